"""
Where in a statement an error is, and what the server suggests.

Source: https://docs.databricks.com/error-messages
"""

from __future__ import annotations

import re

from lakewire_runtime.text import one_line

__all__ = ["pointer", "position_of", "query_url", "suggestions_of", "without_statement"]

# ``(line 1, pos 7)`` and ``; line 1 pos 7`` count characters from 0, ``== SQL (line 1, position 8) ==`` from 1.
_POSITION = re.compile(r"\bline (\d+),? pos (\d+)\b|== SQL.{0,200}?\(line (\d+), position (\d+)\) ==", re.DOTALL)
_CONTEXT = re.compile(r"\n+== SQL\b.*", re.DOTALL)
_SUGGESTED = re.compile(r"Did you mean (?:one of the following|any of the following)?\s*\??\s*\[([^\]]*)\]")
_NAME = re.compile(r"`(?:[^`]|``)+`(?:\.`(?:[^`]|``)+`)*|[^\s,`]+")
_OTHER_TEXT = re.compile(r"\s*EXECUTE\s+IMMEDIATE\b", re.IGNORECASE)  # whose errors are of the statement in the string
_WIDTH = 100


def position_of(message: str) -> tuple[int, int] | None:
    """
    Return line and column that a message names, both from 1; None where it names none.
    """
    if not (found := _POSITION.search(message)):
        return None
    line, at, context_line, column = found.groups()
    return (int(line), int(at) + 1) if line else (int(context_line), int(column))


def without_statement(message: str) -> str:
    """
    Return a message without the statement that the server repeats at its end, which may hold secrets.
    """
    return _CONTEXT.sub("", message)


def suggestions_of(message: str) -> tuple[str, ...]:
    """
    Return the names that the server proposes in the place of one that is not there.
    """
    found = _SUGGESTED.search(message)
    return tuple(_NAME.findall(found[1])) if found else ()


def pointer(text: str, position: tuple[int, int]) -> str:
    """
    Return the line of a statement with a caret below the position; empty where the statement has no such place.
    """
    line, column = position
    lines = text.splitlines()
    if _OTHER_TEXT.match(text) or not (0 < line <= len(lines) and 0 < column <= len(lines[line - 1]) + 1):
        return ""
    start = max(0, column - 1 - _WIDTH // 2)
    shown = lines[line - 1][start : start + _WIDTH].replace("\t", " ")
    if shown.isprintable() and one_line(shown).strip() == shown.strip():  # nothing in it looks like a credential
        return f"  {shown}\n  {' ' * (column - 1 - start)}^ line {line}, column {column}"
    return ""


def query_url(host: str, statement_id: str) -> str:
    """
    Return where the query history shows a statement and its profile; empty without a host.

    Source:
        https://docs.databricks.com/sql/user/queries/query-profile
    """
    return f"{host}/sql/history?queryId={statement_id}" if host and statement_id else ""
