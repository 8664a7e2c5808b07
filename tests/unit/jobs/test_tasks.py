"""Tasks of a run: where each runs, after what, and which sets cannot run."""

import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import (
    ClusterSpec,
    ConditionTask,
    ForEachTask,
    JobSettings,
    NotebookTask,
    PipelineTask,
    PythonWheelTask,
    RunJobTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    Task,
    TaskDependency,
)
from lakewire.jobs.specs.places import Compute
from lakewire.jobs.specs.task_settings import as_tasks, checked_tasks, task_settings
from lakewire_runtime import encode

NOTEBOOK = NotebookTask("/n")
SCRIPT = SparkPythonTask("/s.py")
SQL = SqlTask("/q.sql")
NOTEBOOK_WIRE = {"notebook_task": {"notebook_path": "/n"}}
SCRIPT_WIRE = {"spark_python_task": {"python_file": "/s.py"}}
CLUSTER = ClusterSpec(spark_version="16.4.x-scala2.12", node_type_id="i3.xlarge", num_workers=2)
CLUSTER_WIRE = {"spark_version": "16.4.x-scala2.12", "node_type_id": "i3.xlarge", "num_workers": 2}


def wire(tasks, warehouse_id="w", **compute):
    return encode(task_settings(checked_tasks(as_tasks(tasks)), Compute(**compute), warehouse_id))


def test_one_value_is_a_run_of_one_task():
    """A bare task value becomes the task 'main'."""
    assert {"tasks": [{"task_key": "main", **NOTEBOOK_WIRE}]} == wire(NOTEBOOK)


def test_a_run_of_several_tasks_keeps_their_order_and_options():
    """Keys, dependencies and options of each task reach the API; rare fields go through extra."""
    tasks = [
        Task("load", NOTEBOOK, timeout_seconds=60, max_retries=2),
        Task("check", SQL, depends_on=["load"], run_if="ALL_DONE", extra={"newer": "d"}),
        Task("flow", {"pipeline_task": {"pipeline_id": "p"}}, depends_on=["load", "check"]),
    ]
    expected = [
        {"task_key": "load", **NOTEBOOK_WIRE, "timeout_seconds": 60, "max_retries": 2},
        {
            "task_key": "check",
            "sql_task": {"warehouse_id": "w", "file": {"path": "/q.sql", "source": "WORKSPACE"}},
            "depends_on": [{"task_key": "load"}],
            "run_if": "ALL_DONE",
            "newer": "d",
        },
        {
            "task_key": "flow",
            "pipeline_task": {"pipeline_id": "p"},
            "depends_on": [{"task_key": "load"}, {"task_key": "check"}],
        },
    ]

    assert {"tasks": expected} == wire(tasks)


def test_a_task_runs_where_it_says_else_where_the_others_do():
    """The cluster of a task beats that of the run; SQL tasks run on their warehouse in any case."""
    tasks = [Task("a", SCRIPT), Task("b", SCRIPT, existing_cluster_id="c-1"), Task("c", SQL)]
    a, b, c = wire(tasks, cluster=CLUSTER)["tasks"]

    assert CLUSTER_WIRE == a["new_cluster"]
    assert ("c-1", False) == (b["existing_cluster_id"], "new_cluster" in b)
    assert set() == {"new_cluster", "existing_cluster_id"} & c.keys()


def test_a_cluster_may_be_a_mapping():
    """Whoever has the cluster's fields in a dict may pass that."""
    assert CLUSTER_WIRE == wire(SCRIPT, cluster=CLUSTER_WIRE)["tasks"][0]["new_cluster"]


@pytest.mark.parametrize(
    "action",
    [
        PipelineTask(pipeline_id="p"),
        RunJobTask(job_id=1),
        ConditionTask(left="1", op="EQUAL_TO", right="1"),
        NotebookTask("/n", warehouse_id="w"),
        SQL,
    ],
)
def test_what_has_a_place_of_its_own_gets_no_cluster(action):
    """The cluster of the run is for the others; one that is given for it alone is refused."""
    (fields,) = wire(Task("a", action), cluster=CLUSTER)["tasks"]

    assert "new_cluster" not in fields
    with pytest.raises(InvalidArgumentError, match="leave out cluster"):
        wire(Task("a", action, cluster=CLUSTER))


