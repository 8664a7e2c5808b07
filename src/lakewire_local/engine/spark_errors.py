"""
Error messages of Spark and Delta as Databricks': one sentence, its class and its SQLSTATE.

Spark appends the plan, the text that it was given and its position to a message. That text is not the user's: names
in it have become paths.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.errors import LocalError, sql_error

if TYPE_CHECKING:
    from lakewire_local.engine.connect import EngineError

_CLASS = re.compile(r"\s*\[([A-Z][A-Z0-9_.]*)\]\s*")
_TASK = re.compile(r"\A.*? executor driver\): |\A\[_LEGACY\w*\] ", re.DOTALL)
_STATE = re.compile(r"\s*SQLSTATE: (\w{5})")
_POSITION = re.compile(r"\s*\(line \d+, pos \d+\)|;? line \d+ pos \d+")
# The length of a VARCHAR is an invariant of the workspace's own: it has no name, as a CHECK has.
_LENGTH = re.compile(r"CHECK constraint EXPRESSION\(.*char_length\(", re.DOTALL)
# What the workspace makes a query raise; Spark puts its own class in front.
_RAISED = re.compile(r"\[DELTA_REPLACE_WHERE_MISMATCH\] ")
# What Spark has no class for, or one of its own making: pattern, class, SQLSTATE.
_UNNAMED = tuple(
    (re.compile(pattern), error_class, sql_state)
    for pattern, error_class, sql_state in (
        (r"_LEGACY_ERROR_TEMP_0026\b", "INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER", "22006"),
        (r"_LEGACY_ERROR_TEMP_00\d\d\b", "PARSE_SYNTAX_ERROR", "42601"),  # all of them are of Spark's parser
        (r"_LEGACY_ERROR_TEMP_1034\b", "INVALID_WHERE_CONDITION", "42903"),
        (r"_LEGACY_ERROR_TEMP_103[67]\b", "WINDOW_FUNCTION_AND_FRAME_MISMATCH", "42K0E"),
        (r"_LEGACY_ERROR_TEMP_103[015]\b", "UNSUPPORTED_FEATURE", "0A000"),
        (r"(?:long|integer) overflow|Rounding necessary", "ARITHMETIC_OVERFLOW", "22003"),
        (r"Last unit does not have enough valid bits", "CONVERSION_INVALID_INPUT", "22018"),
        (r"Unknown pattern letter", "INVALID_DATETIME_PATTERN", "22007"),
        (r"Invalid buffer arguments", "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR", "22023"),
        (r"requirement failed: |Format\w*Exception: |!= org\.apache\.spark", "INVALID_PARAMETER_VALUE", "22023"),
    )
)
# Words of Spark's settings and places that a warehouse does not have.
_WORDS = (
    (re.compile(r'"?spark\.sql\.ansi\.enabled"?'), '"ansi_mode"'),
    (re.compile(r" on search path \[.*?\]"), ""),
    (re.compile(r"`?spark_catalog`?\."), ""),
)


def spark_error(error: EngineError) -> LocalError:
    """Return the error of Databricks for a failure of Spark; of rows that a task could not write, what it met."""
    if error.error_class == "TASK_WRITE_FAILED" and error.cause is not None:
        error = error.cause
    if _LENGTH.search(error.text):
        return sql_error("EXCEED_LIMIT_LENGTH", "A value exceeds the length of its VARCHAR column", "54006")
    if raised := _RAISED.search(error.text):
        return sql_error("DELTA_REPLACE_WHERE_MISMATCH", _sentence(error.text[raised.end() :]), "44000")
    found = _CLASS.match(error.text)
    error_class = error.error_class or (found.group(1) if found else "")
    text = error.text[found.end() :] if found else error.text
    state = _STATE.search(text)
    sql_state = error.sql_state or (state.group(1) if state else "")
    if not error_class or not sql_state:
        for pattern, named, state_of_it in _UNNAMED:
            if pattern.search(f"{error_class} {text}"):
                return sql_error(named, _sentence(_TASK.sub("", text)), state_of_it)
        return sql_error("INTERNAL_ERROR", _sentence(text) or "The engine failed without a message", "XX000")
    return sql_error(found.group(1) if found else error_class, _sentence(text), sql_state)


def _sentence(text: str) -> str:
    """Return the message without SQLSTATE, position, plan, text of the statement and words of Spark alone."""
    for end in ("\n== SQL", ";\n'", "\n\tat ", "\nJVM stacktrace"):
        text = text.partition(end)[0]
    if state := _STATE.search(text):
        text = text[: state.start()]
    for pattern, words in _WORDS:
        text = pattern.sub(words, text)
    return " ".join(_POSITION.sub("", text).split())
