"""
Secrets, through the official SDK, and what is refused.
"""

from __future__ import annotations

import base64

import pytest
from databricks.sdk import WorkspaceClient


def test_secrets_are_stored_in_scopes(api, name):
    """Another client creates a scope, stores texts and bytes, reads, lists and deletes them."""
    secrets = WorkspaceClient(host=api.workspace.host, token=api.workspace.token).secrets
    secrets.create_scope(name)
    secrets.put_secret(name, "text", string_value="a'ä")
    secrets.put_secret(name, "bytes", bytes_value=base64.b64encode(b"\0\xff").decode())
    secrets.put_secret(name, "text", string_value="other")
    secrets.delete_secret(name, "bytes")

    assert "other" == base64.b64decode(secrets.get_secret(name, "text").value).decode()
    assert ["text"] == [found.key for found in secrets.list_secrets(name)]
    secrets.delete_scope(name)
    assert name not in [scope.name for scope in secrets.list_scopes()]


@pytest.mark.parametrize(
    ("path", "body", "expected"),
    [
        ("put", {"scope": "none", "key": "k", "string_value": "v"}, (404, "RESOURCE_DOES_NOT_EXIST")),
        ("put", {"scope": "kept", "key": "k"}, (400, "INVALID_PARAMETER_VALUE")),
        ("put", {"scope": "kept", "key": "k k", "string_value": "v"}, (400, "INVALID_PARAMETER_VALUE")),
        ("put", {"scope": "kept", "key": "k", "bytes_value": "?"}, (400, "INVALID_PARAMETER_VALUE")),
        ("put", {"scope": "kept", "key": "k", "bytes_value": "é"}, (400, "INVALID_PARAMETER_VALUE")),
        ("delete", {"scope": "kept", "key": "none"}, (404, "RESOURCE_DOES_NOT_EXIST")),
        ("scopes/create", {"scope": "kept"}, (400, "RESOURCE_ALREADY_EXISTS")),
        ("scopes/create", {"scope": "v", "scope_backend_type": "AZURE_KEYVAULT"}, (400, "INVALID_PARAMETER_VALUE")),
    ],
)
def test_what_cannot_be_stored_is_refused(api, path, body, expected):
    """Each mistake has the code of Databricks."""
    api.call("POST", "/api/2.0/secrets/scopes/create", json={"scope": "kept"})
    response = api.call("POST", f"/api/2.0/secrets/{path}", json=body)

    assert expected == (response.status_code, response.json()["error_code"])
