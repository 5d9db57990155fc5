"""What a word somebody typed means: a word of the directory, the beginning of some, or a misspelling of one.

The directory's words and, for each long enough, what is left of it when one or two letters are dropped, are kept in two
small tables (`local_word`, `local_spelling`): two words that share such a rest are a few letters apart. So a misspelling is
found by key, however many words there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from rapidfuzz.distance import OSA
from sqlalchemy import Connection

from directory.asking import among, mark, rows
from directory.words import Group, stem

SURE = 1.0
BEGINNING = 0.9
MISSPELT = 0.8
_SHORTEST_BEGINNING = 3
_SHORTEST_MISSPELT = 4
_LONG = 8
_LONGEST = 24
_MOST_BEGINNINGS = 8
_MOST_MISSPELT = 3


def rests(word: str) -> set[str]:
    """Give what is left of a word when up to one letter (two of a long word) is dropped, the word itself included."""
    drops = 2 if len(word) >= _LONG else 1
    left = {word}
    for number in range(1, drops + 1):
        left |= {"".join(word[place] for place in range(len(word)) if place not in gone) for gone in combinations(range(len(word)), number)}
    return left


def keep_words(connection: Connection, words: Iterable[str]) -> None:
    """Remember words of the directory; those that are kept already stay."""
    fresh = sorted(set(words))
    if not fresh:
        return
    sign = mark(connection)
    connection.exec_driver_sql(f"INSERT INTO local_word (word) VALUES ({sign}) ON CONFLICT DO NOTHING", [(word,) for word in fresh])
    pairs = [pair for word in fresh for pair in _spellings(word)]
    if pairs:
        statement = f"INSERT INTO local_spelling (rest, word) VALUES ({sign}, {sign}) ON CONFLICT DO NOTHING"
        connection.exec_driver_sql(statement, pairs)


def forget_words(connection: Connection) -> None:
    """Forget all words, before every service is indexed anew."""
    connection.exec_driver_sql("DELETE FROM local_spelling")
    connection.exec_driver_sql("DELETE FROM local_word")


def meaning_of(connection: Connection, word: str) -> Group:
    """Say which words of the directory a typed one means; none when it is like none of them."""
    said = stem(word)
    sign = mark(connection)
    if rows(connection, f"SELECT 1 FROM local_word WHERE word = {sign}", (said,)):
        return {said: SURE}
    if len(said) >= _SHORTEST_BEGINNING:
        statement = f"SELECT word FROM local_word WHERE word >= {sign} AND word < {sign} ORDER BY word LIMIT {_MOST_BEGINNINGS}"
        if begun := rows(connection, statement, (said, f"{said}{{")):
            return {word: BEGINNING for (word,) in begun}
    if not _SHORTEST_MISSPELT <= len(said) <= _LONGEST or not said.isalpha():
        return {}
    return dict.fromkeys(_nearest(connection, said), MISSPELT)


def _nearest(connection: Connection, said: str) -> list[str]:
    one_of, keys = among(connection, sorted(rests(said)))
    found = {word for (word,) in rows(connection, f"SELECT word FROM local_spelling WHERE rest {one_of}", keys)}
    allowed = 2 if len(said) >= _LONG else 1
    gaps = {word: gap for word in found if word[0] == said[0] and (gap := OSA.distance(said, word)) <= allowed}
    return sorted(word for word, gap in gaps.items() if gap == min(gaps.values()))[:_MOST_MISSPELT]


def _spellings(word: str) -> Iterator[tuple[str, str]]:
    if _SHORTEST_MISSPELT <= len(word) <= _LONGEST and word.isalpha():
        yield from ((rest, word) for rest in sorted(rests(word)))
