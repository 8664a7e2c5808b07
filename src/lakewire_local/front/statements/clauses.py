"""
Clauses that several statements share: properties, options, locations, IF EXISTS.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from lakewire_local.errors import sql_error
from lakewire_local.front.tokens import is_string

if TYPE_CHECKING:
    from sqlglot import exp

    from lakewire_local.front.reader import Reader


def properties(reader: Reader) -> dict[str, str]:
    """Read ``('key' = 'value', key.part = value, …)``."""
    return dict(reader.items(lambda: _property(reader)))


def property_key(reader: Reader) -> str:
    """Read the key of a property: a string or a dotted name."""
    return reader.string() if reader.token is not None and is_string(reader.token) else ".".join(reader.name())


def location(reader: Reader) -> Path:
    """Read the path of LOCATION: an absolute path or a ``file:`` URL."""
    text = reader.string()
    parts = urlsplit(text)
    path = Path(unquote(parts.path) if parts.scheme == "file" else text)
    if parts.scheme not in ("", "file") or not path.is_absolute() or ".." in path.parts:
        raise sql_error(
            "UNSUPPORTED_FEATURE",
            f"LOCATION {text!r}: the local workspace takes an absolute local path or a file: URL",
            "0A000",
        )
    return path


def point(reader: Reader) -> int | exp.Expr | None:
    """Read ``VERSION AS OF n`` or ``TIMESTAMP AS OF e``; None when neither is there."""
    if reader.accept("VERSION", "AS", "OF"):
        return reader.number()
    return reader.expression() if reader.accept("TIMESTAMP", "AS", "OF") else None


def if_exists(reader: Reader) -> bool:
    """Read IF EXISTS when it is there."""
    return reader.accept("IF", "EXISTS")


def if_not_exists(reader: Reader) -> bool:
    """Read IF NOT EXISTS when it is there."""
    return reader.accept("IF", "NOT", "EXISTS")


def _property(reader: Reader) -> tuple[str, str]:
    key = property_key(reader)
    reader.accept("=")
    return key, reader.value()
