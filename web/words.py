"""What `web` itself says, in one table: the first words, the calm words when parts are down, and the starting choices.

Plain British English, reading age 9, at most 20 words a sentence. Numbers are put in from the directory, never written
here. What the assistant says in answer is worded in `domain.yml`; what to say when ringing is in `saying.py`.
"""

from __future__ import annotations

from typing import Any

GREETING = (
    "Hello. I look up who can help when you look after someone. Tell me what is going on, in your own words. "
    "If you would rather talk to a person, ring {name} on {phone}."
)
STARTING_CHOICES: tuple[tuple[str, str], ...] = (
    ("topic:carers_hub", "I need help and don't know where to start"),
    ("topic:short_breaks", "I need a break"),
    ("topic:benefits", "Money and benefits"),
    ("do:guide", "Do you look after someone?"),
    ("do:urgent", "I need urgent help now"),
)
URGENT_CHOICE = "do:urgent"
CALM = (
    "Sorry, I can't look things up just now. You can ring {name} on {phone}. "
    "You can also try me again in a few minutes. If someone is in danger, ring {emergency}."
)
URGENT = "Please talk to someone now. If someone is in danger, ring {emergency}."
RING = "You can also ring {name} on {phone}."
DANGER = "If someone is in danger, ring {emergency}."

TOPIC_TITLES: dict[str, str] = {
    "carers_hub": "Where to start",
    "am_i_a_carer": "Help for people who look after someone",
    "carers_assessment": "A carer's assessment",
    "short_breaks": "A break from caring",
    "emergency_planning": "A plan for when I can't be there",
    "benefits": "Money and benefits",
    "paying_for_care": "What care costs and who pays",
    "direct_payments": "Money to arrange my own help",
    "young_carers": "Help for young people who look after someone",
    "parent_carers": "Help for parents of a disabled child",
    "working_carers": "Work and caring",
    "training_and_learning": "Courses and learning",
    "peer_support": "Meeting other carers",
    "wellbeing": "My own health",
    "gp_and_health": "My GP and health checks",
    "hospital": "Hospital and going home",
    "equipment_and_technology": "Aids, alarms and changes at home",
    "transport": "Getting about",
    "housing": "Housing and repairs",
    "legal_planning": "Power of attorney and planning ahead",
    "support_for_cared_for": "Help for the person I look after",
    "end_of_life": "Care at the end of life",
    "life_after_caring": "When caring has ended",
    "condition_support": "Help with an illness or condition",
    "advocacy_and_complaints": "Someone to speak up for me",
    "have_your_say": "Having my say",
    "other_languages_and_formats": "Other languages and formats",
}
"""What each topic of support is called on a starting choice and as a heading of the plan."""
URGENT_TITLE = "If you need help now"
OTHER_TITLE = "Other help"

NEUTRAL_ORIGIN = "https://www.bbc.co.uk"
NEUTRAL_SITE = f"{NEUTRAL_ORIGIN}/weather"
"""Where "Exit this page" leads: a page that says nothing about who was here, as in GOV.UK's pattern."""
ABUSE = frozenset({"domestic_abuse", "abuse_or_neglect"})
"""Urgent topics after which the control to leave quickly is there, and a plan that is found can do harm."""

ENDED = "Your last chat was closed, as it was quiet for a while. This is a new one."
ENDED_CHOICE = "Your last chat was closed, as it was quiet for a while. Please tell me again, in your own words."
OLD_CHOICE = "The page was too old. Please choose again, or write in your own words."
FORGOTTEN = "This chat has been deleted. Nothing of it is kept."
PLAN_ENDED = "Your chat was closed, as it was quiet for a while. Your plan is gone with it."
PLAN_AWAY = "I can't get to your plan just now. Please try again in a few minutes."
STAYING = "Your chat stays open."
"""What a notice at the top of the page can say."""

MISTAKES: tuple[tuple[str, str], ...] = (
    ("phone", "The phone number is wrong, or nobody answers"),
    ("hours", "The opening times are wrong"),
    ("help", "They don't do this, or not for me"),
    ("website", "The website is wrong or does not open"),
    ("closed", "The service has closed"),
    ("other", "Something else"),
)
"""What can be wrong with a service; a person picks one and types nothing, so that nothing personal is sent."""


def verb(card: dict[str, Any]) -> str:
    """Return what one does with a service's number: most are rung, a few take text messages only."""
    return "Text" if card.get("phone_type") == "text" else "Ring"


def starting_choices(topic: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the choices of the first screen; the topic of the council's page around it comes first."""
    own = () if topic is None else ((f"topic:{topic}", TOPIC_TITLES[topic]),)
    return own + tuple(choice for choice in STARTING_CHOICES if not own or choice[0] != own[0][0])
