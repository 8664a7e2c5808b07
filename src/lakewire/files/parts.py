"""
A large file in parts, several at a time, to links of the storage behind a volume. The file appears when all are there.
"""

from __future__ import annotations

import io
import threading
from typing import TYPE_CHECKING, Any, Protocol

from lakewire.config import Masked
from lakewire.errors import (
    AlreadyExistsError,
    ApiError,
    ConnectError,
    LakewireError,
    LocalFileError,
    ResponseError,
    TransportError,
)
from lakewire.files.parallel import in_parallel
from lakewire.files.remote import look_up
from lakewire.observability import log
from lakewire_api.files.api.files import FilesAPI
from lakewire_runtime import Effect
from lakewire_runtime.arguments import segments
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.operation import operations
from lakewire_runtime.pace import retry_wait
from lakewire_runtime.retrying import retrying

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire.schema.names import VolumePath

__all__ = ["LEAST_IN_PARTS", "PartUpload", "Parted"]

LEAST_IN_PARTS = 50 << 20  # below, one request is as fast
_PART = 16 << 20  # with sixteen at a time faster than larger and fewer ones; storages want 5 MiB at least
_MOST_PARTS = 10_000
_TRIES = 4  # of a part, each with another link
_ABORT_S = 30.0

_op = operations("files")
_FILE = "/api/2.0/fs/files{file_path}"
# An upload that was started twice leaves one that nobody uses; to complete one twice fails and changes nothing.
_START = _op("initiate_upload", "POST", _FILE, dict, effect=Effect.IDEMPOTENT)
_LINKS = _op("create_upload_part_urls", "POST", "/api/2.0/fs/create-upload-part-urls", dict, effect=Effect.IDEMPOTENT)
_COMPLETE = _op("complete_upload", "POST", _FILE, effect=Effect.IDEMPOTENT)
_ABORT = _op("abort_upload", "POST", _FILE, effect=Effect.IDEMPOTENT)


class Parted(Protocol):
    """
    Content of which any part can be read at any time, by several threads.
    """

    @property
    def size(self) -> int:
        """
        How many bytes it has.
        """
        ...

    def read_at(self, offset: int, size: int, /) -> bytes | memoryview:
        """
        Return some bytes.
        """
        ...

    def count(self, size: int, /) -> None:
        """
        Note that so many bytes more have been read; raise what forbids to go on.
        """
        ...


