"""
SQL text with its bound values, as plain data. What runs it is in ``client.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from lakewire.sql.arguments import check_type

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


@attrs.frozen
class Expression:
    """
    SQL text where a value would be bound otherwise. Build it with ``expr``.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        check_type("expression", self.text, str, "SQL text")


def expr(text: str) -> Expression:
    """
    Mark text as SQL where a value would be bound otherwise.

    ``orders.update(set={"amount": expr("amount * 1.1")})`` multiplies; without it the text itself is stored.

    Args:
        text: A SQL expression. It becomes part of the statement, so never build it from untrusted input.
    """
    return Expression(text)


DEFAULT = Expression("DEFAULT")
"""The default of a column as a value of ``update`` and of merge clauses; NULL where the column has none.

Source: https://docs.databricks.com/sql/language-manual/delta-update
"""
