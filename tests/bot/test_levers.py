"""The levers that make the engine fast are in force: each is easy to lose without noticing."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys

import aiohttp
import pytest
from aiohttp import web

from bot import levers

levers.apply()

from rasa.core.actions.action import RemoteAction  # noqa: E402
from rasa.shared.core.domain import Domain  # noqa: E402
from rasa.shared.core.events import ActionExecuted, SlotSet, UserUttered  # noqa: E402
from rasa.shared.core.slots import AnySlot  # noqa: E402
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402
from rasa.shared.nlu.training_data.message import Message  # noqa: E402
from rasa.shared.nlu.training_data.training_data import TrainingData  # noqa: E402
from rasa.utils.endpoints import EndpointConfig  # noqa: E402

from bot.answering import Answering, in_hand  # noqa: E402
from bot.levers import action_calls, no_tensorflow, quick_training  # noqa: E402


def test_tensorflow_is_never_loaded() -> None:
    """Start-up would take twice as long and a carer would wait when the engine has to come back."""
    code = "from bot import levers; levers.apply(); import rasa.core.agent, sys; print('tensorflow.python' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert no_tensorflow.in_force()
    assert said.strip() == "False"


def test_a_tensorflow_model_in_the_pipeline_says_so() -> None:
    """Somebody who adds DIET to the pipeline gets a sentence, not a riddle."""
    import tensorflow as tf

    class Layer(tf.keras.layers.Layer):  # type: ignore[misc]
        pass

    with pytest.raises(no_tensorflow.TensorFlowNotLoaded, match="does not load"):
        Layer(units=3)


def test_the_reply_validator_is_compiled_once() -> None:
    """26 ms a call otherwise."""
    assert action_calls.validator() is action_calls.validator()
    assert RemoteAction("action_x", None)._validate_action_result({"events": [], "responses": []})


def test_a_malformed_reply_of_the_action_server_is_still_refused() -> None:
    """Fast must not mean unchecked."""
    from jsonschema import ValidationError

    with pytest.raises(ValidationError):
        RemoteAction("action_x", None)._validate_action_result({"events": "none"})


def _tracker(turns: int) -> DialogueStateTracker:
    tracker = DialogueStateTracker("someone", [AnySlot("person", [{"type": "custom"}])])
    for turn in range(turns):
        parse = {"text": f"message {turn}", "intent": {"name": "greet"}, "entities": [], "text_tokens": [[0, 7]]}
        tracker.update(UserUttered(f"message {turn}", parse["intent"], [], parse))
        tracker.update(SlotSet("person", {"place": "mansfield"}))
        tracker.update(ActionExecuted("action_say"))
    return tracker


def test_an_action_call_does_not_grow_with_the_conversation() -> None:
    """Turn 200 must cost what turn 5 does."""
    calls = [len(str(RemoteAction("action_say", None)._action_call_format(_tracker(turns), Domain.empty()))) for turns in (5, 205)]

    assert calls[1] - calls[0] < 30


def test_an_action_call_brings_what_the_actions_read() -> None:
    """Slots, the latest message and a domain: newer SDKs refuse a call without one."""
    call = RemoteAction("action_say", None)._action_call_format(_tracker(3), Domain.empty())

    assert call["tracker"]["slots"] == {"person": {"place": "mansfield"}}
    assert call["tracker"]["latest_message"]["text"] == "message 2"
    assert call["domain"]


def test_the_hop_to_the_action_server_is_kept_alive() -> None:
    """A new connection a message costs more than the action."""
    connections: set[object] = set()

    async def webhook(request: web.Request) -> web.Response:
        connections.add(request.transport)
        assert request.headers["X-Carers-Secret"] == "s"
        return web.json_response({"events": [], "responses": []})

    async def talk() -> None:
        app = web.Application()
        app.router.add_post("/webhook", webhook)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        port = runner.addresses[0][1]
        endpoint = EndpointConfig(url=f"http://127.0.0.1:{port}/webhook", headers={"X-Carers-Secret": "s"})
        for _ in range(5):
            assert await endpoint.request(json={"next_action": "x"}) == {"events": [], "responses": []}
        await action_calls._session().close()
        await runner.cleanup()

    asyncio.run(talk())

    assert len(connections) == 1


def test_a_failed_call_does_not_repeat_the_carers_words() -> None:
    """Rasa logs the error of a failed action call; the words must not be in it."""

    async def failing(request: web.Request) -> web.Response:
        return web.json_response({"request_body": await request.json()}, status=500)

    async def talk() -> str:
        app = web.Application()
        app.router.add_post("/webhook", failing)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        endpoint = EndpointConfig(url=f"http://127.0.0.1:{runner.addresses[0][1]}/webhook")
        try:
            with pytest.raises(aiohttp.ClientError) as error:
                await endpoint.request(json={"text": "my secret"})
        finally:
            await action_calls._session().close()
            await runner.cleanup()
        return str(error.value)

    assert "secret" not in asyncio.run(talk())


def test_a_call_waits_until_the_action_server_is_back() -> None:
    """A spare takes over in a moment; the carer gets a whole answer and not a calm one."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    async def talk() -> object:
        app = web.Application()

        async def webhook(request: web.Request) -> web.Response:
            return web.json_response({"request": request.headers["X-Request-Id"]})

        app.router.add_post("/webhook", webhook)
        in_hand.set(Answering("the-request"))
        call = asyncio.create_task(EndpointConfig(url=f"http://127.0.0.1:{port}/webhook").request(json={}))
        await asyncio.sleep(0.3)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        answer = await call
        await action_calls.close()
        await runner.cleanup()
        return answer

    assert asyncio.run(talk()) == {"request": "the-request"}


def test_after_waiting_in_vain_the_next_does_not_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """An action server that is gone for good holds up nobody but the first."""
    monkeypatch.setattr(action_calls, "PATIENCE", 0.2)
    monkeypatch.setattr(action_calls, "_resting_until", 0.0)
    monkeypatch.setattr(action_calls, "_failed", False)

    async def talk() -> list[float]:
        took = []
        for _ in range(2):
            began = asyncio.get_running_loop().time()
            with pytest.raises(aiohttp.ClientError):
                await EndpointConfig(url="http://127.0.0.1:9/webhook").request(json={})
            took.append(asyncio.get_running_loop().time() - began)
        await action_calls.close()
        return took

    first, second = asyncio.run(talk())

    assert first >= 0.2
    assert second < 0.1


def test_what_answering_needs_nothing_of_is_not_loaded() -> None:
    """Each second of start-up is one in which a carer may wait."""
    code = """
from bot.levers import quick_start
quick_start.before_loading()
from bot import levers
levers.apply()
import bot.serving, gc, sys
quick_start.loaded()
print([name for name in quick_start.UNUSED if getattr(sys.modules.get(name), "__file__", None)], gc.isenabled())
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.split() == ["[]", "True"]


def test_training_data_put_together_is_what_rasa_puts_together() -> None:
    """No message that somebody wrote may be lost for the sake of a quicker training, and none learnt from twice."""
    one = TrainingData([Message.build("me mam fell", "safe"), Message.build("a break", "short_breaks")], {"mam": "mother"})
    two = TrainingData([Message.build("a break", "short_breaks"), Message.build("the bins", "out_of_scope")], {"nan": "grandmother"})
    theirs = one.merge(two, None)

    ours = quick_training._merge(one, two, None)

    assert [(m.get("text"), m.get("intent")) for m in ours.training_examples] == [
        (m.get("text"), m.get("intent")) for m in theirs.training_examples
    ]
    assert len(ours.training_examples) == 3
    assert ours.entity_synonyms == theirs.entity_synonyms
