"""
Error messages of Sail 0.7.2 as Databricks' error classes, by a table of patterns.

Order matters: the first pattern that matches decides. Names and types of a statement were checked before: what Sail
cannot plan then is no mistake of the user, and refused as unsupported.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, malformed, sql_error, unsupported_on_sail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.engine.connect import EngineError

_IDENTIFIERS = re.compile(r'Identifier\("((?:[^"\\]|\\.)*)"\)')
_FAR_AWAY = re.compile(
    r"Cannot cast [^\n]* exceeds the representable i64 range|"
    r"Date arithmetic overflow|Timestamp (?:-?\d+ )?out of range|Cannot convert arrow_array::types::Timestamp"
)
_FORM = "a query of this form"
# How the engine calls the types that a text can be cast to; others have one name.
_TYPES = {
    "Int8": "TINYINT",
    "Int16": "SMALLINT",
    "Int32": "INT",
    "Int64": "BIGINT",
    "Float32": "FLOAT",
    "Float64": "DOUBLE",
    "Decimal128": "DECIMAL",
    "Boolean": "BOOLEAN",
    "Date32": "DATE",
    "Timestamp": "TIMESTAMP",
}
_SYNTAX_ERROR = "[PARSE_SYNTAX_ERROR]"
_NO_DATE = (
    r"invalid parsed \w+: |(?:expected|unexpected) [\w ]*datetime|datetime value does not match format|"
    r"Invalid value for \w+ \(valid values"
)
_FLOATING = r"(?:-?\d+(?:[.]\d+)?e[+-]?\d+|-?\d+[.]\d+|NaN|-?inf)"
_OF_PLANS = re.compile(r"[Pp]hysical plan|logical expression|planning|PlanNode|CommandNode")
_NAMES = {"42P01", "42703"}
# What the front end has checked: functions by name, and whether a value may be stored.
_CHECKED = ("[UNRESOLVED_ROUTINE]", "[INCOMPATIBLE_DATA_FOR_TABLE.", _SYNTAX_ERROR)
# A name of the engine's own, or one with a qualifier: those were looked up before.
_LOOKED_UP = re.compile(r"#\d|lakewire|name `?[^`.\s]+`?\.`?[^`.\s]")

# pattern, class, SQLSTATE, text with {0}, {1} for the groups; an empty text keeps the engine's
_TABLE: Sequence[tuple[str, str, str, str]] = (
    # what the front end made a row raise
    (r"\[UNSUPPORTED_FEATURE\] ([^\n]+?)[.]? SQLSTATE: 0A000", "UNSUPPORTED_FEATURE", "0A000", "{0}"),
    (r"\[CAST_INVALID_INPUT\] (The value [^\n]+)", "CAST_INVALID_INPUT", "22018", "{0}"),
    (r"\[INVALID_VARIANT_CAST\] ([^\n]+)", "INVALID_VARIANT_CAST", "22023", "{0}"),
    (r"\[CAST_OVERFLOW\] ([^\n]+)", "CAST_OVERFLOW", "22003", "{0}"),
    (
        r"\[INVALID_FORMAT[.]MISMATCH_INPUT\] ([^\n]+)",
        "INVALID_FORMAT.MISMATCH_INPUT",
        "42601",
        "{0}",
    ),
    (r"\[ARITHMETIC_OVERFLOW\] (A number [^\n]+)", "ARITHMETIC_OVERFLOW", "22003", "{0}"),
    (
        r"\[NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION\] ([^\n]+)|Overflow happened on: -?\d{10,} [*] -?\d+",
        "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
        "22003",
        "A number has more digits than its DECIMAL can hold",
    ),
    (
        r"\[INVALID_PARAMETER_VALUE[.]AES_KEY_LENGTH\] ([^\n]+)",
        "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH",
        "22023",
        "{0}",
    ),
    (
        r"\[INVALID_PARAMETER_VALUE[.]AES_CRYPTO_ERROR\]|Spark `aes_decrypt`: ",
        "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR",
        "22023",
        "The data is not what AES-GCM made of anything with this key",
    ),
    (r"\[INVALID_BITMAP_POSITION\] ([^\n]+)", "INVALID_BITMAP_POSITION", "22003", "{0}"),
    (r"\[INVALID_ARRAY_INDEX\] ([^\n]+)", "INVALID_ARRAY_INDEX", "22003", "{0}"),
    (
        r"Scalar subquery returned more than one row",
        "SCALAR_SUBQUERY_TOO_MANY_ROWS",
        "21000",
        "More than one row returned by a subquery used as an expression",
    ),
    (
        r"Scalar subquery should only return one column, but found (\d+)",
        "INVALID_SUBQUERY_EXPRESSION.SCALAR_SUBQUERY_RETURN_MORE_THAN_ONE_OUTPUT_COLUMN",
        "42823",
        "Scalar subquery must return only one column, but returned {0}",
    ),
    (
        r"InSubquery should only return one column|IN subquery column count mismatch",
        "DATATYPE_MISMATCH.IN_SUBQUERY_LENGTH_MISMATCH",
        "42K09",
        "The left side of an IN subquery has another number of columns than the subquery",
    ),
    (
        r"Join condition must be boolean type, but got (\w+)",
        "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
        "42K0E",
        "The join condition is no BOOLEAN",
    ),
    (
        r"Aggregate function calls cannot be nested: .* FILTER \(WHERE",
        "INVALID_AGGREGATE_FILTER.CONTAINS_AGGREGATE",
        "42903",
        "The FILTER of an aggregate contains an aggregate",
    ),
    (
        r"Aggregate function calls cannot be nested",
        "NESTED_AGGREGATE_FUNCTION",
        "42607",
        "An aggregate function cannot be an argument of another one. Please use the inner one in a sub-query",
    ),
    (
        _NO_DATE,
        "CANNOT_PARSE_TIMESTAMP",
        "22007",
        "A text is no date or time of the given pattern. Use `try_to_timestamp` to tolerate it and return NULL instead",
    ),
    (r"(invalid datetime pattern: [^\n]+)", "INVALID_DATETIME_PATTERN", "22007", "{0}"),
    (
        r"invalid input for Spark `make_timestamp\w*`: ([^\n]+)",
        "DATETIME_FIELD_OUT_OF_BOUNDS",
        "22023",
        "A field of a moment is out of its range: {0}",
    ),
    (r'unmasked nulls for non-nullable StructArray field "key"', "NULL_MAP_KEY", "2200E", "Cannot use NULL as map key"),
    (r"\[USER_RAISED_EXCEPTION\] ([^\n]*)", "USER_RAISED_EXCEPTION", "P0001", "{0}"),
    (r"'(.*)' is not true!", "USER_RAISED_EXCEPTION", "P0001", "The condition of assert_true is not true"),
    (
        r"error: (unclosed group|unopened group|unclosed character class|repetition operator missing expression)",
        "INVALID_PARAMETER_VALUE.PATTERN",
        "22023",
        "The pattern of a regular expression is invalid: {0}",
    ),
    (r"Unsupported charset (\S+?)[.]", "INVALID_PARAMETER_VALUE.CHARSET", "22023", "There is no charset {0} here"),
    (r"\[INVALID_TIMEZONE\] ([^\n]+)", "INVALID_TIMEZONE", "22009", "{0}"),
    (r"\[INVALID_FORMAT[.]WRONG_NUM_DIGIT\] ([^\n]+)", "INVALID_FORMAT.WRONG_NUM_DIGIT", "42601", "{0}"),
    (
        r"\[UNSUPPORTED_GROUPING_EXPRESSION\]",
        "UNSUPPORTED_GROUPING_EXPRESSION",
        "42K0E",
        "grouping() and grouping_id() can only be used with GROUPING SETS, CUBE and ROLLUP",
    ),
    (
        r"explode should only be called with|inline/inline_outer expects|filter lambda must return boolean",
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        "42K09",
        "An argument of a function is of another type than it takes",
    ),
    (
        r"the lambda function declares (\d+) parameters",
        "INVALID_LAMBDA_FUNCTION_CALL.NUM_ARGS_MISMATCH",
        "42K0D",
        "A higher order function gives another number of arguments to its lambda function, which has {0}",
    ),
    (
        r"multiple of 2, got (\d+)|even number of arguments, got (\d+)",
        "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
        "42605",
        "A function requires an even number of arguments, but the actual number is {0}",
    ),
    (
        r"cannot resolve wildcard: ObjectName\((.*)\)",
        "CANNOT_RESOLVE_STAR_EXPAND",
        "42704",
        "Cannot resolve {0}.*: FROM has no such name",
    ),
    (
        r"number of column names \((\d+)\) does not match number of columns \((\d+)\)",
        "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
        "42000",
        "Inline table expected {1} names of columns but found {0}",
    ),
    (
        r"Expected LIMIT to be an integer or null, but got (\w+)",
        "INVALID_LIMIT_LIKE_EXPRESSION.DATA_TYPE",
        "42K0E",
        "The limit expression must be an integer",
    ),
    (r"(Month value '-?\d+' is out of range)", "DATETIME_FIELD_OUT_OF_BOUNDS", "22023", "{0}"),
    (
        r"Overflow happened on: -?\d+ [+-] -?\d+|while operating with intervals",
        "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION",
        "22015",
        "An interval is out of the range of its type",
    ),
    (
        r"too large to store in a Decimal|Cannot cast to Decimal\d+\([^)]*\)[.] Overflowing on",
        "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
        "22003",
        "A number has more digits than its DECIMAL can hold",
    ),
    (
        rf"value of -?\d+ is out of range Int(?:8|16|32)|Can't cast value {_FLOATING} to",
        "CAST_OVERFLOW",
        "22003",
        "A number is out of the range of the type that it is cast to",
    ),
    (
        r"Can't cast value -?\d+ to type Int(?:8|16)",
        "BINARY_ARITHMETIC_OVERFLOW",
        "22003",
        "A number is out of the range of its type",
    ),
    (
        r"value of -?\d+ is out of range|Can't cast value -?\d+ to type",
        "ARITHMETIC_OVERFLOW",
        "22003",
        "A number is out of the range of its type",
    ),
    (
        r"Percentile value \S+ is out of range|NTILE requires a positive integer",
        "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
        "42K09",
        "A fixed argument of a function is out of its range",
    ),
    (r"expected one statement", "PARSE_EMPTY_STATEMENT", "42617", "Syntax error, unexpected empty statement"),
    (r"found (.+?) at \d+:\d+ expected", "PARSE_SYNTAX_ERROR", "42601", "Syntax error at or near '{0}'"),
    (r"invalid argument: found end of input", "PARSE_SYNTAX_ERROR", "42601", "Syntax error at or near end of input"),
    (
        r"TABLE_OR_VIEW_NOT_FOUND\] Table or view not found: (.+)",
        "TABLE_OR_VIEW_NOT_FOUND",
        "42P01",
        "The table or view `{0}` cannot be found. Verify the spelling and correctness of the schema and catalog",
    ),
    (
        r"Table not found: (\S+)",
        "TABLE_OR_VIEW_NOT_FOUND",
        "42P01",
        "The table or view `{0}` cannot be found. Verify the spelling and correctness of the schema and catalog",
    ),
    (r"Database not found: (.+)", "SCHEMA_NOT_FOUND", "42704", "The schema `{0}` cannot be found"),
    (
        r"attribute ObjectName\((.*?)\) is missing from the schema",
        "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
        "42703",
        "A column, variable, or function parameter with name {0} cannot be resolved",
    ),
    (r"ambiguous attribute: ObjectName\((.*)\)", "AMBIGUOUS_REFERENCE", "42704", "Reference {0} is ambiguous"),
    (
        r"No field named (.+?)\.(?:\s|$)",
        "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
        "42703",
        "A column, variable, or function parameter with name {0} cannot be resolved",
    ),
    (
        r"unknown table function: (\S+)",
        "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
        "42883",
        "Could not resolve `{0}` to a table-valued function",
    ),
    (r"(?:unknown )?function: (\w+)", "UNRESOLVED_ROUTINE", "42883", "Cannot resolve routine `{0}`"),
    (
        r"Cannot cast (?:string|value) '(.*)' to value of (\w+)[^']* type",
        "CAST_INVALID_INPUT",
        "22018",
        malformed("'{0}'", "{1}"),
    ),
    (
        r"Error parsing timestamp from '(.*)': |invalid timestamp: (.*)",
        "CAST_INVALID_INPUT",
        "22018",
        malformed("'{0}'", "TIMESTAMP"),
    ),
    (
        r"Cannot cast|CAST_INVALID_INPUT|Can't cast value|Cast error|Error parsing|Cannot parse|invalid decimal",
        "CAST_INVALID_INPUT",
        "22018",
        "A value cannot be cast to the type that it should have because it is malformed",
    ),
    (
        r"CAST_OVERFLOW|overflow|out of range|too large to store",
        "ARITHMETIC_OVERFLOW",
        "22003",
        "A number is out of the range of its type",
    ),
    (r"missing or ambiguous field: (.+)", "FIELD_NOT_FOUND", "42704", "No such struct field `{0}`"),
    (r"[Dd]ivide by zero|[Dd]ivision by zero|Remainder by zero", "DIVIDE_BY_ZERO", "22012", "Division by zero"),
    (r"element_at.*out of bounds", "INVALID_ARRAY_INDEX_IN_ELEMENT_AT", "22003", ""),
    (r"INVALID_ARRAY_INDEX\]", "INVALID_ARRAY_INDEX", "22003", ""),
    (
        r"Placeholder '?(:?\w+)'? was not provided|placeholder.*?(:\w+)",
        "UNBOUND_SQL_PARAMETER",
        "42P02",
        "Found the unbound parameter: {0}",
    ),
    (
        r"input schema for INSERT has (\d+) fields, but table schema has (\d+)",
        "INSERT_COLUMN_ARITY_MISMATCH",
        "21S01",
        "",
    ),
    (
        r"CHECK constraint .*?(`(?:[^`]|``)+`) IS NULL OR char_length\(\1\)",  # as the workspace writes it
        "EXCEED_LIMIT_LENGTH",
        "54006",
        "A value exceeds the length of its VARCHAR column",
    ),
    (r"DELTA_VIOLATE_CONSTRAINT_WITH_VALUES\]", "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "23001", ""),
    (r"DELTA_NOT_NULL_CONSTRAINT_VIOLATED\]", "DELTA_NOT_NULL_CONSTRAINT_VIOLATED", "23502", ""),
    (r"DELTA_GENERATED_COLUMNS_VALUE_MISMATCH\]", "DELTA_VIOLATE_CONSTRAINT_WITH_VALUES", "23001", ""),
    (
        r"Missing commit file: expected final version (\d+)",
        "DELTA_VERSION_NOT_FOUND",
        "22003",
        "Cannot time travel Delta table to version {0}: it does not exist",
    ),
    (
        r"No version of the Delta table exists at or before",
        "DELTA_TIMESTAMP_EARLIER_THAN_COMMIT_RETENTION",
        "42816",
        "",
    ),
    (r"Failed to commit transaction", "DELTA_CONCURRENT_WRITE", "2D521", ""),
    (r"append-only", "DELTA_CANNOT_MODIFY_APPEND_ONLY", "42809", ""),
    (r"not found in table schema. Use mergeSchema", "DELTA_METADATA_MISMATCH", "42KDG", ""),
    (
        r"CANNOT_SAFELY_CAST\]|Unsupported CAST|cannot cast",
        "INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST",
        "KD000",
        "",
    ),
    (r"DELTA_REPLACE_WHERE_MISMATCH\]", "DELTA_REPLACE_WHERE_MISMATCH", "44000", ""),
    (r"Resources exhausted|Failed to allocate", "OUT_OF_MEMORY", "53200", ""),
    (
        r"UnsupportedOperation|not supported|not implemented|unsupported|CommandNode::|PlanNode::",
        "UNSUPPORTED_FEATURE",
        "0A000",
        "",
    ),
    (r"operation not found", "OPERATION_CANCELED", "HY008", "Operation has been canceled"),
    (r"Unable to parse date from ([^\n]+)", "DATETIME_FIELD_OUT_OF_BOUNDS", "22023", "Invalid date: {0}"),
    (r"element_at: the index 0", "INVALID_INDEX_OF_ZERO", "22003", "The index 0 is invalid. Indexes start at 1"),
    (r"(Duplicate map key .+? was found)", "DUPLICATED_MAP_KEY", "23505", "{0}"),
    (
        r"Invalid percent-encoding",
        "CANNOT_DECODE_URL",
        "22546",
        "A URL cannot be decoded: a percent sign is not followed by two hexadecimal digits",
    ),
    (r"(Illegal sequence boundaries: [^\n]+)", "INVALID_PARAMETER_VALUE", "22023", "{0}"),
    (r"(Malformed records are detected[^\n]*)", "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION", "22023", "{0}"),
    (
        r"Cannot coerce arithmetic expression|Cannot infer common argument type",
        "DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES",
        "42K09",
        "The operands of an operation have incompatible types",
    ),
)
_PATTERNS = tuple(
    (re.compile(pattern, re.DOTALL), error_class, sql_state, text) for pattern, error_class, sql_state, text in _TABLE
)


def sail_error(error: EngineError) -> LocalError:
    """Return the error of Databricks for a failure of Sail."""
    if error.sql_state:
        return LocalError(400, "BAD_REQUEST", error.text, error.sql_state)
    if _FAR_AWAY.search(error.text):
        return unsupported_on_sail("a date or time so far away")
    for pattern, error_class, sql_state, text in _PATTERNS:
        if found := pattern.search(error.text):
            known = sql_error(error_class, _worded(text, found) or _without_class(error.text), sql_state)
            return unsupported_on_sail(_FORM) if _is_of_plans(known) else known
    return unsupported_on_sail(_FORM)


def _is_of_plans(error: LocalError) -> bool:
    """Return whether an error is about what was written for Sail, which the user has never seen."""
    if error.message.startswith(_CHECKED) or (error.sql_state in _NAMES and _LOOKED_UP.search(error.message)):
        return True
    return error.sql_state == "0A000" and bool(_OF_PLANS.search(error.message))


def _worded(text: str, found: re.Match[str]) -> str:
    groups = [_plain(group) for group in found.groups() if group is not None]
    return text.format(*groups) if text else ""


def _plain(group: str) -> str:
    if names := _IDENTIFIERS.findall(group):
        return ".".join(f"`{name}`" for name in names)
    return _TYPES.get(group, group.strip())


def _without_class(text: str) -> str:
    return re.sub(r"^.*?\[[A-Z_.]+\]\s*", "", text, flags=re.DOTALL)
