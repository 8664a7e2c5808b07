"""
Generated programs of streams on real Spark with Delta: exact counts, whatever is killed, and when.

Open-source Spark has no Auto Loader and no secrets; its own file source stands in for the first.
"""

import contextlib
import json
import os
import random
import signal
import subprocess
import threading
import time
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from lakewire import DatabricksClient
from lakewire.streaming import DeltaSource, FilesSource, MergeSink, Scd2Sink, StreamExpectation, TableSink
from tests.conformance.installing import installed

ROOT = Path(__file__).parents[2]
KILLS = 25 if os.environ.get("LAKEWIRE_STRESS") else 6  # of a driver with four streams
ORDER = pa.schema([("id", pa.int64()), ("customer", pa.int64()), ("amount", pa.int64()), ("version", pa.int64())])
VERSIONS = pa.schema(
    [
        ("customer", pa.int64()),
        ("amount", pa.int64()),
        ("valid_from", pa.int64()),
        ("valid_to", pa.int64()),
        ("is_current", pa.bool_()),
    ]
)
PROGRAMS = "/Volumes/main/default/programs"


class World:
    """Tables in folders, streams between them, and the driver that runs their programs."""

    def __init__(self, folder, python, packages):
        self.folder = folder
        self.tables = {}
        self.programs = []
        self.orders = []
        self._python = python
        self._environment = os.environ | {"PYTHONPATH": f"{packages}{os.pathsep}{ROOT}"}
        self._driver = None
        self._client = DatabricksClient(host="https://x.test", token="t", catalog="spark_catalog")

    def close(self):
        self._client.close()
        if self._driver is not None and self._driver.poll() is None:  # the test has failed
            self.kill(self._driver)

    def table(self, name, schema):
        self.tables[name] = str(self.folder / name)
        write_deltalake(self.tables[name], schema.empty_table())

    def stream(self, name):
        """Begin a definition with a checkpoint of its own."""
        checkpoint = f"file:{self.folder}/checkpoints/{name}"
        return self._client.streaming.job(name).checkpoint(checkpoint, program=f"{PROGRAMS}/{name}")

    def deploy(self, stream):
        """Write the program as it is."""
        path = self.folder / f"{stream.name}.py"
        path.write_text(stream.plan().program)
        self.programs.append(str(path))

    def add_orders(self, batches, generator):
        """Append orders to the source table and as files: a commit and a file for each batch."""
        for _ in range(batches):
            first = len(self.orders)
            rows = [
                {
                    "id": first + n,
                    "customer": generator.randrange(20),
                    "amount": generator.randrange(-5, 100),
                    "version": first + n,
                }
                for n in range(generator.randrange(1, 30))
            ]
            self.orders += rows
            write_deltalake(self.tables["bronze.orders"], pa.Table.from_pylist(rows, ORDER), mode="append")
            hidden = self.folder / "incoming" / f".{first}.json"
            hidden.parent.mkdir(exist_ok=True)
            hidden.write_text("".join(json.dumps(row) + "\n" for row in rows))
            hidden.rename(hidden.with_name(f"{first}.json"))

    def start(self):
        """Start the driver, in a session of its own, and wait until Spark is there."""
        plan = {"tables": self.tables, "programs": self.programs, "scratch": str(self.folder / "scratch")}
        (self.folder / "plan.json").write_text(json.dumps(plan))
        log = (self.folder / "driver.log").open("ab")
        with log:
            process = subprocess.Popen(
                [self._python, "-m", "tests.conformance.stream_worker", self.folder / "plan.json"],
                stdout=subprocess.PIPE,
                stderr=log,
                cwd=self.folder,
                env=self._environment,
                start_new_session=True,
            )
        self._driver = process
        bound = threading.Timer(300, os.killpg, (process.pid, signal.SIGKILL))
        bound.start()
        assert process.stdout.readline() == b"ready\n", self.log()
        bound.cancel()
        return process

    def wait_for_commits(self, name, count, process):
        """Wait until so many commits have been made to a table, for a minute; all of its stream may be done."""
        log = Path(self.tables[name], "_delta_log")
        enough = len(list(log.glob("*.json"))) + count
        end = time.monotonic() + 60
        while len(list(log.glob("*.json"))) < enough and process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)

    def kill(self, process):
        """End Python and the Java process at once, as when a machine is lost."""
        with contextlib.suppress(ProcessLookupError):  # it has ended by itself
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        process.stdout.close()

    def finish(self):
        """Run everything that there is to its end."""
        process = self.start()
        try:
            assert 0 == process.wait(60 * KILLS), self.log()
        finally:
            if process.poll() is None:
                self.kill(process)
            process.stdout.close()

    def rows(self, name):
        return DeltaTable(self.tables[name]).to_pyarrow_table().to_pylist()

    def log(self):
        return (self.folder / "driver.log").read_text()[-8000:]


@pytest.fixture(scope="module")
def delta_python(cache):
    """The folder of delta-spark's Python, which the programs import on a cluster."""
    uv = ROOT / ".venv" / "bin" / "uv"
    return installed(
        cache / "delta-spark-4.4.0", uv, "pip", "install", "-q", "--no-deps", "--target", ".", "delta-spark==4.4.0"
    )


@pytest.fixture
def world(tmp_path, python_with_spark, delta_python):
    made = World(tmp_path, python_with_spark, delta_python)
    made.table("bronze.orders", ORDER)
    yield made
    made.close()


def by_id(rows):
    return sorted(rows, key=lambda row: row["id"])


