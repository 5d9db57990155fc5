"""What is remembered of a person: once said, never asked again; corrected, the new counts; and none of their own words."""

from __future__ import annotations

import json
from typing import Any

from rasa_sdk import Tracker

from actions.memory import Turn, keep, listen
from tests.actions.conftest import heard, knows, pressed_place
from tests.fakes import FakeDirectory


def hear(*entities: dict[str, Any], slots: dict[str, Any] | None = None, **message: Any) -> Turn:
    """Listen to a message with these details."""
    latest = {"intent": {"name": "short_breaks", "confidence": 0.8}, "entities": list(entities), "topics": ["short_breaks"], **message}
    return listen(Tracker.from_dict({"sender_id": "x", "slots": slots or {}, "latest_message": latest, "events": []}), FakeDirectory())  # type: ignore[arg-type]


def kept(events: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the slots that events set."""
    return {event["name"]: event["value"] for event in events}


def test_a_first_message_without_details_leaves_nothing_known() -> None:
    """Nothing is made up."""
    turn = hear()

    assert {key: value for key, value in vars(turn.person).items() if value is not None} == {}


def test_a_message_that_was_not_understood_at_all_still_makes_a_turn() -> None:
    """Whatever Rasa sends, the carer gets an answer."""
    turn = listen(Tracker.from_dict({"sender_id": "x", "slots": {}, "latest_message": {}, "events": []}), FakeDirectory())  # type: ignore[arg-type]

    assert (turn.intent, turn.topics, turn.confidence) == ("not_understood", [], 0.0)


def test_details_are_heard() -> None:
    """Tell your story once: place, person, illness and age are all taken in from one message."""
    turn = hear(
        heard("place", "Bulwell"),
        heard("relation", "father", "cared_for"),
        heard("condition", "stroke", "cared_for"),
        heard("age", "14", "writer"),
        heard("age", 52, "cared_for"),
    )

    person = turn.person
    assert (person.place, person.place_name) == ("nottingham", "Bulwell")
    assert (person.relation, person.condition, person.age, person.age_of_other) == ("father", "stroke", 14, 52)


def test_what_was_known_stays_known() -> None:
    """Nobody tells their story twice."""
    turn = hear(heard("condition", "stroke"), slots=knows(place="mansfield", place_name="Mansfield", relation="mother"))

    assert (turn.person.place, turn.person.relation, turn.person.condition) == ("mansfield", "mother", "stroke")


def test_memory_of_an_older_version_does_no_harm() -> None:
    """After an update of the assistant, conversations that are still open go on."""
    turn = hear(slots=knows(place="mansfield", shoe_size=43))

    assert turn.person.place == "mansfield"


def test_a_place_given_later_takes_the_place_of_the_first() -> None:
    """“Sorry, I meant Worksop” is a correction."""
    turn = hear(heard("place", "Worksop"), slots=knows(place="mansfield", place_name="Mansfield"))

    assert (turn.person.place, turn.person.place_name) == ("bassetlaw", "Worksop")


def test_of_two_places_the_one_of_the_person_looked_after_counts() -> None:
    """The duty to help lies with the council where the person looked after lives."""
    turn = hear(heard("place", "Mansfield", "cared_for"), heard("place", "Derby", "writer"))

    assert (turn.person.place, turn.person.outside) == ("mansfield", None)


def test_the_writers_own_town_never_takes_the_place_of_the_one_looked_after() -> None:
    """“My dad is in Mansfield, I'm in Derby”: also when only his own town was heard as somebody's."""
    turn = hear(heard("place", "Mansfield"), heard("place", "Derby", "writer"))

    assert turn.person.place == "mansfield"


def test_where_the_carer_lives_does_not_replace_where_the_person_lives() -> None:
    """“I'm in Leicester myself” said later changes nothing about Mum in Mansfield."""
    turn = hear(heard("place", "Leicester", "writer"), slots=knows(place="mansfield", place_role="cared_for"))

    assert turn.person.place == "mansfield"


def test_a_corrected_place_of_the_person_looked_after_counts() -> None:
    """Corrections replace, also of what decides."""
    turn = hear(heard("place", "Worksop"), slots=knows(place="mansfield", place_role="cared_for"))

    assert turn.person.place == "bassetlaw"


def test_a_place_in_two_councils_is_asked_about() -> None:
    """NG2 is the city or Rushcliffe: a guess would send half of them to the wrong council."""
    turn = hear(heard("place", "NG2"))

    assert turn.person.place is None
    assert turn.place_asked is not None
    assert [area.id for area in turn.place_asked.areas] == ["nottingham", "rushcliffe"]


def test_a_town_after_a_postcode_settles_it() -> None:
    """“NG2, West Bridgford” leaves nothing to ask."""
    turn = hear(heard("place", "NG2"), heard("place", "West Bridgford"))

    assert (turn.person.place, turn.place_asked) == ("rushcliffe", None)


def test_a_town_before_a_postcode_settles_it() -> None:
    """“West Bridgford NG2” leaves nothing to ask either."""
    turn = hear(heard("place", "West Bridgford"), heard("place", "NG2"))

    assert (turn.person.place, turn.place_asked) == ("rushcliffe", None)


def test_a_postcode_that_fits_the_place_known_is_no_question() -> None:
    """Somebody in West Bridgford who adds the postcode NG2 has said nothing new."""
    turn = hear(heard("place", "NG2"), slots=knows(place="rushcliffe", place_name="West Bridgford"))

    assert (turn.person.place, turn.place_asked) == ("rushcliffe", None)


def test_a_place_elsewhere_names_its_council() -> None:
    """Outside our areas there is still somebody to turn to."""
    turn = hear(heard("place", "Derby"))

    assert (turn.person.place, turn.person.outside, turn.person.knows_place) == (None, "Derby City Council", True)


def test_a_place_of_ours_after_one_elsewhere_counts() -> None:
    """“Sorry, not Derby, she's in Mansfield” brings them back."""
    turn = hear(heard("place", "Mansfield"), slots=knows(place_name="Derby", outside="Derby City Council"))

    assert (turn.person.place, turn.person.outside) == ("mansfield", None)


def test_a_place_that_nobody_knows_is_not_taken_for_one() -> None:
    """Nothing is guessed from a word that is no place."""
    turn = hear(heard("place", "Xyzzy"))

    assert (turn.person.place, turn.place_heard) == (None, False)


def test_a_place_that_was_pressed_is_taken_by_its_id() -> None:
    """Choices carry the directory's ids."""
    turn = hear(pressed_place("gedling"))

    assert (turn.person.place, turn.person.place_name) == ("gedling", "Gedling")


def test_a_pressed_place_that_is_gone_is_not_taken() -> None:
    """A choice of yesterday's directory does no harm."""
    turn = hear(pressed_place("atlantis"))

    assert (turn.person.place, turn.place_heard) == (None, False)


def test_the_area_of_the_page_counts_until_a_place_is_said() -> None:
    """On Leicester's website nobody has to say Leicester."""
    assert hear(metadata={"area": "leicester"}).person.place == "leicester"
    assert hear(heard("place", "Mansfield"), metadata={"area": "leicester"}).person.place == "mansfield"
    assert hear(metadata={"area": "leicester"}, slots=knows(outside="Derby City Council")).person.place is None


def test_people_who_are_not_looked_after_are_not_remembered() -> None:
    """“My sister says I should ask” is about Mum, not about the sister; the carer's own illness is not hers."""
    turn = hear(heard("relation", "sister", "other"), heard("relation", "mother"), heard("condition", "diabetes", "writer"))

    assert (turn.person.relation, turn.person.condition) == ("mother", None)


def test_only_what_changed_is_written_back() -> None:
    """A small memory keeps every turn quick."""
    assert kept(keep(hear(heard("place", "Mansfield")))) == {
        "person": {"place": "mansfield", "place_name": "Mansfield"},
    }


def test_a_question_is_remembered_until_it_is_answered() -> None:
    """The answer of the next message belongs to it."""
    asked = keep(hear(), question={"ask": "place", "topic": "short_breaks"})
    answered = keep(hear(slots=kept(asked)))

    assert kept(asked)["question"] == {"ask": "place", "topic": "short_breaks"}
    assert kept(answered)["question"] is None


def test_what_was_shown_is_remembered_once_for_each_topic() -> None:
    """So that "something else" is something else."""
    first = kept(keep(hear(), topic="short_breaks", services=["one", "two"], facts=["a-fact"]))
    second = kept(keep(hear(slots=first), topic="short_breaks", services=["two", "three"]))
    third = kept(keep(hear(slots=second), topic="benefits", services=["four"]))

    assert third["shown"] == {"short_breaks": ["one", "two", "three"], "benefits": ["four"], "facts": ["a-fact"]}
    assert (third["last"]["topic"], third["last"]["services"]) == ("benefits", ["four"])


def test_a_turn_without_a_topic_leaves_the_last_answer_the_last_answer() -> None:
    """After "thanks", "their number again?" is still about the same service."""
    assert "last" not in kept(keep(hear(slots={"last": {"topic": "benefits", "services": ["one"]}})))


def test_none_of_the_carers_words_are_kept() -> None:
    """Keep little: what a person writes about their family stays in the message."""
    turn = hear(heard("place", "Bulwell"), text="my marked sentence about dad")

    assert "marked" not in json.dumps(keep(turn, topic="short_breaks", services=["one"], question={"ask": "place"}))


def test_a_place_that_is_taken_back_in_the_same_breath_does_not_count() -> None:
    """ "Kirkby, no I tell a lie, Hucknall": the second is where she lives."""
    text = "she's in Mansfield, no I tell a lie, Bulwell"
    said = [heard("place", "Mansfield", "cared_for", start=9, end=18), heard("place", "Bulwell", start=37, end=44)]

    assert hear(*(dict(one) for one in said), text=text).person.place == "nottingham"
    assert hear(*(dict(one) for one in said), text=text.replace(", no I tell a lie,", " and I'm over in  ")).person.place == "mansfield"


def test_the_owner_of_a_home_is_not_who_is_looked_after() -> None:
    """ "She has moved to our daughter's" is still about her."""
    text = "she has moved to our daughter's in Leicester"
    known = knows(relation="wife", condition="dementia")
    turn = hear(heard("relation", "daughter", start=21, end=29), slots=known, text=text)
    other = hear(heard("relation", "daughter", start=3, end=11), slots=known, text="my daughter's autistic")

    assert (turn.person.relation, turn.person.condition) == ("wife", "dementia")
    assert other.person.relation == "daughter"


def test_who_was_named_wrongly_keeps_what_was_told_of_them() -> None:
    """ "It's my dad, not my mum" changes who it is, not what they have; another person starts anew."""
    known = knows(relation="mother", condition="parkinsons", age_of_other=80)
    corrected = hear(heard("relation", "father"), slots=known, text="and it's my dad not my mum").person
    another = hear(heard("relation", "sister"), slots=known, text="what about my sister").person

    assert (corrected.relation, corrected.condition, corrected.age_of_other) == ("father", "parkinsons", 80)
    assert (another.relation, another.condition, another.age_of_other) == ("sister", None, None)


def test_what_somebody_calls_themselves_is_not_who_they_look_after() -> None:
    """ "I feel like a bad daughter"."""
    turn = hear(heard("relation", "daughter", start=18, end=26), slots=knows(relation="father"), text="I feel like a bad daughter")

    assert turn.person.relation == "father"


def test_a_place_that_says_where_another_is_does_not_count() -> None:
    """ "Bulwell, near Mansfield" is Bulwell; "near Mansfield" alone is Mansfield."""
    text = "Bulwell, near Mansfield."
    both = hear(heard("place", "Bulwell", start=0, end=7), heard("place", "Mansfield", start=14, end=23), text=text)
    alone = hear(heard("place", "Mansfield", start=5, end=14), text="near Mansfield")

    assert both.person.place == "nottingham"
    assert alone.person.place == "mansfield"
