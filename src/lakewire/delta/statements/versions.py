"""
Statements that restore or copy a version of a table. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.delta.statements.clauses import properties_sql
from lakewire.delta.statements.read import AsOf
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, quote_string
from lakewire.sql.arguments import check_flags, check_type
from lakewire.sql.statement import Statement

__all__ = ["clone_sql", "restore_sql"]


def restore_sql(table: TableName, as_of: AsOf) -> Statement:
    """
    Return ``RESTORE TABLE table TO {VERSION | TIMESTAMP} AS OF …``.
    """
    return Statement(f"RESTORE TABLE {table.sql()} TO {as_of.needed().sql()}")


def clone_sql(
    source: TableName,
    target: TableName,
    *,
    as_of: AsOf | None = None,
    shallow: bool = False,
    replace: bool = False,
    if_not_exists: bool = False,
    properties: Mapping[str, str] | None = None,
    location: str | None = None,
) -> Statement:
    """
    Return ``CREATE [OR REPLACE] TABLE [IF NOT EXISTS] target {SHALLOW | DEEP} CLONE source [… AS OF …] …``.

    Raises:
        InvalidArgumentError: A clone of a table onto itself, or *replace* with *if_not_exists*.
    """
    check_flags(shallow=shallow, replace=replace, if_not_exists=if_not_exists)
    if replace and if_not_exists:
        raise InvalidArgumentError("replace and if_not_exists: both are given; accepted is one of them")
    if source.full_name.casefold() == target.full_name.casefold():
        raise InvalidArgumentError(f"target: {target} is the table itself; restore() brings a version back")
    parts = [
        f"CREATE {'OR REPLACE ' if replace else ''}TABLE {'IF NOT EXISTS ' if if_not_exists else ''}{target.sql()}",
        f"{'SHALLOW' if shallow else 'DEEP'} CLONE {source.sql()}",
    ]
    if as_of and (place := as_of.sql()):
        parts.append(place)
    if properties is not None and (texts := properties_sql(properties)):
        parts.append(f"TBLPROPERTIES ({texts})")
    if location is not None:
        check_type("location", location, str, "the path of a folder")
        parts.append(f"LOCATION {quote_string(location)}")
    return Statement(" ".join(parts))
