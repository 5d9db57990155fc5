"""Free words: both engines find what a search through every record finds, and misspelt names are found."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from rapidfuzz.distance import OSA
from sqlalchemy import Connection, text

from directory import Directory, Query, load_directory
from directory.engine import make_engine, reading
from directory.vocabulary import AUDIENCES
from directory.wordindex import row_number
from directory.wordmeaning import meaning_of, rests
from directory.words import Group, share, stem, words_of
from directory.wordsearch import MOST_HITS, services_with
from tests.directory.builders import TUESDAY_MORNING, a_service, write_seed
from tests.directory.conftest import MakeDirectory
from tests.directory.postgres import NoServer, server_url

WORDS = ["sitting", "overnight", "memory", "cafe", "gardens", "lunch", "club"]
WORDS += ["nurses", "alzheimer", "parkinson", "befriending", "respite", "hospice", "drivers"]
PLACES = ["nottingham", "mansfield", "nottinghamshire", "leicester", "uk"]
TOPICS = ["short_breaks", "benefits", "condition_support"]
ASKED = ["sitting", "sit overnight", "lunch clubs", "alzhiemer nurse", "parkinsn respit", "zebra", "zebra cafe", "nurse driver hospice"]


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def connection(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Load the same four hundred services into each engine."""
    folder = tmp_path_factory.mktemp("words")
    if request.param == "sqlite":
        yield from _loaded(f"sqlite:///{folder}/directory.sqlite3", folder)
        return
    try:
        with server_url() as url:
            yield from _loaded(url, folder)
    except NoServer as missing:
        pytest.skip(str(missing))


def _loaded(url: str, folder: Path) -> Iterator[Connection]:
    chance = random.Random(7)
    services = [
        a_service(
            f"service-{number}",
            name=" ".join(chance.sample(WORDS, 2)).capitalize(),
            description=f"{' '.join(chance.sample(WORDS, 3))} for people near you.",
            topics=chance.sample(TOPICS, 2),
            areas=[chance.choice(PLACES)],
            confidence=chance.choice(["high", "medium", "low"]),
            audience=[chance.choice(AUDIENCES)],
        )
        for number in range(400)
    ]
    seed = write_seed(folder / "seed", services)
    load_directory(url, seed, seed / "topics.yml")
    engine = make_engine(url)
    with reading(engine) as opened:
        yield opened
    engine.dispose()


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("areas", [("mansfield", "nottinghamshire", "uk"), ("leicester",)])
@pytest.mark.parametrize("topics", [("*",), ("short_breaks",), ("benefits", "short_breaks")])
def test_the_index_finds_what_a_search_through_everything_finds(
    connection: Connection, asked: str, areas: tuple[str, ...], topics: tuple[str, ...]
) -> None:
    """A council that moves to another engine, or grows, must not lose a service."""
    groups = [meaning_of(connection, word) for word in words_of(asked)]

    assert groups == [_meaning(connection, word) for word in words_of(asked)]
    assert services_with(connection, groups, areas, topics)[0] == _everywhere(connection, groups, areas, topics)


def test_the_index_is_there_after_everything_was_indexed_anew(connection: Connection) -> None:
    """Without it every question would read the whole table."""
    where = "sqlite_master WHERE name = 'local_words'"
    if connection.dialect.name == "postgresql":
        where = "pg_indexes WHERE indexname = 'local_words_words'"

    assert connection.execute(text(f"SELECT count(*) FROM {where}")).scalar() == 1


def _meaning(connection: Connection, word: str) -> Group:
    """Work out what a word means from all words there are."""
    said, every = stem(word), sorted(connection.execute(text("SELECT word FROM local_word")).scalars())
    if said in every:
        return {said: 1.0}
    if begun := [one for one in every if one.startswith(said)][:8]:
        return dict.fromkeys(begun, 0.9)
    allowed = 2 if len(said) >= 8 else 1
    gaps = {one: OSA.distance(said, one) for one in every if one[0] == said[0] and 4 <= len(one) <= 24 and one.isalpha()}
    near = [one for one, gap in gaps.items() if gap <= allowed and gap == min(gaps.values())]
    return dict.fromkeys(near[:3], 0.8)


