"""
Which casts Spark has in ANSI mode.

Source: https://spark.apache.org/docs/4.0.0/sql-ref-ansi-compliance.html#cast
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import STRING, VARIANT, VOID, ArrayType, MapType, StructType
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.coercion import NUMBERS
from lakewire_local.front.nodes import INTEGERS, type_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from lakewire.schema.types import DataType

_EXACT = {*INTEGERS, "DECIMAL"}
# Type that is wanted -> types that can become it, besides itself and STRING.
_FROM: Mapping[str, AbstractSet[str]] = {
    **{number: {*NUMBERS, "BOOLEAN", "TIMESTAMP"} for number in NUMBERS},
    **{number: {*NUMBERS, "BOOLEAN", "TIMESTAMP", "INTERVAL"} for number in _EXACT},
    "BOOLEAN": NUMBERS,
    "DATE": {"TIMESTAMP", "TIMESTAMP_NTZ"},
    "TIMESTAMP": {"DATE", "TIMESTAMP_NTZ", *NUMBERS},
    "TIMESTAMP_NTZ": {"DATE", "TIMESTAMP"},
    "INTERVAL": _EXACT,
    "BINARY": set(),
}


# Types between which a function of Spark converts, and those with a cast outside of ANSI mode.
_BY_FUNCTION = {*((number, "DATE") for number in NUMBERS), *(("DATE", number) for number in NUMBERS)}
_OTHER_MODE = {
    ("BOOLEAN", "TIMESTAMP"), ("DATE", "BOOLEAN"), ("TIMESTAMP", "BOOLEAN"), *((whole, "BINARY") for whole in INTEGERS),
}  # fmt: skip


def no_cast(what: str, given: DataType, wanted: DataType) -> LocalError:
    """Return the error of *what*, which needs a cast that there is not."""
    pair = (type_name(given), type_name(wanted))
    hint = "FUNC" if pair in _BY_FUNCTION else "CONF" if pair in _OTHER_MODE else ""
    return sql_error(
        f"DATATYPE_MISMATCH.CAST_{f'WITH_{hint}' if hint else 'WITHOUT'}_SUGGESTION",
        f'Cannot resolve {what} due to data type mismatch: cannot cast "{given.simple().upper()}" to '
        f'"{wanted.simple().upper()}"',
        "42K09",
    )


def may_cast(given: DataType, wanted: DataType) -> bool:
    """Return whether there is a cast; it may still fail for a value."""
    if given in (wanted, VOID) or wanted == STRING or VARIANT in (given, wanted):
        return True
    match given, wanted:
        case ArrayType(one), ArrayType(other):
            return may_cast(one, other)
        case MapType(key, value), MapType(other_key, other_value):
            return may_cast(key, other_key) and may_cast(value, other_value)
        case StructType(fields), StructType(others):
            return len(fields) == len(others) and all(
                may_cast(one.type, other.type) for one, other in zip(fields, others, strict=True)
            )
        case _:
            name = type_name(given)
            return name == type_name(wanted) or name in _FROM.get(type_name(wanted), ()) or _from_text(given, wanted)


def _from_text(given: DataType, wanted: DataType) -> bool:
    return type_name(given) == "STRING" and type_name(wanted) in _FROM
