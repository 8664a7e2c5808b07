"""
The one place where requests leave: authorize, send, judge, repeat if that is safe, decode.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode, urlsplit

import attrs
import requests
import urllib3

from lakewire.auth import Credential
from lakewire.config import Config, Masked, is_loopback
from lakewire.errors import DecodeError, InvalidArgumentError, LinkExpiredError, ResponseError
from lakewire.http.adapter import Request
from lakewire.http.attempt import Attempt
from lakewire.http.body import Content, ResponseStream, read_bytes, written
from lakewire.http.call import Call, Guards
from lakewire.http.failures import Failure, broken_answer, broken_link, is_json, refusal
from lakewire.http.forms import FormPoster
from lakewire.http.links import check_link, link_headers
from lakewire.http.pool import USER_AGENT, Pool
from lakewire.http.retry import RetryPolicy
from lakewire_runtime import Effect, Operation, decode, encode_query
from lakewire_runtime.deadline import Clock, Deadline

__all__ = ["Transport"]

_CALL_S = 300.0  # whole call, retries included, when the caller sets no deadline
_POLL_ATTEMPTS = 20  # of one poll: a wait outlasts a few minutes of a server that fails
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})
_LINK_EXPIRED = {400, 401, 403}  # by cloud: with a body of XML that names the signature or the time
_LINK_ERRORS = (requests.RequestException, urllib3.exceptions.HTTPError, OSError)


@attrs.frozen(kw_only=True)
class CallOptions:
    """
    What a clone of the transport does differently; see its ``with_…`` methods.
    """

    deadline: Deadline | None = None
    timeout_s: float = _CALL_S
    policy: RetryPolicy = attrs.field(factory=RetryPolicy)
    effect: Effect | None = None
    headers: Mapping[str, str] = _NO_HEADERS
    clock: Clock = time


class Transport:
    """
    Carry out operations of the API over ``requests``. Satisfies ``lakewire_api.Sender``; thread-safe.

    Nothing is opened before the first call.
    """

    __slots__ = ("_credential", "_guards", "_options", "config", "pool")

    def __init__(
        self,
        config: Config,
        credential: Credential,
        pool: Pool,
        *,
        guards: Guards | None = None,
        options: CallOptions | None = None,
    ) -> None:
        self.config = config
        self.pool = pool
        self._credential = credential
        self._guards = guards or Guards()
        self._options = options or CallOptions()

    @property
    def account_id(self) -> str | None:
        """
        The account whose operations are meant.
        """
        return self.config.account_id

    @property
    def clock(self) -> Clock:
        """
        What measures and waits.
        """
        return self._options.clock

    @property
    def options(self) -> CallOptions:
        """
        What this clone does differently from others.
        """
        return self._options

    @property
    def hook_failures(self) -> int:
        """
        How often one of the hooks raised.
        """
        return self._guards.hooks.failures

    def with_deadline(
        self, deadline: Deadline | float | None, *, effect: Effect | None = None, polling: bool = False
    ) -> Transport:
        """
        Return a clone over the same connections whose calls all end within *deadline*.

        Args:
            deadline: Seconds, or a Deadline. Without a bound, each call is bounded by itself: 300 seconds.
            effect: What a repeat does, where the caller knows more than the operation tells, as for a SELECT.
            polling: The calls wait for something that goes on anyway, so they bear more failures in a row.
        """
        bound = Deadline.of(deadline, self.clock)
        policy = self._options.policy
        if polling:
            policy = attrs.evolve(policy, max_attempts=max(policy.max_attempts, _POLL_ATTEMPTS))
        return self._with(deadline=None if bound.seconds is None else bound, effect=effect, policy=policy)

    def with_options(self, *, timeout: float | None = None, retry: RetryPolicy | None = None) -> Transport:
        """
        Return a clone whose calls get *timeout* seconds each, > 0, and are repeated by *retry*. None: as before.
        """
        if timeout is not None:
            Deadline(timeout)  # refuses what is no time
        if not isinstance(retry, RetryPolicy | None):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"retry is {retry!r}: give a RetryPolicy")
        return self._with(timeout_s=timeout or self._options.timeout_s, policy=retry or self._options.policy)

    def with_clock(self, clock: Clock) -> Transport:
        """
        Return a clone whose waits and deadlines are those of *clock*, as tests of long waits need it.
        """
        return self._with(clock=clock)

    def with_headers(self, headers: Mapping[str, str]) -> Transport:
        """
        Return a clone that sends *headers* with each call, as ``Range`` for a download.
        """
        return self._with(headers=headers)

    def apart(self) -> Transport:
        """
        Return a clone with connections, limits and credential of its own, for canceling from a signal handler.

        It waits for nothing that an interrupted call may hold, and for no token while the old one serves.
        """
        pool, guards = Pool(self.config), Guards(hooks=self._guards.hooks)
        credential = self._credential.apart(FormPoster(pool))
        return Transport(self.config, credential, pool, guards=guards, options=self._options)

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
            HeldBackError: The rate limit or the circuit breaker kept it back. Nothing was sent.
            ResponseError: The answer cannot be used.
            AuthError: No token could be had.
        """
        with self._call(operation, path, query, body) as call:
            url = self._url(path, query)
            session = self.pool.session("api")
            while True:
                attempt = call.begin()
                authorization = self._credential.authorization(call.deadline)
                call.authorized()
                headers = self._headers(call, authorization)
                request = Request(operation.method, url, headers, call.content.data, attempt=attempt)
                try:
                    response = session.send(request, **self.pool.options(session, url))
                    call.answered(attempt, response)
                    if operation.stream and response.status_code < 300:
                        return ResponseStream(response, call.deadline, operation.name)
                    answer = read_bytes(response, operation.name)
                    call.received(answer)
                except _LINK_ERRORS as error:
                    failure = broken_link(error, self.config.host, attempt)
                    call.broke(attempt)
                else:
                    value, verdict = _read(operation, response, answer)
                    if verdict is None:
                        return value
                    failure = verdict
                if call.is_settled(failure):
                    return None
                if call.may_refresh(failure) and self._credential.invalidate(authorization):
                    continue
                call.wait_or_raise(failure)

    def get_external(self, url: str, headers: Mapping[str, str], deadline: Deadline) -> ResponseStream:
        """
        Fetch a presigned storage link on the bare session, which knows no credentials.

        Raises:
            LinkExpiredError: The storage refused the link, which is not shown.
            ResponseError: The storage answered anything else but 200.
            ConnectionLostError: The storage could not be reached or broke off; safe to ask again.
        """
        url, headers = Masked(url), link_headers(headers)
        here = is_loopback(urlsplit(self.config.host).hostname or "")
        check_link(url, allow_loopback=here, hosts=self.config.link_hosts)
        session = self.pool.session("storage")
        attempt = Attempt(deadline)
        headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "identity", **headers}
        request = Request("GET", url, headers, attempt=attempt)
        answer: requests.Response | Failure
        try:
            answer = session.send(request, **self.pool.options(session, url))
        except _LINK_ERRORS as error:
            answer = broken_link(error, "storage", attempt)
        if isinstance(answer, Failure):  # raised here, where what shows the link is no longer its context
            deadline.check("an external link")
            raise answer.error
        if answer.status_code != 200:
            answer.close()
            kind = LinkExpiredError if answer.status_code in _LINK_EXPIRED else ResponseError
            raise kind(f"storage answered {answer.status_code} for an external link")
        return ResponseStream(answer, deadline, "an external link")

    def close(self) -> None:
        """
        Close idle connections. The transport stays usable.
        """
        self.pool.close()

    def _call(self, operation: Operation, path: str, query: Mapping[str, object] | None, body: object) -> Call:
        options = self._options
        content = Content(operation, body)
        effect = _effect(operation, content, options.effect)
        resend: Callable[[float], Any] | None = None
        if content.token:
            resend = lambda timeout: self.with_deadline(timeout).send(operation, path, query=query, body=body)  # noqa: E731
        return Call(
            operation,
            self._guards,
            deadline=options.deadline or Deadline(options.timeout_s, options.clock),
            policy=options.policy,
            content=content,
            effect=effect,
            place=(self.config.host, path),
            resend=resend,
        )

    def _with(self, **changes: Any) -> Transport:
        options = attrs.evolve(self._options, **changes)
        return Transport(self.config, self._credential, self.pool, guards=self._guards, options=options)

    def _url(self, path: str, query: Mapping[str, object] | None) -> str:
        pairs = written("query", lambda: encode_query(query)) if query else None
        return f"{self.config.host}{path}?{urlencode(pairs)}" if pairs else f"{self.config.host}{path}"

    def _headers(self, call: Call, authorization: str) -> dict[str, str]:
        return {
            "User-Agent": USER_AGENT,
            "Accept": call.operation.accept,
            "Accept-Encoding": "gzip",
            "Authorization": authorization,
            **call.content.headers,
            **self._options.headers,
        }


