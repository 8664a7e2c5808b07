"""
What is known of one call of the API after it ended.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

__all__ = ["CallRecord", "Hook"]


@attrs.frozen(kw_only=True)
class CallRecord:
    """
    One call of the API, retries included, after it ended.

    Attributes:
        operation: As in ``jobs.get_run``.
        host: Host, with scheme.
        status: HTTP status of the last response; 0 without one.
        statuses: That of each request that was sent, in order; 0 for one without a response.
        attempts: Requests sent.
        outcome: ``ok``, or the ``outcome`` of the error.
        error: Class of the error; empty without one.
        request_id: Of the last response.
        breaker: State of the circuit breaker of the host after the call: ``closed`` or ``open``; empty without one.
        sent_bytes: Size of the request's body, once; 0 when it is not known beforehand.
        received_bytes: Sizes of the responses' bodies, decoded; a streamed body is not counted.
        elapsed_s: From the call to its end; what follows are parts of it, in seconds, over all attempts.
        held_s: Waiting for the rate limit.
        token_s: Fetching an access token.
        dns_s: Finding the address of the host.
        connect_s: Connecting, TLS included.
        wait_s: From sending to the headers of the response.
        read_s: Reading the body.
        sleep_s: Pauses between attempts.
    """

    operation: str
    host: str
    status: int
    statuses: tuple[int, ...] = ()
    attempts: int
    outcome: str
    error: str
    request_id: str
    breaker: str = ""
    sent_bytes: int
    received_bytes: int
    elapsed_s: float
    held_s: float = 0.0
    token_s: float = 0.0
    dns_s: float = 0.0
    connect_s: float = 0.0
    wait_s: float = 0.0
    read_s: float = 0.0
    sleep_s: float = 0.0


Hook = Callable[[CallRecord], None]
"""Called after each call, on the thread that made it."""
