"""
The composition root: builds the transport from the settings and hands it to the services. No logic of its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from lakewire.auth import ClientCredentials, Credential, PersonalAccessToken
from lakewire.config import Config
from lakewire.http import RetryPolicy, Transport, post_form

if TYPE_CHECKING:
    from lakewire.catalog import CatalogClient
    from lakewire.delta import DeltaClient
    from lakewire.files import FilesClient
    from lakewire.jobs import JobsClient
    from lakewire.sql import SqlClient
    from lakewire_api import WorkspaceApi

__all__ = ["DatabricksClient"]


class DatabricksClient:
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
        profile: Section of the profile file.
        retry: How failed requests are repeated.

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
        profile: str | None = None,
        retry: RetryPolicy | None = None,
    ) -> None:
        self.config = Config.resolve(
            env=os.environ,
            profile=profile,
            host=host,
            token=token,
            client_id=client_id,
            client_secret=client_secret,
            account_id=account_id,
            warehouse_id=warehouse_id,
            catalog=catalog,
            schema=schema,
            staging_volume=staging_volume,
        )
        self._transport = Transport(self.config, _credential(self.config), policy=retry)
        self._on_close: list[Callable[[], None]] = []

    @classmethod
    def local(cls, path: str | Path, *, catalog: str | None = None, schema: str | None = None) -> Self:
        """
        Open the local workspace in *path*, a folder that is made if need be; no account is needed.

        Starts its server (about three seconds), or shares the one that is running. The server ends with the
        last client that uses it; tables stay in the folder.

        Raises:
            WorkspaceStartError: ``pip install "lakewire[local]"`` is missing, or the server did not start.
        """
        from lakewire.local import LocalWorkspace  # here: the server's packages are an extra

        workspace = LocalWorkspace.start(path)
        client = cls(
            host=workspace.host,
            token=workspace.token,
            warehouse_id=workspace.warehouse_id,
            catalog=catalog,
            schema=schema,
        )
        client._on_close.append(workspace.close)
        return client

    @cached_property
    def sql(self) -> SqlClient:
        """
        SQL statements.
        """
        from lakewire.sql import SqlClient

        return SqlClient(self._transport, self.config)

    @cached_property
    def delta(self) -> DeltaClient:
        """
        Delta tables.
        """
        from lakewire.delta import DeltaClient

        return DeltaClient(self.sql, self.files, self.catalog, self.config)

    @cached_property
    def jobs(self) -> JobsClient:
        """
        Jobs and their runs.
        """
        from lakewire.jobs import JobsClient

        return JobsClient(self._transport, self.config)

    @cached_property
    def catalog(self) -> CatalogClient:
        """
        Unity Catalog: catalogs, schemas, tables, volumes.
        """
        from lakewire.catalog import CatalogClient

        return CatalogClient(self._transport, self.config)

    @cached_property
    def files(self) -> FilesClient:
        """
        Files in volumes.
        """
        from lakewire.files import FilesClient

        return FilesClient(self._transport, self.config)

    @cached_property
    def api(self) -> WorkspaceApi:
        """
        Every operation of the workspace's API: ``client.api.jobs.list_runs(limit=25)``.
        """
        from lakewire_api import WorkspaceApi

        return WorkspaceApi(self._transport)

    def close(self) -> None:
        """
        Close idle connections, and the local workspace if this client is its last user. May be called twice.
        """
        self._transport.close()
        while self._on_close:
            self._on_close.pop()()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"DatabricksClient(host={self.config.host!r})"


def _credential(config: Config) -> Credential:
    if config.token:
        return PersonalAccessToken(config.token)
    return ClientCredentials(config.host, str(config.client_id), str(config.client_secret), post_form)