def _effect(operation: Operation, content: Content, known: Effect | None) -> Effect:
    """Decide what a repeat does: the caller may know better, and an idempotency token makes it harmless."""
    if operation.effect is not Effect.ONCE:
        return operation.effect
    if content.token:
        return Effect.IDEMPOTENT
    return known or Effect.ONCE


def _read(operation: Operation, response: requests.Response, answer: bytes) -> tuple[Any, Failure | None]:
    """Return what was asked for, or why the answer is not it."""
    status, headers = response.status_code, response.headers
    if status >= 300:
        return None, refusal(operation, status, headers, answer)
    promised = operation.accept == "application/json" and operation.returns is not None
    if promised and (not answer or answer.isspace()) and _has_content(operation, status):
        return None, broken_answer(operation, status, headers, answer)
    if promised and answer and "json" not in headers.get("Content-Type", ""):
        return None, broken_answer(operation, status, headers, answer)
    try:
        return decode(operation, answer, headers), None
    except (DecodeError, RecursionError):
        if is_json(answer):
            raise
    return None, broken_answer(operation, status, headers, answer)


def _has_content(operation: Operation, status: int) -> bool:
    """Tell whether an answer without a body is none: a 204 needs none, nor does what has no fields, or only headers."""
    bodiless = status == 204 or operation.method == "HEAD" or operation.headers
    return not bodiless and bool(getattr(operation.returns, "__declared__", True))
