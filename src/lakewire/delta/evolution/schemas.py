"""
Comparing schemas and evolving tables: a plan is a value, and only ``apply`` changes a table.
"""

from __future__ import annotations

from typing import Any

import attrs

from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.sending.in_order import run_in_order
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.alter import set_properties_sql
from lakewire.delta.statements.clauses import TYPE_WIDENING, features_of, missing_features
from lakewire.delta.statements.columns import AddedColumn, add_columns_sql, alter_columns_sql, widened
from lakewire.errors import SchemaChangeError, SchemaMismatchError
from lakewire.schema.compare import Compatibility, Evolution, Incompatible, compare
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field
from lakewire.sql.arguments import check_flags, check_type
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

    def rest(self, error: SchemaChangeError) -> SchemaPlan:
        """
        Return the plan without what had taken effect when ``apply`` raised *error*.
        """
        return attrs.evolve(self, statements=tuple(each for each in self.statements if each.text in error.left))


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

        Columns and fields of structs, at any depth, are added, nullable, and columns widened. What that needs is set
        before it where the table lacks it: ``delta.columnMapping.mode`` for names that only it can store, and
        ``delta.enableTypeWidening``, for which the plan is one request more; older readers of Delta do not support
        these. No column is ever dropped, renamed or narrowed.

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
        statements = self._statements(name, found) if isinstance(found, Evolution) else ()
        return SchemaPlan(table=name, compatibility=found, statements=statements)

    def apply(self, plan: SchemaPlan, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Run the statements of a plan, each a commit.

        Args:
            plan: What ``plan`` returned, or the ``rest`` of it.
            timeout: Seconds for all, > 0; None for no bound. Default 600.
            dry_run: Return the statements instead of running them.

        Returns:
            The statements.

        Raises:
            SchemaChangeError: A statement failed after others took effect; ``apply(plan.rest(error))`` goes on.
            SqlError: The first one failed. Nothing was changed.
        """
        check_type("plan", plan, SchemaPlan, "what plan(table, incoming) returns")
        check_flags(dry_run=dry_run)
        if not dry_run:
            run_in_order(ReadableTable(plan.table, self._services), plan.statements, timeout)
        return list(plan.statements)

    def _statements(self, name: TableName, evolution: Evolution) -> tuple[Statement, ...]:
        """Return the few that do it: one for the features, one for all additions, one for all wider types."""
        new, wider = evolution.new_columns, evolution.widened_columns
        added = [AddedColumn(path=column.path, type=column.type, comment=column.comment) for column in new]
        wanted = features_of(TableSchema(Field(column.path[-1], column.type) for column in new))
        wanted |= TYPE_WIDENING if wider else {}
        missing = missing_features(wanted, self._services.properties_of(name)) if wanted else {}
        return (
            *([set_properties_sql(name, missing)] if missing else []),
            *([add_columns_sql(name, added)] if added else []),
            *([alter_columns_sql(name, *(widened(each.path, each.type) for each in wider))] if wider else []),
        )
