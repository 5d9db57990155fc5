"""Where people live: names and postcodes as they write them, and the words that only look like places."""

from __future__ import annotations

from tests.bot.test_details_seed import cases, details, said


@cases(
    ("mum's in Oakham", "Oakham/cared_for"),
    ("she lives in Arnold", "Arnold/cared_for"),
    ("he lives on his own in Sneinton", "Sneinton/cared_for"),
    ("my dad lives in a flat in Beeston", "Beeston/cared_for"),
    ("I look after my mum in Leigh", "Leigh-on-Sea/cared_for"),
    ("caring for my nan, in Hucknall", "Hucknall/cared_for"),
    ("my brother's flat is in Hyson Green", "Hyson Green/cared_for"),
    ("me mam's bungalow is in Kirkby", "Kirkby-in-Ashfield/cared_for"),
    ("they live in Ollerton and can't manage", "Ollerton/cared_for"),
    ("my mum who has dementia lives in Retford", "Retford/cared_for"),
    ("The person I help is in Wigston", "Wigston/cared_for"),
    ("I care for him in Warsop", "Warsop/cared_for"),
    ("my wife and I live in Bingham", "Bingham/cared_for"),
    ("me and mum live in Arnold", "Arnold/cared_for"),
    ("I live with my mum in Arnold", "Arnold/cared_for"),
    ("she lives with me in Newark", "Newark-on-Trent/cared_for"),
    ("my aunt is in Leeds", "Leeds/cared_for"),
    ("mum has moved to Melton Mowbray", "Melton Mowbray/cared_for"),
    ("My neighbour lives at Tuxford and needs help", "Tuxford/cared_for"),
    ("mum's house is in Cotgrave", "Cotgrave/cared_for"),
)
def test_the_home_of_the_one_looked_after(text: str, expected: str) -> None:
    """The council where that person lives owes the carer an assessment, so this place decides."""
    assert said(text, "place") == expected


@cases(
    ("I'm in Derby", "Derby/writer"),
    ("im in arnold", "Arnold/writer"),
    ("I live in Mansfield Woodhouse", "Mansfield Woodhouse/writer"),
    ("we live in Netherfield", "Netherfield/writer"),
    ("I'm from Worksop", "Worksop/writer"),
    ("live in Southend", "Southend-on-Sea/writer"),
    ("we're at Collingham", "Collingham/writer"),
    ("I am based in Loughborough", "Loughborough/writer"),
    ("I'm down in Kent", "Kent/writer"),
    ("we've moved to Southwell", "Southwell/writer"),
    ("I reside at Woodborough", "Woodborough/writer"),
    ("im a carer in Bulwell", "Bulwell/writer"),
    ("We are in Evington, my father is on dialysis", "Evington/writer"),
)
def test_the_home_of_the_writer(text: str, expected: str) -> None:
    """A place of one's own counts until it is known where the other one lives."""
    assert said(text, "place") == expected


@cases(
    ("mum's in Oakham and I live in Arnold", "Oakham/cared_for, Arnold/writer"),
    ("dad lives in Loughborough, I live in London", "Loughborough/cared_for, London/writer"),
    ("I'm in Kent and she's in Worksop", "Kent/writer, Worksop/cared_for"),
    ("I live in Nottingham, she lives in Rutland.", "Nottingham/writer, Rutland/cared_for"),
    ("I'm from Derby but my nan is in Long Eaton", "Derby/writer, Long Eaton/cared_for"),
    ("her mum's in Derbyshire and we're in Stapleford", "Derbyshire/cared_for, Stapleford/writer"),
    ("i look after my mum in Oakham and my dad in Leigh", "Oakham/cared_for, Leigh-on-Sea/cared_for"),
    ("I work in Derby and mum lives in Belper", "Belper/cared_for"),
)
def test_two_homes_are_told_apart(text: str, expected: str) -> None:
    """A daughter 200 miles away needs the help that is near her mother."""
    assert said(text, "place") == expected


@cases(
    ("respite mansfield", "Mansfield"),
    ("carers group in Bulwell", "Bulwell"),
    ("is there a dementia cafe in Arnold", "Arnold"),
    ("hucknall", "Hucknall"),
    ("what about Retford?", "Retford"),
    ("change it to Leicester please", "Leicester"),
    ("Oakham way", "Oakham"),
    ("support for carers round Southwell", "Southwell"),
    ("nottm carers hub", "Nottingham"),
    ("help in notts", "Nottinghamshire"),
    ("where can I get a break in Gedling", "Gedling"),
    ("Broxtowe borough council", "Broxtowe"),
    ("teen carer beeston", "Beeston"),
    ("anything for carers in Blyth", "Blyth"),
    ("skeggy", "Skegness"),
)
def test_a_place_that_is_nobodys_home_yet(text: str, expected: str) -> None:
    """People search by town: that is enough to look near there."""
    assert said(text, "place") == expected


