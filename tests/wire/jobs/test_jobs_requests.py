"""The exact requests of client.jobs, and what is refused before one is sent."""

import time

import pytest

from lakewire.errors import (
    InvalidArgumentError,
    LakewireError,
    NotFoundError,
    OutcomeUnknownError,
    PaginationError,
    ResponseError,
    RunAlreadyFinished,
)
from lakewire.jobs import JobSettings, NotebookTask, SqlTask, Task
from tests.support.odd_values import Text
from tests.support.scripted import answer, reset

NOTEBOOK = NotebookTask("/n")
STARTED = answer(200, {"run_id": 7})
SETTINGS = JobSettings(name="nightly", tasks=NOTEBOOK)


def state(life_cycle, result=None, **fields):
    return {"run_id": 7, "state": {"life_cycle_state": life_cycle, "result_state": result}, **fields}


def test_submit_sends_tasks_and_a_token(client, server):
    """One POST carries tasks, name, timeout, rare fields and a token of 32 characters."""
    server.script(STARTED)
    run = client.jobs.submit(
        [Task("a", NOTEBOOK), Task("b", SqlTask("/q.sql"), depends_on=["a"])],
        run_name="nightly",
        timeout_seconds=60,
        existing_cluster_id="c-1",
        extra={"queue": {"enabled": True}},
    )
    (seen,) = server.seen
    body = seen.json()

    assert 7 == run.run_id
    assert ("POST", "/api/2.2/jobs/runs/submit") == (seen.method, seen.target)
    assert 32 == len(body.pop("idempotency_token"))
    assert {
        "run_name": "nightly",
        "timeout_seconds": 60,
        "queue": {"enabled": True},
        "tasks": [
            {"task_key": "a", "notebook_task": {"notebook_path": "/n"}, "existing_cluster_id": "c-1"},
            {
                "task_key": "b",
                "sql_task": {"warehouse_id": "w1", "file": {"path": "/q.sql", "source": "WORKSPACE"}},
                "depends_on": [{"task_key": "a"}],
            },
        ],
    } == body


def test_a_run_may_be_shown_to_others(client, server):
    """Who may do what is sent with the run; a level that is none is refused before."""
    server.script(STARTED)
    client.jobs.submit(NOTEBOOK, access_control=[{"group_name": "sales", "permission_level": "CAN_VIEW"}])

    (seen,) = server.seen
    assert [{"group_name": "sales", "permission_level": "CAN_VIEW"}] == seen.json()["access_control_list"]
    with pytest.raises(InvalidArgumentError, match="access_control"):
        client.jobs.submit(NOTEBOOK, access_control="sales")
    assert 1 == len(server.seen)


@pytest.mark.parametrize("start", [lambda jobs: jobs.submit(NOTEBOOK), lambda jobs: jobs.run_now(3)])
def test_a_lost_response_starts_no_second_run(client, server, start):
    """Each retry carries the same token, so the server knows the run that it has started."""
    server.script(reset, answer(502, "bad"), STARTED)

    assert 7 == start(client.jobs).run_id
    assert 3 == len(server.seen)
    assert 1 == len({seen.json()["idempotency_token"] for seen in server.seen})


@pytest.mark.parametrize("start", [lambda jobs: jobs.submit(NOTEBOOK), lambda jobs: jobs.run_now(3)])
def test_each_call_has_its_own_token(client, server, start):
    """Two calls are two runs."""
    server.script(STARTED)
    start(client.jobs)
    start(client.jobs)

    assert 2 == len({seen.json()["idempotency_token"] for seen in server.seen})


def test_run_now_sends_parameters(client, server):
    """Job parameters and the choice of tasks reach the API under its names."""
    server.script(STARTED)
    client.jobs.run_now(3, parameters={"day": "1"}, only=["a", "b+"], extra={"sql_params": {"x": "y"}})
    (seen,) = server.seen
    body = seen.json()
    body.pop("idempotency_token")

    assert "/api/2.2/jobs/run-now" == seen.target
    assert {"job_id": 3, "job_parameters": {"day": "1"}, "only": ["a", "b+"], "sql_params": {"x": "y"}} == body


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (lambda jobs: jobs.submit(NOTEBOOK), "run_id"),
        (lambda jobs: jobs.run_now(3), "run_id"),
        (lambda jobs: jobs.create(SETTINGS), "job_id"),
        (lambda jobs: jobs.ensure(SETTINGS), "job_id"),
    ],
)
def test_a_response_without_an_id_is_not_a_refusal(client, server, call, field):
    """The run or job exists, so the error says that the call took effect, not that nothing was sent."""
    server.script(answer(200, {}))

    with pytest.raises(ResponseError, match=f"sent no {field}") as caught:
        call(client.jobs)
    assert "applied" == caught.value.outcome


