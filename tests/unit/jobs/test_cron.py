"""Cron expressions of Quartz and names of time zones."""

import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.jobs.specs.cron import check_cron, check_zone

GOOD = [
    "0 0 6 * * ?",
    "0 0/15 * * * ?",
    "0 */5 8-18 ? * MON-FRI",
    "0 0 12 1/5 * ?",
    "0 15 10 L * ?",
    "0 15 10 L-3 * ?",
    "0 15 10 LW * ?",
    "0 15 10 15W * ?",
    "0 15 10 ? * 6L",
    "0 15 10 ? * FRI#3",
    "0 15 10 ? * 6L 2026-2028",
    "0 11 11 11 11 ?",
    "0 0 0 ? JAN,jul sun",
    "12 30 5,17 * * ? *",
    "0 0 22-2 * * ?",
]
BAD = [
    ("* * * * *", "has 5 fields"),
    ("0 0 6 * * ? * *", "has 8 fields"),
    ("", "has 0 fields"),
    ("60 0 6 * * ?", "second: '60' is not 0 to 59"),
    ("0 60 6 * * ?", "minute: '60'"),
    ("0 0 24 * * ?", "hour: '24' is not 0 to 23"),
    ("0 0 6 32 * ?", "day of month: '32'"),
    ("0 0 6 0 * ?", "day of month: '0' is not 1 to 31"),
    ("0 0 6 * 13 ?", "month: '13' is not 1 to 12 or JAN to DEC"),
    ("0 0 6 ? * 8", "day of week: '8' is not 1 to 7 or SUN to SAT"),
    ("0 0 6 ? * MOO", "day of week: 'MOO'"),
    ("0 0 6 ? * MON#6", "day of week: 'MON#6'"),
    ("0 0 6 * * ? 1969", "year: '1969'"),
    ("0 0/0 6 * * ?", "minute: the step '0' of '0/0' is not 1 to 59"),
    ("0 0/x 6 * * ?", "minute: the step 'X'"),
    ("0 1- 6 * * ?", "minute: ''"),
    ("0 , 6 * * ?", "minute: ''"),
    ("? 0 6 * * ?", "second: '\\?'"),
    ("0 0 6 * * *", "exactly one of day of month and day of week must be '\\?'"),
    ("0 0 6 ? * ?", "exactly one of"),
    ("0 0 ٣ * * ?", "hour: '٣'"),
]


@pytest.mark.parametrize("expression", GOOD)
def test_what_quartz_reads_is_accepted(expression):
    """Examples of its tutorial, and forms that schedules of jobs have."""
    check_cron(expression, "x")


@pytest.mark.parametrize(("expression", "message"), BAD)
def test_what_quartz_does_not_read_is_refused(expression, message):
    """The error names the field and what it may hold."""
    with pytest.raises(InvalidArgumentError, match=message):
        check_cron(expression, "x")


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Berlin", "US/Pacific", "PST", "EST", "GMT+2", "GMT-08:00", "Etc/GMT+1"]
)
def test_zones_of_java_are_accepted(name):
    """Names of the time zone database, the short ones of Java, and offsets from GMT."""
    check_zone(name, "x")


@pytest.mark.parametrize(
    ("name", "hint"), [("Europe/Berln", "did you mean 'Europe/Berlin'"), ("GMT+25", "did you mean"), ("?", "such as")]
)
def test_other_zones_are_refused(name, hint):
    """With the nearest one that exists."""
    with pytest.raises(InvalidArgumentError, match=hint):
        check_zone(name, "x")
