"""Merges: unlike names of keys, the newest row for each key, fields of structs, defaults."""

import datetime as dt
import math

import pytest

from lakewire import errors
from lakewire.sql import DEFAULT, Statement, expr

PEOPLE = "id BIGINT, name STRING, seen BIGINT"


@pytest.fixture
def people(home):
    table = home.delta.create_table("people", PEOPLE)
    table.write([{"id": 1, "name": "old", "seen": 0}])
    return table


def found(table):
    return sorted((row["id"], row["name"], row["seen"]) for row in table.read().to_dicts())


ROWS = [{"customer_id": 1, "name": "new", "seen": 1}, {"customer_id": 2, "name": "second", "seen": 1}]
QUERY = Statement("SELECT 1L AS customer_id, 'new' AS name, 1L AS seen UNION ALL SELECT 2L, 'second', 1L")


@pytest.mark.parametrize("data", [ROWS, QUERY])
def test_keys_may_have_unlike_names(people, data):
    """The table's name is on the left; the data's column is written under it."""
    result = people.upsert(data, on={"id": "Customer_ID"})

    assert (1, 1) == (result.updated, result.inserted)
    assert [(1, "new", 1), (2, "second", 1)] == found(people)


@pytest.mark.parametrize(
    ("on", "says"),
    [
        ({"id": "customer"}, "the data has no column 'customer'; it has customer_id, name, seen"),
        ({"name": "customer_id"}, "'customer_id' is to match 'name' of the table, and the data has a column 'name'"),
        ({"id": 5}, "on: 5"),
        ({"id": "customer_id", "seen": "customer_id"}, "stands for several of the table"),
        ({}, "on: is empty"),
    ],
)
@pytest.mark.parametrize("data", [ROWS, QUERY], ids=["rows", "query"])
def test_unlike_names_that_mean_nothing_are_refused(people, data, on, says):
    """With the columns that the data has, before anything is written."""
    with pytest.raises(errors.InvalidArgumentError, match=says):
        people.upsert(data, on=on)

    assert [(1, "old", 0)] == found(people)


def test_a_key_is_found_whatever_its_case(people):
    """As the warehouse finds it."""
    people.upsert([{"ID": 1, "Name": "new", "SEEN": 2}], on="iD")
    people.merge([{"ID": 1}], on="Id").when_matched_update({"NAME": "newer"}).execute()

    assert [(1, "newer", 2)] == found(people)


@pytest.mark.parametrize("size", [1, 200])
def test_the_newest_row_for_each_key_goes_in(people, size):
    """NULL is older than any value, and of equal ones the last of the rows goes in; also when they are staged."""
    rows = [{"id": n, "name": name, "seen": seen} for n in range(size) for name, seen in [
        ("null", None), ("first", 5), ("last", 5), ("early", 4), ("none", None)
    ]]  # fmt: skip

    people.upsert(rows, on="id", deduplicate="seen")

    assert {(n, "last", 5) for n in range(size)} == set(found(people)) - {(1, "old", 0)}


def test_the_newest_row_of_a_query_goes_in(people):
    """By a window function in the statement; several columns decide about equal ones."""
    query = Statement(
        "SELECT * FROM VALUES (1L, 'a', NULL), (1L, 'b', 3L), (1L, 'c', 3L), (2L, 'd', 1L), (2L, 'e', NULL)"
        " AS v(id, name, seen) -- all"
    )

    result = people.upsert(query, on="id", deduplicate=["seen", "name"])

    assert (1, 1, [(1, "c", 3), (2, "d", 1)]) == (result.updated, result.inserted, found(people))


def test_numbers_have_the_order_of_sql(home):
    """NaN is larger than any, and 0.0 and -0.0 are one key."""
    table = home.delta.create_table("t", "k DOUBLE, at DOUBLE, day DATE")
    day = dt.date(2026, 1, 1)

    table.upsert(
        [
            {"k": 0.0, "at": math.nan, "day": day},
            {"k": -0.0, "at": math.inf, "day": None},
            {"k": 1.0, "at": None, "day": None},
            {"k": 1.0, "at": -math.inf, "day": day},
        ],
        on="k",
        deduplicate="at",
    )

    assert [day, day] == [row["day"] for row in table.read().to_dicts()]


