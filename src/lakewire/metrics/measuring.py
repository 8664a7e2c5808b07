"""
From work that has ended to the values of metrics.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from lakewire.errors import CircuitOpenError, LakewireError, LocalRateLimitError
from lakewire.metrics import instruments as of
from lakewire.metrics.instruments import Instrument
from lakewire.metrics.tables import TableNames
from lakewire.observability import CallRecord, Observed, Observer

__all__ = ["Measure", "Metrics"]

Measure = tuple[Instrument, float, tuple[str, ...]]
"""An instrument, what is added or observed, and the values of its labels, ``workspace`` first."""

_TOO_MANY = 429


class Metrics(Observer, ABC):
    """
    Turns work into measures; a backend says where they go.

    Args:
        label_tables: Whether what is of a table has its name as the label ``table``.

    Attributes:
        instruments: What the measures are of.
    """

    def __init__(self, *, label_tables: bool = False) -> None:
        self._tables = TableNames.if_wanted(label_tables)
        self.instruments = of.INSTRUMENTS if self._tables is None else list(of.BY_TABLE.values())

    @abstractmethod
    def record(self, measures: list[Measure]) -> None:
        """
        Add the measures of one piece of work.
        """

    def ended(self, work: Observed) -> None:
        """
        Measure work that has ended.
        """
        measure, workspace = _of_call if work.is_call else _MEASURED.get(work.name, _of_delta), _workspace(work.host)
        measures = list(measure(work, workspace))
        if self._tables is not None:
            measures = _by_table(measures, self._tables.label(work.facts.get("table", "")))
        if work.error is not None:
            measures.append((of.ERRORS, 1, (workspace, work.name, _error_name(work.error))))
        if measures:
            self.record(measures)


def _by_table(measures: list[Measure], table: str) -> list[Measure]:
    return [
        (of.BY_TABLE[instrument], value, (*labels, table)) if instrument.is_of_table else (instrument, value, labels)
        for instrument, value, labels in measures
    ]


def _of_call(work: Observed, workspace: str) -> Iterator[Measure]:
    record = work.record
    if record is None:
        return
    operation = record.operation
    for status in record.statuses:
        yield of.API_REQUESTS, 1, (workspace, operation, str(status))
        if status == _TOO_MANY:
            yield of.RATE_LIMITS, 1, (workspace, operation, "server")
    if record.attempts > 1:
        yield of.API_RETRIES, record.attempts - 1, (workspace, operation)
    if isinstance(work.error, LocalRateLimitError):
        yield of.RATE_LIMITS, 1, (workspace, operation, "client")
    if not isinstance(work.error, CircuitOpenError):
        yield of.API_SECONDS, record.elapsed_s, (workspace, operation.partition(".")[0])
    yield from _sizes_and_waits(record, workspace)


def _sizes_and_waits(record: CallRecord, workspace: str) -> Iterator[Measure]:
    if record.sent_bytes:
        yield of.API_SENT, record.sent_bytes, (workspace,)
    if record.received_bytes:
        yield of.API_RECEIVED, record.received_bytes, (workspace,)
    if record.held_s:
        yield of.API_WAITS, record.held_s, (workspace, "rate limit")
    if record.sleep_s:
        yield of.API_WAITS, record.sleep_s, (workspace, "retry")
    if record.breaker:
        yield of.BREAKER, float(record.breaker == "open"), (workspace,)


def _of_statement(work: Observed, workspace: str) -> Iterator[Measure]:
    kind = work.facts.get("kind", "OTHER")
    yield of.QUERIES, 1, (workspace, kind, _outcome(work.error))
    if work.name == "databricks.sql.execute":
        yield of.QUERY_SECONDS, work.elapsed_s, (workspace, kind)
    yield from _of_result(work, workspace)


def _of_result(work: Observed, workspace: str) -> Iterator[Measure]:
    if (rows := work.facts.get("rows")) is not None:
        yield of.ROWS, rows, (workspace,)


def _of_poll(work: Observed, workspace: str) -> Iterator[Measure]:
    if (queued_s := work.facts.get("queued_s")) is not None:
        yield of.QUEUE_SECONDS, queued_s, (workspace,)


def _of_wait(work: Observed, workspace: str) -> Iterator[Measure]:
    yield from _of_poll(work, workspace)
    yield from _of_result(work, workspace)


def _of_fetch(work: Observed, workspace: str) -> Iterator[Measure]:
    yield of.FETCH_SECONDS, work.elapsed_s, (workspace,)
    if size := work.facts.get("bytes"):
        yield of.FETCHED, size, (workspace,)


def _of_submit(work: Observed, workspace: str) -> Iterator[Measure]:
    if work.error is None:
        yield of.JOBS, 1, (workspace, work.facts.get("job_type", "several"))


def _of_run(work: Observed, workspace: str) -> Iterator[Measure]:
    if result := work.facts.get("result"):
        yield of.JOB_SECONDS, work.facts["duration_s"], (workspace, result)


def _of_token(work: Observed, workspace: str) -> Iterator[Measure]:
    yield of.TOKENS, 1, (workspace, "ok" if work.error is None else "failed")


def _of_stage(work: Observed, workspace: str) -> Iterator[Measure]:
    if size := work.facts.get("bytes"):
        yield of.STAGED, size, (workspace,)


def _of_file(work: Observed, workspace: str) -> Iterator[Measure]:
    if size := work.facts.get("bytes"):
        yield of.FILES, size, (workspace, work.facts.get("direction") or work.name.rpartition(".")[2])


def _of_delta(work: Observed, workspace: str) -> Iterator[Measure]:
    area, _, operation = work.name.removeprefix("databricks.").partition(".")
    if area != "delta":
        return
    yield of.OPERATIONS, 1, (workspace, operation, _outcome(work.error))
    yield of.OPERATION_SECONDS, work.elapsed_s, (workspace, operation)
    if rows := work.facts.get("rows"):
        yield of.DELTA_ROWS, rows, (workspace, operation)


_MEASURED: Mapping[str, Callable[[Observed, str], Iterator[Measure]]] = {
    "databricks.sql.execute": _of_statement,
    "databricks.sql.submit": _of_statement,
    "databricks.sql.poll": _of_poll,
    "databricks.sql.wait": _of_wait,
    "databricks.sql.fetch": _of_fetch,
    "databricks.job.submit": _of_submit,
    "databricks.job.wait": _of_run,
    "databricks.auth.token": _of_token,
    "databricks.delta.stage": _of_stage,
    "databricks.files.upload": _of_file,
    "databricks.files.download": _of_file,
    "databricks.files.sync": _of_file,
}


def _outcome(error: BaseException | None) -> str:
    return "ok" if error is None else error.outcome if isinstance(error, LakewireError) else "interrupted"


def _error_name(error: BaseException) -> str:
    """Return a name of which there are few: the class of an error of lakewire, or of an interruption."""
    is_known = isinstance(error, LakewireError) or not isinstance(error, Exception)
    return type(error).__name__ if is_known else "other"


@lru_cache(maxsize=64)
def _workspace(host: str) -> str:
    return host.partition("://")[2] or host
