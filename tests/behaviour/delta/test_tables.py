"""Tables over a real socket, on a real engine and real Delta files."""

import datetime as dt
import json
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import attrs
import deltalake
import pyarrow as pa
import pytest

from lakewire import errors
from lakewire.delta import MergeResult, WriteResult
from lakewire.schema.given import as_schema
from lakewire.schema.types import Field
from lakewire.sql import expr

ROWS = [{"id": 1, "name": "a"}, {"id": 2, "name": None}, {"id": 3, "name": ""}]


@pytest.fixture
def orders(home):
    """A table with three rows in its second commit."""
    table = home.delta.create_table("orders", "id BIGINT NOT NULL, name STRING COMMENT 'given'", comment="all of them")
    table.write(ROWS)
    return table


def rows(table, **options):
    return sorted(map(tuple, table.read(**options).rows()))


def test_a_table_is_created_written_and_read(orders):
    """Rows come back as they were written; NULL and the empty string stay different."""
    assert [(1, "a"), (2, None), (3, "")] == rows(orders)
    assert ROWS == sorted(orders.read().to_arrow().to_pylist(), key=lambda row: row["id"])


def test_a_table_knows_its_schema(orders):
    """Types, NOT NULL and comments are those of the CREATE TABLE."""
    assert (
        as_schema([Field("id", "bigint", nullable=False), Field("name", "string", comment="given")]) == orders.schema()
    )


def test_a_write_says_what_it_did(orders):
    """The result has the number of rows and the statement."""
    result = orders.write([{"id": 4}, {"id": 5}])

    assert WriteResult(rows=2, statement_id=result.statement_id) == result
    assert result.statement_id


def test_reads_take_columns_filter_and_limit(orders):
    """Each option narrows the result; values of a filter are bound."""
    assert [("a",)] == rows(orders, columns=["name"], where="id = :id", parameters={"id": 1})
    assert 2 == orders.read(limit=2).total_row_count
    assert 0 == orders.read(limit=0).total_row_count


def test_filter_is_the_old_name_of_where(home, orders):
    """It works as before, warns, and is not taken together with the new name."""
    with pytest.warns(DeprecationWarning, match="where"):
        assert [(1, "a")] == rows(orders.at(version=1), filter="id = 1")
    with pytest.warns(DeprecationWarning, match="where"):
        assert 1 == home.delta.read_table(orders.name, filter="id = :id", parameters={"id": 1}).total_row_count
    with pytest.raises(errors.InvalidArgumentError, match="both are given"):
        orders.read(where="id = 1", filter="id = 1")


def test_reads_go_back_in_time(orders):
    """A version or a time shows the rows of then; a view of it reads the same."""
    time.sleep(0.01)
    before = dt.datetime.now(dt.UTC)
    time.sleep(0.01)
    orders.delete(where="id = 1")

    assert [] == rows(orders, version=0)
    assert [(1, "a"), (2, None), (3, "")] == rows(orders, version=1) == rows(orders, timestamp=before)
    assert [(1, "a")] == rows(orders.at(version=1), where="id < :id", parameters={"id": 2})
    assert ("id", "name") == orders.at(timestamp=before).schema().names
    assert [(2, None), (3, "")] == rows(orders)


def test_an_overwrite_replaces_all_rows_in_one_commit(orders):
    """Afterwards only the new rows are there, one version later."""
    orders.write([{"name": "z", "id": 9}], mode="overwrite")

    assert ([(9, "z")], 2) == (rows(orders), orders.version())


def test_a_part_is_replaced_where_a_condition_holds(orders):
    """Rows that meet the condition are replaced, the others stay."""
    orders.write([{"id": 2, "name": "new"}], mode="overwrite", replace_where="id >= :id", parameters={"id": 2})

    assert [(1, "a"), (2, "new")] == rows(orders)


def test_rows_outside_of_the_replaced_part_are_refused(orders):
    """Data must meet the condition under which it replaces."""
    with pytest.raises(errors.LakewireError):
        orders.write([{"id": 1, "name": "new"}], mode="overwrite", replace_where="id >= 2")

    assert [(1, "a"), (2, None), (3, "")] == rows(orders)


