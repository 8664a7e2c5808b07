"""
Features as they were known at the time of each label, judged by pandas and DuckDB.
"""

import datetime as dt
from datetime import UTC

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire.features import FeatureLookup

FIRST = dt.datetime(2024, 1, 1, tzinfo=UTC)
HOURS = st.integers(0, 12)
TYPES = {"k": "object", "at": "datetime64[us, UTC]"}
KEYS = st.sampled_from(["a", "b", "c"])
SCORES = st.none() | st.integers(-5, 5)
LOOKBACKS = st.none() | st.integers(1, 6)


def at(hour):
    return FIRST + dt.timedelta(hours=hour)


@pytest.fixture(scope="module")
def scores(client):
    """A feature table of which every example has its own rows."""
    name = "features_at_times"
    client.delta.table(name).drop(missing_ok=True)
    schema = {"k": "STRING", "at": "TIMESTAMP", "score": "INT"}
    yield client.features.create_table(name, keys="k", timeseries_key="at", schema=schema)
    client.delta.table(name).drop()


def known_to_pandas(labels, rows, lookback):
    """What ``merge_asof`` finds."""
    left = pd.DataFrame(labels, columns=["n", "k", "at"]).astype(TYPES).sort_values("at")
    right = pd.DataFrame(rows, columns=["k", "at", "score"]).astype(TYPES | {"score": "Int64"})
    tolerance = None if lookback is None else pd.Timedelta(hours=lookback)
    found = pd.merge_asof(left, right.sort_values("at"), on="at", by="k", tolerance=tolerance)
    return {row.n: None if pd.isna(row.score) else row.score for row in found.itertuples()}


def known_to_duckdb(labels, rows, lookback):
    """What ASOF JOIN finds."""
    with duckdb.connect() as duck:
        duck.execute("SET TimeZone = 'UTC'; CREATE TABLE l (n INT, k TEXT, seen TIMESTAMPTZ)")
        duck.execute("CREATE TABLE f (k TEXT, seen TIMESTAMPTZ, score INT)")
        duck.executemany("INSERT INTO l VALUES (?, ?, ?)", labels)
        if rows:
            duck.executemany("INSERT INTO f VALUES (?, ?, ?)", rows)
        oldest = "true" if lookback is None else f"f.seen >= l.seen - INTERVAL {lookback} HOUR"
        query = f"SELECT n, CASE WHEN {oldest} THEN score END FROM l ASOF LEFT JOIN f ON l.k = f.k AND l.seen >= f.seen"
        return dict(duck.execute(query).fetchall())


@settings(max_examples=25)
@given(
    labels=st.lists(st.tuples(KEYS, HOURS), min_size=1, max_size=12),
    rows=st.dictionaries(st.tuples(KEYS, HOURS), SCORES, max_size=20),
    lookback=LOOKBACKS,
    default=st.none() | st.integers(100, 101),
)
def test_each_label_gets_what_was_known_then(client, scores, labels, rows, lookback, default):
    """Of each key the newest row at or before the time, not older than the lookback; as pandas and DuckDB join."""
    asked = [(number, key, at(hour)) for number, (key, hour) in enumerate(labels)]
    known = [(key, at(hour), score) for (key, hour), score in rows.items()]
    scores.delete(where="true")
    if known:
        scores.write([dict(zip(("k", "at", "score"), row, strict=True)) for row in known])
    lookup = FeatureLookup(
        scores.delta.name.sql(),
        timestamp_lookup_key="at",
        lookback=lookback and dt.timedelta(hours=lookback),
        default={} if default is None else {"score": default},
    )

    joined = client.features.training_set(
        [{"n": number, "k": key, "at": when} for number, key, when in asked], [lookup]
    ).read()

    found = {row.n: row.score for row in joined.rows()}
    expected = known_to_pandas(asked, known, lookback)
    assert expected == known_to_duckdb(asked, known, lookback)
    assert {number: default if score is None else score for number, score in expected.items()} == found
