"""
What others see of a table: masks, row filters, tags.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.maintenance.described import DescribedTable
from lakewire.delta.statements import alter
from lakewire.delta.statements.columns import alter_columns_sql, masked, unmasked
from lakewire.schema.policies import Mask, RowFilter
from lakewire.sql.statement import Statement

__all__ = ["GovernedTable"]


@attrs.frozen
class GovernedTable(DescribedTable):
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
        return self._set(alter_columns_sql(self.name, masked(column, Mask(function, using))), timeout, dry_run=dry_run)

    def drop_mask(self, column: str, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Let readers see the values of a column.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
        """
        return self._drop(alter_columns_sql(self.name, unmasked(column)), timeout, dry_run=dry_run)

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
        return self._set(alter.set_row_filter_sql(self.name, RowFilter(function, on)), timeout, dry_run=dry_run)

    def drop_row_filter(self, *, timeout: float | None = 600.0, dry_run: bool = False) -> list[Statement]:
        """
        Let readers see all rows.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
        """
        return self._drop(alter.drop_row_filter_sql(self.name), timeout, dry_run=dry_run)

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
        return self._set(alter.set_tags_sql(self.name, tags, column), timeout, dry_run=dry_run)

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
        return self._drop(alter.unset_tags_sql(self.name, names, column), timeout, dry_run=dry_run)
