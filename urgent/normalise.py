"""From what a person typed to plain lower-case words: the same words however they were spelt, spaced or disguised.

`words` gives a list of words; "." stands between sentences. People are named by kind in capitals (`PARTNER`, `KIN`,
`KID`, `STAFF`, `OTHER`), shortened forms are written out ("can't" and "cant" are "can not", "mum's" is "KIN is").
What the words mean is not decided here (`plain_words.py`, `scorer.py`). `undisguised` keeps the text as it is but for what
was hidden on purpose, for readers that want the person's own words.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from urgent import lexicon

LONGEST = 6_000
"""Characters looked at: of a longer text the first and the last half of this."""

_INVISIBLE = dict.fromkeys((*range(0, 9), *range(14, 32), 127, 173, 847, 1564, 4447, 4448, 6068, 6069, *range(6155, 6159), *range(8203, 8208), *range(8234, 8239), *range(8288, 8304), 12644, *range(65024, 65040), 65279, 65440, *range(917504, 917632)))  # fmt: skip
_SIGNS = {ord(c): w for c, w in lexicon.LOOK_ALIKES.items()} | {ord(c): f" {w} " for c, w in lexicon.PICTURES.items()}
_APART = re.compile(r"(?<![^\W_])[a-z0-9@$!]([ ._*~\-])(?:[a-z0-9@$!]\1)+[a-z0-9@$!](?![^\W_])")
_TOKEN = re.compile(r"[a-z0-9@$*!|]*[a-z0-9@$](?:['*!|_\-./]{0,2}[a-z0-9@$])*|[.?;:!\n]+")
_MASKED = re.compile(r"\[(?:[a-z]+ )*(?:name|number|email|address|date|birth|code)\]")
"""What `web/masking.py` puts in the place of a personal detail: it says nothing about danger."""

_MIXED = re.compile(r"(?=[A-Za-z0-9@$!|*]*[A-Za-z])(?=[A-Za-z0-9@$!|*]*[0-9@$!|*])[A-Za-z0-9@$!|*]*[A-Za-z0-9@$]")
_STRETCHED = re.compile(r"(.)\1\1+")
_LEET = str.maketrans("013457@$!|", "oieastasil")
_LEET_L = str.maketrans("013457@$!|", "oleastasil")


def plain(text: str) -> str:
    """Return the text in lower case with Unicode's disguises taken off: forms, marks, invisible and look-alike characters."""
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + "\n" + text[-LONGEST // 2 :]
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_INVISIBLE).translate(_SIGNS))
        text = "".join(c for c in text if not unicodedata.combining(c)).translate(_SIGNS)
    elif not text.isprintable():
        text = text.translate(_INVISIBLE)
    return text.lower()


def words(text: str) -> list[str]:
    """Return the words of a text as one list; "." stands between sentences."""
    text = _MASKED.sub(" ", plain(text))
    if _APART.search(text):
        text = _APART.sub(_join, text)
    found: list[str] = []
    for token in _TOKEN.findall(text):
        found += one(token)
    return _in_context(found)


def undisguised(text: str) -> str:
    """Return the text with its disguises taken off and all else as it was: "I w4nt to d i e" becomes "I want to die"."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).translate(_SIGNS)
    if _APART.search(text.lower()):
        text = _APART.sub(_join, text.lower())
    return _MIXED.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    token = match.group()
    words_meant = _disguised(token.lower())
    if "@" in token and len(words_meant) > 1:
        return token  # an address
    return " ".join(words_meant) if all(word.isalpha() and word.islower() for word in words_meant) else token


def _join(match: re.Match[str]) -> str:
    letters = re.sub(r"[ ._*~\-]", "", match.group())
    return letters if sum(c.isalpha() for c in letters) >= 2 else match.group()


@lru_cache(maxsize=20_000)
def one(token: str) -> tuple[str, ...]:
    """Return the words that one token of the text stands for; most stand for themselves."""
    if not any(c.isalnum() for c in token):
        return (".",)
    known = lexicon.WRITTEN_OUT.get(token)
    if known is not None:
        return known
    stem, apostrophe, end = token.rpartition("'")
    if apostrophe and stem:
        if end in lexicon.ENDINGS:
            return (*one(stem), *lexicon.ENDINGS[end])
        return one(stem + end)
    if not token.isalpha():
        return _disguised(token)
    return _word(token)


def _word(word: str) -> tuple[str, ...]:
    """Return what a word of letters alone stands for."""
    if _STRETCHED.search(word):
        shorter = {_STRETCHED.sub(r"\1\1", word), _STRETCHED.sub(r"\1", word)}
        word = min(shorter, key=lambda w: (w not in lexicon.known(), len(w)))
    known = lexicon.WRITTEN_OUT.get(word)
    if known is not None:
        return known
    person = lexicon.PEOPLE.get(word)
    if person:
        return (person,)
    if word.endswith("s") and (person := lexicon.PEOPLE.get(word[:-1])):
        return (person, "is")
    if word in lexicon.known():
        return (word,)
    return lexicon.RUN_TOGETHER.get(word) or lexicon.repaired(word)


def _disguised(token: str) -> tuple[str, ...]:
    """Return what a token with figures or signs in it stands for."""
    letters = re.sub(r"[_\-./*!|]", "", token)
    for candidate in (letters, token.translate(_LEET), token.translate(_LEET_L), letters.translate(_LEET), letters.translate(_LEET_L)):
        if candidate.isalpha() and (candidate in lexicon.disguisable() or candidate in lexicon.RUN_TOGETHER):
            return _word(candidate)
    if "*" in token:
        guess = re.compile(re.sub(r"\\\*", "[a-z]", re.escape(token)) + r"\Z")
        for word in lexicon.KEY_WORDS:
            if guess.match(word):
                return (word,)
    parts = re.split(r"[_\-./*!|@$]+", token)
    if len(parts) > 1:
        return tuple(w for part in parts if part for w in one(part))
    return (token,)


def _in_context(found: list[str]) -> list[str]:
    """Settle the few words whose meaning hangs on the next: "ill kill", "id rather", "me dad", "mother in law"."""
    result: list[str] = []
    last = len(found) - 1
    for i, word in enumerate(found):
        following = found[i + 1] if i < last else "."
        if word in lexicon.AMBIGUOUS:
            said, before = lexicon.AMBIGUOUS[word]
            if following in before or (word == "me" and following.isupper()):
                result += said
                continue
            if word == "2" and result and result[-1] in lexicon.BEFORE_TO:
                result.append("to")
                continue
        elif word == "law" and len(result) > 1 and result[-1] == "in" and result[-2].isupper():
            result.pop()
            continue
        result.append(word)
    return result
