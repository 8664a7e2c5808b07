"""
The clauses of an INSERT as a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.sql.clauses import read_names
from lakewire_local.sql.lexer import lex

if TYPE_CHECKING:
    from lakewire_local.sql.cursor import Cursor

_QUERY_WORDS = {"SELECT", "WITH", "VALUES", "TABLE", "FROM"}


@attrs.define(kw_only=True)
class InsertClauses:
    """
    Hold the clauses of an INSERT.

    Attributes:
        columns: The column list; None without.
        partition: Column -> SQL text of its value, from ``PARTITION (column = value)``.
        source: The query or VALUES.
    """

    table: tuple[str, ...] = ()
    overwrite: bool = False
    evolve: bool = False
    by_name: bool = False
    columns: list[str] | None = None
    partition: dict[str, str] = attrs.field(factory=dict)
    replace_where: str = ""
    source: str = ""


def read_insert(cursor: Cursor) -> InsertClauses:
    """Read a whole INSERT."""
    asked = InsertClauses()
    cursor.expect("INSERT")
    asked.evolve = cursor.accept("WITH", "SCHEMA", "EVOLUTION")
    asked.overwrite = cursor.accept("OVERWRITE")
    if cursor.sees("DIRECTORY") or cursor.sees("LOCAL", "DIRECTORY"):
        raise unsupported("INSERT OVERWRITE DIRECTORY")
    if not cursor.accept("INTO") and not asked.overwrite:
        raise cursor.error("expected INTO or OVERWRITE")
    cursor.accept("TABLE")
    asked.table = cursor.name()
    if cursor.accept("PARTITION"):
        _read_partition(cursor, asked)
    if cursor.sees("(") and not _begins_query(cursor):
        asked.columns = read_names(cursor)
    asked.by_name = cursor.accept("BY", "NAME")
    if cursor.accept("REPLACE"):
        _read_replace(cursor, asked)
    if not _begins_query(cursor):
        raise cursor.error("expected a query")
    asked.source = cursor.rest()
    return asked


def _read_partition(cursor: Cursor, asked: InsertClauses) -> None:
    for item in cursor.items():
        name = item.identifier()
        if not item.accept("="):
            raise unsupported("dynamic partitions (PARTITION with a column and no value)")
        asked.partition[name] = item.rest()


def _read_replace(cursor: Cursor, asked: InsertClauses) -> None:
    if not cursor.accept("WHERE"):
        raise unsupported("INSERT … REPLACE USING and REPLACE ON")
    asked.replace_where = cursor.until("SELECT", "WITH", "VALUES", "TABLE").all_text()
    if not asked.replace_where:
        raise cursor.error("expected a condition")
    if any(token.word == "SELECT" for token in lex(asked.replace_where)):
        raise unsupported("subqueries in REPLACE WHERE")


def _begins_query(cursor: Cursor) -> bool:
    rest = cursor.tokens[cursor.at :]
    return next((token.word in _QUERY_WORDS for token in rest if token.text != "("), False)