def test_a_token_of_an_older_run_is_an_error(client, server):
    """A retry with the token of a run that failed yesterday must not be reported as a new run."""
    yesterday = int((time.time() - 86_400) * 1000)
    server.script(STARTED, answer(200, state("TERMINATED", "FAILED", start_time=yesterday, end_time=yesterday + 5)))

    with pytest.raises(RunAlreadyFinished, match=r"'t1' belongs to run 7, which ended TERMINATED/FAILED") as caught:
        client.jobs.submit(NOTEBOOK, idempotency_token="t1")
    assert (7, "FAILED") == (caught.value.run_id, caught.value.result_state)


def test_a_run_longer_than_the_call_is_older_whatever_the_clocks_say(client, server):
    """With a server clock that is ahead, the run's duration shows that it began before this call."""
    soon = int((time.time() + 3600) * 1000)
    server.script(STARTED, answer(200, state("TERMINATED", "SUCCESS", start_time=soon, end_time=soon + 60_000)))

    with pytest.raises(RunAlreadyFinished):
        client.jobs.run_now(3, idempotency_token="t1")


def running():
    return state("RUNNING", start_time=1)


def ended_just_now():
    now = int(time.time() * 1000)
    return state("TERMINATED", "SUCCESS", start_time=now + 1, end_time=now + 2)


@pytest.mark.parametrize("info", [running, ended_just_now])
def test_a_token_of_a_running_or_fresh_run_joins_it(client, server, info):
    """The token of a run that still runs, or that this very call started, leads to that run."""
    server.script(STARTED, answer(200, info()))

    assert 7 == client.jobs.submit(NOTEBOOK, idempotency_token="t1").run_id


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda jobs: jobs.submit(NOTEBOOK, idempotency_token="x" * 65), "65 characters; accepted are 1 to 64"),
        (lambda jobs: jobs.submit(NOTEBOOK, idempotency_token=""), "0 characters"),
        (lambda jobs: jobs.submit(NOTEBOOK, extra={"nmae": 1}), r"\['nmae'\] is not accepted"),
        (lambda jobs: jobs.submit(NOTEBOOK, extra={"idempotency_token": "x"}), "is not accepted"),
        (lambda jobs: jobs.submit([]), "give one task value"),
        (lambda jobs: jobs.run_now(3.5), "job_id: expected a whole number .* got float 3.5"),
        (lambda jobs: jobs.run_now(0), "job_id: expected .* got int 0"),
        (lambda jobs: jobs.run_now(job_id=True), "job_id: expected .* got bool True"),
        (lambda jobs: jobs.run_now(2**63), "job_id"),
        (lambda jobs: jobs.run_now(3, parameters={"day": 1}), r"parameters\['day'\]: expected text, got int 1"),
        (lambda jobs: jobs.run_now(3, parameters={"day": "x" * 10_000}), "accepted are 10000"),
        (lambda jobs: jobs.run_now(3, only="a"), "only"),
        (lambda jobs: jobs.attach("../x"), "run_id"),
        (lambda jobs: jobs.get(-1), "job_id"),
        (lambda jobs: jobs.delete(1.5), "job_id"),
        (lambda jobs: jobs.update(1, JobSettings(), remove="tasks"), "remove"),
        (lambda jobs: jobs.ensure(JobSettings(tasks=NOTEBOOK)), "no name"),
        (lambda jobs: jobs.ensure({"name": "n"}), "settings: dict given"),
        (lambda jobs: jobs.ensure(SETTINGS, key=""), "key: 0 characters given; accepted are 1 to 255"),
        (lambda jobs: jobs.ensure(SETTINGS, key=5), "key: expected text, got int 5"),
        (lambda jobs: jobs.ensure(SETTINGS, prune="no"), "prune: expected True or False"),
        (lambda jobs: jobs.ensure(SETTINGS, dry_run=1), "dry_run: expected True or False"),
        (lambda jobs: jobs.create(JobSettings(tasks=Task("a", NOTEBOOK, depends_on=["b"]))), "which is no task"),
        (lambda jobs: jobs.create(JobSettings(tasks=Task("a", NOTEBOOK, job_cluster_key="c"))), "the job has none"),
        (lambda jobs: jobs.find(), "give either name or key"),
        (lambda jobs: jobs.find(name="a", key="b"), "give either name or key"),
        (lambda jobs: jobs.find(name=5), "name: expected text"),
        (lambda jobs: jobs.export("5"), "job_id: expected a whole number"),
        (lambda jobs: jobs.create({"name": "n"}), "settings: dict given; accepted is JobSettings"),
        (lambda jobs: jobs.submit(5), "tasks: 5"),
        (lambda jobs: jobs.submit(NOTEBOOK, idempotency_token=5), "idempotency_token: expected text, got int 5"),
        (lambda jobs: jobs.submit(NOTEBOOK, extra=["queue"]), "extra: expected a mapping, got list"),
        (lambda jobs: jobs.run_now(3, only=5), "only: expected a list, each item text, got int 5"),
        (lambda jobs: jobs.list(limit="x"), "limit: expected a whole number >= 0 or None, got 'x'"),
        (lambda jobs: jobs.attach(1).wait(poll_interval="x"), "poll_interval: expected seconds > 0, got 'x'"),
        (lambda jobs: jobs.list(limit=-1), "limit: .* got -1"),
        (lambda jobs: jobs.list_runs(limit=-1), "limit: .* got -1"),
        (lambda jobs: jobs.list_runs(job_id="x"), "job_id"),
        (lambda jobs: jobs.list(expand_tasks="no"), "expand_tasks: expected True or False, got str 'no'"),
        (lambda jobs: jobs.attach(1).wait(allow_failures="no"), "allow_failures: expected True or False"),
        (lambda jobs: jobs.attach(1).wait(0), "timeout is 0"),
        (lambda jobs: jobs.attach(1).wait(poll_interval=0), "poll_interval"),
        (
            lambda jobs: jobs.attach(1).wait(on_timeout="kill"),
            "on_timeout: expected 'leave' or 'cancel', got str 'kill'",
        ),
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(client, server, call, message):
    """A typed error names the argument and what is accepted; nothing is sent."""
    with pytest.raises(InvalidArgumentError, match=message):
        call(client.jobs)
    assert [] == server.seen


