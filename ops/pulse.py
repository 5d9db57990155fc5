"""Whether a process that is there still answers. One that hangs keeps its port and everybody's message, and never dies by itself.

Three kinds of hanging: stopped from outside (SIGSTOP), which is noticed at once and ended by telling it to go on, so that
nothing in its hands is lost; doing nothing and answering nobody, noticed within three seconds; busy and answering nobody,
within ten, as a machine with too much to do looks the same.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

log = logging.getLogger(__name__)

LOOK_EVERY = 0.2
ASK_EVERY = 1.0
"""Seconds between two questions to a process that is well; one that gave no answer is asked again at once."""
ANSWER_WITHIN = 1.0
GO_ON_TIMES = 3
"""A process that is stopped more often than this is taken to hang."""
IDLE_QUESTIONS = 2
BUSY_QUESTIONS = 9
"""Questions in a row without an answer. They are counted, and not the time: when the watcher itself was stopped, all are well."""
IDLE_SECONDS = 0.05
"""Of processor time: less than this between two questions is doing nothing."""
START_WITHIN = 90.0
"""Seconds in which a process must answer for the first time; compiling all of Rasa on a busy machine takes half of them."""
LISTEN_WITHIN = 2.0
"""The same for a spare that was told to listen: it has loaded everything."""

STOPPED = "T"
HELD = "t"
"""By a debugger, or by whatever else traces it: it goes on only when that lets it."""


class Pulse:
    """What is known of one process."""

    def __init__(self, pid: int, ask: Callable[[float], bool], *, first_within: float = START_WITHIN) -> None:
        """Look after process `pid`; `ask` puts a question to it and says whether anything came back within so many seconds."""
        self._pid, self._ask, self._first_within = pid, ask, first_within
        self._began = self._asked_at = time.monotonic()
        self._answered = False
        self._stopped = self._unanswered = self._idle = 0
        self._worked = 0.0

    def look(self) -> str | None:
        """Look once; return why the process is taken to hang, or None. Takes as long as the answer to a question."""
        state, worked = seen(self._pid)
        if state == STOPPED:
            self._stopped += 1
            if self._stopped > GO_ON_TIMES:
                return "stopped"
            go_on(self._pid)
            return None
        if not self._unanswered and time.monotonic() - self._asked_at < (ASK_EVERY if self._answered else LOOK_EVERY):
            return None
        self._asked_at = time.monotonic()
        if self._ask(ANSWER_WITHIN):
            self._answered, self._unanswered, self._idle, self._worked = True, 0, 0, worked
            return None
        if not self._answered:
            return "never answered" if time.monotonic() - self._began > self._first_within else None
        worked_now = seen(self._pid)[1]
        self._unanswered += 1
        self._idle = self._idle + 1 if worked_now - max(worked, self._worked) < IDLE_SECONDS else 0
        self._worked = worked_now
        if self._idle >= IDLE_QUESTIONS:
            return "idle and silent"
        return "busy and silent" if self._unanswered >= BUSY_QUESTIONS else None


def go_on(pid: int) -> None:
    """Have a process go on that was stopped."""
    log.warning("process_was_stopped pid=%d", pid)
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGCONT)


def seen(pid: int) -> tuple[str, float]:
    """Return the state of a process as Linux has it (T: stopped) and the seconds of processor time it has used; ("", 0) when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    except OSError:
        return "", 0.0
    return fields[0], (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
