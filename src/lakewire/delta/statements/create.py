"""
CREATE TABLE statements: of columns, of a query, and like another table. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import attrs

from lakewire.delta.statements.clauses import features_of, properties_sql, texts
from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, check_column_name, quote_identifier, quote_string
from lakewire.schema.policies import RowFilter
from lakewire.schema.table_schema import TableSchema
from lakewire.sql.arguments import check_flags, check_type, names_of
from lakewire.sql.statement import Statement
from lakewire_runtime.text import shown

__all__ = [
    "NewTable",
    "cluster_sql",
    "collation_sql",
    "create_as_sql",
    "create_like_sql",
    "create_table_sql",
    "location_sql",
]

_COLLATION = re.compile(r"\w+")
_KEYWORDS = ("AUTO", "NONE")


def _partitions(given: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(names_of(given, "partitioned_by"))


def _clusters(given: str | Sequence[str]) -> str | tuple[str, ...]:
    return given if isinstance(given, str) else tuple(names_of(given, "cluster_by"))


@attrs.frozen(kw_only=True)
class NewTable:
    """
    Hold what a CREATE TABLE says beside columns; see ``DeltaClient.create_table``.

    Raises:
        InvalidArgumentError: Options that do not go together, or values of another type.
    """

    partitioned_by: Sequence[str] = attrs.field(default=(), converter=_partitions)
    cluster_by: str | Sequence[str] = attrs.field(default=(), converter=_clusters)
    properties: Mapping[str, str] | None = None
    comment: str | None = None
    location: str | None = None
    credential: str | None = None
    row_filter: RowFilter | None = None
    collation: str | None = None
    replace: bool = False
    if_not_exists: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Check what goes together.
        """
        check_flags(replace=self.replace, if_not_exists=self.if_not_exists)
        if self.replace and self.if_not_exists:
            raise InvalidArgumentError("replace and if_not_exists: both are given; accepted is one of them")
        if self.partitioned_by and self.cluster_by:
            raise InvalidArgumentError("partitioned_by and cluster_by: both are given; accepted is one of them")
        if self.credential is not None and self.location is None:
            raise InvalidArgumentError("credential: goes with location, which is not given")
        if self.location is not None:
            location_sql(self.location, self.credential)
        check_type("row_filter", self.row_filter, RowFilter | None, "RowFilter(function, on)")
        if self.collation is not None:
            collation_sql(self.collation)
        texts(self.properties)

    def head(self, table: TableName) -> str:
        """
        Return the statement up to the name of the table.
        """
        replace, absent = "OR REPLACE " if self.replace else "", "IF NOT EXISTS " if self.if_not_exists else ""
        return f"CREATE {replace}TABLE {absent}{table.sql()}"

    def clauses(self, schema: TableSchema | None) -> list[str]:
        """
        Return the clauses behind the columns of *schema*; None for those of a query.
        """
        found = ["USING DELTA"]
        if self.partitioned_by:
            found.append(f"PARTITIONED BY ({_known_columns(self.partitioned_by, schema, 'partitioned_by')})")
        if self.cluster_by:
            found.append(cluster_sql(self.cluster_by, schema))
        if self.location is not None:
            found.append(location_sql(self.location, self.credential))
        if self.comment is not None:
            found.append(f"COMMENT {quote_string(self.comment)}")
        if properties := (features_of(schema) if schema else {}) | texts(self.properties):
            found.append(f"TBLPROPERTIES ({properties_sql(properties)})")
        if self.collation is not None:
            found.append(collation_sql(self.collation))
        if self.row_filter is not None:
            found.append(f"WITH {self.row_filter.sql()}")
        return found


_PLAIN = NewTable()


def create_table_sql(table: TableName, schema: TableSchema, new: NewTable = _PLAIN) -> Statement:
    """
    Return ``CREATE [OR REPLACE] TABLE [IF NOT EXISTS] table (…) USING DELTA …``, without conditions (CHECK).

    What the columns need of the table is set: column mapping for names that only it can store, and defaults.

    Raises:
        InvalidArgumentError: Partitions, clusters or a filter by a column that is not in the schema.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
    """
    if new.row_filter is not None:
        _known_columns(new.row_filter.on, schema, "row_filter")
    return Statement(" ".join([f"{new.head(table)} ({schema.sql()})", *new.clauses(schema)]))


def create_as_sql(table: TableName, query: Statement, new: NewTable = _PLAIN) -> Statement:
    """
    Return ``CREATE [OR REPLACE] TABLE [IF NOT EXISTS] table USING DELTA … AS query``.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-using
    """
    return Statement(" ".join([new.head(table), *new.clauses(None), f"AS {query.text}"]), query.parameters)


def create_like_sql(table: TableName, source: TableName, new: NewTable = _PLAIN) -> Statement:
    """
    Return ``CREATE TABLE [IF NOT EXISTS] table LIKE source …``.

    Raises:
        InvalidArgumentError: An option other than location, properties and *if_not_exists*.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-ddl-create-table-like
    """
    for option in ("replace", "partitioned_by", "cluster_by", "comment", "row_filter", "collation"):
        if getattr(new, option):
            raise InvalidArgumentError(f"{option}: does not go with like; accepted are location and properties")
    clauses = [clause for clause in new.clauses(None) if clause != "USING DELTA"]
    return Statement(" ".join([f"{new.head(table)} LIKE {source.sql()}", *clauses]))


def cluster_sql(columns: str | Sequence[str], schema: TableSchema | None = None) -> str:
    """
    Return ``CLUSTER BY {AUTO | NONE | (…)}``.

    Raises:
        InvalidArgumentError: No column, or one that is not in the *schema*.
    """
    if isinstance(columns, str) and columns in _KEYWORDS:
        return f"CLUSTER BY {columns}"
    names = names_of(columns, "cluster_by")
    if not names:
        raise InvalidArgumentError("cluster_by: is empty; accepted are columns, 'AUTO' or 'NONE'")
    return f"CLUSTER BY ({_known_columns(names, schema, 'cluster_by')})"


def location_sql(location: str, credential: str | None = None) -> str:
    """
    Return ``LOCATION 'url' [WITH (CREDENTIAL name)]``.

    Raises:
        InvalidArgumentError: No URL, or a credential that is no name.
    """
    if not isinstance(location, str) or not location.strip():  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"location: {shown(location)}; accepted is a URL such as 's3://bucket/folder'")
    check_type("credential", credential, str | None, "the name of a credential of Unity Catalog")
    return f"LOCATION {quote_string(location)}" + (
        f" WITH (CREDENTIAL {quote_identifier(credential)})" if credential else ""
    )


def collation_sql(collation: str) -> str:
    """
    Return ``DEFAULT COLLATION name``.

    Raises:
        InvalidArgumentError: No name of a collation.
    """
    check_type("collation", collation, str, "a name such as 'UTF8_LCASE'")
    if not _COLLATION.fullmatch(collation):
        raise InvalidArgumentError(f"collation: {shown(collation)}; accepted is a name such as 'UTF8_LCASE'")
    return f"DEFAULT COLLATION {collation}"


def _known_columns(names: Sequence[str], schema: TableSchema | None, argument: str) -> str:
    for name in names:
        if schema is not None and schema.find(name) is None:
            raise InvalidArgumentError(
                f"{argument}: {name!r} is not a column of the schema; it has {', '.join(schema.names)}"
            )
    return ", ".join(quote_identifier(check_column_name(name, argument)) for name in names)
