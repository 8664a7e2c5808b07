"""
The seam for metrics and traces: work while it lasts, and who listens to it.

Where nobody listens, ``Observers.work`` returns one shared object that keeps nothing.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Self

from lakewire.forks import FORK_WAITS
from lakewire.observability.logs import log
from lakewire.observability.records import CallRecord, Hook
from lakewire_runtime import Operation

__all__ = ["UNOBSERVED", "Observed", "Observer", "Observers", "Work"]


_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class Work:
    """
    The context of a piece of work; ``work["rows"] = 3`` notes a fact. This class keeps nothing.

    """

    __slots__ = ()

    @property
    def headers(self) -> Mapping[str, str]:
        """
        What observers add to the requests of a call.
        """
        return _NO_HEADERS

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def __setitem__(self, fact: str, value: object) -> None:
        pass

    def end(self, error: BaseException | None, record: CallRecord | None = None) -> None:
        """
        Pass the end on to who listens.
        """


UNOBSERVED = Work()
"""The work that nobody listens to."""


class Observed(Work):
    """
    A piece of work that somebody listens to: a call of the API, or what calls are made for.

    Attributes:
        name: As in ``databricks.sql.execute``; for a call that of the operation, as in ``jobs.get_run``.
        host: Host of the workspace, with scheme.
        facts: What is known of it so far; docs/observability.md lists the facts of each name.
        is_call: It is a call of the API.
        is_current: It is the work of its thread until it ends, so that what begins there belongs to it.
        record: The record of a call that has ended.
        error: What it ended with.
        elapsed_s: Seconds it took; 0 until it has ended.
        began_ns: When it began, nanoseconds since 1970.
        kept: What an observer keeps until the end, by a key of its own.
        added_headers: What observers add to the requests of a call.
    """

    __slots__ = (
        "_observers", "_started", "added_headers", "began_ns", "elapsed_s", "error", "facts", "host", "is_call",
        "is_current", "kept", "name", "record",
    )  # fmt: skip

    def __init__(
        self,
        observers: Observers,
        name: str,
        host: str,
        facts: dict[str, Any],
        *,
        is_call: bool = False,
        is_current: bool = True,
    ) -> None:
        self.name = name
        self.host = host
        self.facts = facts
        self.is_call = is_call
        self.is_current = is_current
        self.record: CallRecord | None = None
        self.error: BaseException | None = None
        self.elapsed_s = 0.0
        self.began_ns = time.time_ns()
        self.kept: dict[Hashable, Any] = {}
        self.added_headers: dict[str, str] = {}
        self._observers = observers
        self._started = time.monotonic()
        observers.pass_on(self, "begun")

    @property
    def headers(self) -> Mapping[str, str]:
        """
        What observers add to the requests of a call.
        """
        return self.added_headers

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end(None if kind is GeneratorExit else error)  # rows that nobody wants any more are no failure

    def __setitem__(self, fact: str, value: object) -> None:
        self.facts[fact] = value

    def end(self, error: BaseException | None, record: CallRecord | None = None) -> None:
        """
        Pass the end on to who listens.
        """
        self.elapsed_s = time.monotonic() - self._started
        self.error, self.record = error, record
        try:
            self._observers.pass_on(self, "ended")
        finally:
            self.error = None  # its traceback holds this work: a cycle


class Observer:
    """
    Listens to the work of a client, on the threads that do it. What it raises is logged once and breaks nothing.

    It should return at once: the work waits for it.
    """

    def begun(self, work: Observed) -> None:
        """
        Take note of work that begins; it may add to ``work.added_headers`` of a call.
        """

    def ended(self, work: Observed) -> None:
        """
        Take note of work that has ended.
        """


class Observers:
    """
    Who listens to the work of one client and its clones.

    Attributes:
        failures: How often one of them raised.
    """

    def __init__(self, *hooks: Hook | None) -> None:
        self.failures = 0
        self._observers: tuple[Observer, ...] = tuple(_OnCall(hook) for hook in hooks if hook is not None)
        self._failed: set[int] = set()

    def __bool__(self) -> bool:
        return bool(self._observers)

    def add(self, observer: Observer) -> None:
        """
        Let another one listen, to work that begins from now on.
        """
        self._observers = (*self._observers, observer)

    def work(self, name: str, host: str, *, is_current: bool = True) -> Work:
        """
        Begin a piece of work; see ``Observed``.
        """
        return Observed(self, name, host, {}, is_current=is_current) if self._observers else UNOBSERVED

    def call(self, operation: Operation, host: str) -> Work:
        """
        Begin a call of the API.
        """
        if not self._observers:
            return UNOBSERVED
        facts = {"method": operation.method, "path": operation.path}
        return Observed(self, operation.name, host, facts, is_call=True)

    def pass_on(self, work: Observed, event: str) -> None:
        """
        Call each observer.
        """
        for observer in self._observers:
            try:
                getattr(observer, event)(work)
            except Exception as error:  # noqa: BLE001  # an observer must not break the work it watches
                self._note_failure(observer, error, work)

    def _note_failure(self, observer: Observer, error: Exception, work: Observed) -> None:
        with FORK_WAITS:  # a lock that a forked child never finds held
            self.failures += 1
            is_first = id(observer) not in self._failed
            self._failed.add(id(observer))
        if is_first:
            log().warning("observer failed", error=type(error).__name__, observer=str(observer), operation=work.name)


class _OnCall(Observer):
    """Calls a function with the record of each call."""

    def __init__(self, hook: Hook) -> None:
        self._hook = hook

    def __str__(self) -> str:
        return "on_call"

    def ended(self, work: Observed) -> None:
        if work.record is not None:
            self._hook(work.record)
