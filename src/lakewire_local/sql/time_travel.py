"""
Time travel as the engine has it: TIMESTAMP AS OF becomes VERSION AS OF.

For a time after the last commit the engine would read the last version; Databricks refuses it.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lakewire_local.delta_log import commit_times
from lakewire_local.errors import sql_error
from lakewire_local.sql.query import run_query

if TYPE_CHECKING:
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
    last = max(times)
    if asked > times[last]:
        raise sql_error(
            "DELTA_TIMESTAMP_GREATER_THAN_COMMIT",
            f"The provided timestamp ({moment}) is after the latest version available to this table "
            f"({_shown(times[last])}). Please use a timestamp before or at {_shown(times[last])}",
            "42816",
        )
    return max(earlier)


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
