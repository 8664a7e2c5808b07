"""Settings of a job to and from dictionaries, JSON and YAML; what is refused before anything is sent."""

import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import (
    Continuous,
    CronSchedule,
    FileArrivalTriggerConfiguration,
    JobSettings,
    JobsHealthRule,
    NotebookTask,
    PeriodicTriggerConfiguration,
    SqlTask,
    TableUpdateTriggerConfiguration,
    Task,
    TriggerSettings,
)

NOTEBOOK = {"notebook_task": {"notebook_path": "/n"}}
DAILY = {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "Europe/Berlin"}
FULL = {
    "name": "nightly",
    "tags": {"team": "sales"},
    "parameters": [{"name": "day", "default": ""}],
    "schedule": {**DAILY, "pause_status": "PAUSED"},
    "queue": {"enabled": True},
    "job_clusters": [
        {
            "job_cluster_key": "main",
            "new_cluster": {"spark_version": "16.4.x-scala2.12", "num_workers": 0, "spark_conf": {}},
        }
    ],
    "tasks": [
        {"task_key": "a", **NOTEBOOK, "job_cluster_key": "main", "libraries": [], "max_retries": None},
        {
            "task_key": "b",
            "depends_on": [{"task_key": "a", "outcome": "true"}],
            "for_each_task": {"inputs": "[1, 2]", "task": {"task_key": "each", **NOTEBOOK}},
        },
    ],
    "trigger": None,
}


def of(**fields):
    return {"name": "n", "tasks": [{"task_key": "a", **NOTEBOOK, **fields}]}


def each(**fields):
    return {"tasks": [{"task_key": "a", "for_each_task": {"inputs": "[]", "task": {"task_key": "b", **fields}}}]}


@pytest.mark.parametrize(
    "read",
    [
        lambda settings: settings,
        lambda settings: JobSettings.from_json(settings.to_json()),
        lambda settings: JobSettings.from_yaml(settings.to_yaml()),
    ],
)
def test_settings_come_back_without_loss(read):
    """Empty lists and mappings, zeros and nulls are kept, through JSON and YAML too."""
    settings = read(JobSettings.from_dict(FULL))

    assert FULL == settings.to_dict()


def test_what_is_read_is_sent_as_it_is():
    """No environment is added to a Python file that a spec has without one, and no warehouse is needed."""
    fields = {
        "tasks": [
            {"task_key": "a", "spark_python_task": {"python_file": "a.py", "source": "GIT"}},
            {"task_key": "b", "sql_task": {"warehouse_id": "w", "query": {"query_id": "q"}}},
        ]
    }

    assert fields == JobSettings.from_dict(fields).to_dict()


def test_mappings_become_values():
    """Whichever way a field was given, it is read by attribute."""
    settings = JobSettings(name="n", schedule=DAILY, tasks=[Task("a", NOTEBOOK, depends_on=[])])

    assert "Europe/Berlin" == settings.schedule.timezone_id
    assert "/n" == settings.tasks[0].action.notebook_path


def test_easier_forms_become_what_the_api_has():
    """Parameters as a mapping, a queue as a flag, rules as a list, a trigger by itself."""
    settings = JobSettings(
        parameters={"day": "1"},
        queue=True,
        health=[JobsHealthRule(metric="RUN_DURATION_SECONDS", op="GREATER_THAN", value=3600)],
        trigger=PeriodicTriggerConfiguration(interval=4, unit="HOURS"),
    )

    assert {
        "parameters": [{"name": "day", "default": "1"}],
        "queue": {"enabled": True},
        "health": {"rules": [{"metric": "RUN_DURATION_SECONDS", "op": "GREATER_THAN", "value": 3600}]},
        "trigger": {"periodic": {"interval": 4, "unit": "HOURS"}},
    } == settings.to_dict()


def test_what_a_newer_server_sends_is_kept():
    """Not strict: fields, kinds of tasks and values that this release does not know come back."""
    fields = {
        "name": "n",
        "newer": {"a": [1, None]},
        "schedule": {"quartz_cron_expression": "?", "timezone_id": "Moon/Tycho", "newer": 1},
        "tasks": [{"task_key": "a", "newer_task": {"x": 1}, "run_if": "NEWER"}, {"task_key": "b", "newer": 2}],
    }

    assert fields == JobSettings.from_dict(fields, strict=False).to_dict()


