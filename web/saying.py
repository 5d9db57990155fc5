"""The first thing to say when a carer rings: one or two plain sentences made from what the conversation already knows.

Starting a call is the hardest part of it, and telling the story again the second hardest. Nothing is invented: what was
not heard is not said. The tables are held to `contract/topics.yml` and to the directory's conditions by tests.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

NO_CALLER = frozenset({"emergency-999"})
"""Services that ask their own questions: nobody should look for words before ringing them."""

ANYTHING = "I look after someone, and I need some help."

SAY: dict[str, str] = yaml.safe_load((Path(__file__).parents[1] / "contract" / "first_words.yml").read_text("utf-8"))
"""The wish for each topic; the actions say the same."""
ALONE = frozenset({"suicide_or_self_harm", "medical_emergency", "abuse_or_neglect", "domestic_abuse", "carer_breakdown"})
"""Topics whose sentence stands alone: whom somebody looks after is not the point, and may be whom they fear."""
A_YOUNG_PERSON = "I am ringing about a young person who looks after someone at home."

RELATION = {
    "mother": "mum",
    "father": "dad",
    "parent": "parent",
    "child": "child",
    "ex_partner": "ex-partner",
    "mother_in_law": "mother-in-law",
    "father_in_law": "father-in-law",
    "sister_in_law": "sister-in-law",
    "brother_in_law": "brother-in-law",
    "daughter_in_law": "daughter-in-law",
    "son_in_law": "son-in-law",
}
"""Where a carer's own word is another than the id; all other relations are said as their id."""
_SAID_AS_THEY_ARE = """
husband wife partner son daughter brother sister grandmother grandfather grandchild aunt uncle niece nephew cousin friend neighbour
"""
SAID_AS_THEY_ARE = frozenset(_SAID_AS_THEY_ARE.split())

CONDITION: dict[str, str] = {
    "dementia": "has dementia",
    "alzheimers": "has Alzheimer's disease",
    "vascular_dementia": "has vascular dementia",
    "stroke": "has had a stroke",
    "parkinsons": "has Parkinson's",
    "ms": "has multiple sclerosis",
    "mnd": "has motor neurone disease",
    "huntingtons": "has Huntington's disease",
    "brain_injury": "has a brain injury",
    "epilepsy": "has epilepsy",
    "diabetes": "has diabetes",
    "copd": "has a lung illness",
    "heart_disease": "has heart disease",
    "kidney_disease": "has kidney disease",
    "cancer": "has cancer",
    "end_of_life": "is near the end of life",
    "frailty": "is frail",
    "arthritis": "has arthritis",
    "physical_disability": "has a physical disability",
    "spinal_injury": "has a spinal injury",
    "cerebral_palsy": "has cerebral palsy",
    "muscular_dystrophy": "has muscular dystrophy",
    "chronic_pain": "lives with long-term pain",
    "me_cfs": "has ME or chronic fatigue",
    "long_covid": "has long COVID",
    "incontinence": "has bladder or bowel problems",
    "sight_loss": "has sight loss",
    "macular_disease": "has macular disease",
    "hearing_loss": "has hearing loss",
    "deafblind": "is deafblind",
    "learning_disability": "has a learning disability",
    "downs_syndrome": "has Down's syndrome",
    "autism": "is autistic",
    "adhd": "has ADHD",
    "tourettes": "has Tourette's",
    "send": "has special educational needs",
    "mental_health": "has a mental illness",
    "depression": "has depression",
    "anxiety": "has anxiety",
    "bipolar": "has bipolar disorder",
    "schizophrenia": "has schizophrenia or psychosis",
    "personality_disorder": "has a personality disorder",
    "ptsd": "has post-traumatic stress",
    "eating_disorder": "has an eating disorder",
    "substance_misuse": "has problems with alcohol or drugs",
    "alcohol": "has problems with alcohol",
    "drugs": "has problems with drugs",
    "gambling": "has problems with gambling",
    "life_limiting_child": "has a life-limiting illness",
}


def someone(understood: dict[str, Any]) -> str:
    """Return who is looked after, in a carer's words: `my mum, who has dementia`; `someone` when that was not heard."""
    relation = understood.get("relation")
    said = RELATION.get(relation or "") or (relation if relation in SAID_AS_THEY_ARE else None)
    who = f"my {said}" if said else "someone"
    condition = CONDITION.get(understood.get("condition") or "")
    if not condition:
        return who
    return f"{who}, who {condition}" if said else f"{who} who {condition}"


def first_words(understood: dict[str, Any], service_id: str, *, ended: bool = False) -> str | None:
    """Return what to say first when ringing a service after a reply in which this was understood; None for nothing.

    Args:
        understood: what was understood in that reply.
        service_id: whom to ring.
        ended: whether caring has ended, most often by a death: nothing is said as if it went on.
    """
    if service_id in NO_CALLER:
        return None
    topic = understood.get("urgent") or understood.get("topic")
    wish = SAY.get(topic or "")
    if topic in ALONE:
        return wish
    young = understood.get("age_group") == "under_18"
    if topic == "young_carers" and not young:
        return A_YOUNG_PERSON
    ended = ended or topic == "life_after_caring"
    who = someone({**understood, "condition": None} if ended else understood)
    does = "I looked after" if ended else "I help to look after" if young else "I look after"
    if wish is None:
        return ANYTHING if who == "someone" and not ended else f"{does} {who}. I need some help."
    return f"{does} {who}. {wish}"
