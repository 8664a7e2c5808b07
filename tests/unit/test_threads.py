"""The invariants of what threads share, also without a global lock where such a Python is at hand."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from tests.support import invariants

ROOT = Path(__file__).parents[2]
FREE = [found for name in ("python3.15t", "python3.14t", "python3.13t") if (found := shutil.which(name))]


@pytest.mark.parametrize("python", [sys.executable, *FREE])
def test_nothing_is_counted_twice_or_lost(python):
    """Threads that take turns every microsecond, or run at the same time, leave quota, turns and counts right."""
    packages = Path(attrs.__file__).parents[1]
    path = os.pathsep.join(str(place) for place in (ROOT, ROOT / "src", ROOT / "generated", packages))

    done = subprocess.run(
        [python, "-m", invariants.__name__],
        env={**os.environ, "PYTHONPATH": path, "PYTHON_GIL": "0" if python in FREE else ""},
        capture_output=True,
        text=True,
        check=False,
    )

    assert f"all hold {python not in FREE}\n" == done.stdout, done.stderr
