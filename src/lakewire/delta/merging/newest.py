"""
The newest row for each key: of rows by Arrow, of a query by a window function in the statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.delta.merging.keys import comparable
from lakewire.errors import InvalidArgumentError
from lakewire.rows import Rows
from lakewire.rows.source import Source
from lakewire.schema.names import quote_identifier

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["newest_of_query", "newest_of_rows", "order_of"]


def order_of(columns: Sequence[str], by: Sequence[str]) -> list[str]:
    """
    Return the columns that order the rows, as the data spells them.

    Raises:
        InvalidArgumentError: The data lacks one.
    """
    known = {column.lower(): column for column in columns}
    for name in by:
        if name.lower() not in known:
            raise InvalidArgumentError(f"deduplicate: the data has no column {name!r}; it has {', '.join(columns)}")
    return [known[name.lower()] for name in by]


def newest_of_rows(rows: Rows, keys: Sequence[str], by: Sequence[str]) -> Rows:
    """
    Return for each key the row that is last in the order of *by*; of equal ones the last of the data.

    As in SQL, NULL is smaller and NaN larger than any value.

    Raises:
        InvalidArgumentError: Columns of such types have no order.
    """
    import pyarrow as pa

    if not rows.count:
        return rows
    columns = [comparable(rows.table.column(name)) for name in keys]
    names = [f"k{index}" for index in range(len(keys))]
    try:
        order = _ascending(rows, order_of(rows.schema.names, by))
        in_order = pa.table(columns, names=names).take(order).append_column("row", order)
        last = in_order.group_by(names, use_threads=False).aggregate([("row", "last")])
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise InvalidArgumentError(f"deduplicate: keys and {', '.join(by)} need an order: {error}") from error
    taken: Any = last.column("row_last").combine_chunks().sort()  # in the order of the data
    return attrs.evolve(rows, table=rows.table.take(taken))


def newest_of_query(source: Source, keys: Sequence[str], by: Sequence[str]) -> Source:
    """
    Return the query with one row for each key, the last in the order of *by*; of equal ones any.
    """
    order = ", ".join(f"{quote_identifier(name)} DESC NULLS LAST" for name in order_of(source.columns, by))
    partition = ", ".join(map(quote_identifier, keys))
    window = f"ROW_NUMBER() OVER (PARTITION BY {partition} ORDER BY {order})"
    inner = f"(SELECT {', '.join(source.items)} FROM {source.relation}) AS lakewire_rows"
    return attrs.evolve(
        source,
        items=tuple(map(quote_identifier, source.columns)),
        relation=f"{inner} QUALIFY {window} = 1",
    )


def _ascending(rows: Rows, by: Sequence[str]) -> pa.Array[Any]:
    """Return the numbers of the rows in the order of *by*, and for equal ones in that of the data."""
    import pyarrow as pa
    from pyarrow import compute

    functions: Any = compute  # made at run time, where no checker sees them
    sorters: dict[str, Any] = {}
    for index, name in enumerate(by):
        column = rows.table.column(name)
        sorters[f"n{index}"] = functions.is_valid(column)
        if pa.types.is_floating(column.type):
            sorters[f"f{index}"] = functions.is_nan(column)
        sorters[f"v{index}"] = comparable(column)
    sorters["row"] = pa.array(range(rows.count), pa.int64())
    found: pa.Array[Any] = functions.sort_indices(
        pa.table(sorters), sort_keys=[(name, "ascending") for name in sorters]
    )
    return found
