"""Which services a carer is shown, in which order, and why."""

from __future__ import annotations

from typing import Any

import pytest

from directory import Directory, Match, Query
from tests.directory.builders import TUESDAY_MORNING, a_service
from tests.directory.conftest import MakeDirectory

ALL_DAY = [{"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "opens_at": "00:00", "closes_at": "23:59"}]
NIGHTS = [{"days": ["mon", "tue", "wed", "thu", "fri"], "opens_at": "17:00", "closes_at": "08:30"}]


def found(directory: Directory, **query: Any) -> list[Match]:
    asked = {"topics": ("short_breaks",), "place": "mansfield", **query}
    return directory.search(Query(**asked), now=TUESDAY_MORNING)


def ids(directory: Directory, **query: Any) -> list[str]:
    return [match.service.id for match in found(directory, **query)]


def codes(match: Match) -> set[str]:
    return {reason.code for reason in match.reasons}


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("mansfield", {"of-mansfield", "of-county", "of-england", "of-uk"}),
        ("gedling", {"of-county", "of-england", "of-uk"}),
        ("nottingham", {"of-city", "of-england", "of-uk"}),
        ("nottinghamshire", {"of-mansfield", "of-county", "of-england", "of-uk"}),
        ("leicester", {"of-england", "of-uk"}),
        (None, {"of-england", "of-uk"}),
        ("a-place-of-long-ago", {"of-england", "of-uk"}),
    ],
)
def test_only_services_of_the_right_area_are_shown(directory_of: MakeDirectory, place: str | None, expected: set[str]) -> None:
    """City, county and district have different duties: a wrong number costs a carer a wasted call."""
    directory = directory_of(
        a_service("of-city", areas=["nottingham"]),
        a_service("of-county", areas=["nottinghamshire"]),
        a_service("of-mansfield", areas=["mansfield"]),
        a_service("of-england", areas=["england"]),
        a_service("of-uk", areas=["uk"]),
    )

    assert set(ids(directory, place=place, limit=10)) == expected


def test_a_service_for_city_and_county_is_shown_in_both(directory_of: MakeDirectory) -> None:
    """The Carers Hub serves both councils' areas and must be found from either."""
    directory = directory_of(a_service("hub", areas=["nottingham", "nottinghamshire"]))

    assert [ids(directory, place=place) for place in ("nottingham", "mansfield")] == [["hub"], ["hub"]]


def test_local_comes_before_national(directory_of: MakeDirectory) -> None:
    """Somebody near knows what there is near."""
    directory = directory_of(a_service("national", areas=["uk"]), a_service("district", areas=["mansfield"]), a_service("county"))

    assert ids(directory) == ["district", "county", "national"]


@pytest.mark.parametrize(
    "change",
    [
        {"local_state": "closed"},
        {"local_state": "unknown"},
        {"local_state": "replaced", "replaced_by": "good"},
        {"status": "inactive"},
        {"status": "defunct"},
        {"status": "temporarily closed"},
    ],
)
def test_what_is_replaced_closed_or_of_unknown_state_is_never_shown(directory_of: MakeDirectory, change: dict[str, Any]) -> None:
    """A dead number is worse than none for somebody who took long to ring at all."""
    directory = directory_of(a_service("bad", **change), a_service("good"))

    assert ids(directory) == ["good"]
    assert directory.service("bad").id == "bad"


def test_a_service_nobody_can_reach_is_never_shown(directory_of: MakeDirectory) -> None:
    """A name without a number, page or address sends a carer looking again."""
    directory = directory_of(
        a_service("no-way-in", phones=None),
        a_service("by-page", phones=None, url="https://example.org.uk"),
        a_service("by-mail", phones=None, email="help@example.org.uk"),
    )

    assert set(ids(directory)) == {"by-page", "by-mail"}


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("dementia", ["for-dementia", "for-alzheimers", "for-all"]),
        ("alzheimers", ["for-alzheimers", "for-dementia", "for-all"]),
        ("stroke", ["for-all"]),
        (None, ["for-all", "for-alzheimers"]),
        ("not-a-known-condition", ["for-all"]),
    ],
)
def test_a_service_for_another_condition_is_never_shown(directory_of: MakeDirectory, condition: str | None, expected: list[str]) -> None:
    """People with one diagnosis are tired of being sent to helplines for another."""
    directory = directory_of(
        a_service("for-all"),
        a_service("for-dementia", conditions=["dementia"]),
        a_service("for-alzheimers", conditions=["alzheimers"]),
    )

    assert ids(directory, condition=condition) == expected


