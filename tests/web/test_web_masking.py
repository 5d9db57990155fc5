"""Personal details are masked before anything is stored, logged or understood; the need is left as it was said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from urgent import detect, hear
from web.masking import mask
from web.masking_numbers import is_card_number, is_nhs_number
from web.masking_words import words

MASKED = {
    "please tell Mo I can't come today": "please tell [name] I can't come today",
    "I told Quimby about it, he didn't listen": "I told [name] about it, he didn't listen",
    "doctor quimby said no": "doctor [name] said no",
    "we saw dr okonkwo at the clinic": "we saw dr [name] at the clinic",
    "he works from Unit 4 Trent Works": "he works from [address]",
    "deliver it to Unit 12 Lowmoor Business Park": "deliver it to [address]",
    "my name is sarah jones and i need help": "my name is [name] and i need help",
    "My name is Oluwaseun Adebayo. I care for mum.": "My name is [name]. I care for mum.",
    "I'm Sarah, I look after my mum Margaret": "I'm [name], I look after my mum [name]",
    "im dave and my wife has ms": "im [name] and my wife has ms",
    "Hi, Priya here": "Hi, [name] here",
    "Her name's Jean Smith, she's 85.": "Her name's [name], she's 85.",
    "Mrs Patel next door is on her own": "Mrs [name] next door is on her own",
    "I need a break. Thanks, Sarah": "I need a break. Thanks, [name]",
    "ring me on 07700 900123 after 4": "ring me on [phone number] after 4",
    "mobile +44 7700 900123 or 0115 496 0123": "mobile [phone number] or [phone number]",
    "my number is 496012": "my number is [number]",
    "write to sarah.jones+x@example.co.uk please": "write to [email] please",
    "mum lives at NG18 1AB in Mansfield": "mum lives at NG18 in Mansfield",
    "ng181ab": "ng18",
    "her NHS number is 943 476 5919": "her NHS number is [NHS number]",
    "943-476-5919": "[NHS number]",
    "NI number AB 12 34 56 C": "NI number [National Insurance number]",
    "its qq123456c": "its [National Insurance number]",
    "she was born on 03/04/1950": "she was born on [date of birth]",
    "dob 3rd April 1950, dementia": "dob [date of birth], dementia",
    "DOB: 1950-04-03": "DOB: [date of birth]",
    "we married on 12 June 1961": "we married on [date]",
    "we are at 12 High Street, Mansfield": "we are at [address], Mansfield",
    "flat 3, 45 acacia avenue": "[address]",
    "card 4111 1111 1111 1111": "card [card number]",
    "sort code 12-34-56, account 12345678": "sort code [sort code], account [account number]",
    "@sarahj85 on there": "[name] on there",
    "it's Margaret here": "it's [name] here",
    "I'm called Oluwaseun": "I'm called [name]",
    "call me Jaz": "call me [name]",
    "Name - Theodora Quillfeather": "Name - [name]",
    "mum (Doreen) has dementia": "mum ([name]) has dementia",
    "I look after Doreen, my mum": "I look after [name], my mum",
    "caring for Reginald Postlethwaite": "caring for [name]",
    "mrs postlethwaite is 92": "mrs [name] is 92",
    "our Gavin has autism": "our [name] has autism",
    "first name Margaret, surname okonkwo": "first name [name], surname [name]",
    "I need a break. Kind regards, margaret okonkwo": "I need a break. Kind regards, [name]",
    "Margaret Okonkwo, 14 Acacia Avenue, Mansfield": "[name], [address], Mansfield",
    "Margaret Okonkwo has nobody": "[name] has nobody",
    "07700_900_123": "[phone number]",
    "call 07700/900123": "call [phone number]",
    "07700 900123or text": "[phone number]or text",
    "O7700 9OO123": "[phone number]",
    "oh seven seven double oh nine double oh one two three": "[phone number]",
    "my landline is 496 0123": "my landline is [phone number]",
    "ring \u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663": "ring [phone number]",
    "IBAN GB29 NWBK 6016 1331 9268 19": "IBAN [account number]",
    "blue badge number A1B2C3": "blue badge number [number]",
    "car reg FX12 ABC": "car reg [registration number]",
    "A B 1 2 3 4 5 6 C": "[National Insurance number]",
    "born the twenty-third of November nineteen thirty-seven": "born the [date of birth]",
    "her birthday is November 23rd, 1937": "her birthday is [date of birth]",
    "12-14 Acacia Avenue": "[address]",
    "fourteen Acacia Avenue": "[address]",
    "Acacia Avenue number 14": "[address]",
    "we live on Acacia Avenue": "we live on [address]",
    "she lives at 14 Broadway": "she lives at [address]",
    "Rose Cottage, Main Street, Farnsfield": "[address], Farnsfield",
    "14 St Mary's Gate": "[address]",
    "NG18 2 ZX": "NG18",
    "n g 1 8 2 z x": "n g 1 8 ",
    "ng1 8 2zx": "ng1 8",
    "margaret dot okonkwo at example dot org": "[email]",
    "margaret.okonkwo at example.org": "[email]",
    "mokonkwo at gmail": "[email]",
    "margaret (at) example (dot) org": "[email]",
    "margaret @ example . org": "[email]",
    "facebook.com/margaret.okonkwo": "[name]",
    "Doreen keeps falling": "[name] keeps falling",
    "me and Barry are worn out, and Barry's dementia is worse": "me and [name] are worn out, and [name]'s dementia is worse",
    "it's jean from next door": "it's [name] from next door",
    "ask for Dave on 0115 496 0123": "ask for [name] on [phone number]",
    "my husband Jan van der Berg has MS": "my husband [name] has MS",
    "my wife, María del Carmen, has Parkinson's": "my wife, [name], has Parkinson's",
    "mum is Agnieszka Wójcik": "mum is [name]",
    "my dad Krzysztof can't walk": "my dad [name] can't walk",
    "dad, Gurmukh Singh, needs a wheelchair": "dad, [name], needs a wheelchair",
    "my mam Myfanwy ap Rhydderch has had a stroke": "my mam [name] has had a stroke",
    "my lad Jaydon won't go to school": "my lad [name] won't go to school",
    "our Zayden has ADHD": "our [name] has ADHD",
    "the GP is doctor Patel": "the GP is doctor [name]",
    "nhs no 943/476/5919": "nhs no [NHS number]",
    "her date of birth is 3rd of the 3rd 42": "her date of birth is [date of birth]",
    "sortcode 608371": "sortcode [sort code]",
    "zilpah underscore quimby at outlook dot com": "[email]",
    "post code is n g 18 1 a b": "post code is n g 18 ",
    "reg fx12 zqj": "reg [registration number]",
    "number plate Y421 KRF": "number plate [registration number]",
    "I'm on insta as zilly_quimby77": "I'm on insta as [name]",
    "my instagram is zillyq": "my instagram is [name]",
    "wa.me/447700900461": "wa.me/[name]",
    "my ref is CA/12345678/AB": "my ref is [number]",
    "his social worker is on ext 4432": "his social worker is on ext [number]",
    "key safe code is 1937": "key safe code is [number]",
    "my journal password is hunter2!": "my journal password is [password]",
    "what3words filled.count.soap": "what3words [address]",
    "we live in larkspur close": "we live in [address]",
    "14 the paddock, farnsfield": "[address], farnsfield",
    "number 9 The Hollies": "[address]",
}
LEFT_ALONE = (
    "doctor perscribed him the wrong tablets",
    "my doctor won't listen, the dr said no",
    "do I tell Motability or tell Adult Social Care",
    "I told Mencap and I told Mum's doctor",
    "he is on Stroke Unit 4 and Unit 2 at Kings Mill",
    "Tell Me what to do",
    "I'm Polish and I'm shattered",
    "I'm max stressed",
    "call me back on Monday",
    "he is 82, she is 79 and I'm 51",
    "I get £1,234.56 a month and 35 hours a week",
    "ring 999 or 111, or 101",
    "24 hours a day, 7 days a week, since 2019-2020",
    "10 minutes down the road and 2 doors from our street",
    "appointment on 03/12/2099",
    "on the M1 2nd exit",
    "my name is nothing, I want to die",
    "I'm a carer in Long Eaton, it's Long Eaton",
    "PIP form SR1, section 3",
    "30 years I did that road",
    "self h@rm again",
    "I looked at nottinghamshire.gov.uk",
    "see you @ home",
    "at home. Thanks",
    "My Mum Has Charles Bonnet And I Need Help",
    "is there anything like John Eastwood Hospice near Arnold Asda",
    "NG9, one of us has early Parkinson's",
    "the group is called Stepping Stones",
    "I miss my mum and ms is hard",
    "one two three, that is how long it takes",
    "24/7 care in my own place",
    "with regards to benefits",
    "we live in Sherwood Rise",
    "our doctor, looking after people, caring for two",
    "appointment 03/12/2099 10:30",
    "born in May",
    "I want to know about Clare's Law and Martha's Rule",
    "ask for Angela",
    "we go to Burton Joyce from Arnold, then Kimberley",
    "is Sue Ryder any good, or Marie Curie nurses",
    "my wife Dementia",
    "our Imam, our Council and Our Voice",
    "robbing Peter to pay Paul",
    "an essay on Henry VIII",
    "I AM IN NG18 AND TIRED",
    "my instagram is full of it",
    "my pin is worn and my password is forgotten",
    "we live in close touch, on the street we grew up in",
    "she is 88 n I'm 66 n there is nobody",
    "I've mum I'm helping, and a friend I've known for years",
)


@pytest.mark.parametrize("said", MASKED)
def test_only_the_value_is_masked(said):
    """The sentence still reads, and the district stays: it decides which services are near."""
    assert mask(said) == MASKED[said]


@pytest.mark.parametrize("said", LEFT_ALONE)
def test_what_says_the_need_is_left_alone(said):
    """Ages, amounts, hours and the numbers everybody may ring are what the answer depends on."""
    assert mask(said) == said


CAPITALS = (
    "My wife Hits Me",
    "my son Hits me",
    "My dad Hurts Me",
    "My carer Hits my mum",
    "my mum Collapsed",
    "my mum Colapsed",
    "My husband Strangles me",
    "my partner Threatens me and my son",
    "my nan Fell down the stairs",
    "my dad Stopped breathing",
    "my wife Can't breathe",
    "my son Won’t wake up",
    "my brother Overdosed on his tablets",
    "my sister Cut herself",
    "my partner Punches me",
    "my mum, Unconscious since noon",
    "my husband - Choking on food",
    "I'm Bleeding Heavily and alone",
    "looking after Stroke patients",
    "caring for Suicidal son",
    "our Carers stole from her",
    "my baby Swallowed bleach",
    "my uncle Kicks my aunt",
    "my grandad Wanders at night",
    "my daughter Screams all day",
)


@pytest.mark.parametrize("said", CAPITALS)
def test_a_word_with_a_capital_is_no_name(said):
    """Phones write capitals where nobody wants them: what hides the deed hides the danger."""
    assert mask(said) == said


@pytest.mark.parametrize(
    ("said", "masked"),
    [
        ("my wife Jane Hits me", "my wife [name] Hits me"),
        ("my mum Doreen Collapsed just now", "my mum [name] Collapsed just now"),
        ("our Joy has dementia", "our [name] has dementia"),
        ("Doreen Hurts me", "[name] Hurts me"),
        ("caring for Jaydon Baker", "caring for [name]"),
    ],
)
def test_the_name_before_such_a_word_is_a_name_still(said, masked):
    assert mask(said) == masked


@pytest.mark.parametrize("said", MASKED)
def test_masking_twice_changes_nothing_more(said):
    assert mask(mask(said)) == mask(said)


@pytest.mark.parametrize(("digits", "right"), [("9434765919", True), ("9434765918", False), ("4010232137", True), ("1234567890", False)])
def test_the_check_digit_tells_an_nhs_number(digits, right):
    assert is_nhs_number(digits) is right


@pytest.mark.parametrize(("digits", "right"), [("4111111111111111", True), ("4111111111111112", False)])
def test_the_check_digit_tells_a_card_number(digits, right):
    assert is_card_number(digits) is right


def _messages() -> list[str]:
    found = []
    for file in [*Path("data/nlu").glob("*.yml"), *Path("tests/nlu").glob("*.yml")]:
        for line in file.read_text(encoding="utf-8").splitlines():
            match = re.match(r"\s*-\s+(?:\{?\s*text:\s*)?(.+)", line)
            if match:
                found.append(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", match[1]))
    return found


def test_masking_hides_no_danger_and_hardly_touches_what_carers_write():
    """What is left sounds as dangerous as what was written; and of 11,000 messages few hold a detail that is no given name."""
    messages = _messages()
    changed = [message for message in messages if mask(message) != message]
    names = [message for message in changed if set(re.findall(r"[a-zà-ż]+", message.lower())) & words("given_names")]

    assert len(messages) > 10_000
    assert len(changed) - len(names) < len(messages) * 0.006
    assert len(changed) < len(messages) * 0.017
    for message in changed:
        before, after = hear(message), hear(mask(message))
        assert after.outright == before.outright, message
        assert before.score.danger - after.score.danger < 2.5, message
        assert detect(message) or not detect(mask(message)) or after.score.danger - before.score.danger < 1.0, message


async def test_neither_store_nor_engine_see_the_value(begin, engine, settings, client):
    talk = await begin()
    await talk.say("My name is Zebulon Quartz, ring 07700 900123, NG18 1AB")

    assert engine.asked[0]["text"] == "My name is [name], ring [phone number], NG18"
    kept = b"".join(file.read_bytes() for file in settings.var.iterdir() if file.is_file())
    for value in (b"Zebulon", b"Quartz", b"900123", b"1AB"):
        assert value not in kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("We live in Melton. I remain, yours sincerely, A. Whitlock", "We live in Melton. I remain, yours sincerely, [name]"),
        ("Best wishes, J Smith", "Best wishes, [name]"),
        ("my name is A. B. Whitlock", "my name is [name]"),
        ("the G.P. Surgery is shut", "the G.P. Surgery is shut"),
        ("the P.I.P. Appeal took a year", "the P.I.P. Appeal took a year"),
    ],
)
def test_a_surname_after_its_initials_is_a_name(text, kept):
    """Older people sign with their initials; a rare surname tells who they are, and may look like a village."""
    assert mask(text) == kept
