"""
Saved queries.
"""

from __future__ import annotations

QUERIES = "/api/2.0/sql/queries"


def listed(api):
    """Return the names of all queries by id; other tests have left some, without names too."""
    found, token = {}, ""
    while token is not None:
        page = api.get(QUERIES, page_token=token)
        found |= {query["id"]: query.get("display_name") for query in page["results"]}
        token = page.get("next_page_token")
    return found


def test_a_saved_query_can_be_read_changed_and_deleted(api, name):
    """A query is found by its id and in the list, changes only where asked, and is in the trash once deleted."""
    made = api.post(QUERIES, query={"display_name": name, "query_text": "SELECT 1"})
    one = f"{QUERIES}/{made['id']}"
    before = listed(api)
    changed = api.patch(one, query={"query_text": "SELECT 2"}, update_mask="query_text")
    read = api.get(one)
    api.delete(one)
    gone = api.call("GET", one)

    assert name == before[made["id"]]
    assert (name, "SELECT 2") == (read["display_name"], read["query_text"])
    assert changed == read
    assert made["create_time"] <= read["update_time"]
    assert (200, "TRASHED") == (gone.status_code, gone.json()["lifecycle_state"])
    assert made["id"] not in listed(api)


def test_every_field_of_a_query_is_kept(api):
    """Fields are checked by their types, and an update names those that it sets."""
    tags, parameters = ["a", "b"], [{"name": "n", "text_value": {"value": "1"}}]
    given = {"display_name": "q", "query_text": "SELECT :n", "tags": tags, "parameters": parameters, "catalog": "main"}
    made = api.post(QUERIES, query=given)
    changed = api.patch(f"{QUERIES}/{made['id']}", query={"description": "d"}, update_mask="description,tags")
    refused = api.call("POST", QUERIES, json={"query": {"tags": "a"}})

    assert given.items() <= made.items()
    assert ("d", parameters, None) == (changed["description"], changed["parameters"], changed.get("tags"))
    assert (400, "query.tags: expected a list, got str 'a'") == (refused.status_code, refused.json()["message"])
