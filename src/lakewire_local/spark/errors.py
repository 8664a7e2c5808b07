"""
Errors as Spark Connect has them: a status with the class of Spark's exception.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import grpc

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Mapping

_CLASS = re.compile(r"\[([A-Z0-9_.]+)\]")
_ANALYSIS = "org.apache.spark.sql.AnalysisException"
_PARSE = "org.apache.spark.sql.catalyst.parser.ParseException"


def refuse(context: Any, error: Exception) -> None:
    """End a call with an error."""
    if isinstance(error, grpc.RpcError):
        _pass_on(context, error)
        return
    text = error.message if isinstance(error, LocalError) else getattr(error, "text", str(error))
    found = _CLASS.match(text)
    name = found[1] if found else ""
    details = {
        "errorClass": name,
        "sqlState": getattr(error, "sql_state", None) or "",
        "classes": json.dumps([_PARSE, _ANALYSIS] if name == "PARSE_SYNTAX_ERROR" else [_ANALYSIS]),
    }
    is_ours = isinstance(error, LocalError)
    context.abort_with_status(_status(text, details if is_ours else {}, "analysis" if is_ours else "engine"))


def _pass_on(context: Any, error: Any) -> None:
    """End a call as the engine ended it; an engine that is gone must not look like a server worth waiting for."""
    gone = error.code() == grpc.StatusCode.UNAVAILABLE
    trailing = [(key, value) for key, value in error.trailing_metadata() or () if key == "grpc-status-details-bin"]
    if trailing and not gone:
        context.set_trailing_metadata(trailing)
    if gone:
        context.abort(grpc.StatusCode.INTERNAL, f"The engine ended: {error.details()}")
    context.abort(error.code(), error.details())


def _status(text: str, details: Mapping[str, str], reason: str) -> Any:
    from google.protobuf.any_pb2 import Any as Packed
    from google.rpc.error_details_pb2 import ErrorInfo
    from google.rpc.status_pb2 import Status
    from grpc_status import rpc_status

    packed = Packed()
    packed.Pack(
        ErrorInfo(reason=reason, domain="lakewire", metadata={key: value for key, value in details.items() if value})
    )
    return rpc_status.to_status(Status(code=grpc.StatusCode.INTERNAL.value[0], message=text, details=[packed]))
