"""One row of values and SQL."""

import pytest

from lakewire import errors
from lakewire.sql import DEFAULT, col, expr, func


@pytest.fixture
def visits(home):
    return home.delta.create_table(
        "visits", "id BIGINT, at TIMESTAMP DEFAULT current_timestamp(), place STRUCT<city: STRING, zip: STRING>"
    )


def test_a_row_of_values_and_sql(visits):
    """Defaults where they are asked for, and where nothing is given."""
    assert 1 == visits.insert({"id": 1, "at": DEFAULT, "place.city": "Turin"})
    assert 1 == visits.insert(
        {"ID": expr("abs(:n) + 1"), "place": {"city": "Rome", "zip": "00184"}}, parameters={"n": -4}
    )

    rows = visits.read().to_dicts()
    assert {1: {"city": "Turin", "zip": None}, 5: {"city": "Rome", "zip": "00184"}} == {
        row["id"]: row["place"] for row in rows
    }
    assert all(row["at"] for row in rows)
    assert "VALUES (" in visits.insert({"id": 1}, dry_run=True)[0].text


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, errors.InvalidArgumentError),
        ([{"id": 1}], errors.InvalidArgumentError),
        ({"id": "one"}, errors.SchemaMismatchError),
        ({"idd": 1}, errors.ColumnNotFoundError),
        ({"place.city": "x", "place": None}, errors.InvalidArgumentError),
        ({"id": expr("nothing(1)")}, errors.SqlError),
    ],
)
def test_what_is_no_row_is_refused(visits, values, kind):
    """Nothing is written."""
    with pytest.raises(kind):
        visits.insert(values)

    assert 0 == visits.read().to_arrow().num_rows


def test_expressions_as_values(home):
    """Those of a query too: their values are parameters, with names that no other marker has."""
    table = home.delta.create_table("sums", "id BIGINT, n INT, note STRING")
    table.insert({"id": 1, "n": func.abs(-5), "note": "x"})

    given = {"value_0": "y", "f": 100}
    values = {
        "n": (col("n") + 1) * expr("CAST(:f AS INT) -- twice", f=2),
        "note": func.concat(col("note"), "-", expr(":value_0"), expr("CAST(:f AS STRING)")),
    }
    changed = table.update(values, where="id = 1", parameters=given)
    source = [{"id": 1, "n": 3}, {"id": 2, "n": 4}]
    merge = table.merge(source, "id").when_matched_update({"n": col("s", "n") + 10})
    merge.when_not_matched_insert({"id": col("s", "id"), "n": col("s", "n") * 2, "note": func.upper("new")}).execute()

    assert 1 == changed
    assert [(1, 13, "x-y100"), (2, 8, "NEW")] == sorted(tuple(row.values()) for row in table.read().to_dicts())
    with pytest.raises(errors.InvalidArgumentError, match="alias or a direction"):
        table.update({"n": col("n").desc()}, where="true")
