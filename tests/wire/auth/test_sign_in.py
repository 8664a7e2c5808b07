"""Headers, refused tokens, discovery, sign-ins of one's own, notebooks."""

import os
import subprocess
import sys
import time

import pytest

from lakewire import DatabricksClient, errors
from lakewire.auth import AuthProvider
from lakewire_runtime import Operation
from lakewire_runtime.deadline import Deadline
from tests.support.internet import ACCOUNT
from tests.support.scripted import answer
from tests.wire.auth.cases import ACCOUNTS, AWS, M2M, UNIFIED

READ = Operation(name="tests.read", method="GET", path="/x", returns=dict)
OF_ACCOUNT = Operation(name="tests.account", method="GET", path="/api/2.0/accounts/{account_id}/x", returns=dict)
ONCE = Operation(name="tests.once", method="POST", path="/x", returns=dict)
TOKENS = [
    (401, "anything"),
    (403, "Invalid access token. [ReqId: 1]"),
    (403, "Invalid Token"),
    (403, "Token is expiring within 30 seconds. (token expired)"),
    (403, "Error 403: the access token expired"),
    (403, "token was expired at noon"),
    (403, "Token has expired"),
    (403, "JWT has expired"),
    (403, "JWT expired at 2026-11-01T01:30:00Z"),
    (403, "io.jsonwebtoken.ExpiredJwtException: JWT expired at 2026-11-01T01:30:00Z. Current time: …"),
    (403, "IDX10223: Lifetime validation failed. The token is expired."),
    (400, "io.jsonwebtoken.ExpiredJwtException: JWT expired at 2026-11-01T01:30:00Z"),
]


@pytest.mark.parametrize(("status", "message"), TOKENS)
@pytest.mark.parametrize("operation", [READ, ONCE])
def test_a_token_that_was_refused_is_replaced_once(server, service, status, message, operation):
    """However the server says so, and whatever the request does: it was refused, so that it may be sent again."""
    tokens = iter("ab")
    grant = lambda: answer(200, {"access_token": next(tokens), "expires_in": 3600})  # noqa: E731
    refusal = answer(status, {"message": message})

    def reply(request):
        if request.target == "/oidc/v1/token":
            return grant()
        return refusal if request.headers["authorization"] == "Bearer a" else answer(200, {"a": 1})

    server.reply_to_each(reply)

    assert {"a": 1} == service._transport.with_deadline(20).send(operation, "/x")
    assert ["/oidc/v1/token", "/x"] * 2 == [seen.target for seen in server.seen]


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (403, "User does not have USE CATALOG on Catalog 'main'."),
        (400, "the token 'expired' is invalid"),
        (404, "JWT expired"),
    ],
)
def test_other_refusals_replace_no_token(server, service, status, message):
    """A missing privilege, a bad argument: another token would not help."""
    server.reply_to_each(
        lambda request: (
            answer(200, {"access_token": "t", "expires_in": 3600})
            if request.method == "POST"
            else answer(status, {"message": message})
        )
    )

    with pytest.raises(errors.ApiError):
        service._transport.with_deadline(20).send(READ, "/x")
    assert 2 == len(server.seen)


def test_a_token_that_is_refused_again_is_an_error(server, service):
    """Exactly two requests, and two tokens."""
    server.reply_to_each(
        lambda request: (
            answer(200, {"access_token": "t", "expires_in": 3600})
            if request.method == "POST"
            else answer(401, {"message": "no"})
        )
    )

    with pytest.raises(errors.UnauthenticatedError):
        service._transport.with_deadline(20).send(READ, "/x")
    assert ["POST", "GET", "POST", "GET"] == [seen.method for seen in server.seen]


def sent_to(world, **settings):
    """Return the headers of a call of a workspace and of one of an account."""
    world.internet.seen.clear()
    with DatabricksClient(**settings) as client:
        for operation in (READ, OF_ACCOUNT):
            with pytest.raises(errors.NotFoundError):
                client._transport.send(operation, operation.path.replace("{account_id}", ACCOUNT))
    calls = [seen for seen in world.internet.seen if seen.target.endswith("/x")]
    return [seen.headers.get("x-databricks-workspace-id") for seen in calls]


def test_a_host_of_several_workspaces_hears_which_is_meant(world):
    """Calls of a workspace name it, calls of the account do not; where none is known, none is named."""
    assert ["77", None] == sent_to(world, host=UNIFIED, token="t", workspace_id="77")
    assert ["77", None] == sent_to(world, host=UNIFIED + "/?o=77", token="t")
    assert [None, None] == sent_to(world, host=AWS, token="t")
    assert [None, None] == sent_to(world, host=ACCOUNTS, token="t", account_id=ACCOUNT)


def test_discovery_takes_five_seconds_at_most(server):
    """A host that does not answer about itself is asked for its tokens where hosts have always given them."""
    token = answer(200, {"access_token": "t", "expires_in": 3600})
    server.documents = lambda _: (time.sleep(10), answer(404))[1]
    server.reply_to_each(lambda request: token if request.method == "POST" else answer(200, {"a": 1}))
    started = time.monotonic()

    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        assert {"a": 1} == client._transport.with_deadline(20).send(READ, "/x")
    assert 4.5 < time.monotonic() - started < 7


def test_what_a_host_says_of_itself_is_asked_once(server, service):
    """Two documents for the life of the client, however often its tokens are renewed."""
    token = answer(200, {"access_token": "t", "expires_in": 61})
    server.reply_to_each(lambda request: token if request.method == "POST" else answer(200, {"a": 1}))
    for _ in range(3):
        service.auth.refresh_token()

    assert ["/.well-known/databricks-config", "/oidc/.well-known/oauth-authorization-server"] == server.discovered


