"""Why a service was chosen, as data: which reasons hold. How they are said is `wording.py`."""

from __future__ import annotations

from directory.audience import Asker
from directory.freshness import month
from directory.gazetteer import Gazetteer
from directory.indexing import ANY
from directory.records import Query, Reason, ServiceRecord
from directory.weighing import Weighed
from directory.wording import AUDIENCE_WORDS, ROLE_WORDS, STALE_WORDS, age_reason, area_reason, condition_reason, topic_reason


def reasons_of(one: Weighed, query: Query, asker: Asker, gazetteer: Gazetteer) -> tuple[Reason, ...]:
    """Give the reasons that hold for a chosen service, in the order in which they are told apart."""
    service, candidate = one.service, one.candidate
    reasons = [area_reason(candidate.level, gazetteer.areas[candidate.area].name)]
    if one.role:
        reasons.append(Reason(one.role, ROLE_WORDS[one.role]))
    named = _condition_name(service, query, gazetteer)
    if named and candidate.condition != "any":
        reasons.append(condition_reason(named, asked=candidate.condition != "not_asked"))
    if asker.kind and asker.kind in service.audience:
        reasons.append(Reason("audience", AUDIENCE_WORDS[asker.kind]))
    age = age_reason(service, child=asker.for_child and "parent_carer" in service.audience)
    if age:
        reasons.append(age)
    if candidate.topic != ANY:
        reasons.append(topic_reason(candidate.topic, candidate.position))
    if candidate.words:
        reasons.append(Reason("words", "Has the words you used"))
    if one.open is not None:
        reasons.append(Reason("open_now", "Open now") if one.open else Reason("closed_now", "Closed now"))
    if service.assured_date is None:
        reasons.append(Reason("unchecked", "Nobody has checked these details yet"))
    elif one.stale:
        parts = " and ".join(STALE_WORDS[part] for part in one.stale)
        reasons.append(Reason("stale", f"{parts[0].upper()}{parts[1:]} not checked since {month(service.assured_date)}"))
    return tuple(reasons)


def _condition_name(service: ServiceRecord, query: Query, gazetteer: Gazetteer) -> str | None:
    """Name the condition of a service that is nearest to the one asked for, or its first."""
    if not service.conditions:
        return None
    fit = gazetteer.condition_fit(query.condition) if query.condition else {}
    fitting = [known for known in service.conditions if known in fit] or service.conditions
    return gazetteer.conditions[fitting[0]].name
