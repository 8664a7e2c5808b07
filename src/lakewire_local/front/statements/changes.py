"""
Statements that change rows: INSERT, UPDATE, DELETE, TRUNCATE, MERGE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.rows import LiteralRows, literal_rows
from lakewire_local.front.tokens import is_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.front.reader import Name, Reader


_QUERY = ("SELECT", "VALUES", "WITH", "TABLE")  # what a query begins with, in brackets or not


@attrs.frozen
class ReplaceWhere:
    """REPLACE WHERE: rows of the table for which the condition holds."""

    condition: exp.Expr


@attrs.frozen
class ReplaceUsing:
    """REPLACE USING: rows of the table that have the values of a new row in these columns."""

    columns: Sequence[str]


@attrs.frozen
class ReplaceOn:
    """REPLACE ON: rows of the table for which the condition holds with a row of the source, named *alias* in it."""

    condition: exp.Expr
    alias: str = ""


@attrs.frozen(kw_only=True)
class Insert:
    """
    INSERT.

    Attributes:
        alias: The name of the table in REPLACE ON; empty without one.
        columns: The column list; None without.
        partition: Column to value, from ``PARTITION (column = value)``; None for a value that is in each row.
        replace: Which rows go; None for those that OVERWRITE or INTO mean.
        source: A query; DEFAULT in its VALUES is a ``Var``.
    """

    table: Name
    alias: str
    overwrite: bool
    evolve: bool
    by_name: bool
    columns: Sequence[str] | None
    partition: Mapping[str, exp.Expr | None]
    replace: ReplaceWhere | ReplaceUsing | ReplaceOn | None
    source: exp.Expr | LiteralRows


@attrs.frozen(kw_only=True)
class Update:
    """UPDATE; *alias* is empty without one, a value may be DEFAULT."""

    table: Name
    alias: str
    values: Sequence[tuple[Name, exp.Expr]]
    where: exp.Expr | None


@attrs.frozen(kw_only=True)
class Delete:
    """DELETE."""

    table: Name
    alias: str
    where: exp.Expr | None


@attrs.frozen(kw_only=True)
class Truncate:
    """TRUNCATE TABLE."""

    table: Name


@attrs.frozen(kw_only=True)
class When:
    """
    One clause of a MERGE.

    Attributes:
        matched: ``MATCHED``, ``NOT MATCHED`` or ``NOT MATCHED BY SOURCE``.
        kind: ``UPDATE``, ``INSERT`` or ``DELETE``.
        star: Whether it is ``SET *`` or ``INSERT *``.
    """

    matched: str
    condition: exp.Expr | None
    kind: str
    star: bool = False
    values: Sequence[tuple[Name, exp.Expr]] = ()


@attrs.frozen(kw_only=True)
class Merge:
    """MERGE; *source* is a relation with its alias, *ctes* a WITH clause that it may use."""

    table: Name
    alias: str
    evolve: bool
    source: exp.Expr
    ctes: exp.Expr | None
    condition: exp.Expr
    clauses: Sequence[When]


def insert(reader: Reader, ctes: exp.Expr | None = None) -> Insert:
    """Read what follows INSERT; *ctes* is a WITH clause in front of it."""
    evolve = reader.accept("WITH", "SCHEMA", "EVOLUTION")
    overwrite = reader.accept("OVERWRITE")
    if reader.sees("DIRECTORY") or reader.sees("LOCAL", "DIRECTORY"):
        raise unsupported("INSERT OVERWRITE DIRECTORY")
    if not reader.accept("INTO") and not overwrite:
        raise reader.error("expected INTO or OVERWRITE")
    reader.accept("TABLE")
    table, alias = reader.name(), _target_alias(reader)
    partition = _partitions(reader) if reader.accept("PARTITION") else {}
    columns = reader.names() if reader.sees("(") and not reader.begins_query() else None
    by_name = reader.accept("BY", "NAME")
    replace = _replace(reader, alias)
    if replace is not None and not isinstance(replace, ReplaceWhere) and (overwrite or partition):
        raise reader.error("REPLACE USING and REPLACE ON follow INSERT INTO without PARTITION")
    source, source_alias = _source(reader, aliased=isinstance(replace, ReplaceOn))
    if isinstance(replace, ReplaceOn):
        replace = attrs.evolve(replace, alias=source_alias)
    return Insert(
        table=table,
        alias=alias,
        overwrite=overwrite,
        evolve=evolve,
        by_name=by_name,
        columns=columns,
        partition=partition,
        replace=replace,
        source=source if isinstance(source, LiteralRows) else _with_ctes(source, ctes),
    )


def update(reader: Reader) -> Update:
    """Read what follows UPDATE."""
    table, alias = reader.name(), _alias(reader, "SET")
    reader.expect("SET")
    values = reader.separated(lambda: _assignment(reader))
    return Update(table=table, alias=alias, values=values, where=_where(reader))


def delete(reader: Reader) -> Delete:
    """Read what follows DELETE."""
    reader.expect("FROM")
    return Delete(table=reader.name(), alias=_alias(reader, "WHERE"), where=_where(reader))


def truncate(reader: Reader) -> Truncate:
    """Read what follows TRUNCATE."""
    reader.expect("TABLE")
    table = reader.name()
    if reader.sees("PARTITION"):
        message = (
            "Operation not allowed: TRUNCATE TABLE on Delta tables does not support partition predicates; use DELETE"
        )
        raise sql_error("DELTA_TRUNCATE_TABLE_PARTITION_NOT_SUPPORTED", message, "0AKDC")
    return Truncate(table=table)


def merge(reader: Reader, ctes: exp.Expr | None = None) -> Merge:
    """Read what follows MERGE; *ctes* is a WITH clause in front of it."""
    evolve = reader.accept("WITH", "SCHEMA", "EVOLUTION")
    reader.expect("INTO")
    table = reader.name()
    alias = _alias(reader, "USING") or table[-1]
    reader.expect("USING")
    source = reader.table()
    reader.expect("ON")
    condition = reader.expression()
    clauses = [_when(reader)]
    while not reader.done:
        clauses.append(_when(reader))
    if any(_values_of(clause, exp.Query) for clause in clauses) or condition.find(exp.Query):
        raise unsupported("subqueries in the conditions and values of MERGE")
    return Merge(
        table=table, alias=alias, evolve=evolve, source=source, ctes=ctes, condition=condition, clauses=clauses
    )


def is_default(value: exp.Expr) -> bool:
    """Return whether a value is the keyword DEFAULT."""
    return isinstance(value, exp.Var) and value.name.upper() == "DEFAULT"


def _partitions(reader: Reader) -> dict[str, exp.Expr | None]:
    given = reader.items(lambda: (reader.identifier(), reader.expression() if reader.accept("=") else None))
    if len({name.casefold() for name, _ in given}) < len(given):
        raise sql_error("DUPLICATE_KEY", "Found duplicate keys in PARTITION", "23505")
    return dict(given)


def _target_alias(reader: Reader) -> str:
    """Read the alias of the table, which only REPLACE ON takes; empty without one."""
    if reader.accept("AS"):
        return reader.identifier()
    follows = any(reader.sees(*words) for words in (("REPLACE",), ("BY", "NAME"), ("PARTITION",), ("(",)))
    return "" if follows or reader.first_of("REPLACE", *_QUERY) != "REPLACE" else reader.identifier()


def _replace(reader: Reader, alias: str) -> ReplaceWhere | ReplaceUsing | ReplaceOn | None:
    kind = reader.one_of("WHERE", "USING", "ON") if reader.accept("REPLACE") else ""
    if alias and kind != "ON":
        raise reader.error("expected REPLACE ON")
    if kind == "USING":
        return ReplaceUsing(reader.names())
    if not kind:
        return None
    condition = reader.condition_before(*_QUERY)
    if condition.find(exp.Query):
        raise unsupported(f"subqueries in REPLACE {kind}")
    return ReplaceOn(condition) if kind == "ON" else ReplaceWhere(condition)


def _source(reader: Reader, *, aliased: bool) -> tuple[exp.Expr | LiteralRows, str]:
    """Read the rows; *aliased* ones may be ``(query) [AS] name``."""
    start = reader.at
    if aliased and reader.sees("("):
        query = reader.subquery()
        alias = reader.identifier() if reader.accept("AS") or (reader.token and is_name(reader.token)) else ""
        if reader.done:
            return query, alias
        reader.at = start
    return literal_rows(reader) or reader.query(), ""


def _with_ctes(query: exp.Expr, ctes: exp.Expr | None) -> exp.Expr:
    """Put common table expressions in front of those that a query has itself."""
    if ctes is not None:
        own = query.args.get("with_")
        ctes.set("expressions", [*ctes.expressions, *(own.expressions if own else ())])
        query.set("with_", ctes)
    return query


def _alias(reader: Reader, stop: str) -> str:
    """Read the alias of a table in front of the word *stop*; empty without one."""
    if reader.accept("AS") or not (reader.done or reader.sees(stop)):
        return reader.identifier()
    return ""


def _where(reader: Reader) -> exp.Expr | None:
    return reader.expression() if reader.accept("WHERE") else None


def _assignment(reader: Reader) -> tuple[Name, exp.Expr]:
    name = reader.name()
    reader.expect("=")
    return name, _value(reader)


def _value(reader: Reader) -> exp.Expr:
    return exp.Var(this="DEFAULT") if reader.accept("DEFAULT") else reader.expression()


def _when(reader: Reader) -> When:
    reader.expect("WHEN")
    negated = reader.accept("NOT")
    reader.expect("MATCHED")
    by_source = reader.accept("BY", "SOURCE")
    if not by_source:
        reader.accept("BY", "TARGET")
    matched = ("NOT MATCHED BY SOURCE" if by_source else "NOT MATCHED") if negated else "MATCHED"
    condition = reader.expression() if reader.accept("AND") else None
    reader.expect("THEN")
    if (reader.sees("INSERT")) != (matched == "NOT MATCHED"):
        raise reader.error(f"WHEN {matched} cannot {reader.word()}")
    kind = reader.one_of("UPDATE", "INSERT")
    if not kind:
        reader.expect("DELETE")
        return When(matched=matched, condition=condition, kind="DELETE")
    if kind == "UPDATE":
        reader.expect("SET")
    if reader.accept("*"):
        return When(matched=matched, condition=condition, kind=kind, star=True)
    values = reader.separated(lambda: _assignment(reader)) if kind == "UPDATE" else _inserted(reader)
    return When(matched=matched, condition=condition, kind=kind, values=values)


def _inserted(reader: Reader) -> list[tuple[Name, exp.Expr]]:
    names = [name[-1:] for name in reader.items(reader.name)]
    start = reader.at
    reader.expect("VALUES")
    values = reader.items(lambda: _value(reader))
    if len(names) != len(values):
        raise reader.error(f"{len(names)} columns, {len(values)} values", at=start)
    return list(zip(names, values, strict=True))


def _values_of(clause: When, kind: type[exp.Expr]) -> bool:
    found = [value for _, value in clause.values]
    return any(node.find(kind) for node in [*found, *([clause.condition] if clause.condition else [])])
