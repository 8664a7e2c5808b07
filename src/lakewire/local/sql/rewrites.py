"""
The rewrites every text takes on its way to the engine, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lakewire.local.sql.statement import Statement


def for_engine(statement: Statement) -> Statement:
    """Return *statement* in words the engine understands as Databricks does."""
    return statement
