"""What a postcode means for the feed: the areas that hold there, and what lies near it.

The directory knows outward codes and their councils, and the positions of the addresses it has; it holds no file of all
postcodes. Where a position is not known it says so, and never guesses.
"""

from __future__ import annotations

import math
import re

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from directory.api import Directory
from directory.errors import PositionNotKnown, PostcodeNotRecognised
from directory.gazetteer import HOME_LEVELS
from directory.models import Address, Location, ServiceAtLocation

_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][0-9A-Z]?)\s*([0-9][A-Z]{2})?")
_METRES_PER_DEGREE = 111_320.0


def areas_at(directory: Directory, postcode: str) -> list[str]:
    """Give the areas whose services hold at a postcode: every council it may fall in, and what they lie in.

    Raises:
        PostcodeNotRecognised: It is no UK postcode, whole or only its first half.
    """
    outward, _ = _halves(postcode)
    answer = directory.find_place(outward)
    if answer.areas:
        return list(dict.fromkeys(area_id for area in answer.areas for area_id in area.covers))
    councils = [set(area.covers) for area in directory.areas() if area.kind in HOME_LEVELS]
    return sorted(set.intersection(*councils)) if councils else []


def near(session: Session, postcode: str, metres: float) -> ColumnElement[bool]:
    """Make the condition on `service_at_location` that its place lies within some metres of a postcode.

    The postcode's position is the middle of the addresses we have there, else of those that share its first half.

    Raises:
        PostcodeNotRecognised: It is no postcode.
        PositionNotKnown: No address near it is known.
    """
    outward, inward = _halves(postcode)
    patterns = [f"{outward}{inward}"] if inward else []
    for pattern in (*patterns, f"{outward}___"):
        code = func.replace(func.upper(Address.postal_code), " ", "")
        middle = select(func.avg(Location.latitude), func.avg(Location.longitude)).join(Address, Address.location_id == Location.id)
        latitude, longitude = session.execute(middle.where(code.like(pattern))).one()
        if latitude is not None and longitude is not None:
            return _within(float(latitude), float(longitude), metres)
    raise PositionNotKnown(f"Where {outward} lies is not known to this directory: leave proximity out.")


def _within(latitude: float, longitude: float, metres: float) -> ColumnElement[bool]:
    """Measure on a flat map, which is right to a few metres over the distances people travel to a service."""
    north = (Location.latitude - latitude) * _METRES_PER_DEGREE
    east = (Location.longitude - longitude) * (_METRES_PER_DEGREE * math.cos(math.radians(latitude)))
    return exists().where(Location.id == ServiceAtLocation.location_id, north * north + east * east <= metres * metres)


def _halves(postcode: str) -> tuple[str, str]:
    found = _POSTCODE.fullmatch(" ".join(postcode.upper().split()))
    if not found:
        raise PostcodeNotRecognised(f"{postcode[:20]!r} is not a UK postcode such as NG18 1AA.")
    return found[1], found[2] or ""
