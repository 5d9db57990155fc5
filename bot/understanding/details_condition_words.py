"""What tells an illness that somebody has from a denial, a figure of speech or somebody else's trade. Tables only.

The names of conditions are the directory's; here stand further ways people put them, used for conditions the directory
knows.
"""

from __future__ import annotations

MORE_WORDS = {
    "dementia": "memory s gone, memory has gone, memory is shot, memory s shot, lost her marbles, lost his marbles, lewy body dementia, losing it mentally, "
    "does not know what day it is, does not know where she is, does not know where he is, does not recognise us, does not know us, dementure, dimensia, "
    "memory s terrible, memory is terrible, short term memory, memory s not what it was, forgets who she is, forgets who he is, forgets my name",
    "alzheimers": "altzeimers, alzeihmers, oldtimers, old timers disease",
    "stroke": "after her stroke, after his stroke, mini strokes, tias",
    "ms": "have ms, having ms, secondary progressive, relapsing remitting, ms and, of ms, ms sufferer, m s",
    "parkinsons": "parkys, parky s",
    "me_cfs": "m e, have m e, myalgic",
    "heart_disease": "heart attacks, triple bypass, pacemaker, heart trouble, dickey heart",
    "sight_loss": "can not see properly, can not see well, can not see much, can not see anything, can not see very well, sight s going, sight is going, sight s gone, lost most of her sight, "
    "lost most of his sight, losing sight, vision loss, losing my sight, registered partially sighted",
    "hearing_loss": "hearing s going, hearing is going, hearing s gone, does not hear well, can not hear well",
    "mental_health": "hears things, hear voices, hearing things, poor mental health, bad with her mental health, bad with his mental health, mentally unwell, mental health problems, "
    "a breakdown, breakdown and, bad nerves, suffers with her nerves, suffers with his nerves, suffers with nerves",
    "depression": "low mood, post natal depression, pnd, depressive, dead depressed",
    "anxiety": "anxious all the time, bad anxiety, social anxiety",
    "schizophrenia": "skitzo, skitsophrenia, sykosis, sychosis, phsycosis, phychosis",
    "alcohol": "back on the drink, on the drink, drinks like a fish, drinks a lot, drinks heavy, drinks from morning, an alchi, alky, alcy, pissed all day, drunk all day, drinking himself, "
    "drinking herself, drinks himself, drinks herself, drinking again, drinks again, hitting the drink, always drinking, off his face on drink, bladdered every night, his drinking, her drinking",
    "drugs": "on crack, on smack, on heroin, drug dependency, taking coke, on coke, off his head on, mamba, injecting",
    "gambling": "gambles everything, the bookies, online slots, gambling problem",
    "autism": "on the autistic spectrum, autie, asc, autisic, aspie, selective mutism, aspbergers",
    "adhd": "has add, add and, adhd and, a d h d",
    "epilepsy": "fits and, epileptic fits, having a seizure, taking fits",
    "physical_disability": "can not walk any more, can not walk anymore, can not walk now, can not stand up, in a wheel chair, in wheelchair, wheel chair, lost both legs, lost the use of her legs, lost the use of his legs, hemiplegia, bed ridden, can not get up the stairs",
    "copd": "emphysemia, c o p d, oxygen round the clock, asbestosis, interstitial lung",
    "cancer": "tumours, brain tumour, leukemia, lukemia, chemo therapy, cancers",
    "end_of_life": "not got long left, has not got long, has weeks to live, has months to live, terminal cancer, has not long left, is terminal, s terminal",
    "frailty": "very frail, getting frail, s frail, been falling, keeps on falling, falling all the time, had another fall, had several falls",
    "diabetes": "sugar diabetes, type 1, type one diabetes, type two diabetes, diabetis",
    "cerebral_palsy": "quadriplegic cerebral palsy, cerebal palsy",
    "learning_disability": "learning disabled, learnin disability, learning disabilites, severe learning difficulties, moderate learning difficulties, sld",
    "downs_syndrome": "downes syndrome, has down s, downs syndrom, trisomy 21",
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

WEAK = frozenset({"type 1", "short term memory", "a breakdown", "breakdown and", "his drinking", "her drinking", "the bookies", "hit his head"})

NO_SPELLING = frozenset(
    "stroke strokes blind deaf frail elderly hoist spinal stoma chemo senile fibro schizo tics booze boozer addict cancer tumour angina "
    "insulin hypos depressed depression depressive gambles gambler gambling heroin macular hospice paranoid hoards hoarder sectioned meltdowns "
    "psychiatric cataracts cannabis cocaine injecting pacemaker demented wheelchair seizures seizure".split()
)
"""Words that are not looked for misspelt: everyday words are too near, or nobody misspells them. Some have their own typos below."""

TYPOS = {
    "stroek": "stroke", "storke": "stroke", "cancr": "cancer", "caner": "cancer", "canser": "cancer", "wheelchiar": "physical_disability", "whelchair": "physical_disability",
    "depresion": "depression", "depresed": "depression", "deppresion": "depression", "deppression": "depression", "depresssed": "depression", "schizophrenia": "schizophrenia",
    "siezure": "epilepsy", "siezures": "epilepsy", "seziure": "epilepsy", "seziures": "epilepsy", "tumor": "cancer", "dimentia": "dementia", "demetia": "dementia",
    "alchoholic": "alcohol", "alcholic": "alcohol", "alcaholic": "alcohol", "alchoholism": "alcohol", "hospise": "end_of_life", "diabetis": "diabetes",
    "incontinance": "incontinence", "phycosis": "schizophrenia", "gambeling": "gambling", "anorexsia": "eating_disorder", "bipola": "bipolar", "bypolar": "bipolar",
    "bipolor": "bipolar", "biploar": "bipolar", "biopolar": "bipolar", "anxeity": "anxiety", "anxity": "anxiety", "anixety": "anxiety", "anxitey": "anxiety",
    "epilepsey": "epilepsy", "epilpsy": "epilepsy", "autsim": "autism", "austism": "autism", "autims": "autism", "autisum": "autism", "atuistic": "autism", "austistic": "autism", "autsitic": "autism",
    "demensia": "dementia", "dememtia": "dementia", "paliative": "end_of_life", "pallative": "end_of_life",
}  # fmt: skip
"""Typos by what was meant."""

FIGURES_OF_SPEECH = {
    "stroke": (r"\b(?:to|can|could|will|i|and|let|would|they|please) $|\bof (?:a )?$", r"(?:the|her (?:hair|hand|head|arm|face)|his (?:hair|hand|head|arm|face)|my|a (?:cat|dog)|of|it|him|them|that)\b"),
    "cancer": (r"\b(?:race for life|star sign) $", r"(?:research(?! nurse)(?: uk)? (?:shop|charity|volunteer|fund|donation|uk|run|race)|research$|charity shop|shop|fundrais\w*)\b"),
    "sight_loss": (
        r"\b(?:i am going|gone|went|go|colour|color|snow|me|turn\w* a|turned|a|going|i can not see) $(?<!s going )(?<!is going )(?<!dad going )(?<!mum going )",
        r"(?:panic|eye to|eye|date|drunk|rage|faith|spot|spots|fold|man s buff|filling|with rage|alley|trust|leading|to the|obedience|as a bat (?:when|if|to)|cords?|fitt\w*)\b",
    ),
    "hearing_loss": (r"\b(?:on|tone|fall\w*|fell|to) $", r"(?:ears?\b|to (?:my|our|what|the|it|reason|all)|when it suits|to it)"),
    "heart_disease": (r"\b(?:gave me (?:a |an )?(?:near )?|give me (?:a )?|giving me (?:a )?|nearly (?:had|have) a |near |i nearly |almost (?:had|have) a )$", r"(?!)"),
    "anxiety": (r"\b(?:a bit|bit|little bit|my|so|slightly|i am) $(?<!has a bit )", r"about (?:the )?(?:clean|tidi|germs|hoover)"),
    "end_of_life": (
        r"\b(?:i am|we are|battery is|phone is|laptop is|plant is|industry is|who is literally|hope is|am|just) (?:a )?$",
        r"(?:shop|shops|charity|volunteer\w*|donat\w*|lottery|for a|to (?:know|see|meet|get|hear|go|be)|laughing|of boredom|out)\b",
    ),
    "dementia": (r"\b(?:i am|driving me|drive me|drives me|make me|making me|sends me|i) (?:going |completely |absolutely |totally |getting |so )?$", r"(?!)"),
    "frailty": (
        r"\b(?:this is|it is|it s|that s|all this is|which is|joke is|house is|car is|boiler is|a|an|the house s|this s) (?:all )?$(?<!s a )(?<!is a )(?<!she is an )(?<!he is an )(?<!for an )(?<!of an )(?<!with an )",
        r"(?:house|houses|car|boiler|building|bungalow|computer|phone|dog|cat|laptop|telly|tv|bath|bathroom|joke|news|school|friend|hat|kitchen|carpet|bed|sofa|and tiresome|really fast|story|mattress|stairlift|wheelchair)\b",
    ),
    "mental_health": (r"\b(?:am i|i am|i am being|me being|not being|i sound|call me|am i being|am i just being|sounds|getting) (?:just )?(?:a bit |too )?$", r"(?:day at work|first aid(?:er)?|awareness (?:week|day)|nurse by trade)\b"),
    "epilepsy": (r"\b(?:would|will|nearly|mum|she d|he d) (?:have |had |be |having )$", r"(?:of (?:giggles|laughter|rage|the engine))\b"),
    "drugs": (r"\b(?:new|trial|the) $", r"(?:for (?:his|her|my|the|their|it|blood|heart|pain|cancer|epilepsy)|that (?:help|work)|from the (?:gp|doctor|chemist|hospital)|trial|prescribed|he s prescribed|she s prescribed)\b"),
    "substance_misuse": (
        r"(?!)",
        r"(?:to )?(?:his|her|their|the|my|a)? ?(?:phones?|ipads?|tablets?|games?|gaming|xbox|playstation|screens?|tv|telly|chocolate|sugar|sweets|computer|fortnite|youtube|tiktok|facebook|coffee|tea|work|shopping|bingo|minecraft|roblox|internet|trains|puzzles|social media|food)\b",
    ),
    "gambling": (r"\b(?:not worth|worth|is a|s a|a bit of a|like) $", r"(?:on (?:my|her|his) health|with (?:my|her|his|their) (?:life|lives|health))\b"),
    "arthritis": (r"(?!)", r"(?:replacement clinic leaflet)\b"),
    "send": (r"(?:i|please|can you|could you|to|they|will|not|and) $(?<!has )", r"(?:me|it|her|him|us|them|a|an|the|you|off|out|someone)\b"),
    "adhd": (r"(?!)", r"(?!)"),
    "hoist": (r"(?!)", r"(?!)"),
}
"""By condition: what before its words, or after them, makes them a figure of speech or somebody's trade."""
