"""What people write when asked where somebody lives."""

from __future__ import annotations

import pytest

from directory import Directory, PlaceNotRecognised
from tests.directory.conftest import MakeDirectory


@pytest.fixture
def directory(directory_of: MakeDirectory) -> Directory:
    return directory_of()


def areas(directory: Directory, text: str) -> list[str]:
    return [area.id for area in directory.find_place(text).areas]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Retford", "bassetlaw"),
        ("RETFORD", "bassetlaw"),
        ("east retford", "bassetlaw"),
        ("  retford. ", "bassetlaw"),
        ("sutton in mansfield", "mansfield"),
        ("Sutton-In-Mansfield", "mansfield"),
        ("st anns", "nottingham"),
        ("St. Ann's", "nottingham"),
        ("St Ann\u2019s", "nottingham"),
        ("saint anns", "nottingham"),
        ("Nottingham", "nottingham"),
        ("Nottinghamshire", "nottinghamshire"),
        ("I live in Retford", "bassetlaw"),
        ("mum's near Retford and I'm in Manchester", "bassetlaw"),
        ("NG18", "mansfield"),
        ("ng18", "mansfield"),
        ("NG18 1AA", "mansfield"),
        ("ng181aa", "mansfield"),
        ("NG 18", "mansfield"),
        ("NG18 1", "mansfield"),
        ("my postcode is ng18 1aa", "mansfield"),
        ("NGI8 IAA", "mansfield"),
        ("Arnold, Nottingham", "gedling"),
        ("Carlton NG3", "gedling"),
    ],
)
def test_a_place_is_found_however_it_is_written(directory: Directory, text: str, area: str) -> None:
    """Nobody in need should have to spell a hyphen."""
    assert areas(directory, text) == [area]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Carlton", "gedling"),
        ("Carlton in Lindrick", "bassetlaw"),
        ("carlton-in-lindrick", "bassetlaw"),
        ("Sherwood", "nottingham"),
    ],
)
def test_the_longest_name_wins(directory: Directory, text: str, area: str) -> None:
    """The two Carltons lie 25 miles apart under different councils' teams."""
    assert areas(directory, text) == [area]


def test_a_phrase_that_is_no_place_is_none(directory: Directory) -> None:
    """Sherwood Forest is not the suburb of Sherwood."""
    assert areas(directory, "sherwood forest") == []


@pytest.mark.parametrize("text", ["Mapperley", "NG3", "NG3 5AA", "Retford or Arnold"])
def test_a_place_that_straddles_a_border_is_asked_about(directory: Directory, text: str) -> None:
    """City and county give different help: guessing sends one in two wrong."""
    answer = directory.find_place(text)

    assert answer.ask
    assert len(answer.areas) == 2


def test_a_straddling_postcode_tells_what_lies_where(directory: Directory) -> None:
    """People know their suburb, not their council."""
    assert directory.find_place("ng3 5aa").covers == {"nottingham": "St Ann's", "gedling": "Carlton"}


def test_a_postcode_over_the_county_border_is_asked_about_too(directory: Directory) -> None:
    """Part of S80 is Derbyshire, where our numbers are no use."""
    answer = directory.find_place("S80 1AA")

    assert (answer.ask, answer.outside) == (True, "Derbyshire County Council")


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("Derby", "Derby City Council"),
        ("I'm in derby", "Derby City Council"),
        ("NG10 1AA", "Derbyshire County Council"),
        ("SW1A 1AA", "Your own council"),
        ("Bath", "Bath and North East Somerset Council"),
        ("Carlton, Derby", "Derby City Council"),
    ],
)
def test_a_place_outside_names_its_own_council(directory: Directory, text: str, council: str) -> None:
    """Never a dead end: whoever lives elsewhere learns whom to ask there."""
    answer = directory.find_place(text)

    assert (answer.areas, answer.outside, answer.ask) == ((), council, False)


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("mansfeild", "mansfield"),
        ("Retfrod", "bassetlaw"),
        ("retfordd", "bassetlaw"),
        ("notingham", "nottingham"),
        ("Nottingam", "nottingham"),
        ("in maperley", "nottingham"),
        ("sutton in mansfeild", "mansfield"),
    ],
)
def test_a_misspelt_place_is_understood(directory: Directory, text: str, area: str) -> None:
    """Typing with one hand while holding somebody is how many carers write."""
    assert areas(directory, text)[0] == area


