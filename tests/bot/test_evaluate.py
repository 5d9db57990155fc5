"""`make evaluate`: a figure that is wrong here would let a worse assistant go out to carers."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.evaluate import __main__ as command
from bot.evaluate import bars, heard, history, measures, typos
from bot.evaluate.engine import Understood
from bot.evaluate.examples import NOT_A_NEED, EvaluationError, Example, read_examples, read_topics
from bot.evaluate.page import page
from bot.evaluate.report import Report
from bot.evaluate.scoring import ALARMED, ASKED_RIGHT, ASKED_WRONG, BESIDE, REFUSED, RIGHT, WRONG, Scored, Share, score
from bot.evaluate_public import scores, sets
from bot.understanding.decision import FALLBACK

ROOT = Path(__file__).parents[2]
GROUPS = read_topics(ROOT / "contract/topics.yml")
GAZETTEER = {
    "places": [
        {"name": "Mansfield", "also": [], "areas": ["mansfield"]},
        {"name": "Mapperley", "also": ["mapperley top"], "areas": ["nottingham", "gedling"]},
    ],
    "postcodes": {"NG18": {"areas": ["mansfield"], "elsewhere": []}},
    "conditions": [{"id": "dementia", "broader": None}, {"id": "alzheimers", "broader": "dementia"}],
}


def understood(intent: str, sure: float = 0.8, **more: Any) -> Understood:
    """Return what the engine might make of a message."""
    ranking = more.pop("ranking", ((intent, sure), ("transport", round((1 - sure) / 2, 4))))
    topics = more.pop("topics", (intent,))
    known = {"or_else": (), "urgent": None, "because": None, "entities": (), "milliseconds": 5.0, "processor": 4.0}
    return Understood(intent=intent, topics=topics, ranking=ranking, **{**known, **more})


def scored(topic: str | None, intent: str, file: str = "support", text: str = "words", sure: float = 0.8, **more: Any) -> Scored:
    """Return a message about `topic` that was understood as `intent`."""
    example = Example(text, file, topic, **{key: more.pop(key) for key in ("also", "needs", "details") if key in more})
    return score(example, understood(intent, sure, **more), GROUPS)


def a_report(*messages: Scored, mistyped: tuple[Scored, ...] = ()) -> Report:
    """Return a report on some messages."""
    kinds, misheard = heard.compare(messages, heard.Gazetteer(GAZETTEER))
    return Report(messages, mistyped or messages, kinds, misheard, 1)


def a_good_report() -> Report:
    """Return a report in which every bar is met."""
    good = [scored("benefits", "benefits")] * 20 + [scored("out_of_scope", "out_of_scope", "out_of_scope")] * 20
    urgent = [scored("medical_emergency", "medical_emergency", "urgent", urgent="medical_emergency")] * 300
    return a_report(
        *good, *urgent, scored("benefits", "benefits", "two_needs", needs=("benefits", "transport"), topics=("benefits", "transport"))
    )


@pytest.mark.parametrize(
    ("topic", "intent", "more", "outcome"),
    [
        ("benefits", "benefits", {}, RIGHT),
        ("benefits", "housing", {"also": ("housing",)}, RIGHT),
        ("benefits", "housing", {}, WRONG),
        ("benefits", "housing", {"or_else": ("transport", "benefits")}, BESIDE),
        ("benefits", "housing", {"topics": ("housing", "transport"), "or_else": ("hospital", "benefits")}, WRONG),
        ("benefits", "greet", {"or_else": ("benefits",)}, WRONG),
        ("benefits", FALLBACK, {"topics": ("housing", "benefits")}, ASKED_RIGHT),
        ("benefits", FALLBACK, {"topics": ("housing", "hospital", "transport", "benefits")}, ASKED_WRONG),
        ("benefits", "out_of_scope", {}, REFUSED),
        ("benefits", "carer_breakdown", {}, ALARMED),
        ("out_of_scope", "not_understood", {}, RIGHT),
        ("carer_breakdown", "medical_emergency", {"urgent": "medical_emergency"}, WRONG),
    ],
)
def test_what_becomes_of_a_message(topic: str, intent: str, more: dict[str, Any], outcome: str) -> None:
    """A carer meets at most three topics, so a right one in fourth place does not count."""
    assert scored(topic, intent, **more).outcome == outcome


def test_danger_answered_as_other_danger_is_not_missed() -> None:
    """The helplines are given either way; whether the topic is right is a figure of its own."""
    other = scored("carer_breakdown", "medical_emergency", urgent="medical_emergency")
    model_alone = scored("carer_breakdown", "carer_breakdown")
    asked = scored("carer_breakdown", FALLBACK, topics=("carer_breakdown", "wellbeing"))

    assert [one.missed for one in (other, model_alone, asked)] == [False, False, True]


def test_raised_by_mistake_is_seen_where_only_details_are_tested() -> None:
    """Every ordinary message counts for false alarms; one that may be urgent too does not."""
    detail = scored(None, "benefits", "entities", urgent="domestic_abuse")
    acceptable = scored("wellbeing", "carer_breakdown", also=("carer_breakdown",), urgent="carer_breakdown")

    assert (detail.raised, acceptable.raised) == (True, False)


@pytest.mark.parametrize(("hits", "of", "low", "high"), [(8, 10, 0.490, 0.943), (0, 349, 0.0, 0.0109), (10, 10, 0.722, 1.0)])
def test_intervals_are_wilsons(hits: int, of: int, low: float, high: float) -> None:
    """Known values; the plain interval would be empty at 0 and at 1."""
    assert Share(hits, of).interval == pytest.approx((low, high), abs=0.001)


def test_confusions_count_an_acceptable_answer_as_the_right_one() -> None:
    """The matrix shows what to mend, and an acceptable answer needs no mending."""
    found = measures.confusions(
        [
            scored("benefits", "housing", also=("housing",)),
            scored("benefits", "transport"),
            scored("benefits", FALLBACK),
            scored(None, "greet"),
        ]
    )

    assert found == Counter({("benefits", "benefits"): 1, ("benefits", "transport"): 1, ("benefits", measures.ASKED): 1})


def test_calibration_tells_how_far_confidence_is_off() -> None:
    """Nine of ten right at 0.9 is honest; five of ten is 40 points off."""
    honest = [scored("benefits", "benefits", sure=0.9)] * 9 + [scored("benefits", "housing", sure=0.9)]
    proud = [scored("benefits", "benefits", sure=0.9)] * 5 + [scored("benefits", "housing", sure=0.9)] * 5

    assert measures.calibration_error(measures.calibration(honest)) == pytest.approx(0, abs=1e-9)
    assert measures.calibration_error(measures.calibration(proud)) == pytest.approx(0.4)


def test_the_sweep_goes_from_always_answering_to_always_asking() -> None:
    """Its ends are known without any model."""
    found = measures.sweep([scored("benefits", "benefits", sure=0.5), scored("benefits", "housing", sure=0.7, or_else=("benefits",))])

    assert (found[0].right, found[0].wrong, found[0].asked) == (0.5, 0.5, 0.0)
    assert (found[-1].right, found[-1].wrong, found[-1].asked) == (0.0, 0.0, 1.0)


def test_the_curve_of_refusals_never_rises() -> None:
    """A higher threshold catches no more and refuses no more."""
    strange = [scored("out_of_scope", "out_of_scope", sure=p) for p in (0.2, 0.6, 0.9)]
    found = measures.outside_curve([*strange, scored("benefits", "benefits", ranking=(("benefits", 0.6), ("out_of_scope", 0.3)))])

    assert all(np.diff([one.caught for one in found]) <= 0) and all(np.diff([one.refused for one in found]) <= 0)
    assert (found[0].caught, found[0].refused) == (1.0, 1.0)


def test_of_two_needs_both_count_when_one_is_answered_and_the_other_offered() -> None:
    """The reply to two needs answers the more pressing and names the other."""
    needs = ("hospital", "benefits")
    found = measures.two_needs(
        [
            scored("hospital", "hospital", needs=needs, topics=("hospital", "benefits")),
            scored("hospital", "benefits", needs=needs),
            scored("hospital", FALLBACK, needs=needs, topics=("transport", "hospital")),
        ]
    )

    assert (found.pressing.hits, found.either.hits, found.both.hits) == (1, 2, 1)


def test_worst_messages_come_first() -> None:
    """Missed danger before a sure wrong answer, before a hesitant one, before a question without the right choice."""
    missed = scored("carer_breakdown", "wellbeing", sure=0.3)
    sure, unsure = scored("benefits", "housing", sure=0.9), scored("benefits", "housing", sure=0.3)
    asked = scored("benefits", FALLBACK, topics=("transport",), sure=0.3)
    found = measures.worst([asked, unsure, scored("benefits", "benefits"), sure, missed])

    assert found == [missed, sure, unsure, asked]


@given(st.text(max_size=60), st.integers(0, 50))
def test_typing_errors_never_fail_and_come_again(text: str, seed: int) -> None:
    """The same run twice gives the same figures, whatever is in a message."""
    assert typos.with_typos(text, seed) == typos.with_typos(text, seed)


def test_a_message_gets_two_typing_errors() -> None:
    """Two, not none and not ten: at most four letters differ, and another round makes others."""
    text = "my mum can't be left alone any more"
    mistyped = {typos.with_typos(text, seed) for seed in range(20)}

    assert text not in mistyped and len(mistyped) > 15
    assert all(abs(len(one) - len(text)) <= 2 for one in mistyped)
    assert typos.with_typos("ok", 1) == "ok"


def test_fingers_hit_neighbouring_keys() -> None:
    """The keyboard is the one people have."""
    assert set(typos.NEIGHBOURS["g"]) == set("fhtyvb")
    assert all(key in typos.NEIGHBOURS[other] for key, others in typos.NEIGHBOURS.items() for other in others)


def test_details_are_read_as_the_assistant_remembers_them() -> None:
    """Where the person looked after lives decides, the writer's own condition does not count, a kind of dementia is dementia."""
    entities = [
        {"entity": "place", "value": "NG18 1PD", "role": "cared_for"},
        {"entity": "place", "value": "Leeds", "role": "writer"},
        {"entity": "condition", "value": "alzheimers", "role": "cared_for"},
        {"entity": "condition", "value": "stroke", "role": "writer"},
        {"entity": "age", "value": 54, "role": "writer"},
        {"entity": "age", "value": 83, "role": "cared_for"},
    ]
    said = {"place": "mansfield", "condition": "dementia", "age": 54, "age_of_other": 83, "relation": "mother"}
    kinds, mistakes = heard.compare([scored(None, "benefits", "entities", details=said, entities=entities)], heard.Gazetteer(GAZETTEER))

    assert {kind.name: (kind.found, kind.missed, kind.invented) for kind in kinds} == {
        "place": (1, 0, 0), "condition": (1, 0, 0), "relation": (0, 1, 0), "age": (1, 0, 0), "age_of_other": (1, 0, 0), "hours": (0, 0, 0)
    }  # fmt: skip
    assert [(one.kind, one.said, one.heard) for one in mistakes] == [("relation", "mother", "-")]