def test_without_a_condition_the_general_service_comes_first(directory_of: MakeDirectory) -> None:
    """No diagnosis or label may be needed to be helped."""
    directory = directory_of(a_service("for-dementia", conditions=["dementia"], areas=["mansfield"]), a_service("for-all"))

    assert ids(directory)[0] == "for-all"


@pytest.mark.parametrize("query", [{"age": 14}, {"audience": "young_carer"}, {"audience": "young_carer", "age": 17}])
def test_a_child_is_never_sent_to_a_service_for_adults(directory_of: MakeDirectory, query: dict[str, Any]) -> None:
    """A 14-year-old who plucks up the courage must not be told: sorry, adults only."""
    directory = directory_of(
        a_service("adults", minimum_age=18),
        a_service("adults-unsaid"),
        a_service("young", audience=["young_carer"], minimum_age=5, maximum_age=17),
        a_service("anyone", audience=["anyone"]),
        a_service("anyone-grown-up", audience=["anyone", "adult_carer"], minimum_age=18),
    )

    assert set(ids(directory, **query)) == {"young", "anyone"}


@pytest.mark.parametrize("query", [{}, {"audience": "adult_carer"}, {"age": 52}, {"audience": "young_carer", "age": 40}])
def test_an_adult_is_never_sent_to_a_service_for_children(directory_of: MakeDirectory, query: dict[str, Any]) -> None:
    """Each wrong suggestion costs trust."""
    directory = directory_of(
        a_service("young", audience=["young_carer"], maximum_age=17),
        a_service("young-or-anyone", audience=["young_carer", "anyone"], maximum_age=18),
        a_service("adults", minimum_age=18),
    )

    assert ids(directory, **query) == ["adults"]


def test_an_adult_who_asks_for_a_child_gets_the_childs_service(directory_of: MakeDirectory) -> None:
    """Parents, teachers and friends ask for young carers more often than the children do."""
    directory = directory_of(
        a_service("young", topics=["young_carers"], audience=["young_carer"], minimum_age=5, maximum_age=17),
        a_service("adults", topics=["short_breaks"], minimum_age=18),
    )

    assert ids(directory, topics=("young_carers",), audience="professional") == ["young"]
    assert ids(directory, topics=("young_carers",), audience="parent_carer", age=12) == ["young"]
    assert ids(directory, topics=("young_carers",)) == ["young"]
    assert ids(directory, topics=("young_carers",), audience="parent_carer", age=3) == []


def test_a_parents_service_is_judged_by_the_age_of_the_child(directory_of: MakeDirectory) -> None:
    """The mother of a nine-year-old is not helped by a team that starts at 14, or that is for adults' carers."""
    directory = directory_of(
        a_service("any-child", audience=["parent_carer"], maximum_age=25, topics=["parent_carers"]),
        a_service("teenagers", audience=["parent_carer"], minimum_age=14, topics=["parent_carers"]),
        a_service("hub", audience=["adult_carer", "parent_carer"], minimum_age=18, topics=["parent_carers"]),
        a_service("for-an-adult", audience=["adult_carer"], minimum_age=18, topics=["parent_carers"]),
    )

    shown = ids(directory, topics=("parent_carers",), audience="parent_carer", age=9, limit=10)

    assert set(shown) == {"any-child", "hub"}


