"""
Clauses that several statements share: properties, options, locations, IF EXISTS.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lakewire_local.errors import sql_error
from lakewire_local.sql.lexer import Kind, string_value

if TYPE_CHECKING:
    from lakewire_local.sql.cursor import Cursor


def read_properties(cursor: Cursor) -> dict[str, str]:
    """Read ``('key' = 'value', key.part = value, …)``."""
    return dict(_property(item) for item in cursor.items())


def read_names(cursor: Cursor) -> list[str]:
    """Read ``(a, b, …)``: names of columns."""
    names: list[str] = []
    for item in cursor.items():
        names.append(item.identifier())
        item.end()
    return names


def read_location(cursor: Cursor) -> Path:
    """Read the path of LOCATION: an absolute path or a ``file:`` URL."""
    text = cursor.string()
    parts = urlsplit(text)
    path = Path(unquote(parts.path) if parts.scheme == "file" else text)
    if parts.scheme not in ("", "file") or not path.is_absolute() or ".." in path.parts:
        raise sql_error(
            "UNSUPPORTED_FEATURE",
            f"LOCATION {text!r}: the local workspace takes an absolute local path or a file: URL",
            "0A000",
        )
    return path


def if_exists(cursor: Cursor) -> bool:
    """Read IF EXISTS when it is there."""
    return cursor.accept("IF", "EXISTS")


def if_not_exists(cursor: Cursor) -> bool:
    """Read IF NOT EXISTS when it is there."""
    return cursor.accept("IF", "NOT", "EXISTS")


def read_value(cursor: Cursor) -> str:
    """Read a string, number, TRUE, FALSE or word as text."""
    token = cursor.token
    if token is None:
        raise cursor.error("expected a value")
    if token.kind is Kind.STRING:
        return cursor.string()
    sign = "-" if cursor.accept("-") else ""
    token = cursor.token
    if token is None or token.kind not in (Kind.NUMBER, Kind.WORD):
        raise cursor.error("expected a value")
    cursor.at += 1
    return sign + (token.text.lower() if token.word in ("TRUE", "FALSE") else token.text)


def _property(item: Cursor) -> tuple[str, str]:
    token = item.token
    if token is not None and token.kind is Kind.STRING:
        key = string_value(token)
        item.at += 1
    else:
        key = ".".join(item.name())
    item.accept("=")
    value = read_value(item)
    item.end()
    return key, value
