"""
Runs and statements that must not outlive a block of the program.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol, runtime_checkable

from lakewire.errors import InvalidArgumentError, LakewireError
from lakewire.observability import log
from lakewire_runtime.text import shown

__all__ = ["Cancelable", "cancel_on_exit"]

_TERMINATED = 128 + signal.SIGTERM  # what a shell reports of a process that SIGTERM ended


@runtime_checkable
class Cancelable(Protocol):
    """
    Something that goes on elsewhere: a run of a job, a statement.
    """

    def cancel(self) -> None:
        """
        Ask for its end.
        """
        ...


@contextmanager
def cancel_on_exit(*work: Cancelable) -> Generator[None]:
    """
    Cancel *work* when the block is left by an exception, or by a SIGTERM that nobody else handles.

    Raises:
        InvalidArgumentError: One of them cannot be canceled.
    """
    for one in work:
        if not isinstance(one, Cancelable):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
            raise InvalidArgumentError(f"cancel_on_exit: {shown(one)} given; accepted are runs and statements")
    with _sigterm_is_raised():
        try:
            yield
        except BaseException:
            for one in work:
                _cancel(one)
            raise


def _cancel(one: Cancelable) -> None:
    try:
        one.cancel()
    except LakewireError as error:  # the exception that ends the block says more
        log().warning("not canceled", what=repr(one), error=str(error))


@contextmanager
def _sigterm_is_raised() -> Generator[None]:
    """Make SIGTERM an exception where it would end the process at once; a handler of somebody else stays."""
    is_main = threading.current_thread() is threading.main_thread()  # no other thread may set handlers
    if not is_main or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return

    def leave(*_: object) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not interrupt the cancel
        raise SystemExit(_TERMINATED)

    signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
