"""Requests of ensure, find, export and run_now by name: which, how many, with what in them."""

import json

import pytest
import responses
from responses import matchers

from lakewire import DatabricksClient
from lakewire.errors import InvalidArgumentError, NotFoundError
from lakewire.jobs import JobSettings, NotebookTask, SettingChange, Task
from tests.support.waiting import QUICK

HOST = "https://example.cloud.databricks.com"
JOBS = f"{HOST}/api/2.2/jobs"
TASK = {"task_key": "main", "notebook_task": {"notebook_path": "/n"}}
SETTINGS = JobSettings(name="nightly", tasks=NotebookTask("/n"), tags={"team": "sales"})
SPEC = {"name": "nightly", "tags": {"team": "sales"}, "tasks": [TASK]}
FILLED = {  # as a server returns it
    **SPEC,
    "tags": {"team": "sales", "lakewire_key": "k"},
    "email_notifications": {},
    "webhook_notifications": {},
    "timeout_seconds": 0,
    "max_concurrent_runs": 1,
    "format": "MULTI_TASK",
    "tasks": [
        {
            **TASK,
            "notebook_task": {"notebook_path": "/n", "source": "WORKSPACE"},
            "run_if": "ALL_SUCCESS",
            "timeout_seconds": 0,
            "email_notifications": {},
        }
    ],
}


@pytest.fixture
def client():
    with DatabricksClient(host=HOST, token="dapi-canary", retry=QUICK) as made:
        yield made


@pytest.fixture
def server():
    with responses.RequestsMock() as mock:
        yield mock


def listed(server, *jobs, name="nightly"):
    """A list of jobs by name, or of all."""
    query = {} if name is None else {"name": name}
    found = [{"job_id": job_id, "settings": {"name": job_name, "tags": tags}} for job_id, job_name, tags in jobs]
    server.get(f"{JOBS}/list", json={"jobs": found}, match=[matchers.query_param_matcher(query)])


def got(server, job_id, settings):
    body = {"job_id": job_id, "settings": settings}
    server.get(f"{JOBS}/get", json=body, match=[matchers.query_param_matcher({"job_id": job_id})])


def sent(server):
    return [(call.request.method, call.request.path_url.split("?")[0].rsplit("/", 1)[1]) for call in server.calls]


def body_of(server, number=-1):
    return json.loads(server.calls[number].request.body)


def test_a_job_that_is_missing_is_created(client, server):
    """The server's search ignores case, ours does not."""
    listed(server, (4, "NIGHTLY", {}))
    server.post(f"{JOBS}/create", json={"job_id": 5})
    ensured = client.jobs.ensure(SETTINGS)

    assert [("GET", "list"), ("POST", "create")] == sent(server)
    assert SPEC == body_of(server)
    assert (5, True, True) == (ensured.job_id, ensured.created, ensured.applied)
    assert {"name", "tags", "tasks"} == {change.path[0] for change in ensured.changes}


def test_a_job_as_it_should_be_is_left_alone(client, server):
    """What the server fills in is no difference: two requests that read, none that writes."""
    listed(server, (5, "nightly", {"lakewire_key": "k"}))
    got(server, 5, FILLED)
    ensured = client.jobs.ensure(SETTINGS, key="k")

    assert [("GET", "list"), ("GET", "get")] == sent(server)
    assert (5, False, (), False) == (ensured.job_id, ensured.created, ensured.changes, ensured.applied)
    assert "job 5: as it should be" == str(ensured)


def test_a_job_that_differs_is_reset_to_its_spec(client, server):
    """All of the spec is sent, so what the job has besides is removed."""
    listed(server, (5, "nightly", {}))
    got(server, 5, {**FILLED, "tags": {"team": "x"}, "timeout_seconds": 60})
    server.post(f"{JOBS}/reset", json={})
    ensured = client.jobs.ensure(SETTINGS)

    assert {"job_id": 5, "new_settings": SPEC} == body_of(server)
    assert {
        SettingChange("changed", ("tags", "team"), "x", "sales"),
        SettingChange("removed", ("timeout_seconds",), before=60),
    } == set(ensured.changes)
    assert "job 5: changed\n~ tags/team: 'x' -> 'sales'\n- timeout_seconds: 60" == str(ensured)


def test_without_pruning_what_the_job_has_stays(client, server):
    """Tasks, tags and options that the spec does not have are sent back as they are."""
    other = {"task_key": "other", "notebook_task": {"notebook_path": "/o"}}
    before = {**FILLED, "tags": {"team": "x", "mine": "1"}, "timeout_seconds": 60, "newer": {"a": 1}}
    before["tasks"] = [*FILLED["tasks"], other]
    listed(server, (5, "nightly", {}))
    got(server, 5, before)
    server.post(f"{JOBS}/reset", json={})
    ensured = client.jobs.ensure(SETTINGS, prune=False)

    assert {**before, "tags": {"team": "sales", "mine": "1"}} == body_of(server)["new_settings"]
    assert [SettingChange("changed", ("tags", "team"), "x", "sales")] == list(ensured.changes)


@pytest.mark.parametrize("exists", [True, False])
def test_a_dry_run_writes_nothing(client, server, exists):
    """It says what would be done."""
    listed(server, *([(5, "nightly", {})] if exists else []))
    if exists:
        got(server, 5, {**FILLED, "tags": {"team": "x"}})
    ensured = client.jobs.ensure(SETTINGS, dry_run=True)

    assert {"GET"} == {method for method, _ in sent(server)}
    assert (5 if exists else 0, not exists, False) == (ensured.job_id, ensured.created, ensured.applied)
    assert "(dry run)" in str(ensured)


