"""
The Files API: files and directories of volumes, streamed both ways.

A file gets its name only when it is complete.
"""

from __future__ import annotations

import os
import uuid
from email.utils import parsedate_to_datetime
from typing import IO, TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.call import endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact, json_response

if TYPE_CHECKING:
    from pathlib import Path

    from lakewire_local.http.call import Call

# Prefix of unfinished uploads; listings leave them out, and Spark ignores files with a leading dot.
PARTIAL = ".lakewire-upload-"
_PIECE_BYTES = 1 << 20
_MOST_BYTES = 5 << 30
_PAGE = 1000


class BigFileResponse(FileResponse):
    """Send a file in large pieces: one thread switch and one write per 4 MiB."""

    chunk_size = 4 << 20


async def upload(call: Call) -> Response:
    """Receive a file under a temporary name beside its target, then rename it."""
    target = await run_in_threadpool(upload_target, call)
    partial = target.with_name(f"{PARTIAL}{uuid.uuid4().hex}")
    try:
        await receive_body(call, partial)
        overwrite = call.arguments.flag("overwrite", default=True)
        await run_in_threadpool(put_in_place, call, partial, target, overwrite=overwrite)
    finally:
        partial.unlink(missing_ok=True)
    return Response(status_code=204)


def download(call: Call) -> Response:
    """Send a file, or a range of it; HEAD sends the headers only."""
    path = file_behind(call, "READ VOLUME")
    found = _stat_file(call, path)
    response = BigFileResponse(path, media_type="application/octet-stream", stat_result=found)
    _check_unchanged(call, response, found)
    return response


def delete_file(call: Call) -> Response:
    """Delete a file."""
    path = file_behind(call)
    _stat_file(call, path)
    path.unlink()
    return Response(status_code=204)


def make_directory(call: Call) -> Response:
    """Make a directory with its parents; it may exist."""
    try:
        file_behind(call).mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise LocalError(409, "ALREADY_EXISTS", f"There is a file at {shown_path(call)} or above it.") from None
    return Response(status_code=204)


def show_directory(call: Call) -> Response:
    """Return whether a directory exists."""
    _directory(call)
    return Response(status_code=200)


def list_directory(call: Call) -> dict[str, Any]:
    """List a directory, by name."""
    folder = _directory(call)
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    shown = [entry for entry in entries if not entry.name.startswith(PARTIAL)]
    kept, token = page(
        shown, call.arguments, key=lambda entry: entry.name, size_field="page_size", unset=_PAGE, most=_PAGE
    )
    return compact(contents=[_entry(shown_path(call), entry) for entry in kept], next_page_token=token)


def delete_directory(call: Call) -> Response:
    """Delete an empty directory."""
    folder = _directory(call, "WRITE VOLUME")
    volume_root = len(shown_path(call).strip("/").split("/")) <= 4
    if volume_root:
        raise invalid_parameter(f"path: {shown_path(call)} is a volume; delete it with the volumes API.")
    try:
        folder.rmdir()
    except OSError:
        return _not_empty(call)
    return Response(status_code=204)


def file_behind(call: Call, privilege: str = "WRITE VOLUME") -> Path:
    """Return the local file or folder that a call names, where the caller has a privilege."""
    return call.metastore.volumes.path(shown_path(call), privilege)


def shown_path(call: Call) -> str:
    """Return the path as the caller wrote it."""
    path = f"/{call.path['path']}"
    return path.rstrip("/") or path


