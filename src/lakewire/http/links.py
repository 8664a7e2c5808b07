"""
Which links of a server are followed: a hostile one must not make the client fetch what only it can reach.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from lakewire.config import is_loopback
from lakewire.errors import ResponseError

__all__ = ["check_link"]


def check_link(url: str, *, allow_loopback: bool) -> None:
    """
    Refuse a storage link that is not https to a public host.

    Args:
        url: The link; never shown.
        allow_loopback: The workspace itself is on this machine, so its storage may be too, over http.

    Raises:
        ResponseError: The link is not followed.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if allow_loopback and parts.scheme in {"http", "https"} and is_loopback(host) and not parts.username:
        return
    if parts.scheme != "https" or not host or parts.username or _is_private(host):
        raise ResponseError("the server gave a storage link that is not https to a public host", outcome="applied")


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost"
