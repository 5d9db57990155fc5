"""Who is spoken of, and which of them is the one looked after."""

from __future__ import annotations

from tests.bot.test_details_seed import cases, said


@cases(
    ("my mum has dementia", "mother/cared_for"),
    ("me mam", "mother/cared_for"),
    ("will we have to sell dads house", "father/cared_for"),
    ("mums tablets ran out", "mother/cared_for"),
    ("mammy can't walk", "mother/cared_for"),
    ("my ma is poorly", "mother/cared_for"),
    ("my dad needs help", "father/cared_for"),
    ("me nan", "grandmother/cared_for"),
    ("my nana", "grandmother/cared_for"),
    ("granny has had a fall", "grandmother/cared_for"),
    ("gran", "grandmother/cared_for"),
    ("my nani lives with us", "grandmother/cared_for"),
    ("dadi ji is 80", "grandmother/cared_for"),
    ("grandad's in a wheelchair", "grandfather/cared_for"),
    ("our kid hears voices", "sibling/cared_for"),
    ("hubby had a stroke", "husband/cared_for"),
    ("the missus has MS", "wife/cared_for"),
    ("my other half has bipolar", "partner/cared_for"),
    ("our lad is autistic", "son/cared_for"),
    ("our lass is 14, nonverbal", "daughter/cared_for"),
    ("my little one has epilepsy", "child/cared_for"),
    ("my twins are autistic", "child/cared_for"),
    ("my stepdad has dementia", "father/cared_for"),
    ("I look after my ex", "ex_partner/cared_for"),
    ("caring for my ex-husband", "ex_partner/cared_for"),
    ("my mother-in-law is 88", "mother_in_law/cared_for"),
    ("father in law had a fall", "father_in_law/cared_for"),
    ("my in-laws need help", "in_law/cared_for"),
    ("my auntie has cancer", "aunt/cared_for"),
    ("uncle Ted can't cope", "uncle/cared_for"),
    ("my cousin has downs syndrome", "cousin/cared_for"),
    ("my best mate has cancer", "friend/cared_for"),
    ("I do for my neighbour", "neighbour/cared_for"),
    ("the old lady next door can't manage", "neighbour/cared_for"),
    ("my grandson is autistic", "grandchild/cared_for"),
    ("my foster child", "child/cared_for"),
    ("my girlfriend has psychosis", "partner/cared_for"),
    ("my boy has cerebral palsy", "son/cared_for"),
    ("my disabled son", "son/cared_for"),
    ("my nephew has learning difficulties", "nephew/cared_for"),
    ("my huband has dementia", "husband/cared_for"),
    ("my daugther is disabled", "daughter/cared_for"),
    ("my parents are both frail", "parent/cared_for"),
)
def test_words_for_the_one_looked_after(text: str, expected: str) -> None:
    """Mam, our kid, nani: every family has its own word."""
    assert said(text, "relation") == expected


@cases(
    ("my husband's mum has dementia", "mother_in_law/cared_for"),
    ("I look after my wife's dad", "father_in_law/cared_for"),
    ("my mum's sister needs care", "aunt/cared_for"),
    ("my dads mum", "grandmother/cared_for"),
    ("my daughter's son is autistic", "grandchild/cared_for"),
    ("my brother's wife", "sister_in_law/cared_for"),
    ("my sister's lad", "nephew/cared_for"),
    ("I'm his wife", "husband/cared_for"),
    ("I'm her husband and main carer", "wife/cared_for"),
    ("I'm his mum", "son/cared_for"),
    ("I am her daughter", "mother/cared_for"),
    ("I'm only his neighbour", "neighbour/cared_for"),
    ("I'm her niece", "aunt/cared_for"),
    ("I'm mum of a disabled boy", "son/cared_for"),
    ("mum to an autistic daughter", "daughter/cared_for"),
)
def test_relations_through_another_person(text: str, expected: str) -> None:
    """My husband's mum is my mother-in-law, and his wife looks after a husband."""
    assert said(text, "relation") == expected


@cases(
    ("my sister won't help with mum", "sister/other, mother/cared_for"),
    ("my husband says I should give up looking after my dad", "husband/other, father/cared_for"),
    ("I've got my own kids and look after mum", "child/other, mother/cared_for"),
    ("mum looks after dad and I help", "mother/other, father/cared_for"),
    ("my daughter helps me with my husband who has dementia", "daughter/other, husband/cared_for"),
    ("my brother lives abroad so I do everything for mum", "brother/other, mother/cared_for"),
    ("I look after my son, his dad left us", "son/cared_for, father/other"),
    ("my wife works so it's me who sees to her mother", "wife/other, mother_in_law/cared_for"),
    ("my friend looks after her nan", "friend/other, grandmother/cared_for"),
    ("my daughter says I need help", "daughter/other"),
    ("me mum and dad both need care", "mother/cared_for, father/cared_for"),
    ("I care for my mum and my nan", "mother/cared_for, grandmother/cared_for"),
    ("my mum is dad's carer", "mother/other, father/cared_for"),
    ("I've a disabled sister who relies on me and my husband works away", "sister/cared_for, husband/other"),
    ("my partner left me with his mum who has parkinsons", "partner/other, mother_in_law/cared_for"),
)
def test_others_are_told_from_the_one_looked_after(text: str, expected: str) -> None:
    """A sister who won't help is not the one who needs care."""
    assert said(text, "relation") == expected


@cases(
    ("mum says they're cruel to her", "mother/cared_for"),
    ("my husband says he wants it to end", "husband/cared_for"),
    ("dad told me he fell", "father/cared_for"),
    ("mum lives in Clifton", "mother/cared_for"),
    ("nan thinks people are after her", "grandmother/cared_for"),
    ("my son won't leave his room", "son/cared_for"),
    ("dad doesn't need help, he says", "father/cared_for"),
    ("my husband died in May", "husband/cared_for"),
)
def test_the_only_person_named_is_mostly_the_one(text: str, expected: str) -> None:
    """The one looked after says things too."""
    assert said(text, "relation") == expected


@cases(
    ("child benefit", ""),
    ("children's services", ""),
    ("parent carers group", ""),
    ("young carers", ""),
    ("as a single mum I'm tired", ""),
    ("I'm a dad", ""),
    ("I'm a full time mum", ""),
    ("friends and family test", ""),
    ("make new friends", ""),
    ("our partner organisation", ""),
    ("mother's day", ""),
    ("cheers mate", ""),
    ("the ward sister rang", ""),
    ("ex forces", ""),
    ("childcare", ""),
    ("a PA for 6 hours", ""),
    ("every parent knows", ""),
    ("a group for dads who care", ""),
    ("girls night out", ""),
    ("carer support", ""),
    ("baby wipes", ""),
)
def test_words_that_name_nobody(text: str, expected: str) -> None:
    """Child benefit is no child."""
    assert said(text, "relation") == expected
