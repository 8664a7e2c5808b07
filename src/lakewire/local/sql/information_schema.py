"""
``information_schema``: what the metastore holds, as views over literal rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakewire.local.sql.statement import Statement


def information_view(statement: Statement, full_name: tuple[str, str, str]) -> str | None:
    """Return the engine's command (with NUL for the name) that defines this view of the information schema."""
    return None
