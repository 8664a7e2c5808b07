"""
Schedules and triggers of jobs, over the API.
"""

from __future__ import annotations

import pytest

from tests.support.local_runs import python
from tests.support.waiting import until

JOBS = "/api/2.2/jobs"


def test_a_schedule_starts_runs_by_itself(api, script):
    """A job with a schedule runs without a request, until its schedule is paused."""
    tasks = [python(script("import sys; print(sys.argv[1:])"), "{{job.trigger.type}}")]
    schedule = {"quartz_cron_expression": "* * * * * ?", "timezone_id": "UTC"}
    job_id = api.post(f"{JOBS}/create", name="j", tasks=tasks, schedule=schedule)["job_id"]
    runs = until(lambda: api.get(f"{JOBS}/runs/list", job_id=job_id).get("runs"))
    api.post(f"{JOBS}/update", job_id=job_id, new_settings={"schedule": schedule | {"pause_status": "PAUSED"}})
    run = api.finished(runs[-1]["run_id"])

    assert ("PERIODIC", "['periodic']\n") == (run["trigger"], api.output(run["run_id"])["logs"])


def test_a_table_that_is_written_starts_a_run(api, schema, script):
    """A trigger of tables starts a run for their new versions."""
    table = f"main.{schema}.t"
    api.rows(f"CREATE TABLE {table} (a INT)")
    trigger = {"table_update": {"table_names": [table]}}
    job_id = api.post(f"{JOBS}/create", name="j", tasks=[python(script("pass"))], trigger=trigger)["job_id"]

    def written():
        api.rows(f"INSERT INTO {table} VALUES (1)")
        return api.get(f"{JOBS}/runs/list", job_id=job_id).get("runs")

    runs = until(written)
    api.post(f"{JOBS}/delete", job_id=job_id)

    assert "TABLE" == runs[-1]["trigger"]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"schedule": {"quartz_cron_expression": "0 6 * * *", "timezone_id": "UTC"}}, "it has 5 fields"),
        ({"schedule": {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "Mars"}}, "'Mars' is no time zone"),
        ({"trigger": {"periodic": {"interval": 0, "unit": "HOURS"}}}, "an interval from 1"),
    ],
)
def test_a_trigger_that_could_not_fire_is_refused(api, script, settings, words):
    """Mistakes are named when the job is made, not when it does not run."""
    response = api.call("POST", f"{JOBS}/create", json={"name": "j", "tasks": [python(script("pass"))], **settings})

    assert (400, True) == (response.status_code, words in response.json()["message"])
