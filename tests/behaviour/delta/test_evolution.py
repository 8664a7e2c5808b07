"""Schemas that change: columns added by writes and merges, by hand and by plan."""

import datetime as dt

import pyarrow as pa
import pytest

from lakewire import errors
from lakewire.delta import SchemaManager
from lakewire.schema.compare import Evolution, Identical, Incompatible, NewColumn
from lakewire.schema.types import parse_type

MANY = pa.table({"id": pa.array(range(1000), pa.int64()), "extra": pa.array([dt.date(2024, 1, 1)] * 1000)})


@pytest.fixture
def table(home):
    """A table with one row."""
    made = home.delta.create_table("t", "id BIGINT, s STRUCT<a: INT>")
    made.write([{"id": 0, "s": {"a": 1}}])
    return made


@pytest.mark.parametrize("data", [MANY.slice(1, 2), MANY], ids=["few", "many"])
@pytest.mark.parametrize("how", ["append", "overwrite", "upsert"])
def test_new_columns_are_added_with_the_rows(table, data, how):
    """The column is there in the commit of the rows, nullable; old rows hold NULL, not zero."""
    if how == "upsert":
        table.upsert(data, "id", schema_mode="evolve")
    else:
        table.write(data, mode=how, schema_mode="evolve")

    extra = table.schema().find("extra")
    assert (parse_type("date"), True, 2) == (extra.type, extra.nullable, table.version())
    assert data.num_rows == table.read(where="extra = DATE'2024-01-01'").total_row_count
    if how == "append":
        assert [(0, {"a": 1}, None)] == list(map(tuple, table.read(where="extra IS NULL").rows()))


NESTED = (
    "id BIGINT, s STRUCT<a: INT>, l ARRAY<STRUCT<a: INT>>, m MAP<STRING, STRUCT<a: INT>>, "
    "d ARRAY<MAP<STRING, ARRAY<STRUCT<a: INT>>>>"
)


def nested(number, item):
    return {"id": number, "s": item, "l": [item], "m": {"k": item}, "d": [{"k": [item]}]}


@pytest.mark.parametrize("count", [1, 300])
@pytest.mark.parametrize("how", ["append", "overwrite", "replace", "upsert"])
def test_fields_are_added_inside_of_structs_arrays_and_maps(home, how, count):
    """At any depth; old rows hold NULL in them, and another field keeps its type."""
    table = home.delta.create_table("nested", NESTED)
    table.write([nested(-1, {"a": 0})])
    data = [nested(number, {"a": 1.0, "b": "x"}) for number in range(count)]

    match how:
        case "upsert":
            table.upsert(data, "id", schema_mode="evolve")
        case "replace":
            table.write(data, mode="overwrite", replace_where="id >= 0", schema_mode="evolve")
        case _:
            table.write(data, mode=how, schema_mode="evolve")

    assert NESTED.replace("a: INT", "a: INT, b: STRING") == table.schema().sql().replace("`", "")
    expected = {number: nested(number, {"a": 1, "b": "x"}) for number in range(count)}
    if how != "overwrite":
        expected[-1] = nested(-1, {"a": 0, "b": None})
    assert expected == {row["id"]: row for row in table.read().to_dicts()}


def test_a_merge_that_fails_adds_no_field(home):
    """The schema is as it was: the field is part of what the merge would have done."""
    table = home.delta.create_table("nested", NESTED)
    table.write([{"id": 1}])
    merge = table.merge([nested(1, {"b": 1}), nested(1, {"b": 2})], "t.id = s.id").with_schema_evolution()

    with pytest.raises(errors.MergeKeyError):
        merge.when_matched_update_all().execute()

    assert NESTED == table.schema().sql().replace("`", "")


def test_numbers_of_old_rows_are_null_and_not_zero(table):
    """A new column of numbers is NULL where there was none, even when the new rows hold no NULL."""
    table.write([{"id": 1, "n": 5, "x": 1.5, "b": True}], schema_mode="evolve")

    old, new = sorted(table.read(columns=["id", "n", "x", "b"]).rows(), key=lambda row: row.id)
    assert ((0, None, None, None), (1, 5, 1.5, True)) == (tuple(old), tuple(new))


def test_evolving_data_that_fits_changes_no_schema(table):
    """``evolve`` is strict when there is nothing to add; Python's large integers do not widen a column."""
    before = table.schema()

    table.write([{"id": 1, "s": {"a": 7}}], schema_mode="evolve")
    table.upsert([{"id": 1, "s": {"a": 8}}], "id", schema_mode="evolve")

    assert (before, 2) == (table.schema(), table.read().total_row_count)


