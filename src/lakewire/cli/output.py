"""
What a command prints: results on standard output, as text for people or as JSON for programs; the rest beside it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

__all__ = ["note", "print_lines", "print_record", "print_rows", "prints"]


def prints(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command the option ``--json``, which its function gets as ``as_json``.
    """
    option = click.option("--json", "as_json", is_flag=True, help="Print JSON, errors as well.")
    return option(command)


def note(text: str) -> None:
    """
    Say on standard error what is not the result.
    """
    click.echo(text, err=True)


def print_rows(rows: Iterable[Mapping[str, Any]], *, as_json: bool) -> None:
    """
    Print rows as aligned columns, or as one array with an object on each line; JSON is printed as the rows come.

    Args:
        rows: Name to value, with the same names in each row.
        as_json: Print JSON.
    """
    if as_json:
        _print_array(rows)
    else:
        _print_table(list(rows))


def print_record(record: Mapping[str, Any], *, as_json: bool) -> None:
    """
    Print one thing: a line for each of its facts, or one object.
    """
    if as_json:
        click.echo(_json(record))
        return
    width = max(map(len, record), default=0)
    for name, value in record.items():
        click.echo(f"{name.ljust(width)}  {_text(value)}")


def print_lines(lines: Iterable[str], *, as_json: bool) -> None:
    """
    Print texts, a line each, or one array of them; as they come.
    """
    if as_json:
        _print_array(lines)
        return
    for line in lines:
        click.echo(line)


def _print_array(items: Iterable[Any]) -> None:
    """Print each item when it comes, so that a long list needs no memory and is seen at once."""
    before = "["
    for item in items:
        click.echo(f"{before}{_json(item)}", nl=False)
        before = ",\n"
    click.echo("[]" if before == "[" else "]")


def _print_table(rows: list[Mapping[str, Any]]) -> None:
    if not rows:
        return
    names = list(rows[0])
    lines = [names, *([_text(row[name]) for name in names] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _text(value: Any) -> str:
    """Return a value as one line: nothing for None, control characters as escapes."""
    text = "" if value is None else str(value)
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