def test_a_daughter_of_an_old_mother_is_not_sent_to_parents_of_disabled_children(directory_of: MakeDirectory) -> None:
    """Who is looked after tells what kind of carer somebody is, without a label."""
    directory = directory_of(a_service("parents", audience=["parent_carer"]), a_service("carers"))

    assert ids(directory, relation="mother") == ["carers"]
    assert ids(directory, relation="son")[0] == "parents"


def test_the_more_direct_service_comes_first(directory_of: MakeDirectory) -> None:
    """What a service does first it does best."""
    directory = directory_of(a_service("by-the-way", topics=["benefits", "working_carers", "short_breaks"]), a_service("direct"))

    assert ids(directory) == ["direct", "by-the-way"]


def test_two_needs_are_answered_with_the_pressing_one_first(directory_of: MakeDirectory) -> None:
    """Somebody who needs a break and money is helped best by one who can do both."""
    directory = directory_of(
        a_service("money", topics=["benefits"]),
        a_service("breaks", topics=["short_breaks"]),
        a_service("both", topics=["short_breaks", "benefits"]),
    )

    assert ids(directory, topics=("short_breaks", "benefits"))[:2] == ["both", "breaks"]


def test_a_record_a_person_has_confirmed_comes_first(directory_of: MakeDirectory, database_url: str) -> None:
    """Staff who check records see it rewarded, and carers get the surer number."""
    from tests.directory.changes import assure

    directory = directory_of(a_service("alpha"), a_service("beta"))
    assure(database_url, "beta")

    matches = found(directory)

    assert [match.service.id for match in matches] == ["beta", "alpha"]
    assert ["unchecked" in codes(match) for match in matches] == [False, True]


def test_one_number_does_not_fill_the_answer(directory_of: MakeDirectory) -> None:
    """Three names behind one switchboard are one choice, not three."""
    same = [{"number": "0300 500 80 80"}]
    directory = directory_of(a_service("one", phones=same), a_service("two", phones=same), a_service("far", areas=["uk"], confidence="low"))

    assert ids(directory) == ["one", "far"]


def test_two_with_one_number_are_shown_when_there_is_nothing_else(directory_of: MakeDirectory) -> None:
    """Two services of the same team can still be two different kinds of help."""
    same = [{"number": "0300 500 80 80"}]
    directory = directory_of(*(a_service(name, phones=same) for name in ("one", "two", "three")))

    assert ids(directory) == ["one", "three"]


def test_one_organization_does_not_fill_the_answer(directory_of: MakeDirectory) -> None:
    """Somebody whom one organisation has let down needs another door."""
    directory = directory_of(
        *(a_service(name, organization="Same") for name in ("one", "two", "three")),
        a_service("other", confidence="medium"),
    )

    assert "other" in ids(directory)[:2]


def test_services_already_offered_can_be_left_out(directory_of: MakeDirectory) -> None:
    """Asking for something else must bring something else."""
    directory = directory_of(a_service("one"), a_service("two"))

    assert ids(directory, exclude=frozenset({"one"})) == ["two"]


def test_at_most_the_asked_number_comes_back(directory_of: MakeDirectory) -> None:
    """Few and right, not lists."""
    directory = directory_of(*(a_service(f"service-{number}") for number in range(6)))

    assert [len(ids(directory, limit=limit)) for limit in (1, 3)] == [1, 3]


def test_in_an_emergency_what_is_open_now_comes_first(directory_of: MakeDirectory) -> None:
    """At two in the morning the office number is no help."""
    directory = directory_of(
        a_service("nights-only", topics=["suicide_or_self_harm"], schedules=NIGHTS),
        a_service("always", topics=["suicide_or_self_harm"], areas=["uk"], schedules=ALL_DAY),
    )

    matches = found(directory, topics=("suicide_or_self_harm",))

    assert matches[0].service.id == "always"
    assert "open_now" in codes(matches[0])


