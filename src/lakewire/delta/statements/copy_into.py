"""
COPY INTO: of files that are there already, and of those that a write has staged. Pure.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from lakewire.config.secrets import Masked
from lakewire.delta.statements.clauses import listed
from lakewire.errors import InvalidArgumentError
from lakewire.rows.source import Source
from lakewire.schema.names import TableName, VolumePath, check_column_name, quote_identifier, quote_string
from lakewire.sql.arguments import check_choice, check_flags, check_type, names_of
from lakewire.sql.statement import Statement

__all__ = ["CREDENTIALS", "ENCRYPTION", "FILE_FORMATS", "copy_files_sql", "copy_into_sql", "hidden"]

FILE_FORMATS = ("csv", "json", "avro", "orc", "parquet", "text", "binaryfile")
# What a temporary credential consists of, on each cloud; how files are encrypted.
CREDENTIALS = (("AWS_ACCESS_KEY", "AWS_SECRET_KEY", "AWS_SESSION_TOKEN"), ("AZURE_SAS_TOKEN",))
ENCRYPTION = ("TYPE", "MASTER_KEY")
_MOST_FILES = 1000
_STARS = "'***'"


@attrs.frozen(repr=False, str=False)
class _Confidential(Statement):
    """
    A statement with secrets in its text, which stars stand for wherever it is printed.
    """

    shown: str = attrs.field(kw_only=True)

    def __str__(self) -> str:
        return self.shown

    def __repr__(self) -> str:
        return f"Statement(text={self.shown!r}, parameters={self.parameters!r})"


def hidden(given: Any) -> Any:
    """
    Return a temporary credential, or how files are encrypted, so that tracebacks with locals do not show the values.
    """
    if not isinstance(given, Mapping):
        return given
    return {name: Masked(value) if isinstance(value, str) else value for name, value in given.items()}


def copy_into_sql(table: TableName, source: Source, *, evolve: bool = False) -> Statement:
    """
    Return ``COPY INTO table FROM (SELECT … FROM 'folder') …``; a file is loaded once, however often it runs.

    More files than COPY INTO takes by name are all of their folder, which has no others.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-copy-into
    """
    inner = f"SELECT {', '.join(source.items)} FROM {quote_string(str(source.folder))}"
    names = f" FILES = ({', '.join(map(quote_string, source.files))})" if len(source.files) <= _MOST_FILES else ""
    options = " COPY_OPTIONS ('mergeSchema' = 'true')" if evolve else ""
    return Statement(f"COPY INTO {table.sql()} FROM ({inner}) FILEFORMAT = PARQUET{names}{options}")


def copy_files_sql(
    table: TableName,
    path: str | VolumePath,
    *,
    file_format: str,
    select: str | Sequence[str] = (),
    columns: str | Sequence[str] = (),
    by_position: bool = False,
    files: str | Sequence[str] = (),
    pattern: str | None = None,
    options: Mapping[str, str] | None = None,
    evolve: bool = False,
    force: bool = False,
    validate: bool | int = False,
    credential: str | Mapping[str, str] | None = None,
    encryption: Mapping[str, str] | None = None,
) -> Statement:
    """
    Return ``COPY INTO table FROM 'path' FILEFORMAT = …`` with the clauses that are given.

    Args:
        table: Name of the table.
        path: Folder or file: ``/Volumes/…``, or a URL of storage.
        file_format: One of ``FILE_FORMATS``.
        select: SQL of the columns, ``"CAST(id AS BIGINT) AS id"``; none for all.
        columns: Columns of the table that those of CSV files without names are for, in order; by name for none.
        by_position: The columns of CSV files without names are those of the table, in order.
        files: Names below *path*, at most 1,000; none for all.
        pattern: Pattern of names below *path*, ``"*.csv"``; instead of *files*.
        options: Of the format, ``{"header": "true"}``.
        evolve: Add columns that the table lacks.
        force: Load files that were loaded before.
        validate: True reads all rows and writes none; a number, > 0, so many.
        credential: Name of a credential of Unity Catalog, or a temporary one: values of one of ``CREDENTIALS``.
            The statement does not show it where it is printed.
        encryption: How the files are encrypted: values of ``ENCRYPTION``; not shown either.

    Raises:
        InvalidArgumentError: The arguments do not go together.

    Source:
        https://docs.databricks.com/sql/language-manual/delta-copy-into
    """
    check_choice("file_format", file_format, FILE_FORMATS)
    check_flags(evolve=evolve, force=force, by_position=by_position)
    items, names, into = names_of(select, "select"), names_of(files, "files"), names_of(columns, "columns")
    check_type("pattern", pattern, str | None, "a pattern of names, '*.csv'")
    check_type("options", options, Mapping | None, "{'option': 'value'}")
    for text in itertools.chain.from_iterable((options or {}).items()):
        check_type("options", text, str, "{'option': 'value'}, both texts")
    if names and pattern is not None:
        raise InvalidArgumentError("files and pattern: are both given; accepted is one of them")
    if into and by_position:
        raise InvalidArgumentError("columns and by_position: are both given; accepted is one of them")
    if (into or by_position) and (file_format != "csv" or (options or {}).get("header", "false").lower() == "true"):
        given = "columns" if into else "by_position"
        raise InvalidArgumentError(f"{given}: is for file_format='csv' without header; other files have names")
    copying = {"force": "true"} if force else {}
    copying |= {"mergeSchema": "true"} if evolve else {}
    target = table.sql() + (" BY POSITION" if by_position else f" ({_columns(into)})" if into else "")
    behind = [
        f"FILEFORMAT = {file_format.upper()}",
        _validation(validate),
        f"FILES = ({', '.join(map(quote_string, names))})" if names else "",
        f"PATTERN = {quote_string(pattern)}" if pattern is not None else "",
        _options("FORMAT_OPTIONS", options or {}),
        _options("COPY_OPTIONS", copying),
    ]

    def text_with(access: str) -> str:
        place = f"{quote_string(str(path))}{access}"
        source = f"(SELECT {', '.join(items)} FROM {place})" if items else place
        return " ".join(filter(None, [f"COPY INTO {target} FROM {source}", *behind]))

    text, shown = text_with(_access(credential, encryption)), text_with(_access(credential, encryption, hidden=True))
    return Statement(text) if text == shown else _Confidential(Masked(text), shown=shown)


def _access(
    credential: str | Mapping[str, str] | None, encryption: Mapping[str, str] | None, *, hidden: bool = False
) -> str:
    parts: list[str] = []
    if isinstance(credential, str):
        parts.append(f"CREDENTIAL {quote_identifier(credential)}")
    elif credential is not None:
        parts.append(f"CREDENTIAL ({_secrets('credential', credential, CREDENTIALS, hidden=hidden)})")
    if encryption is not None:
        parts.append(f"ENCRYPTION ({_secrets('encryption', encryption, [ENCRYPTION], hidden=hidden)})")
    return f" WITH ({' '.join(parts)})" if parts else ""


def _secrets(argument: str, given: Mapping[str, str], accepted: Sequence[Sequence[str]], *, hidden: bool) -> str:
    """Return names and values; the error of other ones shows no value."""
    forms = " or ".join(f"{{{', '.join(map(repr, names))}: …}}" for names in accepted)
    if not isinstance(given, Mapping) or not any(set(given) == set(names) for names in accepted):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidArgumentError(f"{argument}: accepted is {forms}")
    for name, value in given.items():
        if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"{argument}[{name!r}]: is no text")
    return ", ".join(f"{name} = {_STARS if hidden else quote_string(value)}" for name, value in given.items())


def _columns(names: Sequence[str]) -> str:
    return listed([quote_identifier(check_column_name(name, "columns")) for name in names], "columns")


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
