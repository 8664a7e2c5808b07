"""The statements of the Delta layer, as text and parameters."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.delta.statements.columns import AddedColumn, add_columns_sql, drop_columns_sql, rename_column_sql
from lakewire.delta.statements.create import NewTable, create_table_sql
from lakewire.delta.statements.maintenance import optimize_sql, vacuum_sql
from lakewire.delta.statements.read import AsOf, detail_sql, history_sql, read_sql
from lakewire.delta.statements.versions import restore_sql
from lakewire.delta.statements.write import delete_sql, update_sql
from lakewire.errors import InvalidArgumentError, InvalidNameError
from lakewire.schema.given import as_schema
from lakewire.schema.names import TableName
from lakewire.schema.types import as_type, parse_type
from lakewire.sql import Statement, expr

TABLE = TableName("main", "sales", "or`ders")
NAME = "`main`.`sales`.`or``ders`"
SCHEMA = as_schema("id BIGINT NOT NULL, day DATE")


def read(version=None, timestamp=None, **options):
    return read_sql(TABLE, as_of=AsOf(version=version, timestamp=timestamp), **options)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, f"SELECT * FROM {NAME}"),
        ({"columns": ["id", "a`b"]}, f"SELECT `id`, `a``b` FROM {NAME}"),
        ({"version": 0}, f"SELECT * FROM {NAME} VERSION AS OF 0"),
        ({"timestamp": "2024-01-01"}, f"SELECT * FROM {NAME} TIMESTAMP AS OF '2024-01-01'"),
        ({"timestamp": dt.date(2024, 1, 1)}, f"SELECT * FROM {NAME} TIMESTAMP AS OF '2024-01-01'"),
        (
            {"timestamp": dt.datetime(2024, 1, 1, 2, tzinfo=dt.timezone(dt.timedelta(hours=2)))},
            f"SELECT * FROM {NAME} TIMESTAMP AS OF '2024-01-01 00:00:00.000000+00:00'",
        ),
        (
            {"timestamp": expr("current_timestamp() - INTERVAL 1 DAY")},
            f"SELECT * FROM {NAME} TIMESTAMP AS OF current_timestamp() - INTERVAL 1 DAY",
        ),
        ({"timestamp": "x' OR 1"}, rf"SELECT * FROM {NAME} TIMESTAMP AS OF 'x\u0027 OR 1'"),
        (
            {"version": 3, "where": "id > :least", "limit": 0},
            f"SELECT * FROM {NAME} VERSION AS OF 3 WHERE (id > :least) LIMIT 0",
        ),
        ({"where": "id > 1 -- more"}, f"SELECT * FROM {NAME} WHERE (id > 1 -- more\n)"),
    ],
)
def test_reads(options, text):
    """Columns, version, condition and limit each add their clause."""
    assert text == read(**options).text


def test_parameters_of_a_condition_are_bound():
    """Values of the markers travel beside the text."""
    assert Statement(f"SELECT * FROM {NAME} WHERE (id = :id)", {"id": 7}) == read_sql(
        TABLE, where="id = :id", parameters={"id": 7}
    )


@pytest.mark.parametrize(
    "options",
    [
        {"version": 1, "timestamp": "2024-01-01"},
        {"version": -1},
        {"version": True},
        {"version": "1"},
        {"timestamp": 5},
        {"limit": -1},
        {"limit": 1.5},
        {"columns": []},
        {"columns": "id"},
        {"columns": [""]},
        {"where": ""},
        {"where": 5},
    ],
)
def test_reads_that_mean_nothing_are_refused(options):
    """The error names the argument and what it accepts."""
    with pytest.raises(InvalidArgumentError, match="|".join(options)):
        read(**options)


def test_history_and_detail():
    """History is cut at a limit; detail takes none."""
    assert f"DESCRIBE HISTORY {NAME}" == history_sql(TABLE).text
    assert f"DESCRIBE HISTORY {NAME} LIMIT 2" == history_sql(TABLE, limit=2).text
    assert f"DESCRIBE DETAIL {NAME}" == detail_sql(TABLE).text


def test_updates_bind_their_values():
    """Values become parameters under names the user did not take; expressions and bytes stand in the text."""
    statement = update_sql(
        TABLE,
        {"a": "it's", "b": expr("b + 1"), "c": b"\xff", "d": None},
        where="id = :value_0",
        parameters={"value_0": 3},
    )

    assert (
        f"UPDATE {NAME} SET `a` = :value_1, `b` = b + 1, `c` = X'FF', `d` = :value_2 WHERE (id = :value_0)",
        {"value_0": 3, "value_1": "it's", "value_2": None},
    ) == (statement.text, statement.parameters)


def test_a_comment_in_an_expression_swallows_nothing():
    """What follows a -- in the user's SQL is still part of the statement."""
    assert (
        f"UPDATE {NAME} SET `a` = (1 -- one\n) WHERE (true)"
        == update_sql(TABLE, {"a": expr("1 -- one")}, where="true").text
    )


@pytest.mark.parametrize(
    ("values", "says"),
    [({}, "sets nothing"), (None, r"set: None \(NoneType\)"), ({"a": {1}}, r"set\['a'\]: \{1\}"), ({"": 1}, "set")],
)
def test_updates_that_set_nothing_sensible_are_refused(values, says):
    """An empty mapping, a set as a value and an empty name are refused."""
    with pytest.raises(InvalidArgumentError, match=says):
        update_sql(TABLE, values, where="true")


