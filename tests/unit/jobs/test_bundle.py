"""Files of Databricks Asset Bundles read as job settings: variables, targets, includes, relative paths."""

import pytest

from lakewire.errors import InvalidArgumentError
from lakewire.jobs import read_bundle

ROOT = """
bundle: {name: sales}
include: [resources/*.yml]
variables:
  catalog: {description: where, default: dev}
  workers: {default: 2}
  table: {default: "${var.catalog}.silver.orders"}
  cluster:
    type: complex
    default: {spark_version: 15.4.x-scala2.12, num_workers: "${var.workers}"}
  warehouse: {lookup: {warehouse: Main}}
permissions:
  - {level: CAN_RUN, group_name: analysts}
targets:
  dev: {mode: development, default: true}
  prod:
    mode: production
    variables: {catalog: main, workers: {default: 8}}
    run_as: {service_principal_name: etl}
    resources:
      jobs:
        nightly:
          max_concurrent_runs: 3
          tasks:
            - {task_key: load, max_retries: 2}
"""
JOBS = """
resources:
  pipelines: {p: {name: ignored}}
  jobs:
    nightly:
      name: "[${bundle.target}] ${bundle.name} of ${var.table}"
      tags: {count: "${var.workers}"}
      permissions:
        - {level: IS_OWNER, user_name: "${workspace.current_user.userName}"}
      job_clusters:
        - {job_cluster_key: main, new_cluster: "${var.cluster}"}
      tasks:
        - task_key: load
          job_cluster_key: main
          notebook_task: {notebook_path: ../src/load.ipynb, base_parameters: {path: "${workspace.file_path}/x"}}
          libraries: [{whl: ../dist/etl.whl}, {pypi: {package: six}}]
        - task_key: each
          for_each_task:
            inputs: "[1]"
            task: {task_key: inner, spark_python_task: {python_file: ../src/each.py}, environment_key: e}
        - task_key: report
          sql_task: {warehouse_id: "${var.warehouse}", file: {path: ./report.sql}}
        - task_key: refresh
          pipeline_task: {pipeline_id: "${resources.pipelines.p.id}"}
      environments:
        - environment_key: e
          spec: {client: "2", dependencies: [six, ../dist/etl.whl, -r ../requirements.txt, /Volumes/a/b/c/d.whl]}
"""
FILES = "/Workspace/Shared/sales"
GIVEN = {"warehouse": "w1", "workspace.current_user.userName": "a@example.com", "resources.pipelines.p.id": "p-1"}


@pytest.fixture
def bundle(tmp_path):
    (tmp_path / "databricks.yml").write_text(ROOT)
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "jobs.yml").write_text(JOBS)
    return tmp_path


def one(tmp_path, job, **arguments):
    """The settings of a job in a file by itself."""
    file = tmp_path / "job.yml"
    file.write_text(f"resources:\n  jobs:\n    j: {job}\n")
    return read_bundle(file, **arguments)["j"].settings.to_dict()


def test_a_bundle_is_read_as_its_target_is_deployed(bundle):
    """Variables, overrides, paths, who it runs as and who may use it."""
    (job,) = read_bundle(bundle, target="prod", variables=GIVEN, files=FILES).values()

    assert {
        "name": "[prod] sales of main.silver.orders",
        "tags": {"count": "8"},
        "run_as": {"service_principal_name": "etl"},
        "max_concurrent_runs": 3,
        "job_clusters": [
            {"job_cluster_key": "main", "new_cluster": {"spark_version": "15.4.x-scala2.12", "num_workers": 8}}
        ],
        "tasks": [
            {
                "task_key": "load",
                "job_cluster_key": "main",
                "max_retries": 2,
                "notebook_task": {"notebook_path": f"{FILES}/src/load", "base_parameters": {"path": f"{FILES}/x"}},
                "libraries": [{"whl": f"{FILES}/dist/etl.whl"}, {"pypi": {"package": "six"}}],
            },
            {
                "task_key": "each",
                "for_each_task": {
                    "inputs": "[1]",
                    "task": {
                        "task_key": "inner",
                        "spark_python_task": {"python_file": f"{FILES}/src/each.py"},
                        "environment_key": "e",
                    },
                },
            },
            {
                "task_key": "report",
                "sql_task": {"warehouse_id": "w1", "file": {"path": f"{FILES}/resources/report.sql"}},
            },
            {"task_key": "refresh", "pipeline_task": {"pipeline_id": "p-1"}},
        ],
        "environments": [
            {
                "environment_key": "e",
                "spec": {
                    "client": "2",
                    "dependencies": [
                        "six",
                        f"{FILES}/dist/etl.whl",
                        f"-r {FILES}/requirements.txt",
                        "/Volumes/a/b/c/d.whl",
                    ],
                },
            }
        ],
    } == job.settings.to_dict()
    assert [("analysts", "CAN_MANAGE_RUN"), ("a@example.com", "IS_OWNER")] == [
        (each.group_name or each.user_name, each.permission_level) for each in job.permissions
    ]


def test_what_the_caller_gives_beats_the_file(bundle):
    """A mapping of variables is the last word."""
    given = {**GIVEN, "catalog": "test", "var.workers": 1}
    (job,) = read_bundle(bundle / "databricks.yml", target="prod", variables=given, files=FILES).values()

    assert "[prod] sales of test.silver.orders" == job.settings.name
    assert 1 == job.settings.job_clusters[0].new_cluster.num_workers


