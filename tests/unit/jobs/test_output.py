"""The output of tasks, which task failed first, and the error a person reads."""

import copy
import pickle

import pytest

from lakewire import errors
from lakewire.jobs import TaskOutput
from lakewire.jobs.runs.output import first_failed, latest_attempts, read_output, run_error
from lakewire.jobs.runs.state import RunState
from lakewire_api.jobs import models

URL = "https://x.test/#job/1/run/7"


def task(key, result="FAILED", *, life_cycle="TERMINATED", end_time=None, attempt=0, run_id=1):
    state = models.RunState(life_cycle_state=life_cycle, result_state=result)
    return models.RunTask(task_key=key, state=state, end_time=end_time, attempt_number=attempt, run_id=run_id)


def failed_run(message=""):
    state = models.RunState(life_cycle_state="TERMINATED", result_state="FAILED", state_message=message)
    details = models.TerminationDetails(code="RUN_EXECUTION_ERROR")
    return models.Run(run_id=7, run_page_url=URL, state=state, status=models.RunStatus(termination_details=details))


def output(**fields):
    return TaskOutput(task_key="load", run_id=8, state=RunState(life_cycle="TERMINATED", result="FAILED"), **fields)


def test_only_the_last_attempt_of_a_task_counts():
    """Retries and repairs add attempts; the last one of each task is what the run ended with."""
    tasks = [task("a", attempt=0, run_id=1), task("b", run_id=2), task("a", "SUCCESS", attempt=1, run_id=3)]

    assert [("a", 3), ("b", 2)] == [(found.task_key, found.run_id) for found in latest_attempts(tasks)]


def test_the_task_that_failed_first_is_found():
    """A task that failed only because another had is not the cause."""
    tasks = [
        task("skipped", "UPSTREAM_FAILED", end_time=1),
        task("good", "SUCCESS", end_time=2),
        task("late", end_time=9),
        task("early", end_time=5),
        task("running", None, life_cycle="RUNNING"),
    ]

    assert "early" == first_failed(tasks).task_key


def test_there_is_no_first_failure_when_no_task_failed():
    """A run that was canceled before its tasks began has no first_failed."""
    assert first_failed([task("a", "SUCCESS"), task("b", None, life_cycle="PENDING")]) is None


def test_an_error_is_one_line_that_names_task_error_and_place():
    """The line a log keeps says which task failed, why, and where to look."""
    error = run_error(errors.RunFailed, failed_run(), output(error="ZeroDivisionError: division\nby zero"))

    assert (
        "run 7 ended TERMINATED/FAILED in task 'load' (RUN_EXECUTION_ERROR): "
        rf"ZeroDivisionError: division\nby zero {URL}"
    ) == str(error)
    assert (7, "FAILED", "RUN_EXECUTION_ERROR", "load", URL) == (
        error.run_id,
        error.result_state,
        error.termination_code,
        error.task_key,
        error.run_page_url,
    )


def test_trace_and_log_tail_are_printed_with_an_uncaught_error():
    """Python shows notes under an exception, so the remote traceback is in the local one."""
    logs = "\n".join(f"line {number}" for number in range(100))
    error = run_error(errors.RunFailed, failed_run(), output(error_trace="Traceback…\nZeroDivisionError", logs=logs))

    assert "Traceback…\nZeroDivisionError" == error.error_trace
    assert [f"line {number}" for number in range(80, 100)] == error.log_tail.splitlines()
    assert ["Traceback…\nZeroDivisionError", f"The log of task 'load' ends with:\n{error.log_tail}"] == error.__notes__


@pytest.mark.parametrize("text", ["a\x1b[0;31mb\x1b[0m", "a\x07b", "\x00ab", "a\x9bb"])
def test_a_remote_log_cannot_play_tricks_on_a_terminal(text):
    """Colours and control characters are dropped from what is printed."""
    error = run_error(errors.RunFailed, failed_run(), output(error_trace=text, logs=f"log {text}"))

    assert ("ab", "log ") == (error.error_trace, error.log_tail)


def test_a_trace_that_ends_the_log_is_shown_once():
    """Scripts print their traceback too; twice would be noise."""
    error = run_error(errors.RunFailed, failed_run(), output(error_trace="Trace\nboom", logs="one\nTrace\nboom\n"))

    assert ("Trace\nboom", "one") == (error.error_trace, error.log_tail)


def test_a_very_long_log_line_is_cut():
    """The tail is bounded also when the log is one line of many megabytes."""
    error = run_error(errors.RunFailed, failed_run(), output(logs="x" * 5_000_000))

    assert 4000 == len(error.log_tail)


def test_without_a_task_the_runs_own_message_is_the_reason():
    """A run that could not start says why in its state."""
    error = run_error(errors.RunSkipped, failed_run("too many runs"), None)

    assert ("too many runs", "") == (error.error, error.task_key)
    assert "too many runs" in str(error)


@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_survives_the_way_to_another_process(again):
    """Workers send errors to their parents; nothing of them is lost."""
    error = run_error(errors.RunFailed, failed_run(), output(error="e", error_trace="t", logs="l"))

    assert vars(error) == vars(again(error))


def test_outputs_are_read_with_their_truncation():
    """What the server cut is marked as cut."""
    found = read_output(
        task("load", run_id=3),
        models.RunOutput(
            notebook_output=models.NotebookOutput(result="42", truncated=True),
            logs="l",
            logs_truncated=True,
            error="e",
            error_trace="t",
        ),
    )

    assert ("load", 3, "42", True, "l", True, "e", "t") == (
        found.task_key,
        found.run_id,
        found.result,
        found.result_truncated,
        found.logs,
        found.logs_truncated,
        found.error,
        found.error_trace,
    )


def test_a_task_that_never_ran_has_an_empty_output():
    """It keeps its place in the outputs, with the reason the server gave."""
    skipped = task("b", "UPSTREAM_FAILED")
    skipped.state.state_message = "a failed"

    assert ("b", None, "", "a failed") == (
        (found := read_output(skipped, None)).task_key,
        found.result,
        found.logs,
        found.error,
    )


def test_what_a_task_printed_shows_no_credential():
    """Traces and logs go into what Python prints of the exception; tokens in them do not."""
    found = output(error="bad dapi0123456789abcdef", error_trace="sig=canary\nx", logs="password='canary'\ny")
    error = run_error(errors.RunFailed, failed_run(), found)

    shown = f"{error} {error.error} {error.error_trace} {error.log_tail} {error.__notes__}"
    assert "canary" not in shown
    assert "0123456789abcdef" not in shown
    assert ("sig=***\nx", "password='***'\ny") == (error.error_trace, error.log_tail)
