"""Writes of many rows: staged in a volume, loaded once, deleted afterwards."""

import datetime as dt
import time

import polars as pl
import pyarrow as pa
import pytest
from pyarrow import dataset

from lakewire import DatabricksClient, errors
from tests.conftest import connect

MANY = pa.table({"id": pa.array(range(5000), pa.int64()), "name": pa.array([f"row {n}" for n in range(5000)])})


def staged_files(client, volume="lakewire_staging"):
    """Every file below the staging volume of the client's schema."""
    found, folders = [], [f"/Volumes/main/{client.config.schema}/{volume}"]
    while folders:
        for entry in client.files.list(folders.pop()):
            (folders if entry.is_dir else found).append(entry.path)
    return found


@pytest.mark.parametrize("mode", ["append", "overwrite"])
def test_many_rows_are_staged_and_leave_nothing_behind(home, mode):
    """All rows arrive in one commit; the volume is made when it is missed, and its files are gone afterwards."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    result = table.write(MANY, mode=mode)

    assert (5000, 1) == (result.rows, table.version())
    assert MANY.equals(table.read().to_arrow().sort_by("id"))
    assert [] == staged_files(home)


def test_two_appends_of_the_same_rows_are_two_appends(home):
    """A staged name is never used again, so that COPY INTO takes no second write for the first."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    table.write(MANY)
    table.write(MANY)

    assert 10_000 == table.read().total_row_count


def test_many_rows_are_merged(home):
    """A large merge updates and inserts from a staged file."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    table.write(MANY.slice(0, 3000))

    result = table.upsert(MANY.set_column(1, "name", pa.array(["new"] * 5000)), "id")

    assert (3000, 2000, 5000) == (result.updated, result.inserted, table.read(where="name = 'new'").total_row_count)
    assert [] == staged_files(home)


def test_a_part_is_replaced_by_many_rows(home):
    """REPLACE WHERE reads a staged file as well."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    table.write([{"id": -1, "name": "stays"}, {"id": 1, "name": "goes"}])

    table.write(MANY, mode="overwrite", replace_where="id >= 0")

    assert (5001, 0) == (table.read().total_row_count, table.read(where="name = 'goes'").total_row_count)


def test_a_table_is_made_of_many_rows(home):
    """``error_if_exists`` takes a staged file too."""
    home.delta.table("made").write(MANY, mode="error_if_exists")

    assert MANY.equals(home.delta.read_table("made").to_arrow().sort_by("id"))


def test_values_are_converted_to_the_types_of_the_table(home):
    """Staged integers become the table's INT and DECIMAL when each fits, and nothing is written when one does not."""
    table = home.delta.create_table("t", "id INT, amount DECIMAL(10,2), v VARIANT, s STRING")
    data = {"id": range(300), "amount": range(300), "v": [{"k": [1]}] * 300, "s": ["x"] * 300}

    table.write({name: list(values) for name, values in data.items()})
    with pytest.raises(errors.SchemaMismatchError, match="column 'id'"):
        table.write([{"id": 2**31 + n} for n in range(300)])

    assert (300, 299) == (table.read().total_row_count, table.read(columns=["id"], where="amount = 299").scalar())
    assert '{"k":[1]}' == table.read(columns=["v"], limit=1).scalar()


def test_a_failed_statement_leaves_no_files(home):
    """Nothing was written, so nothing is kept."""
    table = home.delta.create_table("t", "id BIGINT NOT NULL, name STRING")
    data = MANY.set_column(0, "id", pa.array([None, *range(1, 5000)], pa.int64()))

    with pytest.raises(errors.LakewireError):
        table.write(data)

    assert ([], 0) == (staged_files(home), table.read().total_row_count)


def test_the_staging_volume_can_be_chosen(workspace, home):
    """Files go to the configured volume, which is not made on the fly."""
    home.delta.create_table("t", "id BIGINT, name STRING")
    schema = home.config.schema
    with connect(workspace, schema=schema, staging_volume=f"main.{schema}.mine") as client:
        with pytest.raises(errors.NotFoundError):
            client.delta.write_table("t", MANY)
        client.catalog.volumes.create("mine")

        assert 5000 == client.delta.write_table("t", MANY).rows
        assert [] == staged_files(client, "mine")


def test_a_dry_run_uploads_nothing(home, sent):
    """The statement shows where the files would be; only the schema of the table is fetched."""
    home.delta.create_table("t", "id BIGINT, name STRING")
    sent.clear()

    (statement,) = home.delta.write_table("t", MANY, dry_run=True)

    assert "COPY INTO" in statement.text
    assert ["GET"] == [request.method for request in sent]


