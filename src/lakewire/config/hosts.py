"""
Hosts: what people paste, what is kept of it, and the cloud that it is in.
"""

from __future__ import annotations

import ipaddress
import re
from importlib.util import find_spec
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from lakewire.errors import ConfigError

__all__ = ["AZURE_CLOUDS", "SOCKS", "AzureCloud", "Host", "azure_cloud_name", "check_proxy", "cloud_of", "is_loopback"]

SOCKS = ("socks5", "socks5h")
"""Schemes of SOCKS proxies: with the second one, it is the proxy that resolves names."""
_HOST_NAME = re.compile(r"[\w.-]+|[0-9a-f:.]+")
_SECRET_WORDS = ("token", "secret", "password")
_WORKSPACE_ID = re.compile(r"[\w-]{1,100}")


class AzureCloud(NamedTuple):
    """
    Where one of Azure's clouds signs people in and manages resources; each URL ends in a slash.

    Source:
        https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
    """

    login: str
    resource_manager: str
    management: str


AZURE_CLOUDS = {
    "PUBLIC": AzureCloud(
        "https://login.microsoftonline.com/", "https://management.azure.com/", "https://management.core.windows.net/"
    ),
    "USGOVERNMENT": AzureCloud(
        "https://login.microsoftonline.us/",
        "https://management.usgovcloudapi.net/",
        "https://management.core.usgovcloudapi.net/",
    ),
    "CHINA": AzureCloud(
        "https://login.chinacloudapi.cn/",
        "https://management.chinacloudapi.cn/",
        "https://management.core.chinacloudapi.cn/",
    ),
}
# zone of the host -> cloud, and which of Azure's it is
_ZONES = {
    ".azuredatabricks.net": ("AZURE", "PUBLIC"),
    ".databricks.azure.us": ("AZURE", "USGOVERNMENT"),
    ".databricks.azure.cn": ("AZURE", "CHINA"),
    ".gcp.databricks.com": ("GCP", ""),
}


class Host(NamedTuple):
    """
    What is kept of a host that somebody gave.

    Attributes:
        url: ``https://name[:port]``.
        workspace_id: What ``?o=`` said, as in an address of the browser; empty without it.
        dropped: Whether a path, a query or a fragment was left out.
    """

    url: str
    workspace_id: str
    dropped: bool

    @classmethod
    def parse(cls, text: str, source: str) -> Host:
        """
        Read a host, or a whole address copied from the browser.

        Raises:
            ConfigError: It is malformed, holds user information, or is plain http to another machine.
        """
        text = text.strip()
        try:
            parts = urlsplit(text if "://" in text else f"https://{text}")
            name, _ = parts.hostname or "", parts.port
        except ValueError:
            raise ConfigError(f"host ({source}) is malformed: give https://name") from None
        if "@" in parts.netloc:
            raise ConfigError(f"host ({source}) must not hold user information")
        if parts.scheme not in {"http", "https"} or not _HOST_NAME.fullmatch(name):
            raise ConfigError(f"host ({source}) is on {name[:80]!r}: give https://name")
        if parts.scheme == "http" and not is_loopback(name):
            raise ConfigError(f"host ({source}) is on {name!r}: plain http is accepted on loopback only")
        query = parse_qs(parts.query)
        if any(word in name.lower() for name in query for word in _SECRET_WORDS):
            raise ConfigError(f"host ({source}) must not hold a secret: give https://name")
        standard = ":443" if parts.scheme == "https" else ":80"
        workspace_id = query.get("o", [""])[-1]
        return cls(
            f"{parts.scheme}://{parts.netloc.removesuffix(standard)}",
            workspace_id if _WORKSPACE_ID.fullmatch(workspace_id) else "",
            dropped=bool(parts.path.rstrip("/") or parts.query or parts.fragment),
        )


def cloud_of(host: str) -> tuple[str, str]:
    """
    Return the cloud of a host by its name, ``AWS`` unless it says otherwise, and which of Azure's it is.
    """
    name = urlsplit(host).hostname or ""
    return next((cloud for zone, cloud in _ZONES.items() if name.endswith(zone)), ("AWS", ""))


def azure_cloud_name(given: str) -> str:
    """
    Return the name of one of Azure's clouds as ``AZURE_CLOUDS`` has it: ``AzureChinaCloud`` is ``CHINA``.
    """
    return given.upper().removeprefix("AZURE").removesuffix("CLOUD")


def check_proxy(url: str, source: str) -> None:
    """
    Refuse what is not a proxy, without showing the password that it may hold.

    Raises:
        ConfigError: It is malformed, or speaks neither HTTP nor SOCKS 5, or SOCKS needs a package that is not here.
    """
    try:
        parts = urlsplit(url)
        scheme = parts.scheme if parts.hostname and (parts.port or 1) > 0 and url.isprintable() else ""
    except ValueError:
        scheme = ""
    if scheme not in {"http", "https", *SOCKS} or " " in url:
        raise ConfigError(f"proxy ({source}) is malformed: give http://name:port or socks5h://name:port")
    if scheme in SOCKS and find_spec("socks") is None:
        raise ConfigError(f'proxy ({source}) speaks SOCKS: pip install "lakewire[socks]"')


def is_loopback(hostname: str) -> bool:
    """
    Return whether *hostname* is this machine, without asking DNS.
    """
    if hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(hostname).is_loopback
    except ValueError:
        return False
