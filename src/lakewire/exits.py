"""
Runs and statements that must not outlive a block of the program.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from types import FrameType
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
    Cancel *work* when the block is left by an exception, or on SIGTERM; a handler of somebody else is called after it.

    Raises:
        InvalidArgumentError: One of them cannot be canceled.
    """
    for one in work:
        if not isinstance(one, Cancelable):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may be untyped
            raise InvalidArgumentError(f"cancel_on_exit: {shown(one)} given; accepted are runs and statements")
    with _on_sigterm(lambda: _cancel(work)):
        try:
            yield
        except BaseException:
            _cancel(work)
            raise


def _cancel(work: Iterable[Cancelable]) -> None:
    for one in work:
        try:
            one.cancel()
        except LakewireError as error:  # the exception that ends the block says more
            log().warning("not canceled", what=repr(one), error=str(error))


@contextmanager
def _on_sigterm(cancel: Callable[[], None]) -> Generator[None]:
    """
    Make SIGTERM an exception where it would end the process at once; before a handler of somebody else, cancel.

    Airflow's handler of a task lets the code go on, and kills the process five seconds later.
    """
    is_main = threading.current_thread() is threading.main_thread()  # no other thread may set handlers
    before = signal.getsignal(signal.SIGTERM) if is_main else None
    if before is None or before is signal.SIG_IGN:
        yield
        return

    def leave(number: int, frame: FrameType | None) -> None:
        if callable(before):
            cancel()
            before(number, frame)
            return
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one must not interrupt the cancel
        raise SystemExit(_TERMINATED)

    signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
