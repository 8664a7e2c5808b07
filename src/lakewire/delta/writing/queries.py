"""
Data that stays on the server: queries, tables and versions of tables as the source of a write or merge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakewire.delta.reading.changes import TableChanges
from lakewire.delta.reading.readable import ReadableTable, TableVersion
from lakewire.delta.sending.hints import not_recorded
from lakewire.delta.sending.services import Services
from lakewire.delta.statements.read import read_sql
from lakewire.errors import ChangesNotRecordedError, InvalidArgumentError
from lakewire.http import Deadline
from lakewire.rows.source import Source
from lakewire.schema.names import quote_identifier
from lakewire.sql.query import QueryBuilder, query_text
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect

__all__ = ["columns_of", "joined", "query_of", "query_source"]


def query_of(data: object) -> Statement | None:
    """
    Return the query that *data* stands for; None for rows.

    Raises:
        InvalidArgumentError: A statement that is no query, or a builder without a table.
    """
    if isinstance(data, QueryBuilder):
        return data.statement
    if isinstance(data, ReadableTable):
        return read_sql(data.name)
    if isinstance(data, TableVersion):
        return read_sql(data.table.name, as_of=data.as_of)
    if isinstance(data, TableChanges):
        return data.query
    if not isinstance(data, Statement):
        return None
    return query_text(data)


def columns_of(services: Services, query: Statement, deadline: Deadline) -> list[str]:
    """
    Ask the warehouse for the names of the columns of a query. One statement, which reads no rows.
    """
    described = Statement(f"DESCRIBE QUERY {query.text}", query.parameters)
    try:
        result = services.sql.execute(described, timeout=deadline, result="json", effect=Effect.READ)
    except ChangesNotRecordedError as error:
        raise not_recorded(error) from error
    return [str(row["col_name"]) for row in result.to_dicts()]


def query_source(query: Statement, columns: Sequence[str] = (), *, names: Mapping[str, str] | None = None) -> Source:
    """
    Return a query as a source, with *columns* in that order; none for all in its own.

    Args:
        query: The query.
        columns: Its columns.
        names: Column of the query to its name in the source, where that is another.
    """
    named = {column: (names or {}).get(column, column) for column in columns}
    items = tuple(
        quote_identifier(column) if column == name else f"{quote_identifier(column)} AS {quote_identifier(name)}"
        for column, name in named.items()
    )
    relation = f"({query.text}\n) AS lakewire_query"
    return Source(columns=tuple(named.values()), rows=None, items=items or ("*",), relation=relation)


def joined(query: Statement, parameters: Mapping[str, object]) -> dict[str, object]:
    """
    Return the parameters of a query and of the statement around it.

    Raises:
        InvalidArgumentError: Both have one of a name.
    """
    if twice := sorted(query.parameters.keys() & parameters.keys()):
        raise InvalidArgumentError(f"parameters: {twice[0]!r} is one of the query as well; use another marker")
    return {**query.parameters, **parameters}