@pytest.mark.parametrize(
    ("place", "said"), [("mapperley top", ["nottingham", "gedling"]), ("Leeds", "outside"), ("Mansfield", "mansfield")]
)
def test_a_place_must_mean_all_its_areas(place: str, said: Any) -> None:
    """A place in two districts must be asked about; one elsewhere is heard as elsewhere."""
    entities = [{"entity": "place", "value": place}]
    kinds, _ = heard.compare([scored(None, "greet", "entities", details={"place": said}, entities=entities)], heard.Gazetteer(GAZETTEER))

    assert (kinds[0].precision, kinds[0].recall) == (1.0, 1.0)


def test_every_bar_can_be_met() -> None:
    """A bar nobody can meet would be switched off."""
    assert bars.missed_bars(a_good_report()) == []


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ([scored("benefits", "housing")] * 3, "right or acceptable at the first answer: 87.0%, bar >= 90.0%"),
        ([scored("carer_breakdown", "wellbeing", "urgent")], "urgent messages missed: 1, bar <= 0"),
        ([scored(None, "benefits", "entities", urgent="abuse_or_neglect")] * 2, "ordinary messages wrongly raised: 4.7%, bar <= 0.5%"),
        ([scored("out_of_scope", "benefits", "out_of_scope")] * 3, "out of scope caught: 87.0%, bar >= 93.0%"),
        ([scored("greet", "out_of_scope", "conversation")], "in scope wrongly refused: 4.5%, bar <= 3.0%"),
    ],
)
def test_a_missed_bar_is_named_with_figure_and_bar(more: list[Scored], says: str) -> None:
    """Who reads a failed run knows at once what got worse and by how much."""
    assert says in bars.missed_bars(a_report(*a_good_report().scored, *more))


