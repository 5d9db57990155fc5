"""The topic model on a toy world of three topics, with made-up vectors; its real figures are `make evaluate`'s."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.spelling import Speller
from bot.understanding.topic_model import TopicModel

WORDS = {
    "short_breaks": ["respite for mum", "a week off", "sitter please", "a rest from caring"],
    "benefits": ["pip form", "carers allowance", "money for heating", "attendance allowance form"],
    "transport": ["blue badge", "lift to clinic", "bus pass", "taxi to hospital"],
}


def toy(seed: int = 0) -> tuple[list[str], np.ndarray, list[str]]:
    """Return texts, two blocks of vectors side by side and topics; vectors of a topic lie near each other."""
    chance = np.random.RandomState(seed)
    texts, topics, rows = [], [], []
    for number, (topic, lines) in enumerate(WORDS.items()):
        for line in lines * 10:
            texts.append(line)
            topics.append(topic)
            rows.append(np.eye(512)[number] + np.eye(512)[256 + number] + chance.normal(0, 0.05, 512))
    return texts, np.array(rows, np.float32), topics


@pytest.fixture(scope="module")
def model() -> TopicModel:
    """Return a model of the toy world."""
    return TopicModel.fit(*toy())


def test_finds_the_topic_of_a_new_message(model):
    """Near in meaning is enough, whatever the words."""
    _, vectors, topics = toy(seed=1)

    probabilities = model.probabilities(["something else entirely"] * len(vectors), vectors)

    assert [model.topics[i] for i in probabilities.argmax(axis=1)] == topics


def test_words_decide_when_the_meaning_is_unclear(model):
    """Words of the trade count even where the encoder sees nothing."""
    nowhere = toy()[1].mean(axis=0, keepdims=True)

    assert model.topics[int(model.probabilities(["pip form"], nowhere).argmax())] == "benefits"


def test_probabilities_add_up_to_one(model):
    """Thresholds mean something only then."""
    texts, vectors, _ = toy()

    np.testing.assert_allclose(model.probabilities(texts, vectors).sum(axis=1), 1, rtol=1e-4)


def test_comes_back_from_disk_as_it_was(model, tmp_path):
    """The served model is the measured one; plain arrays, no pickle."""
    texts, vectors, _ = toy()
    model.save(tmp_path)

    again = TopicModel.load(tmp_path).probabilities(texts, vectors)

    np.testing.assert_allclose(again, model.probabilities(texts, vectors), atol=0.01)


@settings(deadline=None, max_examples=50)
@given(text=st.text(max_size=300))
def test_no_text_breaks_it(model, text):
    """Emoji, other alphabets and nothing at all are ranked like any message."""
    assert np.isfinite(model.probabilities([text], np.zeros((1, 512), np.float32))).all()


@pytest.fixture
def speller() -> Speller:
    """Know a few words of carers and, beside them, one that is seldom used here."""
    counts = {"carers": 90, "assessment": 60, "respite": 40, "mum": 200, "assesment": 4, "help": 100}
    return Speller(counts, known=["carer", "mums", "despite"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("carres assessment", "carers assessment"),
        ("resptie", "respite"),
        ("assesment", "assessment"),
        ("asessmnet", "assessment"),
        ("hellp", "help"),
    ],
)
def test_repairs_slips(speller, typed, meant):
    """Typing errors must not cost a carer the right answer."""
    assert speller.repair(typed) == meant


@pytest.mark.parametrize("text", ["despite mums", "Ollerton", "NG18 1AB", "ok 👍", "mum's", ""])
def test_leaves_real_words_places_and_numbers_alone(speller, text):
    """A repair that invents is worse than none."""
    assert speller.repair(text) == text


@given(st.text(max_size=300))
def test_any_text_can_be_repaired(text):
    """What people paste never breaks a reply."""
    assert isinstance(Speller({"carers": 90}).repair(text), str)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_the_quick_way_to_the_spelling_gives_what_the_rows_give(text):
    """A message is answered the quick way and learnt from the other: both must mean the same."""
    model = _learnt()
    for spelling, weights in zip(model.spellings, model.spelt, strict=True):
        np.testing.assert_allclose(spelling.scores(text, weights), (spelling.rows([text]) @ weights)[0], atol=1e-5)


@lru_cache(maxsize=1)
def _learnt() -> TopicModel:
    return TopicModel.fit(*toy())
