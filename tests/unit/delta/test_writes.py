"""Writes and merges, as the statements a dry run returns; nothing is sent."""

import contextlib
import datetime as dt
from decimal import Decimal

import pyarrow as pa
import pytest

from lakewire import DatabricksClient
from lakewire.delta.statements.copy_into import copy_into_sql
from lakewire.delta.statements.merge import Clause, Keys, merge_sql
from lakewire.delta.statements.write import insert_sql, replace_where_sql
from lakewire.errors import DuplicateKeyError, InvalidArgumentError, InvalidNameError, SchemaMismatchError
from lakewire.rows import fit, read
from lakewire.rows.source import Source, inline_source, staged_source
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName, VolumeName
from lakewire.sql import expr
from tests.support.scripted import ScriptedServer, answer
from tests.support.tables import table_info

NAME = "`main`.`default`.`t`"
ROWS = [{"id": 1, "n": "a"}, {"id": 2, "n": None}]
SELECT = "SELECT CAST(c0 AS BIGINT) AS `id`, CAST(c1 AS STRING) AS `n` FROM VALUES ('1', 'a'), ('2', NULL) AS v(c0, c1)"
FOLDER = VolumeName("main", "default", "v").path("op")


@pytest.fixture
def client():
    """A workspace that knows one table; whatever else is sent fails the test."""
    server = ScriptedServer()
    columns = answer(200, table_info("id BIGINT, n STRING, seen BOOLEAN, day DATE, k ARRAY<BIGINT>, v BIGINT"))
    server.reply_to_each(lambda request: columns if request.method == "GET" else answer(400))
    with DatabricksClient(host=server.host, token="t", warehouse_id="w") as made:
        yield made
    server.close()


@pytest.fixture
def table(client):
    return client.delta.table("t")


def rows(data=ROWS, schema=None):
    return fit(read(data), schema and as_schema(schema))


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, f"INSERT INTO {NAME} BY NAME {SELECT}"),
        ({"mode": "overwrite"}, f"INSERT OVERWRITE {NAME} BY NAME {SELECT}"),
        (
            {"mode": "overwrite", "replace_where": "id < :id", "parameters": {"id": 3}},
            f"INSERT INTO {NAME} (`id`, `n`) REPLACE WHERE (id < :id) {SELECT}",
        ),
        ({"mode": "error_if_exists"}, f"CREATE TABLE {NAME} USING DELTA AS {SELECT}"),
    ],
)
def test_a_write_of_few_rows_is_one_statement(table, options, text):
    """Rows stand in the statement, typed and by name; an overwrite is one commit."""
    (statement,) = table.write(ROWS, dry_run=True, **options)

    assert (text, options.get("parameters", {})) == (statement.text, dict(statement.parameters))


def test_a_table_made_of_data_gets_column_mapping_when_it_needs_it(table):
    """A column with a space turns the property on."""
    (statement,) = table.write([{"a b": 1}], mode="error_if_exists", dry_run=True)

    assert statement.text.startswith(
        f"CREATE TABLE {NAME} USING DELTA TBLPROPERTIES ('delta.columnMapping.mode' = 'name') AS SELECT"
    )


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"mode": "upsert"}, "mode: 'upsert' is unknown; accepted are 'append', 'overwrite', 'create', 'replace' or "),
        ({"schema_mode": "merge"}, "schema_mode: 'merge' is unknown"),
        ({"replace_where": "id = 1"}, "replace_where: goes with mode='overwrite'"),
        ({"parameters": {"a": 1}}, "parameters: are those of replace_where"),
        ({"mode": "overwrite", "replace_where": " "}, "replace_where"),
        ({"timeout": 0}, "timeout"),
    ],
)
def test_options_that_mean_nothing_are_refused(table, options, says):
    """The error names the option; nothing is sent."""
    with pytest.raises(InvalidArgumentError, match=says) as caught:
        table.write(ROWS, **options)

    assert "not_sent" == caught.value.outcome


def test_a_new_table_needs_types(table):
    """A column that is NULL in every row has no type."""
    with pytest.raises(InvalidArgumentError, match="column 'b': holds only NULL"):
        table.write([{"a": 1, "b": None}], mode="error_if_exists")


def test_rows_become_a_staged_source_when_they_are_many():
    """More than 256 rows or 64 KiB do not stand in a statement."""
    assert inline_source(rows([{"a": 1}] * 256)) is not None
    assert inline_source(rows([{"a": 1}] * 257)) is None
    assert inline_source(rows([{"a": "x" * 70_000}])) is None
    assert inline_source(rows([{"a": "'" * 20_000}, {"a": "'" * 20_000}])) is None


