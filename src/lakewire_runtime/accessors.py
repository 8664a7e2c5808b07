"""
The bases of the generated API classes, and of the clients that lead to them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

from lakewire_runtime.model import LOCK

if TYPE_CHECKING:
    from lakewire_runtime.operation import Sender


class Api:
    """
    Operations bound to the sender of their requests.

    Args:
        sender: Sends every request.
    """

    __slots__ = ("_sender",)

    def __init__(self, sender: Sender) -> None:
        self._sender = sender


class Accessors(Api):
    """
    Attributes that are API classes with the same sender, imported when they are used.
    """

    _targets: ClassVar[dict[str, tuple[str, str]]] = {}
    """Attribute -> module and class."""

    if not TYPE_CHECKING:  # the subclasses declare the attributes for type checkers

        def __getattr__(self, name: str) -> Any:
            target = self._targets.get(name)
            if target is None:
                raise AttributeError(f"{type(self).__name__} has no attribute {name!r}")
            with LOCK:  # a fork waits for the import, whose lock a child would find held forever
                api = getattr(import_module(target[0]), target[1])(self._sender)
            self.__dict__[name] = api
            return api

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._targets})
