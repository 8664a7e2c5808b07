"""Tables read from their files: the same rows as by SQL, or by SQL."""

import datetime as dt
import json
import math
import os
import sys
import uuid
from contextlib import suppress

import attrs
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire.delta.direct.sources import SqlSource
from lakewire.delta.statements.read import AsOf
from tests.support.odd_values import ODD
from tests.support.principals import Somebody

FAST = settings(
    max_examples=100 if os.environ.get("LAKEWIRE_STRESS") else 12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
)
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6)
WHOLE = {name: st.integers(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for name, bits in (
    ("TINYINT", 8), ("SMALLINT", 16), ("INT", 32), ("BIGINT", 64)
)}  # fmt: skip
SCALARS = {
    **WHOLE,
    "FLOAT": st.floats(width=32),
    "DOUBLE": st.floats(),
    "DECIMAL(10, 2)": st.decimals(places=2, min_value=-(10**7), max_value=10**7),
    "DECIMAL(38, 18)": st.decimals(places=18, min_value=-(10**9), max_value=10**9),
    "STRING": TEXT,
    "VARCHAR(6)": TEXT,
    "BINARY": st.binary(max_size=6),
    "BOOLEAN": st.booleans(),
    "DATE": st.dates(),
    "TIMESTAMP": st.datetimes(timezones=st.just(dt.UTC)),
    "TIMESTAMP_NTZ": st.datetimes(),
}
NESTED = {
    "ARRAY<STRUCT<x: INT, y: STRING>>": st.lists(
        st.none() | st.fixed_dictionaries({"x": st.none() | WHOLE["INT"], "y": st.none() | TEXT}), max_size=2
    ),
    "MAP<STRING, ARRAY<DATE>>": st.dictionaries(
        TEXT, st.none() | st.lists(st.none() | st.dates(), max_size=2), max_size=2
    ),
    "STRUCT<q: STRUCT<z: DECIMAL(5, 1)>, w: DOUBLE>": st.fixed_dictionaries(
        {
            "q": st.none()
            | st.fixed_dictionaries({"z": st.none() | st.decimals(places=1, min_value=-99, max_value=99)}),
            "w": st.none() | st.floats(),
        }
    ),
}
COLUMNS = {f"c{at}": (name, values) for at, (name, values) in enumerate((SCALARS | NESTED).items())}
ROW = st.fixed_dictionaries({name: st.none() | values for name, (_, values) in COLUMNS.items()})
ROWS = st.lists(ROW, min_size=1, max_size=6)
PARTITIONS = {"p0": "STRING", "p1": "DATE", "p2": "BIGINT", "p3": "BOOLEAN"}
COMPARED = [name for name, (kind, _) in COLUMNS.items() if kind in SCALARS]


@pytest.fixture(scope="module")
def wide(client):
    """A table with a column of each type."""
    name = f"main.default.wide{uuid.uuid4().hex[:8]}"
    columns = ", ".join(f"{column} {kind}" for column, (kind, _) in COLUMNS.items())
    yield client.delta.create_table(name, f"id BIGINT NOT NULL, {columns}")
    client.catalog.tables.delete(name)


@pytest.fixture
def table(client):
    """A small table."""
    name = f"main.default.t{uuid.uuid4().hex[:8]}"
    found = client.delta.create_table(name, "id BIGINT, day DATE, kind STRING, x DOUBLE")
    found.write([{"id": n, "day": dt.date(2026, 1, 1 + n % 3), "kind": "ab"[n % 2], "x": n / 2} for n in range(9)])
    yield found
    client.sql.execute(f"DROP TABLE IF EXISTS {name}")


def numbered(rows):
    return [{"id": n} | row for n, row in enumerate(rows)]


def texts(rows):
    """Rows in an order of their own, as texts, where NaN is NaN and -0.0 is not 0.0."""
    return sorted(map(repr, rows.to_pylist()))


def by_sql(opened, table):
    """The same table, read by a warehouse."""
    return attrs.evolve(opened, source=SqlSource(table, AsOf(version=opened.version)), way="sql")


@FAST
@given(batches=st.lists(ROWS, min_size=1, max_size=2))
def test_rows_are_those_of_a_query(wide, batches):
    """Whatever the values and types, from one file or several: rows and Arrow types are equal."""
    wide.write(numbered(batches[0]), mode="overwrite")
    for more in batches[1:]:
        wide.write(numbered(more))
    opened, asked = wide.open_direct(fallback=False), wide.read().to_arrow()

    assert ("direct", "", wide.version()) == (opened.way, opened.reason, opened.version)
    assert asked.schema.equals(opened.schema)
    assert texts(asked) == texts(opened.to_arrow())


@st.composite
def conditions(draw):
    """Conditions on a column of any type that is compared, with values near to those that are there."""
    found = []
    for name in draw(st.lists(st.sampled_from(COMPARED), min_size=1, max_size=2)):
        values = COLUMNS[name][1]
        found.append(
            draw(
                st.tuples(st.just(name), st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), values)
                | st.tuples(st.just(name), st.sampled_from(["in", "not in"]), st.lists(values, min_size=1, max_size=3))
                | st.tuples(st.just(name), st.sampled_from(["is null", "is not null"]))
            )
        )
    return found


