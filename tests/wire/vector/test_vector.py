"""client.vector on the wire: exact requests, partial failures, pages that lie, and waiting."""

import json

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire import errors
from lakewire.rows import read
from lakewire.vector import encoding
from lakewire.vector.encoding import batches_of, checked_rows, key_batches
from lakewire.vector.facts import facts_of
from lakewire_api.vectorsearch.models import VectorIndex
from lakewire_runtime import structure
from tests.support.scripted import answer, reset

INDEX = {
    "name": "main.default.docs",
    "endpoint_name": "e",
    "primary_key": "id",
    "index_type": "DIRECT_ACCESS",
    "direct_access_index_spec": {
        "schema_json": json.dumps({"id": "bigint", "text": "string", "v": "array<float>"}),
        "embedding_vector_columns": [{"name": "v", "embedding_dimension": 2}],
    },
    "status": {"ready": True},
}
FACTS = facts_of(structure(VectorIndex, INDEX), lambda _: {})
PATH = "/api/2.0/vector-search/indexes/main.default.docs"
OK = {"status": "SUCCESS", "result": {"success_row_count": 1}}


def rows(*keys):
    return [{"id": key, "text": f"t{key}", "v": [key, 0.5]} for key in keys]


@pytest.fixture
def index(client, server):
    server.script(answer(body=INDEX))
    found = client.vector.index("docs")
    found._ready(None)
    server.seen.clear()
    return found


@pytest.fixture
def two_at_a_time(monkeypatch):
    monkeypatch.setattr(encoding, "MOST_ROWS", 2)


def script(server, *bodies):
    server.script(*(body if callable(body) or isinstance(body, bytes) else answer(body=body) for body in bodies))


def sent(server):
    """Return the rows of each upsert."""
    return [json.loads(seen.json()["inputs_json"]) for seen in server.seen]


def test_rows_are_written_in_batches(index, server, two_at_a_time):
    """Each row once, in the order given; who listens hears how far it is."""
    script(server, OK)
    heard = []

    assert 5 == index.upsert(rows(1, 2, 3, 4, 5), on_progress=lambda *done: heard.append(done))
    assert [rows(1, 2), rows(3, 4), rows(5)] == sent(server)
    assert [(2, 5), (4, 5), (5, 5)] == heard
    assert {("POST", f"{PATH}/upsert-data")} == {(seen.method, seen.target) for seen in server.seen}


def test_what_the_server_refuses_is_in_the_error(index, server, two_at_a_time):
    """The rows themselves, over all requests, and no others; each was sent once."""
    partial = {"status": "PARTIAL_SUCCESS", "result": {"success_row_count": 1, "failed_primary_keys": ["2"]}}
    script(server, partial, OK, {"status": "FAILURE"})  # which names no keys, as none was written

    with pytest.raises(errors.VectorWriteError, match=r"2 of 5 rows were not written: 2, 5, which") as caught:
        index.upsert(rows(1, 2, 3, 4, 5))
    assert (("2", "5"), "applied", 3) == (caught.value.keys, caught.value.outcome, len(server.seen))
    assert rows(2, 5) == caught.value.rows.to_pylist()
    script(server, OK, OK, OK, OK)
    assert 2 == index.upsert(caught.value.rows)
    assert rows(2, 5) == sent(server)[-1]


def test_no_row_is_lost_where_the_server_does_not_say_which(index, server):
    """It refused three and names one: all of the request are in the error, as each may be written again."""
    script(server, {"status": "PARTIAL_SUCCESS", "result": {"success_row_count": 1, "failed_primary_keys": ["2"]}})

    with pytest.raises(errors.VectorWriteError) as caught:
        index.upsert(rows(1, 2, 3, 4))
    assert ("1", "2", "3", "4") == caught.value.keys


def test_rows_behind_a_failure_are_in_the_error(index, server, two_at_a_time):
    """Those that were refused, those of the request that failed, and those that were not sent."""
    partial = {"status": "PARTIAL_SUCCESS", "result": {"success_row_count": 1, "failed_primary_keys": ["1"]}}
    refusal = answer(403, body={"error_code": "PERMISSION_DENIED", "message": "no"})
    script(server, partial, OK, refusal)

    with pytest.raises(errors.VectorWriteError) as caught:
        index.upsert(rows(1, 2, 3, 4, 5, 6, 7))
    assert (("1", "5", "6", "7"), 3) == (caught.value.keys, len(server.seen))
    assert rows(1, 5, 6, 7) == caught.value.rows.to_pylist()
    assert isinstance(caught.value.__cause__, errors.PermissionDeniedError)


