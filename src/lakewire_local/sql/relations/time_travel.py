"""
Time travel as the engine has it: TIMESTAMP AS OF becomes VERSION AS OF.

For a time after the last commit the engine would read the last version; Databricks refuses it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from lakewire_local.delta_log import active_files, commit_times, read_snapshot
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.parsing import written
from lakewire_local.sql.query import run_query
from lakewire_local.sql.retention import kept_hours
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlglot import exp

    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.statement import Statement


def version_at(table: Table, moment: dt.datetime) -> int:
    """
    Return the version of *table* that was the newest at *moment*.

    Raises:
        LocalError: Before the first commit in the log, or after the last one.
    """
    times = commit_times(table.location) if table.location else {}
    asked = int(moment.timestamp() * 1000)
    earlier = [version for version, at in times.items() if at <= asked]
    if not earlier:
        raise sql_error(
            "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION",
            f"The provided timestamp ({moment}) is before the earliest version available to this table "
            f"({_shown(min(times.values()))}). Please use a timestamp after it",
            "42816",
        )
    if asked > times[max(times)]:
        raise later_than_last(moment, times)
    return max(earlier)


def later_than_last(moment: dt.datetime, times: Mapping[int, int]) -> LocalError:
    """Return the error of a moment after the last commit."""
    last = _shown(times[max(times)])
    return sql_error(
        "DELTA_TIMESTAMP_GREATER_THAN_COMMIT",
        f"The provided timestamp ({moment}) is after the latest version available to this table ({last}). "
        f"Please use a timestamp before or at {last}",
        "42816",
    )


def version_of(statement: Statement, table: Table, point: int | exp.Expr) -> int:
    """
    Return the version of *table* at a point.

    Raises:
        LocalError: There is none.
    """
    version = point if isinstance(point, int) else version_at(table, moment_of(statement, written(point)))
    available = commit_times(table.location) if table.location else {}
    if version not in available:
        raise sql_error(
            "DELTA_VERSION_NOT_FOUND",
            f"Cannot time travel Delta table to version {version}. Available versions: "
            f"[{min(available)}, {max(available)}]",
            "22003",
        )
    if table.location:
        refuse_expired(table.location, version)
    return version


def refuse_expired(folder: Path, version: int) -> None:
    """
    Refuse a version from before the time for which the table keeps deleted files, unless it is the latest one.

    Source:
        https://docs.databricks.com/delta/history
    """
    times, hours = commit_times(folder), kept_hours(read_snapshot(folder).properties)
    if version < max(times) and times[version] < now_ms() - hours * 3_600_000:
        raise sql_error(
            "DELTA_UNSUPPORTED_TIME_TRAVEL_BEYOND_DELETED_FILE_RETENTION_DURATION",
            f"Cannot time travel beyond delta.deletedFileRetentionDuration ({hours:g} HOURS) set on the table",
            "0AKDC",
        )


def readable(table: Table, version: int) -> int:
    """Return a version whose files are all there; what the log does not have is left to the engine to refuse."""
    if table.location and version in commit_times(table.location):
        refuse_expired(table.location, version)
        refuse_missing(table.location, active_files(table.location, version))
    return version


def refuse_missing(folder: Path, files: Sequence[Mapping[str, Any]]) -> None:
    """Refuse files of an earlier version that are gone; other writers may refer to files in other folders."""
    for file in files:
        if "://" not in file["path"] and not (folder / unquote(file["path"])).exists():
            raise sql_error(
                "DELTA_FILE_NOT_FOUND_DETAILED",
                f"File {file['path']} of that version has been deleted, for example by VACUUM",
                "42K03",
            )


def moment_of(statement: Statement, expression: str) -> dt.datetime:
    """Return the value of a timestamp expression."""
    question = statement.with_text(f"SELECT CAST({expression} AS TIMESTAMP) AS moment")
    value = next(batch.column(0)[0].as_py() for batch in run_query(question).batches if batch.num_rows)
    if not isinstance(value, dt.datetime):
        raise sql_error(
            "DELTA_TIMESTAMP_INVALID", f"The provided timestamp ({expression}) cannot be converted", "42816"
        )
    return value


def _shown(milliseconds: int) -> str:
    return str(dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC))
