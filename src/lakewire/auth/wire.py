"""
Requests for tokens and their responses, whoever sends them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Protocol, cast

from lakewire.config import Masked
from lakewire_runtime.deadline import Deadline

__all__ = ["AUTHORIZATION", "Reply", "Wire", "read_object"]

AUTHORIZATION = "Authorization"


class Reply:
    """
    The response to a request for a token.

    Not an attrs class: tools that print values prettily show the fields of those.
    """

    __slots__ = ("body", "headers", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    def json(self) -> dict[str, Any]:
        """
        Return the body if it is a JSON object, with its texts masked; empty otherwise.
        """
        return read_object(self.body)

    def text(self, name: str) -> str:
        """
        Return a text of the JSON object of a successful response; empty where there is none.
        """
        value = self.json().get(name) if self.status == 200 else None
        return value if isinstance(value, str) else Masked("")


class Wire(Protocol):
    """
    Sends requests for tokens.
    """

    def __call__(
        self,
        method: str,
        url: str,
        *,
        deadline: Deadline,
        headers: Mapping[str, str] | None = None,
        body: str | None = None,
        direct: bool = False,
    ) -> Reply:
        """
        Send one request; a transient failure is retried, a redirect is not followed.

        Args:
            method: ``GET`` or ``POST``.
            url: Where to.
            deadline: Ends it.
            headers: Of the request.
            body: Of the request.
            direct: Use no proxy: the service is on this machine.

        Raises:
            AuthError: No response in time.
        """
        ...


def read_object(text: str | bytes) -> dict[str, Any]:
    """
    Read a JSON object whose texts are not shown where the locals of a traceback are; empty for anything else.
    """
    try:
        fields = json.loads(text, object_hook=_masked)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", fields) if isinstance(fields, dict) else {}


def _masked(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: Masked(value) if isinstance(value, str) else value for name, value in fields.items()}
