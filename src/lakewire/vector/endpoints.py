"""
Endpoints: the compute that serves indexes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from lakewire.errors import AlreadyExistsError, IndexDiffersError, NotFoundError
from lakewire_api.vectorsearch.api.vector_search_endpoints import CREATE_ENDPOINT_WAITER, VectorSearchEndpointsAPI
from lakewire_runtime import Effect, Pages
from lakewire_runtime.accepts import check
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from lakewire.http import Transport
    from lakewire_api.vectorsearch.models import EndpointInfo

__all__ = ["EndpointType", "SearchEndpoints"]

EndpointType = Literal["STANDARD", "STORAGE_OPTIMIZED"]
_FIRST_S, _LONGEST_S = 1.0, 10.0  # between two polls


class SearchEndpoints:
    """
    Make, find and delete endpoints. Reached as ``client.vector.endpoints``. Every method but ``wait`` is a request.

    Source:
        https://docs.databricks.com/aws/en/ai-search/create-ai-search
    """

    def __init__(self, sender: Transport) -> None:
        self._sender = sender
        self._api = VectorSearchEndpointsAPI(sender)
        self._repeatable = VectorSearchEndpointsAPI(sender.with_deadline(None, effect=Effect.IDEMPOTENT))

    def create(self, name: str, endpoint_type: EndpointType = "STANDARD") -> EndpointInfo:
        """
        Make an endpoint, which is online some minutes later: ``wait`` waits for it.

        Raises:
            AlreadyExistsError: There is one of this name.
        """
        check("endpoint_type", EndpointType, endpoint_type)
        return self._api.create_endpoint(name, endpoint_type).first_response

    def ensure(self, name: str, endpoint_type: EndpointType = "STANDARD") -> EndpointInfo:
        """
        Make an endpoint unless there is one. One or two requests.

        Raises:
            IndexDiffersError: There is one of another type, which cannot be changed.
        """
        try:
            found = self.get(name)
        except NotFoundError:
            try:
                return self.create(name, endpoint_type)
            except AlreadyExistsError:  # somebody else was faster
                found = self.get(name)
        if found.endpoint_type != endpoint_type:
            raise IndexDiffersError(
                f"endpoint {name!r}: endpoint_type is {found.endpoint_type} and not {endpoint_type}"
            )
        return found

    def get(self, name: str) -> EndpointInfo:
        """
        Fetch an endpoint by name.

        Raises:
            NotFoundError: There is none.
        """
        return self._api.get_endpoint(name)

    def list(self, *, limit: int | None = None) -> Pages[EndpointInfo]:
        """
        Iterate over the endpoints.

        Args:
            limit: Stop after that many, >= 0. Default: all.
        """
        return self._api.list_endpoints(limit=limit)

    def wait(
        self,
        name: str,
        *,
        timeout: float | None = 3600.0,
        on_progress: Callable[[EndpointInfo], object] | None = None,
    ) -> EndpointInfo:
        """
        Wait until an endpoint is online.

        Args:
            name: The endpoint.
            timeout: Seconds, > 0; None for no bound.
            on_progress: Called with each state that is not the last.

        Raises:
            OperationFailedError: It is offline, stopped or deleted.
            DeadlineExceededError: The time is up.
        """
        deadline = Deadline(timeout, self._sender.clock)
        api = VectorSearchEndpointsAPI(self._sender.with_deadline(deadline, polling=True))
        what = f"endpoint {name!r}"
        return poll(
            lambda: api.get_endpoint(name),
            lambda current: CREATE_ENDPOINT_WAITER.has_ended(current, what),
            deadline,
            pace=poll_pace(_FIRST_S, _LONGEST_S),
            what=what,
            on_state=on_progress,
        )

    def delete(self, name: str, *, missing_ok: bool = False) -> None:
        """
        Delete an endpoint, which must have no indexes.

        Args:
            name: The endpoint.
            missing_ok: Whether there may be none.

        Raises:
            NotFoundError: There is none, and *missing_ok* is False.
        """
        check("missing_ok", bool, missing_ok)
        try:
            self._repeatable.delete_endpoint(name)
        except NotFoundError:
            if not missing_ok:
                raise
