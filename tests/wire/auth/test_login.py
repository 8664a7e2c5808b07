"""Logins of people: a browser, the disk, the caches of others; over an OAuth server that authlib runs."""

import json
import os
import re
import socket
import stat
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from datetime import UTC, datetime, timedelta

import pytest
from databricks.sdk.oauth import OidcEndpoints
from databricks.sdk.oauth import TokenCache as SdkCache

from lakewire import DatabricksClient, errors
from lakewire_runtime.deadline import Deadline
from tests.support import programs
from tests.support.browser_program import install_browser, pages
from tests.support.oauth_server import OAuthServer
from tests.support.programs import install
from tests.support.scripted import answer
from tests.support.waiting import until

PORTS = range(8020, 8040)


@pytest.fixture
def oauth():
    """An OAuth server that nobody here wrote."""
    made = OAuthServer()
    yield made
    made.server.close()


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The browser of this process."""
    return install_browser(tmp_path_factory.mktemp("browser"))


@pytest.fixture
def browser(world, program, monkeypatch):
    """A browser whose user agrees to everything."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("BROWSER", str(program))
    return lambda: pages(world.home)


def login(oauth, **more):
    return DatabricksClient(host=oauth.host, auth_type="external-browser", **more)


def cache_files(world):
    return sorted((world.home / ".config" / "lakewire" / "tokens").glob("*.json"))


def test_a_person_logs_in_once(world, oauth, browser):
    """The first client opens the browser; the second one, and another process, find the login on disk."""
    with login(oauth) as first, login(oauth) as second:
        tokens = {client.auth.get_token() for client in (first, second)}
    code = "from lakewire import DatabricksClient; print(DatabricksClient().auth.get_token())"
    env = {**os.environ, "DATABRICKS_HOST": oauth.host, "DATABRICKS_AUTH_TYPE": "external-browser"}
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stdout

    assert {other.strip()} == tokens
    assert ["200 <!doctype html><title>lakewire</title><p>You are logged in. You can close this tab."] == browser()
    (kept,) = cache_files(world)
    assert (0o600, 0o700) == (stat.S_IMODE(kept.stat().st_mode), stat.S_IMODE(kept.parent.stat().st_mode))


def test_a_command_logs_in(world, oauth, browser):
    """A second login finds the first one on disk; a profile that is not there is added, and found by a client."""
    me = oauth.server.actions[0].make
    oauth.server.reply_to_each(
        lambda seen: answer(200, {"userName": "me"}) if seen.target.endswith("/Me") else me(seen)
    )
    command = [sys.executable, "-m", "lakewire", "auth", "login", "--host", oauth.host, "--json"]

    def run(*more):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert {"user": "me", "host": oauth.host, "auth_type": "external-browser"} == json.loads(done.stdout), (
            done.stderr
        )
        return done.stderr

    said = [run() for _ in range(2)]

    assert [f"to use it: export DATABRICKS_HOST={oauth.host} DATABRICKS_AUTH_TYPE=external-browser\n"] * 2 == said
    assert 1 == len(browser())
    profiles = world.home / ".databrickscfg"
    profiles.write_text("; mine\n[other]\nhost = x")
    said = [run("--profile", "dev") for _ in range(2)]
    assert [f"added profile dev to {profiles}\n", ""] == said
    section = f"\n[dev]\nhost = {oauth.host}\nauth_type = external-browser\n"
    assert f"; mine\n[other]\nhost = x{section}" == profiles.read_text()
    with DatabricksClient(profile="dev") as client:
        assert client.auth.get_token()
    assert 2 == len(browser())


def test_a_login_is_renewed_without_a_person(oauth, browser):
    """Its refresh token gives the next token; authlib accepts each refresh token once."""
    oauth.lifetime = 30
    with login(oauth) as client:
        tokens = [client.auth.get_token() for _ in range(4)]

    assert (4, 1) == (len(set(tokens)), len(browser()))
    assert 4 == sum(seen.target == "/oidc/v1/token" for seen in oauth.server.seen)


def test_a_login_whose_refresh_token_was_revoked_is_made_again(oauth, browser):
    """The browser opens a second time."""
    oauth.lifetime = 30
    with login(oauth) as client:
        client.auth.get_token()
        oauth.kept[-1].revoked = True
        client.auth.get_token()

    assert 2 == len(browser())


def test_a_login_without_a_refresh_token(oauth, browser):
    """If none is wanted, none is asked for."""
    with login(oauth, disable_oauth_refresh_token=True) as client:
        client.auth.get_token()

    asked = next(seen for seen in oauth.server.seen if seen.target.startswith("/oidc/v1/authorize"))
    assert "scope=all-apis&" in asked.target


def test_a_refused_login_says_why(oauth, browser):
    """What the login page answers is in the error."""
    oauth.refuses = True

    with login(oauth) as client, pytest.raises(errors.TokenEndpointError, match="the login was refused: access_denied"):
        client.auth.get_token()


