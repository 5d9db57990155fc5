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
    (?:used to|never|not) (?:\w+ ){0,2}(?:hit|hits|beat|beats|hurt|hurts|kick|kicks|slap|slaps|punch|punches|touch|lay)(?:ing)? (?:me|him|her|PARTNER|KIN)
    (?:hit|hits|beat|beats|slapped|punched|kicked|strangled) me (?:with a (?:joke|bill|final)|for thirty|then|at|years (?:ago|back)|when i was|in \d\d(?:\d\d)?)
    (?:tried|trying) to (?:end|take) (?:my|his|her|their) (?:own )?life (?:when|last year|in|at|as a|years)
    (?:how|what) (?:do|can|to) (?:i|you|we)? ?(?:tell|say|explain) (?:\w+ ){1,12}(?:going to|will) (?:die|be dead)
    (?:dad|mum|KIN|PARTNER) is going to be dead
    nearly strangled me
    killing (?:myself|ourselves) with
    stop breathing so
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
        (?:do|does) not want to (?:live|be here|be alive|exist) (?:\.|and|but|now)
        (?:going to|am going to|i will|he will|she will) (?:end it (?:all|now|tonight)|(?:kill|hang|drown) (?:myself|himself|herself)|jump off)
        (?:threatening|threatened|threatens|trying|planning|plans) to (?:kill|hang|drown) (?:myself|himself|herself|themselves)
        (?:threatening|planning|attempting|talking about) suicide
        (?:saving|saved|saves|storing|stashing|hoarding|stockpiling) (?:up )?(?:all )?(?:my|his|her|the) (?:tablets|pills|paracetamol|morphine|insulin)
        (?:cut|cutting|cuts) (?:my|his|her) (?:arms?|wrists?|legs?|thighs?)
        (?:wish|wishes|wished|want|wants) (?:i|he|she) (?:was|were) dead
        (?:stood|standing|stands|sat|sitting) on (?:the|a) (?:\w+ )?(?:bridge|ledge|roof|railway|tracks)
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
        (?:he|she|KIN|PARTNER|KID|OTHER) (?:is |are )?(?:barely|hardly|not|struggling to|fighting to|gasping) (?:breathing|breathe|for breath)
        (?:taken|took|swallowed|given) (?:double|twice|all) (?:of )?(?:my|his|her|the) (?:\w+ ){0,2}(?:tablets|pills|paracetamol|insulin|meds|medication|morphine|dose)
        (?:face|mouth|lip) (?:has |is |all |is all )?(?:dropped|drooped|drooping|gone down|slid|slipped)
        can not (?:wake|rouse)(?: (?:him|her))?(?: up)? (?:\.|and|what|now)
        (?:he|she|KIN|PARTNER|KID|OTHER) (?:is|has) (?:just )?(?:collapsed|unconscious|unresponsive|fitting|choking) (?:\.|and|on the|now|what|help|again)
        (?:is|has|are) bleeding (?:\w+ )?(?:badly|a lot|everywhere|loads|heavily|from)
        (?:chest pain|chest pains|crushing chest) (?:now|\.|down)
    """,
    "domestic_abuse": r"""
        (?:he|she|PARTNER|KIN) (?:hits|beats|punches|kicks|strangles|rapes|is hitting|is beating) me
        (?:hit|beat) me (?:again|last night|today|this morning|tonight|yesterday)
        (?:scared|afraid|frightened|terrified) (?:of|to be at home with) (?:my )?PARTNER
        (?:he|she|PARTNER|KIN) (?:\w+ )?(?:hit|beat|slapped) me
        (?<!STAFF )(?<!OTHER )(?:hits|beats|punches|kicks|strangles|slaps|chokes|batters|rapes|thumps) (?:me|my KIN|KIN) (?:\.|and|when|if|because|in|up|every)
        (?:punched|kicked|strangled|raped|choked|throttled|battered|headbutted) me
        i am (?:so |really |that |too )?(?:scared|terrified|frightened|afraid) of (?:him|her|PARTNER|my PARTNER|my KIN)(?! \w+ing| not)
        (?:he|she|PARTNER|KIN) (?:will|is going to|said he will|says he will|says she will) (?:kill|hurt|hit|batter|stab|beat) me(?! for)
        hands? (?:round|around) my (?:neck|throat)
        (?:threw|throws|thrown|pushed|pushes|shoved|dragged|drags|pinned|pins) me (?:down|against|across|into|out|onto|by|up|off)
        (?:he|she|PARTNER|KIN) (?:will|would|does) not let me (?:out(?! of (?:his|her) sight)|leave|see my|go out|use the phone|talk to|speak to)
    """,
    "abuse_or_neglect": r"""
        (?:being|is|are being|was) (?:abused|raped|sexually abused) (?:by|at|in)
        i (?:have )?(?:hit|slapped|punched|hurt|shook) (?:my )?(?:KIN|PARTNER|KID|him|her) (?:today|last night|this morning|again|tonight|yesterday)
        (?:i|we) (?:have )?(?:locked|lock|tied|tie|strapped) (?:my )?(?:KIN|PARTNER|KID|him|her|them) (?:in|up|to|down)
        (?:going to|about to|might|afraid i will|scared i will|before i|i nearly|close to|want to) (?:\w+ )?(?:hit|smother|throttle|strangle|hurt|hitting|smothering|hurting|slap|slapping|punch) (?:my )?(?:KIN|PARTNER|KID|him|her)
        i (?:just |have |had |have just )?(?:slapped|hit|smacked|shook|pushed|punched|kicked|bit|pinched|hurt|shoved) (?:my )?(?:KIN|PARTNER|KID|him|her) (?:\.|and|again|in|on|across|over|too|hard|because|so|this|last|tonight|yesterday)
        (?:hits|hitting|slaps|slapping|slapped|beats|beating|starves|starving|pinches|drags|punches|smacks|abusing|abuses) (?:my )?(?:KIN|PARTNER|KID|him|her|residents|OTHER) (?:\.|and|when|if|because|in|up|every)
    """,
    "carer_breakdown": r"""
        i can not (?:do this|go on|cope|carry on) (?:any ?more|any longer|another (?:day|night|minute|hour))
        i can not (?:cope|go on) (?:tonight|another)
        (?:come and|please|someone|somebody) (?:take|get|have|fetch) (?:him|her|KIN|my KIN|PARTNER|my PARTNER) (?:away|tonight|now|off me)
        i (?:am walking out|have walked out|walked out|am leaving (?:him|her) (?:tonight|now|today))(?! the door)
        i (?:can not|will not) (?:have|take|look after|mind|keep) (?:him|her|KIN|my KIN|PARTNER|my PARTNER) (?:back |home )?(?:tonight|any ?more|another)
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
