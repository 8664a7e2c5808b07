"""
What a table needs to do its work: the clients of the services below, and what they answer about tables.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.catalog import CatalogClient
from lakewire.config import Config
from lakewire.errors import NotFoundError, TableNotFoundError
from lakewire.files import FilesClient
from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from lakewire.sql.client import SqlClient

if TYPE_CHECKING:
    from lakewire_api.catalog.models import ColumnInfo, TableInfo

__all__ = ["Services", "schema_from", "unknown_table"]


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


@attrs.frozen(kw_only=True)
class Services:
    """
    Bundle the clients; *client_id* names this process in the paths of staged files.
    """

    sql: SqlClient
    files: FilesClient
    catalog: CatalogClient
    config: Config
    client_id: str = attrs.field(factory=_new_id)

    def table_name(self, name: str | TableName) -> TableName:
        """
        Complete and check a name of one to three parts.
        """
        return TableName.parse(name, catalog=self.config.catalog, schema=self.config.schema)

    def schema_of(self, table: TableName) -> TableSchema:
        """
        Ask Unity Catalog for the columns of a table. One request; no warehouse is needed.

        Raises:
            TableNotFoundError: There is none, or the caller may not see it.
        """
        with unknown_table():
            return schema_from(self.catalog.tables.get(table.sql()))


@contextmanager
def unknown_table() -> Generator[None]:
    """
    Say of a table that Unity Catalog does not know what the warehouse would say.
    """
    try:
        yield
    except NotFoundError as error:
        raise TableNotFoundError(error.message, sql_state="42P01", error_class="TABLE_OR_VIEW_NOT_FOUND") from error


def schema_from(info: TableInfo) -> TableSchema:
    """
    Read the columns of Unity Catalog's description of a table.
    """
    columns = sorted(info.columns or [], key=lambda column: column.position or 0)
    return TableSchema(map(_field, columns))


def _field(column: ColumnInfo) -> Field:
    described: Any = json.loads(column.type_json or "null")
    name, nullable = str(column.name), column.nullable is not False
    if isinstance(described, dict) and "name" in described:
        struct: Any = from_delta_json({"type": "struct", "fields": [described]})
        return Field(name, struct.fields[0].type, nullable, column.comment)
    return Field(name, parse_type(str(column.type_text)), nullable, column.comment)
