"""
Environments with this checkout and what it is tested beside, each installed once into a cache outside the repository.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def checkout_python(cache: Path, name: str, extras: str, *packages: str) -> Path:
    """
    Return the interpreter of an environment with this checkout, its extras, the packages of its tests, and others.

    Raises:
        AssertionError: It cannot be installed.
    """
    project = ROOT / "pyproject.toml"
    wanted = ("--editable", f"{ROOT}[{extras}]", "--group", f"{project}:test", *packages)
    content = hashlib.sha256(f"{wanted}{project.read_text('utf-8')}".encode()).hexdigest()[:12]
    folder = cache / f"{name}-{content}"
    python, done = folder / "venv" / "bin" / "python", folder / ".installed"
    if not done.exists():
        folder.mkdir(parents=True, exist_ok=True)
        uv = str(Path(sys.executable).with_name("uv"))
        _run(uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder / "venv"))
        _run(uv, "pip", "install", "--quiet", "--python", str(python), *wanted)
        done.touch()
    return python


def cache_folder() -> Path:
    """Return the folder of what tests install."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "lakewire" / "conformance"


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
    assert done.returncode == 0, f"{' '.join(command)}: {done.stdout}{done.stderr}"
