"""
One row of a result.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

__all__ = ["Row"]


class Row:
    """
    One row: ``row.name``, ``row["name"]`` and ``row[0]`` are the same value.

    Rows compare equal to tuples of their values. Of columns that share a name, the name gives the first.
    """

    __slots__ = ("_index", "_values")

    def __init__(self, values: Sequence[Any], index: Mapping[str, int]) -> None:
        self._values = tuple(values)
        self._index = index

    def to_dict(self) -> dict[str, Any]:
        """
        Return the row as column name to value.
        """
        return {name: self._values[at] for name, at in self._index.items()}

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[self._index[name]]
        except KeyError:
            raise AttributeError(f"no column {name!r}; there are {', '.join(self._index)}") from None

    def __getitem__(self, key: str | int) -> Any:
        if isinstance(key, int):
            return self._values[key]
        try:
            return self._values[self._index[key]]
        except KeyError:
            raise KeyError(f"no column {key!r}; there are {', '.join(self._index)}") from None

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Row):
            return self._values == other._values
        return self._values == other

    def __hash__(self) -> int:
        return hash(self._values)

    def __reduce__(self) -> tuple[Any, ...]:
        return Row, (self._values, dict(self._index))

    def __repr__(self) -> str:
        return f"Row({', '.join(f'{name}={self._values[at]!r}' for name, at in self._index.items())})"
