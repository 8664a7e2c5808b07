"""What the permissions of objects allow: one administrator, and two others."""

import base64

import pytest

from lakewire import errors
from tests.conftest import connect
from tests.support.principals import Somebody
from tests.support.waiting import until

CONDITION = {"task_key": "t", "condition_task": {"left": "1", "op": "EQUAL_TO", "right": "1"}}
NEW = "/Shared/levels/folder/new"
# Family and levels, from the least; then for each verb the least level that allows it.
MATRIX = {
    "jobs": (
        ("CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"),
        {"get": "CAN_VIEW", "list": "CAN_VIEW", "runs": "CAN_VIEW", "run": "CAN_MANAGE_RUN", "change": "CAN_MANAGE",
         "grant": "CAN_MANAGE"},
    ),
    "pipelines": (
        ("CAN_VIEW", "CAN_RUN", "CAN_MANAGE", "IS_OWNER"),
        {"get": "CAN_VIEW", "list": "CAN_VIEW", "events": "CAN_VIEW", "run": "CAN_RUN", "stop": "CAN_RUN",
         "change": "CAN_MANAGE", "grant": "CAN_MANAGE"},
    ),
    "clusters": (
        ("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE"),
        {"get": "CAN_ATTACH_TO", "list": "CAN_ATTACH_TO", "events": "CAN_ATTACH_TO", "run": "CAN_RESTART",
         "change": "CAN_MANAGE", "grant": "CAN_MANAGE"},
    ),
    "warehouses": (
        ("CAN_VIEW", "CAN_USE", "CAN_MONITOR", "CAN_MANAGE", "IS_OWNER"),
        {"get": "CAN_VIEW", "list": "CAN_VIEW", "run": "CAN_USE", "start": "CAN_USE", "history": "CAN_MONITOR",
         "grant": "CAN_MANAGE"},
    ),
    "queries": (
        ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE"),
        {"get": "CAN_READ", "list": "CAN_READ", "run": "CAN_RUN", "change": "CAN_EDIT", "grant": "CAN_MANAGE"},
    ),
    "notebooks": (
        ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE"),
        {"get": "CAN_READ", "export": "CAN_READ", "list": "CAN_READ", "run": "CAN_RUN", "change": "CAN_EDIT",
         "grant": "CAN_MANAGE"},
    ),
    "directories": (
        ("CAN_READ", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE"),
        {"get": "CAN_READ", "export": "CAN_READ", "list": "CAN_READ", "run": "CAN_RUN", "change": "CAN_EDIT",
         "new": "CAN_MANAGE", "grant": "CAN_MANAGE"},
    ),
}  # fmt: skip
NOTEBOOK = "/levels/folder/notebook"


def source(text="# Databricks notebook source\nprint(1)"):
    return base64.b64encode(text.encode()).decode()


def ran(client, task):
    """Run a task of one's own, which is refused with its run."""
    run_id = client.api.jobs.submit(run_name="levels", tasks=[{"task_key": "t", **task}]).run_id
    state = until(lambda: (found := client.api.jobs.get_run(run_id)).end_time and found.state)
    if "PERMISSION" in state.state_message or "does not have" in state.state_message:
        raise errors.PermissionDeniedError(state.state_message)
    assert "SUCCESS" == state.result_state, state.state_message


def found(known, wanted):
    """Refuse what is not listed."""
    if wanted not in known:
        raise errors.PermissionDeniedError("not listed")


class Objects:
    """One object of each family, made by an administrator; verbs on it, by anybody."""

    def __init__(self, admin):
        api, self.warehouse = admin.api, admin.config.warehouse_id
        api.workspace.mkdirs("/levels/folder")
        api.workspace.import_(NOTEBOOK, content=source(), language="PYTHON")
        api.workspace.import_(
            "/levels/p.sql", content=source("CREATE MATERIALIZED VIEW lv AS SELECT 1 AS n"), format="RAW"
        )
        libraries = [{"file": {"path": "/levels/p.sql"}}]
        query = {"display_name": "levels", "query_text": "SELECT 1", "warehouse_id": self.warehouse}
        self.ids = {
            "jobs": str(api.jobs.create(name="levels", tasks=[CONDITION]).job_id),
            "pipelines": api.pipelines.create(name="levels", schema="default", libraries=libraries).pipeline_id,
            "clusters": api.clusters.create("local", cluster_name="levels", num_workers=1).cluster_id,
            "warehouses": self.warehouse,
            "queries": api.queries.create(query=query).id,
            "notebooks": str(api.workspace.get_status(NOTEBOOK).object_id),
            "directories": str(api.workspace.get_status("/levels/folder").object_id),
        }
        until(lambda: api.clusters.get(self.ids["clusters"]).state == "RUNNING")

    def verb(self, client, family, verb):
        """Do something."""
        api, key = client.api, self.ids[family]
        if verb == "grant":
            return api.permissions.update(family, key, access_control_list=[])
        return getattr(self, f"{family if family != 'directories' else 'notebooks'}_{verb}")(client, api, key)

    def jobs_get(self, _, api, key):
        api.jobs.get(int(key))

    def jobs_list(self, _, api, key):
        found([job.job_id for job in api.jobs.list()], int(key))

    def jobs_runs(self, _, api, key):
        found([run.job_id for run in api.jobs.list_runs()], int(key))

    def jobs_run(self, _, api, key):
        run_id = api.jobs.run_now(int(key)).run_id
        until(lambda: api.jobs.get_run(run_id).end_time)

    def jobs_change(self, _, api, key):
        api.jobs.update(int(key), new_settings={"max_concurrent_runs": 3})

    def pipelines_get(self, _, api, key):
        api.pipelines.get(key)

    def pipelines_list(self, _, api, key):
        found([each.pipeline_id for each in api.pipelines.list_pipelines()], key)

    def pipelines_events(self, _, api, key):
        list(api.pipelines.list_pipeline_events(key))

    def pipelines_run(self, client, api, key):
        api.pipelines.start_update(key, validate_only=True)
        until(lambda: api.pipelines.get(key).state == "IDLE")
        ran(client, {"pipeline_task": {"pipeline_id": key}})

    def pipelines_stop(self, _, api, key):
        api.pipelines.stop(key)

    def pipelines_change(self, _, api, key):
        libraries = [{"file": {"path": "/levels/p.sql"}}]
        api.pipelines.update(key, name="levels", schema="default", libraries=libraries)

    def clusters_get(self, _, api, key):
        api.clusters.get(key)

    def clusters_list(self, _, api, key):
        found([each.cluster_id for each in api.clusters.list()], key)

    def clusters_events(self, _, api, key):
        list(api.clusters.events(key))

    def clusters_run(self, client, api, key):
        api.clusters.restart(key)
        until(lambda: api.clusters.get(key).state == "RUNNING")
        notebook = {"notebook_path": "/Shared/levels/plain"}
        ran(client, {"existing_cluster_id": key, "notebook_task": notebook})

    def clusters_change(self, _, api, key):
        api.clusters.resize(key, num_workers=2)

    def warehouses_get(self, _, api, key):
        api.warehouses.get(key)

    def warehouses_list(self, _, api, key):
        found([each.id for each in api.warehouses.list()], key)

    def warehouses_run(self, client, _, __):
        client.sql.execute("SELECT 1")

    def warehouses_start(self, _, api, key):
        api.warehouses.start(key)

    def warehouses_history(self, _, api, __):
        found({each.user_name for each in api.query_history.list().res or ()}, "local@lakewire")

    def queries_get(self, _, api, key):
        api.queries.get(key)

    def queries_list(self, _, api, key):
        found([each.id for each in api.queries.list()], key)

    def queries_run(self, client, _, key):
        ran(client, {"sql_task": {"query": {"query_id": key}, "warehouse_id": self.warehouse}})

    def queries_change(self, _, api, key):
        api.queries.update(key, update_mask="description", query={"description": "x"})

    def notebooks_get(self, _, api, __):
        api.workspace.get_status(NOTEBOOK)

    def notebooks_export(self, _, api, __):
        api.workspace.export(NOTEBOOK)

    def notebooks_list(self, _, api, __):
        found([each.path for each in api.workspace.list("/levels/folder")], NOTEBOOK)

    def notebooks_run(self, client, _, __):
        ran(client, {"notebook_task": {"notebook_path": NOTEBOOK}})

    def notebooks_change(self, _, api, __):
        api.workspace.import_(NOTEBOOK, content=source(), language="PYTHON", overwrite=True)

    def notebooks_new(self, _, api, __):
        api.workspace.import_("/levels/folder/new", content=source(), language="PYTHON")
        api.workspace.delete("/levels/folder/new")


@pytest.fixture(scope="module")
def admin(alone):
    with connect(alone) as made:
        made.sql.execute("SELECT 'of an administrator'")
        made.api.workspace.mkdirs("/Shared/levels")
        made.api.workspace.import_("/Shared/levels/plain", content=source(), language="PYTHON")
        yield made


@pytest.fixture(scope="module")
def objects(admin):
    return Objects(admin)


@pytest.fixture(scope="module")
def somebody(admin):
    """A principal in the group ``levels``."""
    made = Somebody(admin, "levels")
    yield made
    made.client.close()


@pytest.fixture(scope="module")
def stranger(admin):
    """A principal to whom nothing is granted."""
    made = Somebody(admin)
    yield made
    made.client.close()


def may(objects, client, family, verb):
    """Return whether somebody may do something."""
    try:
        objects.verb(client, family, verb)
    except errors.PermissionDeniedError:
        return False
    return True


def granted(admin, objects, family, *entries):
    """Let these be the permissions of an object, beside those of its owner."""
    owner = [] if any(entry.get("permission_level") == "IS_OWNER" for entry in entries) else [
        {"user_name": "local@lakewire", "permission_level": "IS_OWNER"}]  # fmt: skip
    owner = owner if "IS_OWNER" in MATRIX[family][0] else []
    admin.api.permissions.set(family, objects.ids[family], access_control_list=[*owner, *entries])


@pytest.mark.parametrize("family", MATRIX)
def test_each_level_allows_its_verbs(admin, objects, somebody, stranger, family):
    """Each level granted alone, directly or by a group; the other principal may nothing, an administrator all."""
    levels, verbs = MATRIX[family]
    if family == "jobs":
        objects.verb(admin, family, "run")  # so that there is a run to see
    seen = {}
    for level in (None, *levels):
        who = {"group_name": "levels"} if level == "CAN_MANAGE" else {"service_principal_name": somebody.name}
        granted(admin, objects, family, *([who | {"permission_level": level}] if level else []))
        seen[level] = {verb for verb in verbs if may(objects, somebody.client, family, verb)}
        assert set() == {verb for verb in verbs if may(objects, stranger.client, family, verb)}
        assert set(verbs) == {verb for verb in verbs if may(objects, admin, family, verb)}
    granted(admin, objects, family, *([{"group_name": "users", "permission_level": "CAN_USE"}]
                                      if family == "warehouses" else []))  # fmt: skip
    expected = {
        level: {verb for verb, least in verbs.items() if levels.index(level) >= levels.index(least)} for level in levels
    }

    assert {None: set(), **expected} == seen


def test_who_makes_an_object_owns_it(somebody, stranger):
    """It may do everything with it, also in its own folder and in that of everybody; another one may not."""
    api = somebody.client.api
    job_id = api.jobs.create(name="mine", tasks=[CONDITION]).job_id
    home = f"/Users/{somebody.name}"
    api.workspace.mkdirs(f"{home}/deep")
    api.workspace.import_(f"{home}/deep/n", content=source(), language="PYTHON")
    query_id = api.queries.create(query={"display_name": "mine"}).id

    api.jobs.update(job_id, new_settings={"name": "still mine"})
    api.queries.update(query_id, update_mask="display_name", query={"display_name": "still mine"})
    assert [f"{home}/deep/n"] == [each.path for each in api.workspace.list(f"{home}/deep")]
    other = stranger.client.api
    for refused in (
        lambda: other.jobs.get(job_id),
        lambda: other.queries.get(query_id),
        lambda: other.workspace.export(f"{home}/deep/n"),
        lambda: other.workspace.import_(f"{home}/x", content=source(), language="PYTHON"),
        lambda: other.workspace.mkdirs("/theirs"),
        lambda: other.workspace.delete(home, recursive=True),
    ):
        with pytest.raises(errors.PermissionDeniedError, match="does not have"):
            refused()
    assert [] == [job.settings.name for job in other.jobs.list() if "mine" in job.settings.name]
    assert home not in [each.path for each in other.workspace.list("/Users")]
    other.workspace.mkdirs(f"/Users/{stranger.name}")  # whoever made /Users has nothing in it but its own
    with pytest.raises(errors.PermissionDeniedError, match="does not have"):
        api.workspace.get_status(f"/Users/{stranger.name}")
    other.workspace.import_("/Shared/levels/everybody", content=source(), language="PYTHON")
    api.workspace.delete("/Shared/levels/everybody")
    api.jobs.delete(job_id)


def test_an_object_that_is_overwritten_keeps_its_permissions(admin, objects, somebody):
    """One that is deleted and made again has none."""
    entry = {"service_principal_name": somebody.name, "permission_level": "CAN_READ"}
    granted(admin, objects, "notebooks", entry)
    admin.api.workspace.import_(NOTEBOOK, content=source(), language="PYTHON", overwrite=True)
    kept = may(objects, somebody.client, "notebooks", "export")
    admin.api.workspace.delete(NOTEBOOK)
    admin.api.workspace.import_(NOTEBOOK, content=source(), language="PYTHON")

    assert (True, False) == (kept, may(objects, somebody.client, "notebooks", "export"))


def test_members_of_admins_may_everything(admin, objects, stranger):
    """As long as they are in the group."""
    group = next(each for each in admin.api.groups.list() if each.display_name == "admins")
    admin.api.groups.patch(
        group.id, operations=[{"op": "add", "path": "members", "value": [{"value": stranger.made.id}]}]
    )
    seen = may(objects, stranger.client, "jobs", "change")
    path = f'members[value eq "{stranger.made.id}"]'
    admin.api.groups.patch(group.id, operations=[{"op": "remove", "path": path}])

    assert (True, False) == (seen, may(objects, stranger.client, "jobs", "change"))


@pytest.mark.usefixtures("objects")
def test_a_pipeline_has_the_rights_of_who_it_runs_as(admin, somebody):
    """It needs to read its files and tables, and may not be that of another one."""
    home = f"/Users/{somebody.name}/pipeline"
    api = somebody.client.api
    api.workspace.mkdirs(home)
    api.workspace.import_(
        f"{home}/p.sql", content=source("CREATE MATERIALIZED VIEW ours AS SELECT 1 AS n"), format="RAW"
    )
    spec = {"name": "ours", "schema": "levels"}
    own = [{"file": {"path": f"{home}/p.sql"}}]
    admin.catalog.schemas.create("levels")
    with pytest.raises(errors.PermissionDeniedError, match="is not an administrator"):
        api.pipelines.create(**spec, libraries=own, run_as={"user_name": "local@lakewire"})
    pipeline_id = api.pipelines.create(**spec, libraries=own).pipeline_id

    def run():
        api.pipelines.start_update(pipeline_id)
        return until(lambda: (found := api.pipelines.get(pipeline_id)).state in ("IDLE", "FAILED") and found)

    denied = run().cause
    admin.catalog.grants.grant("main", somebody.name, "USE CATALOG")
    admin.catalog.grants.grant("main.levels", somebody.name, "USE SCHEMA", "CREATE TABLE")
    allowed = run()
    api.pipelines.update(pipeline_id, **spec, libraries=[{"file": {"path": "/levels/p.sql"}}])
    unread = run().cause
    admin.api.pipelines.update(pipeline_id, **spec, libraries=[{"file": {"path": "/levels/p.sql"}}],
                               run_as={"user_name": "local@lakewire"})  # fmt: skip

    assert "INSUFFICIENT_PERMISSIONS" in denied
    assert "IDLE" == allowed.state
    assert "does not have CAN_READ or a higher permission on /levels/p.sql" in unread
    assert "IDLE" == run().state
    with pytest.raises(errors.InvalidParameterError, match="parameters: not served here"):
        api.pipelines.start_update(pipeline_id, parameters={"a": "b"})
    admin.api.pipelines.delete(pipeline_id)