def test_a_stream_is_written_as_it_is_read(home):
    """A reader of Arrow batches can be consumed once, and is."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    table.write(MANY.to_reader(max_chunksize=1000))
    table.upsert(MANY.slice(0, 10).to_reader(), "id", schema_mode="evolve")

    assert 5000 == table.read().total_row_count


def test_an_unknown_table_is_found_before_anything_is_uploaded(home, sent):
    """A large append asks for the table first, and then for the names that are similar."""
    with pytest.raises(errors.TableNotFoundError):
        home.delta.write_table("missing", MANY)

    assert ["GET", "GET"] == [request.method for request in sent]


def test_a_client_can_be_built_without_a_workspace():
    """Making clients and tables sends nothing."""
    with DatabricksClient(host="http://127.0.0.1:9", token="t") as client:
        assert "t" == client.delta.table("a.b.t").name.name


def rows_of(table):
    return table.read().to_arrow().sort_by("id")


BATCHES = MANY.to_batches(max_chunksize=700)
LONG = [{"id": n, "name": f"row {n}"} for n in range(150_000)]


@pytest.mark.parametrize(
    "stream",
    [
        lambda: (dict(row) for row in LONG[:5000]),
        lambda: iter(BATCHES),
        lambda: (pa.table([batch["id"], batch["name"]], ["id", "NAME"]) for batch in BATCHES),
        lambda: (batch.to_pandas() for batch in BATCHES),
        lambda: pa.RecordBatchReader.from_batches(MANY.schema, BATCHES),
        lambda: dataset.dataset(MANY),
        lambda: pl.from_arrow(MANY).lazy(),
        lambda: pl.from_arrow(MANY).lazy().filter(pl.col("id") >= 0),
    ],
    ids=["dicts", "batches", "tables", "frames", "reader", "dataset", "lazy frame", "filtered"],
)
@pytest.mark.parametrize("mode", ["append", "overwrite", "error_if_exists"])
def test_every_stream_is_written_whole_in_one_commit(home, stream, mode):
    """Whatever the parts in which it comes."""
    table = home.delta.table("t")
    if mode != "error_if_exists":
        home.delta.create_table("t", "id BIGINT, name STRING")

    result = table.write(stream(), mode=mode)

    assert (5000, 0 if mode == "error_if_exists" else 1) == (result.rows, table.version())
    assert MANY.to_pydict() == dict(zip(["id", "name"], rows_of(table).to_pydict().values(), strict=True))
    assert [] == staged_files(home)


def test_a_long_stream_is_cut_into_parts(home):
    """A column that only later rows have is written; rows that lack it have NULL. Progress comes after each part."""
    home.sql.execute(
        "CREATE TABLE t (id BIGINT, name STRING, more DOUBLE DEFAULT 1.5, never INT DEFAULT 7) "
        "TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')"
    )
    seen = []

    result = home.delta.table("t").write(
        ({**row, "more": 2.5} if row["id"] >= 100_000 else row for row in LONG), on_progress=seen.append
    )

    found = home.sql.execute("SELECT count(*), sum(id), sum(more), count(more), sum(never) FROM t").fetchone()
    assert (150_000, sum(range(150_000)), 125_000.0, 50_000, 1_050_000) == tuple(found)
    assert (150_000, 150_000) == (result.rows, seen[-1].rows)
    assert seen[-1].bytes > 0


def heavy(count, last=None):
    """Batches of a MiB each; the last one is made by *last*."""
    for number in range(count):
        yield pa.record_batch({"id": pa.array([number] * 1000), "name": pa.array([f"{number:01000}"] * 1000)})
    if last:
        yield last()


@pytest.mark.parametrize(
    ("last", "error", "reason"),
    [
        (
            lambda: pa.record_batch({"id": ["x"]}),
            errors.SchemaMismatchError,
            "begins with row 40000: column 'id', row 0",
        ),
        (lambda: pa.record_batch({"other": [1]}), errors.SchemaMismatchError, r"begins with row 40000.*'other'"),
        (lambda: 1 // 0, ZeroDivisionError, "zero"),
    ],
    ids=["value", "column", "generator"],
)
def test_a_row_that_does_not_fit_ends_a_stream(home, sent, last, error, reason):
    """Nothing is written, and the parts that were sent by then are deleted; the error says where."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    with pytest.raises(error, match=reason):
        table.write(heavy(40, last))

    assert (0, []) == (table.version(), staged_files(home))
    assert 2 <= [request.method for request in sent].count("PUT")
    root = f"/Volumes/main/{home.config.schema}/lakewire_staging"
    assert [] == list(home.files.list(root))


