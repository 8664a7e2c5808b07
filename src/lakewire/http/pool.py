"""
Connections: the sessions of this process, and what each request needs besides its content.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict

from lakewire._version import __version__

__all__ = ["USER_AGENT", "Pool", "SendOptions", "prepare"]

USER_AGENT = f"lakewire/{__version__} python/{platform.python_version()} os/{platform.system().lower()}"
SendOptions = dict[str, Any]
_POOL_SIZE = 32  # connections per host; threads beyond it open a connection of their own and drop it


class Pool:
    """
    One session for the API and a bare one for storage links, made anew in a forked child.

    A socket shared by two processes hands one the answers of the other. Neither session keeps cookies, follows
    redirects, retries, or reads ``.netrc``; the API's authorization is set on each request and never on the session.
    """

    def __init__(self) -> None:
        self._pid = 0
        self._sessions: dict[str, requests.Session] = {}
        self._options: dict[str, SendOptions] = {}

    def session(self, kind: str) -> requests.Session:
        """
        Return this process's session: ``"api"`` or ``"storage"``.
        """
        if self._pid != os.getpid():
            self._sessions, self._options, self._pid = {}, {}, os.getpid()
        found = self._sessions.get(kind)
        if found is None:
            found = self._sessions.setdefault(kind, _new_session())
        return found

    def options(self, session: requests.Session, url: str) -> SendOptions:
        """
        Return proxies, CA bundle and client certificate for the host of *url*, read from the environment once.
        """
        host = url[: url.find("/", 8)]
        found = self._options.get(host)
        if found is None:
            merged = session.merge_environment_settings(url, {}, None, None, None)
            found = self._options[host] = {**merged, "stream": True}
        return found

    def close(self) -> None:
        """
        Close the idle connections of this process.
        """
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            session.close()


def prepare(method: str, url: str, headers: Mapping[str, str], body: Any = None) -> requests.PreparedRequest:
    """
    Build a request as it goes out, without the work that ``Session.request`` repeats for each call.
    """
    request = requests.PreparedRequest()
    request.method = method
    request.url = url
    request.headers = CaseInsensitiveDict(headers)
    request.body = body
    request.hooks = {"response": []}
    return request


class _Session(requests.Session):
    """A session that sees no redirect: a 3xx is an answer like any other."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002  # the name is requests'
        return None


def _new_session() -> requests.Session:
    session = _Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    adapter = HTTPAdapter(pool_connections=8, pool_maxsize=_POOL_SIZE, max_retries=0)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
