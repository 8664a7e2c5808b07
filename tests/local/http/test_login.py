"""
Authentication, and errors in the shape of the REST API.
"""

from __future__ import annotations

import stat

import pytest
import requests


def ask(api, path="/api/2.0/preview/scim/v2/Me", **headers):
    return requests.get(api.host + path, headers=headers, timeout=10)


def test_the_token_of_the_workspace_lets_in(api):
    """The access token of the workspace belongs to its one user."""
    assert "local@lakewire" == api.get("/api/2.0/preview/scim/v2/Me")["userName"]


def test_a_call_without_a_token_is_not_authenticated(api):
    """Without a credential the response is 401 in Databricks' shape."""
    response = ask(api)

    assert (401, 401) == (response.status_code, response.json()["error_code"])


def test_a_wrong_token_is_forbidden(api):
    """A wrong access token gets 403, as on Databricks."""
    response = ask(api, Authorization="Bearer dapi0000")

    assert (403, 403) == (response.status_code, response.json()["error_code"])


def test_client_credentials_are_exchanged_for_a_token(api, oauth):
    """Id and secret of the service principal give a token that is valid under that id."""
    response = requests.post(
        f"{api.host}/oidc/v1/token",
        data={"grant_type": "client_credentials", "scope": "all-apis"},
        auth=oauth,
        timeout=10,
    ).json()

    me = ask(api, Authorization=f"Bearer {response['access_token']}").json()

    assert ("Bearer", 3600, oauth[0]) == (response["token_type"], response["expires_in"], me["userName"])


@pytest.fixture
def oauth(workspace):
    import json

    kept = json.loads((workspace.path / ".server" / "credentials.json").read_text())
    return kept["client_id"], kept["client_secret"]


def test_a_wrong_client_secret_is_refused(api, oauth):
    """A wrong secret gets invalid_client, not a token."""
    form = {"grant_type": "client_credentials", "client_id": oauth[0], "client_secret": "wrong"}
    response = requests.post(f"{api.host}/oidc/v1/token", data=form, timeout=10)

    assert (401, "invalid_client") == (response.status_code, response.json()["error"])


def test_a_forged_oauth_token_is_refused(api):
    """A token with a wrong signature is not accepted."""
    assert 403 == ask(api, Authorization="Bearer lwo-9999999999-00.abcdef").status_code


def test_discovery_names_the_token_endpoint(api):
    """Clients find the token endpoint without logging in."""
    response = ask(api, "/oidc/.well-known/oauth-authorization-server").json()

    assert f"{api.host}/oidc/v1/token" == response["token_endpoint"]


def test_the_host_says_what_it_is(api):
    """The discovery document of the host needs no login and names the workspace."""
    response = ask(api, "/.well-known/databricks-config").json()

    assert (f"{api.host}/oidc", True) == (response["oidc_endpoint"], response["workspace_id"].isdigit())


def test_secrets_are_for_the_owner_only(workspace):
    """Nobody else on the machine can read the secrets on disk."""
    modes = {stat.S_IMODE((workspace.path / ".server" / name).stat().st_mode) for name in ("token", "credentials.json")}

    assert {0o600} == modes


def test_every_response_has_its_own_request_id(api):
    """Each response, also of an error, has an id."""
    ids = {ask(api).headers["x-request-id"], api.call("GET", "/api/2.0/nothing").headers["x-request-id"]}

    assert 2 == len(ids)


@pytest.mark.parametrize(("method", "path"), [("GET", "/api/2.0/nothing"), ("PUT", "/api/2.0/sql/statements")])
def test_an_unknown_endpoint_is_named(api, method, path):
    """The error of an unknown path or method names it."""
    response = api.call(method, path)

    assert (404, "ENDPOINT_NOT_FOUND", True) == (
        response.status_code,
        response.json()["error_code"],
        path in response.json()["message"],
    )


@pytest.mark.parametrize("body", [b"{", b"[1]", b"\xff"])
def test_a_body_that_is_no_json_object_is_malformed(api, body):
    """What cannot be read as a JSON object is refused before anything is done."""
    response = api.call("POST", "/api/2.2/jobs/create", data=body)

    assert (400, "MALFORMED_REQUEST") == (response.status_code, response.json()["error_code"])


def test_an_argument_of_the_wrong_type_is_named(api):
    """The refusal names the argument and what is accepted."""
    response = api.call("GET", "/api/2.2/jobs/get", params={"job_id": "seven"})

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
    assert "job_id: 'seven' is not accepted; accepted is an integer" == response.json()["message"]


def test_runtimes_can_be_listed(api):
    """Airflow's connection test works."""
    assert "local" in [version["key"] for version in api.get("/api/2.1/clusters/spark-versions")["versions"]]