def test_members_of_an_enum_of_texts_count_as_their_text(client, server):
    """Keys of tasks, paths and parameters, as programs keep them in enums."""
    server.script(STARTED)
    task = Task(Text.NAME, NotebookTask(Text.PATH, parameters={"a": Text.NAME}))
    client.jobs.submit(task, idempotency_token=Text.NAME)
    body = server.seen[0].json()
    notebook = {"notebook_path": Text.PATH.value, "base_parameters": {"a": "name"}}

    assert ("name", [{"task_key": "name", "notebook_task": notebook}]) == (body["idempotency_token"], body["tasks"])


def test_parameters_may_be_just_small_enough(client, server):
    """The limit is on the JSON: 10,000 bytes pass."""
    server.script(STARTED)
    client.jobs.run_now(3, parameters={"day": "x" * (10_000 - len('{"day": ""}'))})

    assert 1 == len(server.seen)


def test_create_returns_the_id(client, server):
    """A job is defined with one POST, which is not retried."""
    server.script(answer(200, {"job_id": 5}))

    assert 5 == client.jobs.create(SETTINGS)
    assert {
        "name": "nightly",
        "tasks": [{"task_key": "main", "notebook_task": {"notebook_path": "/n"}}],
    } == server.seen[0].json()


def test_a_lost_create_is_not_retried(client, server):
    """Two jobs of one name would be worse than an error with an unknown outcome."""
    server.script(reset, answer(200, {"job_id": 5}))

    with pytest.raises(OutcomeUnknownError):
        client.jobs.create(SETTINGS)
    assert 1 == len(server.seen)


