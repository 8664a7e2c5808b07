"""Everything that ``update_schema`` changes, and plans, over a real table."""

import datetime as dt
from decimal import Decimal

import pytest

from lakewire import errors
from lakewire.schema.types import parse_type


@pytest.fixture
def table(home):
    """A table with one row, without any feature."""
    made = home.delta.create_table("t", "id INT, v STRING, s STRUCT<a: INT, b: STRING>, l ARRAY<STRUCT<a: INT>>")
    made.write([{"id": 1, "v": "x", "s": {"a": 1, "b": "y"}, "l": [{"a": 1}]}])
    return made


def properties(home, table):
    return home.catalog.tables.get(table.name.full_name).properties


def names(table):
    return table.schema().names


def test_columns_come_where_they_are_wanted(table):
    """First, behind another, and inside of structs and arrays; one statement for all."""
    with table.update_schema() as change:
        change.add_column("z", "DATE", first=True, comment="c")
        change.add_column("w", "INT", after="id")
        change.add_column(["s", "c"], "INT", first=True)
        change.add_column(["l", "element", "b"], "DATE")
        assert 1 == len(change.sql())

    assert ("z", "id", "w", "v", "s", "l") == names(table)
    assert parse_type("struct<c: int, a: int, b: string>") == table.schema().find("s").type
    assert parse_type("array<struct<a: int, b: date>>") == table.schema().find("l").type
    assert "c" == table.schema().find("z").comment


def test_defaults_come_and_go(home, table):
    """Old rows hold NULL; later ones the default while there is one."""
    with table.update_schema() as change:
        change.add_column("n", "INT", default="1 + 1")
        change.add_column("m", "INT")
        change.set_default("v", "'new'")
        shown = [statement.text.split(" ", 3)[3] for statement in change.sql()]
    table.write([{"id": 2}])
    with table.update_schema() as change:
        change.drop_default("n")
    table.write([{"id": 3}])

    assert [
        "SET TBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')",
        "ADD COLUMNS (`n` INT, `m` INT)",
        "ALTER COLUMN `n` SET DEFAULT 1 + 1",
        "ALTER COLUMN `v` SET DEFAULT 'new'",
    ] == shown
    found = home.sql.execute("SELECT id, v, n, m FROM t ORDER BY id")
    assert [(1, "x", None, None), (2, "new", 2, None), (3, "new", None, None)] == list(map(tuple, found.rows()))


def test_columns_are_renamed_moved_and_dropped(home, table):
    """Column mapping is switched on once, before them."""
    with table.update_schema() as change:
        change.rename_column("v", "the v")
        change.rename_column(["s", "a"], "x")
        change.drop_column(["s", "b"])
        change.move_column("the v", first=True)
        change.move_column("id", after="s")
        assert 6 == len(change.sql())
    with table.update_schema() as change:
        change.drop_column("l")
        assert 1 == len(change.sql())

    assert ("the v", "s", "id") == names(table)
    assert [("x", {"x": 1}, 1)] == list(map(tuple, table.read().rows()))
    assert "name" == properties(home, table)["delta.columnMapping.mode"]


def test_columns_of_any_name_are_added(table):
    """A name that only column mapping can store switches it on."""
    with table.update_schema() as change:
        change.add_column("a b", "INT")
        change.add_column("t", "STRUCT<`c=d`: INT>")

    assert names(table)[-2:] == ("a b", "t")


def test_null_comes_and_goes(table):
    """NOT NULL holds for new rows, and fails where a row holds NULL."""
    with table.update_schema() as change:
        change.set_not_null("id")
        change.set_comment("id", "it's")
        change.set_comment(["s", "a"], "inner")
    with pytest.raises(errors.ConstraintError):
        table.write([{"v": "y"}])
    with table.update_schema() as change:
        change.set_nullable("id")
        change.set_comment("id", None)
    table.write([{"v": "y"}])

    assert (True, "inner") == (table.schema().find("id").nullable, table.schema().find("s").type.fields[0].comment)
    assert not table.schema().find("id").comment


def test_constraints_come_and_go(home, table):
    """Conditions hold for every row; keys are known to the catalog."""
    parent = home.delta.create_table("parent", "id INT NOT NULL")
    with parent.update_schema() as change:
        change.add_primary_key("id", name="parent_pk")
    with table.update_schema() as change:
        change.set_not_null("id")
        change.add_check("positive", "id > 0")
        change.add_primary_key(["id"], rely=True)
        change.add_foreign_key("id", "parent", "id", name="fk")
    query = "SELECT constraint_name FROM main.information_schema.table_constraints WHERE table_schema = :s"

    def known():
        return {row[0] for row in home.sql.execute(query, {"s": home.config.schema}).rows()}

    assert {"fk", "parent_pk", "t_pk"} <= known()
    with pytest.raises(errors.ConstraintError):
        table.write([{"id": 0}])
    with table.update_schema() as change:
        change.drop_constraint("positive")
        change.drop_constraint("missing", if_exists=True)
        change.drop_foreign_key("id")
        change.drop_primary_key()
    table.write([{"id": 0}])
    assert set() == {"fk", "t_pk"} & known()


