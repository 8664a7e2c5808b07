"""
The clients that a table uses, and lookups of tables in Unity Catalog.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.catalog import CatalogClient
from lakewire.config import Config
from lakewire.errors import LakewireError, NotFoundError, TableNotFoundError
from lakewire.files import FilesClient
from lakewire.http import Deadline, Transport
from lakewire.observability import UNOBSERVED, Work
from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.names import SchemaName, TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from lakewire.sql.client import SqlClient

if TYPE_CHECKING:
    from lakewire_api.catalog.models import ColumnInfo, TableInfo

__all__ = ["Services", "shortened"]

_HINT_S = 5.0
_REMEMBERED_S = 60.0  # others may change the table, too
_REMEMBERED = 1000  # tables


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


@attrs.frozen(kw_only=True)
class Services:
    """
    The clients, and what sends their requests; *client_id* identifies this process in the paths of staged files.
    """

    sender: Transport
    sql: SqlClient
    files: FilesClient
    catalog: CatalogClient
    config: Config
    client_id: str = attrs.field(factory=_new_id)
    _schemas: dict[TableName, tuple[float, int, TableSchema]] = attrs.field(factory=dict, repr=False, eq=False)

    def table_name(self, name: str | TableName) -> TableName:
        """
        Complete and check a name of one to three parts.
        """
        return TableName.parse(name, catalog=self.config.catalog, schema=self.config.schema)

    def work(self, operation: str, table: TableName | None, *, dry_run: bool = False) -> Work:
        """
        Begin an operation of a table, for observers: ``databricks.delta.write``. A dry run is none.
        """
        if dry_run is True or not self.sender.observers:
            return UNOBSERVED
        work = self.sender.work(f"databricks.delta.{operation}")
        if table is not None:
            work["table"] = str(table)
        return work

    def deadline(self, timeout: float | Deadline | None) -> Deadline:
        """
        Start the deadline of a call: *timeout* seconds, > 0; None for no bound.
        """
        return Deadline.of(timeout, self.sql.clock)

    def schema_of(self, table: TableName, deadline: Deadline) -> TableSchema:
        """
        Ask Unity Catalog for the columns of a table. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is no such table, or the caller may not see it.
        """
        with _named_as_sql_does():
            info = self.catalog.with_deadline(deadline).tables.get(table.sql())
        return self.remember(table, info)

    def remember(self, table: TableName, info: TableInfo) -> TableSchema:
        """
        Keep and return the columns of a table that was asked for.
        """
        if len(self._schemas) >= _REMEMBERED:
            self._schemas.clear()
        schema = _schema(info)
        self._schemas[table] = (self.sql.clock.monotonic(), self.sql.definitions, schema)
        return schema

    def info_of(self, table: TableName, deadline: Deadline) -> TableInfo:
        """
        Ask Unity Catalog for a table, as ``schema_of`` does.
        """
        with _named_as_sql_does():
            return self.catalog.with_deadline(deadline).tables.get(table.sql())

    def properties_of(self, table: TableName, timeout: float | Deadline | None = 600.0) -> Mapping[str, str]:
        """
        Ask Unity Catalog for the properties of a table. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is no such table, or the caller may not see it.
        """
        return self.info_of(table, self.deadline(timeout)).properties or {}

    def remembered_schema(self, table: TableName) -> TableSchema | None:
        """
        Return the columns of a table as they were within the last minute, else None.

        None as well when this client may have changed the table since.
        """
        asked_at, definitions, schema = self._schemas.get(table, (0.0, -1, None))
        is_new = self.sql.clock.monotonic() - asked_at < _REMEMBERED_S
        return schema if is_new and definitions == self.sql.definitions else None

    def forget_schema(self, table: TableName) -> None:
        """
        Let the columns of a table be asked for again: they were changed, or an error says that they were.
        """
        self._schemas.pop(table, None)

    def known_tables(self, schema: SchemaName, deadline: Deadline) -> list[str] | None:
        """
        Return the names of the tables of a schema, of the first page; None when the one request for it fails.
        """
        try:
            pages = self.catalog.with_deadline(shortened(deadline)).tables.list(schema.sql(), columns=False).pages()
            return [str(info.name) for info in next(pages, [])]
        except LakewireError:
            return None


def shortened(deadline: Deadline) -> Deadline:
    """
    Return a deadline for a request that only improves an error message.
    """
    return Deadline(deadline.within(_HINT_S), deadline.clock)


@contextmanager
def _named_as_sql_does() -> Generator[None]:
    """Raise the error of a missing table as a statement would."""
    try:
        yield
    except NotFoundError as error:
        raise TableNotFoundError(error.message, sql_state="42P01", error_class="TABLE_OR_VIEW_NOT_FOUND") from error


def _schema(info: TableInfo) -> TableSchema:
    columns = sorted(info.columns or [], key=lambda column: column.position or 0)
    return TableSchema(map(_field, columns))


def _field(column: ColumnInfo) -> Field:
    described: Any = json.loads(column.type_json or "null")
    name, nullable = str(column.name), column.nullable is not False
    if isinstance(described, dict) and "name" in described:
        struct: Any = from_delta_json({"type": "struct", "fields": [described]})
        return Field(name, struct.fields[0].type, nullable, column.comment)
    return Field(name, parse_type(str(column.type_text)), nullable, column.comment)
