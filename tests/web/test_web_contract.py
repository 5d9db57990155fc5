"""The HTTP contract (DESIGN 4.2), as a program sees it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import web_fakes as fakes


async def test_a_conversation_begins_with_words_choices_and_a_number(begin):
    """Somebody who can't write a message yet already has a number to ring and something to press."""
    talk = await begin()

    (greeting,) = talk.begun["messages"]
    assert fakes.HUB_PHONE in greeting["text"]
    assert [choice["id"] for choice in greeting["choices"]] == [
        "topic:carers_hub",
        "topic:short_breaks",
        "topic:benefits",
        "do:guide",
        "do:urgent",
    ]
    assert greeting["services"] == greeting["facts"] == []
    assert datetime.fromisoformat(talk.begun["expires_at"]) > datetime.now(UTC)


async def test_an_empty_body_begins_a_conversation(client):
    response = await client.post("/api/v1/conversations")

    assert response.status == 201


async def test_a_message_is_answered_in_the_shape_of_the_contract(begin, engine):
    """Programs can rely on every promised key."""
    talk = await begin()

    response = await talk.say("my mum has dementia, I'm in Mansfield")

    assert response.status == 200
    said = await response.json()
    assert set(said) == {"messages", "understood"}
    (message,) = said["messages"]
    assert set(message) == {"text", "choices", "services", "facts"}
    assert set(message["services"][0]) >= {"id", "name", "why", "phone", "open", "url", "email", "cost", "checked"}
    assert set(message["facts"][0]) >= {"id", "text", "source", "checked"}
    assert set(said["understood"]) == {"topic", "topics", "confidence", "urgent", "place", "condition", "relation", "age_group"}
    assert engine.asked == [{"conversation": talk.id, "text": "my mum has dementia, I'm in Mansfield"}]


async def test_what_the_engine_leaves_out_is_filled_in(begin, engine):
    engine.answer = {"messages": [{"text": "Hello.", "services": [{"id": "a", "name": "A"}]}, "no message"]}
    talk = await begin()

    said = await (await talk.say("hello")).json()

    assert said["messages"][0]["choices"] == []
    assert said["messages"][0]["services"][0]["checked"] is None
    assert said["understood"]["topics"] == []


async def test_an_offered_choice_is_passed_on_by_its_id(begin, engine):
    talk = await begin()

    response = await talk.say(choice="topic:short_breaks")

    assert response.status == 200
    assert engine.asked == [{"conversation": talk.id, "choice": "topic:short_breaks"}]


async def test_a_choice_offered_in_a_reply_can_be_pressed_later(begin, engine):
    """A person may change their mind and go back to what was offered before."""
    talk = await begin()
    await talk.say("hello")
    engine.answer = {"messages": [{"text": "Which?"}]}
    await talk.say("something else")

    response = await talk.say(choice="place:mansfield")

    assert response.status == 200


async def test_a_choice_of_another_conversation_is_refused(begin, engine):
    first, second = await begin(), await begin()
    await first.say("hello")  # offers place:mansfield

    response = await second.say(choice="place:mansfield")

    assert response.status == 422
    assert len(engine.asked) == 1


async def test_the_area_is_told_to_the_engine_once_with_the_first_message(begin, engine):
    """A council's page knows where its visitors live; nobody has to say it again."""
    talk = await begin(area="leicester")

    await talk.say("I need a break")
    await talk.say("and money")

    assert [asked.get("area") for asked in engine.asked] == ["leicester", None]
    assert "01632 960011" in talk.begun["messages"][0]["text"]


async def test_the_area_is_told_again_when_the_engine_did_not_hear_it(begin, engine):
    talk = await begin(area="leicester")
    engine.status = 503
    await talk.say("I need a break")
    engine.status = 200

    await talk.say("I need a break")

    assert [asked.get("area") for asked in engine.asked] == ["leicester", "leicester"]