def test_staged_columns_are_named_by_their_place():
    """A file's columns need no quoting; only what SQL has to convert is cast, and NULL columns are not in it."""
    json = pa.ExtensionArray.from_storage(pa.json_(), pa.array(["{}"]))
    data = {"a b": [1], "t": ["2024-01-01"], "v": json}
    schema = {"a b": "INT", "t": "TIMESTAMP", "v": "VARIANT"}
    source = staged_source(fit(read(data), as_schema(schema), cast=data), FOLDER, ["f.parquet"])

    assert ("CAST(c0 AS INT) AS `a b`", "CAST(c1 AS TIMESTAMP) AS `t`", "PARSE_JSON(c2) AS `v`") == source.items
    assert "parquet.`/Volumes/main/default/v/op/f.parquet`" == source.relation
    assert ("c0 AS `a b`", "NULL AS `x`") == staged_source(rows([{"a b": 1, "x": None}]), FOLDER, ["f"]).items


@pytest.mark.parametrize("count", [1, 257])
@pytest.mark.parametrize("options", [{"mode": "error_if_exists"}, {"schema_mode": "evolve"}, {"cast": True}], ids=str)
def test_an_interval_is_not_written(table, count, options):
    """No table has a column of intervals, and no file would hold it; the error says what to use."""
    with pytest.raises(SchemaMismatchError, match=r"column '[vw]'.*interval day to second.*numbers, text"):
        table.write([{"w" if "schema_mode" in options else "v": dt.timedelta(1)}] * count, **options)


@pytest.mark.parametrize("count", [1, 257])
def test_a_time_no_statement_can_spell_is_refused(table, count):
    """Years beyond 9999 exist in Arrow, neither in Python nor in SQL text."""
    data = pa.table({"day": pa.array([4_000_000] * count, pa.date32())})

    with pytest.raises(SchemaMismatchError, match=r"column 'day', row 0.*years 1 to 9999"):
        table.write(data)


def test_staged_rows_are_appended_by_copy_into():
    """COPY INTO names each file, so that a retry loads nothing twice."""
    source = staged_source(rows(), FOLDER, ["a.parquet", "b.parquet"])
    table = TableName("main", "default", "t")
    text = (
        f"COPY INTO {NAME} FROM (SELECT c0 AS `id`, c1 AS `n` FROM '/Volumes/main/default/v/op') "
        "FILEFORMAT = PARQUET FILES = ('a.parquet', 'b.parquet')"
    )

    assert text == copy_into_sql(table, source).text
    assert f"{text} COPY_OPTIONS ('mergeSchema' = 'true')" == copy_into_sql(table, source, evolve=True).text


def test_schema_evolution_is_part_of_the_statement():
    """Columns are added in the commit that writes the rows."""
    source, table = inline_source(rows()), TableName("main", "default", "t")

    assert insert_sql(table, source, evolve=True).text.startswith(f"INSERT WITH SCHEMA EVOLUTION INTO {NAME} BY NAME")
    assert insert_sql(table, source, overwrite=True, evolve=True).text.startswith(
        f"INSERT WITH SCHEMA EVOLUTION OVERWRITE {NAME} BY NAME"
    )
    assert replace_where_sql(table, source, where="true", evolve=True).text.startswith(
        f"INSERT WITH SCHEMA EVOLUTION INTO {NAME} ("
    )


def test_an_upsert_updates_and_inserts_every_column_of_the_data(table):
    """Keys are compared, not updated; columns are named one by one."""
    (statement,) = table.upsert(ROWS, "id", delete_missing=True, dry_run=True)

    assert (
        f"MERGE INTO {NAME} AS t USING ({SELECT}) AS s ON t.`id` = s.`id` "
        "WHEN MATCHED THEN UPDATE SET `n` = s.`n` WHEN NOT MATCHED THEN INSERT (`id`, `n`) VALUES (s.`id`, s.`n`) "
        "WHEN NOT MATCHED BY SOURCE THEN DELETE"
    ) == statement.text


