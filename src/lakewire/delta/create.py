"""
Tables created: of a schema in any form, of a query, and like another table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Unpack, overload

import attrs

from lakewire.delta.by_name import Name, TablesByName
from lakewire.delta.options import CreateOptions
from lakewire.delta.reading.readable import ReadableTable
from lakewire.delta.sending.in_order import run_in_order
from lakewire.delta.statements.alter import add_constraint_sql
from lakewire.delta.statements.create import NewTable, create_as_sql, create_like_sql, create_table_sql
from lakewire.delta.table import DeltaTable
from lakewire.delta.writing.fitting import for_new_table
from lakewire.delta.writing.queries import query_of
from lakewire.errors import InvalidArgumentError, TableExistsError
from lakewire.rows import read
from lakewire.rows.read import is_of
from lakewire.schema.constraints import Check, Constraint, ForeignKey, PrimaryKey
from lakewire.schema.given import as_schema
from lakewire.schema.policies import RowFilter
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_flags, check_type
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["CreatesTables"]


class CreatesTables(TablesByName):
    """
    The part of ``DeltaClient`` that creates tables.
    """

    @overload
    def create_table(
        self, name: Name, schema: Any = ..., *, dry_run: Literal[False] = ..., **options: Unpack[CreateOptions]
    ) -> DeltaTable: ...

    @overload
    def create_table(
        self, name: Name, schema: Any = ..., *, dry_run: Literal[True], **options: Unpack[CreateOptions]
    ) -> list[Statement]: ...

    def create_table(
        self,
        name: Name,
        schema: Any = None,
        *,
        like: Name | ReadableTable | None = None,
        constraints: Sequence[Constraint] = (),
        partitioned_by: str | Sequence[str] = (),
        cluster_by: str | Sequence[str] = (),
        properties: Mapping[str, str] | None = None,
        comment: str | None = None,
        location: str | None = None,
        credential: str | None = None,
        row_filter: RowFilter | None = None,
        collation: str | None = None,
        replace: bool = False,
        if_not_exists: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> DeltaTable | list[Statement]:
        """
        Create a table. One request besides polling, and one more for each condition (CHECK) of the schema.

        What columns need of the table is set: ``delta.columnMapping.mode`` for names with one of the characters
        `` ,;{}()=``, tab or newline, and ``delta.feature.allowColumnDefaults`` for defaults.

        Args:
            name: One to three parts.
            schema: The columns: text with whatever a CREATE TABLE has in its brackets, as in ``"id BIGINT NOT NULL
                PRIMARY KEY, at TIMESTAMP DEFAULT now()"``; ``{"id": "BIGINT"}``; a list of ``Field`` and ``Column``;
                a ``TableSchema``; an attrs class, a dataclass or a named tuple, whose fields without ``| None`` are
                NOT NULL; a pyarrow, pandas or polars schema or frame, whose rows are not written.
                Or a query (``client.sql.select(…)``, a ``Statement``, a table, ``table.at(…)``), whose rows are.
            like: Table whose columns the new one has, instead of *schema*.
            constraints: Further ``PrimaryKey``, ``ForeignKey`` and ``Check``.
            partitioned_by: Columns of the schema.
            cluster_by: Columns of the schema, ``"AUTO"`` or ``"NONE"``; instead of partitions.
            properties: Table properties, ``{"delta.enableChangeDataFeed": "true"}``.
            comment: Free text.
            location: URL of the folder of an external table. Default: a managed table.
            credential: Name of the credential of Unity Catalog for *location*. Default: that of its external location.
            row_filter: Which rows readers see.
            collation: Default collation of text, such as ``"UTF8_LCASE"``.
            replace: Put the table in the place of one of that name, whose history stays and whose rows go.
            if_not_exists: Do nothing when a table of that name exists, whatever its schema.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statements instead of running them.

        Raises:
            InvalidArgumentError: Options that do not go together, or no schema. Nothing was sent.
            InvalidNameError: A name that Unity Catalog or Delta does not accept. Nothing was sent.
            TableExistsError: The table exists, and neither *replace* nor *if_not_exists* is given.
            SchemaChangeError: The table is there, without one of the conditions.
            SqlError: The schema does not exist, or the query fails.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
        """
        check_flags(dry_run=dry_run)
        table = self.table(name)
        new = NewTable(
            partitioned_by=partitioned_by,
            cluster_by=cluster_by,
            properties=properties,
            comment=comment,
            location=location,
            credential=credential,
            row_filter=row_filter,
            collation=collation,
            replace=replace,
            if_not_exists=if_not_exists,
        )
        first, *others = self._statements(table, schema, new, like=like, constraints=constraints)
        if dry_run:
            return [first, *others]
        deadline = self.services.deadline(timeout)
        if not others:
            effect = Effect.IDEMPOTENT if if_not_exists else Effect.ONCE
            return table.ready(first, lambda _: table, deadline, effect=effect).run()
        try:
            run_in_order(table, [first, *others], deadline)
        except TableExistsError:
            if not if_not_exists:
                raise
        return table

    def _statements(
        self,
        table: DeltaTable,
        schema: Any,
        new: NewTable,
        *,
        like: Name | ReadableTable | None,
        constraints: Sequence[Constraint],
    ) -> list[Statement]:
        if like is not None:
            if schema is not None or constraints:
                raise InvalidArgumentError("like: does not go with schema or constraints")
            source = like.name if isinstance(like, ReadableTable) else self.services.table_name(like)
            return [create_like_sql(table.name, source, new)]
        if (query := query_of(schema)) is not None:
            if constraints:
                raise InvalidArgumentError("constraints: do not go with a query; update_schema() adds them afterwards")
            return [create_as_sql(table.name, query, new)]
        columns = _with_constraints(_schema_of(schema), constraints)
        # CREATE TABLE takes no CHECK. IF NOT EXISTS would not say whether the conditions are to be added.
        new = attrs.evolve(new, if_not_exists=False) if columns.checks else new
        conditions = [add_constraint_sql(table.name, check) for check in columns.checks]
        return [create_table_sql(table.name, columns, new), *conditions]


def _schema_of(given: Any) -> TableSchema:
    """Return the schema of a frame, as a table of its rows would have it, or any other schema."""
    if is_of(given, "polars", "LazyFrame"):
        given = given.head(0).collect()
    if is_of(given, "polars", "Schema"):
        given = given.to_frame()
    if is_of(given, "pyarrow", type(given).__name__) and hasattr(given, "schema"):
        return as_schema(given.schema)  # a reader's rows are left for others
    if is_of(given, "pandas", "DataFrame") or (hasattr(given, "__arrow_c_stream__") and hasattr(given, "columns")):
        return for_new_table(read(given)).schema.checked()
    return as_schema(given)


def _with_constraints(schema: TableSchema, constraints: Sequence[Constraint]) -> TableSchema:
    accepted = "a list of PrimaryKey(…), ForeignKey(…), Check(…)"
    check_type("constraints", constraints, Sequence, accepted)
    for constraint in constraints:
        check_type("constraints", constraint, PrimaryKey | ForeignKey | Check, accepted)
    return attrs.evolve(schema, constraints=(*schema.constraints, *constraints)).checked()
