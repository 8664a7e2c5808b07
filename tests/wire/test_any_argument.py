"""Any object as any argument of jobs, files, secrets, the catalog: it works, or a typed error says what is accepted."""

from collections.abc import Iterator
from contextlib import suppress
from functools import partial

import attrs
import pytest
from hypothesis import HealthCheck, example, given, settings

from lakewire import DatabricksClient
from lakewire.errors import LakewireError
from lakewire.features import FeatureFunction, FeatureLookup
from lakewire.jobs import (
    ForEachTask,
    JobSettings,
    NodeNeeds,
    NotebookTask,
    PythonWheelTask,
    SparkJarTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    Task,
)
from lakewire.schema.policies import RowFilter
from tests.support.odd_values import HUGE, ODD, closed_file
from tests.support.scripted import ScriptedServer, answer

PATH = "/Volumes/main/default/v/x"
NOTEBOOK = NotebookTask("/n")
ENDED = {
    "run_id": 7,
    "job_id": 7,
    "state": {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS"},
    "contents": [],
}
CALLS = {
    "spec_of": (lambda client: client.features.spec_of, {"function": "f"}, ["function", "timeout"]),
    "publish": (lambda client: client.features.publish, {"table": "t", "store": "s", "name": "a.b.c"}, [
        "table", "store", "name", "mode",
    ]),
    "serve": (lambda client: client.features.serve, {"function": "f", "endpoint": "e"}, [
        "function", "endpoint", "workload_size", "scale_to_zero",
    ]),
    "lookup": (lambda _: FeatureLookup, {"table": "t", "timestamp_lookup_key": "at"}, [
        "table", "features", "lookup_key", "timestamp_lookup_key", "lookback", "default", "rename",
    ]),
    "call": (lambda _: FeatureFunction, {"udf": "f", "inputs": {}}, ["udf", "inputs", "output"]),
    "submit": (lambda client: client.jobs.submit, {"tasks": NOTEBOOK}, [
        "tasks", "run_name", "cluster", "existing_cluster_id", "environment", "timeout_seconds", "idempotency_token",
        "extra",
    ]),
    "run_now": (lambda client: client.jobs.run_now, {"job_id": 7}, [
        "job_id", "parameters", "only", "idempotency_token", "extra",
    ]),
    "attach": (lambda client: client.jobs.attach, {}, ["run_id"]),
    "create": (lambda client: client.jobs.create, {}, ["settings"]),
    "ensure": (lambda client: client.jobs.ensure, {"settings": JobSettings(name="n")}, [
        "settings", "key", "prune", "dry_run",
    ]),
    "find": (lambda client: client.jobs.find, {}, ["name", "key"]),
    "export": (lambda client: client.jobs.export, {}, ["job_id"]),
    "cluster": (lambda client: client.jobs.cluster, {"spark_version": "x"}, [
        "needs", "workers", "spot", "spark_version", "ml", "policy", "spark_conf", "autoscale",
    ]),
    "from_dict": (lambda _: JobSettings.from_dict, {}, ["fields"]),
    "from_json": (lambda _: JobSettings.from_json, {}, ["text"]),
    "from_yaml": (lambda _: JobSettings.from_yaml, {}, ["text"]),
    "update": (lambda client: client.jobs.update, {"job_id": 7, "settings": JobSettings()}, [
        "job_id", "settings", "remove",
    ]),
    "delete": (lambda client: client.jobs.delete, {}, ["job_id"]),
    "get": (lambda client: client.jobs.get, {}, ["job_id"]),
    "list": (lambda client: client.jobs.list, {}, ["name", "expand_tasks", "limit"]),
    "list_runs": (lambda client: client.jobs.list_runs, {}, [
        "job_id", "active_only", "completed_only", "limit", "extra",
    ]),
    "wait": (lambda client: client.jobs.attach(7).wait, {}, [
        "timeout", "poll_interval", "allow_failures", "on_timeout", "cancel_on_exit",
    ]),
    "cancel": (lambda client: client.jobs.attach(7).cancel, {}, ["timeout"]),
    "repair": (lambda client: client.jobs.attach(7).repair, {}, ["tasks", "dependents", "parameters"]),
    "Task": (lambda _: Task, {"key": "a", "action": NOTEBOOK}, [field.name for field in attrs.fields(Task)]),
    "JobSettings": (lambda _: JobSettings, {}, [field.name for field in attrs.fields(JobSettings)]),
    "ForEachTask": (lambda _: ForEachTask, {"inputs": [1], "task": Task("b", NOTEBOOK)}, [
        "inputs", "task", "concurrency",
    ]),
    "NodeNeeds": (lambda _: NodeNeeds, {}, ["cores", "memory_gb", "gpus", "local_disk"]),
    "NotebookTask": (lambda _: NotebookTask, {"path": "/n"}, ["path", "parameters", "source", "warehouse_id"]),
    "SparkPythonTask": (lambda _: SparkPythonTask, {"path": "/n"}, ["path", "parameters", "source"]),
    "SqlTask": (lambda _: SqlTask, {"file": "/n"}, [
        "file", "query_id", "alert_id", "dashboard_id", "warehouse_id", "parameters", "source", "subscribers",
    ]),
    "SparkJarTask": (lambda _: SparkJarTask, {"main_class_name": "M"}, ["main_class_name", "jars", "parameters"]),
    "SparkSubmitTask": (lambda _: SparkSubmitTask, {}, ["parameters"]),
    "PythonWheelTask": (lambda _: PythonWheelTask, {"package_name": "p", "entry_point": "e"}, [
        "package_name", "entry_point", "wheels", "parameters", "named_parameters",
    ]),
    "upload": (lambda client: client.files.upload, {"path": PATH, "data": b"x"}, [
        "path", "data", "overwrite", "timeout",
    ]),
    "download": (lambda client: client.files.download, {"path": PATH}, ["path", "to", "timeout"]),
    "files.list": (lambda client: client.files.list, {"path": PATH}, ["path", "recursive", "limit"]),
    "upload_folder": (lambda client: client.files.upload_folder, {"path": PATH, "folder": "."}, [
        "path", "folder", "overwrite", "include", "exclude", "parallel", "on_progress", "timeout",
    ]),
    "download_folder": (lambda client: client.files.download_folder, {"path": PATH, "to": "down"}, [
        "path", "to", "overwrite", "include", "exclude", "parallel", "on_progress", "timeout",
    ]),
    "sync": (lambda client: client.files.sync, {"source": ".", "target": PATH}, [
        "source", "target", "dry_run", "delete", "compare", "include", "exclude", "allow_empty", "parallel",
        "on_progress", "timeout",
    ]),
    "copy": (lambda client: client.files.copy, {"source": PATH, "target": f"{PATH}y"}, [
        "source", "target", "recursive", "overwrite", "timeout",
    ]),
    "move": (lambda client: client.files.move, {"source": PATH, "target": f"{PATH}y"}, [
        "source", "target", "recursive", "overwrite", "timeout",
    ]),
    "glob": (lambda client: client.files.glob, {"pattern": f"{PATH}/*"}, ["pattern", "limit"]),
    "tree": (lambda client: client.files.tree, {"path": PATH}, ["path", "depth"]),
    "open": (lambda client: client.files.open, {"path": PATH}, ["path", "mode", "encoding", "errors", "newline"]),
    "info": (lambda client: client.files.info, {}, ["path"]),
    "workspace.upload": (lambda client: client.files.upload, {"path": "/Workspace/x", "data": b"x"}, [
        "data", "overwrite", "timeout",
    ]),
    "workspace.download": (lambda client: client.files.download, {"path": "/Workspace/x"}, ["to", "timeout"]),
    "workspace.list": (lambda client: client.files.list, {"path": "/Workspace/x"}, ["recursive", "limit"]),
    "workspace.open": (lambda client: client.files.open, {"path": "/Workspace/x"}, ["mode", "encoding"]),
    "workspace.glob": (lambda client: client.files.glob, {"pattern": "/Workspace/x/*"}, ["pattern", "limit"]),
    "workspace.tree": (lambda client: client.files.tree, {"path": "/Workspace/x"}, ["depth"]),
    "workspace.copy": (lambda client: client.files.copy, {"source": "/Workspace/x", "target": "/Workspace/y"}, [
        "source", "target", "recursive", "overwrite", "timeout",
    ]),
    "workspace.sync": (lambda client: client.files.sync, {"source": ".", "target": "/Workspace/x"}, [
        "source", "target",
    ]),
    "workspace.delete": (lambda client: client.files.delete, {"path": "/Workspace/x"}, ["recursive"]),
    "files.exists": (lambda client: client.files.exists, {}, ["path"]),
    "files.delete": (lambda client: client.files.delete, {"path": PATH}, ["path", "recursive"]),
    "create_directory": (lambda client: client.files.create_directory, {}, ["path"]),
    "catalogs.list": (lambda client: client.catalog.catalogs.list, {}, ["limit"]),
    "schemas.list": (lambda client: client.catalog.schemas.list, {}, ["catalog", "limit"]),
    "tables.list": (lambda client: client.catalog.tables.list, {}, ["schema", "columns", "limit"]),
    "volumes.list": (lambda client: client.catalog.volumes.list, {}, ["schema", "limit"]),
    "tables.create": (
        lambda client: client.catalog.tables.create,
        {"name": "t", "columns": "id BIGINT", "storage_location": "s3://b/p"},
        ["name", "columns", "storage_location", "data_source_format", "properties"],
    ),
    "tables.update": (lambda client: client.catalog.tables.update, {"name": "t", "owner": "o"}, ["name", "owner"]),
    "volumes.create": (lambda client: client.catalog.volumes.create, {"name": "v"}, [
        "name", "volume_type", "storage_location", "comment",
    ]),
    "volumes.open_direct": (lambda client: client.catalog.volumes.open_direct, {"name": "v"}, [
        "name", "write", "storage_options", "timeout",
    ]),
    "volumes.update": (lambda client: client.catalog.volumes.update, {"name": "v"}, [
        "name", "new_name", "comment", "owner",
    ]),
    "search": (lambda client: client.catalog.search, {"pattern": "x.*"}, ["pattern", "kinds"]),
    "walk": (lambda client: client.catalog.walk, {}, ["name"]),
    "delete_schema": (lambda client: client.catalog.schemas.delete, {"name": "s"}, ["name", "cascade", "missing_ok"]),
    "grants.get": (lambda client: client.catalog.grants.get, {"name": "a"}, ["name", "kind", "principal"]),
    "grants.effective": (lambda client: client.catalog.grants.effective, {"name": "a"}, [
        "name", "kind", "principal",
    ]),
    "grants.ensure": (lambda client: client.catalog.grants.ensure, {"name": "a", "wanted": {}}, [
        "name", "wanted", "kind", "prune", "dry_run",
    ]),
    "grants.can": (
        lambda client: client.catalog.grants.can,
        {"principal": "p", "privilege": "SELECT", "name": "a"},
        ["principal", "privilege", "name", "kind"],
    ),
    "grants.audit": (lambda client: client.catalog.grants.audit, {"name": "a"}, ["name", "kind", "members"]),
    "catalog.apply": (lambda client: client.catalog.apply, {"file": {}}, ["file", "dry_run"]),
    "secure_view": (
        lambda client: client.catalog.secure_view,
        {"view": "v", "table": "t", "where": "true", "dry_run": True},
        ["view", "table", "mask", "where", "visible_to", "comment", "replace"],
    ),
    **{
        f"{kind}.{verb}": (lambda c, kind=kind, verb=verb: getattr(getattr(c.catalog, kind), verb), given, names)
        for kind, verb, given, names in (
            ("functions", "update", {"name": "f", "owner": "o"}, ["name", "owner"]),
            ("models", "create", {"name": "m"}, ["name", "comment", "storage_location", "if_not_exists"]),
            ("external_locations", "create", {"name": "n", "url": "s3://b", "credential": "c"}, [
                "name", "url", "credential", "comment", "read_only", "validate", "if_not_exists",
            ]),
            ("external_locations", "update", {"name": "n"}, ["name", "new_name", "url", "credential", "force"]),
            ("storage_credentials", "create", {"name": "n", "identity": {"aws_iam_role": {}}}, ["name", "identity"]),
            ("connections", "create", {"name": "n", "connection_type": "MYSQL", "options": {}}, [
                "name", "connection_type", "options", "comment", "read_only",
            ]),
            ("bindings", "get", {"name": "n"}, ["name", "kind"]),
            ("lineage", "table", {"name": "t"}, ["name"]),
            ("lineage", "column", {"name": "t", "column": "c"}, ["name", "column"]),
            ("policies", "list", {"on": "a"}, ["on", "inherited", "limit"]),
            ("policies", "delete", {"name": "p", "on": "a"}, ["name", "on", "missing_ok"]),
            ("policies", "create", {"name": "p", "on": "a", "policy": RowFilter("a.b.c"), "to": "x"}, [
                "name", "on", "policy", "to", "unless", "match", "mask", "when", "comment", "replace",
            ]),
        )
    },
    "grants.grant": (lambda client: partial(granting, client.catalog.grants.grant), {}, [
        "name", "principal", "privilege",
    ]),
    "grants.revoke": (lambda client: partial(granting, client.catalog.grants.revoke), {}, ["principal", "privilege"]),
    "create_scope": (lambda client: client.secrets.create_scope, {"scope": "s"}, ["scope", "if_not_exists"]),
    "delete_scope": (lambda client: client.secrets.delete_scope, {"scope": "s"}, ["scope", "missing_ok"]),
    "secrets.put": (lambda client: client.secrets.put, {"scope": "s", "key": "k", "value": "v"}, [
        "scope", "key", "value",
    ]),
    "secrets.get": (lambda client: client.secrets.get, {"scope": "s", "key": "k"}, ["scope", "key"]),
    "secrets.list": (lambda client: client.secrets.list, {"scope": "s"}, ["scope", "limit"]),
    "secrets.delete": (lambda client: client.secrets.delete, {"scope": "s", "key": "k"}, [
        "scope", "key", "missing_ok",
    ]),
    "secrets.grant": (lambda client: client.secrets.grant, {"scope": "s", "principal": "p", "permission": "READ"}, [
        "scope", "principal", "permission",
    ]),
    "secrets.revoke": (lambda client: client.secrets.revoke, {"scope": "s", "principal": "p"}, ["scope", "principal"]),
    "permissions": (lambda client: client.secrets.permissions, {}, ["scope"]),
    **{
        f"{kind}.{verb}": (lambda c, kind=kind, verb=verb: getattr(getattr(c.catalog, kind), verb), {}, ["name"])
        for kind in ("catalogs", "schemas", "tables", "volumes")
        for verb in ("get", "exists", "delete")
    },
    **{
        f"{kind}.create": (lambda client, kind=kind: getattr(client.catalog, kind).create, {"name": "a"}, [
            "name", "comment", "properties", "storage_root",
        ])
        for kind in ("catalogs", "schemas")
    },
    **{
        f"{kind}.update": (lambda client, kind=kind: getattr(client.catalog, kind).update, {"name": "a"}, [
            "name", "new_name", "comment", "owner", "properties",
        ])
        for kind in ("catalogs", "schemas")
    },
}  # fmt: skip


def granting(call, name="a", principal="p", privilege="SELECT"):
    """Grant or revoke one privilege."""
    call(name, principal, privilege)


CASES = [(name, argument) for name, (_, _, arguments) in CALLS.items() for argument in arguments]


@pytest.fixture(scope="module")
def client():
    server = ScriptedServer()
    server.script(answer(200, ENDED))
    with DatabricksClient(host=server.host, token="t", warehouse_id="w1") as made:
        yield made
    server.close()


def use(client, result):
    """Ask for everything that a result or a value of jobs holds back."""
    if isinstance(result, Task):
        client.jobs.submit(result)
    elif isinstance(result, JobSettings):
        client.jobs.create(result)
    elif hasattr(result, "wire"):
        client.jobs.submit(result, cluster={})
    elif isinstance(result, Iterator):
        list(result)


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    """A text may be the name of a file that is written."""
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("name", "argument"), CASES, ids=lambda value: value)
@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(value=ODD)
@example(value=closed_file())
@example(value=[closed_file()])
def test_any_object_works_or_gets_a_typed_error(client, name, argument, value):
    """Never an error from within, whatever the type, at any depth."""
    method, good, _ = CALLS[name]

    with suppress(LakewireError):
        use(client, method(client)(**{**good, argument: value}))


@pytest.mark.parametrize(("name", "argument"), CASES, ids=lambda value: value)
def test_a_huge_number_works_or_gets_a_typed_error(client, name, argument):
    """The text of the error does without its digits, which Python refuses to show."""
    method, good, _ = CALLS[name]

    for value in (HUGE, [HUGE], {"a": HUGE}):
        with suppress(LakewireError):
            use(client, method(client)(**{**good, argument: value}))
