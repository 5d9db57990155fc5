"""The directory: services, places, facts and opening hours, and the search that ranks them.

Other rooms import only what is named here. Nothing of ours is imported by this package, and importing it does no work.

    directory = open_directory()
    matches = directory.search(Query(topics=("short_breaks",), place="mansfield"), now=datetime.now(LONDON))
"""

from directory.api import Directory, load_directory, open_directory
from directory.clock import LONDON
from directory.errors import (
    DirectoryError,
    DirectoryUnavailable,
    NotInFeed,
    PlaceNotRecognised,
    PositionNotKnown,
    PostcodeNotRecognised,
    SeedError,
    ServiceNotFound,
)
from directory.feed import Feed, FeedQuery, open_feed
from directory.keeping import settle_memory
from directory.opening import opening
from directory.records import (
    Area,
    FactRecord,
    LoadReport,
    Match,
    Opening,
    PhoneRecord,
    PlaceAnswer,
    Query,
    Reason,
    ScheduleRecord,
    ServiceRecord,
    StaleFact,
)
from directory.wording import why

__all__ = [
    "LONDON",
    "Area",
    "Directory",
    "DirectoryError",
    "DirectoryUnavailable",
    "FactRecord",
    "Feed",
    "FeedQuery",
    "LoadReport",
    "Match",
    "NotInFeed",
    "Opening",
    "PhoneRecord",
    "PlaceAnswer",
    "PlaceNotRecognised",
    "PositionNotKnown",
    "PostcodeNotRecognised",
    "Query",
    "Reason",
    "ScheduleRecord",
    "SeedError",
    "ServiceNotFound",
    "ServiceRecord",
    "StaleFact",
    "load_directory",
    "open_directory",
    "open_feed",
    "opening",
    "settle_memory",
    "why",
]
