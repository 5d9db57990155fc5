"""Finds whether the one who writes is in work, not in work, or studying. Other people's jobs and paid professionals are not meant."""

from __future__ import annotations

import re

from bot.understanding.details_people import People
from bot.understanding.details_text import Heard, Words

_JOB = r"(?:jobs?|work|working|career|business|employment|post|position|shifts)"
_MAYBE = re.compile(
    r"\b(?:might|may|thinking (?:of|about)|will have to|going to have to|gonna have to|about to|do not want to|not want to|should i|"
    r"shall i|if i|could|would|can i|do i|without|afraid|scared|"
    r"worried|considering|contemplating|tempted to|likely to|rather than|instead of|avoid|risk\w*|before i|having to|end up|on the "
    r"verge of|close to|nearly|almost|point of|can not afford to|will i have to|am i going to|or|whether)"
    r" (?:\w+ ){0,4}$"
)
_NOT_IN_WORK = re.compile(
    rf"\b(?:gave|given|give|giving) up (?:on )?(?:my |me |full time |paid |the |a |good |well paid )*{_JOB}\b|\b(?:packed|packing|pack|"
    rf"jacked|jack|chucked|chuck|handed) (?:in )?(?:my |me |the )?(?:job|work)(?: in)?\b|\b(?:handed|hand|put|gave|give) (?:in )?my "
    rf"notice\b|"
    rf"\b(?:quit|left|lost|leave|losing|stopped|stop|finished|finish|quitting|leaving|sacked from|resigned from|resign from) (?:my |me "
    rf"|full time |paid |the |a )*{_JOB}\b(?! (?:early|late|at \d|on time|for the day|today|to (?:take|pick|look|get)))|"
    r"\bgave (?:it|work|my job|the job) (?:all )?up\b|\bgive (?:my job|work) up\b|"
    r"\bi (?:have )?(?:resigned|retired|am retired)\b|\b(?:(?:am|i am) \d+(?: and)?|am|being|now|both|early|medically|semi|i|we are) "
    r"retired\b(?! (?:husband|dad|father|mum))|\b(?:took|taken|take|on|had) (?:early )?retirement\b|^retired\b|\bi am (?:a "
    r")?(?:retired|unemployed|redundant|jobless|a pensioner)\b|"
    r"\b(?:i|we) (?:do|can|could|did|have|am|are)(?: just| really| simply)? not (?:able to )?(?:work|working|worked|in work)(?! (?:out|"
    r"it|this|that|the|with|him|her|full|nights|longer|late|more|overtime|together|on|for|for me|properly|any more hours|as|in a)\b)|"
    r"\bunable to work\b|\bnot (?:able to work|working|in work|been able to work)(?! (?:out|properly|for|with|on|well|right|as)\b)|"
    r"\bunemployed\b|\bout of work\b|\bmade redundant\b|\bno job\b|\blooking for (?:a |any )?(?:work|job)\b|"
    r"\bget back (?:in)?to work\b|\b(?:back into|into) (?:paid )?(?:work|employment)\b|\bi (?:was|got|have been|been) (?:sacked|laid "
    r"off|let go)\b|\bused to (?:work|have a job)\b"
)
_STUDYING = re.compile(
    r"\bi (?:am|go|study|started|have started|start|attend|have)(?: (?!so |the )\w+){0,3} (?:college|uni|university|sixth form|"
    r"school(?! (?:gate|run|teach|meeting|office|as a))|a levels?|gcses?|degree|apprenticeship|btec|phd|masters|exams)\b|\bi study\b|"
    r"\bi am (?:a |an |still a |also a )?(?:\w+ )?student\b(?! (?:nurse|social))|\bi am (?:also )?studying\b|"
    r"\bmy (?:gcses?|a levels?|exams?|mocks|coursework|dissertation|degree|uni|university|college|tutor|lectures?|homework|school|"
    r"teachers?|btec|apprenticeship|sixth form|revision|studies|assignments?|form tutor|head of year|mates at school)\b|"
    r"\bi am in my (?:second|first|third|final|last) year (?:of|at) (?:a |an |my )?(?:\w+ ){0,2}(?:degree|uni|university|college|sixth "
    r"form|apprenticeship)\b|\bi (?:am )?study(?:ing)? \w+\b|\bi (?:am |was )?(?:quit|quitting|left|leaving|dropped out of|dropping "
    r"out of) (?:uni|college|university|sixth form)\b|"
    r"\b(?:while|whilst|and) studying\b|\bi (?:have to |can not |could not )?revise\b|\b(?:doing|sitting|got|have|resitting|for) my "
    r"(?:gcses?|a levels?|exams)\b|^(?:at|in) (?:college|uni|sixth form|university)\b|\b(?:i|me) at (?:college|uni|sixth form|"
    r"university)\b|\bi (?:miss|missed|keep missing|am missing|bunk|skip) (?:\w+ )?(?:school|college|lectures|lessons)\b(?! gates?)"
)
_IN_WORK = re.compile(
    r"\bi (?:also |still |only |currently |do |have |have to |am |was |already |just |both |mainly |now |even |usually |normally |"
    r"myself |then |get up and |get up for )*(?:work|working|employed|self employed|freelance)\b(?! (?:out|it|this|that|the (?:hoist|"
    r"remote|telly|thing)|with (?:him|her|them)|on (?:my|her|his|it)|hard to|for him|for her|around (?:her|him|it)|towards|myself|"
    r"together|so hard to)\b)|"
    r"\b(?:my|me) (?:full time |part time |own |paid |day |second |night |new )*(?:job|boss|employer|employers|line manager|manager|"
    r"shifts?|workplace|colleagues|hr|hr department|work hours|working hours|rota|work mates|workmates|annual leave|work|own business|"
    r"small business|company|night shifts?)\b(?! (?:is to|of caring|as a carer|as her|as his|to look|caring|done))|"
    r"\b(?:i have|i have got|i got|with|and|hold down|holding down|juggling|juggle|keep|keep up|manage|balancing|balance|do|doing|"
    r"holding|got|have) (?:a |an |both |work and |caring and |in |two |three |my |2 )*(?:full time|part time|ft|pt)? ?(?:job|jobs|"
    r"work(?= (?:and|with|at|tomorrow|in the|on (?:mon|tue|wed|thu|fri|sat|sun)|as well|too|,|\.|$)))\b(?<!do work)(?<!not work)|"
    r"\bi have work at\b|\b(?:i|we) (?:have )?(?:start|started|finish) work\b|\bi (?:do|can only|can|have got to|had to|need to) "
    r"(?:agency |shift |night |bar |shop |cleaning )?work (?:when|at|nights|full|part|in|and|to pay|the)\b(?! the)|\b(?:both of us|we "
    r"both) work\b|"
    r"\b(?:on|split|before every|after every|between|night|late|early) shifts?\b|\bself employed \w+ here\b|\b(?:me|i am|anyone|hidden "
    r"it|told anyone|phone) at work\b|\bwork car park\b|\b(?:then|before|after) work\b|\bzero hours(?: contract)?\b|\bboss (?:says|has|"
    r"had|is|wants|found|will|keeps|s)\b|\bwork (?:says|said|will not count|have said|keep (?:ringing|asking))\b|\bwork all night\b|"
    r"\b(?:juggl\w+|balanc\w+|combin\w+|fitting|fit) (?:\w+ ){0,3}(?:work|job)\b|\b(?:time|days?|hours|week|weeks) off work\b|\boff "
    r"(?:sick )?from work\b|\b(?:late for|before|after|from|at|during|off|leave|signed off|phone me at|ring me at|rings me at|rang me "
    r"at|home from|go to|going to|get to|got to|went to|drive to|drove to|walk to|bus to|get into|got in from) work\b(?! (?:the|it|"
    r"this|that|out)\b)|(?<!\d )\bworking (?:full time|part time|from home|nights|days|shifts)\b|\b(?:full|part) time (?:job|work)\b|"
    r"\bi am (?:a |an )(?:full time |part time |qualified )?(?:teacher|nurse|ta|teaching assistant|driver|cleaner|chef|cook|builder|"
    r"plumber|electrician|shop assistant|supervisor|hgv driver|bus driver|lorry driver|taxi driver|postman|care worker|joiner|"
    r"hairdresser)\b|\b(?:flexible working|flexi time|carers leave|parental leave|maternity leave|paternity leave)\b"
)
_PROFESSIONAL = re.compile(
    r"\b(?:one of (?:our|my|the) (?:patients?|pupils?|students?|tenants?|clients?|residents?|service users?|families|staff|team|"
    r"employees)|(?:a|my|our) (?:patient|client|pupil|tenant|service user|resident)(?:s)?\b(?! s)|"
    r"i am (?:a |an |the |his |her |their )?(?:gp|social worker|receptionist|teaching assistant|headteacher|head teacher|senco|social "
    r"prescriber|link worker|housing officer|district nurse|health visitor|practice manager|practice nurse|school nurse|"
    r"support worker|social care|occupational therapist|ot|pharmacist|advisor|adviser|ward sister|ward manager|discharge)|asking for a "
    r"(?:patient|client|pupil|student|colleague|resident)|(?:boy|girl|lad|child|kid|pupil|student) in my (?:class|form|year|tutor "
    r"group)|my (?:class|caseload))\b"
)
_ANY = re.compile(
    r"work|job|retire|resign|redundan|unemployed|sacked|laid off|let go|notice|career|business|employ|freelance|colleg|uni\b|univers|"
    r"school|student|"
    r"stud[iy]|sixth form|gcse|a level|exam|mocks|degree|apprentice|btec|masters|phd|revis|course ?work|homework|dissertation|tutor|"
    r"lectur|lessons|teacher|"
    r"assignment|form tutor|head of year|shift|boss|manager|colleague|rota\b|annual leave|company|\bhr\b|zero hours|carers leave|parental "
    r"leave|flexi|pensioner|"
    r"i am an? (?:full|part|qualified|ta\b|teaching|nurse|driver|cleaner|chef|cook|builder|plumber|electrician|supervisor|hgv|bus|"
    r"lorry|taxi|postman|care w|joiner|hairdresser)"
)
_QUESTION = re.compile(
    r"\b(?:can|could|may|am|do|would|if|should|how much can|allowed to|still) i (?:still |also |be )?(?:work|working|worked|earn|go)\b|"
    r"\bif i (?:get|got|took|take|find|found) a (?:part time |full time )?job\b"
)
_OTHERS = re.compile(r"\b(?:he|she|they|his|her|their|who|someone|it|nothing|this|that|these) (?:\w+ ){0,3}$")
_THINGS = re.compile(
    r"\b(?:hoist|lift|system|phone|line|form|link|website|service|services|carers?|care|social|support|worker|charity|volunteer|"
    r"voluntary|building|council|adaptation|adaptations|repair|dental|road|gas|electrical|team) (?:\w+ ){0,2}$"
)


