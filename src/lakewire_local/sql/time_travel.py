"""
Time travel as the engine has it: ``t@v1`` and TIMESTAMP AS OF become VERSION AS OF.

For a time after the last commit the engine would read the last version; Databricks refuses it.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lakewire_local.delta_log import commit_times
from lakewire_local.errors import sql_error
from lakewire_local.sql.lexer import Kind, rewrite
from lakewire_local.sql.query import run_query
from lakewire_local.sql.refusals import table_not_found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.metastore.securables import Table
    from lakewire_local.sql.cursor import Cursor
    from lakewire_local.sql.lexer import Token
    from lakewire_local.sql.statement import Statement

_VERSION = re.compile(r"v(\d+)", re.IGNORECASE)
_STAMP = re.compile(r"\d{17}")
# A timestamp expression continues over these; anything else ends it.
_JOINTS = {"+", "-", "*", "::", ".", "||"}
_UNITS = {"YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND"}


def resolve_time_travel(statement: Statement) -> Statement:
    """Return *statement* with every point in time written as a version."""
    changes = list(_changes(statement))
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def version_at(table: Table, moment: dt.datetime) -> int:
    """
    Return the version of *table* that was the newest at *moment*.

    Raises:
        LocalError: Before the first commit in the log, or after the last one.
    """
    times = commit_times(table.location) if table.location else {}
    asked = int(moment.timestamp() * 1000)
    earlier = [version for version, at in times.items() if at <= asked]
    if not earlier:
        raise sql_error(
            "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION",
            f"The provided timestamp ({moment}) is before the earliest version available to this table "
            f"({_shown(min(times.values()))}). Please use a timestamp after it",
            "42816",
        )
    last = max(times)
    if asked > times[last]:
        raise sql_error(
            "DELTA_TIMESTAMP_GREATER_THAN_COMMIT",
            f"The provided timestamp ({moment}) is after the latest version available to this table "
            f"({_shown(times[last])}). Please use a timestamp before or at {_shown(times[last])}",
            "42816",
        )
    return max(earlier)


def moment_of(statement: Statement, expression: str) -> dt.datetime:
    """Return the value of a timestamp expression."""
    question = statement.with_text(f"SELECT CAST({expression} AS TIMESTAMP) AS moment")
    value = next(batch.column(0)[0].as_py() for batch in run_query(question).batches if batch.num_rows)
    if not isinstance(value, dt.datetime):
        raise sql_error(
            "DELTA_TIMESTAMP_INVALID", f"The provided timestamp ({expression}) cannot be converted", "42816"
        )
    return value


def _changes(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    for index, token in enumerate(tokens):
        following = [ahead.word for ahead in tokens[index : index + 3]]
        if token.text == "@" and index + 1 < len(tokens):
            yield from _at_sign(statement, index)
        elif following == ["TIMESTAMP", "AS", "OF"]:
            yield _timestamp(statement, index)


def _at_sign(statement: Statement, index: int) -> Iterator[tuple[int, int, str]]:
    at, point = statement.tokens[index : index + 2]
    if not _adjacent(statement.tokens[index - 1], at, point):
        return
    if found := _VERSION.fullmatch(point.text):
        yield at.start, point.end, f" VERSION AS OF {found.group(1)}"
    elif _STAMP.fullmatch(point.text):
        moment = dt.datetime.strptime(point.text + "000", "%Y%m%d%H%M%S%f").replace(tzinfo=dt.UTC)
        version = version_at(_table_before(statement, index), moment)
        yield at.start, point.end, f" VERSION AS OF {version}"


def _timestamp(statement: Statement, index: int) -> tuple[int, int, str]:
    tokens = statement.tokens
    before = index - 1 if tokens[index - 1].word == "FOR" else index
    table = _table_before(statement, before)
    end = _expression_end(statement, index + 3)
    expression = statement.text[tokens[index + 3].start : tokens[end - 1].end]
    version = version_at(table, moment_of(statement, expression))
    return tokens[before].start, tokens[end - 1].end, f"VERSION AS OF {version}"


def _table_before(statement: Statement, index: int) -> Table:
    """Return the table whose name ends right before token *index*."""
    parts: list[str] = []
    at = index - 1
    while at >= 0 and statement.tokens[at].is_name:
        parts.insert(0, statement.tokens[at].name)
        if at < 2 or statement.tokens[at - 1].text != ".":
            break
        at -= 2
    name = statement.full_name(tuple(parts)) if parts else ("", "", "")
    table = statement.resources.metastore.tables.find(*name)
    if table is None:
        raise table_not_found(statement.resources.metastore, *(part or "?" for part in name))
    return table


def _expression_end(statement: Statement, start: int) -> int:
    """Return the index behind the timestamp expression that begins at *start*."""
    cursor = statement.cursor()
    cursor.at = start
    while not cursor.done:
        _operand(cursor)
        token = cursor.token
        if token is None or token.text not in _JOINTS:
            break
        cursor.at += 1
    return cursor.at


def _operand(cursor: Cursor) -> None:
    token = cursor.token
    if token is None:
        raise cursor.error("expected a timestamp")
    cursor.skip()
    if token.word == "INTERVAL":
        cursor.skip()
        while (unit := cursor.token) and (unit.word.rstrip("S") in _UNITS or unit.word == "TO"):
            cursor.skip()
    elif token.word and (cursor.sees("(") or _is_string(cursor.token)):
        cursor.skip()


def _is_string(token: Token | None) -> bool:
    return token is not None and token.kind is Kind.STRING


def _adjacent(*tokens: Token) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


def _shown(milliseconds: int) -> str:
    return str(dt.datetime.fromtimestamp(milliseconds / 1000, dt.UTC))