@pytest.mark.parametrize(
    "row",
    [{"id": "text"}, {"id": 1, "s": {"a": 2**40}}, {"id": 1, "s": 5}, {"id": 1, "nothing": None}, {"id": 1.5}],
    ids=str,
)
def test_evolution_changes_no_type(table, row):
    """What does not fit its column, or has no type, is refused before anything is written."""
    with pytest.raises(errors.SchemaMismatchError):
        table.write([row], schema_mode="evolve")

    assert (1, 1) == (table.version(), table.read().total_row_count)


def test_a_schema_is_changed_by_hand(home):
    """Columns are added, renamed and dropped where the table's properties allow it."""
    table = home.delta.create_table("t", "id BIGINT, a STRING", properties={"delta.columnMapping.mode": "name"})
    table.write([{"id": 1, "a": "x"}])

    with table.update_schema() as change:
        change.add_column("c", "DECIMAL(10,2)", comment="it's")
        change.add_column("d", "INT")
        change.rename_column("a", "A new")
        change.drop_column("id")

    added = table.schema().find("c")
    assert (("A new", "c", "d"), "it's") == (table.schema().names, added.comment)
    assert [("x", None, None)] == list(map(tuple, table.read().rows()))


def test_a_column_is_widened_by_hand(home):
    """A wider type holds the old values and the new."""
    table = home.delta.create_table("t", "id INT", properties={"delta.enableTypeWidening": "true"})
    table.write([{"id": 1}])

    with table.update_schema() as change:
        change.widen_column("id", "BIGINT")
    table.write([{"id": 2**40}])

    assert [1, 2**40] == sorted(row.id for row in table.read().rows())


def test_a_change_that_fails_says_what_took_effect(table):
    """The error has what is done and what is left, and the rest works once its reason is gone."""
    change = table.update_schema()
    change.add_column("c", "INT")
    change.set_not_null("c")
    change.set_comment("c", "given")

    with pytest.raises(errors.SchemaChangeError, match="1 of 3 statements took effect") as caught, change:
        pass

    error = caught.value
    assert (1, 2, "23502", "failed") == (len(error.done), len(error.left), error.sql_state, error.outcome)
    assert isinstance(error.__cause__, errors.ConstraintError)
    table.update({"c": 1}, where="true")
    for text in error.left:
        table.services.sql.execute(text)
    assert (False, "given") == (table.schema().find("c").nullable, table.schema().find("c").comment)


def test_the_first_failure_of_a_change_is_its_own_error(table):
    """Nothing was changed then."""
    change = table.update_schema()
    change.set_comment("missing", "x")
    change.add_column("c", "INT")

    with pytest.raises(errors.ColumnNotFoundError), change:
        pass

    assert table.schema().find("c") is None


def test_plans_show_their_statements_and_apply_runs_them(home, table):
    """A plan is a value; the table changes when it is applied, and then there is nothing left to plan."""
    schemas = home.delta.schemas
    plan = schemas.plan("t", "id BIGINT, s STRUCT<a: INT, b: DATE>, z STRING")

    assert (
        Evolution(
            (NewColumn(path=("s", "b"), type=parse_type("date")), NewColumn(path=("z",), type=parse_type("string")))
        )
        == plan.compatibility
    )
    assert ("id", "s") == table.schema().names
    schemas.apply(plan)
    assert ("id", "s", "z") == table.schema().names
    assert (Identical(), ()) == (
        schemas.plan("t", table.schema()).compatibility,
        schemas.plan("t", table.schema()).statements,
    )


def test_plans_widen(home):
    """A plan for wider values turns widening on and widens the column."""
    table = home.delta.create_table("w", "id INT")

    home.delta.schemas.apply(home.delta.schemas.plan("w", "id BIGINT"))

    assert parse_type("bigint") == table.schema().find("id").type


def test_schemas_that_cannot_come_together_have_no_plan(home, table):
    """The error names the column and the reason; comparing alone raises nothing."""
    del table
    with pytest.raises(errors.SchemaMismatchError, match="column 'id'"):
        home.delta.schemas.plan("t", "id STRING")
    with pytest.raises(errors.TableNotFoundError):
        home.delta.schemas.plan("missing", "id STRING")
    assert isinstance(SchemaManager.compare("id BIGINT", {"id": "STRING"}), Incompatible)
