"""
Delta tables of a workspace: create them and get them by name. What is done by name is in ``by_name.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Literal, Unpack, overload

from lakewire.catalog import CatalogClient
from lakewire.config import Config
from lakewire.delta.by_name import Name, TablesByName
from lakewire.delta.options import CreateOptions
from lakewire.delta.schemas import SchemaManager
from lakewire.delta.services import Services
from lakewire.delta.sweep import sweep
from lakewire.delta.table import DeltaTable
from lakewire.delta.table_sql import create_table_sql
from lakewire.delta.transaction import Transaction
from lakewire.files import FilesClient
from lakewire.forks import lazily
from lakewire.schema.given import as_schema
from lakewire.schema.names import SchemaName
from lakewire.sql.arguments import check_flags
from lakewire.sql.client import SqlClient
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["DeltaClient"]

_DAY = timedelta(days=1)


class DeltaClient(TablesByName):
    """
    Create, read, write, merge and maintain Delta tables. Reached as ``client.delta``.

    A table is named by one to three parts; missing ones are the client's catalog and schema. A part with a
    period, or one that begins with a backtick, goes in backticks.
    """

    def __init__(self, sql: SqlClient, files: FilesClient, catalog: CatalogClient, config: Config) -> None:
        super().__init__(Services(sql=sql, files=files, catalog=catalog, config=config))

    @lazily
    def schemas(self) -> SchemaManager:
        """
        Compare, plan and evolve schemas.
        """
        return SchemaManager(self._services)

    def transaction(self, *, timeout: float | None = 600.0) -> Transaction:
        """
        Collect statements over several tables in a ``with`` block, whose end sends them as one: all or nothing.

        One statement, ``BEGIN ATOMIC … END``, and one request for each table when it is first changed. The tables are
        managed, and have catalog-managed commits. ``tx.execute(…)`` takes SELECT, INSERT, MERGE, UPDATE and DELETE.

        Args:
            timeout: Seconds for each call and for the statement, > 0; None for no bound. Default 600.

        Raises:
            UnsupportedError: A table cannot be part of a transaction. Nothing was sent to the warehouse.
            DeltaConflictError: Other commits won, five times. Nothing was written; safe to run the block again.
            OutcomeUnknownError: The response was lost and the statement was not found. All of it may have taken
                effect.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-txn-begin-atomic
        """
        return Transaction(self._services, timeout)

    def sweep_staging(
        self, schema: str | SchemaName | None = None, *, older_than: timedelta = _DAY, dry_run: bool = False
    ) -> list[str]:
        """
        Delete files that killed processes left in the staging volume of a schema. Safe beside writes under way.

        A write deletes its own files; one that was killed, or whose outcome is unknown, cannot. One request for each
        folder and file in the volume.

        Args:
            schema: One or two parts. Default: that of the client.
            older_than: Age of the files, > 0, by the clock of this machine; longer than any write takes.
            dry_run: Delete nothing.

        Returns:
            Paths of the files, shape (n,).

        Raises:
            InvalidArgumentError: *older_than* is no timedelta > 0. Nothing was sent.
            InvalidNameError: Not the name of a schema. Nothing was sent.
        """
        check_flags(dry_run=dry_run)
        config = self._services.config
        named = SchemaName.parse(schema if schema is not None else config.schema, catalog=config.catalog)
        return sweep(self._services, named, older_than, dry_run=dry_run)

    @overload
    def create_table(
        self, name: Name, schema: Any, *, dry_run: Literal[False] = ..., **options: Unpack[CreateOptions]
    ) -> DeltaTable: ...

    @overload
    def create_table(
        self, name: Name, schema: Any, *, dry_run: Literal[True], **options: Unpack[CreateOptions]
    ) -> list[Statement]: ...

    def create_table(
        self,
        name: Name,
        schema: Any,
        *,
        partitioned_by: Sequence[str] = (),
        cluster_by: str | Sequence[str] = (),
        properties: Mapping[str, str] | None = None,
        comment: str | None = None,
        if_not_exists: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> DeltaTable | list[Statement]:
        """
        Create an empty managed table. One request besides polling.

        A column name with one of the characters `` ,;{}()=``, tab or newline sets the property
        ``delta.columnMapping.mode`` to ``name``, without which Delta cannot store it.

        Args:
            name: One to three parts.
            schema: ``"id BIGINT NOT NULL, name STRING"``, ``{"id": "BIGINT"}``, a list of ``Field``, a
                ``TableSchema`` or a ``pyarrow.Schema``.
            partitioned_by: Columns of the schema.
            cluster_by: Columns of the schema, or ``"AUTO"``; instead of partitions.
            properties: Table properties, ``{"delta.enableChangeDataFeed": "true"}``.
            comment: Free text.
            if_not_exists: Do nothing when a table of that name exists, whatever its schema.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            InvalidNameError: A name that Unity Catalog or Delta does not accept. Nothing was sent.
            TableExistsError: The table exists and *if_not_exists* is False.
            SqlError: The schema does not exist.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
        """
        table = self.table(name)
        statement = create_table_sql(
            table.name,
            as_schema(schema),
            partitioned_by=partitioned_by,
            cluster_by=cluster_by,
            properties=properties,
            comment=comment,
            if_not_exists=if_not_exists,
        )
        effect = Effect.IDEMPOTENT if if_not_exists else Effect.ONCE
        return table.ready(statement, lambda _: table, timeout, effect=effect).run(dry_run=dry_run)
