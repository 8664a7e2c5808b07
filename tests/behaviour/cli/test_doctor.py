"""``lakewire doctor``: what it finds in setups that work and in those that do not."""

import json
import ssl
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
import trustme

from tests.support.scripted import ScriptedServer, answer


def date(**off):
    """Return the header of a host whose clock is off."""
    return {"Date": format_datetime(datetime.now(UTC) + timedelta(**off), usegmt=True)}


class Workspace(ScriptedServer):
    """A workspace with one warehouse, or none, that knows one token."""

    def __init__(self, tls=None):
        super().__init__(tls)
        self.warehouses = [{"id": "w", "name": "Small", "state": "RUNNING"}]
        self.documents = lambda _: answer(200, {}, date())
        self.reply_to_each(self._reply)

    def _reply(self, request):
        path, _ = request.path_and_query()
        if request.headers["authorization"] != "Bearer right":
            return answer(401, {"error_code": "UNAUTHENTICATED", "message": "Credential was not sent or is invalid."})
        if path.endswith("/Me"):
            return answer(200, {"userName": "me@acme.example"})
        if path.endswith("/sql/warehouses"):
            return answer(200, {"warehouses": self.warehouses})
        return answer(403, {"error_code": "PERMISSION_DENIED", "message": "You may not use this warehouse."})


@pytest.fixture
def server():
    made = Workspace()
    yield made
    made.close()


@pytest.fixture
def found(lakewire):
    """Run it; return its exit code, and the checks by name."""

    def run(*words, **more):
        done = lakewire("doctor", "--json", *words, **({"DATABRICKS_WAREHOUSE_ID": None} | more))
        assert "" == done.stderr
        return done.returncode, {check["name"]: check for check in json.loads(done.stdout)}

    return run


def states(checks):
    return {name: check["state"] for name, check in checks.items() if check["state"] != "ok"}


def test_a_setup_that_works(lakewire, workspace):
    """Each line says ok, from the versions to the statement; where settings come from is named."""
    done = lakewire("doctor")

    assert (0, "") == (done.returncode, done.stderr)
    lines = [line.split(maxsplit=2) for line in done.stdout.splitlines()]
    names = "versions extras settings proxy name connection clock sign-in warehouse statement"
    assert [["ok", name] for name in names.split()] == [line[:2] for line in lines]
    assert f"host {workspace.host} (DATABRICKS_HOST)" in lines[2][2]
    assert workspace.token not in done.stdout


def test_no_settings(lakewire):
    """It says what is installed and what to set."""
    done = lakewire("doctor", DATABRICKS_HOST=None, DATABRICKS_TOKEN=None)

    assert 1 == done.returncode
    assert "fail  settings    no host" in done.stdout
    assert "set DATABRICKS_HOST and DATABRICKS_TOKEN" in done.stdout.splitlines()[-1]


def test_a_host_that_there_is_not(found):
    """Its name is not known, or nobody listens there."""
    code, checks = found(DATABRICKS_HOST="https://adb-1.no-such.invalid")
    assert (1, {"name": "fail"}) == (code, states(checks))
    assert "typing error" in checks["name"]["mend"]

    code, checks = found(DATABRICKS_HOST="http://127.0.0.1:1")
    assert (1, {"connection": "fail"}) == (code, states(checks))
    assert "firewall" in checks["connection"]["mend"]


def test_a_host_that_is_no_workspace(found, server):
    """It responds to nothing of a workspace."""
    server.documents = lambda _: answer(404, "<h1>Not here</h1>")
    server.reply_to_each(lambda _: answer(404, "<h1>Not here</h1>"))

    code, checks = found(DATABRICKS_HOST=server.host)

    assert (1, {"connection": "warn", "sign-in": "fail"}) == (code, states(checks))
    assert "no workspace" in checks["connection"]["mend"]


