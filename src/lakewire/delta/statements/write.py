"""
Statements that write, change and delete rows. Pure; ``merge.py`` has the merges.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.delta.statements.bindings import Bindings, parameters_of
from lakewire.delta.statements.clauses import COLUMN_MAPPING, partition_sql, properties_sql
from lakewire.rows.source import Source
from lakewire.schema.names import TableName, needs_column_mapping, quote_identifier
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import condition_sql
from lakewire.sql.statement import Statement

__all__ = [
    "create_from_sql",
    "delete_sql",
    "insert_sql",
    "insert_values_sql",
    "replace_on_sql",
    "replace_using_sql",
    "replace_where_sql",
    "truncate_sql",
    "update_sql",
]


def insert_sql(
    table: TableName,
    source: Source,
    *,
    overwrite: bool = False,
    evolve: bool = False,
    partition: Mapping[str, object] | None = None,
) -> Statement:
    """
    Return ``INSERT [WITH SCHEMA EVOLUTION] {INTO | OVERWRITE} table [PARTITION (…)] BY NAME SELECT …``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
    """
    verb, place = "OVERWRITE" if overwrite else "INTO", f" {partition_sql(partition)}" if partition else ""
    return Statement(f"INSERT {_evolution(evolve)}{verb} {table.sql()}{place} BY NAME {source.query}")


def insert_values_sql(
    table: TableName,
    values: Mapping[str, object],
    *,
    parameters: Mapping[str, object] | None = None,
    schema: TableSchema | None = None,
) -> Statement:
    """
    Return ``INSERT INTO table (columns) VALUES (…)``: one row, the values bound as ``update_sql`` binds them.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
    """
    bindings = Bindings(parameters, schema)
    row = bindings.whole(values, "values")
    text = f"INSERT INTO {table.sql()} ({', '.join(row)}) VALUES ({', '.join(row.values())})"
    return Statement(text, bindings.parameters)


def replace_where_sql(
    table: TableName,
    source: Source,
    *,
    where: str,
    parameters: Mapping[str, object] | None = None,
    evolve: bool = False,
) -> Statement:
    """
    Return ``INSERT … INTO table (columns) REPLACE WHERE … SELECT …``.

    Columns are listed in the order of the SELECT: BY NAME goes with REPLACE WHERE only since runtime 18.0.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
    """
    columns = ", ".join(map(quote_identifier, source.columns))
    condition = condition_sql(where, "replace_where")
    text = f"INSERT {_evolution(evolve)}INTO {table.sql()} ({columns}) REPLACE WHERE {condition} {source.query}"
    return Statement(text, parameters_of(parameters))


def replace_using_sql(table: TableName, source: Source, *, keys: Sequence[str], evolve: bool = False) -> Statement:
    """
    Return ``INSERT … INTO table BY NAME REPLACE USING (keys) SELECT …``: since runtime 16.3.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
    """
    listed = ", ".join(map(quote_identifier, keys))
    return Statement(f"INSERT {_evolution(evolve)}INTO {table.sql()} BY NAME REPLACE USING ({listed}) {source.query}")


def replace_on_sql(
    table: TableName,
    source: Source,
    *,
    on: str,
    parameters: Mapping[str, object] | None = None,
    evolve: bool = False,
) -> Statement:
    """
    Return ``INSERT … INTO table AS t BY NAME REPLACE ON condition (SELECT …) AS s``: since runtime 17.1.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-dml-insert-into
    """
    condition = condition_sql(on, "replace_on")
    head = f"INSERT {_evolution(evolve)}INTO {table.sql()} AS t BY NAME"
    return Statement(f"{head} REPLACE ON {condition} ({source.query}) AS s", parameters_of(parameters))


def create_from_sql(table: TableName, source: Source, *, replace: bool = False) -> Statement:
    """
    Return ``CREATE [OR REPLACE] TABLE table USING DELTA … AS SELECT …``; without *replace* the table must not exist.
    """
    verb = "CREATE OR REPLACE" if replace else "CREATE"
    mapping = any(map(needs_column_mapping, source.columns))
    properties = f" TBLPROPERTIES ({properties_sql(COLUMN_MAPPING)})" if mapping else ""
    return Statement(f"{verb} TABLE {table.sql()} USING DELTA{properties} AS {source.query}")


def update_sql(
    table: TableName,
    values: Mapping[str, object],
    *,
    where: str,
    parameters: Mapping[str, object] | None = None,
    schema: TableSchema | None = None,
) -> Statement:
    """
    Return ``UPDATE table SET … WHERE …``, the values bound, each as one of the type that the *schema* says.
    """
    bindings = Bindings(parameters, schema)
    assigned = ", ".join(f"{name} = {sql}" for name, sql in bindings.assignments(values, "set").items())
    text = f"UPDATE {table.sql()} SET {assigned} WHERE {condition_sql(where, 'where')}"
    return Statement(text, bindings.parameters)


def delete_sql(table: TableName, *, where: str, parameters: Mapping[str, object] | None = None) -> Statement:
    """
    Return ``DELETE FROM table WHERE …``.
    """
    return Statement(f"DELETE FROM {table.sql()} WHERE {condition_sql(where, 'where')}", parameters_of(parameters))


def truncate_sql(table: TableName) -> Statement:
    """
    Return ``TRUNCATE TABLE table``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-truncate-table
    """
    return Statement(f"TRUNCATE TABLE {table.sql()}")


def _evolution(evolve: bool) -> str:  # noqa: FBT001  # internal, one meaning
    return "WITH SCHEMA EVOLUTION " if evolve else ""