@FAST
@given(rows=ROWS, data=st.data())
def test_conditions_choose_the_rows_that_sql_chooses(wide, rows, data):
    """NULL and NaN, values that are there and others, alone and together."""
    wide.write(numbered(rows), mode="overwrite")
    opened = wide.open_direct(fallback=False)
    wheres = [data.draw(conditions()) for _ in range(3)]
    there = [(name, operator, row[name]) for row in rows[:1] for name in COMPARED for operator in ("=", ">=")]
    wheres += [[one] for one in data.draw(st.permutations(there))[:5] if one[2] is not None]
    for where in wheres:
        found, expected = opened.to_arrow(["id"], where), by_sql(opened, wide).to_arrow(["id"], where)

        assert (where, texts(expected)) == (where, texts(found))
        assert len(expected) == opened.count_rows(where)


@pytest.mark.parametrize("value", [5.0, math.nan, math.inf])
def test_nan_is_larger_than_any_number(client, table, value):
    """Also where a file has one number and NaN, of which its statistics know nothing."""
    table.write([{"id": 0, "x": 5.0}, {"id": 1, "x": math.nan}, {"id": 2, "x": None}], mode="overwrite")
    opened = table.open_direct(fallback=False)
    for operator in ("=", "!=", "<", "<=", ">", ">="):
        where = [("x", operator, value)]

        assert texts(by_sql(opened, table).to_arrow(["id"], where)) == texts(opened.to_arrow(["id"], where))


def test_partitions_are_columns(client):
    """With odd characters, NULL and the empty text, which Delta keeps as NULL; files of others are not read."""
    name = f"main.default.p{uuid.uuid4().hex[:8]}"
    columns = ", ".join(f"{column} {kind}" for column, kind in PARTITIONS.items())
    table = client.delta.create_table(name, f"id BIGINT, {columns}", partitioned_by=[*PARTITIONS])
    values = ["a/b =c%20", "", None, "ü", "1", "2026-01-01"]
    table.write(
        [
            {"id": n, "p0": text, "p1": dt.date(2026, 1, 1 + n), "p2": n - 1, "p3": n > 2}
            for n, text in enumerate(values)
        ]
    )
    table.write([{"id": 9}])
    opened = table.open_direct(fallback=False)
    wheres = [
        [("p0", "=", "a/b =c%20")],
        [("p0", "is null")],
        [("p1", ">", dt.date(2026, 1, 3))],
        [("p2", "in", [1, 2])],
    ]

    assert texts(table.read().to_arrow()) == texts(opened.to_arrow())
    for where in wheres:
        assert texts(by_sql(opened, table).to_arrow(None, where)) == texts(opened.to_arrow(None, where))
    client.catalog.tables.delete(name)


def test_files_that_are_older_than_a_column(client, table):
    """Lack it: it is NULL there, also inside of a struct."""
    client.sql.execute(f"ALTER TABLE {table.name.sql()} ADD COLUMN more STRUCT<a: INT>")
    table.write([{"id": 10, "more": {"a": 1}}])
    client.sql.execute(f"ALTER TABLE {table.name.sql()} ADD COLUMN more.b STRING")
    table.write([{"id": 11, "more": {"a": 2, "b": "x"}}])

    assert texts(table.read().to_arrow()) == texts(table.open_direct(fallback=False).to_arrow())


def test_columns_are_chosen_when_it_is_opened_or_read(table):
    """By names of any case, in the order that is asked for."""
    opened = table.open_direct(columns=["kind", "ID"])

    assert ["kind", "id"] == opened.schema.names == opened.to_arrow().column_names
    assert ["x"] == opened.to_arrow(["x"]).column_names
    assert 3 == opened.count_rows([("id", "<", 3)])


