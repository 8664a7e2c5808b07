"""
Files as relations: ``parquet.`/Volumes/…` `` and ``read_files('/Volumes/…', format => 'parquet')``.

Only files in volumes can be read; the engine gets local paths, and would read a missing file as an empty one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire.schema.names import quote_identifier
from lakewire_local.engine.paths import glob_free
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.sql.clauses import read_value
from lakewire_local.sql.cursor import Cursor
from lakewire_local.sql.lexer import Kind, matching, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lakewire_local.sql.statement import Statement

FORMATS = {"PARQUET", "JSON", "CSV", "TEXT", "DELTA", "AVRO", "ORC", "BINARYFILE", "ARROW", "ICEBERG", "XML", "HUDI"}
_PATH = re.compile(r"/|\w+:/")
_READ = {"PARQUET", "JSON", "CSV"}


def resolve_files(statement: Statement) -> Statement:
    """Return *statement* with every path of a volume as the local path."""
    changes = [*_quoted_paths(statement), *_read_files(statement)]
    return statement.with_text(rewrite(statement.text, changes)) if changes else statement


def file_relation(statement: Statement, format_name: str, path: str) -> str:
    """
    Return the relation the engine reads for a file or folder in a volume.

    Raises:
        LocalError: The path is not in a volume or does not exist, or the format is not supported.
    """
    if format_name.upper() not in _READ:
        raise unsupported(f"reading {format_name.upper()} files")
    local = local_path(statement, path)
    return f"{format_name.lower()}.{quote_identifier(str(glob_free(local, statement.resources.aliases)))}"


def local_path(statement: Statement, path: str) -> Path:
    """Return the local path of an existing file or folder in a volume."""
    clean = path.removeprefix("dbfs:")
    if not clean.startswith("/Volumes/"):
        raise unsupported(f"reading files outside of volumes ({path})")
    local = statement.resources.metastore.volumes.path(clean)
    if not local.exists():
        raise sql_error("PATH_NOT_FOUND", f"Path does not exist: {path}", "42K03")
    return local


def _quoted_paths(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    for index in range(len(tokens) - 2):
        format_name, dot, path = tokens[index : index + 3]
        known = format_name.word in FORMATS and dot.text == "." and path.kind is Kind.QUOTED
        if known and _PATH.match(path.name) and (index == 0 or tokens[index - 1].text != "."):
            yield format_name.start, path.end, file_relation(statement, format_name.text, path.name)


def _read_files(statement: Statement) -> Iterator[tuple[int, int, str]]:
    tokens = statement.tokens
    for index, token in enumerate(tokens[:-1]):
        if token.word == "READ_FILES" and tokens[index + 1].text == "(":
            closing = matching(tokens, index + 1)
            inner = Cursor(statement.text, tokens[index + 1 : closing + 1])
            yield token.start, tokens[min(closing, len(tokens) - 1)].end, _read_files_relation(statement, inner)


def _read_files_relation(statement: Statement, cursor: Cursor) -> str:
    path, *options = cursor.items()
    values = dict(_option(item) for item in options)
    format_name = values.pop("format", "")
    if values or not format_name:
        raise unsupported(f"read_files with {', '.join(sorted(values)) or 'no format'}; format => … works")
    return file_relation(statement, format_name, read_value(path))


def _option(item: Cursor) -> tuple[str, str]:
    name = item.identifier().lower()
    item.expect("=>")
    return name, read_value(item)
