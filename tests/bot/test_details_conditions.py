"""Illness and disability: named, described, misspelt, denied, or only a way of speaking; and whose it is."""

from __future__ import annotations

from tests.bot.test_details_seed import cases, said


@cases(
    ("my mum has dementia", "dementia/cared_for"),
    ("he's got Parkinson's", "parkinsons/cared_for"),
    ("dad's Alzheimers is getting worse", "alzheimers/cared_for"),
    ("my wife has MS", "ms/cared_for"),
    ("her MS", "ms/cared_for"),
    ("my bi polar brother", "bipolar/cared_for"),
    ("our lad's autistic", "autism/cared_for"),
    ("I look after someone with schizophrenia", "schizophrenia/cared_for"),
    ("my son has adhd", "adhd/cared_for"),
    ("nan has copd", "copd/cared_for"),
    ("husband with motor neurone disease", "mnd/cared_for"),
    ("she's diabetic", "diabetes/cared_for"),
    ("he is deaf", "hearing_loss/cared_for"),
    ("my sister has Down's syndrome", "downs_syndrome/cared_for"),
    ("mum's in a wheelchair", "physical_disability/cared_for"),
    ("my autistic daughter", "autism/cared_for"),
    ("wife's had a brain injury", "brain_injury/cared_for"),
    ("dementia", "dementia"),
    ("dementia cafe", "dementia"),
    ("support for autism families", "autism"),
    ("he has long covid", "long_covid/cared_for"),
    ("the old lady next door is frail", "frailty/cared_for"),
    ("my partner is bulimic", "eating_disorder/cared_for"),
    ("my dad's a heavy drinker", "alcohol/cared_for"),
)
def test_conditions_by_name(text: str, expected: str) -> None:
    """The right service is often one for this illness."""
    assert said(text, "condition") == expected


@cases(
    ("mum's memory's going", "dementia/cared_for"),
    ("her memory is shot", "dementia/cared_for"),
    ("he keeps forgetting who I am", "dementia/cared_for"),
    ("she doesn't know who I am any more", "dementia/cared_for"),
    ("he wanders off at night", "dementia/cared_for"),
    ("my son hears voices", "mental_health/cared_for"),
    ("she had a stroke two years ago", "stroke/cared_for"),
    ("he cannot see", "sight_loss/cared_for"),
    ("mum can't see very well now", "sight_loss/cared_for"),
    ("my husband drinks too much", "alcohol/cared_for"),
    ("he drinks", "alcohol/cared_for"),
    ("my husband drinks and shouts", "alcohol/cared_for"),
    ("he's back on the drink", "alcohol/cared_for"),
    ("my wife cant walk", "physical_disability/cared_for"),
    ("nan keeps falling", "frailty/cared_for"),
    ("she wets the bed", "incontinence/cared_for"),
    ("he's weeks to live", "end_of_life/cared_for"),
    ("my brother was sectioned", "mental_health/cared_for"),
    ("she is losing her sight", "sight_loss/cared_for"),
    ("he won't get out of bed", "mental_health/cared_for"),
    ("my brother gambles", "gambling/cared_for"),
    ("our kid is on heroin", "drugs/cared_for"),
)
def test_conditions_by_what_happens(text: str, expected: str) -> None:
    """Without a diagnosis people say what they see; that has to be enough."""
    assert said(text, "condition") == expected


@cases(
    ("alzimers", "alzheimers"),
    ("alzeimers", "alzheimers"),
    ("alzhiemers", "alzheimers"),
    ("parkinsens", "parkinsons"),
    ("parkisons", "parkinsons"),
    ("dimentia", "dementia"),
    ("demetia", "dementia"),
    ("dementa", "dementia"),
    ("autisim", "autism"),
    ("austistic", "autism"),
    ("diabetis", "diabetes"),
    ("skitzophrenia", "schizophrenia"),
    ("schitzophrenia", "schizophrenia"),
    ("bi polar", "bipolar"),
    ("bypolar", "bipolar"),
    ("epilepsey", "epilepsy"),
    ("artheritis", "arthritis"),
    ("fibromialgia", "chronic_pain"),
    ("multiple sclorosis", "ms"),
    ("cerebal palsy", "cerebral_palsy"),
    ("deppression", "depression"),
    ("huntingdons disease", "huntingtons"),
    ("kidny failure", "kidney_disease"),
    ("anorexsia", "eating_disorder"),
    ("emphasema", "copd"),
    ("aspergas", "autism"),
)
def test_misspelt_conditions(text: str, expected: str) -> None:
    """Hardly anybody spells these words right the first time."""
    assert said(text, "condition") == expected


