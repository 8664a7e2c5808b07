"""
databricks-sdk's own clients of the families that are beside SQL, files and jobs, as its users would call them.
"""

import subprocess

import pytest
from databricks.sdk import WorkspaceClient, errors
from databricks.sdk.service import catalog, compute, dashboards, iam, jobs, pipelines, serving, settings, sharing, sql
from databricks.sdk.service import workspace as objects

from lakewire_local import LocalWorkspace

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """A workspace of this module's own: lists have what these tests made."""
    with LocalWorkspace.start(tmp_path_factory.mktemp("families")) as started:
        yield started


@pytest.fixture(scope="module")
def sdk(workspace):
    return WorkspaceClient(host=workspace.host, token=workspace.token)


def test_instance_pools(sdk):
    """A pool is created, edited, listed and deleted."""
    pool_id = sdk.instance_pools.create("pool", "local", min_idle_instances=1).instance_pool_id
    sdk.instance_pools.edit(pool_id, "renamed", "local")
    found = sdk.instance_pools.get(pool_id)
    listed = [pool.instance_pool_name for pool in sdk.instance_pools.list()]
    sdk.instance_pools.delete(pool_id)

    assert ("renamed", None, "ACTIVE") == (found.instance_pool_name, found.min_idle_instances, found.state.value)
    assert ["renamed"] == listed
    with pytest.raises(errors.NotFound):
        sdk.instance_pools.get(pool_id)


def test_cluster_policies(sdk):
    """Names are taken once; a policy is found by its id."""
    policy_id = sdk.cluster_policies.create(name="small", definition="{}").policy_id
    with pytest.raises(errors.ResourceAlreadyExists):
        sdk.cluster_policies.create(name="small", definition="{}")
    sdk.cluster_policies.edit(policy_id, name="smaller", definition='{"a": {"type": "fixed", "value": 1}}')
    found = sdk.cluster_policies.get(policy_id)
    sdk.cluster_policies.delete(policy_id)

    assert ("smaller", False, "local@lakewire") == (found.name, found.is_default, found.creator_user_name)
    assert [] == list(sdk.cluster_policies.list())


def test_alerts(sdk):
    """An alert in the trash can be read, and is not listed."""
    condition = sql.AlertCondition(op=sql.AlertOperator.GREATER_THAN)
    made = sdk.alerts.create(alert=sql.CreateAlertRequestAlert(display_name="many", condition=condition, query_id="q"))
    changed = sdk.alerts.update(made.id, "display_name", alert=sql.UpdateAlertRequestAlert(display_name="more"))
    sdk.alerts.delete(made.id)

    assert ("more", condition, "q") == (changed.display_name, changed.condition, changed.query_id)
    assert sql.LifecycleState.TRASHED == sdk.alerts.get(made.id).lifecycle_state
    assert made.id not in [alert.id for alert in sdk.alerts.list()]


def test_alerts_of_the_second_version(sdk):
    """The alert is the whole body, and its fields are checked."""
    evaluation = sql.AlertV2Evaluation(
        comparison_operator=sql.ComparisonOperator.GREATER_THAN, source=sql.AlertV2OperandColumn(name="n")
    )
    schedule = sql.CronSchedule(quartz_cron_schedule="0 0 6 * * ?", timezone_id="UTC")
    alert = sql.AlertV2("many", query_text="SELECT 1", warehouse_id="w", evaluation=evaluation, schedule=schedule)
    made = sdk.alerts_v2.create_alert(alert)
    alert.display_name = "more"
    changed = sdk.alerts_v2.update_alert(made.id, alert, "display_name")

    assert ("more", evaluation) == (changed.display_name, changed.evaluation)
    assert [made.id] == [each.id for each in sdk.alerts_v2.list_alerts(page_size=1)]
    with pytest.raises(errors.InvalidParameterValue, match="Missing required field"):
        sdk.api_client.do("POST", "/api/2.0/alerts", body={"display_name": "a"})


