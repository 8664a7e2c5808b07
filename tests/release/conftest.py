import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, **options):
    """Run a program of a release; return what it printed."""
    done = subprocess.run(
        [str(word) for word in command], capture_output=True, text=True, timeout=600, check=False, **options
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def dist():
    """What is released; ``make release`` has just built it."""
    folder = ROOT / "dist"
    assert list(folder.glob("*.whl")), "make release builds dist, then runs these tests"
    return folder


@pytest.fixture(scope="session")
def wheel(dist):
    (found,) = dist.glob("*.whl")
    return found


@pytest.fixture(scope="session")
def installed(wheel, tmp_path_factory):
    """Give the interpreter of an empty environment in which the wheel was installed, with the extras that are asked."""

    def install(extras=""):
        folder = tmp_path_factory.mktemp("venv")
        uv = Path(sys.executable).with_name("uv")
        run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, folder)
        run(uv, "pip", "install", "--quiet", "--python", folder / "bin" / "python", f"{wheel}{extras}")
        return folder / "bin" / "python"

    return install


@pytest.fixture
def environment():
    """The environment of somebody who has set nothing."""
    return {
        key: value for key, value in os.environ.items() if not key.startswith(("DATABRICKS_", "LAKEWIRE_", "PYTHON"))
    }
