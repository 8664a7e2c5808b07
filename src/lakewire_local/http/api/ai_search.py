"""
AI Search, the newer names of vector search: resources such as ``workspaces/1/endpoints/e/indexes/main.default.docs``.

Source: https://docs.databricks.com/api/workspace/aisearch
"""

from __future__ import annotations

import base64
import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.vector_search import removed, shown_endpoint, shown_index, shown_result, upserted
from lakewire_local.http.call import endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.http.call import Call
    from lakewire_local.vector.definition import IndexDefinition

_NAME = re.compile(r"workspaces/(?P<workspace>[^/]+)(?:/endpoints/(?P<endpoint>[^/]+)(?:/indexes/(?P<index>[^/]+))?)?")
_MOST = 100
_MOST_SCANNED = 1000
_UPDATED = ("target_qps", "budget_policy_id", "usage_policy_id", "custom_tags")


def create_endpoint(call: Call) -> dict[str, Any]:
    """Make an endpoint."""
    arguments = call.arguments
    name, kind = arguments.need("endpoint_id"), arguments.need("endpoint_type")
    call.workspace.vectors.endpoints.create(name, kind, call.user, arguments.values)
    return _endpoint(call, name)


def list_endpoints(call: Call) -> dict[str, Any]:
    """List the endpoints of the workspace, by name."""
    found = call.workspace.vectors.endpoints.list_all()
    kept, token = page(
        found, call.arguments, key=lambda each: each["name"], size_field="page_size", unset=_MOST, most=_MOST
    )
    return compact(endpoints=[_endpoint(call, each["name"]) for each in kept], next_page_token=token)


def get(call: Call) -> dict[str, Any]:
    """Return an endpoint or an index."""
    parts = _parts(call, "name")
    return _index(call, _found(call)) if parts["index"] else _endpoint(call, _need(parts, "endpoint"))


def update_endpoint(call: Call) -> dict[str, Any]:
    """Change the fields of an endpoint that ``update_mask`` names."""
    name = _need(_parts(call, "name"), "endpoint")
    mask = call.arguments.need("update_mask").split(",")
    if unknown := [field for field in mask if field not in _UPDATED]:
        raise invalid_parameter(f"update_mask: {unknown[0]!r} is not accepted; accepted are {', '.join(_UPDATED)}")
    settings = {field: call.arguments.values.get(field) for field in mask}
    call.workspace.vectors.endpoints.update(name, call.user, settings)
    return _endpoint(call, name)


def delete(call: Call) -> None:
    """Delete an endpoint or an index."""
    parts = _parts(call, "name")
    if parts["index"]:
        call.workspace.vectors.delete(call.metastore, parts["index"], parts["endpoint"])
    else:
        call.workspace.vectors.delete_endpoint(_need(parts, "endpoint"))


def create_index(call: Call) -> dict[str, Any]:
    """Make an index, and begin to fill one of a table."""
    serving, values = _need(_parts(call, "parent"), "endpoint"), dict(call.arguments.values)
    for field in ("delta_sync_index_spec", "direct_access_index_spec"):
        if values.get(field):
            values[field] = _renamed(values[field], "embedding_model_endpoint", "embedding_model_endpoint_name")
    made = call.workspace.vectors.create(call.metastore, call.arguments.need("index_id"), serving, values)
    return _index(call, made)


def list_indexes(call: Call) -> dict[str, Any]:
    """List the indexes of an endpoint, by name."""
    found = call.workspace.vectors.list_all(call.metastore, _need(_parts(call, "parent"), "endpoint"))
    kept, token = page(
        found, call.arguments, key=lambda each: each.name, size_field="page_size", unset=_MOST, most=_MOST
    )
    return compact(indexes=[_index(call, each) for each in kept], next_page_token=token)


def query(call: Call) -> dict[str, Any]:
    """Search an index: this API has no pages, so all that is found is one."""
    values = dict(call.arguments.values)
    values["num_results"] = values.get("max_results")
    vectors, index = call.workspace.vectors, _found(call)
    found = vectors.query(call.metastore, index.name, values)
    shown, token = shown_result(found), found.token
    while token:
        more = vectors.next_page(call.metastore, index.name, token)
        shown["result"]["data_array"] += more.rows
        token = more.token
    shown.pop("next_page_token", None)
    shown["result"]["row_count"] = len(shown["result"]["data_array"])
    return shown


def upsert(call: Call) -> dict[str, Any]:
    """Write rows."""
    return upserted(call, _found(call).name)