def test_a_model_of_the_bindings_is_what_a_task_runs():
    """As a mapping with the API's field is; alone it is a run of one task."""
    expected = {"tasks": [{"task_key": "main", "pipeline_task": {"pipeline_id": "p"}}]}

    assert expected == wire(PipelineTask(pipeline_id="p"))
    assert expected == wire(Task("main", {"pipeline_task": {"pipeline_id": "p"}}))


def test_a_task_may_wait_for_a_branch():
    """Of a condition; by a value or a mapping."""
    condition = Task("if", ConditionTask(left="1", op="EQUAL_TO", right="1"))
    yes = Task("yes", NOTEBOOK, depends_on=[TaskDependency(task_key="if", outcome="true")])
    no = Task("no", NOTEBOOK, depends_on=["yes", {"task_key": "if", "outcome": "false"}])
    made = wire([condition, yes, no])["tasks"]

    assert [{"task_key": "if", "outcome": "true"}] == made[1]["depends_on"]
    assert [{"task_key": "yes"}, {"task_key": "if", "outcome": "false"}] == made[2]["depends_on"]


def test_the_task_of_a_for_each_runs_as_others_do():
    """On the run's cluster, or with an environment of its own; inputs become JSON."""
    each = ForEachTask([{"day": 1}, "x"], Task("each", SCRIPT), concurrency=4)
    on_cluster = wire(Task("all", each), cluster=CLUSTER)["tasks"][0]
    serverless = wire(Task("all", each))

    assert {
        "task_key": "all",
        "for_each_task": {
            "inputs": '[{"day": 1}, "x"]',
            "task": {"task_key": "each", **SCRIPT_WIRE, "new_cluster": CLUSTER_WIRE},
            "concurrency": 4,
        },
    } == on_cluster
    assert "environment_0" == serverless["tasks"][0]["for_each_task"]["task"]["environment_key"]
    assert 1 == len(serverless["environments"])


def test_inputs_of_a_for_each_may_be_a_reference():
    """To a value that an earlier task sets."""
    made = wire(Task("all", ForEachTask("{{tasks.list.values.files}}", Task("each", NOTEBOOK))))

    assert "{{tasks.list.values.files}}" == made["tasks"][0]["for_each_task"]["inputs"]


def test_libraries_are_installed_on_the_cluster():
    """What a task value brings and what the task lists are both installed."""
    task = Task("a", PythonWheelTask("p", "e", wheels=["/w.whl"]), libraries=[{"pypi": {"package": "x"}}])

    assert [{"pypi": {"package": "x"}}, {"whl": "/w.whl"}] == wire(task, existing_cluster_id="c")["tasks"][0][
        "libraries"
    ]


def test_serverless_files_get_an_environment():
    """Python files need an environment on serverless compute; tasks that need the same one share it."""
    tasks = [Task("a", SCRIPT), Task("b", SCRIPT), Task("c", NOTEBOOK)]
    made = wire(tasks)

    assert [{"environment_key": "environment_0", "spec": {"environment_version": "4"}}] == made["environments"]
    assert ["environment_0", "environment_0", None] == [task.get("environment_key") for task in made["tasks"]]


@pytest.mark.parametrize("place", [{"job_cluster_key": "shared"}, {"environment_key": "mine"}])
def test_a_key_may_say_where_a_task_runs(place):
    """A cluster that the tasks of a job share, or an environment of the caller, is not changed."""
    assert {"tasks": [{"task_key": "a", **SCRIPT_WIRE, **place}]} == wire(Task("a", SCRIPT, **place))