def test_a_merge_has_its_clauses_in_order(table):
    """Every kind of clause, with conditions, values bound and expressions as they are."""
    (statement,) = (
        table.merge(ROWS, "t.id = s.id AND t.day = :day", parameters={"day": dt.date(2024, 1, 1)})
        .when_matched_delete(condition="s.n IS NULL")
        .when_matched_update({"n": expr("s.n"), "seen": True}, condition="t.n <> s.n")
        .when_matched_update_all()
        .when_not_matched_insert({"id": expr("s.id"), "n": "new"}, condition="s.id > 0")
        .when_not_matched_insert_all()
        .when_not_matched_by_source_update({"seen": False}, condition="t.day = :day")
        .when_not_matched_by_source_delete()
        .execute(dry_run=True)
    )

    assert (
        f"MERGE INTO {NAME} AS t USING ({SELECT}) AS s ON (t.id = s.id AND t.day = :day) "
        "WHEN MATCHED AND (s.n IS NULL) THEN DELETE "
        "WHEN MATCHED AND (t.n <> s.n) THEN UPDATE SET `n` = s.n, `seen` = :value_0 "
        "WHEN MATCHED THEN UPDATE SET `id` = s.`id`, `n` = s.`n` "
        "WHEN NOT MATCHED AND (s.id > 0) THEN INSERT (`id`, `n`) VALUES (s.id, :value_1) "
        "WHEN NOT MATCHED THEN INSERT (`id`, `n`) VALUES (s.`id`, s.`n`) "
        "WHEN NOT MATCHED BY SOURCE AND (t.day = :day) THEN UPDATE SET `seen` = :value_2 "
        "WHEN NOT MATCHED BY SOURCE THEN DELETE"
    ) == statement.text
    assert {"day": dt.date(2024, 1, 1), "value_0": True, "value_1": "new", "value_2": False} == statement.parameters


def test_keys_that_may_be_null_match_null():
    """``<=>`` stands where the data holds NULL, and ``=``, which prunes files better, where it does not."""
    assert "t.`a` = s.`a` AND t.`b``c` <=> s.`b``c`" == Keys(("a", "b`c"), frozenset({"b`c"})).sql()


def test_an_expression_is_a_condition(table):
    """``expr`` says that a text is no column name, whatever it looks like."""
    (statement,) = table.merge(ROWS, expr("false")).when_matched_delete().execute(dry_run=True)

    assert " ON ((false)) WHEN" in statement.text


def test_evolving_merges_take_all_columns():
    """Under schema evolution all columns are ``*``, which adds those the table lacks."""
    source = Source(columns=("id", "z"), rows=1, items=("1 AS `id`", "2 AS `z`"), relation="VALUES (1) AS v(c0)")
    clauses = [Clause(when="MATCHED", action="UPDATE"), Clause(when="NOT MATCHED", action="INSERT")]

    text = merge_sql(TableName("a", "b", "c"), source, on=Keys(("id",)), clauses=clauses, evolve=True).text

    assert text.startswith("MERGE WITH SCHEMA EVOLUTION INTO")
    assert text.endswith("WHEN MATCHED THEN UPDATE SET * WHEN NOT MATCHED THEN INSERT *")


def test_only_keys_leave_nothing_else_to_update(table):
    """Data that has only key columns updates those, to the value they have."""
    (statement,) = table.upsert([{"ID": 1}], "ID", dry_run=True)

    assert "ON t.`id` = s.`ID` WHEN MATCHED THEN UPDATE SET `id` = s.`ID`" in statement.text


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda t: t.merge(ROWS, "id").execute(), "has no clause"),
        (
            lambda t: t.merge(ROWS, "id").when_matched_delete().when_matched_update_all().execute(),
            "follows one without",
        ),
        (lambda t: t.merge(ROWS, "key"), "on: the data has no column 'key'; it has id, n"),
        (lambda t: t.merge(ROWS, ["id", "key"]), "no column 'key'"),
        (lambda t: t.merge(ROWS, []), "on: is empty"),
        (lambda t: t.merge(ROWS, "id").when_matched_update({}).execute(), "set: {} sets nothing"),
        (lambda t: t.merge(ROWS, "id").when_not_matched_insert({"a": set()}).execute(), r"values\['a'\]: set"),
        (lambda t: t.merge(ROWS, "id").when_matched_delete(condition="").execute(), "condition"),
        (lambda t: t.upsert(ROWS, "id", schema_mode="x"), "schema_mode"),
        (lambda t: t.at(), "neither is given"),
        (lambda t: t.read(version=1, timestamp="2024-01-01"), "both are given"),
        (lambda t: t.restore(), "neither is given"),
    ],
)
def test_calls_that_cannot_succeed_send_nothing(table, make, says):
    """A typed error names what was given and what is accepted."""
    with pytest.raises(InvalidArgumentError, match=says) as caught:
        make(table)

    assert "not_sent" == caught.value.outcome


