"""
Comparing schemas and evolving tables: a plan is a value, and only ``apply`` changes a table.
"""

from __future__ import annotations

from typing import Any

import attrs

from lakewire.delta.readable import ReadableTable
from lakewire.delta.schema_change import run_in_order
from lakewire.delta.services import Services
from lakewire.delta.table_sql import TYPE_WIDENING, add_columns_sql, set_properties_sql, widen_column_sql
from lakewire.errors import SchemaMismatchError
from lakewire.schema.compare import Compatibility, Evolution, Incompatible, compare
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.sql.statement import Statement

__all__ = ["SchemaManager", "SchemaPlan"]


@attrs.frozen(kw_only=True)
class SchemaPlan:
    """
    The changes after which a table can hold data of another schema.

    Attributes:
        table: The table.
        compatibility: ``Identical`` or ``Evolution``.
        statements: What ``apply`` runs, in order; empty when the data fits as the table is.
    """

    table: TableName
    compatibility: Compatibility
    statements: tuple[Statement, ...]


class SchemaManager:
    """
    Compare, plan and evolve schemas. Reached as ``client.delta.schemas``.
    """

    def __init__(self, services: Services) -> None:
        self._services = services

    @staticmethod
    def compare(current: Any, incoming: Any) -> Compatibility:
        """
        Return whether data of one schema fits a table of another. No request.

        Args:
            current: Schema of the table: ``TableSchema``, list of ``Field``, mapping, text or ``pyarrow.Schema``.
            incoming: Schema of the data, in the same forms.

        Returns:
            ``Identical``, ``Evolution(new_columns, widened_columns)`` or ``Incompatible(reason, column)``.
        """
        return compare(as_schema(current), as_schema(incoming))

    def plan(self, table: str | TableName, incoming: Any) -> SchemaPlan:
        """
        Return the changes after which *table* can hold data of the schema *incoming*. One request; changes nothing.

        Columns are added, nullable, and widened; the first widening sets ``delta.enableTypeWidening``, which older
        readers of Delta do not support. No column is ever dropped, renamed or narrowed.

        Args:
            table: One to three parts.
            incoming: Schema of the data, in the forms of ``compare``.

        Raises:
            SchemaMismatchError: No addition or widening makes the data fit.
            TableNotFoundError: There is no such table.
        """
        name = self._services.table_name(table)
        found = compare(ReadableTable(name, self._services).schema(), as_schema(incoming))
        if isinstance(found, Incompatible):
            raise SchemaMismatchError(f"column {found.column!r}: {found.reason}")
        statements = _statements(name, found) if isinstance(found, Evolution) else ()
        return SchemaPlan(table=name, compatibility=found, statements=statements)

    def apply(self, plan: SchemaPlan) -> None:
        """
        Run the statements of a plan. Each is a commit; the notes of an error list those applied before it.
        """
        run_in_order(ReadableTable(plan.table, self._services), plan.statements)


def _statements(name: TableName, evolution: Evolution) -> tuple[Statement, ...]:
    statements: list[Statement] = []
    if evolution.new_columns:
        columns = [(column.path, column.type, column.comment) for column in evolution.new_columns]
        statements.append(add_columns_sql(name, columns))
    if evolution.widened_columns:
        statements.append(set_properties_sql(name, TYPE_WIDENING))
    statements += [widen_column_sql(name, column.path, column.type) for column in evolution.widened_columns]
    return tuple(statements)
