"""The examples of ``docs/cli.md`` about tables, files, jobs and grants run in their order, in a shell."""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "cli.md"


def test_the_examples_about_tables_run(workspace, tmp_path):
    """None of them fails, and the files and rows that they are about are there."""
    section = re.search(
        r"^## Tables, files, jobs, grants\n(.*?)(?=^## |\Z)", PAGE.read_text(), re.MULTILINE | re.DOTALL
    )
    text = "".join(re.findall(r"^```sh\n(.*?)^```", section[1], re.MULTILINE | re.DOTALL))
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = os.environ | {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
        "DATABRICKS_CONFIG_FILE": "none",
        "PATH": programs,
    }

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
    assert '{"day": "2026-01-05", "total": 19.9}' in (tmp_path / "days.json").read_text()
    assert (tmp_path / "sales.csv").read_bytes() == (tmp_path / "copy" / "2026" / "sales.csv").read_bytes()
    assert "account users  USE SCHEMA" in done.stdout
