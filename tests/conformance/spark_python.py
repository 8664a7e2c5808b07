"""
A Python with ``lakewire[spark]``, installed once into the cache: ``python -m tests.conformance.spark_python …``.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def spark_python(cache: Path) -> Path:
    """
    Return the interpreter of an environment with this checkout, its extra and the packages of its tests.

    Raises:
        AssertionError: It cannot be installed.
    """
    name = hashlib.sha256(f"{ROOT}{(ROOT / 'pyproject.toml').read_text('utf-8')}".encode()).hexdigest()[:12]
    folder = cache / f"spark-{name}"
    python, done = folder / "venv" / "bin" / "python", folder / ".installed"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        uv = str(Path(sys.executable).with_name("uv"))
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder / "venv"))
        extra = f"{ROOT}[spark,pandas,polars]"
        packages = ("--editable", extra, "--group", f"{ROOT / 'pyproject.toml'}:test")
        _run(uv, "pip", "install", "--quiet", "--python", str(python), *packages)
        done.touch()
    return python


def cache_folder() -> Path:
    """Return the folder of what conformance tests install."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "lakewire" / "conformance"


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.returncode == 0, f"lakewire[spark] cannot be installed: {done.stdout}{done.stderr}"


if __name__ == "__main__":
    sys.exit(subprocess.run([spark_python(cache_folder()), *sys.argv[1:]], cwd=ROOT, check=False).returncode)
