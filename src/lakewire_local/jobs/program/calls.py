"""
Requests to the workspace that a task runs in, with the standard library.
"""

from __future__ import annotations

import json
import os
import ssl
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

_TASK_HEADER = "X-Lakewire-Task"


class CallError(Exception):
    """The workspace refused a request; *code* is its error code."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code


def call(method: str, path: str, body: object = None, *, data: bytes | None = None, **query: Any) -> Any:
    """Send a request; return the JSON of its response, or the bytes of a file."""
    content = json.dumps(body).encode() if body is not None else data
    target = f"{os.environ['DATABRICKS_HOST']}{quote(path)}{'?' + urlencode(query) if query else ''}"
    request = Request(target, data=content, method=method)  # noqa: S310  the host is that of the workspace
    request.add_header("Authorization", f"Bearer {os.environ['DATABRICKS_TOKEN']}")
    request.add_header(_TASK_HEADER, os.environ.get("LAKEWIRE_TASK_RUN_ID", ""))
    bundle = os.environ.get("REQUESTS_CA_BUNDLE")
    try:
        with urlopen(request, context=ssl.create_default_context(cafile=bundle) if bundle else None) as response:  # noqa: S310
            found = response.read()
            is_json = "json" in response.headers.get("Content-Type", "")
    except HTTPError as error:
        raise _error(error) from None
    return json.loads(found) if is_json and found else found


def _error(error: HTTPError) -> CallError:
    text = error.read().decode("utf-8", errors="replace")
    try:
        found = json.loads(text)
    except ValueError:
        found = {}
    return CallError(found.get("error_code", str(error.code)), found.get("message", text))
