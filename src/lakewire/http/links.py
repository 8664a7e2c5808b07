"""
Which storage links are followed: a hostile server must not make the client fetch what only the client can reach.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from lakewire.config import Masked, is_loopback
from lakewire.errors import ResponseError, one_line

__all__ = ["check_link", "link_headers"]

_CLEAN = re.compile(r"[!-~]+")  # without a backslash, browsers, urllib and urllib3 all read such a URL alike
_NAME = re.compile(r"(?:[a-z0-9_-]+\.)+[a-z][a-z0-9-]*")
_INNER = (".localhost", ".localdomain", ".local", ".internal")  # metadata.google.internal, for one
_EMBEDDING_NETS = [  # their addresses contain an IPv4 address, or belong to the local site
    ipaddress.ip_network(net)
    for net in ("::/96", "::ffff:0:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "fec0::/10")
]
_HEADER_NAME = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)
_HEADER_VALUE = re.compile(r"[\t -~]*")
_FRAMING = {"connection", "content-length", "host", "transfer-encoding"}  # the client's to set


def check_link(url: str, *, allow_loopback: bool, hosts: Sequence[str] | None = None) -> None:
    """
    Refuse a storage link that is not https to a public host.

    A name may still resolve to a private address, as the private endpoints of storages do.

    Args:
        url: The link; never shown.
        allow_loopback: True if the workspace is on this machine, so that its storage may be too, over http.
        hosts: Patterns of the only hosts that are followed, which may be private. None: any public host.

    Raises:
        ResponseError: The link is not followed. No request was sent to it.

    Source:
        https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
    """
    scheme, host = _parts(url)
    if hosts is not None:
        fits = scheme == "https" and any(fnmatchcase(host, pattern) for pattern in hosts)
        rule = "https to one of link_hosts"
    else:
        here = allow_loopback and scheme in {"http", "https"} and is_loopback(host)
        fits = here or (scheme == "https" and _is_public(host))
        rule = "https to a public host; link_hosts names others that are followed"
    if not fits:
        place = f" to {one_line(host, 100)}" if host else ""
        raise ResponseError(f"the server gave a storage link{place} that is not {rule}", outcome="applied")


def link_headers(given: Mapping[str, str]) -> dict[str, str]:
    """
    Return the headers that a server gave with a link, masked: they may be keys of the storage.

    Raises:
        ResponseError: They cannot be sent as headers. No request was sent.
    """
    for name, value in given.items():
        named = _HEADER_NAME.fullmatch(name) and name.lower() not in _FRAMING
        if not named or not _HEADER_VALUE.fullmatch(value):
            raise ResponseError(
                "the server gave a storage link with headers that cannot be sent with it", outcome="applied"
            )
    return {name: Masked(value) for name, value in given.items()}


def _parts(url: str) -> tuple[str, str]:
    """Return scheme and host, or two empty strings if parsers could disagree on the URL or it names a user."""
    try:
        parts = urlsplit(url)
        if "\\" in url or "@" in parts.netloc or not _CLEAN.fullmatch(url) or parts.port == 0:
            return "", ""
    except ValueError:
        return "", ""
    return parts.scheme, (parts.hostname or "").removesuffix(".")


def _is_public(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return bool(_NAME.fullmatch(host)) and not host.endswith(_INNER) and not _is_number(host)
    return address.is_global and not address.is_multicast and not any(address in net for net in _EMBEDDING_NETS)


def _is_number(host: str) -> bool:
    """Return whether C would read *host* as an IPv4 address: 127.1, 0x7f.0.0.1, 2130706433."""
    try:
        socket.inet_aton(host)
    except OSError:
        return False
    return True