def test_it_stays_at_its_version(table):
    """Others write meanwhile; an earlier version is opened by its number or time."""
    opened = table.open_direct()
    table.write([{"id": 100}])
    commits = {record.version: record for record in table.history()}

    assert (9, 10) == (opened.count_rows(), table.open_direct().count_rows())
    assert 9 == table.open_direct(version=1).to_arrow().num_rows
    assert (1, 9) == (opened.version, table.open_direct(timestamp=commits[1].timestamp).count_rows())
    with pytest.raises(errors.VersionNotFoundError):
        table.open_direct(version=77)


def test_other_libraries_take_its_rows(table):
    """Through the stream of Arrow, and its files through the dataset of pyarrow."""
    opened = table.open_direct()
    connection = duckdb.connect()
    connection.register("files", opened.dataset())

    assert 9 == pa.table(opened).num_rows == sum(batch.num_rows for batch in opened.batches())
    assert [(9, 36)] == connection.sql("SELECT count(*), sum(id) FROM files").fetchall()


WAYS = {
    "a view": ("CREATE VIEW {n}_v AS SELECT * FROM {n}", "{n}_v", "VIEW"),
    "a row filter": ("ALTER TABLE {n} SET ROW FILTER {f} ON (kind)", "{n}", "row filter"),
    "a mask": ("ALTER TABLE {n} ALTER COLUMN kind SET MASK {g}", "{n}", "mask"),
    "column mapping": ("ALTER TABLE {n} SET TBLPROPERTIES ('delta.columnMapping.mode' = 'name')", "{n}", "column"),
    "a type of its own": ("ALTER TABLE {n} ADD COLUMN v VARIANT", "{n}", "variant"),
}


@pytest.mark.parametrize("what", WAYS)
def test_what_files_do_not_show_is_read_by_sql(client, table, what):
    """With the reason; where that is not wanted, it is an error."""
    change, name, reason = WAYS[what]
    names = {"n": table.name.sql(), "f": f"{table.name.sql()[:-1]}_f`", "g": f"{table.name.sql()[:-1]}_g`"}
    names["v"] = f"{table.name.full_name}_v"
    client.sql.execute(f"CREATE FUNCTION {names['f']}(k STRING) RETURNS BOOLEAN RETURN k = 'a'")
    client.sql.execute(f"CREATE FUNCTION {names['g']}(k STRING) RETURNS STRING RETURN 'hidden'")
    change = change.replace("{n}_v", f"{table.name.sql()[:-1]}_v`")
    client.sql.execute(change.format(**names))
    seen = client.delta.table(names["v"] if name == "{n}_v" else table.name)
    opened = seen.open_direct(columns=["id", "kind"])
    with pytest.raises(errors.DirectReadError) as caught:
        seen.open_direct(fallback=False)
    if what == "a view":
        client.sql.execute(f"DROP VIEW {seen.name.sql()}")
        return
    expected = seen.read(columns=["id", "kind"]).to_arrow()

    assert ("sql", True) == (opened.way, reason in opened.reason)
    assert opened.reason == caught.value.reason
    assert texts(expected) == texts(opened.to_arrow())
    assert expected.schema.equals(opened.schema)
    assert len(expected) == opened.count_rows()
    with pytest.raises(errors.DirectReadError):
        opened.dataset()


@pytest.fixture
def by_hand(client, tmp_path):
    """Register a table whose log is written by hand."""
    folder, name = tmp_path / "t", f"main.default.hand{uuid.uuid4().hex[:8]}"
    (folder / "_delta_log").mkdir(parents=True)

    def commit(version, *actions):
        text = "\n".join(map(json.dumps, actions))
        (folder / "_delta_log" / f"{version:020}.json").write_text(text)
        if version == 0:
            client.sql.execute(f"CREATE TABLE {name} LOCATION '{folder}'")
        return client.delta.table(name)

    yield folder, commit
    client.catalog.tables.delete(name)


def described(field_type, *features, **metadata_of_field):
    """The first actions of a table with one column."""
    needed = {"readerFeatures": features, "writerFeatures": features} if features else {}
    versions = (
        {"minReaderVersion": 3, "minWriterVersion": 7} if features else {"minReaderVersion": 1, "minWriterVersion": 2}
    )
    field = {"name": "c", "type": field_type, "nullable": True, "metadata": metadata_of_field}
    schema = json.dumps({"type": "struct", "fields": [field]})
    metadata = {"id": "i", "format": {"provider": "parquet", "options": {}}, "partitionColumns": [], "createdTime": 1}
    return {"protocol": versions | needed}, {"metaData": metadata | {"configuration": {}, "schemaString": schema}}


