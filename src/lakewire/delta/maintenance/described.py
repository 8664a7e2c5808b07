"""
What a table is beside its rows and columns: properties, owner, name, place, features.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Self, overload

import attrs

from lakewire.delta.maintenance.upkeep import MaintainedTable
from lakewire.delta.statements import alter
from lakewire.delta.statements.repair import drop_sql, undrop_sql
from lakewire.schema.names import TableName
from lakewire.sql.arguments import check_flags
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["DescribedTable"]


@attrs.frozen
class DescribedTable(MaintainedTable):
    """
    The part of ``DeltaTable`` that describes it and says where it is.

    Each call is one request besides polling, and returns the statements that it ran; with ``dry_run=True`` those that
    it would run. *timeout* is in seconds, > 0, None for no bound.
    """

    def set_properties(
        self, properties: Mapping[str, str], *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Set table properties, ``{"delta.enableChangeDataFeed": "true"}``; others stay.

        Source:
            https://docs.databricks.com/delta/table-properties
        """
        return self._set(alter.set_properties_sql(self.name, properties), timeout, dry_run=dry_run)

    def unset_properties(
        self, names: str | Sequence[str], *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Take table properties away, as far as they are there.

        Source:
            https://docs.databricks.com/delta/table-properties
        """
        return self._set(alter.unset_properties_sql(self.name, names), timeout, dry_run=dry_run)

    def set_owner(self, principal: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Make a user, group or service principal the owner of the table.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
        """
        return self._set(alter.set_owner_sql(self.name, principal), timeout, dry_run=dry_run)

    @overload
    def rename(
        self, new_name: str | TableName, *, timeout: float | None = ..., dry_run: Literal[False] = ...
    ) -> Self: ...

    @overload
    def rename(
        self, new_name: str | TableName, *, timeout: float | None = ..., dry_run: Literal[True]
    ) -> list[Statement]: ...

    def rename(
        self, new_name: str | TableName, *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> Self | list[Statement]:
        """
        Give the table another name, in the same catalog, and return it by that name.

        Args:
            new_name: One to three parts.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            InvalidNameError: Not a name that Unity Catalog accepts. Nothing was sent.
            SqlError: There is a table of that name, or it is in another catalog. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
        """
        new = self.services.table_name(new_name)
        statement = alter.rename_table_sql(self.name, new)
        return self.ready(statement, lambda _: attrs.evolve(self, name=new), timeout).run(dry_run=dry_run)

    def exists(self, *, timeout: float | None = 600.0) -> bool:
        """
        Return whether there is a table or view of this name that the caller may see. One request; no warehouse.

        Args:
            timeout: Seconds, > 0; None for no bound. Default 600.
        """
        return self.services.catalog.with_deadline(self.services.deadline(timeout)).tables.exists(self.name.sql())

    def drop(
        self, *, missing_ok: bool = False, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Drop the table. ``undrop`` brings a managed one back for seven days; the files of an external one stay.

        Args:
            missing_ok: Whether there may be none.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            TableNotFoundError: There is none, and *missing_ok* is False.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-drop-table
        """
        check_flags(missing_ok=missing_ok)
        statement = drop_sql(self.name, if_exists=missing_ok)
        return (self._set if missing_ok else self._drop)(statement, timeout, dry_run=dry_run)

    def undrop(
        self, *, table_id: str | None = None, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Bring back a table of this name that was dropped within the last seven days.

        Args:
            table_id: Its id in Unity Catalog. Default: the one that was dropped last.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: There is none, or a table has the name by now. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-undrop-table
        """
        return self._drop(undrop_sql(self.name, table_id=table_id), timeout, dry_run=dry_run)

    def drop_feature(
        self,
        feature: str,
        *,
        truncate_history: bool = False,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Take a table feature away, so that older readers can read the table.

        Args:
            feature: Its name, such as ``"deletionVectors"``.
            truncate_history: Delete the versions that need it, as some features demand.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-drop-feature
        """
        statement = alter.drop_feature_sql(self.name, feature, truncate_history=truncate_history)
        return self._drop(statement, timeout, dry_run=dry_run)

    def set_location(self, location: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Let an external table be what is in another folder; no file is moved, copied or deleted.

        Args:
            location: URL of a folder with a Delta table, below an external location.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: A managed table, or a folder without a table of these columns. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
        """
        return self._set(alter.set_location_sql(self.name, location), timeout, dry_run=dry_run)

    def set_collation(self, collation: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Set the collation of texts, such as ``"UTF8_LCASE"``, in columns that are added later; others keep theirs.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-collation
        """
        return self._set(alter.set_collation_sql(self.name, collation), timeout, dry_run=dry_run)

    def set_managed(
        self,
        how: Literal["truncate uniform history", "move", "copy"] | None = None,
        *,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Make an external or foreign table a managed one: its files are copied, its name and history stay.

        Since runtime 17.0.

        Args:
            how: ``"truncate uniform history"`` if Iceberg reads it; ``"move"`` or ``"copy"`` of a foreign table.
            timeout: Seconds, > 0; None for no bound. Default 3600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: A table that cannot be managed. Nothing was changed.

        Source:
            https://docs.databricks.com/tables/convert-external-managed
        """
        return self._drop(alter.set_managed_sql(self.name, how), timeout, dry_run=dry_run)

    def unset_managed(
        self,
        how: Literal["truncate uniform history"] | None = None,
        *,
        timeout: float | None = 3600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Make a table external again that ``set_managed`` made managed within the last 14 days.

        Source:
            https://docs.databricks.com/tables/convert-external-managed
        """
        return self._drop(alter.unset_managed_sql(self.name, how), timeout, dry_run=dry_run)

    def _set(self, statement: Statement, timeout: float | None, *, dry_run: bool) -> list[Statement]:
        return self.ready(statement, lambda _: [statement], timeout, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)

    def _drop(self, statement: Statement, timeout: float | None, *, dry_run: bool) -> list[Statement]:
        return self.ready(statement, lambda _: [statement], timeout).run(dry_run=dry_run)
