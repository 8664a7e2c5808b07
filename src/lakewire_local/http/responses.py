"""
Responses of the REST API: JSON, and errors in their JSON form.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.errors import LocalError


def json_response(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """Return a JSON response."""
    return Response(json_text(body), status, headers, "application/json")


def json_text(body: Any) -> bytes:
    """Return compact JSON."""
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode()


def error_response(error: LocalError) -> Response:
    """Return the response of an error, as the REST API writes it."""
    return json_response(error_json(error), error.status)


def error_json(error: LocalError) -> dict[str, str]:
    """Return the body of such a response."""
    return {"error_code": error.error_code, "message": error.message}


def compact(**fields: Any) -> dict[str, Any]:
    """Return the fields that have a value: the REST API leaves out what is not set."""
    return {name: value for name, value in fields.items() if value is not None}
