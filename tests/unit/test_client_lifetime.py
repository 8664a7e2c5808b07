"""A client that is dropped is gone at once."""

import gc
import weakref

from lakewire import DatabricksClient

ROOMS = ["catalog", "delta", "files", "jobs", "secrets", "sql", "streaming"]
OF_CATALOG = ["bindings", "connections", "functions", "grants", "lineage", "models", "policies", "storage_credentials"]


def test_a_dropped_client_waits_for_no_garbage_collection():
    """Whatever was used of it: its parts do not refer back to it."""
    client = DatabricksClient(host="https://x.cloud.databricks.com", token="t")
    for room in ROOMS:
        assert getattr(client, room) is not None
    for room in OF_CATALOG:
        assert getattr(client.catalog, room) is not None
    seen = weakref.ref(client)

    gc.disable()
    try:
        del client
        assert seen() is None
    finally:
        gc.enable()
