"""
Results on disk: the rows of a statement cut into chunks, one file each, whatever the result's size.

Knows formats, limits and files; nothing of states of statements or of HTTP.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Generator
from typing import IO, TYPE_CHECKING, Literal, Protocol

import attrs
import pyarrow as pa

from lakewire_local.errors import LocalError
from lakewire_local.statements.json_array import rows
from lakewire_local.statements.lz4_frame import lz4_frame

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from lakewire.schema.types import DataType
    from lakewire_local.sql import QueryResult, ResultColumn

Format = Literal["JSON_ARRAY", "ARROW_STREAM", "CSV"]

INLINE_BYTES = 25 << 20  # Databricks refuses larger INLINE results
EXTERNAL_BYTES = 100 << 30  # Databricks cuts larger EXTERNAL_LINKS results
CHUNK_BYTES = {"ARROW_STREAM": 16 << 20, "JSON_ARRAY": 4 << 20, "CSV": 4 << 20}
_PIECE_BYTES = 1 << 20  # what is encoded at once
# Of a whole result that is kept in memory, as its statement is: a write needs no disk to report its counts.
_SMALL_BYTES = 4096


@attrs.frozen(kw_only=True)
class Chunk:
    """
    Hold one chunk of a result: rows *row_offset* to *row_offset* + *row_count*, in a file, or itself where it is small.

    *byte_count* is that of the chunk itself, also where its content is packed.
    """

    index: int
    content: Path | bytes = attrs.field(repr=False)
    row_offset: int
    row_count: int
    byte_count: int

    def read(self) -> bytes:
        """Return the content; ``FileNotFoundError`` when the result has been discarded."""
        return self.content if isinstance(self.content, bytes) else self.content.read_bytes()


@attrs.frozen(kw_only=True)
class StoredResult:
    """Hold a result; *truncated* when a limit cut it, *packed* when its chunks are LZ4 frames."""

    columns: tuple[ResultColumn, ...]
    format: Format
    chunks: tuple[Chunk, ...]
    truncated: bool
    packed: bool = False

    @property
    def row_count(self) -> int:
        """Return the number of rows of all chunks."""
        return sum(chunk.row_count for chunk in self.chunks)

    @property
    def byte_count(self) -> int:
        """Return the size of all chunks in bytes."""
        return sum(chunk.byte_count for chunk in self.chunks)


@attrs.frozen(kw_only=True)
class Limits:
    """
    Bound a result.

    Args:
        rows: Largest number of rows; more are cut.
        size: Largest size in bytes, as Arrow; more is cut, or refused when *refuse* is set.
    """

    rows: int | None = None
    size: int = EXTERNAL_BYTES
    refuse: bool = False


def store(
    result: QueryResult,
    folder: Path,
    *,
    form: Format,
    limits: Limits,
    packed: bool = False,
    check: Callable[[], None] = lambda: None,
) -> StoredResult:
    """
    Write the rows of a result.

    Args:
        result: Its batches are read to the end or to a limit.
        folder: Made here unless the result is small; the chunks are its files.
        form: Format of the chunks.
        limits: Bounds of the result.
        packed: Write chunks of Arrow as LZ4 frames; other forms are not packed.
        check: Called between chunks; may raise to stop.

    Raises:
        LocalError: The statement failed while its rows were read, or is too large for INLINE.
    """
    meter = _Meter(limits)
    packed = packed and form == "ARROW_STREAM"
    writer = _Chunks(folder, form, result, packed=packed)
    try:
        for piece in meter.pieces(result.batches):
            if writer.write(piece):
                check()
    finally:
        if isinstance(result.batches, Generator):
            result.batches.close()  # rows behind a limit are not read
    chunks = tuple(writer.finish())
    return StoredResult(columns=result.columns, format=form, chunks=chunks, truncated=meter.truncated, packed=packed)


class _Meter:
    """Pass rows on until a limit is reached; *truncated* is then set."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows_left = limits.rows
        self._bytes_left = limits.size
        self.truncated = False

    def pieces(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows within the limits, in pieces of about 1 MiB."""
        for batch in batches:
            for piece in _pieces(batch):
                kept = self._cut(piece)
                if kept.num_rows:
                    yield kept
                if self.truncated:
                    return

    def _cut(self, piece: pa.RecordBatch) -> pa.RecordBatch:
        fitting = piece.num_rows
        if self._rows_left is not None:
            fitting = min(fitting, self._rows_left)
            self._rows_left -= fitting
        if piece.nbytes > self._bytes_left:
            self._refuse_if_inline()
            fitting = min(fitting, int(piece.num_rows * self._bytes_left / piece.nbytes))
        self._bytes_left -= piece.nbytes
        self.truncated = fitting < piece.num_rows
        return piece.slice(0, fitting)

    def _refuse_if_inline(self) -> None:
        if self._limits.refuse:
            raise LocalError(
                400,
                "BAD_REQUEST",
                f"Inline byte limit exceeded: with disposition INLINE a result has at most {self._limits.size} bytes; "
                "use disposition EXTERNAL_LINKS for this one.",
            )


def _pieces(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    if batch.nbytes <= _PIECE_BYTES:
        yield batch
        return
    step = max(1, batch.num_rows * _PIECE_BYTES // batch.nbytes)
    for start in range(0, batch.num_rows, step):
        yield batch.slice(start, step)


class _Encoder(Protocol):
    """Writes one chunk."""

    def write(self, piece: pa.RecordBatch) -> int:
        """Add rows and return the size so far."""
        ...

    def close(self) -> int:
        """End the file and return the size of the chunk."""
        ...


class _Chunks:
    """Cut a stream of batches into files."""

    def __init__(self, folder: Path, form: Format, result: QueryResult, *, packed: bool) -> None:
        self._folder = folder
        self._form: Format = form
        self._packed = packed
        self._schema = result.arrow_schema
        self._columns = result.columns
        self._done: list[Chunk] = []
        self._small: list[pa.RecordBatch] = []  # what may be the whole result
        self._content: Path | _Memory = folder
        self._encoder: _Encoder | None = None
        self._rows = 0

    def write(self, piece: pa.RecordBatch) -> bool:
        """Add rows; return whether a chunk was completed."""
        if not (self._encoder or self._done):
            self._small.append(piece)
            if sum(each.nbytes for each in self._small) <= _SMALL_BYTES:
                return False
            *earlier, piece = self._small
            self._small = []
            for each in earlier:
                self._encode(each)
        return self._encode(piece)

    def finish(self) -> list[Chunk]:
        """Complete the last chunk and return all."""
        if self._small:
            self._content = _Memory()
            self._encoder = self._encoder_of(self._content)
            for piece in self._small:
                self._encode(piece)
        self._close()
        return self._done

    def _encode(self, piece: pa.RecordBatch) -> bool:
        if self._encoder is None:
            self._folder.mkdir(exist_ok=True)
            self._content = self._folder / str(len(self._done))
            self._encoder = self._encoder_of(self._content.open("wb", buffering=1 << 20))
        size = self._encoder.write(piece)
        self._rows += piece.num_rows
        full = size >= CHUNK_BYTES[self._form]
        if full:
            self._close()
        return full

    def _encoder_of(self, file: IO[bytes]) -> _Encoder:
        if self._form == "ARROW_STREAM":
            return _PackedArrow(file, self._schema) if self._packed else _Arrow(file, self._schema)
        types = [column.type for column in self._columns]
        if self._form == "JSON_ARRAY":
            return _Json(file, types)
        return _Csv(file, types, header=[] if self._done else [column.name for column in self._columns])

    def _close(self) -> None:
        if self._encoder is None:
            return
        size = self._encoder.close()
        offset = self._done[-1].row_offset + self._done[-1].row_count if self._done else 0
        self._done.append(
            Chunk(
                index=len(self._done),
                content=self._content.kept if isinstance(self._content, _Memory) else self._content,
                row_offset=offset,
                row_count=self._rows,
                byte_count=size,
            )
        )
        self._encoder, self._rows = None, 0


class _Memory(io.BytesIO):
    """Keep what was written when it is closed."""

    kept = b""

    def close(self) -> None:
        if not self.closed:
            self.kept = self.getvalue()
        super().close()


class _Arrow:
    def __init__(self, file: IO[bytes] | pa.BufferOutputStream, schema: pa.Schema) -> None:
        self._file = file
        self._writer = pa.ipc.new_stream(file, schema)

    def write(self, piece: pa.RecordBatch) -> int:
        self._writer.write_batch(piece)
        return int(self._file.tell())

    def close(self) -> int:
        self._writer.close()
        return _closed(self._file)


class _PackedArrow(_Arrow):
    def __init__(self, file: IO[bytes], schema: pa.Schema) -> None:
        self._packed = file
        self._plain = pa.BufferOutputStream()
        super().__init__(self._plain, schema)

    def close(self) -> int:
        self._writer.close()
        plain = self._plain.getvalue()
        with self._packed:
            self._packed.writelines(lz4_frame(plain))
        return int(plain.size)


class _Json:
    def __init__(self, file: IO[bytes], types: Sequence[DataType]) -> None:
        self._file = file
        self._types = types

    def write(self, piece: pa.RecordBatch) -> int:
        text = json.dumps(rows(piece, self._types), separators=(",", ":"), ensure_ascii=False)
        self._file.write(b"," if self._file.tell() else b"[")
        self._file.write(text[1:-1].encode())
        return self._file.tell()

    def close(self) -> int:
        self._file.write(b"]")
        return _closed(self._file)


class _Csv:
    def __init__(self, file: IO[bytes], types: Sequence[DataType], header: Sequence[str]) -> None:
        self._file = file
        self._types = types
        self._write([header] if header else [])

    def write(self, piece: pa.RecordBatch) -> int:
        found = rows(piece, self._types)
        self._write([["null" if text is None else text for text in row] for row in found])
        return self._file.tell()

    def close(self) -> int:
        return _closed(self._file)

    def _write(self, lines: Sequence[Sequence[str]]) -> None:
        text = io.StringIO()
        csv.writer(text).writerows(lines)
        self._file.write(text.getvalue().encode())


def _closed(file: IO[bytes] | pa.BufferOutputStream) -> int:
    """Close a file and return the size of what it holds."""
    size = int(file.tell())
    file.close()
    return size