def test_packages_join_the_environment():
    """Wheels are added to the environment that was given, and each different environment gets its own key."""
    tasks = [
        Task("a", PythonWheelTask("p", "e", wheels=["/w.whl"]), environment={"dependencies": ["six"]}),
        Task("b", NOTEBOOK, environment={"base_environment": "/e.yaml"}),
    ]
    made = wire(tasks)

    assert [
        {"environment_version": "4", "dependencies": ["six", "/w.whl"]},
        {"base_environment": "/e.yaml"},
    ] == [environment["spec"] for environment in made["environments"]]
    assert ["environment_0", "environment_1"] == [task["environment_key"] for task in made["tasks"]]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: wire([]), "give one task value"),
        (lambda: wire("notebook"), "give one task value"),
        (lambda: wire([NOTEBOOK]), "give one task value"),
        (lambda: wire([Task("a", NOTEBOOK), Task("a", SQL)]), "share a key"),
        (lambda: wire(Task("a", NOTEBOOK, depends_on=["b"])), r"\['b'\], which is no task"),
        (lambda: Task("a", NOTEBOOK, depends_on=5), "depends_on: expected a list, each item text, got int 5"),
        (
            lambda: wire([Task("a", NOTEBOOK, depends_on=["b"]), Task("b", SQL, depends_on=["a"])]),
            "wait for each other",
        ),
        (lambda: wire(Task("a", NOTEBOOK, depends_on=["a"])), "wait for each other"),
        (lambda: Task("a b", NOTEBOOK), "accepted are 1 to 100 letters"),
        (lambda: Task("", NOTEBOOK), "accepted are 1 to 100 letters"),
        (lambda: Task("a" * 101, NOTEBOOK), "accepted are 1 to 100 letters"),
        (lambda: wire(Task("a", None)), "Task 'a': runs nothing; give exactly one of"),
        (lambda: Task("a", "notebook"), "Task 'a': action: 'notebook' given; accepted are a task value"),
        (lambda: Task("a", NOTEBOOK, depends_on="b"), "depends_on: expected a list, each item text, got str"),
        (lambda: wire(Task("a", SQL, existing_cluster_id="c")), "runs on its warehouse"),
        (lambda: Task("a", NOTEBOOK, cluster={}, existing_cluster_id="c"), "exclude each other"),
        (lambda: wire(NOTEBOOK, cluster={}, environment={}), "cluster and environment exclude each other"),
        (lambda: wire(Task("a", ForEachTask([1], Task("b", SQL, cluster={})))), "leave out cluster"),
        (lambda: Task("a", {"notebok_task": {}}), "'notebok_task' is unknown; did you mean 'notebook_task'"),
        (lambda: Task("a", {}), "Task 'a': runs nothing"),
        (lambda: Task("a", NOTEBOOK, health=[{"metrc": "x"}]), r"health.rules\[0\]: 'metrc' is unknown"),
        (lambda: wire(SparkSubmitTask(["x"])), "needs cluster="),
        (lambda: wire(SparkSubmitTask(["x"]), existing_cluster_id="c"), "needs cluster="),
        (lambda: wire(Task("a", SCRIPT, libraries=[{"whl": "/w"}])), "libraries need a cluster"),
        (lambda: wire(Task("a", SCRIPT, extra={"task_key": "b"})), r"extra sets \['task_key'\]"),
        (lambda: wire(SQL, warehouse_id=None), "no warehouse_id"),
    ],
)
def test_a_run_that_cannot_start_is_refused(make, message):
    """What the server would refuse, or never finish, is refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=message):
        make()


def test_job_settings_hold_only_what_is_given():
    """Fields left out are not sent, so an update changes nothing else; extra takes what this release does not know."""
    settings = JobSettings(name="n", parameters={"day": "1"}, tags={"team": "x"}, extra={"newer": {"a": 1}})

    assert {
        "name": "n",
        "parameters": [{"name": "day", "default": "1"}],
        "tags": {"team": "x"},
        "newer": {"a": 1},
    } == settings.to_dict(warehouse_id="w")


def test_job_settings_hold_their_tasks():
    """Tasks and their environments are part of the settings."""
    wired = JobSettings(tasks=SCRIPT, max_concurrent_runs=3, timeout_seconds=9).to_dict()

    assert {"tasks", "environments", "max_concurrent_runs", "timeout_seconds"} == wired.keys()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (lambda: JobSettings(extra={"name": "b"}), r"extra sets \['name'\], for which there are arguments"),
        (lambda: JobSettings.from_dict({"nmae": "x"}), "JobSettings: 'nmae' is unknown; did you mean 'name'"),
        (lambda: JobSettings(tags={"a": None}), "tags"),
        (lambda: JobSettings(parameters={"a": 1}), "parameters"),
        (lambda: JobSettings(cluster={}, existing_cluster_id="c"), "exclude each other"),
    ],
)
def test_job_settings_that_cannot_be_meant_are_refused(settings, message):
    """A misspelt or doubled field is refused by name instead of being lost."""
    with pytest.raises(InvalidArgumentError, match=message):
        settings().to_dict(warehouse_id="w")
