"""The examples of ``docs/cli.md`` run, in their order, as one script of a shell."""

import os
import re
import subprocess
import sys
from pathlib import Path

from lakewire_local import LocalWorkspace

PAGE = Path(__file__).parents[3] / "docs" / "cli.md"


def test_the_examples_of_the_page_run(workspace, tmp_path):
    """None of them fails, each prints something, and the local workspace that they start is stopped."""
    text = "".join(re.findall(r"^```sh\n(.*?)^```", PAGE.read_text(), re.MULTILINE | re.DOTALL))
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = os.environ | workspace.environment | {"PATH": programs, "DATABRICKS_CONFIG_FILE": "none"}

    done = subprocess.run(
        ["bash", "-euxo", "pipefail", "-c", text],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        timeout=300,
        env=settings,
        check=False,
    )

    assert 0 == done.returncode, done.stderr
    assert (tmp_path / "orders.parquet").exists()
    assert '{"day": "2026-01-05", "total": 19.9}' in (tmp_path / "days.json").read_text()
    assert (tmp_path / "sales.csv").read_bytes() == (tmp_path / "copy" / "2026" / "sales.csv").read_bytes()
    assert "account users  USE SCHEMA" in done.stdout
    assert '[{"id": 7, "day": "2026-01-05", "amount": "12.50"}]' in done.stdout
    assert LocalWorkspace.find(tmp_path / "lakehouse") is None
