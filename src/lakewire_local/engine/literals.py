"""
Values of statement parameters as Spark Connect literals: no value becomes part of a statement's text.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Context, Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from lakewire.schema.types import TIMESTAMP, DataType, DecimalType, IntervalType, Primitive, parse_type
from lakewire_local.engine.stubs import expressions_pb2, types_pb2

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_EPOCH_DATE = dt.date(1970, 1, 1)
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
_BOUNDS = {"TINYINT": 7, "SMALLINT": 15, "INT": 31, "BIGINT": 63}
_DIGITS = Context(prec=100)  # more than the 38 that a type may have
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")
_DAY_TIME = re.compile(r"([-+])?(\d+) (\d+):(\d+):(\d+)(?:\.(\d{1,6}))?")
_INT_FIELDS = {"TINYINT": "byte", "SMALLINT": "short", "INT": "integer", "BIGINT": "long"}


def literal(value: str | None, type_text: str, zone: str = "UTC") -> Any:
    """
    Return the literal for a value in the text form of the REST API; *zone* is that of a time without one.

    Raises:
        ValueError: *value* is not of the type, or the type is not a scalar one.
    """
    data_type = parse_type(type_text)
    if isinstance(data_type, DecimalType):
        return _null(data_type) if value is None else _decimal(value, data_type)
    if isinstance(data_type, IntervalType) and not data_type.in_months:
        return _null(data_type) if value is None else _day_time_interval(value)
    if data_type == TIMESTAMP and value is not None:
        return _timestamp(value, zone)
    read = _READERS.get(data_type.name) if isinstance(data_type, Primitive) else None
    if read is None:
        raise ValueError(f"{type_text} is not a type of parameters")
    return _null(data_type) if value is None else read(value)


def _null(data_type: DataType) -> Any:
    kinds = {"TINYINT": "byte", "SMALLINT": "short", "INT": "integer", "BIGINT": "long", "VOID": "null"}
    proto = types_pb2.DataType()
    if isinstance(data_type, DecimalType):
        proto.decimal.precision, proto.decimal.scale = data_type.precision, data_type.scale
    elif isinstance(data_type, IntervalType):
        proto.day_time_interval.SetInParent()
    elif isinstance(data_type, Primitive):
        getattr(proto, kinds.get(data_type.name, data_type.name.lower())).SetInParent()
    return expressions_pb2.Expression.Literal(null=proto)


def _of(**value: Any) -> Any:
    return expressions_pb2.Expression.Literal(**value)


def _integer(name: str) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        number = int(text.strip())
        if not -(1 << _BOUNDS[name]) <= number < 1 << _BOUNDS[name]:
            raise ValueError(f"{text} is out of the range of {name}")
        return _of(**{_INT_FIELDS[name]: number})

    return read


def _decimal(text: str, data_type: DecimalType) -> Any:
    try:
        number = Decimal(text.strip()).quantize(Decimal((0, (1,), -data_type.scale)), context=_DIGITS)
    except InvalidOperation:
        raise ValueError(f"{text!r} is not a {data_type.sql()}") from None
    if not number.is_finite() or len(number.as_tuple().digits) > data_type.precision:
        raise ValueError(f"{text!r} does not fit {data_type.sql()}")
    inner = expressions_pb2.Expression.Literal.Decimal(
        value=f"{number:f}", precision=data_type.precision, scale=data_type.scale
    )
    return _of(decimal=inner)


def _day_time_interval(text: str) -> Any:
    match = _DAY_TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is not an INTERVAL DAY TO SECOND")
    sign, days, hours, minutes, seconds, fraction = match.groups(default="0")
    whole = ((int(days) * 24 + int(hours)) * 60 + int(minutes)) * 60 + int(seconds)
    size = whole * 1_000_000 + int(fraction.ljust(6, "0"))
    return _of(day_time_interval=-size if sign == "-" else size)


def _boolean(text: str) -> Any:
    word = text.strip().lower()
    if word not in {"true", "false"}:
        raise ValueError(f"{text!r} is not a BOOLEAN")
    return _of(boolean=word == "true")


def _float(text: str) -> float:
    word = text.strip().lower().removesuffix("inity")
    special = {"nan": math.nan, "inf": math.inf, "+inf": math.inf, "-inf": -math.inf}
    return special[word] if word in special else float(word)


def _timestamp(text: str, zone: str = "UTC") -> Any:
    moment = dt.datetime.fromisoformat(text.strip())
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zone))
    return _of(timestamp=(aware - _EPOCH) // _MICROSECOND)


def _timestamp_ntz(text: str) -> Any:
    moment = dt.datetime.fromisoformat(text.strip()).replace(tzinfo=dt.UTC)
    return _of(timestamp_ntz=(moment - _EPOCH) // _MICROSECOND)


def zone_of(name: str) -> dt.tzinfo:
    """
    Return a time zone: a region such as ``Europe/Berlin``, or an offset such as ``+02:00``.

    Raises:
        ValueError: There is none of that name.
    """
    if match := _OFFSET.fullmatch(name):
        sign, hours, minutes = match.groups()
        offset = dt.timedelta(hours=int(hours), minutes=int(minutes))
        return dt.timezone(-offset if sign == "-" else offset)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError):
        raise ValueError(f"there is no time zone {name!r}") from None


_READERS: Mapping[str, Callable[[str], Any]] = {
    **{name: _integer(name) for name in _BOUNDS},
    "VOID": lambda _: _null(Primitive("VOID")),
    "STRING": lambda text: _of(string=text),
    "BOOLEAN": _boolean,
    "FLOAT": lambda text: _of(float=_float(text)),
    "DOUBLE": lambda text: _of(double=_float(text)),
    "BINARY": lambda text: _of(binary=text.encode()),  # the API has no other way to write bytes
    "DATE": lambda text: _of(date=(dt.date.fromisoformat(text.strip()) - _EPOCH_DATE).days),
    "TIMESTAMP": _timestamp,
    "TIMESTAMP_NTZ": _timestamp_ntz,
}
