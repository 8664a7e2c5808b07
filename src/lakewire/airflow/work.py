"""
What goes on at Databricks while a task waits: a statement or a run, each by its id.

Operators, sensors and triggers look at both in the same way.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Literal

from lakewire.jobs.runs.state import error_class, read_state

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient
    from lakewire.jobs import Run
    from lakewire.sql.handle import StatementHandle

__all__ = ["RemoteRun", "RemoteStatement", "RemoteWork", "work_of"]

Standing = Literal["active", "succeeded", "failed"]


class RemoteWork(ABC):
    """
    A statement or a run that somebody submitted.

    Attributes:
        work_id: Its id.
        state: What the server called its state when it was last looked at.
        url: Where a person finds it; of a run, once it was looked at.
    """

    work_id: str | int
    state: str = ""
    url: str = ""

    @abstractmethod
    def look(self) -> Standing:
        """
        Return how it stands. One request.
        """

    @abstractmethod
    def cancel(self) -> None:
        """
        Ask for its end; takes no lock, so that a signal handler may call it.
        """

    @abstractmethod
    def wait(self) -> Any:
        """
        Return its result, or raise its error, after it has ended.
        """


class RemoteStatement(RemoteWork):
    """
    A statement.
    """

    def __init__(self, handle: StatementHandle) -> None:
        self._handle = handle
        self.work_id = handle.statement_id
        self.url = handle.url

    def look(self) -> Standing:
        """
        Return how it stands. One request.
        """
        self.state = self._handle.state()
        if self.state in {"SUCCEEDED", "CLOSED"}:
            return "succeeded"
        return "failed" if self.state in {"FAILED", "CANCELED"} else "active"

    def cancel(self) -> None:
        """
        Ask for its end.
        """
        self._handle.cancel()

    def wait(self) -> Any:
        """
        Return its ``Result``.
        """
        return self._handle.wait(None)


class RemoteRun(RemoteWork):
    """
    A run of a job, or of submitted tasks.

    Args:
        client: Asks for its state.
        run: The run.
        allow_failures: Whether ``SUCCESS_WITH_FAILURES`` is a success.
        poll_interval: Longest pause between polls, seconds.
    """

    def __init__(
        self, client: DatabricksClient, run: Run, *, allow_failures: bool = False, poll_interval: float = 30.0
    ) -> None:
        self._client = client
        self.run = run
        self.work_id = run.run_id
        self._allow_failures = allow_failures
        self._poll_interval = poll_interval

    def look(self) -> Standing:
        """
        Return how it stands. One request.
        """
        found = self._client.api.jobs.get_run(self.run.run_id)
        self.url = found.run_page_url or ""
        state = read_state(found)
        self.state = str(state)
        if not state.ended:
            return "active"
        return "succeeded" if error_class(state, allow_failures=self._allow_failures) is None else "failed"

    def cancel(self) -> None:
        """
        Ask for its end.
        """
        self.run.cancel(timeout=4.0)  # of the five seconds between SIGTERM and SIGKILL

    def wait(self) -> Any:
        """
        Return its ``RunResult``. The log gets each of its states.
        """
        return self.run.wait(poll_interval=self._poll_interval, allow_failures=self._allow_failures)


def work_of(client: DatabricksClient, kind: str, work_id: str | int, **options: Any) -> RemoteWork:
    """
    Return the statement or the run that has this id. No request.
    """
    if kind == "statement":
        return RemoteStatement(client.sql.attach(str(work_id)))
    return RemoteRun(client, client.jobs.attach(int(work_id)), **options)
