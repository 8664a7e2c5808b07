"""
Delta tables of a workspace. How they are created is in ``create.py``, what is done by name in ``by_name.py``.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from lakewire.catalog import CatalogClient
from lakewire.delta.create import CreatesTables
from lakewire.delta.sending.services import Services
from lakewire.files import FilesClient
from lakewire.forks import lazily
from lakewire.http import Transport
from lakewire.schema.names import SchemaName
from lakewire.sql.arguments import check_flags
from lakewire.sql.client import SqlClient

if TYPE_CHECKING:
    from lakewire.delta.evolution.schemas import SchemaManager
    from lakewire.delta.transaction import Transaction

__all__ = ["DeltaClient"]

_DAY = timedelta(days=1)


class DeltaClient(CreatesTables):
    """
    Create, read, write, merge and maintain Delta tables. Reached as ``client.delta``.

    A table is named by one to three parts; missing ones are the client's catalog and schema. A part with a
    period, or one that begins with a backtick, goes in backticks.
    """

    def __init__(self, sender: Transport, sql: SqlClient, files: FilesClient, catalog: CatalogClient) -> None:
        super().__init__(Services(sender=sender, sql=sql, files=files, catalog=catalog, config=sender.config))

    @lazily
    def schemas(self) -> SchemaManager:
        """
        Compare, plan and evolve schemas.
        """
        from lakewire.delta.evolution.schemas import SchemaManager

        return SchemaManager(self.services)

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
        from lakewire.delta.transaction import Transaction

        return Transaction(self.services, timeout)

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
        from lakewire.delta.writing.sweep import sweep

        check_flags(dry_run=dry_run)
        config = self.services.config
        named = SchemaName.parse(schema if schema is not None else config.schema, catalog=config.catalog)
        return sweep(self.services, named, older_than, dry_run=dry_run)
