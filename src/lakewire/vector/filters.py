"""
Filters of a query, checked before they are sent.

Source: https://docs.databricks.com/aws/en/ai-search/filtering-guide
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lakewire.errors import InvalidArgumentError
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.vector.facts import IndexFacts

__all__ = ["filter_fields"]

_OPERATORS = ("NOT", "LIKE", "<=", ">=", "<", ">")


def filter_fields(filters: Mapping[str, Any] | str | None, facts: IndexFacts) -> dict[str, str]:
    """
    Return the fields of a query that carry its filters.

    Raises:
        InvalidArgumentError: A column that is not there, an operator that there is not, or a value of no such type.
    """
    if filters is None:
        return {}
    if isinstance(filters, str):
        if not filters.strip():
            raise InvalidArgumentError("filters: an empty text; accepted is a condition as after WHERE, or None")
        return {"filter_string": filters}
    if not isinstance(filters, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"filters: {shown(filters)}; accepted is a mapping, or a condition as text")
    for key, value in filters.items():
        _check_entry(key, value, facts)
    return {"filters_json": json.dumps(dict(filters), default=_plain)} if filters else {}


def _check_entry(key: object, value: Any, facts: IndexFacts) -> None:
    if not isinstance(key, str):
        raise InvalidArgumentError(f"filters: the key {shown(key)}; accepted is a column, with an operator behind it")
    parts = [key] if _is_column(key, facts) else key.split(" OR ")
    if len(parts) > 1 and (not isinstance(value, list | tuple) or len(value) != len(parts)):
        raise InvalidArgumentError(f"filters: {key!r:.100} takes a list of {len(parts)} values, one for each column")
    facts.check_columns("filters", [_column(part, facts) for part in parts])
    for each in _values(value):
        is_value = isinstance(each, str | int | float | date | Decimal)
        if not is_value or (isinstance(each, float | Decimal) and not math.isfinite(each)):
            raise InvalidArgumentError(
                f"filters: {key!r:.100} has {shown(each)}; accepted are texts, numbers, times and lists of them"
            )


def _is_column(key: str, facts: IndexFacts) -> bool:
    return facts.columns is not None and key in facts.columns


def _column(part: str, facts: IndexFacts) -> str:
    """Return the column of a key; a name may have spaces itself."""
    if _is_column(part, facts):
        return part
    column, _, operator = part.strip().rpartition(" ")
    if not column:
        return operator
    if operator not in _OPERATORS:
        raise InvalidArgumentError(
            f"filters: {part!r:.100} has the operator {operator!r}; accepted are {', '.join(_OPERATORS)}, "
            "none for equality, and OR between several"
        )
    return column


def _values(value: Any) -> Iterator[Any]:
    if isinstance(value, list | tuple):
        yield from value
    else:
        yield value


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")
