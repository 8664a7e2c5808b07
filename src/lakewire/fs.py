"""
Volumes as a filesystem of fsspec, ``dbvol://catalog.schema.volume/path``: pandas, polars, DuckDB and pyarrow open it.

Needs ``pip install "lakewire[fs]"``, which registers the protocol.
"""

from __future__ import annotations

import errno
import os
import weakref
from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

from lakewire import errors
from lakewire._lazy import extra
from lakewire.client import DatabricksClient
from lakewire.files import FileInfo

with extra("fs"):
    from fsspec.callbacks import DEFAULT_CALLBACK
    from fsspec.spec import AbstractFileSystem

__all__ = ["VolumeFileSystem"]

_PROTOCOL = "dbvol"


class VolumeFileSystem(AbstractFileSystem):  # type: ignore[misc]  # fsspec has no types
    """
    Files and folders of volumes.

    Paths are ``dbvol://catalog.schema.volume/…``, or ``/Volumes/catalog/schema/volume/…``, also after ``dbvol://``.

    Args:
        client: Sends the requests, and stays open. Default: one with the settings of the other arguments and of the
            environment.
        settings: Arguments of ``DatabricksClient``, as ``profile``; those of fsspec as well.

    Source:
        https://filesystem-spec.readthedocs.io/en/latest/api.html
    """

    protocol = _PROTOCOL
    cachable = False  # what is kept by its arguments would be shared by clients of unlike rights
    root_marker = "/"
    _of_fsspec: ClassVar[set[str]] = {
        "use_listings_cache", "listings_expiry_time", "max_paths", "skip_instance_cache", "asynchronous", "loop",
        "auto_mkdir", "use_local_file", "default_block_size", "default_fill_cache", "default_cache_type",
    }  # fmt: skip

    def __init__(self, *args: Any, client: DatabricksClient | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        own = {name: value for name, value in settings.items() if name not in self._of_fsspec}
        self.client = client or DatabricksClient(**own)
        self._files = self.client.files
        if client is None:
            weakref.finalize(self, self.client.close)

    @classmethod
    def _strip_protocol(cls, path: Any) -> Any:
        """Return ``/Volumes/…`` without a slash at the end, for a path or a list of them."""
        if isinstance(path, list):
            return [cls._strip_protocol(one) for one in path]
        text = os.fspath(path)
        inside = text.removeprefix(f"{_PROTOCOL}://").removeprefix("dbfs:")
        volume, slash, rest = inside.partition("/")
        if volume.count(".") == 2 and text.startswith(f"{_PROTOCOL}://"):
            inside = f"/Volumes/{volume.replace('.', '/')}{slash}{rest}"
        return f"/{inside.strip('/')}"

    def ls(self, path: str, detail: bool = True, **_: Any) -> list[Any]:  # noqa: FBT001, FBT002  # as fsspec has it
        """
        List a folder, or return the one file at a path.
        """
        path = self._strip_protocol(path)
        with _os_errors(path):
            try:
                found = [_entry(info) for info in self._files.list(path)]
            except errors.NotFoundError:
                found = [_entry(self._files.info(path))]
        return sorted(found, key=lambda entry: str(entry["name"])) if detail else sorted(e["name"] for e in found)

    def info(self, path: str, **_: Any) -> dict[str, Any]:
        """
        Return what is at a path.
        """
        path = self._strip_protocol(path)
        with _os_errors(path):
            return _entry(self._files.info(path))

    def modified(self, path: str) -> datetime | None:
        """
        Return when a file was changed last.
        """
        found: datetime | None = self.info(path)["mtime"]
        return found

    def mkdir(self, path: str, create_parents: bool = True, **_: Any) -> None:  # noqa: FBT001, FBT002
        """
        Make a folder, with those above it, as the service does.
        """
        del create_parents
        self.makedirs(path, exist_ok=False)

    def makedirs(self, path: str, exist_ok: bool = False) -> None:  # noqa: FBT001, FBT002
        """
        Make a folder and those above it.
        """
        path = self._strip_protocol(path)
        if not exist_ok and self.exists(path):
            raise FileExistsError(errno.EEXIST, "there is something at this path", path)
        with _os_errors(path):
            self._files.create_directory(path)

    def rmdir(self, path: str) -> None:
        """
        Delete an empty folder.
        """
        path = self._strip_protocol(path)
        with _os_errors(path):
            self._files.delete_directory(path)

    def rm_file(self, path: str) -> None:
        """
        Delete a file.
        """
        path = self._strip_protocol(path)
        with _os_errors(path):
            self._files.delete(path)

    def rm(self, path: Any, recursive: bool = False, maxdepth: int | None = None) -> None:  # noqa: FBT001, FBT002
        """
        Delete files, and with *recursive* folders with everything in them.
        """
        for found in reversed(self.expand_path(path, recursive=recursive, maxdepth=maxdepth)):
            self.rmdir(found) if self.isdir(found) else self.rm_file(found)

    def cp_file(self, path1: str, path2: str, **_: Any) -> None:
        """
        Copy a file; of a folder, make one of that name.
        """
        path1, path2 = self._strip_protocol(path1), self._strip_protocol(path2)
        if self.isdir(path1):
            self.makedirs(path2, exist_ok=True)
            return
        with _os_errors(path1):
            self._files.copy(path1, path2, overwrite=True)

    def put_file(
        self, lpath: Any, rpath: str, callback: Any = DEFAULT_CALLBACK, mode: str = "overwrite", **_: Any
    ) -> None:
        """
        Upload a file, large ones in parts; of a folder, make one of that name.
        """
        rpath = self._strip_protocol(rpath)
        if Path(lpath).is_dir():
            self.makedirs(rpath, exist_ok=True)
            return
        size = Path(lpath).stat().st_size
        callback.set_size(size)
        with _os_errors(rpath):
            self._files.upload(rpath, lpath, overwrite=mode == "overwrite")
        callback.absolute_update(size)

    def get_file(
        self, rpath: str, lpath: Any = None, callback: Any = DEFAULT_CALLBACK, outfile: Any = None, **_: Any
    ) -> None:
        """
        Download a file, large ones in ranges; of a folder, make one of that name.
        """
        rpath = self._strip_protocol(rpath)
        target = outfile if outfile is not None else lpath
        if not hasattr(target, "write"):
            if self.isdir(rpath):
                Path(target).mkdir(parents=True, exist_ok=True)
                return
            Path(target).parent.mkdir(parents=True, exist_ok=True)
        with _os_errors(rpath):
            callback.absolute_update(self._files.download(rpath, target))

    def open(  # noqa: PLR0917  # as fsspec has it
        self,
        path: str,
        mode: str = "rb",
        block_size: int | None = None,
        cache_options: Any = None,
        compression: str | None = None,
        **options: Any,
    ) -> Any:
        """
        Open a file. What is written is there when it is closed, and not at all when its block fails.
        """
        if "b" in mode or compression:
            return super().open(path, mode, block_size, cache_options, compression, **options)
        text = {name: options[name] for name in ("encoding", "errors", "newline") if name in options}
        return self._open(self._strip_protocol(path), mode, **text)

    def _open(self, path: str, mode: str = "rb", *_: Any, autocommit: bool = True, **options: Any) -> Any:
        if not autocommit:
            raise ValueError("volumes have no transactions")
        if "x" in mode and self.exists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        text = {name: options[name] for name in ("encoding", "errors", "newline") if name in options}
        with _os_errors(path):
            try:
                return self._files.open(path, mode, **text)  # type: ignore[call-overload]
            except errors.NotFoundError:
                if self.isdir(path):
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path) from None
                raise


def _entry(info: FileInfo) -> dict[str, Any]:
    kind = "directory" if info.is_dir else "file"
    return {"name": info.path, "size": info.size_bytes, "type": kind, "mtime": info.modified_at}


@contextmanager
def _os_errors(path: str) -> Generator[None]:
    """Raise what callers of a filesystem catch, from the error that says more."""
    try:
        yield
    except (errors.NotFoundError, errors.InvalidPathError) as error:
        raise FileNotFoundError(errno.ENOENT, str(error), path) from error
    except errors.AlreadyExistsError as error:
        raise FileExistsError(errno.EEXIST, str(error), path) from error
    except errors.PermissionDeniedError as error:
        raise PermissionError(errno.EACCES, str(error), path) from error
