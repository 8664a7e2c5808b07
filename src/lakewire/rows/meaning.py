"""
What a value means: any scalar or container that people hold in Python, as a value of Python's own types.

``None``, ``bool``, ``int``, ``float``, ``Decimal``, ``str``, ``bytes``, ``date``, ``datetime`` (in UTC where it had a
zone), ``timedelta``, ``UUID``, ``list`` and ``dict``. numpy and pandas are never imported: their values say what they
are.
"""

from __future__ import annotations

import array
import enum
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import attrs

from lakewire_runtime.text import shown

__all__ = ["UnreadableValueError", "plain"]

_TOO_FINE = "has nanoseconds, and Databricks keeps microseconds"


class UnreadableValueError(ValueError):
    """
    A value that stands for nothing that Databricks has; the text says which and why.
    """

    def __init__(self, value: object, why: str) -> None:
        super().__init__(f"{shown(value)} ({type(value).__name__}) {why}")


def plain(value: Any) -> Any:
    """
    Return *value* as a value of Python's own types; what is inside of containers stays as it is.

    Raises:
        UnreadableValueError: It is none of them, or would not be the same: nanoseconds, a year beyond 9999.
    """
    kind = type(value)
    read = _READ.get(kind)
    if read is None:
        read = _READ[kind] = _reader(kind)
    return read(value)


def _same(value: Any) -> Any:
    return value


def _reader(kind: type) -> Callable[[Any], Any]:
    """Return what reads values of a class that is not Python's own."""
    package = kind.__module__.partition(".")[0]
    if package == "pandas" and kind.__name__ in {"NaTType", "NAType"}:
        return lambda _: None
    if package == "pandas" and kind.__name__ in {"Timestamp", "Timedelta"}:
        return _pandas_time
    if package == "numpy" and hasattr(kind, "dtype"):
        return _numpy_array if hasattr(kind, "__len__") and kind.__name__ == "ndarray" else _numpy_scalar
    if package == "pyarrow" and hasattr(kind, "as_py"):
        return lambda value: plain(value.as_py())
    for base, read in _BY_BASE:
        if issubclass(kind, base):
            return read
    if attrs.has(kind):
        return lambda value: {field.name: getattr(value, field.name) for field in attrs.fields(kind)}
    if hasattr(kind, "__dataclass_fields__"):
        return lambda value: {name: getattr(value, name) for name in kind.__dataclass_fields__}
    if hasattr(kind, "to_dict") and hasattr(kind, "__getitem__") and package == "lakewire":
        return lambda value: value.to_dict()
    return _unreadable


def _unreadable(value: Any) -> Any:
    raise UnreadableValueError(value, "is no kind of value that Databricks has")


def _enum(value: enum.Enum) -> Any:
    if isinstance(value, str | int | float | bytes):  # equal to its value, as members of StrEnum and IntEnum are
        return plain(value.value)
    return _unreadable(value)


def _moment(value: datetime) -> datetime:
    if value.utcoffset() is None:
        return value.replace(tzinfo=None) if value.tzinfo else value
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise UnreadableValueError(value, "is outside of the years 1 to 9999 in UTC") from None


def _naive_or_aware(value: datetime) -> datetime:
    return value if value.tzinfo is None else _moment(value)


def _pandas_time(value: Any) -> Any:
    nanoseconds = getattr(value, "nanosecond", None) or getattr(value, "nanoseconds", 0)
    if nanoseconds:
        raise UnreadableValueError(value, _TOO_FINE)
    return _moment(value.to_pydatetime()) if hasattr(value, "to_pydatetime") else value.to_pytimedelta()


def _numpy_array(value: Any) -> list[Any]:
    if value.ndim == 0:
        return plain(value[()])  # type: ignore[no-any-return]
    return list(value)


def _numpy_scalar(value: Any) -> Any:
    kind = value.dtype.kind
    if kind in "mM":
        return _numpy_time(value, kind)
    item = value.item()
    if kind in "biuf" and isinstance(item, bool | int | float):
        return item
    if kind == "f" and float(value) == value:  # longdouble
        return float(value)
    return plain(item) if kind in "US" else _unreadable(value)


def _numpy_time(value: Any, kind: str) -> Any:
    """Read datetime64 and timedelta64 by their unit; whole days and longer units are dates."""
    unit = str(value.dtype).partition("[")[2].rstrip("]")
    if value != value:  # NaT  # noqa: PLR0124
        return None
    if kind == "m" and unit in {"Y", "M", ""}:
        raise UnreadableValueError(value, "has no fixed length")
    target = f"{kind}8[{'D' if kind == 'M' and unit in _DAYS else 'us'}]"
    read = value.astype(target)
    if read.astype(value.dtype) != value:
        raise UnreadableValueError(value, _TOO_FINE)
    item = read.item()
    if not isinstance(item, date | timedelta):
        raise UnreadableValueError(value, "is outside of the years 1 to 9999")
    return item


_DAYS = frozenset({"Y", "M", "W", "D"})
_READ: dict[type, Callable[[Any], Any]] = {
    **dict.fromkeys((type(None), bool, int, float, Decimal, str, bytes, date, timedelta, UUID, list, dict), _same),
    datetime: _naive_or_aware,
    tuple: list,
}
# In this order: an enum is what it mixes in, a datetime is a date.
_BY_BASE: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (enum.Enum, _enum),
    (bool, bool),
    (int, int),
    (float, float),
    (str, str.__str__),
    ((bytes, bytearray, memoryview), bytes),
    (Decimal, Decimal),
    (datetime, _moment),
    (date, lambda value: date(value.year, value.month, value.day)),
    (timedelta, lambda value: timedelta(value.days, value.seconds, value.microseconds)),
    (UUID, _same),
    (Mapping, dict),
    (tuple, lambda value: value._asdict() if hasattr(value, "_asdict") else list(value)),
    ((Sequence, array.array), list),
)