def test_without_a_browser_the_address_is_printed(oauth, world, monkeypatch, capfd):
    """Whoever sees it can open it on this machine; here, nobody does in time."""
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "*")
    started = time.monotonic()

    with login(oauth) as client, pytest.raises(errors.NotSignedInError, match="nobody logged in"):
        client.auth.headers(Deadline(1))
    assert time.monotonic() - started < 3
    assert f"\n{oauth.host}/oidc/v1/authorize?" in capfd.readouterr().err


def test_another_port_is_taken(oauth, browser):
    """Other programs may have the first ones; where none is left, the error names them."""
    with ExitStack() as taken:
        for port in PORTS[:3]:
            take(taken, port)
        with login(oauth) as client:
            client.auth.get_token()
        (asked,) = (seen.target for seen in oauth.server.seen if seen.target.startswith("/oidc/v1/authorize"))
        assert re.search(r"localhost%3A80(2[3-9]|3\d)", asked)
        for port in PORTS[3:]:
            take(taken, port)
        with login(oauth, scopes="sql") as client, pytest.raises(errors.NotSignedInError, match="8020 to 8039"):
            client.auth.get_token()


def take(taken, port):
    with suppress(OSError):  # somebody else has it, which does as well
        taken.enter_context(socket.create_server(("127.0.0.1", port)))


def test_what_does_not_know_the_state_is_turned_away(oauth, world, browser):
    """A page that guesses the port gets nothing, and the login goes on."""
    guesses = """
for query in ("", "?code=evil&state=guess", "?code=evil", "?error=x&state="):
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{port}/{query}", timeout=5)
    except urllib.error.HTTPError as error:
        with open(home / "guesses", "a") as log:
            log.write(f"{error.code}\\n")
"""
    (world.home / "before.py").write_text(guesses)

    with login(oauth) as client:
        token = client.auth.get_token()
    assert ["400"] * 4 == (world.home / "guesses").read_text().splitlines()
    assert token == oauth.kept[-1].fields["access_token"]


def test_a_browser_that_connects_and_says_nothing_does_not_hold_the_login(oauth, world, browser):
    """Browsers open connections ahead."""
    ahead = "import socket; idle = socket.create_connection(('127.0.0.1', port))"
    (world.home / "before.py").write_text(ahead)

    with login(oauth) as client:
        assert client.auth.get_token()


def test_many_processes_renew_a_login_once(world, oauth, browser):
    """Eight processes find an expired login: one refresh, eight tokens, as the refresh token is good once."""
    with login(oauth) as client:
        client.auth.get_token()
    (kept,) = cache_files(world)
    fields = json.loads(kept.read_text())
    fields["token"]["expiry"] = datetime.now(UTC).isoformat()
    kept.write_text(json.dumps(fields))
    code = "from lakewire import DatabricksClient; print(DatabricksClient().auth.get_token())"
    env = {**os.environ, "DATABRICKS_HOST": oauth.host, "DATABRICKS_AUTH_TYPE": "external-browser"}

    def run(_):
        return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stdout

    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(run, range(8)))

    refreshes = [seen for seen in oauth.server.seen if b"grant_type=refresh_token" in seen.body]
    assert (1, 1, 1) == (len(found), len(refreshes), len(browser()))


def test_a_linked_cache_is_refused(world, oauth, browser):
    """Somebody else may have laid the link; the login is not written through it."""
    folder, target = world.home / ".config" / "lakewire" / "tokens", world.home / "elsewhere"
    folder.parent.mkdir(parents=True)
    target.mkdir()
    folder.symlink_to(target)

    with login(oauth) as client, pytest.raises(errors.AuthError, match="is a link or belongs to somebody else"):
        client.auth.get_token()
    assert [] == list(target.iterdir())


def test_the_file_of_a_login_is_never_open_to_others(world, oauth, browser):
    """Not even at the moment when it is made, whatever the umask; a broken one is made again."""
    seen, stop = set(), threading.Event()

    def watch():
        while not stop.is_set():
            for path in (world.home / ".config").rglob("*"):
                try:
                    seen.add(stat.S_IMODE(path.stat().st_mode) & 0o077 if path.is_file() else 0)
                except FileNotFoundError:
                    continue

    watcher, before = threading.Thread(target=watch), os.umask(0)
    watcher.start()
    try:
        for _ in range(3):
            with login(oauth) as client:
                client.auth.get_token()
            (kept,) = cache_files(world)
            kept.write_text("{")
    finally:
        os.umask(before)
        stop.set()
        watcher.join()
    assert ({0}, 3) == (seen, len(browser()))


def test_a_login_of_the_sdk_is_enough(world, oauth, browser):
    """What databricks-sdk keeps for the same host is used, and renewed without a person."""
    made = SdkCache(
        host=oauth.host,
        oidc_endpoints=OidcEndpoints("", ""),
        client_id="databricks-cli",
        scopes=["all-apis", "offline_access"],
    )
    keep(made.filename, {"token": token(minutes=30)})

    with login(oauth) as client:
        assert "kept" == client.auth.get_token()
    assert [] == browser()