def test_when_a_carer_cannot_go_on_the_team_on_duty_comes_first(directory_of: MakeDirectory) -> None:
    """By day the council's social care line can send help, by night the out-of-hours team."""
    areas = [
        {"id": "uk", "name": "United Kingdom", "kind": "country"},
        {
            "id": "nottingham",
            "name": "Nottingham",
            "kind": "city",
            "part_of": "uk",
            "adult_social_care": "day",
            "out_of_hours": "night",
        },
    ]
    crisis = {"topics": ["carer_breakdown"], "areas": ["nottingham"]}
    places = {"names": [], "postcodes": [], "outside": []}
    directory = directory_of(a_service("day", **crisis), a_service("night", **crisis, schedules=NIGHTS), areas=areas, places=places)

    query = Query(topics=("carer_breakdown",), place="nottingham")
    by_day = directory.search(query, TUESDAY_MORNING)
    by_night = directory.search(query, TUESDAY_MORNING.replace(hour=23))

    assert (by_day[0].service.id, by_night[0].service.id) == ("day", "night")


def test_free_words_alone_find_services_by_name(directory_of: MakeDirectory) -> None:
    """Staff and carers remember half a name."""
    directory = directory_of(
        a_service("hub", name="Sitting service"),
        a_service("other", name="Another", description="Also has a sitting service."),
        a_service("none", name="Benefits line"),
        a_service("elsewhere", name="Sitting in Leicester", areas=["leicester"]),
    )

    assert ids(directory, topics=(), words="a sitting service") == ["hub", "other"]
    assert ids(directory, topics=(), words="zebra") == []


def test_free_words_lift_a_service_within_its_topic(directory_of: MakeDirectory) -> None:
    """The words a carer used say more than the topic alone."""
    directory = directory_of(a_service("aaa"), a_service("zzz", name="Overnight sitting"))

    assert ids(directory, words="sitting at night")[0] == "zzz"


def test_each_service_says_why_it_was_chosen(directory_of: MakeDirectory) -> None:
    """A carer sees why this one; staff see why in that order."""
    directory = directory_of(a_service("one", conditions=["dementia"], minimum_age=18, schedules=ALL_DAY))

    (match,) = found(directory, condition="dementia", audience="adult_carer")

    assert {reason.code: reason.words for reason in match.reasons} == {
        "area": "Works across Nottinghamshire",
        "condition": "Knows about dementia",
        "audience": "For people who look after someone",
        "age": "For adults",
        "direct": "Helps you get a break",
        "open_now": "Open now",
        "unchecked": "Nobody has checked these details yet",
    }


OFFICE = [{"days": ["mon", "tue", "wed", "thu", "fri"], "opens_at": "09:00", "closes_at": "17:00"}]
COUNCIL: list[dict[str, Any]] = [
    {"id": "uk", "name": "United Kingdom", "kind": "country"},
    {
        "id": "rutland",
        "name": "Rutland",
        "kind": "unitary",
        "part_of": "uk",
        "council": "Rutland County Council",
        "adult_social_care": "adults",
        "children_social_care": "children",
        "out_of_hours": "nights",
        "carers_service": "carers",
        "young_carers_service": "young",
    },
]
NOWHERE: dict[str, Any] = {"names": [], "postcodes": [], "outside": []}


def a_council(directory_of: MakeDirectory, *more: dict[str, Any], topics: list[str]) -> Directory:
    """Make a small council whose five services all answer for the same topics."""
    who = {
        "adults": ["adult_carer"],
        "children": ["parent_carer", "young_carer"],
        "nights": ["anyone"],
        "carers": ["adult_carer"],
        "young": ["young_carer"],
    }
    own = [a_service(name, topics=topics, areas=["rutland"], audience=audience) for name, audience in who.items()]
    return directory_of(*own, *more, areas=COUNCIL, places=NOWHERE)


