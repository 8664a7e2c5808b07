"""
What a forked child must not share with its parent: locks that another thread held, sockets, modules half imported.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet

from lakewire_api.runtime.lazily import lazily
from lakewire_api.runtime.model import LOCK

__all__ = ["FORK_WAITS", "lazily", "renew_in_child"]

FORK_WAITS = LOCK
"""Held while something is imported that only some calls need: Python leaves a child the lock of such an import."""


class Renewable(Protocol):
    """
    Holds locks or connections.
    """

    def renew(self) -> None:
        """
        Replace them: the parent's threads are gone, its sockets are not this process's.
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


if hasattr(os, "register_at_fork"):  # not on Windows, which does not fork
    os.register_at_fork(after_in_child=_renew_all)
