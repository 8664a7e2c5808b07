"""
CSV files as Arrow batches: each column in the type that it has in the table, or else in the one that its text shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
from pyarrow import compute, csv

from lakewire.cli.load.batches import some
from lakewire.errors import SchemaMismatchError
from lakewire.schema.arrow import from_arrow_type, to_arrow_type
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BINARY, STRING, TIMESTAMP, DataType, DecimalType, Primitive

__all__ = ["CsvFile"]

_BLOCK_BYTES = 8 << 20  # of text: one batch; the first one shows the types of columns that no table has
_MISFIT = re.compile(r"In CSV column #(\d+): Row #(\d+): ")
_NO_NUMBER = r"^[+-]?0[0-9]|^\+"  # text that would lose a zero or a sign
_LONG = r"(?:[0-9]\.?){16}"  # more digits than any floating number keeps
_HINTS: Mapping[DataType, str] = {
    TIMESTAMP: "; accepted is a time with its zone, as 2026-01-05T10:00:00Z",
    STRING: " in UTF-8; --encoding names another encoding",
}


class CsvFile(NamedTuple):
    """
    A CSV file whose first line has the names of the columns.

    Attributes:
        path: Where it is; one that ends in ``.gz`` is unpacked.
        target: Columns of the table; None where there is none yet.
        delimiter: Between two values.
        nulls: Texts that are NULL, also in quotes. Without any it is an empty text without quotes.
        encoding: Of the file.
    """

    path: Path
    target: TableSchema | None
    delimiter: str = ","
    nulls: tuple[str, ...] = ()
    encoding: str = "utf8"

    def batches(self) -> Iterator[pa.RecordBatch]:
        """
        Yield the rows, one batch at least.

        Raises:
            SchemaMismatchError: A value does not fit its column, or the file is no CSV; what and where is named.
        """
        types: dict[str, pa.DataType] = {}
        try:
            types = self._types()
            reader = self._open(types)
            yield from some(reader, reader.schema)
        except pa.ArrowInvalid as error:
            raise SchemaMismatchError(f"{self.path}: {self._reason(str(error), types)}") from None
        except UnicodeDecodeError as error:
            raise SchemaMismatchError(f"{self.path}: {error}; --encoding names another encoding") from None

    def _open(self, types: Mapping[str, pa.DataType]) -> csv.CSVStreamingReader:
        return csv.open_csv(
            self.path,
            read_options=csv.ReadOptions(
                block_size=_BLOCK_BYTES,
                use_threads=False,  # threads do not know the row
                encoding=self.encoding,
            ),
            parse_options=csv.ParseOptions(delimiter=self.delimiter, newlines_in_values=True),
            convert_options=csv.ConvertOptions(
                column_types=dict(types),
                null_values=["", *self.nulls],
                strings_can_be_null=True,
                quoted_strings_can_be_null=bool(self.nulls),
            ),
        )

    def _types(self) -> dict[str, pa.DataType]:
        inferred = self._open({}).schema
        known = {name: found.type for name in inferred.names if self.target and (found := self.target.find(name))}
        types = {
            field.name: _parsed(known[field.name]) if field.name in known else _storable(field.type)
            for field in inferred
        }
        return types | dict.fromkeys(self._changed(inferred, known), pa.string())

    def _changed(self, inferred: pa.Schema, known: Mapping[str, DataType]) -> Iterator[str]:
        """Yield the new columns whose text is no number, although it looks like one."""
        numbers = [
            field.name
            for field in inferred
            if field.name not in known and (pa.types.is_integer(field.type) or pa.types.is_floating(field.type))
        ]
        texts = next(iter(self._open(dict.fromkeys(numbers, pa.string()))), None) if numbers else None
        for field, column in zip(inferred, texts.columns if texts else (), strict=bool(texts)):
            if field.name in numbers and _loses(column, field.type):
                yield field.name

    def _reason(self, error: str, types: Mapping[str, pa.DataType]) -> str:
        """Return which value does not fit where; Arrow does not always say it."""
        if (found := _MISFIT.match(error)) is None:
            return error
        column, row = map(int, found.groups())
        name, kind = list(types.items())[column]
        wanted, text = from_arrow_type(kind), self._text(column, row)
        hint = "; --null '' makes it NULL" if not text else _HINTS.get(wanted, "")
        return f"row {row}, column {name!r}: {text!r} is no {wanted.sql()}{hint}"

    def _text(self, column: int, row: int) -> str:
        """Return the text of a value; the first row has the names."""
        before = 2
        for batch in self._open(dict.fromkeys(self._open({}).schema.names, pa.binary())):
            if row < before + batch.num_rows:
                found: bytes = batch.column(column)[row - before].as_py()
                return found.decode(errors="backslashreplace")
            before += batch.num_rows
        return ""


def _loses(texts: pa.Array, kind: pa.DataType) -> bool:
    """Return whether one of the texts is not what its number is."""
    functions: Any = compute  # made at run time, where no checker sees them
    if functions.any(functions.match_substring_regex(texts, _NO_NUMBER)).as_py():
        return True
    if not pa.types.is_floating(kind):
        return False
    long = texts.filter(functions.match_substring_regex(texts, _LONG)).to_pylist()
    return any(Decimal(repr(float(text))) != Decimal(text) for text in long)


def _parsed(kind: DataType) -> pa.DataType:
    """Return the type into which text is parsed; other types have no text in CSV, and are refused as text."""
    return to_arrow_type(kind) if isinstance(kind, Primitive | DecimalType) and kind != BINARY else pa.string()


def _storable(kind: pa.DataType) -> pa.DataType:
    """Return the type of a column that no table has yet: times of day, and what is empty or no UTF-8, are text."""
    is_text = pa.types.is_null(kind) or pa.types.is_time(kind) or pa.types.is_binary(kind)
    return pa.string() if is_text else kind