@cases(
    ("Carlton in Lindrick", "Carlton in Lindrick"),
    ("mum lives in carlton-in-lindrick", "Carlton in Lindrick/cared_for"),
    ("Carlton", "Carlton"),
    ("carlton on trent", "Carlton-on-Trent"),
    ("Newark and Sherwood council", "Newark and Sherwood"),
    ("Newark & Sherwood", "Newark and Sherwood"),
    ("Sherwood Rise", "Sherwood Rise"),
    ("Mansfield Woodhouse", "Mansfield Woodhouse"),
    ("Kirkby Woodhouse", "Kirkby Woodhouse"),
    ("Bestwood Village", "Bestwood Village"),
    ("Bestwood Park", "Bestwood Park"),
    ("Mapperley Plains", "Mapperley Plains"),
    ("South Normanton", "South Normanton"),
    ("Melton Mowbray", "Melton Mowbray"),
    ("Leicester Forest East", "Leicester Forest East"),
    ("Sutton on Trent", "Sutton on Trent"),
    ("Sutton Bonington", "Sutton Bonington"),
    ("Leigh-on-Sea", "Leigh-on-Sea"),
)
def test_the_longest_name_wins(text: str, expected: str) -> None:
    """Carlton in Lindrick is thirty miles and a council away from Carlton."""
    assert said(text, "place") == expected


@cases(
    ("sutton in ashfield", "Sutton-in-Ashfield"),
    ("Sutton-in-Ashfield", "Sutton-in-Ashfield"),
    ("SUTTON IN ASHFIELD", "Sutton-in-Ashfield"),
    ("sutton", "Sutton-in-Ashfield"),
    ("st anns", "St Ann's"),
    ("St Ann's", "St Ann's"),
    ("St Ann’s", "St Ann's"),
    ("st. anns", "St Ann's"),
    ("saint anns", "St Ann's"),
    ("westbridgford", "West Bridgford"),
    ("ashby de la zouch", "Ashby-de-la-Zouch"),
    ("burton-on-trent", "Burton upon Trent"),
    ("kings lynn", "King's Lynn"),
    ("the Meadows", "The Meadows"),
    ("RADCLIFFE ON TRENT", "Radcliffe on Trent"),
)
def test_spelling_of_one_name_does_not_matter(text: str, expected: str) -> None:
    """Hyphens, apostrophes and capitals are the first to go on a phone."""
    assert said(text, "place") == expected


@cases(
    ("notingham", "Nottingham"),
    ("Mansfeild", "Mansfield"),
    ("my dad's in manfield", "Mansfield/cared_for"),
    ("mum lives in Workspo", "Worksop/cared_for"),
    ("loughbrough", "Loughborough"),
    ("liecester carers", "Leicester"),
    ("she's in Hucknal", "Hucknall/cared_for"),
    ("west brigeford", "West Bridgford"),
    ("mansfeild woodhouse", "Mansfield Woodhouse"),
    ("sutton in ashfeild", "Sutton-in-Ashfield"),
    ("kirkby in ashfeild", "Kirkby-in-Ashfield"),
    ("carers group nottinghamshre", "Nottinghamshire"),
    ("I live in Stapelford", "Stapleford/writer"),
    ("beaumnt leys", "Beaumont Leys"),
    ("in Ollertn", "Ollerton"),
    ("Leicestersire", "Leicestershire"),
    ("chesterfeild", "Chesterfield"),
)
def test_misspelt_places_are_found(text: str, expected: str) -> None:
    """Nobody should be asked twice because of a slip of the thumb."""
    assert said(text, "place") == expected


@cases(
    ("is there a workshop on lifting", ""),
    ("in the workshop", ""),
    ("he retired in March", ""),
    ("I was offered nothing", ""),
    ("in nothingness", ""),
    ("my daughter Kirsty", ""),
    ("she's called Carltina", ""),
    ("he was in agony", ""),
    ("the nursing home in question", ""),
    ("living in limbo", ""),
    ("in Narnia", ""),
    ("I live in Wonderland", ""),
    ("we're in lockdown", ""),
    ("she is in denial", ""),
    ("near breaking point", ""),
    ("from Monday", ""),
    ("in Bangladesh", ""),
    ("I'm from Poland", ""),
)
def test_nothing_is_invented(text: str, expected: str) -> None:
    """A wrong council's number costs a carer an afternoon; no place costs one question."""
    assert said(text, "place") == expected


