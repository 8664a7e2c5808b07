"""
Installs clients of other projects, once, into a cache outside of the repository.
"""

import shlex
import subprocess
import sys
from pathlib import Path

KERNEL = "databricks-sql-connector[kernel]==4.8.0"


def installed(folder, *command, seconds=600):
    """Run an installer in a folder of its own, unless it succeeded before."""
    done = folder / ".installed"
    if not done.exists():
        folder.mkdir(exist_ok=True)
        process = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=seconds, check=False)
        assert process.returncode == 0, f"{folder.name} cannot be installed: {process.stdout}{process.stderr}"
        done.touch()
    return folder


def python_with(cache, name, *packages):
    """Return a Python in an environment of its own with these packages, whose versions *name* says."""
    folder = cache / name
    python = folder / "venv" / "bin" / "python"
    uv = Path(sys.executable).with_name("uv")
    wanted = shlex.join(packages)
    installed(folder, "sh", "-c", f"{uv} venv -q --clear venv && {uv} pip install -q --python {python} {wanted}")
    return python


def python_with_kernel(cache):
    """Return a Python with the SQL connector's native kernel, which needs other packages than the tests."""
    return python_with(cache, "kernel-4.8.0", KERNEL)
