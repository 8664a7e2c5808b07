"""
A local workspace whose server, engine or both are killed while several programs write to it.

500 kills in ``make stress``, fifty for each folder, so that what has to be looked at stays within bounds; else a few.
"""

import itertools
import os
import random
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from deltalake import DeltaTable

from lakewire import RetryPolicy, errors
from lakewire.local import LocalWorkspace
from lakewire_local.checking import check_workspace
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from tests.conftest import connect
from tests.support.processes import engine_of
from tests.support.waiting import is_running, until

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
KILLS = 50 if STRESS else 6
TIMEOUT_S = 5.0  # a client would ask for minutes what became of a statement whose server is gone
ONCE = RetryPolicy(max_attempts=1)
PLACE = "/Volumes/main/default/kept"


class Journal:
    """What a program has asked for, and what was acknowledged, of one kind of writes."""

    def __init__(self, write):
        self._write = write
        self._numbers = itertools.count()
        self.asked, self.acknowledged = set(), set()

    def run(self, client, ended):
        while not ended.is_set():
            number = next(self._numbers)
            self.asked.add(number)
            try:
                self._write(client, number)
            except errors.LakewireError:
                pass
            else:
                self.acknowledged.add(number)
            time.sleep(0.02)

    def check(self, found, kind):
        """Everything acknowledged is there, once; nothing is there that nobody asked for."""
        assert len(found) == len(set(found)), f"{kind}: twice"
        assert set() == self.acknowledged - set(found), f"{kind}: acknowledged and lost"
        assert set() == set(found) - self.asked, f"{kind}: never asked for"


def content(number):
    return f"{number} ".encode() * 2000


JOURNALS = {
    "rows": lambda client, number: client.sql.execute(f"INSERT INTO numbers VALUES ({number})", timeout=TIMEOUT_S),
    "files": lambda client, number: client.files.upload(f"{PLACE}/{number}.txt", content(number)),
    "schemas": lambda client, number: client.catalog.schemas.create(f"s_{number}"),
    "tables": lambda client, number: client.delta.create_table(f"t_{number}", schema={"n": "INT"}, timeout=TIMEOUT_S),
    "jobs": lambda client, number: client.api.jobs.create(name=f"j{number}", tasks=[]),
    "secrets": lambda client, number: client.secrets.put("scope", f"k{number}", f"{number}"),
}


def found_in(client):
    """Return the numbers of what is there, by kind."""
    files = {int(entry.name.partition(".")[0]): entry for entry in client.files.list(PLACE)}
    for number, entry in files.items():
        assert len(content(number)) == entry.size_bytes
    schemas = [schema.name for schema in client.catalog.schemas.list("main")]
    tables = [table.name for table in client.catalog.tables.list("main.default")]
    return {
        "rows": [row[0] for row in client.sql.execute("SELECT n FROM numbers").rows()],
        "files": list(files),
        "schemas": [int(name[2:]) for name in schemas if name.startswith("s_")],
        "tables": [int(name[2:]) for name in tables if name.startswith("t_")],
        "jobs": [int(job.settings.name[1:]) for job in client.api.jobs.list()],
        "secrets": [int(secret.key[1:]) for secret in client.secrets.list("scope")],
    }


def kill(server, *, which):
    """Kill the server, its engine or both, and return the processes that were."""
    engine = engine_of(server)
    chosen = {"server": [server], "engine": [engine], "both": [server, engine]}[which]
    for pid in filter(None, chosen):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return [server, *([engine] if engine else [])] if server in chosen else []


def work_until_killed(workspace, server, journals, chance):
    """Let a program of each kind write, and kill in the middle; an engine is started again, and they go on."""
    ended = threading.Event()
    with connect(workspace, retry=ONCE) as whole, whole.with_options(timeout=TIMEOUT_S) as client:
        threads = [threading.Thread(target=journal.run, args=(client, ended)) for journal in journals.values()]
        for thread in threads:
            thread.start()
        rows = len(journals["rows"].acknowledged)
        if chance.random() < 0.5:  # else while the engine starts
            until(lambda: len(journals["rows"].acknowledged) > rows)
        time.sleep(chance.uniform(0.05, 1.0))
        gone = kill(server, which=chance.choice(["server", "engine", "both"]))
        time.sleep(0.0 if gone else 0.5)
        ended.set()
        for thread in threads:
            thread.join(60)
            assert not thread.is_alive()
    until(lambda: not any(map(is_running, gone)))


def check_all(files, journals):
    """Look at everything through the server, with another reader of Delta, and by the check of the folder."""
    findings = list(check_workspace(files))
    assert {"no table has this folder"} >= {finding.what for finding in findings}
    with LocalWorkspace.start(files.root) as workspace, connect(workspace) as client:
        for kind, found in found_in(client).items():
            journals[kind].check(found, kind)
        for table in client.catalog.tables.list("main.default"):
            assert DeltaTable(table.storage_location).version() >= 0
        for finding in findings:  # left by a CREATE that was not acknowledged, which can be done again
            name = Path(finding.where).name
            client.delta.create_table(name, schema={"n": "INT"})
            journals["tables"].acknowledged.add(int(name[2:]))
    assert [] == list(check_workspace(files))


@pytest.mark.parametrize("seed", range(10 if STRESS else 1))
def test_killed_again_and_again(tmp_path, seed):
    """What was acknowledged is there once, nothing is half there, every table opens elsewhere, no process stays."""
    files, chance = WorkspaceFiles(tmp_path), random.Random(seed)  # noqa: S311  # any moments will do
    journals = {kind: Journal(write) for kind, write in JOURNALS.items()}
    with LocalWorkspace.start(tmp_path) as workspace, connect(workspace) as client:
        client.delta.create_table("numbers", schema={"n": "INT"})
        client.catalog.volumes.create("kept")
        client.secrets.create_scope("scope")
    for number in range(KILLS):
        with LocalWorkspace.start(tmp_path) as workspace:
            server = ServerState.read(files).pid
            work_until_killed(workspace, server, journals, chance)
        if number % 10 == 9 or number == KILLS - 1:
            check_all(files, journals)
    assert all(journal.acknowledged for journal in journals.values())
