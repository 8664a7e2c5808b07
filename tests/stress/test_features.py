"""
A point-in-time join of a million labels with three feature tables of five million rows, as DuckDB joins them.
"""

import datetime as dt
import os

import duckdb

from lakewire.features import FeatureLookup

SCALE = 1 if os.environ.get("LAKEWIRE_STRESS") else 50
LABELS, ROWS, KEYS = 1_000_000 // SCALE, 5_000_000 // SCALE, 100_003 // SCALE
LABEL = f"SELECT id, id * 7919 % {KEYS} AS k, to_seconds(id * 31 % 2000003) AS seen FROM range({LABELS})"
FEATURE = (
    f"SELECT id % {KEYS} AS k, to_seconds(id DIV {KEYS} * 40000 + {{0}}) AS at, id % 97 AS a{{0}} FROM range({ROWS})"
)


def known_to_duckdb():
    """Counts and sums of what ASOF JOIN finds within a day."""
    with duckdb.connect() as duck:
        duck.execute("CREATE MACRO to_seconds(s) AS make_timestamp((1700000000 + s) * 1000000)")
        duck.execute("CREATE TABLE labels AS " + LABEL.replace("range(", "range(0, ").replace(" id", " range AS id", 1))
        found = []
        for number in range(3):
            feature = FEATURE.format(number).replace("DIV", "//").replace("id", "range")
            duck.execute(f"CREATE TABLE f AS {feature}")
            found += duck.execute(
                f"SELECT count(a), sum(a) FROM (SELECT CASE WHEN f.at >= l.seen - INTERVAL 1 DAY THEN a{number} END "
                "AS a FROM labels l ASOF LEFT JOIN f ON l.k = f.k AND l.seen >= f.at)"
            ).fetchone()
            duck.execute("DROP TABLE f")
        return found


def test_millions_of_rows_are_joined_in_one_statement(home):
    """Each label keeps its row and gets what was known, within the memory of the engine."""
    home.sql.execute("CREATE FUNCTION to_seconds(s BIGINT) RETURNS TIMESTAMP RETURN timestamp_seconds(1700000000 + s)")
    home.sql.execute(f"CREATE TABLE labels AS {LABEL}")
    for number in range(3):
        schema = {"k": "BIGINT", "at": "TIMESTAMP", f"a{number}": "BIGINT"}
        home.features.create_table(f"f{number}", keys="k", timeseries_key="at", schema=schema)
        home.sql.execute(f"INSERT INTO f{number} {FEATURE.format(number)}")
    day = dt.timedelta(days=1)
    lookups = [FeatureLookup(f"f{number}", timestamp_lookup_key="seen", lookback=day) for number in range(3)]

    made = home.features.training_set(home.delta.table("labels"), lookups)
    made.write("training")

    query = "SELECT count(a0), sum(a0), count(a1), sum(a1), count(a2), sum(a2) FROM training"
    assert known_to_duckdb() == list(home.sql.execute(query).fetchone())
    assert (LABELS, LABELS) == tuple(home.sql.execute("SELECT count(*), count(DISTINCT id) FROM training").fetchone())