def test_typing_errors_have_a_bar() -> None:
    """The same messages, mistyped, may lose two points."""
    good = a_good_report()
    mistyped = (*[scored("benefits", "benefits")] * 9, scored("benefits", "housing"))

    assert bars.missed_bars(a_report(*good.scored, mistyped=mistyped)) == [
        "lost to two typing errors in every message: 10.0 points, bar <= 2.0 points"
    ]


def test_the_next_run_tells_what_changed(tmp_path: Path) -> None:
    """A figure that stays the same can hide ten messages lost and ten won."""
    before = a_report(
        scored("benefits", "benefits", text="a"), scored("benefits", "housing", text="b"), scored("benefits", "benefits", text="c")
    )
    now = a_report(
        scored("benefits", "housing", text="a"), scored("benefits", "benefits", text="b"), scored("benefits", "housing", text="new")
    )
    history.keep(tmp_path / "last.json", before)
    last = history.since(tmp_path / "last.json", now)

    assert last is not None
    assert ([one.text for one in last.worse], [one.text for one in last.better]) == (["a"], ["b"])
    assert last.figures["first"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("kept", [None, "", "[]", '{"when": 1}'])
def test_a_broken_last_run_is_no_last_run(tmp_path: Path, kept: str | None) -> None:
    """A file cut short must not stop the next evaluation."""
    if kept is not None:
        (tmp_path / "last.json").write_text(kept)

    assert history.since(tmp_path / "last.json", a_good_report()) is None


def test_the_page_needs_nothing_else(tmp_path: Path) -> None:
    """It opens on a machine without network, and test messages cannot become markup."""
    report = a_report(*a_good_report().scored, scored("carer_breakdown", "wellbeing", "urgent", text="<script>alert(1)</script>"))
    history.keep(tmp_path / "last.json", a_good_report())
    written = page(report, list(GROUPS), history.since(tmp_path / "last.json", report))
    asked_for = re.findall(r"""(?:src|href|url)\s*[=(]\s*["']?([^"')\s>]+)""", written)

    assert [address for address in asked_for if not address.startswith("#")] == []
    assert "&lt;script&gt;alert(1)" in written and "<script" not in written
    assert written.count("<svg") == 6


def test_ids_of_different_plots_do_not_meet() -> None:
    """Two plots with one id would show each other's parts."""
    written = page(a_good_report(), list(GROUPS), None)
    ids = [name.partition("-")[0] for name in re.findall(r'id="([^"]+)"', written)]

    assert set(ids) == {"topics", "confusions", "calibration", "sweep", "outside", "speed"}


def test_the_test_messages_are_read() -> None:
    """Every file is there, every topic known; out of scope and not understood are answered alike."""
    found = read_examples(ROOT / "tests/nlu")
    strange = next(one for one in found if one.topic == "out_of_scope")

    assert {one.file for one in found} == {"support", "hard_negatives", "two_needs", "conversation", "out_of_scope", "urgent", "entities"}
    assert {topic for one in found for topic in one.accepted} <= set(GROUPS)
    assert strange.accepted >= NOT_A_NEED


class FakeEngine:
    """Understands everything as benefits."""

    def __init__(self, model: Path) -> None:
        """Need no model."""

    def understand(self, text: str) -> Understood:
        """Return benefits."""
        return understood("benefits")


def test_the_command_fails_when_a_bar_is_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is what stops a worse model in a pipeline of checks."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(command, "Engine", FakeEngine)
    (tmp_path / "gazetteer.json").write_text(json.dumps(GAZETTEER))
    given = ["--out", str(tmp_path / "out"), "--gazetteer", str(tmp_path / "gazetteer.json"), "--rounds", "1"]

    assert command.main(given) == 1
    assert "urgent messages missed: " in capsys.readouterr().out.partition("Bars missed:")[2]
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"index.html", "last.json"}


