"""
Data of users as rows for one table, checked as far as possible before anything is sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.delta.hints import explaining
from lakewire.delta.merge_sql import Keys
from lakewire.delta.services import Services
from lakewire.errors import DuplicateKeyError, InvalidArgumentError, SchemaMismatchError
from lakewire.http import Deadline
from lakewire.schema.arrow import from_arrow_schema
from lakewire.schema.compare import new_columns
from lakewire.schema.fit import Rows, fit
from lakewire.schema.given import as_arrow, is_python_rows
from lakewire.schema.names import TableName
from lakewire.schema.types import VARIANT, VOID, StructType, walk
from lakewire.sql.arguments import names_of
from lakewire.sql.statement import Expression

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Given", "keys_of"]


@attrs.frozen(kw_only=True)
class Given:
    """
    Data as given, and as Arrow.

    Attributes:
        data: As given; Python rows are converted again when the table's types are known.
        table: The same, types inferred.
    """

    data: Any = attrs.field(repr=False)
    table: pa.Table = attrs.field(repr=False)

    @classmethod
    def of(cls, data: Any) -> Given:
        """
        Read *data*; see ``as_arrow`` for what is accepted and raised.
        """
        return cls(data=data, table=as_arrow(data))

    @property
    def is_clear(self) -> bool:
        """
        Return whether the types are clear without the schema of the table.

        The fields of a STRUCT are to be in the order of the table's, a Python dict may be a STRUCT, a MAP or a
        VARIANT, and a list that is always empty has no element type.
        """
        for field in from_arrow_schema(self.table.schema):
            inside = list(walk(field.type))
            nested_void = VOID in inside[1:]
            guessed = field.type == VARIANT and is_python_rows(self.data)
            if nested_void or guessed or any(isinstance(data_type, StructType) for data_type in inside):
                return False
        return True

    def rows_for(self, services: Services, name: TableName, deadline: Deadline, *, evolve: bool) -> tuple[Rows, bool]:
        """
        Fit the data to the table as Unity Catalog describes it. One request.

        Returns:
            The rows, and whether the table lacks a column of theirs.

        Raises:
            SchemaMismatchError: They do not fit. Nothing was sent to the warehouse.
        """
        with explaining(services, name, deadline, writes=True):
            target = services.schema_of(name, deadline)
        table = as_arrow(self.data, target) if is_python_rows(self.data) else self.table
        rows = fit(table, target, add_columns=evolve, table_name=name)
        added = new_columns(target, from_arrow_schema(rows.table.schema))
        for column in added:
            if VOID in walk(column.type):
                raise SchemaMismatchError(
                    f"column {'.'.join(column.path)!r}: the table lacks it, and the data holds only NULL there, "
                    "so that its type is unknown"
                )
        return rows, bool(added)


def keys_of(on: str | Sequence[str] | Expression, table: pa.Table) -> Keys | str:
    """
    Read the ``on`` of a merge: key columns of the data, or a condition with the aliases ``t`` and ``s``.

    Raises:
        InvalidArgumentError: The data lacks a key column.
        DuplicateKeyError: Several rows of the data share a key.
    """
    if isinstance(on, Expression):
        return on.text
    if isinstance(on, str) and on not in table.column_names and any(sign in on for sign in "=<>( "):
        return on
    names = names_of(on, "on")
    if not names:
        raise InvalidArgumentError("on: is empty; accepted are key columns or a condition such as 't.id = s.id'")
    for name in names:
        if name not in table.column_names:
            raise InvalidArgumentError(f"on: the data has no column {name!r}; it has {', '.join(table.column_names)}")
    _check_unique(names, table)
    return Keys(tuple(names), frozenset(name for name in names if table.column(name).null_count))


def _check_unique(names: list[str], table: pa.Table) -> None:
    import pyarrow as pa

    keys = [f"k{index}" for index in range(len(names))]  # Arrow would read a "." in a name as a path
    try:
        grouped = pa.table([table.column(name) for name in names], names=keys).group_by(keys)
        counts = grouped.aggregate([([], "count_all")])
    except pa.ArrowNotImplementedError:
        return  # keys of nested types: the warehouse itself refuses several matches
    if counts.num_rows == table.num_rows:
        return
    repeated = counts.sort_by([("count_all", "descending")]).slice(0, 1).select(keys).to_pylist()[0]
    example = dict(zip(names, repeated.values(), strict=True))
    raise DuplicateKeyError(
        f"on: {table.num_rows - counts.num_rows} rows of the data repeat a key of {', '.join(names)}, "
        f"for example {example}; accepted is one row for each key"
    )
