"""
The storage behind external links: ``/storage/results/{statement}/{chunk}?expires=…&signature=…``.

Responds as a cloud's object store does, in XML, and takes no credentials of the workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.api.files import BigFileResponse
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import endpoint
from lakewire_local.statements.links import PREFIX
from lakewire_local.timestamps import now_s

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.statements.results import Chunk, Format

_TYPES = {"ARROW_STREAM": "application/vnd.apache.arrow.stream", "JSON_ARRAY": "application/json", "CSV": "text/csv"}


def read(call: Call) -> Response:
    """Return the bytes of a chunk."""
    refusal = refusal_of(call)
    if refusal:
        return refusal
    try:
        form, chunk = _chunk(call)
        if isinstance(chunk.content, bytes):
            return Response(chunk.content, media_type=_TYPES[form])
        return BigFileResponse(chunk.content, media_type=_TYPES[form], stat_result=chunk.content.stat())
    except (LocalError, LookupError, FileNotFoundError):
        return storage_error(404, "NoSuchKey", "The key does not exist.")


def _chunk(call: Call) -> tuple[Format, Chunk]:
    statement = call.workspace.statements.get(call.path["statement_id"])
    if statement.state != "SUCCEEDED" or statement.result is None:
        raise LookupError(statement.id)
    return statement.result.format, statement.result.chunks[Arguments(call.path).need_integer("chunk_index")]


def refusal_of(call: Call) -> Response | None:
    """Return why a link is not followed; None if it is."""
    if "authorization" in call.request.headers:
        return storage_error(
            400, "InvalidArgument", "The link carries its own signature; send no Authorization header."
        )
    expires, signature = call.arguments.text("expires", "") or "", call.arguments.text("signature", "") or ""
    if not call.workspace.links.is_ours(call.request.url.path, expires, signature):
        return storage_error(403, "SignatureDoesNotMatch", "The signature does not match the link.")
    if float(expires) < now_s():
        return storage_error(403, "AccessDenied", "The link has expired.")
    return None


def storage_error(status: int, code: str, message: str) -> Response:
    """Return an error as an object store has it."""
    text = f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message></Error>'
    return Response(text, status, media_type="application/xml")


ROUTES = [Route(PREFIX + "/{statement_id}/{chunk_index}", endpoint(read), methods=["GET", "HEAD"])]