def upload_target(call: Call) -> Path:
    """Return where an upload goes, with its folder made, unless something is in its way."""
    _refuse_size(int(call.request.headers.get("content-length") or 0))
    target = file_behind(call)
    refuse_taken(call, target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise LocalError(409, "ALREADY_EXISTS", f"There is a file above {shown_path(call)}.") from None
    return target


def _refuse_size(size: int) -> None:
    if size > _MOST_BYTES:
        raise LocalError(413, "INVALID_PARAMETER_VALUE", f"A file of one request has at most {_MOST_BYTES} bytes.")


def refuse_taken(call: Call, target: Path) -> None:
    """Refuse a name that is taken, unless the caller replaces files."""
    if target.is_dir():
        raise LocalError(409, "ALREADY_EXISTS", f"{shown_path(call)} is a directory.")
    if target.exists() and not call.arguments.flag("overwrite", default=True):
        raise _exists(call)


def _exists(call: Call) -> LocalError:
    return LocalError(409, "ALREADY_EXISTS", f"The file {shown_path(call)} exists already.")


async def receive_body(call: Call, partial: Path) -> None:
    """Write the body to *partial*, in pieces of a mebibyte, off the event loop."""
    with await run_in_threadpool(partial.open, "wb", buffering=0) as file:
        held, size = bytearray(), 0
        async for piece in call.request.stream():
            held += piece
            size += len(piece)
            _refuse_size(size)
            if len(held) >= _PIECE_BYTES:
                await run_in_threadpool(_write_all, file, held)
                held = bytearray()
        await run_in_threadpool(_write_all, file, held)


def _write_all(file: IO[bytes], held: bytearray) -> None:
    left = memoryview(held)
    while left:
        left = left[file.write(left) :]


def put_in_place(call: Call, partial: Path, target: Path, *, overwrite: bool) -> None:
    """Give a complete file its name."""
    if overwrite:
        refuse_taken(call, target)
        partial.replace(target)
        return
    try:
        os.link(partial, target)  # fails when another upload was first; a rename would replace it
    except FileExistsError:
        raise _exists(call) from None


def _stat_file(call: Call, path: Path) -> os.stat_result:
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise _missing("file", call) from None
    if path.is_dir():
        raise _missing("file", call)
    return found


def _directory(call: Call, privilege: str = "READ VOLUME") -> Path:
    path = file_behind(call, privilege)
    if not path.is_dir():
        raise _missing("directory", call)
    return path


def _missing(kind: str, call: Call) -> LocalError:
    return LocalError(404, "NOT_FOUND", f"The {kind} {shown_path(call)} does not exist.")


def _check_unchanged(call: Call, response: FileResponse, found: os.stat_result) -> None:
    """Refuse when the file has changed since the caller began to read it."""
    wanted = call.request.headers.get("if-match")
    if wanted and wanted != "*" and response.headers["etag"] not in [tag.strip() for tag in wanted.split(",")]:
        raise _changed(call)
    since = call.request.headers.get("if-unmodified-since")
    if since and int(found.st_mtime) > parsedate_to_datetime(since).timestamp():
        raise _changed(call)


def _changed(call: Call) -> LocalError:
    return LocalError(412, "FAILED_PRECONDITION", f"The file {shown_path(call)} has changed.")


def _entry(folder: str, entry: os.DirEntry[str]) -> dict[str, Any]:
    found = entry.stat()
    is_directory = entry.is_dir()
    return compact(
        path=f"{folder}/{entry.name}{'/' if is_directory else ''}",
        name=entry.name,
        is_directory=is_directory,
        file_size=None if is_directory else found.st_size,
        last_modified=int(found.st_mtime * 1000),
    )


def _not_empty(call: Call) -> Response:
    reason = {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "FILES_API_DIRECTORY_IS_NOT_EMPTY",
        "domain": "filesystem.databricks.com",
    }
    message = f"The directory {shown_path(call)} is not empty."
    return json_response({"error_code": "INVALID_PARAMETER_VALUE", "message": message, "details": [reason]}, 400)


FILE = "/api/2.0/fs/files/{path:path}"
_DIRECTORY = "/api/2.0/fs/directories/{path:path}"
ROUTES = [
    Route(FILE, endpoint(upload, raw_body=True), methods=["PUT"]),
    Route(FILE, endpoint(download), methods=["GET", "HEAD"]),
    Route(FILE, endpoint(delete_file), methods=["DELETE"]),
    Route(_DIRECTORY, endpoint(make_directory), methods=["PUT"]),
    Route(_DIRECTORY, endpoint(show_directory), methods=["HEAD"]),
    Route(_DIRECTORY, endpoint(list_directory), methods=["GET"]),
    Route(_DIRECTORY, endpoint(delete_directory), methods=["DELETE"]),
]
