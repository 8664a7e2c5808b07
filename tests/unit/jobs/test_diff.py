"""Settings of a job compared: what differs, what does not, and that the differences lead from one to the other."""

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.jobs import SettingChange
from lakewire.jobs.specs.diff import applied, changes_between, merged
from lakewire.jobs.specs.server_values import differences, without_server_values
from tests.support.job_specs import NAMES, spec_of

CLUSTER = {"spark_version": "16.4.x-scala2.12", "num_workers": 1}


def job(*tasks, **fields):
    return {"name": "n", "tasks": [{"task_key": "a", **task} for task in tasks] or [{"task_key": "a"}], **fields}


def found(before, after):
    return [(change.kind, "/".join(change.path)) for change in differences(before, after)]


def as_sets(value):
    """The same with keyed lists as mappings, as their order makes no difference."""
    if isinstance(value, dict):
        return {name: as_sets(each) for name, each in value.items()}
    if isinstance(value, list):
        items = [as_sets(each) for each in value]
        return sorted(items, key=repr) if all(isinstance(each, dict) for each in items) else items
    return value


def test_each_difference_says_where_it_is():
    """By the keys of tasks and clusters, and with both values."""
    before = {"name": "a", "tags": {"x": "1"}, "tasks": [{"task_key": "load", "max_retries": 1}, {"task_key": "old"}]}
    after = {"name": "b", "tasks": [{"task_key": "new"}, {"task_key": "load", "max_retries": 2}]}

    assert [
        SettingChange("changed", ("name",), "a", "b"),
        SettingChange("removed", ("tags",), before={"x": "1"}),
        SettingChange("changed", ("tasks", "load", "max_retries"), 1, 2),
        SettingChange("removed", ("tasks", "old"), before={"task_key": "old"}),
        SettingChange("added", ("tasks", "new"), after={"task_key": "new"}),
    ] == list(changes_between(before, after))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (SettingChange("added", ("tags", "x"), after="1"), "+ tags/x: '1'"),
        (SettingChange("removed", ("tags", "x"), before="1"), "- tags/x: '1'"),
        (SettingChange("changed", ("tasks", "a", "max_retries"), 1, 2), "~ tasks/a/max_retries: 1 -> 2"),
    ],
)
def test_a_difference_is_one_line(change, line):
    """As people read it in a terminal or a log."""
    assert line == str(change)


@pytest.mark.parametrize(
    "change",
    [
        SettingChange("changed", ("docker_image", "basic_auth", "password"), "s3cret", "s3cret-2"),
        SettingChange("added", ("docker_image",), after={"basic_auth": {"username": "u", "password": "s3cret"}}),
        SettingChange("changed", ("spark_env_vars", "DB_PASSWORD"), "s3cret", "s3cret-2"),
        SettingChange("removed", ("spark_env_vars",), before={"API_TOKEN": "s3cret"}),
    ],
)
def test_a_difference_shows_no_secret(change):
    """Differences are printed where builds run; the values themselves are there."""
    assert "s3cret" not in f"{change} {change!r}"
    assert "s3cret" in str([change.before, change.after])


SCALARS = st.none() | st.booleans() | st.integers(-3, 3) | st.text("ab", max_size=2)
KEYS = st.text("abc", min_size=1, max_size=1)


def keyed(key, inner):
    items = st.dictionaries(KEYS, inner, max_size=3)
    return items.map(lambda found: [{key: name, **fields} for name, fields in found.items()])


FIELDS = st.dictionaries(
    KEYS, st.recursive(SCALARS, lambda x: st.lists(x, max_size=2) | st.dictionaries(KEYS, x, max_size=2), max_leaves=4)
)
TASKS = st.builds(
    lambda fields, needs: {**fields, "depends_on": needs}, FIELDS, keyed("task_key", st.just({}))
)  # fmt: skip
SETTINGS = st.builds(
    lambda fields, some: {**fields, **some},
    FIELDS,
    st.fixed_dictionaries(
        {},
        optional={"tasks": keyed("task_key", TASKS), "job_clusters": keyed("job_cluster_key", FIELDS), "tags": FIELDS},
    ),
)


@given(SETTINGS, SETTINGS)
def test_the_differences_lead_from_before_to_after(before, after):
    """Whatever the settings; what is given is left as it is, and there is none from a thing to itself."""
    kept = copy.deepcopy(before)
    changes = list(changes_between(before, after))

    assert as_sets(after) == as_sets(applied(before, changes))
    assert kept == before
    assert [] == list(changes_between(after, applied(before, changes)))
    assert [] == list(changes_between(before, before))


@given(SETTINGS, SETTINGS)
def test_without_what_is_removed_nothing_is_lost(before, after):
    """What the job has and the spec does not have stays; what the spec has is there."""
    kept = [change for change in changes_between(before, after) if change.kind != "removed"]
    made = applied(before, kept)

    assert all(change.kind == "removed" for change in changes_between(made, after))
    assert all(change.kind != "removed" for change in changes_between(before, made))


SERVER = {
    "email_notifications": {"no_alert_for_skipped_runs": False},
    "webhook_notifications": {},
    "notification_settings": {"no_alert_for_skipped_runs": False, "no_alert_for_canceled_runs": False},
    "timeout_seconds": 0,
    "max_concurrent_runs": 1,
    "format": "MULTI_TASK",
    "run_as": {"user_name": "someone@example.com"},
    "budget_policy_id": "chosen",
}
SERVER_TASK = {"run_if": "ALL_SUCCESS", "timeout_seconds": 0, "email_notifications": {}, "max_retries": 0}
SERVER_CLUSTER = {
    "aws_attributes": {"zone_id": "us-west-2a", "availability": "SPOT_WITH_FALLBACK"},
    "data_security_mode": "SINGLE_USER",
    "enable_elastic_disk": True,
    "driver_node_type_id": "i3.xlarge",
}


