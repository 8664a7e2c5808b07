"""
What a forked child must not share with its parent: locks held by another thread, sockets, half imported modules.
"""

from __future__ import annotations

import logging  # noqa: F401  # pyright: ignore[reportUnusedImport]  # see the end
import os
from collections.abc import Callable
from typing import Any, Generic, Protocol, Self, TypeVar, overload
from weakref import WeakSet

from lakewire_runtime.model import LOCK

__all__ = ["FORK_WAITS", "lazily", "renew_in_child"]

FORK_WAITS = LOCK
"""Held while something is imported that only some calls need: Python leaves a child the lock of such an import."""

_Value = TypeVar("_Value")


class lazily(Generic[_Value]):  # noqa: N801  # used as a decorator
    """
    Decorate a method without arguments: its value is made on first use, once, and kept in the instance.

    A fork waits until it is made: a child would find what it imports locked for ever, and the lock that
    ``functools.cached_property`` has before Python 3.12 as well.
    """

    def __init__(self, make: Callable[[Any], _Value]) -> None:
        self.__doc__ = make.__doc__
        self._make = make
        self._name = make.__name__

    @overload
    def __get__(self, holder: None, kind: type) -> Self: ...
    @overload
    def __get__(self, holder: object, kind: type | None = None) -> _Value: ...
    def __get__(self, holder: object, kind: type | None = None) -> Self | _Value:
        if holder is None:
            return self
        kept = holder.__dict__
        with FORK_WAITS:
            if self._name not in kept:
                kept[self._name] = self._make(holder)
        value: _Value = kept[self._name]
        return value


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
