"""
Files of a table as a dataset of pyarrow, read with credentials that are renewed.
"""

from __future__ import annotations

import io
from functools import reduce
from operator import and_
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from lakewire.errors import StorageError
from lakewire.schema.arrow import to_arrow_schema

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.dataset as ds
    from pyarrow import fs

    from lakewire.catalog.vending import Storage
    from lakewire.delta.direct.snapshot import DataFile, Snapshot

__all__ = ["dataset_of"]


def dataset_of(storage: Storage, snapshot: Snapshot) -> ds.FileSystemDataset:
    """
    Return the rows of a version, as a dataset.
    """
    import pyarrow.dataset as ds

    schema = to_arrow_schema(snapshot.schema)
    # Files of Spark may have times of 96 bits, whose range is larger than that of nanoseconds.
    form = ds.ParquetFileFormat(coerce_int96_timestamp_unit="us")
    place = _place(storage, snapshot)
    fragments = [
        form.make_fragment(file.path, place, _partition(file, schema), file_size=file.size_bytes)
        for file in snapshot.files
    ]
    return ds.FileSystemDataset(fragments, schema, form, place)


def _partition(file: DataFile, schema: pa.Schema) -> pc.Expression:
    """Return what is true of every row of a file."""
    import pyarrow as pa
    import pyarrow.compute as pc

    known = (
        pc.field(name).is_null() if value is None else pc.field(name) == pa.scalar(value, schema.field(name).type)
        for name, value in file.values.items()
    )
    return reduce(and_, known, pc.scalar(True))  # noqa: FBT003  # a value, not an option


def _place(storage: Storage, snapshot: Snapshot) -> fs.FileSystem:
    from pyarrow import fs

    if storage.url.startswith("file:"):
        return fs.SubTreeFileSystem(str(Path(unquote(urlsplit(storage.url).path))), fs.LocalFileSystem())
    return fs.PyFileSystem(_files(storage, {file.path: file.size_bytes for file in snapshot.files}))


def _files(storage: Storage, sizes: Mapping[str, int]) -> Any:
    """Return files of a storage for pyarrow, which reads them and does nothing else."""
    import pyarrow as pa
    from pyarrow import fs

    class Files(fs.FileSystemHandler):  # type: ignore[misc, unused-ignore]  # pyright: ignore[reportUntypedBaseClass]
        def open_input_file(self, path: str) -> pa.PythonFile:
            return pa.PythonFile(_File(storage, path, sizes[path]), mode="r")

        def get_file_info(self, paths: list[str]) -> list[fs.FileInfo]:
            return [fs.FileInfo(path, fs.FileType.File, size=sizes[path]) for path in paths]

        def get_type_name(self) -> str:
            return "lakewire"

        def normalize_path(self, path: str) -> str:
            return path

        def _refuse(self, *_: Any, **__: Any) -> Any:
            raise io.UnsupportedOperation("files of a table are only read")

        copy_file = create_dir = delete_dir = delete_dir_contents = delete_file = delete_root_dir_contents = _refuse
        get_file_info_selector = move = open_append_stream = open_input_stream = open_output_stream = _refuse

    return Files()


class _File:
    """
    One file, as pyarrow reads it: a place, and the bytes from there on.
    """

    mode = "rb"

    def __init__(self, storage: Storage, path: str, size: int) -> None:
        self._storage = storage
        self._path = path
        self._size = size
        self._at = 0
        self.closed = False

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, count: int = -1) -> Any:
        left = self._size - self._at
        length = left if count < 0 else min(count, left)
        if length <= 0:
            return b""
        found = self._storage.read_range(self._path, self._at, length)
        if len(found) < length:
            raise StorageError(f"{self._path}: {len(found)} bytes of {length}; the file is shorter than the log says")
        self._at += length
        return found

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return False

    def close(self) -> None:
        self.closed = True
