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
CRISIS_OF_CARE = frozenset({"carer_breakdown"})
"""Urgent topics in which it is the council's duty team that helps, by day or by night."""
