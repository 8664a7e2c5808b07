"""
The clauses of a CREATE TABLE as a value. Only the table of a LIKE is looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.sql.clauses import if_not_exists, read_location, read_names, read_properties
from lakewire_local.sql.columns import ColumnDefinition, read_column

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.statement import Statement


@attrs.define(kw_only=True)
class TableDefinition:
    """
    Hold the clauses of a CREATE TABLE; *query* is empty without AS.
    """

    name: tuple[str, str, str]
    replace: bool
    if_not_exists: bool
    columns: list[ColumnDefinition] = attrs.field(factory=list)
    partition_columns: list[str] = attrs.field(factory=list)
    cluster_by: list[str] = attrs.field(factory=list)
    properties: dict[str, str] = attrs.field(factory=dict)
    comment: str | None = None
    location: Path | None = None
    query: str = ""


def read_definition(statement: Statement) -> TableDefinition:
    """Read a whole CREATE TABLE."""
    cursor = statement.cursor()
    cursor.expect("CREATE")
    replace = cursor.accept("OR", "REPLACE")
    cursor.accept("EXTERNAL")
    cursor.expect("TABLE")
    unless = if_not_exists(cursor)
    name = statement.full_name(cursor.name())
    definition = TableDefinition(name=name, replace=replace, if_not_exists=unless)
    if cursor.sees("SHALLOW") or cursor.sees("DEEP") or cursor.sees("CLONE"):
        raise unsupported("CLONE")
    if cursor.accept("LIKE"):
        _copy(statement, statement.full_name(cursor.name()), definition)
    elif cursor.sees("(") and not _is_query(cursor):
        _read_columns(cursor, definition)
    while not cursor.done:
        if cursor.accept("AS") or _is_query(cursor):
            definition.query = cursor.rest()
        else:
            _read_clause(cursor, definition)
    return definition


def _is_query(cursor: Cursor) -> bool:
    ahead = cursor.tokens[cursor.at : cursor.at + 2]
    first = ahead[1] if len(ahead) == 2 and ahead[0].text == "(" else ahead[0]
    return first.word in ("SELECT", "WITH", "VALUES")


def _read_clause(cursor: Cursor, definition: TableDefinition) -> None:
    reader = next((read for words, read in _CLAUSES if cursor.accept(*words)), None)
    if reader is None:
        raise cursor.error()
    reader(cursor, definition)


def _read_provider(cursor: Cursor, _: TableDefinition) -> None:
    if (provider := cursor.identifier()).upper() != "DELTA":
        raise unsupported(f"tables USING {provider.upper()}")


def _read_clustering(cursor: Cursor, definition: TableDefinition) -> None:
    definition.cluster_by = [] if cursor.one_of("AUTO", "NONE") else read_names(cursor)


def _read_properties(cursor: Cursor, definition: TableDefinition) -> None:
    definition.properties |= read_properties(cursor)


def _read_options(cursor: Cursor, definition: TableDefinition) -> None:
    definition.properties |= {f"option.{key}": value for key, value in read_properties(cursor).items()}


def _read_comment(cursor: Cursor, definition: TableDefinition) -> None:
    definition.comment = cursor.string()


def _read_location(cursor: Cursor, definition: TableDefinition) -> None:
    definition.location = read_location(cursor)


def _read_collation(cursor: Cursor, _: TableDefinition) -> None:
    if (name := cursor.identifier()).upper() != "UTF8_BINARY":
        raise unsupported(f"the collation {name}")


def _read_columns(cursor: Cursor, definition: TableDefinition) -> None:
    inner = cursor.bracketed()
    while not inner.done:
        if inner.sees("CONSTRAINT") or inner.sees("PRIMARY", "KEY") or inner.sees("FOREIGN", "KEY"):
            _read_constraint(inner, definition)
        else:
            definition.columns.append(read_column(inner))
        if not inner.done:
            inner.expect(",")


def _read_constraint(cursor: Cursor, definition: TableDefinition) -> None:
    """Read CONSTRAINT n CHECK (e); skip keys, which are informational in Databricks too."""
    name = cursor.identifier() if cursor.accept("CONSTRAINT") else ""
    if name and cursor.accept("CHECK"):
        definition.properties[f"delta.constraints.{name.lower()}"] = cursor.bracketed().all_text()
    cursor.until(",")


def _read_partitions(cursor: Cursor, definition: TableDefinition) -> None:
    inner = cursor.bracketed()
    while not inner.done:
        start = inner.at
        definition.partition_columns.append(inner.identifier())
        if not inner.done and not inner.sees(","):  # with a type: the column is declared here
            inner.at = start
            definition.columns.append(read_column(inner))
        if not inner.done:
            inner.expect(",")


_CLAUSES: Sequence[tuple[tuple[str, ...], Callable[[Cursor, TableDefinition], None]]] = (
    (("USING",), _read_provider),
    (("PARTITIONED", "BY"), _read_partitions),
    (("CLUSTER", "BY"), _read_clustering),
    (("TBLPROPERTIES",), _read_properties),
    (("OPTIONS",), _read_options),
    (("COMMENT",), _read_comment),
    (("LOCATION",), _read_location),
    (("DEFAULT", "COLLATION"), _read_collation),
)


def _copy(statement: Statement, source: tuple[str, str, str], definition: TableDefinition) -> None:
    table = statement.resources.metastore.tables.get(*source)
    if table.location is None:
        raise unsupported("CREATE TABLE LIKE a view")
    snapshot = read_snapshot(table.location)
    fields = zip(snapshot.raw_fields, snapshot.fields, strict=True)
    definition.columns = [_column(raw, field) for raw, field in fields]
    definition.partition_columns = list(snapshot.partition_columns)
    features = {f"delta.feature.{name}": "supported" for name in snapshot.protocol.features}
    kept = {key: value for key, value in snapshot.properties.items() if key != "delta.columnMapping.maxColumnId"}
    definition.properties = features | kept
    definition.comment = snapshot.comment


def _column(raw: Mapping[str, Any], field: Any) -> ColumnDefinition:
    metadata = raw.get("metadata") or {}
    return ColumnDefinition(field, metadata.get("CURRENT_DEFAULT"), metadata.get("delta.generationExpression"))
