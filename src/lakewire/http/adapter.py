"""
Between requests and urllib3: passes the attempt of each request on to the connection that sends it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.structures import CaseInsensitiveDict

from lakewire.config import SOCKS
from lakewire.http.attempt import Attempt
from lakewire.http.host_pool import POOLS, SOCKS_POOLS

__all__ = ["Adapter", "Request"]


class Request(requests.PreparedRequest):
    """
    A prepared request that knows the attempt it belongs to.

    The path of its URL is kept from the log of urllib3 if it *is_secret*, as the query always is.

    Built without the merging that ``Session.request`` does for each call: no cookies, no ``.netrc``, no defaults.
    """

    def __init__(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: Any = None,
        *,
        attempt: Attempt,
        is_secret: bool = False,
    ) -> None:
        super().__init__()
        self.method = method
        self.url = url
        self.headers = CaseInsensitiveDict(headers)
        self.body = body
        self.attempt = attempt
        self.is_secret = is_secret


class Adapter(HTTPAdapter):
    """
    Lets requests use the connections of this package, directly and through proxies. Sends ``Request`` objects only.
    """

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        """
        Prepare direct connections.
        """
        super().init_poolmanager(*args, **kwargs)
        self.poolmanager.pool_classes_by_scheme = POOLS

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """
        Prepare connections through a proxy.
        """
        manager = super().proxy_manager_for(proxy, **kwargs)
        manager.pool_classes_by_scheme = SOCKS_POOLS if proxy.startswith(SOCKS) else POOLS
        return manager

    def get_connection_with_tls_context(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """
        Return the pool of the request's host, bound to the attempt of the request.
        """
        pool = super().get_connection_with_tls_context(request, *args, **kwargs)
        return _AttemptPool(pool, request.attempt, is_secret=request.is_secret)

    def cert_verify(self, conn: Any, *args: Any, **kwargs: Any) -> None:
        """
        Set the certificates to trust on the pool itself.
        """
        super().cert_verify(conn.pool, *args, **kwargs)  # type: ignore[no-untyped-call]


class _AttemptPool:
    """What requests takes for a pool: adds the attempt to its call of ``urlopen``."""

    def __init__(self, pool: Any, attempt: Attempt, *, is_secret: bool) -> None:
        self.pool = pool
        self._attempt = attempt
        self._is_secret = is_secret

    def urlopen(self, *, url: str, timeout: object, **options: Any) -> Any:
        """Send within the attempt, whose timeout replaces that of requests."""
        del timeout
        path, mark, query = ("/", "", url[1:]) if self._is_secret else url.partition("?")  # urllib3 logs the path
        return self.pool.urlopen(
            url=path, query=mark + query, attempt=self._attempt, timeout=self._attempt.socket_timeout(), **options
        )