def test_a_key_finds_a_job_that_has_another_name(client, server):
    """It is looked for by its name first, then among all; the new name is a difference."""
    listed(server)
    listed(server, (4, "other", {"lakewire_key": "x"}), (5, "old", {"lakewire_key": "k"}), name=None)
    got(server, 5, {**FILLED, "name": "old"})
    server.post(f"{JOBS}/reset", json={})
    ensured = client.jobs.ensure(SETTINGS, key="k")

    assert [SettingChange("changed", ("name",), "old", "nightly")] == list(ensured.changes)
    assert {"team": "sales", "lakewire_key": "k"} == body_of(server)["new_settings"]["tags"]


def test_a_key_is_a_tag_of_what_is_created(client, server):
    """So the next call finds it."""
    listed(server)
    listed(server, name=None)
    server.post(f"{JOBS}/create", json={"job_id": 5})
    client.jobs.ensure(SETTINGS, key="k")

    assert {"team": "sales", "lakewire_key": "k"} == body_of(server)["tags"]


@pytest.mark.parametrize(
    ("jobs", "key", "message"),
    [
        ([(1, "nightly", {}), (2, "nightly", {})], None, r"jobs \[1, 2\] share the name 'nightly'; use the id of one"),
        (
            [(1, "nightly", {"lakewire_key": "k"}), (2, "nightly", {"lakewire_key": "k"})],
            "k",
            r"jobs \[1, 2\] share the key 'k'",
        ),
    ],
)
def test_several_jobs_are_not_touched(client, server, jobs, key, message):
    """Which one is meant is for a person to say."""
    listed(server, *jobs)

    with pytest.raises(InvalidArgumentError, match=message):
        client.jobs.ensure(SETTINGS, key=key)
    assert [("GET", "list")] == sent(server)


def test_a_job_of_the_name_that_has_no_key_is_not_taken_over(client, server):
    """Nor is a second one made beside it, which would run the same schedule twice."""
    listed(server, (1, "nightly", {}))
    listed(server, name=None)

    with pytest.raises(InvalidArgumentError, match="job 1 has the name 'nightly' and no key"):
        client.jobs.ensure(SETTINGS, key="k")
    assert {"GET"} == {method for method, _ in sent(server)}


def test_a_spec_with_the_tag_of_another_key_is_refused(client, server):
    """As it would be found by one key and made for another."""
    with pytest.raises(InvalidArgumentError, match="'k' given, and the settings have the tag lakewire_key=other"):
        client.jobs.ensure(JobSettings(name="n", tags={"lakewire_key": "other"}), key="k")


def test_fields_of_a_newer_api_are_sent(client, server):
    """Also when a job is created: extra goes as it is."""
    listed(server, name="n")
    server.post(f"{JOBS}/create", json={"job_id": 5})
    client.jobs.ensure(JobSettings(name="n", extra={"newer": {"a": None}}))

    assert {"name": "n", "newer": {"a": None}} == body_of(server)


def test_an_export_leaves_out_what_the_server_does_anyway(client, server):
    """And keeps what this release does not know."""
    got(server, 5, {**FILLED, "newer": 1, "tasks": [{**FILLED["tasks"][0], "newer_field": 2}]})
    settings = client.jobs.export(5)

    assert {
        "name": "nightly",
        "tags": {"team": "sales", "lakewire_key": "k"},
        "format": "MULTI_TASK",
        "tasks": [
            {"task_key": "main", "notebook_task": {"notebook_path": "/n", "source": "WORKSPACE"}, "newer_field": 2}
        ],
        "newer": 1,
    } == settings.to_dict()


def test_find_returns_the_one_job(client, server):
    """By name with one request, by key among all."""
    listed(server, (4, "NIGHTLY", {}), (5, "nightly", {}))
    listed(server, (6, "a", {"lakewire_key": "k"}), (7, "b", {}), name=None)

    assert (5, 6) == (client.jobs.find(name="nightly"), client.jobs.find(key="k"))


def test_what_is_not_found_is_an_error(client, server):
    """As a job that is fetched by an unknown id."""
    listed(server, (4, "NIGHTLY", {}))

    with pytest.raises(NotFoundError, match="no job has the name 'nightly'"):
        client.jobs.find(name="nightly")


def test_a_job_runs_by_its_name(client, server):
    """One more request than by its id; several of the name start nothing."""
    listed(server, (5, "nightly", {}))
    server.post(f"{JOBS}/run-now", json={"run_id": 7})
    run = client.jobs.run_now("nightly", parameters={"day": "1"})
    body = body_of(server)

    assert 7 == run.run_id
    assert (5, {"day": "1"}) == (body["job_id"], body["job_parameters"])


def test_a_name_that_two_jobs_share_starts_nothing(client, server):
    """The error has their ids."""
    listed(server, (5, "nightly", {}), (3, "nightly", {}))

    with pytest.raises(InvalidArgumentError, match=r"jobs \[3, 5\] share the name 'nightly'"):
        client.jobs.run_now("nightly")
    assert [("GET", "list")] == sent(server)


def test_an_update_may_name_what_the_job_has(client, server):
    """Tasks that wait for others of the job, or run on its clusters."""
    server.post(f"{JOBS}/update", json={})
    task = Task("late", NotebookTask("/n"), depends_on=["early"], job_cluster_key="shared")
    client.jobs.update(5, JobSettings(tasks=[task]))

    assert "shared" == body_of(server)["new_settings"]["tasks"][0]["job_cluster_key"]
