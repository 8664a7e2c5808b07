# pyright: reportIncompatibleMethodOverride=false
# SQLAlchemy infers narrower types for these than it uses.
"""
Numbers, bound as what their column is: rows with floats beside decimals go into one statement.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from sqlalchemy import types
from sqlalchemy.engine import Dialect

__all__ = ["BinaryFloat", "ExactNumeric"]


class ExactNumeric(types.Numeric[Any]):
    """
    DECIMAL; a float is bound as the shortest decimal that stands for it.
    """

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """
        Return what makes decimals.
        """
        return lambda value: Decimal(repr(value)) if isinstance(value, float) else value


class BinaryFloat(types.Float[Any]):
    """
    DOUBLE or FLOAT; a decimal is bound as the float next to it.
    """

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        """
        Return what makes floats.
        """
        return lambda value: float(value) if isinstance(value, Decimal) else value
