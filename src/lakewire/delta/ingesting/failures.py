"""
The error that has the rows which were not stored.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import IngestError, LakewireError

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.schema.names import TableName

__all__ = ["joined", "not_stored"]


def joined(tables: list[pa.Table]) -> pa.Table:
    """
    Return the rows of several tables in one; columns that some lack are NULL there.
    """
    import pyarrow as pa

    return pa.concat_tables(tables, promote_options="default") if tables else pa.table({})


def not_stored(name: TableName, tables: list[pa.Table], cause: BaseException) -> IngestError:
    """
    Return the error for rows that are not known to be stored.
    """
    rows = joined(tables)
    known = isinstance(cause, LakewireError)
    return IngestError(
        f"{name}: {rows.num_rows} rows of the stream were not stored: {cause if known else repr(cause)}",
        rows=rows,
        outcome=cause.outcome if isinstance(cause, LakewireError) else "unknown",
    )
