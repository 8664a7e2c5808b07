"""
Operations whose effect takes longer than their response: what to poll, and when it is over.
"""

from __future__ import annotations

from collections.abc import Callable
from types import EllipsisType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from lakewire_runtime.codec import structure
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.errors import DecodeError, OperationFailedError
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_runtime.accessors import Api
    from lakewire_runtime.operation import Sender

ResponseT = TypeVar("ResponseT")
ResultT = TypeVar("ResultT")
StateT = TypeVar("StateT")

_FIRST_S, _LONGEST_S = 1.0, 10.0  # between two polls
_USUAL_S = 1200.0


@attrs.frozen(kw_only=True)
class Waiter:
    """
    How the effect of an operation is followed.

    Args:
        poll: Method of the same API class that returns the current state.
        bind: Argument of *poll* -> ``("request", argument)`` or ``("response", field)`` of the started operation.
        status: Dotted path of the state in what *poll* returns.
        message: Dotted path of the server's explanation; None when it gives none.
        success: States that end the wait, with success if *result* allows it.
        failure: States that end it with an error.
        result: Dotted path of the result, where a state of *success* only means that it is over; None elsewhere.
        good_results: Values of *result* that are success; any other, and a missing one, is a failure.
        timeout_s: Seconds that a wait takes at most when the caller names none.
    """

    poll: str
    bind: dict[str, tuple[str, str]]
    status: str
    success: tuple[str, ...]
    failure: tuple[str, ...] = ()
    message: str | None = None
    result: str | None = None
    good_results: tuple[str, ...] = ()
    timeout_s: float = _USUAL_S

    def poll_once(self, api: Api, started: Any, request: Mapping[str, Any]) -> Any:
        """
        Return the current state of what was started.
        """
        arguments = {
            name: request[key] if source == "request" else _required(started, key)
            for name, (source, key) in self.bind.items()
        }
        return getattr(api, self.poll)(**arguments)

    def has_ended(self, current: Any, what: str) -> bool:
        """
        Return whether *current*, which the operation *what* returned, ends the wait.

        Raises:
            OperationFailedError: It ended in a failure state, or with a result that is not a good one.
        """
        state = _at(current, self.status)
        if state in self.success and (self.result is None or _at(current, self.result) in self.good_results):
            return True
        if state not in (*self.success, *self.failure):
            return False
        end = (_at(current, self.result) if self.result else None) or state
        text = _at(current, self.message) if self.message else None
        raise OperationFailedError(f"{what}: {end}: {text or 'no message'}", state=str(end), last=current)

    def result_of(self, current: Any, what: str) -> Any:  # noqa: ARG002  # as LongRunning's
        """
        Return what the wait ends with: the last state.
        """
        return current


@attrs.frozen(kw_only=True)
class LongRunning:
    """
    How a resource operation is followed: it has a name, by which *poll* returns it.

    Args:
        poll: Method of the same API class that returns the operation.
        result: Model of its ``response`` when it is done; None when that is empty.
        metadata: Model of its ``metadata``.
        timeout_s: Seconds that a wait takes at most when the caller names none.
    """

    poll: str
    result: type[Any] | None = None
    metadata: type[Any] | None = None
    timeout_s: float = _USUAL_S

    def poll_once(self, api: Api, started: Any, request: Mapping[str, Any]) -> Any:  # noqa: ARG002  # as Waiter's
        """
        Return the operation as it is now.
        """
        return getattr(api, self.poll)(name=_required(started, "name"))

    def has_ended(self, current: Any, what: str) -> bool:
        """
        Return whether *current*, which the operation *what* returned, is done.

        Raises:
            OperationFailedError: It is done and failed.
        """
        if current.done and current.error:
            code = str(current.error.error_code or "")
            text = current.error.message or "no message"
            raise OperationFailedError(f"{what}: {code} {text}", state=code, last=current)
        return bool(current.done)

    def result_of(self, current: Any, what: str) -> Any:
        """
        Return the result of an operation that is done.

        Raises:
            DecodeError: The result does not fit its type.
        """
        return structure(self.result, current.response or {}, f"{what} response") if self.result else None


class Started(Generic[ResponseT, ResultT, StateT]):
    """
    The response of an operation whose effect takes longer, with the fields of the response as attributes.

    Generic in the response, in what waiting for the effect returns, and in the states on the way there. Generated
    subclasses declare the fields for type checkers.

    Args:
        sender: Sent the operation.
        api: The API class that it belongs to.
        how: How the effect is followed.
        first_response: The response to the operation itself; an operation has a field ``response``, too.
        request: Arguments that identify what is polled.
    """

    __slots__ = ("_api", "_how", "_request", "_sender", "first_response")

    def __init__(
        self,
        sender: Sender,
        api: type[Api],
        how: Waiter | LongRunning,
        first_response: ResponseT,
        *,
        request: Mapping[str, Any],
    ) -> None:
        self._sender = sender
        self._api = api
        self._how = how
        self._request = request
        self.first_response = first_response

    if not TYPE_CHECKING:  # the subclasses declare the attributes for type checkers

        def __getattr__(self, name: str) -> Any:
            if name.startswith("_"):  # while it is copied or unpickled there is no response yet
                raise AttributeError(name)
            return getattr(self.first_response, name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *dir(self.first_response)})

    def __repr__(self) -> str:
        return f"Started({self.first_response!r})"

    def wait(
        self,
        *,
        timeout: float | EllipsisType | None = ...,
        on_progress: Callable[[StateT], object] | None = None,
    ) -> ResultT:
        """
        Poll until the effect is there: after at most a second at first, then less often, at least every ten seconds.

        Args:
            timeout: Seconds, > 0; None for no bound. Default: that of databricks-sdk, mostly 1200.
            on_progress: Called with each state that is not the last.

        Returns:
            The last state; for a resource operation, its result.

        Raises:
            OperationFailedError: It failed, was canceled, or did not succeed otherwise; ``last`` holds the state.
            DeadlineExceededError: The time is up. What was started goes on.
        """
        deadline = Deadline(self._how.timeout_s if timeout is ... else timeout, self._sender.clock)
        api = self._api(self._sender.with_deadline(deadline, polling=True))
        what = f"{self._api.__module__.rpartition('.')[2]}.{self._how.poll}"
        current = poll(
            lambda: self._how.poll_once(api, self.first_response, self._request),
            lambda current: self._how.has_ended(current, what),
            deadline,
            pace=poll_pace(_FIRST_S, _LONGEST_S),
            what=what,
            on_state=on_progress,
        )
        result: ResultT = self._how.result_of(current, what)
        return result


def _required(started: Any, field: str) -> Any:
    """Return the field of a response by which its effect is polled."""
    value = getattr(started, field)
    if value is None:
        raise DecodeError(f"{type(started).__name__} does not say what to wait for", where=f"$.{field}")
    return value


def _at(value: Any, path: str) -> Any:
    for name in path.split("."):
        value = getattr(value, name, None)
    return value
