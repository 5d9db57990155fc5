"""How a place is asked about: which town, which of two councils, and what is said of a place outside our areas."""

from __future__ import annotations

from rasa_sdk.executor import CollectingDispatcher

from actions import replies, topics
from actions.memory import Turn
from directory import Directory, PlaceAnswer

UNNAMED = "Your own council"
"""What the directory calls a council elsewhere that it cannot name."""


def ask_place(dispatcher: CollectingDispatcher, directory: Directory) -> None:
    """Ask where the person looked after lives, with the two most likely answers to press."""
    replies.say(dispatcher, "utter_ask_place", choices=place_choices(directory))


def place_choices(directory: Directory) -> list[dict[str, str]]:
    """Return what can be pressed when the place is asked."""
    return [*places_to_press(directory), topics.SKIP_PLACE]


def places_to_press(directory: Directory) -> list[dict[str, str]]:
    """Return the two most likely places as choices."""
    near = [directory.area(area_id) for area_id in ("nottingham", "nottinghamshire")]
    titles = [f"{area.name} city" if area.kind in ("city", "unitary") else f"The rest of {area.name}" for area in near]
    return [{"id": f"place:{area.id}", "title": title} for area, title in zip(near, titles, strict=True)]


def say_outside(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """Say that the place is outside our areas, and whose council it is where that is known."""
    council = turn.person.outside or UNNAMED
    response = "utter_outside_unknown" if council == UNNAMED else "utter_outside"
    replies.say(dispatcher, response, place=turn.person.place_name or "That", council=council)


def ask_which_place(dispatcher: CollectingDispatcher, directory: Directory, answer: PlaceAnswer) -> None:
    """Ask which council's area a straddling place or postcode is in."""
    choices = []
    for area in answer.areas[:3]:
        part = answer.covers.get(area.id)
        choices.append({"id": f"place:{area.id}", "title": f"{area.name} ({part})" if part else area.name})
    if answer.outside:
        choices.append({"id": topics.SKIP_PLACE["id"], "title": "Somewhere else" if answer.outside == UNNAMED else answer.outside})
    replies.say(dispatcher, "utter_ask_which_place", choices=choices, place=answer.said)