@pytest.mark.parametrize("arrived", [True, False])
def test_ensure_looks_for_what_it_may_have_created(client, server, arrived):
    """The response is lost: with a key the job is found if it was made; nothing is created twice."""
    found = {"job_id": 5, "settings": {"name": "nightly", "tags": {"lakewire_key": "k"}}}
    none, some = answer(200, {"jobs": []}), answer(200, {"jobs": [found]})
    server.script(none, none, reset, some if arrived else none)

    if arrived:
        assert 5 == client.jobs.ensure(SETTINGS, key="k").job_id
    else:
        with pytest.raises(OutcomeUnknownError):
            client.jobs.ensure(SETTINGS, key="k")
    assert 1 == [seen.target for seen in server.seen].count("/api/2.2/jobs/create")


def test_update_and_delete(client, server):
    """Only what is given changes; what is named is removed."""
    server.script(answer(200, {}))
    client.jobs.update(4, JobSettings(tags={}), remove=["schedule"])
    client.jobs.delete(4)
    update, delete = server.seen

    assert {"job_id": 4, "new_settings": {"tags": {}}, "fields_to_remove": ["schedule"]} == update.json()
    assert ("/api/2.2/jobs/delete", {"job_id": 4}) == (delete.target, delete.json())


def test_get_follows_the_pages_of_a_large_job(client, server):
    """A job with more than 100 tasks arrives whole."""

    def page(first, token=None):
        tasks = [{"task_key": f"t{number}"} for number in range(first, first + 100)]
        return answer(200, {"job_id": 4, "settings": {"name": "n", "tasks": tasks}, "next_page_token": token})

    server.script(page(0, "p2"), page(100, "p3"), page(200))
    job = client.jobs.get(4)

    assert [f"t{number}" for number in range(300)] == [task.task_key for task in job.settings.tasks]
    assert ("/api/2.2/jobs/get", {"job_id": "4", "page_token": "p3"}) == server.seen[2].path_and_query()


def test_pages_that_repeat_end_in_an_error(client, server):
    """A server that hands out the same token for ever is not followed for ever."""
    server.script(answer(200, {"job_id": 4, "settings": {}, "next_page_token": "same"}))

    with pytest.raises(PaginationError):
        client.jobs.get(4)
    assert 2 == len(server.seen)


def test_listing_stops_at_the_limit(client, server):
    """A real limit: no page is fetched that is not needed."""
    jobs = [{"job_id": number, "settings": {"name": "n"}} for number in range(20)]
    server.script(answer(200, {"jobs": jobs, "next_page_token": "p2"}))

    assert list(range(20)) == [job.job_id for job in client.jobs.list(limit=20)]
    assert 1 == len(server.seen)
    assert [] == list(client.jobs.list(limit=0))


def test_list_runs_filters(client, server):
    """Filters reach the API; those not given are not sent."""
    server.script(answer(200, {"runs": [{"run_id": 1}]}))
    found = list(client.jobs.list_runs(job_id=3, active_only=True, extra={"start_time_from": 5}))

    assert [1] == [run.run_id for run in found]
    assert {"job_id=3", "active_only=true", "start_time_from=5"} == set(server.seen[0].target.split("?")[1].split("&"))


