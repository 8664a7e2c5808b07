"""
Token requests: a form posted on its own, outside the transport that needs the token.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import requests
import urllib3
from requests.auth import _basic_auth_str  # pyright: ignore[reportPrivateUsage]

from lakewire.config import Masked, Secret
from lakewire.errors import AuthError, LakewireError
from lakewire.http.adapter import Request
from lakewire.http.attempt import Attempt
from lakewire.http.body import read_bytes
from lakewire.http.pool import USER_AGENT, Pool
from lakewire.http.retry import RetryPolicy
from lakewire_runtime.deadline import Deadline

__all__ = ["FormPoster"]

_TRIES = 3
_PASSING = {429, 500, 502, 503, 504}
_MAX_BYTES = 1 << 20


class FormPoster:
    """
    Posts forms over a client's connections, with its TLS and proxy settings. Satisfies ``auth.PostForm``.
    """

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __call__(
        self, url: str, form: Mapping[str, str], client: tuple[str, Secret], seconds: float
    ) -> tuple[int, bytes]:
        """
        Post *form* with basic authentication and return status and body; a passing failure is tried again.

        Raises:
            AuthError: No answer within *seconds*; the reason is named, the secret is not.
        """
        deadline = Deadline(seconds)
        for attempt in range(1, _TRIES + 1):
            try:
                status, body = self._post(url, form, client, deadline)
                problem = str(status) if status in _PASSING else ""
            except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
                status, body, problem = 0, b"", type(error).__name__
            if problem and attempt < _TRIES and deadline.pause(_wait(attempt)):
                continue
            if status:
                return status, body
            raise AuthError(f"the token endpoint {url} did not answer: {problem}, {attempt} attempts")
        raise AssertionError  # the loop returns or raises

    def _post(
        self, url: str, form: Mapping[str, str], client: tuple[str, Secret], deadline: Deadline
    ) -> tuple[int, bytes]:
        session = self._pool.session("token")
        body = urlencode(form).encode()
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": "application/json",
            "Authorization": Masked(_basic_auth_str(client[0], client[1].reveal())),
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": str(len(body)),
        }
        request = Request("POST", url, headers, body, attempt=Attempt(deadline))
        with session.send(request, **self._pool.options(session, url)) as response:
            try:
                return response.status_code, read_bytes(response, "token endpoint", limit=_MAX_BYTES)
            except LakewireError as error:
                raise AuthError(error.message) from None


def _wait(attempt: int) -> float:
    return RetryPolicy().wait(attempt, throttled=False, retry_after_s=None) or 0.0
