"""
The local workspace over https: several ways of signing in insist on it.
"""

from __future__ import annotations

import pickle
import stat

import pytest
import requests

from lakewire import DatabricksClient, errors
from lakewire_local import LocalWorkspace


@pytest.fixture(scope="module")
def secure(tmp_path_factory):
    """A workspace that speaks https."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("secure"), tls=True) as started:
        yield started


def test_a_client_trusts_the_authority_of_the_workspace(secure):
    """Queries, files and results work as over http."""
    with DatabricksClient.local(secure.path) as client:
        assert secure.host.startswith("https://127.0.0.1:")
        assert 42 == client.sql.execute("SELECT 40 + 2").scalar()


def test_nobody_else_trusts_it(secure):
    """Without its authority the certificate is refused, and nothing is sent."""
    with DatabricksClient(host=secure.host, token=secure.token) as client, pytest.raises(errors.TlsError):
        client.api.current_user.me()


def test_the_authority_stays(secure, tmp_path):
    """Another start of the same workspace has the same authority; its key is for the owner only."""
    with LocalWorkspace.start(tmp_path, tls=True) as first:
        authority = (first.path / ".server" / "ca.pem").read_text()
    with LocalWorkspace.start(tmp_path, tls=True) as second:
        response = requests.get(f"{second.host}/.well-known/databricks-config", verify=second.ca_bundle, timeout=10)
        modes = {stat.S_IMODE((tmp_path / ".server" / name).stat().st_mode) for name in ("ca.key", "server.pem")}

        assert (authority, 200, {0o600}) == (
            (second.path / ".server" / "ca.pem").read_text(),
            response.status_code,
            modes,
        )


def test_discovery_and_logins_speak_https(secure):
    """Every address that the documents name is that of the server."""
    url = f"{secure.host}/oidc/.well-known/oauth-authorization-server"
    found = requests.get(url, verify=secure.ca_bundle, timeout=10).json()

    names = ("issuer", "token_endpoint", "authorization_endpoint", "revocation_endpoint")
    assert all(found[name].startswith(f"{secure.host}/oidc") for name in names)


def test_a_pickled_client_finds_its_workspace_again(secure):
    """By its folder, in any process, with no secret in the pickle."""
    with DatabricksClient.local(secure.path, schema="default") as client:
        text = pickle.dumps(client.with_options(timeout=77))
        with pickle.loads(text) as again:
            assert (secure.host, 77.0) == (again.config.host, again._transport.options.timeout_s)
            assert 1 == again.sql.execute("SELECT 1").scalar()
    assert secure.token.encode() not in text
