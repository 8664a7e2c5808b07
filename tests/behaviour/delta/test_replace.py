"""Overwrites of a part: rows that share values with the new ones, or for which a condition holds; and of all."""

import datetime as dt

import pytest

from lakewire import errors
from lakewire.sql import Statement

JAN = [dt.date(2026, 1, day) for day in range(1, 32)]


@pytest.fixture
def sales(home):
    table = home.delta.create_table("sales", "day DATE, shop STRING, amount BIGINT")
    rows = [(JAN[0], "a", 1), (JAN[0], "b", 2), (JAN[1], "a", 3), (None, "c", 4)]
    table.write(rows, columns=["day", "shop", "amount"])
    return table


def found(table):
    return sorted((str(row["day"]), row["shop"], row["amount"]) for row in table.read().to_dicts())


OTHERS = [("2026-01-02", "a", 3), ("None", "c", 4)]
NEW = [{"day": JAN[0], "shop": "a", "amount": 9}]
MANY = [{"day": JAN[0], "shop": "a", "amount": 9}] * 300
QUERY = Statement("SELECT DATE'2026-01-01' AS day, 'a' AS shop, 9L AS amount")


@pytest.mark.parametrize("data", [NEW, QUERY, MANY], ids=["rows", "query", "files"])
def test_rows_with_the_values_of_the_data_are_replaced(sales, data):
    """The days that the data has, in one commit; NULL equals nothing."""
    sales.write(data, mode="overwrite", replace_using="DAY")

    new = [("2026-01-01", "a", 9)] * (300 if data is MANY else 1)
    assert (new + OTHERS, 2) == (found(sales), sales.version())


def test_several_columns_say_what_is_replaced(sales):
    """Together; data without rows replaces nothing."""
    sales.write(NEW, mode="overwrite", replace_using=["day", "shop"])
    sales.write([], mode="overwrite", replace_using="day")

    assert [("2026-01-01", "a", 9), ("2026-01-01", "b", 2), *OTHERS] == found(sales)


@pytest.mark.parametrize("data", [NEW, QUERY, MANY], ids=["rows", "query", "files"])
def test_rows_that_meet_a_condition_are_replaced(sales, data):
    """A condition on a row of the table and one of the data."""
    options = {"replace_on": "t.day <=> s.day AND t.amount < :most", "parameters": {"most": 2}}
    sales.write(data, mode="overwrite", **options)

    new = [("2026-01-01", "a", 9)] * (300 if data is MANY else 1)
    assert [*new, ("2026-01-01", "b", 2), *OTHERS] == found(sales)


def test_columns_may_come_with_the_rows(sales):
    """With schema evolution."""
    sales.write([{**NEW[0], "note": "x"}], mode="overwrite", replace_using="day", schema_mode="evolve")

    assert ("day", "shop", "amount", "note") == sales.schema().names
    assert "x" == sales.read(columns=["note"], where="amount = 9").scalar()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"replace_using": "day"}, "replace_using: goes with mode='overwrite', not with 'append'"),
        ({"replace_on": "true", "mode": "replace"}, "replace_on: goes with mode='overwrite', not with 'replace'"),
        (
            {"replace_using": "day", "replace_where": "true", "mode": "overwrite"},
            "replace_where and replace_using: are",
        ),
        (
            {"replace_using": "day", "replace_on": "true", "mode": "overwrite"},
            "replace_on and replace_using: are given",
        ),
        ({"replace_on": " ", "mode": "overwrite"}, "replace_on"),
        ({"replace_using": 5, "mode": "overwrite"}, "replace_using: 5"),
        ({"replace_using": "day", "mode": "overwrite", "parameters": {"a": 1}}, "parameters: are those of"),
        ({"replace_using": "day", "mode": "overwrite", "schema_mode": "overwrite"}, "schema_mode: 'overwrite' goes"),
    ],
)
def test_what_does_not_go_together_is_refused(sales, options, says):
    """Before anything is written."""
    with pytest.raises(errors.InvalidArgumentError, match=says):
        sales.write(NEW, **options)

    assert 1 == sales.version()


def test_columns_that_the_table_lacks_are_refused(sales):
    """As the warehouse says it."""
    with pytest.raises(errors.LakewireError, match="shops"):
        sales.write(NEW, mode="overwrite", replace_using="shops")

    assert 1 == sales.version()


def test_a_table_is_emptied(sales):
    """In one commit; the versions before it stay."""
    (statement,) = sales.truncate(dry_run=True)
    assert statement.text.startswith("TRUNCATE TABLE")
    assert 4 == sales.read().total_row_count

    assert sales.truncate() is None

    assert (0, 4, 2) == (sales.read().total_row_count, sales.at(version=1).read().total_row_count, sales.version())
