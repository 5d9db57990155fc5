"""Words of danger so plain that no model is asked: they are answered as danger whatever else a message says.

Each line is a regular expression over the plain words of a message (`normalise.words`: lower case, shortened forms
written out, people as `KIN`, `PARTNER`, `KID`, `STAFF`, `OTHER`). Only what ordinary messages hardly ever say belongs
here; everything else is weighed (`scorer.py`). `SAID_LIGHTLY` is blanked out first.
"""

from __future__ import annotations

import re
from functools import lru_cache

SAID_LIGHTLY = r"""
    killing (?:myself|ourselves) laughing
    (?:nearly|almost|practically|could have) (?:died|killed|choked)
    (?:used to|no longer|not|never) (?:\w+ ){0,2}(?:suicidal|want to die|want to kill myself)
    (?:suicide|overdose|self harm) (?:\w+ ){0,3}(?:bereavement|prevention|awareness|training|course|group|film|novel|squad|note in)
    (?:want|wants|wanted|like|likes|hoping|wish|wishes|chosen|choose) to (?:die|pass away|pass) (?:peacefully )?(?:at|in) (?:\w+ )?(?:own )?(?:home|house|bed|room|hospice)
    killing (?:myself|ourselves) (?:doing|trying to do|working|between us)
    (?:rather|sooner) (?:die|be dead) than
    die hard
    (?:ago|in (?:19|20)\d\d)
"""

SAYS_DANGER = {
    "suicide_or_self_harm": r"""
        (?:kill|killing|hang|hanging|top|topping|drown|drowning) (?:myself|ourselves)
        (?:want|wants|wanted|going|wish|ready|rather|like) (?:to )?(?:be dead|die|kill (?:himself|herself|themselves))
        (?:end|ending|take|taking) (?:my|his|her|their) (?:own )?life
        (?:do|does) not want to (?:live|be here|be alive|wake up) (?:any ?more|any longer)
        i am (?:so |feeling |really )?suicidal
        ^\. ?(?:suicide|suicidal|self harm|i want to end it(?: all)?|want to end it(?: all)?|want it to end) \.$
        (?:want|wants|wanted|going|ready) to end (?:it|it all|things|everything) (?:\.|now|tonight|today|for good)
        better off (?:dead|without me)
        self harming again
    """,
    "medical_emergency": r"""
        (?:is|are|has) not breathing
        (?:stopped|stop|not) breathing
        (?:can|could) not breathe (?:now|help|at all|properly and)
        (?:taken|took|had) an? overdose \.$
        (?:just )?(?:taken|took|swallowed) (?:all|a load of|loads of|too many|a whole (?:box|packet|bottle) of) (?:\w+ ){0,2}(?:tablets|pills|paracetamol|insulin|meds|medication|morphine)
        (?:gone|going|turning|turned) (?:blue|grey) (?:and|lips|\.)
        (?:is|are) unconscious (?:\.|and|on|help|now)
        (?:having|had) (?:a|another) (?:heart attack|stroke) (?:now|right now|help|what do|i think)
        will not (?:wake up|stop bleeding|come round)
        choking (?:now|help|and can not|what do)
    """,
    "domestic_abuse": r"""
        (?:he|she|PARTNER|KIN) (?:hits|beats|punches|kicks|strangles|rapes|is hitting|is beating) me
        (?:hit|beat|punched|kicked|strangled|raped) me (?:again|last night|today|this morning|tonight|yesterday)
        (?:scared|afraid|frightened|terrified) (?:of|to be at home with) (?:my )?PARTNER
    """,
    "abuse_or_neglect": r"""
        (?:being|is|are being|was) (?:abused|raped|sexually abused) (?:by|at|in)
        i (?:have )?(?:hit|slapped|punched|hurt|shook) (?:my )?(?:KIN|PARTNER|KID|him|her) (?:today|last night|this morning|again|tonight|yesterday)
    """,
    "carer_breakdown": r"""
        i can not (?:do this|go on|cope|carry on) (?:any ?more|any longer|another (?:day|night|minute|hour))
        i can not (?:cope|go on) (?:tonight|another)
    """,
}


def plain_danger(plain: list[str]) -> str | None:
    """Return the danger that the plain words of a message say outright, or None."""
    lightly, patterns = _compiled()
    rest = lightly.sub(" _ ", f". {' '.join(plain)} .")
    return next((topic for topic, pattern in patterns if pattern.search(rest)), None)


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], list[tuple[str, re.Pattern[str]]]]:
    def either(lines: str, template: str) -> re.Pattern[str]:
        return re.compile("|".join(template.format(line.strip()) for line in lines.strip().splitlines()))

    return either(SAID_LIGHTLY, r"\b(?:{})\b"), [(topic, either(lines, r"(?<!\w)(?:{})(?!\w)")) for topic, lines in SAYS_DANGER.items()]
