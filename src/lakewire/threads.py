"""
Work on threads that end with the process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import copy_context
from typing import TypeVar

__all__ = ["begin", "fill"]

T = TypeVar("T")


def begin(run: Callable[[], T], name: str) -> Future[T]:
    """
    Start *run* on a daemon thread, which cannot keep the process from ending; here when there are no more threads.
    """
    future: Future[T] = Future()
    try:
        inside = copy_context()  # of spans, and what else the application keeps for the caller
        threading.Thread(target=inside.run, args=(fill, future, run), name=name, daemon=True).start()
    except RuntimeError:
        fill(future, run)
    return future


def fill(future: Future[T], run: Callable[[], T]) -> None:
    """
    Put what *run* returns, or raises, into a future.
    """
    try:
        future.set_result(run())
    except BaseException as error:  # noqa: BLE001  # raised where the result is asked for
        future.set_exception(error)
