"""
What a command prints: results on standard output, as text for people or as JSON for programs; the rest beside it.
"""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import chain, islice
from math import isfinite
from typing import Any

import click

__all__ = ["json_text", "note", "print_lines", "print_record", "print_rows", "print_table", "prints"]

_ALIGNED = 1000  # rows


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
        return
    coming = iter(rows)
    first = next(coming, None)
    if first is not None:
        print_table(list(first), (row.values() for row in chain([first], coming)))


def print_table(names: Sequence[str], rows: Iterable[Iterable[Any]]) -> None:
    """
    Print aligned columns; their widths are those of the first 1,000 rows, so that a long list needs no memory.

    Args:
        names: Of the columns.
        rows: A value for each of them.
    """
    coming = ([_text(value) for value in row] for row in rows)
    head = [[_text(name) for name in names], *islice(coming, _ALIGNED)]
    widths = [max(map(len, column)) for column in zip(*head, strict=True)]
    cells = (zip(line, widths, strict=True) for line in chain(head, coming))
    _write(f"{'  '.join(cell.ljust(width) for cell, width in line).rstrip()}\n" for line in cells)


def print_record(record: Mapping[str, Any], *, as_json: bool) -> None:
    """
    Print one thing: a line for each of its facts, or one object.
    """
    if as_json:
        click.echo(json_text(record))
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
    _write(f"{line}\n" for line in lines)


def json_text(value: Any) -> str:
    """
    Return a value as JSON: times in ISO 8601, bytes in base64, NaN and what else JSON has no form for as text.
    """
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=_plain)
    except (TypeError, ValueError):  # keys that are no text, NaN
        return json.dumps(_spelled(value), ensure_ascii=False, default=_plain)


def _print_array(items: Iterable[Any]) -> None:
    _write(_array_texts(items))


def _array_texts(items: Iterable[Any]) -> Iterator[str]:
    """Yield one JSON array piece by piece, an item on each line; a long one needs no memory."""
    before = "["
    for item in items:
        yield f"{before}{json_text(item)}"
        before = ",\n"
    yield "[]\n" if before == "[" else "]\n"


def _write(texts: Iterable[str]) -> None:
    """Write texts as they come; not by ``click.echo``, which writes each at once, also where nobody sees it."""
    sys.stdout.writelines(texts)
    sys.stdout.flush()


def _plain(value: Any) -> Any:
    match value:
        case date():
            return value.isoformat()
        case timedelta():
            from lakewire.schema.values import interval_text  # here: no other value needs it

            return interval_text(value)
        case bytes():
            return base64.b64encode(value).decode()
        case _:
            return str(value)


def _spelled(value: Any) -> Any:
    """Return a value without what a reader of JSON would refuse."""
    match value:
        case dict():
            return {key if isinstance(key, str) else str(_plain(key)): _spelled(item) for key, item in value.items()}
        case list() | tuple():
            return [_spelled(item) for item in value]
        case float() if not isfinite(value):
            return {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]
        case _:
            return value


def _text(value: Any) -> str:
    """Return a value as one line: nothing for None, hexadecimal bytes, control characters as escapes."""
    text = "" if value is None else f"0x{value.hex()}" if isinstance(value, bytes) else str(value)
    return text if text.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