def test_a_mode_that_would_be_left_out_is_refused(bundle):
    """The default target would rename and pause the jobs; whoever does not mind says so."""
    with pytest.raises(InvalidArgumentError, match=r"mode of the bundle would be left out; .* ignore=\['mode'\]"):
        read_bundle(bundle, variables=GIVEN, files=FILES)
    (job,) = read_bundle(bundle, variables=GIVEN, files=FILES, ignore=["mode"]).values()

    assert "[dev] sales of dev.silver.orders" == job.settings.name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"target": "prd"}, "target: 'prd' is unknown; did you mean 'prod'"),
        (
            {"target": "prod", "files": FILES},
            "no value for ${resources.pipelines.p.id}, ${var.warehouse}, ${workspace.current_user",
        ),
        ({"target": "prod", "variables": {**GIVEN, "workspace.file_path": "/x"}}, "relative; give files="),
        ({"target": "prod", "ignore": ["modes"]}, "ignore: 'modes' is unknown; did you mean 'mode'"),
        ({"target": "prod", "variables": "x"}, "variables: expected a mapping"),
        ({"target": "prod", "files": FILES, "variables": {**GIVEN, "catalog": "${var.table}"}}, "lead to themselves"),
        ({"target": "prod", "files": FILES, "variables": {**GIVEN, "table": ["x"]}}, "a list and stands within a text"),
        (
            {"target": "prod", "files": FILES, "variables": {**GIVEN, "workers": "many"}},
            "num_workers: expected a whole",
        ),
    ],
)
def test_a_bundle_that_cannot_be_read_is_refused(bundle, arguments, message):
    """By the name of what is missing or wrong."""
    with pytest.raises(InvalidArgumentError) as caught:
        read_bundle(
            bundle, **{"files": FILES} | arguments if "files" in arguments or "ignore" in arguments else arguments
        )
    assert message in str(caught.value)


def test_one_file_of_jobs_is_enough(tmp_path):
    """Without a bundle around it; values become what the API has, as variables hold mostly text."""
    job = "{name: '${var.a}-${var.b}', timeout_seconds: '${var.c}', queue: {enabled: '${var.b}'}, tags: {n: 1}}"

    assert {"name": "x-true", "timeout_seconds": 5, "queue": {"enabled": True}, "tags": {"n": "1"}} == one(
        tmp_path, job, variables={"a": "x", "b": "true", "c": "5"}
    )


def test_references_of_jobs_stay(tmp_path):
    """What the server puts in when the job runs is not ours."""
    job = "{name: n, parameters: [{name: day, default: '{{job.start_time.iso_date}}'}]}"

    assert "{{job.start_time.iso_date}}" == one(tmp_path, job)["parameters"][0]["default"]


def test_paths_in_git_stay(tmp_path):
    """They are relative to the repository, not to the bundle."""
    git = "git_source: {git_url: 'https://example.com/x', git_provider: gitHub, git_branch: main}"
    job = f"{{{git}, tasks: [{{task_key: a, notebook_task: {{notebook_path: src/a}}}}]}}"

    assert "src/a" == one(tmp_path, job)["tasks"][0]["notebook_task"]["notebook_path"]


@pytest.mark.parametrize(
    ("job", "message"),
    [
        ("5", "resources.jobs.j: expected a mapping, got int"),
        ("{nmae: x}", "resources.jobs.j: JobSettings: 'nmae' is unknown; did you mean 'name'"),
        ("{tasks: [{task_key: a, notebook_task: {notebook_path: a.py}}]}", "tasks['a'].notebook_path: 'a.py' is relat"),
        ("{lifecycle: {prevent_destroy: true}}", "lifecycle of the bundle would be left out"),
        ("{permissions: [{levl: CAN_VIEW}]}", "'levl' is unknown"),
    ],
)
def test_a_job_that_cannot_be_meant_is_refused(tmp_path, job, message):
    """With the key of the job."""
    with pytest.raises(InvalidArgumentError) as caught:
        one(tmp_path, job)
    assert message in str(caught.value)


def test_a_wildcard_is_refused(tmp_path):
    """The name that a wheel has in the workspace is not known here."""
    task = "{task_key: a, existing_cluster_id: c, libraries: [{whl: ./dist/*.whl}], notebook_task: {notebook_path: /a}}"

    with pytest.raises(InvalidArgumentError, match="has a wildcard"):
        one(tmp_path, f"{{tasks: [{task}]}}", files=FILES)


@pytest.mark.parametrize(("text", "message"), [("- a", "expected a mapping, got list"), ("a: 1\na: 2", "stands twice")])
def test_a_file_that_is_no_bundle_is_refused(tmp_path, text, message):
    """By its name."""
    file = tmp_path / "x.yml"
    file.write_text(text)

    with pytest.raises(InvalidArgumentError, match=message) as caught:
        read_bundle(file)
    assert str(file) in str(caught.value)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    """As a folder without a bundle is."""
    with pytest.raises(InvalidArgumentError, match="neither a file nor a folder with a databricks"):
        read_bundle(tmp_path)
