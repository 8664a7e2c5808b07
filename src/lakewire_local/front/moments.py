"""
The time of a statement: one for all that is run for it, so that no row changes sides meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import DATE, TIMESTAMP, TIMESTAMP_NTZ
from lakewire_local.front.nodes import cast, text

if TYPE_CHECKING:
    import datetime as dt

    from sqlglot import exp

    from lakewire.schema.types import DataType

# Function -> type, and how its value is written.
_FUNCTIONS: dict[str, tuple[DataType, str]] = {
    "curdate": (DATE, "%Y-%m-%d"),
    "current_date": (DATE, "%Y-%m-%d"),
    "current_timestamp": (TIMESTAMP, "%Y-%m-%d %H:%M:%S.%f+00:00"),
    "localtimestamp": (TIMESTAMP_NTZ, "%Y-%m-%d %H:%M:%S.%f"),
    "now": (TIMESTAMP, "%Y-%m-%d %H:%M:%S.%f+00:00"),
}


def moment_value(function: str, moment: dt.datetime | None) -> exp.Expr | None:
    """Return the value of a function of the current time; None for another function, or one that the engine has."""
    found = _FUNCTIONS.get(function)
    if found is None or moment is None:
        return None
    data_type, form = found
    return cast(text(moment.strftime(form)), data_type)
