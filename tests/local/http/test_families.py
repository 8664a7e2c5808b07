"""
Families that are state and nothing more, through the client's own typed operations.
"""

from __future__ import annotations

import inspect
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire_local.http.api.definitions import FAMILIES as DECLARED
from lakewire_local.http.api.definitions import ROUTES
from lakewire_local.http.operations import all_operations
from lakewire_local.http.shapes import fields_of, shape_of

PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-1, 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=3)
    | st.just("display_name")
)
JSON = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
)
ME = "local@lakewire"
CONDITION = {"op": "GREATER_THAN", "operand": {"column": {"name": "n"}}}
ALERT = {
    "display_name": "a",
    "query_text": "SELECT 1",
    "warehouse_id": "w",
    "evaluation": {"comparison_operator": "GREATER_THAN", "source": {"name": "n"}},
    "schedule": {"quartz_cron_schedule": "0 0 6 * * ?", "timezone_id": "UTC"},
}
DASHBOARD = {"display_name": "a", "serialized_dashboard": "{}"}
METADATA = {"name": "{name}", "entity_type": "table", "system_type": "OTHER"}
SERVED = {"served_entities": [{"entity_name": "m"}]}
# API, key of an object, arguments of create; how it is changed, with what, and what it has then; how it is deleted.
FAMILIES = [
    ("instance_pools", "instance_pool_id", {"instance_pool_name": "a", "node_type_id": "t", "max_capacity": 3}),
    ("edit", {"instance_pool_name": "b", "node_type_id": "t"}, {"instance_pool_name": "b", "max_capacity": None}),
    ("cluster_policies", "policy_id", {"name": "{name}", "definition": "{}"}),
    ("edit", {"name": "b{name}"}, {"name": "b{name}", "definition": None, "creator_user_name": ME}),
    ("global_init_scripts", "script_id", {"name": "a", "script": "ZWNobw=="}),
    ("update", {"name": "b", "script": "ZWNobw==", "enabled": True}, {"name": "b", "enabled": True}),
    ("notification_destinations", "id", {"display_name": "{name}", "config": {"email": {"addresses": ["a@b"]}}}),
    ("update", {"display_name": "b{name}"}, {"display_name": "b{name}"}),
    ("git_credentials", "credential_id", {"git_provider": "gitHub", "personal_access_token": "secret"}),
    ("update", {"git_provider": "gitLab"}, {"git_provider": "gitLab"}),
    ("tag_policies", "tag_key", {"tag_policy": {"tag_key": "{name}"}}),
    ("update_tag_policy", {"tag_policy": {"description": "d"}, "update_mask": "description"}, {"description": "d"}),
    ("shares", "name", {"name": "{name}"}),
    ("update", {"comment": "c"}, {"comment": "c", "owner": ME}),
    ("recipients", "name", {"name": "{name}", "authentication_type": "TOKEN"}),
    ("update", {"comment": "c"}, {"comment": "c", "authentication_type": "TOKEN"}),
    ("providers", "name", {"name": "{name}", "authentication_type": "TOKEN"}),
    ("update", {"owner": "b"}, {"owner": "b", "created_by": ME}),
    ("alerts", "id", {"alert": {"display_name": "a", "condition": CONDITION}}),
    ("update", {"alert": {"display_name": "b"}, "update_mask": "display_name"}, {"display_name": "b"}),
    ("alerts_v2", "id", {"alert": ALERT}),
    ("update_alert", {"alert": ALERT | {"display_name": "b"}, "update_mask": "*"}, {"display_name": "b"}),
    ("lakeview", "dashboard_id", {"dashboard": DASHBOARD}),
    ("update", {"dashboard": {"display_name": "b"}}, DASHBOARD | {"display_name": "b"}),
    ("serving_endpoints", "name", {"name": "{name}", "config": SERVED}),
    ("update_config", {"served_entities": [{"entity_name": "n"}]}, {"name": "{name}"}),
    ("connections", "name", {"name": "{name}", "connection_type": "MYSQL", "options": {"host": "h", "password": "p"}}),
    ("update", {"options": {"host": "i", "password": "p"}}, {"options": {"host": "i"}, "owner": ME}),
    ("storage_credentials", "name", {"name": "{name}", "aws_iam_role": {"role_arn": "r"}}),
    ("update", {"comment": "c"}, {"comment": "c"}),
    ("external_locations", "name", {"name": "{name}", "url": "s3://b/p", "credential_name": "c"}),
    ("update", {"read_only": True}, {"read_only": True, "url": "s3://b/p"}),
    ("external_metadata", "name", {"external_metadata": METADATA}),
    (
        "update_external_metadata",
        {"external_metadata": METADATA | {"description": "d"}, "update_mask": "description"},
        {"description": "d", "owner": ME},
    ),
]
CASES = [(*made, *changed) for made, changed in zip(FAMILIES[::2], FAMILIES[1::2], strict=True)]
TRASHED = {"alerts": "TRASHED", "alerts_v2": "DELETED", "lakeview": "TRASHED"}


