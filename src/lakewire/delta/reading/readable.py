"""
What can be read of a table: its rows at any version, its history, its schema.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeVar, Unpack

import attrs

from lakewire.delta.options import ReadOptions, Timestamp
from lakewire.delta.reading.records import HistoryRecord, history_of
from lakewire.delta.sending.hints import explaining
from lakewire.delta.sending.ready import Ready
from lakewire.delta.sending.results import first_row
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.read import AsOf, detail_sql, history_sql, read_sql
from lakewire.errors import InvalidArgumentError
from lakewire.http import Deadline
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_flags
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

if TYPE_CHECKING:
    from lakewire.delta.direct.table import OpenTable

__all__ = ["ReadableTable", "TableVersion"]

T = TypeVar("T")


@attrs.frozen
class ReadableTable:
    """
    The part of ``DeltaTable`` that reads.
    """

    name: TableName
    services: Services = attrs.field(repr=False)

    def read(
        self,
        *,
        columns: Sequence[str] | None = None,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        limit: int | None = None,
        timeout: float | None = 600.0,
        filter: str | None = None,
    ) -> Result:
        """
        Read rows of the current or of an earlier version. One request, besides polling and fetching the rows.

        Args:
            columns: List of column names; None reads all columns.
            where: SQL condition, ``"amount > :least"``.
            parameters: Values of the ``:name`` markers in *where*, bound by the server.
            version: Number of a commit, >= 0.
            timestamp: Read the version that was current then: a datetime, a date, text or ``expr("…")``.
            limit: Maximum number of rows, >= 0.
            timeout: Seconds, > 0; None for no bound. Default 600.
            filter: Deprecated name of *where*.

        Raises:
            TableNotFoundError: There is no such table.
            ColumnNotFoundError: There is no such column.
        """
        return self.reading(
            AsOf(version=version, timestamp=timestamp),
            columns=columns,
            where=where,
            parameters=parameters,
            limit=limit,
            timeout=timeout,
            filter=filter,
        ).run()

    def at(self, *, version: int | None = None, timestamp: Timestamp | None = None) -> TableVersion:
        """
        Return a read-only view of an earlier version; sends nothing.

        Args:
            version: Number of a commit, >= 0.
            timestamp: The version that was current then; as for ``read``.
        """
        return TableVersion(self, AsOf(version=version, timestamp=timestamp).needed())

    def open_direct(
        self,
        *,
        columns: Sequence[str] | None = None,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        fallback: bool = True,
        storage_options: Mapping[str, str] | None = None,
        timeout: float | None = 600.0,
    ) -> OpenTable:
        """
        Open the table to read its files from the storage, without a warehouse; needs ``lakewire[direct]``.

        Costs two requests, those to the storage for the log of the table, and one each time when the credentials
        that Unity Catalog vends have to be renewed. What files alone do not show rightly is read through the
        warehouse: views, row filters, masks, deletion vectors, column mapping and other features, types such as
        VARIANT, and tables that the caller may not read outside (EXTERNAL USE SCHEMA); ``.way`` and ``.reason`` say
        so.

        Args:
            columns: List of column names that are read by default; None for all.
            version: Number of a commit, >= 0. Default: the newest.
            timestamp: The version that was current then, instead: a datetime with a zone; others, as for ``read``,
                go through the warehouse.
            fallback: Read through the warehouse what cannot be read directly, instead of raising.
            storage_options: Settings of the store by obstore's names, as for ``client.catalog.volumes.open_direct``.
            timeout: Seconds to open it, and for each reading, > 0; None for no bound. Default 600.

        Raises:
            TableNotFoundError: There is no such table.
            DirectReadError: It cannot be read directly, and *fallback* is False.
            ConfigError: The packages of the extra are not installed.

        Source:
            https://docs.databricks.com/external-access/credential-vending
        """
        from lakewire.delta.direct.opening import open_table  # few need it

        return open_table(
            self,
            AsOf(version=version, timestamp=timestamp),
            columns=columns,
            fallback=fallback,
            storage_options=storage_options,
            timeout=timeout,
        )

    def relation_sql(self) -> Statement:
        """
        Return what stands behind FROM in a query of ``client.sql.select``.
        """
        return Statement(self.name.sql())

    def history(self, *, limit: int | None = None, timeout: float | None = 600.0) -> list[HistoryRecord]:
        """
        Return the commits of the table, newest first.

        Args:
            limit: Maximum number of commits; None returns all that the log keeps.
            timeout: Seconds, > 0; None for no bound. Default 600.

        Returns:
            Records, newest first; ``record["readVersion"]`` and the other columns of the warehouse are items of each.

        Source:
            https://docs.databricks.com/sql/language-manual/delta-describe-history
        """
        statement = history_sql(self.name, limit=limit)
        return self.ready(statement, history_of, timeout, effect=Effect.READ).run()

    def detail(self, *, timeout: float | None = 600.0) -> Row:
        """
        Return the properties of the table: ``format``, ``location``, ``numFiles``, ``sizeInBytes``, ….

        Source:
            https://docs.databricks.com/sql/language-manual/delta-describe-table
        """
        return self.ready(detail_sql(self.name), first_row, timeout, effect=Effect.READ).run()

    def version(self, *, timeout: float | None = 600.0) -> int:
        """
        Return the number of the latest commit.
        """
        return self.latest(timeout).run().version

    def schema(self, *, timeout: float | None = 600.0) -> TableSchema:
        """
        Return the columns with types, nullability and comments. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is no such table.
        """
        deadline = self.services.deadline(timeout)
        with explaining(self.services, self.name, deadline):
            return self.services.schema_of(self.name, deadline)

    def latest(self, timeout: float | Deadline | None) -> Ready[HistoryRecord]:
        """
        Return the question for the latest commit, ready to be sent.
        """
        statement = history_sql(self.name, limit=1)
        return self.ready(statement, lambda result: history_of(result)[0], timeout, effect=Effect.READ)

    def ready(
        self,
        statement: Statement,
        finish: Callable[[Result], T],
        timeout: float | Deadline | None,
        *,
        effect: Effect = Effect.ONCE,
        form: Literal["arrow", "json"] = "json",
        columns: Sequence[str] = (),
    ) -> Ready[T]:
        """
        Return a statement about this table, ready to be sent; see ``Ready`` for the arguments.
        """
        return Ready(
            services=self.services,
            table=self.name,
            statement=statement,
            finish=finish,
            deadline=self.services.deadline(timeout),
            effect=effect,
            form=form,
            columns=columns,
        )

    def reading(
        self,
        as_of: AsOf,
        *,
        columns: Sequence[str] | None = None,
        where: str | None = None,
        parameters: Mapping[str, object] | None = None,
        limit: int | None = None,
        timeout: float | None = 600.0,
        filter: str | None = None,
    ) -> Ready[Result]:
        """
        Return the query of ``read``, ready to be sent.
        """
        if filter is not None:
            if where is not None:
                raise InvalidArgumentError("where and filter: both are given; filter is the old name of where")
            warnings.warn("read(filter=…) is now read(where=…)", DeprecationWarning, stacklevel=3)
        condition = where if filter is None else filter
        statement = read_sql(
            self.name, columns=columns, where=condition, parameters=parameters, as_of=as_of, limit=limit
        )
        return self.ready(
            statement,
            lambda r: r,
            timeout,
            effect=Effect.READ,
            form="arrow",
            columns=[] if columns is None else columns,
        )


@attrs.frozen
class TableVersion:
    """
    A table at one of its versions; making one sends nothing.
    """

    table: ReadableTable
    as_of: AsOf

    def sql(self, *, short: bool = False) -> str:
        """
        Return what stands behind FROM in text of your own: ``… VERSION AS OF 3`` or, *short*, ``…@v3``.

        Raises:
            InvalidArgumentError: *short*, and a time that is no datetime without a zone.
        """
        check_flags(short=short)
        name = self.table.name.sql()
        return f"{name}{self.as_of.suffix()}" if short else f"{name} {self.as_of.sql()}"

    def read(self, **options: Unpack[ReadOptions]) -> Result:
        """
        Read rows of that version; arguments as for ``DeltaTable.read``.
        """
        return self.table.reading(self.as_of, **options).run()

    def relation_sql(self) -> Statement:
        """
        Return what stands behind FROM in a query of ``client.sql.select``.
        """
        return Statement(f"{self.table.name.sql()} {self.as_of.sql()}")

    def schema(self, *, timeout: float | None = 600.0) -> TableSchema:
        """
        Return the columns of that version, as a query shows them: without comments, all nullable.
        """
        return self.table.reading(self.as_of, limit=0, timeout=timeout).run().schema
