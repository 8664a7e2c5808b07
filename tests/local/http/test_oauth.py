"""
OAuth of the local workspace: every grant, expiry, revocation, several principals; with clients that others wrote.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import subprocess
import sys
import time
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import NotFound, PermissionDenied

from lakewire import DatabricksClient, errors
from tests.support.waiting import until

CLI = "databricks-cli"
REDIRECT = "http://localhost:8020"
EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
PAT = "urn:databricks:params:oauth:token-type:personal-access-token"


def post(api, form, path="/oidc/v1/token", **options):
    return requests.post(api.host + path, data=form, timeout=10, **options)


def whoami(api, token):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get(f"{api.host}/api/2.0/preview/scim/v2/Me", headers=headers, timeout=10)


class Login:
    """A browser login: the page, the code, the tokens."""

    def __init__(self, api):
        self.api = api
        self.verifier = secrets.token_urlsafe(32)

    def page(self, **changes):
        digest = hashlib.sha256(self.verifier.encode()).digest()
        query = {
            "response_type": "code",
            "client_id": CLI,
            "redirect_uri": REDIRECT,
            "scope": "all-apis offline_access",
            "state": "s1",
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        url = f"{self.api.host}/oidc/v1/authorize"
        return requests.get(url, params=query | changes, timeout=10, allow_redirects=False)

    def answer(self, **changes):
        target = urlsplit(self.page(**changes).headers["Location"])
        assert "localhost:8020" == target.netloc
        return {name: values[0] for name, values in parse_qs(target.query).items()}

    def exchange(self, code, **changes):
        form = {"grant_type": "authorization_code", "code": code, "code_verifier": self.verifier}
        return post(self.api, {**form, "redirect_uri": REDIRECT, "client_id": CLI, **changes})


@pytest.fixture
def login(api):
    return Login(api)


def refresh(api, token, **changes):
    return post(api, {"grant_type": "refresh_token", "refresh_token": token, "client_id": CLI, **changes})


def test_a_person_logs_in_with_a_browser(api, login):
    """The code is exchanged for tokens of the user, once."""
    answer = login.answer()
    granted = login.exchange(answer["code"]).json()

    assert ("s1", "local@lakewire") == (answer["state"], whoami(api, granted["access_token"]).json()["userName"])
    assert (400, "invalid_grant") == refusal(login.exchange(answer["code"]))


def refusal(response):
    return response.status_code, response.json()["error"]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"code_verifier": "x" * 43}, (400, "invalid_grant")),
        ({"redirect_uri": "http://localhost:8021"}, (400, "invalid_grant")),
        ({"client_id": "somebody"}, (401, "invalid_client")),
    ],
)
def test_a_code_is_for_one_client_alone(login, change, error):
    """Who does not know the verifier, or comes from elsewhere, gets nothing, and the code is used up."""
    code = login.answer()["code"]

    assert error == refusal(login.exchange(code, **change))


@pytest.mark.parametrize("change", [{"redirect_uri": "https://evil.example/"}, {"client_id": "somebody"}])
def test_the_login_page_sends_nobody_elsewhere(login, change):
    """An unknown client or a redirect to another machine is refused on the page itself."""
    assert (400, "invalid_request") == refusal(login.page(**change))


@pytest.mark.parametrize("change", [{"code_challenge_method": "plain"}, {"response_type": "token"}])
def test_a_login_without_pkce_is_refused(login, change):
    """The client hears why."""
    assert login.answer(**change)["error"] in {"invalid_request", "unsupported_response_type"}


def test_a_refresh_token_is_good_once(api, login):
    """Each refresh gives a new one; an old one that comes again ends the whole login."""
    first = login.exchange(login.answer()["code"]).json()
    second = refresh(api, first["refresh_token"]).json()

    assert 200 == whoami(api, second["access_token"]).status_code
    assert (400, "invalid_grant") == refusal(refresh(api, first["refresh_token"]))
    assert 403 == whoami(api, second["access_token"]).status_code
    assert (400, "invalid_grant") == refusal(refresh(api, second["refresh_token"]))


def test_tokens_are_revoked(api, login):
    """An access token alone; a refresh token with all of its login; an unknown one is no error."""
    first, second = (login.exchange(login.answer()["code"]).json() for _ in range(2))
    post(api, {"token": first["access_token"]}, "/oidc/v1/revoke")
    post(api, {"token": second["refresh_token"]}, "/oidc/v1/revoke")
    post(api, {"token": "unknown"}, "/oidc/v1/revoke")

    assert [403, 403] == [whoami(api, each["access_token"]).status_code for each in (first, second)]
    assert 200 == refresh(api, first["refresh_token"]).status_code
    assert 403 == whoami(api, first["refresh_token"]).status_code


def test_principals_have_their_own_tokens(api, principal):
    """Each acts under its own name, and stops with its secret or itself."""
    number, client_id, secret = principal
    other = api.post("/api/2.0/preview/scim/v2/ServicePrincipals", displayName="other", applicationId=f"a-{client_id}")
    form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret}
    token = post(api, form).json()["access_token"]

    assert client_id == whoami(api, token).json()["userName"]
    assert (401, "invalid_client") == refusal(post(api, form | {"client_id": other["applicationId"]}))
    listed = api.get("/api/2.0/preview/scim/v2/ServicePrincipals")["Resources"]
    assert {client_id, other["applicationId"]} <= {each["applicationId"] for each in listed}
    api.delete(f"/api/2.0/preview/scim/v2/ServicePrincipals/{other['id']}")
    api.delete(f"/api/2.0/preview/scim/v2/ServicePrincipals/{number}")
    assert (403, (401, "invalid_client")) == (whoami(api, token).status_code, refusal(post(api, form)))


def test_a_secret_is_removed(api, principal):
    """What it was, only its hash says."""
    number, client_id, secret = principal
    path = f"/api/2.0/accounts/servicePrincipals/{number}/credentials/secrets"
    (kept,) = api.get(path)["secrets"]
    api.delete(f"{path}/{kept['id']}")

    assert secret not in str(kept)
    form = {"grant_type": "client_credentials"}
    assert (401, "invalid_client") == refusal(post(api, form, auth=(client_id, secret)))


def test_personal_access_tokens(api, principal):
    """Made, listed, used, revoked, by the SDK; and for a service principal on its behalf."""
    sdk = WorkspaceClient(host=api.host, token=api.workspace.token)
    made = sdk.tokens.create(comment="mine", lifetime_seconds=600)

    assert "local@lakewire" == whoami(api, made.token_value).json()["userName"]
    assert ("mine", True) == next((t.comment, t.expiry_time > 0) for t in sdk.tokens.list() if t.comment == "mine")
    sdk.tokens.delete(made.token_info.token_id)
    assert 403 == whoami(api, made.token_value).status_code
    behalf = sdk.token_management.create_obo_token(application_id=principal[1], comment="theirs")
    assert principal[1] == whoami(api, behalf.token_value).json()["userName"]


def test_personal_access_tokens_of_everybody(api, principal):
    """An administrator sees and revokes those of others, by the SDK; nobody else does."""
    sdk = WorkspaceClient(host=api.host, token=api.workspace.token)
    made = sdk.token_management.create_obo_token(application_id=principal[1], comment="theirs")
    found = sdk.token_management.get(made.token_info.token_id).token_info
    listed = [each.comment for each in sdk.token_management.list(created_by_username=principal[1])]
    theirs = WorkspaceClient(host=api.host, token=made.token_value)

    assert (principal[1], "theirs", int(principal[0])) == (found.created_by_username, found.comment, found.owner_id)
    assert ["theirs"] == listed == [each.comment for each in sdk.token_management.list(created_by_id=found.owner_id)]
    with pytest.raises(PermissionDenied):
        list(theirs.token_management.list())
    sdk.token_management.delete(made.token_info.token_id)
    assert 403 == whoami(api, made.token_value).status_code
    with pytest.raises(NotFound):
        sdk.token_management.get(made.token_info.token_id)


def test_a_personal_token_is_exchanged(api):
    """As a notebook does for a token of chosen scopes."""
    form = {"grant_type": EXCHANGE, "subject_token": api.workspace.token, "subject_token_type": PAT, "scope": "sql"}
    granted = post(api, form).json()

    assert ("sql", "local@lakewire") == (granted["scope"], whoami(api, granted["access_token"]).json()["userName"])
    assert (400, "invalid_grant") == refusal(post(api, form | {"subject_token": "dapi0"}))


class Issuer:
    """Another identity provider: a key, and tokens signed by it."""

    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    def jwks(self):
        numbers = self.key.public_key().public_numbers()
        parts = {"n": encoded(numbers.n.to_bytes(256)), "e": encoded(numbers.e.to_bytes(3))}
        return json.dumps({"keys": [{"kty": "RSA", "kid": "k1", **parts}]})

    def token(self, header=None, **claims):
        given = {
            "iss": "https://ci.example",
            "aud": "lakewire",
            "sub": "repo:acme/etl",
            "exp": time.time() + 60,
        } | claims
        text = ".".join(encoded(json.dumps(each).encode()) for each in (header or {"alg": "RS256", "kid": "k1"}, given))
        return f"{text}.{encoded(self.key.sign(text.encode(), padding.PKCS1v15(), hashes.SHA256()))}"


def encoded(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@pytest.fixture
def federated(api, principal):
    """An issuer whose tokens a service principal accepts."""
    issuer = Issuer()
    account = api.get("/.well-known/databricks-config")["account_id"]
    path = f"/api/2.0/accounts/{account}/servicePrincipals/{principal[0]}/federationPolicies"
    policy = {"issuer": "https://ci.example", "audiences": ["lakewire"], "subject": "repo:acme/etl"}
    api.post(path, oidc_policy=policy | {"jwks_json": issuer.jwks()})
    return issuer


def test_a_token_of_another_provider_is_exchanged(api, principal, federated, monkeypatch):
    """By this client and by the SDK, from a variable of the environment."""
    monkeypatch.setenv("DATABRICKS_OIDC_TOKEN", federated.token())

    with DatabricksClient(host=api.host, client_id=principal[1]) as client:
        assert principal[1] == whoami(api, client.auth.get_token()).json()["userName"]
    sdk = WorkspaceClient(host=api.host, client_id=principal[1])
    assert ("env-oidc", principal[1]) == (sdk.config.auth_type, sdk.current_user.me().user_name)


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://evil.example"},
        {"aud": "somebody"},
        {"sub": "repo:evil/etl"},
        {"exp": 0},
        {"exp": "soon"},
        {"nbf": 4070908800},
        {"header": {"alg": "none"}},
        {"header": {"alg": "RS256", "kid": "k2"}},
    ],
)
def test_a_token_that_no_policy_accepts_is_refused(api, principal, federated, change):
    """Another issuer, audience, subject, key, an old one: all the same to whoever tries."""
    form = {"grant_type": EXCHANGE, "subject_token_type": "urn:ietf:params:oauth:token-type:jwt"}
    response = post(api, form | {"subject_token": federated.token(**change), "client_id": principal[1]})

    assert (400, "invalid_grant") == refusal(response)


def test_a_token_with_another_signature_is_refused(api, principal, federated):
    """The signature of another key, a cut one, and what is no token."""
    head, body, signature = federated.token().split(".")
    forged = [Issuer().token(), f"{head}.{body}.{signature[:-8]}", f"{head}.{body}", "a.b.c", ""]
    form = {"grant_type": EXCHANGE, "subject_token_type": "urn:ietf:params:oauth:token-type:jwt"}

    found = {refusal(post(api, form | {"subject_token": each, "client_id": principal[1]})) for each in forged}

    assert {(400, "invalid_grant")} == found


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({}, "unsupported_grant_type"),
        ({"grant_type": "client_credentials", "assume_group": "g"}, "invalid_request"),
        ({"grant_type": EXCHANGE, "subject_token_type": "x"}, "invalid_request"),
    ],
)
def test_what_is_not_supported_is_refused_by_name(api, form, error):
    """In the words of OAuth."""
    assert (400, error) == refusal(post(api, form))


def test_an_expired_token_is_renewed(tmp_path):
    """Tokens of two seconds: a client with a margin of a minute fetches one for each call, and none is refused."""
    command = [sys.executable, "-m", "lakewire.local", "--path", str(tmp_path / "w"), "--token-seconds", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        host = server.stdout.readline().split()[1]
        kept = json.loads((tmp_path / "w" / ".server" / "credentials.json").read_text())
        with DatabricksClient(host=host, client_id=kept["client_id"], client_secret=kept["client_secret"]) as client:
            first = client.auth.get_token()
            until(lambda: 401 == me(host, first))
            assert 200 == me(host, client.auth.get_token())
        server.terminate()


def me(host, token):
    url = f"{host}/api/2.0/preview/scim/v2/Me"
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10).status_code


def test_a_revoked_token_is_replaced(api, principal):
    """The call that hears of it gets a new one and is sent again; the caller hears nothing."""
    with DatabricksClient(host=api.host, client_id=principal[1], client_secret=principal[2]) as client:
        first = client.auth.get_token()
        post(api, {"token": first}, "/oidc/v1/revoke")

        assert client.api.current_user.me().user_name == principal[1]
        assert first != client.auth.get_token()


def test_a_revoked_personal_token_is_not_replaced(api):
    """There is no other one."""
    made = api.post("/api/2.0/token/create", comment="x")
    api.post("/api/2.0/token/delete", token_id=made["token_info"]["token_id"])

    with (
        DatabricksClient(host=api.host, token=made["token_value"]) as client,
        pytest.raises(errors.UnauthenticatedError),
    ):
        client.api.current_user.me()


@pytest.mark.parametrize("given", ["?", "\u00e9\u00e9", "w6k", "/w=="])
def test_credentials_that_cannot_be_read_are_none(api, given):
    """A header that is no base64 of a text is one of an unknown client."""
    headers = {"Authorization": f"Basic {given}".encode("latin-1")}
    form = {"grant_type": "client_credentials", "scope": "all-apis"}
    response = requests.post(f"{api.host}/oidc/v1/token", data=form, headers=headers, timeout=10)

    assert (401, "invalid_client") == (response.status_code, response.json()["error"])


def test_the_comment_of_a_token_changes(client, api, principal):
    """Its owner changes it, and an administrator that of anybody; nothing else of a token changes."""
    made = client.api.tokens.create(comment="first").token_info
    client.api.tokens.update(made.token_id, {"comment": "second"}, ["comment"])
    other = client.api.token_management.create_obo_token(application_id=principal[1], comment="theirs").token_info
    changed = client.api.token_management.update_token_management(other.token_id, {"comment": "ours"}, ["comment"])

    assert "second" == {token.token_id: token.comment for token in client.api.tokens.list()}[made.token_id]
    assert (other.token_id, "ours") == (changed.token_id, changed.comment)
    with pytest.raises(errors.NotFoundError, match="does not exist"):
        client.api.tokens.update(other.token_id, {"comment": "mine"}, ["comment"])
    with pytest.raises(errors.InvalidParameterError, match="update_mask"):
        client.api.tokens.update(made.token_id, {"expiry_time": 1}, ["expiry_time"])
    client.api.tokens.delete(made.token_id)
