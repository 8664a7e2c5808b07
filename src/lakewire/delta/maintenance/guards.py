"""
What is refused before it is sent, because of what the table says of itself. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lakewire.errors import InvalidArgumentError
from lakewire.sql.row import Row

__all__ = ["DELETED_FILES", "RETENTION_HOURS", "check_retention", "check_unclustered", "hours_of", "properties_of"]

DELETED_FILES = "delta.deletedFileRetentionDuration"
RETENTION_HOURS = 168.0  # of tables that say nothing else
_INTERVAL = re.compile(r"(\d+)\s*(minute|hour|day|week|month|year)s?", re.IGNORECASE)
_HOURS = {"minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 720.0, "year": 8760.0}


def properties_of(detail: Row) -> Mapping[str, str]:
    """
    Return the properties of a table, from its DESCRIBE DETAIL.
    """
    found: Any = detail.to_dict().get("properties")
    return dict(found or {})


def hours_of(properties: Mapping[str, str], name: str, default: float) -> float:
    """
    Return the hours of a property such as ``interval 1 week 2 days``; *default* where it is missing.
    """
    parts = _INTERVAL.findall(properties.get(name, ""))
    return sum(int(count) * _HOURS[unit.lower()] for count, unit in parts) if parts else default


def check_retention(retain_hours: float, detail: Row) -> None:
    """
    Raise when a vacuum would delete files that the table promises to keep.

    Raises:
        InvalidArgumentError: It would.
    """
    least = hours_of(properties_of(detail), DELETED_FILES, RETENTION_HOURS)
    if retain_hours < least:
        raise InvalidArgumentError(
            f"retain_hours: {retain_hours:g} is less than the {least:g} hours for which the table keeps deleted "
            f"files, which readers and writes under way may need; set_properties({{'{DELETED_FILES}': 'interval n "
            "hours'}) shortens that, and allow_short_retention=True leaves it to the warehouse"
        )


def check_unclustered(detail: Row) -> None:
    """
    Raise when a table is clustered, so that no order of its files can be asked for.

    Raises:
        InvalidArgumentError: It is.
    """
    if columns := detail.to_dict().get("clusteringColumns"):
        raise InvalidArgumentError(
            f"zorder_by: the table is clustered by {', '.join(map(str, columns))}; optimize() without zorder_by "
            "clusters it, and cluster_by(…) chooses other columns"
        )