class PartUpload:
    """
    One upload.

    Args:
        sender: Sends the requests, within its deadline.
        target: The file.
        content: What it gets.
        overwrite: Whether an existing file may be replaced.
        at_once: How many parts are sent side by side.
    """

    def __init__(
        self, sender: Transport, target: VolumePath, content: Parted, *, overwrite: bool, at_once: int
    ) -> None:
        self._sender = sender
        self._deadline = sender.options.deadline or Deadline(None, sender.clock)
        self._target = str(target)
        self._path = f"/api/2.0/fs/files{segments('file_path', self._target, rooted=True)}"
        self._volume_path = target
        self._content = content
        self._overwrite = overwrite
        self._at_once = at_once
        self._part_size = max(_PART, -(-content.size // _MOST_PARTS >> 20) + 1 << 20)
        self._arrived = 0
        self._ended = threading.Event()

    def run(self) -> bool:
        """
        Send the file; return False, with nothing sent, where the workspace or this network has no way for parts.

        Raises:
            AlreadyExistsError: There is a file, and it must not be replaced. Nothing was written.
            LakewireError: Some part could not be sent. Nothing was written.
        """
        token = self._start()
        if not token:
            return False
        try:
            numbers = range(1, -(-self._content.size // self._part_size) + 1)
            sent = sorted(in_parallel(lambda n: self._send(token, n), numbers, self._at_once, ended=self._ended))
            self._content.count(0)  # all of it was read, and nobody has written to it meanwhile
            self._complete(token, [{"part_number": number, "etag": tag} for number, tag in sent])
        except BaseException as error:
            self._abort(token)
            if not self._arrived and isinstance(error, ApiError | TransportError | ResponseError):
                log().warning("storage takes no parts", path=self._target, error=str(error))
                return False
            raise
        return True

    def _start(self) -> str:
        query = {"action": "initiate-upload", "overwrite": self._overwrite}
        try:
            found = self._sender.send(_START, self._path, query=query)
        except AlreadyExistsError:
            raise
        except (ApiError, ResponseError):  # what is in the way of any upload, one request finds out as well
            return ""
        return str((found.get("multipart_upload") or {}).get("session_token") or "")

    def _send(self, token: str, number: int) -> tuple[int, str]:
        """Send one part, and return its number and tag."""
        for attempt in retrying(self._deadline, self._wait_after):
            with attempt:
                url, headers = self._link(token, number)
                part = _Part(self._content, (number - 1) * self._part_size, self._part_size, self._ended)
                with part:
                    got = self._sender.put_external(url, headers, part, self._deadline)
                self._arrived += 1
                return number, str(got.get("ETag", ""))
        raise AssertionError  # the last attempt returns or raises

    def _wait_after(self, error: Exception, failures: int) -> float | None:
        """Return the seconds before a part is sent again; None where it is not the connection, or never was one."""
        is_blocked = isinstance(error, ConnectError) and not self._arrived
        if failures >= _TRIES or is_blocked or not isinstance(error, TransportError | ResponseError):
            return None
        return retry_wait(failures, 0.1, 5.0)

    def _link(self, token: str, number: int) -> tuple[str, dict[str, str]]:
        """Return a link for a part, and the headers that go with it, which no traceback shows."""
        body = {"path": self._target, "session_token": token, "start_part_number": number, "count": 1}
        found = self._sender.send(_LINKS, "/api/2.0/fs/create-upload-part-urls", body=body)
        links: list[dict[str, Any]] = found.get("upload_part_urls") or [{}]
        if not links[0].get("url"):
            raise ResponseError(f"{self._target}: the workspace gave no link for part {number}")
        headers: dict[str, str] = {header["name"]: Masked(header["value"]) for header in links[0].get("headers") or ()}
        return Masked(links[0]["url"]), headers

    def _complete(self, token: str, parts: list[dict[str, Any]]) -> None:
        query = {"action": "complete-upload", "upload_type": "multipart", "session_token": token}
        try:
            self._sender.send(_COMPLETE, self._path, query=query, body={"parts": parts})
        except ApiError as error:
            # retried after a lost response, it may have met an upload that it had completed itself
            if error.outcome != "unknown":
                raise
            if look_up(FilesAPI(self._sender), self._volume_path).size_bytes != self._content.size:
                raise

    def _abort(self, token: str) -> None:
        query = {"action": "abort-upload", "upload_type": "multipart", "session_token": token}
        try:
            self._sender.with_deadline(_ABORT_S).send(_ABORT, self._path, query=query)
        except LakewireError as error:  # the storage keeps what was sent for some days, without a name
            log().warning("upload not aborted", path=self._target, session=token, error=str(error))


class _Part:
    """A part as a file, for one attempt to send it."""

    def __init__(self, content: Parted, start: int, most: int, ended: threading.Event) -> None:
        self.size = min(most, content.size - start)
        self._content = content
        self._start = start
        self._at = 0
        self._ended = ended

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            at, self._at = self._at, 0
            self._content.count(-at)

    def read(self, size: int = -1) -> bytes | memoryview:
        left = self.size - self._at
        piece = self._content.read_at(self._start + self._at, left if size < 0 else min(size, left))
        if len(piece) == 0 and left and size:
            raise LocalFileError(f"the file to upload lost {left} bytes while it was read", outcome="failed")
        if self._ended.is_set():
            raise LocalFileError("given up, as another part has failed", outcome="failed")
        self._at += len(piece)
        self._content.count(len(piece))
        return piece

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence] + offset
        return self._at
