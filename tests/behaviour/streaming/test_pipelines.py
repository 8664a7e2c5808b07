"""Streams as pipelines, run by the local workspace."""

import base64

import pytest

from lakewire.streaming import DeltaSource, FilesSource, MergeSink, Scd2Sink, StreamExpectation, TableSink
from tests.support.waiting import until


@pytest.fixture
def run(home):
    """Run a pipeline of a stream once; return how it ended."""
    made = []

    def run(spec):
        home.api.workspace.mkdirs("/Shared/streams")
        path, content = f"/Shared/streams/{spec.settings['schema']}.sql", base64.b64encode(spec.sql.encode()).decode()
        home.api.workspace.import_(path, content=content, format="RAW", overwrite=True)
        if not made:
            libraries = [{"file": {"path": f"/Workspace{path}"}}]
            made.append(home.api.pipelines.create(**spec.settings, libraries=libraries).pipeline_id)
        home.api.pipelines.start_update(made[0])

        def ended():
            found = home.api.pipelines.get(made[0])
            return found if found.state in ("IDLE", "FAILED") else None

        found = until(ended)
        return found.cause or found.state

    yield run
    for pipeline_id in made:
        home.api.pipelines.delete(pipeline_id)


def rows(client, table):
    return sorted((tuple(row) for row in client.sql.execute(f"SELECT * FROM {table}").rows()), key=repr)


def stream(home, source):
    return home.streaming.job(f"stream of {home.config.schema}").source(source)


def test_rows_of_a_table(home, run):
    """The sink has each row once; those that do not meet an expectation are left out."""
    home.sql.execute("CREATE TABLE raw AS SELECT explode(array(1, -2, 3)) AS n")
    spec = (
        stream(home, DeltaSource("raw"))
        .transform("SELECT n, n * 2 AS twice FROM source")
        .expect(StreamExpectation("positive", "n > 0", "drop"))
        .sink(TableSink("seen"))
        .as_pipeline()
    )
    first = run(spec)
    home.sql.execute("INSERT INTO raw VALUES (4)")

    assert ("IDLE", "IDLE") == (first, run(spec))
    assert [(1, 2), (3, 6), (4, 8)] == rows(home, "seen")


@pytest.mark.parametrize(
    ("sink", "expected"),
    [
        (MergeSink("people", "id", newest_by="at", deletes="gone"), [(1, "Eve", 5, False)]),
        (
            Scd2Sink("people", "id", effective_at="at", values=["name"]),
            [(1, "Ada", 1, False, 1, 5), (1, "Eve", 5, False, 5, None)],
        ),
    ],
    ids=["newest", "versions"],
)
def test_changes_in_files(home, run, sink, expected):
    """The newest row of each key, or every version of it."""
    home.catalog.volumes.create("landing")
    folder = f"/Volumes/main/{home.config.schema}/landing"
    home.files.upload(f"{folder}/1.json", b'{"id": 1, "name": "Eve", "at": 5, "gone": false}\n')
    source = FilesSource(folder, "json", schema="id INT, name STRING, at INT, gone BOOLEAN")
    spec = stream(home, source).transform("SELECT id, name, at, gone FROM source").sink(sink).as_pipeline()
    first = run(spec)
    home.files.upload(f"{folder}/2.json", b'{"id": 1, "name": "Ada", "at": 1, "gone": false}\n')

    assert ("IDLE", "IDLE") == (first, run(spec))
    assert expected == rows(home, "people")


def test_changes_of_a_table(home, run):
    """Its change data feed, applied by key: inserts, updates and deletes."""
    home.sql.execute("CREATE TABLE raw (id INT, name STRING) TBLPROPERTIES (delta.enableChangeDataFeed = true)")
    home.sql.execute("INSERT INTO raw VALUES (1, 'Ada'), (2, 'Bob')")
    spec = (
        stream(home, DeltaSource("raw", changes=True))
        .transform("SELECT * FROM source WHERE _change_type <> 'update_preimage'")
        .sink(MergeSink("people", "id", newest_by="_commit_version", deletes="_change_type = 'delete'"))
        .as_pipeline()
    )
    first = run(spec)
    home.sql.execute("UPDATE raw SET name = 'Eve' WHERE id = 1")
    home.sql.execute("DELETE FROM raw WHERE id = 2")

    assert ("IDLE", "IDLE") == (first, run(spec))
    assert [(1, "Eve")] == [row[:2] for row in rows(home, "people")]