@cases(
    ("I was reading a book", ""),
    ("help with reading letters", ""),
    ("he needs help in reading his post", ""),
    ("bath time is a battle", ""),
    ("he can wash in the bath", ""),
    ("I even take the phone in the bath", ""),
    ("grab rail for the bath", ""),
    ("Sherwood Forest pub?", ""),
    ("nottingham forest tickets", ""),
    ("rugby on the telly", ""),
    ("we had to bury my dad", ""),
    ("what's the deal with carers allowance", ""),
    ("a new hose and a trowel", ""),
    ("he eats quorn", ""),
    ("oxford shoes", ""),
    ("pork pie", ""),
    ("a Yorkshire terrier", ""),
    ("I live on Derby Road", ""),
    ("72 Lincoln Street", ""),
    ("are there any new parks", ""),
    ("the heather is out", ""),
    ("is it for sale", ""),
    ("wells up with tears", ""),
    ("no hope left", ""),
    ("march is too late", ""),
)
def test_everyday_words_are_no_places(text: str, expected: str) -> None:
    """Reading, Bath and Bury are words before they are towns."""
    assert said(text, "place") == expected


@cases(
    ("Bath", "Bath Somerset"),
    ("I live in Bath", "Bath Somerset/writer"),
    ("mum lives in reading", "Reading Berkshire/cared_for"),
    ("we moved to Rugby", "Rugby Warwickshire/writer"),
    ("dad lives in Bury", "Bury Lancashire/cared_for"),
    ("she's in Reading", "Reading Berkshire/cared_for"),
    ("he slipped in the bath in Reading", "Reading Berkshire"),
)
def test_everyday_words_are_places_where_somebody_lives(text: str, expected: str) -> None:
    """And towns all the same, when that is what is said."""
    assert said(text, "place") == expected


@cases(
    ("Arnold, my husband, has dementia", ""),
    ("my husband Arnold has dementia", ""),
    ("Arnold is my husband", ""),
    ("my son Carlton is 8", ""),
    ("Carlton needs help washing", ""),
    ("it's for Kimberley, she's 12", ""),
    ("my daughter Kimberley can't sleep", ""),
    ("Clifton won't take his tablets", ""),
    ("my late wife Moira", ""),
    ("Leigh has MS", ""),
    ("my boy Lincoln", ""),
    ("Mr Sutton", ""),
    ("Mrs Mansfield next door", ""),
    ("Dr Blyth won't visit", ""),
    ("she's called Beverley", ""),
    ("a lad named Preston", ""),
    ("our Kendal", ""),
    ("I look after Arnold", ""),
    ("my dog Chester", ""),
    ("can Eastwood have a carer", ""),
)
def test_people_with_a_places_name(text: str, expected: str) -> None:
    """A husband called Arnold does not live in Gedling for that."""
    assert said(text, "place") == expected


@cases(
    ("in Arnold", "Arnold"),
    ("Arnold, Nottingham", "Arnold"),
    ("near Carlton", "Carlton"),
    ("Carlton NG4", "Carlton"),
    ("kimberley area", "Kimberley"),
    ("carers group clifton", "Clifton"),
    ("arnold library", "Arnold"),
    ("my husband Arnold and I live in Arnold", "Arnold/cared_for"),
    ("up Clifton way", "Clifton"),
    ("Clifton notts", "Clifton"),
    ("Eastwood", "Eastwood"),
    ("Underwood please", "Underwood"),
    ("it's near Newstead", "Newstead"),
)
def test_names_of_people_are_places_with_a_sign_of_place(text: str, expected: str) -> None:
    """A preposition, a county, a postcode or nothing else at all: then it is the place."""
    assert said(text, "place") == expected


@cases(
    ("I work in Derby", ""),
    ("my job is in Leicester", ""),
    ("he's in hospital in Sheffield", ""),
    ("she's on a ward at Lincoln County", ""),
    ("Bassetlaw hospital", ""),
    ("Hull Royal Infirmary", ""),
    ("we're off on holiday to Skegness", ""),
    ("I was born in Leeds", ""),
    ("he used to live in Bristol", ""),
    ("my sister lives in Leeds and won't help", ""),
    ("my daughter's getting married in Cornwall in July", ""),
    ("graduation in glasgow", ""),
    ("stuck in Scotland, no trains", ""),
    ("I'm not in Nottingham", ""),
    ("she starts residential college in Derby", ""),
    ("the funeral is in Bradford", ""),
    ("his christening is in Birmingham", ""),
    ("studying in Lincoln", ""),
)
def test_places_where_nobody_concerned_lives(text: str, expected: str) -> None:
    """Where one works, is treated or spends a week says nothing about the council."""
    assert said(text, "place") == expected


