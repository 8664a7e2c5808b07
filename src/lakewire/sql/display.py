"""
Results as a person sees them: a text table, the columns, HTML for notebooks.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from lakewire.schema.table_schema import TableSchema

__all__ = ["columns_text", "html_table", "text_table"]

_WIDTH = 40
_NUMBERS = ("TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL")


def text_table(schema: TableSchema, rows: Iterable[Sequence[Any]]) -> str:
    """
    Return rows as a table of text: numbers to the right, long values cut, NULL for None.
    """
    table = [[_cut(name) for name in schema.names], *([_cut(_text(value)) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    right = [field.type.sql().startswith(_NUMBERS) for field in schema]

    def line(cells: Sequence[str]) -> str:
        parts = (
            cell.rjust(width) if is_right else cell.ljust(width)
            for cell, width, is_right in zip(cells, widths, right, strict=True)
        )
        return "  ".join(parts).rstrip()

    return "\n".join((line(table[0]), "  ".join("-" * width for width in widths), *map(line, table[1:])))


def columns_text(schema: TableSchema) -> str:
    """
    Return the columns, a line each: name and type.
    """
    names = [_cut(name) for name in schema.names]
    width = max(map(len, names), default=0)
    return "\n".join(f"{name.ljust(width)}  {field.type.sql()}" for name, field in zip(names, schema, strict=True))


def html_table(schema: TableSchema, rows: Iterable[Sequence[Any]], caption: str, url: str) -> str:
    """
    Return rows as an HTML table with types below the names, a caption, and a link to the query profile.
    """
    head = "".join(
        f"<th>{html.escape(_cut(field.name))}<br><small>{html.escape(field.type.sql())}</small></th>"
        for field in schema
    )
    body = "".join(
        f"<tr>{''.join(f'<td>{html.escape(_cut(_text(value)))}</td>' for value in row)}</tr>" for row in rows
    )
    link = f' <a href="{html.escape(url)}" target="_blank">query profile</a>' if url else ""
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f"<div>{table}<small>{html.escape(caption)}{link}</small></div>"


def _text(value: Any) -> str:
    match value:
        case None:
            return "NULL"
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case bytes():
            return f"0x{value.hex()}"
        case datetime():
            return value.isoformat(" ")
        case _:
            return str(value)


def _cut(text: str) -> str:
    shown = text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return shown if len(shown) <= _WIDTH else f"{shown[: _WIDTH - 1]}…"
