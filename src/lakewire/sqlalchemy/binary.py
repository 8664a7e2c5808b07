# pyright: reportIncompatibleMethodOverride=false
# SQLAlchemy infers narrower types for these than it uses.
"""
Bytes, which the API binds as text only: they go as hexadecimal digits.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import func, types
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.elements import BindParameter, ColumnElement

__all__ = ["HexBinary"]


class HexBinary(types.LargeBinary):
    """
    BINARY; a value is bound as ``unhex(:name)``.
    """

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str | None]:
        """
        Return what makes digits of bytes.
        """
        return lambda value: None if value is None else bytes(value).hex()

    def bind_expression(self, bindvalue: BindParameter[Any]) -> ColumnElement[Any] | None:
        """
        Return the SQL around the marker.
        """
        return func.unhex(bindvalue, type_=self)

    def literal_processor(self, dialect: Dialect) -> Callable[[Any], str]:
        """
        Return what writes a value as a literal, inside of ``unhex``.
        """
        return lambda value: f"'{bytes(value).hex()}'"
