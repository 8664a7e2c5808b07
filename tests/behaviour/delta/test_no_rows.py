"""Data without rows is a day like any other: nothing is added, and nothing is deleted that was not meant."""

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from lakewire.errors import InvalidArgumentError

EMPTY = {
    "list": [],
    "generator": (row for row in ()),
    "dict of lists": {"id": []},
    "pandas": pd.DataFrame({"id": []}),
    "polars": pl.DataFrame(schema={"id": pl.Int64}),
    "arrow": pa.table({"id": pa.array([], pa.int64())}),
}


@pytest.fixture
def table(home):
    made = home.delta.create_table("t", "id BIGINT, name STRING")
    made.write([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}])
    return made


def content(table):
    return [tuple(row) for row in table.read().rows()]


@pytest.mark.parametrize("data", EMPTY.values(), ids=EMPTY)
def test_nothing_is_appended_and_upserted_without_a_request(table, sent, data):
    """The result says 0 rows, a dry run shows no statement, and no version is made."""
    sent.clear()

    appended, upserted = table.write(data), table.upsert(data, "id")

    assert (0, 0, []) == (appended.rows, upserted.affected, table.write(data, dry_run=True))
    assert [] == list(sent)
    assert [(1, "a"), (2, "b")] == content(table)


@pytest.mark.parametrize("data", EMPTY.values(), ids=EMPTY)
def test_an_overwrite_with_nothing_leaves_nothing(table, data):
    """The table is empty; with a condition, only the rows that meet it are gone."""
    assert 0 == table.write(data, mode="overwrite", replace_where="id = 1").rows
    assert [(2, "b")] == content(table)

    assert 0 == table.write(data, mode="overwrite").rows
    assert [] == content(table)


def test_rows_that_the_data_lacks_are_deleted_only_when_empty_data_is_meant(table):
    """An empty frame is more often a mistake than a wish."""
    with pytest.raises(InvalidArgumentError, match="allow_empty=True"):
        table.upsert([], "id", delete_missing=True)
    assert [(1, "a"), (2, "b")] == content(table)

    assert 2 == table.upsert([], "id", delete_missing=True, allow_empty=True).deleted
    assert [] == content(table)


def test_a_merge_of_nothing_may_still_change_rows(table):
    """Where a clause is about rows that the data lacks, all of them are."""
    merge = table.merge([], "id").when_not_matched_by_source_update({"name": "left"}, condition="t.id = 2")
    with pytest.raises(InvalidArgumentError, match="allow_empty=True"):
        merge.execute()

    assert 1 == merge.execute(allow_empty=True).updated
    assert [(1, "a"), (2, "left")] == sorted(content(table))


@pytest.mark.parametrize("kind", ["pandas", "polars", "arrow"])
def test_a_new_table_takes_the_types_of_a_frame_without_rows(home, kind):
    """Its columns are there, and its rows are none."""
    frame = pd.DataFrame({"id": pd.array([], "int64")}) if kind == "pandas" else EMPTY[kind]

    home.delta.write_table("new", frame, mode="error_if_exists")

    assert ("`id` BIGINT", []) == (home.delta.table("new").schema().sql(), content(home.delta.table("new")))


def test_an_empty_part_does_not_end_a_stream(home):
    """Rows that come after an empty table, or an empty batch of a reader, are written."""
    table = home.delta.create_table("later", "id BIGINT")
    empty, filled = (pa.RecordBatch.from_pydict({"id": pa.array(ids, pa.int64())}) for ids in ([], [1, 2]))

    written = table.write(iter([empty, filled]))
    table.write(pa.RecordBatchReader.from_batches(empty.schema, [empty, filled]))

    assert 2 == written.rows
    assert [1, 1, 2, 2] == sorted(row.id for row in table.read().rows())