def test_a_table_is_made_of_data_once(home):
    """``error_if_exists`` creates the table with the types of the data, nullable, and refuses a second time."""
    table = home.delta.table("made")
    table.write([{"id": 1, "x y": dt.date(2024, 1, 1)}], mode="error_if_exists")

    with pytest.raises(errors.SqlError) as caught:
        table.write([{"id": 2}], mode="error_if_exists")

    assert ("42P07", [(1, dt.date(2024, 1, 1))]) == (caught.value.sql_state, rows(table))
    assert as_schema([Field("id", "bigint"), Field("x y", "date")]) == table.schema()


def test_rows_are_updated_and_deleted(orders):
    """The numbers are rows changed, whatever the files hold besides."""
    assert 2 == orders.update(
        {"name": expr("concat(coalesce(name, '-'), :end)")}, where="id < 3", parameters={"end": "!"}
    )
    assert 1 == orders.update({"name": "it's"}, where="id = 3")
    assert 1 == orders.delete(where="name = :name", parameters={"name": "-!"})
    assert 0 == orders.delete(where="id = 99")
    assert [(1, "a!"), (3, "it's")] == rows(orders)


def test_every_row_can_be_updated(orders):
    """A condition that always holds says so; without one nothing is sent."""
    with pytest.raises(TypeError, match="where"):
        orders.update({"name": "x"})

    assert 3 == orders.update({"name": None}, where="true")
    assert [(1, None), (2, None), (3, None)] == rows(orders)


def test_history_tells_every_commit(orders):
    """Newest first, with operation and metrics; a limit cuts it, ``version`` is its head."""
    orders.upsert([{"id": 1, "name": "b"}], "id")

    history = orders.history()

    assert [2, 1, 0] == [commit.version for commit in history]
    assert ("MERGE", "CREATE TABLE") == (history[0].operation, history[-1].operation)
    assert ([2], 2) == ([commit.version for commit in orders.history(limit=1)], orders.version())
    assert history[0].timestamp.tzinfo is not None


def test_detail_describes_the_table(orders):
    """Format, name and number of files are there."""
    detail = orders.detail()

    assert ("delta", 1) == (detail.format, detail.numFiles)
    assert detail.name.endswith(".orders")


def test_a_table_is_restored(orders):
    """Restoring is a new commit with the rows of the old one."""
    orders.delete(where="true")
    orders.restore(version=1)

    assert ([(1, "a"), (2, None), (3, "")], 3) == (rows(orders), orders.version())


def test_small_files_are_put_together(orders):
    """Optimize changes files and no rows."""
    orders.write([{"id": 4, "name": "d"}])
    before = rows(orders)

    metrics = orders.optimize().metrics

    assert (before, 1, 2) == (rows(orders), orders.detail().numFiles, metrics["numFilesRemoved"])


def test_old_files_are_vacuumed(home):
    """With no retention the files of old versions are named first and deleted then."""
    table = home.delta.create_table(
        "t", "id INT", properties={"delta.deletedFileRetentionDuration": "interval 0 hours"}
    )
    table.write([{"id": 1}])
    table.write([{"id": 2}], mode="overwrite")

    listed = table.vacuum(retain_hours=0, list_only=True)

    assert 1 == len(listed)
    assert table.vacuum(retain_hours=0)
    assert [] == table.vacuum(retain_hours=0, list_only=True)
    assert [(2,)] == rows(table)


def test_everything_works_by_name(home):
    """The calls by name do what those of a table do."""
    delta = home.delta
    delta.create_table("t", {"id": "BIGINT", "name": "STRING"})

    assert 2 == delta.write_table("t", [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]).rows
    assert 1 == delta.update_table("t", {"name": "c"}, where="id = :id", parameters={"id": 1})
    assert 1 == delta.delete_from("t", where="id = 2")
    assert 1 == delta.merge_into("t", [{"id": 3, "name": "x"}], "id").when_not_matched_insert_all().execute().inserted
    assert [(1, "c"), (3, "x")] == sorted(map(tuple, delta.read_table("t", columns=["id", "name"]).rows()))
    assert delta.history("t", limit=1)[0].version == delta.table("t").version()
    assert "delta" == delta.describe_detail("t").format
    assert delta.optimize("t").metrics
    assert [] == delta.vacuum("t", list_only=True)
    assert delta.restore("t", version=1)
    assert 2 == delta.read_table("t").total_row_count