def named(value, name):
    """Return a value with a name in the places for one."""
    if isinstance(value, dict):
        return {key: named(inner, name) for key, inner in value.items()}
    return value.replace("{name}", name) if isinstance(value, str) else value


def method(api, *verbs):
    """Return a method of a generated class by the beginning of its name: ``list_shares`` for ``list``."""
    names = [name for name, _ in inspect.getmembers(api, callable) if name.split("_")[0] in verbs]
    return getattr(api, min(names, key=len))


@pytest.mark.parametrize(
    ("family", "key", "given", "verb", "change", "expected"), CASES, ids=[case[0] for case in CASES]
)
def test_a_definition_is_kept_changed_and_deleted(client, name, family, key, given, verb, change, expected):
    """What is created is found by its key and in the list, changes where asked, and is gone once deleted."""
    api = getattr(client.api, family)
    made = getattr(method(api, "create")(**named(given, name)), key)
    listed = [getattr(each, key) for each in method(api, "list")()]
    getattr(api, verb)(made, **named(change, name))
    after = method(api, "get")(made)
    method(api, "delete", "trash")(made)
    left = [getattr(each, key) for each in method(api, "list")()]

    assert (made, True, False) == (getattr(after, key), made in listed, made in left)
    assert named(expected, name) == {field: getattr(after, field) for field in expected}
    if family in TRASHED:
        assert TRASHED[family] == method(api, "get")(made).lifecycle_state
    else:
        with pytest.raises(errors.NotFoundError, match=f"{str(made)!r} does not exist"):
            method(api, "get")(made)


def test_an_ip_access_list_is_inside_of_its_response(client, name):
    """Some responses have the object in one field; its key has another name in the path."""
    lists = client.api.ip_access_lists
    made = lists.create(name, "ALLOW", ip_addresses=["10.0.0.0/8"]).ip_access_list
    lists.replace(made.list_id, name, "BLOCK", enabled=False)
    found = lists.get(made.list_id).ip_access_list
    lists.delete(made.list_id)

    assert (True, ["10.0.0.0/8"], "ALLOW") == (made.enabled, made.ip_addresses, made.list_type)
    assert (False, None, "BLOCK") == (found.enabled, found.ip_addresses, found.list_type)
    assert isinstance(made.created_by, int)


