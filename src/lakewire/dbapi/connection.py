"""
Connections of PEP 249: a client, and where unqualified names are looked up.
"""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self, TypedDict

from lakewire.client import DatabricksClient
from lakewire.dbapi import exceptions
from lakewire.dbapi.cursor import Cursor
from lakewire.dbapi.exceptions import STANDARD_ERRORS, InterfaceError
from lakewire.observability import log

__all__ = ["DatabaseConnection", "connect"]


class _Place(TypedDict, total=False):
    """Where statements run, and where unqualified names are looked up."""

    catalog: str | None
    schema: str | None
    warehouse_id: str | None


def connect(
    *,
    client: DatabricksClient | None = None,
    catalog: str | None = None,
    schema: str | None = None,
    warehouse_id: str | None = None,
    timeout: float | None = 600.0,
    **settings: Any,
) -> DatabaseConnection:
    """
    Return a connection. Sends nothing.

    Args:
        client: What sends the statements; it stays open when the connection is closed. Default: a new one.
        catalog: Catalog of unqualified names. Default: the client's.
        schema: Schema of unqualified names. Default: the client's.
        warehouse_id: Warehouse that runs the statements. Default: the client's.
        timeout: Seconds for each statement, > 0; None for no bound. Default 600.
        settings: Those of a new client: ``host``, ``token``, ``profile``, …, as for ``DatabricksClient``.

    Raises:
        InterfaceError: Settings are missing or contradict one another.
    """
    with STANDARD_ERRORS:
        if client is not None and settings:
            raise InterfaceError(f"{', '.join(settings)}: given with a client, which has its own settings")
        options: _Place = {"catalog": catalog, "schema": schema, "warehouse_id": warehouse_id}
        if client is not None:
            return DatabaseConnection(client, options, timeout, owns_client=False)
        return DatabaseConnection(DatabricksClient(**options, **settings), {}, timeout, owns_client=True)


class DatabaseConnection:
    """
    A client, seen as PEP 249 wants it. Threads may share it.

    Each statement is committed by itself. A connection has no session: ``USE`` and ``SET`` are refused.

    Attributes:
        client: What sends the statements.
        closed: Whether ``close`` was called.

    Source:
        https://peps.python.org/pep-0249/#connection-objects
    """

    Warning = exceptions.Warning
    Error = exceptions.Error
    InterfaceError = exceptions.InterfaceError
    DatabaseError = exceptions.DatabaseError
    DataError = exceptions.DataError
    OperationalError = exceptions.OperationalError
    IntegrityError = exceptions.IntegrityError
    InternalError = exceptions.InternalError
    ProgrammingError = exceptions.ProgrammingError
    NotSupportedError = exceptions.NotSupportedError

    def __init__(self, client: DatabricksClient, options: _Place, timeout: float | None, *, owns_client: bool) -> None:
        self.client = client
        self.options = options
        self.timeout = timeout
        self.closed = False
        self.changed = False  # since the last commit
        self._owns_client = owns_client

    def cursor(self) -> Cursor:
        """
        Return a cursor, which runs statements. Sends nothing.
        """
        self.check_open()
        return Cursor(self)

    def commit(self) -> None:
        """
        Do nothing: each statement is committed when it ends.
        """
        self.check_open()
        self.changed = False

    def rollback(self) -> None:
        """
        Do nothing, and warn in the log when there were changes: what was written stays.

        It is no error, as pools and pandas call it after every failure, which an error of it would hide.
        """
        self.check_open()
        if self.changed:
            log().warning("rollback changes nothing: each statement was committed when it ended")
        self.changed = False

    def close(self) -> None:
        """
        End the connection, and the client unless it was given. May be called twice.
        """
        if not self.closed and self._owns_client:
            self.client.close()
        self.closed = True

    def check_open(self) -> None:
        """
        Raise when the connection is closed.
        """
        if self.closed:
            raise InterfaceError("the connection is closed")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"DatabaseConnection({self.client!r}{', closed' if self.closed else ''})"