@pytest.mark.parametrize("scheme", ["http://", ""])
def test_a_proxy_that_does_not_work(found, scheme):
    """The proxy is named, without its password."""
    proxy = {"HTTPS_PROXY": f"{scheme}me:canary@127.0.0.1:1"}
    code, checks = found(DATABRICKS_HOST="https://adb-1.no-such.invalid", **proxy)

    assert (1, {"connection": "fail"}) == (code, states(checks))
    assert f"{scheme}127.0.0.1:1" == checks["proxy"]["found"]
    assert "canary" not in str(checks)
    assert "HTTPS_PROXY" in checks["connection"]["mend"]


def test_a_certificate_of_somebody_unknown(found, tmp_path):
    """It is refused, and is good where its authority is given."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    server = Workspace(context)

    code, checks = found(DATABRICKS_HOST=server.host, DATABRICKS_TOKEN="right")
    assert (1, {"connection": "fail"}) == (code, states(checks))
    assert "REQUESTS_CA_BUNDLE" in checks["connection"]["mend"]
    trusted = {"DATABRICKS_TOKEN": "right", "REQUESTS_CA_BUNDLE": str(tmp_path / "ca.pem")}
    assert (
        "encrypted, the certificate is good" == found(DATABRICKS_HOST=server.host, **trusted)[1]["connection"]["found"]
    )
    server.close()


def test_a_wrong_token(found, server):
    """The sign-in fails, and nothing is tried after it."""
    code, checks = found(DATABRICKS_HOST=server.host, DATABRICKS_TOKEN="wrong")

    assert (1, {"sign-in": "fail"}) == (code, states(checks))
    assert "make a new token" in checks["sign-in"]["mend"]
    assert "warehouse" not in checks


def test_no_warehouse(found, server):
    """There is none, or not the one that is set."""
    server.warehouses = []
    code, checks = found(DATABRICKS_HOST=server.host, DATABRICKS_TOKEN="right")
    assert (1, {"warehouse": "fail"}) == (code, states(checks))

    code, checks = found("--warehouse", "none")
    assert (1, {"warehouse": "fail"}) == (code, states(checks))
    assert "lakewire api warehouses.list" in checks["warehouse"]["mend"]


def test_a_warehouse_that_is_stopped(found, server):
    """It is not started unless that is asked for; what the statement says then is shown."""
    server.warehouses[0]["state"] = "STOPPED"
    settings = {"DATABRICKS_HOST": server.host, "DATABRICKS_TOKEN": "right"}

    code, checks = found(**settings)
    assert (0, {"warehouse": "warn"}) == (code, states(checks))
    assert "--start" in checks["warehouse"]["mend"]
    assert "statement" not in checks
    code, checks = found("--start", **settings)
    assert (1, {"warehouse": "warn", "statement": "fail"}) == (code, states(checks))
    assert "You may not use this warehouse." in checks["statement"]["found"]


@pytest.mark.parametrize(
    ("off", "state", "words"),
    [
        ({"hours": 2}, "fail", "behind the host"),
        ({"hours": -2}, "fail", "ahead of the host"),
        ({"seconds": 90}, "warn", "behind the host"),
    ],
)
def test_a_clock_that_is_off(found, server, off, state, words):
    """By how much, and in which direction; the sign-in is tried all the same."""
    server.documents = lambda _: answer(200, {}, date(**off))

    code, checks = found(DATABRICKS_HOST=server.host, DATABRICKS_TOKEN="right")

    assert state == states(checks)["clock"]
    assert checks["clock"]["found"].endswith(words)
    assert "ok" == checks["sign-in"]["state"]
    assert 1 == code  # the statement is refused by this server


def test_a_profile(found, server, lakewire):
    """Settings may come from a profile, which is named."""
    path = lakewire.folder / "profiles"
    path.write_text(f"[prod]\nhost = {server.host}\ntoken = right\n")
    path.chmod(0o600)

    _, checks = found(
        "--profile", "prod", DATABRICKS_CONFIG_FILE=str(path), DATABRICKS_HOST=None, DATABRICKS_TOKEN=None
    )

    assert "ok" == checks["sign-in"]["state"]
    assert f"profile prod, host {server.host} (profile prod of profiles)" in checks["settings"]["found"]
