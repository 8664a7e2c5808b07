"""
``dbutils.fs``: files in volumes, by the Files API, and files of the local disk as ``file:/…``.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, NamedTuple, NoReturn
from urllib.parse import unquote

from lakewire_local.jobs.program.calls import CallError, call

_DEFAULT_HEAD = 65536


class FileInfo(NamedTuple):
    """Describe a file or folder; *modificationTime* is in milliseconds since the epoch."""

    path: str
    name: str
    size: int
    modificationTime: int  # noqa: N815  Databricks' name

    def isDir(self) -> bool:  # noqa: N802  Databricks' name
        """Return whether it is a folder."""
        return self.name.endswith("/")

    def isFile(self) -> bool:  # noqa: N802  Databricks' name
        """Return whether it is a file."""
        return not self.isDir()


class FileSystem:
    """List, read, write, copy and remove files."""

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        raise AttributeError(f"dbutils.fs.{name}: the local workspace does not have it; volumes need no mounts")

    def ls(self, path: str) -> list[FileInfo]:
        """List a folder."""
        if local := _local(path):
            return [_of_local(entry) for entry in sorted(local.iterdir())]
        found: list[FileInfo] = []
        token: dict[str, Any] = {}
        while True:
            page = call("GET", f"/api/2.0/fs/directories{_volume(path)}", **token)
            found += [_of_volume(entry) for entry in page.get("contents") or ()]
            if not page.get("next_page_token"):
                return found
            token = {"page_token": page["next_page_token"]}

    def head(self, path: str, max_bytes: int = _DEFAULT_HEAD) -> str:
        """Return the beginning of a file."""
        return self._read(path)[:max_bytes].decode("utf-8", errors="replace")

    def put(self, path: str, contents: str, overwrite: bool = False) -> bool:  # noqa: FBT001, FBT002  Databricks' shape
        """Write text to a file."""
        return self._write(path, contents.encode(), overwrite=overwrite)

    def mkdirs(self, path: str) -> bool:
        """Make a folder with its parents."""
        if local := _local(path):
            local.mkdir(parents=True, exist_ok=True)
        else:
            call("PUT", f"/api/2.0/fs/directories{_volume(path)}")
        return True

    def cp(self, source: str, target: str, recurse: bool = False) -> bool:  # noqa: FBT001, FBT002
        """Copy a file; a folder with *recurse*."""
        if not self._is_folder(source):
            target = f"{target.rstrip('/')}/{source.rsplit('/', 1)[-1]}" if self._is_folder(target) else target
            return self._write(target, self._read(source), overwrite=True)
        if not recurse:
            raise ValueError(f"{source} is a folder; dbutils.fs.cp(…, recurse=True) copies it")
        self.mkdirs(target)
        for entry in self.ls(source):
            self.cp(entry.path.rstrip("/"), f"{target.rstrip('/')}/{entry.name.rstrip('/')}", recurse=True)
        return True

    def mv(self, source: str, target: str, recurse: bool = False) -> bool:  # noqa: FBT001, FBT002
        """Move a file; a folder with *recurse*."""
        return self.cp(source, target, recurse) and self.rm(source, recurse)

    def rm(self, path: str, recurse: bool = False) -> bool:  # noqa: FBT001, FBT002
        """Remove a file, an empty folder, or a folder with *recurse*; return whether there was one."""
        if local := _local(path):
            return _remove(local, recurse=recurse)
        if not self._is_folder(path):
            return _found("DELETE", f"/api/2.0/fs/files{_volume(path)}")
        for entry in self.ls(path) if recurse else ():
            self.rm(entry.path.rstrip("/"), recurse)
        return _found("DELETE", f"/api/2.0/fs/directories{_volume(path)}")

    def _is_folder(self, path: str) -> bool:
        if local := _local(path):
            return local.is_dir()
        return _found("HEAD", f"/api/2.0/fs/directories{_volume(path)}")

    def _read(self, path: str) -> bytes:
        if local := _local(path):
            return local.read_bytes()
        content = call("GET", f"/api/2.0/fs/files{_volume(path)}")
        return content if isinstance(content, bytes) else b""

    def _write(self, path: str, content: bytes, *, overwrite: bool) -> bool:
        if local := _local(path):
            if local.exists() and not overwrite:
                raise FileExistsError(str(local))
            local.write_bytes(content)
        else:
            flag = str(overwrite).lower()
            call("PUT", f"/api/2.0/fs/files{_volume(path)}", data=content, overwrite=flag)
        return True


def _local(path: str) -> Path | None:
    return Path("/", unquote(path.removeprefix("file:")).lstrip("/")) if path.startswith("file:") else None


def _volume(path: str) -> str:
    clean = path.removeprefix("dbfs:").rstrip("/")
    if not clean.startswith("/Volumes/"):
        raise ValueError(
            f"{path} is not accepted; the local workspace has /Volumes/catalog/schema/volume/… and file:/…"
        )
    return clean


def _found(method: str, path: str) -> bool:
    try:
        call(method, path)
    except CallError as error:
        if error.code in ("404", "NOT_FOUND", "RESOURCE_DOES_NOT_EXIST"):
            return False
        raise
    return True


def _remove(local: Path, *, recurse: bool) -> bool:
    if not local.exists():
        return False
    if not local.is_dir():
        local.unlink()
    elif recurse:
        shutil.rmtree(local)
    else:
        local.rmdir()
    return True


def _of_volume(entry: Any) -> FileInfo:
    name = entry["name"] + ("/" if entry["is_directory"] else "")
    path = entry["path"].rstrip("/") + ("/" if entry["is_directory"] else "")
    return FileInfo(f"dbfs:{path}", name, int(entry.get("file_size") or 0), int(entry.get("last_modified") or 0))


def _of_local(entry: Path) -> FileInfo:
    found, ending = entry.stat(), "/" if entry.is_dir() else ""
    size = 0 if ending else found.st_size
    return FileInfo(f"file:{entry}{ending}", f"{entry.name}{ending}", size, int(found.st_mtime * 1000))
