"""Versions of rows: slowly changing dimensions of type 2, against a model in Python."""

import datetime as dt
import os
import random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire.sql import Statement

STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
DAY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
COLUMNS = "id BIGINT, city STRING, note STRING, valid_from TIMESTAMP, valid_to TIMESTAMP, is_current BOOLEAN"


def at(hour):
    return None if hour is None else DAY + dt.timedelta(hours=hour)


def event(key, hour, city, note="-"):
    return {"id": key, "city": city, "note": note, "at": at(hour)}


def versions(table):
    """Every version as (key, city, note, from, to); the current one is the last of its key."""
    rows = table.read().to_dicts()
    assert all(row["is_current"] == (row["valid_to"] is None) for row in rows)
    hours = [[None if row[c] is None else (row[c] - DAY) // dt.timedelta(hours=1) for row in rows] for c in ENDS]
    found = [(row["id"], row["city"], row["note"], *ends) for row, *ends in zip(rows, *hours, strict=True)]
    return sorted(found, key=lambda version: version[:1] + version[3:4])


ENDS = ["valid_from", "valid_to"]


class Model:
    """The versions of each key by their hours, as the documentation says that they come to be."""

    def __init__(self, tracked=("city", "note")):
        self.keys = {}
        self.tracked = tracked

    def merge(self, events):
        for key in {row["id"] for row in events}:
            known = self.keys.get(key, {})
            added = {(row["at"] - DAY) // dt.timedelta(hours=1): row for row in events if row["id"] == key}
            kept, before = {}, None
            for hour, row in sorted((known | added).items()):
                values = [row[name] for name in self.tracked]
                if hour in known or values != before:
                    kept[hour] = row
                before = values
            self.keys[key] = kept

    def versions(self):
        found = []
        for key, rows in sorted(self.keys.items()):
            ends = [*sorted(rows)[1:], None]
            found += [(key, rows[h]["city"], rows[h]["note"], h, e) for h, e in zip(sorted(rows), ends, strict=True)]
        return found


def as_query(rows):
    values = ", ".join(
        f"({row['id']}L, '{row['city']}', '{row['note']}', TIMESTAMP'{row['at'].isoformat()}')" for row in rows
    )
    return Statement(f"SELECT * FROM VALUES {values} AS v(id, city, note, at) -- all")


@pytest.fixture
def people(home):
    return home.delta.create_table("people", COLUMNS)


@pytest.mark.parametrize("form", [list, as_query], ids=["rows", "query"])
def test_versions_follow_each_other(people, form):
    """Several changes of one key in a batch, a repeated value, a late row and the same rows twice."""
    first = [event(1, 5, "Oslo"), event(1, 0, "Rome"), event(2, 0, "Paris"), event(1, 7, "Oslo")]
    late = [event(1, 3, "Bern"), event(1, -1, "Kyiv"), event(2, 9, "Paris")]

    done = people.merge_scd2(form(first), on="id", effective_at="at")
    assert (3, 0) == (done.inserted, done.updated)
    assert [(1, "Rome", "-", 0, 5), (1, "Oslo", "-", 5, None), (2, "Paris", "-", 0, None)] == versions(people)
    people.merge_scd2(form(late), on="id", effective_at="at")
    expected = [
        (1, "Kyiv", "-", -1, 0),
        (1, "Rome", "-", 0, 3),
        (1, "Bern", "-", 3, 5),
        (1, "Oslo", "-", 5, None),
        (2, "Paris", "-", 0, None),
    ]
    assert expected == versions(people)
    for again in (first, late):
        assert 0 == people.merge_scd2(form(again), on="id", effective_at="at").affected
    assert expected == versions(people)


def test_only_changes_of_some_columns_make_versions(people):
    """Others are stored as they are when a version begins; a row of that very moment replaces them."""
    options = {"on": "id", "effective_at": "at", "changes": ["City"]}
    people.merge_scd2([event(1, 0, "Rome", "a"), event(1, 1, "Rome", "b"), event(1, 2, "Oslo", "c")], **options)
    assert [(1, "Rome", "a", 0, 2), (1, "Oslo", "c", 2, None)] == versions(people)

    people.merge_scd2([event(1, 2, "Oslo", "corrected"), event(1, 3, "Oslo", "ignored")], **options)

    assert [(1, "Rome", "a", 0, 2), (1, "Oslo", "corrected", 2, None)] == versions(people)


def test_one_time_for_all_rows(people):
    """A snapshot each day: what did not change adds nothing."""
    snapshot = [{"id": 1, "city": "Rome"}, {"id": 2, "city": "Oslo"}]
    people.merge_scd2(snapshot, on="id", effective_at=at(0))
    people.merge_scd2([snapshot[0], {"id": 2, "city": "Bern"}], on="id", effective_at=at(24))
    people.merge_scd2(Statement("SELECT 1L AS id, 'Kyiv' AS city"), on="id", effective_at=at(48))

    expected = [(1, "Rome", 0, 48), (1, "Kyiv", 48, None), (2, "Oslo", 0, 24), (2, "Bern", 24, None)]
    assert expected == [(key, city, *hours) for key, city, _, *hours in versions(people)]


@pytest.mark.parametrize("form", [list, as_query], ids=["rows", "query"])
def test_names_and_types_are_those_of_the_table(home, form):
    """Unlike names of keys, dates, other names of the three columns, in any case, and the time under its name."""
    table = home.delta.create_table("t", "Code BIGINT, city STRING, at TIMESTAMP, Since DATE, Until DATE, Now BOOLEAN")
    options = {"valid_from": "since", "valid_to": "UNTIL", "is_current": "now"}
    rows = [event(1, 0, "Rome"), event(1, 48, "Oslo")]
    if form is list:
        rows = [{name: value for name, value in row.items() if name != "note"} for row in rows]
        data = [{**row, "since": row["at"].date()} for row in rows]
    else:
        data = Statement(f"SELECT id, city, at, CAST(at AS DATE) AS since FROM ({as_query(rows).text}\n)")

    for _ in range(2):
        table.merge_scd2(data, on={"code": "id"}, effective_at="since", **options)

    found = sorted((row["city"], row["Since"].day, row["Until"], row["at"]) for row in table.read().to_dicts())
    assert [("Oslo", 3, None, at(48)), ("Rome", 1, dt.date(2026, 1, 3), at(0))] == found


def test_many_rows_are_staged(people):
    """Files are read by the statement and removed."""
    rows = [event(key, hour, f"city {hour // 2}") for key in range(300) for hour in range(4)]
    model = Model()
    model.merge(rows)

    for _ in range(2):
        people.merge_scd2(rows, on="id", effective_at="at")

    assert model.versions() == versions(people)


@pytest.mark.parametrize("form", [lambda rows: rows, as_query], ids=["rows", "query"])
@pytest.mark.parametrize(
    ("rows", "options", "kind", "says"),
    [
        ([event(1, 0, "x"), event(1, 0, "y")], {}, errors.DuplicateKeyError, "key"),
        ([event(1, 0, "x")], {"on": "code"}, errors.InvalidArgumentError, "on: the data has no column 'code'"),
        ([event(1, 0, "x")], {"on": []}, errors.InvalidArgumentError, "on: is empty"),
        ([event(1, 0, "x")], {"changes": "town"}, errors.InvalidArgumentError, "changes: the data has no column"),
        ([event(1, 0, "x")], {"effective_at": "when"}, errors.InvalidArgumentError, "effective_at: the data has no"),
        ([event(1, 0, "x")], {"effective_at": 5}, errors.InvalidArgumentError, "effective_at: 5"),
        ([event(1, 0, "x")], {"effective_at": dt.date(2026, 1, 1)}, errors.InvalidArgumentError, "effective_at: "),
        (
            [event(1, 0, "x")],
            {"valid_to": "until"},
            errors.SchemaMismatchError,
            "need the columns valid_from TIMESTAMP",
        ),
        ([event(1, 0, "x")], {"is_current": "current"}, errors.SchemaMismatchError, "need the columns"),
    ],
)
def test_what_makes_no_versions_is_refused(people, form, rows, options, kind, says):
    """Before anything is written."""
    with pytest.raises(kind, match=says):
        people.merge_scd2(form(rows), **{"on": "id", "effective_at": "at", **options})

    assert 0 == people.version()


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        ([event(None, 0, "x"), event(1, 0, "x")], errors.SchemaMismatchError, "'id': 1 of 2 rows have no value"),
        ([event(1, None, "x")], errors.SchemaMismatchError, "'valid_from': 1 of 1 rows have no value"),
        (Statement("SELECT NULL AS id, DATE'2026-01-01' AS at"), errors.SchemaMismatchError, "have values in every"),
        (Statement("SELECT 1L AS id, CAST(NULL AS DATE) AS at"), errors.SchemaMismatchError, "have values in every"),
        ([{"id": 1, "at": at(0), "valid_to": at(1)}], errors.InvalidArgumentError, "'valid_to', which is computed"),
        (Statement("SELECT 1L AS id, now() AS at, true AS IS_CURRENT"), errors.InvalidArgumentError, "computed"),
        ([{"id": 1, "at": at(0), "town": "x"}], errors.SchemaMismatchError, "town"),
        ([{"id": 1, "at": "2026-01-01"}], errors.SchemaMismatchError, "column 'valid_from'"),
    ],
)  # fmt: skip
def test_rows_that_are_no_versions_are_refused(people, data, kind, says):
    """NULL keys, NULL times, computed columns: nothing is written."""
    with pytest.raises(kind, match=says):
        people.merge_scd2(data, on="id", effective_at="at")

    assert 0 == people.version()


def test_no_rows_are_no_statement(people):
    """And a dry run is one."""
    assert 0 == people.merge_scd2([], on="id", effective_at="at").affected
    (statement,) = people.merge_scd2([event(1, 0, "x")], on="id", effective_at="at", dry_run=True)
    assert statement.text.startswith("MERGE INTO")
    assert 0 == people.version()


EVENTS = st.builds(event, st.integers(1, 3), st.integers(0, 12), st.sampled_from("ABC"), st.sampled_from("ab"))


@settings(max_examples=100 if STRESS else 8, phases=[Phase.generate])
@given(
    events=st.lists(EVENTS, min_size=1, max_size=12, unique_by=lambda row: (row["id"], row["at"])),
    seed=st.integers(0, 1 << 20),
    tracked=st.sampled_from([("city", "note"), ("city",)]),
)
def test_batches_in_any_order_and_twice_give_what_the_model_says(people, events, seed, tracked):
    """After every batch; a batch once more right after it changes nothing."""
    people.delete(where="true")
    chance, model = random.Random(seed), Model(tracked)  # noqa: S311  # any order will do
    batches = [events[start : start + 4] for start in range(0, len(events), 4)] * 2
    chance.shuffle(batches)
    for batch in batches:
        form = chance.choice([list, as_query])
        model.merge(batch)
        people.merge_scd2(form(batch), on="id", effective_at="at", changes=tracked)
        assert model.versions() == versions(people)
        assert 0 == people.merge_scd2(form(batch), on="id", effective_at="at", changes=tracked).affected


@settings(max_examples=50 if STRESS else 4, phases=[Phase.generate])
@given(
    hours=st.lists(st.tuples(st.integers(1, 3), st.integers(0, 30)), min_size=1, max_size=16, unique=True),
    seed=st.integers(0, 1 << 20),
)
def test_where_each_row_is_a_change_the_order_of_batches_does_not_matter(people, hours, seed):
    """Whatever comes late, and twice: the same versions as of all rows at once."""
    people.delete(where="true")
    events = [event(key, hour, f"{hour}") for key, hour in hours]
    batches = [events[start : start + 3] for start in range(0, len(events), 3)] * 2
    random.Random(seed).shuffle(batches)  # noqa: S311
    model = Model()
    model.merge(events)

    for batch in batches:
        people.merge_scd2(batch, on="id", effective_at="at")

    assert model.versions() == versions(people)


@settings(max_examples=50 if STRESS else 6, phases=[Phase.generate])
@given(
    events=st.lists(EVENTS, min_size=1, max_size=12, unique_by=lambda row: (row["id"], row["at"])),
    seed=st.integers(0, 1 << 20),
)
def test_with_repeats_kept_the_order_of_batches_does_not_matter(people, events, seed):
    """Every row is a version: the same versions as of all rows at once."""
    people.delete(where="true")
    batches = [events[start : start + 3] for start in range(0, len(events), 3)] * 2
    chance = random.Random(seed)  # noqa: S311
    chance.shuffle(batches)

    for batch in batches:
        people.merge_scd2(chance.choice([list, as_query])(batch), on="id", effective_at="at", keep_repeats=True)

    expected = []
    for row in events:
        later = [other["at"] for other in events if other["id"] == row["id"] and other["at"] > row["at"]]
        hours = [time and (time - DAY) // dt.timedelta(hours=1) for time in (row["at"], min(later, default=None))]
        expected.append((row["id"], row["city"], row["note"], *hours))
    assert sorted(expected, key=lambda version: version[:1] + version[3:4]) == versions(people)


def test_a_late_row_between_repeats(people):
    """Leaves the repeat where it is, when repeats are kept."""
    for row in (event(1, 1, "A"), event(1, 3, "A"), event(1, 2, "B")):
        people.merge_scd2([row], on="id", effective_at="at", keep_repeats=True)

    assert [(1, "A", "-", 1, 2), (1, "B", "-", 2, 3), (1, "A", "-", 3, None)] == versions(people)
    with pytest.raises(errors.InvalidArgumentError, match="changes and keep_repeats"):
        people.merge_scd2([event(1, 1, "A")], on="id", effective_at="at", keep_repeats=True, changes="city")
