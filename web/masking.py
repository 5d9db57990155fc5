"""Takes personal details out of what people write, before it is kept, logged or sent to Rasa. Only the value goes.

"I'm Sarah, ring me on 07700 900123, mum is at 12 High Street NG18 1AB" becomes "I'm [name], ring me on [phone number], mum
is at [address] NG18": the sentence still reads, and of the postcode the first half stays, which is the district. What
cannot be told from ordinary words (a rare name nobody introduces, a name in small letters) stays; `docs/privacy.md` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.masking_addresses import find_addresses
from web.masking_codes import find_codes
from web.masking_names import find_names
from web.masking_numbers import Span, find_numbers
from web.masking_passing import find_names_in_passing

_AGAIN = re.compile(r"(\[name\]|\[address\])(?:\s?\1)+")
"""Two finds of one name or address."""


def mask(text: str) -> str:
    """Return the text with each personal detail replaced by what kind it was; other text comes back as it is."""
    taken: list[Span] = []
    for start, end, instead in _found(text):
        for begun, ended, _ in sorted(taken):  # of two details that overlap the surer is whole, the other what is left of it
            if begun <= start < ended:
                start = ended + len(text[ended:]) - len(text[ended:].lstrip())
            elif start < begun < end:
                taken.append((start, begun, instead))
                start = ended
        if start < end:
            taken.append((start, end, instead))
    for start, end, instead in sorted(taken, reverse=True):
        text = text[:start] + instead + text[end:]
    return _AGAIN.sub(r"\1", text) if taken else text


def _found(text: str) -> Iterator[Span]:
    """Yield details, the surest kinds first: the first of two counts where they overlap."""
    yield from find_addresses(text)
    yield from find_numbers(text)
    yield from find_codes(text)
    yield from find_names(text)
    yield from find_names_in_passing(text)