def test_environments_of_tasks_join_those_of_the_job():
    """Keys that the job has are not given twice."""
    settings = JobSettings(
        environments=[{"environment_key": "environment_0", "spec": {"client": "3"}}],
        tasks=[Task("a", NotebookTask("/n"), environment={"dependencies": ["six"]})],
    ).to_dict()

    assert ["environment_0", "environment_1"] == [each["environment_key"] for each in settings["environments"]]
    assert "environment_1" == settings["tasks"][0]["environment_key"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"nmae": "x"}, "JobSettings: 'nmae' is unknown; did you mean 'name'"),
        ({"zzz": 1}, "'zzz' is unknown; accepted are budget_policy_id, continuous"),
        (of(max_retires=1), "tasks['a']: 'max_retires' is unknown; did you mean 'max_retries'"),
        (of(email_notifications={"on_failur": []}), "email_notifications: 'on_failur' is unknown"),
        (of(new_cluster={"num_worker": 1}), "tasks['a'].new_cluster: 'num_worker' is unknown"),
        (of(libraries=[{"wheel": "/x"}]), "tasks['a'].libraries[0]: 'wheel' is unknown"),
        (of(run_if="ALWAYS"), "tasks['a'].run_if: expected one of 'ALL_DONE'"),
        (of(timeout_seconds="60"), "tasks['a'].timeout_seconds: expected a whole number, got str '60'"),
        (of(depends_on=[{}]), "tasks['a'].depends_on[0]: task_key is missing"),
        (of(depends_on=[None]), "tasks['a'].depends_on[0]: must be given, got None"),
        (of(pipeline_task={"pipeline_id": "p"}), "tasks['a']: runs notebook_task and pipeline_task"),
        (of(notebook_task=None), "tasks['a']: runs nothing; give exactly one of"),
        (of(notebook_task={}), "tasks['a'].notebook_task: notebook_path is missing"),
        (of(new_cluster={}, environment_key="e"), "cluster and environment_key exclude each other"),
        (of(new_cluster={}, existing_cluster_id="c"), "cluster and existing_cluster_id exclude each other"),
        (of(job_cluster_key="main"), "Task 'a': job_cluster_key 'main': the job has none"),
        (of(environment_key="e"), "Task 'a': environment_key 'e': the job has none"),
        (of(libraries=[{"whl": "/x"}], new_cluster={}, notebook_task={"notebook_path": "/n", "warehouse_id": "w"}),
         "runs on a place of its own; leave out cluster, libraries"),
        ({"tasks": [{"task_key": "a", "sql_task": {"warehouse_id": "w"}, "existing_cluster_id": "c"}]},
         "leave out existing_cluster_id"),
        ({"tasks": [{"task_key": "a", "for_each_task": {"inputs": "[]", "task": {"task_key": "b", "sql_tsk": {}}}}]},
         "'sql_tsk' is unknown; did you mean 'sql_task'"),
        (each(sql_task={"warehouse_id": "w"}, existing_cluster_id="c"), "Task 'b': a SqlTask runs on a place"),
        (each(**NOTEBOOK, job_cluster_key="main"), "Task 'b': job_cluster_key 'main': the job has none"),
        (each(), "Task 'b': runs nothing; give exactly one of"),
        (each(**NOTEBOOK, pipeline_task={"pipeline_id": "p"}), "runs notebook_task and pipeline_task"),
        (each(for_each_task={"inputs": "[]", "task": {"task_key": "c", **NOTEBOOK}}), "cannot run another for-each"),
        ({"tasks": {}}, "tasks: expected a list"),
        ({"tasks": ["a"]}, "tasks[0]: expected a mapping, got str"),
        ({"tasks": [NOTEBOOK]}, "tasks[0]: task_key is missing"),
        ({"tasks": [{"task_key": "a", **NOTEBOOK}] * 2}, "two share a key"),
        (of(depends_on=[{"task_key": "b"}]), "depends_on names ['b'], which is no task"),
        (of(depends_on=[{"task_key": "a"}]), "a -> a wait for each other"),
        ({"tags": {"on": True}}, "tags['on']: expected text, got bool True"),
        ({"job_clusters": [{"job_cluster_key": "c", "new_cluster": {}}] * 2}, "two have the job_cluster_key 'c'"),
        ({"parameters": [{"name": "p", "default": ""}] * 2}, "two have the parameter 'p'"),
        ({**of(environment_key="defalt"), "environments": [{"environment_key": "default"}]},
         "environment_key: 'defalt' is unknown; did you mean 'default'"),
        ({"schedule": {"quartz_cron_expression": "0 0 6 * * ?"}}, "schedule: timezone_id is missing"),
        ({"schedule": {**DAILY, "timezone_id": "Europe/Berln"}}, "no time zone 'Europe/Berln'; did you mean 'Europe/B"),
        ({"schedule": {**DAILY, "quartz_cron_expression": "0 6 * * *"}}, "has 5 fields; accepted are 6 or 7"),
        ({"schedule": DAILY, "continuous": {}}, "schedule and continuous exclude each other"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(fields, message):
    """The error says where, what was given, and what is accepted or the nearest known name."""
    with pytest.raises(InvalidArgumentError) as caught:
        JobSettings.from_dict(fields)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("starts", "message"),
    [
        ({"schedule": CronSchedule(quartz_cron_expression="0 0 6 * * *", timezone_id="UTC")}, "must be '?'"),
        ({"trigger": FileArrivalTriggerConfiguration(url="data/in")}, "trigger.file_arrival.url: 'data/in' is neither"),
        (
            {"trigger": FileArrivalTriggerConfiguration(url="s3://b/in", wait_after_last_change_seconds=5)},
            "wait_after_last_change_seconds: 5 given; accepted are 60 seconds or more",
        ),
        ({"trigger": TableUpdateTriggerConfiguration(table_names=[])}, "table_names: no table is given"),
        ({"trigger": PeriodicTriggerConfiguration(interval=0, unit="DAYS")}, "interval: 0 given; accepted is 1"),
        (
            {"trigger": TriggerSettings(pause_status="PAUSED"), "continuous": Continuous()},
            "trigger and continuous exclude each other",
        ),
        ({"triggers": [{"schedule": {**DAILY, "timezone_id": "?"}}]}, "triggers[0].schedule.timezone_id"),
    ],
)
def test_runs_that_would_never_start_are_refused(starts, message):
    """Schedules and triggers are checked before anything is sent."""
    with pytest.raises(InvalidArgumentError) as caught:
        JobSettings(name="n", tasks=NotebookTask("/n"), **starts).check()
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[", "not YAML"),
        ("- a", "fields: expected a mapping, got list"),
        ("", "fields: must be given, got None"),
        ("name: a\nname: b", "line 2: 'name' stands twice"),
        ("tasks: &a [*a]", "aliases make more than"),
        ("name: !!python/object:os.system x", "not YAML"),
        ("tags: {day: !!binary aGk=}", "tags['day']: expected text, got bytes"),
    ],
)
def test_yaml_that_cannot_be_meant_is_refused(text, message):
    """Also what a careless reader would take: a name that stands twice, a list that holds itself."""
    with pytest.raises(InvalidArgumentError) as caught:
        JobSettings.from_yaml(text)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("text", "message"), [("{", "not JSON"), ('{"name": "a", "name": "b"}', "'name' stands twice")]
)
def test_json_that_cannot_be_meant_is_refused(text, message):
    """A name that stands twice would otherwise be the last one."""
    with pytest.raises(InvalidArgumentError) as caught:
        JobSettings.from_json(text)
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ["yes", "NO", "off", "12:30", "2026-01-01", "1_000", "0o17", "1e5", "null", "~", ""])
def test_text_stays_text_in_yaml(text):
    """What a reader of YAML 1.1 or 1.2 would take for something else is quoted when it is written."""
    import yaml

    written = JobSettings(tags={"x": text}).to_yaml()

    assert {"x": text} == JobSettings.from_yaml(written).tags == yaml.safe_load(written)["tags"]


