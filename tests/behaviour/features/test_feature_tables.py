"""
Feature tables: created with a key, written by it, described, and compared over their versions.
"""

import pandas as pd
import pytest

from lakewire import errors
from tests.behaviour.features.conftest import on


def test_a_feature_table_says_what_its_key_is(home, shop):
    """Unity Catalog has the key, which of its columns is a time, and the description."""
    people, usage = shop.people.describe(), shop.usage.describe()

    assert (("id",), None, "Who") == (people.keys, people.timeseries_key, people.description)
    assert (("id",), "at") == (usage.keys, usage.timeseries_key)
    assert ["minutes"] == [field.name for field in usage.features]
    assert "`at` TIMESERIES" in home.sql.execute("SHOW CREATE TABLE usage").scalar()


def test_a_feature_table_has_the_columns_of_a_frame(home):
    """Its rows are not written; the key is a time alone or with others."""
    frame = pd.DataFrame({"id": [1], "at": pd.to_datetime(["2024-01-01"], utc=True), "v": [1.5]})

    table = home.features.create_table("framed", keys=["id", "at"], timeseries_key="at", schema=frame)

    assert (("id",), "at") == (table.describe().keys, table.describe().timeseries_key)
    assert [] == table.read().fetchall()


def test_writing_changes_and_adds_rows_by_key(shop):
    """Twice the same is the same; a NULL in a key is refused with nothing sent."""
    rows = [{"id": 1, "at": on(5), "minutes": 91}, {"id": 3, "at": on(5), "minutes": 5}]

    first = shop.usage.write(rows)
    shop.usage.write(rows)
    shop.usage.write(pd.DataFrame(rows))

    assert (1, 1) == (first.updated, first.inserted)
    assert [(1, 60), (1, 91), (3, 5)] == sorted((row.id, row.minutes) for row in shop.usage.read().rows())
    with pytest.raises(errors.InvalidArgumentError, match="1 of 2 rows have NULL in the key 'at'"):
        shop.usage.write([{"id": 9, "at": None, "minutes": 1}, {"id": 9, "at": on(1), "minutes": 1}])
    with pytest.raises(errors.DuplicateKeyError):
        shop.usage.write(rows + rows)


def test_a_new_feature_is_added_when_it_is_asked_for(shop):
    """schema_mode="evolve" adds the column."""
    row = {"id": 1, "at": on(5), "minutes": 1, "calls": 3}

    with pytest.raises(errors.SchemaMismatchError):
        shop.usage.write([row])
    shop.usage.write([row], schema_mode="evolve")

    assert ["minutes", "calls"] == [field.name for field in shop.usage.describe().features]


def test_rows_and_tables_are_deleted(home, shop):
    """By a condition, and as a whole."""
    assert 1 == shop.usage.delete(where="minutes > :most", parameters={"most": 80})
    shop.usage.drop()

    assert not home.delta.table("usage").exists()
    shop.usage.drop(missing_ok=True)


def test_statistics_show_how_features_have_moved(shop):
    """Shares of NULL, distinct values and quantiles of versions, as pandas computes them."""
    first = [{"id": n, "age": n, "land": "NO" if n % 2 else None} for n in range(10, 20)]
    shop.people.delete(where="true")
    shop.people.write(first)
    before = shop.people.delta.version()
    shop.people.write([{"id": n, "age": n + 5, "land": None} for n in range(10, 20)])

    stats = shop.people.stats(versions=[before, shop.people.delta.version()])

    age, land = (next(one for one in stats.features if one.feature == name) for name in ("age", "land"))
    expected = pd.Series([row["age"] for row in first]).quantile([0, 0.25, 0.5, 0.75, 1])
    assert (10, 0.0, tuple(expected)) == (age.rows, age.null_share, age.quantiles)
    assert (0.5, 1, ()) == (land.null_share, land.distinct, land.quantiles)
    moved = {drift.feature: drift for drift in stats.drift()}
    assert pytest.approx(5 / 4.5) == moved["age"].median
    assert 0.5 == moved["land"].null_share
    assert on(5) == shop.usage.stats().newest
    first, last = shop.usage.delta.history()[-1].version, shop.usage.delta.version()
    assert on(5) == shop.usage.stats(versions=[last, first]).newest
    for versions in ([], [99], ["1"], 1):
        with pytest.raises(errors.InvalidArgumentError, match="versions"):
            shop.usage.stats(versions=versions)
    assert stats.newest is None


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"keys": "nope", "schema": {"id": "INT"}}, "nope"),
        ({"keys": [], "schema": {"id": "INT"}}, "keys"),
        ({"keys": "at", "timeseries_key": "at", "schema": {"at": "DATE"}}, "none beside timeseries_key"),
    ],
)
def test_a_key_is_made_of_columns(home, options, said):
    """A key that is none is refused with nothing sent."""
    with pytest.raises(errors.InvalidArgumentError, match=said):
        home.features.create_table("keyless", **options)
