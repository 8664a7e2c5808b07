"""
What a forked child must not share with its parent: locks held by another thread, sockets, half imported modules.
"""

from __future__ import annotations

import logging  # noqa: F401  # pyright: ignore[reportUnusedImport]  # see the end
import os
from typing import Protocol
from weakref import WeakSet

from lakewire_runtime.lazily import lazily
from lakewire_runtime.model import LOCK

__all__ = ["FORK_WAITS", "lazily", "renew_in_child"]

FORK_WAITS = LOCK
"""Held while something is imported that only some calls need: Python leaves a child the lock of such an import."""


class Renewable(Protocol):
    """
    Holds locks or connections.
    """

    def renew(self) -> None:
        """
        Replace them: the threads of the parent are gone, and its sockets belong to it.
        """
        ...


_ALIVE: WeakSet[Renewable] = WeakSet()


def renew_in_child(holder: Renewable) -> None:
    """
    Call ``holder.renew()`` in every child that is forked while it lives.
    """
    _ALIVE.add(holder)


def _renew_all() -> None:
    for holder in list(_ALIVE):
        holder.renew()


def _go_on() -> None:
    FORK_WAITS.release()
    _renew_all()


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    # Hooks before a fork run in reverse order, and a module that is being imported may need logging's lock: FORK_WAITS
    # has to be taken before logging's hook takes that, which means registered after it. The lock is reentrant.
    os.register_at_fork(before=FORK_WAITS.acquire, after_in_parent=FORK_WAITS.release, after_in_child=_go_on)
