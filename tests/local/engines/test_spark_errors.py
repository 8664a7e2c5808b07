"""
Messages of Spark as Databricks words them.
"""

import pytest

from lakewire_local.engine.connect import EngineError
from lakewire_local.engine.spark_errors import spark_error


@pytest.mark.parametrize(
    ("text", "state", "expected"),
    [
        (
            (
                '[DIVIDE_BY_ZERO] Division by zero. If necessary set "spark.sql.ansi.enabled" to "false" to bypass '
                "this error. SQLSTATE: 22012\n== SQL (line 1, position 8) ==\nSELECT 1/0\n       ^^^\n"
            ),
            "22012",
            (
                '[DIVIDE_BY_ZERO] Division by zero. If necessary set "ansi_mode" to "false" to bypass this error. '
                "SQLSTATE: 22012"
            ),
        ),
        (
            (
                "\n[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. SQLSTATE: 42601 (line 1, pos 0)\n\n== SQL ==\n"
                "SELEC 1\n^^^\n"
            ),
            "42601",
            "[PARSE_SYNTAX_ERROR] Syntax error at or near 'SELEC'. SQLSTATE: 42601",
        ),
        (
            "[DELTA_UNSUPPORTED_SUBQUERY] Subqueries are not supported in the DELETE (condition = x)",
            "0AKDC",
            "[DELTA_UNSUPPORTED_SUBQUERY] Subqueries are not supported in the DELETE (condition = x). SQLSTATE: 0AKDC",
        ),
        (
            (
                "[UNRESOLVED_ROUTINE] Cannot resolve routine `f` on search path [`system`.`builtin`, "
                "`spark_catalog`.`default`]. SQLSTATE: 42883; line 1 pos 7"
            ),
            "42883",
            "[UNRESOLVED_ROUTINE] Cannot resolve routine `f`. SQLSTATE: 42883",
        ),
    ],
)
def test_a_message_is_one_sentence_with_class_and_state(text, state, expected):
    """Plans, positions and words of Spark's settings are left out."""
    error = spark_error(EngineError(text, sql_state=state))

    assert (expected, state) == (error.message, error.sql_state)


def test_a_failure_without_class_is_internal():
    """What Spark itself does not classify stays recognisable, without its stack."""
    error = spark_error(EngineError("java.lang.IllegalStateException: odd\n\tat org.apache.Thing\n"))

    assert "[INTERNAL_ERROR] java.lang.IllegalStateException: odd. SQLSTATE: XX000" == error.message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Job aborted due to stage failure: Task 0 in stage 3.0 failed 1 times, most recent failure: Lost task "
                "0.0 in stage 3.0 (TID 2) (localhost executor driver): java.lang.ArithmeticException: long overflow\n"
                "\tat java.base/java.lang.Math.multiplyExact(Math.java:1004)\n"
            ),
            "[ARITHMETIC_OVERFLOW] java.lang.ArithmeticException: long overflow. SQLSTATE: 22003",
        ),
        ("long overflow", "[ARITHMETIC_OVERFLOW] long overflow. SQLSTATE: 22003"),
        ("Unknown pattern letter: b", "[INVALID_DATETIME_PATTERN] Unknown pattern letter: b. SQLSTATE: 22007"),
        (
            "Last unit does not have enough valid bits",
            "[CONVERSION_INVALID_INPUT] Last unit does not have enough valid bits. SQLSTATE: 22018",
        ),
        (
            "requirement failed: Illegal sequence boundaries: 1 to 5 by 0",
            ("[INVALID_PARAMETER_VALUE] requirement failed: Illegal sequence boundaries: 1 to 5 by 0. SQLSTATE: 22023"),
        ),
        (
            "[_LEGACY_ERROR_TEMP_0026] Can only use numbers in the interval value part, but got invalid value: abc.",
            (
                "[INVALID_INTERVAL_FORMAT.UNRECOGNIZED_NUMBER] Can only use numbers in the interval value part, but "
                "got invalid value: abc. SQLSTATE: 22006"
            ),
        ),
        (
            "[_LEGACY_ERROR_TEMP_0027] The value of from-to unit must be a string.",
            "[PARSE_SYNTAX_ERROR] The value of from-to unit must be a string. SQLSTATE: 42601",
        ),
        (
            "[_LEGACY_ERROR_TEMP_1037] Window function rank() requires window to be ordered; line 1 pos 7",
            (
                "[WINDOW_FUNCTION_AND_FRAME_MISMATCH] Window function rank() requires window to be ordered. "
                "SQLSTATE: 42K0E"
            ),
        ),
    ],
)
def test_what_spark_does_not_classify(text, expected):
    """An exception of Java, or a class that only Spark has, has the class of Databricks, and says no task or place."""
    assert expected == spark_error(EngineError(text)).message


def test_what_a_task_could_not_write_is_the_cause():
    """That rows could not be written says nothing of what was wrong with them."""
    cause = EngineError("[CAST_INVALID_INPUT] The value 'x' cannot be cast. SQLSTATE: 22018\n== SQL ==\n…")
    failed = "[TASK_WRITE_FAILED] Task failed while writing rows to file:/t."
    known = EngineError(failed, sql_state="58030", error_class="TASK_WRITE_FAILED", cause=cause)
    unknown = EngineError(failed, sql_state="58030", error_class="TASK_WRITE_FAILED")

    assert "[CAST_INVALID_INPUT] The value 'x' cannot be cast. SQLSTATE: 22018" == spark_error(known).message
    assert f"{failed} SQLSTATE: 58030" == spark_error(unknown).message
