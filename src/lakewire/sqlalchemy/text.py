# pyright: reportIncompatibleMethodOverride=false
# SQLAlchemy infers narrower types for these than it uses.
"""
Text as literals: SQLAlchemy doubles quotes, which for Databricks is the end of one literal and the start of another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import types
from sqlalchemy.engine import Dialect

from lakewire.schema.names import quote_string

__all__ = ["EscapedString"]


class EscapedString(types.String):
    """
    Text, written with escapes where it is a literal.
    """

    def literal_processor(self, dialect: Dialect) -> Callable[[Any], str]:
        """
        Return what writes a value as a literal.
        """
        return quote_string