def hear_work(message: Words, people: People) -> list[Heard]:
    """Return whether the writer works, at most one entity: out of work counts before studying, studying before work."""
    plain = message.plain
    if not _ANY.search(plain) or _PROFESSIONAL.search(plain):
        return []
    for pattern, value in ((_NOT_IN_WORK, "not_in_work"), (_STUDYING, "studying"), (_IN_WORK, "in_work")):
        for match in pattern.finditer(plain):
            index, end = message.index(match.start()), message.index(match.end() - 1) + 1
            if not _own(message, people, match[0], index):
                continue
            before = message.before(index)
            if value == "not_in_work" and _MAYBE.search(before):
                return [Heard("work", "in_work", *message.span(index, end))]
            if value == "in_work" and (
                _QUESTION.search(before + match[0]) or (_MAYBE.search(before) and re.match(r"(?:full|part) time|back to", match[0]))
            ):
                continue
            return [Heard("work", value, *message.span(index, end))]
    return []


_MINE = re.compile(
    r"(?:^|\b(?:i|we)(?: (?:am|have|had|was|just|been|also|currently|now|to|still|both|\d+|and|with|only|recently|finally|ended up|"
    r"live|living|alone))* |\b(?:and|but|so|am|with) )$"
)


def _own(message: Words, people: People, said: str, index: int) -> bool:
    """Whether the words are about the writer."""
    if re.match(r"(?:(?:rings?|rang|phone) me|i|my|me|we)\b", said):
        return not re.search(r"\b(?:my|our|me|if|was|were) $", message.before(index))
    before = message.before(index)
    if re.match(r"not |stopped working|unable|looking for|no job|unemployed|out of work|used to|lost the", said) and not _MINE.search(
        before
    ):
        return False
    if _OTHERS.search(before) and not said.startswith(("me ", "boss", "work says", "work said")):
        return False
    if _THINGS.search(before) and re.match(r"work|not ", said):
        return False
    role, at = people.role_before(index, 8)
    if role is None or role == "writer":
        return True
    between = message.words[at + 1 : index]
    return "and" in between and message.words[index] in ("juggling", "working", "with")