def test_deletes_need_a_condition():
    """Deleting all rows needs a condition."""
    assert f"DELETE FROM {NAME} WHERE (true)" == delete_sql(TABLE, where="true").text
    with pytest.raises(InvalidArgumentError, match="where: None"):
        delete_sql(TABLE, where=None)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        (optimize_sql(TABLE), f"OPTIMIZE {NAME}"),
        (optimize_sql(TABLE, where="day > 1", zorder_by="id"), f"OPTIMIZE {NAME} WHERE (day > 1) ZORDER BY (`id`)"),
        (optimize_sql(TABLE, zorder_by=["a", "b"]), f"OPTIMIZE {NAME} ZORDER BY (`a`, `b`)"),
        (optimize_sql(TABLE, full=True), f"OPTIMIZE {NAME} FULL"),
        (vacuum_sql(TABLE), f"VACUUM {NAME}"),
        (vacuum_sql(TABLE, retain_hours=0.5, mode="lite"), f"VACUUM {NAME} LITE RETAIN 0.5 HOURS"),
        (vacuum_sql(TABLE, list_only=True), f"VACUUM {NAME} DRY RUN"),
        (restore_sql(TABLE, AsOf(version=2)), f"RESTORE TABLE {NAME} TO VERSION AS OF 2"),
        (restore_sql(TABLE, AsOf(timestamp="2024-01-01")), f"RESTORE TABLE {NAME} TO TIMESTAMP AS OF '2024-01-01'"),
    ],
)  # fmt: skip
def test_maintenance(statement, text):
    """Each option adds its clause."""
    assert text == statement.text


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: optimize_sql(TABLE, full=True, zorder_by="id"), "full"),
        (lambda: vacuum_sql(TABLE, mode="fast"), "mode: 'fast'"),
        (lambda: vacuum_sql(TABLE, retain_hours=-1), "retain_hours"),
        (lambda: vacuum_sql(TABLE, retain_hours=float("nan")), "retain_hours"),
        (lambda: restore_sql(TABLE, AsOf()), "neither is given"),
    ],
)
def test_maintenance_that_contradicts_itself_is_refused(make, says):
    """The error names the argument."""
    with pytest.raises(InvalidArgumentError, match=says):
        make()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=50))
def test_no_name_or_text_changes_what_a_statement_is(text):
    """Taking quoted names and strings out of a statement leaves the same skeleton, whatever they hold."""
    statement = create_table_sql(TABLE, as_schema({text: "INT"}), NewTable(comment=text, properties={text: text}))

    assert "CREATE TABLE .. (. INT) USING DELTA COMMENT . TBLPROPERTIES (" == skeleton(statement.text).partition(". =")[
        0
    ].replace("...", "..")


def skeleton(sql):
    """The statement with a point for each quoted name and string."""
    kept, position = [], 0
    while position < len(sql):
        quote = sql[position]
        if quote not in "`'":
            kept.append(quote)
            position += 1
            continue
        position += 1
        while sql[position] != quote or sql[position : position + 2] == quote * 2:
            position += 2 if sql[position] == quote else 1
        kept.append(".")
        position += 1
    return "".join(kept).replace(". . .", ".").replace("..", ".").replace("..", ".")


def test_column_names_delta_cannot_store_are_refused():
    """A name is checked wherever it is given."""
    for make in (
        lambda: rename_column_sql(TABLE, "a", ""),
        lambda: add_columns_sql(TABLE, [AddedColumn(path="a\0", type=parse_type("int"))]),
        lambda: optimize_sql(TABLE, zorder_by="x" * 256),
    ):
        with pytest.raises(InvalidNameError):
            make()


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (
            lambda: create_table_sql(TABLE, SCHEMA, NewTable(partitioned_by=5)),
            r"partitioned_by: 5 \(int\).*accepted is a column name",
        ),
        (
            lambda: create_table_sql(TABLE, SCHEMA, NewTable(properties={"a": 1})),
            r"properties\['a'\]: 1 \(int\).*accepted is text",
        ),
        (
            lambda: create_table_sql(TABLE, SCHEMA, NewTable(properties=["a"])),
            r"properties: .* cannot be used; accepted is \{'key'",
        ),
        (lambda: create_table_sql(TABLE, SCHEMA, NewTable(comment=5)), "5 is not text"),
        (lambda: read_sql(TABLE, columns=5), r"columns: 5 \(int\).*accepted is a column name"),
        (
            lambda: read_sql(TABLE, where="id = :id", parameters=[1]),
            r"parameters: \[1\] \(list\).*accepted is \{'name': value\}",
        ),
        (
            lambda: delete_sql(TABLE, where="true", parameters="abc"),
            r"parameters: 'abc' \(str\).*accepted is \{'name': value\}",
        ),
        (
            lambda: update_sql(TABLE, {"a": 1}, where="true", parameters=[1]),
            r"parameters: \[1\] \(list\).*accepted is \{'name': value\}",
        ),
        (lambda: optimize_sql(TABLE, zorder_by=5), r"zorder_by: 5 \(int\).*accepted is a column name"),
        (lambda: vacuum_sql(TABLE, retain_hours="x"), "retain_hours: 'x' is not a time"),
        (lambda: vacuum_sql(TABLE, mode=["full"]), r"mode: \['full'\] is unknown"),
        (lambda: drop_columns_sql(TABLE, 5), r"column: 5 \(int\).*accepted is a column name"),
        (lambda: as_type(5), "type: 5 is not acceptable"),
    ],
)
def test_values_of_other_types_are_refused_by_name(make, says):
    """A mistake of a program without type checks is named as well as any other."""
    with pytest.raises(InvalidArgumentError, match=says):
        make()
