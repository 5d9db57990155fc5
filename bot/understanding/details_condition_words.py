"""What tells an illness that somebody has from a denial, a figure of speech or somebody else's trade. Tables only.

The names of conditions are the directory's; here stand further ways people put them, used for conditions the directory
knows.
"""

from __future__ import annotations

from bot.understanding.details_text import wordset

MORE_WORDS = {
    "dementia": (
        "memory s gone, memory has gone, memory is shot, memory s shot, lost her marbles, lost his marbles, lewy body dementia, "
        "losing it mentally, does not know what day it is, does not know where she is, does not know where he is, does not "
        "recognise us, does not know us, dementure, dimensia, memory s terrible, memory is terrible, short term memory, memory "
        "s not what it was, forgets who she is, forgets who he is, forgets my name"
    ),
    "alzheimers": "altzeimers, alzeihmers, oldtimers, old timers disease",
    "stroke": "after her stroke, after his stroke, mini strokes, tias",
    "ms": "have ms, having ms, secondary progressive, relapsing remitting, ms and, of ms, ms sufferer, m s",
    "parkinsons": "parkys, parky s",
    "me_cfs": "m e, have m e, myalgic",
    "heart_disease": "heart attacks, triple bypass, pacemaker, heart trouble, dickey heart",
    "sight_loss": (
        "can not see properly, can not see well, can not see much, can not see anything, can not see very well, sight s going, "
        "sight is going, sight s gone, lost most of her sight, lost most of his sight, losing sight, vision loss, losing my "
        "sight, registered partially sighted"
    ),
    "hearing_loss": "hearing s going, hearing is going, hearing s gone, does not hear well, can not hear well",
    "mental_health": (
        "hears things, hear voices, hearing things, poor mental health, bad with her mental health, bad with his mental health, "
        "mentally unwell, mental health problems, a breakdown, breakdown and, bad nerves, suffers with her nerves, suffers with "
        "his nerves, suffers with nerves"
    ),
    "depression": "low mood, post natal depression, pnd, depressive, dead depressed",
    "anxiety": "anxious all the time, bad anxiety, social anxiety",
    "schizophrenia": "skitzo, skitsophrenia, sykosis, sychosis, phsycosis, phychosis",
    "alcohol": (
        "wet brian, back on the drink, on the drink, drinks like a fish, drinks a lot, drinks heavy, drinks from morning, an "
        "alchi, alky, alcy, pissed all day, drunk all day, drinking himself, drinking herself, drinks himself, drinks herself, "
        "drinking again, drinks again, hitting the drink, always drinking, off his face on drink, bladdered every night, his "
        "drinking, her drinking"
    ),
    "drugs": "on crack, on smack, on heroin, drug dependency, taking coke, on coke, off his head on, mamba, injecting",
    "gambling": "gambles everything, the bookies, online slots, gambling problem",
    "autism": "on the autistic spectrum, autie, asc, autisic, aspie, selective mutism, aspbergers",
    "adhd": "has add, add and, adhd and, a d h d",
    "epilepsy": "fits and, epileptic fits, having a seizure, taking fits",
    "physical_disability": (
        "can not walk any more, can not walk anymore, can not walk now, can not stand up, in a wheel chair, in wheelchair, "
        "wheel chair, lost both legs, lost the use of her legs, lost the use of his legs, hemiplegia, bed ridden, can not get "
        "up the stairs"
    ),
    "copd": "emphysemia, c o p d, oxygen round the clock, asbestosis, interstitial lung",
    "cancer": "tumours, brain tumour, leukemia, lukemia, chemo therapy, cancers",
    "end_of_life": (
        "not got long left, has not got long, has weeks to live, has months to live, terminal cancer, has not long left, is "
        "terminal, s terminal"
    ),
    "frailty": (
        "very frail, getting frail, s frail, been falling, keeps on falling, falling all the time, had another fall, had several falls"
    ),
    "diabetes": "sugar diabetes, type 1, type one diabetes, type two diabetes, diabetis",
    "cerebral_palsy": "quadriplegic cerebral palsy, cerebal palsy",
    "learning_disability": (
        "learning disabilitys, learning difficultys, learning disabled, learnin disability, learning disabilites, severe "
        "learning difficulties, moderate learning difficulties, sld"
    ),
    "downs_syndrome": "down s, downes syndrome, has down s, downs syndrom, trisomy 21",
    "eating_disorder": "will not eat because she thinks she is fat, anorexic, arfid",
    "ptsd": "complex ptsd, shell shock",
    "brain_injury": "brain bleed injury, hit his head, brain injured",
    "arthritis": "bad hip, bad knee, ra and, rheumatiod, arthuritis, athritis",
    "chronic_pain": "bad with his back, bad with her back, fibromyalga",
    "incontinence": "wets himself, wets herself, doubly incontinent, bladder problems, bowel problems",
    "huntingtons": "huntingdons disease, huntingdons, hd gene",
    "macular_disease": "macular degenaration, macula degeneration",
    "tourettes": "tourets, torrettes, touretts",
}
"""Further words by condition, as they stand in a message after `details_text` (blanks for apostrophes)."""

NO_SPELLING = wordset(
    "stroke strokes blind deaf frail elderly hoist spinal stoma chemo senile fibro schizo tics booze boozer addict cancer tumour "
    "hypos depressive gambles heroin hoards hoarder psychiatric injecting pacemaker"
)
"""Words that are not looked for misspelt: everyday words are too near, or nobody misspells them. Some have their own typos below."""

