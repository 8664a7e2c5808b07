"""
The key of a merge: columns of the data, each key once, or a condition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from lakewire.delta.statements.merge import Keys
from lakewire.errors import DuplicateKeyError, InvalidArgumentError
from lakewire.rows import Columns, Rows
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_type, names_of
from lakewire.sql.statement import Expression

__all__ = ["On", "check_unique", "comparable", "keys_of", "keys_of_table", "named_as", "on_of", "renamed"]

On = str | Sequence[str] | Mapping[str, str] | Expression
_ACCEPTED = "key columns, {'column of the table': 'column of the data'}, or a condition such as 't.id = s.id'"


def on_of(on: On) -> tuple[str | Sequence[str] | Expression, dict[str, str]]:
    """
    Return the ``on`` of a merge by names of the table, and those columns of the data that have others there.

    Raises:
        InvalidArgumentError: A mapping of something else than names.
    """
    if not isinstance(on, Mapping):
        return on, {}
    for name in (*on, *on.values()):
        check_type("on", name, str, _ACCEPTED)
    if len({name.lower() for name in on.values()}) < len(on):
        raise InvalidArgumentError("on: a column of the data stands for several of the table")
    return [*on], {ours: theirs for theirs, ours in on.items()}


def named_as(columns: Iterable[str], names: Mapping[str, str]) -> dict[str, str]:
    """
    Return each of the *columns* of the data with its name in the table: that of *names*, or its own.

    Raises:
        InvalidArgumentError: The data lacks a column, or has one of the name that another is to have.
    """
    known = list(columns)
    for column, name in names.items():
        if not _spelled(column, known):
            raise InvalidArgumentError(f"on: the data has no column {column!r}; it has {', '.join(known)}")
        if column.lower() != name.lower() and _spelled(name, known):
            raise InvalidArgumentError(
                f"on: {column!r} is to match {name!r} of the table, and the data has a column {name!r} as well; "
                "accepted is a condition such as 't.id = s.customer_id'"
            )
    folded = {column.lower(): name for column, name in names.items()}
    return {column: folded.get(column.lower(), column) for column in known}


def renamed(columns: Columns, names: Mapping[str, str]) -> Columns:
    """
    Return the data with the names of the table.

    Raises:
        InvalidArgumentError: As for ``named_as``.
    """
    if not names or not columns.values:
        return columns
    new = named_as(columns.values, names)
    return attrs.evolve(columns, values={new[column]: values for column, values in columns.values.items()})


def _spelled(name: str, known: Iterable[str]) -> str:
    """Return a name as it is among the *known*, whatever the case; nothing when it is not there."""
    return next((column for column in known if column.lower() == name.lower()), "")


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
    if isinstance(on, str) and not _spelled(on, known) and any(sign in on for sign in "=<>( "):
        return on
    names = names_of(on, "on")
    if not names:
        raise InvalidArgumentError(f"on: is empty; accepted are {_ACCEPTED}")
    for name in names:
        if not _spelled(name, known):
            raise InvalidArgumentError(f"on: the data has no column {name!r}; it has {', '.join(known)}")
    return [_spelled(name, known) for name in names]


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

    columns = [comparable(rows.table.column(name)) for name in names]
    keys = [f"k{index}" for index in range(len(names))]  # Arrow would read a "." in a name as a path
    made = Keys(tuple(names), frozenset(name for name in names if rows.table.column(name).null_count))
    if len(columns) == 1 and _has_each_once(columns[0]):
        return made
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


def _has_each_once(numbers: Any) -> bool:
    """
    Return whether whole numbers are all different, by sorting them; False for anything else.

    A million of them take a third of the memory and of the CPU time that counting them takes.
    """
    import pyarrow as pa
    from pyarrow import compute

    if numbers.null_count or not pa.types.is_integer(numbers.type):
        return False
    functions: Any = compute
    ordered = numbers.sort()
    return not functions.any(functions.equal(ordered[1:], ordered[:-1])).as_py()


def comparable(column: Any) -> Any:
    """
    Return floats such that -0.0 and 0.0 are one key, as they are to SQL.
    """
    import pyarrow as pa
    from pyarrow import compute

    functions: Any = compute  # made at run time, where no checker sees them
    return functions.add(column, pa.scalar(0.0, column.type)) if pa.types.is_floating(column.type) else column
