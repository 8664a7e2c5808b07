"""
What tests ask of a running workspace beside the Databricks API: its requests, its clock, snapshots.
"""

from __future__ import annotations

import json
import ssl
import uuid
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPSHandler, OpenerDirector, ProxyHandler, Request, build_opener

import attrs

from lakewire_runtime import InvalidArgumentError, LakewireError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_WAIT_S = 3600
_TIMEOUT_S = _LONGEST_WAIT_S + 60.0
_ALIVE_S = 5.0


class WorkspaceControlError(LakewireError):
    """The local workspace did not do what a test asked of it; the message has its reason."""

    outcome = "rejected"


@attrs.frozen
class LocalApi:
    """Send requests for operations that only the local workspace has."""

    host: str
    token: str = attrs.field(repr=False)
    ca_bundle: str | None = None

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        """Return what is at a path."""
        return self._send("GET", f"{path}?{urlencode(query)}")

    def post(self, path: str, **body: Any) -> dict[str, Any]:
        """Do what a path stands for."""
        return self._send("POST", path, body)

    def delete(self, path: str) -> None:
        """Delete what is at a path."""
        self._send("DELETE", path)

    def responds(self) -> bool:
        """Return whether a server is there, whatever it says of the token."""
        try:
            with self._opener().open(f"{self.host}/_local/clock", timeout=_ALIVE_S):
                return True
        except HTTPError:
            return True
        except (OSError, HTTPException):
            return False

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.host}/_local/{path}", data, headers, method=method)  # noqa: S310  our own server
        try:
            with self._opener().open(request, timeout=_TIMEOUT_S) as response:
                found: dict[str, Any] = json.load(response)
                return found
        except HTTPError as error:
            raise WorkspaceControlError(str(json.load(error)["message"])) from None
        except OSError as error:
            raise WorkspaceControlError(f"the local workspace does not respond: {error}") from None

    def _opener(self) -> OpenerDirector:
        trusted = HTTPSHandler(context=ssl.create_default_context(cafile=self.ca_bundle)) if self.ca_bundle else None
        return build_opener(ProxyHandler({}), *filter(None, [trusted]))  # a proxy does not reach loopback


@attrs.frozen(kw_only=True)
class LoggedRequest:
    """
    One request that the workspace has responded to.

    Attributes:
        method: ``GET``, ``POST``, …
        path: Without the query.
        query: Of requests to ``/api/``; empty otherwise.
        status: Of the response; 0 where the client was gone.
        user: Who called; empty for links and logins.
        seconds: From the arrival to the end of the response.
        at: When the response ended, by the clock of the workspace.
        request_id: As the response has it in ``x-request-id``.
    """

    method: str
    path: str
    query: str
    status: int
    user: str
    seconds: float
    at: datetime
    request_id: str


class RequestLog:
    """
    The latest 10,000 requests that the workspace has responded to, in that order.

        log = workspace.requests
        client.sql.execute("SELECT 1")
        assert len(log.matching("sql/statements", method="POST")) == 1
    """

    def __init__(self, api: LocalApi) -> None:
        self._api = api
        self._after = 0

    def __iter__(self) -> Iterator[LoggedRequest]:
        return map(_logged, self._entries())

    def __len__(self) -> int:
        return len(self._entries())

    def matching(self, part: str, *, method: str | None = None, status: int | None = None) -> list[LoggedRequest]:
        """
        Return the requests whose path has *part* in it.

        Args:
            part: For example ``sql/statements``.
            method: Only of this method.
            status: Only with this status.
        """
        return [
            entry
            for entry in self
            if part in entry.path and method in (None, entry.method) and status in (None, entry.status)
        ]

    def clear(self) -> None:
        """Leave out what has been until now."""
        self._after = max([self._after, *(entry["number"] for entry in self._entries())])

    def _entries(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._api.get("requests", after=self._after)["requests"]
        return found


@attrs.frozen
class WorkspaceSnapshot:
    """
    What a workspace kept at a moment: tables, volumes, files, names, grants, principals, secrets, jobs and runs.

    Attributes:
        name: Under which it is in the folder ``snapshots`` of the workspace.
    """

    name: str
    _api: LocalApi = attrs.field(repr=False)

    @classmethod
    def take(cls, api: LocalApi, name: str | None, timeout: float) -> WorkspaceSnapshot:
        """Take a snapshot; without a name it gets one."""
        chosen = name or uuid.uuid4().hex
        api.post("snapshots", name=chosen, wait_milliseconds=_milliseconds(timeout))
        return cls(chosen, api)

    def restore(self, *, timeout: float = 10.0) -> None:
        """
        Let the workspace be as it was; what came since is gone.

        Args:
            timeout: Seconds to wait until no statement and no run is active, 0 to 3600.

        Raises:
            WorkspaceControlError: Statements or runs did not end in time, or the snapshot is gone. Nothing was changed.
        """
        path = f"snapshots/{quote(self.name, safe='')}/restore"
        self._api.post(path, wait_milliseconds=_milliseconds(timeout))

    def delete(self) -> None:
        """
        Delete it.

        Raises:
            WorkspaceControlError: It is gone.
        """
        self._api.delete(f"snapshots/{quote(self.name, safe='')}")


def advance(api: LocalApi, by: float | timedelta, timeout: float) -> datetime:
    """Move the clock forward and return the time."""
    seconds = by.total_seconds() if isinstance(by, timedelta) else by
    if not 0 <= seconds <= timedelta(days=36500).total_seconds():
        raise InvalidArgumentError(f"by: {by!r} is not accepted; accepted are up to 100 years forward")
    found = api.post("clock", milliseconds=round(seconds * 1000), wait_milliseconds=_milliseconds(timeout))
    return datetime.fromisoformat(found["now"])


def _milliseconds(timeout: float) -> int:
    if not 0 <= timeout <= _LONGEST_WAIT_S:
        raise InvalidArgumentError(f"timeout: {timeout!r} is not accepted; accepted are seconds from 0 to 3600")
    return round(timeout * 1000)


def _logged(entry: dict[str, Any]) -> LoggedRequest:
    known = {key: value for key, value in entry.items() if key not in ("number", "at")}
    return LoggedRequest(**known, at=datetime.fromisoformat(entry["at"]))
