"""
Tasks in processes of their own, killed while they wait, with the signal handler that Airflow sets for a task.
"""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime

from tests.support.environments import ROOT

SLOW = "SELECT sum(a.id * b.id % 7) FROM range(3000000) a JOIN range(100000) b ON a.id % 1000 = b.id % 1000"

PROGRAM = """
import json, signal, sys
from datetime import datetime

given = json.loads(sys.argv[1])
from tests.airflow.conftest import DagRun, TaskInstance
from airflow.sdk.bases.operator import ExecutorSafeguard
from lakewire.airflow import LakewireJobRunOperator, LakewireSqlOperator

ExecutorSafeguard.test_mode = True
if given["kind"] == "sql":
    operator = LakewireSqlOperator(task_id="t", sql=given["work"], retries=2)
else:
    operator = LakewireJobRunOperator(task_id="t", tasks=given["work"], retries=2, poll_interval=1)
ti = TaskInstance(operator, given["try_number"], 2)
push = ti.xcom_push
def tell(key, value):
    push(key, value)
    if key.startswith("databricks_"):
        say(value)
def say(value):
    print("@@" + json.dumps(value), flush=True)
ti.xcom_push = tell
signal.signal(signal.SIGTERM, lambda *_: operator.on_kill())
try:
    operator.execute(context={"ti": ti, "dag_run": DagRun(datetime.fromisoformat(given["began"])), "outlet_events": {}})
    say("")
except Exception as error:
    say(type(error).__name__)
"""


def killed(workspace, kind, work, *, signal_name="SIGTERM", began=None, try_number=1, pause=0.5):
    """
    Run a task in a process, kill it while it waits, and return the id of what it has started and its error.
    """
    began = began or datetime.now(UTC).isoformat()
    given = json.dumps({"kind": kind, "work": work, "began": began, "try_number": try_number})
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "src", ROOT / "generated")))
    command = [sys.executable, "-c", PROGRAM, given]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": paths}) as task:
        said = (json.loads(line[2:]) for line in task.stdout if line.startswith("@@"))
        work_id = next(said)
        time.sleep(pause)
        sent = time.monotonic()
        task.send_signal(getattr(signal, signal_name))
        error = next(said, "")
        seconds = time.monotonic() - sent
    return {"id": work_id, "error": error, "began": began, "seconds": seconds}
