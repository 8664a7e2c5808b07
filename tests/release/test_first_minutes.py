"""The wheel in an empty environment: what somebody sees who has read nothing but the README."""

import subprocess

import pytest

from lakewire.local import LocalWorkspace
from tests.release.conftest import run

LOCAL = "import lakewire; lakewire.DatabricksClient.local('house')"
CLIENT = "import lakewire; client = lakewire.DatabricksClient()"
DOORS = {
    LOCAL: "local",
    "from lakewire.metrics import PrometheusMetrics": "prometheus",
    "from lakewire.metrics import OpenTelemetryMetrics": "otel",
    "from lakewire.traces import OpenTelemetryTraces": "otel",
    "import lakewire.sqlalchemy": "sqlalchemy",
    "import lakewire.fs": "fs",
    "from lakewire.airflow import LakewireHook": "airflow",
    "from lakewire.jobs import JobSettings; JobSettings.from_yaml('name: x')": "yaml",
    f"{CLIENT}; client.sql.execute('SELECT 1', progress=True)": "progress",
    f"{CLIENT}; client.sql.execute('SELECT 1').to_pandas()": "pandas",
    f"{CLIENT}; client.sql.execute('SELECT 1').to_polars()": "polars",
    f"{CLIENT}; client.delta.table('main.default.t').open_direct()": "direct",
    "import lakewire; lakewire.DatabricksClient(host='https://h', token='t', proxy='socks5://a:1')": "socks",
}
"""What somebody does without an extra, and the extra."""


@pytest.fixture(scope="module")
def bare(installed):
    """An environment with the wheel and what it requires."""
    return installed()


@pytest.fixture(scope="module")
def reached(tmp_path_factory):
    """Settings of a local workspace that runs elsewhere."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("house")) as workspace:
        yield {"DATABRICKS_HOST": workspace.host, "DATABRICKS_TOKEN": workspace.token}


def last_line(python, code, environment, folder):
    command = [str(python), "-c", code] if " " in code else [str(python), "-m", code]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, timeout=120, check=False
    )
    assert done.returncode
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize(("code", "extra"), DOORS.items())
def test_a_missing_extra_is_named_with_its_command(bare, environment, reached, tmp_path, code, extra):
    """Whatever needs a package that a bare install lacks says how to install it."""
    assert f'pip install "lakewire[{extra}]"' in last_line(bare, code, environment | reached, tmp_path)


def test_the_demo_says_what_it_needs(bare, environment, tmp_path):
    """Without the local workspace and without a real one, the demo ends with one line, the command."""
    assert last_line(bare, "lakewire.demo", environment, tmp_path).endswith('pip install "lakewire[local]"')


def test_the_commands_say_what_they_need(bare, environment, tmp_path):
    """The command line needs an extra, and says which; run is there without it."""
    (tmp_path / "hello.py").write_text("print('hello')")
    program = bare.with_name("lakewire")
    done = subprocess.run([program, "sql", "SELECT 1"], capture_output=True, text=True, env=environment, check=False)

    assert 2 == done.returncode
    assert 'pip install "lakewire[cli]"' in done.stderr
    assert "hello\n" == run(program, "run", tmp_path / "hello.py", env=environment)


def test_the_demo_runs_after_pip_install(installed, environment, tmp_path):
    """With the local workspace, it runs the whole main job, and leaves its tables in ./lakehouse."""
    python = installed("[local]")
    shown = run(python, "-m", "lakewire.demo", cwd=tmp_path, env=environment)

    assert "== Merged: 1 updated, 1 inserted" in shown
    assert "Grace          199.00" in shown
    assert (tmp_path / "lakehouse").is_dir()


def test_commands_run_after_pip_install(installed, environment, reached, tmp_path):
    """With the extra of the command line, a statement prints its rows."""
    python = installed("[cli]")

    assert "a\n1\n" == run(
        python.with_name("lakewire"), "sql", "SELECT 1 AS a", env=environment | reached, cwd=tmp_path
    )
