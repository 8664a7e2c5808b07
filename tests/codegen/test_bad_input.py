import datetime as dt
from io import StringIO

import pytest

from lakewire import DatabricksClient
from lakewire.errors import ConfigError
from lakewire_api import AccountApi, WorkspaceApi
from lakewire_api.catalog.models import Privilege, TableType
from lakewire_api.jobs.models import CronSchedule, JobSettings, PauseStatus, Task
from lakewire_api.provisioning.api.workspaces import WorkspacesAPI
from lakewire_runtime import NULL, InvalidArgumentError, encode, encode_query
from tests.codegen.models_under_test import Color, Leaf, Tree


class Silent:
    """A sender that must not be called."""

    account_id = None

    def send(self, operation, path, *, query=None, body=None):
        raise AssertionError(operation.name)


class Recorder:
    """A sender that records requests."""

    account_id = None

    def __init__(self):
        self.sent = []

    def send(self, operation, path, *, query=None, body=None):
        self.sent.append((operation.name, query or body))


api = WorkspaceApi(Silent())
CRON = CronSchedule(quartz_cron_expression="q", timezone_id="UTC", pause_status="off")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (api.tables.get, "full_name"),
        (lambda: api.tables.get("a.b.c", include_brows=True), "include_brows"),
        (lambda: api.jobs.list_runs(25), "positional"),
        (AccountApi(Silent()).workspaces.get, "workspace_id"),
    ],
    ids=["missing", "unknown", "positional", "account"],
)
def test_arguments_that_do_not_exist_or_are_missing(call, said):
    """Python's own TypeError names the argument."""
    with pytest.raises(TypeError, match=said):
        call()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: api.tables.get(None), "full_name: expected text"),
        (lambda: api.tables.get(""), "full_name: must not be empty"),
        (lambda: list(api.tables.list(None, "sales")), "catalog_name: must be given"),
        (lambda: api.jobs.get("seven"), "job_id: expected a whole number, got str 'seven'"),
        (lambda: api.jobs.get(True), "job_id: expected a whole number, got bool True"),
        (lambda: list(api.jobs.list(expand_tasks="yes")), "expand_tasks: expected True or False"),
        (lambda: list(api.jobs.list(limit="3")), "limit: expected a whole number"),
        (lambda: api.jobs.reset(1, ["settings"]), "new_settings: expected JobSettings or a mapping, got list"),
        (lambda: api.jobs.create(tasks={"task_key": "a"}), "tasks: expected a list, each item Task or a mapping, got"),
        (lambda: api.jobs.create(tasks=["a"]), r"tasks\[0\]: expected Task or a mapping, got str 'a'"),
        (lambda: api.jobs.create(tags={"a": 1}), r"tags\['a'\]: expected text, got int 1"),
        (lambda: api.volumes.create("c", "s", "v", "BIG"), "volume_type: expected one of 'EXTERNAL', 'MANAGED', got"),
        (lambda: api.volumes.create("c", "s", "v", Color.RED), "volume_type: expected one of"),
        (lambda: api.volumes.create("c", "s", "v", 5), "volume_type: expected VolumeType or text, got int 5"),
        (lambda: api.artifact_allowlists.get("NONE"), "artifact_type: expected one of 'INIT_SCRIPT'"),
        (lambda: api.postgres.update_project("projects/p", {}, [1]), r"update_mask\[0\]: expected text, got int 1"),
        (lambda: api.postgres.update_project("projects/p", {}, {"a": 1}), "update_mask: expected text or a list"),
        (lambda: api.postgres.update_project("projects/p", {}, 5), "update_mask: expected text or a list"),
        (lambda: api.postgres.get_project("projects/"), "name: 'projects/' has an empty"),
        (lambda: api.apps.create(["app"]), "app: expected App or a mapping"),
        (lambda: AccountApi(Silent()).workspaces.get(1), "account_id"),
        (lambda: api.tables.get(NULL), "full_name: expected text"),
        (lambda: api.tables.get("a.\ud800"), "full_name: .* contains a lone surrogate"),
        (lambda: api.files.download("Volumes/a"), "file_path: expected a path that begins with '/'"),
        (lambda: api.files.upload("/Volumes/a", None), "contents: expected bytes or a file open for reading bytes"),
        (lambda: api.files.upload("/Volumes/a", "text"), "contents: expected bytes"),
        (lambda: api.files.upload("/Volumes/a", StringIO("text")), "contents: expected bytes"),
        (lambda: api.files.upload("/Volumes/a", [b"chunk"]), "contents: expected bytes"),
    ],
)  # fmt: skip
def test_values_that_do_not_fit_are_refused_before_anything_is_sent(call, said):
    """The error names the argument, the value and what is accepted."""
    with pytest.raises(InvalidArgumentError, match=said) as refused:
        call()

    assert "not_sent" == refused.value.outcome


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (Tree(name="oak", size="big"), "Tree.size: expected a whole number, got str 'big'"),
        (Tree(name="oak", size=True), "Tree.size: expected a whole number, got bool True"),
        (Tree(name=5), "Tree.name: expected text"),
        (Tree(name="oak", colors=["GREEN"]), r"Tree.colors\[0\]: expected one of 'RED', 'blue', got 'GREEN'"),
        (Tree(name="oak", tree=Tree(name="in", leaf=Leaf(color="GREEN"))), "Leaf.color: expected one of"),
        (Tree(name="oak", leaf="leaf"), "Tree.leaf: expected Leaf or a mapping"),
        (Tree(name="oak", leaves={"a": 1}), "Tree.leaves: expected a list, each item Leaf"),
        (Tree(name="oak", by_name={"a": 1}), r"Tree.by_name\['a'\]: expected Leaf"),
        (Tree(name="oak", words=["a", 5]), r"Tree.words\[1\]: expected text, got int 5"),
        (Tree(name="oak", tags={"a": 5}), r"Tree.tags\['a'\]: expected text, got int 5"),
        (Tree(name="oak", made=5), "Tree.made: expected a datetime"),
        (JobSettings(schedule=CRON), "CronSchedule.pause_status: expected one of 'PAUSED', 'UNPAUSED', got 'off'"),
    ],
)  # fmt: skip
def test_fields_that_do_not_fit_are_refused_where_they_are(model, said):
    """A model's field is checked when it is sent, at any depth, and is named."""
    with pytest.raises(InvalidArgumentError, match=said):
        encode(model)