def test_dashboards(sdk):
    """A dashboard with a schedule and a subscription; an update names the etag that it has read."""
    made = sdk.lakeview.create(dashboards.Dashboard(display_name="sales", serialized_dashboard='{"pages": []}'))
    changed = sdk.lakeview.update(made.dashboard_id, dashboards.Dashboard(display_name="more", etag=made.etag))
    cron = dashboards.CronSchedule("0 0 6 * * ?", "UTC")
    schedule = sdk.lakeview.create_schedule(made.dashboard_id, dashboards.Schedule(cron))
    subscriber = dashboards.Subscriber(user_subscriber=dashboards.SubscriptionSubscriberUser(1))
    sdk.lakeview.create_subscription(
        made.dashboard_id, schedule.schedule_id, dashboards.Subscription(subscriber=subscriber)
    )
    subscribers = [each.subscriber for each in sdk.lakeview.list_subscriptions(made.dashboard_id, schedule.schedule_id)]
    sdk.lakeview.publish(made.dashboard_id, embed_credentials=True)
    published = sdk.lakeview.get_published(made.dashboard_id)
    sdk.lakeview.trash(made.dashboard_id)

    assert ("more", True) == (published.display_name, published.embed_credentials)
    assert ("more", '{"pages": []}') == (changed.display_name, changed.serialized_dashboard)
    assert [cron] == [each.cron_schedule for each in sdk.lakeview.list_schedules(made.dashboard_id)]
    assert [subscriber] == subscribers
    assert made.dashboard_id not in [each.dashboard_id for each in sdk.lakeview.list()]


def test_serving_endpoints(sdk):
    """An endpoint is defined, and never claims to be ready; asking it is refused."""
    config = serving.EndpointCoreConfigInput(name="e", served_entities=[serving.ServedEntityInput(entity_name="m")])
    made = sdk.serving_endpoints.create_and_wait("e", config=config)
    sdk.serving_endpoints.update_config_and_wait("e", served_entities=[serving.ServedEntityInput(entity_name="n")])
    changed = sdk.serving_endpoints.get("e")

    assert serving.EndpointStateReady.NOT_READY == made.state.ready
    assert ["n"] == [each.entity_name for each in changed.config.served_entities]
    with pytest.raises(errors.NotImplemented):
        sdk.serving_endpoints.query("e", inputs=[1])


def test_shares_recipients_and_providers(sdk):
    """Sharing is kept, with the objects of a share."""
    sdk.shares.create("out")
    add = sharing.SharedDataObjectUpdate(
        sharing.SharedDataObjectUpdateAction.ADD, sharing.SharedDataObject("main.sales.orders")
    )
    sdk.shares.update("out", updates=[add])
    sdk.recipients.create("them", sharing.AuthenticationType.TOKEN, comment="c")
    sdk.providers.create("us", sharing.AuthenticationType.TOKEN)

    assert ["main.sales.orders"] == [each.name for each in sdk.shares.get("out").objects]
    assert [("them", "c")] == [(each.name, each.comment) for each in sdk.recipients.list()]
    assert ["us"] == [each.name for each in sdk.providers.list()]


def test_settings_of_the_workspace(sdk):
    """IP access lists, notification destinations, Git credentials and init scripts."""
    listed = sdk.ip_access_lists.create("office", settings.ListType.ALLOW, ip_addresses=["10.0.0.0/8"]).ip_access_list
    sdk.ip_access_lists.update(listed.list_id, enabled=False)
    email = settings.Config(email=settings.EmailConfig(addresses=["a@b"]))
    destination = sdk.notification_destinations.create(display_name="us", config=email)
    credential = sdk.git_credentials.create("gitHub", git_username="me", personal_access_token="secret")
    script = sdk.global_init_scripts.create("first", "ZWNobw==", enabled=True)

    assert [(False, ["10.0.0.0/8"])] == [(each.enabled, each.ip_addresses) for each in sdk.ip_access_lists.list()]
    assert email == sdk.notification_destinations.get(destination.id).config
    assert "me" == sdk.git_credentials.get(credential.credential_id).git_username
    assert ("ZWNobw==", True) == (
        sdk.global_init_scripts.get(script.script_id).script,
        sdk.global_init_scripts.get(script.script_id).enabled,
    )