def token(minutes, refresh="r1"):
    expiry = (datetime.now(UTC) + timedelta(minutes=minutes)).isoformat()
    return {"access_token": "kept", "token_type": "Bearer", "refresh_token": refresh, "expiry": expiry}


def keep(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120  # the SDK's names are texts
    with open(path, "w") as file:  # noqa: PTH123
        json.dump(content, file)


@pytest.mark.parametrize("kind", ["external-browser", None])
def test_a_login_of_the_cli_is_enough(world, oauth, browser, kind):
    """Made yesterday, its access token has ended; its refresh token is good, and the CLI need not be installed."""
    oauth.kept.append(kept_by(oauth, "r1"))
    cache = world.home / ".databricks" / "token-cache.json"
    keep(str(cache), {"version": 1, "tokens": {oauth.host: token(minutes=-600)}})
    before = cache.read_text()

    with DatabricksClient(host=oauth.host, auth_type=kind) as client:
        first = client.auth.get_token()
        assert kind or "databricks-cli" == client.auth.kind
    with DatabricksClient(host=oauth.host, auth_type=kind) as again:
        assert first == again.auth.get_token() == oauth.kept[-1].fields["access_token"]
    assert ([], before) == (browser(), cache.read_text())


def kept_by(oauth, refresh):
    from tests.support.oauth_server import Kept

    return Kept(
        {"refresh_token": refresh, "scope": "all-apis offline_access", "expires_in": 1}, oauth.clients["databricks-cli"]
    )


def test_a_login_of_the_cli_that_has_ended_says_how_to_mend_it(world, oauth, browser):
    """The command, and no value of the cache."""
    keep(str(world.home / ".databricks" / "token-cache.json"), {"tokens": {oauth.host: token(-600, "canary")}})

    with DatabricksClient(host=oauth.host) as client, pytest.raises(errors.NotSignedInError) as caught:
        client.auth.get_token()
    assert f"databricks auth login --host {oauth.host}" in str(caught.value)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("content", ["", "[]", '{"tokens": 5}', '{"tokens": {"HOST": {"access_token": 7}}}'])
def test_a_cache_of_the_cli_that_cannot_be_read_is_none(world, oauth, browser, content):
    """The browser opens."""
    path = world.home / ".databricks" / "token-cache.json"
    path.parent.mkdir()
    path.write_text(content.replace("HOST", oauth.host))

    with login(oauth) as client:
        client.auth.get_token()
    assert 1 == len(browser())


def test_a_refused_token_is_not_taken_from_the_cli_again(world, oauth):
    """The CLI has a cache of its own, which it is asked to leave alone."""
    calls = install(
        world.home / "bin",
        databricks="""
case "$*" in
  version*) echo '{"Major": 0, "Minor": 300, "Patch": 0}' ;;
  *--force-refresh*) echo '{"access_token": "new", "expiry": "2099-01-01T00:00:00Z"}' ;;
  *) echo '{"access_token": "old", "expiry": "2099-01-01T00:00:00Z"}' ;;
esac
""",
    )
    with DatabricksClient(host=oauth.host) as client:
        assert "old" == client.auth.get_token()
        client.auth.refresh_token()
        assert "new" == client.auth.get_token()

    assert ["databricks version --output json", f"databricks auth token --host {oauth.host}"] == calls()[:2]
    assert 3 == len(calls())


def test_a_program_that_hangs_is_ended(world, oauth):
    """In the time of the call."""
    install(world.home / "bin", databricks="exec /bin/sleep 30")
    started = time.monotonic()

    with DatabricksClient(host=oauth.host) as client, pytest.raises(errors.AuthError, match="did not end within"):
        client.auth.headers(Deadline(1))
    assert time.monotonic() - started < 3


def test_authlib_accepts_a_service_principal(world, oauth, monkeypatch):
    """Also one whose secret has characters that basic authentication has to encode."""
    monkeypatch.setenv("NO_PROXY", "*")
    oauth.clients["service"].secret = "canary/+%=&"

    with DatabricksClient(host=oauth.host, client_id="service", client_secret="canary/+%=&") as client:
        token = client.auth.get_token()
    assert token == oauth.kept[-1].fields["access_token"]
    assert until(lambda: len(oauth.server.discovered) == 2)


def test_a_sign_in_that_has_worked_is_not_passed_over(world, oauth, monkeypatch):
    """When its login ends, the call fails: the next way may be somebody else."""
    monkeypatch.setenv("DATABRICKS_AZURE_RESOURCE_ID", "/subscriptions/s/resourceGroups/g/providers/x/workspaces/w")
    install(world.home / "bin", az=programs.az(), databricks=programs.cli())

    with DatabricksClient(host=oauth.host) as client:
        assert "azure-cli" == client.auth.kind
        client.auth.get_token()
        install(world.home / "bin", az=programs.AZ_LOGGED_OUT)
        with pytest.raises(errors.NotSignedInError, match="az login"):
            client.auth.refresh_token()
        assert ("azure-cli", {}) == (client.auth.kind, client.auth.passed_over)
