"""
Folders for the rows that one statement needs on its way.
"""

from __future__ import annotations

import shutil
import uuid
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Self

    import pyarrow as pa

    from lakewire_local.sql.result import QueryResult


class Scratch:
    """
    Make folders that are deleted with their statement.
    """

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def folder(self, root: Path) -> Path:
        """Return a new folder in the folder of a workspace."""
        path = root / "scratch" / str(uuid.uuid4())
        path.mkdir(parents=True)
        self._folders.append(path)
        return path

    def close(self) -> None:
        """Delete the folders."""
        while self._folders:
            shutil.rmtree(self._folders.pop(), ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error_type: type[BaseException] | None, *_: object) -> None:
        """Delete the folders of a statement that failed."""
        if error_type is not None:
            self.close()

    def closed_after(self, result: QueryResult) -> QueryResult:
        """Return *result*; the folders are deleted when its rows have been read."""
        if not self._folders:
            return result

        def batches() -> Iterator[pa.RecordBatch]:
            try:
                yield from result.batches
            finally:
                self.close()

        return attrs.evolve(result, batches=batches())
