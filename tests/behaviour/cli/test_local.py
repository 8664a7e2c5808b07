"""``lakewire local``: a workspace on this machine by commands."""

import json
import re
import shutil
import signal
import subprocess
import sys

import pytest

from lakewire_local import LocalWorkspace
from tests.support.waiting import until

NOWHERE = {"DATABRICKS_HOST": None, "DATABRICKS_TOKEN": None, "DATABRICKS_WAREHOUSE_ID": None}


@pytest.fixture
def local(lakewire):
    """Run it where nothing else is set; a server that is still there is stopped."""

    def run(*words, code=0, **more):
        done = lakewire(*words, **(NOWHERE | {"DATABRICKS_SCHEMA": None} | more))
        assert code == done.returncode, done.stderr
        return done

    yield run
    if found := LocalWorkspace.find(lakewire.folder / "lakehouse"):
        found.stop()


def test_a_workspace_in_the_background(local, lakewire):
    """Started, found by its settings, kept, changed, restored, stopped, checked."""
    printed = local("local", "start", "--background", "--env")
    settings = dict(re.findall(r"^export (\w+)=(\S+)$", printed.stdout, re.MULTILINE))
    status = json.loads(local("local", "status", "--json").stdout)

    assert "lakewire local stop lakehouse" in printed.stderr
    assert (True, settings["DATABRICKS_HOST"]) == (status["running"], status["host"])
    assert settings["DATABRICKS_TOKEN"] not in json.dumps(status)
    local("sql", "CREATE TABLE kept AS SELECT 7 AS id", **settings)
    local("local", "snapshot", "lakehouse", "clean")
    local("sql", "DROP TABLE kept", **settings)
    assert "there are clean" in local("local", "restore", "lakehouse", "dirty", code=2).stderr
    local("local", "restore", "lakehouse", "clean")
    assert [{"id": 7}] == json.loads(local("sql", "SELECT id FROM kept", "--json", **settings).stdout)
    assert ["clean"] == json.loads(local("local", "status", "--json").stdout)["snapshots"]
    assert "is being served" in local("local", "check", code=1).stderr

    assert settings["DATABRICKS_HOST"] == json.loads(local("local", "stop", "--json").stdout)["stopped"]
    assert json.loads(local("local", "stop", "--json").stdout)["stopped"] is None
    assert "running  False" in local("local", "status", code=1).stdout
    assert "nothing to mend" in local("local", "check").stderr
    shutil.rmtree(next((lakewire.folder / "lakehouse" / "tables").glob("**/_delta_log")))
    (finding,) = json.loads(local("local", "check", "--json", code=1).stdout)
    assert {"where", "what", "mend"} == set(finding)


def test_a_workspace_in_the_foreground(lakewire):
    """It says where it is, and ends with Ctrl-C."""
    command = [sys.executable, "-m", "lakewire", "local", "start", str(lakewire.folder / "lakehouse")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        host = re.fullmatch(r"host +(http\S+)\n", process.stdout.readline())[1]
        found = until(lambda: LocalWorkspace.find(lakewire.folder / "lakehouse"))
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)

    assert (host, 0) == (found.host, process.returncode)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["start", "--env"], 2, "--background"),
        (["start", "--engine", "flink", "--background"], 2, "is not an engine"),
        (["check", "nowhere"], 1, "is not the folder of a workspace"),
    ],
)
def test_a_wrong_call_starts_nothing(local, lakewire, words, code, said):
    """The message says what is wrong with it."""
    assert said in local("local", *words, code=code).stderr
    assert LocalWorkspace.find(lakewire.folder / "lakehouse") is None
