"""
SQL text with its bound values, as plain data. What runs it is in ``client.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from lakewire.sql.expressions import DEFAULT, Expression, expr

__all__ = ["DEFAULT", "Expression", "Statement", "expr"]

_NO_PARAMETERS: Mapping[str, object] = MappingProxyType({})


@attrs.frozen
class Statement:
    """
    One SQL statement and the values of its ``:name`` markers.

    Attributes:
        text: Exactly one statement; sent as it is.
        parameters: Name to Python value; bound by the server, never put into the text.
    """

    text: str
    parameters: Mapping[str, object] = _NO_PARAMETERS

    def __str__(self) -> str:
        return self.text
