"""
Which versions of which table ``table_changes`` is asked for, and whether they have a feed that can be read.

Source: https://docs.databricks.com/delta/delta-change-data-feed
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import attrs
from sqlglot import exp

from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.names import split_name
from lakewire.schema.types import ArrayType, DataType, MapType, StructType
from lakewire_local.delta_log import TableSpec, commit_times, latest_version, read_commit, read_snapshot
from lakewire_local.errors import sql_error
from lakewire_local.sql.columns.features import has_feed
from lakewire_local.sql.query import run_query
from lakewire_local.sql.refusals import existing_table, table_not_found
from lakewire_local.sql.relations.time_travel import later_than_last, moment_of, refuse_expired, version_at
from lakewire_local.sql.rewrites import query_for_engine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.delta_log import Snapshot
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


@attrs.frozen(kw_only=True)
class AskedChanges:
    """
    Hold a table, the versions that are asked for, and the columns that are shown.
    """

    table: Table
    folder: Path
    versions: range
    spec: TableSpec


def changes_asked(statement: Statement, arguments: Sequence[exp.Expr]) -> AskedChanges:
    """
    Return what the arguments of ``table_changes`` ask for.

    Raises:
        LocalError: There are no such versions, or they have no feed.
    """
    if not 2 <= len(arguments) <= 3:
        what = f"The `table_changes` requires 2 or 3 arguments but the actual number is {len(arguments)}"
        raise sql_error("WRONG_NUM_ARGS.WITHOUT_SUGGESTION", what, "42605")
    name, *bounds = (_constant(statement, argument) for argument in arguments)
    table, folder = _table(statement, name)
    versions = _versions(statement, table, folder, bounds)
    spec = read_snapshot(folder)
    if spec.properties.get("delta.columnMapping.mode", "none") != "none" and versions:
        spec = read_snapshot(folder, versions[-1])
    if versions:
        _check(folder, versions, spec)
    return AskedChanges(table=table, folder=folder, versions=versions, spec=spec)


def _table(statement: Statement, name: object) -> tuple[Table, Path]:
    parts = tuple(split_name(name)) if isinstance(name, str) and name else ()
    if not 1 <= len(parts) <= 3:
        raise table_not_found(statement.metastore, *statement.full_name((str(name),)))
    table = existing_table(statement, parts)
    statement.metastore.access.need("SELECT", table.id)
    if table.location is None:
        raise sql_error("EXPECT_TABLE_NOT_VIEW.NO_ALTERNATIVE", f"{table.full_name} is a view, not a table", "42809")
    return table, table.location


def _constant(statement: Statement, argument: exp.Expr) -> object:
    """Return the value of an argument."""
    if isinstance(argument, exp.Literal) and (argument.is_string or argument.name.isdecimal()):
        return argument.name if argument.is_string else int(argument.name)
    query = query_for_engine(statement, exp.Select(expressions=[argument.copy()]))
    return next(batch.column(0)[0].as_py() for batch in run_query(query).batches if batch.num_rows)


def _versions(statement: Statement, table: Table, folder: Path, bounds: Sequence[object]) -> range:
    """Return the versions from the first bound to the last one, both included; none between two commits."""
    if any(bound is None for bound in bounds):
        what = "CDC read start/end parameters cannot be null. Please provide a valid version or timestamp"
        raise sql_error("DELTA_CDC_READ_NULL_RANGE_BOUNDARY", what, "22004")
    first, *rest = (bound if type(bound) is int else _moment(statement, bound) for bound in bounds)
    start = first if isinstance(first, int) else _from(folder, first)
    last = rest[0] if rest else latest_version(folder)
    end = last if isinstance(last, int) else version_at(table, last)
    times, latest = commit_times(folder), latest_version(folder)
    if start > latest:
        what = f"Start version {start} for change data feed exceeds the latest table version {latest}"
        raise sql_error("DELTA_CDC_START_VERSION_AFTER_LATEST", what, "22003")
    if not (isinstance(first, int) or isinstance(last, int)) and first <= last and end < start:
        return range(0)
    if end < start:
        what = f"CDC range from start {start} to end {end} was invalid. End cannot be before start"
        raise sql_error("DELTA_INVALID_CDC_RANGE", what, "22003")
    if start not in times:
        what = f"Cannot time travel Delta table to version {start}. Available versions: [{min(times)}, {latest}]"
        raise sql_error("DELTA_VERSION_NOT_FOUND", what, "22003")
    refuse_expired(folder, start)
    return range(start, min(end, latest) + 1)


def _moment(statement: Statement, bound: object) -> dt.datetime:
    if isinstance(bound, dt.datetime):
        return bound if bound.tzinfo else bound.replace(tzinfo=dt.UTC)
    if not isinstance(bound, (str, dt.date)):
        raise sql_error("DELTA_TIMESTAMP_INVALID", f"The provided timestamp ({bound}) cannot be converted", "42816")
    return moment_of(statement, f"'{bound}'")


def _from(folder: Path, moment: dt.datetime) -> int:
    """Return the first version at or after a moment."""
    times, asked = commit_times(folder), int(moment.timestamp() * 1000)
    later = [version for version, at in times.items() if at >= asked]
    if not later:
        raise later_than_last(moment, times)
    return min(later)


def _check(folder: Path, versions: range, spec: TableSpec) -> None:
    """Refuse versions without a feed, or whose columns are not all among those of *spec*."""
    states: dict[int, Snapshot] = {versions[0]: read_snapshot(folder, versions[0])}
    for version in versions[1:]:
        if any("metaData" in action for action in read_commit(folder, version)):
            states[version] = read_snapshot(folder, version)
    for version, state in states.items():
        bounds = f"[{versions[0]}, {versions[-1]}]"
        if not has_feed(state.properties):
            raise sql_error(
                "DELTA_MISSING_CHANGE_DATA",
                f"Error getting change data for range {bounds} as change data was not recorded for version "
                f"[{version}]. If you've enabled change data feed on this table, use `DESCRIBE HISTORY` to see when it "
                "was first enabled. Otherwise, to start recording change data, use `ALTER TABLE table_name SET "
                "TBLPROPERTIES (delta.enableChangeDataFeed=true)`",
                "KD002",
            )
        if not _extends(state.raw_fields, spec.raw_fields):
            raise sql_error(
                "DELTA_CHANGE_DATA_FEED_INCOMPATIBLE_SCHEMA_CHANGE",
                f"Retrieving table changes of the versions {bounds} failed because of an incompatible schema change at "
                f"version {version}. Query the changes before and after that version separately",
                "0AKDC",
            )


def _extends(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether *new* has all columns of *old*, under their names and with their types."""
    known = {_physical(raw): raw for raw in new}
    return all(
        (found := known.get(_physical(raw))) is not None
        and found["name"] == raw["name"]
        and _grown(from_delta_json(raw["type"]), from_delta_json(found["type"]))
        for raw in old
    )


def _grown(old: DataType, new: DataType) -> bool:
    match old, new:
        case StructType(fields), StructType(others):
            known = {field.name: field.type for field in others}
            return all(field.name in known and _grown(field.type, known[field.name]) for field in fields)
        case ArrayType(element), ArrayType(other):
            return _grown(element, other)
        case MapType(), MapType():
            return _grown(old.key, new.key) and _grown(old.value, new.value)
        case _:
            return old == new


def _physical(raw: Mapping[str, Any]) -> str:
    found: str = raw["metadata"].get("delta.columnMapping.physicalName", raw["name"])
    return found
