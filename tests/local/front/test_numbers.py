"""Numbers as they are written, casts as functions, and arguments that a function does not take."""

import pytest


@pytest.mark.parametrize(
    ("written", "type_name"),
    [
        ("-2147483648", "int"),
        ("-(2147483648)", "bigint"),
        ("-9223372036854775808", "bigint"),
        ("-128Y", "tinyint"),
        ("1.5 * -5", "decimal(4,1)"),
        ("1.5 * 5L", "decimal(4,1)"),
        ("1.5 * +5", "decimal(13,1)"),
        ("-5::STRING", "string"),
        ("nullif(5, 1.5)", "int"),
        ("round(CAST(1 AS DECIMAL(10, 2)), -1)", "decimal(9,0)"),
    ],
)
def test_a_number_has_the_type_that_spark_gives_it(sql, written, type_name):
    """A minus is a part of a number directly behind it, and an integer in decimal arithmetic as wide as it is."""
    assert [(type_name,)] == sql(f"SELECT typeof({written})")


@pytest.mark.parametrize(
    ("query", "error_class"),
    [
        ("SELECT 128Y", "INVALID_NUMERIC_LITERAL_RANGE"),
        ("SELECT -129Y", "INVALID_NUMERIC_LITERAL_RANGE"),
        ("SELECT 1e400", "INVALID_NUMERIC_LITERAL_RANGE"),
        ("SELECT 1e38BD", "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION"),
        ("SELECT 1 AS a ORDER BY -1", "ORDER_BY_POS_OUT_OF_RANGE"),
    ],
)
def test_numbers_that_are_none(sql, query, error_class):
    """Each has the class that Spark gives it."""
    assert error_class == sql.refused(query)[0]


def test_casts_as_functions(sql):
    """Time before 1970 goes down to its second."""
    moment = "TIMESTAMP'1969-12-31 23:59:59.5'"

    assert [(-1, -1, "-5.0", 1)] == sql(f"SELECT bigint({moment}), int({moment}), string(-5D), tinyint(true)")


@pytest.mark.parametrize("call", ["acos(true)", "sum(true)", "upper(array(1))", "soundex(1)", "year(1)"])
def test_arguments_of_another_type(sql, call):
    """The engine would take them for numbers."""
    assert ("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", "42K09") == sql.refused(f"SELECT {call}")
