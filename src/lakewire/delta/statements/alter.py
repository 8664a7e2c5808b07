"""
ALTER TABLE statements about a table as a whole: constraints, clustering, properties, tags, where it is. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.delta.statements.clauses import listed, properties_sql
from lakewire.delta.statements.columns import ColumnChange, alter_columns_sql, set_tags_action, unset_tags_action
from lakewire.delta.statements.create import cluster_sql, collation_sql, location_sql
from lakewire.schema.constraints import Constraint
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.policies import RowFilter, names_sql
from lakewire.sql.arguments import check_choice, check_flags, names_of
from lakewire.sql.statement import Statement

__all__ = [
    "MANAGED",
    "add_constraint_sql",
    "cluster_by_sql",
    "drop_constraint_sql",
    "drop_feature_sql",
    "drop_foreign_key_sql",
    "drop_primary_key_sql",
    "drop_row_filter_sql",
    "rename_table_sql",
    "set_collation_sql",
    "set_location_sql",
    "set_managed_sql",
    "set_owner_sql",
    "set_properties_sql",
    "set_row_filter_sql",
    "set_tags_sql",
    "unset_managed_sql",
    "unset_properties_sql",
    "unset_tags_sql",
]

MANAGED = ("truncate uniform history", "move", "copy")


def set_properties_sql(table: TableName, properties: Mapping[str, str]) -> Statement:
    """
    Return ``ALTER TABLE table SET TBLPROPERTIES (…)``.
    """
    return _table(table, f"SET TBLPROPERTIES ({properties_sql(properties)})")


def unset_properties_sql(table: TableName, names: str | Sequence[str]) -> Statement:
    """
    Return ``ALTER TABLE table UNSET TBLPROPERTIES IF EXISTS ('key', …)``.
    """
    keys = listed([quote_string(name) for name in names_of(names, "names")], "names")
    return _table(table, f"UNSET TBLPROPERTIES IF EXISTS ({keys})")


def set_tags_sql(table: TableName, tags: Mapping[str, str], column: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table [ALTER COLUMN …] SET TAGS ('key' = 'value', …)``.

    Raises:
        InvalidArgumentError: No tags, or other than text.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
    """
    return _tagged(table, column, set_tags_action(tags))


def unset_tags_sql(table: TableName, names: str | Sequence[str], column: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table [ALTER COLUMN …] UNSET TAGS ('key', …)``.
    """
    return _tagged(table, column, unset_tags_action(names))


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
    names = [names_sql([check_column_name(name, "columns")]) for name in names_of(columns, "columns")]
    return _table(table, f"DROP FOREIGN KEY {_perhaps(if_exists)}({listed(names, 'columns')})")


def cluster_by_sql(table: TableName, columns: str | Sequence[str] | None) -> Statement:
    """
    Return ``ALTER TABLE table CLUSTER BY {(…) | AUTO | NONE}``.

    Args:
        table: The table.
        columns: Columns; ``"AUTO"``: the warehouse chooses; ``"NONE"`` or None: not clustered.

    Source:
        https://docs.databricks.com/delta/clustering
    """
    return _table(table, cluster_sql("NONE" if columns is None else columns))


def set_row_filter_sql(table: TableName, row_filter: RowFilter) -> Statement:
    """
    Return ``ALTER TABLE table SET ROW FILTER function ON (…)``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-row-filter
    """
    return _table(table, f"SET {row_filter.sql()}")


def drop_row_filter_sql(table: TableName) -> Statement:
    """
    Return ``ALTER TABLE table DROP ROW FILTER``.
    """
    return _table(table, "DROP ROW FILTER")


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


def set_location_sql(table: TableName, location: str) -> Statement:
    """
    Return ``ALTER TABLE table SET LOCATION 'url'``: the table is what is there from then on; no file is moved.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-alter-table
    """
    return _table(table, f"SET {location_sql(location)}")


def set_collation_sql(table: TableName, collation: str) -> Statement:
    """
    Return ``ALTER TABLE table DEFAULT COLLATION name``: of columns that are added later.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-collation
    """
    return _table(table, collation_sql(collation))


def set_managed_sql(table: TableName, how: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table SET MANAGED [TRUNCATE UNIFORM HISTORY | MOVE | COPY]``: since runtime 17.0.

    Args:
        table: An external or foreign table.
        how: Of one that Iceberg reads ``"truncate uniform history"``; of a foreign one ``"move"`` or ``"copy"``.

    Source:
        https://docs.databricks.com/tables/convert-external-managed
    """
    return _table(table, f"SET MANAGED{_how(how, MANAGED)}")


def unset_managed_sql(table: TableName, how: str | None = None) -> Statement:
    """
    Return ``ALTER TABLE table UNSET MANAGED [TRUNCATE UNIFORM HISTORY]``: external again, within 14 days.

    Source:
        https://docs.databricks.com/tables/convert-external-managed
    """
    return _table(table, f"UNSET MANAGED{_how(how, MANAGED[:1])}")


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


def _tagged(table: TableName, column: str | None, action: str) -> Statement:
    return _table(table, action) if column is None else alter_columns_sql(table, ColumnChange(column, action))


def _how(how: str | None, accepted: Sequence[str]) -> str:
    if how is None:
        return ""
    check_choice("how", how, accepted)
    return f" {how.upper()}"


def _perhaps(if_exists: bool) -> str:  # noqa: FBT001  # internal, one meaning
    check_flags(if_exists=if_exists)
    return "IF EXISTS " if if_exists else ""


def _cascade(cascade: bool) -> str:  # noqa: FBT001  # internal, one meaning
    check_flags(cascade=cascade)
    return " CASCADE" if cascade else ""