def test_a_retried_delete_is_success(client, server):
    """The first response was lost and the job is gone: the first request deleted it."""
    server.script(reset, answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Job 4 does not exist."}))
    client.jobs.delete(4)

    assert 2 == len(server.seen)


def test_a_job_that_was_never_there_is_missed_also_on_a_busy_server(client, server):
    """The first request was turned away, so it deleted nothing: what the second one does not find is an error."""
    server.script(answer(429, {}), answer(400, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no job 4"}))

    with pytest.raises(NotFoundError, match="no job 4"):
        client.jobs.delete(4)


def test_a_job_that_is_not_there(client, server):
    """The server's refusal arrives as its typed error."""
    server.script(answer(400, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Job 4 does not exist."}))

    with pytest.raises(NotFoundError, match="Job 4 does not exist"):
        client.jobs.get(4)


def test_repair_runs_what_failed_again(client, server):
    """A second repair names the latest first one, as the API demands."""
    history = [{"type": "ORIGINAL", "start_time": 1}, {"id": 11, "start_time": 2}, {"id": 12, "start_time": 3}]
    server.script(answer(200, {"run_id": 7, "repair_history": history}), answer(200, {"repair_id": 13}))
    run = client.jobs.attach(7)

    assert run is run.repair()
    assert ("/api/2.2/jobs/runs/get", {"run_id": "7", "include_history": "true"}) == server.seen[0].path_and_query()
    assert {"run_id": 7, "latest_repair_id": 12, "rerun_all_failed_tasks": True} == server.seen[1].json()


def test_repair_of_chosen_tasks(client, server):
    """Tasks, their dependents and parameters are as asked."""
    server.script(answer(200, {"run_id": 7}), answer(200, {"repair_id": 13}))
    client.jobs.attach(7).repair(["a"], dependents=True, parameters={"day": "2"})

    assert {
        "run_id": 7,
        "rerun_tasks": ["a"],
        "rerun_dependent_tasks": True,
        "job_parameters": {"day": "2"},
    } == server.seen[1].json()


def test_repair_passes_other_parameters_on(client, server):
    """What has no argument here goes through extra, with names that the API knows."""
    server.script(answer(200, {"run_id": 7}), answer(200, {"repair_id": 13}))
    client.jobs.attach(7).repair(extra={"notebook_params": {"day": "2"}})

    assert {"run_id": 7, "rerun_all_failed_tasks": True, "notebook_params": {"day": "2"}} == server.seen[1].json()


@pytest.mark.parametrize("history", [[], [{"id": 11, "start_time": 2}]])
def test_a_lost_repair_is_found_in_the_history(client, server, history):
    """It is sent once; when its response and the next one are lost, the history still says that it has begun."""
    before = answer(200, {"run_id": 7, "repair_history": history})
    after = answer(200, {"run_id": 7, "repair_history": [*history, {"id": 12, "start_time": 3}]})
    server.script(before, reset, reset, after)
    run = client.jobs.attach(7)

    assert run is run.repair()
    assert 1 == [seen.method for seen in server.seen].count("POST")


@pytest.mark.parametrize("then", [answer(200, {"run_id": 7}), answer(403, {"error_code": "PERMISSION_DENIED"})])
def test_a_lost_repair_is_not_sent_again(client, server, then):
    """Where the history does not show it, or cannot be read, its outcome is unknown."""
    server.script(answer(200, {"run_id": 7}), reset, then)

    with pytest.raises(LakewireError) as caught:
        client.jobs.attach(7).repair()
    assert ("unknown", 3) == (caught.value.outcome, len(server.seen))


def test_repairs_are_listed_in_their_order(client, server):
    """The original run is none of them."""
    history = [{"id": 12, "start_time": 3}, {"type": "ORIGINAL", "start_time": 1}, {"id": 11, "start_time": 2}]
    server.script(answer(200, {"run_id": 7, "repair_history": history}))

    assert [11, 12] == [repair.id for repair in client.jobs.attach(7).repairs()]


def test_all_runs_are_canceled(client, server):
    """Those of a job, or what is queued, of a job or everywhere; never everything by accident."""
    server.script(answer(200, {}))
    client.jobs.cancel_all(5)
    client.jobs.cancel_all(5, queued=True)
    client.jobs.cancel_all(queued=True)

    assert [
        {"job_id": 5},
        {"job_id": 5, "all_queued_runs": True},
        {"all_queued_runs": True},
    ] == [seen.json() for seen in server.seen]
    assert {"/api/2.2/jobs/runs/cancel-all"} == {seen.target for seen in server.seen}
    with pytest.raises(InvalidArgumentError, match="job_id"):
        client.jobs.cancel_all()


@pytest.mark.parametrize(
    "start", [lambda jobs, **more: jobs.submit(NOTEBOOK, **more), lambda jobs, **more: jobs.run_now(3, **more)]
)
def test_a_run_is_passed_on_before_anything_else_is_asked(client, server, start):
    """Who keeps run ids has this one even when the next request fails."""
    server.script(STARTED, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}))
    kept = []

    with pytest.raises(LakewireError):
        start(
            client.jobs, idempotency_token="mine", on_submitted=lambda run: kept.append((run.run_id, len(server.seen)))
        )
    assert [(7, 1)] == kept


def test_a_run_that_could_not_be_kept_is_named(client, server):
    """What the function raises goes on, with a note that the run goes on as well."""
    server.script(STARTED)

    def keep(_):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full") as caught:
        client.jobs.submit(NOTEBOOK, on_submitted=keep)
    assert ["run 7 has been started and goes on"] == caught.value.__notes__


def test_what_is_called_with_a_run_is_a_function(client, server):
    """Refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match="on_submitted"):
        client.jobs.submit(NOTEBOOK, on_submitted="log")
    assert [] == server.seen
