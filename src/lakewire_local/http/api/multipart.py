"""
Uploads in parts: started and ended with the Files API, each part sent to a signed link as to a cloud's object store.

Parts are kept outside of the volumes; the file gets its name when all of them are put together.
"""

from __future__ import annotations

import json
import re
import shutil
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.files import FILE, PARTIAL, put_in_place, receive_body, shown_path, upload_target
from lakewire_local.http.api.storage import refusal_of, storage_error
from lakewire_local.http.call import endpoint

if TYPE_CHECKING:
    from lakewire_local.http.arguments import Arguments
    from lakewire_local.http.call import Call

_LEAST_BYTES = 5 << 20  # of each part but the last, as of S3
_MOST_PARTS = 10_000
_PIECE = 4 << 20
_SESSION = "session.json"
_TOKEN = re.compile("[0-9a-f]{32}")


def act(call: Call) -> Response | dict[str, Any]:
    """Start, complete or abort an upload."""
    action = call.arguments.choice("action", ("initiate-upload", "complete-upload", "abort-upload"), "")
    if action == "initiate-upload":
        return _initiate(call)
    folder = _session(call, shown_path(call))
    if action == "complete-upload":
        _complete(call, folder)
    shutil.rmtree(folder, ignore_errors=True)
    return Response(status_code=200)


def part_urls(call: Call) -> dict[str, Any]:
    """Return links to which parts can be sent."""
    arguments = call.arguments
    folder = _session(call, arguments.need("path"))
    first, count = arguments.need_integer("start_part_number"), arguments.need_integer("count")
    if first < 1 or count < 1 or first + count - 1 > _MOST_PARTS:
        raise invalid_parameter(f"start_part_number, count: parts are numbered from 1 to {_MOST_PARTS}")
    links = [
        (number, call.workspace.links.signed(call.host, f"/storage/uploads/{folder.name}/{number}")[0])
        for number in range(first, first + count)
    ]
    return {"upload_part_urls": [{"part_number": number, "url": url, "headers": []} for number, url in links]}


async def put_part(call: Call) -> Response:
    """Store a part; another one of the same number takes its place when the upload is completed with its tag."""
    if refusal := refusal_of(call):
        return refusal
    folder = call.workspace.files.uploads / call.path["session"]
    tag = uuid.uuid4().hex
    partial = folder / f"{tag}.part"
    try:
        await receive_body(call, partial)
        await run_in_threadpool(partial.rename, folder / f"{call.path['number']}-{tag}")
    except FileNotFoundError:
        return storage_error(404, "NoSuchUpload", "The upload does not exist, or has ended.")
    finally:
        partial.unlink(missing_ok=True)
    return Response(status_code=200, headers={"ETag": f'"{tag}"'})


def _initiate(call: Call) -> dict[str, Any]:
    upload_target(call)
    folder = call.workspace.files.uploads / uuid.uuid4().hex
    folder.mkdir(parents=True)
    overwrite = call.arguments.flag("overwrite", default=True)
    (folder / _SESSION).write_text(json.dumps({"path": shown_path(call), "overwrite": overwrite}))
    return {"multipart_upload": {"session_token": folder.name}}


def _session(call: Call, path: str) -> Path:
    """Return the folder of the upload that a call names, which is one to this path."""
    token = call.arguments.need("session_token")
    folder = call.workspace.files.uploads / token
    if not _TOKEN.fullmatch(token) or not (folder / _SESSION).is_file():
        raise LocalError(404, "NOT_FOUND", "The upload session does not exist, or has ended.")
    if json.loads((folder / _SESSION).read_text())["path"] != path:
        raise invalid_parameter(f"path: {path} is not that of the upload session")
    return folder


def _complete(call: Call, folder: Path) -> None:
    """Put the parts together beside the target, and give it its name."""
    target = upload_target(call)
    parts = [_part(folder, part) for part in call.arguments.objects("parts")]
    numbers = [int(part.name.partition("-")[0]) for part in parts]
    if not parts or numbers != sorted(set(numbers)):
        raise invalid_parameter("parts: accepted are parts that were sent, each once, by number")
    if any(part.stat().st_size < _LEAST_BYTES for part in parts[:-1]):
        raise invalid_parameter(f"parts: each but the last has at least {_LEAST_BYTES} bytes")
    partial = target.with_name(f"{PARTIAL}{uuid.uuid4().hex}")
    try:
        with partial.open("wb") as whole:
            for part in parts:
                with part.open("rb") as file:
                    shutil.copyfileobj(file, whole, _PIECE)
        overwrite = json.loads((folder / _SESSION).read_text())["overwrite"]
        put_in_place(call, partial, target, overwrite=overwrite)
    finally:
        partial.unlink(missing_ok=True)


def _part(folder: Path, listed: Arguments) -> Path:
    number, tag = listed.need_integer("part_number"), listed.need("etag").strip('"')
    part = folder / f"{number}-{tag}"
    if not _TOKEN.fullmatch(tag) or not part.is_file():
        raise invalid_parameter(f"parts: there is no part {number!r} with this etag")
    return part


ROUTES = [
    Route("/api/2.0/fs/create-upload-part-urls", endpoint(part_urls), methods=["POST"]),
    Route(FILE, endpoint(act), methods=["POST"]),
    Route("/storage/uploads/{session}/{number}", endpoint(put_part, raw_body=True), methods=["PUT"]),
]
