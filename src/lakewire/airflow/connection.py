"""
A connection of type ``databricks`` -> settings of a client. Pure: nothing is sent.

The fields are those of Airflow's own Databricks provider; each setting of lakewire is an extra by its name as well.

Source:
    https://airflow.apache.org/docs/apache-airflow-providers-databricks/stable/connections/databricks.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol
from urllib.parse import urlsplit

from lakewire.airflow.exceptions import ConnectionSettingsError
from lakewire.config import AZURE_CLOUDS
from lakewire.config.config import SETTINGS
from lakewire.config.declared import as_flag
from lakewire.errors import listing
from lakewire.schema.nearest import nearest

__all__ = ["ConnectionFields", "settings_of"]

Settings = dict[str, Any]

_WAREHOUSE_PATH = re.compile(r"/?sql/1\.0/(?:warehouses|endpoints)/([\w-]+)/?")
_OF_ITS_SQL_HOOK = {"use_sea", "enable_telemetry", "_port"}  # how another client connects: nothing to do with this one
_SAME: Mapping[str, str] = {  # extras of the provider by the settings that they are
    "azure_resource_id": "azure_workspace_resource_id",
    "k8s_projected_volume_token_path": "kubernetes_token_filepath",
    "_tls_trusted_ca_file": "ca_bundle",
    "_tls_client_cert_file": "client_certificate",
    "_tls_client_cert_key_file": "client_key",
}
_REFUSED: Mapping[str, str] = {
    "use_default_azure_credential": "give azure_use_msi, azure_tenant_id with an application, or auth_type azure-cli",
    "federated_token_provider": "give oidc_token_filepath, or oidc_token_env",
    "federated_aws": "give oidc_token_filepath, or oidc_token_env",
    "session_configuration": "statements of the API have no session; leave it out, and say it in the statement",
}
_UNUSED_ALONE = {
    "aws_conn_id",
    "aws_jwt_audience",
    "aws_web_identity_token_duration",
    "federated_k8s",
    "k8s_token_path",
    "k8s_namespace_path",
    "audience",
    "expiration_seconds",
}
_FLAGS = {"use_azure_managed_identity", "service_principal_oauth"}
_OTHERS = {"host", "proxies", "http_path", "azure_tenant_id", "azure_managed_identity_client_id", "azure_ad_endpoint"}


class ConnectionFields(Protocol):
    """
    A connection, as Airflow gives it.
    """

    conn_id: str
    host: str | None
    schema: str | None
    port: int | None
    login: str | None
    password: str | None

    @property
    def extra_dejson(self) -> dict[str, Any]:
        """
        Return the extras.
        """
        ...


def settings_of(connection: ConnectionFields) -> Settings:
    """
    Return the arguments of ``DatabricksClient`` that a connection stands for.

    Raises:
        ConnectionSettingsError: There is no host, two sign-ins, an extra that is not known, or one that another
            client understands and this one does not.
    """
    extras = dict(connection.extra_dejson)
    _check_known(connection, extras)
    settings = {name: value for name, value in extras.items() if name in SETTINGS and name not in ("host", "token")}
    settings |= {ours: extras[theirs] for theirs, ours in _SAME.items() if theirs in extras}
    settings |= _places(connection, extras)
    found = [(name, fields) for name, fields in _sign_ins(connection, extras) if fields is not None]
    if len(found) > 1:
        names = " and ".join(name for name, _ in found)
        raise _refusal(connection, f"has several ways of signing in, {names}: leave all but one out")
    for _, fields in found:
        settings |= fields
    return settings


def _refusal(connection: ConnectionFields, why: str) -> ConnectionSettingsError:
    return ConnectionSettingsError(f"connection {connection.conn_id!r} {why}")


def _check_known(connection: ConnectionFields, extras: Settings) -> None:
    known = {*SETTINGS, *_SAME, *_REFUSED, *_UNUSED_ALONE, *_FLAGS, *_OTHERS, *_OF_ITS_SQL_HOOK}
    for name in extras:
        if name not in known:
            close = nearest(name, sorted(known))
            hint = f"; did you mean {listing(list(close))}?" if close else ""
            raise _refusal(connection, f"has the extra {name!r}, which is not known{hint}")
        if name in _REFUSED and extras[name]:
            raise _refusal(connection, f"has the extra {name!r}, which lakewire does not use: {_REFUSED[name]}")


def _places(connection: ConnectionFields, extras: Settings) -> Settings:
    """Return the settings of where requests go to."""
    settings: Settings = {}
    host = extras.get("host") or connection.host
    if host:
        settings["host"] = _url(connection, str(host))
    elif not extras.get("azure_resource_id") and not extras.get("azure_workspace_resource_id"):
        raise _refusal(connection, "has no host: give the host of the workspace, as in adb-1.2.azuredatabricks.net")
    if path := extras.get("http_path"):
        warehouse = _WAREHOUSE_PATH.fullmatch(str(path))
        if not warehouse and not extras.get("warehouse_id"):
            raise _refusal(
                connection, f"has the http_path {path!r}, which is no warehouse's: give warehouse_id instead"
            )
        settings["warehouse_id"] = extras.get("warehouse_id") or (warehouse and warehouse[1])
    if proxies := extras.get("proxies"):
        settings["proxy"] = _proxy(connection, proxies, settings.get("host", "https:"))
    return settings


def _url(connection: ConnectionFields, host: str) -> str:
    """Return the URL of a host: its own scheme and port if it has them, else those of the connection."""
    scheme = connection.schema or "https"
    parts = urlsplit(host if "://" in host else f"{scheme}://{host}")
    port = f":{connection.port}" if connection.port and not parts.port else ""
    return f"{parts.scheme}://{parts.netloc}{port}{parts.path.rstrip('/')}"


def _proxy(connection: ConnectionFields, proxies: object, host: str) -> str:
    if not isinstance(proxies, Mapping) or not all(isinstance(url, str) and url for url in proxies.values()):
        raise _refusal(connection, "has proxies that are no object of URLs, as in {'https': 'http://proxy:3128'}")
    scheme = urlsplit(host).scheme
    if scheme not in proxies:
        raise _refusal(connection, f"has proxies, and none for {scheme}")
    return str(proxies[scheme])


def _sign_ins(connection: ConnectionFields, extras: Settings) -> Iterator[tuple[str, Settings | None]]:
    """Yield each way of signing in that a connection can have, with its settings where this one has it."""
    login, password = connection.login or None, connection.password or None
    flags = {name: as_flag(extras.get(name, False), name, f"connection {connection.conn_id}") for name in _FLAGS}
    in_kubernetes = login == "federated_k8s" or bool(extras.get("federated_k8s"))
    yield "token", {"token": extras["token"]} if extras.get("token") else None
    is_application = bool(extras.get("azure_tenant_id")) and not extras.get("azure_client_id")
    yield "azure_tenant_id", _azure_application(connection, extras) if is_application else None
    yield "use_azure_managed_identity", _azure_identity(extras) if flags["use_azure_managed_identity"] else None
    yield "service_principal_oauth", _given(connection, _oauth) if flags["service_principal_oauth"] else None
    yield "federated_k8s", _kubernetes(connection, extras) if in_kubernetes else None
    if is_application or flags["service_principal_oauth"] or in_kubernetes:
        return  # these use login and password
    if password:
        basic = {"username": login, "password": password}
        yield ("login and password", basic) if login else ("password", {"token": password})
    own = {name: extras[name] for name in SETTINGS if SETTINGS[name].family and extras.get(name)}
    yield ", ".join(own), {} if own.keys() - {"token", "azure_workspace_resource_id"} else None


def _given(connection: ConnectionFields, make: Callable[[str, str], Settings]) -> Settings:
    if not (connection.login and connection.password):
        raise _refusal(connection, "needs login and password: the id and the secret of its application")
    return make(connection.login, connection.password)


def _oauth(login: str, password: str) -> Settings:
    return {"client_id": login, "client_secret": password}


def _azure_application(connection: ConnectionFields, extras: Settings) -> Settings:
    settings = _given(connection, lambda login, secret: {"azure_client_id": login, "azure_client_secret": secret})
    settings["azure_tenant_id"] = extras["azure_tenant_id"]
    if endpoint := extras.get("azure_ad_endpoint"):
        found = [name for name, cloud in AZURE_CLOUDS.items() if cloud.login.rstrip("/") == str(endpoint).rstrip("/")]
        if not found:
            known = listing([cloud.login for cloud in AZURE_CLOUDS.values()])
            raise _refusal(connection, f"has the azure_ad_endpoint {endpoint!r}; accepted are {known}")
        settings["azure_environment"] = found[0]
    return settings


def _azure_identity(extras: Settings) -> Settings:
    return {"azure_use_msi": True, "azure_client_id": extras.get("azure_managed_identity_client_id")}


def _kubernetes(connection: ConnectionFields, extras: Settings) -> Settings:
    if not extras.get("k8s_projected_volume_token_path"):
        raise _refusal(
            connection,
            "asks Kubernetes for a token, which lakewire does not do: mount one as a projected volume and give "
            "k8s_projected_volume_token_path",
        )
    return {"auth_type": "kubernetes-oidc", "client_id": extras.get("client_id")}
