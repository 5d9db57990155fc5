"""Words for the people carers look after, and for those around them, each with the relation it stands for.

The relation is the person's to the one writing. Step-parents and step-children count as parents and children. Tables
only: who is the one looked after is decided in `details_people.py`.
"""

from __future__ import annotations

from bot.understanding.details_text import wordset

_WORDS = {
    "mother": "mum mam mammy mummy mama mumma mom mommy ma mother ammi amma mataji stepmum stepmom stepmother muther",
    "father": "dad daddy da papa pops father abbu abba appa stepdad stepfather farther",
    "husband": "husband hubby hubbie hubs husbend huband husbad",
    "wife": "wife missus missis wifey",
    "partner": "partner boyfriend girlfriend fiance fiancee spouse parnter",
    "ex_partner": "ex",
    "son": "son stepson",
    "daughter": "daughter stepdaughter daugther daughtor dauther doughter",
    "child": "child kid toddler baby bairn youngest eldest twins",
    "brother": "brother bro stepbrother",
    "sister": "sister sis stepsister",
    "sibling": "sibling",
    "grandmother": "nan nana nanna nannan nanan gran granny grannie grandma granma gramma grandmother grandmum nani dadi babcia nanny",
    "grandfather": "grandad granddad grandpa gramps grampy grandfather dada dziadek granda",
    "grandparent": "grandparent",
    "parent": "parent",
    "grandchild": "grandson granddaughter grandchild grandkid",
    "aunt": "aunt auntie aunty",
    "uncle": "uncle",
    "niece": "niece",
    "nephew": "nephew",
    "cousin": "cousin",
    "friend": "friend mate pal freind",
    "neighbour": "neighbour neighbor nieghbour nabour",
}
_PLURALS = {
    "child": "children kids toddlers bairns",
    "wife": "wives",
    "grandchild": "grandchildren grandkids",
}

RELATION = {word: relation for relation, words in _WORDS.items() for word in words.split()}
RELATION |= {word + "s": relation for word, relation in RELATION.items() if word not in ("ex", "pops", "hubs", "twins", "ma", "da")}
RELATION |= {word: relation for relation, words in _PLURALS.items() for word in words.split()}

NEEDS_MY = wordset(
    "ex da ma sis bro pal mate pals mates children kids child childs baby babys kid parent nanny nannys dada partners twins youngest "
    "eldest "
    "abba baba sister sisters bairn"
)
"""Words that are a person of the writer's only after my, our, me, the, his, her (a nurse can be a sister)."""

GENERIC = wordset("parents parent children kids youngest eldest daughters sons mums dads mothers fathers wives husbands girls boys lads")
"""Words that are people in general unless my, our, his, her or their is before them."""

MALE = wordset("father husband son brother grandfather uncle nephew father_in_law son_in_law brother_in_law")
FEMALE = wordset("mother wife daughter sister grandmother aunt niece mother_in_law daughter_in_law sister_in_law")
CHILDREN = frozenset({"son", "daughter", "child", "grandchild", "niece", "nephew"})
PARENTS = frozenset({"mother", "father", "parent"})
SPOUSES = frozenset({"husband", "wife", "partner"})
SIBLINGS = frozenset({"brother", "sister", "sibling"})

PHRASES = {
    r"other half|better half|significant other": "partner",
    r"er indoors": "wife",
    r"mother in law|mum in law|mil": "mother_in_law",
    r"father in law|dad in law|fil": "father_in_law",
    r"sister in law": "sister_in_law",
    r"brother in law": "brother_in_law",
    r"daughter in law": "daughter_in_law",
    r"son in law": "son_in_law",
    r"in ?laws": "in_law",
    r"step (?:mum|mother|mom)": "mother",
    r"step (?:dad|father)": "father",
    r"step son": "son",
    r"step daughter": "daughter",
    r"step brother": "brother",
    r"step sister": "sister",
    r"grand ?ma|grand mother|great (?:nan|gran|grandma|grandmother|nana)|nan nan": "grandmother",
    r"grand ?dad|grand ?pa|grand father|great (?:grandad|granddad|grandfather)": "grandfather",
    r"grand (?:son|daughter|child|children|kids)|great (?:grandson|granddaughter|nephew|niece)": "grandchild",
    r"our kid": "sibling",
    r"ex (?:husband|wife|partner|boyfriend|girlfriend|mrs|missus|hubby)": "ex_partner",
    r"(?:foster|adopted|adoptive|foster ?ed) (?:child|kid)": "child",
    r"best (?:friend|mate)": "friend",
    r"(?:old )?(?:lady|man|bloke|chap|woman|gentleman|couple|feller|fella) (?:next door|across the road|over the road|down the "
    r"road|upstairs|downstairs)": "neighbour",
    r"next door(?: s)? neighbour": "neighbour",
    r"little ones?|wee one": "child",
}
"""Words together that stand for one relation, as patterns over a message's words."""

