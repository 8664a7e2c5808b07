"""
One logical call while it lasts: its attempts, when one is followed by another, and the error it ends with.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import MappingProxyType, TracebackType
from typing import Any, Self

import attrs

from lakewire import errors
from lakewire.auth import Credential
from lakewire.errors import CallFacts, LakewireError, Outcome, one_line
from lakewire.http.attempt import Attempt
from lakewire.http.body import Content
from lakewire.http.breaker import CircuitBreaker
from lakewire.http.failures import AttemptFailed, Failure
from lakewire.http.limiter import RateLimiter
from lakewire.http.quota import RetryQuota
from lakewire.http.retry import Reach, RetryPolicy
from lakewire.http.timing import Timing
from lakewire.observability import UNOBSERVED, CallRecord, Observers, Work, log
from lakewire_runtime import Effect, Operation
from lakewire_runtime.deadline import Clock, Deadline
from lakewire_runtime.errors import StopReason

__all__ = ["Call", "CallOptions", "Guards", "Waiting"]

_CALL_S = 300.0  # whole call, retries included, when the caller sets no deadline
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@attrs.frozen(kw_only=True)
class Guards:
    """
    What all calls of a client share: the limits on its retries and its pace, and who listens.

    Attributes:
        known_hosts: Hosts that have responded at least once.
    """

    quota: RetryQuota = attrs.field(factory=RetryQuota)
    limiter: RateLimiter = attrs.field(factory=RateLimiter)
    breaker: CircuitBreaker | None = None
    observers: Observers = attrs.field(factory=Observers)
    known_hosts: set[str] = attrs.field(factory=set)


@attrs.frozen(kw_only=True)
class Waiting:
    """
    What the calls of a clone wait for, so that their errors name it.

    Attributes:
        statement_id: The statement, or empty.
        run_id: The job run, or 0.
        effect: What running it a second time does: an error is retryable only if that is harmless.
    """

    statement_id: str = ""
    run_id: int = 0
    effect: Effect = Effect.ONCE

    def __str__(self) -> str:
        return f"statement {self.statement_id}" if self.statement_id else f"run {self.run_id}"


@attrs.frozen(kw_only=True)
class CallOptions:
    """
    What a clone of the transport does differently; see its ``with_…`` methods.
    """

    deadline: Deadline | None = None
    timeout_s: float = _CALL_S
    policy: RetryPolicy = attrs.field(factory=RetryPolicy)
    effect: Effect | None = None
    polling: bool = False
    waiting: Waiting | None = None
    headers: Mapping[str, str] = _NO_HEADERS
    clock: Clock = time


class Call:
    """
    The context of one call of ``Transport.send``; it swallows the error of the call in order to give it its facts.
    """

    def __init__(
        self,
        operation: Operation,
        place: tuple[str, str],
        content: Content,
        *,
        options: CallOptions,
        guards: Guards,
        credential: Credential,
        resend: Callable[[float], Any] | None,
    ) -> None:
        self.operation = operation
        self.content = content
        self.deadline = options.deadline or Deadline(options.timeout_s, options.clock)
        self.effect = _effect(operation, content, options.effect)
        self.attempts = 0
        self._error: LakewireError | None = None
        self.host, self._path = place
        self._options = options
        self._policy = options.policy.for_polling() if options.polling else options.policy
        self._guards = guards
        self._credential = credential
        self._resend = resend  # with the same idempotency token
        self._timing = Timing(self.deadline)
        self._history: list[tuple[str, float]] = []  # reason and wait of each retry that was begun
        self._retry: list[tuple[str, float]] = []  # of the next one
        self._failing_since: float | None = None
        self._gave_up: StopReason = ""
        self._taken = 0  # of the retry quota
        self._signed: Mapping[str, str] = _NO_HEADERS
        self._refreshed = False
        self._in_doubt = False  # an earlier attempt may have run
        self._probe = self._responded = False
        self._status = self._received = 0
        self._statuses: list[int] = []  # of the requests before the last
        self._request_id = ""
        self._work: Work = UNOBSERVED

    def __enter__(self) -> Self:
        self._work = self._guards.observers.call(self.operation, self.host)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if isinstance(error, LakewireError | AttemptFailed):
            self._error = self._with_facts(error)
        final = self._error or error
        if final is None:
            self._guards.quota.give_back(self._taken)
        if self._guards.breaker is not None:
            self._guards.breaker.leave(self.host, probe=self._probe, failed=_host_failed(final))
        if self._work is not UNOBSERVED:
            self._work.end(final, self._record(final))
        return self._error is not None

    def take_error(self) -> LakewireError:
        """
        Return what the call ended with, for ``send`` to raise: there, nothing that requests raised is its context.
        """
        error, self._error = self._error, None  # its traceback holds this call: a cycle would keep connections open
        assert error is not None, "retrying ends with a return or an error"  # noqa: S101
        if isinstance(error, errors.UnauthenticatedError):
            error.add_note("Which sign-in is used, and where it is set: python -m lakewire.auth describe")
        return error

    def begin(self) -> Attempt:
        """
        Start an attempt: within the deadline, and no faster than the rate limit.
        """
        outcome: Outcome = "unknown" if self._in_doubt else "not_sent"
        self.deadline.check(self.operation.name, outcome=outcome, attempts=self._timing.by_attempt())
        if self._guards.breaker is not None and not self.attempts:
            self._probe = self._guards.breaker.enter(self.host)
        self._timing.begin_attempt()
        self._history += self._retry
        self._retry = []
        self._guards.limiter.wait(self.operation.name, self.deadline)
        self._timing.note("held")
        if self.attempts:
            self.content.rewind()
        self._responded = False
        return Attempt(self.deadline)

    def sign(self) -> Mapping[str, str]:
        """
        Return the headers that sign this attempt, which is then sent.
        """
        self._signed = self._credential.headers(self.deadline)
        self._timing.note("token")
        self.attempts += 1
        return self._signed

    def responded(self, attempt: Attempt, response: Any) -> None:
        """
        Note that status and headers have arrived.
        """
        self._timing.note("wait", dns=attempt.dns_s, connect=attempt.connect_s)
        self._responded = True
        self._guards.known_hosts.add(self.host)
        self._status = response.status_code
        self._request_id = one_line(response.headers.get("x-request-id", ""), 100)
        if self._status != 429:
            self._guards.limiter.accepted(self.operation.name)

    def received(self, body: bytes) -> None:
        """
        Note that the body has arrived.
        """
        self._timing.note("read")
        self._received += len(body)

    def broke(self, attempt: Attempt) -> None:
        """
        Note that the connection broke.
        """
        if self._responded:
            self._timing.note("read")
        else:
            kind = "wait" if attempt.sent else "connect"
            self._timing.note(kind, dns=attempt.dns_s, connect=attempt.connect_s)

    @property
    def headers(self) -> Mapping[str, str]:
        """
        The headers that observers add to each request.
        """
        return self._work.headers

    @property
    def is_host_known(self) -> bool:
        """
        Whether the host has responded before.
        """
        return self.host in self._guards.known_hosts

    def is_settled(self, failure: Failure) -> bool:
        """
        Return whether a retried DELETE found that an earlier attempt had already done its work.
        """
        return self._in_doubt and self.operation.method == "DELETE" and issubclass(failure.kind, errors.NotFoundError)

    def next_wait(self, error: Exception, attempt: int) -> float | None:  # noqa: ARG002  # counted here, once sent
        """
        Return the seconds until the next attempt, None if there is none: the retry rule of requests.
        """
        if not isinstance(error, AttemptFailed):
            return None
        failure = error.failure
        if self._may_refresh(failure):
            return 0.0
        self._in_doubt = self._in_doubt or failure.reach is Reach.MAYBE
        if failure.throttled:
            self._guards.limiter.refused(self.operation.name, self.deadline.clock)
        wait = self._policy.wait(self.attempts, throttled=failure.throttled, retry_after_s=failure.retry_after_s)
        self._gave_up = self._reason_to_stop(failure, wait)
        if self._gave_up or wait is None:
            return None
        report = log().debug if self._history else log().warning  # one warning for each call that is retried
        report(
            "request retried",
            operation=self.operation.name,
            attempt=self.attempts,
            reason=failure.reason,
            wait_s=round(wait, 3),
        )
        self._retry = [(failure.reason, wait)]
        self._statuses.append(self._last_status)
        return wait

    def _may_refresh(self, failure: Failure) -> bool:
        """Return whether another token may help: once per call; a refused request may always be retried."""
        if not failure.token_refused or self._refreshed or not self.content.rewindable:
            return False
        self._refreshed = True
        return self._credential.invalidate(self._signed)

    def _reach(self, failure: Failure) -> Reach:
        return Reach.REFUSED if failure.declined and self._policy.trust_unavailable else failure.reach

    def _reason_to_stop(self, failure: Failure, wait: float | None) -> StopReason:
        """Return why no retry follows; empty when one does, which is then paid for."""
        policy, now = self._policy, self.deadline.clock.monotonic()
        if self._failing_since is None:
            self._failing_since = now
        if not self._reach(failure).retryable(self.effect):
            return "not retryable"
        if self._probe or self.attempts >= min(failure.most, policy.max_attempts or failure.most):
            return "attempts"
        if not self.content.rewindable and failure.reach is not Reach.NOT_SENT:
            return "body"
        if wait is None:
            return "retry after"
        if policy.is_out_of_patience(now - self._failing_since, wait, failure.retry_after_s):
            return "patience"
        left = self.deadline.remaining()
        if left is not None and left < wait:
            return "deadline"
        if self._options.polling:  # would ask again anyway, and no faster than it retries
            return ""
        taken = self._guards.quota.take(throttled=failure.throttled)
        self._taken += taken
        return "" if taken else "retry quota"

    def _with_facts(self, error: LakewireError | AttemptFailed) -> LakewireError:
        """Return what the call ends with: the one place where an error gets the facts of its call."""
        if isinstance(error, AttemptFailed):
            return self._in_context(self._error_of(error.failure))
        return self._in_context(error.rebuilt(facts=self._facts()))

    def _in_context(self, error: LakewireError) -> LakewireError:
        """Let the error also speak of earlier attempts that may have run, and of what is waited for."""
        waiting = self._options.waiting
        if self._in_doubt and self.effect is not Effect.READ and error.outcome in {"not_sent", "rejected"}:
            message = f"{error.message}; an earlier attempt of this call may have had its effect"
            error = error.rebuilt(message, outcome="unknown")
        if waiting is None or isinstance(error, errors.NotFoundError):
            return error
        return error.rebuilt(
            f"{error.message}; {waiting} may still be running",
            outcome="unknown",
            retryable=error.retryable and waiting.effect is not Effect.ONCE,
            statement_id=waiting.statement_id,
            run_id=waiting.run_id,
        )

    def _error_of(self, failure: Failure) -> LakewireError:
        reach = self._reach(failure)
        if self.deadline.remaining() == 0 and issubclass(failure.kind, errors.TransportError):
            failure, self._gave_up = self._late(failure), "deadline"
        facts = self._facts(failure)
        lost = reach is Reach.MAYBE
        error = failure.error(facts=facts, retryable=reach.retryable(self.effect) and not (lost and self._resend))
        if not lost or not (self.effect is Effect.ONCE or self._resend):
            return error
        how = "and was not retried" if self.effect is Effect.ONCE else f"in spite of {self.attempts} attempts"
        unknown = errors.OutcomeUnknownError(
            f"{self.operation.name} may have run, {how}: {error}",
            op_id=self.content.token,
            find=self._resend,
            facts=facts,
        )
        unknown.__cause__ = error
        return unknown

    def _late(self, failure: Failure) -> Failure:
        """Say that the time is up: a socket that timed out is how it shows."""
        late = self.deadline.exceeded(f"{self.operation.name} ({failure.message})", attempts=self._timing.by_attempt())
        return attrs.evolve(
            failure,
            kind=errors.DeadlineExceededError,
            message=late.message,
            outcome=failure.kind.outcome,
            status=self._status,
        )

    def _facts(self, failure: Failure | None = None) -> CallFacts:
        return CallFacts(
            operation=self.operation.name,
            method=self.operation.method,
            host=self.host,
            path=self._path,
            status=failure.status if failure else self._status,
            request_id=(failure.request_id if failure else "") or self._request_id,
            attempts=self.attempts,
            elapsed_s=self._timing.elapsed_s,
            retry_after_s=failure.retry_after_s if failure else None,
            history=tuple(self._history),
            gave_up=self._gave_up or ("deadline" if failure else ""),  # the pause would have passed it
        )

    @property
    def _last_status(self) -> int:
        return self._status if self._responded else 0

    def _record(self, error: BaseException | None) -> CallRecord:
        breaker = self._guards.breaker
        return CallRecord(
            operation=self.operation.name,
            host=self.host,
            status=self._status,
            statuses=(*self._statuses, self._last_status)[: self.attempts],
            attempts=self.attempts,
            outcome="ok" if error is None else getattr(error, "outcome", "unknown"),
            error="" if error is None else type(error).__name__,
            request_id=self._request_id,
            breaker="" if breaker is None else breaker.state(self.host),
            sent_bytes=self.content.size,
            received_bytes=self._received,
            elapsed_s=self._timing.elapsed_s,
            **self._timing.sums(),
        )


def _effect(operation: Operation, content: Content, known: Effect | None) -> Effect:
    """Decide what a retry does: the caller may know better, and an idempotency token makes it harmless."""
    if operation.effect is not Effect.ONCE:
        return operation.effect
    return Effect.IDEMPOTENT if content.token else known or Effect.ONCE


def _host_failed(error: BaseException | None) -> bool | None:
    """Return whether a host failed; None when the error says nothing about it."""
    if error is None:
        return False
    cause = error.__cause__ if isinstance(error, errors.OutcomeUnknownError) else error
    if isinstance(cause, errors.TransportError | errors.ServerError):
        return True
    if isinstance(cause, errors.DeadlineExceededError):
        return True if cause.attempts else None
    return False if isinstance(cause, errors.ApiError) else None
