"""
A disk that is full: what needs room is refused and says why, the rest goes on; with room again, nothing is lost.
"""

import time

import pytest
import requests
from deltalake import DeltaTable

from lakewire import RetryPolicy, errors
from lakewire.local import LocalWorkspace
from lakewire_local.checking import check_workspace
from lakewire_local.process.local_api import WorkspaceControlError
from lakewire_local.process.server_state import ServerState
from lakewire_local.workspace_files import WorkspaceFiles
from tests.conftest import connect
from tests.support.full_disk import LimitedDisk, may_mount, small_disk
from tests.support.waiting import until

PLACE = "/Volumes/main/default/kept"
MANY = "SELECT id, uuid() AS name FROM range(200000)"
MERGE = (
    "MERGE INTO numbers USING (SELECT id AS n FROM range({0}, {0} + 10)) AS s ON numbers.n = s.n "
    "WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *"
)
STATEMENTS = {
    "INSERT": "INSERT INTO numbers VALUES ({0})",
    "INSERT of many rows": "INSERT INTO numbers SELECT {0} + id FROM range(100)",
    "UPDATE": "UPDATE numbers SET n = n WHERE n = 1",
    "DELETE": "DELETE FROM numbers WHERE n = 2",
    "MERGE": MERGE,
    "ALTER TABLE": "ALTER TABLE numbers ADD COLUMN c{0} INT",
    "CREATE TABLE": "CREATE TABLE t{0} (n INT)",
    "CREATE TABLE AS": f"CREATE TABLE t{{0}} AS {MANY}",
    "CREATE OR REPLACE TABLE": "CREATE OR REPLACE TABLE numbers (n BIGINT)",
    "CREATE VIEW": "CREATE VIEW v{0} AS SELECT 1 AS a",
    "CREATE SCHEMA": "CREATE SCHEMA s{0}",
    "a result of many rows": MANY,
}
REQUESTS = {
    "a file": lambda client, number: client.files.upload(f"{PLACE}/{number}", b"x" * 3_000_000),
    "a file of the workspace": lambda client, number: client.files.upload(f"/Workspace/Shared/{number}", b"x" * 99_999),
    "a schema": lambda client, number: client.catalog.schemas.create(f"main.r{number}"),
    "a job": lambda client, number: client.api.jobs.create(name=f"{number}", tasks=[]),
    "a secret": lambda client, number: client.secrets.put("scope", f"{number}", "value"),
    "a token": lambda client, number: client.api.tokens.create(comment=f"{number}"),
}
KINDS = ["file system", "limit"] if may_mount() else ["limit"]
ONCE = RetryPolicy(max_attempts=1)
SCRIPT = """
import pathlib, time
while not pathlib.Path({0!r}).exists():
    time.sleep(0.02)
print("x" * 99)
"""


class World:
    """A workspace on a disk that can be full."""

    def __init__(self, disk, workspace, client):
        self.disk, self.workspace, self.client = disk, workspace, client
        self.files = WorkspaceFiles(workspace.path)
        self.pid = ServerState.read(self.files).pid
        self.number = 1000

    def run(self, text):
        return self.client.sql.execute(text).fetchall()

    def fill(self, **options):
        self.disk.fill(self.pid, **options)

    def free(self):
        self.disk.free(self.pid)

    def next_number(self):
        self.number += 1000
        return self.number


