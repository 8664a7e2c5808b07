"""
ALTER TABLE statements about one column, about constraints, clustering and the table itself. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.delta.statements.columns import Path, path_sql
from lakewire.delta.statements.create import cluster_sql
from lakewire.errors import InvalidArgumentError
from lakewire.schema.columns import expression_sql
from lakewire.schema.constraints import Constraint
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.policies import names_sql
from lakewire.sql.arguments import check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = [
    "add_constraint_sql",
    "cluster_by_sql",
    "drop_constraint_sql",
    "drop_default_sql",
    "drop_feature_sql",
    "drop_foreign_key_sql",
    "drop_primary_key_sql",
    "move_column_sql",
    "rename_table_sql",
    "set_comment_sql",
    "set_default_sql",
    "set_not_null_sql",
    "set_nullable_sql",
    "set_owner_sql",
    "set_tags_sql",
    "sync_identity_sql",
    "unset_properties_sql",
    "unset_tags_sql",
]


def set_comment_sql(table: TableName, path: Path, comment: str | None) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … COMMENT …``; None takes the comment away.
    """
    return _column(table, path, f"COMMENT {quote_string('' if comment is None else comment)}")


def set_default_sql(table: TableName, path: Path, default: str) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … SET DEFAULT …``; the table needs ``COLUMN_DEFAULTS``.
    """
    return _column(table, path, f"SET DEFAULT {expression_sql(default, 'default')}")


def drop_default_sql(table: TableName, path: Path) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … DROP DEFAULT``.
    """
    return _column(table, path, "DROP DEFAULT")


def set_not_null_sql(table: TableName, path: Path) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … SET NOT NULL``.
    """
    return _column(table, path, "SET NOT NULL")


def set_nullable_sql(table: TableName, path: Path) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … DROP NOT NULL``.
    """
    return _column(table, path, "DROP NOT NULL")


def move_column_sql(table: TableName, path: Path, place: str) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … {FIRST | AFTER …}``; *place* is one of ``place_sql``.

    Raises:
        InvalidArgumentError: No place.
    """
    if not place:
        raise InvalidArgumentError("first and after: neither is given; accepted is one of them")
    return _column(table, path, place)


def sync_identity_sql(table: TableName, path: Path) -> Statement:
    """
    Return ``ALTER TABLE table ALTER COLUMN … SYNC IDENTITY``.
    """
    return _column(table, path, "SYNC IDENTITY")


def set_tags_sql(table: TableName, tags: Mapping[str, str], column: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table [ALTER COLUMN …] SET TAGS ('key' = 'value', …)``.

    Raises:
        InvalidArgumentError: No tags, or other than text.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
    """
    check_type("tags", tags, Mapping, "{'key': 'value', …}")
    for key, value in tags.items():
        check_type(f"tags[{key!r}]", value, str, "text, '' for a tag without a value")
    listed = ", ".join(f"{quote_string(key)} = {quote_string(value)}" for key, value in tags.items())
    return _tagged(table, column, f"SET TAGS ({_some(listed, 'tags')})")


def unset_tags_sql(table: TableName, names: str | Sequence[str], column: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table [ALTER COLUMN …] UNSET TAGS ('key', …)``.
    """
    listed = ", ".join(map(quote_string, names_of(names, "names")))
    return _tagged(table, column, f"UNSET TAGS ({_some(listed, 'names')})")


def unset_properties_sql(table: TableName, names: str | Sequence[str]) -> Statement:
    """
    Return ``ALTER TABLE table UNSET TBLPROPERTIES IF EXISTS ('key', …)``.
    """
    listed = ", ".join(map(quote_string, names_of(names, "names")))
    return _table(table, f"UNSET TBLPROPERTIES IF EXISTS ({_some(listed, 'names')})")


def add_constraint_sql(table: TableName, constraint: Constraint) -> Statement:
    """
    Return ``ALTER TABLE table ADD [CONSTRAINT name] {CHECK | PRIMARY KEY | FOREIGN KEY} …``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-add-constraint
    """
    return _table(table, f"ADD {constraint.sql()}")


def drop_constraint_sql(table: TableName, name: str, *, if_exists: bool = False, cascade: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP CONSTRAINT [IF EXISTS] name [CASCADE]``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-drop-constraint
    """
    quoted = quote_identifier(check_column_name(name, "constraint"))
    return _table(table, f"DROP CONSTRAINT {_perhaps(if_exists)}{quoted}{_cascade(cascade)}")


def drop_primary_key_sql(table: TableName, *, if_exists: bool = False, cascade: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP PRIMARY KEY [IF EXISTS] [CASCADE]``; CASCADE drops keys that refer to it.
    """
    check_flags(if_exists=if_exists, cascade=cascade)
    return _table(table, f"DROP PRIMARY KEY{' IF EXISTS' if if_exists else ''}{_cascade(cascade)}")


def drop_foreign_key_sql(table: TableName, columns: str | Sequence[str], *, if_exists: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP FOREIGN KEY [IF EXISTS] (…)``.
    """
    names = [check_column_name(name, "columns") for name in names_of(columns, "columns")]
    return _table(table, f"DROP FOREIGN KEY {_perhaps(if_exists)}({_some(names_sql(names), 'columns')})")


def cluster_by_sql(table: TableName, columns: str | Sequence[str]) -> Statement:
    """
    Return ``ALTER TABLE table CLUSTER BY {(…) | AUTO | NONE}``.

    Source:
        https://docs.databricks.com/delta/clustering
    """
    return _table(table, cluster_sql(columns))


def rename_table_sql(table: TableName, new: TableName) -> Statement:
    """
    Return ``ALTER TABLE table RENAME TO new``.
    """
    return _table(table, f"RENAME TO {new.sql()}")


def set_owner_sql(table: TableName, principal: str) -> Statement:
    """
    Return ``ALTER TABLE table SET OWNER TO principal``.
    """
    return _table(table, f"SET OWNER TO {quote_identifier(principal)}")


def drop_feature_sql(table: TableName, feature: str, *, truncate_history: bool = False) -> Statement:
    """
    Return ``ALTER TABLE table DROP FEATURE feature [TRUNCATE HISTORY]``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table-drop-feature
    """
    check_flags(truncate_history=truncate_history)
    return _table(table, f"DROP FEATURE {quote_identifier(feature)}{' TRUNCATE HISTORY' if truncate_history else ''}")


def _table(table: TableName, action: str) -> Statement:
    return Statement(f"ALTER TABLE {table.sql()} {action}")


def _column(table: TableName, path: Path, action: str) -> Statement:
    return _table(table, f"ALTER COLUMN {path_sql(path)} {action}")


def _tagged(table: TableName, column: str | None, action: str) -> Statement:
    return _table(table, action) if column is None else _column(table, column, action)


def _some(listed: str, argument: str) -> str:
    if not listed:
        raise InvalidArgumentError(f"{argument}: is empty; accepted are one or more")
    return listed


def _perhaps(if_exists: bool) -> str:  # noqa: FBT001  # internal, one meaning
    check_flags(if_exists=if_exists)
    return "IF EXISTS " if if_exists else ""


def _cascade(cascade: bool) -> str:  # noqa: FBT001  # internal, one meaning
    check_flags(cascade=cascade)
    return " CASCADE" if cascade else ""
