"""
A worker within the resources of its pod, while a local workspace outside of them does the work.

The whole of it in ``make stress``; else a tenth.
"""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.support.cgroup import NoGroupError, limited

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
UPSERTED, STREAMED = (1_000_000, 5_000_000) if STRESS else (100_000, 500_000)
IDLE_S = 30 if STRESS else 5
SETTINGS = Path(__file__).parents[2] / "docs" / "deploy" / "kubernetes" / "base" / "settings.env"
REQUEST_MIB, LIMIT_BYTES, LIMIT_CPUS = 256, 512 << 20, 0.5
PROGRAM = Path(__file__).parents[1] / "support" / "bounded_program.py"

pytestmark = pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="reads Linux' own figures")


def environment(workspace):
    """The settings of the manifests, but for the workspace."""
    settings = dict(line.split("=", 1) for line in SETTINGS.read_text().splitlines() if not line.startswith("#"))
    where = {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
    }
    return {**os.environ, **settings, **where}


@pytest.fixture
def group():
    """Makes a group with limits; None on a machine that lets nobody set them: the figures are checked there as well."""
    with ExitStack() as stack:

        def make(cpus):
            try:
                return stack.enter_context(limited(f"lakewire-{os.getpid()}", memory_bytes=LIMIT_BYTES, cpus=cpus))
            except NoGroupError:
                return None

        yield make


def test_the_limits_hold(group):
    """What takes more memory than the pod has is ended by the kernel, and CPU beyond its share is held back."""
    made = group(0.05)
    if made is None:
        pytest.skip("this machine lets nobody set limits")
    busy = "import time; end = time.monotonic() + 1\nwhile time.monotonic() < end: pass\nb'x' * (600 << 20)"

    done = subprocess.run([*made.command, sys.executable, "-c", busy], check=False)

    assert (-9, 1) == (done.returncode, made.kills())
    assert made.held_back() > 0


def test_a_worker_stays_within_its_pod(workspace, home, group):
    """Not one kill, less than its request of memory in each step, and next to nothing while it waits."""
    arguments = [f"main.{home.config.schema}.bounded", UPSERTED, STREAMED, IDLE_S]
    command = [sys.executable, "-m", "lakewire", "run", PROGRAM, *arguments, "--metrics-port", "0"]
    made = group(LIMIT_CPUS)
    joined = [*(made.command if made else []), *map(str, command)]

    done = subprocess.run(joined, env=environment(workspace), capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    steps = {step["step"]: step for step in map(json.loads, done.stdout.splitlines())}
    sys.stdout.write(done.stdout)
    assert (UPSERTED, STREAMED) == (steps["upsert"]["result"], steps["stream"]["result"])
    assert {} == {name: step for name, step in steps.items() if step["peak_mib"] >= REQUEST_MIB}
    assert steps["idle"]["cpu"] < 0.01 * steps["idle"]["seconds"]
    if made is not None:
        assert 0 == made.kills()
