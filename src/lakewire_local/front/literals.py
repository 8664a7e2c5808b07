"""
Literals that are numbers: their types, and what they may be.

A minus directly in front of a number is a part of it: -2147483648 is an INT, and -128Y a TINYINT.

Source: https://spark.apache.org/docs/4.0.0/sql-ref-literals.html#numeric-literal
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BIGINT, DOUBLE, FLOAT, INT, SMALLINT, STRING, TINYINT, DecimalType
from lakewire_local.errors import sql_error
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import type_of

if TYPE_CHECKING:
    from lakewire.schema.types import DataType

_SUFFIXES: dict[str, DataType | None] = {
    "BD": None,
    "L": BIGINT,
    "S": SMALLINT,
    "Y": TINYINT,
    "D": DOUBLE,
    "F": FLOAT,
}
_BITS: dict[DataType, int] = {TINYINT: 7, SMALLINT: 15, INT: 31, BIGINT: 63}
_LARGEST: dict[DataType, float] = {DOUBLE: 1.7976931348623157e308, FLOAT: 3.4028234663852886e38}
_MOST = 38  # digits of a DECIMAL
_BLANKS = "".join(map(chr, range(33)))
_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?(?:[ T]|$)")
_MONTHS, _LEAP = 12, 2000
_MOMENTS = {"epoch", "now", "today", "tomorrow", "yesterday"}
SMALLEST: dict[DataType | None, int] = {found: -(1 << bits) for found, bits in _BITS.items()}


def literal_type(node: exp.Expr) -> DataType | None:
    """Return the type of a literal as Spark reads it."""
    if node.args.get("is_string"):
        return STRING
    digits, suffix = _parts(node)
    if suffix:
        return _SUFFIXES[suffix] or _exact(digits)
    if "E" in digits:
        return DOUBLE
    if "." not in digits and digits.isdecimal():
        size = int(digits)
        return INT if size < 1 << 31 else BIGINT if size < 1 << 63 else _exact(digits)
    return _exact(digits)


def negative_type(node: exp.Expr) -> DataType | None:
    """Return the type of a negated operand."""
    value = written_integer(node, suffixes="")
    return next((found for found in (INT, BIGINT) if value == SMALLEST[found]), type_of(node.this))


def written_integer(node: exp.Expr, suffixes: str = "LSYlsy") -> int | None:
    """Return the value of an integer as it is written, with a minus or a suffix or in brackets; None for others."""
    bare = node.unnest() if isinstance(node, exp.Paren) else node
    literal = bare.this if isinstance(bare, exp.Neg) else bare
    digits = literal.name.rstrip(suffixes) if isinstance(literal, exp.Literal) and not literal.is_string else ""
    if not digits.isdecimal():
        return None
    return int(digits) if literal is bare else -int(digits)


def check_number(node: exp.Literal) -> None:
    """
    Check that a number fits the type that its suffix or its form stands for.

    Raises:
        LocalError: It does not.
    """
    digits, suffix = _parts(node)
    found = _SUFFIXES[suffix] if suffix else DOUBLE if "E" in digits else None
    if found is not None and found in _BITS and int(digits) >= (1 << _BITS[found]) + isinstance(node.parent, exp.Neg):
        raise _out_of_range(node.name, found, SMALLEST[found], -SMALLEST[found] - 1)
    if found is not None and found in _LARGEST and float(digits) > _LARGEST[found]:
        raise _out_of_range(node.name, found, -_LARGEST[found], _LARGEST[found])
    if found is None and (precision := _precision(digits)) > _MOST:
        message = f"Decimal precision {precision} exceeds max precision {_MOST}"
        raise sql_error("DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION", message, "22003")


def check_time(cast: exp.Expr) -> None:
    """
    Check a literal of a date or time, ``DATE'…'``, which is read with the statement.

    Raises:
        LocalError: It is none.
    """
    node, wanted = cast.this, cast.args["to"].sql(Lake)
    if cast.meta.get("written") or not node.args.get("is_string") or not wanted.startswith(("DATE", "TIMESTAMP")):
        return
    value = node.name.strip(_BLANKS)
    parts = _DAY.match(value)
    is_text = not re.search("[0-9]", value) and value.lower() not in _MOMENTS
    if is_text or (parts and not _is_day(*parts.groups("1"))):
        message = f"The value of the typed literal \"{wanted}\" is invalid: '{node.name}'"
        raise sql_error("INVALID_TYPED_LITERAL", message, "42604")


def _is_day(year: str, month: str, day: str) -> bool:
    """Return False for a day that no month has."""
    return 1 <= int(month) <= _MONTHS and 1 <= int(day) <= monthrange(int(year) or _LEAP, int(month))[1]


def _out_of_range(text: str, found: DataType, smallest: float, largest: float) -> Exception:
    message = (
        f"Numeric literal {text} is outside the valid range for {found.simple()} with minimum value of {smallest} and "
        f"maximum value of {largest}. Please adjust the value accordingly"
    )
    return sql_error("INVALID_NUMERIC_LITERAL_RANGE", message, "22003")


def _parts(node: exp.Expr) -> tuple[str, str]:
    """Return the digits of a number and its suffix."""
    digits = node.name.replace("_", "").upper()
    suffix = next((each for each in _SUFFIXES if digits.endswith(each)), "")
    return digits.removesuffix(suffix), suffix


def _exact(digits: str) -> DataType | None:
    if "E" in digits:
        return None
    whole, _, fraction = digits.partition(".")
    precision = len(whole.lstrip("0")) + len(fraction)
    return DecimalType(max(precision, 1), len(fraction)) if precision <= _MOST else None


def _precision(digits: str) -> int:
    """Return how many digits a DECIMAL of a number has, also of one with an exponent."""
    number, _, exponent = digits.partition("E")
    whole, _, fraction = number.partition(".")
    shift = int(exponent or 0)
    scale = len(fraction) - shift
    return max(len((whole + fraction).lstrip("0")) + max(-scale, 0), scale)
