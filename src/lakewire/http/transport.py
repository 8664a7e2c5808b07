"""
The one place where requests leave: authorize, send, read, retry where that is safe, decode.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlencode, urlsplit

import attrs
import requests

from lakewire.auth import Credential
from lakewire.config import Config, Masked, is_loopback
from lakewire.errors import DecodeError, InvalidArgumentError, LinkExpiredError, ResponseError
from lakewire.http.adapter import Request
from lakewire.http.attempt import Attempt
from lakewire.http.body import Content, ResponseStream, read_bytes, written
from lakewire.http.call import Call, CallOptions, Guards, Waiting
from lakewire.http.failures import (
    LINK_ERRORS,
    AttemptFailed,
    Failure,
    broken_link,
    broken_storage_link,
    is_json,
    refusal,
    unusable,
)
from lakewire.http.links import check_link, link_headers
from lakewire.http.pool import STORAGE, USER_AGENT, Pool
from lakewire.http.retry import RetryPolicy
from lakewire.http.token_wire import TokenWire
from lakewire.observability import Observers, Work
from lakewire_runtime import Effect, Operation, decode, encode_query
from lakewire_runtime.deadline import Clock, Deadline
from lakewire_runtime.retrying import retrying

__all__ = ["Transport"]

_HOST_S = 60.0  # to find a host that the settings leave open
_WORKSPACE = "X-Databricks-Workspace-Id"
_ACCOUNT_PATH = "/api/2.0/accounts/"
_DONE = {"GET": {200}, "PUT": {200, 201}}
_LINK_EXPIRED = {400, 401, 403}  # by cloud: with a body of XML that names the signature or the time


@attrs.frozen(eq=False, repr=False)
class Transport:
    """
    Carry out operations of the API over ``requests``. Satisfies ``lakewire_api.Sender``; thread-safe.

    Nothing is opened before the first call.
    """

    config: Config
    _credential: Credential
    pool: Pool
    _guards: Guards = attrs.field(factory=Guards, kw_only=True, alias="guards")
    options: CallOptions = attrs.field(factory=CallOptions, kw_only=True)

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
        return self.options.clock

    @property
    def hook_failures(self) -> int:
        """
        How often one of the observers raised.
        """
        return self.observers.failures

    @property
    def observers(self) -> Observers:
        """
        Who listens to the work of the client.
        """
        return self._guards.observers

    def work(self, name: str, *, is_current: bool = True) -> Work:
        """
        Begin a piece of work that calls are made for: ``with sender.work("databricks.sql.execute") as work: …``.

        Args:
            name: What observers know it by.
            is_current: Calls of this thread belong to it, until it ends.
        """
        return self._guards.observers.work(name, self.config.host, is_current=is_current)

    def with_deadline(
        self,
        deadline: Deadline | float | None,
        *,
        effect: Effect | None = None,
        polling: bool = False,
        waiting: Waiting | None = None,
    ) -> Transport:
        """
        Return a clone over the same connections whose calls all end within *deadline*.

        Args:
            deadline: Seconds, or a Deadline, which may have no bound. None: each call is bounded by 300 seconds.
            effect: What a second run does, where the caller knows more than the operation says, as for a SELECT.
            polling: The calls wait for something that goes on anyway, so they are retried for at least 300 seconds,
                and take nothing from the retry quota.
            waiting: What the calls wait for: their errors name it, and say that it may still be running.
        """
        bound = Deadline.of(deadline, self.clock)
        limit = None if deadline is None else bound
        return self._with(deadline=limit, effect=effect, polling=polling, waiting=waiting)

    def with_options(self, *, timeout: float | None = None, retry: RetryPolicy | None = None) -> Transport:
        """
        Return a clone whose calls get *timeout* seconds each, > 0, and are retried by *retry*. None: as before.
        """
        if timeout is not None:
            Deadline(timeout)  # refuses what is no time
        if not isinstance(retry, RetryPolicy | None):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"retry is {retry!r}: give a RetryPolicy")
        return self._with(timeout_s=timeout or self.options.timeout_s, policy=retry or self.options.policy)

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

    def sign_in_for(self, resource: str, authorization_details: str) -> Credential:
        """
        Return a sign-in whose tokens are for one resource and these rights only, where OAuth gives them.
        """
        return self._credential.narrowed(resource, authorization_details)

    @contextmanager
    def separate(self) -> Generator[Transport]:
        """
        Give a clone with separate connections, limits and credential, for canceling from a signal handler.

        It waits for nothing that an interrupted call may hold, and for no token while the old one is valid. Its
        connections are closed at the end of the ``with`` block.
        """
        self.pool.check_open()
        pool, guards = Pool(self.config), Guards(observers=self.observers)
        credential = self._credential.separate(TokenWire(pool, self.options.policy, self.observers))
        with closing(Transport(self.config, credential, pool, guards=guards, options=self.options)) as clone:
            yield clone

    def send(
        self,
        operation: Operation,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        """
        Send one request, retry it where that is safe, and return the decoded response.

        Raises:
            ApiError: The server refused it, or failed each time a request that may be retried was tried.
            OutcomeUnknownError: It may have run and must not be retried.
            ConnectError: The server could not be reached. Nothing was sent.
            DeadlineExceededError: The time was up.
            HeldBackError: The rate limit or the circuit breaker kept it back. Nothing was sent.
            ResponseError: The response cannot be used.
            AuthError: No token could be had.
        """
        content = Content(operation, body)
        host = self.config.host or self._credential.host(Deadline(_HOST_S))
        url = _url(host + path, query)

        def resend(timeout: float) -> Any:
            return self.with_deadline(timeout).send(operation, path, query=query, body=body)

        with Call(
            operation,
            (host, path),
            content,
            options=self.options,
            guards=self._guards,
            credential=self._credential,
            resend=resend if content.token else None,
        ) as call:
            for attempt in retrying(call.deadline, call.next_wait):
                with attempt:
                    return self._attempt(call, url)
        raise call.take_error()

    def get_external(
        self, url: str, headers: Mapping[str, str], deadline: Deadline, *, attempt: Attempt | None = None
    ) -> ResponseStream:
        """
        Fetch a presigned storage link on the session for storage, which knows no credentials.

        An *attempt* that the caller made, within the same deadline, can be watched and stopped by other threads.

        Raises:
            LinkExpiredError: The storage refused the link, which is not shown.
            ResponseError: The storage responded with anything else but 200.
            ConnectionLostError: The storage could not be reached or the connection broke; safe to retry.
        """
        url, headers = Masked(url), {"Accept-Encoding": "identity", **link_headers(headers)}
        response = self._external("GET", url, headers, attempt=attempt or Attempt(deadline))
        return ResponseStream(response, deadline, "an external link")

    def put_external(self, url: str, headers: Mapping[str, str], data: Any, deadline: Deadline) -> Mapping[str, str]:
        """
        Send *data*, a binary file with a ``size``, to a presigned storage link; return the headers it gives.

        Raises:
            LinkExpiredError: The storage refused the link, which is not shown.
            ResponseError: The storage responded with anything else but 200 or 201.
            ConnectError: The storage could not be reached. Nothing was sent.
            ConnectionLostError: The connection broke; safe to retry.
        """
        url, headers = Masked(url), link_headers(headers)
        size = {"Content-Length": str(data.size), "Content-Type": "application/octet-stream"}
        response = self._external("PUT", url, {**headers, **size}, attempt=Attempt(deadline), body=data)
        read_bytes(response, "an external link")
        return response.headers

    def close(self) -> None:
        """
        Close idle connections. What is called afterwards raises ClientClosedError.
        """
        self.pool.close()

    def _external(
        self, method: str, url: str, headers: Mapping[str, str], *, attempt: Attempt, body: Any = None
    ) -> requests.Response:
        """Send a request to a storage, once, and judge the status; *url* and *headers* are masked."""
        here = is_loopback(urlsplit(self.config.host).hostname or "")
        check_link(url, allow_loopback=here, hosts=self.config.link_hosts)
        session = self.pool.session(STORAGE)
        request = Request(method, url, {"User-Agent": USER_AGENT, **headers}, body, attempt=attempt)
        response: requests.Response | Failure
        try:
            response = session.send(request, **self.pool.options(session, url))
        except LINK_ERRORS as error:
            response = broken_storage_link(error, url, attempt)
        if isinstance(response, Failure):  # raised here, where what shows the link is no longer its context
            attempt.deadline.check("an external link")
            raise response.error()
        if response.status_code not in _DONE[method]:
            response.close()
            kind = LinkExpiredError if response.status_code in _LINK_EXPIRED else ResponseError
            raise kind(f"storage responded {response.status_code} for an external link")
        return response

    def _attempt(self, call: Call, url: str) -> Any:
        """Send the request once; what may be retried ends with AttemptFailed."""
        attempt, session = call.begin(), self.pool.session("api")
        headers = self._headers(call)
        request = Request(call.operation.method, url, headers, call.content.data, attempt=attempt)
        value = None
        try:
            response = session.send(request, **self.pool.options(session, url))
            call.responded(attempt, response)
            if call.operation.stream and response.status_code < 300:
                return ResponseStream(response, call.deadline, call.operation.name)
            body = read_bytes(response, call.operation.name)
            call.received(body)
        except LINK_ERRORS as error:
            call.broke(attempt)
            failure: Failure | None = broken_link(error, call.host, attempt, known=call.is_host_known)
        else:
            value, failure = _read(call.operation, response, body)
        if failure is None or call.is_settled(failure):
            return value
        raise AttemptFailed(failure)  # here, where what requests raised is no longer its context

    def _with(self, **changes: Any) -> Transport:
        return attrs.evolve(self, options=attrs.evolve(self.options, **changes))

    def _headers(self, call: Call) -> dict[str, str]:
        workspace = self.config.workspace_id  # of a host that serves several; an account's operations have none
        here = {_WORKSPACE: workspace} if workspace and not call.operation.path.startswith(_ACCOUNT_PATH) else {}
        return {
            "User-Agent": USER_AGENT,
            "Accept": call.operation.accept,
            "Accept-Encoding": "gzip",
            **here,
            **call.sign(),
            **call.content.headers,
            **call.headers,
            **self.options.headers,
        }


def _url(place: str, query: Mapping[str, object] | None) -> str:
    pairs = written("query", lambda: encode_query(query)) if query else None
    return f"{place}?{urlencode(pairs)}" if pairs else place


def _read(operation: Operation, response: requests.Response, body: bytes) -> tuple[Any, Failure | None]:
    """Return the decoded value, or why there is none."""
    status, headers = response.status_code, response.headers
    if status >= 300:
        return None, refusal(operation, status, headers, body)
    promised = operation.accept == "application/json" and operation.returns is not None
    if promised and (not body or body.isspace()) and _has_content(operation, status):
        return None, unusable(operation, status, headers, body)
    if promised and body and "json" not in headers.get("Content-Type", ""):
        return None, unusable(operation, status, headers, body)
    try:
        return decode(operation, body, headers), None
    except (DecodeError, RecursionError):
        if is_json(body):
            raise
    return None, unusable(operation, status, headers, body)


def _has_content(operation: Operation, status: int) -> bool:
    """Return whether a body is required: not for a 204, nor for a model that has no fields, or only headers."""
    bodiless = status == 204 or operation.method == "HEAD" or operation.headers
    return not bodiless and bool(getattr(operation.returns, "__declared__", True))
