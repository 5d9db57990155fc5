"""Figures for the council's monitoring, as Prometheus text: how many, how fast, what is down. Never who or what words.

Labels come from fixed sets (topics, outcomes, stages, parts), so that no figure can be tied to a person.
"""

from __future__ import annotations

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = "text/plain; version=0.0.4"
BUCKETS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """All figures of one process, from nought at its start."""

    def __init__(self) -> None:
        """Make a registry of its own, so that two applications in one process do not mix."""
        self.registry = CollectorRegistry()
        self._messages = Counter("carers_messages", "Messages answered", ["outcome"], registry=self.registry)
        self._topics = Counter("carers_topics", "What messages were about", ["topic"], registry=self.registry)
        self._stages = Histogram(
            "carers_message_seconds", "Time a message took, by stage", ["stage"], buckets=BUCKETS, registry=self.registry
        )
        self._requests = Counter("carers_requests", "HTTP requests", ["route", "status"], registry=self.registry)
        self._refused = Counter("carers_refused", "Requests refused", ["why"], registry=self.registry)
        self._deleted = Counter("carers_conversations_deleted", "Conversations deleted", ["why"], registry=self.registry)
        self._begun = Counter("carers_conversations_begun", "Conversations begun", registry=self.registry)
        self._oldest = Gauge(
            "carers_oldest_conversation_seconds", "Age of the conversation quiet for longest", ["store"], registry=self.registry
        )
        self._parts = Gauge("carers_part_ready", "1 when the part answers", ["part"], registry=self.registry)
        self._in_hand = Gauge("carers_requests_in_hand", "Requests being answered just now", registry=self.registry)

    def message(self, outcome: str, topic: str | None, stages: dict[str, float]) -> None:
        """Count a message; `stages` are milliseconds."""
        self._messages.labels(outcome).inc()
        self._topics.labels(topic or "none").inc()
        for stage, milliseconds in stages.items():
            self._stages.labels(stage).observe(milliseconds / 1000)

    def request(self, route: str, status: int) -> None:
        """Count a request by its route as written in the table of routes, never by its path."""
        self._requests.labels(route, str(status)).inc()

    def refused(self, why: str) -> None:
        """Count a request refused, by a key of `problems.PROBLEMS`."""
        self._refused.labels(why).inc()

    def begun(self) -> None:
        """Count a conversation begun."""
        self._begun.inc()

    def deleted(self, why: str, count: int = 1) -> None:
        """Count conversations deleted because a person asked (`asked`) or because they were `quiet`."""
        self._deleted.labels(why).inc(count)

    def oldest(self, store: str, seconds: float) -> None:
        """Note the age of a store's oldest conversation; 0 when there is none."""
        self._oldest.labels(store).set(seconds)

    def part(self, name: str, ready: bool) -> None:
        """Note whether a part answers."""
        self._parts.labels(name).set(ready)

    def in_hand(self, count: int) -> None:
        """Note how many requests are being answered."""
        self._in_hand.set(count)

    def response(self) -> web.Response:
        """Return all figures."""
        return web.Response(body=generate_latest(self.registry), headers={"Content-Type": f"{CONTENT_TYPE}; charset=utf-8"})
