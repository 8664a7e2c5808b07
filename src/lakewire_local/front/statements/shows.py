"""
SHOW and DESCRIBE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import property_key
from lakewire_local.front.statements.functions import describe_function, show_functions
from lakewire_local.front.statements.grants import show_grants
from lakewire_local.front.statements.upkeep import describe_detail, describe_history

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlglot import exp

    from lakewire_local.front.reader import Name, Reader

_LISTS = {"CATALOGS": "CATALOGS", "SCHEMAS": "SCHEMAS", "DATABASES": "SCHEMAS"} | {
    kind: kind for kind in ("TABLES", "VIEWS", "VOLUMES")
}
_DESCRIBED = {"CATALOG": "CATALOG", "SCHEMA": "SCHEMA", "DATABASE": "SCHEMA", "VOLUME": "VOLUME"}


@attrs.frozen(kw_only=True)
class ShowList:
    """SHOW of objects: *kind* is the keyword, *place* what follows IN, *pattern* what follows LIKE."""

    kind: str
    place: Name
    pattern: str | None


@attrs.frozen(kw_only=True)
class ShowCatalog:
    """
    SHOW of what is in a catalog, or in all of them, as drivers ask for it.

    Attributes:
        kind: ``SCHEMAS``, ``TABLES`` or ``COLUMNS``.
        catalog: None for all.
        schemas, tables, pattern: Patterns of names, the last one of what is shown; None for all.
    """

    kind: str
    catalog: str | None
    schemas: str | None
    tables: str | None
    pattern: str | None


@attrs.frozen(kw_only=True)
class ShowColumns:
    """SHOW COLUMNS."""

    table: Name


@attrs.frozen(kw_only=True)
class ShowProperties:
    """SHOW TBLPROPERTIES; *key* is None without one."""

    table: Name
    key: str | None


@attrs.frozen(kw_only=True)
class ShowPartitions:
    """SHOW PARTITIONS; *values* are those of some of the partition columns."""

    table: Name
    values: Mapping[str, exp.Expr]


@attrs.frozen(kw_only=True)
class ShowCreate:
    """SHOW CREATE TABLE."""

    table: Name


@attrs.frozen(kw_only=True)
class DescribeObject:
    """DESCRIBE CATALOG, SCHEMA or VOLUME."""

    kind: str
    name: Name


@attrs.frozen(kw_only=True)
class DescribeTable:
    """DESCRIBE TABLE; *column* is empty for the whole table."""

    table: Name
    extended: bool
    column: str


@attrs.frozen(kw_only=True)
class DescribeQuery:
    """DESCRIBE QUERY."""

    query: exp.Expr


def show(reader: Reader) -> object:
    """Read what follows SHOW."""
    if reader.accept("CREATE", "TABLE"):
        return ShowCreate(table=reader.name())
    if reader.one_of("GRANTS", "GRANT"):
        return show_grants(reader)
    kind = reader.one_of("USER", "SYSTEM", "ALL")
    if reader.accept("FUNCTIONS"):
        return show_functions(reader, kind or "ALL")
    word = "" if kind else reader.one_of(*_LISTS)
    if word:
        return _list(reader, _LISTS[word])
    if not kind and reader.accept("TABLE", "EXTENDED"):
        return _extended(reader)
    if word := reader.one_of(*_OF_TABLES):
        return _OF_TABLES[word](reader)
    raise reader.refusal("SHOW")


def describe(reader: Reader) -> object:
    """Read what follows DESCRIBE."""
    if reader.accept("HISTORY"):
        return describe_history(reader)
    if reader.accept("DETAIL"):
        return describe_detail(reader)
    if reader.accept("QUERY") or (reader.begins_query() and not reader.sees("TABLE")):
        return DescribeQuery(query=reader.query())
    if reader.accept("FUNCTION"):
        return describe_function(reader)
    kind = reader.one_of(*_DESCRIBED)
    reader.accept("TABLE")
    extended = bool(reader.one_of("EXTENDED", "FORMATTED"))
    name = reader.name()
    if kind:
        return DescribeObject(kind=_DESCRIBED[kind], name=name)
    if reader.sees("PARTITION", "("):
        raise unsupported("DESCRIBE … PARTITION")
    column = "" if reader.done or reader.sees("AS", "JSON") else reader.identifier()
    if reader.sees("AS", "JSON"):
        raise unsupported("DESCRIBE … AS JSON")
    return DescribeTable(table=name, extended=extended, column=column)


def _list(reader: Reader, kind: str) -> object:
    if kind in ("SCHEMAS", "TABLES") and (found := _catalog(reader, kind)):
        return found
    if reader.sees("DROPPED"):
        raise reader.refusal(f"SHOW {kind}")
    place = reader.name() if reader.one_of("IN", "FROM") else ()
    reader.accept("LIKE")
    return ShowList(kind=kind, place=place, pattern=None if reader.done else reader.string())


def _extended(reader: Reader) -> ShowList:
    place = reader.name() if reader.one_of("IN", "FROM") else ()
    reader.expect("LIKE")
    pattern = reader.string()
    if reader.sees("PARTITION"):
        raise unsupported("SHOW TABLE EXTENDED … PARTITION")
    return ShowList(kind="TABLE EXTENDED", place=place, pattern=pattern)


def _catalog(reader: Reader, kind: str) -> ShowCatalog | None:
    """Read ``IN {CATALOG c | ALL CATALOGS} [SCHEMA LIKE p] [TABLE LIKE p] [LIKE p]``; None for another form."""
    if reader.accept("IN", "ALL", "CATALOGS"):
        catalog = None
    elif reader.accept("IN", "CATALOG"):
        catalog = reader.identifier()
    else:
        return None
    schemas = reader.string() if reader.accept("SCHEMA", "LIKE") else None
    tables = reader.string() if reader.accept("TABLE", "LIKE") else None
    pattern = reader.string() if reader.accept("LIKE") else None
    return ShowCatalog(kind=kind, catalog=catalog, schemas=schemas, tables=tables, pattern=pattern)


def _partitions(reader: Reader) -> ShowPartitions:
    table = reader.name()
    values = dict(reader.items(lambda: _value(reader))) if reader.accept("PARTITION") else {}
    return ShowPartitions(table=table, values=values)


def _value(reader: Reader) -> tuple[str, exp.Expr]:
    name = reader.identifier()
    reader.expect("=")
    return name, reader.expression()


def _columns(reader: Reader) -> ShowColumns | ShowCatalog:
    if found := _catalog(reader, "COLUMNS"):
        return found
    if not reader.one_of("IN", "FROM"):
        raise reader.error("expected IN")
    table = reader.name()
    if reader.one_of("IN", "FROM"):
        table = (*reader.name(), table[-1])
    return ShowColumns(table=table)


def _properties(reader: Reader) -> ShowProperties:
    table = reader.name()
    return ShowProperties(table=table, key=_key(reader) if reader.sees("(") else None)


def _key(reader: Reader) -> str:
    return reader.items(lambda: property_key(reader))[0]


_OF_TABLES: Mapping[str, Callable[[Reader], object]] = {
    "COLUMNS": _columns,
    "PARTITIONS": _partitions,
    "TBLPROPERTIES": _properties,
}
