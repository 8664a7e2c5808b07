"""
Vector search: endpoints, indexes, queries and rows, as ``vectorsearch`` and the clients of Databricks ask for them.

Source: https://docs.databricks.com/api/workspace/vectorsearchindexes
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.call import endpoint, resource
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lakewire_local.http.call import Call
    from lakewire_local.vector.definition import IndexDefinition
    from lakewire_local.vector.vectors import FoundPage

_MOST = 100  # endpoints or indexes on a page
_MOST_SCANNED = 1000
_MOST_BYTES = 10 << 20  # of an upsert, https://docs.databricks.com/aws/en/ai-search/ai-search


def create_endpoint(call: Call) -> dict[str, Any]:
    """Make an endpoint."""
    arguments = call.arguments
    name, kind = arguments.need("name"), arguments.need("endpoint_type")
    call.workspace.vectors.endpoints.create(name, kind, call.user, arguments.values)
    return shown_endpoint(call, name)


def get_endpoint(call: Call) -> dict[str, Any]:
    """Return an endpoint."""
    return shown_endpoint(call, call.path["endpoint_name"])


def list_endpoints(call: Call) -> dict[str, Any]:
    """List the endpoints, by name."""
    found = call.workspace.vectors.endpoints.list_all()
    kept, token = page(found, call.arguments, key=lambda each: each["name"], unset=_MOST, most=_MOST)
    return compact(endpoints=[shown_endpoint(call, each["name"]) for each in kept], next_page_token=token)


def patch_endpoint(call: Call) -> dict[str, Any]:
    """Change the target of an endpoint, its policy or its tags."""
    name = call.path["endpoint_name"]
    call.workspace.vectors.endpoints.update(name, call.user, call.arguments.values)
    return shown_endpoint(call, name)


def start_endpoint(call: Call) -> dict[str, Any]:
    """Let an endpoint serve again."""
    return _set_state(call, "ONLINE")


def stop_endpoint(call: Call) -> dict[str, Any]:
    """Let an endpoint serve nothing until it is started."""
    return _set_state(call, "STOPPED")


def delete_endpoint(call: Call) -> None:
    """Delete an endpoint without indexes."""
    call.workspace.vectors.delete_endpoint(call.path["endpoint_name"])


def create_index(call: Call) -> dict[str, Any]:
    """Make an index, and begin to fill one of a table."""
    arguments = call.arguments
    serving = call.path.get("endpoint_name") or arguments.need("endpoint_name")
    made = call.workspace.vectors.create(call.metastore, arguments.need("name"), serving, arguments.values)
    return shown_index(call, made)


def get_index(call: Call) -> dict[str, Any]:
    """Return an index."""
    return shown_index(call, call.workspace.vectors.get(call.metastore, *_named(call)))


def list_indexes(call: Call) -> dict[str, Any]:
    """List the indexes of an endpoint, by name."""
    serving = call.path.get("endpoint_name") or call.arguments.need("endpoint_name")
    found = call.workspace.vectors.list_all(call.metastore, serving)
    kept, token = page(found, call.arguments, key=lambda each: each.name, unset=_MOST, most=_MOST)
    return compact(vector_indexes=[_brief(call, each) for each in kept], next_page_token=token)


def delete_index(call: Call) -> None:
    """Delete an index."""
    call.workspace.vectors.delete(call.metastore, *_named(call))


def query(call: Call) -> dict[str, Any]:
    """Search an index."""
    return shown_result(call.workspace.vectors.query(call.metastore, call.path["index_name"], call.arguments.values))


def next_page(call: Call) -> dict[str, Any]:
    """Return the next page of what was found."""
    token = call.arguments.need("page_token")
    return shown_result(call.workspace.vectors.next_page(call.metastore, call.path["index_name"], token))


def upsert(call: Call) -> dict[str, Any]:
    """Write rows."""
    return upserted(call, call.path["index_name"])


def remove(call: Call) -> dict[str, Any]:
    """Remove rows."""
    keys = call.arguments.values.get("primary_keys")
    if isinstance(keys, str):  # in the query there may be several
        keys = call.request.query_params.getlist("primary_keys")
    return removed(call, call.path["index_name"], keys)


def scan(call: Call) -> dict[str, Any]:
    """Return the next rows in the order of their keys."""
    arguments, name = call.arguments, call.path["index_name"]
    count = arguments.integer("num_results", 10, low=1, high=_MOST_SCANNED) or 10
    rows = call.workspace.vectors.scan(call.metastore, name, arguments.values.get("last_primary_key"), count)
    if not rows:
        return {"data": []}
    key = call.workspace.vectors.get(call.metastore, name).primary_key
    return {"data": [_struct(row) for row in rows], "last_primary_key": str(rows[-1][key])}


def sync(call: Call) -> None:
    """Begin to bring an index to the newest version of its table."""
    call.workspace.vectors.sync(call.metastore, call.path["index_name"])


def upserted(call: Call, name: str) -> dict[str, Any]:
    """Write the rows of a request."""
    text = call.arguments.need("inputs_json")
    if len(text.encode()) > _MOST_BYTES:
        raise invalid_parameter(f"inputs_json: has {len(text.encode())} bytes; accepted are {_MOST_BYTES}")
    try:
        rows = json.loads(text)
    except ValueError:
        raise invalid_parameter("inputs_json: is not JSON") from None
    count, failed = call.workspace.vectors.upsert(call.metastore, name, rows)
    return _changed(count, failed)


def removed(call: Call, name: str, keys: Any) -> dict[str, Any]:
    """Remove rows by their keys."""
    return _changed(call.workspace.vectors.remove(call.metastore, name, keys), [])


def shown_endpoint(call: Call, name: str) -> dict[str, Any]:
    """Return an endpoint as a response has it."""
    vectors = call.workspace.vectors
    return vectors.endpoints.get(name) | {"num_indexes": vectors.count(name)}


def shown_index(call: Call, index: IndexDefinition) -> dict[str, Any]:
    """Return an index as a response has it."""
    field = "delta_sync_index_spec" if index.source_table else "direct_access_index_spec"
    spec = dict(index.spec) | ({"pipeline_id": index.id} if index.source_table else {})
    status = call.workspace.vectors.status(index)
    status["index_url"] = f"{call.host}/api/2.0/vector-search/indexes/{index.name}"
    return _brief(call, index) | {"id": index.id, field: spec, "status": status}


def shown_result(found: FoundPage) -> dict[str, Any]:
    """Return a page of what was found as a response has it."""
    columns = [{"name": name, "type_text": text} for name, text in found.columns]
    return compact(
        manifest={"column_count": len(columns), "columns": columns},
        result={"row_count": len(found.rows), "data_array": found.rows},
        next_page_token=found.token,
    )


def _set_state(call: Call, state: str) -> dict[str, Any]:
    name = call.path["endpoint_name"]
    call.workspace.vectors.endpoints.set_state(name, call.user, state)
    return shown_endpoint(call, name)


def _named(call: Call) -> tuple[str, str | None]:
    return call.path["index_name"], call.path.get("endpoint_name")


def _brief(call: Call, index: IndexDefinition) -> dict[str, Any]:
    return {
        "name": index.name,
        "endpoint_name": index.endpoint,
        "endpoint_id": call.workspace.vectors.endpoints.get(index.endpoint)["id"],
        "primary_key": index.primary_key,
        "index_type": index.index_type,
        "index_subtype": index.subtype,
        "creator": index.creator,
    }


def _changed(count: int, failed: Sequence[str]) -> dict[str, Any]:
    status = "SUCCESS" if not failed else "PARTIAL_SUCCESS" if count else "FAILURE"
    return {"status": status, "result": compact(success_row_count=count, failed_primary_keys=failed or None)}


def _struct(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row as protobuf's Struct is written in this API."""
    return {"fields": [{"key": name, "value": _value(value)} for name, value in row.items()]}


