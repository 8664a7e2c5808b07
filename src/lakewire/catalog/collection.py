"""
What the kinds of Unity Catalog objects have in common.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from lakewire.errors import NotFoundError

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Transport

__all__ = ["Collection"]

Info = TypeVar("Info")


class Collection(ABC, Generic[Info]):
    """
    The objects of one kind. Every method is one request; names are checked before it is sent.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self._config = config

    @abstractmethod
    def get(self, name: str) -> Info:
        """
        Fetch one object by name.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """

    def exists(self, name: str) -> bool:
        """
        Tell whether there is such an object that the caller may see.
        """
        try:
            self.get(name)
        except NotFoundError:
            return False
        return True
