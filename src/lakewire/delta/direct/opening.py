"""
Which way the rows of a table are read, and why.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lakewire.catalog.vending.opening import table_storage
from lakewire.catalog.vending.storage import check_options
from lakewire.catalog.vending.stores import require
from lakewire.delta.direct.snapshot import NotInFilesError, snapshot_of
from lakewire.delta.direct.sources import FileSource, SqlSource
from lakewire.delta.direct.table import OpenTable, check_listed, columns_of
from lakewire.delta.sending.hints import explaining
from lakewire.errors import ApiError, DirectReadError, ResponseError, StorageError
from lakewire.observability import log
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import relaxed
from lakewire.sql.arguments import check_flags

if TYPE_CHECKING:
    from lakewire.delta.reading.readable import ReadableTable
    from lakewire.delta.statements.read import AsOf
    from lakewire.http import Deadline
    from lakewire_api.catalog.models import TableInfo

__all__ = ["open_table"]


def open_table(
    table: ReadableTable,
    as_of: AsOf,
    *,
    columns: Sequence[str] | None,
    fallback: bool,
    storage_options: Mapping[str, str] | None,
    timeout: float | None,
) -> OpenTable:
    """
    Open a table for ``DeltaTable.open_direct``.
    """
    check_flags(fallback=fallback)
    options, services, name = check_options(storage_options), table.services, table.name
    if columns is not None:
        check_listed(columns)
    for module in ("deltalake", "obstore"):
        require(module)
    deadline = services.deadline(timeout)
    with explaining(services, name, deadline):
        info = services.info_of(name, deadline)
    opened: dict[str, Any] = {"name": name, "timeout": timeout, "clock": services.sql.clock}
    try:
        found = _from_files(table, info, as_of, options, deadline)
        kept = columns_of(columns, found["schema"], name)
        return OpenTable(way="direct", reason="", columns=kept, **found, **opened)
    except (ApiError, ResponseError, StorageError, NotInFilesError) as error:
        reason = error.message if isinstance(error, ApiError) else str(error)
    if not fallback:
        raise DirectReadError(f"{name} cannot be read from its files: {reason}", reason=reason)
    log().info("a table is read through the warehouse", table=str(name), reason=reason)
    schema = _schema_by_sql(table, info, as_of, deadline)
    return OpenTable(
        way="sql",
        reason=reason,
        version=as_of.version,
        schema=schema,
        columns=columns_of(columns, schema, name),
        source=SqlSource(table, as_of),
        **opened,
    )


def _from_files(  # noqa: PLR0917
    table: ReadableTable, info: TableInfo, as_of: AsOf, options: Mapping[str, str], deadline: Deadline
) -> dict[str, Any]:
    """Return what an open table has that reads files."""
    if reason := _why_not(info):
        raise NotInFilesError(reason)
    storage = table_storage(table.services.sender, str(info.table_id), options, deadline)
    snapshot = snapshot_of(storage, as_of)
    from lakewire.delta.direct.dataset import dataset_of  # loads pyarrow

    source = FileSource(dataset_of(storage, snapshot), snapshot)
    return {"version": snapshot.version, "schema": snapshot.schema, "source": source}


def _why_not(info: TableInfo) -> str:
    """Return why the files of a table do not show what a caller sees of it; empty when they do."""
    kind, form = str(info.table_type or ""), str(info.data_source_format or "")
    if kind not in ("MANAGED", "EXTERNAL"):
        return f"it is a {kind}, which has no files of its own"
    if form != "DELTA":
        return f"its files are {form}, not DELTA"
    if info.row_filter:
        return "a row filter decides which rows are seen"
    masked = [str(column.name) for column in info.columns or [] if column.mask]
    return f"column {masked[0]!r} has a mask" if masked else ""


def _schema_by_sql(table: ReadableTable, info: TableInfo, as_of: AsOf, deadline: Deadline) -> TableSchema:
    if as_of.sql():  # other columns, maybe
        return table.reading(as_of, limit=0, timeout=deadline.within(600.0)).run().schema
    struct: Any = relaxed(table.services.remember(table.name, info).struct())
    return TableSchema(struct.fields)
