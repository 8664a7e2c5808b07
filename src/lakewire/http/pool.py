"""
The sessions of a client in this process, and the proxies and certificates that each host needs.
"""

from __future__ import annotations

import os
import sys
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import requests
from requests.utils import select_proxy, should_bypass_proxies

from lakewire._version import __version__
from lakewire.config import Config, check_proxy
from lakewire.errors import ClientClosedError, ConfigError
from lakewire.forks import renew_in_child
from lakewire.http.adapter import Adapter
from lakewire.http.client_certificate import client_certificate

__all__ = ["DIRECT", "STORAGE", "USER_AGENT", "Pool", "SendOptions"]

_PYTHON = ".".join(map(str, sys.version_info[:3]))
USER_AGENT = f"lakewire/{__version__} python/{_PYTHON} os/{sys.platform}"
SendOptions = dict[str, Any]
STORAGE = "storage"
"""The session for links, which knows no credentials."""
DIRECT = "direct"
"""Past any proxy: for services of this machine."""
_LARGE_BODY = 4 << 20
_POOL_SIZE = 128  # idle connections kept per host; a thread beyond it opens another one and closes it after use


class Pool:
    """
    A session for the API, one for token requests and one without credentials for storage links.

    Each process has its own, as two processes that share a socket get each other's responses. No session keeps
    cookies, follows redirects, retries, or reads ``.netrc``; the API's authorization is set on each request and never
    on a session.

    Args:
        config: TLS and proxy settings. Default for what it leaves open: the environment, as requests reads it.
    """

    def __init__(self, config: Config) -> None:
        self._config = config
        self._sessions: dict[str, requests.Session] = {}
        self._options: dict[str, SendOptions] = {}
        self._pid = os.getpid()
        self._closed = False
        renew_in_child(self)

    @property
    def is_open(self) -> bool:
        """
        Return whether there are sessions to close.
        """
        return bool(self._sessions)

    def check_open(self) -> None:
        """
        Raise if the client was closed.

        Raises:
            ClientClosedError: It was. Nothing was sent.
        """
        if self._closed:
            raise ClientClosedError("the client is closed: make a new one, or stay inside of its with block")

    def renew(self) -> None:
        """
        Forget the sessions in a forked child: their sockets belong to the parent.
        """
        self._sessions, self._options, self._pid = {}, {}, os.getpid()

    def session(self, kind: str) -> requests.Session:
        """
        Return this process's session: ``"api"``, ``"token"`` or ``STORAGE``.

        Raises:
            ClientClosedError: The pool was closed.
        """
        self.check_open()
        if self._pid != os.getpid():  # forked by other means than os.fork, as by a C extension
            self.renew()
        found = self._sessions.get(kind)
        if found is None:
            made = _new_session()
            # look _sessions up after that: test_a_session_made_while_another_thread_closes_is_not_lost
            found = self._sessions.setdefault(kind, made)
        return found

    def options(self, session: requests.Session, url: str, way: str = "") -> SendOptions:
        """
        Return proxies, CA bundle and client certificate for the host of *url*, read from the environment once.

        Args:
            session: One of this pool.
            url: Where to.
            way: ``DIRECT`` for no proxy.

        Raises:
            ConfigError: The CA bundle does not exist, the client certificate cannot be used, or the environment names
                a proxy that cannot be used. Nothing was sent.
        """
        host = way + url[: url.find("/", 8)]
        if session is self._sessions.get(STORAGE):
            host = f"{STORAGE} {host}"
        found = self._options.get(host)
        if found is None:
            found = self._options[host] = self._resolve(session, url)
            if way == DIRECT:
                found["proxies"] = {}
        return found

    def proxy(self, url: str) -> str:
        """
        Return the proxy for *url*, without its credentials; empty for none. Errors as for ``options``.
        """
        found = select_proxy(url, self.options(self.session("api"), url)["proxies"]) or ""
        scheme, mark, place = found.rpartition("://")
        return f"{scheme}{mark}{place.rpartition('@')[2]}"

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
            proxies = dict.fromkeys(("http", "https"), config.proxy.reveal())
        verify = (config.ca_bundle or None) if config.verify_tls else False
        is_ours = session is not self._sessions.get(STORAGE)  # test_a_storage_is_shown_no_client_certificate
        certificate = client_certificate(config) if is_ours else None
        merged = session.merge_environment_settings(url, proxies, None, verify, certificate)
        bundle = merged["verify"]
        if isinstance(bundle, str) and not Path(bundle).exists():
            source = "ca_bundle" if config.ca_bundle else "REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE"
            raise ConfigError(f"the CA bundle {bundle!r} ({source}) does not exist")
        proxy = select_proxy(url, merged["proxies"])
        if proxy:
            check_proxy(proxy if "://" in proxy else f"http://{proxy}", "argument or environment, as HTTPS_PROXY")
        return {**merged, "stream": True}


class _Session(requests.Session):
    """Returns a 3xx like any other response: test_a_redirect_is_one_request_to_one_host."""

    def get_redirect_target(self, resp: requests.Response) -> None:  # noqa: ARG002  # the name is requests'
        return None


def _new_session() -> requests.Session:
    # glibc returns memory to the kernel if more than twice the largest block freed so far is free. Without a large one,
    # the memory of a large page of results is faulted in again for each call: 6.6 ms instead of 5.9 for 50 tables.
    bytes(_LARGE_BODY)
    session = _Session()
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    adapter = Adapter(pool_connections=8, pool_maxsize=_POOL_SIZE, max_retries=0)
    session.mount("https://", adapter)
    session.mount("http://", adapter)
    return session