def as_a_server_returns(spec):
    """The settings with what a server of Databricks adds, leaves out and sorts."""
    settings = {**copy.deepcopy(spec), **{name: value for name, value in SERVER.items() if name not in spec}}
    for task in settings["tasks"]:
        _fill_task(task)
    for shared in settings.get("job_clusters") or ():
        _fill_cluster(shared["new_cluster"])
    for trigger in [settings.get("trigger"), *(settings.get("triggers") or ())]:
        if trigger:
            trigger.setdefault("pause_status", "UNPAUSED")
            trigger.get("table_update", {}).pop("condition", None)
    if "schedule" in settings:
        settings["schedule"].setdefault("pause_status", "UNPAUSED")
    return settings


def _fill_task(task):
    for name, value in SERVER_TASK.items():
        task.setdefault(name, value)
    for kind in ("notebook_task", "spark_python_task"):
        if kind in task:
            task[kind].setdefault("source", "WORKSPACE")
    if "depends_on" in task:
        task["depends_on"].sort(key=lambda each: each["task_key"])
    if "new_cluster" in task:
        _fill_cluster(task["new_cluster"])
    if "for_each_task" in task:
        _fill_task(task["for_each_task"]["task"])


def _fill_cluster(cluster):
    for name, value in SERVER_CLUSTER.items():
        cluster.setdefault(name, value)
    cluster["aws_attributes"].setdefault("availability", "SPOT_WITH_FALLBACK")
    cluster.pop("apply_policy_default_values", None)
    if "policy_id" in cluster:
        cluster["autotermination_minutes"] = 30


@pytest.mark.parametrize("name", NAMES)
def test_what_a_server_fills_in_is_no_difference(name):
    """Each real spec beside what a server returns of it."""
    spec = spec_of(name)

    assert [] == differences(as_a_server_returns(spec), spec)


@pytest.mark.parametrize("name", NAMES)
def test_an_export_differs_from_neither(name):
    """What is written to a file of a job is as the job, and as the spec that it was made from."""
    spec = spec_of(name)
    returned = as_a_server_returns(spec)

    assert [] == differences(returned, without_server_values(returned))
    assert not {"email_notifications", "timeout_seconds"} & (without_server_values(returned).keys() - spec.keys())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (job(timeout_seconds=60), job(), [("removed", "timeout_seconds")]),
        (job(), job(timeout_seconds=60), [("added", "timeout_seconds")]),
        (job({"max_retries": 3}), job(), [("removed", "tasks/a/max_retries")]),
        (job({"run_if": "ALL_DONE"}), job(), [("removed", "tasks/a/run_if")]),
        (job(continuous={}), job(), [("removed", "continuous")]),
        (job(), job(continuous={}), [("added", "continuous")]),
        (job(tags={"x": ""}), job(), [("removed", "tags")]),
        (job({"new_cluster": {}}), job(), [("removed", "tasks/a/new_cluster")]),
        (
            job({"new_cluster": {**CLUSTER, "spark_conf": {"a": "1"}}}),
            job({"new_cluster": CLUSTER}),
            [("removed", "tasks/a/new_cluster/spark_conf")],
        ),
        (
            job({"new_cluster": {**CLUSTER, "policy_id": "p", "spark_conf": {"a": "1"}}}),
            job({"new_cluster": {**CLUSTER, "policy_id": "p"}}),
            [],
        ),
        (
            job({"new_cluster": {**CLUSTER, "aws_attributes": {"zone_id": "auto"}}}),
            job({"new_cluster": {**CLUSTER, "aws_attributes": {"zone_id": "us-west-2a"}}}),
            [("changed", "tasks/a/new_cluster/aws_attributes/zone_id")],
        ),
        (
            job({"notebook_task": {"notebook_path": "/a", "base_parameters": {"x": ""}}}),
            job({"notebook_task": {"notebook_path": "/a"}}),
            [("removed", "tasks/a/notebook_task/base_parameters")],
        ),
        (job(email_notifications={"on_failure": ["a"]}), job(), [("removed", "email_notifications")]),
        (job(parameters=[{"name": "p", "default": ""}]), job(), [("removed", "parameters")]),
    ],
)
def test_what_a_person_has_changed_is_a_difference(before, after, expected):
    """Only what is known to be the server's is left out."""
    assert expected == found(before, after)


def test_overrides_are_laid_over():
    """Mappings field by field, tasks and clusters by key, other lists joined."""
    below = {"a": {"x": 1, "y": 2}, "tasks": [{"task_key": "t", "n": 1}, {"task_key": "u"}], "list": [1]}
    above = {"a": {"y": 3}, "tasks": [{"task_key": "t", "n": 2, "m": 0}, {"task_key": "v"}], "list": [2], "b": None}

    assert {
        "a": {"x": 1, "y": 3},
        "tasks": [{"task_key": "t", "n": 2, "m": 0}, {"task_key": "u"}, {"task_key": "v"}],
        "list": [1, 2],
        "b": None,
    } == merged(below, above)