def test_schedules_and_subscriptions_are_inside_of_their_dashboard(client):
    """They have the ids of what they are in, and go with it."""
    dashboards = client.api.lakeview
    dashboard_id = dashboards.create({"display_name": "d"}).dashboard_id
    cron = {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "UTC"}
    schedule = dashboards.create_schedule(dashboard_id, {"cron_schedule": cron})
    made = dashboards.create_subscription(dashboard_id, schedule.schedule_id, {"subscriber": {}})
    paused = dashboards.update_schedule(
        dashboard_id, schedule.schedule_id, {"cron_schedule": cron, "pause_status": "PAUSED"}
    )
    listed = [each.subscription_id for each in dashboards.list_subscriptions(dashboard_id, schedule.schedule_id)]
    dashboards.delete_schedule(dashboard_id, schedule.schedule_id)

    assert (dashboard_id, schedule.schedule_id, "UNPAUSED") == (
        made.dashboard_id,
        made.schedule_id,
        schedule.pause_status,
    )
    assert ([made.subscription_id], "PAUSED") == (listed, paused.pause_status)
    with pytest.raises(errors.NotFoundError):
        dashboards.get_subscription(dashboard_id, schedule.schedule_id, made.subscription_id)
    with pytest.raises(errors.NotFoundError):
        dashboards.create_schedule("nowhere", {"cron_schedule": cron})


def test_names_are_taken_once_where_the_api_says_so(client, name):
    """A second object with the name is refused, also when another is renamed to it."""
    shares = client.api.shares
    shares.create(name)
    shares.create(f"{name}b")

    with pytest.raises(errors.AlreadyExistsError):
        shares.create(name)
    with pytest.raises(errors.AlreadyExistsError):
        shares.update(f"{name}b", new_name=name)
    assert f"{name}c" == shares.update(f"{name}b", new_name=f"{name}c").name
    assert [name, f"{name}c"] == [each.name for each in shares.list_shares() if each.name.startswith(name)]


def test_objects_of_a_share_are_added_changed_and_removed(client, name):
    """Each update of a share says what becomes of one object."""
    shares = client.api.shares
    shares.create(name)
    add = [{"action": "ADD", "data_object": {"name": f"main.a.{table}"}} for table in "xy"]
    change = [{"action": "UPDATE", "data_object": {"name": "main.a.x", "comment": "c"}}]
    remove = [{"action": "REMOVE", "data_object": {"name": "main.a.y"}}]
    shares.update(name, updates=add)
    found = shares.update(name, updates=change + remove).objects

    assert [("main.a.x", "c")] == [(each.name, each.comment) for each in found]
    with pytest.raises(errors.InvalidParameterError, match="Missing required field: name"):
        shares.update(name, updates=[{"action": "ADD", "data_object": {}}])


def test_a_published_dashboard_is_that_of_its_time(client):
    """What is published stays as it was until it is published again, and can be taken back."""
    dashboards = client.api.lakeview
    dashboard_id = dashboards.create(DASHBOARD | {"warehouse_id": "w"}).dashboard_id
    with pytest.raises(errors.NotFoundError):
        dashboards.get_published(dashboard_id)
    dashboards.publish(dashboard_id, embed_credentials=True)
    dashboards.update(dashboard_id, {"display_name": "b"})
    first = dashboards.get_published(dashboard_id)
    second = dashboards.publish(dashboard_id, warehouse_id="v")
    dashboards.unpublish(dashboard_id)

    assert ("a", "w", True) == (first.display_name, first.warehouse_id, first.embed_credentials)
    assert ("b", "v", None) == (second.display_name, second.warehouse_id, second.embed_credentials)
    with pytest.raises(errors.NotFoundError):
        dashboards.get_published(dashboard_id)


def test_settings_of_the_workspace_are_texts(api, client, name):
    """What was not set is null; nothing is set when a value is no text."""
    conf = client.api.workspace_conf
    conf.set_status({name: "true"})
    response = api.call("PATCH", "/api/2.0/workspace-conf", json={name: "false", f"{name}b": True})

    assert (400, f"{name}b: expected text, got bool") == (response.status_code, response.json()["message"])
    assert {name: "true", f"{name}b": None} == conf.get_status(f"{name},{name}b")


def test_instance_profiles_go_by_their_arn(client, name):
    """There is no get: a profile is found in the list."""
    profiles, arn = client.api.instance_profiles, f"arn:aws:iam::1:instance-profile/{name}"
    profiles.add(arn, skip_validation=True)
    with pytest.raises(errors.AlreadyExistsError):
        profiles.add(arn)
    profiles.edit(arn, iam_role_arn="r")
    listed = [each.iam_role_arn for each in profiles.list() if each.instance_profile_arn == arn]
    profiles.remove(arn)

    assert ["r"] == listed
    assert arn not in [each.instance_profile_arn for each in profiles.list()]


