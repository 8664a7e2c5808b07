"""
Waiting until the workspace is ready for what was asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_runtime.deadline import Deadline

_PACE_S = (0.01, 0.2)


def wait_until(is_ready: Callable[[], bool], deadline: Deadline, refusal: Callable[[], str]) -> None:
    """
    Wait until *is_ready*.

    Raises:
        LocalError: It is not in time; *refusal* says what is in the way.
    """
    try:
        poll(is_ready, bool, deadline, pace=poll_pace(*_PACE_S), what="waiting for the workspace")
    except DeadlineExceededError:
        raise LocalError(409, "RESOURCE_CONFLICT", refusal()) from None
