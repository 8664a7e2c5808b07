"""
What there is: schemas, tables and views, as Unity Catalog describes them. One request for each; no warehouse runs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import exc, types
from sqlalchemy.engine import reflection

from lakewire.errors import InvalidNameError, NotFoundError
from lakewire.schema.names import TableName
from lakewire.schema.types import ArrayType, CharType, DataType, DecimalType, parse_type

__all__ = ["OtherSqlType", "Reflection"]

_TYPES: dict[str, Callable[[], types.TypeEngine[Any]]] = {
    "BOOLEAN": types.BOOLEAN,
    "TINYINT": types.SMALLINT,
    "SMALLINT": types.SMALLINT,
    "INT": types.INTEGER,
    "BIGINT": types.BIGINT,
    "FLOAT": types.REAL,
    "DOUBLE": types.DOUBLE,
    "STRING": types.TEXT,
    "BINARY": types.BINARY,
    "DATE": types.DATE,
    "TIMESTAMP": lambda: types.TIMESTAMP(timezone=True),
    "TIMESTAMP_NTZ": types.TIMESTAMP,
}
_VIEWS = {"VIEW", "METRIC_VIEW"}
_MATERIALIZED = "MATERIALIZED_VIEW"
_CHECK = "delta.constraints."
_IDENTITY = "delta.identity."


class OtherSqlType(types.UserDefinedType[Any]):
    """
    A type that SQLAlchemy has none for: STRUCT, MAP, VARIANT, intervals.
    """

    __visit_name__ = "other"
    cache_ok = True

    def __init__(self, text: str) -> None:
        self.text = text


class Reflection:
    """
    The part of a dialect that reads what is there.
    """

    default_schema_name: str | None

    def _get_default_schema_name(self, connection: Any) -> str:
        return _place(connection)[1]

    @reflection.cache
    def has_table(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> bool:
        """
        Return whether there is a table or view.
        """
        try:
            return bool(_client(connection).catalog.tables.exists(_full(connection, table_name, schema)))
        except InvalidNameError:  # what cannot be a name is none
            return False

    @reflection.cache
    def has_schema(self, connection: Any, schema_name: str, **kw: Any) -> bool:
        """
        Return whether there is a schema.
        """
        return bool(_client(connection).catalog.schemas.exists(_in_catalog(connection, schema_name)))

    @reflection.cache
    def get_schema_names(self, connection: Any, **kw: Any) -> list[str]:
        """
        Return the schemas of the catalog.
        """
        return [str(schema.name) for schema in _client(connection).catalog.schemas.list(_place(connection)[0])]

    @reflection.cache
    def get_table_names(self, connection: Any, schema: str | None = None, **kw: Any) -> list[str]:
        """
        Return the tables of a schema, without its views.
        """
        views = {*_VIEWS, _MATERIALIZED}
        return [name for name, kind in self._tables(connection, schema, **kw) if kind not in views]

    @reflection.cache
    def get_view_names(self, connection: Any, schema: str | None = None, **kw: Any) -> list[str]:
        """
        Return the views of a schema.
        """
        return [name for name, kind in self._tables(connection, schema, **kw) if kind in _VIEWS]

    @reflection.cache
    def get_materialized_view_names(self, connection: Any, schema: str | None = None, **kw: Any) -> list[str]:
        """
        Return the materialized views of a schema.
        """
        return [name for name, kind in self._tables(connection, schema, **kw) if kind == _MATERIALIZED]

    @reflection.cache
    def get_view_definition(self, connection: Any, view_name: str, schema: str | None = None, **kw: Any) -> str:
        """
        Return the query of a view.
        """
        definition = self._table(connection, view_name, schema, **kw).view_definition
        if not definition:
            raise exc.NoSuchTableError(view_name)
        return str(definition)

    @reflection.cache
    def get_columns(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """
        Return the columns of a table or view.
        """
        return [_column(column) for column in self._table(connection, table_name, schema, **kw).columns or ()]

    @reflection.cache
    def get_pk_constraint(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> Any:
        """
        Return the primary key of a table.
        """
        for constraint in self._table(connection, table_name, schema, **kw).table_constraints or ():
            if key := constraint.primary_key_constraint:
                return {"constrained_columns": list(key.child_columns), "name": key.name}
        return reflection.ReflectionDefaults.pk_constraint()

    @reflection.cache
    def get_foreign_keys(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """
        Return the foreign keys of a table.
        """
        constraints = self._table(connection, table_name, schema, **kw).table_constraints or ()
        keys = [constraint.foreign_key_constraint for constraint in constraints]
        found = [self._foreign_key(connection, key, schema) for key in keys if key]
        return sorted(found, key=lambda key: str(key["name"]))

    @reflection.cache
    def get_check_constraints(
        self, connection: Any, table_name: str, schema: str | None = None, **kw: Any
    ) -> list[Any]:
        """
        Return the conditions of a table, which Delta keeps in its properties.
        """
        properties = self._table(connection, table_name, schema, **kw).properties or {}
        found = sorted((key, text) for key, text in properties.items() if key.startswith(_CHECK))
        return [{"name": key.removeprefix(_CHECK), "sqltext": text} for key, text in found]

    def get_indexes(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """
        Return nothing: there are no indexes.
        """
        self._table(connection, table_name, schema, **kw)
        return []

    @reflection.cache
    def get_table_comment(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> Any:
        """
        Return the comment of a table.
        """
        return {"text": self._table(connection, table_name, schema, **kw).comment or None}

    @reflection.cache
    def _tables(self, connection: Any, schema: str | None, **kw: Any) -> Iterable[tuple[str, str]]:
        listed = _client(connection).catalog.tables.list(_in_catalog(connection, schema), columns=False)
        return [(str(table.name), str(table.table_type)) for table in listed]

    @reflection.cache
    def _table(self, connection: Any, table_name: str, schema: str | None, **kw: Any) -> Any:
        try:
            return _client(connection).catalog.tables.get(_full(connection, table_name, schema))
        except (NotFoundError, InvalidNameError) as error:
            raise exc.NoSuchTableError(table_name) from error

    def _foreign_key(self, connection: Any, key: Any, schema: str | None) -> dict[str, Any]:
        catalog, own = _place(connection)
        parent = TableName.parse(str(key.parent_table), catalog=catalog, schema=own)
        is_own = schema is None and (parent.catalog, parent.schema) == (catalog, own)
        elsewhere = parent.schema if parent.catalog == catalog else f"{parent.catalog}.{parent.schema}"
        return {
            "name": key.name,
            "constrained_columns": list(key.child_columns),
            "referred_schema": None if is_own else elsewhere,
            "referred_table": parent.name,
            "referred_columns": list(key.parent_columns),
            "options": {},
        }


def _column(column: Any) -> dict[str, Any]:
    """Return a column with its default, its expression or its numbers, which are in the metadata that Delta has."""
    described = json.loads(column.type_json or "null")
    kept = (described.get("metadata") if isinstance(described, dict) else None) or {}
    found = {
        "name": column.name,
        "type": sql_type(parse_type(str(column.type_text))),
        "nullable": column.nullable is not False,
        "default": kept.get("CURRENT_DEFAULT"),
        "comment": column.comment or None,
    }
    if generated := kept.get("delta.generationExpression"):
        found["computed"] = {"sqltext": generated, "persisted": True}
    if _IDENTITY + "start" in kept:
        found["identity"] = {
            "always": not kept.get(_IDENTITY + "allowExplicitInsert"),
            "start": kept[_IDENTITY + "start"],
            "increment": kept[_IDENTITY + "step"],
        }
        found["autoincrement"] = True
    return found


def sql_type(data_type: DataType) -> types.TypeEngine[Any]:
    """
    Return a type as SQLAlchemy has it.
    """
    text = data_type.sql()
    if isinstance(data_type, DecimalType):
        return types.DECIMAL(data_type.precision, data_type.scale)
    if isinstance(data_type, ArrayType):
        return types.ARRAY(sql_type(data_type.element))
    if isinstance(data_type, CharType):
        return types.VARCHAR(data_type.length) if data_type.varying else types.CHAR(data_type.length)
    return _TYPES[text]() if text in _TYPES else OtherSqlType(text)


def _client(connection: Any) -> Any:
    return connection.connection.dbapi_connection.client


def _place(connection: Any) -> tuple[str, str]:
    """Return the catalog and the schema of unqualified names."""
    dbapi_connection = connection.connection.dbapi_connection
    options, config = dbapi_connection.options, dbapi_connection.client.config
    return options.get("catalog") or config.catalog, options.get("schema") or config.schema


def _in_catalog(connection: Any, schema: str | None) -> str:
    catalog, own = _place(connection)
    named = schema or own
    return named if "." in named else f"{catalog}.{named}"


def _full(connection: Any, table: str, schema: str | None) -> str:
    catalog, _, name = _in_catalog(connection, schema).partition(".")
    return TableName(catalog, name, table).full_name
