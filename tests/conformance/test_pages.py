"""The pages of the local workspace in Chromium, with axe as the judge of what everybody can use."""

import json
import shutil
import subprocess
from pathlib import Path

from lakewire.local import LocalWorkspace
from tests.conftest import connect
from tests.support.waiting import until

SCRIPT = Path(__file__).with_name("visit_pages.mjs")
CONDITION = {"task_key": "check", "condition_task": {"left": "1", "op": "EQUAL_TO", "right": "1"}}
PATHS = [
    "/",
    "/explore/data",
    "/explore/data/main/default",
    "/explore/data/main/default/people",
    "/explore/data/main/default/nope",
    "/explore/data/volumes/main/default/raw/in",
    "/explore/data/volumes/main/default/raw/in/a.txt?file=true",
    "/sql/history",
    "/sql/editor",
    "/jobs",
    "/pipelines",
    "/requests",
    "/login",
]


def test_the_pages_in_a_browser(chromium, tmp_path):
    """No page breaks a rule of axe, light or dark, none is wider than a phone; keys, links and refreshing work."""
    shutil.copy(SCRIPT, chromium)
    with LocalWorkspace.start(tmp_path / "workspace") as workspace, connect(workspace) as user:
        user.sql.execute("CREATE TABLE people (id INT NOT NULL, name STRING COMMENT 'who') COMMENT 'of the town'")
        user.sql.execute("INSERT INTO people VALUES (1, 'Ada'), (2, NULL)")
        user.catalog.volumes.create("raw")
        user.files.upload("/Volumes/main/default/raw/in/a.txt", b"hello")
        run = user.api.jobs.submit(run_name="nightly", tasks=[CONDITION])
        until(lambda: user.api.jobs.get_run(run.run_id).end_time)
        command = ["node", SCRIPT.name, workspace.login_link(), tmp_path, str(run.run_id), *PATHS]
        command.append(f"/jobs/runs/{run.run_id}")
        done = subprocess.run(command, cwd=chromium, capture_output=True, text=True, timeout=300, check=False)
    assert 0 == done.returncode, done.stderr
    found = json.loads(done.stdout)
    expected = [text for text in found["complaints"] if "404" in text]  # of the table that is not there

    assert ("/", {}, []) == (found["landed"], found["violations"], found["wide"])
    assert expected == found["complaints"]
    assert (f"nightly {run.run_id}", True) == (found["run"], found["live"])
    assert {"first": "Skip to the content", "result": "42"} == found["keyboard"]
    assert 2 * (len(PATHS) + 1) == len(list(tmp_path.glob("*.png")))
