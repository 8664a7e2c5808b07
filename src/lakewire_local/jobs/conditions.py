"""
Conditions of ``condition_task``.

Pure. Source: https://docs.databricks.com/aws/en/jobs/if-else
"""

from __future__ import annotations

import operator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import invalid_parameter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TEXTS: Mapping[str, Callable[[str, str], bool]] = {"EQUAL_TO": operator.eq, "NOT_EQUAL": operator.ne}
_NUMBERS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "GREATER_THAN": operator.gt,
    "GREATER_THAN_OR_EQUAL": operator.ge,
    "LESS_THAN": operator.lt,
    "LESS_THAN_OR_EQUAL": operator.le,
}
OPERATORS = (*_TEXTS, *_NUMBERS)


def holds(condition: Mapping[str, Any]) -> bool:
    """
    Return whether a condition holds: two compare as texts, the others as numbers.

    Raises:
        LocalError: A side is no number where numbers are compared.
    """
    left, right = str(condition["left"]), str(condition["right"])
    if condition["op"] in _TEXTS:
        return _TEXTS[condition["op"]](left, right)
    return _NUMBERS[condition["op"]](_number(left), _number(right))


def _number(text: str) -> Decimal:
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        raise invalid_parameter(
            f"condition_task: {text!r} is no number; EQUAL_TO and NOT_EQUAL compare texts"
        ) from None
