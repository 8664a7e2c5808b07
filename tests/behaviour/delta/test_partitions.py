"""Writes into one partition, whose values the data lacks."""

import datetime as dt

import pytest

from lakewire import errors

DAY = dt.date(2026, 1, 2)


@pytest.fixture
def days(home):
    """A table of two days."""
    table = home.delta.create_table("days", "n INT, day DATE, `a b` STRING", partitioned_by=["day", "a b"])
    table.write([{"n": 1, "day": DAY, "a b": "x"}, {"n": 2, "day": DAY, "a b": "y"}])
    table.write([{"n": 3, "day": dt.date(2026, 1, 3), "a b": "x"}])
    return table


def found(table):
    return sorted((row.n, str(row.day), row["a b"]) for row in table.read().rows())


@pytest.mark.parametrize("count", [2, 500])
def test_rows_go_into_a_partition(days, count):
    """Few in the statement, many in files; other partitions stay."""
    partition = {"DAY": DAY, "a b": "it's"}
    assert count == days.write([{"n": 10}] * count, partition=partition).rows
    assert count == days.read(where="`a b` = :ab AND n = 10", parameters={"ab": "it's"}).to_arrow().num_rows

    days.write([{"n": 20 + n} for n in range(count)], mode="overwrite", partition=partition)
    rows = found(days)
    assert [(1, str(DAY), "x"), (2, str(DAY), "y"), (3, "2026-01-03", "x")] == rows[:3]
    assert [(20 + n, str(DAY), "it's") for n in range(count)] == rows[3:]


def test_no_rows_empty_a_partition(days):
    """And only that one."""
    days.write([], mode="overwrite", partition={"day": DAY, "a b": "x"})

    assert [(2, str(DAY), "y"), (3, "2026-01-03", "x")] == found(days)


def test_a_query_goes_into_a_partition(home, days):
    """And NULL is a value of a partition."""
    days.write(home.sql.select("n").from_table("days"), mode="overwrite", partition={"day": None, "a b": "z"})

    assert [(1, "None", "z"), (2, "None", "z"), (3, "None", "z")] == [row for row in found(days) if row[2] == "z"]


@pytest.mark.parametrize(
    ("options", "kind", "says"),
    [
        ({"partition": {}}, errors.InvalidArgumentError, "partition: is empty"),
        ({"partition": "day"}, errors.InvalidArgumentError, "partition: 'day'"),
        ({"partition": {"day": DAY}, "mode": "replace"}, errors.InvalidArgumentError, "goes with mode='append'"),
        (
            {"partition": {"day": DAY}, "mode": "overwrite", "replace_where": "true"},
            errors.InvalidArgumentError,
            "none of the replace_",
        ),
        ({"partition": {"day": DAY}, "batch_id": "b"}, errors.InvalidArgumentError, "without partition"),
        ({"partition": {"N": 1}}, errors.InvalidArgumentError, "'n' is a column of the data"),
        ({"partition": {"day": "soon", "a b": "x"}}, errors.SchemaMismatchError, r"partition\['day'\]"),
        ({"partition": {"month": 1}}, errors.SqlError, "month"),
        ({"partition": {"n": 1}, "rows": [{"a b": "x"}]}, errors.SqlError, "n"),
    ],
)
def test_what_is_no_partition_is_refused(days, options, kind, says):
    """Nothing is written."""
    options = dict(options)
    rows = options.pop("rows", [{"n": 1}])
    with pytest.raises(kind, match=says):
        days.write(rows, **options)

    assert 3 == days.read().to_arrow().num_rows
