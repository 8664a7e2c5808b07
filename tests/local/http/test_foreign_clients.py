"""
Clients that others wrote, unmodified, against the local workspace.
"""

from __future__ import annotations

import io
import json
import os

import pytest

# What their packages warn about is theirs.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def sdk(workspace):
    """databricks-sdk with the access token."""
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient(host=workspace.host, token=workspace.token)


def test_the_sdk_logs_in_with_oauth(workspace):
    """Client id and secret are exchanged by the SDK's own flow."""
    from databricks.sdk import WorkspaceClient

    kept = json.loads((workspace.path / ".server" / "credentials.json").read_text())
    client = WorkspaceClient(
        host=workspace.host, client_id=kept["client_id"], client_secret=kept["client_secret"], auth_type="oauth-m2m"
    )

    assert kept["client_id"] == client.current_user.me().user_name


def test_the_sdk_runs_statements(sdk, workspace):
    """Statements with parameters come back typed."""
    from databricks.sdk.service import sql

    found = sdk.statement_execution.execute_statement(
        "SELECT :a + 1 AS b", workspace.warehouse_id, parameters=[sql.StatementParameterListItem("a", "INT", "1")]
    )

    assert (sql.StatementState.SUCCEEDED, [["2"]], sql.ColumnInfoTypeName.INT) == (
        found.status.state,
        found.result.data_array,
        found.manifest.schema.columns[0].type_name,
    )


def test_the_sdk_works_on_the_catalog(sdk, name):
    """Objects are created, listed and deleted."""
    from databricks.sdk.errors import NotFound
    from databricks.sdk.service.catalog import VolumeType

    sdk.schemas.create(name, "main", comment="c")
    sdk.volumes.create("main", name, "v", VolumeType.MANAGED)
    listed = [volume.full_name for volume in sdk.volumes.list("main", name)]
    sdk.schemas.delete(f"main.{name}", force=True)

    assert [f"main.{name}.v"] == listed
    with pytest.raises(NotFound):
        sdk.schemas.get(f"main.{name}")


def test_the_sdk_moves_files(sdk, volume):
    """Files are uploaded, listed, downloaded and deleted."""
    sdk.files.upload(f"{volume}/a b#c", io.BytesIO(b"content"))
    listed = [entry.name for entry in sdk.files.list_directory_contents(volume)]
    content = sdk.files.download(f"{volume}/a b#c").contents.read()
    size = sdk.files.get_metadata(f"{volume}/a b#c").content_length
    sdk.files.delete(f"{volume}/a b#c")

    assert (["a b#c"], b"content", 7) == (listed, content, size)


def test_the_sdk_runs_jobs(sdk, volume):
    """A job is created, run and waited for, its output read."""
    from databricks.sdk.service import jobs

    sdk.files.upload(f"{volume}/job.py", io.BytesIO(b"print('from a job')"))
    task = jobs.Task("main", spark_python_task=jobs.SparkPythonTask(f"{volume}/job.py"))
    job = sdk.jobs.create(name="from the sdk", tasks=[task])
    run = sdk.jobs.run_now_and_wait(job.job_id)

    assert (jobs.RunResultState.SUCCESS, "from a job\n") == (
        run.state.result_state,
        sdk.jobs.get_run_output(run.tasks[0].run_id).logs,
    )
    assert [run.run_id] == [found.run_id for found in sdk.jobs.list_runs(job_id=job.job_id)]


def test_the_sdk_understands_refusals(sdk):
    """Errors arrive as the SDK's own types."""
    from databricks.sdk.errors import BadRequest, ResourceDoesNotExist
    from databricks.sdk.service import jobs

    with pytest.raises(ResourceDoesNotExist):
        sdk.jobs.get(1)
    with pytest.raises(BadRequest, match="cannot run a spark_jar_task"):
        sdk.jobs.submit(tasks=[jobs.SubmitTask("t", spark_jar_task=jobs.SparkJarTask(main_class_name="M"))])


def test_the_sdk_imports_notebooks(sdk, name):
    """Notebooks are imported, listed and exported."""
    from databricks.sdk.service.workspace import Language

    sdk.workspace.mkdirs(f"/Shared/{name}")
    sdk.workspace.upload(f"/Shared/{name}/nb", io.BytesIO(b"print(1)"), language=Language.PYTHON)

    assert [f"/Shared/{name}/nb"] == [entry.path for entry in sdk.workspace.list(f"/Shared/{name}")]


def test_the_sql_connector_reads_results(workspace):
    """databricks-sql-connector fetches Arrow chunks over REST."""
    from databricks import sql

    with (
        sql.connect(
            server_hostname="http://127.0.0.1",
            _port=workspace.host.rpartition(":")[2],
            http_path=f"/sql/1.0/warehouses/{workspace.warehouse_id}",
            access_token=workspace.token,
            use_sea=True,
            enable_telemetry=False,
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT id, CAST(id AS STRING) AS s FROM range(500000) WHERE id % 100 = 0 ORDER BY id")
        rows = cursor.fetchall()

    assert [(number, str(number)) for number in range(0, 500000, 100)] == [tuple(row) for row in rows]


def test_the_sql_connector_in_its_default_form_is_told_which_form_works(workspace):
    """Thrift is not served: one request, and an error that names the forms that are."""
    from databricks import sql

    with pytest.raises(sql.exc.RequestError, match=r"use_kernel=True or use_sea=True"):
        sql.connect(
            server_hostname="127.0.0.1",
            _connection_uri=f"{workspace.host}/sql/1.0/warehouses/{workspace.warehouse_id}",
            http_path="",
            access_token=workspace.token,
            enable_telemetry=False,
        )


def test_the_sdk_uploads_large_files_in_parts(sdk, client):
    """With its own settings, several at a time."""
    client.catalog.volumes.create("main.default.sdk_parts")
    path, content = "/Volumes/main/default/sdk_parts/large", os.urandom(60 << 20)
    sdk.files.upload(path, io.BytesIO(content), overwrite=True)

    assert content == client.files.download(path)
