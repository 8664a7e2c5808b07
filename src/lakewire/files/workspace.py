"""
A file, notebook or folder of the workspace, below ``/Workspace``: small, each read and written in one request.

Source: https://docs.databricks.com/api/workspace/workspace
"""

from __future__ import annotations

import base64
import io
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    FileTooLargeError,
    InvalidPathError,
    NotFoundError,
    ResponseError,
)
from lakewire.files.info import COPIED_TYPES, FileInfo, from_epoch_ms
from lakewire.files.places import AT_ONCE, Content
from lakewire.files.upload import BytesWindow, content_of
from lakewire.schema.names import check_path
from lakewire_api.workspace.api.workspace import WorkspaceAPI
from lakewire_runtime import Effect
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.disk.sinks import Sink
    from lakewire.http import Transport
    from lakewire_api.workspace.models import ObjectInfo

__all__ = ["WORKSPACE", "WorkspacePlace"]

WORKSPACE = "/Workspace"
_MOST_BYTES = 10 << 20  # of a request to import, and of a response of export
_FOLDERS = ("DIRECTORY", "REPO")


def _checked(path: str) -> str:
    if not f"{path}/".startswith(f"{WORKSPACE}/"):
        raise InvalidPathError(f"path: {shown(path)} is not of the form '/Workspace/…'")
    check_path(path)
    return path.removesuffix("/")


