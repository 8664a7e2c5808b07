"""
Data of users in the types of the table it is for, before anything is written.
"""

from __future__ import annotations

from collections.abc import Collection

import attrs

from lakewire.delta.sending.hints import explaining
from lakewire.delta.sending.services import Services
from lakewire.errors import InvalidArgumentError, SchemaMismatchError
from lakewire.http import Deadline
from lakewire.rows import Columns, Rows, Unknown, fit
from lakewire.schema.compare import new_columns
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VOID, walk

__all__ = ["Fitted", "fitted", "for_new_table", "known_schema"]


@attrs.frozen
class Fitted:
    """
    Data that fits a table.

    Attributes:
        rows: The data, in the types of the table.
        schema: The columns of the table.
        evolves: The table is to get a column, or a field of a struct.
    """

    rows: Rows
    schema: TableSchema
    evolves: bool = False


def fitted(
    services: Services,
    name: TableName,
    columns: Columns,
    deadline: Deadline,
    *,
    unknown: Unknown = "refuse",
    cast: Collection[str] = (),
) -> Fitted:
    """
    Fit the data to the table. One request, none when the table was asked for within the last minute.

    Args:
        services: Know the table.
        name: Name of the table.
        columns: The data.
        deadline: Bounds the request.
        unknown: As for ``fit``.
        cast: Columns that SQL converts.

    Raises:
        SchemaMismatchError: They do not fit. Nothing was sent to the warehouse.
    """
    remembered = services.remembered_schema(name)
    if remembered is not None:
        try:
            return _fit(name, columns, remembered, unknown, cast=cast)
        except SchemaMismatchError:
            services.forget_schema(name)  # what did not fit may do so now
    return _fit(name, columns, known_schema(services, name, deadline), unknown, cast=cast)


def known_schema(services: Services, name: TableName, deadline: Deadline) -> TableSchema:
    """
    Return the columns of a table that is to be changed, as remembered or asked for now.

    Raises:
        TableNotFoundError: There is no such table; the closest names are part of the message.
    """
    with explaining(services, name, deadline, writes=True):
        return services.remembered_schema(name) or services.schema_of(name, deadline)


def for_new_table(columns: Columns) -> Fitted:
    """
    Return the data in types of its own, as a table of it is to have them.

    Raises:
        InvalidArgumentError: There is no column, or one of unknown type: it holds only NULL.
    """
    rows = fit(columns, None)
    rows.schema.checked("data")
    for field in rows.schema:
        if VOID in walk(field.type):
            raise InvalidArgumentError(
                f"column {field.name!r}: holds only NULL, which gives no type for a new table; "
                "create_table(…) with a schema does"
            )
    return Fitted(rows, rows.schema)


def _fit(name: TableName, columns: Columns, target: TableSchema, unknown: Unknown, *, cast: Collection[str]) -> Fitted:
    if not columns.values:  # no rows say nothing of columns
        columns = Columns({column: [] for column in target.names}, 0)
    rows = fit(columns, target, unknown=unknown, cast=cast, table_name=name)
    added = new_columns(target, rows.schema) if unknown == "add" else ()
    for column in added:
        if VOID in walk(column.type):
            raise SchemaMismatchError(
                f"column {'.'.join(column.path)!r}: the table lacks it, and the data holds only NULL there, "
                "so that its type is unknown"
            )
    return Fitted(rows, target, bool(added))
