"""
What others see of a table and how it is described: masks, row filters, tags, properties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, Self, overload

import attrs

from lakewire.delta.maintenance.upkeep import MaintainedTable
from lakewire.delta.statements.alter import (
    drop_feature_sql,
    rename_table_sql,
    set_owner_sql,
    set_tags_sql,
    unset_properties_sql,
    unset_tags_sql,
)
from lakewire.delta.statements.columns import set_properties_sql
from lakewire.delta.statements.policies import drop_mask_sql, drop_row_filter_sql, set_mask_sql, set_row_filter_sql
from lakewire.schema.names import TableName
from lakewire.schema.policies import Mask, RowFilter
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["GovernedTable"]


@attrs.frozen
class GovernedTable(MaintainedTable):
    """
    The part of ``DeltaTable`` that says what others see of it.

    Each call is one request besides polling, and returns the statements that it ran; with ``dry_run=True`` those that
    it would run. *timeout* is in seconds, > 0, None for no bound.
    """

    def set_mask(
        self,
        column: str,
        function: str,
        *,
        using: str | Sequence[str] = (),
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Let readers see the result of a function instead of a column's values.

        Args:
            column: Name of the column.
            function: Name of a SQL function of Unity Catalog, one to three parts; its first parameter is the value.
            using: Columns whose values are its other parameters.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: There is no such function or column, or their types differ. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
        """
        return self._set(set_mask_sql(self.name, column, Mask(function, using)), timeout, dry_run=dry_run)

    def drop_mask(self, column: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Let readers see the values of a column.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
        """
        return self._drop(drop_mask_sql(self.name, column), timeout, dry_run=dry_run)

    def set_row_filter(
        self, function: str, *, on: str | Sequence[str] = (), timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Let readers see those rows only for which a function returns true.

        Args:
            function: Name of a SQL function of Unity Catalog that returns a BOOLEAN, one to three parts.
            on: Columns whose values are its parameters.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Raises:
            SqlError: There is no such function or column, or their types differ. Nothing was changed.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
        """
        return self._set(set_row_filter_sql(self.name, RowFilter(function, on)), timeout, dry_run=dry_run)

    def drop_row_filter(self, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Let readers see all rows.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
        """
        return self._drop(drop_row_filter_sql(self.name), timeout, dry_run=dry_run)

    def set_tags(
        self,
        tags: Mapping[str, str],
        *,
        column: str | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Set tags of the table, or of a column; other tags stay.

        Args:
            tags: Name to value; ``""`` for a tag without a value.
            column: Name of the column. Default: the table.
            timeout: Seconds, > 0; None for no bound. Default 600.
            dry_run: Return the statement instead of running it.

        Source:
            https://docs.databricks.com/database-objects/tags
        """
        return self._set(set_tags_sql(self.name, tags, column), timeout, dry_run=dry_run)

    def unset_tags(
        self,
        names: str | Sequence[str],
        *,
        column: str | None = None,
        timeout: float | None = 600.0,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Take tags away from the table, or from a column.

        Source:
            https://docs.databricks.com/database-objects/tags
        """
        return self._drop(unset_tags_sql(self.name, names, column), timeout, dry_run=dry_run)

    def set_properties(
        self, properties: Mapping[str, str], *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Set table properties, ``{"delta.enableChangeDataFeed": "true"}``; others stay.

        Source:
            https://docs.databricks.com/delta/table-properties
        """
        return self._set(set_properties_sql(self.name, properties), timeout, dry_run=dry_run)

    def unset_properties(
        self, names: str | Sequence[str], *, timeout: float | None = 600.0, dry_run: bool = False
    ) -> list[Statement]:
        """
        Take table properties away, as far as they are there.

        Source:
            https://docs.databricks.com/delta/table-properties
        """
        return self._set(unset_properties_sql(self.name, names), timeout, dry_run=dry_run)

    def set_owner(self, principal: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Make a user, group or service principal the owner of the table.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
        """
        return self._set(set_owner_sql(self.name, principal), timeout, dry_run=dry_run)

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
        statement = rename_table_sql(self.name, new)
        return self.ready(statement, lambda _: attrs.evolve(self, name=new), timeout).run(dry_run=dry_run)

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
        statement = drop_feature_sql(self.name, feature, truncate_history=truncate_history)
        return self._drop(statement, timeout, dry_run=dry_run)

    def _set(self, statement: Statement, timeout: float | None, *, dry_run: bool) -> list[Statement]:
        return self.ready(statement, lambda _: [statement], timeout, effect=Effect.IDEMPOTENT).run(dry_run=dry_run)

    def _drop(self, statement: Statement, timeout: float | None, *, dry_run: bool) -> list[Statement]:
        return self.ready(statement, lambda _: [statement], timeout).run(dry_run=dry_run)
