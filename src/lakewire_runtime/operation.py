"""
What an operation of the API is, and what sends it.

Only data and protocols live here: nothing that sends, converts or waits.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from typing import IO, Any, Literal, Protocol, Self

import attrs

from lakewire_runtime.deadline import Clock, Deadline


class Effect(enum.Enum):
    """
    What happens when the same request reaches the server twice.

    READ may be retried freely, IDEMPOTENT has the same effect when retried, ONCE must not run twice.
    """

    READ = "read"
    IDEMPOTENT = "idempotent"
    ONCE = "once"


_EFFECTS = {
    "GET": Effect.READ,
    "HEAD": Effect.READ,
    "PUT": Effect.IDEMPOTENT,
    "DELETE": Effect.IDEMPOTENT,
}


@attrs.frozen
class Operation:
    """
    One operation of the API: all that a transport has to know besides the arguments.

    Args:
        name: API class and method, ``statement_execution.execute_statement``.
        method: HTTP method, upper case.
        path: Template, ``/api/2.0/sql/statements/{statement_id}``.
        returns: Model class of the response, or a list or mapping of them; None when the response has no body.
        effect: What a retry does; by default what HTTP defines for the method.
        token: Body field that makes a retry safe when it is set.
        accept: Media type of the response.
        content: Media type of the request body.
        stream: The response is a :class:`ByteStream`, not a value.
        headers: Fields of the response that arrive as headers, ``{field: header}``.
        scope: Level at which the operation lives.
    """

    name: str
    method: str
    path: str
    returns: Any = None
    effect: Effect = attrs.field(
        default=attrs.Factory(lambda self: _EFFECTS.get(self.method, Effect.ONCE), takes_self=True), kw_only=True
    )
    token: str | None = attrs.field(default=None, kw_only=True)
    accept: str = attrs.field(default="application/json", kw_only=True)
    content: str = attrs.field(default="application/json", kw_only=True)
    stream: bool = attrs.field(default=False, kw_only=True)
    headers: Mapping[str, str] | None = attrs.field(default=None, kw_only=True)
    scope: Literal["workspace", "account"] = attrs.field(default="workspace", kw_only=True)


def operations(api: str) -> Callable[..., Operation]:
    """
    Return what makes the operations of one API class: ``Operation`` with its name filled in.
    """

    def operation(name: str, method: str, path: str, returns: Any = None, **facts: Any) -> Operation:
        return Operation(f"{api}.{name}", method, path, returns, **facts)

    return operation


class Sender(Protocol):
    """
    Sends operations: the only thing that generated classes need.
    """

    @property
    def account_id(self) -> str | None:
        """
        The account whose operations are meant; None on a workspace.
        """
        ...

    def send(
        self,
        operation: Operation,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        """
        Send one request and return the decoded response.

        Args:
            operation: What is requested.
            path: The operation's path, every parameter filled in and quoted.
            query: Query parameters by wire name, None where left out; ``encode_query`` turns it to text.
            body: A model, a mapping or bytes-like content, None for no body; ``encode`` turns it to JSON values.
        """
        ...

    @property
    def clock(self) -> Clock:
        """
        What measures and waits; the module ``time``, or a test's own.
        """
        ...

    def with_deadline(self, deadline: Deadline | float | None, *, polling: bool = False) -> Sender:
        """
        Return a sender whose calls all end within *deadline*.

        Args:
            deadline: Seconds, or a Deadline; None for no bound.
            polling: The calls wait for something that goes on anyway, so they survive more failures in a row.
        """
        ...


Fields = Mapping[str, Any]
"""A plain mapping that stands for a model; keys as on the wire."""
Content = bytes | bytearray | memoryview | IO[bytes]
"""What may be sent as raw bytes: bytes, or a file open for reading them."""


class ByteStream(Protocol):
    """
    A body that is read piece by piece; ``with`` closes it.
    """

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...

    @property
    def status(self) -> int:
        """
        The HTTP status: 206 where a part was requested and sent.
        """
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """
        The headers of the response.
        """
        ...

    def read(self, size: int = -1) -> bytes:
        """
        Return up to *size* bytes, all that is left for -1, and ``b""`` at the end.
        """
        ...

    def close(self) -> None:
        """
        Give the connection back.
        """
        ...
