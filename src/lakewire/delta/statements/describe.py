"""
Statements that describe a table, or list what is in a schema. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.delta.statements.clauses import partition_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import (
    SchemaName,
    TableName,
    check_column_name,
    check_object_name,
    quote_identifier,
    quote_string,
)
from lakewire.sql.arguments import check_choice, check_flags, check_type
from lakewire.sql.statement import Statement

__all__ = [
    "describe_table_sql",
    "show_columns_sql",
    "show_create_sql",
    "show_partitions_sql",
    "show_properties_sql",
    "show_sql",
    "show_tables_sql",
]

_IN_SCHEMAS = ("FUNCTIONS", "VIEWS", "VOLUMES")
_IN_CATALOGS = ("SCHEMAS",)
_OF_METASTORES = ("CATALOGS", "CONNECTIONS")


def describe_table_sql(
    table: TableName,
    *,
    column: str | None = None,
    partition: Mapping[str, object] | None = None,
    extended: bool = False,
    as_json: bool = False,
) -> Statement:
    """
    Return ``DESCRIBE TABLE [EXTENDED] table [PARTITION …] [column] [AS JSON]``.

    Raises:
        InvalidArgumentError: *as_json*, which is of a whole table and EXTENDED, with *column*.
    """
    check_flags(extended=extended, as_json=as_json)
    if as_json and column is not None:
        raise InvalidArgumentError("as_json: describes the whole table, and goes not with column")
    if column is not None and partition is not None:
        raise InvalidArgumentError("column and partition: both are given; accepted is one of them")
    parts = ["DESCRIBE TABLE", *(["EXTENDED"] if extended or as_json else []), table.sql()]
    if partition is not None:
        parts.append(partition_sql(partition))
    if column is not None:
        parts.append(quote_identifier(check_column_name(column)))
    return Statement(" ".join([*parts, "AS JSON"] if as_json else parts))


def show_create_sql(table: TableName) -> Statement:
    """
    Return ``SHOW CREATE TABLE table``.
    """
    return Statement(f"SHOW CREATE TABLE {table.sql()}")


def show_properties_sql(table: TableName, key: str | None = None) -> Statement:
    """
    Return ``SHOW TBLPROPERTIES table [('key')]``.
    """
    return Statement(f"SHOW TBLPROPERTIES {table.sql()}{'' if key is None else f' ({quote_string(key)})'}")


def show_columns_sql(table: TableName) -> Statement:
    """
    Return ``SHOW COLUMNS IN table``.
    """
    return Statement(f"SHOW COLUMNS IN {table.sql()}")


def show_partitions_sql(table: TableName, values: Mapping[str, object] | None = None) -> Statement:
    """
    Return ``SHOW PARTITIONS table [PARTITION (column = value, …)]``; values are compared as texts are.
    """
    place = f" {partition_sql(values, 'values')}" if values else ""
    return Statement(f"SHOW PARTITIONS {table.sql()}{place}")


def show_tables_sql(
    schema: SchemaName, *, pattern: str | None = None, dropped: bool = False, extended: bool = False
) -> Statement:
    """
    Return ``SHOW TABLES [DROPPED] IN schema [LIKE …]``, or ``SHOW TABLE EXTENDED IN schema LIKE …``.

    Args:
        schema: The schema.
        pattern: ``*`` stands for any characters, ``|`` separates patterns; not with *dropped*.
        dropped: Tables that UNDROP can bring back.
        extended: With what DESCRIBE TABLE EXTENDED says of each.
    """
    check_flags(dropped=dropped, extended=extended)
    if dropped and (extended or pattern is not None):
        raise InvalidArgumentError("dropped: goes with neither pattern nor extended")
    if extended:
        return Statement(f"SHOW TABLE EXTENDED IN {schema.sql()} LIKE {quote_string(pattern or '*')}")
    like = "" if pattern is None else f" LIKE {quote_string(pattern)}"
    return Statement(f"SHOW TABLES {'DROPPED ' if dropped else ''}IN {schema.sql()}{like}")


def show_sql(kind: str, place: SchemaName | str | None = None, *, pattern: str | None = None) -> Statement:
    """
    Return ``SHOW {CATALOGS | CONNECTIONS | SCHEMAS | FUNCTIONS | VIEWS | VOLUMES} [IN …] [LIKE …]``.

    Args:
        kind: What is listed.
        place: A catalog for SCHEMAS, a schema for FUNCTIONS, VIEWS and VOLUMES, else nothing.
        pattern: As for ``show_tables_sql``.
    """
    check_choice("kind", kind, (*_OF_METASTORES, *_IN_CATALOGS, *_IN_SCHEMAS))
    accepted = SchemaName if kind in _IN_SCHEMAS else str if kind in _IN_CATALOGS else type(None)
    check_type("place", place, accepted, "a SchemaName, the name of a catalog, or None, as *kind* has it")
    within = (
        place.sql() if isinstance(place, SchemaName) else place and quote_identifier(check_object_name(place, "place"))
    )
    parts = [f"SHOW {kind}", *([f"IN {within}"] if within else [])]
    if pattern is not None:
        parts.append(f"LIKE {quote_string(pattern)}")
    return Statement(" ".join(parts))