@pytest.mark.parametrize(
    ("query", "first", "role"),
    [
        ({"topics": ("short_breaks",)}, "carers", "front_door"),
        ({"topics": ("short_breaks",), "age": 14}, "young", "front_door"),
        ({"topics": ("short_breaks",), "audience": "parent_carer"}, "children", "duty"),
        ({"topics": ("carer_breakdown",)}, "adults", "on_duty"),
        ({"topics": ("carer_breakdown",), "age": 14}, "children", "on_duty"),
    ],
)
def test_the_areas_own_service_comes_first_and_says_why(directory_of: MakeDirectory, query: dict[str, Any], first: str, role: str) -> None:
    """Each council says itself where people should begin; a stranger cannot know."""
    directory = a_council(directory_of, topics=["short_breaks", "carer_breakdown"])

    matches = directory.search(Query(place="rutland", **query), TUESDAY_MORNING)

    assert matches[0].service.id == first
    assert role in codes(matches[0])
    assert matches[0].points[role] > 0


def test_when_all_that_are_shown_are_closed_the_last_gives_way_to_one_that_is_open(directory_of: MakeDirectory) -> None:
    """At three in the morning somebody must be there to listen."""
    closed = [a_service(name, schedules=OFFICE) for name in ("one", "two", "three")]
    listens = a_service("listens", topics=["talk_to_a_person"], areas=["uk"], audience=["anyone"], schedules=ALL_DAY)
    directory = directory_of(*closed, listens)
    query = Query(topics=("short_breaks",), place="mansfield")

    by_day, by_night = (directory.search(query, TUESDAY_MORNING.replace(hour=hour)) for hour in (11, 3))

    assert "listens" not in {match.service.id for match in by_day}
    assert [match.service.id for match in by_night][2] == "listens"
    assert "awake" in codes(by_night[2])
    assert len(by_night) == 3


def test_nobody_is_added_while_one_of_them_is_open(directory_of: MakeDirectory) -> None:
    """Few and right."""
    listens = a_service("listens", topics=["talk_to_a_person"], areas=["uk"], audience=["anyone"], schedules=ALL_DAY)
    directory = directory_of(a_service("day", schedules=OFFICE), a_service("always", schedules=ALL_DAY), listens)

    matches = directory.search(Query(topics=("short_breaks",), place="mansfield"), TUESDAY_MORNING.replace(hour=3))

    assert {match.service.id for match in matches} == {"day", "always"}


def test_an_answer_of_web_pages_alone_gets_somebody_to_ring(directory_of: MakeDirectory) -> None:
    """Never a dead end: every answer names a number when the area has one."""
    pages = [a_service(name, phones=None, url=f"https://{name}.example.org.uk", topics=["benefits"]) for name in ("one", "two", "three")]
    directory = directory_of(*pages, a_service("hub", topics=["carers_hub"]))

    assert ids(directory, topics=("benefits",))[-1] == "hub"
    assert len(ids(directory, topics=("benefits",))) == 3


def test_a_place_not_settled_yet_gets_what_serves_all_it_may_be(directory_of: MakeDirectory) -> None:
    """NG3 is city or county: until that is known no number of the wrong council is given."""
    directory = directory_of(
        a_service("city", areas=["nottingham"]),
        a_service("county", areas=["nottinghamshire"]),
        a_service("both", areas=["nottingham", "nottinghamshire"]),
        a_service("national", areas=["uk"]),
    )

    assert ids(directory, place=None, may_be=("nottingham", "gedling")) == ["both", "national"]
    assert ids(directory, place=None, may_be=("nottingham", "gedling"), words="both") == ["both", "national"]


def test_branches_of_one_charity_count_as_one_organization(directory_of: MakeDirectory) -> None:
    """Age UK, Age UK Notts and Age UK Mansfield are one door."""
    directory = directory_of(
        *(a_service(name, organization=f"Age UK {name}") for name in ("notts", "mansfield", "england")),
        a_service("other", confidence="medium"),
    )

    assert "other" in ids(directory)[:2]


def test_the_score_is_made_of_its_points(real_directory: Directory) -> None:
    """Staff who tune the weights can see what each is worth."""
    for topic in ("short_breaks", "benefits", "carer_breakdown", "abuse_or_neglect"):
        for match in found(real_directory, topics=(topic,), words="carers hub"):
            assert sum(match.points.values()) == pytest.approx(match.score, abs=0.05)
