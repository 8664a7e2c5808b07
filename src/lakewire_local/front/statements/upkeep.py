"""
The upkeep of a table and its versions: OPTIMIZE, REORG, VACUUM, RESTORE, DESCRIBE HISTORY and DETAIL, ANALYZE, REFRESH.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.clauses import point

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp

    from lakewire_local.front.reader import Name, Reader


_REFRESHED = ("MATERIALIZED_VIEW", "STREAMING_TABLE", "TABLE")


@attrs.frozen(kw_only=True)
class Optimize:
    """OPTIMIZE; *zorder* holds columns."""

    table: Name
    full: bool
    where: exp.Expr | None
    zorder: Sequence[str]


@attrs.frozen(kw_only=True)
class Reorg:
    """REORG TABLE … APPLY (PURGE)."""

    table: Name
    where: exp.Expr | None


@attrs.frozen(kw_only=True)
class Vacuum:
    """VACUUM; *hours* is None without RETAIN."""

    table: Name
    hours: float | None
    dry_run: bool


@attrs.frozen(kw_only=True)
class Restore:
    """RESTORE to a version, or to the time that an expression gives."""

    table: Name
    point: int | exp.Expr


@attrs.frozen(kw_only=True)
class DescribeHistory:
    """DESCRIBE HISTORY; *limit* is None without LIMIT."""

    table: Name
    limit: int | None


@attrs.frozen(kw_only=True)
class DescribeDetail:
    """DESCRIBE DETAIL."""

    table: Name


@attrs.frozen(kw_only=True)
class Refresh:
    """REFRESH; *kind* is ``TABLE``, or the type of the table that it must be."""

    table: Name
    kind: str
    full: bool


@attrs.frozen(kw_only=True)
class Analyze:
    """ANALYZE TABLE, or ANALYZE TABLES of the schema *name* (of none for the default one)."""

    all_tables: bool
    name: Name
    columns: Sequence[str]


def optimize(reader: Reader) -> Optimize:
    """Read what follows OPTIMIZE."""
    table = reader.name()
    full = reader.accept("FULL")
    where = reader.expression() if reader.accept("WHERE") else None
    order = reader.names() if reader.accept("ZORDER", "BY") else []
    return Optimize(table=table, full=full, where=where, zorder=order)


def reorg(reader: Reader) -> Reorg:
    """Read what follows REORG."""
    reader.expect("TABLE")
    table = reader.name()
    where = reader.condition_before("APPLY") if reader.accept("WHERE") else None
    reader.expect("APPLY", "(")
    if not reader.accept("PURGE"):
        raise reader.refusal("REORG TABLE … APPLY")
    reader.expect(")")
    return Reorg(table=table, where=where)


def vacuum(reader: Reader) -> Vacuum:
    """Read what follows VACUUM."""
    table = reader.name()
    if reader.accept("USING"):
        raise unsupported("VACUUM … USING INVENTORY")
    reader.one_of("FULL", "LITE")
    hours = reader.decimal() if reader.accept("RETAIN") else None
    if hours is not None:
        reader.expect("HOURS")
    return Vacuum(table=table, hours=hours, dry_run=reader.accept("DRY", "RUN"))


def restore(reader: Reader) -> Restore:
    """Read what follows RESTORE."""
    reader.accept("TABLE")
    table = reader.name()
    reader.accept("TO")
    found = point(reader)
    if found is None:
        raise reader.error("expected VERSION AS OF or TIMESTAMP AS OF")
    return Restore(table=table, point=found)


def refresh(reader: Reader) -> Refresh:
    """Read what follows REFRESH."""
    if any(reader.sees(word) for word in ("FUNCTION", "FOREIGN")):
        raise reader.refusal("REFRESH")
    kind = next((kind for kind in _REFRESHED if reader.accept(*kind.split("_"))), "TABLE")
    name, full = reader.name(), reader.accept("FULL")
    if reader.one_of("SYNC", "ASYNC") == "ASYNC":
        raise unsupported("REFRESH … ASYNC")
    return Refresh(table=name, kind=kind, full=full)


def analyze(reader: Reader) -> Analyze:
    """Read what follows ANALYZE."""
    if reader.accept("TABLES"):
        name = reader.name() if reader.one_of("IN", "FROM") else ()
        reader.expect("COMPUTE", "STATISTICS")
        reader.accept("NOSCAN")
        return Analyze(all_tables=True, name=name, columns=())
    reader.expect("TABLE")
    name = reader.name()
    if reader.sees("PARTITION"):
        raise unsupported("ANALYZE TABLE … PARTITION")
    reader.expect("COMPUTE")
    reader.accept("DELTA")
    reader.expect("STATISTICS")
    if reader.accept("NOSCAN") or reader.accept("FOR", "ALL", "COLUMNS"):
        return Analyze(all_tables=False, name=name, columns=())
    columns = reader.separated(reader.identifier) if reader.accept("FOR", "COLUMNS") else []
    return Analyze(all_tables=False, name=name, columns=columns)


def describe_history(reader: Reader) -> DescribeHistory:
    """Read what follows DESCRIBE HISTORY."""
    return DescribeHistory(table=reader.name(), limit=reader.number() if reader.accept("LIMIT") else None)


def describe_detail(reader: Reader) -> DescribeDetail:
    """Read what follows DESCRIBE DETAIL."""
    return DescribeDetail(table=reader.name())