def test_tables_are_made_if_they_are_not_there(home):
    """``if_not_exists`` leaves a table as it is; without it a second one is refused."""
    home.delta.create_table("t", "id INT", if_not_exists=True)
    home.delta.create_table("t", "other STRING", if_not_exists=True)

    with pytest.raises(errors.SqlError) as caught:
        home.delta.create_table("t", "id INT")

    assert ("42P07", ("id",)) == (caught.value.sql_state, home.delta.table("t").schema().names)


@pytest.mark.parametrize(
    "options", [{"partitioned_by": ["day"]}, {"cluster_by": ["day"]}, {"properties": {"delta.appendOnly": "false"}}]
)
def test_tables_take_layouts_and_properties(home, options):
    """Partitions, clusters and properties change how rows are stored, not which."""
    table = home.delta.create_table("t", "id BIGINT, day DATE", **options)
    data = [{"id": n, "day": dt.date(2024, 1, 1 + n % 3)} for n in range(6)]

    table.write(data)

    assert sorted((row["id"], row["day"]) for row in data) == rows(table)


def test_another_reader_sees_the_same_rows_and_versions(orders):
    """The table is a Delta table on disk: delta-rs reads what was written, at any version."""
    orders.upsert([{"id": 2, "name": "b"}, {"id": 9, "name": "n"}], "id")
    orders.delete(where="id = 3")
    location = orders.detail().location

    for version in range(orders.version() + 1):
        seen = deltalake.DeltaTable(location, version=version).to_pyarrow_table().select(["id", "name"]).to_pylist()
        assert rows(orders, version=version) == sorted(tuple(row.values()) for row in seen)


def test_a_merge_counts_what_it_did(orders):
    """Every kind of clause applies to the rows it is for, in one commit."""
    result = (
        orders.merge([{"id": 1, "name": "A"}, {"id": 2, "name": None}, {"id": 7, "name": "new"}], "id")
        .when_matched_delete(condition="s.name IS NULL")
        .when_matched_update({"name": expr("concat(t.name, s.name)")})
        .when_not_matched_insert_all()
        .when_not_matched_by_source_update({"name": "left"})
        .execute()
    )

    assert MergeResult(affected=4, inserted=1, updated=2, deleted=1, statement_id=result.statement_id) == result
    assert ([(1, "aA"), (3, "left"), (7, "new")], 2) == (rows(orders), orders.version())


def test_an_upsert_can_delete_what_is_missing(orders):
    """Afterwards the table has exactly the keys of the data."""
    orders.upsert([{"id": 3, "name": "c"}, {"id": 4, "name": "d"}], "id", delete_missing=True)

    assert [(3, "c"), (4, "d")] == rows(orders)


def test_null_keys_match_null(home):
    """A NULL key is a key like any other: it is updated, not inserted again."""
    table = home.delta.create_table("t", "a STRING, b INT, v INT")
    data = [{"a": None, "b": 1, "v": 1}, {"a": "x", "b": None, "v": 2}]

    table.upsert(data, ["a", "b"])
    result = table.upsert([{**row, "v": row["v"] * 10} for row in data], ["a", "b"])

    assert (2, 0) == (result.updated, result.inserted)
    assert [10, 20] == sorted(row.v for row in table.read().rows())


def test_a_merge_touches_only_the_columns_of_the_data(home):
    """Columns the data lacks stay as they are in matched rows and are NULL in new ones."""
    table = home.delta.create_table("t", "id BIGINT, a STRING, b STRING")
    table.write([{"id": 1, "a": "a", "b": "b"}])

    table.upsert([{"id": 1, "a": "new"}, {"id": 2, "a": "x"}], "id")

    assert [(1, "new", "b"), (2, "x", None)] == rows(table)


