"""
Trying again: one loop for requests, tokens, statements and links. What may be retried, and when, is each place's rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from types import TracebackType
from typing import Self

from lakewire_runtime.deadline import Deadline

__all__ = ["Attempt", "Rule", "retrying"]

Rule = Callable[[Exception, int], float | None]
"""The error of an attempt and its number, from 1 -> seconds until the next attempt; None when it is the last."""


def retrying(deadline: Deadline, rule: Rule) -> Iterator[Attempt]:
    """
    Yield attempts until one succeeds or the *rule* says no.

    ``for attempt in retrying(deadline, rule): with attempt: return call()``. The last error is raised as it is; none
    is retried when the deadline would pass during the wait.

    Args:
        deadline: Bounds the waits; what is called must end within it.
        rule: Decides after each error. It is asked once for each, so it may keep count.
    """
    for number in count(1):
        attempt = Attempt(deadline, rule, number)
        yield attempt
        if not attempt.failed:
            return


class Attempt:
    """
    The context of one attempt: it swallows an error after which another attempt follows, once the wait is over.

    Attributes:
        number: From 1.
        failed: An error was swallowed.
    """

    __slots__ = ("_deadline", "_rule", "failed", "number")

    def __init__(self, deadline: Deadline, rule: Rule, number: int) -> None:
        self.number = number
        self.failed = False
        self._deadline = deadline
        self._rule = rule

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):  # none, or Ctrl-C
            return False
        wait_s = self._rule(error, self.number)
        self.failed = wait_s is not None and self._deadline.pause(wait_s)
        return self.failed