def test_a_stream_of_several_parts_is_one_commit(home, sent):
    """Files and their folder are gone afterwards; progress comes after each file."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    seen = []

    result = table.write(heavy(40), on_progress=seen.append)

    assert (40_000, 1, sum(range(40)) * 1000) == (
        result.rows,
        table.version(),
        home.sql.execute("SELECT sum(id) FROM t").scalar(),
    )
    assert [1, 2, 3, 4] == [progress.parts for progress in seen]
    assert [40_000, 4] == [seen[-1].rows, len([r for r in sent if r.method == "PUT"]) - 1]
    assert [] == list(home.files.list(f"/Volumes/main/{home.config.schema}/lakewire_staging"))


def test_a_stream_without_rows_is_no_rows(home):
    """As a list without rows."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    table.write(MANY)

    table.write(iter([]))
    table.write(pa.RecordBatchReader.from_batches(MANY.schema, []), mode="overwrite")

    assert (0, 2) == (table.read().total_row_count, table.version())


def test_staging_can_be_chosen(home, sent):
    """Few rows go into a file, or many are refused where a file is not wanted."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")

    table.write([{"id": 1}], staging="volume")
    assert "PUT" in [request.method for request in sent]
    sent.clear()
    with pytest.raises(errors.InvalidArgumentError, match="staging: 5000 rows are too many"):
        table.write(MANY, staging="inline")

    assert "PUT" not in [request.method for request in sent]


@pytest.mark.parametrize(
    "options",
    [
        {"staging": "disk"},
        {"batch_id": ""},
        {"batch_id": 7},
        {"batch_id": "b", "mode": "overwrite"},
        {"batch_id": "b", "staging": "inline"},
        {"on_progress": "loud"},
    ],
    ids=str,
)
def test_options_of_staging_are_checked_first(home, sent, options):
    """Nothing is sent."""
    with pytest.raises(errors.InvalidArgumentError, match=next(iter(options))):
        home.delta.write_table("t", MANY, **options)

    assert [] == sent


@pytest.mark.parametrize(
    "data", [lambda: MANY, lambda: [{"id": 1, "name": "a"}], lambda: iter(LONG)], ids=["table", "rows", "stream"]
)
def test_a_batch_is_written_once(home, data):
    """A second run of the same append changes nothing; another batch, or table, is one of its own."""
    table = home.delta.create_table("t", "id BIGINT, name STRING")
    other = home.delta.create_table("u", "id BIGINT, name STRING")

    results = [table.write(data(), batch_id="2026-01-01") for _ in range(3)]
    count = table.read().total_row_count
    table.write(data(), batch_id="2026-01-02")
    other.write(data(), batch_id="2026-01-01")

    assert {count} == {result.rows for result in results}
    assert (2 * count, count) == (table.read().total_row_count, other.read().total_row_count)
    assert [] == staged_files(home)


def test_what_killed_writes_left_is_swept(home):
    """Files of writes that are older; files of others, and those of writes under way, stay."""
    home.catalog.volumes.create("lakewire_staging")
    root = f"/Volumes/main/{home.config.schema}/lakewire_staging"
    ours = [f"{root}/{'a' * 12}-{'b' * 32}.parquet", f"{root}/batch-{'c' * 32}/00000.parquet"]
    for path in [*ours, f"{root}/mine.parquet", f"{root}/folder/00000.parquet"]:
        home.files.upload(path, b"x")

    assert [] == home.delta.sweep_staging()
    time.sleep(1.1)  # files have whole seconds
    assert sorted(ours) == sorted(home.delta.sweep_staging(older_than=dt.timedelta(milliseconds=10), dry_run=True))
    assert sorted(ours) == sorted(
        home.delta.sweep_staging(home.config.schema, older_than=dt.timedelta(milliseconds=10))
    )

    assert [f"{root}/folder/00000.parquet", f"{root}/mine.parquet"] == sorted(staged_files(home))
    assert not home.files.exists(f"{root}/batch-{'c' * 32}")
    assert [] == home.delta.sweep_staging("main.default")
    with pytest.raises(errors.InvalidArgumentError, match="older_than"):
        home.delta.sweep_staging(older_than=dt.timedelta(0))
