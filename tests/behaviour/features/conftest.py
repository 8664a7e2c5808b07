import datetime as dt

import attrs
import pytest

from lakewire.features import FeatureFunction, FeatureLookup, FeatureTable


def on(day, hour=0):
    """An hour of January 2024."""
    return dt.datetime(2024, 1, day, hour, tzinfo=dt.UTC)


@attrs.frozen
class Shop:
    """Two feature tables, a function over them, and labels."""

    people: FeatureTable
    usage: FeatureTable
    lookups: list
    labels: list


@pytest.fixture
def shop(home):
    """People by key, their usage by key and time."""
    create = home.features.create_table
    people = create("people", keys="id", schema={"id": "BIGINT", "age": "INT", "land": "STRING"}, description="Who")
    usage = create(
        "usage", keys="id", timeseries_key="at", schema={"id": "BIGINT", "at": "TIMESTAMP", "minutes": "INT"}
    )
    people.write([{"id": 1, "age": 30, "land": None}, {"id": 2, "age": 40, "land": "NO"}])
    usage.write([{"id": 1, "at": on(1), "minutes": 60}, {"id": 1, "at": on(5), "minutes": 90}])
    home.sql.execute("CREATE FUNCTION per_year(minutes INT, age INT) RETURNS DOUBLE RETURN minutes / age")
    lookups = [
        FeatureLookup("people", lookup_key="who", rename={"land": "country"}, default={"land": "?"}),
        FeatureLookup("usage", lookup_key="who", timestamp_lookup_key="seen"),
        FeatureFunction("per_year", {"age": "age", "minutes": "minutes"}),
    ]
    labels = [
        {"who": 1, "seen": on(4), "gone": True},
        {"who": 2, "seen": on(4), "gone": False},
        {"who": 7, "seen": on(9), "gone": None},
    ]
    return Shop(people, usage, lookups, labels)