def _everywhere(connection: Connection, groups: list[Group], areas: tuple[str, ...], topics: tuple[str, ...]) -> dict[str, float]:
    """Look through every document, best standing first."""
    matches = connection.execute(text("SELECT service_id, topic, area, standing, directness FROM local_match")).all()
    here = {row.service_id for row in matches if row.area in areas and row.topic in topics}
    documents = connection.execute(text("SELECT service_id, text, number FROM local_document WHERE number IS NOT NULL ORDER BY number"))
    inside = [(row.service_id, row.text) for row in documents if row.service_id in here]
    known = [set(group) for group in groups if group]
    has = {service_id: [bool(group & set(body.split())) for group in known] for service_id, body in inside}
    named = {service_id: [bool(group & set(body.partition("\n")[0].split())) for group in known] for service_id, body in inside}
    found = [one for one, _ in inside if known and all(has[one])][:MOST_HITS]
    if len(found) == MOST_HITS:
        found += [one for one, _ in inside if all(named[one])][:MOST_HITS]
    found = found or [one for one, _ in inside if any(has[one])][:MOST_HITS]
    bodies = dict(inside)
    return {service_id: share(groups, bodies[service_id]) for service_id in set(found)}


def test_a_better_standing_has_a_smaller_number() -> None:
    """The index gives its rows by number: the first few must be the best."""
    assert row_number(1100, "b") < row_number(900, "a") < row_number(0, "c")
    assert 0 < row_number(9_999_999, "a") < row_number(-5, "a") < 2**63


def test_what_is_left_of_a_word_meets_what_is_left_of_its_misspelling() -> None:
    """That is how a slip is found without looking at every word."""
    assert rests("hospice") & rests("hospcie")
    assert rests("alzheimer") & rests("alzhiemr")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("alzheimers society", "alzheimers"),
        ("alzhiemers", "alzheimers"),
        ("altzheimers sociaty", "alzheimers"),
        ("hettys", "hettys"),
        ("Hetty's", "hettys"),
        ("heties", "hettys"),
        ("sit", "sitters"),
        ("siting service", "sitters"),
        ("St. Ann's", "st-anns"),
    ],
)
def test_a_misspelt_or_half_remembered_name_is_found(directory_of: MakeDirectory, words: str, expected: str) -> None:
    """People have heard a name once, from a neighbour."""
    directory = directory_of(
        a_service("alzheimers", name="Alzheimer's Society"),
        a_service("hettys", name="Hetty's"),
        a_service("sitters", name="Sitting service"),
        a_service("st-anns", name="St Ann's Advice"),
    )

    matches = directory.search(Query(words=words, place="mansfield"), TUESDAY_MORNING)

    assert [match.service.id for match in matches][:1] == [expected]
    assert "words" in {reason.code for reason in matches[0].reasons}


def test_a_changed_name_is_found_and_the_old_one_is_not(load: object, directory_of: MakeDirectory) -> None:
    """An edit reaches the next carer who asks."""
    directory = directory_of(a_service("hub", name="Old lantern"))
    assert directory.search(Query(words="lantern", place="mansfield"), TUESDAY_MORNING)

    directory_of(a_service("hub", name="New candle"))

    assert [m.service.id for m in directory.search(Query(words="candle", place="mansfield"), TUESDAY_MORNING)] == ["hub"]
    assert directory.search(Query(words="lantern", place="mansfield"), TUESDAY_MORNING) == []


def test_a_closed_service_is_not_found_by_its_name(directory_of: MakeDirectory) -> None:
    """Not even when somebody asks for it by name."""
    directory = directory_of(a_service("shut", name="Lantern house", local_state="closed"), a_service("open"))

    assert directory.search(Query(words="lantern", place="mansfield"), TUESDAY_MORNING) == []


def test_words_with_signs_of_the_index_are_harmless(real_directory: Directory) -> None:
    """Quotes, stars and brackets are part of no word: nobody's typing is run as a query of the index."""
    for words in ('" OR name:*', "a) & !(b", "NEAR(x y)", "'; DROP TABLE local_words; --", "{rest} : x", "\x00", "x" * 500):
        real_directory.search(Query(words=words, place="mansfield"), TUESDAY_MORNING)
