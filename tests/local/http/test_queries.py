"""
Saved queries.
"""

from __future__ import annotations

QUERIES = "/api/2.0/sql/queries"


def test_a_saved_query_can_be_read_changed_and_deleted(api, name):
    """A query is found by its id and in the list, changes only where asked, and is gone once deleted."""
    made = api.post(QUERIES, query={"display_name": name, "query_text": "SELECT 1"})
    one = f"{QUERIES}/{made['id']}"
    listed = [query["display_name"] for query in api.get(QUERIES)["results"]]
    changed = api.patch(one, query={"query_text": "SELECT 2"}, update_mask="query_text")
    read = api.get(one)
    api.delete(one)
    gone = api.call("GET", one)

    assert name in listed
    assert (name, "SELECT 2") == (read["display_name"], read["query_text"])
    assert changed == read
    assert made["create_time"] <= read["update_time"]
    assert (404, "RESOURCE_DOES_NOT_EXIST") == (gone.status_code, gone.json()["error_code"])
