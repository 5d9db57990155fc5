"""How a place is asked about: which town, which of two councils, and what is said of a place outside our areas."""

from __future__ import annotations

from datetime import datetime

from rasa_sdk.executor import CollectingDispatcher

from actions import desk, replies, topics
from actions.memory import Turn
from directory import Area, Directory, PlaceAnswer, ServiceNotFound

UNNAMED = "Your own council"
"""What the directory calls a council elsewhere that it cannot name."""
FINDER = "find-local-council"
"""The record of GOV.UK's council finder."""


def ask_place(dispatcher: CollectingDispatcher, directory: Directory, *, of_writer: bool = False) -> None:
    """Ask where the person looked after lives, or the one who writes, with the most likely answers to press."""
    replies.say(dispatcher, "utter_guide_where_young" if of_writer else "utter_ask_place", choices=place_choices(directory))


def place_choices(directory: Directory) -> list[dict[str, str]]:
    """Return what can be pressed when the place is asked."""
    return [*places_to_press(directory), topics.SKIP_PLACE]


def places_to_press(directory: Directory) -> list[dict[str, str]]:
    """Return the most likely places as choices: the home area and the councils beside it."""
    near = directory.home_areas(desk.home_area())
    cities = {area.id for area in near if area.kind in ("city", "unitary")}
    return [{"id": f"place:{area.id}", "title": _title(area, mixed=0 < len(cities) < len(near))} for area in near]


def _title(area: Area, *, mixed: bool) -> str:
    """Name an area so that a city and the county around it can be told apart."""
    if not mixed:
        return area.name
    return f"{area.name} city" if area.kind in ("city", "unitary") else f"The rest of {area.name}"


def say_outside(dispatcher: CollectingDispatcher, directory: Directory, turn: Turn, now: datetime) -> None:
    """Say that the place is outside our areas, whose council it is where that is known, and how any council is found."""
    council = turn.person.outside or UNNAMED
    response = "utter_outside_unknown" if council == UNNAMED else "utter_outside"
    try:
        cards = [replies.card(directory.service(FINDER), "It finds your council by your postcode.", now)]
    except ServiceNotFound:
        cards = []
    replies.say(dispatcher, response, services=cards, place=turn.person.place_name or "That", council=council)


def ask_which_place(dispatcher: CollectingDispatcher, directory: Directory, answer: PlaceAnswer) -> None:
    """Ask which council's area a straddling place or postcode is in."""
    choices = []
    for area in answer.areas[:3]:
        part = answer.covers.get(area.id)
        choices.append({"id": f"place:{area.id}", "title": f"{area.name} ({part})" if part else area.name})
    if answer.outside:
        choices.append({"id": topics.SKIP_PLACE["id"], "title": "Somewhere else" if answer.outside == UNNAMED else answer.outside})
    replies.say(dispatcher, "utter_ask_which_place", choices=choices, place=answer.said)
