import datetime as dt

import pytest

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def events(sql):
    """Events in two hours of one day, one before 1970, and one without a time."""
    sql(
        "CREATE TABLE ev AS SELECT * FROM VALUES (1, TIMESTAMP'2024-01-01 10:00:00'), "
        "(2, TIMESTAMP'2024-01-01 10:59:59'), (3, TIMESTAMP'1969-12-31 23:10:00'), (4, NULL) AS t(id, at)"
    )
    return sql


def at(*parts):
    return dt.datetime(*parts, tzinfo=dt.UTC)


def test_rows_are_grouped_by_windows_of_time(events):
    """Start and end of each window, also before 1970; a row without a time is in none."""
    rows = events(
        "SELECT window.start, window.end, count(*) FROM ev GROUP BY window(at, '1 hour') ORDER BY window.start"
    )

    first, second = at(1969, 12, 31, 23), at(2024, 1, 1, 10)
    assert [(first, first + HOUR, 1), (second, second + HOUR, 2)] == rows


def test_a_window_is_a_struct_and_can_be_in_having(events):
    """The whole window, beside other keys, and in conditions over groups."""
    question = "SELECT window, id FROM ev GROUP BY window(at, '1 day'), id HAVING window.start > DATE'2000-01-01'"

    assert [{"start": at(2024, 1, 1), "end": at(2024, 1, 2)}] * 2 == [window for window, _ in events(question)]


@pytest.mark.parametrize("arguments", ["at, '1 hour', '5 minutes'", "at, '1 month'", "at, 'hour'"])
def test_other_windows_are_refused(events, arguments):
    """Windows that overlap, or have no fixed length."""
    assert "UNSUPPORTED_FEATURE" == events.refused(f"SELECT count(*) FROM ev GROUP BY window({arguments})")[0]
