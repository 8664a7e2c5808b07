"""One row of values and SQL."""

import pytest

from lakewire import errors
from lakewire.sql import DEFAULT, expr


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