@pytest.fixture(scope="module", params=KINDS)
def world(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("disk")
    if request.param == "limit":
        yield from worlds(LimitedDisk(folder))
    else:
        with small_disk(folder) as disk:
            yield from worlds(disk)


def worlds(disk):
    with LocalWorkspace.start(disk.root / "workspace") as workspace, connect(workspace, retry=ONCE) as client:
        made = World(disk, workspace, client)
        made.run("CREATE TABLE numbers (n BIGINT)")
        made.run("INSERT INTO numbers VALUES (1), (2)")
        client.catalog.volumes.create("kept")
        client.secrets.create_scope("scope")
        yield made
    assert [] == list(check_workspace(made.files))


@pytest.fixture
def full(world):
    """The world with no byte left."""
    world.fill()
    try:
        yield world
    finally:
        world.free()


def opened(world):
    """Open every table with another reader of Delta; return the numbers."""
    for table in world.client.catalog.tables.list("main.default"):
        if table.storage_location:
            assert DeltaTable(table.storage_location).version() >= 0
    return sorted(row[0] for row in world.run("SELECT n FROM numbers"))


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_that_needs_room_is_refused(world, name):
    """It fails with SQLSTATE 53100 and changes nothing; queries go on; with room it succeeds."""
    text = STATEMENTS[name].format(world.next_number())
    before = opened(world)
    world.fill()
    try:
        with pytest.raises(errors.ResourceLimitError, match="takes no more") as caught:
            world.run(text)
        assert ("53100", "DISK_FULL") == (caught.value.sql_state, caught.value.error_class)
        assert before == sorted(row[0] for row in world.run("SELECT n FROM numbers"))
    finally:
        world.free()

    assert before == opened(world)
    world.run(text)
    if name == "CREATE OR REPLACE TABLE":
        world.run("INSERT INTO numbers VALUES (1), (2)")


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_that_needs_room_is_refused(world, name):
    """507, a code that no client retries; the same request succeeds with room."""
    number = world.next_number()
    world.fill()
    try:
        with pytest.raises(errors.QuotaExceededError, match="takes no more") as caught:
            REQUESTS[name](world.client, number)
        assert (507, "rejected") == (caught.value.status, caught.value.outcome)
    finally:
        world.free()

    REQUESTS[name](world.client, number)


def test_what_needs_no_room_goes_on(full):
    """Reading, listing, downloading, deleting, and statements whose result is small."""
    client = full.client

    assert [(2,)] == [tuple(row) for row in full.run("SELECT 1 + 1")]
    assert "numbers" in [table.name for table in client.catalog.tables.list("main.default")]
    assert ["scope"] == client.secrets.scopes()
    assert requests.get(f"{full.workspace.host}/.well-known/databricks-config", timeout=20).ok


def test_a_run_ends_when_there_is_room_to_record_it(world, tmp_path):
    """A task that ends while the disk is full has failed or succeeded, and its run says so soon afterwards."""
    world.client.files.upload(f"{PLACE}/job.py", SCRIPT.format(str(tmp_path / "go")).encode(), overwrite=True)
    task = {"task_key": "t", "spark_python_task": {"python_file": f"{PLACE}/job.py"}}
    run = world.client.jobs.attach(world.client.api.jobs.submit(tasks=[task]).run_id)
    until(lambda: run.state().life_cycle == "RUNNING")
    world.fill()
    try:
        (tmp_path / "go").touch()
        time.sleep(1.0)
        assert not run.state().ended
    finally:
        world.free()

    until(lambda: run.state().ended)
    after = world.client.jobs.attach(world.client.api.jobs.submit(tasks=[task]).run_id)
    assert after.wait(timeout=60).state.succeeded


@pytest.mark.parametrize("name", ["INSERT", "CREATE TABLE AS", "a result of many rows", "a file"])
def test_what_was_written_in_vain_gives_its_room_back(world, name):
    """Of a statement or a file that fills the disk, nothing stays."""
    large = STATEMENTS | {"INSERT": f"INSERT INTO numbers SELECT xxhash64(name) FROM ({MANY})"}
    number, before = world.next_number(), kept_bytes(world)
    world.fill(but=500_000)
    try:
        with pytest.raises((errors.ResourceLimitError, errors.QuotaExceededError), match="takes no more"):
            REQUESTS[name](world.client, number) if name in REQUESTS else world.run(large[name].format(number))
        until(lambda: before == kept_bytes(world))
    finally:
        world.free()


def test_a_snapshot_is_taken_and_restored_as_a_whole(world):
    """Or not at all: what there is stays as it is, and what has been copied goes."""
    world.client.files.upload(f"{PLACE}/large", b"x" * 900_000, overwrite=True)
    kept = world.workspace.snapshot("kept")
    numbers, before = opened(world), kept_bytes(world)
    world.fill(but=500_000)
    try:
        for fails in (kept.restore, lambda: world.workspace.snapshot("another")):
            with pytest.raises(WorkspaceControlError, match="takes no more"):
                fails()
        assert (numbers, before) == (opened(world), kept_bytes(world))
    finally:
        world.free()

    assert ["kept"] == [snapshot.name for snapshot in world.workspace.snapshots()]
    kept.restore()
    assert numbers == opened(world)
    kept.delete()


def kept_bytes(world):
    """Return the size of all data; databases and logs of the server grow as they need."""
    folders = ("tables", "volumes", "results", "scratch", "workspace", "snapshots")
    paths = (path for name in folders for path in (world.files.root / name).rglob("*"))
    return sum(path.stat().st_size for path in paths if path.is_file())


@pytest.fixture(scope="module")
def without_entries(tmp_path_factory):
    """A world whose databases cannot grow, while small files fit; they have grown beyond the limit before."""
    for made in worlds(LimitedDisk(tmp_path_factory.mktemp("entries"))):
        made.run("CREATE TABLE clustered (n BIGINT) CLUSTER BY (n)")
        made.client.secrets.put("scope", "large", "x" * 100_000)
        made.fill(but=40_000)
        yield made
        made.free()


@pytest.mark.parametrize("text", ["(n INT)", "AS SELECT 1 AS n", "SHALLOW CLONE numbers"])
def test_a_table_that_cannot_be_entered_is_not_made(without_entries, text):
    """Its folder does not stay, so the name is free."""
    with pytest.raises(errors.ResourceLimitError):
        without_entries.run(f"CREATE TABLE half {text}")

    assert not (without_entries.files.root / "tables/main/default/half").exists()


def test_a_table_that_cannot_be_entered_is_not_replaced(without_entries):
    """It is the table that it was."""
    with pytest.raises(errors.ResourceLimitError):
        without_entries.run("CREATE OR REPLACE TABLE clustered (other STRING)")

    assert ("n",) == without_entries.client.sql.execute("SELECT * FROM clustered").schema.names


def test_a_write_that_cannot_be_noted_is_acknowledged(without_entries):
    """Its commit is there: who made it, and from what, is not known later."""
    without_entries.run("INSERT INTO numbers VALUES (77)")
    without_entries.run("INSERT INTO numbers SELECT n + 1 FROM numbers WHERE n = 77")

    assert {77, 78} <= set(opened(without_entries))
    assert [None, None] == [entry.userName for entry in without_entries.client.delta.table("numbers").history(limit=2)]
