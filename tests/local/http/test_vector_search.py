"""
Vector search by its older and by its newer names, without client.vector in between.
"""

from __future__ import annotations

import json
import uuid

import pytest

from lakewire import errors

SPEC = {
    "schema_json": json.dumps({"id": "string", "text": "string", "at": "timestamp", "v": "array<float>"}),
    "embedding_vector_columns": [{"name": "v", "embedding_dimension": 2}],
}
OLD = "/api/2.0/vector-search"
WORDS = {"columns": ["id"], "query_text": "a", "query_type": "FULL_TEXT"}


@pytest.fixture
def names(api, client):
    """The names of the workspace, of an endpoint and of an index, as the newer API has them."""
    parent = f"workspaces/{api.call('GET', '/api/2.0/preview/scim/v2/Me').headers['x-databricks-org-id']}"
    plain = f"e{uuid.uuid4().hex[:8]}"
    endpoint = f"{parent}/endpoints/{plain}"
    client.api.ai_search.create_endpoint(parent, {"endpoint_type": "STANDARD", "target_qps": 7}, endpoint_id=plain)
    index = {"index_type": "DIRECT_ACCESS", "primary_key": "id", "direct_access_index_spec": SPEC}
    client.api.ai_search.create_index(endpoint, index, index_id=f"main.default.{plain}")
    yield parent, endpoint, f"{endpoint}/indexes/main.default.{plain}"
    if [*client.api.ai_search.list_indexes(endpoint)]:
        client.api.ai_search.delete_index(f"{endpoint}/indexes/main.default.{plain}")
    client.api.ai_search.delete_endpoint(endpoint)


def test_the_newer_names_mean_the_same(client, names):
    """What one API writes, the other finds; a result of the newer is whole."""
    parent, endpoint, name = names
    api, plain = client.api.ai_search, name.rpartition("/")[2]
    rows = [{"id": f"{place:04}", "text": "a", "at": "2026-01-05T06:00:00Z", "v": [place, 0]} for place in range(1200)]

    assert "SUCCESS" == api.upsert_data(name, json.dumps(rows)).status
    found = api.query_index(name, ["id", "at"], query_vector=[0, 0], max_results=1100)
    assert (1100, ["0000", "2026-01-05T06:00:00.000000Z", 1.0]) == (found.result.row_count, found.result.data_array[0])
    old = client.vector.index(plain).query(vector=[0, 0], columns=["id", "at"], num_results=1100)
    assert [row[:2] for row in found.result.data_array] == [
        [row.id, row.at.isoformat(timespec="microseconds").replace("+00:00", "Z")] for row in old
    ]
    first = api.scan_index(name, page_size=2)
    second = api.scan_index(name, page_size=2, page_token=first.next_page_token)
    assert ["0000", "0001", "0002", "0003"] == [row["id"] for row in first.data + second.data]
    api.remove_data(name, ["0000", "0001"])
    assert 1198 == api.get_index(name).status.indexed_row_count
    assert (endpoint, name) == (api.get_index(name).endpoint, next(iter(api.list_indexes(endpoint))).name)
    assert (1, 7, "ONLINE") == (
        api.get_endpoint(endpoint).index_count,
        api.get_endpoint(endpoint).target_qps,
        api.get_endpoint(endpoint).endpoint_status.state,
    )
    assert endpoint in [each.name for each in api.list_endpoints(parent)]
    api.update_endpoint(
        endpoint, {"endpoint_type": "STANDARD", "custom_tags": [{"key": "a", "value": "b"}]}, "custom_tags"
    )
    assert "b" == api.get_endpoint(endpoint).custom_tags[0].value
    with pytest.raises(errors.InvalidParameterError, match="not synced on demand"):
        api.sync_index(name)
    with pytest.raises(errors.NotFoundError):
        api.get_endpoint("workspaces/12/endpoints/x")
    with pytest.raises(errors.InvalidParameterError):
        api.get_endpoint(parent)


