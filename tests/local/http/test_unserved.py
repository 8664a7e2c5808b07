"""
Operations that the local workspace does not serve.
"""

import re

import pytest

from lakewire import errors
from lakewire_local.http.api.routes import ROUTES
from lakewire_local.http.unserved import find_operation, unserved

UNSERVED = [
    ("POST", "/api/2.0/libraries/install", "libraries"),
    ("POST", "/api/1.2/contexts/create", "command_execution"),
    ("GET", "/api/2.2/jobs/runs/export", "jobs"),
    ("GET", "/api/2.1/jobs/runs/export", "jobs"),
    ("GET", "/api/2.0/permissions/apps/12", "apps"),
    ("POST", "/api/2.0/sql/warehouses", "warehouses"),
    ("POST", "/api/2.0/sql/warehouses/0123456789abcdef/edit", "warehouses"),
    ("POST", "/api/2.1/unity-catalog/tables/t/monitor", "quality_monitors"),
    ("GET", "/api/2.1/unity-catalog/models", "registered_models"),
    ("POST", "/api/2.0/dbfs/put", "dbfs"),
    ("GET", "/api/2.0/database/instances/7", "database"),
    ("POST", "/api/2.0/pipelines/p/clone", "pipelines"),
    ("GET", "/api/2.0/postgres/projects/p/branches", "postgres"),
    ("GET", "/api/2.1/knowledge-assistants/k", "knowledge_assistants"),
    ("GET", "/api/2.0/mlflow/experiments/list", "experiments"),
    ("GET", "/api/2.0/genie/spaces", "genie"),
    ("POST", "/serving-endpoints/e/invocations", "serving_endpoints"),
    ("GET", "/api/2.0/accounts/a/workspaces", "workspaces"),
]
UNKNOWN = [
    ("GET", "/api/2.0/nope"),
    ("GET", "/api/2.0/clusters/nope"),
    ("GET", "/api/2.9/jobs/runs/export"),
    ("GET", "/api/2.0/permissions/jobs/12/nope"),
    ("PUT", "/api/2.0/clusters/create"),
    ("DELETE", "/api/2.1/jobs/list"),
    ("GET", "/api/2.0/nope/n/m"),
    ("GET", "/nope"),
]


@pytest.mark.parametrize(("method", "path", "family"), UNSERVED)
def test_an_operation_that_is_not_served_says_so(api, method, path, family):
    """The error names the operation, what serves it, and the nearest endpoints that are served here."""
    response = api.call(method, path)

    assert (501, "ENDPOINT_NOT_SERVED_LOCALLY") == (response.status_code, response.json()["error_code"])
    assert f"does not serve {method} {path} (API {family}); a Databricks " in response.json()["message"]


@pytest.mark.parametrize(("method", "path"), UNKNOWN)
def test_a_path_that_is_none_of_the_api_is_unknown(api, method, path):
    """A path that Databricks does not know either is a 404."""
    response = api.call(method, path)

    assert (404, {"error_code": "ENDPOINT_NOT_FOUND", "message": f"No API found for '{method} {path}'"}) == (
        response.status_code,
        response.json(),
    )


def test_the_nearest_endpoints_are_named():
    """The nearest are of the same family, in their newest version."""
    message = unserved("GET", "/api/2.1/jobs/runs/export", ROUTES).message

    assert message.endswith(
        "a Databricks workspace does. Nearest endpoints served here: GET /api/2.2/jobs/runs/get; "
        "GET /api/2.2/jobs/runs/list; GET /api/2.2/jobs/runs/get-output."
    )
    assert unserved("POST", "/api/2.0/dbfs/put", ROUTES).message.endswith("Nothing of this API is served here.")


def test_the_client_shows_what_is_not_served(client):
    """The client's error has the message of the server, and nothing happened."""
    with pytest.raises(errors.NotImplementedByServerError) as caught:
        client.api.apps.get("a")

    assert "The local workspace does not serve GET /api/2.0/apps/a (API apps)" in str(caught.value)
    assert ("ENDPOINT_NOT_SERVED_LOCALLY", "rejected") == (caught.value.error_code, caught.value.outcome)


def test_every_route_of_the_api_is_an_operation_or_known_beside_it():
    """Routes that are no operations of the bindings: for other clients, parts of uploads, and lineage."""
    paths = {(method, re.sub(r"\{[^}]+\}", "x", route.path)) for route in ROUTES for method in route.methods - {"HEAD"}}
    beside = {path for method, path in paths if path.startswith("/api/") and not find_operation(method, path)}

    assert beside <= {
        "/api/2.0/fs/create-upload-part-urls",
        "/api/2.0/fs/files/x",
        "/api/2.0/lineage-tracking/column-lineage",
        "/api/2.0/lineage-tracking/table-lineage",
        "/api/2.0/permissions/sql/warehouses/x",
        "/api/2.0/permissions/sql/warehouses/x/permissionLevels",
        "/api/2.0/sql/sessions",
        "/api/2.0/sql/sessions/",
        "/api/2.0/sql/sessions/x",
        "/api/2.0/sql/statements/",
        "/api/2.0/sql/statements/x",
        "/api/2.0/sql/warehouses/x/sessions",
        "/api/2.0/vector-search/endpoints/x/indexes",
        "/api/2.0/vector-search/endpoints/x/indexes/x",
        "/api/2.0/vector-search/indexes/x/query",
        "/api/2.0/vector-search/indexes/x/query-next-page",
        "/api/2.0/vector-search/indexes/x/scan",
    }
