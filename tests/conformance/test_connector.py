"""databricks-sql-connector, unmodified, in both of its forms that speak REST: each of its checks is a test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conformance.connector_checks import checks

SCRIPT = Path(__file__).with_name("connector_checks.py")
NAMES = [name for name, _, _ in checks()]


def run(python, form, workspace):
    """Run every check with one interpreter; return what each gave."""
    port = workspace.host.rpartition(":")[2]
    command = (str(python), str(SCRIPT), form, port, workspace.warehouse_id, workspace.token, f"connector_{form}")
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    lines = map(json.loads, done.stdout.splitlines())
    return {name: (gave, is_right) for name, gave, is_right in lines}


@pytest.fixture(scope="module")
def sea(workspace):
    return run(sys.executable, "sea", workspace)


@pytest.fixture(scope="module")
def kernel(workspace, kernel_python):
    return run(kernel_python, "kernel", workspace)


@pytest.mark.parametrize("name", NAMES)
def test_with_sea(sea, name):
    """``use_sea=True``."""
    gave, is_right = sea[name]

    assert is_right, gave


@pytest.mark.parametrize("name", NAMES)
def test_with_the_kernel(kernel, name):
    """``use_kernel=True``."""
    gave, is_right = kernel[name]

    assert is_right, gave
