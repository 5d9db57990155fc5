"""What is kept in memory has an end."""

from __future__ import annotations

from directory.keeping import Kept


def test_the_oldest_goes_when_there_is_no_room_and_only_it() -> None:
    """Letting all go at once made one carer in a hundred wait for it."""
    kept: Kept[int, str] = Kept(3)

    for number in range(5):
        kept.keep(number, str(number))

    assert list(kept) == [2, 3, 4]


def test_what_is_kept_again_takes_no_further_room() -> None:
    """Two threads may have read the same service at once."""
    kept: Kept[int, str] = Kept(2)

    for number in (1, 1, 1, 2):
        kept.keep(number, str(number))

    assert dict(kept) == {1: "1", 2: "2"}
