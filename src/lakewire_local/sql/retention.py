"""
How long a table keeps the files that it has deleted.

Source: https://docs.databricks.com/delta/table-properties
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFAULT_HOURS = 168.0
_INTERVAL = re.compile(r"(?:interval\s+)?(\d+)\s+(hour|day|week)s?", re.IGNORECASE)
_HOURS = {"hour": 1, "day": 24, "week": 168}


def kept_hours(properties: Mapping[str, str]) -> float:
    """Return the hours that the properties of a table say."""
    match = _INTERVAL.search(properties.get("delta.deletedFileRetentionDuration", ""))
    return float(int(match.group(1)) * _HOURS[match.group(2).lower()]) if match else _DEFAULT_HOURS
