"""
Long-running calls as data: what to poll, where the state is, and which states end it.
"""

from __future__ import annotations

from typing import Any

import attrs


@attrs.frozen(kw_only=True)
class Waiter:
    """
    Say how the effect of an operation is followed.

    Args:
        poll: Method of the same API class that returns the current state.
        bind: Argument of *poll* -> ``("request", argument)`` or ``("response", field)`` of the started operation.
        status: Dotted path of the state in what *poll* returns.
        message: Dotted path of an explanation; None when there is none.
        success: States that end the wait well.
        failure: States that end it badly.
        timeout: Seconds after which the official SDK gives up.
    """

    poll: str
    bind: dict[str, tuple[str, str]]
    status: str
    success: tuple[str, ...]
    failure: tuple[str, ...] = ()
    message: str | None = None
    timeout: float = 1200.0


@attrs.frozen(kw_only=True)
class LongRunning:
    """
    Say how a resource operation is followed: it has a name of its own, by which *poll* returns it.

    Args:
        poll: Method of the same API class that returns the operation.
        result: Model of its ``response`` when it is done; None when that is empty.
        metadata: Model of its ``metadata``.
    """

    poll: str
    result: type[Any] | None = None
    metadata: type[Any] | None = None