def test_clusters(sdk):
    """The SDK's waiters see a cluster come and go; its helpers choose a runtime and a machine, and start it."""
    version = sdk.clusters.select_spark_version(long_term_support=True)
    machine = sdk.clusters.select_node_type(min_cores=1, category="General Purpose")
    made = sdk.clusters.create(version, cluster_name="c", node_type_id=machine, num_workers=1).result()
    edited = sdk.clusters.edit(made.cluster_id, version, cluster_name="d", num_workers=0).result()
    restarted = sdk.clusters.restart(made.cluster_id).result()
    ended = sdk.clusters.delete(made.cluster_id).result()
    sdk.clusters.ensure_cluster_is_running(made.cluster_id)
    events = [event.type.value for event in sdk.clusters.events(made.cluster_id, limit=2)]

    assert (compute.State.RUNNING, "c", 1) == (made.state, made.cluster_name, made.num_workers)
    assert ("d", 0) == (edited.cluster_name, edited.num_workers)
    assert edited.last_restarted_time < restarted.last_restarted_time < ended.terminated_time
    assert compute.TerminationReasonCode.USER_REQUEST == ended.termination_reason.code
    assert (["RUNNING", "STARTING", "TERMINATING"], "CREATING") == (events[:3], events[-1])
    with pytest.raises(errors.InvalidState):
        sdk.clusters.start(made.cluster_id)
    sdk.clusters.permanent_delete(made.cluster_id)
    with pytest.raises(errors.ResourceDoesNotExist):
        sdk.clusters.get(made.cluster_id)


def test_jobs_on_clusters(sdk, tmp_path):
    """A run starts the terminated cluster of its task, and says where it ran."""
    program = tmp_path / "job.py"
    program.write_text("print('hello')")
    cluster_id = sdk.clusters.create("local", num_workers=1).result().cluster_id
    sdk.clusters.delete(cluster_id).result()
    task = jobs.SubmitTask("t", existing_cluster_id=cluster_id, spark_python_task=jobs.SparkPythonTask(str(program)))
    run = sdk.jobs.submit(run_name="r", tasks=[task]).result()

    assert (jobs.RunResultState.SUCCESS, cluster_id) == (
        run.state.result_state,
        run.tasks[0].cluster_instance.cluster_id,
    )
    assert compute.State.RUNNING == sdk.clusters.get(cluster_id).state


def test_permissions_of_objects(sdk, workspace):
    """Permissions are granted by the generic client and by that of a family."""
    group = sdk.groups.create(display_name="analysts")
    entry = iam.AccessControlRequest(group_name="analysts", permission_level=iam.PermissionLevel.CAN_USE)
    granted = sdk.permissions.update("warehouses", workspace.warehouse_id, access_control_list=[entry])
    levels = sdk.permissions.get_permission_levels("warehouses", workspace.warehouse_id).permission_levels
    policy_id = sdk.cluster_policies.create(name="shared").policy_id
    used = compute.ClusterPolicyAccessControlRequest(
        group_name="analysts", permission_level=compute.ClusterPolicyPermissionLevel.CAN_USE
    )
    shared = sdk.cluster_policies.set_permissions(policy_id, access_control_list=[used])
    sdk.groups.delete(group.id)

    assert "analysts" in [each.group_name for each in granted.access_control_list]
    assert entry.permission_level in [each.permission_level for each in levels]
    assert ["admins", "analysts"] == [each.group_name for each in shared.access_control_list]
    with pytest.raises(errors.NotFound):
        sdk.permissions.update("warehouses", workspace.warehouse_id, access_control_list=[entry])