def added(path, /, **more):
    size = path.stat().st_size
    add = {"partitionValues": {}, "modificationTime": 1, "dataChange": True, "size": size}
    return {"add": {"path": path.name} | add | more}


def test_deletion_vectors_are_left_to_a_warehouse(by_hand):
    """The feature alone is none, a file with deleted rows is."""
    folder, commit = by_hand
    pq.write_table(pa.table({"c": pa.array([1, 2, 3])}), folder / "a.parquet")
    plain = commit(0, *described("long", "deletionVectors"), added(folder / "a.parquet")).open_direct()
    vector = {"storageType": "u", "pathOrInlineDv": "ab^-aqEH.-t@S}K{vb[*k^", "offset": 4}
    marked = added(folder / "a.parquet", deletionVector=vector | {"sizeInBytes": 40, "cardinality": 1})
    table = commit(1, {"remove": {"path": "a.parquet", "dataChange": True}}, marked)
    with pytest.raises(errors.DirectReadError, match="deletion vectors"):
        table.open_direct(fallback=False)

    assert ("direct", [1, 2, 3]) == (plain.way, plain.to_arrow()["c"].to_pylist())


def test_files_of_another_table_are_left_to_a_warehouse(by_hand):
    """As a shallow clone has them: the credentials are not for these."""
    folder, commit = by_hand
    pq.write_table(pa.table({"c": pa.array([1])}), folder / "a.parquet")
    table = commit(0, *described("long"), added(folder / "a.parquet", path="s3://b/t/a.parquet"))
    with pytest.raises(errors.DirectReadError, match="another table"):
        table.open_direct(fallback=False)


@pytest.mark.parametrize(
    ("field_type", "metadata", "reason"),
    [
        ("string", {"__COLLATIONS": {"c": "ICU.UNICODE_CI"}}, "collation"),
        ("string", {"__CHAR_VARCHAR_TYPE_STRING": "char(4)"}, r"char\(4\)"),
        ("void", {}, "void"),
    ],
)
def test_columns_that_files_show_otherwise_are_left_to_a_warehouse(by_hand, field_type, metadata, reason):
    """Texts that are compared or padded in another way, and what has no values."""
    _, commit = by_hand
    with pytest.raises(errors.DirectReadError, match=reason):
        commit(0, *described(field_type, **metadata)).open_direct(fallback=False)


def test_a_table_without_rows_has_its_columns(by_hand):
    """And no files."""
    opened = by_hand[1](0, *described("long")).open_direct(fallback=False)

    assert (0, ["c"]) == (opened.count_rows(), opened.to_arrow().column_names)
    assert 0 == opened.to_arrow(where=[("c", ">", 1)]).num_rows == opened.dataset().count_rows()


def test_times_of_96_bits_are_read_whatever_their_year(by_hand):
    """As Spark has written them for years."""
    folder, commit = by_hand
    times = [dt.datetime(1, 1, 1, tzinfo=dt.UTC), dt.datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=dt.UTC), None]
    rows = pa.table({"c": pa.array(times, pa.timestamp("us", "UTC"))})
    pq.write_table(rows, folder / "a.parquet", use_deprecated_int96_timestamps=True)

    assert (
        times
        == commit(0, *described("timestamp"), added(folder / "a.parquet")).open_direct().to_arrow()["c"].to_pylist()
    )


def test_a_file_that_is_gone_is_an_error(by_hand):
    """As after VACUUM, and no fewer rows."""
    folder, commit = by_hand
    pq.write_table(pa.table({"c": pa.array([1])}), folder / "a.parquet")
    opened = commit(0, *described("long"), added(folder / "a.parquet")).open_direct()
    (folder / "a.parquet").unlink()
    with pytest.raises(errors.StorageError, match="parquet"):
        opened.to_arrow()


def test_who_may_not_read_outside_reads_by_sql(client, table):
    """SELECT without EXTERNAL USE SCHEMA: the reason says what lacks."""
    somebody = Somebody(client)
    grants = client.catalog.grants
    for name, *privileges in (
        ("main", "USE CATALOG"), ("main.default", "USE SCHEMA"), (table.name.full_name, "SELECT"),
    ):  # fmt: skip
        grants.grant(name, somebody.name, *privileges)
    theirs = somebody.client.delta.table(table.name)
    opened = theirs.open_direct()
    grants.grant("main.default", somebody.name, "EXTERNAL USE SCHEMA")
    allowed = theirs.open_direct()

    assert ("sql", True, 9) == (opened.way, "EXTERNAL USE SCHEMA" in opened.reason, opened.to_arrow().num_rows)
    assert ("direct", 9) == (allowed.way, allowed.to_arrow().num_rows)
    grants.revoke("main.default", somebody.name, "EXTERNAL USE SCHEMA", "USE SCHEMA")
    somebody.client.close()