@cases(
    ("I don't live in Nottingham I live in Nuneaton", "Nuneaton/writer"),
    ("not Mansfield, Worksop", "Worksop"),
    ("LE4 not LE14", "LE4"),
    ("look in Retford instead of Worksop", "Retford"),
    ("we moved from Sheffield to Worksop", "Worksop/writer"),
    ("not far from Newark", "Newark-on-Trent"),
)
def test_corrections_and_moves(text: str, expected: str) -> None:
    """The place that was left or ruled out must not come back."""
    assert said(text, "place") == expected


@cases(
    ("NG18 1AB", "NG18"),
    ("ng181ab", "NG18"),
    ("ng18 1ab", "NG18"),
    ("my postcode is NG5 7FJ", "NG5"),
    ("NG18", "NG18"),
    ("ng 18", "NG18"),
    ("le2", "LE2"),
    ("LE65 1BS", "LE65"),
    ("SS0 7", "SS0"),
    ("SSO 7AB", "SS0"),
    ("NG1O 1AB", "NG10"),
    ("S80", "S80"),
    ("s80 2ta", "S80"),
    ("DN22", "DN22"),
    ("mum's in NG9", "NG9/cared_for"),
    ("I live in LE11", "LE11/writer"),
    ("postcode ng19 7", "NG19"),
    ("CF10 1AA", "CF10"),
    ("b29", "B29"),
    ("sw1a 1aa", "SW1A"),
    ("EC1A1BB", "EC1A"),
    ("M1 1AE", "M1"),
    ("Mapperley NG3", "Mapperley, NG3"),
    ("NG5-7FJ", "NG5"),
    ("12 High Street, NG17 4AB", "NG17"),
)
def test_postcodes(text: str, expected: str) -> None:
    """The first half finds the council; the second half would find the house, so it goes no further."""
    assert said(text, "place") == expected


@cases(
    ("A1 form", ""),
    ("SR1 form", ""),
    ("PIP2", ""),
    ("PIP 2 form", ""),
    ("NG", ""),
    ("the M1 was shut", ""),
    ("stuck on the A52", ""),
    ("DS1500", ""),
    ("ward B3", ""),
    ("bed E4", ""),
    ("ESA50", ""),
    ("UC50", ""),
    ("a CT1 scan", ""),
    ("he's 6 foot 2", ""),
    ("I get in at 7pm", ""),
    ("section 117", ""),
    ("type 2", ""),
    ("so 5th of May", ""),
    ("vitamin B12", ""),
    ("B12 injections", ""),
    ("0808 802 1777", ""),
    ("page N1", ""),
    ("level E3", ""),
    ("group B4", ""),
)
def test_forms_and_roads_are_no_postcodes(text: str, expected: str) -> None:
    """Forms, wards and vitamins have the shape of a postcode too."""
    assert said(text, "place") == expected


@cases(
    ("Arnold, Nottingham", "Arnold"),
    ("arnold nottingham NG5", "Arnold"),
    ("stapleford ng9", "Stapleford"),
    ("Woodborough, Nottinghamshire", "Woodborough"),
    ("Eastwood, Southend", "Eastwood, Southend-on-Sea"),
    ("Eastwood NG16", "Eastwood, NG16"),
    ("my dad lives in Kirkby Liverpool", "Kirkby-in-Ashfield, Liverpool/cared_for"),
    ("Long Eaton, Nottingham", "Long Eaton"),
    ("Rayleigh, Essex", "Rayleigh"),
    ("Retford, Worksop", "Retford, Worksop"),
    ("Retford and Nottingham", "Retford, Nottingham"),
)
def test_a_place_with_its_town_or_postcode_is_one(text: str, expected: str) -> None:
    """Arnold's letters go to Nottingham, but its council is Gedling."""
    assert said(text, "place") == expected


def test_the_whole_postcode_is_marked_but_not_given_on() -> None:
    """What masks personal details needs to know where it stands."""
    (heard,) = [one for one in details().hear("we're at NG18 1AB now") if one.entity == "place"]

    assert (heard.value, heard.start, heard.end) == ("NG18", 9, 17)


@cases(
    ("is there somebody I can ring today? Arnold", "Arnold"),
    ("I want to complain about the council. Carlton", "Carlton"),
    ("I could do with a break, arnold", "Arnold"),
    ("what about Sherwood", "Sherwood"),
    ("sorry no we've moved, its Ollerton now", "Ollerton"),
    ("no, it's Worksop", "Worksop"),
)
def test_a_place_that_ends_the_message_or_puts_one_right(text: str, expected: str) -> None:
    """People add the town at the end, or correct it in two words; a name of a person or thing is a place there too."""
    assert said(text, "place") == expected


@cases(
    ("I look after my son, Arnold", ""),
    ("Kind regards, Arnold", ""),
    ("can i get help with cooking. reading", ""),
)
def test_a_name_at_the_end_that_is_no_place(text: str, expected: str) -> None:
    """A signature and the name of a son stay names."""
    assert said(text, "place") == expected
