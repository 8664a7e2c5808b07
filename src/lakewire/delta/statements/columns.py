"""
ALTER TABLE statements that change columns. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.statements.clauses import Path, listed, path_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import expression_sql
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.policies import Mask
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import DataType
from lakewire.sql.arguments import check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = [
    "AddedColumn",
    "ColumnChange",
    "add_columns_sql",
    "alter_columns_sql",
    "commented",
    "drop_columns_sql",
    "masked",
    "moved",
    "not_null",
    "nullable",
    "rename_column_sql",
    "replace_columns_sql",
    "set_tags_action",
    "synced",
    "unmasked",
    "unset_tags_action",
    "widened",
    "with_default",
    "without_default",
]


@attrs.frozen(kw_only=True)
class AddedColumn:
    """
    A column, or field of a struct, that a table is to get, nullable.

    Attributes:
        path: Its name, or the names from the column inwards.
        type: Its type, with the collation of a text: ``STRING COLLATE UTF8_LCASE``.
        comment: Free text.
        place: ``FIRST``, ``AFTER …`` or nothing, as ``place_sql`` returns it.
        mask: What readers see instead of the value.
    """

    path: Path
    type: DataType
    comment: str | None = None
    place: str = ""
    mask: Mask | None = None

    def sql(self) -> str:
        """
        Return it as ADD COLUMNS wants it.
        """
        check_type("mask", self.mask, Mask | None, "Mask(function, using)")
        comment = "" if self.comment is None else f" COMMENT {quote_string(self.comment)}"
        mask = f" {self.mask.sql()}" if self.mask else ""
        return f"{path_sql(self.path)} {self.type.sql()}{comment}{self.place and f' {self.place}'}{mask}"


@attrs.frozen
class ColumnChange:
    """
    What ALTER COLUMN does to one column: ``commented``, ``widened`` and the others of this module return it.
    """

    path: Path
    action: str

    def sql(self) -> str:
        """
        Return the column and what is done to it.
        """
        return f"{path_sql(self.path)} {self.action}"

    def overlaps(self, other: ColumnChange) -> bool:
        """
        Return whether both are of one column, or one is of a field in that of the other.
        """
        mine, others = (path_sql(path).casefold() + "." for path in (self.path, other.path))
        return mine.startswith(others) or others.startswith(mine)


def add_columns_sql(table: TableName, columns: Sequence[AddedColumn]) -> Statement:
    """
    Return ``ALTER TABLE table ADD COLUMNS (…)``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-manage-column
    """
    return Statement(f"ALTER TABLE {table.sql()} ADD COLUMNS ({', '.join(column.sql() for column in columns)})")


def alter_columns_sql(table: TableName, *changes: ColumnChange) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN column action[, column action …]``: several since runtime 16.3.

    Raises:
        InvalidArgumentError: No change, or two of one column.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-manage-column
    """
    parts = [change.sql() for change in changes]
    if any(change.overlaps(other) for number, change in enumerate(changes) for other in changes[:number]):
        raise InvalidArgumentError("changes: two are of one column; accepted is one for each, in a statement")
    return Statement(f"ALTER TABLE {table.sql()} ALTER COLUMN {listed(parts, 'changes')}")


def replace_columns_sql(table: TableName, schema: TableSchema) -> Statement:
    """
    Return ``ALTER TABLE table REPLACE COLUMNS (…)``, whose columns are those of the table in another order.

    It is from the time before ALTER COLUMN, which says more clearly what changes.
    """
    return Statement(f"ALTER TABLE {table.sql()} REPLACE COLUMNS ({schema.sql()})")


def rename_column_sql(table: TableName, path: Path, new_name: str) -> Statement:
    """
    Return ``ALTER TABLE table RENAME COLUMN … TO …``; the table needs ``COLUMN_MAPPING``.
    """
    name = quote_identifier(check_column_name(new_name, "new_name"))
    return Statement(f"ALTER TABLE {table.sql()} RENAME COLUMN {path_sql(path)} TO {name}")


def drop_columns_sql(table: TableName, *paths: Path, if_exists: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP COLUMN[S] [IF EXISTS] …``; the table needs ``COLUMN_MAPPING``.
    """
    check_flags(if_exists=if_exists)
    columns, exists = listed([path_sql(path) for path in paths], "columns"), " IF EXISTS" if if_exists else ""
    dropped = f"COLUMNS{exists} ({columns})" if len(paths) > 1 else f"COLUMN{exists} {columns}"
    return Statement(f"ALTER TABLE {table.sql()} DROP {dropped}")


def commented(path: Path, comment: str | None) -> ColumnChange:
    """
    Return ``COMMENT …``; None takes the comment away.
    """
    return ColumnChange(path, f"COMMENT {quote_string('' if comment is None else comment)}")


def widened(path: Path, data_type: DataType) -> ColumnChange:
    """
    Return ``TYPE …``; the table needs ``TYPE_WIDENING``.
    """
    return ColumnChange(path, f"TYPE {data_type.sql()}")


def with_default(path: Path, default: str) -> ColumnChange:
    """
    Return ``SET DEFAULT …``; the table needs ``COLUMN_DEFAULTS``.
    """
    return ColumnChange(path, f"SET DEFAULT {expression_sql(default, 'default')}")


def without_default(path: Path) -> ColumnChange:
    """
    Return ``DROP DEFAULT``.
    """
    return ColumnChange(path, "DROP DEFAULT")


def not_null(path: Path) -> ColumnChange:
    """
    Return ``SET NOT NULL``.
    """
    return ColumnChange(path, "SET NOT NULL")


def nullable(path: Path) -> ColumnChange:
    """
    Return ``DROP NOT NULL``.
    """
    return ColumnChange(path, "DROP NOT NULL")


def moved(path: Path, place: str) -> ColumnChange:
    """
    Return ``FIRST`` or ``AFTER …``; *place* is one of ``place_sql``.

    Raises:
        InvalidArgumentError: No place.
    """
    if not place:
        raise InvalidArgumentError("first and after: neither is given; accepted is one of them")
    return ColumnChange(path, place)


def synced(path: Path) -> ColumnChange:
    """
    Return ``SYNC IDENTITY``.
    """
    return ColumnChange(path, "SYNC IDENTITY")


def masked(path: Path, mask: Mask) -> ColumnChange:
    """
    Return ``SET MASK function [USING COLUMNS (…)]``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-column-mask
    """
    return ColumnChange(path, f"SET {mask.sql()}")


def unmasked(path: Path) -> ColumnChange:
    """
    Return ``DROP MASK``.
    """
    return ColumnChange(path, "DROP MASK")


def set_tags_action(tags: Mapping[str, str]) -> str:
    """
    Return ``SET TAGS ('key' = 'value', …)``, of a column or a table.

    Raises:
        InvalidArgumentError: No tags, or other than text.
    """
    check_type("tags", tags, Mapping, "{'key': 'value', …}")
    for key, value in tags.items():
        check_type(f"tags[{key!r}]", value, str, "text, '' for a tag without a value")
    pairs = [f"{quote_string(key)} = {quote_string(value)}" for key, value in tags.items()]
    return f"SET TAGS ({listed(pairs, 'tags')})"


def unset_tags_action(names: str | Sequence[str]) -> str:
    """
    Return ``UNSET TAGS ('key', …)``, of a column or a table.
    """
    return f"UNSET TAGS ({listed([quote_string(name) for name in names_of(names, 'names')], 'names')})"
