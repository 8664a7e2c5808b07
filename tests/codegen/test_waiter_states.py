"""Which states end a wait, and how: every generated waiter, and every state that its API has."""

import importlib
import pkgutil

import pytest

import lakewire_api
from lakewire_api.compute.api.command_execution import CommandExecutionAPI
from lakewire_api.dashboards.api.genie import GenieAPI
from lakewire_api.jobs.api.jobs import CANCEL_RUN_WAITER, JobsAPI
from lakewire_runtime import OperationFailedError, Waiter
from lakewire_runtime.source import field_types
from tests.codegen.test_waiters import Server, run

PASSING = {
    # states after which another one follows, by what is polled
    "apps.get": {"ACTIVE", "STARTING", "STOPPING", "UPDATING"},
    "apps.get_deployment": {"IN_PROGRESS"},
    "apps.get_update": {"IN_PROGRESS", "NOT_UPDATED"},  # the update has not begun
    "online_tables.get": {"DEGRADED", "PROVISIONING", "UPDATING"},  # a degraded table may recover
    "clean_rooms.get": {"PROVISIONING"},
    "command_execution.command_status": {"Cancelling", "Queued", "Running"},
    "command_execution.context_status": {"Pending"},
    "clusters.get": {"PENDING", "RESIZING", "RESTARTING", "RUNNING", "TERMINATING", "UNKNOWN"},
    "genie.get_message": {
        "ASKING_AI",
        "EXECUTING_QUERY",
        "FETCHING_METADATA",
        "FILTERING_CONTEXT",
        "PENDING_WAREHOUSE",
        "SUBMITTED",
    },
    "database.get_database_instance": {"FAILING_OVER", "STARTING", "UPDATING"},
    "jobs.get_run": {"BLOCKED", "PENDING", "QUEUED", "RUNNING", "TERMINATING", "WAITING_FOR_RETRY"},
    "forecasting.get_experiment": {"PENDING", "RUNNING"},
    "pipelines.get": {"DEPLOYING", "RECOVERING", "RESETTING", "RUNNING", "STARTING", "STOPPING"},
    "workspaces.get": {"NOT_PROVISIONED", "PROVISIONING"},
    "serving_endpoints.get": {"IN_PROGRESS"},
    "warehouses.get": {"RUNNING", "STARTING", "STOPPING"},
    # an endpoint that is yellow or red is online with poor health, and may recover
    "vector_search_endpoints.get_endpoint": {"PROVISIONING", "RED_STATE", "STARTING", "STOPPING", "YELLOW_STATE"},
}


def waiters():
    """Yield each waiter with its name, what it polls, and the class that this returns."""
    for item in pkgutil.walk_packages(lakewire_api.__path__, "lakewire_api."):
        module = importlib.import_module(item.name)
        for name, waiter in vars(module).items():
            if isinstance(waiter, Waiter):
                polled = getattr(module, waiter.poll.upper())
                yield pytest.param(waiter, polled.name, polled.returns, id=f"{polled.name} {name}")


def enum_at(model, path):
    """Return the enum at a dotted path."""
    for field in path.split("."):
        model = field_types(model)[field]
    return model


@pytest.mark.parametrize(("waiter", "polled", "model"), [*waiters()])
def test_every_state_is_a_success_a_failure_or_passing(waiter, polled, model):
    """No state is left to chance: one that nobody classified would be waited for until the time is up."""
    states = {member.value for member in enum_at(model, waiter.status)}
    final = [*waiter.success, *waiter.failure]

    assert len(final) == len({*final})
    assert states - {*final} == PASSING[polled] - {*final}
    assert {*final} <= states


@pytest.mark.parametrize(("waiter", "polled", "model"), [item for item in waiters() if item.values[0].result])
def test_every_good_result_is_one_that_the_api_has(waiter, polled, model):
    """A result that no server sends would make each end a failure."""
    assert waiter.good_results
    assert {*waiter.good_results} <= {member.value for member in enum_at(model, waiter.result)}


@pytest.mark.parametrize("start", [lambda api: api.submit(), lambda api: api.run_now(5), lambda api: api.repair_run(7)])
@pytest.mark.parametrize(
    ("end", "state"),
    [
        (run("TERMINATED", result_state="FAILED", state_message="it broke"), "FAILED"),
        (run("TERMINATED", result_state="CANCELED"), "CANCELED"),
        (run("TERMINATED", result_state="TIMEDOUT"), "TIMEDOUT"),
        (run("TERMINATED", result_state="SUCCESS_WITH_FAILURES"), "SUCCESS_WITH_FAILURES"),
        (run("TERMINATED", result_state="INVENTED"), "INVENTED"),
        (run("TERMINATED"), "TERMINATED"),
        (run("SKIPPED"), "SKIPPED"),
        (run("INTERNAL_ERROR", result_state="FAILED"), "FAILED"),
    ],
)
def test_a_run_that_did_not_succeed_is_an_error(start, end, state):
    """As ``Run.wait``: only a run that is over with the result SUCCESS is a success."""
    server = Server({"run_id": 7}, run("RUNNING"), end)
    with pytest.raises(OperationFailedError, match=rf"^jobs\.get_run: {state}: ") as failed:
        start(JobsAPI(server)).wait()

    assert (state, 7) == (failed.value.state, failed.value.last.run_id)


def test_a_canceled_run_is_what_a_cancellation_waits_for():
    """The wait after ``cancel_run`` ends with the run, whatever its result."""
    server = Server(None, run("TERMINATED", result_state="CANCELED"))

    assert "CANCELED" == JobsAPI(server).cancel_run(7).wait().state.result_state
    assert CANCEL_RUN_WAITER.result is None


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ({"status": "Finished", "results": {"resultType": "error", "summary": "NameError"}}, "error: NameError"),
        ({"status": "Error"}, "Error: no message"),
        ({"status": "Cancelled"}, "Cancelled: no message"),
    ],
)
def test_a_command_that_raised_is_an_error(end, said):
    """A command that ran and raised an exception is Finished; its result is an error."""
    server = Server({"id": "i"}, {"status": "Running"}, end)
    with pytest.raises(OperationFailedError, match=f"^command_execution.command_status: {said}"):
        CommandExecutionAPI(server).execute(cluster_id="c", context_id="x", command="1/0").wait()


def test_a_command_that_gave_a_result_is_a_success():
    """Text, tables and images are results."""
    server = Server({"id": "i"}, {"status": "Finished", "results": {"resultType": "text", "data": "1"}})
    done = CommandExecutionAPI(server).execute(cluster_id="c", context_id="x", command="1").wait()

    assert "1" == done.results.data


def test_a_message_that_was_cancelled_is_an_error():
    """A Genie message that was cancelled is over; nobody waits for it until the time is up."""
    server = Server(
        {"message_id": "m", "space_id": "s", "conversation_id": "c", "message": {}}, {"status": "CANCELLED"}
    )
    with pytest.raises(OperationFailedError, match="CANCELLED"):
        GenieAPI(server).create_message("s", "c", "hello").wait()
