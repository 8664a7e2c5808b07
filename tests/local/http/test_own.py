"""What the local workspace has for tests: snapshots, its clock, the log of requests."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from datetime import timedelta

import pytest
import requests

from lakewire import DatabricksClient, errors
from lakewire.local import LocalWorkspace, WorkspaceControlError
from lakewire_local.errors import LocalError
from lakewire_local.http.gate import Gate
from lakewire_local.snapshots import Snapshots
from lakewire_local.workspace_files import WorkspaceFiles
from tests.conftest import connect
from tests.support.principals import Somebody

NEVER = "SELECT count(*) FROM range(1000000) a CROSS JOIN range(1000000) b WHERE a.id + b.id < 0"
CONDITION = {"task_key": "main", "condition_task": {"left": "1", "op": "EQUAL_TO", "right": "1"}}


@pytest.fixture(scope="module")
def user(alone):
    """A client of it."""
    with connect(alone) as made:
        yield made


def numbers(user):
    return [row[0] for row in user.sql.execute("SELECT n FROM numbers ORDER BY n").rows()]


def test_a_restored_snapshot_is_all_that_was_there(alone, user, tmp_path):
    """Tables, views, volumes, files, grants, secrets, jobs, repos, definitions: what came later is gone."""
    who = ("-c", "user.name=me", "-c", "user.email=me@x")
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main"], cwd=tmp_path, check=True)
    subprocess.run(["git", *who, "commit", "--quiet", "--allow-empty", "-m", "a"], cwd=tmp_path, check=True)
    user.delta.create_table("numbers", schema={"n": "INT"})
    user.delta.table("numbers").write([{"n": 1}])
    user.sql.execute("CREATE VIEW v AS SELECT n + 1 AS m FROM numbers")
    user.catalog.volumes.create("files")
    user.files.upload("/Volumes/main/default/files/a.txt", b"before")
    user.files.upload("/Workspace/a.txt", b"before")
    user.secrets.create_scope("s")
    user.secrets.put("s", "k", "before")
    job = user.api.jobs.create(name="before", tasks=[CONDITION])
    repo = user.api.repos.create(str(tmp_path), "gitHub", path="/Repos/me/etl")
    user.api.cluster_policies.create(name="before")
    snapshot = alone.snapshot()

    user.api.repos.delete(repo.id)
    user.api.cluster_policies.create(name="after")
    user.delta.table("numbers").write([{"n": 2}], mode="overwrite")
    user.sql.execute("DROP VIEW v")
    user.sql.execute("GRANT SELECT ON TABLE numbers TO `account users`")
    user.delta.create_table("later", schema={"n": "INT"})
    user.files.upload("/Volumes/main/default/files/a.txt", b"after", overwrite=True)
    user.files.upload("/Workspace/b.txt", b"after")
    user.secrets.put("s", "k", "after")
    user.api.jobs.delete(job.job_id)
    snapshot.restore()

    assert ([1], 2) == (numbers(user), user.sql.execute("SELECT m FROM v").scalar())
    assert 2 == len(user.delta.table("numbers").history())
    assert not user.catalog.tables.exists("later")
    assert {} == user.catalog.grants.get("main.default.numbers")
    assert b"before" == user.files.download("/Volumes/main/default/files/a.txt")
    assert ["/Workspace/a.txt"] == [
        entry.path for entry in user.files.list("/Workspace") if entry.path.endswith(".txt")
    ]
    assert "before" == user.secrets.get("s", "k").reveal()
    assert "before" == user.api.jobs.get(job.job_id).settings.name
    assert ["before"] == [policy.name for policy in user.api.cluster_policies.list()]
    user.api.repos.update(repo.id, branch="main")
    assert repo.head_commit_id == user.api.repos.get(repo.id).head_commit_id


def test_a_version_that_is_written_again_has_its_new_rows(alone, user):
    """The engine remembers nothing of the versions that were there; the snapshot is as good the third time."""
    user.delta.create_table("numbers", schema={"n": "INT"}, replace=True)
    user.delta.table("numbers").write([{"n": 1}])
    snapshot = alone.snapshot("versions")
    found = []
    for number in (7, 8, 9):
        user.delta.table("numbers").write([{"n": number}])
        user.sql.execute("UPDATE numbers SET n = n * 10")
        found.append(numbers(user))
        snapshot.restore()

    assert [[10, 70], [10, 80], [10, 90]] == found
    assert [1] == numbers(user)
    assert "versions" in [kept.name for kept in alone.snapshots()]


def test_a_workspace_at_work_is_left_as_it_is(alone, user):
    """A statement that runs is named, and goes on; nothing is kept and nothing restored."""
    snapshot = alone.snapshot("idle")
    running = user.sql.submit(NEVER)
    try:
        with pytest.raises(WorkspaceControlError, match=f"at work: statement {running.statement_id}"):
            snapshot.restore(timeout=0.2)
        with pytest.raises(WorkspaceControlError, match="at work"):
            alone.snapshot("busy", timeout=0.2)
    finally:
        running.cancel()
    assert "busy" not in [kept.name for kept in alone.snapshots()]
    assert "after" == alone.snapshot("after").name


@pytest.mark.parametrize("name", ["../up", "", ".hidden", "a/b", "x" * 101])
def test_a_name_that_is_no_name_is_refused(alone, name):
    """Nothing leaves the folder of snapshots."""
    response = requests.post(
        f"{alone.host}/_local/snapshots",
        json={"name": name},
        headers={"Authorization": f"Bearer {alone.token}"},
        timeout=60,
    )

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])


def test_a_snapshot_that_is_gone_is_named(alone):
    """What there is, is in the message; the time to wait has bounds."""
    snapshot = alone.snapshot("gone")
    snapshot.delete()

    with pytest.raises(WorkspaceControlError, match="Snapshot 'gone' does not exist; there are: "):
        snapshot.restore()
    with pytest.raises(errors.InvalidArgumentError, match="timeout: 3601 is not accepted"):
        snapshot.restore(timeout=3601)


def test_a_restore_that_was_killed_is_finished(tmp_path):
    """The next server does again what an earlier one has begun."""
    files = WorkspaceFiles(tmp_path)
    with LocalWorkspace.start(tmp_path) as started, connect(started) as user:
        user.delta.create_table("numbers", schema={"n": "INT"})
        user.delta.table("numbers").write([{"n": 1}])
        started.snapshot("kept")
        user.delta.table("numbers").write([{"n": 2}])
    for path in (tmp_path / "tables").rglob("*.json"):
        path.unlink()  # the restore was killed in the middle
    (files.server / "restoring").write_text("kept")

    with LocalWorkspace.start(tmp_path) as started, connect(started) as user:
        assert [1] == numbers(user)
    assert not (files.server / "restoring").exists()


def test_a_snapshot_that_was_killed_is_none(tmp_path):
    """What there is of it is deleted by the next server."""
    files = WorkspaceFiles(tmp_path)
    (files.snapshots / ".half" / "tables").mkdir(parents=True)

    assert [] == Snapshots(files).names()
    assert [] == list(files.snapshots.iterdir())


def test_data_is_shared_with_a_snapshot(tmp_path):
    """Data files of tables are links; files that somebody may write into are copies."""
    files = WorkspaceFiles(tmp_path)
    files.make()
    for name in ("tables/t/a.parquet", "tables/t/_delta_log/1.checkpoint.parquet", "volumes/v/a.parquet"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    Snapshots(files).take("s")

    linked = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.parquet") if path.stat().st_nlink > 1}
    assert {"tables/t/a.parquet", "snapshots/s/tables/t/a.parquet"} == linked


def test_the_gate_waits_for_the_requests_inside():
    """Work alone begins when the last request has ended, and others wait until it is done."""
    order = []

    async def request(name, seconds):
        async def app(*_):
            order.append(f"{name} begins")
            await asyncio.sleep(seconds)
            order.append(f"{name} ends")

        await gate.pass_on(app, {}, None, None)

    async def alone():
        async with gate.alone(5):
            order.append("alone")
            await asyncio.sleep(0.05)

    async def both():
        first = asyncio.create_task(request("first", 0.1))
        await asyncio.sleep(0.01)
        work = asyncio.create_task(alone())
        await asyncio.sleep(0.01)
        await asyncio.gather(first, work, request("second", 0))

    gate = Gate()
    asyncio.run(both())

    assert ["first begins", "first ends", "alone", "second begins", "second ends"] == order


def test_the_gate_gives_up():
    """A request that does not end keeps its place; the gate is open again."""

    async def app(*_):
        await asyncio.sleep(0.3)

    async def both():
        stays = asyncio.create_task(gate.pass_on(app, {}, None, None))
        await asyncio.sleep(0.01)
        with pytest.raises(LocalError, match="1 requests are being served"):
            async with gate.alone(0.05):
                raise AssertionError
        await gate.pass_on(app, {}, None, None)
        await stays

    gate = Gate()
    asyncio.run(both())


def test_time_passes(alone, user):
    """Tokens end, SQL knows the time, VACUUM finds files old, and a schedule has started a run at each time."""
    before = user.sql.execute("SELECT current_timestamp()").scalar()
    token = user.api.tokens.create(lifetime_seconds=3600).token_value
    user.delta.create_table("aged", schema={"n": "INT"}, replace=True)
    user.delta.table("aged").write([{"n": 1}])
    user.sql.execute("UPDATE aged SET n = 2")
    kept = len(list(user.sql.execute("VACUUM aged DRY RUN")))
    schedule = {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "UTC"}
    job = user.api.jobs.create(name="nightly", tasks=[CONDITION], schedule=schedule)
    now = alone.advance(timedelta(days=8))

    assert timedelta(days=8) <= user.sql.execute("SELECT current_timestamp()").scalar() - before < timedelta(days=9)
    with DatabricksClient(host=alone.host, token=token) as late, pytest.raises(errors.UnauthenticatedError):
        late.api.current_user.me()
    assert (0, 1) == (kept, len(list(user.sql.execute("VACUUM aged DRY RUN"))))
    runs = list(user.api.jobs.list_runs(job_id=job.job_id))
    assert 8 == len(runs)
    assert {6} == {run.start_time // 3_600_000 % 24 for run in runs}
    assert now > before
    with pytest.raises(errors.InvalidArgumentError, match="by: -1 is not accepted"):
        alone.advance(-1)


def test_results_of_statements_are_kept_for_an_hour(alone, user):
    """The next statement after it removes them from the disk; the statement is known for twelve hours."""
    statement_id = user.sql.execute("SELECT id FROM range(1000000)").statement_id  # small ones are in no file

    def is_kept_after(minutes):
        alone.advance(timedelta(minutes=minutes))
        user.sql.execute("SELECT 2")
        return any(alone.path.rglob(statement_id))

    def state():
        return str(user.api.statement_execution.get_statement(statement_id).status.state)

    assert (True, False) == (is_kept_after(59), is_kept_after(2))
    assert "CLOSED" == state()
    assert not is_kept_after(12 * 60)
    with pytest.raises(errors.NotFoundError):
        state()


def test_time_stands_while_a_run_is_active(alone, user):
    """A run of a schedule that does not end in time is named; the clock stands at its start."""
    schedule = {"quartz_cron_expression": "0 0 * * * ?", "timezone_id": "UTC"}
    query = user.api.queries.create(query={"display_name": "q", "query_text": NEVER})
    forever = {"task_key": "main", "sql_task": {"warehouse_id": alone.warehouse_id, "query": {"query_id": query.id}}}
    job = user.api.jobs.create(name="hourly", tasks=[forever], schedule=schedule)
    try:
        with pytest.raises(WorkspaceControlError, match=r"Run \d+ of a schedule has not ended in time.*:00:0\d\.\d+Z"):
            alone.advance(timedelta(hours=5), timeout=0.5)
        (run,) = user.api.jobs.list_runs(job_id=job.job_id)
        user.api.jobs.cancel_run(run.run_id)
    finally:
        user.api.jobs.delete(job.job_id)


def test_requests_are_logged(alone, user):
    """Who asked for what, without bodies, and without the signatures of links."""
    log = alone.requests
    log.clear()
    list(user.sql.execute("SELECT 1 AS secret_alias"))
    list(user.catalog.schemas.list("main"))
    with pytest.raises(errors.NotFoundError):
        user.catalog.tables.get("nope")

    (listed,) = log.matching("unity-catalog/schemas")
    assert ("GET", 200, "local@lakewire") == (listed.method, listed.status, listed.user)
    assert "catalog_name=main" in listed.query
    assert 1 == len(log.matching("unity-catalog/tables", status=404))
    assert 0 < len(log) == len(list(log))
    assert not any("secret_alias" in repr(entry) or "signature" in repr(entry) for entry in log)
    assert {""} == {entry.query for entry in log if not entry.path.startswith("/api/")}


def test_others_than_administrators_are_refused(alone, user):
    """Requests, snapshots and the clock are for administrators."""
    headers = {"Authorization": f"Bearer {Somebody(user).token}"}
    places = [("GET", "requests"), ("POST", "clock"), ("POST", "snapshots"), ("POST", "snapshots/a/restore")]
    found = [
        requests.request(method, f"{alone.host}/_local/{path}", json={}, headers=headers, timeout=60).status_code
        for method, path in places
    ]

    assert [403] * 4 == found


def test_variables_of_the_environment_lead_to_it(alone):
    """Another process finds the workspace by them."""
    code = "from lakewire import DatabricksClient; print(DatabricksClient().sql.execute('SELECT 42').scalar())"
    done = subprocess.run(
        [sys.executable, "-c", code], env=alone.environment, capture_output=True, text=True, check=True
    )

    assert "42\n" == done.stdout
