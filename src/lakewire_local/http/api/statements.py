"""
Statement Execution: ``/api/2.0/sql/statements``.
"""

from __future__ import annotations

import asyncio
import base64
import uuid
from typing import TYPE_CHECKING, Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.arguments import Arguments, number_of
from lakewire_local.http.call import Call, endpoint, require_admin
from lakewire_local.http.column_info import column_info
from lakewire_local.http.responses import json_text
from lakewire_local.sql import StatementParameter, read_tags
from lakewire_local.statements.execution import Disposition, StatementExecution, StatementRequest
from lakewire_local.timestamps import iso_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.sql import SqlSession
    from lakewire_local.statements.results import Chunk, Format, StoredResult

_FORMATS = ("JSON_ARRAY", "ARROW_STREAM", "CSV")
_DISPOSITIONS = ("INLINE", "EXTERNAL_LINKS", "INLINE_OR_EXTERNAL_LINKS")
_COMPRESSIONS = ("NONE", "LZ4_FRAME")
_MOST_TEXT = 16 << 20
_LEAST_WAIT, _MOST_WAIT = 5, 50
_CANCEL_WAIT = 10.0  # how long a call with on_wait_timeout CANCEL waits for the engine to stop
_MOST_ATTACHED = 4 << 20
_MOST_TAGS = 20


async def execute(call: Call) -> Response:
    """Start a statement and wait for it up to ``wait_timeout``."""
    request = _request(call)
    wait = _wait_seconds(call.arguments.text("wait_timeout", "10s") or "10s")
    cancels = call.arguments.choice("on_wait_timeout", ("CONTINUE", "CANCEL"), "CONTINUE") == "CANCEL"
    statement = call.workspace.statements.submit(request)
    if not wait:  # never a result, even when there is one at once
        return _json(json_text({"statement_id": statement.id, "status": {"state": "PENDING"}}))
    ended = asyncio.wrap_future(statement.ended)
    await asyncio.wait([ended], timeout=wait)
    if cancels and not ended.done():
        await run_in_threadpool(call.workspace.statements.cancel, statement.id)
        await asyncio.wait([ended], timeout=_CANCEL_WAIT)
    return await run_in_threadpool(_response, call, statement)


def get(call: Call) -> Response:
    """Return the state of a statement and, once it has succeeded, its first chunk."""
    return _response(call, call.workspace.statements.get(_statement_id(call)))


def chunk(call: Call) -> Response:
    """Return one chunk."""
    statement = call.workspace.statements.get(_statement_id(call))
    if statement.state != "SUCCEEDED" or statement.result is None:
        raise LocalError(404, "NOT_FOUND", f"The statement {statement.id} is {statement.state}; it has no result.")
    chunks = statement.result.chunks
    index = Arguments(call.path).need_integer("chunk_index")
    if not 0 <= index < len(chunks):
        raise invalid_parameter(f"The chunk_index {index} is out of bounds: the result has {len(chunks)} chunks.")
    return _json(_result(call, statement, statement.result, chunks[index]))


def cancel(call: Call) -> None:
    """Ask a statement to stop."""
    call.workspace.statements.cancel(_own(call))


def close(call: Call) -> None:
    """Discard the result of a statement."""
    call.workspace.statements.close(_own(call))


def _request(call: Call) -> StatementRequest:
    arguments = call.arguments
    call.workspace.warehouse.use(arguments.need("warehouse_id"))
    call.need("warehouses", call.workspace.warehouse.id, "CAN_USE")
    text = arguments.need("statement")
    if len(text.encode()) > _MOST_TEXT:
        raise invalid_parameter(f"statement: the text is larger than {_MOST_TEXT} bytes")
    disposition = arguments.choice("disposition", _DISPOSITIONS, "INLINE")
    form = arguments.choice("format", _FORMATS, "JSON_ARRAY")
    if disposition == "INLINE" and form != "JSON_ARRAY":
        raise invalid_parameter("format: only JSON_ARRAY goes with the disposition INLINE")
    session = _session(call)
    return StatementRequest(
        text=text,
        user=call.user,
        parameters=_parameters(arguments.objects("parameters")),
        catalog=arguments.text("catalog") or None,
        schema=arguments.text("schema") or None,
        session=session,
        disposition=cast("Disposition", disposition),
        format=cast("Format", form),
        packed=arguments.choice("result_compression", _COMPRESSIONS, "NONE") == "LZ4_FRAME",
        row_limit=arguments.integer("row_limit", low=1),
        byte_limit=arguments.integer("byte_limit", low=1),
        query_tags=_tags(session, arguments),
    )


def _session(call: Call) -> SqlSession | None:
    session_id = call.arguments.text("session_id")
    return call.workspace.sessions.get(session_id) if session_id else None


def _tags(session: SqlSession | None, arguments: Arguments) -> tuple[Mapping[str, str | None], ...]:
    """Return the query tags of a statement; its own come before those of its session."""
    kept = session.settings.get("QUERY_TAGS", "") if session else ""
    own = [tag.values for tag in arguments.objects("query_tags")]
    named = {tag.get("key") for tag in own}
    from_session = [{"key": key, "value": value or None} for key, value in read_tags(kept).items() if key not in named]
    return (*own, *from_session)[:_MOST_TAGS]


def _parameters(items: Sequence[Arguments]) -> tuple[StatementParameter, ...]:
    """Return the values of named markers, or of the markers ``?`` in their order."""
    if len({bool(item.text("name")) for item in items}) > 1:
        raise invalid_parameter("parameters: some have a name and some have none; a statement takes one kind")
    return tuple(_parameter(item, place) for place, item in enumerate(items, 1))