@pytest.mark.parametrize("text", ["no", "on", "12:30", "2026-01-01", "1_000"])
def test_plain_words_of_yaml_are_text(text):
    """As in YAML 1.2, and in the files of the Databricks CLI."""
    assert {"x": text} == JobSettings.from_yaml(f"tags: {{x: {text}}}").tags


def test_names_that_are_merged_in_may_be_set_again():
    """An anchor holds what is common; a mapping that merges it overrides some of it."""
    settings = JobSettings.from_yaml(
        "job_clusters:\n"
        "- job_cluster_key: small\n"
        "  new_cluster: &base {spark_version: 16.4.x-scala2.12, num_workers: 010}\n"
        "- job_cluster_key: large\n"
        "  new_cluster:\n"
        "    <<: *base\n"
        "    num_workers: 0x10\n"
    )

    assert [10, 16] == [cluster.new_cluster.num_workers for cluster in settings.job_clusters]


def test_a_sql_task_needs_a_warehouse_when_it_is_written():
    """As a spec has no client to take it from."""
    settings = JobSettings(tasks=SqlTask("/q.sql"))

    with pytest.raises(InvalidArgumentError, match="no warehouse_id"):
        settings.to_dict()
    assert "w" == settings.to_dict(warehouse_id="w")["tasks"][0]["sql_task"]["warehouse_id"]
