"""
The one place where requests leave: authorize, send, judge, repeat if that is safe, decode.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode, urlsplit

import attrs
import requests
import urllib3

from lakewire.auth import Credential
from lakewire.config import Config, is_loopback
from lakewire.errors import ApiError, NotFoundError, OutcomeUnknownError, ResponseError
from lakewire.http.body import Content, ResponseStream, read_body
from lakewire.http.deadline import Deadline
from lakewire.http.failures import Failure, broken_answer, broken_link, refusal
from lakewire.http.links import check_link
from lakewire.http.pool import USER_AGENT, Pool, prepare
from lakewire.http.retry import Reach, RetryPolicy
from lakewire.observability import log
from lakewire_api.runtime import Effect, Operation, decode, encode_query

__all__ = ["Transport"]

_CONNECT_S = 5.0
_READ_S = 60.0
_CALL_S = 300.0  # whole call, retries included, when the caller sets no deadline
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})
_LINK_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)


@attrs.frozen(kw_only=True)
class CallOptions:
    """
    What a clone of the transport does differently; see ``Transport.with_deadline`` and ``with_headers``.
    """

    deadline: Deadline | None = None
    effect: Effect | None = None
    headers: Mapping[str, str] = _NO_HEADERS


class Transport:
    """
    Carry out operations of the API over ``requests``. Satisfies ``lakewire_api.Sender``; thread-safe.

    Nothing is opened before the first call.
    """

    __slots__ = ("_credential", "_options", "_policy", "_pool", "config")

    def __init__(
        self,
        config: Config,
        credential: Credential,
        *,
        policy: RetryPolicy | None = None,
        pool: Pool | None = None,
        options: CallOptions | None = None,
    ) -> None:
        self.config = config
        self._credential = credential
        self._policy = policy or RetryPolicy()
        self._pool = pool or Pool()
        self._options = options or CallOptions()

    @property
    def account_id(self) -> str | None:
        """
        The account whose operations are meant.
        """
        return self.config.account_id

    def with_deadline(self, deadline: Deadline | float | None, *, effect: Effect | None = None) -> Transport:
        """
        Return a clone over the same connections whose calls all end within *deadline*.

        Args:
            deadline: Seconds, or a Deadline. Without a bound, each call is bounded by itself: 300 seconds.
            effect: What a repeat does, where the caller knows more than the operation tells, as for a SELECT.
        """
        bound = Deadline.of(deadline)
        return self._with(deadline=None if bound.seconds is None else bound, effect=effect)

    def with_headers(self, headers: Mapping[str, str]) -> Transport:
        """
        Return a clone that sends *headers* with each call, as ``Range`` for a download.
        """
        return self._with(headers=headers)

    def apart(self) -> Transport:
        """
        Return a clone with connections of its own: it meets no lock that an interrupted call may hold.

        For canceling from a signal handler.
        """
        return Transport(self.config, self._credential, policy=self._policy, options=self._options)

    def send(
        self,
        operation: Operation,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        """
        Send one request, as often as is safe, and return the decoded answer.

        Raises:
            ApiError: The server refused it, or failed each time a repeatable request was tried.
            OutcomeUnknownError: It may have run and must not be repeated.
            ConnectError: The server could not be reached. Nothing was sent.
            DeadlineExceededError: The time was up.
            ResponseError: The answer cannot be used.
            AuthError: No token could be had.
        """
        call = _Call(
            operation,
            deadline=self._options.deadline or Deadline(_CALL_S),
            policy=self._policy,
            content=Content(operation, body),
            effect=_effect(operation, body, self._options.effect),
        )
        url = self._url(path, query)
        session = self._pool.session("api")
        while True:
            request = self._request(call, url)
            try:
                response = session.send(request, timeout=call.timeout(), **self._pool.options(session, url))
                if operation.stream and response.status_code < 300:
                    return ResponseStream(response, call.deadline, operation.name)
                answer = read_body(response, call.deadline, operation)
            except _LINK_ERRORS as error:
                failure = broken_link(error, self.config.host)
            else:
                verdict = _judge(operation, response, answer)
                if verdict is None:
                    return decode(operation, answer, response.headers)
                failure = verdict
            if call.is_settled(failure):
                return None
            if failure.status == 401 and call.refreshed_once(self._credential):
                continue
            call.wait_or_raise(failure)

    def get_external(self, url: str, headers: Mapping[str, str], deadline: Deadline) -> ResponseStream:
        """
        Fetch a presigned storage link on the bare session, which knows no credentials.

        Raises:
            ResponseError: The storage answered anything but 200; the link is not shown.
            ConnectionLostError: The storage could not be reached or broke off; safe to ask again.
        """
        check_link(url, allow_loopback=is_loopback(urlsplit(self.config.host).hostname or ""))
        session = self._pool.session("storage")
        request = prepare("GET", url, {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers})
        timeout = (deadline.within(_CONNECT_S), deadline.within(_READ_S))
        try:
            response = session.send(request, timeout=timeout, **self._pool.options(session, url))
        except _LINK_ERRORS as error:
            raise broken_link(error, "storage").error from None
        if response.status_code != 200:
            response.close()
            raise ResponseError(f"storage answered {response.status_code} for an external link")
        return ResponseStream(response, deadline, "an external link")

    def close(self) -> None:
        """
        Close idle connections. The transport stays usable.
        """
        self._pool.close()

    def _with(self, **changes: Any) -> Transport:
        options = attrs.evolve(self._options, **changes)
        return Transport(self.config, self._credential, policy=self._policy, pool=self._pool, options=options)

    def _url(self, path: str, query: Mapping[str, object] | None) -> str:
        pairs = encode_query(query) if query else None
        return f"{self.config.host}{path}?{urlencode(pairs)}" if pairs else f"{self.config.host}{path}"

    def _request(self, call: _Call, url: str) -> requests.PreparedRequest:
        call.begin()
        headers = {
            "User-Agent": USER_AGENT,
            "Accept": call.operation.accept,
            "Accept-Encoding": "gzip",
            "Authorization": self._credential.authorization(call.deadline),
            **call.content.headers,
            **self._options.headers,
        }
        return prepare(call.operation.method, url, headers, call.content.data)


class _Call:
    """One logical call: its deadline, its attempts, and what may still be done."""

    __slots__ = (
        "_in_doubt",
        "_policy",
        "_refreshed",
        "_started",
        "attempts",
        "content",
        "deadline",
        "effect",
        "operation",
    )

    def __init__(
        self, operation: Operation, *, deadline: Deadline, policy: RetryPolicy, content: Content, effect: Effect
    ) -> None:
        self.operation = operation
        self.deadline = deadline
        self.content = content
        self.effect = effect
        self.attempts = 0
        self._policy = policy
        self._started = time.monotonic()
        self._refreshed = False
        self._in_doubt = False  # an earlier attempt may have run

    def begin(self) -> None:
        self.deadline.check(self.operation.name, outcome="unknown" if self._in_doubt else "not_sent")
        if self.attempts:
            self.content.rewind()
        self.attempts += 1

    def timeout(self) -> tuple[float, float]:
        return self.deadline.within(_CONNECT_S), self.deadline.within(_READ_S)

    def refreshed_once(self, credential: Credential) -> bool:
        """Get a new token after a 401, once per call; a refused request may always be sent again."""
        if self._refreshed or not self.content.rewindable or not credential.invalidate():
            return False
        self._refreshed = True
        return True

    def is_settled(self, failure: Failure) -> bool:
        """Tell whether a repeated DELETE found that the first one had already done its work."""
        return self._in_doubt and self.operation.method == "DELETE" and isinstance(failure.error, NotFoundError)

    def wait_or_raise(self, failure: Failure) -> None:
        self._in_doubt = self._in_doubt or failure.reach is Reach.MAYBE
        repeat = self._policy.may_repeat(failure.reach, self.effect, self.attempts) and (
            self.content.rewindable or failure.reach is Reach.NOT_SENT
        )
        wait = self._policy.wait(self.attempts, throttled=failure.throttled, retry_after_s=failure.retry_after_s)
        left = self.deadline.remaining()
        if not repeat or wait is None or (left is not None and left < wait):
            raise self._final(failure) from None
        log().warning(
            "request repeated",
            operation=self.operation.name,
            attempt=self.attempts,
            reason=failure.status or type(failure.error).__name__,
            wait_s=round(wait, 3),
        )
        self.deadline.sleep(wait, self.operation.name)

    def _final(self, failure: Failure) -> Exception:
        error = failure.error
        if isinstance(error, ApiError):
            error.attempts = self.attempts
            error.elapsed_s = time.monotonic() - self._started
        if failure.reach is Reach.MAYBE and self.effect is Effect.ONCE:
            unknown = OutcomeUnknownError(
                f"{self.operation.name} may have run, and was not sent again: {error}",
                operation=self.operation.name,
            )
            unknown.__cause__ = error
            return unknown
        if self.deadline.remaining() == 0:
            self.deadline.check(f"{self.operation.name} ({error})")
        return error


def _effect(operation: Operation, body: object, known: Effect | None) -> Effect:
    """Decide what a repeat does: the caller may know better, and an idempotency token makes it harmless."""
    if operation.effect is not Effect.ONCE:
        return operation.effect
    if operation.token and isinstance(body, Mapping) and body.get(operation.token):
        return Effect.IDEMPOTENT
    return known or Effect.ONCE


def _judge(operation: Operation, response: requests.Response, answer: bytes) -> Failure | None:
    if response.status_code >= 300:
        return refusal(operation, response.status_code, response.headers, answer)
    promised = operation.accept == "application/json" and operation.returns is not None and answer
    if promised and "json" not in response.headers.get("Content-Type", ""):
        return broken_answer(operation, response.status_code, response.headers)
    return None
