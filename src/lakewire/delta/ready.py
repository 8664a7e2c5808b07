"""
A statement that is ready to be sent, with what is needed around its sending.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

import attrs

from lakewire.delta.attempts import Attempts
from lakewire.http import Deadline
from lakewire.sql.client import SqlClient
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["Ready"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Ready(Generic[T]):
    """
    Hold one statement of a write.

    The public methods send it themselves, so that no frame stands between them and ``SqlClient.execute``:
    ``while True: with ready.attempts: return ready.finish(ready.attempts.found() or ready.send())``.

    Attributes:
        sql: Sends it.
        statement: What is sent.
        deadline: Bounds everything.
        attempts: Decides about another run.
        finish: Turns the warehouse's answer into what the method returns.
    """

    sql: SqlClient
    statement: Statement
    deadline: Deadline
    attempts: Attempts
    finish: Callable[[Result], T]

    @classmethod
    def of(cls, sql: SqlClient, statement: Statement, timeout: float | None, finish: Callable[[Result], T]) -> Ready[T]:
        """
        Make a statement ready that needs nothing staged; *timeout* is in seconds, None for as long as it takes.
        """
        deadline = Deadline.of(timeout)
        return cls(sql=sql, statement=statement, deadline=deadline, attempts=Attempts(deadline), finish=finish)

    @property
    def send(self) -> Callable[[], Result]:
        """
        Return the call that runs the statement; calling a ``partial`` adds no frame.
        """
        return partial(self.sql.execute, self.statement, timeout=self.deadline, result="json")
