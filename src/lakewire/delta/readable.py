"""
What can be read of a table: its rows at any version, its history, its schema.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.options import Timestamp
from lakewire.delta.read_sql import AsOf, detail_sql, history_sql, read_sql
from lakewire.delta.services import Services, schema_from, unknown_table
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.result import Result
from lakewire.sql.row import Row
from lakewire_runtime import Effect

__all__ = ["ReadableTable", "TableVersion"]


@attrs.frozen
class ReadableTable:
    """
    The half of ``DeltaTable`` that changes nothing.
    """

    name: TableName
    services: Services = attrs.field(repr=False)

    def read(
        self,
        *,
        columns: Sequence[str] | None = None,
        filter: str | None = None,  # the name users type
        parameters: Mapping[str, object] | None = None,
        version: int | None = None,
        timestamp: Timestamp | None = None,
        limit: int | None = None,
        timeout: float | None = 600.0,
    ) -> Result:
        """
        Read rows, of now or of an earlier version. One request besides polling and the fetch of the rows.

        Args:
            columns: Names; None reads all.
            filter: SQL condition, ``"amount > :least"``.
            parameters: Values of the ``:name`` markers in *filter*, bound by the server.
            version: Number of a commit, >= 0.
            timestamp: Read what was current then: a datetime, a date, text or ``expr("…")``.
            limit: Most rows to read, >= 0.
            timeout: Seconds, > 0; None waits as long as it takes.

        Raises:
            TableNotFoundError: There is no such table.
            ColumnNotFoundError: There is no such column.
        """
        statement = read_sql(
            self.name,
            columns=columns,
            filter=filter,
            parameters=parameters,
            version=version,
            timestamp=timestamp,
            limit=limit,
        )
        return self.services.sql.execute(statement, timeout=timeout, effect=Effect.READ)

    def at(self, *, version: int | None = None, timestamp: Timestamp | None = None) -> TableVersion:
        """
        Return a read-only view of an earlier version; sends nothing.

        Args:
            version: Number of a commit, >= 0.
            timestamp: What was current then; as for ``read``.
        """
        return TableVersion(self.name, self.services, AsOf(version=version, timestamp=timestamp).needed())

    def history(self, *, limit: int | None = None, timeout: float | None = 600.0) -> list[Row]:
        """
        Return the commits of the table, newest first.

        Args:
            limit: Most commits to return; None returns all the log keeps.
            timeout: Seconds, > 0; None waits as long as it takes.

        Returns:
            Rows with ``version``, ``timestamp``, ``operation``, ``operationParameters``, ``operationMetrics``, ….

        Source:
            https://docs.databricks.com/sql/language-manual/delta-describe-history
        """
        statement = history_sql(self.name, limit=limit)
        return self.services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ).fetchall()

    def detail(self, *, timeout: float | None = 600.0) -> Row:
        """
        Return what the table is: ``format``, ``location``, ``numFiles``, ``sizeInBytes``, ``properties``, ….

        Source:
            https://docs.databricks.com/sql/language-manual/delta-describe-table
        """
        result = self.services.sql.execute(detail_sql(self.name), timeout=timeout, result="json", effect=Effect.READ)
        return result.fetchall()[0]

    def version(self, *, timeout: float | None = 600.0) -> int:
        """
        Return the number of the latest commit.
        """
        statement = history_sql(self.name, limit=1)
        result = self.services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ)
        return int(result.fetchall()[0]["version"])

    def schema(self) -> TableSchema:
        """
        Return the columns with types, nullability and comments. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is no such table.
        """
        with unknown_table():
            return schema_from(self.services.catalog.tables.get(self.name.sql()))


@attrs.frozen
class TableVersion:
    """
    A table as it was; making one sends nothing.
    """

    name: TableName
    services: Services = attrs.field(repr=False)
    as_of: AsOf

    def read(
        self,
        *,
        columns: Sequence[str] | None = None,
        filter: str | None = None,
        parameters: Mapping[str, object] | None = None,
        limit: int | None = None,
        timeout: float | None = 600.0,
    ) -> Result:
        """
        Read rows of that version; arguments as for ``DeltaTable.read``.
        """
        statement = read_sql(
            self.name,
            columns=columns,
            filter=filter,
            parameters=parameters,
            version=self.as_of.version,
            timestamp=self.as_of.timestamp,
            limit=limit,
        )
        return self.services.sql.execute(statement, timeout=timeout, effect=Effect.READ)

    def schema(self, *, timeout: float | None = 600.0) -> TableSchema:
        """
        Return the columns of that version, as a query shows them: without comments, all nullable.
        """
        statement = read_sql(self.name, version=self.as_of.version, timestamp=self.as_of.timestamp, limit=0)
        return self.services.sql.execute(statement, timeout=timeout, result="json", effect=Effect.READ).schema