def _value(value: Any) -> dict[str, Any]:
    if isinstance(value, bool):
        return {"bool_value": value}
    if isinstance(value, int | float):
        return {"number_value": value}
    if isinstance(value, list):
        return {"list_value": {"values": [_value(each) for each in value]}}
    return {} if value is None else {"string_value": value}


_ENDPOINTS, _INDEXES = "/api/2.0/vector-search/endpoints", "/api/2.0/vector-search/indexes"
_ENDPOINT = f"{_ENDPOINTS}/{{endpoint_name}}"
_INDEX = f"{_INDEXES}/{{index_name}}"
ROUTES = [
    *resource(
        _ENDPOINTS,
        "endpoint_name",
        create=create_endpoint,
        list_all=list_endpoints,
        get=get_endpoint,
        update=patch_endpoint,
        delete=delete_endpoint,
    ),
    Route(f"{_ENDPOINT}/budget-policy", endpoint(patch_endpoint), methods=["PATCH"]),
    Route(f"{_ENDPOINT}/tags", endpoint(patch_endpoint), methods=["PATCH"]),
    Route(f"{_ENDPOINT}/start", endpoint(start_endpoint), methods=["POST"]),
    Route(f"{_ENDPOINT}/stop", endpoint(stop_endpoint), methods=["POST"]),
    *resource(_INDEXES, "index_name", create=create_index, list_all=list_indexes, get=get_index, delete=delete_index),
    # databricks-ai-search names the endpoint as well, and reads with GET and a body.
    *resource(
        f"{_ENDPOINT}/indexes",
        "index_name",
        create=create_index,
        list_all=list_indexes,
        get=get_index,
        delete=delete_index,
    ),
    Route(f"{_INDEX}/query", endpoint(query), methods=["GET", "POST"]),
    Route(f"{_INDEX}/query-next-page", endpoint(next_page), methods=["GET", "POST"]),
    Route(f"{_INDEX}/scan", endpoint(scan), methods=["GET", "POST"]),
    Route(f"{_INDEX}/upsert-data", endpoint(upsert), methods=["POST"]),
    Route(f"{_INDEX}/delete-data", endpoint(remove), methods=["DELETE"]),
    Route(f"{_INDEX}/sync", endpoint(sync), methods=["POST"]),
]