@cases(
    ("I was told to cancel it", ""),
    ("a dedicated nurse", ""),
    ("he's artistic", ""),
    ("an attic room", ""),
    ("depressing news", ""),
    ("the stroller", ""),
    ("what does it amount to", ""),
    ("my parking permit", ""),
    ("parking sons car", ""),
    ("domestic help", ""),
    ("he is optimistic", ""),
    ("the department", ""),
    ("documentary", ""),
    ("a blank page", ""),
    ("in the autumn", ""),
    ("the dial is broken", ""),
    ("he's ambitious", ""),
    ("I'm in debt", ""),
    ("mementos", ""),
    ("she's anxious to start", ""),
)
def test_no_condition_is_invented(text: str, expected: str) -> None:
    """A word that is merely near a diagnosis must not become one."""
    assert said(text, "condition") == expected


@cases(
    ("he's not got dementia, it's Parkinson's", "parkinsons/cared_for"),
    ("she hasn't got dementia", ""),
    ("it isn't dementia", ""),
    ("it's not dementia or alzheimers", ""),
    ("he doesn't have autism, he has adhd", "adhd/cared_for"),
    ("no diagnosis", ""),
    ("there's no diagnosis of dementia", ""),
    ("mum has no dementia, just old age", ""),
    ("they've ruled out parkinsons", ""),
    ("parkinsons has been ruled out", ""),
    ("we thought it was dementia but it turned out to be a stroke", "stroke"),
    ("she was told it was MS but it's ME", "me_cfs/cared_for"),
    ("he never had a stroke", ""),
    ("Parkinson's not dementia", "parkinsons"),
    ("rather than dementia it's depression", "depression"),
    ("she isn't deaf", ""),
    ("he is not an alcoholic", ""),
    ("he's neither blind nor deaf", ""),
    ("he's not autistic", ""),
)
def test_denied_and_corrected_conditions(text: str, expected: str) -> None:
    """A dementia nurse is no use to a man with Parkinson's."""
    assert said(text, "condition") == expected


@cases(
    ("it's not just dementia, she's deaf too", "dementia, hearing_loss/cared_for"),
    ("he won't accept he's got dementia", "dementia/cared_for"),
    ("I can't cope with his dementia", "dementia/cared_for"),
    ("I don't know much about autism", "autism"),
    ("there is no dementia support here", "dementia"),
    ("no autism services near us", "autism"),
    ("I can't leave him, he has epilepsy", "epilepsy/cared_for"),
    ("he can't walk", "physical_disability/cared_for"),
    ("she doesn't know she has dementia", "dementia/cared_for"),
    ("not sleeping, mum has dementia", "dementia/cared_for"),
    ("nobody told us he had cancer", "cancer/cared_for"),
    ("is it dementia?", "dementia"),
    ("she might have dementia", "dementia/cared_for"),
    ("he's waiting for an autism assessment", "autism/cared_for"),
    ("why is it not dementia friendly", "dementia"),
)
def test_a_no_elsewhere_denies_nothing(text: str, expected: str) -> None:
    """Carers write "no" and "can't" in nearly every line."""
    assert said(text, "condition") == expected