@attrs.frozen
class WorkspacePlace:
    """
    A place in the workspace.

    Args:
        sender: Sends the requests, within its deadline.
        path: Where it is; checked, and kept without a slash at the end.

    Raises:
        InvalidPathError: *path* is not below ``/Workspace``, or ``check_path`` refuses it.
    """

    _sender: Transport
    path: str = attrs.field(converter=_checked)
    most_bytes: int | None = attrs.field(default=_MOST_BYTES, init=False)

    def __str__(self) -> str:
        return self.path

    @property
    def name(self) -> str:
        """
        Return the last segment.
        """
        return self.path.rpartition("/")[2]

    def child(self, relative: str) -> WorkspacePlace:
        """
        Return the place of something below this one.
        """
        return WorkspacePlace(self._sender, f"{self}/{relative}")

    def inside(self) -> WorkspacePlace:
        """
        Return this place, unless it is the workspace itself.
        """
        if self.path == WORKSPACE:
            raise InvalidPathError(f"path: {WORKSPACE!r} is the workspace; accepted is a path inside it")
        return self

    def check_root(self) -> None:
        """
        Do nothing: the workspace is always there.
        """

    def info(self) -> FileInfo:
        """
        Return what is there. One request.
        """
        return _info(self._api.get_status(self.path))

    def children(self) -> Iterator[FileInfo]:
        """
        Iterate over what is in the folder. One request.
        """
        for entry in map(_info, self._api.list(self.path)):
            if entry.path == self.path:
                raise NotFoundError(f"{self} is a file, not a folder")
            if entry.path.rpartition("/")[0] != self.path:
                raise ResponseError(f"the listing of {self} names {entry.path!r}, which is elsewhere")
            yield entry

    def check_folder(self) -> None:
        """
        Check that there is a folder. One request.
        """
        if not self.info().is_dir:
            raise NotFoundError(f"{self} is a file, not a folder")

    def notebook_language(self) -> str:
        """
        Return the language of a notebook; empty for a file or folder. One request.
        """
        found = self.info()
        if found.object_type not in COPIED_TYPES:
            raise InvalidPathError(f"path: {str(self)!r} is a {found.object_type}; accepted are files and notebooks")
        return found.language

    def receive(self, sink: Sink, *, at_once: int = AT_ONCE) -> int:
        """
        Write a file, or the source of a notebook, to *sink*. Two requests.
        """
        del at_once
        content = self._content()
        sink.write(content)
        return len(content)

    def reader(self) -> io.BytesIO:
        """
        Return a file object of the content as it is now. Two requests.
        """
        return _Whole(self._content(), self.path)

    def send(self, data: Content, *, overwrite: bool, at_once: int = AT_ONCE, language: str = "") -> int | None:
        """
        Write a file, or with *language* a notebook. One request, three where the folder is missing.

        Raises:
            FileTooLargeError: More than 10 MiB. Nothing was sent.
            AlreadyExistsError: There is one, and *overwrite* is False.
            BadRequestError: There is an object of another kind, which the workspace does not replace.
        """
        del at_once
        content = self._read(data)
        # whoever writes the same content twice changes nothing, and what the first request has left is known below
        api = WorkspaceAPI(self._sender.with_deadline(self._sender.options.deadline, effect=Effect.IDEMPOTENT))
        body: dict[str, Any] = {"format": "SOURCE", "language": language} if language else {"format": "RAW"}
        body |= {"content": base64.b64encode(content).decode(), "overwrite": overwrite}
        with _size_errors(self.path):
            try:
                api.import_(self.path, **body)
            except NotFoundError:
                self._api.mkdirs(self.path.rpartition("/")[0])
                api.import_(self.path, **body)
            except AlreadyExistsError as error:
                # retried after a lost response, the import may have met the object that it wrote itself
                if error.outcome != "unknown" or self._content() != content:
                    raise
        return len(content)

    def make_folder(self) -> None:
        """
        Make a folder and those above it. One request.
        """
        self._api.mkdirs(self.path)

    def delete(self) -> None:
        """
        Delete a file or notebook. Two requests.
        """
        if self.info().is_dir:
            raise NotFoundError(f"{self} is a folder, not a file")
        self._api.delete(self.path)

    def delete_folder(self) -> None:
        """
        Delete an empty folder. Two requests.
        """
        self.check_folder()
        self._api.delete(self.path)

    def delete_tree(self) -> None:
        """
        Delete a folder with everything in it. Two requests.
        """
        self.check_folder()
        self._api.delete(self.path, recursive=True)

    @property
    def _api(self) -> WorkspaceAPI:
        return WorkspaceAPI(self._sender)

    def _read(self, data: Content) -> bytes:
        """Return all that is to be written, unless it is too much."""
        content = content_of(data)
        size = getattr(content, "size", None)
        if size is None or size <= _MOST_BYTES:
            read = bytes(content.view) if isinstance(content, BytesWindow) else content.read(_MOST_BYTES + 1)
            if len(read) <= _MOST_BYTES:
                return read
        raise FileTooLargeError(
            f"{self}: {size or 'more'} bytes are given; accepted below {WORKSPACE} are {_MOST_BYTES}"
        )

    def _content(self) -> bytes:
        found = self.info()
        if found.is_dir:
            raise NotFoundError(f"{self} is a folder, not a file")
        if found.size_bytes > _MOST_BYTES:
            raise FileTooLargeError(f"{self}: {found.size_bytes} bytes; the workspace sends at most {_MOST_BYTES}")
        with _size_errors(self.path):
            content = self._api.export(self.path, format="SOURCE" if found.language else "AUTO").content
        try:
            return base64.b64decode(content or "", validate=True)
        except ValueError:
            raise ResponseError(f"the content of {self} is not base64", outcome="applied") from None


class _Whole(io.BytesIO):
    """A file that has been read, with the name that files have."""

    def __init__(self, content: bytes, name: str) -> None:
        super().__init__(content)
        self.name = name


@contextmanager
def _size_errors(path: str) -> Generator[None]:
    try:
        yield
    except ApiError as error:
        if error.error_code != "MAX_NOTEBOOK_SIZE_EXCEEDED":
            raise
        raise FileTooLargeError(f"{path}: {error.message}", outcome="rejected") from error


def _info(entry: ObjectInfo) -> FileInfo:
    path = str(entry.path).rstrip("/")
    whole = path if path == WORKSPACE or path.startswith(f"{WORKSPACE}/") else f"{WORKSPACE}{path}"
    return FileInfo(
        path=whole,
        name=whole.rpartition("/")[2],
        is_dir=str(entry.object_type) in _FOLDERS,
        size_bytes=entry.size or 0,
        modified_at=from_epoch_ms(entry.modified_at),
        object_type=str(entry.object_type or ""),
        language=str(entry.language or ""),
    )