ONLY_MINE = {
    r"lads?|boys?": "son",
    r"lass|lassie|lasses|girls?": "daughter",
    r"better half|old fella": "partner",
    r"old lady|old dear": "mother",
    r"mrs": "wife",
    r"folks": "parent",
    r"teenager|teen|schoolboy": "child",
}
"""The same, but only after my, our or me."""

FIRST_WORDS = wordset(
    "other better significant er mother mum mil dad father fil sister brother daughter son in inlaws step grand great nan our ex "
    "foster adopted "
    "adoptive fostered best old lady man bloke chap woman gentleman couple feller fella next little wee lad lads boy boys lass lassie "
    "lasses girl "
    "girls mrs folks teenager teen schoolboy"
)
"""Words that one of the patterns above can begin with."""

OF_ANOTHER = {
    **{(spouse, "mother"): "mother_in_law" for spouse in SPOUSES},
    **{(spouse, "father"): "father_in_law" for spouse in SPOUSES},
    **{(spouse, "parent"): "in_law" for spouse in SPOUSES},
    **{(spouse, "brother"): "brother_in_law" for spouse in SPOUSES},
    **{(spouse, "sister"): "sister_in_law" for spouse in SPOUSES},
    **{(spouse, "grandmother"): "grandmother" for spouse in SPOUSES},
    **{(spouse, "grandfather"): "grandfather" for spouse in SPOUSES},
    **{(spouse, aunt): aunt for spouse in SPOUSES for aunt in ("aunt", "uncle", "cousin", "niece", "nephew")},
    **{(spouse, child): child for spouse in SPOUSES for child in ("son", "daughter", "child")},
    **{(parent, "mother"): "grandmother" for parent in ("mother", "father")},
    **{(parent, "father"): "grandfather" for parent in ("mother", "father")},
    **{(parent, "parent"): "grandparent" for parent in ("mother", "father")},
    **{(parent, "sister"): "aunt" for parent in ("mother", "father")},
    **{(parent, "brother"): "uncle" for parent in ("mother", "father")},
    **{("mother", spouse): "father" for spouse in ("husband", "partner")},
    **{("father", spouse): "mother" for spouse in ("wife", "partner")},
    **{(one, "son"): "nephew" for one in SIBLINGS},
    **{(one, "daughter"): "niece" for one in SIBLINGS},
    ("brother", "wife"): "sister_in_law",
    ("sister", "husband"): "brother_in_law",
    **{(child, baby): "grandchild" for child in ("son", "daughter") for baby in ("son", "daughter", "child")},
    ("son", "wife"): "daughter_in_law",
    ("daughter", "husband"): "son_in_law",
    **{(aunt, "husband"): "uncle" for aunt in ("aunt",)},
}
"""What "my husband's mum" is to the writer."""

INVERSE = {
    "wife": {"his": "husband", "her": "wife", "their": "partner"},
    "husband": {"his": "husband", "her": "wife", "their": "partner"},
    "partner": {"his": "partner", "her": "partner", "their": "partner"},
    **{child: {"his": "father", "her": "mother", "their": "parent"} for child in ("son", "daughter", "child")},
    **{parent: {"his": "son", "her": "daughter", "their": "child"} for parent in ("mother", "father", "parent")},
    **{one: {"his": "brother", "her": "sister", "their": "sibling"} for one in ("brother", "sister", "sibling")},
    "grandchild": {"his": "grandfather", "her": "grandmother", "their": "grandparent"},
    **{one: {"his": "grandchild", "her": "grandchild", "their": "grandchild"} for one in ("grandmother", "grandfather")},
    **{one: {"his": "uncle", "her": "aunt", "their": "aunt"} for one in ("niece", "nephew")},
    **{one: {"his": "nephew", "her": "niece", "their": "niece"} for one in ("aunt", "uncle")},
    **{one: {"his": one, "her": one, "their": one} for one in ("friend", "neighbour", "cousin")},
}
"""Whom the writer looks after who says "I'm his wife"."""
