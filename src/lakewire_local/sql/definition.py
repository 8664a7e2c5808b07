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
    from collections.abc import Mapping

    from lakewire.schema.types import Field
    from lakewire_local.front.reader import Name
    from lakewire_local.front.statements.tables import CreateTable
    from lakewire_local.sql.statement import Statement


def definition_of(statement: Statement, asked: CreateTable) -> CreateTable:
    """Return a CREATE TABLE with the full name; its checks are properties, which is how Delta keeps them."""
    checks = {f"delta.constraints.{check.name.lower()}": written(check.condition) for check in asked.checks}
    named = attrs.evolve(asked, name=statement.full_name(asked.name), properties=asked.properties | checks)
    return _like(statement, asked.like, named) if asked.like else named


def _like(statement: Statement, source: Name, definition: CreateTable) -> CreateTable:
    table = statement.resources.metastore.tables.get(*statement.full_name(source))
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


def _column(raw: Mapping[str, Any], field: Field) -> Column:
    metadata = raw.get("metadata") or {}
    default, generated = metadata.get("CURRENT_DEFAULT"), metadata.get("delta.generationExpression")
    return Column(
        field=field,
        default=expression_of(default) if default is not None else None,
        generated=expression_of(generated) if generated is not None else None,
    )