def test_the_account_level_needs_an_account():
    """``client.account`` names the missing setting, and has the account's operations with it."""
    with pytest.raises(ConfigError, match="account_id"):
        _ = DatabricksClient(host="https://x.cloud.databricks.com", token="t").account
    with DatabricksClient(host="https://accounts.cloud.databricks.com", token="t", account_id="a") as client:
        assert isinstance(client.account.workspaces, WorkspacesAPI)


def test_a_lone_surrogate_in_a_query_is_refused():
    """The error names the parameter, at any depth."""
    with pytest.raises(InvalidArgumentError, match=r"filter_by.name: .* contains a lone surrogate"):
        encode_query({"filter_by": {"name": ["whole", "lone \ud800"]}})


def test_what_is_accepted():
    """Members, their text, new members, NULL, tuples, mappings and text for times are accepted."""
    recorder = Recorder()
    accepted = WorkspaceApi(recorder)
    accepted.volumes.create("c", "s", "v", "MANAGED")
    accepted.tables.create("t", "c", "s", TableType("BRAND_NEW"), "DELTA", "s3://x", properties={})
    accepted.jobs.update(1, new_settings={"anything": 1}, fields_to_remove=("a", "b"))
    accepted.grants.update("table", "a.b.c", changes=[{"principal": "p", "add": ["SELECT"]}])
    accepted.jobs.create(tasks=[Task(task_key="a"), {"task_key": "b"}], timeout_seconds=NULL, tags={})

    assert [
        {"catalog_name": "c", "schema_name": "s", "name": "v", "volume_type": "MANAGED"},
        "BRAND_NEW",
        ("a", "b"),
        NULL,
    ] == [
        recorder.sent[0][1],
        recorder.sent[1][1]["table_type"],
        recorder.sent[2][1]["fields_to_remove"],
        recorder.sent[4][1]["timeout_seconds"],
    ]
    assert encode(Tree(name="oak", colors=[Color("GREEN")], made="2026-01-02T00:00:00Z", share=1)) == {
        "name": "oak",
        "colors": ["GREEN"],
        "made": "2026-01-02T00:00:00Z",
        "share": 1,
    }
    assert encode(Tree(name="oak", made=dt.datetime(2026, 1, 2, tzinfo=dt.UTC)))["made"] == "2026-01-02T00:00:00Z"
    assert (PauseStatus("PAUSED"), Privilege("NEW").known) == (PauseStatus.PAUSED, False)
