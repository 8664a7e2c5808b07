"""
One logical call while it lasts: its attempts, its time, and what may still be done about a failure.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import attrs

from lakewire.errors import (
    ApiError,
    CircuitOpenError,
    DeadlineExceededError,
    LakewireError,
    NotFoundError,
    Outcome,
    OutcomeUnknownError,
    ServerError,
    TransportError,
    one_line,
)
from lakewire.http.attempt import Attempt
from lakewire.http.body import Content
from lakewire.http.breaker import CircuitBreaker
from lakewire.http.failures import Failure
from lakewire.http.limiter import RateLimiter
from lakewire.http.quota import RetryQuota
from lakewire.http.retry import Reach, RetryPolicy
from lakewire.observability import CallRecord, Hooks, log
from lakewire_runtime import Effect, Operation
from lakewire_runtime.deadline import Deadline, parts_of

__all__ = ["Call", "Guards"]

_KINDS = ("held", "token", "dns", "connect", "wait", "read", "sleep")
_TOLD_ATTEMPTS = 6  # the last ones, in the text of an error


@attrs.frozen(kw_only=True)
class Guards:
    """
    What all calls of a client share: how often it repeats, how fast it sends, whom it leaves alone, who listens.
    """

    quota: RetryQuota = attrs.field(factory=RetryQuota)
    limiter: RateLimiter = attrs.field(factory=RateLimiter)
    breaker: CircuitBreaker | None = None
    hooks: Hooks = attrs.field(factory=Hooks)


class Call:
    """
    The context of one call of ``Transport.send``; leaving it puts the facts on the error and tells the hooks.
    """

    def __init__(
        self,
        operation: Operation,
        guards: Guards,
        *,
        deadline: Deadline,
        policy: RetryPolicy,
        content: Content,
        effect: Effect,
        place: tuple[str, str],
        resend: Callable[[float], Any] | None,
    ) -> None:
        self.operation = operation
        self.deadline = deadline
        self.content = content
        self.effect = effect
        self.attempts = 0
        self._guards = guards
        self._policy = policy
        self._host, self._path = place
        self._resend = resend  # with the same idempotency token
        self._started = self._lap = time.monotonic()
        self._spent: list[dict[str, float]] = []  # by attempt: the wait for its turn, itself, the pause after it
        self._history: list[tuple[str, float]] = []
        self._taken = 0
        self._refreshed = False
        self._in_doubt = False  # an earlier attempt may have run
        self._probe = self._answered = False
        self._status = self._received = 0
        self._request_id = ""

    def __enter__(self) -> Self:
        if self._guards.breaker is not None:
            try:
                self._probe = self._guards.breaker.enter(self._host)
            except CircuitOpenError as error:
                self.__exit__(CircuitOpenError, error, None)  # it is told like any other
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, LakewireError):
            self._describe(error)
        elif error is None:
            self._guards.quota.give_back(self._taken)
        if self._guards.breaker is not None:
            self._guards.breaker.leave(self._host, probe=self._probe, failed=_host_failed(error))
        if self._guards.hooks:
            self._guards.hooks.tell(self._record(error))

    def begin(self) -> Attempt:
        """
        Start an attempt: within the deadline, and when it is its turn.
        """
        self._check_time(self.operation.name, "unknown" if self._in_doubt else "not_sent")
        self._spent.append({})
        self._guards.limiter.wait(self.operation.name, self.deadline)
        self._spend("held")
        if self.attempts:
            self.content.rewind()
        self._answered = False
        return Attempt(self.deadline)

    def authorized(self) -> None:
        """
        Note that the token is there, and the request goes out.
        """
        self._spend("token")
        self.attempts += 1

    def answered(self, attempt: Attempt, response: Any) -> None:
        """
        Note that status and headers are there.
        """
        self._spend("wait", dns=attempt.dns_s, connect=attempt.connect_s)
        self._answered = True
        self._status = response.status_code
        self._request_id = response.headers.get("x-request-id", "")
        if self._status != 429:
            self._guards.limiter.accepted(self.operation.name)

    def received(self, body: bytes) -> None:
        """
        Note that the body is there.
        """
        self._spend("read")
        self._received += len(body)

    def broke(self, attempt: Attempt) -> None:
        """
        Note that the link broke.
        """
        if self._answered:
            self._spend("read")
        else:
            self._spend("wait" if attempt.sent else "connect", dns=attempt.dns_s, connect=attempt.connect_s)

    def may_refresh(self, failure: Failure) -> bool:
        """
        Tell whether another token may help: once per call; a refused request may always be sent again.
        """
        if not failure.token_refused or self._refreshed or not self.content.rewindable:
            return False
        self._refreshed = True
        return True

    def is_settled(self, failure: Failure) -> bool:
        """
        Tell whether a repeated DELETE found that the first one had already done its work.
        """
        return self._in_doubt and self.operation.method == "DELETE" and isinstance(failure.error, NotFoundError)

    def wait_or_raise(self, failure: Failure) -> None:
        """
        Wait before the next attempt.

        Raises:
            LakewireError: There is none: the last real error, or that its outcome is unknown.
        """
        if failure.declined and self._policy.trust_unavailable:
            failure = attrs.evolve(failure, reach=Reach.REFUSED)
        self._in_doubt = self._in_doubt or failure.reach is Reach.MAYBE or failure.declined
        if failure.throttled:
            self._guards.limiter.refused(self.operation.name)
        wait = self._policy.wait(self.attempts, throttled=failure.throttled, retry_after_s=failure.retry_after_s)
        reason = self._reason_to_stop(failure, wait)
        if not reason and wait is not None:
            said = str(failure.status or type(failure.error).__name__)
            self._tell(said, wait)
            if self.deadline.pause(wait):
                self._history.append((said, wait))
                self._spend("sleep")
                return
            reason = "deadline"  # it was enough a moment ago
        final = self._final(failure, reason)
        raise final from final.__cause__  # ours, or none: what requests raised shows the URL

    def _tell(self, said: str, wait: float) -> None:
        tell = log().debug if self._history else log().warning  # one line for each call that is repeated
        tell(
            "request repeated", operation=self.operation.name, attempt=self.attempts, reason=said, wait_s=round(wait, 3)
        )

    def _reason_to_stop(self, failure: Failure, wait: float | None) -> str:
        """Say why there is no further attempt; nothing when there is one, which is then paid for."""
        if not self._policy.may_repeat(failure.reach, self.effect, self.attempts):
            more = self._policy.may_repeat(failure.reach, self.effect, 0)
            return "attempts" if more else "not repeatable"
        if self.attempts >= failure.most or self._probe:
            return "attempts"
        if not self.content.rewindable and failure.reach is not Reach.NOT_SENT:
            return "body"
        if wait is None:
            return "retry after"
        left = self.deadline.remaining()
        if left is not None and left < wait:
            return "deadline"
        taken = self._guards.quota.take(throttled=failure.throttled)
        self._taken += taken
        return "" if taken else "retry quota"

    def _final(self, failure: Failure, reason: str) -> LakewireError:
        error, lost = failure.error, failure.reach is Reach.MAYBE
        if self.deadline.remaining() == 0 and isinstance(error, TransportError):
            error, reason = self._late(error), "deadline"
        error.gave_up = reason
        error.retry_after_s = failure.retry_after_s
        error.retryable = failure.reach.repeatable(self.effect) and not (lost and self._resend)
        if lost and (self.effect is Effect.ONCE or self._resend):
            self._describe(error)
            how = "and was not sent again" if self.effect is Effect.ONCE else f"in spite of {self.attempts} attempts"
            unknown = OutcomeUnknownError(
                f"{self.operation.name} may have run, {how}: {error}", operation=self.operation.name
            )
            if self._resend:
                unknown.found_by(self._resend, self.content.token)
            unknown.__cause__ = error
            unknown.gave_up, unknown.status, unknown.error_code = reason, failure.status, error.error_code
            return unknown
        return error

    def _late(self, error: LakewireError) -> LakewireError:
        """Say that the time was up rather than that a socket timed out, which is how it shows."""
        try:
            self._check_time(f"{self.operation.name} ({error.message})", error.outcome)
        except DeadlineExceededError as late:
            return late
        return error

    def _check_time(self, what: str, outcome: Outcome) -> None:
        attempts = enumerate(self._spent, start=1) if len(self._spent) > 1 else ()
        told = [f"attempt {n}: {parts_of(spent) or 'nothing'}" for n, spent in attempts]
        self.deadline.check(what, outcome=outcome, attempts="; ".join(told[-_TOLD_ATTEMPTS:]))

    def _describe(self, error: LakewireError) -> None:
        error.operation = self.operation.name
        error.method, error.host, error.path = self.operation.method, self._host, self._path
        error.attempts, error.history = self.attempts, tuple(self._history)
        error.elapsed_s = time.monotonic() - self._started
        error.status = error.status or (self._status if not isinstance(error, TransportError) else 0)
        error.request_id = error.request_id or one_line(self._request_id, 100)
        if self._in_doubt and self.effect is not Effect.READ and error.outcome in {"not_sent", "rejected"}:
            error.outcome = "unknown"  # that is true of the last attempt, not of the ones before
            error.message += "; an earlier attempt of this call may have had its effect"

    def _spend(self, kind: str, **parts: float) -> None:
        """Note where the time since the last note went."""
        now = time.monotonic()
        parts[kind] = parts.get(kind, 0.0) + max(0.0, now - self._lap - sum(parts.values()))
        self._lap = now
        spent = self._spent[-1]
        for name, seconds in parts.items():
            if seconds:
                spent[name] = spent.get(name, 0.0) + seconds
                if name not in {"held", "sleep"}:  # noted where the deadline sleeps
                    self.deadline.spend(name, seconds)

    def _record(self, error: BaseException | None) -> CallRecord:
        return CallRecord(
            operation=self.operation.name,
            host=self._host,
            status=self._status,
            attempts=self.attempts,
            outcome="ok" if error is None else getattr(error, "outcome", "unknown"),
            error="" if error is None else type(error).__name__,
            request_id=one_line(self._request_id, 100),
            sent_bytes=self.content.size,
            received_bytes=self._received,
            elapsed_s=time.monotonic() - self._started,
            **{f"{kind}_s": sum(spent.get(kind, 0.0) for spent in self._spent) for kind in _KINDS},
        )


def _host_failed(error: BaseException | None) -> bool | None:
    """Tell whether a host failed; None when the error says nothing about it."""
    if error is None:
        return False
    cause = error.__cause__ if isinstance(error, OutcomeUnknownError) else error
    if isinstance(cause, TransportError | ServerError):
        return True
    if isinstance(cause, DeadlineExceededError):
        return True if cause.attempts else None
    return False if isinstance(cause, ApiError) else None
