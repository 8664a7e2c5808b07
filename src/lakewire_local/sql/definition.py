"""
A CREATE TABLE with its full name, and with what it takes from the table of a LIKE.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import read_snapshot
from lakewire_local.errors import unsupported
from lakewire_local.front.parsing import expression_of, written
from lakewire_local.front.statements.columns import Column

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sqlglot import exp

    from lakewire.schema.types import Field
    from lakewire_local.front.statements.tables import CreateTable
    from lakewire_local.sql.statement import Statement


@attrs.frozen(kw_only=True)
class TableDefinition:
    """
    Hold what a table is created from.
    """

    name: tuple[str, str, str]
    replace: bool
    if_not_exists: bool
    columns: Sequence[Column]
    partition_columns: Sequence[str]
    cluster_by: Sequence[str]
    properties: Mapping[str, str]
    comment: str | None
    location: Path | None
    query: exp.Expr | None


def definition_of(statement: Statement, asked: CreateTable) -> TableDefinition:
    """Return what a table is created from."""
    checks = {f"delta.constraints.{check.name.lower()}": written(check.condition) for check in asked.checks}
    definition = TableDefinition(
        name=statement.full_name(asked.name),
        replace=asked.replace,
        if_not_exists=asked.if_not_exists,
        columns=asked.columns,
        partition_columns=asked.partition_columns,
        cluster_by=asked.cluster_by,
        properties=asked.properties | checks,
        comment=asked.comment,
        location=asked.location,
        query=asked.query,
    )
    return _like(statement, statement.full_name(asked.like), definition) if asked.like else definition


def _like(statement: Statement, source: tuple[str, str, str], definition: TableDefinition) -> TableDefinition:
    table = statement.resources.metastore.tables.get(*source)
    if table.location is None:
        raise unsupported("CREATE TABLE LIKE a view")
    snapshot = read_snapshot(table.location)
    features = {f"delta.feature.{name}": "supported" for name in snapshot.protocol.features}
    kept = {key: value for key, value in snapshot.properties.items() if key != "delta.columnMapping.maxColumnId"}
    return attrs.evolve(
        definition,
        columns=[_column(raw, field) for raw, field in zip(snapshot.raw_fields, snapshot.fields, strict=True)],
        partition_columns=definition.partition_columns or snapshot.partition_columns,
        properties=features | kept | dict(definition.properties),
        comment=definition.comment if definition.comment is not None else snapshot.comment,
    )


def _column(raw: Mapping[str, Any], field: Field) -> Column:
    metadata = raw.get("metadata") or {}
    default, generated = metadata.get("CURRENT_DEFAULT"), metadata.get("delta.generationExpression")
    return Column(
        field=field,
        default=expression_of(default) if default is not None else None,
        generated=expression_of(generated) if generated is not None else None,
    )
