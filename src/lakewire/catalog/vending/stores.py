"""
A URL and credentials as a store of obstore, whose requests ask for credentials that are good.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from lakewire._lazy import extra
from lakewire.catalog.vending.vended import Vended
from lakewire.errors import ConfigError, ResponseError, one_line

__all__ = ["Provider", "open_store", "require"]

Provider = Callable[[], Mapping[str, object]]

_CONNECT_S = 10.0
_LONGEST_S = 600.0  # of one request, whose body may be large
_OF_CLIENT = {
    "allow_http", "allow_invalid_certificates", "connect_timeout", "http1_only", "http2_only", "pool_idle_timeout",
    "proxy_ca_certificate", "proxy_excludes", "proxy_url", "read_timeout", "root_certificate", "timeout", "user_agent",
}  # fmt: skip
_AZURE = ("core.windows.net", "core.usgovcloudapi.net", "core.chinacloudapi.cn")
_R2 = ".r2.cloudflarestorage.com"


def require(module: str) -> Any:
    """
    Import a package of the extra.

    Raises:
        MissingExtraError: It is not installed.
    """
    from importlib import import_module

    with extra("direct"):
        return import_module(module)


def open_store(place: Vended, provider: Provider, options: Mapping[str, str], *, local: bool, patience_s: float) -> Any:
    """
    Return the store of a place.

    Args:
        place: Its URL.
        provider: Returns keys that are good; obstore calls it before a request when those it has end soon.
        options: Settings that go before others, by obstore's names, such as ``region`` and ``endpoint``.
        local: Whether the workspace is on this machine, and so may name files of it.
        patience_s: Seconds until a storage that is silent, or away, is given up.

    Raises:
        ResponseError: A server vended a URL that is not opened.
    """
    stores = require("obstore.store")
    parts = urlsplit(place.url)
    if parts.scheme == "file":
        return _local(stores, parts, local=local)
    kind, container, found = _cloud(parts)
    prefix = unquote(parts.path).strip("/") or None
    patience = timedelta(seconds=patience_s)
    client: dict[str, Any] = {
        "connect_timeout": min(patience, timedelta(seconds=_CONNECT_S)),
        "read_timeout": patience,
        "timeout": timedelta(seconds=_LONGEST_S),
    }
    client |= {name: value for name, value in options.items() if name in _OF_CLIENT}
    settings = {
        "config": found | {name: value for name, value in options.items() if name not in _OF_CLIENT},
        "client_options": client,
        "retry_config": {"retry_timeout": patience},
        "credential_provider": provider,
    }
    try:
        return getattr(stores, kind)(container, prefix=prefix, **settings)
    except (require("obstore.exceptions").BaseError, ValueError, TypeError, OSError) as error:
        reason = one_line(str(error), 200)
    raise ConfigError(f"storage_options: the storage {_place(parts)} cannot be opened with them: {reason}")


def _local(stores: Any, parts: SplitResult, *, local: bool) -> Any:
    path = Path(unquote(parts.path))
    if not local or parts.netloc or not path.is_absolute():
        raise ResponseError("the server vended a path of this machine, which is not its own", outcome="rejected")
    return stores.LocalStore(path, mkdir=True)


def _cloud(parts: SplitResult) -> tuple[str, str, dict[str, str]]:
    """Return the class of the store, the bucket or container, and what the URL says besides."""
    host = parts.hostname or ""
    if parts.scheme in ("s3", "s3a") and host:
        return "S3Store", parts.netloc, {}
    if parts.scheme == "r2" and parts.username and host.endswith(_R2):
        return "S3Store", parts.username, {"endpoint": f"https://{host}", "region": "auto"}
    if parts.scheme in ("gs", "gcs") and host:
        return "GCSStore", parts.netloc, {}
    account, _, cloud = host.partition(".dfs.")
    if parts.scheme in ("abfs", "abfss") and parts.username and cloud in _AZURE:
        endpoint = {} if cloud == _AZURE[0] else {"endpoint": f"https://{account}.blob.{cloud}"}
        return "AzureStore", parts.username, {"account_name": account, **endpoint}
    raise ResponseError(f"the server vended a storage of an unknown kind: {_place(parts)}", outcome="rejected")


def _place(parts: SplitResult) -> str:
    return one_line(f"{parts.scheme}://{parts.netloc}", 100)
