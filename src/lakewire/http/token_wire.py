"""
Requests for tokens: sent outside of the transport, which needs the token.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

import attrs

from lakewire.auth import Reply
from lakewire.config import Masked
from lakewire.errors import AuthError
from lakewire.http.adapter import Request
from lakewire.http.attempt import Attempt
from lakewire.http.body import read_bytes
from lakewire.http.failures import LINK_ERRORS, AttemptFailed, Failure, broken_link
from lakewire.http.pool import DIRECT, USER_AGENT, Pool
from lakewire.http.retry import Reach, RetryPolicy
from lakewire.observability import Observers
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

__all__ = ["TokenWire"]

_TRANSIENT = {429, 500, 502, 503, 504}
_MAX_BYTES = 1 << 20


class TokenWire:
    """
    Sends requests for tokens over a client's connections, with its TLS and proxy settings. Satisfies ``auth.Wire``.

    Args:
        pool: The connections.
        policy: Pace and bound of retries; the deadline of the call bounds them as well.
        observers: Who listens to each request as ``databricks.auth.token``.
    """

    def __init__(self, pool: Pool, policy: RetryPolicy | None = None, observers: Observers | None = None) -> None:
        self._pool = pool
        self._policy = policy or RetryPolicy()
        self._observers = Observers() if observers is None else observers

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
        Send one request and return the response; a transient failure is retried.

        Raises:
            AuthError: No response within the deadline; the reason is named, no secret is.
        """
        with self._observers.work("databricks.auth.token", _place(url)):
            sent = {"User-Agent": USER_AGENT, "Accept": "application/json", **(headers or {})}
            if body is not None:
                sent["Content-Length"] = str(len(body.encode()))
            is_secret = isinstance(url, Masked)
            try:
                for attempt in retrying(deadline, self._next_wait):
                    with attempt:
                        data = body.encode if body else bytes  # encoded in the call: no local of a traceback holds it
                        request = Request(method, url, sent, data(), attempt=Attempt(deadline), is_secret=is_secret)
                        return self._sent(request, DIRECT if direct else "")
            except AttemptFailed as error:
                failure = error.failure
            else:
                raise AssertionError  # retrying ends with a return or an error
            raise failure.error()  # here, where what requests raised is no longer its context

    def _next_wait(self, error: Exception, attempt: int) -> float | None:
        """Return the seconds until the next attempt, None if there is none: the retry rule of token requests."""
        if not isinstance(error, AttemptFailed) or error.failure.reach is Reach.FINAL:
            return None
        if attempt >= min(error.failure.most, self._policy.max_attempts or error.failure.most):
            return None
        return self._policy.wait(attempt, throttled=error.failure.throttled, retry_after_s=None)

    def _sent(self, request: Request, way: str) -> Reply:
        session, url = self._pool.session("token"), request.url or ""
        place = urlsplit(url).netloc if request.is_secret else url.partition("?")[0]  # the rest may be a secret
        try:
            with session.send(request, **self._pool.options(session, url, way)) as response:
                content = read_bytes(response, place, limit=_MAX_BYTES)
                reply = Reply(response.status_code, response.headers, content)
        except LINK_ERRORS as error:
            failure = attrs.evolve(broken_link(error, f"the token endpoint {place}", request.attempt), kind=AuthError)
        else:
            if reply.status not in _TRANSIENT:
                return reply
            message = f"the token endpoint {place} responded {reply.status}"
            failure = Failure(kind=AuthError, message=message, reach=Reach.MAYBE, throttled=reply.status == 429)
        raise AttemptFailed(failure)


def _place(url: str) -> str:
    """Return scheme and host; the rest may be a secret."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