def test_a_quick_look_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next full run would be compared with half a run."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(command, "Engine", FakeEngine)
    (tmp_path / "gazetteer.json").write_text(json.dumps(GAZETTEER))
    command.main(["--out", str(tmp_path / "out"), "--gazetteer", str(tmp_path / "gazetteer.json"), "--rounds", "1", "--every", "40"])

    assert not (tmp_path / "out" / "last.json").exists()


@pytest.mark.parametrize("missing", ["--model", "--tests", "--gazetteer"])
def test_what_is_missing_is_said_in_one_sentence(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 means: it could not run; 1 means: it ran and a bar was missed."""
    monkeypatch.chdir(ROOT)
    (tmp_path / "gazetteer.json").write_text(json.dumps(GAZETTEER))
    given = {"--gazetteer": str(tmp_path / "gazetteer.json"), "--out": str(tmp_path), missing: str(tmp_path / "nowhere")}

    assert command.main([part for pair in given.items() for part in pair]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_broken_test_file_is_named(tmp_path: Path) -> None:
    """Who adds messages sees which file is wrong."""
    (tmp_path / "support.yml").write_text("- text: hello\n  topic: [")

    with pytest.raises(EvaluationError, match=r"support\.yml"):
        read_examples(tmp_path)


def test_the_best_threshold_weighs_both_sides() -> None:
    """One threshold decides in scope and out of scope alike, set on messages that are not tested with."""
    intents = ["card", "oos"]
    found = scores.guesses(np.array([[0.9, 0.1], [0.6, 0.4], [0.5, 0.5], [0.2, 0.8]]), intents, ["card", "card", "oos", "oos"])
    threshold = scores.best_threshold(found)

    assert scores.at(found, threshold) == (1.0, 1.0)
    assert (scores.in_scope(found), scores.ordered(found)) == (1.0, 1.0)


def test_no_order_is_half() -> None:
    """A score that cannot tell the sides apart has an area of one half."""
    found = scores.guesses(np.full((4, 2), 0.5), ["card", "oos"], ["card", "card", "oos", "oos"])

    assert scores.ordered(found) == pytest.approx(0.5)


def test_the_public_sets_are_read(tmp_path: Path) -> None:
    """CLINC150's out-of-scope messages are learnt and tested like an intent; a missing set is named."""
    (tmp_path / "clinc150").mkdir()
    parts = {
        "train": [["hello", "greet"]],
        "oos_train": [["what is mass", "oos"]],
        "val": [],
        "oos_val": [],
        "test": [["hi", "greet"]],
        "oos_test": [],
    }
    (tmp_path / "clinc150" / "data_full.json").write_text(json.dumps(parts))
    found = sets.read("clinc150", tmp_path)

    assert (found.train, found.intents) == ([("hello", "greet"), ("what is mass", "oos")], 1)
    with pytest.raises(sets.SetMissing, match="banking77-full"):
        sets.read("banking77-full", tmp_path)
