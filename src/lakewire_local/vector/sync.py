"""
The rows of an index as those of its Delta table: the changes since the last version, or all rows where there are none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lakewire.schema.names import quote_identifier, quote_string
from lakewire_local.delta_log import latest_version, read_snapshot
from lakewire_local.errors import LocalError, NotFoundError, invalid_parameter
from lakewire_local.vector.embedding import embedded
from lakewire_local.vector.stored_rows import StoredRow, StoredRows
from lakewire_local.vector.values import kept_value

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from lakewire_local.metastore import Metastore
    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql import SqlRunner
    from lakewire_local.vector.definition import IndexDefinition

_KIND, _VERSION = "_change_type", "_commit_version"
_FEED = "delta.enableChangeDataFeed"


def source_of(metastore: Metastore, full_name: str) -> tuple[Table, Path]:
    """Return the Delta table of an index and its folder."""
    parts = full_name.split(".")
    if len(parts) != 3:
        raise invalid_parameter(f"source_table: {full_name!r} is not a name like catalog.schema.table")
    catalog, schema, name = parts
    table = metastore.tables.get(catalog, schema, name)
    if table.location is None:
        raise invalid_parameter(f"source_table: {full_name} is {table.table_type}; accepted is a Delta table")
    metastore.access.need("SELECT", table.id)
    return table, table.location


def need_change_feed(folder: Path, full_name: str) -> None:
    """Refuse a table that records no changes."""
    if read_snapshot(folder).properties.get(_FEED, "").lower() != "true":
        raise invalid_parameter(
            f"source_table: {full_name} records no changes; ALTER TABLE {full_name} SET TBLPROPERTIES ({_FEED} = true)"
        )


def newest_version(definition: IndexDefinition, metastore: Metastore) -> tuple[str, int]:
    """Return the table that an index is of, and its newest version."""
    _, folder = source_of(metastore, definition.source_table)
    version = latest_version(folder)
    return read_snapshot(folder, version).table_id, version


def sync(definition: IndexDefinition, rows: StoredRows, runner: SqlRunner) -> None:
    """Bring an index to the newest version of its table; what it reads, its creator may read."""
    table_id, version = newest_version(definition, runner.metastore)
    state = rows.state(definition.id)
    if state.table_id == table_id and state.version is not None and state.version <= version:
        if state.version == version:
            return
        try:
            changes = _read(runner, definition, _changes_of(definition, state.version + 1, version))
        except LocalError:  # the feed was off, or the log or its files have gone
            pass
        else:
            put, removed = _newest(definition, changes)
            rows.change(definition.id, put=put, remove=removed, source=(table_id, version))
            return
    table = _read(runner, definition, f"{_source(definition)} VERSION AS OF {version}")
    rows.change(definition.id, put=stored_rows(definition, table), is_all=True, source=(table_id, version))


def is_there(metastore: Metastore, definition: IndexDefinition) -> bool:
    """Return whether an index has not been dropped."""
    try:
        metastore.tables.of_id(definition.id)
    except NotFoundError:
        return False
    return True


def stored_rows(definition: IndexDefinition, table: pa.Table) -> list[StoredRow]:
    """Return the rows of a table as those of an index; without those that have no vector and no text to embed."""
    if definition.text:
        table = table.filter(table.column(definition.text).is_valid())
    elif definition.vector:
        table = table.filter(table.column(definition.vector).is_valid())
    vectors: list[bytes] | list[None] = _vectors(definition, table) if definition.vector else [None] * table.num_rows
    plain = table.select([*definition.columns]).to_pylist()
    types = definition.types
    kept = [{name: kept_value(types[name], value) for name, value in row.items()} for row in plain]
    keys = [row[definition.primary_key] for row in kept]
    if None in keys:
        raise invalid_parameter(f"a row of {definition.source_table} has no {definition.primary_key}")
    return [StoredRow(*row) for row in zip(keys, kept, vectors, strict=True)]


def _vectors(definition: IndexDefinition, table: pa.Table) -> list[bytes]:
    import numpy as np

    if definition.text:
        found = embedded(definition.model, table.column(definition.text).to_pylist())
    else:
        column = table.column(definition.vector).combine_chunks()
        lengths = set(column.value_lengths().to_pylist())
        if lengths - {definition.dimension}:
            raise invalid_parameter(
                f"{definition.vector!r} of {definition.source_table} has vectors of {max(lengths)} numbers, "
                f"and the index has {definition.dimension} dimensions"
            )
        found = column.flatten().to_numpy(zero_copy_only=False).astype(np.float32).reshape(-1, definition.dimension)
    if not np.isfinite(found).all():
        raise invalid_parameter(f"{definition.vector!r} of {definition.source_table} has numbers that are not finite")
    return [row.tobytes() for row in found]


def _newest(definition: IndexDefinition, changes: pa.Table) -> tuple[list[StoredRow], list[int | str]]:
    """Return the rows that the last change of each key left, and the keys that it left none of."""
    import pyarrow as pa

    keys = changes.column(definition.primary_key).to_pylist()
    last: dict[Any, tuple[int, bool, int]] = {}
    marks = zip(keys, changes.column(_VERSION).to_pylist(), changes.column(_KIND).to_pylist(), strict=True)
    for place, (key, version, kind) in enumerate(marks):
        mark = (version, kind in ("insert", "update_postimage"), place)
        last[key] = max(last.get(key, mark), mark)
    places = [place for _, is_there, place in last.values() if is_there]
    kept = changes.take(pa.array(places, pa.int64()))
    put = stored_rows(definition, kept.drop_columns([_KIND, _VERSION]))
    return put, [*({*last} - {row.key for row in put})]


def _changes_of(definition: IndexDefinition, first: int, last: int) -> str:
    name = quote_string(".".join(map(quote_identifier, definition.source_table.split("."))))
    return f"table_changes({name}, {first}, {last})"


def _source(definition: IndexDefinition) -> str:
    return ".".join(map(quote_identifier, definition.source_table.split(".")))


def _read(runner: SqlRunner, definition: IndexDefinition, relation: str) -> pa.Table:
    import pyarrow as pa

    names = [*definition.columns] + ([definition.vector] if definition.vector and not definition.text else [])
    names += [_KIND, _VERSION] if relation.startswith("table_changes") else []
    result = runner.run(f"SELECT {', '.join(map(quote_identifier, names))} FROM {relation}")
    return pa.Table.from_batches(list(result.batches), result.arrow_schema)
