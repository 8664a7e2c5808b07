"""
A statement that is ready to be sent, with what is needed around its sending.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import attrs

from lakewire.delta.attempts import Attempts
from lakewire.http import Deadline
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement

__all__ = ["Ready"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Ready(Generic[T]):
    """
    Hold one statement of a write.

    The public methods send it themselves, so that no frame stands between them and ``SqlClient.execute``; see
    ``Attempts`` for the loop.

    Attributes:
        statement: What is sent.
        deadline: Bounds everything.
        attempts: Decides about another run.
        finish: Turns the warehouse's answer into what the method returns.
    """

    statement: Statement
    deadline: Deadline
    attempts: Attempts
    finish: Callable[[Result], T]
