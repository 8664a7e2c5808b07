"""Plays what real Spark was asked on a local workspace, and says how the responses compare."""

import datetime as dt
import json
import math
import re
from pathlib import Path

import attrs

from lakewire import errors
from lakewire_local.front.function_names import SYNONYMS

FILES = {path.name.removesuffix("_answers.json"): path for path in Path(__file__).parent.glob("*_answers.json")}
CLASS = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
NUMBER = re.compile(r"-?\d+\.\d+(?:e[+-]?\d+)?")
DECIMAL = re.compile(r"Decimal\('[^']*'\)")
# Databricks takes these subqueries, paths and functions; open-source Spark and Delta, which were asked, do not.
MORE_THAN_SPARK = (
    ("DELTA_UNSUPPORTED_SUBQUERY", re.compile("")),
    ("PARSE_SYNTAX_ERROR", re.compile(r"[\w)]:[a-z]\w*")),
    ("UNRESOLVED_ROUTINE", re.compile(rf"\b({'|'.join(SYNONYMS)})\(")),
)
VARIANT_BYTES = "'metadata': b'"
# Databricks' own classes for what open-source Spark and Delta call otherwise.
SAME_ERROR = {
    "DELTA_INSERT_COLUMN_ARITY_MISMATCH": "INSERT_COLUMN_ARITY_MISMATCH",
    "DELTA_EXCEED_CHAR_VARCHAR_LIMIT": "EXCEED_LIMIT_LENGTH",
    "NOT_SUPPORTED_CHANGE_COLUMN": "DELTA_UNSUPPORTED_ALTER_TABLE_CHANGE_COL_OP",
    "_LEGACY_ERROR_TEMP_0026": "INVALID_INTERVAL_FORMAT",
    "_LEGACY_ERROR_TEMP_1030": "UNSUPPORTED_FEATURE",
    "_LEGACY_ERROR_TEMP_1035": "UNSUPPORTED_FEATURE",
    "_LEGACY_ERROR_TEMP_1034": "INVALID_WHERE_CONDITION",
    "_LEGACY_ERROR_TEMP_1036": "WINDOW_FUNCTION_AND_FRAME_MISMATCH",
    "_LEGACY_ERROR_TEMP_1037": "WINDOW_FUNCTION_AND_FRAME_MISMATCH",
}


@attrs.frozen
class Played:
    """One statement, what Spark responded, and what the local workspace did."""

    sql: str
    expected: object
    got: object
    verdict: str


def play(client, statement, expected, *, only_runs=False):
    """Run a statement and compare: rows as a multiset unless it has an ORDER BY."""
    got = response(client, statement)
    if only_runs and isinstance(expected, list) and isinstance(got, list):
        return Played(statement, expected, got, "right")
    if is_beyond(statement, expected) and isinstance(got, list):
        return Played(statement, expected, got, "right")
    return Played(statement, expected, got, verdict(expected, got, ordered="ORDER BY" in statement.upper()))


def is_beyond(statement, expected):
    """Whether open-source Spark cannot judge: Databricks takes more, or the response has bytes for a variant."""
    if isinstance(expected, list):
        return any(VARIANT_BYTES in row for row in expected)
    return any(expected == error and form.search(statement) for error, form in MORE_THAN_SPARK)


def response(client, statement):
    """Return the rows as text, or the class of the error."""
    try:
        columns = client.sql.execute(statement).to_arrow().columns
        return [text(list(row)) for row in zip(*[column.to_pylist() for column in columns], strict=True)]
    except errors.SqlError as error:
        return error.error_class
    except (errors.LakewireError, OverflowError, ValueError) as error:  # a date or a STRUCT that Python does not have
        return type(error).__name__


def verdict(expected, got, *, ordered):
    """Return right, refused, wrong rows, accepted, INTERNAL_ERROR or another error."""
    if got == "UNSUPPORTED_FEATURE":
        return "refused"
    if isinstance(expected, str):
        if isinstance(got, list):
            return "accepted"
        if not CLASS.fullmatch(expected):  # an exception of Java, which Spark has no class for
            return "INTERNAL_ERROR" if got == "INTERNAL_ERROR" else "right"
        same = SAME_ERROR.get(expected, expected).partition(".")[0] == got.partition(".")[0]
        return "right" if same else "INTERNAL_ERROR" if got == "INTERNAL_ERROR" else "another error"
    if isinstance(got, str):
        return "INTERNAL_ERROR" if got == "INTERNAL_ERROR" else "another error"
    return "right" if is_same(expected, got, ordered=ordered) else "wrong rows"


def answers(name):
    """Return what Spark was asked, and what it said."""
    return json.loads(FILES[name].read_text())


def is_same(expected, got, *, ordered):
    """Whether two responses, rows or a class of errors, are the same."""
    if isinstance(expected, str) or isinstance(got, str):
        return expected == got
    sides = (expected, got) if ordered else (sorted(expected), sorted(got))
    return len(expected) == len(got) and all(map(is_same_row, *sides))


def is_same_row(expected, got):
    """Whether two rows as text are equal, but for the last digit of a DOUBLE."""
    if expected == got:
        return True
    if DECIMAL.findall(expected) != DECIMAL.findall(got) or NUMBER.sub("#", expected) != NUMBER.sub("#", got):
        return False
    pairs = zip(NUMBER.findall(expected), NUMBER.findall(got), strict=True)
    return all(math.isclose(float(one), float(other), rel_tol=1e-14) for one, other in pairs)


def text(value):
    """Return a value as the answers spell it: as Python does, the zone of a time as ``tz``."""
    if isinstance(value, dt.datetime):
        return repr(value.replace(tzinfo=None))[:-1] + (", tz)" if value.tzinfo else ")")
    if isinstance(value, list):
        return f"[{', '.join(map(text, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(text, value))}{',' * (len(value) == 1)})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{text(key)}: {text(item)}' for key, item in value.items())}}}"
    return repr(value)
