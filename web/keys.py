"""Typed names of what the application holds; see `app.py` for what is put under them."""

from __future__ import annotations

from aiohttp import web

from web.conversations import Conversations
from web.emergency_keeper import EmergencyKeeper
from web.engines import Engines
from web.fallback import Fallback
from web.feedback import Feedback
from web.limits import Buckets, InHand
from web.metrics import Metrics
from web.rendering import Renderer
from web.sessions import Sessions
from web.settings import Settings
from web.switch import Switch
from web.talk import Talk

SETTINGS = web.AppKey("settings", Settings)
SESSIONS = web.AppKey("sessions", Sessions)
ENGINES = web.AppKey("engines", Engines)
CONVERSATIONS = web.AppKey("conversations", Conversations)
NUMBERS = web.AppKey("numbers", EmergencyKeeper)
FEEDBACK = web.AppKey("feedback", Feedback)
FALLBACK = web.AppKey("fallback", Fallback)
TALK = web.AppKey("talk", Talk)
RENDERER = web.AppKey("renderer", Renderer)
METRICS = web.AppKey("metrics", Metrics)
SWITCH = web.AppKey("switch", Switch)
ADDRESSES = web.AppKey("addresses", Buckets)
IN_HAND = web.AppKey("in_hand", InHand)
