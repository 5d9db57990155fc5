"""Reasons in plain words, for carers: short, warm, reading age 9, and about what people do rather than labels.

No fact stands here (no number, name or amount): those come from records. Which reasons hold is decided in `search.py`.
"""

from __future__ import annotations

from collections.abc import Mapping

from directory.records import Match, Reason, ServiceRecord

TOPIC_WORDS: Mapping[str, str] = {
    "carers_hub": "getting started and finding help",
    "am_i_a_carer": "working out what help is for you",
    "carers_assessment": "a carer's assessment",
    "short_breaks": "breaks from caring",
    "emergency_planning": "planning for an emergency",
    "benefits": "benefits and money",
    "paying_for_care": "what care costs",
    "direct_payments": "money to arrange your own care",
    "young_carers": "caring when you are young",
    "parent_carers": "families of a child with extra needs",
    "working_carers": "work and caring",
    "training_and_learning": "courses and learning",
    "peer_support": "meeting others who look after someone",
    "wellbeing": "how you are feeling",
    "gp_and_health": "your own health",
    "hospital": "hospital stays",
    "equipment_and_technology": "equipment for the home",
    "transport": "getting about",
    "housing": "your home",
    "legal_planning": "legal papers and planning ahead",
    "support_for_cared_for": "care for the person you look after",
    "end_of_life": "care in the last months",
    "life_after_caring": "life after caring",
    "condition_support": "life when somebody is ill or disabled",
    "advocacy_and_complaints": "speaking up and complaints",
    "have_your_say": "having your say",
    "other_languages_and_formats": "other languages and formats",
    "suicide_or_self_harm": "thoughts of suicide",
    "medical_emergency": "a life in danger",
    "abuse_or_neglect": "keeping people safe from harm",
    "domestic_abuse": "being safe at home",
    "carer_breakdown": "times when it is all too much",
    "talk_to_a_person": "talking to a person",
}
TOPIC_DOES: Mapping[str, str] = {
    "carers_hub": "helps you get started and find help",
    "am_i_a_carer": "helps you work out what help is for you",
    "carers_assessment": "helps you get a carer's assessment",
    "short_breaks": "helps you get a break",
    "emergency_planning": "helps you plan for an emergency",
    "young_carers": "helps young people who look after someone",
    "parent_carers": "helps families of a child with extra needs",
    "working_carers": "helps you work and look after someone",
    "peer_support": "helps you meet others who look after someone",
    "wellbeing": "helps when you are worn out or low",
    "gp_and_health": "helps you look after your own health",
    "transport": "helps you get about",
    "legal_planning": "helps with legal papers and plans for later",
    "end_of_life": "helps in the last months of life",
    "life_after_caring": "helps when caring has come to an end",
    "condition_support": "helps when somebody is ill or disabled",
    "advocacy_and_complaints": "helps you speak up or complain",
    "have_your_say": "helps you have your say",
    "medical_emergency": "helps when a life is in danger",
    "abuse_or_neglect": "helps keep people safe from harm",
    "domestic_abuse": "helps people be safe at home",
    "carer_breakdown": "helps when it is all too much",
    "talk_to_a_person": "has people you can talk to",
}
"""What a service does about a topic, where "helps with" and the topic's own words would be stiff."""
AUDIENCE_WORDS: Mapping[str, str] = {
    "adult_carer": "For people who look after someone",
    "young_carer": "For children and teenagers who help look after someone",
    "young_adult_carer": "For young adults who look after someone",
    "parent_carer": "For parents of a child with extra needs",
    "working_carer": "For people who work and look after someone",
    "former_carer": "For people whose caring has ended",
    "person_cared_for": "For the person who needs care",
    "professional": "For people who work with families",
    "anyone": "For anyone",
}
ROLE_WORDS: Mapping[str, str] = {
    "duty": "Is the council's own line for this",
    "on_duty": "Is the council's line to ring right now",
    "front_door": "Is the first place to ring for people who look after someone",
    "awake": "Is open now, when the others are closed",
}
STALE_WORDS: Mapping[str, str] = {"phone": "phone number", "hours": "opening hours", "text": "description"}
_LEVEL_WORDS = {"own": "Works in", "inside": "Works in", "around": "Works across"}
_SAID_FIRST = (
    "awake",
    "on_duty",
    "area",
    "national",
    "condition",
    "for_condition",
    "age",
    "audience",
    "duty",
    "direct",
    "topic",
    "front_door",
)
_GOES_WITHOUT_SAYING = ("For adults", AUDIENCE_WORDS["adult_carer"], AUDIENCE_WORDS["anyone"])
_MOST_WORDS = 20
_MOST_CLAUSES = 3


def area_reason(level: str, name: str) -> Reason:
    """Say where a service works; `level` as in `Gazetteer.reach`."""
    if level in _LEVEL_WORDS:
        return Reason("area", f"{_LEVEL_WORDS[level]} {name}")
    return Reason("national", f"Works all over {'the UK' if level == 'state' else name}")


def condition_reason(name: str, *, asked: bool) -> Reason:
    """Say that a service knows the condition asked for, or which one it is for when none was."""
    return Reason("condition", f"Knows about {name}") if asked else Reason("for_condition", f"Knows most about {name}")


def topic_reason(topic: str, position: int) -> Reason:
    """Say what a service does about a topic; it is `direct` when that is the first thing it does."""
    words = does(topic)
    return Reason("direct" if position == 0 else "topic", f"{words[0].upper()}{words[1:]}")


def does(topic: str) -> str:
    """Return what a service does about a topic, to be said after "it"."""
    return TOPIC_DOES.get(topic) or f"helps with {TOPIC_WORDS.get(topic, topic.replace('_', ' '))}"


def age_reason(service: ServiceRecord, *, child: bool = False) -> Reason | None:
    """Say which ages a service is for, if it has a limit; `child` when the ages are those of a child asked for."""
    first, last = service.minimum_age, service.maximum_age
    who = "children" if child else "people"
    if first and last:
        return Reason("age", f"For {who} aged {first} to {last}" if child else f"For ages {first} to {last}")
    if last:
        return Reason("age", f"For under {last + 1}s" if last < 18 else f"For {who} up to {last}")
    if first:
        return Reason("age", "For adults" if first == 18 else f"For {who} aged {first} or over")
    return None


def why(match: Match) -> str:
    """Put the reasons that matter most into one or two short sentences: where it works, then what it does and for whom."""
    found = {reason.code: reason for reason in match.reasons if reason.words not in _GOES_WITHOUT_SAYING}
    if "age" in found:
        found.pop("audience", None)
    clauses = [_clause(found[code].words) for code in _SAID_FIRST if code in found][:_MOST_CLAUSES]
    while len(clauses) > 1 and len(" ".join(clauses).split()) + 2 > _MOST_WORDS:
        clauses.pop()
    if not clauses:
        return "It may be able to help."
    where = clauses.pop(0) if len(clauses) > 1 and clauses[0].startswith("works ") else None
    *first, last = clauses
    what = f"It {', '.join(first)} and {last}." if first else f"It {last}."
    return f"It {where}. {what}" if where else what


def _clause(words: str) -> str:
    return f"is {words[0].lower()}{words[1:]}" if words.startswith("For ") else f"{words[0].lower()}{words[1:]}"
