import pickle
from datetime import timedelta

import pytest

from lakewire_api.compute.api.clusters import ClustersAPI
from lakewire_api.compute.models import ClusterDetails
from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_api.jobs.models import Run
from lakewire_api.ml.api.forecasting import ForecastingAPI
from lakewire_api.postgres.api.postgres import PostgresAPI
from lakewire_runtime import (
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    OperationFailedError,
    structure,
)
from tests.support.clock import START, Clock


class Server:
    """A sender that returns scripted responses and records requests."""

    account_id = None

    def __init__(self, *answers):
        self.answers = iter(answers)
        self.asked = []
        self.clock = Clock()

    def with_deadline(self, deadline, *, polling=False):
        assert polling
        self.deadline = deadline
        return self

    def send(self, operation, path, *, query=None, body=None):
        self.asked.append((operation.name, path, query or body))
        answer = next(self.answers)
        return answer if operation.returns is None else structure(operation.returns, answer)


def run(state, **more):
    return {"run_id": 7, "state": {"life_cycle_state": state, **more}}


SUCCEEDED = run("TERMINATED", result_state="SUCCESS")


def test_a_long_running_call_returns_the_response_and_a_wait():
    """The response's fields are there at once; waiting polls with them until a final state, and returns that."""
    server = Server({"run_id": 7, "number_in_job": 1}, run("PENDING"), run("RUNNING"), SUCCEEDED)
    seen = []
    started = JobsAPI(server).run_now(5)

    assert (7, 7, 1) == (started.run_id, started.first_response.run_id, len(server.asked))
    assert {"run_id", "first_response", "wait"} <= {*dir(started)}
    done = started.wait(on_progress=lambda state: seen.append(state.state.life_cycle_state))

    assert (Run, "TERMINATED", ["PENDING", "RUNNING"]) == (type(done), done.state.life_cycle_state, seen)
    assert [("jobs.get_run", "/api/2.2/jobs/runs/get", 7)] * 3 == [
        (*ask[:2], ask[2]["run_id"]) for ask in server.asked[1:]
    ]
    assert [True, True] == [
        least <= slept <= 2 * least for slept, least in zip(server.clock.slept, (0.5, 1.0), strict=True)
    ]


def test_a_call_without_response_can_be_waited_for():
    """If the request alone determines what to poll, a response without body is enough."""
    server = Server(None, {"cluster_id": "c", "state": "TERMINATED"})

    assert isinstance(ClustersAPI(server).delete("c").wait(), ClusterDetails)


@pytest.mark.parametrize(
    "start", [lambda api: api.run_now(5), lambda _: PostgresAPI(Server({})).create_project({}, "p")]
)
def test_a_response_without_the_fields_to_poll_with(start):
    """What was started continues, and the error is about the server's response, not about an argument."""
    with pytest.raises(DecodeError, match=r"\$\.(run_id|name): \w+ does not say what to wait for") as lost:
        start(JobsAPI(Server({}))).wait()

    assert "applied" == lost.value.outcome


def test_a_bad_end_is_an_error_with_all_that_is_known():
    """A failure state raises, with the state, the server's message and its last response."""
    server = Server({"run_id": 7}, run("INTERNAL_ERROR", state_message="no nodes"))
    with pytest.raises(OperationFailedError, match=r"^jobs\.get_run: INTERNAL_ERROR: no nodes") as failed:
        JobsAPI(server).submit().wait()

    assert ("INTERNAL_ERROR", 7, "failed") == (failed.value.state, failed.value.last.run_id, failed.value.outcome)
    assert "INTERNAL_ERROR" == pickle.loads(pickle.dumps(failed.value)).state


def test_the_timeout_is_kept():
    """No poll begins after the deadline, pauses grow to ten seconds, and what was started goes on."""
    server = Server({"run_id": 7}, *[run("RUNNING")] * 100)
    with pytest.raises(DeadlineExceededError, match=r"^jobs\.get_run: the 60 s given are over") as late:
        JobsAPI(server).submit().wait(timeout=60)

    assert (True, "applied") == (server.clock.now <= START + 60, late.value.outcome)
    pauses = zip(server.clock.slept, (1, 2, 4, 8, 10, 10), strict=False)
    assert all(longest / 2 <= slept <= longest for slept, longest in pauses)


def test_a_wait_is_as_patient_as_the_sdks():
    """An experiment takes longer than other things, and two hours are what a wait for it takes by default."""
    server = Server({"experiment_id": "e"}, *[{"state": "RUNNING"}] * 1000)
    started = ForecastingAPI(server).create_experiment("t", "v", "time", "1d", 5)
    began = server.clock.now
    with pytest.raises(DeadlineExceededError, match="the 7200 s given are over"):
        started.wait()

    assert 7180 < server.clock.now - began <= 7200


def test_each_poll_is_bounded_by_what_is_left():
    """All polls share one deadline, which is passed to the sender."""
    server = Server({"run_id": 7}, run("RUNNING"), SUCCEEDED)
    JobsAPI(server).submit().wait(timeout=30)

    assert (30.0, pytest.approx(30.0 - sum(server.clock.slept))) == (
        server.deadline.seconds,
        server.deadline.remaining(),
    )


def test_states_nobody_knows_are_waited_through():
    """A state that this release does not know is neither good nor bad."""
    server = Server({"run_id": 7}, run("INVENTED"), {"run_id": 7}, SUCCEEDED)

    assert 7 == JobsAPI(server).submit().wait(timeout=None).run_id


@pytest.mark.parametrize("timeout", [0, -1, "60", True, timedelta(minutes=1), float("nan")])
def test_no_time_is_refused(timeout):
    """An invalid timeout is an argument error before anything is polled."""
    server = Server({"run_id": 7})
    started = JobsAPI(server).submit()
    with pytest.raises(InvalidArgumentError, match="timeout"):
        started.wait(timeout=timeout)

    assert 1 == len(server.asked)


def operation(*, done, **more):
    return {"name": "projects/p/operations/o", "done": done, **more}


def test_resource_operations_give_their_result():
    """An operation with a name of its own is polled by it, and its result has its type."""
    server = Server(operation(done=False), operation(done=False), operation(done=True, response={"name": "projects/p"}))
    project = PostgresAPI(server).create_project({}, "p").wait()

    assert ("Project", "projects/p") == (type(project).__name__, project.name)
    assert "/api/2.0/postgres/projects/p/operations/o" == server.asked[-1][1]


def test_resource_operations_that_fail():
    """The operation's error is raised, by its code."""
    failed = operation(done=True, error={"error_code": "RESOURCE_EXHAUSTED", "message": "full"})
    with pytest.raises(OperationFailedError, match="RESOURCE_EXHAUSTED full") as refused:
        PostgresAPI(Server(operation(done=False), failed)).create_project({}, "p").wait()

    assert "RESOURCE_EXHAUSTED" == refused.value.state


def test_a_result_of_a_resource_operation_that_does_not_fit():
    """The error names what was polled, and the place in its result."""
    server = Server(operation(done=False), operation(done=True, response={"name": 5}))
    with pytest.raises(DecodeError, match=r"^postgres\.get_operation response \$\.name: expected text"):
        PostgresAPI(server).create_project({}, "p").wait()
