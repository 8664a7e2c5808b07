"""
The settings of a client.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import attrs

from lakewire.config.declared import as_count, as_flag, as_hosts, as_scopes, checked_text, declared, setting
from lakewire.config.hosts import AZURE_CLOUDS, AzureCloud, Host, azure_cloud_name, check_proxy, cloud_of
from lakewire.config.kinds import KINDS, Kind, choose, complete, reasons
from lakewire.config.resolving import resolved
from lakewire.config.secrets import Environment, Secret
from lakewire.errors import ConfigError, listing, one_line
from lakewire.observability import is_heard, log

__all__ = ["Config", "Setting"]

_HOST_PATTERN = re.compile(r"[\w*?.:-]+")


def _is_host_pattern(name: object) -> bool:
    return isinstance(name, str) and _HOST_PATTERN.fullmatch(name) is not None


@attrs.frozen
class Setting:
    """
    One line of ``Config.explain()``: a setting, its value (secrets as ``***``) and where it came from.
    """

    name: str
    value: str
    source: str


@attrs.frozen(kw_only=True)
class Config:
    """
    Everything a client needs to know, checked.

    Attributes:
        host: ``https://…``; ``http`` is accepted on loopback only. Of an address copied from the browser, path and
            query are left out and the workspace of ``?o=`` is kept. Empty where the sign-in finds it, as in a notebook.
        account_id: For account-level operations, and for signing in to account and unified hosts.
        workspace_id: The workspace that is meant on a host that serves several.
        group_id: Group whose rights are assumed instead of one's own, where the sign-in can do so.
        auth_type: The only sign-in that may be used. Default: the first of ``KINDS`` whose settings are there.
        token: Personal access token.
        username, password: For ``basic``, which Databricks has retired.
        metadata_service_url: Service on this machine that gives tokens, as editors run it.
        client_id, client_secret: OAuth client of a service principal; the id alone for federated tokens.
        scopes: OAuth scopes, as text or several. Default ``all-apis``.
        authorization_details: OAuth authorization details, JSON.
        token_resource: What OAuth tokens are for, where that is not the API of the workspace.
        discovery_url: OAuth metadata document. Default: found by the host.
        oidc_token_env: Variable that holds an OIDC token. Default ``DATABRICKS_OIDC_TOKEN``.
        oidc_token_filepath: File that holds an OIDC token; read again for each refresh.
        kubernetes_token_filepath: Projected token of a Kubernetes service account. Default, where ``auth_type`` is
            ``kubernetes-oidc``: the one that each pod has.
        token_audience: Audience of the OIDC token that a CI service is asked for. Default: by the host.
        azure_workspace_resource_id: ``/subscriptions/…``, instead of a host or besides it.
        azure_client_id, azure_client_secret, azure_tenant_id: Application in Microsoft Entra ID.
        azure_use_msi: Use the managed identity of the machine; ``azure_client_id`` selects one of several.
        azure_environment: ``PUBLIC``, ``USGOVERNMENT`` or ``CHINA``. Default: by the host.
        google_credentials: Key of a Google service account, JSON or the path of a file.
        google_service_account: Google service account to impersonate.
        cloud: ``AWS``, ``AZURE`` or ``GCP``. Default: by the host.
        databricks_cli_path: Executable of the Databricks CLI. Default: on ``PATH``.
        disable_oauth_refresh_token: Ask for no refresh token in a browser login.
        warehouse_id: SQL warehouse that runs statements.
        catalog: Catalog of one- and two-part names. Default ``main``.
        schema: Schema of one-part names. Default ``default``.
        staging_volume: Volume for staged data, ``catalog.schema.volume``. Default: ``lakewire_staging`` in the
            schema of the table that is written.
        zerobus_endpoint: ``https://<workspace id>.zerobus.<region>.…`` of the service that ``DeltaTable.ingest`` sends
            rows to. Default: none, they go through the warehouse.
        ca_bundle: File or folder of CA certificates. Default: ``REQUESTS_CA_BUNDLE``, else those of certifi.
        client_certificate: PEM file of the certificate that the workspace asks for, and after it those of its issuers.
            Sent to the API and to where tokens come from, never to a storage.
        client_key: PEM file of its key, without a passphrase. Default: in the file of the certificate.
        proxy: ``http://[user:password@]name:port`` for the API, tokens and storage links, except for hosts in
            ``NO_PROXY``; ``socks5://`` or ``socks5h://`` with ``lakewire[socks]``. Default: ``HTTPS_PROXY`` and its
            kin.
        verify_tls: Whether certificates are checked. False lets others read the traffic, and warns.
        link_hosts: The only hosts that results are fetched from, as in ``*.blob.core.windows.net``; separated by commas
            if it is one text. Default: any public host.
        fetch_ahead_bytes: How much of a result is held while its rows are read one after the other: what is being
            fetched, what waits and what is read; at least one chunk. Default 256 MiB.
        compress_results: Ask for results in LZ4: fewer bytes on a slow network, more CPU and memory on any.
        config_file: The profile file that was asked for.
        profile: Section of the profile file that is used.
        env: The environment, for sign-ins that read more than settings; of a pickled one, that of the new process.
        sources: Setting to source, for ``explain``.

    Source:
        https://docs.databricks.com/dev-tools/auth/unified-auth
    """

    host: str = setting("DATABRICKS_HOST", default="")
    account_id: str | None = setting("DATABRICKS_ACCOUNT_ID", in_header=True)
    workspace_id: str | None = setting("DATABRICKS_WORKSPACE_ID", in_header=True)
    group_id: str | None = setting("DATABRICKS_GROUP_ID")
    auth_type: str | None = setting("DATABRICKS_AUTH_TYPE")
    token: Secret | None = setting("DATABRICKS_TOKEN", family="pat", secret=True, in_header=True)
    username: str | None = setting("DATABRICKS_USERNAME", family="basic")
    password: Secret | None = setting("DATABRICKS_PASSWORD", family="basic", secret=True)
    metadata_service_url: Secret | None = setting(
        "DATABRICKS_METADATA_SERVICE_URL", family="metadata-service", secret=True, in_header=True
    )
    client_id: str | None = setting("DATABRICKS_CLIENT_ID", family="oauth", in_header=True)
    client_secret: Secret | None = setting("DATABRICKS_CLIENT_SECRET", family="oauth", secret=True, in_header=True)
    scopes: tuple[str, ...] | None = setting("DATABRICKS_SCOPES", converter=as_scopes)
    authorization_details: str | None = setting()
    token_resource: str | None = setting()
    discovery_url: str | None = setting("DATABRICKS_DISCOVERY_URL")
    oidc_token_env: str | None = setting("DATABRICKS_OIDC_TOKEN_ENV", family="env-oidc")
    oidc_token_filepath: str | None = setting(
        "DATABRICKS_OIDC_TOKEN_FILEPATH", "DATABRICKS_OIDC_TOKEN_FILE", family="file-oidc"
    )
    kubernetes_token_filepath: str | None = setting("DATABRICKS_KUBERNETES_TOKEN_FILEPATH", family="kubernetes-oidc")
    token_audience: str | None = setting("DATABRICKS_TOKEN_AUDIENCE")
    azure_workspace_resource_id: str | None = setting("DATABRICKS_AZURE_RESOURCE_ID", family="azure", in_header=True)
    azure_client_id: str | None = setting("ARM_CLIENT_ID", family="azure")
    azure_client_secret: Secret | None = setting("ARM_CLIENT_SECRET", family="azure", secret=True)
    azure_tenant_id: str | None = setting("ARM_TENANT_ID", family="azure")
    azure_use_msi: bool = setting("ARM_USE_MSI", family="azure", is_flag=True, default=False)
    azure_environment: str | None = setting("ARM_ENVIRONMENT")
    google_credentials: Secret | None = setting("GOOGLE_CREDENTIALS", family="google", secret=True)
    google_service_account: str | None = setting("DATABRICKS_GOOGLE_SERVICE_ACCOUNT", family="google")
    cloud: str | None = setting("DATABRICKS_CLOUD")
    databricks_cli_path: str | None = setting("DATABRICKS_CLI_PATH")
    disable_oauth_refresh_token: bool = setting("DATABRICKS_DISABLE_OAUTH_REFRESH_TOKEN", is_flag=True, default=False)
    warehouse_id: str | None = setting("DATABRICKS_WAREHOUSE_ID")
    catalog: str = setting("DATABRICKS_CATALOG", default="main")
    schema: str = setting("DATABRICKS_SCHEMA", default="default")
    staging_volume: str | None = setting("DATABRICKS_STAGING_VOLUME")
    zerobus_endpoint: str | None = setting("DATABRICKS_ZEROBUS_ENDPOINT")
    ca_bundle: str | None = setting()
    client_certificate: str | None = setting("DATABRICKS_CLIENT_CERTIFICATE")
    client_key: str | None = setting("DATABRICKS_CLIENT_KEY")
    proxy: Secret | None = setting(secret=True)
    verify_tls: bool = setting(is_flag=True, default=True)
    link_hosts: tuple[str, ...] | None = setting(converter=as_hosts)
    fetch_ahead_bytes: int = setting("DATABRICKS_FETCH_AHEAD_BYTES", is_count=True, default=256 << 20)
    compress_results: bool = setting("DATABRICKS_COMPRESS_RESULTS", is_flag=True, default=False)
    config_file: str | Path | None = None
    profile: str | None = None
    env: Environment = attrs.field(factory=lambda: Environment(os.environ), repr=False, eq=False)
    sources: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False, eq=False)

    @classmethod
    def resolve(
        cls,
        *,
        env: Mapping[str, str],
        config_file: str | Path | None = None,
        profile: str | None = None,
        has_own_sign_in: bool = False,
        **given: Any,
    ) -> Config:
        """
        Decide every setting: what is given beats the environment, which beats the profile.

        A sign-in that is named more explicitly replaces the others instead of colliding with them. A secret is used
        only with the host of its own source, unless the secret was given as an argument.

        Args:
            env: The environment, as in ``os.environ``.
            config_file: Profile file. Default ``DATABRICKS_CONFIG_FILE``, else ``~/.databrickscfg``.
            profile: Section of that file. Default ``DATABRICKS_CONFIG_PROFILE``; without either, the default profile
                is read when neither arguments nor environment name a host or a sign-in.
            has_own_sign_in: Credentials are not needed.
            given: Settings by name; None means not given.

        Raises:
            ConfigError: A setting is missing, malformed or contradictory. Secrets are never shown.
        """
        settings = resolved(SETTINGS, env=env, config_file=config_file, profile=profile, given=given)
        made = cls(**settings, config_file=config_file, env=Environment(env))
        if not has_own_sign_in:
            made.check_sign_in()
        return made

    def again(self) -> Config:
        """
        Return these settings, which were pickled without their secrets, with the secrets of this process.

        Where this process has none, the first one that is needed raises ConfigError.
        """
        kept = {name: getattr(self, name) for name, about in SETTINGS.items() if not about.secret}
        shared = {name: value for name, value in kept.items() if not SETTINGS[name].family}
        for profile in dict.fromkeys((self.profile, None)):
            for given in (kept, shared):  # the second where another way of signing in is set up in this process
                with suppress(ConfigError):
                    return Config.resolve(env=self.env, config_file=self.config_file, profile=profile, **given)
        return self

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """
        The sign-ins that may be used, in order: the next one counts where nobody is signed in to the one before.
        """
        return choose(self)

    @property
    def is_account(self) -> bool:
        """
        Whether the host is that of an account, and of no workspace.
        """
        return self.host.startswith(("https://accounts.", "https://accounts-dod."))

    @property
    def azure(self) -> AzureCloud | None:
        """
        Azure's cloud of the workspace; None when it is in another cloud.
        """
        cloud, name = cloud_of(self.host)
        if not (self.azure_workspace_resource_id or (self.cloud or cloud).upper() == "AZURE"):
            return None
        return AZURE_CLOUDS[azure_cloud_name(self.azure_environment) if self.azure_environment else name or "PUBLIC"]

    def source(self, name: str) -> str:
        """
        Return where a setting came from, for messages.
        """
        return self.sources.get(name, "argument")

    def explain(self) -> list[Setting]:
        """
        List each setting with its value and source, secrets masked, and the sign-in that they choose.
        """
        settings = [
            Setting(name, _shown(value, is_secret=about.secret), self.sources.get(name, "default"))
            for name, about in SETTINGS.items()
            if name != "auth_type"
            and (value := getattr(self, name)) not in (None, "")
            and (name in self.sources or not (about.is_flag or about.is_count))
        ]
        return [*settings, Setting("auth_type", self.kinds[0].name if self.kinds else "", self._why_chosen())]

    def announce(self) -> None:
        """
        Log once at INFO, for each client, the host and where each setting came from; no values.
        """
        if is_heard(logging.INFO):
            origins = ", ".join(f"{setting.name} from {setting.source}" for setting in self.explain())
            log().info("client made", host=self.host, settings=one_line(origins, 1000))
        if not self.verify_tls:
            log().warning(
                "certificates are not verified: whoever is on the network path can read the token", host=self.host
            )

    def check_sign_in(self) -> None:
        """
        Raise when no way of signing in has its settings, or two contradict each other.

        Raises:
            ConfigError: It names the settings, their sources and what is missing.
        """
        kinds = self.kinds
        if not kinds:
            if not (self.host or self.azure_workspace_resource_id):
                raise ConfigError(
                    "no host: give host=, DATABRICKS_HOST, or a profile (DATABRICKS_CONFIG_PROFILE); "
                    "DatabricksClient.local(folder) needs none"
                )
            missing = "; ".join(f"{name}: {reason}" for name, reason in reasons(self, started=True).items())
            raise ConfigError(f"no credentials for {self.host}: {missing}")
        if not self.auth_type:
            self._check_one_family()

    def __attrs_post_init__(self) -> None:
        for name, about in SETTINGS.items():
            value: Any = getattr(self, name)
            if about.secret and isinstance(value, str):
                value = Secret(value)
                self._set(name, value)
            if about.is_flag:
                self._set(name, as_flag(value, name, self.source(name)))
            elif about.is_count:
                self._set(name, as_count(value, name, self.source(name)))
            elif isinstance(value, Secret):
                if name != "proxy" and not _is_left_out(value):
                    self._set(name, Secret(checked_text(about, value.reveal(), self.source(name))))
            elif about.in_header and isinstance(value, str):
                self._set(name, checked_text(about, value, self.source(name)))
            elif value is not None and not isinstance(value, str | tuple):
                raise ConfigError(f"{name} ({self.source(name)}) is {type(value).__name__}: give text")
        self._check_host()
        self._check_rest()

    def __getstate__(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in attrs.fields(type(self)) if field.name != "env"}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in {**state, "env": Environment(os.environ)}.items():
            self._set(name, value)

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _check_host(self) -> None:
        if not self.host:
            return
        host = Host.parse(self.host, self.source("host"))
        self._set("host", host.url)
        if host.dropped:
            self._set("sources", {**self.sources, "host": f"{self.source('host')}, path and query left out"})
        if host.workspace_id and not self.workspace_id:
            self._set("workspace_id", host.workspace_id)
            self._set("sources", {**self.sources, "workspace_id": "?o= of the host"})

    def _check_rest(self) -> None:
        if self.proxy is not None and not _is_left_out(self.proxy):
            check_proxy(self.proxy.reveal(), self.source("proxy"))
        if self.client_key and not self.client_certificate:
            raise ConfigError(f"client_key ({self.source('client_key')}) is of no use without client_certificate")
        if self.zerobus_endpoint:
            source = f"zerobus_endpoint from {self.source('zerobus_endpoint')}"
            self._set("zerobus_endpoint", Host.parse(self.zerobus_endpoint, source).url)
        names = self.link_hosts
        if names is not None and not (names and all(map(_is_host_pattern, names))):
            raise ConfigError(
                f"link_hosts ({self.source('link_hosts')}) is {names!r}: give names of hosts, as in *.a.example"
            )
        if self.auth_type and self.auth_type not in {kind.name for kind in KINDS}:
            known = listing([kind.name for kind in KINDS])
            raise ConfigError(
                f"auth_type {one_line(self.auth_type, 60)!r} ({self.source('auth_type')}) is unknown: use {known}"
            )
        if self.azure_environment and azure_cloud_name(self.azure_environment) not in AZURE_CLOUDS:
            known = listing(list(AZURE_CLOUDS))
            raise ConfigError(f"azure_environment ({self.source('azure_environment')}) is unknown: use {known}")

    def _check_one_family(self) -> None:
        """Refuse to choose between complete sign-ins of different kinds: which one is meant is not to be guessed."""
        families: dict[str, Kind] = {}
        for kind in complete(self, SETTINGS):
            families.setdefault(kind.families(SETTINGS)[0], kind)
        if len(families) < 2:
            return
        found = [f"{kind.name} ({self._sources_of(kind)})" for kind in families.values()]
        raise ConfigError(
            f"settings of {len(found)} ways of signing in are set, {' and '.join(found)}: give one, "
            f"or auth_type to choose ({listing([kind.name for kind in families.values()])})"
        )

    def _sources_of(self, kind: Kind) -> str:
        named = [name for name in kind.needs if SETTINGS[name].family]
        return ", ".join(f"{name} from {self.source(name)}" for name in named)

    def _why_chosen(self) -> str:
        if self.auth_type:
            return self.source("auth_type")
        return f"chosen by {self._sources_of(self.kinds[0]) or 'what is on this machine'}" if self.kinds else "none"


SETTINGS = declared(Config)


def _is_left_out(secret: Secret) -> bool:
    return secret == Secret(None)


def _shown(value: object, *, is_secret: bool) -> str:
    return "***" if is_secret else str(value)
