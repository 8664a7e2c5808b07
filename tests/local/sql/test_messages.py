"""
What an error says: the value and the type, in the words of SQL.
"""

import re

import pytest

from lakewire_local.errors import LocalError

OF_ENGINES = re.compile(
    r"\b(?:U?Int(?:8|16|32|64)|Float(?:32|64)|Utf8|Decimal128|TIMESTAMPTZ|TIMESTAMPNTZ|Arrow|DataFusion)\b"
    r"|(?:Cast|Execution|Parser|Compute) error|lakewire_|org[.]apache"
)
NO_VALUES = {
    "TINYINT": "300",
    "SMALLINT": "7 up",
    "INT": "",
    "BIGINT": "9223372036854775808",
    "FLOAT": "one",
    "DOUBLE": "1.2.3",
    "DECIMAL(10,2)": "1e",
    "BOOLEAN": "perhaps",
    "DATE": "2024-13-01",
    "TIMESTAMP": "2024-01-01 25:00:00",
}


def message_of(sql, statement):
    with pytest.raises(LocalError) as caught:
        sql(statement)
    assert not OF_ENGINES.search(caught.value.message)
    return caught.value.message


@pytest.mark.parametrize("type_text", NO_VALUES)
@pytest.mark.parametrize(
    "statement",
    [
        "SELECT CAST(c AS {0}) FROM VALUES ('{1}') AS q(c)",
        "SELECT CAST(array(c) AS ARRAY<{0}>) FROM VALUES ('{1}') AS q(c)",
        "INSERT INTO t SELECT '{1}'",
        "INSERT INTO t VALUES ('{1}')",
        "UPDATE t SET v = '{1}'",
        "MERGE INTO t USING (SELECT '{1}' AS c) AS s ON true WHEN MATCHED THEN UPDATE SET v = s.c",
    ],
)
def test_a_text_that_is_no_value_is_named_with_its_type(sql, type_text, statement):
    """A cast and a store assignment that fail say which text is no value of which type, and write nothing."""
    sql(f"CREATE TABLE t (v {type_text})")
    sql("INSERT INTO t VALUES (NULL)")
    given = NO_VALUES[type_text]

    message = message_of(sql, statement.format(type_text, given))

    assert message.startswith("[CAST_INVALID_INPUT] ")
    assert f'\'{given}\' of the type "STRING" cannot be cast to "{type_text.partition("(")[0]}' in message
    assert [(None,)] == sql("SELECT v FROM t")


@pytest.mark.parametrize("type_name", ["DATE", "TIMESTAMP", "TIMESTAMP_NTZ"])
def test_a_literal_of_a_type_is_called_by_its_name(sql, type_name):
    """A text that is no date or time is named with the type in front of it."""
    assert f"\"{type_name}\" is invalid: 'noon'" in message_of(sql, f"SELECT {type_name}'noon'")


@pytest.mark.parametrize(
    "expression",
    [
        "to_date(c, 'yyyy')",
        "to_timestamp(c, 'yyyy-MM-dd HH:mm')",
        "unix_timestamp(c, 'yyyy')",
        "to_date(c, 'MMM yyyy')",
    ],
)
@pytest.mark.parametrize("text", ["x", "2024-13-01 10:70", "2024-02-30 00:00x"])
def test_a_text_that_does_not_follow_its_pattern_has_one_class(sql, expression, text):
    """Whatever is wrong with the text of a date or time, it cannot be parsed."""
    if expression.startswith("to_date(c, 'yyyy')") and text.startswith("2024"):
        expression = "to_date(c, 'dd/MM/yyyy')"

    assert message_of(sql, f"SELECT {expression} FROM VALUES ('{text}') AS q(c)").startswith("[CANNOT_PARSE_TIMESTAMP]")


@pytest.mark.parametrize(
    ("expression", "error"),
    [
        ("-c", "ARITHMETIC_OVERFLOW"),
        ("abs(c)", "ARITHMETIC_OVERFLOW"),
        ("c * 2", "ARITHMETIC_OVERFLOW"),
        ("CAST(c AS TINYINT)", "CAST_OVERFLOW"),
    ],
)
def test_a_number_without_room_is_said_in_plain_words(sql, expression, error):
    """Overflows do not speak of how an engine calls its integers."""
    assert message_of(sql, f"SELECT {expression} FROM VALUES (-2147483648) AS q(c)").startswith(f"[{error}] ")


def test_a_check_of_lengths_is_no_varchar(sql):
    """A CHECK that counts characters has the class of a CHECK; the length of a VARCHAR has its own."""
    sql("CREATE TABLE checked (v STRING)")
    sql("ALTER TABLE checked ADD CONSTRAINT short CHECK (v IS NULL OR char_length(v) <= 3)")
    sql("CREATE TABLE sized (v VARCHAR(3))")

    assert "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES" == sql.refused("INSERT INTO checked VALUES ('long')")[0]
    assert "EXCEED_LIMIT_LENGTH" == sql.refused("INSERT INTO sized VALUES ('long')")[0]
    assert "char_length" not in message_of(sql, "INSERT INTO sized VALUES ('long')")