def test_repos(sdk, workspace, tmp_path):
    """A repository on this machine is cloned, follows its branch and goes."""

    def git(*arguments):
        who = ("-c", "user.name=me", "-c", "user.email=me@x")
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "--quiet", "--initial-branch=main")
    git("commit", "--quiet", "--allow-empty", "-m", "first")
    made = sdk.repos.create(f"file://{tmp_path}", "gitHub", path="/Repos/me/etl")
    (tmp_path / "a.py").write_text("A = 1")
    git("add", "--all")
    git("commit", "--quiet", "-m", "second")
    sdk.repos.update(made.id, branch="main")
    found = sdk.repos.get(made.id)
    listed = [repo.path for repo in sdk.repos.list(path_prefix="/Repos/me")]
    files = [entry.path for entry in sdk.workspace.list("/Repos/me/etl")]
    sdk.repos.delete(made.id)

    assert ("main", True) == (found.branch, found.head_commit_id != made.head_commit_id)
    assert (["/Repos/me/etl"], ["/Repos/me/etl/a.py"]) == (listed, files)
    with pytest.raises(errors.InvalidParameterValue, match="not on this machine"):
        sdk.repos.create("https://github.com/a/b", "gitHub")


def test_queries(sdk, workspace):
    """A saved query is changed, run by a job, seen in the history and trashed."""
    given = sql.CreateQueryRequestQuery(display_name="q", query_text="SELECT 40 + 2", tags=["a"])
    made = sdk.queries.create(query=given)
    sdk.queries.update(made.id, "description", query=sql.UpdateQueryRequestQuery(description="d"))
    content = jobs.SqlTask(warehouse_id=workspace.warehouse_id, query=jobs.SqlTaskQuery(made.id))
    run = sdk.jobs.submit(tasks=[jobs.SubmitTask("t", sql_task=content)]).result()
    history = sdk.query_history.list(include_metrics=True).res
    (ran,) = [each for each in history if each.query_text == "SELECT 40 + 2"]
    found = sdk.queries.get(made.id)
    sdk.queries.delete(made.id)

    assert (jobs.RunResultState.SUCCESS, "d", ["a"]) == (run.state.result_state, found.description, found.tags)
    assert (1, ran.duration) == (ran.metrics.rows_produced_count, ran.metrics.total_time_ms)
    assert made.id not in [query.id for query in sdk.queries.list()]
    assert sql.LifecycleState.TRASHED == sdk.queries.get(made.id).lifecycle_state


def test_credentials_locations_and_connections(sdk):
    """Unity Catalog's definitions of other places are kept, without their secrets."""
    role = catalog.AwsIamRoleRequest(role_arn="arn:aws:iam::1:role/r")
    sdk.storage_credentials.create("cred", aws_iam_role=role, comment="c")
    sdk.external_locations.create("place", "s3://bucket/path", "cred")
    options = {"host": "h", "port": "1", "user": "u", "password": "hush"}
    sdk.connections.create("other", catalog.ConnectionType.MYSQL, options)
    renamed = sdk.external_locations.update("place", new_name="room", read_only=True)

    assert ("arn:aws:iam::1:role/r", "c") == (
        sdk.storage_credentials.get("cred").aws_iam_role.role_arn,
        sdk.storage_credentials.get("cred").comment,
    )
    assert ("room", True, "s3://bucket/path") == (renamed.name, renamed.read_only, renamed.url)
    assert ["room"] == [each.name for each in sdk.external_locations.list()]
    assert {"host": "h", "port": "1", "user": "u"} == sdk.connections.get("other").options
    with pytest.raises(errors.ResourceAlreadyExists):
        sdk.storage_credentials.create("cred", aws_iam_role=role)


def test_what_is_not_served_says_so(sdk):
    """Families that are not here are refused as not implemented, not as unknown."""
    for call in (sdk.apps.list, sdk.experiments.list_experiments, sdk.genie.list_spaces):
        with pytest.raises(errors.NotImplemented, match="The local workspace does not serve"):
            list(call())


PIPELINE = """
CREATE OR REFRESH STREAMING TABLE orders (CONSTRAINT paid EXPECT (amount > 0) ON VIOLATION DROP ROW)
AS SELECT * FROM STREAM(${source});
CREATE OR REFRESH MATERIALIZED VIEW totals AS SELECT customer, sum(amount) AS total FROM orders GROUP BY customer;
"""


