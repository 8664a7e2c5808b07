"""
Attributes that are made when they are first used.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

from lakewire_runtime.model import LOCK

__all__ = ["lazily"]

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
        with LOCK:
            if self._name not in kept:
                kept[self._name] = self._make(holder)
        value: _Value = kept[self._name]
        return value