TYPOS = {
    "stroke": "stroek storke",
    "cancer": "cancr caner canser tumor",
    "physical_disability": "wheelchiar whelchair",
    "depression": "depresion depresed deppresion deppression depresssed",
    "epilepsy": "siezure siezures seziure seziures epilepsey epilpsy",
    "dementia": "dimentia demetia demensia dememtia",
    "alcohol": "alchoholic alcholic alcaholic alchoholism",
    "end_of_life": "hospise paliative pallative",
    "diabetes": "diabetis",
    "incontinence": "incontinance",
    "schizophrenia": "phycosis",
    "gambling": "gambeling",
    "eating_disorder": "anorexsia",
    "bipolar": "bipola bypolar bipolor biploar biopolar",
    "anxiety": "anxeity anxity anixety anxitey",
    "autism": "autsim austism autims autisum atuistic austistic autsitic",
}
"""Typos that are too far from the word, or too near to another, to be found by rule."""

_HAIR = r"(?:hair|hand|head|arm|face|back|fur)"
_THINGS = (
    r"(?:houses?|car|boiler|building|bungalow|computer|phone|dog|cat|laptop|telly|tv|bath|bathroom|joke|news|school|friend|hat|kitchen|"
    r"carpet|bed|sofa|"
    r"story|mattress|stairlift|wheelchair)\b"
)
_HABITS = (
    r"(?:to )?(?:his|her|their|the|my|a)? ?(?:phones?|ipads?|tablets?|games?|gaming|xbox|playstation|screens?|tv|telly|chocolate|sugar|"
    r"sweets|computer|fortnite|"
    r"youtube|tiktok|facebook|coffee|tea|work|shopping|bingo|minecraft|roblox|internet|trains|puzzles|social media|food)\b"
)
_I_AM = r"\b(?:i am|am i|me|not|call me|i sound|sounds)(?: being| going| getting| just| completely| absolutely| so)*(?: a bit| too)? $"
_DRIVES_ME = r"\b(?:i am|i|driv\w+ me|mak\w+ me|sends me)(?: going| completely| absolutely| totally| getting| so)* $"
_FOR_HEALTH = (
    r"(?:for (?:his|her|my|the|their|it|blood|heart|pain|cancer|epilepsy)|that (?:help|work)|from the (?:gp|doctor|chemist|hospital)|"
    r"trial|prescribed|(?:he|she) s prescribed)\b"
)
_NEVER = r"(?!)"

FIGURES_OF_SPEECH = {
    "stroke": (
        r"\b(?:to|can|could|will|i|and|let|would|they|please) $|\bof (?:a )?$",
        rf"(?:the|(?:her|his|my) {_HAIR}|my|a (?:cat|dog)|of|it|him|them|that)\b",
    ),
    "cancer": (
        r"\b(?:race for life|star sign) $",
        r"(?:research(?! nurse)(?: uk)? (?:shop|charity|volunteer|fund|donation|uk|run|race)|research$|charity shop|shop|fundrais\w*|"
        r"and capricorn)\b",
    ),
    "blind": (
        r"\b(?:i am going|gone|went|go|colour|color|snow|me|turn\w*|turn\w* a) $",
        r"(?:panic|eye|date|drunk|rage|faith|spots?|fold|man s buff|filling|with rage|alley|trust|leading|to the|obedience|as a bat|"
        r"cords?|fitt\w*)\b",
    ),
    "deaf": (r"\b(?:on|tone|fall\w*|fell|to) $", r"(?:ears?\b|to (?:my|our|what|the|it|reason|all)|when it suits)"),
    "heart attack": (r"\b(?:(?:gave|give|giving|gives) me (?:a |an )?(?:near )?|(?:nearly|almost) (?:had|have) a |near )$", _NEVER),
    "ocd": (_NEVER, r"about (?:the )?(?:clean|tidi|germs|hoover)"),
    "dying": (
        r"\b(?:i am|we are|battery is|phone is|laptop is|plant is|industry is|hope is|am|just) $",
        r"(?:for a|to (?:know|see|meet|get|hear|go|be)|laughing|of boredom|out)\b",
    ),
    "hospice": (_NEVER, r"(?:shops?|charity|volunteer\w*|donat\w*|lottery)\b"),
    "demented": (_DRIVES_ME, _NEVER),
    "senile": (_DRIVES_ME, _NEVER),
    "going senile": (_DRIVES_ME, _NEVER),
    "very old": (
        r"\b(?:(?:this|it|that|house|car|boiler|joke) (?:is|s)|all this is|which is) (?:all )?$",
        rf"(?:and tiresome|really fast|{_THINGS})",
    ),
    "getting old": (
        r"\b(?:(?:this|it|that|house|car|boiler|joke) (?:is|s)|all this is|which is|i am) (?:all )?$",
        r"(?:and tiresome|really fast)",
    ),
    "elderly": (_NEVER, _THINGS),
    "paranoid": (_I_AM, _NEVER),
    "mental health": (_NEVER, r"(?:day at work|first aid(?:er)?|awareness (?:week|day)|nurse by trade)\b"),
    "on drugs": (_NEVER, _FOR_HEALTH),
    "taking drugs": (_NEVER, _FOR_HEALTH),
    "takes drugs": (_NEVER, _FOR_HEALTH),
    "addicted to": (_NEVER, _HABITS),
    "gambling": (
        r"\b(?:not worth|worth|is a|s a|a bit of a|like) $",
        r"(?:on (?:my|her|his) health|with (?:my|her|his|their) (?:life|lives|health))\b",
    ),
}
"""By the words of a condition: what before them, or after them, makes them a figure of speech or somebody's trade."""
