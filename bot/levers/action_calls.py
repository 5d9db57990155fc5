"""Make a call to the action server cheap, and as cheap at turn 200 as at turn 5.

Four things in Rasa 3.6.21's `RemoteAction` cost more than the action itself:

- the reply is checked with `jsonschema.validate`, which first checks the schema against its meta-schema, every time
  (26 ms with jsonschema 4.17): here what our actions send, slots and responses, is checked by hand (0.01 ms), and all else by
  one validator compiled once (1 ms);
- a new `ClientSession`, so a new connection, is made for each call: here one session a process keeps the hop alive;
- every event of the conversation is posted: here only the latest message, the slots and the last few events;
- the whole domain is posted, responses included: here only its version, because newer SDKs refuse a call without one
  and no action of ours reads it.

The call carries the shared secret that the action server asks for (`CARERS_SECRET`) and the request's id for its log. Actions
change nothing outside the conversation, so a call whose connection breaks is made again until the action server is back.
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

import aiohttp
from jsonschema import Draft202012Validator
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import ClientResponseError, EndpointConfig, concat_url

from bot.answering import in_hand

log = logging.getLogger(__name__)

EVENTS_SENT = 0
"""Events posted with an action call. Our actions read slots and the latest message, never the history."""

SECONDS = 4.0
"""How long one action may take; a carer waits for it."""

PATIENCE = 2.5
"""Seconds in which a call is made again while the action server is gone: it is back in a second or two."""

PAUSE = 0.05
REST = 1.0
"""Seconds without a call after one that nobody answered in time; then one tries, and the carers behind it need not wait."""

_failed = False
_resting_until = 0.0

_validator: Draft202012Validator | None = None
_sessions: dict[int, aiohttp.ClientSession] = {}


def validator() -> Draft202012Validator:
    """Return the validator of an action server's reply, compiled at the first call."""
    global _validator
    if _validator is None:
        _validator = Draft202012Validator(RemoteAction.action_response_format_spec())
    return _validator


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    if not slots_and_responses(result):
        validator().validate(result)
    return True


def slots_and_responses(result: Any) -> bool:
    """Return whether a reply is sound and has nothing but responses and events that set slots, as all replies of ours have."""
    if not isinstance(result, dict) or not isinstance(result.get("events"), list) or not isinstance(result.get("responses"), list):
        return False
    return all(isinstance(response, dict) for response in result["responses"]) and all(map(_sets_a_slot, result["events"]))


def _sets_a_slot(event: Any) -> bool:
    return (
        isinstance(event, dict)
        and event.get("event") == "slot"
        and isinstance(event.get("name"), str)
        and "value" in event
        and isinstance(event.get("timestamp"), (int, float, type(None)))
    )


def _action_call_format(self: RemoteAction, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
    import rasa

    latest = tracker.latest_message
    return {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": {
            "sender_id": tracker.sender_id,
            "slots": {name: value for name, value in tracker.current_slot_values().items() if value is not None},
            "latest_message": _latest(latest),
            "latest_event_time": latest.timestamp if latest else None,
            "events": _last_events(list(tracker.events)[-EVENTS_SENT:] if EVENTS_SENT else []),
            "paused": tracker.is_paused(),
            "followup_action": tracker.followup_action,
            "active_loop": {},
            "latest_action_name": tracker.latest_action_name,
            "latest_input_channel": "web",
        },
        "domain": {"version": "3.1"},
        "version": rasa.__version__,
    }


SENT_OF_A_MESSAGE = ("text", "intent", "entities", "intent_ranking", "topics", "or_else", "urgent", "danger_possible", "choice")


def _latest(message: UserUttered | None) -> dict[str, Any]:
    """Return what the actions read of the latest message."""
    if message is None or not message.parse_data:
        return {}
    parsed: dict[str, Any] = dict(message.parse_data)
    return {**{key: parsed[key] for key in SENT_OF_A_MESSAGE if key in parsed}, "metadata": message.metadata}


def _last_events(events: list[Event]) -> list[dict[str, Any]]:
    return [event.as_dict() for event in events]


def _session() -> aiohttp.ClientSession:
    """Return this event loop's one session to the action server."""
    loop = id(asyncio.get_running_loop())
    session = _sessions.get(loop)
    if session is None or session.closed:
        connector = aiohttp.TCPConnector(limit=64, keepalive_timeout=60)
        timeout, no_cookies = aiohttp.ClientTimeout(total=SECONDS), aiohttp.DummyCookieJar()
        session = _sessions[loop] = aiohttp.ClientSession(connector=connector, timeout=timeout, cookie_jar=no_cookies)
    return session


async def _request(
    self: EndpointConfig, method: str = "post", subpath: str | None = None, content_type: str | None = "application/json", **kwargs: Any
) -> Any:
    json_body = kwargs.get("json")
    headers = {**self.headers}
    url = concat_url(self.url, subpath)
    now = in_hand.get()
    if now:
        headers["X-Request-Id"] = now.request_id
    began = time.monotonic()
    try:
        return await _call_until_answered(method, url, json_body, headers, self.combine_parameters({}))
    finally:
        if now:
            now.actions_ms += (time.monotonic() - began) * 1000


async def _call_until_answered(method: str, url: str, body: Any, headers: dict[str, str], params: dict[str, Any]) -> Any:
    global _failed, _resting_until
    began = time.monotonic()
    if began < _resting_until:
        raise aiohttp.ClientConnectionError("the action server is left alone for a moment")
    patience, broke = PATIENCE, None
    if _failed:  # this one tries, without patience, while the others rest
        patience, _resting_until = 0.0, began + REST
    while True:
        try:
            async with _session().request(method, url, json=body, headers=headers, params=params) as response:
                if response.status >= 400:
                    # Without the body: it repeats the call, the carer's words included, and Rasa logs this error.
                    raise ClientResponseError(response.status, response.reason or "", "{}")
                answer = await response.json()
                _failed, _resting_until = False, 0.0
                return answer
        except (aiohttp.ClientConnectionError, aiohttp.ClientPayloadError, ConnectionResetError, asyncio.TimeoutError) as error:
            broke = broke or time.monotonic()  # counted from here: it may have hung before, until the watcher ended that
            if isinstance(error, asyncio.TimeoutError) or time.monotonic() - broke >= patience:
                _failed, _resting_until = True, time.monotonic() + REST
                log.error("actions_unreachable error=%s", type(error).__name__)
                raise
        await asyncio.sleep(PAUSE)


async def close() -> None:
    """Let go of the connections to the action server."""
    for session in _sessions.values():
        await session.close()
    _sessions.clear()


def apply() -> None:
    """Replace the four methods; `in_force` tells whether that was done."""
    RemoteAction._validate_action_result = _validate_action_result
    RemoteAction._action_call_format = _action_call_format
    EndpointConfig.request = _request


def in_force() -> bool:
    """Return whether action calls go through this module."""
    return EndpointConfig.request is _request and RemoteAction._action_call_format is _action_call_format
