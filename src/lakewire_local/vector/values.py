"""
Values of an index: what each type of a column takes, and how it is kept.

Dates and timestamps are kept as ISO texts of one length each, so that texts compare as the times do.
"""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

from lakewire.schema.types import ArrayType, parse_type
from lakewire_local.errors import invalid_parameter
from lakewire_runtime import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire.schema.types import DataType

_BITS = {"TINYINT": 8, "SMALLINT": 16, "INT": 32, "BIGINT": 64}
_FRACTIONS = ("FLOAT", "DOUBLE")
_PLAIN = {*_BITS, *_FRACTIONS, "STRING", "BOOLEAN", "DATE", "TIMESTAMP"}
_KEYS = {*_BITS, "STRING"}


def column_types(given: Mapping[str, str]) -> dict[str, DataType]:
    """Return the types of the columns of an index; one that no index has is refused."""
    return {name: _column_type(name, text) for name, text in given.items()}


def check_key(name: str, types: Mapping[str, DataType]) -> None:
    """Refuse a primary key that is no column, or of a type that identifies nothing."""
    if name not in types:
        raise invalid_parameter(f"primary_key: {name!r} is no column; there are {', '.join(types)}")
    if types[name].sql() not in _KEYS:
        raise invalid_parameter(f"primary_key: {name!r} is {types[name].simple()}; accepted are whole numbers and text")


def is_text(data_type: DataType) -> bool:
    """Return whether words of a column are searched."""
    return data_type.sql() == "STRING"


def is_number(data_type: DataType) -> bool:
    """Return whether a column holds numbers."""
    return data_type.sql() in {*_BITS, *_FRACTIONS}


def kept_value(data_type: DataType, value: Any) -> Any:
    """
    Return a value as an index keeps it.

    Raises:
        ValueError: It is not one of the type.
    """
    if value is None:
        return None
    if isinstance(data_type, ArrayType):
        return [kept_value(data_type.element, item) for item in _need(value, list, data_type)]
    name = data_type.sql()
    if name in _BITS:
        return _whole(value, data_type)
    if name in _FRACTIONS:
        return float(_need(value, (int, float), data_type))
    if name == "DATE":
        return _date(value)
    if name == "TIMESTAMP":
        return _timestamp(value)
    return _need(value, bool if name == "BOOLEAN" else str, data_type)


def _column_type(name: str, text: str) -> DataType:
    try:
        found = parse_type(text)
    except InvalidArgumentError as error:
        raise invalid_parameter(f"column {name!r}: {error}") from None
    inner = found.element if isinstance(found, ArrayType) else found
    if inner.sql() not in _PLAIN:
        raise invalid_parameter(
            f"column {name!r} is {found.simple()}, which no index holds; leave it out with columns_to_sync"
        )
    return found


def _need(value: Any, kinds: type | tuple[type, ...], data_type: DataType) -> Any:
    if not isinstance(value, kinds) or (isinstance(value, bool) and kinds is not bool):
        raise ValueError(f"{value!r:.100} is not {data_type.simple()}")
    return value


def _whole(value: Any, data_type: DataType) -> int:
    number = _need(value, (int, float), data_type)
    limit = 1 << (_BITS[data_type.sql()] - 1)
    if (isinstance(number, float) and not number.is_integer()) or not -limit <= number < limit:
        raise ValueError(f"{value!r:.100} is not {data_type.simple()}")
    return int(number)


def _date(value: Any) -> str:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    return dt.date.fromisoformat(_need(value, str, parse_type("date"))).isoformat()


def _timestamp(value: Any) -> str:
    moment = value if isinstance(value, dt.datetime) else None
    moment = moment or dt.datetime.fromisoformat(_need(value, str, parse_type("timestamp")))
    moment = moment.replace(tzinfo=dt.UTC) if moment.tzinfo is None else moment.astimezone(dt.UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def is_vector(value: Any, dimension: int) -> bool:
    """Return whether a value is a vector of an index: so many finite numbers."""
    return (
        isinstance(value, list)
        and len(value) == dimension
        and all(type(number) in (int, float) and math.isfinite(number) for number in value)
    )
