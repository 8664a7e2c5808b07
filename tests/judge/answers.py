"""
Answers of an engine as the files of answers have them, and whether two are the same.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyarrow as pa

_CLASS = re.compile(r"\s*\[([A-Z][A-Z0-9_.]*)")
_NUMBER = re.compile(r"-?\d+\.\d+(?:[eE][-+]?\d+)?|-?\d+[eE][-+]?\d+")
_ZONE = re.compile(r"tzinfo=zoneinfo\.ZoneInfo\(key='UTC'\)|tzinfo=<UTC>|tzinfo=datetime\.timezone\.utc")
_DIGITS = 1e-13  # of a double: the order of a sum is the engine's affair


def rows_of(batches: Iterable[pa.RecordBatch]) -> list[str]:
    """Return each row as the text of a list of its values."""
    found = [[column.to_pylist() for column in batch.columns] for batch in batches]
    rows = [str(list(row)) for columns in found for row in zip(*columns, strict=True)]
    return [_ZONE.sub("tz", row) for row in rows]


def class_of(message: str) -> str:
    """Return the error class in a message."""
    found = _CLASS.match(message)
    return found.group(1) if found else "INTERNAL_ERROR"


def is_same(answer: Any, other: Any, *, ordered: bool) -> bool:
    """Return whether two answers (rows, or an error class) are the same."""
    if isinstance(answer, str) or isinstance(other, str):
        return answer == other
    first, second = (answer, other) if ordered else (sorted(answer), sorted(other))
    return len(first) == len(second) and all(map(_is_same_row, first, second))


def is_ordered(sql: str) -> bool:
    """Return whether the order of rows counts: the statement has an ORDER BY of its own."""
    return re.search(r"\bORDER\s+BY\b(?!.*\))", sql, re.IGNORECASE | re.DOTALL) is not None


def _is_same_row(one: str, other: str) -> bool:
    if one == other:
        return True
    numbers: Sequence[Sequence[str]] = _NUMBER.findall(one), _NUMBER.findall(other)
    if _NUMBER.sub("#", one) != _NUMBER.sub("#", other) or "Decimal" in one:
        return False
    return all(math.isclose(float(a), float(b), rel_tol=_DIGITS) for a, b in zip(*numbers, strict=True))
