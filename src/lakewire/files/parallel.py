"""
The same for many things, a few at a time, on threads that end with the first error.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from functools import partial
from queue import Empty, SimpleQueue
from typing import TypeVar

from lakewire.threads import begin, fill

__all__ = ["in_parallel"]

Item = TypeVar("Item")
Done = TypeVar("Done")
_LOOK_S = 1.0  # in which Ctrl-C gets through on every system, and progress is seen
_GRACE_S = 5.0  # for what is under way when an error has ended the rest


def in_parallel(
    run: Callable[[Item], Done],
    items: Sequence[Item],
    at_once: int,
    *,
    ended: threading.Event | None = None,
    on_wait: Callable[[], object] | None = None,
) -> Iterator[Done]:
    """
    Iterate over ``run(item)`` of all items as they come, in no order.

    Args:
        run: Called on other threads.
        items: Each is taken once.
        at_once: How many threads.
        ended: Set at the first error, and when the caller stops to iterate; *run* may look at it.
        on_wait: Called on the calling thread each second in which nothing came.

    Raises:
        BaseException: What *run* raised first. Nothing more is begun, and what was begun has ended, or has got
            five seconds for that.
    """
    todo, done = deque(items), SimpleQueue[Future[Done]]()
    stop = ended or threading.Event()

    def drain() -> None:
        while not stop.is_set():
            try:
                item = todo.popleft()
            except IndexError:
                return
            future: Future[Done] = Future()
            fill(future, partial(run, item))
            done.put(future)

    threads = [begin(drain, f"lakewire-files-{number}") for number in range(min(at_once, len(todo)))]
    try:
        for _ in items:
            yield _next(done, on_wait).result()
    except BaseException:
        stop.set()
        wait(threads, timeout=_GRACE_S)
        raise


def _next(done: SimpleQueue[Future[Done]], on_wait: Callable[[], object] | None) -> Future[Done]:
    while True:
        try:
            return done.get(timeout=_LOOK_S)
        except Empty:
            if on_wait:
                on_wait()
