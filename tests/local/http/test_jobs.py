"""
Stored jobs: ``/api/2.2/jobs``.
"""

from __future__ import annotations

import pytest

JOBS = "/api/2.2/jobs"
SQL = {"task_key": "q", "sql_task": {"warehouse_id": "w", "file": {"path": "/q.sql"}}}
JAR = {"task_key": "j", "spark_jar_task": {"main_class_name": "Main"}}
DEFAULTS = {"run_if": "ALL_SUCCESS", "timeout_seconds": 0, "email_notifications": {}}


def kept(*tasks):
    """Tasks as a server returns them."""
    return [DEFAULTS | task for task in tasks]


def settings(api, job_id):
    return api.get(f"{JOBS}/get", job_id=job_id)["settings"]


@pytest.fixture
def job_id(api, name):
    found = api.post(f"{JOBS}/create", name=name, tasks=[SQL, JAR], tags={"a": "b"})["job_id"]
    yield found
    api.call("POST", f"{JOBS}/delete", json={"job_id": found})


def test_a_job_is_what_it_was_made(api, job_id, name):
    """A job has its settings, also tasks that only Databricks can run, and defaults."""
    job = api.get(f"{JOBS}/get", job_id=job_id)

    assert (name, kept(SQL, JAR), {"a": "b"}, 1) == tuple(
        job["settings"][field] for field in ("name", "tasks", "tags", "max_concurrent_runs")
    )
    assert ("local@lakewire", False) == (job["creator_user_name"], job["has_more"])


def test_the_older_version_is_the_same(api, job_id):
    """Paths of version 2.1 work too, and take ids as text."""
    assert api.get("/api/2.1/jobs/get", job_id=str(job_id)) == api.get(f"{JOBS}/get", job_id=job_id)


def test_reset_replaces_everything(api, job_id):
    """After a reset nothing of the former settings is left."""
    api.post(f"{JOBS}/reset", job_id=job_id, new_settings={"name": "new", "tasks": [JAR]})

    assert ("new", kept(JAR), False) == (
        settings(api, job_id)["name"],
        settings(api, job_id)["tasks"],
        "tags" in settings(api, job_id),
    )


def test_update_changes_what_is_named(api, job_id, name):
    """An update merges tasks by key, replaces other fields and removes what is named."""
    changed = SQL | {"description": "changed"}
    api.post(
        f"{JOBS}/update",
        job_id=job_id,
        new_settings={"tasks": [changed], "timeout_seconds": 5},
        fields_to_remove=["tags", "tasks/j"],
    )
    found = settings(api, job_id)

    assert (name, kept(changed), 5, False) == (found["name"], found["tasks"], found["timeout_seconds"], "tags" in found)


def test_a_deleted_job_is_gone(api, job_id):
    """A job that is deleted does not exist, with the code Databricks uses."""
    api.post(f"{JOBS}/delete", job_id=job_id)
    response = api.call("GET", f"{JOBS}/get", params={"job_id": job_id})

    assert (400, "INVALID_PARAMETER_VALUE", f"Job {job_id} does not exist.") == (
        response.status_code,
        response.json()["error_code"],
        response.json()["message"],
    )


def test_jobs_are_listed_latest_first(api, name):
    """Lists come in pages, latest first, by exact name whatever its case, tasks only when asked."""
    made = [api.post(f"{JOBS}/create", name=name.upper(), tasks=[SQL])["job_id"] for _ in range(3)]
    first = api.get(f"{JOBS}/list", name=name, limit=2)
    second = api.get(f"{JOBS}/list", name=name, limit=2, page_token=first["next_page_token"])
    expanded = api.get(f"{JOBS}/list", name=name, expand_tasks="true")["jobs"]

    assert [made[2], made[1], made[0]] == [job["job_id"] for job in first["jobs"] + second["jobs"]]
    assert (True, False, False) == (first["has_more"], second["has_more"], "tasks" in first["jobs"][0]["settings"])
    assert [kept(SQL)] * 3 == [job["settings"]["tasks"] for job in expanded]


def test_many_tasks_come_in_pages(api):
    """A job with more than a hundred tasks is read in pages."""
    tasks = [SQL | {"task_key": f"t{number}"} for number in range(150)]
    job_id = api.post(f"{JOBS}/create", name="many", tasks=tasks)["job_id"]
    first = api.get(f"{JOBS}/get", job_id=job_id)
    second = api.get(f"{JOBS}/get", job_id=job_id, page_token=first["next_page_token"])

    assert kept(*tasks) == first["settings"]["tasks"] + second["settings"]["tasks"]
    assert "next_page_token" not in second


@pytest.mark.parametrize(
    ("tasks", "word"),
    [
        ([{"task_key": "a"}], "exactly one kind"),
        ([SQL | {"spark_jar_task": {}}], "exactly one kind"),
        ([SQL, SQL], "twice"),
        ([SQL | {"task_key": ""}], "task_key"),
        ([SQL | {"depends_on": [{"task_key": "other"}]}], "'other'"),
        ([SQL | {"depends_on": [{"task_key": "q"}]}], "circle"),
        ([SQL | {"run_if": "SOMETIMES"}], "run_if"),
        ("a", "tasks"),
    ],
)
def test_unsound_tasks_are_refused(api, tasks, word):
    """The error names the fault of the tasks."""
    response = api.call("POST", f"{JOBS}/create", json={"name": "bad", "tasks": tasks})

    assert (400, "INVALID_PARAMETER_VALUE", True) == (
        response.status_code,
        response.json()["error_code"],
        word in response.json()["message"],
    )


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"continuous": {"task_retry_mode": []}}, "continuous.task_retry_mode: expected text"),
        ({"schedule": "daily"}, "schedule: expected an object, got str 'daily'"),
        ({"trigger": {"periodic": 1}}, "trigger.periodic: expected an object"),
        ({"tags": {"a": 1}}, "tags.a: expected text, got int 1"),
        ({"max_concurrent_runs": "many"}, "max_concurrent_runs: expected a whole number"),
        ({"tasks": [{"task_key": "t", "depends_on": "x"}]}, "].depends_on: expected a list"),
    ],
)
def test_settings_of_the_wrong_type_are_refused(api, job_id, settings, message):
    """The refusal names the innermost field, in a new job as in one that is changed."""
    made = api.call("POST", f"{JOBS}/create", json=settings)
    changed = api.call("POST", f"{JOBS}/update", json={"job_id": job_id, "new_settings": settings})

    for response in (made, changed):
        assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
        assert message in response.json()["message"]


def test_an_id_beyond_64_bits_is_refused(api):
    """No job can have it."""
    response = api.call("GET", f"{JOBS}/get", params={"job_id": 10**20})

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