def remove(call: Call) -> dict[str, Any]:
    """Remove rows."""
    return removed(call, _found(call).name, call.arguments.values.get("primary_keys"))


def scan(call: Call) -> dict[str, Any]:
    """Return the next rows in the order of their keys."""
    index, arguments = _found(call), call.arguments
    count = arguments.integer("page_size", 10, low=1, high=_MOST_SCANNED) or 10
    rows = call.workspace.vectors.scan(call.metastore, index.name, _after(arguments.text("page_token")), count)
    token = base64.urlsafe_b64encode(str(rows[-1][index.primary_key]).encode()).decode() if rows else None
    return compact(data=rows, next_page_token=token if len(rows) == count else None)


def sync(call: Call) -> None:
    """Begin to bring an index to the newest version of its table."""
    call.workspace.vectors.sync(call.metastore, _found(call).name)


def _parts(call: Call, name: str) -> Mapping[str, str | None]:
    found = _NAME.fullmatch(call.path[name])
    if found is None:
        raise invalid_parameter(f"{name}: {call.path[name]!r:.200} is not accepted; accepted is workspaces/{{id}}/…")
    if found["workspace"] != call.workspace.id:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"Workspace {found['workspace']!r} is not this one.")
    return found.groupdict()


def _need(parts: Mapping[str, str | None], kind: str) -> str:
    found = parts[kind]
    if found is None:
        raise invalid_parameter(f"name: the name of an {kind} is accepted")
    return found


def _found(call: Call) -> IndexDefinition:
    parts = _parts(call, "name")
    return call.workspace.vectors.get(call.metastore, _need(parts, "index"), parts["endpoint"])


def _after(token: str | None) -> str | None:
    try:
        return base64.urlsafe_b64decode(token).decode() if token else None
    except ValueError:
        raise invalid_parameter(f"page_token: {token!r:.200} is not a token of this list") from None


def _endpoint(call: Call, name: str) -> dict[str, Any]:
    kept = shown_endpoint(call, name)
    times = {
        new: dt.datetime.fromtimestamp(kept.pop(old) / 1000, dt.UTC).isoformat(timespec="milliseconds")
        for old, new in (("creation_timestamp", "create_time"), ("last_updated_timestamp", "update_time"))
    }
    count = kept.pop("num_indexes")
    target = kept.get("scaling_info", {}).get("requested_target_qps")
    name = f"workspaces/{call.workspace.id}/endpoints/{name}"
    return kept | times | compact(name=name, index_count=count, target_qps=target)


def _index(call: Call, index: IndexDefinition) -> dict[str, Any]:
    shown = shown_index(call, index)
    for field in ("endpoint_name", "endpoint_id", "id"):
        shown.pop(field)
    for field in {"delta_sync_index_spec", "direct_access_index_spec"} & shown.keys():
        shown[field] = _renamed(shown[field], "embedding_model_endpoint_name", "embedding_model_endpoint")
    shown["endpoint"] = f"workspaces/{call.workspace.id}/endpoints/{index.endpoint}"
    return shown | {"name": f"{shown['endpoint']}/indexes/{index.name}"}


def _renamed(spec: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    """Return a specification whose embedded columns name their model as the other API does."""
    columns = spec.get("embedding_source_columns")
    if not columns:
        return dict(spec)
    return dict(spec) | {
        "embedding_source_columns": [{new if key == old else key: each[key] for key in each} for each in columns]
    }


_ROOT = "/api/2.0/ai-search"
_ONE = f"{_ROOT}/{{name:path}}"
_DATA: dict[str, Callable[[Call], Any]] = {
    "query": query,
    "removeData": remove,
    "scan": scan,
    "sync": sync,
    "upsertData": upsert,
}
ROUTES = [
    Route(f"{_ROOT}/{{parent:path}}/endpoints", endpoint(create_endpoint), methods=["POST"]),
    Route(f"{_ROOT}/{{parent:path}}/endpoints", endpoint(list_endpoints), methods=["GET"]),
    Route(f"{_ROOT}/{{parent:path}}/indexes", endpoint(create_index), methods=["POST"]),
    Route(f"{_ROOT}/{{parent:path}}/indexes", endpoint(list_indexes), methods=["GET"]),
    *(Route(f"{_ONE}:{verb}", endpoint(handler), methods=["POST"]) for verb, handler in _DATA.items()),
    Route(_ONE, endpoint(get), methods=["GET"]),
    Route(_ONE, endpoint(update_endpoint), methods=["PATCH"]),
    Route(_ONE, endpoint(delete), methods=["DELETE"]),
]
