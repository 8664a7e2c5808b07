"""
A pipeline whose server is killed in the middle of its updates, against a model of what its tables must have.

Many examples in ``make stress``; else a few.
"""

import base64
import itertools
import os
import random
import signal
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import RetryPolicy, errors
from lakewire.local import LocalWorkspace
from lakewire_local.checking import check_workspace
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from tests.conftest import connect
from tests.stress.test_killed_workspace import engine_of
from tests.support.waiting import is_running, until

EXAMPLES = 60 if os.environ.get("LAKEWIRE_STRESS") else 3
SQL = """
CREATE OR REFRESH STREAMING TABLE good (CONSTRAINT positive EXPECT (n > 0) ON VIOLATION DROP ROW)
AS SELECT n, n * 2 AS twice FROM STREAM(raw);
CREATE OR REFRESH STREAMING TABLE files AS SELECT n FROM STREAM read_files('${folder}', format => 'json');
CREATE OR REFRESH STREAMING TABLE states;
CREATE FLOW f AS AUTO CDC INTO states FROM STREAM(raw) KEYS (k) SEQUENCE BY n COLUMNS (k, n);
CREATE OR REFRESH MATERIALIZED VIEW sums AS SELECT count(*) AS n, coalesce(sum(n), 0) AS total FROM good;
"""
STEP = st.sampled_from(["append", "append", "file", "change", "update", "full", "kill", "kill", "kill full"])
_numbers = itertools.count(1)


class World:
    """A workspace that is served again after each kill, a pipeline in it, and what its tables must have."""

    def __init__(self, folder, chance):
        self.files = WorkspaceFiles(folder)
        self.chance = chance
        self.served = None
        self.schema = ""
        self.raw, self.landed = [], []
        self.read = "nothing"  # or all that there was, or perhaps a part of it
        self.changed = "no"

    def serve(self):
        self.served = LocalWorkspace.start(self.files.root)
        self.client = connect(self.served, retry=RetryPolicy(max_attempts=1), schema=self.schema or None)

    def close(self):
        self.client.close()
        self.served.close()

    def begin(self):
        self.schema, self.raw, self.landed, self.read, self.changed = f"p{next(_numbers)}", [], [], "nothing", "no"
        self.client.close()
        self.client = connect(self.served, retry=RetryPolicy(max_attempts=1), schema=self.schema)
        self.client.catalog.schemas.create(self.schema)
        self.client.sql.execute("CREATE TABLE raw (k INT, n INT)")
        self.client.catalog.volumes.create("landing")
        self.append()
        self.file()
        self.client.api.workspace.mkdirs("/Shared")
        content = base64.b64encode(SQL.encode()).decode()
        self.client.api.workspace.import_(f"/Shared/{self.schema}.sql", content=content, format="RAW")
        self.pipeline_id = self.client.api.pipelines.create(
            name=self.schema,
            schema=self.schema,
            libraries=[{"file": {"path": f"/Workspace/Shared/{self.schema}.sql"}}],
            configuration={"folder": f"/Volumes/main/{self.schema}/landing"},
        ).pipeline_id

    def append(self):
        rows = [(self.chance.randrange(4), next(_numbers) * self.chance.choice((1, 1, 1, -1))) for _ in range(3)]
        self.client.sql.execute(f"INSERT INTO raw VALUES {', '.join(map(str, rows))}")
        self.raw += rows

    def file(self):
        number = next(_numbers)
        self.client.files.upload(f"/Volumes/main/{self.schema}/landing/{number}.json", f'{{"n": {number}}}\n'.encode())
        self.landed.append(number)

    def change(self):
        key, number = self.raw[-1]
        self.client.sql.execute(f"UPDATE raw SET k = {key + 1} WHERE n = {number}")
        self.raw[-1] = (key + 1, number)
        if self.changed != "yes":
            self.changed = {"nothing": "no", "perhaps": "perhaps", "all": "yes"}[self.read]

    def start(self, *, full):
        return self.client.api.pipelines.start_update(self.pipeline_id, full_refresh=full).update_id

    def update(self, *, full=False):
        """Run an update to its end, and look at the tables."""
        update_id = self.start(full=full)

        def ended():
            state = self.client.api.pipelines.get_update(self.pipeline_id, update_id).update.state
            return state if state in ("COMPLETED", "FAILED", "CANCELED") else None

        state = until(ended)
        expected = {"no": ["COMPLETED"], "yes": ["FAILED"], "perhaps": ["COMPLETED", "FAILED"]}
        assert state in expected["no" if full else self.changed]
        if state == "COMPLETED":
            self.read, self.changed = "all", "no"
            self.check()

    def kill(self, *, full=False):
        """Kill the server, and sometimes its engine, while an update runs."""
        server = ServerState.read(self.files).pid
        engine = engine_of(server)
        with suppress(errors.LakewireError):
            self.start(full=full)
        time.sleep(self.chance.uniform(0.0, 1.2))
        os.kill(server, signal.SIGKILL)
        if engine:
            with suppress(ProcessLookupError):
                os.kill(engine, signal.SIGKILL)
        until(lambda: not is_running(server))
        self.client.close()
        self.served.close()
        self.serve()
        if self.read == "nothing":
            self.read = "perhaps"
        self.check(whole=False)
        if full:  # it may have read what has changed, or not
            self.update(full=True)

    def rows(self, table):
        try:
            return sorted(tuple(row) for row in self.client.sql.execute(f"SELECT * FROM {table}").rows())
        except errors.TableNotFoundError:
            return []

    def check(self, *, whole=True):
        """Each table has what was read, once; after an update that is all there is."""
        good = {(n, 2 * n) for _, n in self.raw if n > 0}
        last = {}
        for key, n in self.raw:
            last[key] = max(n, last.get(key, n))
        found = {table: self.rows(table) for table in ("good", "files", "states", "sums")}
        assert len(found["good"]) == len(set(found["good"])), "twice"
        assert len(found["files"]) == len(set(found["files"])), "twice"
        assert set(found["good"]) <= good
        assert set(found["files"]) <= {(n,) for n in self.landed}
        if whole:
            assert set(found["good"]) == good
            assert set(found["files"]) == {(n,) for n in self.landed}
            assert found["sums"] == [(len(good), sum(n for n, _ in good))]
            assert found["states"] == sorted(last.items())


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    made = World(tmp_path_factory.mktemp("killed"), random.Random(7))  # noqa: S311  # any moments will do
    made.serve()
    yield made
    made.close()
    assert [] == [finding for finding in check_workspace(made.files) if finding.what != "no table has this folder"]


@settings(max_examples=EXAMPLES)
@given(steps=st.lists(STEP, min_size=4, max_size=9))
def test_each_row_is_read_once_whatever_is_killed(world, steps):
    """Appends, files, changes, updates and full refreshes in any order, with kill -9 in the middle of updates."""
    world.begin()
    for step in steps:
        name, _, full = step.partition(" ")
        if name in ("update", "full"):
            world.update(full=name == "full")
        elif name == "kill":
            world.kill(full=bool(full))
        else:
            getattr(world, name)()
    world.update(full=world.changed != "no")
