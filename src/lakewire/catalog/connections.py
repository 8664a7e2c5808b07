"""
Connections to other systems, for federated catalogs. Names have one part.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.catalog.collection import Collection, one_part
from lakewire.config import Secret
from lakewire.errors import InvalidArgumentError
from lakewire_api.catalog.api.connections import ConnectionsAPI
from lakewire_api.catalog.models import ConnectionInfo
from lakewire_runtime import Pages
from lakewire_runtime.accepts import check

__all__ = ["Connections"]


class Connections(Collection[ConnectionInfo]):
    """
    Connections to other systems, for federated catalogs. Reached as ``client.catalog.connections``.

    Source:
        https://docs.databricks.com/api/workspace/connections
    """

    def list(self, *, limit: int | None = None) -> Pages[ConnectionInfo]:
        """
        Iterate over the connections that the caller may see, page by page as needed.

        Args:
            limit: Stop after that many, >= 0. Default: all.
        """
        return ConnectionsAPI(self._sender).list(limit=limit)

    def get(self, name: str) -> ConnectionInfo:
        """
        Fetch one connection, without its secrets.

        Raises:
            NotFoundError: There is none, or the caller may not see it.
        """
        return ConnectionsAPI(self._sender).get(one_part(name, "name"))

    def create(
        self,
        name: str,
        connection_type: str,
        options: Mapping[str, str | Secret],
        *,
        comment: str | None = None,
        read_only: bool = False,
        if_not_exists: bool = False,
    ) -> ConnectionInfo:
        """
        Create a connection.

        Args:
            name: One part.
            connection_type: ``POSTGRESQL``, ``MYSQL``, ``SNOWFLAKE``, ….
            options: ``host``, ``port``, ``user``, ``password``, …, as the system needs them; a ``Secret`` for
                what must not be shown.
            comment: Free text.
            read_only: Whether nothing may be written there.
            if_not_exists: Return one that is there, as it is. One more request then.

        Raises:
            AlreadyExistsError: There is one of that name, and *if_not_exists* is False.
        """
        check("read_only", bool, read_only)
        checked = one_part(name, "name")

        def create() -> ConnectionInfo:
            return ConnectionsAPI(self._sender).create(
                checked, connection_type, _revealed(options), comment=comment, read_only=read_only or None
            )

        return self._create(name, create, if_not_exists=if_not_exists)

    def update(
        self, name: str, options: Mapping[str, str | Secret], *, new_name: str | None = None, owner: str | None = None
    ) -> ConnectionInfo:
        """
        Change a connection, and return it with its changes.

        Args:
            name: One part.
            options: All that the system needs: those that are there are replaced.
            new_name: One part.
            owner: User, group or service principal.

        Raises:
            NotFoundError: There is none of that name.
        """
        renamed = None if new_name is None else one_part(new_name, "new_name")
        api = ConnectionsAPI(self._sender)
        return api.update(one_part(name, "name"), _revealed(options), new_name=renamed, owner=owner)

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Delete a connection.

        Args:
            name: One part.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none of that name, and *missing_ok* is False.
        """
        checked = one_part(name, "name")
        self._delete(lambda: ConnectionsAPI(self._sender).delete(checked), missing_ok=missing_ok)


def _revealed(options: Mapping[str, str | Secret]) -> dict[str, str]:
    if not isinstance(options, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"options: {type(options).__name__} is given; accepted is {{'host': 'name'}}")
    return {name: value.reveal() if isinstance(value, Secret) else value for name, value in options.items()}
