"""States of runs: every life cycle with every result, those of tomorrow included."""

import pytest

from lakewire import errors
from lakewire.jobs import RunState
from lakewire.jobs.runs.state import error_class, read_state
from lakewire_api.jobs import models

GOING = ["BLOCKED", "PENDING", "QUEUED", "RUNNING", "TERMINATING", "WAITING_FOR_RETRY", "WAITING", "NEW_STATE", ""]
ENDED = ["TERMINATED", "SKIPPED", "INTERNAL_ERROR"]
RESULTS = {
    "SUCCESS": None,
    "SUCCESS_WITH_FAILURES": errors.RunFailed,
    "FAILED": errors.RunFailed,
    "TIMEDOUT": errors.RunTimedOut,
    "CANCELED": errors.RunCanceled,
    "UPSTREAM_FAILED": errors.RunFailed,
    "UPSTREAM_CANCELED": errors.RunCanceled,
    "EXCLUDED": errors.RunSkipped,
    "DISABLED": errors.RunSkipped,
    "MAXIMUM_CONCURRENT_RUNS_REACHED": errors.RunSkipped,
    "NEW_RESULT": errors.RunFailed,
    "": errors.RunFailed,
}


@pytest.mark.parametrize("life_cycle", GOING)
@pytest.mark.parametrize("result", RESULTS)
def test_a_run_goes_on_until_a_state_known_to_be_the_end(life_cycle, result):
    """Waiting for a retry, being blocked, or a state nobody has heard of is not the end."""
    assert not RunState(life_cycle=life_cycle, result=result).ended


@pytest.mark.parametrize("life_cycle", ENDED)
@pytest.mark.parametrize("result", RESULTS)
def test_only_success_is_success(life_cycle, result):
    """An ended run raises for every result but SUCCESS, whatever its life cycle; a missing result is not a success."""
    state = RunState(life_cycle=life_cycle, result=result)
    expected = {
        "TERMINATED": RESULTS[result],
        "SKIPPED": errors.RunSkipped,
        "INTERNAL_ERROR": kind
        if (kind := RESULTS[result]) not in {None, errors.RunFailed}
        else errors.RunInternalError,
    }[life_cycle]

    assert state.ended
    assert expected is error_class(state)
    assert state.succeeded == (expected is None)


@pytest.mark.parametrize("code", ["INTERNAL_ERROR", "RUN_EXECUTION_ERROR", "NEW_CODE", ""])
def test_a_failure_of_databricks_itself_has_its_own_error(code):
    """By the life cycle, or by the newer reason; both are failures of the run."""
    kind = error_class(RunState(life_cycle="TERMINATED", result="FAILED", termination_code=code))

    assert (errors.RunInternalError if code == "INTERNAL_ERROR" else errors.RunFailed) is kind
    assert issubclass(errors.RunInternalError, errors.RunFailed)


def test_failures_of_some_tasks_may_be_accepted():
    """With allow_failures SUCCESS_WITH_FAILURES is a success as well, and nothing else."""
    ended = {result: RunState(life_cycle="TERMINATED", result=result) for result in RESULTS}
    accepted = [result for result, state in ended.items() if error_class(state, allow_failures=True) is None]

    assert ["SUCCESS", "SUCCESS_WITH_FAILURES"] == accepted


def test_what_never_ran_has_no_output():
    """Tasks that were skipped because of others have no output to fetch."""
    never = {
        (life_cycle, result)
        for life_cycle in [*GOING, *ENDED]
        for result in RESULTS
        if RunState(life_cycle=life_cycle, result=result).never_ran
    }

    assert {("TERMINATED", "FAILED"), ("INTERNAL_ERROR", ""), ("RUNNING", "")}.isdisjoint(never)
    assert {("SKIPPED", ""), ("TERMINATED", "UPSTREAM_FAILED"), ("TERMINATED", "EXCLUDED")} <= never


def test_the_older_state_is_read_with_the_newer_reason():
    """Servers send both forms; life cycle and result come from the one, the reason from the other."""
    run = models.Run(
        state=models.RunState(life_cycle_state="TERMINATED", result_state="FAILED", state_message="boom"),
        status=models.RunStatus(
            state="TERMINATED",
            termination_details=models.TerminationDetails(code="DRIVER_ERROR", message="other"),
        ),
    )

    assert RunState(
        life_cycle="TERMINATED", result="FAILED", message="boom", termination_code="DRIVER_ERROR"
    ) == read_state(run)


@pytest.mark.parametrize(
    ("state", "code", "result"),
    [
        ("TERMINATED", "SUCCESS", "SUCCESS"),
        ("TERMINATED", "SUCCESS_WITH_FAILURES", "SUCCESS_WITH_FAILURES"),
        ("TERMINATED", "USER_CANCELED", "CANCELED"),
        ("TERMINATED", "CANCELED", "CANCELED"),
        ("TERMINATED", "SKIPPED", "EXCLUDED"),
        ("TERMINATED", "MAX_CONCURRENT_RUNS_EXCEEDED", "MAXIMUM_CONCURRENT_RUNS_REACHED"),
        ("TERMINATED", "RUN_EXECUTION_ERROR", "FAILED"),
        ("TERMINATED", "NEW_CODE", "FAILED"),
        ("TERMINATED", None, ""),
        ("RUNNING", None, ""),
        ("WAITING", None, ""),
    ],
)
def test_the_newer_state_is_enough(state, code, result):
    """A server that sends only the newer form is understood as well."""
    details = None if code is None else models.TerminationDetails(code=code, message="m")
    run = models.Run(status=models.RunStatus(state=state, termination_details=details))

    assert (state, result) == (read_state(run).life_cycle, read_state(run).result)
    assert ("m" if code else "") == read_state(run).message


def test_no_state_at_all_is_not_an_end():
    """An empty response has no state, so the run goes on."""
    assert RunState() == read_state(models.Run())
    assert not read_state(models.Run()).ended