def test_a_table_that_is_none(client):
    """Is an error, and no reason to ask a warehouse."""
    with pytest.raises(errors.TableNotFoundError):
        client.delta.table("main.default.none").open_direct()


@pytest.mark.parametrize(
    ("call", "named"),
    [
        (lambda t: t.to_arrow(["nope"]), "nope"),
        (lambda t: t.to_arrow("id"), "columns"),
        (lambda t: t.to_arrow([]), "columns"),
        (lambda t: t.to_arrow(["id", "ID"]), "columns"),
        (lambda t: t.to_arrow(where="id > 3"), "where"),
        (lambda t: t.to_arrow(where=[("nope", "=", 1)]), "nope"),
        (lambda t: t.to_arrow(where=[("id", "~", 1)]), "where"),
        (lambda t: t.to_arrow(where=[("id", "=")]), "where"),
        (lambda t: t.to_arrow(where=[("id", "is null", 1)]), "where"),
        (lambda t: t.to_arrow(where=[("id", "=", "1")]), "id"),
        (lambda t: t.to_arrow(where=[("id", "=", None)]), "is null"),
        (lambda t: t.to_arrow(where=[("id", "in", [])]), "where"),
        (lambda t: t.to_arrow(where=[("id", "in", range(101))]), "where"),
        (lambda t: t.batches(where=[("day", ">", "2026-01-01")]), "day"),
        (lambda t: t.count_rows([()]), "where"),
    ],
)
def test_what_cannot_be_read_is_an_error_before_anything_is_sent(table, sent, call, named):
    """It names the argument or the column."""
    opened = table.open_direct()
    sent.clear()
    with pytest.raises((errors.InvalidArgumentError, errors.ColumnNotFoundError), match=named):
        call(opened)

    assert [] == sent


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=ODD, argument=st.sampled_from(["columns", "where"]), operator=st.sampled_from(["=", "in", "is null"]))
def test_any_object_works_or_gets_a_typed_error(table_of_all, value, argument, operator):
    """As an argument of a reading, as a condition, as a part of one."""
    for given_value in (value, [value], [("id", operator, value)], [(value, operator, 1)], [("id", value, 1)]):
        with suppress(errors.LakewireError):
            table_of_all.to_arrow(**{argument: given_value})


@pytest.fixture(scope="module")
def table_of_all(client):
    """An open table that all examples share."""
    name = f"main.default.o{uuid.uuid4().hex[:8]}"
    yield client.delta.create_table(name, "id BIGINT, kind STRING").open_direct()
    client.catalog.tables.delete(name)


@pytest.mark.parametrize(
    "given_options",
    [
        {"columns": "id"}, {"columns": []}, {"columns": ["id", "ID"]}, {"columns": 5}, {"version": -1},
        {"timestamp": 5}, {"version": 1, "timestamp": "2026-01-01"}, {"fallback": "no"},
        {"storage_options": ["region"]}, {"storage_options": {"region": 5}}, {"timeout": 0},
    ],
    ids=str,
)  # fmt: skip
def test_what_cannot_be_opened_is_an_error_before_anything_is_sent(table, sent, given_options):
    """It names the argument."""
    with pytest.raises(errors.InvalidArgumentError, match=next(iter(given_options))):
        table.open_direct(**given_options)

    assert [] == sent


@pytest.mark.parametrize("module", ["deltalake", "obstore"])
def test_without_the_packages_it_says_which_extra(table, sent, monkeypatch, module):
    """Before anything is sent."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(errors.ConfigError, match=r'pip install "lakewire\[direct\]"'):
        table.open_direct()

    assert [] == sent


def test_opening_costs_two_requests(table, sent):
    """One for the table, one for the credentials; reading sends nothing to the workspace."""
    opened = table.open_direct()
    requests = [(each.method, each.path.rpartition("/")[2]) for each in sent]
    opened.to_arrow()

    assert [("GET", table.name.full_name), ("POST", "temporary-table-credentials")] == requests
    assert 2 == len(sent)