def test_no_row_is_lost_or_doubled_when_drivers_are_killed(world):
    """Appended rows are there once, merged ones are the newest of their key, versions are those of the model."""
    generator = random.Random(20)  # noqa: S311  the same orders in each run
    world.table("silver.appended", ORDER)
    world.table("silver.from_files", ORDER)
    world.table(
        "silver.odd",
        ORDER.append(pa.field("_failed", pa.list_(pa.string()))).append(
            pa.field("_quarantined_at", pa.timestamp("us", "UTC"))
        ),
    )
    world.table("silver.newest", ORDER)
    world.table("silver.versions", VERSIONS)
    orders = DeltaSource("bronze.orders", max_files_per_trigger=1)
    files = FilesSource(
        f"file:{world.folder}/incoming",
        "json",
        schema="id BIGINT, customer BIGINT, amount BIGINT, version BIGINT",
        auto_loader=False,
        max_files_per_trigger=1,
    )
    positive = StreamExpectation("positive", "amount >= 0")
    world.deploy(
        world.stream("append")
        .source(orders)
        .expect(positive, quarantine="silver.odd")
        .sink(TableSink("silver.appended"))
    )
    world.deploy(world.stream("files").source(files).sink(TableSink("silver.from_files")))
    world.deploy(
        world.stream("merge")
        .source(orders)
        .transform("SELECT *\nFROM source\nWHERE id IS NOT NULL")
        .sink(MergeSink("silver.newest", "customer", newest_by="version", deletes="amount < 0"))
    )
    versions = Scd2Sink("silver.versions", "customer", effective_at="version", values=["amount"])
    world.deploy(world.stream("scd2").source(orders).sink(versions))

    # each stream is caught in its turn: those that commit late would hardly be, beside the fast ones
    written = ["silver.appended", "silver.from_files", "silver.newest", "silver.versions"]
    for _ in range(KILLS):
        world.add_orders(3, generator)
        generator.shuffle(world.programs)
        process = world.start()
        world.wait_for_commits(generator.choice(written), generator.randrange(4), process)
        time.sleep(generator.uniform(0, 0.5))
        world.kill(process)
    world.finish()

    good = [row for row in world.orders if row["amount"] >= 0]
    bad = [row for row in world.orders if row["amount"] < 0]
    assert by_id(good) == by_id(world.rows("silver.appended"))
    assert by_id(world.orders) == by_id(world.rows("silver.from_files"))
    assert by_id(bad) == by_id([{key: row[key] for key in ORDER.names} for row in world.rows("silver.odd")])
    assert {("positive",)} == {tuple(row["_failed"]) for row in world.rows("silver.odd")}
    newest = {row["customer"]: row for row in world.orders}
    assert by_id(row for row in newest.values() if row["amount"] >= 0) == by_id(world.rows("silver.newest"))
    assert expected_versions(world.orders) == sorted(world.rows("silver.versions"), key=lambda row: row["valid_from"])


def expected_versions(orders):
    """The versions of each customer's amount: a row begins one where the amount changes."""
    histories = {}
    for row in orders:
        history = histories.setdefault(row["customer"], [])
        if not history or history[-1]["amount"] != row["amount"]:
            history.append({"customer": row["customer"], "amount": row["amount"], "valid_from": row["version"]})
    made = []
    for history in histories.values():
        for version, after in zip(history, [*history[1:], None], strict=True):
            end = after["valid_from"] if after else None
            made.append(version | {"valid_to": end, "is_current": end is None})
    return sorted(made, key=lambda row: row["valid_from"])


def test_an_expectation_that_must_hold_ends_the_stream(world):
    """Nothing of the batch is written, and the driver's error names the expectation."""
    world.table("silver.checked", ORDER)
    must = StreamExpectation("positive", "amount >= 0", "fail")
    world.deploy(
        world.stream("checked").source(DeltaSource("bronze.orders")).expect(must).sink(TableSink("silver.checked"))
    )
    rows = [{"id": n, "customer": 1, "amount": n, "version": n} for n in (1, -1)]
    write_deltalake(world.tables["bronze.orders"], pa.Table.from_pylist(rows, ORDER), mode="append")

    with pytest.raises(AssertionError, match="positive does not hold"):
        world.finish()
    assert [] == world.rows("silver.checked")


def test_totals_replace_each_other(world):
    """mode='complete' writes all groups with each batch, and the status says what the last batch did."""
    world.table("gold.totals", pa.schema([("customer", pa.int64()), ("total", pa.int64())]))
    world.tables["gold.streams"] = str(world.folder / "streams")
    write_deltalake(
        world.tables["gold.streams"],
        pa.schema(
            [
                ("stream", pa.string()), ("query", pa.string()), ("query_id", pa.string()), ("batch_id", pa.int64()),
                ("progress", pa.string()), ("noted_at", pa.timestamp("us", "UTC")),
            ]
        ).empty_table(),
    )  # fmt: skip
    totals = "SELECT customer, sum(amount) AS total FROM source GROUP BY customer"
    world.deploy(
        world.stream("totals")
        .source(DeltaSource("bronze.orders"))
        .transform(totals)
        .sink(TableSink("gold.totals", mode="complete"))
        .keep_status("gold.streams")
    )
    for amount in (5, 7):
        rows = [{"id": 1, "customer": 3, "amount": amount, "version": 1}]
        write_deltalake(world.tables["bronze.orders"], pa.Table.from_pylist(rows, ORDER), mode="append")
        world.finish()

    assert [{"customer": 3, "total": 12}] == world.rows("gold.totals")
    noted = sorted(world.rows("gold.streams"), key=lambda row: row["batch_id"])
    assert [("totals", 0), ("totals", 1)] == [(row["stream"], row["batch_id"]) for row in noted]
    assert [1, 1] == [json.loads(row["progress"])["numInputRows"] for row in noted]