def test_clustering_tags_and_properties_change(home, table):
    """All in one block."""
    with table.update_schema() as change:
        change.cluster_by(["id", "v"])
        change.set_tags({"team": "sales", "old": ""})
        change.set_tags({"pii": "name"}, column="v")
        change.unset_tags("old")
        change.set_properties({"k": "1", "q": "2"})
        change.unset_properties(["q", "missing"])

    tags = home.sql.execute("SELECT tag_name, tag_value FROM main.information_schema.table_tags WHERE table_name = 't'")
    assert ("team", "sales") in set(map(tuple, tags.rows()))
    assert "q" not in properties(home, table)
    assert "1" == properties(home, table)["k"]
    with table.update_schema() as change:
        change.cluster_by("NONE")
        change.unset_tags("pii", column="v")


def test_an_identity_goes_on_behind_the_largest_number(home):
    """Numbers that a statement gave are not given again."""
    table = home.delta.create_table("i", "id BIGINT GENERATED BY DEFAULT AS IDENTITY, n INT")
    table.write([{"id": 100, "n": 1}])

    with table.update_schema() as change:
        change.sync_identity("id")
    table.write([{"n": 2}])

    assert [100, 101] == sorted(row.id for row in table.read().rows())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda c: c.add_column("a", "INT", first=True, after="b"), "first and after"),
        (lambda c: c.add_column("a", 5), "type: 5"),
        (lambda c: c.add_column("a", "INT", default=5), "default: 5"),
        (lambda c: c.move_column("a"), "neither is given"),
        (lambda c: c.add_check("c", ""), "condition"),
        (lambda c: c.add_primary_key([]), "primary key"),
        (lambda c: c.add_foreign_key("a", "p", ["x", "y"]), "parent_columns"),
        (lambda c: c.set_tags({"a": 1}), "tags"),
        (lambda c: c.cluster_by([]), "cluster_by"),
    ],
)
def test_a_change_that_cannot_be_is_not_collected(home, sent, change, says):
    """It raises where it stands, and nothing is sent."""
    with home.delta.table("t").update_schema() as collected, pytest.raises(errors.InvalidArgumentError, match=says):
        change(collected)

    assert [] == collected.sql()
    assert [] == sent


WIDER = {
    "TINYINT": ["SMALLINT", "INT", "BIGINT", "DOUBLE", "DECIMAL(10,0)"],
    "SMALLINT": ["INT", "BIGINT", "DOUBLE", "DECIMAL(12,2)"],
    "INT": ["BIGINT", "DOUBLE", "DECIMAL(10,0)", "DECIMAL(14,4)"],
    "BIGINT": ["DECIMAL(20,0)", "DECIMAL(38,18)"],
    "FLOAT": ["DOUBLE"],
    "DECIMAL(10,2)": ["DECIMAL(12,2)", "DECIMAL(12,4)"],
    "DATE": ["TIMESTAMP_NTZ"],
}
ONE = {
    "TINYINT": 1, "SMALLINT": 1, "INT": 1, "BIGINT": 1, "FLOAT": 1.5, "DECIMAL(10,2)": Decimal("1.50"),
    "DATE": dt.date(2026, 1, 1),
}  # fmt: skip


@pytest.mark.parametrize("current", WIDER)
def test_plans_widen_as_delta_does(home, current):
    """Every step of the lattice, of columns and of fields, keeps the values: one statement for all of them."""
    targets = WIDER[current]
    columns = [f"c{number}" for number in range(len(targets))]
    table = home.delta.create_table(
        "t", ", ".join(f"{name} {current}" for name in columns) + f", s STRUCT<a: {current}>"
    )
    table.write([dict.fromkeys(columns, ONE[current]) | {"s": {"a": ONE[current]}}])
    wider = ", ".join(f"{name} {wide}" for name, wide in zip(columns, targets, strict=True))

    plan = home.delta.schemas.plan("t", f"{wider}, s STRUCT<a: {targets[0]}, `b c`: INT>, z DATE")
    ran = home.delta.schemas.apply(plan)

    assert 3 == len(ran)
    assert [parse_type(wide) for wide in targets] == [table.schema().find(name).type for name in columns]
    assert parse_type(f"STRUCT<a: {targets[0]}, `b c`: INT>") == table.schema().find("s").type
    row = table.read().fetchone()
    one = ONE[current] if current != "DATE" else dt.datetime(2026, 1, 1)  # a type without zones
    assert [one] * len(columns) == [row[name] for name in columns]
    assert () == home.delta.schemas.plan("t", table.schema()).statements


def test_a_plan_that_stops_goes_on(home, table):
    """What took effect is not repeated."""
    plan = home.delta.schemas.plan("t", "id BIGINT, v STRING, n INT")
    assert plan.statements == tuple(home.delta.schemas.apply(plan, dry_run=True))
    with table.update_schema() as change:
        change.add_check("c", "id > 0")
    home.sql.execute("ALTER TABLE t ADD COLUMN n INT")  # somebody was faster

    with pytest.raises(errors.SchemaChangeError) as caught:
        home.delta.schemas.apply(plan)

    error = caught.value
    assert (1, 2) == (len(error.done), len(error.left))
    rest = plan.rest(error)
    assert [str(each) for each in rest.statements] == list(error.left)
    with table.update_schema() as change:
        change.drop_constraint("c")
        change.drop_column("n")
    home.delta.schemas.apply(rest)
    assert (parse_type("bigint"), parse_type("int")) == tuple(table.schema().find(name).type for name in ("id", "n"))
    with pytest.raises(errors.InvalidArgumentError, match="plan: 5"):
        home.delta.schemas.apply(5)
