"""A real Airflow, scheduler and all, whose tasks are killed while they wait: nothing goes on, nothing starts twice."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
import requests

from tests.conformance.airflow_python import airflow_python
from tests.support.waiting import until

DAGS = Path(__file__).with_name("airflow_kills")

KILLS = [
    *[("marked", f"{kind}_{way}") for kind in ("statement", "run") for way in ("waits", "deferred", "function")] * 2,
    *[("stopped", f"{kind}_{way}") for kind in ("statement", "run") for way in ("waits", "function")] * 2,
    *[("timed_out", f"{kind}_{way}_timeout") for kind in ("statement", "run") for way in ("waits", "deferred")],
    *[("died", f"{kind}_waits_retried") for kind in ("statement", "run")] * 3,
]  # thirty


def free_port():
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return made.getsockname()[1]


class Standalone:
    """Airflow in one command: scheduler, triggerer, API."""

    def __init__(self, python, home, workspace, script):
        self.pids = home / "pids"
        self.pids.mkdir()
        self.port, others = free_port(), [free_port(), free_port()]
        self.log = (home / "log.txt").open("wb")
        host, _, port = workspace.host.removeprefix("http://").partition(":")
        connection = {
            "conn_type": "databricks",
            "host": host,
            "schema": "http",
            "port": int(port),
            "password": workspace.token,
            "extra": {"warehouse_id": workspace.warehouse_id},
        }
        environment = os.environ | {
            "PATH": os.pathsep.join((str(python.parent), os.environ["PATH"])),  # standalone starts airflow by its name
            "AIRFLOW_HOME": str(home),
            "AIRFLOW_CONN_DATABRICKS_DEFAULT": json.dumps(connection),
            "AIRFLOW__API__PORT": str(self.port),
            "AIRFLOW__API__WORKERS": "1",
            "AIRFLOW__CORE__DAGS_ARE_PAUSED_AT_CREATION": "False",
            "AIRFLOW__CORE__DAGS_FOLDER": str(DAGS),
            "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": f"http://127.0.0.1:{self.port}/execution/",
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW__CORE__PARALLELISM": "4",
            "AIRFLOW__CORE__SIMPLE_AUTH_MANAGER_ALL_ADMINS": "True",
            "AIRFLOW__DAG_PROCESSOR__PARSING_PROCESSES": "1",
            "AIRFLOW__LOGGING__TRIGGER_LOG_SERVER_PORT": str(others[0]),
            "AIRFLOW__LOGGING__WORKER_LOG_SERVER_PORT": str(others[1]),
            "AIRFLOW__WORKERS__MIN_HEARTBEAT_INTERVAL": "2",
            "KILLED_PIDS": str(self.pids),
            "KILLED_SCRIPT": script,
        }
        command = [python, "-m", "airflow", "standalone"]
        self.process = subprocess.Popen(
            command, env=environment, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True
        )
        self.headers = {}

    def __enter__(self):
        try:
            until(self._is_up, seconds=400)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """End Airflow: the group of processes that this test started."""
        os.killpg(self.process.pid, signal.SIGTERM)
        with suppress(subprocess.TimeoutExpired):
            self.process.wait(30)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.log.close()

    def call(self, method, path, **body):
        response = requests.request(
            method,
            f"http://127.0.0.1:{self.port}{path}",
            headers=self.headers,
            json=body or None,
            timeout=60,
        )
        return response.json() if response.ok else {}

    def _is_up(self):
        with suppress(requests.ConnectionError):
            token = self.call("GET", "/auth/token").get("access_token")
            self.headers = {"Authorization": f"Bearer {token}"}
            return token and len(self.call("GET", "/api/v2/dags").get("dags", [])) >= 14
        return False

    def start(self, dag_id):
        """Start a run of a DAG; return its id."""
        path = f"/api/v2/dags/{dag_id}/dagRuns"
        return until(lambda: self.call("POST", path, logical_date=None).get("dag_run_id"))  # SQLite is locked at times

    def is_watched(self, dag_id, run_id):
        """Return whether a triggerer has taken the trigger, or the task has ended; before, there is nobody to kill."""
        found = self.call("GET", f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances/work")
        return found.get("state") == "failed" or (found.get("triggerer_job") and time.sleep(3) is None)

    def work_id(self, dag_id, run_id):
        """Return the id of the statement or run that the task has started, once it is known."""
        key = f"databricks_{dag_id.partition('_')[0]}_id"
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances/work/xcomEntries/{key}"
        return until(lambda: self.call("GET", path).get("value"), seconds=120)

    def processes(self, dag_id, run_id):
        """Return the processes of the tries so far."""
        file = self.pids / f"{dag_id}.{run_id}"
        return [int(line) for line in file.read_text().split()] if file.exists() else []

    def fail(self, dag_id, run_id):
        """Mark the task as failed, as a person does."""
        path = f"/api/v2/dags/{dag_id}/dagRuns/{run_id}/taskInstances/work"
        until(lambda: self.call("PATCH", path, new_state="failed"))


@pytest.fixture(scope="module")
def standalone(cache, workspace, client, tmp_path_factory):
    client.catalog.volumes.create("main.default.killed")
    script = "/Volumes/main/default/killed/sleep.py"
    client.files.upload(script, b"import time; time.sleep(600)")
    with Standalone(airflow_python(cache), tmp_path_factory.mktemp("airflow"), workspace, script) as made:
        yield made


def ended(client, kind, work_id):
    """Return whether a statement or run was canceled."""
    if kind == "statement":
        return client.sql.attach(str(work_id)).state() == "CANCELED"
    return client.jobs.attach(int(work_id)).state().result == "CANCELED"


def parent(pid):
    done = subprocess.run(["ps", "-o", "ppid=", "-p", str(pid)], capture_output=True, text=True, check=True)
    return int(done.stdout)


HEAVY = threading.Semaphore(2)  # statements keep the processor busy


def kill(standalone, client, how, dag_id):
    """Kill one task while it waits; return what went wrong, which is nothing."""
    kind = dag_id.partition("_")[0]
    with HEAVY:
        run_id = standalone.start(dag_id)
        work_id = standalone.work_id(dag_id, run_id)
        if "deferred" in dag_id:
            until(lambda: standalone.is_watched(dag_id, run_id), seconds=60)
        try:
            if how == "died":
                return died(standalone, client, dag_id, run_id, work_id)
            if how == "marked":
                standalone.fail(dag_id, run_id)
            if how == "stopped":  # the supervisor, as a pod that is stopped
                os.kill(parent(standalone.processes(dag_id, run_id)[-1]), signal.SIGTERM)
            began = time.monotonic()
            until(lambda: ended(client, kind, work_id), seconds=45)
            print(f"{how} {dag_id}: canceled after {time.monotonic() - began:.1f} s", file=sys.stderr)
        except AssertionError as error:
            return f"{how} {dag_id} {work_id}: {error}"
        else:
            return ""
        finally:
            with suppress(Exception):  # whatever is left must not disturb the others
                (client.sql.attach(str(work_id)) if kind == "statement" else client.jobs.attach(int(work_id))).cancel()


def died(standalone, client, dag_id, run_id, work_id):
    """Kill the process at once; the retry has to wait for the same work."""
    os.kill(standalone.processes(dag_id, run_id)[-1], signal.SIGKILL)
    until(lambda: len(standalone.processes(dag_id, run_id)) == 2, seconds=120)
    again = standalone.work_id(dag_id, run_id)
    standalone.fail(dag_id, run_id)
    until(lambda: ended(client, dag_id.partition("_")[0], work_id), seconds=45)
    print(f"died {dag_id}: {work_id}, then {again}", file=sys.stderr)
    return "" if again == work_id else f"died {dag_id}: {again} instead of {work_id}"


def test_thirty_kills_leave_nothing_running(standalone, client):
    """Marked as failed, stopped, timed out: canceled, in 29 of 30; died: the retry attaches, always."""
    assert 30 == len(KILLS)
    with ThreadPoolExecutor(3) as pool:
        wrong = [each for each in pool.map(lambda each: kill(standalone, client, *each), KILLS) if each]

    print(wrong, file=sys.stderr)
    assert [] == [each for each in wrong if each.startswith("died")]
    assert len(wrong) <= 1, wrong
