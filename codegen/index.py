"""
Releases of databricks-sdk from the package index: downloaded, verified, never installed.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

from codegen.errors import CodegenError

PACKAGE = "databricks-sdk"


def download(version: str, folder: Path) -> Path:
    """
    Return the wheel of a release, without its dependencies, as the index promises it.

    Raises:
        CodegenError: There is no such release, or the bytes are not those whose hash the index gave.
    """
    if not re.fullmatch(r"\d+(\.\d+)+", version):
        raise CodegenError(f"download {PACKAGE}", [f"{version!r} is no version, such as 0.162.0"])
    requirement = f"{PACKAGE}=={version}"
    report = folder / "report.json"
    _pip("install", "--dry-run", "--ignore-installed", "--no-deps", "--report", str(report), requirement)
    _pip("download", "--no-deps", "--only-binary", ":all:", "--dest", str(folder), requirement)
    promised = json.loads(report.read_text(encoding="utf-8"))["install"][0]["download_info"]["archive_info"]["hashes"]
    wheel = next(folder.glob("*.whl"))
    found = hashlib.sha256(wheel.read_bytes()).hexdigest()
    if promised.get("sha256") != found:
        raise CodegenError(f"verify {wheel.name}", [f"its SHA-256 is {found}, the index says {promised.get('sha256')}"])
    return wheel


def _pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # fixed program, checked version
    if done.returncode:
        raise CodegenError(f"pip {arguments[0]}", done.stderr.strip().splitlines() or ["failed"])
