"""
Streaming tables, materialized views and their flows.

Sources: https://docs.databricks.com/aws/en/ldp/developer/sql-ref,
https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-streaming-table
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.clauses import if_not_exists
from lakewire_local.front.statements.tables import CreateTable, clause, part

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.front.reader import Name, Reader

Kind = Literal["STREAMING_TABLE", "MATERIALIZED_VIEW"]
Violation = Literal["", "DROP ROW", "FAIL UPDATE"]
# What follows CREATE; the last two are older names.
_KINDS: Mapping[tuple[str, ...], Kind] = {
    ("STREAMING", "TABLE"): "STREAMING_TABLE",
    ("MATERIALIZED", "VIEW"): "MATERIALIZED_VIEW",
    ("STREAMING", "LIVE", "TABLE"): "STREAMING_TABLE",
    ("LIVE", "TABLE"): "MATERIALIZED_VIEW",
}
_FIRST_WORDS = [*_KINDS, ("OR", "REFRESH"), ("PRIVATE",), ("FLOW",)]
_LEFT_OUT = ("IGNORE NULL UPDATES", "APPLY AS TRUNCATE", "TRACK HISTORY", "SYSTEM SEQUENCE")


@attrs.frozen(kw_only=True)
class Expectation:
    """A condition that rows are expected to meet, and what is done with one that does not: nothing when empty."""

    name: str
    condition: exp.Expr
    violation: Violation


@attrs.frozen(kw_only=True)
class AutoCdc:
    """
    AUTO CDC: rows of a source as changes of the rows of a target.

    Attributes:
        keys: Columns that identify a row.
        sequence: Orders the changes of a row.
        deletes: Which changes delete; None for none.
        columns: Columns that the target has; None for all but *without*.
        scd_type: 1 keeps the last state of a row, 2 every one.
    """

    keys: Sequence[str]
    sequence: exp.Expr
    deletes: exp.Expr | None = None
    columns: Sequence[str] | None = None
    without: Sequence[str] = ()
    scd_type: int = 1


@attrs.frozen(kw_only=True)
class CreateFlow:
    """CREATE FLOW: a query whose new rows go into a streaming table, *once* or with every update; *text* is its own."""

    name: Name
    target: Name
    query: exp.Expr
    text: str
    once: bool = False
    cdc: AutoCdc | None = None


@attrs.define(kw_only=True)
class CreateDataset:
    """
    CREATE STREAMING TABLE or CREATE MATERIALIZED VIEW.

    Attributes:
        table: Its name, columns and clauses.
        refresh: It says OR REFRESH.
        labels: Names and comments of columns that are listed without types.
        flow: What fills it; None for a streaming table that has its flows elsewhere.
    """

    kind: Kind
    table: CreateTable
    refresh: bool = False
    labels: list[tuple[str, str | None]] = attrs.field(factory=list)
    expectations: list[Expectation] = attrs.field(factory=list)
    flow: CreateFlow | None = None


def begins(reader: Reader) -> bool:
    """Return whether a dataset or a flow is created."""
    return any(reader.sees(*words) for words in _FIRST_WORDS)


def create(reader: Reader, *, replace: bool) -> CreateDataset | CreateFlow:
    """Read what follows CREATE, or CREATE OR REPLACE."""
    return _create_flow(reader) if not replace and reader.accept("FLOW") else _create_dataset(reader, replace=replace)


def apply_changes(reader: Reader) -> CreateFlow:
    """Read what follows APPLY: the older statement of a flow, which has the name of its target."""
    reader.expect("CHANGES")
    return _changes_into(reader, None)


def _create_dataset(reader: Reader, *, replace: bool) -> CreateDataset:
    refresh = reader.accept("OR", "REFRESH")
    if reader.sees("PRIVATE"):
        raise reader.refusal("CREATE")
    kind: Kind | None = next((kind for words, kind in _KINDS.items() if reader.accept(*words)), None)
    if kind is None:
        raise reader.error("expected STREAMING TABLE or MATERIALIZED VIEW")
    if replace and kind == "STREAMING_TABLE":
        message = "REPLACE is not allowed for streaming tables; CREATE OR REFRESH works"
        raise sql_error("STREAMING_TABLE_OPERATION_NOT_ALLOWED.CREATE_OR_REPLACE", message, "42601")
    unless = if_not_exists(reader)
    table = CreateTable(name=reader.name(), replace=replace, if_not_exists=unless)
    found = CreateDataset(kind=kind, table=table, refresh=refresh)
    if reader.sees("(") and not reader.begins_query():
        reader.items(lambda: _item(reader, found))
    if found.labels and found.table.columns:
        raise unsupported("columns with and without types in one list")
    while not reader.done:
        _clause(reader, found)
    if kind == "MATERIALIZED_VIEW" and found.flow is None:
        raise reader.error("expected AS")
    return found


def _create_flow(reader: Reader) -> CreateFlow:
    name = reader.name()
    if reader.accept("COMMENT"):
        reader.string()
    reader.expect("AS")
    if reader.accept("INSERT", "INTO"):
        once = reader.accept("ONCE")
        target = reader.name()
        reader.expect("BY", "NAME")
        return _flow(reader, name, target, once=once)
    if not reader.accept("AUTO", "CDC"):
        reader.expect("APPLY", "CHANGES")
    return _changes_into(reader, name)


def _flow(reader: Reader, name: Name, target: Name, *, once: bool = False) -> CreateFlow:
    """Read a query to the end of the statement."""
    if not reader.begins_query():
        raise reader.error("expected a query")
    text = reader.text_from(reader.at)
    return CreateFlow(name=name, target=target, query=reader.query(), text=text, once=once)


def _changes_into(reader: Reader, name: Name | None) -> CreateFlow:
    once = reader.accept("ONCE")
    reader.expect("INTO")
    target = reader.name()
    return _changes(reader, name or target, target, once=once)


def _changes(reader: Reader, name: Name, target: Name, *, once: bool = False) -> CreateFlow:
    """Read ``FROM source KEYS (…) …``."""
    text = reader.text_from(reader.at)
    reader.expect("FROM")
    query = exp.Select(expressions=[exp.Star()], from_=exp.From(this=reader.table_before("KEYS")))
    reader.expect("KEYS")
    keys = reader.names()
    given: dict[str, object] = {}
    while not reader.done:
        _cdc_clause(reader, given)
    if "sequence" not in given:
        raise reader.error("expected SEQUENCE BY")
    cdc = AutoCdc(keys=keys, **given)  # type: ignore[arg-type]  # as they were read
    return CreateFlow(name=name, target=target, query=query, text=text, once=once, cdc=cdc)


def _cdc_clause(reader: Reader, given: dict[str, object]) -> None:
    if words := next((words for words in _LEFT_OUT if reader.sees(*words.split())), ""):
        raise unsupported(f"{words} of AUTO CDC")
    if reader.accept("APPLY", "AS", "DELETE", "WHEN"):
        given["deletes"] = reader.expression()
    elif reader.accept("SEQUENCE", "BY"):
        given["sequence"] = reader.expression()
    elif reader.accept("COLUMNS", "*", "EXCEPT"):
        given["without"] = reader.names()
    elif reader.accept("COLUMNS"):
        given["columns"] = reader.names() if reader.sees("(") else reader.separated(reader.identifier)
    else:
        reader.expect("STORED", "AS", "SCD", "TYPE")
        given["scd_type"] = reader.number()
        if given["scd_type"] not in (1, 2):
            raise reader.error("expected 1 or 2", at=reader.at - 1)


def _item(reader: Reader, found: CreateDataset) -> None:
    """Read a column, an expectation or a key."""
    start = reader.at
    if reader.accept("CONSTRAINT"):
        name = reader.identifier()
        if reader.accept("EXPECT"):
            condition = reader.items(reader.expression)[0]
            found.expectations.append(Expectation(name=name, condition=condition, violation=_violation(reader)))
            return
    elif (label := _label(reader)) is not None:
        found.labels.append(label)
        return
    reader.at = start
    part(reader, found.table)


def _violation(reader: Reader) -> Violation:
    if not reader.accept("ON", "VIOLATION"):
        return ""
    if reader.accept("DROP", "ROW"):
        return "DROP ROW"
    reader.expect("FAIL", "UPDATE")
    return "FAIL UPDATE"


def _label(reader: Reader) -> tuple[str, str | None] | None:
    """Read a name without a type, perhaps with a comment; None, and nothing is read, where a type follows."""
    start, name = reader.at, reader.identifier()
    comment = reader.string() if reader.accept("COMMENT") else None
    if reader.sees(",") or reader.sees(")"):
        return name, comment
    reader.at = start
    return None


def _clause(reader: Reader, found: CreateDataset) -> None:
    if reader.accept("AS"):
        found.flow = _flow(reader, found.table.name, found.table.name)
    elif found.kind == "STREAMING_TABLE" and reader.accept("FLOW"):
        reader.expect("AUTO", "CDC")
        found.flow = _changes(reader, found.table.name, found.table.name)
    elif any(reader.sees(word) for word in ("SCHEDULE", "TRIGGER", "LOCATION", "WITH", "ROW")):
        raise reader.refusal(f"CREATE {found.kind.replace('_', ' ')} …")
    else:
        clause(reader, found.table)
