"""
What the kinds of Unity Catalog objects have in common.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from lakewire.errors import AlreadyExistsError, InvalidNameError, NotFoundError
from lakewire.schema.names import SchemaName, check_object_name, split_name
from lakewire_runtime.accepts import check

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.http import Transport

__all__ = ["Collection", "InfoT", "one_part"]

InfoT = TypeVar("InfoT")


class Collection(ABC, Generic[InfoT]):
    """
    The objects of one kind. Every method is one request; names are checked before it is sent.
    """

    def __init__(self, sender: Transport, config: Config) -> None:
        self._sender = sender
        self._config = config

    @abstractmethod
    def get(self, name: str) -> InfoT:
        """
        Fetch one object by name.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """

    def exists(self, name: str) -> bool:
        """
        Return whether there is such an object that the caller may see.
        """
        try:
            self.get(name)
        except NotFoundError:
            return False
        return True

    def _create(self, name: str, create: Callable[[], InfoT], *, if_not_exists: bool) -> InfoT:
        """Return what *create* makes, or with *if_not_exists* what is there."""
        check("if_not_exists", bool, if_not_exists)
        try:
            return create()
        except AlreadyExistsError:
            if not if_not_exists:
                raise
        return self.get(name)

    def _delete(self, delete: Callable[[], None], *, missing_ok: bool) -> None:
        """Delete an object; with *missing_ok* there may be none."""
        check("missing_ok", bool, missing_ok)
        try:
            delete()
        except NotFoundError:
            if not missing_ok:
                raise

    def _schema(self, name: str | None) -> SchemaName:
        """Return the name of a schema; None means the client's."""
        return SchemaName.parse(self._config.schema if name is None else name, catalog=self._config.catalog)


def one_part(text: str, argument: str) -> str:
    """
    Return a name of one part, without the backticks that it may be written in.

    Raises:
        InvalidNameError: It has several parts, or Unity Catalog does not take it.
    """
    first, *others = split_name(text, argument)
    if others:
        raise InvalidNameError(f"{argument}: {text!r} has {len(others) + 1} parts; accepted is 1")
    return check_object_name(first, argument)
