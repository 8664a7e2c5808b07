"""
Rows of text files, typed, with what does not fit in a column for itself.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.types import BIGINT, BINARY, STRING, TIMESTAMP, VOID, Field, StructType
from lakewire_local.errors import sql_error, unsupported
from lakewire_local.records.csv_records import records
from lakewire_local.records.json_records import (
    MalformedError,
    Members,
    converted,
    lines_of,
    merged,
    objects,
    settled,
    type_of_value,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from lakewire.schema.types import DataType
    from lakewire_local.errors import LocalError
    from lakewire_local.sql.files.listing import DataFile
    from lakewire_local.sql.files.options import FileOptions

_CORRUPT = "_corrupt_record"


@attrs.define
class FileRows:
    """
    Hold the rows of files.

    Attributes:
        columns: Without those of folders and ``_metadata``.
        values: The values of each column.
        counts: How many rows each file has.
    """

    columns: Sequence[Field]
    values: Sequence[list[Any]]
    counts: Sequence[int]


def read_rows(file_format: str, files: Sequence[DataFile], options: FileOptions) -> FileRows:
    """
    Return the rows of CSV, JSON, text or binary files.

    Raises:
        LocalError: A file has what its options do not allow, or what is not supported.
    """
    return _READERS[file_format](files, options)


def _csv(files: Sequence[DataFile], options: FileOptions) -> FileRows:
    tables = [[*records(_text(file, options), options.csv)] for file in files]
    names = _names(tables, options)
    rows = [table[1:] if options.header else table for table in tables]
    columns = _hinted(_csv_columns(names, rows, options), options)
    wanted = [options.values.reader(column.type) for column in columns]

    def row(record: Sequence[str | None], keep: _Keeper) -> list[Any] | None:
        found = [
            keep.value(column.name, text, read)
            for column, text, read in zip(columns, [*record, *[None] * len(columns)], wanted, strict=False)
        ]
        for place, text in enumerate(record[len(columns) :], len(columns)):
            keep.rescued[f"_c{place}"] = text
        keep.is_malformed = keep.is_malformed or len(record) != len(columns)
        return found

    return _kept([*zip(files, rows, strict=True)], columns, options, row)


def _names(tables: Sequence[Sequence[Sequence[str | None]]], options: FileOptions) -> list[str]:
    first: Sequence[str | None] = next((table[0] for table in tables if table), [])
    if not options.header:
        return [f"_c{place}" for place in range(len(first))]
    if any(table and list(table[0]) != list(first) for table in tables):
        raise unsupported("CSV files whose headers differ")
    folded = [name.casefold() if name else "" for name in first]
    return [
        f"_c{place}" if not name else f"{name}{place}" if folded.count(name.casefold()) > 1 else name
        for place, name in enumerate(first)
    ]


def _csv_columns(names: Sequence[str], rows: Any, options: FileOptions) -> Sequence[Field]:
    if options.schema is not None:
        given = [column.name.casefold() for column in options.schema]
        if options.header and given != [name.casefold() for name in names]:
            raise unsupported("a schema whose names are not those of the header")
        return options.schema
    if not options.infer:
        return [Field(name, STRING) for name in names]
    types: list[DataType] = [VOID] * len(names)
    for record in (record for table in rows for record in table):
        for place, text in enumerate(record[: len(types)]):
            if text:
                types[place] = options.values.widened(types[place], text)
    return [Field(name, STRING if found == VOID else found) for name, found in zip(names, types, strict=True)]


def _json(files: Sequence[DataFile], options: FileOptions) -> FileRows:
    tables = [[*_json_records(_text(file, options), options)] for file in files]
    columns = _hinted(_json_columns(tables, options), options)
    known = {column.name for column in columns}
    corrupt = next((place for place, column in enumerate(columns) if column.name == _CORRUPT), None)

    def row(record: Members | str, keep: _Keeper) -> list[Any] | None:
        if isinstance(record, str):
            keep.is_malformed = True
            return [record if column.name == _CORRUPT else None for column in columns]
        keep.rescued |= {name: value for name, value in record.items() if name not in known}
        found = [keep.value(column.name, record.get(column.name), _reader(column, options)) for column in columns]
        if keep.is_other and corrupt is not None:
            found[corrupt] = record.raw
        return found

    return _kept([*zip(files, tables, strict=True)], columns, options, row)


def _reader(column: Field, options: FileOptions) -> Callable[[Any], Any]:
    return lambda value: converted(value, column.type, options.values)


def _json_records(text: str, options: FileOptions) -> Iterator[Members | str]:
    """Yield the objects of a file; what is none as its text."""
    for part in [text] if options.csv.multi_line else lines_of(text):
        try:
            yield from objects(part)
        except MalformedError:
            yield part


def _json_columns(tables: Sequence[Sequence[Members | str]], options: FileOptions) -> Sequence[Field]:
    if options.schema is not None:
        return options.schema
    found: DataType = VOID
    malformed = False
    for record in (record for table in tables for record in table):
        if isinstance(record, str):
            malformed = True
        else:
            found = merged(found, type_of_value(record, strings=options.strings or not options.infer))
    complete = settled(found) if isinstance(found, StructType) else None
    fields = list(complete.fields) if isinstance(complete, StructType) else []
    if malformed and options.mode == "PERMISSIVE":
        if options.rescued:
            raise unsupported("records that are not JSON; mode => 'DROPMALFORMED' works")
        fields = sorted([*fields, Field(_CORRUPT, STRING)], key=lambda field: field.name)
    folded = [field.name.casefold() for field in fields]
    if twice := next((name for name in folded if folded.count(name) > 1), None):
        raise sql_error("COLUMN_ALREADY_EXISTS", f"The column `{twice}` already exists", "42711")
    return fields


def _text_lines(files: Sequence[DataFile], options: FileOptions) -> FileRows:
    texts = [_text(file, options) for file in files]
    if options.whole:
        found = [[text] for text in texts]
    else:
        ending = options.csv.lines or "\n"
        if not options.csv.lines:
            texts = [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
        found = [text.removesuffix(ending).split(ending) if text else [] for text in texts]
    return FileRows([Field("value", STRING)], [[line for lines in found for line in lines]], [*map(len, found)])


def _binary(files: Sequence[DataFile], _: FileOptions) -> FileRows:
    columns = (("path", STRING), ("modificationTime", TIMESTAMP), ("length", BIGINT), ("content", BINARY))
    stats = [file.local.stat() for file in files]
    values: list[list[Any]] = [
        [f"dbfs:{file.path}" for file in files],
        [stat.st_mtime_ns // 1_000_000 * 1000 for stat in stats],
        [stat.st_size for stat in stats],
        [file.local.read_bytes() for file in files],
    ]
    return FileRows([Field(name, found) for name, found in columns], values, [1] * len(files))


_READERS: Mapping[str, Callable[[Sequence[DataFile], FileOptions], FileRows]] = {
    "csv": _csv,
    "json": _json,
    "text": _text_lines,
    "binaryfile": _binary,
}


def _text(file: DataFile, options: FileOptions) -> str:
    return file.local.read_bytes().decode(options.encoding, "replace")


def _hinted(columns: Sequence[Field], options: FileOptions) -> Sequence[Field]:
    """Return the columns with the types of the hints; a hint of another name adds a column."""
    hints = {hint.name.casefold(): hint for hint in options.hints}
    found = [Field(column.name, hints.pop(column.name.casefold(), column).type) for column in columns]
    return [*found, *hints.values()]


class _Keeper:
    """
    Hold what becomes of one record.
    """

    def __init__(self) -> None:
        self.rescued: dict[str, Any] = {}
        self.is_malformed = False
        self.is_other = False  # a value is not of the type of its column

    def value(self, name: str, given: Any, read: Callable[[Any], Any]) -> Any:
        """Return a value in the type of its column, or NULL."""
        if given is None:
            return None
        try:
            return read(given)
        except (ValueError, OverflowError):
            self.rescued[name] = given
            self.is_other = True
            return None


def _kept(
    tables: Sequence[tuple[DataFile, Any]], columns: Sequence[Field], options: FileOptions, row: Callable[..., Any]
) -> FileRows:
    """Return the rows of all records, by the mode of the options."""
    values: list[list[Any]] = [[] for _ in columns]
    rescued: list[str | None] = []
    counts = []
    for file, table in tables:
        before = len(rescued)
        for record in table:
            keep = _Keeper()
            found = row(record, keep)
            if keep.is_malformed or (keep.is_other and not options.rescued):
                if options.mode == "FAILFAST":
                    raise _failed(file)
                if options.mode == "DROPMALFORMED":
                    continue
            for kept, value in zip(values, found, strict=True):
                kept.append(value)
            rescued.append(_rescued(keep.rescued, file) if options.rescued else None)
        counts.append(len(rescued) - before)
    if options.rescued:
        return FileRows([*columns, Field(options.rescued, STRING)], [*values, rescued], counts)
    return FileRows(columns, values, counts)


def _rescued(found: Mapping[str, Any], file: DataFile) -> str | None:
    if not found:
        return None
    parts = [f"{json.dumps(name, ensure_ascii=False)}:{written(value)}" for name, value in found.items()]
    parts.append(f'"_file_path":{written(f"dbfs:{file.path}")}')
    return f"{{{','.join(parts)}}}"


def _failed(file: DataFile) -> LocalError:
    message = f"Encountered error while reading file {file.path}: it has a malformed record, and the mode is FAILFAST"
    return sql_error("FAILED_READ_FILE.NO_HINT", message, "KD001")
