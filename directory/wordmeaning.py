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
    mark = _mark(connection)
    connection.exec_driver_sql(f"INSERT INTO local_word (word) VALUES ({mark}) ON CONFLICT DO NOTHING", [(word,) for word in fresh])
    pairs = [pair for word in fresh for pair in _spellings(word)]
    if pairs:
        statement = f"INSERT INTO local_spelling (rest, word) VALUES ({mark}, {mark}) ON CONFLICT DO NOTHING"
        connection.exec_driver_sql(statement, pairs)


def forget_words(connection: Connection) -> None:
    """Forget all words, before every service is indexed anew."""
    connection.exec_driver_sql("DELETE FROM local_spelling")
    connection.exec_driver_sql("DELETE FROM local_word")


def meaning_of(connection: Connection, word: str) -> Group:
    """Say which words of the directory a typed one means; none when it is like none of them."""
    said = stem(word)
    mark = _mark(connection)
    if connection.exec_driver_sql(f"SELECT 1 FROM local_word WHERE word = {mark}", (said,)).first():
        return {said: SURE}
    if len(said) >= _SHORTEST_BEGINNING:
        statement = f"SELECT word FROM local_word WHERE word >= {mark} AND word < {mark} ORDER BY word LIMIT {_MOST_BEGINNINGS}"
        begun = connection.exec_driver_sql(statement, (said, f"{said}{{")).scalars().all()
        if begun:
            return dict.fromkeys(begun, BEGINNING)
    if not _SHORTEST_MISSPELT <= len(said) <= _LONGEST or not said.isalpha():
        return {}
    return dict.fromkeys(_nearest(connection, said), MISSPELT)


def _nearest(connection: Connection, said: str) -> list[str]:
    keys = tuple(sorted(rests(said)))
    marks = ",".join([_mark(connection)] * len(keys))
    found = set(connection.exec_driver_sql(f"SELECT word FROM local_spelling WHERE rest IN ({marks})", keys).scalars())
    allowed = 2 if len(said) >= _LONG else 1
    gaps = {word: gap for word in found if word[0] == said[0] and (gap := OSA.distance(said, word)) <= allowed}
    return sorted(word for word, gap in gaps.items() if gap == min(gaps.values()))[:_MOST_MISSPELT]


def _spellings(word: str) -> Iterator[tuple[str, str]]:
    if _SHORTEST_MISSPELT <= len(word) <= _LONGEST and word.isalpha():
        yield from ((rest, word) for rest in sorted(rests(word)))


def _mark(connection: Connection) -> str:
    return "?" if connection.dialect.paramstyle == "qmark" else "%s"
