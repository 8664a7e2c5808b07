"""
Cron expressions of Quartz: when they fire next.
"""

from __future__ import annotations

import datetime as dt

import pytest

from lakewire_local.errors import LocalError
from lakewire_local.jobs.quartz import read_cron

NOW = dt.datetime(2026, 11, 29, 12, 0, 0, tzinfo=dt.UTC)  # a Sunday


@pytest.mark.parametrize(
    ("expression", "zone", "expected"),
    [
        ("0 0 6 * * ?", "Europe/Berlin", "2026-11-30T05:00:00"),
        ("0/15 * * * * ?", "UTC", "2026-11-29T12:00:15"),
        ("0 0 12 * * ?", "UTC", "2026-11-30T12:00:00"),
        ("10 0,30 12-14 ? * *", "UTC", "2026-11-29T12:00:10"),
        ("0 30 9 ? * MON-FRI", "UTC", "2026-11-30T09:30:00"),
        ("0 0 0 ? * FRI-MON", "UTC", "2026-11-30T00:00:00"),
        ("0 0 0 ? * 1", "UTC", "2026-12-06T00:00:00"),
        ("0 0 0 ? * L", "UTC", "2026-12-05T00:00:00"),
        ("0 0 0 L * ?", "UTC", "2026-11-30T00:00:00"),
        ("0 0 0 L-2 * ?", "UTC", "2026-12-29T00:00:00"),
        ("0 0 0 LW 2 ?", "UTC", "2027-02-26T00:00:00"),
        ("0 0 0 1W 5 ?", "UTC", "2027-05-03T00:00:00"),
        ("0 0 0 ? * 6L", "UTC", "2026-12-25T00:00:00"),
        ("0 0 0 ? * MON#1", "UTC", "2026-12-07T00:00:00"),
        ("0 0 12 1/5 * ?", "UTC", "2026-12-01T12:00:00"),
        ("0 0 0 29 2 ?", "UTC", "2028-02-29T00:00:00"),
        ("0 0 0 1 JAN ? 2030", "UTC", "2030-01-01T00:00:00"),
        ("0 30 2 28 3 ? 2027", "Europe/Berlin", None),  # the clocks go from 2 to 3 in that night
        ("0 0 0 1 1 ? 2020", "UTC", None),
    ],
)
def test_an_expression_says_when_it_fires_next(expression, zone, expected):
    """Days of the month and the week, their last and nearest ones, years, and zones with their clock changes."""
    found = read_cron(expression, zone).next_after(NOW)

    assert expected == (found and found.replace(tzinfo=None).isoformat())


@pytest.mark.parametrize(
    ("expression", "zone", "words"),
    [
        ("* * * * *", "UTC", "it has 5 fields"),
        ("0 0 0 * * *", "UTC", "one of day of month and day of week must be ?"),
        ("0 0 0 ? * ?", "UTC", "one of day of month and day of week must be ?"),
        ("0 0 25 * * ?", "UTC", "'25' is not from 0 to 23"),
        ("0 0 0 x * ?", "UTC", "'X' is not from 1 to 31"),
        ("0 0 0 1~2 * ?", "UTC", "'1~2'"),
        ("0 0 0 * * ?", "Europe/Atlantis", "'Europe/Atlantis' is no time zone"),
    ],
)
def test_what_is_no_expression_is_refused(expression, zone, words):
    """The error says which part is wrong, and what is accepted."""
    with pytest.raises(LocalError) as caught:
        read_cron(expression, zone)

    assert words in caught.value.message


@pytest.mark.parametrize(
    ("zone", "utc_hour"), [("GMT+2", 4), ("GMT-08:30", 14), ("PST", 14), ("IST", 0), ("EST", 11), ("UTC", 6)]
)
def test_zones_have_the_names_that_java_knows(zone, utc_hour):
    """Offsets from GMT and short names, beside those of the time zone database."""
    found = read_cron("0 0 6 * * ?", zone).next_after(dt.datetime(2026, 1, 5, tzinfo=dt.UTC))

    assert utc_hour == found.hour
