"""
How a command ends that did not succeed: its exit code, and what standard error says.
"""

from __future__ import annotations

import json
import os
import sys

import click

__all__ = ["FAILED", "INTERRUPTED", "NOT_TRIED", "OUTCOME_UNKNOWN", "error_text", "exit_code"]

FAILED, NOT_TRIED, OUTCOME_UNKNOWN, INTERRUPTED = 1, 2, 3, 130


def exit_code(error: BaseException, *, as_json: bool) -> int | None:
    """
    Return the exit code for what ended a command, after saying on standard error what happened; None for a defect.

    Args:
        error: What was raised.
        as_json: Say it as an object, for programs.
    """
    match error:
        case click.exceptions.Exit():
            return error.exit_code
        case click.ClickException():
            error.show()
            return NOT_TRIED
        case KeyboardInterrupt() | click.Abort():
            sys.stderr.write("interrupted\n")
            return INTERRUPTED
        case BrokenPipeError():  # whoever read the result has had enough, as head does
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123  # what is left to flush at the end
            return FAILED
        case _:
            return _code(error, as_json=as_json)


def _code(error: BaseException, *, as_json: bool) -> int | None:
    """Say what an error of the client says, and return its exit code."""
    from lakewire import errors  # here: completion and help need none of them

    if not isinstance(error, errors.LakewireError):
        return None
    sys.stderr.write(_json(error) if as_json else error_text(error))
    match error:
        case errors.OutcomeUnknownError():
            return OUTCOME_UNKNOWN
        case errors.InvalidArgumentError(outcome="applied"):  # of a result: its statement has run
            return FAILED
        case errors.ConfigError() | errors.InvalidArgumentError() | errors.AuthError() | errors.UnauthenticatedError():
            return NOT_TRIED
        case _:
            return FAILED


def error_text(error: BaseException) -> str:
    """
    Return what is said of an error of the client: what it says, and its notes, as the trace of a task that failed.
    """
    return "\n".join([f"lakewire: {error}", *_notes(error)]) + "\n"


def _json(error: BaseException) -> str:
    notes = {"notes": found} if (found := _notes(error)) else {}
    return json.dumps({"error": {"type": type(error).__name__, "message": str(error), **notes}}) + "\n"


def _notes(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])