@pytest.mark.parametrize("endpoint", ["http://evil.example/token", "ftp://x", "", 5, "https:", None])
def test_a_secret_goes_to_no_place_that_is_not_safe(server, endpoint):
    """A document that names plain http elsewhere, or nothing, is not believed."""
    server.documents = lambda _: answer(200, {"oidc_endpoint": server.host + "/oidc", "token_endpoint": endpoint})
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}))

    with DatabricksClient(host=server.host, client_id="i", client_secret="s") as client:
        assert "t" == client.auth.get_token()
    assert ["/oidc/v1/token"] == [seen.target for seen in server.seen]


class Mine:
    """A sign-in of one's own, as the protocol describes it."""

    token_type = "Mine"

    def __init__(self):
        self.number = 0

    def headers(self, deadline: Deadline):
        return {"Authorization": f"Mine {self.number}", "X-Mine": "1"} if self.number < 5 else {}

    def invalidate(self, refused=None):
        self.number += 1
        return True

    def get_token(self):
        return str(self.number)

    def refresh_token(self):
        self.invalidate()


def test_a_sign_in_of_ones_own(server, world):
    """Its headers sign each request; what was refused is replaced; no setting of another one is needed."""
    mine: AuthProvider = Mine()
    server.reply_to_each(
        lambda request: (
            answer(200, {"mine": request.headers["x-mine"]})
            if request.headers["authorization"] == "Mine 1"
            else answer(401, {"message": "no"})
        )
    )

    with DatabricksClient(host=server.host, auth=mine) as client:
        assert {"mine": "1"} == client._transport.send(READ, "/x")
        with client._transport.separate() as separate:
            assert {"mine": "1"} == separate.send(READ, "/x")
        mine.number = 5
        with pytest.raises(errors.AuthError, match="Mine gave no headers"):
            client._transport.send(READ, "/x")
    with (
        DatabricksClient(auth=mine) as client,
        pytest.raises(errors.ConfigError, match="give host= together with auth="),
    ):
        client._transport.send(READ, "/x")


NATIVE = """
def init_runtime_native_auth():
    return HOST, lambda: {"Authorization": "Bearer of-the-notebook"}
"""
UNIFIED_NATIVE = """
def init_runtime_native_unified():
    return HOST, "account", "7", lambda: {"Authorization": "Bearer of-the-notebook"}
"""
REPL = """
class Context:
    workspaceUrl, apiToken = HOST.removeprefix("https://"), "of-the-notebook"
def get_context():
    return Context
"""
DBUTILS = """
class Get:
    def __init__(self, value): self.value = value
    def get(self): return self.value
class Tools:
    notebook = entry_point = property(lambda self: self)
    def __getattr__(self, name): return lambda: self
    def apiUrl(self): return Get(HOST)
    def apiToken(self): return Get("of-the-notebook")
class Nested(Tools):
    @property
    def notebook(self): return Entry()
class Entry(Tools):
    @property
    def entry_point(self): return Tools2()
class Tools2:
    def getDbutils(self): return self
    def notebook(self): return self
    def getContext(self): return self
    def apiUrl(self): return Get(HOST)
    def apiToken(self): return Get("of-the-notebook")
class Shell:
    ns_table = {"user_global": {"dbutils": Nested()}}
def get_ipython():
    return Shell
"""
INTERFACES = {
    "unified": ("dbruntime/sdk_credential_provider.py", UNIFIED_NATIVE),
    "native": ("dbruntime/sdk_credential_provider.py", NATIVE),
    "repl": ("dbruntime/databricks_repl_context.py", REPL),
    "dbutils": ("IPython/__init__.py", DBUTILS),
}


@pytest.mark.parametrize("name", INTERFACES)
@pytest.mark.parametrize("scopes", [None, "sql"])
def test_a_notebook_signs_in(world, name, scopes):
    """By whichever interface its runtime has, on the host that it names; with scopes, its token is exchanged."""
    path, text = INTERFACES[name]
    file = world.home / path
    file.parent.mkdir()
    file.write_text(text.replace("HOST", repr(AWS)))
    code = f"""
from lakewire import DatabricksClient
with DatabricksClient(scopes={scopes!r}) as client:
    print(client.auth.kind, client.auth.get_token(), client.api.current_user.me().user_name)
"""
    env = {**os.environ, "DATABRICKS_RUNTIME_VERSION": "17.3", "PYTHONPATH": str(world.home)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=env)

    token = "token-exchange/sql/notebook" if scopes else "of-the-notebook"
    kind = "runtime-oauth" if scopes else "runtime"
    assert ("", f"{kind} {token} me@acme.example\n") == (done.stderr, done.stdout)


def test_outside_of_a_notebook_there_is_none(world, monkeypatch):
    """A runtime whose interfaces are not there: the error says so."""
    monkeypatch.setenv("DATABRICKS_RUNTIME_VERSION", "17.3")

    with DatabricksClient(host=AWS) as client, pytest.raises(errors.NotSignedInError, match="not a notebook or a job"):
        client.auth.get_token()


def test_token_type_and_token(world):
    """What the protocol names can be had from a client."""
    with DatabricksClient(host=AWS, client_id="id", client_secret=M2M["DATABRICKS_CLIENT_SECRET"]) as client:
        assert ("Bearer", "client_credentials/id/all-apis") == (client.auth.token_type, client.auth.get_token())
    with DatabricksClient(host=AWS, username="u", password="p") as client:
        assert "Basic" == client.auth.token_type
