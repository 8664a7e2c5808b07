"""
Airflow of its own for each session: its database is made once for a version, and copied.

``make airflow`` runs these tests, in an environment with Airflow and its Databricks provider.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.support.environments import ROOT, cache_folder
from tests.test_docs import BLOCK

HOME = Path(tempfile.mkdtemp(prefix="lakewire-airflow-"))
DAGS = HOME / "dags"
DOCUMENTED = {"documented": "airflow.md", "recipe": "recipes/airflow.md", "both": "coming-from/airflow-provider.md"}
os.environ |= {
    "AIRFLOW_HOME": str(HOME),
    "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
    "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
    "AIRFLOW__LOGGING__LOGGING_LEVEL": "WARNING",
    "AIRFLOW__CORE__HOSTNAME_CALLABLE": "socket.gethostname",  # a test looks up no names
}

from airflow.sdk.bases.operator import ExecutorSafeguard  # noqa: E402  # reads the environment


def database():
    """Return a database of this version of Airflow, made once."""
    folder = cache_folder() / f"airflow-database-{version('apache-airflow')}"
    if not (folder / "airflow.db").exists():
        with tempfile.TemporaryDirectory() as made:
            env = os.environ | {"AIRFLOW_HOME": made}
            command = [sys.executable, "-m", "airflow", "db", "migrate"]
            done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300, check=False)
            assert done.returncode == 0, done.stderr
            folder.mkdir(parents=True, exist_ok=True)
            shutil.move(Path(made, "airflow.db"), folder / "airflow.db")
    return folder / "airflow.db"


@pytest.fixture(scope="session", autouse=True)
def airflow_home():
    """The folder of this session's Airflow."""
    shutil.copy(database(), HOME / "airflow.db")
    shutil.copytree(Path(__file__).with_name("dags"), DAGS)
    for name, page in DOCUMENTED.items():
        (DAGS / f"{name}.py").write_text("".join(BLOCK.findall((ROOT / "docs" / page).read_text())))
    yield HOME
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def nothing_leaks():
    """Airflow's own logs are not ours to watch."""


@pytest.fixture(scope="session", autouse=True)
def connection(workspace):
    """A connection to the local workspace, as Airflow's own provider has it; also on the triggerer."""
    host, _, port = workspace.host.removeprefix("http://").partition(":")
    fields = {
        "conn_type": "databricks",
        "host": host,
        "schema": "http",
        "port": int(port),
        "password": workspace.token,
        "extra": {"http_path": f"/sql/1.0/warehouses/{workspace.warehouse_id}"},
    }
    os.environ["AIRFLOW_CONN_DATABRICKS_DEFAULT"] = json.dumps(fields)
    os.environ["LOCAL_WAREHOUSE"] = workspace.warehouse_id
    return fields


class Store(dict):
    """What Airflow keeps of a task for its retries."""

    set = dict.__setitem__


class TaskInstance:
    """What operators ask of Airflow about their task: facts, and where XComs go."""

    def __init__(self, operator, try_number, max_tries, dag_id="dag"):
        self.dag_id, self.task_id, self.run_id, self.map_index = dag_id, operator.task_id, "run", -1
        self.try_number, self.max_tries = try_number, operator.retries if max_tries is None else max_tries
        self.start_date = datetime.now(UTC)
        self.stats_tags = {}
        self.pushed = {}

    def xcom_push(self, key, value):
        json.dumps(value)
        self.pushed[key] = value


class DagRun:
    """A run of a DAG."""

    def __init__(self, start_date):
        self.start_date = start_date


class TaskRunner:
    """Runs operators as a worker would, without Airflow's database: a try after another, with what they keep."""

    def __init__(self, began):
        self.store = Store()
        self.dag_run = DagRun(began)
        self.events = {}

    def context(self, operator, try_number=1, max_tries=None):
        ti = TaskInstance(operator, try_number, max_tries, dag_id=f"dag{id(self)}")
        events = {outlet: Event() for outlet in operator.outlets or ()}
        self.events.update(events)
        return {"ti": ti, "dag_run": self.dag_run, "task_state_store": self.store, "outlet_events": events}

    def run(self, operator, try_number=1, max_tries=None):
        """Run one try and return its value."""
        self.last = self.context(operator, try_number, max_tries)
        return operator.execute(context=self.last)


class Event:
    def __init__(self):
        self.extra = {}


@pytest.fixture
def runner():
    """A worker for one run of a DAG."""
    ExecutorSafeguard.test_mode = True
    yield TaskRunner(datetime.now(UTC))
    ExecutorSafeguard.test_mode = False


@pytest.fixture
def no_store(runner):
    """A worker of an Airflow that keeps nothing for retries."""
    runner.store = None
    return runner


@pytest.fixture(scope="session")
def scripts(client):
    """Stores a script in a volume and returns a task that runs it."""
    client.catalog.volumes.create("main.default.airflow_scripts")

    def store(name, text, *parameters):
        path = f"/Volumes/main/default/airflow_scripts/{name}"
        client.files.upload(path, text.encode(), overwrite=True)
        return [{"task_key": "main", "spark_python_task": {"python_file": path, "parameters": list(parameters)}}]

    return store