def test_pipelines(sdk, workspace):
    """A pipeline is made, updated, watched by its events, found by its name and run by a job."""

    def rows(text):
        found = sdk.statement_execution.execute_statement(text, workspace.warehouse_id, wait_timeout="50s")
        assert found.status.error is None, found.status.error
        return found.result.data_array if found.result else None

    rows("CREATE SCHEMA shop")
    rows("CREATE TABLE shop.raw (customer STRING, amount INT)")
    rows("INSERT INTO shop.raw VALUES ('a', 5), ('b', 0), ('a', 2)")
    sdk.workspace.mkdirs("/Workspace/Shared/shop")
    sdk.workspace.upload("/Shared/shop/main.sql", PIPELINE.encode(), format=objects.ImportFormat.RAW)
    libraries = [pipelines.PipelineLibrary(glob=pipelines.PathPattern("/Workspace/Shared/shop/**"))]
    spec = {"name": "shop", "catalog": "main", "schema": "shop", "libraries": libraries, "serverless": True}
    pipeline_id = sdk.pipelines.create(**spec, configuration={"source": "shop.raw"}).pipeline_id
    update_id = sdk.pipelines.start_update(pipeline_id, full_refresh=True).update_id
    idle = sdk.pipelines.wait_get_pipeline_idle(pipeline_id)
    events = list(sdk.pipelines.list_pipeline_events(pipeline_id, max_results=3))
    made = {each.name: (each.table_type, each.pipeline_id) for each in sdk.tables.list("main", "shop")}

    assert (pipelines.PipelineState.IDLE, update_id) == (idle.state, idle.latest_updates[0].update_id)
    assert pipelines.UpdateInfoState.COMPLETED == sdk.pipelines.get_update(pipeline_id, update_id).update.state
    assert ("update_progress", "create_update") == (events[0].event_type, events[-1].event_type)
    assert {"main.shop.orders", "main.shop.totals"} == {each.origin.flow_name for each in events} - {None}
    assert [["a", "7"]] == rows("SELECT * FROM shop.totals")
    assert (catalog.TableType.STREAMING_TABLE, pipeline_id) == made["orders"]
    assert (catalog.TableType.MATERIALIZED_VIEW, pipeline_id) == made["totals"]
    assert [pipeline_id] == [each.pipeline_id for each in sdk.pipelines.list_pipelines(filter="name LIKE 'sh%'")]
    assert [] == list(sdk.pipelines.list_pipelines(filter="name LIKE '%q%'", max_results=1))
    sdk.pipelines.update(pipeline_id, **spec, configuration={"source": "shop.nope"})
    sdk.pipelines.start_update(pipeline_id, validate_only=True)
    with pytest.raises(errors.OperationFailed, match="TABLE_OR_VIEW_NOT_FOUND"):
        sdk.pipelines.wait_get_pipeline_idle(pipeline_id)
    sdk.pipelines.update(pipeline_id, **spec, configuration={"source": "shop.raw"})
    rows("INSERT INTO shop.raw VALUES ('c', 1)")
    task = jobs.Task("refresh", pipeline_task=jobs.PipelineTask(pipeline_id))
    job_id = sdk.jobs.create(name="shop", tasks=[task]).job_id
    assert jobs.RunResultState.SUCCESS == sdk.jobs.run_now_and_wait(job_id).state.result_state
    assert 2 == len(rows("SELECT * FROM shop.totals"))
    assert pipelines.PipelineState.IDLE == sdk.pipelines.stop_and_wait(pipeline_id).state
    level = pipelines.PipelinePermissionLevel.CAN_RUN
    request = pipelines.PipelineAccessControlRequest(group_name="users", permission_level=level)
    shown = sdk.pipelines.update_permissions(pipeline_id, access_control_list=[request])
    assert level in [each.permission_level for entry in shown.access_control_list for each in entry.all_permissions]
    sdk.pipelines.delete(pipeline_id)
    assert ["raw"] == [each.name for each in sdk.tables.list("main", "shop")]
