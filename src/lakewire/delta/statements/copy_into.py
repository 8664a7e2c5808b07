"""
COPY INTO of files that are there already. Pure; files of a write are in ``write.py``.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from lakewire.errors import InvalidArgumentError
from lakewire.schema.names import TableName, VolumePath, quote_string
from lakewire.sql.arguments import check_choice, check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = ["FILE_FORMATS", "copy_files_sql"]

FILE_FORMATS = ("csv", "json", "avro", "orc", "parquet", "text", "binaryfile")


def copy_files_sql(
    table: TableName,
    path: str | VolumePath,
    *,
    file_format: str,
    select: str | Sequence[str] = (),
    files: str | Sequence[str] = (),
    pattern: str | None = None,
    options: Mapping[str, str] | None = None,
    evolve: bool = False,
    force: bool = False,
    validate: bool | int = False,
) -> Statement:
    """
    Return ``COPY INTO table FROM 'path' FILEFORMAT = …`` with the clauses that are given.

    Args:
        table: Name of the table.
        path: Folder or file: ``/Volumes/…``, or a URL of storage.
        file_format: One of ``FILE_FORMATS``.
        select: SQL of the columns, ``"CAST(id AS BIGINT) AS id"``; none for all.
        files: Names below *path*, at most 1,000; none for all.
        pattern: Pattern of names below *path*, ``"*.csv"``; instead of *files*.
        options: Of the format, ``{"header": "true"}``.
        evolve: Add columns that the table lacks.
        force: Load files that were loaded before.
        validate: True reads all rows and writes none; a number, > 0, so many.

    Raises:
        InvalidArgumentError: The arguments do not go together.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-copy-into
    """
    check_choice("file_format", file_format, FILE_FORMATS)
    check_flags(evolve=evolve, force=force)
    items, names = names_of(select, "select"), names_of(files, "files")
    check_type("pattern", pattern, str | None, "a pattern of names, '*.csv'")
    check_type("options", options, Mapping | None, "{'option': 'value'}")
    for text in itertools.chain.from_iterable((options or {}).items()):
        check_type("options", text, str, "{'option': 'value'}, both texts")
    if names and pattern is not None:
        raise InvalidArgumentError("files and pattern: are both given; accepted is one of them")
    place = quote_string(str(path))
    source = f"(SELECT {', '.join(items)} FROM {place})" if items else place
    copying = {"force": "true"} if force else {}
    copying |= {"mergeSchema": "true"} if evolve else {}
    parts = [
        f"COPY INTO {table.sql()} FROM {source} FILEFORMAT = {file_format.upper()}",
        _validation(validate),
        f"FILES = ({', '.join(map(quote_string, names))})" if names else "",
        f"PATTERN = {quote_string(pattern)}" if pattern is not None else "",
        _options("FORMAT_OPTIONS", options or {}),
        _options("COPY_OPTIONS", copying),
    ]
    return Statement(" ".join(filter(None, parts)))


def _validation(validate: bool | int) -> str:  # noqa: FBT001  # internal, one meaning
    if isinstance(validate, bool):
        return "VALIDATE ALL" if validate else ""
    if not isinstance(validate, int) or validate < 1:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"validate: {validate!r}; accepted is True, or a number of rows > 0")
    return f"VALIDATE {validate} ROWS"


def _options(clause: str, options: Mapping[str, str]) -> str:
    if not options:
        return ""
    return f"{clause} ({', '.join(f'{quote_string(key)} = {quote_string(value)}' for key, value in options.items())})"
