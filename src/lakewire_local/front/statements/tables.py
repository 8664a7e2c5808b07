"""
CREATE TABLE and CREATE VIEW.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import if_not_exists, location, point, properties
from lakewire_local.front.statements.columns import (
    Check,
    ColumnDefinition,
    GivenPolicy,
    Key,
    begins_constraint,
    column,
    constraint,
    row_filter,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlglot import exp

    from lakewire_local.front.reader import Name, Reader


@attrs.frozen(kw_only=True)
class Clone:
    """CLONE of a table: at a version, at the time that an expression gives, or as it is."""

    source: Name
    shallow: bool
    point: int | exp.Expr | None


@attrs.define(kw_only=True)
class CreateTable:
    """CREATE TABLE; *like* is the table that it copies, *query* what follows AS."""

    name: Name
    replace: bool
    if_not_exists: bool
    columns: list[ColumnDefinition] = attrs.field(factory=list)
    checks: list[Check] = attrs.field(factory=list)
    keys: list[Key] = attrs.field(factory=list)
    partition_columns: list[str] = attrs.field(factory=list)
    cluster_by: list[str] = attrs.field(factory=list)
    properties: dict[str, str] = attrs.field(factory=dict)
    comment: str | None = None
    location: Path | None = None
    like: Name | None = None
    clone: Clone | None = None
    query: exp.Expr | None = None
    row_filter: GivenPolicy | None = None


@attrs.frozen(kw_only=True)
class CreateView:
    """CREATE VIEW; *columns* are names with their comments, none for those of the query."""

    name: Name
    replace: bool
    if_not_exists: bool
    columns: Sequence[tuple[str, str | None]]
    comment: str | None
    properties: Mapping[str, str]
    query: exp.Expr


def create_table(reader: Reader, *, replace: bool) -> CreateTable:
    """Read what follows CREATE TABLE."""
    unless = if_not_exists(reader)
    table = CreateTable(name=reader.name(), replace=replace, if_not_exists=unless)
    kind = reader.one_of("SHALLOW", "DEEP")
    if reader.accept("CLONE"):
        source = reader.name()
        table.clone = Clone(source=source, shallow=kind == "SHALLOW", point=point(reader))
    elif kind:
        raise reader.error("expected CLONE")
    elif reader.accept("LIKE"):
        table.like = reader.name()
    elif reader.sees("(") and not reader.begins_query():
        reader.items(lambda: part(reader, table))
    while not reader.done:
        if not reader.sees("WITH", "ROW", "FILTER") and (reader.accept("AS") or reader.begins_query()):
            table.query = reader.query()
        else:
            clause(reader, table)
    return table


def create_view(reader: Reader, *, replace: bool) -> CreateView:
    """Read what follows CREATE VIEW."""
    unless, name = if_not_exists(reader), reader.name()
    columns = reader.items(lambda: _view_column(reader)) if reader.sees("(") else []
    comment: str | None = None
    given: dict[str, str] = {}
    while not reader.accept("AS"):
        if reader.accept("COMMENT"):
            comment = reader.string()
        elif reader.accept("TBLPROPERTIES"):
            given = properties(reader)
        elif reader.accept("WITH", "SCHEMA"):
            if not reader.one_of("BINDING", "COMPENSATION", "EVOLUTION"):
                reader.expect("TYPE", "EVOLUTION")
        elif reader.sees("WITH", "METRICS"):
            raise unsupported("metric views")
        else:
            raise reader.error()
    return CreateView(
        name=name,
        replace=replace,
        if_not_exists=unless,
        columns=columns,
        comment=comment,
        properties=given,
        query=reader.query(),
    )


def part(reader: Reader, table: CreateTable) -> None:
    """Read a column or a constraint."""
    if not begins_constraint(reader):
        table.columns.append(column(reader, table.keys))
        return
    found = constraint(reader)
    if isinstance(found, Check):
        table.checks.append(found)
    else:
        table.keys.append(found)


def _partition(reader: Reader, table: CreateTable) -> None:
    """Read a partition column; with a type it is declared here."""
    start = reader.at
    table.partition_columns.append(reader.identifier())
    if not (reader.sees(",") or reader.sees(")")):
        reader.at = start
        table.columns.append(column(reader, table.keys))


def clause(reader: Reader, table: CreateTable) -> None:
    """Read a clause of a table."""
    if reader.sees("USING"):
        _only(reader, ("USING",), "DELTA", "tables USING")
    elif reader.accept("PARTITIONED", "BY"):
        reader.items(lambda: _partition(reader, table))
    elif reader.accept("CLUSTER", "BY"):
        table.cluster_by = [] if reader.one_of("AUTO", "NONE") else reader.names()
    elif reader.accept("TBLPROPERTIES"):
        table.properties |= properties(reader)
    elif reader.accept("OPTIONS"):
        table.properties |= {f"option.{key}": value for key, value in properties(reader).items()}
    elif reader.accept("COMMENT"):
        table.comment = reader.string()
    elif reader.accept("WITH", "ROW", "FILTER") or reader.accept("ROW", "FILTER"):
        table.row_filter = row_filter(reader)
    elif reader.accept("LOCATION"):
        table.location = location(reader)
    else:
        _only(reader, ("DEFAULT", "COLLATION"), "UTF8_BINARY", "the default collation")


def _only(reader: Reader, words: Sequence[str], known: str, what: str) -> None:
    """Read a clause of which one value is supported."""
    reader.expect(*words)
    if (given := reader.identifier().upper()) != known:
        raise unsupported(f"{what} {given}")


def _view_column(reader: Reader) -> tuple[str, str | None]:
    name = reader.identifier()
    return name, reader.string() if reader.accept("COMMENT") else None