def test_visualizations_are_changed_and_deleted(client):
    """They have neither get nor list of their own."""
    visualizations = client.api.query_visualizations
    made = visualizations.create(visualization={"display_name": "a", "query_id": "q", "type": "TABLE"})
    changed = visualizations.update(made.id, "display_name", visualization={"display_name": "b"})
    visualizations.delete(made.id)

    assert ("b", "TABLE", "q") == (changed.display_name, changed.type, changed.query_id)
    with pytest.raises(errors.NotFoundError):
        visualizations.delete(made.id)


def test_federation_policies_are_inside_of_their_recipient(client, name):
    """They go with it."""
    client.api.recipients.create(name, "OIDC_FEDERATION")
    policies = client.api.recipient_federation_policies
    policies.create(name, {"name": "p", "comment": "c"})
    listed = [(each.name, each.comment) for each in policies.list(name)]
    client.api.recipients.delete(name)

    assert [("p", "c")] == listed
    with pytest.raises(errors.NotFoundError):
        list(policies.list(name))
    with pytest.raises(errors.InvalidParameterError, match="Missing required field: name"):
        policies.create(name, {"comment": "c"})


def test_secrets_are_not_kept(api, client, name):
    """What a definition must not show is in no file of the workspace; references to secrets are none."""
    secret = f"hush-{name}"
    client.api.git_credentials.create("gitHub", personal_access_token=secret)
    client.api.connections.create(name, "MYSQL", {"host": "h", "password": secret}, secrets={"a": secret})
    application = {"application_id": "a", "directory_id": "d", "client_secret": secret}
    client.api.storage_credentials.create(name, azure_service_principal=application)
    webhook = {"generic_webhook": {"url": "u", "password": secret}}
    made = client.api.notification_destinations.create(display_name=name, config=webhook)
    model = {"name": "m", "provider": "openai", "task": "t"}
    keys = {"openai_api_key_plaintext": secret, "microsoft_entra_client_secret": "{{secrets/a/b}}"}
    served = [{"name": "m", "external_model": model | {"openai_config": keys}}]
    endpoint = client.api.serving_endpoints.create(name, config={"served_entities": served})
    config = endpoint.config.served_entities[0].external_model.openai_config

    assert ("u", True, None) == (
        made.config.generic_webhook.url,
        made.config.generic_webhook.password_set,
        made.config.generic_webhook.password,
    )
    assert (None, "{{secrets/a/b}}") == (config.openai_api_key_plaintext, config.microsoft_entra_client_secret)
    kept = [path for path in api.workspace.path.glob("definitions.sqlite*") if secret.encode() in path.read_bytes()]
    assert [] == kept


def test_a_serving_endpoint_never_claims_to_serve(api, client, name):
    """It stays not ready, and asking it is refused."""
    made = client.api.serving_endpoints.create(name, config=SERVED)

    assert ("NOT_READY", "m") == (made.state.ready, made.config.served_entities[0].entity_name)
    assert 501 == api.call("POST", f"/serving-endpoints/{name}/invocations", json={"inputs": [1]}).status_code


