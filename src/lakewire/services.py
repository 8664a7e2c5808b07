"""
The services that a client gives. Each is imported and made when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.errors import ConfigError
from lakewire.forks import lazily

if TYPE_CHECKING:
    from lakewire.config import Config
    from lakewire.delta import DeltaClient
    from lakewire.features import FeaturesClient
    from lakewire.files import FilesClient
    from lakewire.governance import GovernedCatalog
    from lakewire.http import Transport
    from lakewire.jobs import JobsClient
    from lakewire.secrets import SecretsClient
    from lakewire.sql import SqlClient
    from lakewire.streaming import StreamingClient
    from lakewire.vector import VectorClient
    from lakewire_api import AccountApi, WorkspaceApi

__all__ = ["WorkspaceServices"]


class WorkspaceServices:
    """
    The services of a workspace; a part of ``DatabricksClient``.
    """

    config: Config
    _transport: Transport

    @lazily
    def sql(self) -> SqlClient:
        """
        SQL statements.
        """
        from lakewire.sql import SqlClient

        return SqlClient(self._transport, self.config)

    @lazily
    def delta(self) -> DeltaClient:
        """
        Delta tables.
        """
        from lakewire.delta import DeltaClient

        return DeltaClient(self._transport, self.sql, self.files, self.catalog)

    @lazily
    def jobs(self) -> JobsClient:
        """
        Jobs and their runs.
        """
        from lakewire.jobs import JobsClient

        return JobsClient(self._transport, self.config)

    @lazily
    def streaming(self) -> StreamingClient:
        """
        Streams that run as jobs.
        """
        from lakewire.streaming import StreamingClient

        return StreamingClient(self.sql, self.files, self.jobs, self.config)

    @lazily
    def features(self) -> FeaturesClient:
        """
        Feature tables, training sets and scoring.
        """
        from lakewire.features import FeaturesClient

        return FeaturesClient(self.delta, self.api)

    @lazily
    def catalog(self) -> GovernedCatalog:
        """
        Unity Catalog: catalogs, schemas, tables, volumes, and who may do what with them.
        """
        from lakewire.governance import GovernedCatalog

        return GovernedCatalog(self._transport, self.config)

    @lazily
    def files(self) -> FilesClient:
        """
        Files in volumes and of the workspace.
        """
        from lakewire.files import FilesClient

        return FilesClient(self._transport)

    @lazily
    def secrets(self) -> SecretsClient:
        """
        Secrets in scopes.
        """
        from lakewire.secrets import SecretsClient

        return SecretsClient(self._transport)

    @lazily
    def vector(self) -> VectorClient:
        """
        Vector search: endpoints, indexes, queries.
        """
        from lakewire.vector import VectorClient

        return VectorClient(self._transport, self.config)

    @lazily
    def api(self) -> WorkspaceApi:
        """
        Every operation of the workspace's API: ``client.api.jobs.list_runs(limit=25)``.
        """
        from lakewire_api import WorkspaceApi

        return WorkspaceApi(self._transport)

    @lazily
    def account(self) -> AccountApi:
        """
        Every operation of the account's API: ``client.account.workspaces.list()``; needs ``account_id``.

        Raises:
            ConfigError: There is no ``account_id``. The host must be the account's as well.
        """
        from lakewire_api import AccountApi

        if not self.config.account_id:
            raise ConfigError("client.account needs account_id: give it, or set DATABRICKS_ACCOUNT_ID")
        return AccountApi(self._transport)
