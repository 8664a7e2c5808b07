"""Functions of texts over numbers and times, which Spark casts to texts first."""

import pytest


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("upper(ts)", "2024-01-31 10:20:30.5"),
        ("right(ts, 3)", "0.5"),
        ("lpad(ts, 23, '*')", "**2024-01-31 10:20:30.5"),
        ("trim(ts)", "2024-01-31 10:20:30.5"),
        ("split(ts, ' ')[1]", "10:20:30.5"),
        ("array_join(array(ts), ',')", "2024-01-31 10:20:30.5"),
        ("left(x, 4)", "1.0E"),
        ("printf('%s', x)", "1.0E10"),
        ("elt(1, x, 'x')", "1.0E10"),
        ("overlay(x PLACING '2' FROM 1)", "2.0E10"),
        ("repeat(b, 2)", "truetrue"),
        ("initcap(b)", "True"),
    ],
)
def test_values_become_texts_as_in_spark(sql, call, expected):
    """The engine has other texts of its own for them, or takes none."""
    row = "VALUES (TIMESTAMP'2024-01-31 10:20:30.5', 1e10D, true) AS t(ts, x, b)"

    assert [(expected,)] == sql(f"SELECT {call} FROM {row}")


@pytest.mark.parametrize("call", ["array_contains(array('5'), 1.5D)", "array_position(array(1), '1')"])
def test_a_text_is_not_looked_for_among_numbers(sql, call):
    """Nor a number among texts."""
    assert ("DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES", "42K09") == sql.refused(f"SELECT {call}")
