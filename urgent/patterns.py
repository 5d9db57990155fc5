"""Named patterns: what says danger by itself, and what only sounds like it (idioms, things long past).

`DANGER` has a topic; one match is enough. `HARMLESS` is looked for first and its words are blanked out, so they count as
nothing, here and in the classifier; what else the message says still counts. See `phrases.py` for the language.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Pattern:
    """`name` is what `Urgent.because` says; `why` is for people who read or change the table."""

    name: str
    topic: str
    why: str
    phrases: str


S, M, A, D, C = "suicide_or_self_harm", "medical_emergency", "abuse_or_neglect", "domestic_abuse", "carer_breakdown"

HARMLESS: tuple[Pattern, ...] = (
    Pattern("idiom_killing", "", "pain, work or laughter that kills nobody", """
        !he/she/they/PARTNER/KIN form/forms/back/feet/stress/price/costs/fees/bill/council/bills/heat/traffic is/are killing me/us
        is/are killing me
        killing myself laughing
        kill for a/some
        dying for a
        dying to know/meet/see
        dying of boredom/embarrassment
    """),
    Pattern("long_past", "", "an illness named with the time since it happened", """
        had ..2 stroke/strokes/heart/attack/breakdown/seizure/fall/overdose .. ago/last_year
        passed away
    """),
)

DANGER: tuple[Pattern, ...] = (
    Pattern("suicide_words", S, "the plain words", """
        suicide/suicidal/suicidal*
        kill/killing/top/topping/hang/hanging/drown/drowning/shoot/harm/harming/hurt/hurting/cut/cutting/burn/burning myself
        kill/killing/top/topping/hang/hanging/drown/drowning/shoot/harm/harming/hurting/cut/cutting @himself
        end/ending/take/taking my/his/her/their own? life/lives
        want/wants/wanted/wanna to die/be_dead
        end/ending it all?
        self harm*
        better off ..2 without me
        better off ..2 dead
        wish/wishes i/he/she was/were ..1 dead
        rather be dead
        not want/wants to be here any_more/anymore
        not want/wants to live/be_alive/wake_up
        will not be here by/on/when/after/much
        written .. letters/goodbye
    """),
    Pattern("emergency_now", M, "cannot breathe, wake or speak; heart, stroke, bleeding, poison", """
        not/stopped/nor/hardly/barely breathing
        can/could not breathe/breath
        chest pain*
        pain* in ..2 chest
        collapsed
        unconscious/unresponsive
        ambulance
        can/will not wake ..2 up?
        is/having ..2 stroke/seizure/heart_attack
        is/am/are choking
        overdose
        taken/took/swallowed all ..3 tablets/pills
        blood everywhere
        bleeding ..3 heavily/loads/stop/lot
    """),
    Pattern("harm_to_someone", A, "harm done or feared, by others or by the writer", """
        i slapped/hit/punched/shook/grabbed/shoved/pushed/kicked ..2 @him
        scared/frightened/afraid ..2 i will/might/am ..3 hurt/do/hit @him
        abuse/abused/abusing/neglect/neglected
        safeguarding
        bruises
        stealing from/off/my
        taking money
        wet bed
    """),
    Pattern("fear_at_home", D, "fear of somebody at home", """
        @he hits/hit/beats/beat/punches/punched/slaps/strangled/kicked/raped me
        scared/afraid/frightened/terrified of my? @him
        domestic violence/abuse
        refuge
        is going to kill me
        afraid/scared to go home
        will not let me ..2 out/see/have/leave
    """),
    Pattern("cannot_go_on", C, "caring has stopped or stops tonight", """
        can not do another night/day/hour/minute
        come and get/fetch/take/collect @him
        come/fetch and? fetch @him
        walking out
        can not do/go/cope/carry ..3 any_more/anymore/longer
        someone/somebody/OTHER/emergency .. tonight
        no one/nobody .. tonight
        have/had to take @him
    """),
)
