"""
The composition root: builds the transport from the settings and hands it to the services. No other logic.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Self, Unpack

from lakewire.auth import AuthProvider, Given, SignIn
from lakewire.config import Config, SignInSettings
from lakewire.errors import InvalidArgumentError
from lakewire.exits import Cancelable, cancel_on_exit
from lakewire.forks import FORK_WAITS
from lakewire.http import CircuitBreaker, Guards, Pool, RateLimiter, RetryPolicy, TokenWire, Transport
from lakewire.observability import Hook, Observer, Observers
from lakewire.services import WorkspaceServices

__all__ = ["DatabricksClient"]


class DatabricksClient(WorkspaceServices):
    """
    A Databricks workspace. Making one reads settings and sends nothing; it may be shared by threads and forked.

    Settings come from the arguments, else from the environment (``DATABRICKS_HOST``, ``DATABRICKS_TOKEN``,
    ``DATABRICKS_WAREHOUSE_ID``, …), else from a profile in ``~/.databrickscfg``.

    Args:
        host: ``https://…`` of the workspace.
        token: Personal access token.
        client_id: OAuth client of a service principal, with ``client_secret``.
        client_secret: Its secret.
        account_id: For account-level operations.
        warehouse_id: SQL warehouse that runs statements.
        catalog: Catalog of one- and two-part names. Default ``main``.
        schema: Schema of one-part names. Default ``default``.
        staging_volume: Volume for staged data, ``catalog.schema.volume``. Default: ``lakewire_staging`` beside
            the table that is written.
        zerobus_endpoint: Of the service that ``DeltaTable.ingest`` sends rows to. Default: the warehouse.
        profile: Section of the profile file.
        ca_bundle: File or folder of CA certificates. Default: ``REQUESTS_CA_BUNDLE``, else those of certifi.
        client_certificate: PEM file of the certificate that the workspace asks of its clients.
        client_key: PEM file of its key, without a passphrase. Default: in the file of the certificate.
        proxy: ``http://[user:password@]name:port``, or ``socks5://`` and ``socks5h://`` with ``lakewire[socks]``.
            Default: ``HTTPS_PROXY`` and its kin; ``NO_PROXY`` counts always.
        verify_tls: False does not check certificates, and warns.
        link_hosts: The only hosts that results are fetched from, as in ``*.blob.core.windows.net``. Default: any
            public host.
        fetch_ahead_bytes: How much of a result is held while its rows are read one after the other. Default 256 MiB.
        compress_results: Ask for results in LZ4, which pays where the network is slow. Default False.
        retry: How long failed requests are retried. Default: 60 seconds, where that is safe.
        limits: Requests per second by operation. Default: below the published limits.
        breaker: Fails calls at once while their host keeps failing. Default: none.
        on_call: Called with a ``CallRecord`` after each call; what it raises is logged and breaks nothing.
        auth: A sign-in of your own. Default: the first one that the settings allow; see ``docs/authentication.md``.
        sign_in: Settings of other sign-ins, as ``azure_client_id``; see ``Config``.

    Raises:
        ConfigError: A setting is missing, malformed or contradictory.

    Source:
        https://docs.databricks.com/dev-tools/auth/unified-auth
    """

    def __init__(
        self,
        *,
        host: str | None = None,
        token: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        account_id: str | None = None,
        warehouse_id: str | None = None,
        catalog: str | None = None,
        schema: str | None = None,
        staging_volume: str | None = None,
        zerobus_endpoint: str | None = None,
        profile: str | None = None,
        ca_bundle: str | None = None,
        client_certificate: str | None = None,
        client_key: str | None = None,
        proxy: str | None = None,
        verify_tls: bool = True,
        link_hosts: Sequence[str] | None = None,
        fetch_ahead_bytes: int | None = None,
        compress_results: bool | None = None,
        retry: RetryPolicy | None = None,
        limits: Mapping[str, float] | None = None,
        breaker: CircuitBreaker | None = None,
        on_call: Hook | None = None,
        auth: AuthProvider | None = None,
        **sign_in: Unpack[SignInSettings],
    ) -> None:
        config = Config.resolve(
            env=os.environ,
            profile=profile,
            has_own_sign_in=auth is not None,
            host=host,
            token=token,
            client_id=client_id,
            client_secret=client_secret,
            account_id=account_id,
            warehouse_id=warehouse_id,
            catalog=catalog,
            schema=schema,
            staging_volume=staging_volume,
            zerobus_endpoint=zerobus_endpoint,
            ca_bundle=ca_bundle,
            client_certificate=client_certificate,
            client_key=client_key,
            proxy=proxy,
            verify_tls=verify_tls,
            link_hosts=link_hosts,
            fetch_ahead_bytes=fetch_ahead_bytes,
            compress_results=compress_results,
            **sign_in,
        )
        config.announce()
        self._connect(config, retry=retry, limits=limits, breaker=breaker, on_call=on_call, auth=auth)

    def _connect(
        self,
        config: Config,
        *,
        retry: RetryPolicy | None = None,
        limits: Mapping[str, float] | None = None,
        breaker: CircuitBreaker | None = None,
        on_call: Hook | None = None,
        auth: AuthProvider | None = None,
    ) -> None:
        """Build what the services stand on. Opens nothing."""
        self.config = config
        guards = Guards(limiter=RateLimiter(limits), breaker=breaker, observers=Observers(on_call))
        pool = Pool(config)
        self.auth = auth or SignIn(config, TokenWire(pool, retry, guards.observers))
        credential = self.auth if isinstance(self.auth, SignIn) else Given(self.auth)
        transport = Transport(config, credential, pool, guards=guards)
        self._transport = transport.with_options(retry=retry)
        self._on_close: list[Callable[[], None]] = []
        self._owner = True  # of the connections; a clone is not
        self._local: tuple[Path, str] | None = None  # folder and engine of the local workspace

    @classmethod
    def local(
        cls,
        path: str | Path,
        *,
        catalog: str | None = None,
        schema: str | None = None,
        engine: str | None = None,
    ) -> Self:
        """
        Open the local workspace in *path*, a folder that is made if need be; no account is needed.

        Starts its server (about three seconds), or shares the one that is running. The server ends with the
        last client that uses it; tables stay in the folder.

        Args:
            path: The folder.
            catalog: Default catalog.
            schema: Default schema.
            engine: What runs the statements: ``sail`` (the default), ``spark`` (real Spark with Delta) or
                ``sc://host:port``, a Spark Connect server of yours; also by ``LAKEWIRE_ENGINE``.

        Raises:
            InvalidArgumentError: *engine* is none of these.
            WorkspaceStartError: ``pip install "lakewire[local]"`` is missing, *path* is not a folder that can be
                written, the folder is served with another engine, or the server did not start.
        """
        with FORK_WAITS:
            from lakewire.local import LocalWorkspace  # here: the server's packages are an extra

        workspace = LocalWorkspace.start(path, engine=engine)
        client = cls(
            host=workspace.host,
            token=workspace.token,
            warehouse_id=workspace.warehouse_id,
            ca_bundle=workspace.ca_bundle,
            zerobus_endpoint=workspace.zerobus_endpoint,
            catalog=catalog,
            schema=schema,
        )
        client._on_close.append(workspace.close)
        client._local = workspace.path, workspace.engine
        return client

    def with_options(self, *, timeout: float | None = None, retry: RetryPolicy | None = None) -> Self:
        """
        Return a clone over the same connections and credentials. Costs nothing; closing either closes both.

        Args:
            timeout: Seconds for each call of the API, retries included, > 0. Default: as before, 300 at first.
            retry: How long failed requests are retried. Default: as before.
        """
        clone = object.__new__(type(self))
        clone.config, clone.auth = self.config, self.auth
        clone._transport = self._transport.with_options(timeout=timeout, retry=retry)
        clone._on_close, clone._local = self._on_close, self._local
        clone._owner = False
        return clone

    def cancel_on_exit(self, *work: Cancelable) -> AbstractContextManager[None]:
        """
        Cancel runs and statements when a ``with`` block is left by an exception: Ctrl-C, an exit, a timeout, any error.

        In the main thread, a SIGTERM that would end the process at once ends the block, too: exit code 143. Where a
        handler is set already, as in a task of Airflow, a SIGTERM cancels, and the handler decides how it goes on.
        What ends well is not canceled; each cancel is one request, which waits for no lock.

        Args:
            work: Such as ``client.jobs.submit(…)`` and ``client.sql.submit(…)`` return; ``client.sql`` for whatever
                statement is waited for.

        Raises:
            InvalidArgumentError: One of them cannot be canceled.
        """
        return cancel_on_exit(*work)

    def observe(self, *observers: Observer) -> Self:
        """
        Let metrics and traces listen to the work of this client and its clones, from now on.

        What an observer raises is logged once, counted, and breaks nothing.

        Args:
            observers: Such as ``PrometheusMetrics()`` and ``StatsdMetrics()`` of ``lakewire.metrics``,
                ``OpenTelemetryTraces()`` of ``lakewire.traces``, or an ``Observer`` of your own. One may observe
                several clients.

        Returns:
            This client.

        Raises:
            InvalidArgumentError: One of them is no observer.
        """
        for observer in observers:
            if not isinstance(observer, Observer):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise InvalidArgumentError(f"observers: {observer!r} is given; accepted is an Observer")
        for observer in observers:
            self._transport.observers.add(observer)
        return self

    @property
    def hook_failures(self) -> int:
        """
        How often ``on_call`` or an observer raised, in this client and its clones.
        """
        return self._transport.hook_failures

    def close(self) -> None:
        """
        Close idle connections, and the local workspace if this client is its last user. May be called twice.

        Every call after it, also of a clone, raises ``ClientClosedError``.
        """
        self._owner = False
        self._transport.close()
        while self._on_close:
            try:
                release = self._on_close.pop()
            except IndexError:  # another thread was faster
                return
            release()

    def __del__(self) -> None:
        """
        Warn of connections that were not closed. Closes nothing itself.
        """
        if self.__dict__.get("_owner") and self._transport.pool.is_open:
            warnings.warn(f"{self!r} was not closed", ResourceWarning, stacklevel=2, source=self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        config = self.__dict__.get("config")  # there is none when the settings were refused
        return f"DatabricksClient(host={config and config.host!r})"

    def __copy__(self) -> Self:
        """
        Return a clone, which has its credentials, as it stays in this process.
        """
        return self.with_options()

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """
        Return a clone: connections and limits only work when they are shared.
        """
        return self.with_options()

    def __reduce__(self) -> tuple[Any, ...]:
        """
        Pickle the settings without secrets, and the patience.

        Where there are no credentials in the process that unpickles, the first call says so. A client of a local
        workspace opens it again by its folder. A sign-in of your own stays behind.
        """
        patience = (self._transport.options.timeout_s, self._transport.options.policy)
        if self._local is not None:
            return self._opened_again, (*self._local, self.config.catalog, self.config.schema, *patience)
        return self._unpickled, (self.config, *patience)

    @classmethod
    def _unpickled(cls, config: Config, timeout: float, retry: RetryPolicy) -> Self:
        made = object.__new__(cls)
        made._connect(config.again())
        made._transport = made._transport.with_options(timeout=timeout, retry=retry)
        return made

    @classmethod
    def _opened_again(cls, path: Path, engine: str, catalog: str, schema: str, *patience: Any) -> Self:
        timeout, retry = patience
        opened = cls.local(path, catalog=catalog, schema=schema, engine=engine)
        return opened.with_options(timeout=timeout, retry=retry)
