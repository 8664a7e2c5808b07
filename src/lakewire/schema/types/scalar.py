"""
Types with nothing inside: primitives, decimals, characters, intervals, and those this version does not know.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping

import attrs

from lakewire.errors import InvalidArgumentError

# SQL name -> (REST ``type_name``, Delta's JSON name); the REST ``type_text`` is the SQL name in lower case.
PRIMITIVES: Mapping[str, tuple[str, str]] = {
    "TINYINT": ("BYTE", "byte"),
    "SMALLINT": ("SHORT", "short"),
    "INT": ("INT", "integer"),
    "BIGINT": ("LONG", "long"),
    "FLOAT": ("FLOAT", "float"),
    "DOUBLE": ("DOUBLE", "double"),
    "STRING": ("STRING", "string"),
    "BINARY": ("BINARY", "binary"),
    "BOOLEAN": ("BOOLEAN", "boolean"),
    "DATE": ("DATE", "date"),
    "TIMESTAMP": ("TIMESTAMP", "timestamp"),
    "TIMESTAMP_NTZ": ("TIMESTAMP_NTZ", "timestamp_ntz"),
    "VARIANT": ("VARIANT", "variant"),
    "VOID": ("NULL", "void"),
}
INTERVAL_UNITS = ("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND")
_MAX_PRECISION = 38
# What an unknown type may look like in a statement: words, numbers, brackets; no quotes, no ';'.
_SAFE_TYPE_TEXT = re.compile(r"[A-Za-z_][A-Za-z0-9_ ,:()<>]*")


class DataType(ABC):
    """
    Stand for any Databricks type.
    """

    __slots__ = ()

    def sql(self) -> str:
        """
        Return the type as SQL, for example ``STRUCT<`a`: INT NOT NULL>``.

        Raises:
            InvalidArgumentError: An unknown type whose text is not made of words, numbers and brackets only.
        """
        return self._sql()

    def simple(self) -> str:
        """
        Return the REST spelling (``type_text``), for example ``struct<a:int>``.
        """
        return self._simple()

    @property
    def type_name(self) -> str:
        """
        Return the REST ``type_name``, for example ``LONG`` or ``STRUCT``.
        """
        return self._type_name()

    def __str__(self) -> str:
        """
        Return the REST spelling.
        """
        return self._simple()

    def _sql(self) -> str:
        return self._simple().upper()

    @abstractmethod
    def _simple(self) -> str: ...

    def _type_name(self) -> str:
        return re.split(r"\W", self._simple().upper(), maxsplit=1)[0]


@attrs.frozen(str=False)
class Primitive(DataType):
    """
    A type without parameters; *name* is its SQL name, a key of ``PRIMITIVES``.
    """

    name: str = attrs.field(validator=attrs.validators.in_(PRIMITIVES))

    def _simple(self) -> str:
        return self.name.lower()

    def _type_name(self) -> str:
        return PRIMITIVES[self.name][0]


TINYINT, SMALLINT, INT, BIGINT = map(Primitive, ("TINYINT", "SMALLINT", "INT", "BIGINT"))
FLOAT, DOUBLE, BOOLEAN, VOID = map(Primitive, ("FLOAT", "DOUBLE", "BOOLEAN", "VOID"))
STRING, BINARY, VARIANT, DATE = map(Primitive, ("STRING", "BINARY", "VARIANT", "DATE"))
TIMESTAMP, TIMESTAMP_NTZ = map(Primitive, ("TIMESTAMP", "TIMESTAMP_NTZ"))


@attrs.frozen(str=False)
class DecimalType(DataType):
    """
    DECIMAL(precision, scale); 1 <= precision <= 38, 0 <= scale <= precision.
    """

    precision: int = 10
    scale: int = 0

    def __attrs_post_init__(self) -> None:
        """
        Refuse what no Databricks decimal has.
        """
        if not (1 <= self.precision <= _MAX_PRECISION and 0 <= self.scale <= self.precision):
            raise InvalidArgumentError(
                f"type: DECIMAL({self.precision},{self.scale}) does not exist; "
                f"accepted are 1 <= precision <= {_MAX_PRECISION}, 0 <= scale <= precision"
            )

    def _simple(self) -> str:
        return f"decimal({self.precision},{self.scale})"


@attrs.frozen(str=False)
class CharType(DataType):
    """
    CHAR(length) or, with *varying*, VARCHAR(length); length in characters, >= 1.
    """

    length: int
    varying: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Refuse a length no Databricks type has.
        """
        if self.length < 1:
            raise InvalidArgumentError(f"type: {self} does not exist; accepted is a length >= 1")

    def _simple(self) -> str:
        return f"{'varchar' if self.varying else 'char'}({self.length})"

    def _type_name(self) -> str:
        return "STRING" if self.varying else "CHAR"


@attrs.frozen(str=False)
class IntervalType(DataType):
    """
    INTERVAL *start* [TO *end*], units in upper case: YEAR, MONTH, DAY, HOUR, MINUTE, SECOND.
    """

    start: str = attrs.field(validator=attrs.validators.in_(INTERVAL_UNITS))
    end: str | None = attrs.field(
        default=None, validator=attrs.validators.optional(attrs.validators.in_(INTERVAL_UNITS))
    )

    @property
    def in_months(self) -> bool:
        """
        Return whether it is a year-month interval, not a day-time interval.
        """
        return self.start in {"YEAR", "MONTH"}

    def _simple(self) -> str:
        return f"interval {self.start}{f' to {self.end}' if self.end else ''}".lower()


@attrs.frozen(str=False)
class OtherType(DataType):
    """
    A type this version does not know (collated strings, GEOMETRY, OBJECT, …), kept as its text.
    """

    text: str

    def _sql(self) -> str:
        if not _SAFE_TYPE_TEXT.fullmatch(self.text):
            raise InvalidArgumentError(f"type: {self.text!r} is not a data type, for example 'DECIMAL(10,2)'")
        return self.text

    def _simple(self) -> str:
        return self.text