@pytest.mark.parametrize("text", ["Harnold", "Barlton", "Arnhem", "xyz", "I", "Manfred", "NG99 1AA", "my back hurts", "12345"])
def test_a_place_that_is_not_known_is_not_invented(directory: Directory, text: str) -> None:
    """A wrong council is worse than being asked again."""
    answer = directory.find_place(text)

    assert (answer.areas, answer.outside) == ((), None)


@pytest.mark.parametrize("text", ["", "   ", "???", "\u200b"])
def test_nothing_at_all_is_an_error(directory: Directory, text: str) -> None:
    """The conversation then asks, instead of searching nowhere."""
    with pytest.raises(PlaceNotRecognised):
        directory.find_place(text)


@pytest.mark.parametrize("text", ["Waltham on the Wolds", "Walcote", "Moira", "Will"])
def test_a_name_made_of_letters_like_digits_is_no_postcode(directory: Directory, text: str) -> None:
    """O is read as 0 only in what is a postcode otherwise."""
    assert directory.find_place(text).outside is None


def test_only_the_first_half_of_a_postcode_is_given_back(directory: Directory) -> None:
    """A full postcode can name one house: it is not kept."""
    assert directory.find_place("my mum is at NG18 1AA").said == "NG18"


def test_a_word_inside_a_sentence_is_not_taken_for_a_postcode(directory: Directory) -> None:
    """Vitamin B12 and the M1 are no places."""
    assert areas(directory, "he needs his s8 tablets") == []
    assert directory.find_place("we live by the S8 junction").outside is None


def test_an_area_knows_what_it_lies_in_and_who_answers_there(directory: Directory) -> None:
    """Adult social care is the county's, although the district collects the bins."""
    mansfield = directory.area("mansfield")

    assert mansfield.covers == ("mansfield", "nottinghamshire", "england", "uk")
    assert mansfield.social_care_area == "nottinghamshire"
    assert directory.area("nottingham").social_care_area == "nottingham"


def test_an_area_inherits_the_services_of_the_county(directory_of: MakeDirectory) -> None:
    """Each district's people ring the county's numbers, also when those are changed once."""
    from tests.directory.builders import a_service

    county = {"id": "shire", "name": "Shire", "kind": "county", "part_of": "uk", "out_of_hours": "a-service"}
    areas = [
        {"id": "uk", "name": "United Kingdom", "kind": "country"},
        county,
        {"id": "vale", "name": "Vale", "kind": "district", "part_of": "shire"},
    ]
    directory = directory_of(a_service(areas=["shire"]), areas=areas, places={"names": [], "postcodes": [], "outside": []})

    assert directory.area("vale").out_of_hours == "a-service"


def test_an_area_that_is_not_there_is_an_error(directory: Directory) -> None:
    """A mistyped id in a setting is told at once."""
    with pytest.raises(PlaceNotRecognised, match="no area with the id 'narnia'"):
        directory.area("narnia")


def test_the_gazetteer_for_the_bot_is_plain_data(directory: Directory) -> None:
    """The bot has its own Python: it gets a file."""
    exported = directory.gazetteer()

    assert {"name": "Carlton in Lindrick", "also": [], "areas": ["bassetlaw"]} in exported["places"]
    assert {"name": "Mansfield", "also": [], "areas": ["mansfield"]} in exported["places"]
    assert exported["postcodes"]["NG3"]["areas"] == ["nottingham", "gedling"]
    assert exported["conditions"][1] == {
        "id": "alzheimers",
        "name": "Alzheimer's disease",
        "words": ["alzheimer's"],
        "broader": "dementia",
    }
    assert exported["postcode_areas"] == ["DE", "NG", "S", "SW"]
    assert exported["not_places"] == ["sherwood forest"]
    assert {"name": "Derby", "also": [], "council": "Derby City Council"} in exported["outside"]