@cases(
    ("I'm going blind filling in forms", ""),
    ("it fell on deaf ears", ""),
    ("they turn a blind eye", ""),
    ("she likes to stroke the dog", ""),
    ("a stroke of luck", ""),
    ("I volunteer at the cancer research shop", ""),
    ("the hospice shop", ""),
    ("I'm dying for a brew", ""),
    ("this is driving me demented", ""),
    ("it nearly gave me a heart attack", ""),
    ("he's addicted to his phone", ""),
    ("addicted to chocolate", ""),
    ("am I being paranoid", ""),
    ("a very old house", ""),
    ("this is getting old", ""),
    ("Ms Smith rang", ""),
    ("tell Ms Jones", ""),
    ("it's for me", ""),
    ("please send me a leaflet", ""),
    ("I can't see the point", ""),
    ("I can't see how we'd pay", ""),
    ("he can't see his friends", ""),
    ("she drinks tea all day", ""),
    ("he drinks his tea cold", ""),
    ("can you add me to the list", ""),
    ("my wife says I'm colour blind", ""),
    ("tone deaf", ""),
    ("the battery is dying", ""),
    ("venetian blinds", ""),
    ("HELP ME PLEASE", ""),
    ("tell me what to do", ""),
    ("let it down gently", ""),
    ("is it fit for purpose", ""),
)
def test_figures_of_speech_are_no_conditions(text: str, expected: str) -> None:
    """Tired people joke; the answer must not take it for an illness."""
    assert said(text, "condition") == expected


@cases(
    ("I have MS and look after my husband", "ms/writer"),
    ("I've got arthritis myself", "arthritis/writer"),
    ("I'm deaf", "hearing_loss/writer"),
    ("my own depression", "depression/writer"),
    ("my anxiety is through the roof", "anxiety/writer"),
    ("I am diabetic and so tired", "diabetes/writer"),
    ("I suffer with depression", "depression/writer"),
    ("I had cancer two years ago", "cancer/writer"),
    ("I've a bad back", "chronic_pain/writer"),
    ("I'm so depressed", "depression/writer"),
    ("I have arthritis, diabetes and COPD", "arthritis/writer, diabetes/writer, copd/writer"),
    ("had a stroke myself", "stroke/writer"),
    ("my stroke left me slow", "stroke/writer"),
    ("I'm a mum with schizophrenia", "schizophrenia/writer"),
    ("I was diagnosed with bipolar", "bipolar/writer"),
    ("I'm autistic", "autism/writer"),
    ("I'm a wheelchair user", "physical_disability/writer"),
)
def test_the_writers_own_condition(text: str, expected: str) -> None:
    """A carer with MS is not looked for among MS services when the husband has dementia."""
    assert said(text, "condition") == expected


@cases(
    ("I have MS and look after my husband, he's got dementia", "ms/writer, dementia/cared_for"),
    ("I'm deaf and my wife has dementia", "hearing_loss/writer, dementia/cared_for"),
    ("I care for my wife, who's blind, and I'm going deaf", "sight_loss/cared_for, hearing_loss/writer"),
    ("she has dementia and I have arthritis", "dementia/cared_for, arthritis/writer"),
    ("I have MS and my wife has MS", "ms/writer, ms/cared_for"),
    ("my sister with MS can't help, I look after mum who has dementia", "dementia/cared_for"),
    ("My mum has dementia and my dad has parkinsons", "dementia/cared_for, parkinsons/cared_for"),
    ("I need help with his autism", "autism/cared_for"),
    ("I'm looking after my dad who has had a stroke", "stroke/cared_for"),
    ("I am worn out, he has schizophrenia", "schizophrenia/cared_for"),
    ("I look after my brother with bipolar", "bipolar/cared_for"),
    ("how do I get an EHCP", "send"),
    ("my autistic 9 year old", "autism/cared_for"),
    ("I live with my dad who is an alcoholic", "alcohol/cared_for"),
)
def test_whose_condition_it_is(text: str, expected: str) -> None:
    """Mine or theirs decides which service fits."""
    assert said(text, "condition") == expected


@cases(
    ("she has vascular dementia, the dementia nurse said", "vascular_dementia/cared_for"),
    ("he has alzheimers, is there a dementia cafe", "alzheimers/cared_for"),
    ("macular disease, sight loss group", "macular_disease"),
    ("dementia dementia dementia", "dementia"),
    ("mum has lewy body dementia", "dementia/cared_for"),
    ("bipolar, the mental health team is useless", "bipolar"),
)
def test_only_the_narrowest_condition_counts(text: str, expected: str) -> None:
    """Who says Alzheimer's and dementia means one illness."""
    assert said(text, "condition") == expected
