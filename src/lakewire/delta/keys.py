"""
The key of a merge: columns of the data, each key once, or a condition.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lakewire.delta.merge_sql import Keys
from lakewire.errors import DuplicateKeyError, InvalidArgumentError
from lakewire.rows import Rows
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import names_of
from lakewire.sql.statement import Expression

__all__ = ["check_unique", "keys_of", "keys_of_table"]


def keys_of(on: str | Sequence[str] | Expression, columns: Iterable[str]) -> list[str] | str:
    """
    Read the ``on`` of a merge: key columns of the data, or a condition with the aliases ``t`` and ``s``.

    Raises:
        InvalidArgumentError: The data lacks a key column.
    """
    known = list(columns)
    if not known:  # no rows: they have no columns, and any key
        return on.text if isinstance(on, Expression) else names_of(on, "on")
    if isinstance(on, Expression):
        return on.text
    if isinstance(on, str) and on not in known and any(sign in on for sign in "=<>( "):
        return on
    names = names_of(on, "on")
    if not names:
        raise InvalidArgumentError("on: is empty; accepted are key columns or a condition such as 't.id = s.id'")
    for name in names:
        if name not in known:
            raise InvalidArgumentError(f"on: the data has no column {name!r}; it has {', '.join(known)}")
    return names


def keys_of_table(names: Sequence[str], schema: TableSchema) -> Keys:
    """
    Return the keys of rows that only the warehouse has: NULL in those that may be NULL in the table matches NULL.
    """
    found = {name: schema.find(name) for name in names}
    return Keys(tuple(names), frozenset(name for name, field in found.items() if field is None or field.nullable))


def check_unique(names: Sequence[str], rows: Rows) -> Keys:
    """
    Return the keys of rows in the types of the table: values that were different as given may be one key there.

    Raises:
        DuplicateKeyError: Several rows of the data share a key.
    """
    import pyarrow as pa

    columns = [_comparable(rows.table.column(name)) for name in names]
    keys = [f"k{index}" for index in range(len(names))]  # Arrow would read a "." in a name as a path
    made = Keys(tuple(names), frozenset(name for name in names if rows.table.column(name).null_count))
    try:
        counts = pa.table(columns, names=keys).group_by(keys).aggregate([([], "count_all")])
    except pa.ArrowNotImplementedError:
        return made  # keys of nested types: the warehouse itself refuses several matches
    if counts.num_rows == rows.count:
        return made
    repeated = counts.sort_by([("count_all", "descending")]).slice(0, 1).select(keys).to_pylist()[0]
    example = dict(zip(names, repeated.values(), strict=True))
    raise DuplicateKeyError(
        f"on: {rows.count - counts.num_rows} rows of the data repeat a key of {', '.join(names)}, "
        f"for example {example}; accepted is one row for each key"
    )


def _comparable(column: Any) -> Any:
    """Return floats such that -0.0 and 0.0 are one key, as they are to SQL."""
    import pyarrow as pa
    from pyarrow import compute

    functions: Any = compute  # made at run time, where no checker sees them
    return functions.add(column, pa.scalar(0.0, column.type)) if pa.types.is_floating(column.type) else column
