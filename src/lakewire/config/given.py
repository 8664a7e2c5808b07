"""
Settings of signing in, as keyword arguments.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

__all__ = ["SignInSettings"]


class SignInSettings(TypedDict, total=False):
    """
    What can be given besides a token or an OAuth client; the attributes of ``Config`` of the same names say more.
    """

    auth_type: str | None
    authorization_details: str | None
    azure_client_id: str | None
    azure_client_secret: str | None
    azure_environment: str | None
    azure_tenant_id: str | None
    azure_use_msi: bool | None
    azure_workspace_resource_id: str | None
    cloud: str | None
    config_file: str | Path | None
    databricks_cli_path: str | None
    disable_oauth_refresh_token: bool | None
    discovery_url: str | None
    google_credentials: str | None
    google_service_account: str | None
    group_id: str | None
    kubernetes_token_filepath: str | None
    metadata_service_url: str | None
    oidc_token_env: str | None
    oidc_token_filepath: str | None
    password: str | None
    scopes: str | Sequence[str] | None
    token_audience: str | None
    username: str | None
    workspace_id: str | None