@pytest.mark.parametrize(
    ("method_", "path", "body", "message"),
    [
        ("POST", "/api/2.0/instance-pools/create", {"instance_pool_name": "a"}, "Missing required field: node_type_id"),
        ("POST", "/api/2.0/instance-pools/create", {"instance_pool_name": 1, "node_type_id": "t"},
         "instance_pool_name: expected text, got int 1"),
        ("POST", "/api/2.0/instance-pools/create",
         {"instance_pool_name": "a", "node_type_id": "t", "disk_spec": {"disk_count": "x"}},
         "disk_spec.disk_count: expected a whole number, got str 'x'"),
        ("POST", "/api/2.0/policies/clusters/delete", {}, "Missing required field: policy_id"),
        ("POST", "/api/2.0/alerts", {"display_name": "a"}, "Missing required field: evaluation"),
        ("POST", "/api/2.0/sql/alerts", {"alert": "a"}, "alert: expected an object, got str 'a'"),
        ("GET", "/api/2.0/alerts?page_size=x", None, "page_size: 'x' is not accepted; accepted is an integer"),
    ],
)  # fmt: skip
def test_what_does_not_fit_the_api_is_refused(api, method_, path, body, message):
    """The error names the field."""
    response = api.call(method_, path, json=body)

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
    assert response.json()["message"].startswith(message)


@pytest.mark.parametrize(
    "mask", ["display_name.x", "condition.op.x.y", ".exe", "id", "nope", "create_time", "condition..op"]
)
def test_an_update_mask_that_names_no_field_is_refused(client, mask):
    """Masks go into objects, not into texts."""
    alerts = client.api.alerts
    made = alerts.create(alert={"display_name": "a", "condition": CONDITION})

    with pytest.raises(errors.InvalidParameterError, match="update_mask"):
        alerts.update(made.id, mask, alert={"display_name": "b", "condition": CONDITION})
    assert "a" == alerts.get(made.id).display_name


def test_an_update_mask_clears_what_is_not_given(client):
    """A field inside of another one is set by its path; one that is not given is removed."""
    alerts = client.api.alerts
    made = alerts.create(alert={"display_name": "a", "custom_body": "b", "condition": CONDITION})
    after = alerts.update(made.id, "custom_body,condition.op", alert={"condition": {"op": "LESS_THAN"}})

    assert ("a", None, "LESS_THAN", "n") == (
        after.display_name,
        after.custom_body,
        after.condition.op,
        after.condition.operand.column.name,
    )


def test_somebody_elses_change_is_not_overwritten(client):
    """An update with an old etag is refused."""
    dashboards = client.api.lakeview
    made = dashboards.create(DASHBOARD)
    dashboards.update(made.dashboard_id, {"display_name": "b", "etag": made.etag})

    with pytest.raises(errors.ConflictError):
        dashboards.update(made.dashboard_id, {"display_name": "c", "etag": made.etag})
    assert "b" == dashboards.get(made.dashboard_id).display_name


def test_lists_have_pages(api, name):
    """Each page continues after the last one, whatever was deleted meanwhile."""
    made = [api.post("/api/2.0/alerts", **ALERT | {"display_name": name})["id"] for _ in range(3)]
    first = api.get("/api/2.0/alerts", page_size=1)
    seen, token = [first["alerts"][0]["id"]], first["next_page_token"]
    api.delete(f"/api/2.0/alerts/{seen[0]}", purge="true")
    while token:
        found = api.get("/api/2.0/alerts", page_size=2, page_token=token)
        seen += [each["id"] for each in found["alerts"]]
        token = found.get("next_page_token")

    assert made == [each for each in seen if each in made]
    assert len(seen) == len(set(seen))


@settings(max_examples=200)
@given(data=st.data())
def test_whatever_is_sent_is_accepted_or_refused(api, data):
    """No argument of any type makes the server fail."""
    family, route = data.draw(st.sampled_from([(each, route) for each in DECLARED for route in each.routes()]))
    (verb,) = route.methods - {"HEAD"}
    shape = shape_of(family.module, verb, route.path)
    names = sorted({*shape.takes, *(fields_of(shape.body) if shape.body else ())})
    body = data.draw(st.fixed_dictionaries({}, optional=dict.fromkeys(names, JSON)))
    path = re.sub(r"\{[^}]+\}", "x", route.path)

    assert api.call(verb, path, json=body).status_code < 500


def test_every_route_is_an_operation():
    """What a family declares is what the bindings have."""
    known = {(operation.method, operation.path) for operation in all_operations()}

    assert {(method, route.path) for route in ROUTES for method in route.methods - {"HEAD"}} <= known
