"""
Chooses the module that runs a statement by its first keywords.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import parse_error, unsupported
from lakewire_local.front.statements import objects, shows, upkeep
from lakewire_local.sql.alter_table import alter_table, alter_view
from lakewire_local.sql.comments import comment_on
from lakewire_local.sql.copy_into import copy_into
from lakewire_local.sql.create_table import create_table
from lakewire_local.sql.describe import describe_object, describe_query, describe_table
from lakewire_local.sql.history import describe_detail, describe_history
from lakewire_local.sql.insert import insert
from lakewire_local.sql.maintenance import optimize, vacuum
from lakewire_local.sql.merge import merge
from lakewire_local.sql.objects import create_object, drop_object, drop_table, use
from lakewire_local.sql.query import run_query
from lakewire_local.sql.restore import restore
from lakewire_local.sql.rewrites import for_engine
from lakewire_local.sql.show import show_columns, show_create, show_list, show_properties
from lakewire_local.sql.update_delete import delete, truncate, update
from lakewire_local.sql.views import create_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.sql.result import QueryResult
    from lakewire_local.sql.statement import Statement

_HANDLERS: Mapping[type, Callable[[Statement, Any], QueryResult]] = {
    objects.CommentOn: comment_on,
    objects.CreateObject: create_object,
    objects.DropObject: drop_object,
    objects.DropTable: drop_table,
    objects.Use: use,
    shows.DescribeObject: describe_object,
    shows.DescribeQuery: describe_query,
    shows.DescribeTable: describe_table,
    shows.ShowColumns: show_columns,
    shows.ShowCreate: show_create,
    shows.ShowList: show_list,
    shows.ShowProperties: show_properties,
    upkeep.DescribeDetail: describe_detail,
    upkeep.DescribeHistory: describe_history,
    upkeep.Optimize: optimize,
    upkeep.Restore: restore,
    upkeep.Vacuum: vacuum,
}
# The first match counts; other statements go to the engine.
_ROUTES: Sequence[tuple[tuple[str, ...], Callable[[Statement], QueryResult]]] = (
    (("CREATE", "TABLE"), create_table),
    (("CREATE", "EXTERNAL", "TABLE"), create_table),
    (("CREATE", "OR", "REPLACE", "TABLE"), create_table),
    (("CREATE", "VIEW"), create_view),
    (("CREATE", "OR", "REPLACE", "VIEW"), create_view),
    (("ALTER", "TABLE"), alter_table),
    (("ALTER", "VIEW"), alter_view),
    (("INSERT",), insert),
    (("UPDATE",), update),
    (("DELETE",), delete),
    (("TRUNCATE",), truncate),
    (("MERGE",), merge),
    (("COPY",), copy_into),
)
# Statements of Databricks that are not supported are refused by name, everything else as a syntax error.
_KNOWN = {
    "ALTER", "ANALYZE", "BEGIN", "CACHE", "CALL", "CLEAR", "COMMENT", "CONVERT", "CREATE", "DECLARE", "DENY", "DROP",
    "EXECUTE", "FSCK", "GENERATE", "GET", "GRANT", "LIST", "LOAD", "MSCK", "PUT", "REFRESH", "REMOVE", "REORG",
    "REPAIR", "REPLACE", "RESET", "REVOKE", "SET", "SYNC", "UNCACHE", "UNDROP", "UNSET",
}  # fmt: skip
# Only these go to the engine unchanged, so that nothing bypasses the metastore.
_QUERIES = {"SELECT", "VALUES", "TABLE", "FROM", "EXPLAIN", "("}


def run_value(statement: Statement, asked: object) -> QueryResult:
    """Run what a statement stands for."""
    return _HANDLERS[type(asked)](statement, asked)


def route(statement: Statement) -> QueryResult:
    """Run one statement."""
    if statement.cursor().sees("WITH"):
        return _after_ctes(statement)
    for words, handler in _ROUTES:
        if statement.cursor().sees(*words):
            return handler(statement)
    first = statement.tokens[0]
    if first.word in _QUERIES or first.text in _QUERIES:
        return run_query(for_engine(statement))
    if first.word in _KNOWN:
        raise unsupported(f"{first.word} {statement.tokens[1].word if len(statement.tokens) > 1 else ''}".strip())
    raise parse_error(f"'{first.text}'")


def _after_ctes(statement: Statement) -> QueryResult:
    """Run ``WITH … INSERT`` and ``WITH … MERGE``, whose WITH belongs to the source, or a query."""
    cursor = statement.cursor()
    ctes = cursor.until("SELECT", "INSERT", "MERGE", "UPDATE", "DELETE", "VALUES", "TABLE", "FROM").all_text()
    for word, handler in (("INSERT", insert), ("MERGE", merge)):
        if cursor.sees(word):
            return partial(handler, ctes=ctes)(statement.with_text(cursor.rest()))
    return run_query(for_engine(statement))