async def test_a_retry_with_the_same_id_gets_the_same_answer_once(begin, engine):
    """A phone that lost its line sends again; the carer must not be answered twice."""
    talk = await begin()
    first = await (await talk.say("hello", message_id="m-1")).json()
    engine.answer = fakes.a_reply("Something new.")

    again = await (await talk.say("hello", message_id="m-1")).json()

    assert again == first
    assert len(engine.asked) == 1


async def test_an_id_that_comes_back_with_other_words_is_another_message(begin, engine):
    """A program that numbers its messages badly must not give somebody in danger the answer to an older message."""
    talk = await begin()
    await talk.say("hello", message_id="1")

    said = await (await talk.say("I want to end it all", message_id="1")).json()

    assert [asked["text"] for asked in engine.asked] == ["hello", "I want to end it all"]
    assert said["messages"]


@pytest.mark.parametrize("token", [None, "api.forged.token", "ended"])
async def test_nobody_in_danger_is_asked_for_a_good_token(token, begin, client):
    """The chat has closed meanwhile, or a program lost its token: the number is given all the same."""
    talk = await begin()
    if token == "ended":
        await client.delete("/api/v1/conversations", headers=talk.headers)
    headers = talk.headers if token == "ended" else {"Authorization": f"Bearer {token}"} if token else {}

    response = await client.post("/api/v1/messages", json={"text": "I want to end it all"}, headers=headers)

    assert response.status == 200
    assert (await response.json())["understood"]["urgent"] == "suicide_or_self_harm"
    assert (await client.post("/api/v1/messages", json={"text": "hello"}, headers=headers)).status == 401


async def test_the_message_id_may_come_in_a_header(client, begin, engine):
    talk = await begin()
    for _ in range(2):
        await client.post("/api/v1/messages", json={"text": "hello"}, headers={**talk.headers, "Message-Id": "m-2"})

    assert len(engine.asked) == 1


async def test_a_retry_while_the_first_is_still_running_waits_for_its_answer(begin, engine):
    import asyncio

    talk = await begin()
    engine.seconds = 0.2

    first, second = await asyncio.gather(talk.say("hello", message_id="m-3"), talk.say("hello", message_id="m-3"))

    assert await first.json() == await second.json()
    assert len(engine.asked) == 1


async def test_the_same_message_id_in_another_conversation_is_another_message(begin, engine):
    for _ in range(2):
        await (await begin()).say("hello", message_id="m-4")

    assert len(engine.asked) == 2


async def test_delete_removes_everything_everywhere(client, begin, engine, settings):
    """Forget means forget: the store's file has not a trace of the words."""
    talk = await begin()
    await talk.say("my secret is marzipan")

    response = await client.delete("/api/v1/conversations", headers=talk.headers)

    assert response.status == 204
    assert engine.forgotten == [talk.id]
    assert (await talk.say("hello")).status == 401
    kept = b"".join(file.read_bytes() for file in settings.var.iterdir())
    assert b"marzipan" not in kept
    assert talk.id.encode() not in kept


async def test_delete_twice_is_no_mistake(client, begin):
    talk = await begin()
    await client.delete("/api/v1/conversations", headers=talk.headers)

    assert (await client.delete("/api/v1/conversations", headers=talk.headers)).status == 204


async def test_deleting_one_conversation_leaves_others(client, begin):
    first, second = await begin(), await begin()
    await client.delete("/api/v1/conversations", headers=first.headers)

    assert (await second.say("hello")).status == 200


async def test_health_and_readiness_say_which_part_is_down(client, engine, directory):
    """Whoever is on call sees at a glance what to mend."""
    assert (await client.get("/healthz")).status == 200
    assert (await client.get("/readyz")).status == 200
    engine.ready, directory.down = False, True

    response = await client.get("/readyz")

    assert response.status == 503
    parts = (await response.json())["parts"]
    assert parts == {"engine": "down", "actions": "ready", "directory": "down", "conversations": "ready"}
