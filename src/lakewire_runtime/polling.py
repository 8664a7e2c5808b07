"""
Waiting for something that goes on elsewhere: one loop for statements, runs, lost statements and long operations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from lakewire_runtime.deadline import Deadline
from lakewire_runtime.errors import DeadlineExceededError

__all__ = ["poll"]

StateT = TypeVar("StateT")


def poll(
    fetch: Callable[[], StateT],
    has_ended: Callable[[StateT], bool],
    deadline: Deadline,
    *,
    pace: Iterable[float],
    what: str,
    on_state: Callable[[StateT], object] | None = None,
) -> StateT:
    """
    Fetch a state until it has ended, and return it.

    The last pause is cut to the deadline, and the state is not fetched after it.

    Args:
        fetch: Asks for the state; it must end within the deadline.
        has_ended: Returns whether a state is the last; may raise for one that is a failure.
        deadline: Bounds the wait.
        pace: Seconds between two polls, one after the other, without end.
        on_state: Called with each state that is not the last.
        what: What is waited for, in the text of the error.

    Raises:
        DeadlineExceededError: The time was up. What was waited for goes on.
    """
    pauses = iter(pace)
    while not has_ended(state := _fetched(fetch, what)):
        if on_state is not None:
            on_state(state)
        deadline.rest(next(pauses))
        deadline.check(what, outcome="applied")
    return state


def _fetched(fetch: Callable[[], StateT], what: str) -> StateT:
    try:
        return fetch()
    except DeadlineExceededError as error:
        error.add_note(f"meanwhile: {what}")  # the text of the error names one request of many
        raise
