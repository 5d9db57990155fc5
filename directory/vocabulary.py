"""The closed lists of words a record may use. Topics are not here: they are `contract/topics.yml`."""

from __future__ import annotations

AUDIENCES = (
    "adult_carer",
    "young_carer",
    "young_adult_carer",
    "parent_carer",
    "working_carer",
    "former_carer",
    "person_cared_for",
    "professional",
    "anyone",
)
STATUSES = ("active", "inactive", "defunct", "temporarily closed")
STATES = ("current", "replaced", "closed", "unknown")
CONFIDENCES = ("high", "medium", "low")
PHONE_TYPES = ("voice", "text", "textphone")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
AREA_KINDS = ("country", "county", "city", "unitary", "district")
FACT_BASES = ("seen", "remembered", "worked out")
AREA_SERVICES = (
    "adult_social_care",
    "children_social_care",
    "out_of_hours",
    "carers_service",
    "young_carers_service",
)
"""The keys of an area that name the service which answers there."""
CHILD_TOPICS = frozenset({"young_carers", "parent_carers"})
"""Topics in which an adult asks for a child, so that a child's service may answer."""
URGENT_TOPICS = frozenset({"suicide_or_self_harm", "medical_emergency", "abuse_or_neglect", "domestic_abuse", "carer_breakdown"})
"""Topics in which being open now matters more than anything but the place."""
CRISIS_OF_CARE = frozenset({"carer_breakdown", "abuse_or_neglect"})
"""Urgent topics in which it is the council's duty team that helps, by day or by night."""
COUNCIL_DUTIES = frozenset({"support_for_cared_for", "equipment_and_technology", "paying_for_care", "direct_payments"})
"""Needs that the council of the person looked after must look at by law (Care Act 2014, sections 9, 17, 18 and 31)."""
DUTIES_TO_PARENTS = COUNCIL_DUTIES | {"carers_assessment", "short_breaks"}
"""The same for the parent of a disabled child (Children Act 1989, sections 17 and 17ZD), met by children's services."""
CONDITIONS_OF_TOPIC: dict[str, dict[str, str]] = {
    "end_of_life": {"end_of_life": "exact"},
    "other_languages_and_formats": dict.fromkeys(("hearing_loss", "sight_loss", "deafblind", "learning_disability"), "maybe"),
}
"""Topics that name a condition by themselves, with how a service for it fits; `maybe` only while no other was named."""
LISTENING_TOPICS = ("talk_to_a_person", "wellbeing")
"""What a service helps with that listens at any hour, whatever somebody asked about."""
WHERE_A_CHILD_STARTS = frozenset({"carers_hub", "am_i_a_carer", "talk_to_a_person"})
"""Topics in which a child who looks after someone needs the young carers' service itself."""
