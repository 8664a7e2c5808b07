import os
import subprocess
import sys

import pytest


@pytest.fixture
def lakewire(workspace, home, tmp_path):
    """Run the command line as a process in a folder of its own, with the settings of a fresh schema."""
    environment = os.environ | {
        "DATABRICKS_HOST": workspace.host,
        "DATABRICKS_TOKEN": workspace.token,
        "DATABRICKS_WAREHOUSE_ID": workspace.warehouse_id,
        "DATABRICKS_SCHEMA": home.config.schema,
        "DATABRICKS_CONFIG_FILE": str(tmp_path / "no-profiles"),
    }

    def run(*words, given=None, **more):
        command = [sys.executable, "-m", "lakewire", *map(str, words)]
        settings = {key: value for key, value in (environment | more).items() if value is not None}
        return subprocess.run(
            command, input=given, capture_output=True, text=True, cwd=tmp_path, check=False, timeout=120, env=settings
        )

    return run