@pytest.mark.parametrize(
    ("on", "deduplicate", "says"),
    [
        ("id", "at", "deduplicate: the data has no column 'at'; it has id, name, seen"),
        ("t.id = s.id", "seen", "deduplicate: goes with key columns, not with a condition"),
        ("id", 5, "deduplicate: 5"),
    ],
)
def test_an_order_that_is_none_is_refused(people, on, deduplicate, says):
    """The message says what is accepted."""
    with pytest.raises(errors.InvalidArgumentError, match=says):
        people.upsert([{"id": 1, "name": "x", "seen": 1}], on=on, deduplicate=deduplicate)


@pytest.fixture
def homes(home):
    table = home.delta.create_table(
        "homes", "id BIGINT, address STRUCT<city: STRING, geo: STRUCT<x: INT, y: INT>>, `a.b` INT, n INT"
    )
    table.write([{"id": 1, "address": {"city": "Rome", "geo": {"x": 1, "y": 2}}, "a.b": 1, "n": 1}])
    return table


def test_fields_of_structs_are_set(homes):
    """By merge and update; a column whose name has a period is that column."""
    homes.update({"address.geo.y": 5, "a.b": 2}, where="id = 1")
    homes.merge([{"id": 1, "city": "Oslo"}], "id").when_matched_update(
        {"Address.City": expr("s.city"), "address.geo.x": 7}
    ).execute()

    (row,) = homes.read().to_dicts()
    assert ({"city": "Oslo", "geo": {"x": 7, "y": 5}}, 2) == (row["address"], row["a.b"])


def test_fields_of_structs_are_inserted(homes):
    """In one struct, whose other fields are NULL."""
    homes.merge([{"id": 2}], "id").when_not_matched_insert(
        {"id": expr("s.id"), "address.geo.x": 7, "address.city": "Oslo"}
    ).execute()

    (row,) = homes.read(where="id = 2").to_dicts()
    assert {"city": "Oslo", "geo": {"x": 7, "y": None}} == row["address"]


@pytest.mark.parametrize(
    ("values", "kind", "says"),
    [
        ({"address.geo.x": "seven"}, errors.SchemaMismatchError, r"values\['address.geo.x'\]: .* the column is int"),
        ({"address.city": "x", "address": None}, errors.InvalidArgumentError, "'address' is given together with"),
        ({"address.geo": None, "address.geo.x": 1}, errors.InvalidArgumentError, "'geo' is given together with"),
        ({"address.city": DEFAULT}, errors.InvalidArgumentError, "DEFAULT is that of a whole column"),
        ({"address.town": "x"}, errors.LakewireError, "address.town"),
    ],
)
def test_fields_that_do_not_go_in_are_refused(homes, values, kind, says):
    """Before anything is written."""
    with pytest.raises(kind, match=says):
        homes.merge([{"id": 2}], "id").when_not_matched_insert({"id": 2, **values}).execute()

    assert 1 == homes.read().total_row_count


def test_defaults_are_values(home):
    """In updates and merges."""
    table = home.delta.create_table(
        "t", "id BIGINT, n INT", properties={"delta.feature.allowColumnDefaults": "supported"}
    )
    home.sql.execute("ALTER TABLE t ALTER COLUMN n SET DEFAULT 7")
    table.write([{"id": 1, "n": 1}, {"id": 2, "n": 1}])

    table.update({"n": DEFAULT}, where="id = 1")
    table.merge([{"id": 2}, {"id": 3}], "id").when_matched_update({"n": DEFAULT}).when_not_matched_insert(
        {"id": expr("s.id"), "n": DEFAULT}
    ).execute()

    assert [(1, 7), (2, 7), (3, 7)] == sorted((row["id"], row["n"]) for row in table.read().to_dicts())
