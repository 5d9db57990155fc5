"""What can go wrong in the directory, each with one sentence a person can act on.

Every edge (action, web page, command line) translates these once. Errors of SQLAlchemy, YAML or the driver never leave
the directory.
"""

from __future__ import annotations

from pathlib import Path


class DirectoryError(Exception):
    """Something in the directory went wrong; `str()` of it is one plain sentence."""


class DirectoryUnavailable(DirectoryError):
    """The directory's database cannot be opened or does not answer."""


class ServiceNotFound(DirectoryError):
    """No service has this id."""

    def __init__(self, service_id: str) -> None:
        super().__init__(f"There is no service with the id {service_id!r}.")
        self.service_id = service_id


class ChangeRefused(DirectoryError):
    """A person's change cannot be made; nothing was changed."""


class PlaceNotRecognised(DirectoryError):
    """A place was asked for without naming one, or an area id that the directory does not have."""


class PostcodeNotRecognised(DirectoryError):
    """A text is no UK postcode."""


class PositionNotKnown(DirectoryError):
    """Where a postcode lies is not known, so that nothing can be measured from it."""


class NotInFeed(DirectoryError):
    """The Open Referral feed has no record of this kind with this id."""

    def __init__(self, kind: str, record_id: str) -> None:
        super().__init__(f"There is no {kind} with the id {record_id[:100]!r}.")


class FeedUnavailable(DirectoryError):
    """Another directory's feed cannot be read at all."""


class ImportFileError(DirectoryError):
    """A file that was to be imported is not what it should be. Nothing was changed."""


class SeedError(DirectoryError):
    """A seed file holds something wrong. Nothing was changed."""

    def __init__(self, file: Path | str, line: int, reason: str) -> None:
        super().__init__(f"{file}, line {line}: {reason}")
        self.file = str(file)
        self.line = line
        self.reason = reason


class SettingWrong(DirectoryError):
    """A setting has a value that cannot be used."""
