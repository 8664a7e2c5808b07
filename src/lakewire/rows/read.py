"""
What users hand in, read into columns: each the values of one name, as Python or as Arrow has them.

pyarrow is imported inside the functions; pandas, polars and numpy are never imported: their data says what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.rows.arrow_column import plain_column
from lakewire.rows.meaning import UnreadableValueError, plain
from lakewire.schema.names import check_column_name
from lakewire_runtime.text import is_listed, shown

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Columns", "check_columns", "is_of", "read", "rows_at"]

_ACCEPTED = (
    "rows (dicts, attrs classes, dataclasses, named tuples, or tuples with columns=), a dict of lists, "
    "or a pandas, polars or Arrow table"
)


@attrs.frozen
class Columns:
    """
    Data by column, of one length.

    Attributes:
        values: Name -> Python values, or an Arrow column.
        count: Number of rows, >= 0.
    """

    values: Mapping[str, Sequence[Any] | pa.ChunkedArray] = attrs.field(repr=False)
    count: int

    @classmethod
    def of(cls, columns: Iterable[tuple[Any, Any]], count: int) -> Columns:
        """
        Check names and lengths.

        Raises:
            InvalidArgumentError: A name comes twice, or columns differ in length.
            InvalidNameError: Delta cannot store a column of that name.
        """
        values: dict[str, Any] = {}
        for name, column in columns:
            check_column_name(name, "data: column")
            if name.lower() in {known.lower() for known in values}:
                raise InvalidArgumentError(f"data: column {name!r} is there twice (names differ by more than case)")
            if len(column) != count:
                raise InvalidArgumentError(f"data: column {name!r} has {len(column)} values, others have {count}")
            values[name] = column
        return cls(values, count)


def read(data: Any, columns: Sequence[str] | None = None) -> Columns:
    """
    Read tabular data in any accepted form.

    Args:
        data: Rows, shape (n, k), n >= 0: an iterable of dicts (a key that a row lacks is NULL), attrs classes,
            dataclasses, named tuples or rows of a result; of tuples, with *columns*; a dict of lists; a pandas
            DataFrame, whose named index levels are columns; a polars DataFrame or LazyFrame; a pyarrow Table,
            RecordBatch, RecordBatchReader or Dataset; anything with ``__arrow_c_stream__``.
        columns: Names of the values of tuples, k of them.

    Raises:
        InvalidArgumentError: Not tabular, or a column twice.
        InvalidNameError: Delta cannot store a column of that name.
    """
    import pyarrow as pa

    check_columns(columns)
    if columns is None:
        if is_of(data, "pandas", "DataFrame"):
            return Columns.of(_pandas_columns(data), len(data))
        if is_of(data, "polars", "LazyFrame"):
            data = data.collect(engine="streaming")
        if hasattr(data, "__arrow_c_stream__") or hasattr(data, "__arrow_c_array__"):
            return _arrow_columns(data, pa)
        if hasattr(data, "to_table"):  # after the streams: that of a relation of DuckDB creates a table
            return _arrow_columns(data.to_table(), pa)
        if isinstance(data, Mapping):
            return _listed_columns(data, pa)
    if is_listed(data) and not isinstance(data, str | bytes | Mapping):
        return rows_at(0, data, columns)
    raise InvalidArgumentError(f"data: {type(data).__name__} is not tabular; accepted are {_ACCEPTED}")


def check_columns(columns: object) -> None:
    """
    Raise unless *columns* is None or a list of names.
    """
    if columns is not None and (isinstance(columns, str | bytes) or not isinstance(columns, Sequence)):
        raise InvalidArgumentError(f"columns: {shown(columns)}; accepted is a list of names, one for each value")


def is_of(data: Any, package: str, name: str) -> bool:
    """
    Return whether an object is of a class of a package that need not be installed.
    """
    return any(
        kind.__name__ == name and kind.__module__.partition(".")[0] in {package, f"_{package}"}
        for kind in type(data).__mro__
    )


def _pandas_columns(frame: Any) -> Iterable[tuple[Any, Any]]:
    """Yield named levels of the index, then the columns; an index without a name is a row number."""
    index = frame.index
    for level, name in enumerate(index.names):
        if name is not None:
            yield name, _series(name, index.get_level_values(level))
    for position, name in enumerate(frame.columns):
        yield name, _series(name, frame.iloc[:, position])


def _series(name: Any, series: Any) -> Sequence[Any] | pa.ChunkedArray:
    """Read one column; among objects, NaN stands for a value that is not there, as everywhere in pandas."""
    import pyarrow as pa

    if series.dtype == object:
        return [None if isinstance(value, float) and value != value else value for value in series]  # noqa: PLR0124
    try:
        made = pa.Array.from_pandas(series)
    except (pa.ArrowException, TypeError, ValueError):
        return list(series)
    return plain_column(str(name), made if isinstance(made, pa.ChunkedArray) else pa.chunked_array([made]))


def _arrow_columns(data: Any, pa: Any) -> Columns:
    try:
        table = _table_of(data, pa)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise InvalidArgumentError(
            f"data: {type(data).__name__} is not tabular; accepted are {_ACCEPTED}. Arrow says: {error}"
        ) from None
    names = table.column_names
    return Columns.of(zip(names, map(plain_column, names, table.columns), strict=True), table.num_rows)


def _table_of(data: Any, pa: Any) -> Any:
    """Return Arrow data as a table. ``pa.table`` would import pandas, if it is there, to see whether it is a frame."""
    if isinstance(data, pa.Table):
        return data
    return pa.Table.from_batches([data]) if isinstance(data, pa.RecordBatch) else pa.table(data)


def _listed_columns(data: Mapping[Any, Any], pa: Any) -> Columns:
    columns = {name: _listed(name, values, pa) for name, values in data.items()}
    return Columns.of(columns.items(), len(next(iter(columns.values()), ())))


def _listed(name: Any, values: Any, pa: Any) -> Sequence[Any] | pa.ChunkedArray:
    if is_of(values, "pandas", "Series"):
        return _series(name, values)
    if hasattr(values, "__arrow_c_stream__"):
        return plain_column(str(name), pa.chunked_array(values))
    if hasattr(values, "__arrow_c_array__"):
        return plain_column(str(name), pa.chunked_array([pa.array(values)]))
    if not hasattr(values, "__len__") or isinstance(values, str | bytes | Mapping):
        raise InvalidArgumentError(f"data: column {name!r} is {type(values).__name__}; accepted is a list")
    return list(values)


def rows_at(start: int, rows: Iterable[Any], columns: Sequence[str] | None) -> Columns:
    """
    Read rows, the first of which has the number *start* in the data.
    """
    read_rows = [_row(number, row, columns) for number, row in enumerate(rows, start)]
    names = columns if columns is not None else dict.fromkeys(name for row in read_rows for name in row)
    return Columns.of([(name, [row.get(name) for row in read_rows]) for name in names], len(read_rows))


def _row(number: int, row: Any, columns: Sequence[str] | None) -> Mapping[Any, Any]:
    try:
        meant = row if type(row) is dict else plain(row)
    except UnreadableValueError:
        meant = None
    if type(meant) is dict:
        return meant
    if type(meant) is list and columns is not None and len(meant) == len(columns):
        return dict(zip(columns, meant, strict=True))
    accepted = "a dict of column to value" if columns is None else f"a tuple of {len(columns)} values, as columns says"
    raise InvalidArgumentError(f"data: row {number} is {type(row).__name__}; accepted is {accepted}")
