"""
A CREATE TABLE with its full name and what it takes from the table of a LIKE; its folder and its entry.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.front.parsing import expression_of, written
from lakewire_local.front.statements.columns import ColumnDefinition, IdentityClause
from lakewire_local.sql.columns.definitions import refuse_routines
from lakewire_local.sql.columns.identity import identity_of
from lakewire_local.sql.refusals import refuse_temporary

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.tables import CreateTable
    from lakewire_local.metastore.securables import Policy, Table, TableKey
    from lakewire_local.sql.statement import Statement


def definition_of(statement: Statement, asked: CreateTable) -> CreateTable:
    """Return a CREATE TABLE with the full name; its checks are properties, which is how Delta keeps them."""
    for check in asked.checks:
        refuse_routines(check.condition)
    checks = {f"delta.constraints.{check.name.lower()}": written(check.condition) for check in asked.checks}
    named = attrs.evolve(asked, name=statement.full_name(asked.name), properties=asked.properties | checks)
    return _like(statement, asked.like, named) if asked.like else named


@contextmanager
def table_folder(statement: Statement, definition: CreateTable, existing: Table | None) -> Generator[Path]:
    """
    Lend the folder of the table; one that was made for a new table goes again when the block fails.

    For a new managed table, what a crash left there is removed.
    """
    if existing and existing.location:
        yield existing.location
        return
    folder = definition.location or _managed_folder(statement, definition)
    if definition.location is None:
        shutil.rmtree(folder, ignore_errors=True)
    with ExitStack() as failed:
        if not folder.exists():
            failed.callback(shutil.rmtree, folder, ignore_errors=True)
        yield folder
        failed.pop_all()


@contextmanager
def replaced_entry(
    statement: Statement, existing: Table | None, *, cluster_by: Sequence[str], keys: Sequence[TableKey]
) -> Generator[None]:
    """Change the entry of a table that the block replaces; when that fails, it is as it was."""
    if existing is None:
        yield
        return
    tables = statement.metastore.tables
    tables.update(existing, cluster_by=cluster_by, keys=keys)
    with ExitStack() as failed:
        failed.callback(tables.update, existing, cluster_by=existing.cluster_by, keys=existing.keys)
        yield
        failed.pop_all()


def create_entry(
    statement: Statement,
    definition: CreateTable,
    *,
    cluster_by: Sequence[str] = (),
    keys: Sequence[TableKey] = (),
    row_filter: Policy | None = None,
    masks: Mapping[str, Policy] | None = None,
) -> None:
    """Enter a new table into the metastore."""
    catalog, schema, name = definition.name
    statement.metastore.tables.create(
        catalog,
        schema,
        name,
        table_type="EXTERNAL" if definition.location else "MANAGED",
        location=definition.location,
        cluster_by=cluster_by,
        keys=keys,
        row_filter=row_filter,
        masks=masks,
    )


def _managed_folder(statement: Statement, definition: CreateTable) -> Path:
    catalog, schema, name = definition.name
    metastore = statement.metastore
    return metastore.tables.folder(metastore.schemas.get(catalog, schema), name)


def _like(statement: Statement, source: Name, definition: CreateTable) -> CreateTable:
    refuse_temporary(statement, source)
    table = statement.metastore.tables.get(*statement.full_name(source))
    if table.location is None:
        raise unsupported("CREATE TABLE LIKE a view")
    snapshot = read_snapshot(table.location)
    features = {f"delta.feature.{name}": "supported" for name in snapshot.protocol.features}
    kept = {key: value for key, value in snapshot.properties.items() if key != "delta.columnMapping.maxColumnId"}
    return attrs.evolve(
        definition,
        columns=[_column(raw, field) for raw, field in zip(snapshot.raw_fields, snapshot.fields, strict=True)],
        partition_columns=definition.partition_columns or list(snapshot.partition_columns),
        properties=features | kept | definition.properties,
        comment=definition.comment if definition.comment is not None else snapshot.comment,
    )


def _column(raw: Mapping[str, Any], field: Field) -> ColumnDefinition:
    metadata = raw.get("metadata") or {}
    default, generated = metadata.get("CURRENT_DEFAULT"), metadata.get("delta.generationExpression")
    identity = identity_of(raw)
    return ColumnDefinition(
        field=field,
        default=expression_of(default) if default is not None else None,
        generated=expression_of(generated) if generated is not None else None,
        identity=IdentityClause(start=identity.start, step=identity.step, explicit=identity.explicit)
        if identity
        else None,
    )
