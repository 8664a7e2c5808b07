"""
Files in FROM: ``format.`/Volumes/…` `` and ``read_files('/Volumes/…', option => value)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire_local.errors import parse_error, sql_error, unsupported
from lakewire_local.front.lookups import Found
from lakewire_local.front.marking import COPIED, STREAMED
from lakewire_local.front.nodes import quoted as identifier
from lakewire_local.sql.files.listing import DataFile, is_pattern, listed
from lakewire_local.sql.files.names import FORMATS, for_engine, local_path, read_format
from lakewire_local.sql.files.options import file_options
from lakewire_local.sql.files.tables import METADATA, file_table, linked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from lakewire_local.sql.files.options import FileOptions
    from lakewire_local.sql.statement import Statement

_PATH = re.compile(r"/|\w+:/")
_ENDINGS = {".csv": "csv", ".json": "json", ".jsonl": "json", ".ndjson": "json", ".parquet": "parquet", ".txt": "text"}


def is_file(parts: Sequence[str]) -> bool:
    """Return whether the name of a relation is a format and a path."""
    return len(parts) == 2 and parts[0].upper() in FORMATS and _PATH.match(parts[1]) is not None


def wants_metadata(table: exp.Expr) -> bool:
    """Return whether the query around a relation names ``_metadata``."""
    columns = table.root().find_all(exp.Column)
    return any(part.name.casefold() == METADATA for column in columns for part in column.parts)


def file_relation(statement: Statement, name: str, path: str, *, metadata: bool) -> Found:
    """Return what a format and a path stand for."""
    file_format = read_format(name)
    if file_format == "parquet" and not metadata and not is_pattern(statement, path):
        return _found((name, path), _table(statement, local_path(statement, path)))
    files, options = listed(statement, path, recursive=False), file_options(file_format, {}, of_function=False)
    local = file_table(statement, file_format, files, options, metadata=metadata)
    return _found((name, path), _table(statement, local), hidden=metadata)


def copied(paths: Sequence[str], file_format: str, options: Mapping[str, str]) -> exp.Expr:
    """Return what stands for files of COPY INTO in its query."""
    pairs = {**options, "format": file_format}
    named = [exp.Kwarg(this=exp.var(name), expression=exp.Literal.string(value)) for name, value in pairs.items()]
    listed_paths = exp.Array(expressions=[exp.Literal.string(path) for path in paths])
    return exp.Anonymous(this=COPIED, expressions=[listed_paths, *named])


def copied_files(statement: Statement, table: exp.Expr) -> Found:
    """Return the rows of files of COPY INTO."""
    first, *named = table.this.expressions
    given = {option.this.name: option.expression.name for option in named}
    file_format = read_format(given.pop("format"))
    metadata = wants_metadata(table)
    options = file_options(file_format, given, of_function=False)
    paths = [literal.name for literal in first.expressions]
    files = [DataFile(path=path, local=local_path(statement, path)) for path in paths]
    if file_format == "parquet" and not metadata:
        local = linked(statement, files)
    else:
        local = file_table(statement, file_format, files, options, metadata=metadata)
    return _found((file_format, paths[0]), _table(statement, local), hidden=metadata)


@attrs.frozen(kw_only=True)
class AskedFiles:
    """
    Hold what a call of ``read_files`` asks for; *given* are its options.
    """

    path: str
    given: Mapping[str, str]
    file_format: str
    options: FileOptions
    files: Sequence[DataFile]

    @property
    def takes_hints(self) -> bool:
        """Return whether the types of columns are found in the files."""
        return self.file_format in ("csv", "json") and self.options.schema is None

    @property
    def partitions(self) -> Sequence[str]:
        """Return the names of the columns that folders give."""
        return [name for name, _ in self.files[0].partition] if self.files else ()


def read_files(statement: Statement, table: exp.Expr) -> Found:
    """Return what a call of ``read_files``, or of the part of it that a stream has not read, stands for."""
    metadata = wants_metadata(table)
    asked, local = _read(statement, table.this, metadata=metadata)
    return _found((asked.file_format, asked.path), _table(statement, local), hidden=metadata)


def streamed(statement: Statement, call: exp.Expr, *, metadata: bool) -> Path:
    """Return a Parquet file with the rows that a stream has not read."""
    return _read(statement, call, metadata=metadata)[1]


def _read(statement: Statement, call: exp.Expr, *, metadata: bool) -> tuple[AskedFiles, Path]:
    paths: set[str] | None = None
    if call.name == STREAMED:
        first, *arguments = call.expressions
        paths = {literal.name for literal in first.expressions}
        call = exp.Anonymous(this="read_files", expressions=[argument.copy() for argument in arguments])
    asked = asked_files(statement, call)
    files = [file for file in asked.files if paths is None or file.path in paths]
    return asked, file_table(statement, asked.file_format, files, asked.options, metadata=metadata)


def asked_files(statement: Statement, call: exp.Expr) -> AskedFiles:
    """Return what a call of ``read_files`` asks for."""
    path, given = _arguments(statement, call)
    name = given.pop("format", "")
    file_format = read_format(name) if name else ""
    if not file_format:
        file_format = _detected(listed(statement, path, recursive=True, name_pattern=_name_pattern(given)))
    options = file_options(file_format, given, of_function=True)
    files = listed(statement, path, recursive=options.recursive, name_pattern=options.name_pattern)
    return AskedFiles(path=path, given=given, file_format=file_format, options=options, files=files)


def _name_pattern(given: Mapping[str, str]) -> str:
    return given.get("pathglobfilter", given.get("filenamepattern", ""))


def _found(name: tuple[str, str], node: exp.Table, *, hidden: bool = False) -> Found:
    return Found(name, node, None, hidden=frozenset([METADATA]) if hidden else frozenset())


def _table(statement: Statement, local: Path) -> exp.Table:
    place = for_engine(statement, local)
    return exp.Table(this=identifier(str(place)), db=exp.Identifier(this="parquet"))


def _arguments(statement: Statement, call: exp.Expr) -> tuple[str, dict[str, str]]:
    """Return the path and the options of a call."""
    first, *others = call.expressions or [None]
    if first is None or isinstance(first, exp.Kwarg):
        raise parse_error("read_files", "expected a path")
    given: dict[str, str] = {}
    for option in others:
        if not isinstance(option, exp.Kwarg):
            raise sql_error("UNEXPECTED_POSITIONAL_ARGUMENT", "An option of read_files needs its name", "4274K")
        name = option.this.name.lower()
        if name in given:
            raise sql_error("DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT", f"The option {name} is given twice", "4274K")
        given[name] = _constant(statement, option.expression)
    return _constant(statement, first), given


def _constant(statement: Statement, value: exp.Expr) -> str:
    """Return the text of a literal, a parameter, a variable or a concatenation of such."""
    if isinstance(value, exp.Literal):
        return value.name
    if isinstance(value, exp.Boolean):
        return str(value.this).lower()
    if isinstance(value, exp.Paren):
        return _constant(statement, value.this)
    if isinstance(value, exp.DPipe):
        return _constant(statement, value.this) + _constant(statement, value.expression)
    if (
        isinstance(value, exp.Placeholder)
        and (given := statement.parameters.get(value.name))
        and given.value is not None
    ):
        return given.value
    if isinstance(value, exp.Column):
        found = statement.variable([part.name for part in value.parts])
        if found and not found.inside and isinstance(found.variable.value, (exp.Literal, exp.Boolean)):
            return _constant(statement, found.variable.value)
    raise unsupported("an argument of read_files that is no literal, parameter or variable")


def _detected(files: Sequence[DataFile]) -> str:
    """Return the format that the names of files say."""
    found = {_ENDINGS.get(file.local.suffix.lower(), "") for file in files}
    if len(found) != 1 or not (name := found.pop()):
        raise unsupported("read_files without a format of files with such names; format => … works")
    return name