def test_a_merge_takes_any_condition(orders):
    """A condition of one's own sees the table as t and the data as s, and parameters."""
    result = (
        orders.merge(pa.table({"low": [2], "name": ["big"]}), "t.id >= s.low AND t.id <> :not", parameters={"not": 3})
        .when_matched_update({"name": expr("s.name")})
        .execute()
    )

    assert (1, [(1, "a"), (2, "big"), (3, "")]) == (result.updated, rows(orders))


def test_a_result_is_data(home, orders):
    """What one table returns can be written to another as it is."""
    copy = home.delta.create_table("copy", "id BIGINT, name STRING")

    copy.write(orders.read())

    assert rows(orders) == rows(copy)


def test_writers_at_the_same_time_lose_no_update(home):
    """Two writers change the same row again and again; each change is there in the end."""
    table = home.delta.create_table("counter", "id INT, n INT")
    table.write([{"id": 1, "n": 0}])

    with ThreadPoolExecutor(2) as threads:
        done = [threads.submit(table.update, {"n": expr("n + 1")}, where="id = 1") for _ in range(16)]

    assert ([1] * 16, [(1, 16)]) == ([future.result() for future in done], rows(table))


@pytest.mark.parametrize("count", [1, 300], ids=["few", "many"])
def test_fields_of_structs_are_matched_by_name(home, count):
    """Fields in another order or case, or missing, go where their name says, never where they stand."""
    table = home.delta.create_table("t", "id INT, s STRUCT<a: INT, b: INT, c: INT>")
    structs = pa.array([{"C": 3, "a": 1}] * count, pa.struct([("C", pa.int64()), ("a", pa.int64())]))

    table.write(pa.table({"id": pa.array([1] * count), "s": structs}))
    table.upsert(pa.table({"id": pa.array([2]), "s": structs.slice(0, 1)}), "id")

    assert {"{'a': 1, 'b': None, 'c': 3}"} == {str(row.s) for row in table.read().rows()}


def test_any_values_go_into_a_variant(home):
    """Dicts and lists of any shape become JSON in a VARIANT column, text becomes a JSON string."""
    table = home.delta.create_table("t", "id INT, v VARIANT")
    values = [{"a": [1, {"b": None}]}, [1, "x"], {"a": "other"}, None]

    table.write([{"id": n, "v": value} for n, value in enumerate(values)])

    read = sorted(table.read().rows(), key=lambda row: row.id)
    assert values == [None if row.v is None else json.loads(row.v) for row in read]


@attrs.frozen
class Order:
    id: int
    price: Decimal
    tags: list[str]


@pytest.mark.parametrize("count", [1, 300])
def test_a_table_is_made_of_anything_that_holds_rows(home, count):
    """Classes, generators and frames, few or many rows: types are inferred from the values, which stay equal."""
    orders = [Order(number, Decimal(number) / 4, [f"t{number}"]) for number in range(count)]
    expected = [attrs.asdict(order) for order in orders]
    for name, data in [("o", orders), ("g", (order for order in orders)), ("d", expected)]:
        table = home.delta.table(name)
        assert count == table.write(data, mode="error_if_exists").rows
        assert expected == sorted(table.read().to_dicts(), key=lambda row: row["id"])


def test_a_frame_without_rows_makes_a_table_without_rows(home):
    """Its types are those of the frame."""
    table = home.delta.table("nothing")
    nothing = pa.table({"id": pa.array([], pa.int16()), "at": pa.array([], pa.timestamp("us", "UTC"))})
    table.write(nothing, mode="error_if_exists")

    assert ("`id` SMALLINT, `at` TIMESTAMP", 0) == (table.schema().sql(), table.read().total_row_count)


def test_a_condition_of_one_word_is_a_condition(home):
    """Also of a table with one column, which the word could name."""
    table = home.delta.create_table("flags", "flag BOOLEAN")
    table.write([{"flag": True}, {"flag": False}, {"flag": None}])

    assert [(True,)] == [tuple(row) for row in table.read(where="flag").fetchall()]
    assert [(True,)] == [tuple(row) for row in home.sql.execute("SELECT * FROM flags WHERE (flag)").fetchall()]
    assert [] == table.read(where="false").fetchall()
    assert 1 == table.delete(where="flag")
    assert 2 == table.delete(where="true")
