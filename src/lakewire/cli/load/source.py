"""
The rows of files as one stream, which knows the file that it is at.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pyarrow as pa
from pyarrow import parquet

from lakewire.cli.forms import Form
from lakewire.cli.load.batches import some
from lakewire.cli.load.csv_files import CsvFile
from lakewire.cli.load.json_files import json_rows
from lakewire.disk.paths import local_errors
from lakewire.errors import DuplicateKeyError, InvalidArgumentError, SchemaMismatchError
from lakewire.schema.nearest import EVOLVE_HINT
from lakewire.schema.table_schema import TableSchema

__all__ = ["FileRows"]


@attrs.define
class FileRows:
    """
    The rows of files, one file after the other: dicts, or Arrow batches. Each iteration begins at the first file.

    Attributes:
        paths: The files.
        form: How all of them are written.
        target: Columns of the table; None where there is none yet.
        delimiter: Of CSV; None for a comma, or a tab where the name ends in ``.tsv``.
        nulls: Of CSV: texts that are NULL.
        encoding: Of CSV.
        at: The file that is being read; None when all were.
    """

    paths: Sequence[Path]
    form: Form
    target: TableSchema | None
    delimiter: str | None
    nulls: tuple[str, ...]
    encoding: str
    at: Path | None = attrs.field(default=None, init=False)

    def __iter__(self) -> Iterator[Any]:
        for path in self.paths:
            self.at = path
            with local_errors(path):
                yield from self._rows(path)

    def whole(self) -> Any:
        """
        Return all rows at once, as a merge needs them.

        Raises:
            SchemaMismatchError: A column is of another type in another file.
        """
        items = [*self]
        self.at = None if len(self.paths) > 1 else self.paths[0]
        if self.form == "json":
            return items
        try:
            return pa.concat_tables(map(_table, items), promote_options="default")
        except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
            raise SchemaMismatchError(f"a column is of another type in another file: {error}") from None

    @contextmanager
    def refused_by_name(self) -> Generator[None]:
        """
        Name the file in the refusal of a row or a column, and the option that helps.
        """
        try:
            yield
        except DuplicateKeyError:
            raise
        except InvalidArgumentError as error:
            message = error.message.removeprefix("data: ").replace(EVOLVE_HINT, "--evolve adds it")
            is_named = self.at is None or message.startswith(f"{self.at}:")
            raise type(error)(message if is_named else f"{self.at}: {message}") from None

    def _rows(self, path: Path) -> Iterator[Any]:
        match self.form:
            case "csv":
                delimiter = self.delimiter or ("\t" if ".tsv" in path.suffixes else ",")
                return CsvFile(path, self.target, delimiter, self.nulls, self.encoding).batches()
            case "json":
                return json_rows(path, self.target)
            case "parquet":
                return _parquet_batches(path)


def _table(batch: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches([batch])


def _parquet_batches(path: Path) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a Parquet file, one batch at least."""
    try:
        with parquet.ParquetFile(path) as file:
            yield from some(file.iter_batches(), file.schema_arrow)
    except pa.ArrowInvalid as error:
        raise SchemaMismatchError(f"{path}: {error}") from None