def _parameter(item: Arguments, place: int) -> StatementParameter:
    name = item.text("name") or f"_{item.integer('ordinal', place, low=1)}"
    return StatementParameter(name, item.text("value"), item.text("type") or "STRING")


def _wait_seconds(text: str) -> int:
    seconds = number_of(text.removesuffix("s"))
    if seconds is not None and text.endswith("s") and (seconds == 0 or _LEAST_WAIT <= seconds <= _MOST_WAIT):
        return seconds
    raise invalid_parameter(f"wait_timeout: {text!r} is not accepted; accepted is 0s, or 5s to 50s")


def _own(call: Call) -> str:
    """Return the id of a statement of the caller; an administrator reaches those of everybody."""
    statement_id = call.path["statement_id"]
    if call.workspace.statements.user_of(statement_id) not in (None, call.user):
        require_admin(call)
    return statement_id


def _statement_id(call: Call) -> str:
    given = _own(call)
    try:
        return str(uuid.UUID(given))
    except ValueError:
        raise invalid_parameter(f"statement_id: {given!r} is not a statement id") from None


def _response(call: Call, statement: StatementExecution) -> Response:
    status, result = _status(statement), statement.result
    body: dict[str, Any] = {"statement_id": statement.id, "status": status}
    if status["state"] != "SUCCEEDED" or result is None:  # the status that is sent: it may change meanwhile
        return _json(json_text(body))
    body["manifest"] = _manifest(result, external=statement.request.disposition != "INLINE")
    first = _result(call, statement, result, result.chunks[0]) if result.chunks else b"{}"
    return _json(_with(body, "result", first))


def _status(statement: StatementExecution) -> dict[str, Any]:
    status: dict[str, Any] = {"state": statement.state}
    if statement.error:
        status["error"] = {"error_code": statement.error.error_code, "message": statement.error.message}
        if statement.error.sql_state:
            status["sql_state"] = statement.error.sql_state
    return status


def _manifest(result: StoredResult, *, external: bool) -> dict[str, Any]:
    columns = [column_info(column, position) for position, column in enumerate(result.columns)]
    manifest: dict[str, Any] = {
        "format": result.format,
        "schema": {"column_count": len(columns), "columns": columns},
        "total_chunk_count": len(result.chunks),
        "total_row_count": result.row_count,
        "truncated": result.truncated,
    }
    if external:
        manifest["total_byte_count"] = result.byte_count
        manifest["result_compression"] = "LZ4_FRAME" if result.packed else "NONE"
    if result.chunks:
        manifest["chunks"] = [_place(chunk, external=external) for chunk in result.chunks]
    return manifest


def _place(chunk: Chunk, *, external: bool) -> dict[str, int]:
    place = {"chunk_index": chunk.index, "row_offset": chunk.row_offset, "row_count": chunk.row_count}
    return place | {"byte_count": chunk.byte_count} if external else place


def _result(call: Call, statement: StatementExecution, result: StoredResult, chunk: Chunk) -> bytes:
    """Return a chunk as JSON text; inline rows go from the file into the response unchanged."""
    disposition = statement.request.disposition
    place: dict[str, Any] = _place(chunk, external=disposition != "INLINE") | _next(statement, result, chunk)
    if disposition == "INLINE":
        return _with(place, "data_array", _read(chunk))
    attached = disposition == "INLINE_OR_EXTERNAL_LINKS" and result.byte_count <= _MOST_ATTACHED
    if attached and result.format == "ARROW_STREAM" and len(result.chunks) == 1:
        return _with(place, "attachment", b'"%s"' % base64.b64encode(_read(chunk)))
    link, expires = call.workspace.links.make(call.host, statement.id, chunk.index)
    place |= {"external_link": link, "expiration": iso_text(expires * 1000), "http_headers": {}}
    return json_text({"external_links": [place]})


def _next(statement: StatementExecution, result: StoredResult, chunk: Chunk) -> dict[str, Any]:
    following = chunk.index + 1
    if following >= len(result.chunks):
        return {}
    link = f"/api/2.0/sql/statements/{statement.id}/result/chunks/{following}?row_offset={_end(chunk)}"
    return {"next_chunk_index": following, "next_chunk_internal_link": link}


def _end(chunk: Chunk) -> int:
    return chunk.row_offset + chunk.row_count


def _read(chunk: Chunk) -> bytes:
    try:
        return chunk.read()
    except FileNotFoundError:
        raise LocalError(404, "NOT_FOUND", "The result is no longer available.") from None


def _with(body: dict[str, Any], name: str, value: bytes) -> bytes:
    """Return *body* as JSON text with one more member, given as JSON text."""
    text = json_text(body)
    return b'%s,"%s":%s}' % (text[:-1], name.encode(), value)


def _json(text: bytes) -> Response:
    return Response(text, media_type="application/json")


_ROOT = "/api/2.0/sql/statements"
_ONE = _ROOT + "/{statement_id}"
ROUTES = [
    Route(_ROOT, endpoint(execute), methods=["POST"]),
    Route(_ROOT + "/", endpoint(execute), methods=["POST"]),
    Route(_ONE, endpoint(get), methods=["GET"]),
    Route(_ONE, endpoint(close), methods=["DELETE"]),
    Route(_ONE + "/cancel", endpoint(cancel), methods=["POST"]),
    Route(_ONE + "/result/chunks/{chunk_index}", endpoint(chunk), methods=["GET"]),
]
