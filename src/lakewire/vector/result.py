"""
What a query found: rows with a score, best first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from lakewire._lazy import extra
from lakewire.schema.types import ArrayType, DataType, parse_type
from lakewire.sql.row import Row

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

__all__ = ["SearchResult", "result_columns", "typed_values"]

_WHOLE = {"TINYINT", "SMALLINT", "INT", "BIGINT"}


class SearchResult:
    """
    The rows that a query found, best first: ``for row in result``, ``result[0]``, ``len(result)``.

    The last column, ``score``, says how well a row matches: 1 / (1 + d²) by the distance of vectors.

    Attributes:
        columns: Names of the columns.

    Source:
        https://docs.databricks.com/aws/en/ai-search/query-ai-search
    """

    def __init__(self, columns: Mapping[str, DataType | None], rows: Sequence[Sequence[Any]]) -> None:
        self.columns = tuple(columns)
        self._types = columns
        convert = [typed_values(data_type) for data_type in columns.values()]
        self._rows = [tuple(read(value) for read, value in zip(convert, row, strict=True)) for row in rows]
        self._index = {name: place for place, name in enumerate(columns)}

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        Return the rows as column name to value.
        """
        return [dict(zip(self.columns, row, strict=True)) for row in self._rows]

    def to_arrow(self) -> pa.Table:
        """
        Return the rows as one Arrow table, shape (n, columns). Types that the server does not say follow the values.
        """
        import pyarrow as pa

        from lakewire.schema.arrow import to_arrow_type

        arrays = [
            pa.array([row[place] for row in self._rows], None if data_type is None else to_arrow_type(data_type))
            for place, data_type in enumerate(self._types.values())
        ]
        return pa.Table.from_arrays(arrays, names=list(self.columns))

    def to_pandas(self) -> pd.DataFrame:
        """
        Return the rows as a pandas frame; needs ``pip install "lakewire[pandas]"``.
        """
        with extra("pandas"):
            frame: pd.DataFrame = self.to_arrow().to_pandas()
        return frame

    def __iter__(self) -> Iterator[Row]:
        return (Row(row, self._index) for row in self._rows)

    def __getitem__(self, place: int) -> Row:
        return Row(self._rows[place], self._index)

    def __len__(self) -> int:
        return len(self._rows)

    def __bool__(self) -> bool:
        """Return True, also without rows, as the results of statements."""
        return True

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def __repr__(self) -> str:
        return f"SearchResult({len(self._rows)} rows x {len(self.columns)} columns)"


def typed_values(data_type: DataType | None) -> Callable[[Any], Any]:
    """
    Return what turns the JSON of a value into its Python value; JSON has one type for all numbers, and none for times.
    """
    name = data_type.sql() if data_type else ""
    if isinstance(data_type, ArrayType):
        read = typed_values(data_type.element)
        return lambda value: value if value is None else [read(item) for item in value]
    if name in _WHOLE:
        return lambda value: value if value is None else int(value)
    if name in ("FLOAT", "DOUBLE"):
        return lambda value: value if value is None else float(value)
    if name == "DATE":
        return lambda value: date.fromisoformat(value) if isinstance(value, str) else value
    if name == "TIMESTAMP":
        return lambda value: datetime.fromisoformat(value) if isinstance(value, str) else value
    return lambda value: value


def result_columns(columns: Sequence[Any], known: Mapping[str, DataType] | None) -> dict[str, DataType | None]:
    """
    Return name and type of each column that a response announces.
    """
    found: dict[str, DataType | None] = {}
    for column in columns:
        name = str(column.name)
        found[name] = parse_type(column.type_text) if column.type_text else (known or {}).get(name)
    return found
