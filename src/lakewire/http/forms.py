"""
Token requests: a form posted outside of the transport, which needs the token.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import attrs
from requests.auth import _basic_auth_str  # pyright: ignore[reportPrivateUsage]

from lakewire.config import Masked, Secret
from lakewire.errors import AuthError
from lakewire.http.adapter import Request
from lakewire.http.attempt import Attempt
from lakewire.http.body import read_bytes
from lakewire.http.failures import LINK_ERRORS, AttemptFailed, Failure, broken_link
from lakewire.http.pool import USER_AGENT, Pool
from lakewire.http.retry import Reach, RetryPolicy
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.retrying import retrying

__all__ = ["FormPoster"]

_TRANSIENT = {429, 500, 502, 503, 504}
_MAX_BYTES = 1 << 20


class FormPoster:
    """
    Posts forms over a client's connections, with its TLS and proxy settings. Satisfies ``auth.PostForm``.

    Args:
        pool: The connections.
        policy: Pace and bound of retries; the seconds of the call bound them as well.
    """

    def __init__(self, pool: Pool, policy: RetryPolicy | None = None) -> None:
        self._pool = pool
        self._policy = policy or RetryPolicy()

    def __call__(
        self, url: str, form: Mapping[str, str], client: tuple[str, Secret], seconds: float
    ) -> tuple[int, bytes]:
        """
        Post *form* with basic authentication and return status and body; a transient failure is retried.

        Raises:
            AuthError: No response within *seconds*; the reason is named, the secret is not.
        """
        deadline = Deadline(seconds)
        try:
            for attempt in retrying(deadline, self._next_wait):
                with attempt:
                    return self._post(url, form, client, deadline)
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

    def _post(
        self, url: str, form: Mapping[str, str], client: tuple[str, Secret], deadline: Deadline
    ) -> tuple[int, bytes]:
        session, attempt = self._pool.session("token"), Attempt(deadline)
        body = urlencode(form).encode()
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": "application/json",
            "Authorization": Masked(_basic_auth_str(client[0], client[1].reveal())),
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)),
        }
        request = Request("POST", url, headers, body, attempt=attempt)
        try:
            with session.send(request, **self._pool.options(session, url)) as response:
                status, content = response.status_code, read_bytes(response, url, limit=_MAX_BYTES)
        except LINK_ERRORS as error:
            failure = attrs.evolve(broken_link(error, f"the token endpoint {url}", attempt), kind=AuthError)
        else:
            if status not in _TRANSIENT:
                return status, content
            message = f"the token endpoint {url} responded {status}"
            failure = Failure(kind=AuthError, message=message, reach=Reach.MAYBE, throttled=status == 429)
        raise AttemptFailed(failure)