def test_a_write_whose_response_is_lost_is_retried(index, server):
    """By key a row is there once, however often it is sent; the same for keys that are removed."""
    script(server, reset, OK, reset, OK)

    assert 1 == index.upsert(rows(1))
    assert 2 == index.delete([1, "b"])
    assert [rows(1)] * 2 == [json.loads(seen.json()["inputs_json"]) for seen in server.seen[:2]]
    assert [("DELETE", f"{PATH}/delete-data", {"primary_keys": ["1", "b"]})] * 2 == [
        (seen.method, seen.target, seen.json()) for seen in server.seen[2:]
    ]


def test_keys_that_are_left_are_in_the_error(index, server, two_at_a_time):
    """Those that the server refused."""
    partial = {"status": "PARTIAL_SUCCESS", "result": {"success_row_count": 1, "failed_primary_keys": ["c"]}}
    script(server, OK, partial)

    with pytest.raises(errors.VectorWriteError, match="1 of 4 rows were not removed: c") as caught:
        index.delete(["a", "b", "c", "d"])
    assert (("c",), None) == (caught.value.keys, caught.value.rows)


texts = st.text(max_size=40)


@given(values=st.lists(texts, min_size=1, max_size=30), most=st.integers(100, 400))
def test_requests_are_bounded_and_lose_nothing(values, most):
    """By bytes as they are sent, with all that JSON escapes in JSON; one row is one request where it must be."""
    data = [{"id": place, "text": text, "v": [0.1, -2.0]} for place, text in enumerate(values)]
    table = checked_rows(read(data), FACTS)

    batches = list(batches_of(table, FACTS, most_bytes=most))
    assert [row | {"v": [pytest.approx(0.1), -2.0]} for row in data] == [
        row for batch in batches for row in json.loads(batch.text)
    ]
    for batch in batches:
        assert len(json.dumps(batch.text)) <= most + 4 or batch.stop - batch.start == 1
    parts = [values[part.start : part.stop] for part in key_batches(values, most_bytes=most)]
    assert values == [key for part in parts for key in part]
    assert all(len(json.dumps(part, separators=(",", ":"))) <= most + 2 for part in parts if len(part) > 1)


def test_vectors_are_written_as_32_bits_hold_them():
    """As short as that is exact: a hundred thousand of 384 dimensions are at most a hundred requests of 8 MiB."""
    spec = INDEX["direct_access_index_spec"] | {"embedding_vector_columns": [{"name": "v", "embedding_dimension": 384}]}
    facts = facts_of(structure(VectorIndex, INDEX | {"direct_access_index_spec": spec}), lambda _: {})
    vectors = np.random.default_rng(1).normal(size=(2000, 384)).astype(np.float32)
    lists = pa.FixedSizeListArray.from_arrays(vectors.reshape(-1), 384)
    table = checked_rows(read(pa.table({"id": range(2000), "v": lists})), facts)

    batches = list(batches_of(table, facts))
    written = [row["v"] for batch in batches for row in json.loads(batch.text)]
    assert (vectors == np.array(written, np.float32)).all()
    assert 100_000 / 100 <= batches[0].stop


def test_the_request_of_a_query(index, server):
    """All that it may say; times in filters are ISO texts."""
    page = {
        "manifest": {"columns": [{"name": "id"}, {"name": "score"}]},
        "result": {"row_count": 1, "data_array": [[1.0, 0.5]]},
    }
    script(server, page)

    found = index.query(
        "cat", vector=[1, 2], columns=["id"], num_results=3, filters={"text NOT": ["a", "b"], "id >=": 2},
        query_type="HYBRID", score_threshold=0.1, reranker=["text"],
    )  # fmt: skip
    assert ("POST", f"{PATH}/query") == (server.seen[0].method, server.seen[0].target)
    assert {
        "query_text": "cat",
        "query_vector": [1.0, 2.0],
        "columns": ["id"],
        "num_results": 3,
        "filters_json": '{"text NOT": ["a", "b"], "id >=": 2}',
        "query_type": "HYBRID",
        "score_threshold": 0.1,
        "reranker": {"model": "databricks_reranker", "parameters": {"columns_to_rerank": ["text"]}},
    } == server.seen[0].json()
    assert [{"id": 1, "score": 0.5}] == found.to_dicts()  # a whole number, as the column says
    index.query(vector=[1, 2], filters="id > 3")
    assert "id > 3" == server.seen[1].json()["filter_string"]


def page_of(*ids, token=None, count=None):
    columns = {"columns": [{"name": "id"}, {"name": "score"}]}
    data = {"row_count": len(ids) if count is None else count, "data_array": [[key, 1.0] for key in ids]}
    return {"manifest": columns, "result": data} | ({"next_page_token": token} if token else {})


