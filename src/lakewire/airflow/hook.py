"""
A client of the workspace that a connection of Airflow names.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from airflow.sdk import BaseHook

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient

__all__ = ["LakewireHook"]


class LakewireHook(BaseHook):
    """
    Gives a ``DatabricksClient``: ``LakewireHook().client.sql.execute("SELECT 1")``.

    Reads the connections of Airflow's own Databricks provider, which need not be installed. Making a hook costs
    nothing and reads nothing; a process that was forked makes its own client.

    Args:
        databricks_conn_id: Id of a connection of type ``databricks``. Default ``databricks_default``.
        settings: Further arguments of ``DatabricksClient``, which beat those of the connection, as ``warehouse_id``.

    Source:
        https://airflow.apache.org/docs/apache-airflow-providers-databricks/stable/connections/databricks.html
    """

    conn_name_attr = "databricks_conn_id"
    default_conn_name = "databricks_default"
    conn_type = "databricks"
    hook_name = "Databricks"

    def __init__(self, databricks_conn_id: str = default_conn_name, **settings: Any) -> None:
        super().__init__()
        self.databricks_conn_id = databricks_conn_id
        self.settings = settings
        self._made: tuple[int, DatabricksClient] | None = None  # by which process

    @property
    def client(self) -> DatabricksClient:
        """
        The client; made once in each process. Sends nothing.

        Raises:
            ConnectionSettingsError: The connection cannot be used.
        """
        if self._made is None or self._made[0] != os.getpid():
            self._made = os.getpid(), self._client(self.get_connection(self.databricks_conn_id))
        return self._made[1]

    async def aclient(self) -> DatabricksClient:
        """
        Return the client, on the event loop of a triggerer, where reading a connection must not block.
        """
        if self._made is None:
            self._made = os.getpid(), self._client(await self.aget_connection(self.databricks_conn_id))
        return self._made[1]

    def get_conn(self) -> DatabricksClient:
        """
        Return the client.
        """
        return self.client

    def test_connection(self) -> tuple[bool, str]:
        """
        Return whether the workspace knows who asks, and a sentence. One request.
        """
        from lakewire.errors import LakewireError

        try:
            return True, f"signed in as {self.client.api.current_user.me().user_name}"
        except LakewireError as error:
            return False, str(error)

    def _client(self, connection: Any) -> DatabricksClient:
        from lakewire.airflow.connection import settings_of
        from lakewire.airflow.exceptions import ConnectionSettingsError
        from lakewire.client import DatabricksClient
        from lakewire.errors import ConfigError

        own = {name: value for name, value in self.settings.items() if value not in (None, "")}
        given = {**settings_of(connection), **own}
        try:
            return DatabricksClient(**given)
        except ConfigError as error:
            raise ConnectionSettingsError(f"connection {self.databricks_conn_id!r}: {error}") from error