@pytest.mark.parametrize(
    ("data", "on", "says"),
    [
        ([{"id": 1}, {"id": 1}, {"id": 2}], "id", "1 rows of the data repeat a key of id, for example {'id': 1}"),
        ([{"id": None}, {"id": None}], "id", "repeat a key"),
        ([{"id": 1, "n": "x"}, {"id": 1, "n": "x"}, {"id": 1, "n": "y"}], ["id", "n"], "key of id, n"),
        ([{"id": 1}, {"id": 1.0}, {"id": Decimal("1.0")}], "id", "2 rows of the data repeat a key of id"),
    ],
)
def test_keys_are_there_once(table, data, on, says):
    """Data that repeats a key is refused, NULL keys among them."""
    with pytest.raises(DuplicateKeyError, match=says):
        table.merge(data, on).when_matched_delete().execute()


def test_keys_of_nested_types_are_left_to_the_warehouse(table):
    """What Arrow cannot group is not checked here."""
    data = {"k": pa.array([[1], [1]]), "v": pa.array([1, 2])}

    assert table.merge(pa.table(data), "k").when_matched_delete().execute(dry_run=True)


def test_a_builder_is_a_value(table):
    """A call returns a new builder and leaves the one it was made from."""
    builder = table.merge(ROWS, "id")

    assert ((), 1, False, True) == (
        builder.clauses,
        len(builder.when_matched_delete().clauses),
        builder.evolve,
        builder.with_schema_evolution().evolve,
    )


def test_a_schema_change_shows_what_it_would_send(table):
    """Features come first, additions in a row are one statement, others keep their order. An exception sends none."""
    with contextlib.suppress(ZeroDivisionError), table.update_schema() as change:
        change.add_column("a", "INT")
        change.add_column(["s", "b"], "STRING", comment="c")
        change.set_properties({"k": "v"})
        change.widen_column("w", "BIGINT")
        change.rename_column("x", "y")
        change.drop_column("z")
        change.add_column("q", "DATE")
        raise ZeroDivisionError

    assert [
        "SET TBLPROPERTIES ('delta.enableTypeWidening' = 'true', 'delta.columnMapping.mode' = 'name')",
        "ADD COLUMNS (`a` INT, `s`.`b` STRING COMMENT 'c')",
        "SET TBLPROPERTIES ('k' = 'v')",
        "ALTER COLUMN `w` TYPE BIGINT",
        "RENAME COLUMN `x` TO `y`",
        "DROP COLUMN `z`",
        "ADD COLUMNS (`q` DATE)",
    ] == [str(statement).removeprefix(f"ALTER TABLE {NAME} ") for statement in change.sql()]


def test_every_call_by_name_says_what_it_would_send(client, table):
    """The calls by name make the same statements as those of a table, and take dry_run as well."""
    delta = client.delta

    assert table.write(ROWS, dry_run=True) == delta.write_table("t", ROWS, dry_run=True)
    assert table.update({"id": 1}, where="true", dry_run=True) == (
        delta.update_table("t", {"id": 1}, where="true", dry_run=True)
    )
    assert table.delete(where="true", dry_run=True) == delta.delete_from("t", where="true", dry_run=True)
    assert table.optimize(zorder_by="id", dry_run=True) == delta.optimize("t", zorder_by="id", dry_run=True)
    assert table.vacuum(mode="lite", dry_run=True) == delta.vacuum("t", mode="lite", dry_run=True)
    assert table.restore(version=1, dry_run=True) == delta.restore("t", version=1, dry_run=True)
    assert table.upsert(ROWS, "id", dry_run=True) == (
        delta.merge_into("t", ROWS, "id").when_matched_update_all().when_not_matched_insert_all().execute(dry_run=True)
    )
    assert f"CREATE TABLE {NAME} (`id` INT) USING DELTA" == delta.create_table("t", "id INT", dry_run=True)[0].text


def test_names_are_checked_before_anything_is_sent():
    """A table that cannot exist is refused when it is named."""
    with DatabricksClient(host="http://127.0.0.1:9", token="t") as client:
        for name in ("", "a b", "a/b", "a.b.c.d", "`a", None):
            with pytest.raises(InvalidNameError):
                client.delta.table(name)


def test_more_files_than_copy_into_takes_by_name_are_all_of_their_folder():
    """The folder has no others."""
    table = TableName("main", "default", "t")
    names = [f"{number:05}.parquet" for number in range(1001)]

    assert "FILES = ('00000.parquet', " in copy_into_sql(table, staged_source(rows(), FOLDER, names[:1000])).text
    assert copy_into_sql(table, staged_source(rows(), FOLDER, names)).text.endswith("FILEFORMAT = PARQUET")