def test_pages_are_followed_to_the_end(index, server):
    """Each by the token of the one before."""
    script(server, page_of(1, 2, token="a"), page_of(token="b"), page_of(3))

    assert [1, 2, 3] == [row.id for row in index.query(vector=[1, 2])]
    assert [{"page_token": "a"}, {"page_token": "b"}] == [seen.json() for seen in server.seen[1:]]
    assert f"{PATH}/query-next-page" == server.seen[1].target


def test_pages_that_lie_are_an_error(index, server):
    """One that comes twice, and one with other rows than it says."""
    script(server, page_of(1, token="a"), page_of(2, token="a"))
    with pytest.raises(errors.PaginationError):
        index.query(vector=[1, 2])
    server.seen.clear()
    script(server, page_of(1, 2, count=3))
    with pytest.raises(errors.IncompleteResultError, match="2 rows and announced 3"):
        index.query(vector=[1, 2])
    server.seen.clear()
    script(server, {"data": [{"fields": []}], "last_primary_key": "1"})
    with pytest.raises(errors.PaginationError):
        list(index.scan(page_size=1))


def test_waiting_reports_each_state(client, server, clock):
    """For an endpoint and for an index, until they serve; the pauses grow to ten seconds."""
    endpoint = {"name": "e", "endpoint_status": {"state": "PROVISIONING"}}
    script(server, endpoint, endpoint, endpoint, endpoint | {"endpoint_status": {"state": "ONLINE"}})
    states = []
    client.vector.endpoints.wait("e", on_progress=lambda each: states.append(str(each.endpoint_status.state)))
    assert ["PROVISIONING"] * 3 == states

    server.seen.clear()
    filling = INDEX | {"status": {"ready": False, "detailed_state": "PROVISIONING_INITIAL_SNAPSHOT"}}
    syncing = INDEX | {"status": {"ready": True, "detailed_state": "ONLINE_TRIGGERED_UPDATE"}}
    done = INDEX | {"status": {"ready": True, "detailed_state": "ONLINE_NO_PENDING_UPDATE"}}
    script(server, filling, syncing, done)
    client.vector.index("docs").wait()
    assert 2 == len(server.seen)
    server.seen.clear()
    script(server, syncing, done)
    client.vector.index("docs").wait(updated=True)
    assert 2 == len(server.seen)
    server.seen.clear()
    script(server, filling)
    with pytest.raises(errors.DeadlineExceededError, match=r"index main\.default\.docs"):
        client.vector.index("docs").wait(timeout=30)
    with pytest.raises(errors.IndexNotReadyError, match="it says no more"):
        client.vector.index("docs").query(vector=[1, 2])


def test_an_index_of_a_table_that_the_caller_may_not_see_is_asked_all_the_same(client, server):
    """Its columns are not known then, so the caller names those of the result."""
    spec = {
        "source_table": "main.default.t",
        "embedding_source_columns": [{"name": "text", "embedding_model_endpoint_name": "m"}],
    }
    described = {name: value for name, value in INDEX.items() if name != "direct_access_index_spec"}
    refusal = answer(403, body={"error_code": "PERMISSION_DENIED", "message": "no"})
    script(server, described | {"delta_sync_index_spec": spec}, refusal, page_of(1))
    index = client.vector.index("docs")

    with pytest.raises(errors.InvalidArgumentError, match="columns: must be given"):
        index.query("cat")
    assert [1] == [row.id for row in index.query("cat", columns=["id"], filters={"whatever >": 1})]


def test_vectors_of_an_endpoint_come_in_the_order_of_texts(client, server):
    """By the index of each, whatever the order of the response; another number of them is an error."""
    index = client.vector.index("docs", embed="model", text_column="text")
    data = [{"index": 1, "embedding": [0.0, 1.0]}, {"index": 0, "embedding": [1.0, 0.0]}]
    script(server, INDEX, {"data": data}, OK, {"data": data[:1]})

    index.upsert([{"id": 1, "text": "a"}, {"id": 2, "text": "b"}])
    assert {"input": ["a", "b"]} == server.seen[1].json()
    assert [[1, 0], [0, 1]] == [row["v"] for row in json.loads(server.seen[2].json()["inputs_json"])]
    with pytest.raises(errors.ResponseError, match="1 vectors for 2 texts"):
        index.upsert([{"id": 1, "text": "a"}, {"id": 2, "text": "b"}])
    with pytest.raises(errors.InvalidArgumentError, match="None is to be embedded"):
        index.upsert([{"id": 1, "text": None}])
    with pytest.raises(errors.InvalidArgumentError, match="no text_column"):
        client.vector.index("docs", embed=len)._made_vectors(None)({"text": []})
