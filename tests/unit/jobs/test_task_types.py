"""Task values: the field of the API that each becomes, and what is refused before anything is sent."""

import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import (
    ForEachTask,
    NotebookTask,
    PythonWheelTask,
    SparkJarTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    Task,
)

EACH = Task("each", NotebookTask("/n"))

WIRE = [
    (NotebookTask("/Workspace/etl"), {"notebook_task": {"notebook_path": "/Workspace/etl"}}),
    (
        NotebookTask("etl", source="GIT", parameters={"day": "1"}, warehouse_id="w"),
        {
            "notebook_task": {
                "notebook_path": "etl",
                "source": "GIT",
                "base_parameters": {"day": "1"},
                "warehouse_id": "w",
            }
        },
    ),
    (
        SparkPythonTask("/Volumes/main/a/b/x.py", parameters=["--n", "1"]),
        {"spark_python_task": {"python_file": "/Volumes/main/a/b/x.py", "parameters": ["--n", "1"]}},
    ),
    (SparkPythonTask("s3://bucket/x.py"), {"spark_python_task": {"python_file": "s3://bucket/x.py"}}),
    (
        SqlTask("/Volumes/main/a/b/x.sql", warehouse_id="w", parameters={"day": "1"}),
        {
            "sql_task": {
                "warehouse_id": "w",
                "file": {"path": "/Volumes/main/a/b/x.sql", "source": "WORKSPACE"},
                "parameters": {"day": "1"},
            }
        },
    ),
    (
        SqlTask(query_id="12ab-34", warehouse_id="w"),
        {"sql_task": {"warehouse_id": "w", "query": {"query_id": "12ab-34"}}},
    ),
    (
        SqlTask(alert_id="12ab", warehouse_id="w", subscribers=["a@example.com"]),
        {
            "sql_task": {
                "warehouse_id": "w",
                "alert": {"alert_id": "12ab", "subscriptions": [{"user_name": "a@example.com"}]},
            }
        },
    ),
    (
        SqlTask(dashboard_id="12ab", warehouse_id="w"),
        {"sql_task": {"warehouse_id": "w", "dashboard": {"dashboard_id": "12ab"}}},
    ),
    (
        SparkJarTask("com.example.Main", jars=["/Volumes/a/b/c/m.jar"], parameters=["x"]),
        {"spark_jar_task": {"main_class_name": "com.example.Main", "parameters": ["x"]}},
    ),
    (SparkSubmitTask(["--class", "Main"]), {"spark_submit_task": {"parameters": ["--class", "Main"]}}),
    (
        PythonWheelTask("etl", "main", named_parameters={"day": "1"}),
        {"python_wheel_task": {"package_name": "etl", "entry_point": "main", "named_parameters": {"day": "1"}}},
    ),
]
REFUSED = [
    (lambda: NotebookTask("etl"), "'etl' is not an absolute path"),
    (lambda: NotebookTask(""), "NotebookTask: path"),
    (lambda: NotebookTask("/x", source="SVN"), "NotebookTask: source: expected 'WORKSPACE' or 'GIT', got str 'SVN'"),
    (lambda: NotebookTask("/x", parameters={"n": 1}), r"NotebookTask: parameters\['n'\]: expected text, got int 1"),
    (lambda: NotebookTask("/x", parameters=["n"]), "NotebookTask: parameters: expected a mapping, got list"),
    (lambda: SparkPythonTask("x.py"), "not an absolute path"),
    (lambda: SparkPythonTask("/x.py", parameters="--n 1"), "parameters: expected a list, each item text, got str"),
    (lambda: SparkPythonTask("/x.py", parameters=[1]), r"parameters\[0\]: expected text, got int 1"),
    (lambda: NotebookTask(None), "NotebookTask: path: must be given, got None"),
    (lambda: NotebookTask("/x", parameters={"n": None}), r"parameters\['n'\]: expected text, got None"),
    (lambda: NotebookTask("/x", parameters={1: "n"}), "parameters: expected text as keys, got int 1"),
    (SqlTask, "exactly one of file, query_id, alert_id, dashboard_id"),
    (lambda: SqlTask("/x.sql", query_id="q"), "exactly one of file"),
    (lambda: SqlTask(query_id="q", alert_id="a"), "exactly one of file"),
    (lambda: SqlTask(query_id="q", subscribers=["a"]), "only an alert or a dashboard has subscribers"),
    (lambda: ForEachTask([1], "x"), "ForEachTask: task: expected Task, got str 'x'"),
    (lambda: ForEachTask([1], EACH, concurrency=101), "concurrency: 101; accepted are 1 to 100"),
    (lambda: ForEachTask([object()], EACH), "accepted are values that JSON has"),
    (lambda: ForEachTask([float("nan")], EACH), "accepted are values that JSON has"),
    (lambda: SqlTask("SELECT 1"), r"client\.sql\.execute"),
    (lambda: SqlTask(query_id="SELECT 1"), r"client\.sql\.execute"),
    (lambda: SqlTask("/x.sql").wire(), "no warehouse_id"),
    (lambda: SparkJarTask("Main", jars="/x.jar"), "SparkJarTask: jars"),
    (lambda: SparkSubmitTask("--class Main"), "SparkSubmitTask: parameters"),
    (lambda: PythonWheelTask("p", "e", parameters=["a"], named_parameters={"b": "c"}), "either parameters"),
]


@pytest.mark.parametrize(("action", "wire"), WIRE)
def test_a_task_value_becomes_one_field_of_the_task(action, wire):
    """Each task value becomes the one field of the API's task that says what it runs."""
    assert wire == action.wire()


@pytest.mark.parametrize(("make", "message"), REFUSED)
def test_what_cannot_run_is_refused(make, message):
    """A task value that cannot run is refused where it is made, in words that say what is accepted."""
    with pytest.raises(InvalidArgumentError, match=message):
        make()


def test_packages_go_where_the_task_runs():
    """Jars and wheels are libraries of a cluster, or dependencies of a serverless environment."""
    jar, wheel = SparkJarTask("Main", jars=["/a.jar"]), PythonWheelTask("p", "e", wheels=["/a.whl"])

    assert [{"jar": "/a.jar"}] == jar.libraries()
    assert {"java_dependencies": ["/a.jar"]} == jar.packages()
    assert [{"whl": "/a.whl"}] == wheel.libraries()
    assert {"dependencies": ["/a.whl"]} == wheel.packages()
