"""
Connections: the sessions of this process, and what each request needs besides its content.
"""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import requests
from requests.structures import CaseInsensitiveDict
from requests.utils import select_proxy, should_bypass_proxies

from lakewire._version import __version__
from lakewire.config import Config, check_proxy
from lakewire.errors import ClientClosedError, ConfigError
from lakewire.forks import renew_in_child
from lakewire.http.connection import Adapter
from lakewire.observability import log

__all__ = ["USER_AGENT", "Pool", "SendOptions", "prepare"]

USER_AGENT = f"lakewire/{__version__} python/{platform.python_version()} os/{platform.system().lower()}"
SendOptions = dict[str, Any]
_LARGE_ANSWER = 4 << 20
_POOL_SIZE = 128  # kept connections per host; threads beyond it open one of their own and drop it, nobody waits


class Pool:
    """
    A session for the API, one for tokens and a bare one for storage links, made anew in a forked child.

    A socket shared by two processes hands one the answers of the other. No session keeps cookies, follows redirects,
    retries, or reads ``.netrc``; the API's authorization is set on each request and never on a session.

    Args:
        config: TLS and proxy settings; the environment's count where it has none.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._sessions: dict[str, requests.Session] = {}
        self._options: dict[str, SendOptions] = {}
        self._pid = os.getpid()
        self._warned = False
        self._closed = False
        renew_in_child(self)

    @property
    def is_open(self) -> bool:
        """
        Tell whether there is something to close.
        """
        return bool(self._sessions)

    def apart(self) -> Pool:
        """
        Return a pool of the same settings that shares nothing with this one.
        """
        other = Pool(self._config)
        other._warned, other._closed = self._warned, self._closed
        return other

    def renew(self) -> None:
        """
        Forget the sessions of the parent; its sockets stay its own.
        """
        self._sessions, self._options, self._pid = {}, {}, os.getpid()

    def session(self, kind: str) -> requests.Session:
        """
        Return this process's session: ``"api"``, ``"token"`` or ``"storage"``.

        Raises:
            ClientClosedError: The pool was closed.
        """
        if self._closed:
            raise ClientClosedError("the client is closed: make a new one, or stay inside of its with block")
        if self._pid != os.getpid():  # forked by other means than os.fork
            self.renew()
        found = self._sessions.get(kind)
        if found is None:
            self._warn_once()
            made = _new_session()
            found = self._sessions.setdefault(kind, made)  # looked up last: closing may put others in their place
        return found

    def options(self, session: requests.Session, url: str) -> SendOptions:
        """
        Return proxies, CA bundle and client certificate for the host of *url*, read from the environment once.

        Raises:
            ConfigError: The CA bundle is not there, or the environment names a proxy that is none.
        """
        host = url[: url.find("/", 8)]
        found = self._options.get(host)
        if found is None:
            found = self._options[host] = self._resolve(session, url)
        return found

    def close(self) -> None:
        """
        Close the idle connections of this process, and give out no more sessions. May be called twice.
        """
        self._closed = True
        sessions, self._sessions = self._sessions, {}
        for session in list(sessions.values()):
            session.close()

    def _resolve(self, session: requests.Session, url: str) -> SendOptions:
        config = self._config
        proxies: dict[str, str] = {}
        if config.proxy and not should_bypass_proxies(url, no_proxy=None):
            proxies = {"http": config.proxy, "https": config.proxy}
        verify = (config.ca_bundle or None) if config.verify_tls else False
        merged = session.merge_environment_settings(url, proxies, None, verify, None)
        bundle = merged["verify"]
        if isinstance(bundle, str) and not Path(bundle).exists():
            source = "ca_bundle" if config.ca_bundle else "REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE"
            raise ConfigError(f"the CA bundle {bundle!r} ({source}) is not there")
        proxy = select_proxy(url, merged["proxies"])
        if proxy:
            check_proxy(proxy if "://" in proxy else f"http://{proxy}", "argument or environment, as HTTPS_PROXY")
        return {**merged, "stream": True}

    def _warn_once(self) -> None:
        if not self._config.verify_tls and not self._warned:
            self._warned = True
            log().warning(
                "certificates are not verified: anybody on the way can read the token", host=self._config.host
            )


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
    # glibc gives freed memory back to the kernel when it is twice the largest block that was ever freed, and then has
    # a large page of answers faulted in again for each call, which is a tenth of its cost: free a large block first
    bytes(_LARGE_ANSWER)
    session = _Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    adapter = Adapter(pool_connections=8, pool_maxsize=_POOL_SIZE, max_retries=0)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
