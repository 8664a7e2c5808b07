"""
SHOW and DESCRIBE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import property_key
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
class ShowColumns:
    """SHOW COLUMNS."""

    table: Name


@attrs.frozen(kw_only=True)
class ShowProperties:
    """SHOW TBLPROPERTIES; *key* is None without one."""

    table: Name
    key: str | None


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
    word = reader.one_of(*_LISTS)
    if word:
        return _list(reader, _LISTS[word])
    if word := reader.one_of(*_OF_TABLES):
        return _OF_TABLES[word](reader)
    raise unsupported(f"SHOW {reader.word()}")


def describe(reader: Reader) -> object:
    """Read what follows DESCRIBE."""
    if reader.accept("HISTORY"):
        return describe_history(reader)
    if reader.accept("DETAIL"):
        return describe_detail(reader)
    if reader.accept("QUERY") or (reader.begins_query() and not reader.sees("TABLE")):
        return DescribeQuery(query=reader.query())
    if reader.sees("FUNCTION"):
        raise unsupported("DESCRIBE FUNCTION")
    kind = reader.one_of(*_DESCRIBED)
    reader.accept("TABLE")
    extended = bool(reader.one_of("EXTENDED", "FORMATTED"))
    name = reader.name()
    if kind:
        return DescribeObject(kind=_DESCRIBED[kind], name=name)
    column = "" if reader.done or reader.sees("AS", "JSON") else reader.identifier()
    if reader.sees("AS", "JSON"):
        raise unsupported("DESCRIBE … AS JSON")
    return DescribeTable(table=name, extended=extended, column=column)


def _list(reader: Reader, kind: str) -> ShowList:
    place = reader.name() if reader.one_of("IN", "FROM") else ()
    reader.accept("LIKE")
    return ShowList(kind=kind, place=place, pattern=None if reader.done else reader.string())


def _columns(reader: Reader) -> ShowColumns:
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


_OF_TABLES: Mapping[str, Callable[[Reader], object]] = {"COLUMNS": _columns, "TBLPROPERTIES": _properties}
