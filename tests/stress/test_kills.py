"""
Writers that are killed, and writers that compete: every batch lands once, and no update is lost.

200 kills and 200 rounds in ``make stress``.
"""

import datetime as dt
import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from lakewire import errors
from lakewire.sql import expr
from tests.conftest import connect

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
KILLS = 200 if STRESS else 15
ROUNDS = 200 if STRESS else 12
ROWS = 300
SECONDS = 900  # for all of one test

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked child, which Windows has not")


def batch(number):
    return [{"batch": number, "n": n} for n in range(ROWS)]


def append(workspace, schema, number):
    """Append a batch; the same again is the same batch."""
    with connect(workspace, schema=schema) as client:
        client.delta.table("t").write(batch(number), batch_id=f"batch {number}", timeout=120)


def killed_append(workspace, schema, number, after_s):
    """Append a batch in a child that is killed after some seconds."""
    pid = os.fork()
    if pid == 0:
        try:
            append(workspace, schema, number)
        finally:
            os._exit(0)
    time.sleep(after_s)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return os.WIFSIGNALED(status)


def staged(client):
    try:
        entries = list(client.files.list(f"/Volumes/main/{client.config.schema}/lakewire_staging"))
    except errors.NotFoundError:
        return []
    return [entry.path for entry in entries]


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_an_append_that_is_killed_and_repeated_lands_once(workspace, home):
    """At any moment: before, in and after the upload, the statement and the cleaning up."""
    table = home.delta.create_table("t", "batch BIGINT, n BIGINT")
    schema, chance = home.config.schema, random.Random(11)  # noqa: S311  # any moments will do
    append(workspace, schema, 0)
    started = time.monotonic()
    append(workspace, schema, 1)
    usual_s, ends = time.monotonic() - started, started + SECONDS
    killed = 0
    for number in range(2, KILLS + 2):
        assert time.monotonic() < ends
        killed += killed_append(workspace, schema, number, chance.uniform(0, 1.2 * usual_s))
        append(workspace, schema, number)

    counts = home.sql.execute("SELECT batch, count(*) AS rows, count(DISTINCT n) AS n FROM t GROUP BY batch").to_dicts()
    assert killed >= KILLS // 2
    assert {(number, ROWS, ROWS) for number in range(KILLS + 2)} == {(r["batch"], r["rows"], r["n"]) for r in counts}
    home.delta.sweep_staging(older_than=dt.timedelta(microseconds=1))
    assert ([], (KILLS + 2) * ROWS) == (staged(home), table.read(columns=["n"]).total_row_count)


def update(table):
    table.update({"n": expr("n + 1")}, where="true")


def merge(table):
    table.merge([{"id": 1}, {"id": 2}], "id").when_matched_update({"n": expr("t.n + 1")}).execute()


@pytest.mark.parametrize("add", [update, merge])
def test_two_writers_lose_no_update(workspace, home, add):
    """Each adds one to both rows again and again; a conflict that lasts is an error, and nothing was written."""
    table = home.delta.create_table("t", "id BIGINT, n BIGINT")
    table.write([{"id": 1, "n": 0}, {"id": 2, "n": 0}])
    ends = time.monotonic() + SECONDS

    def write(rounds):
        lost = []
        with connect(workspace, schema=home.config.schema) as client:
            while rounds and time.monotonic() < ends:
                try:
                    add(client.delta.table("t"))
                    rounds -= 1
                except errors.DeltaConflictError as error:
                    lost.append(error.outcome)
        return lost

    with ThreadPoolExecutor(2) as pool:
        lost = [outcome for outcomes in pool.map(write, [ROUNDS // 2] * 2) for outcome in outcomes]

    assert {"failed"} >= set(lost)
    assert [(1, ROUNDS), (2, ROUNDS)] == sorted((row["id"], row["n"]) for row in table.read().to_dicts())