@pytest.mark.parametrize(
    ("method", "rest", "body", "said"),
    [
        ("POST", "query", {"query_vector": [1, 2]}, "columns: accepted is a list"),
        ("POST", "query", {"columns": ["nope"], "query_vector": [1, 2]}, "'nope' is no column"),
        ("POST", "query", {"columns": ["id"]}, "either query_text or query_vector"),
        ("POST", "query", {"columns": ["id"], "query_vector": [1]}, "accepted are 2 numbers"),
        ("POST", "query", {"columns": ["id"], "query_text": "a"}, "has no embedding model"),
        ("POST", "query", {"columns": ["id"], "query_vector": [1, 2], "num_results": 10_001}, "1 to 10000"),
        ("POST", "query", {"columns": ["id"], "query_vector": [1, 2], "query_type": "X"}, "query_type: 'X'"),
        ("POST", "query", {"columns": ["id"], "query_vector": [1, 2], "filters_json": "{"}, "is not JSON"),
        ("POST", "query", {"columns": ["id"], "query_vector": [1, 2], "filter_string": "id = 1"}, "takes an object"),
        ("POST", "query", WORDS | {"query_columns": ["at"]}, "no column of text"),
        ("POST", "query-next-page", {"page_token": "x"}, "not a token of a query"),
        ("POST", "upsert-data", {"inputs_json": "{"}, "is not JSON"),
        ("POST", "upsert-data", {"inputs_json": "7"}, "a list of objects"),
        ("POST", "upsert-data", {"inputs_json": " " * (11 << 20)}, "accepted are 10485760"),
        ("POST", "upsert-data", {"inputs_json": '[{"v": [1, 2]}]'}, "no value of its primary key"),
        ("POST", "upsert-data", {"inputs_json": '[{"id": "1", "w": 1}]'}, "'w' is no column"),
        ("DELETE", "delete-data", {}, "primary_keys: accepted is a list"),
        ("POST", "sync", {}, "not synced on demand"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused(api, names, method, rest, body, said):
    """400, with what is accepted instead."""
    response = api.call(method, f"{OLD}/indexes/{names[2].rpartition('/')[2]}/{rest}", json=body)

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])
    assert said in response.json()["message"]


@pytest.mark.parametrize("field", ["reranker", "facets", "sort_columns"])
def test_what_a_query_lacks_here_is_said(api, names, field):
    """501, and that Databricks has it."""
    body = {"columns": ["id"], "query_vector": [1, 2], field: ["x"]}
    response = api.call("POST", f"{OLD}/indexes/{names[2].rpartition('/')[2]}/query", json=body)

    assert (501, f"The local workspace does not support {field}; Databricks does.") == (
        response.status_code,
        response.json()["message"],
    )


def test_rows_that_do_not_fit_are_named_and_the_others_kept(api, names):
    """PARTIAL_SUCCESS with the keys of exactly those; FAILURE where none fits."""
    path = f"{OLD}/indexes/{names[2].rpartition('/')[2]}"
    rows = [
        {"id": "a", "v": [1, 2]},
        {"id": "b", "v": [1]},
        {"id": "c", "v": [1, None]},
        {"id": "d", "v": [1, 2], "at": "x"},
    ]

    found = api.post(f"{path}/upsert-data", inputs_json=json.dumps(rows))
    assert {
        "status": "PARTIAL_SUCCESS",
        "result": {"success_row_count": 1, "failed_primary_keys": ["b", "c", "d"]},
    } == found
    assert "FAILURE" == api.post(f"{path}/upsert-data", inputs_json=json.dumps(rows[1:]))["status"]
    keys = [row["fields"][0]["value"] for row in api.post(f"{path}/scan")["data"]]
    assert [{"string_value": "a"}] == keys
    api.delete(f"{path}/delete-data", primary_keys=["a", "z"])  # in the query, as the bindings send them
    assert [] == api.post(f"{path}/scan")["data"]


def test_the_models_of_texts_are_serving_endpoints(client):
    """They are there from the start and embed; any other query of an endpoint is not served."""
    serving = client.api.serving_endpoints

    assert "READY" == serving.get("databricks-gte-large-en").state.ready
    found = serving.query("lakewire-hashing-256", input=["the cat", "dog"])
    assert [0, 1] == [each.index for each in found.data]
    assert {256} == {len(each.embedding) for each in found.data}
    with pytest.raises(errors.InvalidParameterError):
        serving.query("lakewire-hashing-256", input=[7])
    with pytest.raises(errors.NotImplementedByServerError, match="lakewire-hashing-256"):
        serving.query("llama", input=["a"])
    with pytest.raises(errors.NotFoundError):
        serving.get("llama")


def test_endpoints_have_permissions_tags_and_policies(client, names):
    """Remembered and returned, by the id of the endpoint."""
    endpoints, name = client.api.vector_search_endpoints, names[1].rpartition("/")[2]
    made = endpoints.get_endpoint(name)

    endpoints.update_endpoint_custom_tags(name, [{"key": "team", "value": "search"}])
    endpoints.update_endpoint_budget_policy(name, "p")
    assert ("search", "p") == (
        endpoints.get_endpoint(name).custom_tags[0].value,
        endpoints.get_endpoint(name).effective_budget_policy_id,
    )
    assert 9 == endpoints.patch_endpoint(name, target_qps=9).scaling_info.requested_target_qps
    granted = endpoints.update_permissions(
        made.id, access_control_list=[{"group_name": "users", "permission_level": "CAN_USE"}]
    )
    assert {"users", "admins"} <= {each.group_name for each in granted.access_control_list}
    assert ["CAN_USE", "CAN_MANAGE"] == [
        str(each.permission_level) for each in endpoints.get_permission_levels(made.id).permission_levels
    ]
    with pytest.raises(errors.AlreadyExistsError):
        endpoints.create_endpoint(name, "STANDARD")
    with pytest.raises(errors.ApiError, match="has none"):
        endpoints.create_endpoint("roomy", "STORAGE_OPTIMIZED", target_qps=7)


def test_an_index_is_an_object_of_the_catalog(client, names):
    """With its columns; a statement that reads it is refused, one that drops it is not."""
    full_name = names[2].rpartition("/")[2]
    table = client.catalog.tables.get(full_name)

    assert ["id", "text", "at", "v"] == [column.name for column in table.columns]
    with pytest.raises(errors.UnsupportedError, match="an index of vector search"):
        client.sql.execute(f"SELECT * FROM {full_name}")
    client.sql.execute(f"DROP TABLE {full_name}")
    with pytest.raises(errors.NotFoundError):
        client.vector.index(full_name).describe()
