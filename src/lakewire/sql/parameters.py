"""
Python values as the parameters of a statement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lakewire.errors import InvalidArgumentError
from lakewire.schema.values import to_parameter

__all__ = ["parameter_items"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_MAX_PARAMETERS = 256  # https://docs.databricks.com/sql/language-manual/sql-ref-parameter-marker


def parameter_items(values: Mapping[str, object]) -> list[dict[str, Any]]:
    """
    Return the ``parameters`` of the API, each with the type that keeps its value exact.

    Raises:
        InvalidArgumentError: A name is not an identifier, a value has no SQL type, or there are too many.
    """
    if len(values) > _MAX_PARAMETERS:
        raise InvalidArgumentError(f"parameters: {len(values)} given, at most {_MAX_PARAMETERS} are accepted")
    return [_item(name, value) for name, value in values.items()]


def _item(name: str, value: object) -> dict[str, Any]:
    if not isinstance(name, str) or not _NAME.fullmatch(name):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"parameters: {name!r} is not a name; letters, digits and _ are accepted")
    try:
        type_text, text = to_parameter(value)
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"parameter {name!r}: {error.message}") from None
    return {"name": name, "type": type_text} if text is None else {"name": name, "type": type_text, "value": text}
