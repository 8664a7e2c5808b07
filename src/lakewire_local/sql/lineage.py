"""
What a statement says of lineage: the table that it fills, the tables that it reads by name, and its query.

Lineage of columns is computed when it is asked for, from the queries that filled a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlglot import exp
from sqlglot.errors import SqlglotError

from lakewire_local.front.dialect import Lake
from lakewire_local.front.parsing import parsed, written
from lakewire_local.front.statements import changes, tables
from lakewire_local.front.stored import completed
from lakewire_local.metastore.lineage import Filling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement

    Column = tuple[str, str]  # id of the table, and name

_ALL_PARTS = 3
_TARGETS: Mapping[type, str] = {
    changes.Insert: "table",
    changes.Merge: "table",
    changes.Update: "table",
    tables.CreateTable: "name",
    tables.CreateView: "name",
}
"""Where a statement that fills a table has its name."""


def fills(asked: object) -> bool:
    """Return whether a statement fills a table."""
    return type(asked) in _TARGETS


def note_lineage(statement: Statement, asked: object) -> None:
    """Record from which tables a statement that has run filled another one."""
    metastore = statement.metastore
    target = metastore.tables.find(*statement.full_name(getattr(asked, _TARGETS[type(asked)])))
    if target is not None and (sources := statement.reads - {target.id}):
        metastore.lineage.note(target.id, sources, _filling(statement, asked, target))


def upstream_columns(metastore: Metastore, table: Table, column: str) -> Iterator[Column]:
    """Yield the columns that one was computed from, each once; *metastore* is whole."""
    found = (
        source
        for filling in metastore.lineage.fillings(table.id)
        for name, source in _pairs(metastore, filling)
        if name.casefold() == column.casefold()
    )
    return iter(dict.fromkeys(found))


def downstream_columns(metastore: Metastore, table: Table, column: str) -> Iterator[Column]:
    """Yield the columns that were computed from one, each once; *metastore* is whole."""
    wanted = (table.id, column.casefold())
    found = (
        (target_id, name)
        for target_id in metastore.lineage.downstream(table.id)
        for filling in metastore.lineage.fillings(target_id)
        for name, (source_id, source) in _pairs(metastore, filling)
        if (source_id, source.casefold()) == wanted
    )
    return iter(dict.fromkeys(found))


def _filling(statement: Statement, asked: object, target: Table) -> Filling | None:
    """Return the query of a statement, as far as it has one whose columns can be followed."""
    query = asked.source if isinstance(asked, changes.Insert) else getattr(asked, "query", None)
    if not isinstance(query, exp.Query):
        return None
    fields = [field.name for field in statement.metastore.tables.fields(target)]
    if isinstance(asked, changes.Insert):
        return filling(statement, query, () if asked.by_name else tuple(asked.columns or fields))
    return filling(statement, query, fields)


def filling(statement: Statement, query: exp.Expr, columns: Sequence[str]) -> Filling:
    """Return a query with full names, and the columns that it fills; none for those of its own names."""
    text = written(completed(exp.Paren(this=query.copy()), statement.full_name_if_known).this)
    return Filling(text, tuple(columns))


def _pairs(metastore: Metastore, filling: Filling) -> Iterator[tuple[str, Column]]:
    """Yield the columns that a query fills, each with one that it is computed from."""
    from sqlglot.lineage import lineage  # here: sqlglot's optimizer is large
    from sqlglot.optimizer.qualify import qualify

    try:
        schema, ids = _known(metastore, parsed(filling.query))
        whole = qualify(parsed(filling.query), schema=schema, dialect=Lake, quote_identifiers=False)
        names = [select.alias_or_name for select in cast("exp.Query", whole).selects]
        for name, column in zip(filling.columns or names, names, strict=False):
            for node in lineage(column, whole, schema=schema, dialect=Lake).walk():
                if not node.downstream and isinstance(node.source, exp.Table):
                    yield name, (ids[tuple(part.name for part in node.source.parts)], exp.to_column(node.name).name)
    except (SqlglotError, KeyError):
        return  # what cannot be followed has no lineage


def _known(metastore: Metastore, tree: exp.Expr) -> tuple[dict[str, Any], dict[tuple[str, ...], str]]:
    """Return the columns of the tables in a tree, as sqlglot takes them, and the ids of the tables."""
    schema: dict[str, Any] = {}
    ids: dict[tuple[str, ...], str] = {}
    for parts in {tuple(part.name for part in node.parts) for node in tree.find_all(exp.Table)}:
        if len(parts) == _ALL_PARTS and (table := metastore.tables.find(parts[0], parts[1], parts[2])):
            ids[parts] = table.id
            columns = {field.name: field.type.simple() for field in metastore.tables.fields(table)}
            schema.setdefault(parts[0], {}).setdefault(parts[1], {})[parts[2]] = columns
    return schema, ids
