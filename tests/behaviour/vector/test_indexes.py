"""Indexes that are written and asked, through client.vector on the local workspace."""

import datetime as dt

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors
from lakewire.vector import DeltaSyncIndex, DirectAccessIndex
from tests.behaviour.vector.conftest import SCHEMA
from tests.support.principals import Somebody

DAY = dt.date(2026, 1, 5)
ROWS = [
    {"id": place, "text": f"word{place} cat", "price": place / 2, "day": DAY, "v": [float(place), 0.0, 1.0]}
    for place in range(6)
]


def keys(result):
    return [row.id for row in result]


@pytest.mark.parametrize("given_as", [list, pa.Table.from_pylist, pd.DataFrame])
def test_rows_are_found_as_they_were_written(docs, given_as):
    """Lists, Arrow and pandas alike; values come back in the types of their columns."""
    assert 6 == docs.upsert(given_as(ROWS))

    result = docs.query(vector=[1.2, 0, 1], num_results=2)
    assert [1, 2] == keys(result)
    assert {"id": 1, "text": "word1 cat", "price": 0.5, "day": DAY, "score": pytest.approx(1 / 1.04)} == result[
        0
    ].to_dict()
    assert result.to_dicts() == result.to_arrow().to_pylist() == [row.to_dict() for row in result]
    assert ["int64", "string", "double", "date32[day]", "double"] == [
        str(kind) for kind in result.to_arrow().schema.types
    ]
    assert [1, 2] == list(result.to_pandas()["id"])
    assert ROWS == list(docs.scan())


def test_a_row_takes_the_place_of_that_with_its_key(docs):
    """Also with fewer columns: what is not given is NULL."""
    docs.upsert(ROWS)
    docs.upsert([{"id": 1, "v": [9, 9, 9]}])
    docs.delete([2, 77])

    assert [0, 1, 3, 4, 5] == [row["id"] for row in docs.scan(page_size=2)]
    assert {"id": 1, "text": None, "price": None, "day": None, "v": [9, 9, 9]} == list(docs.scan(page_size=1))[1]
    assert 5 == docs.describe().status.indexed_row_count


@settings(max_examples=15)
@given(data=st.data())
def test_the_ten_nearest_are_those_of_brute_force(docs, data):
    """Recall@10 is 1.0, with and without a filter, over the wire."""
    seed, count = data.draw(st.integers(0, 1 << 30)), data.draw(st.integers(1, 80))
    random = np.random.default_rng(seed)
    vectors = random.normal(size=(count, 3)).astype(np.float32)
    docs.delete([row["id"] for row in docs.scan()] or [0])
    docs.upsert([{"id": place, "price": float(place % 3), "v": vector} for place, vector in enumerate(vectors)])
    query = random.normal(size=3).astype(np.float32)
    distances = ((vectors.astype(float) - query.astype(float)) ** 2).sum(axis=1)
    order = np.argsort(distances, kind="stable")

    found = docs.query(vector=query, columns=["id"])
    assert list(order[:10]) == keys(found)
    assert [row.score for row in found] == pytest.approx([1 / (1 + distances[place]) for place in order[:10]])
    filtered = docs.query(vector=query, columns=["id"], filters={"price NOT": 1, "id <": 50})
    assert [place for place in order if place % 3 != 1 and place < 50][:10] == keys(filtered)


def test_a_result_has_all_its_pages(docs):
    """The server gives a thousand rows at a time."""
    docs.upsert([{"id": place, "v": [place, 0, 0]} for place in range(2500)])

    assert list(range(2400)) == keys(docs.query(vector=[0, 0, 0], columns=["id"], num_results=2400))


def test_words_find_rows_and_help_vectors(docs):
    """FULL_TEXT by words, HYBRID by words and vectors; a threshold leaves out what is worse."""
    docs.upsert(ROWS)

    assert [3] == keys(docs.query("WORD3!", query_type="FULL_TEXT"))
    hybrid = docs.query("word5", vector=[0, 0, 1], query_type="HYBRID", num_results=2)
    assert [5, 0] == keys(hybrid)
    assert [0] == keys(docs.query(vector=[0, 0, 1], score_threshold=0.9))
    assert [4] == keys(docs.query(vector=[0, 0, 1], filters={"price >=": 2, "text LIKE": "word4", "day": DAY}))


def test_texts_are_embedded_by_a_function_or_an_endpoint(client, docs, place):
    """For rows without a vector, and for what is looked for."""
    asked = []

    def lengths(texts):
        asked.append(texts)
        return [[len(text), 0, 0] for text in texts]

    index = client.vector.index(docs.name, embed=lengths, text_column="text")
    index.upsert([{"id": place, "text": "x" * place} for place in range(250)])
    assert [100, 100, 50] == [len(texts) for texts in asked]
    assert [7] == keys(index.query("seventh", num_results=1))
    assert [8] == keys(index.query("x" * 8, query_type="HYBRID", num_results=1))

    spec = DirectAccessIndex(schema=SCHEMA, primary_key="id", vector="v", dimension=256)
    client.vector.create_index(f"{place}.hashed", spec, endpoint=place)
    hashed = client.vector.index(f"{place}.hashed", embed="lakewire-hashing-256", text_column="text")
    hashed.upsert([{"id": 1, "text": "the cat sat"}, {"id": 2, "text": "a dog ran"}])
    assert [2] == keys(hashed.query("dog", num_results=1))


def test_an_index_with_a_model_takes_texts(client, place):
    """Databricks embeds them, here by hashing words."""
    spec = DirectAccessIndex(
        schema={"id": "string", "v": "array<float>"}, primary_key="id", vector="v", dimension=1024,
        model="databricks-gte-large-en",
    )  # fmt: skip
    index = client.vector.create_index(f"{place}.modelled", spec, endpoint=place)
    index.upsert([{"id": "a", "v": [0.0] * 1024}])

    assert ["a"] == keys(index.query("anything"))
    with pytest.raises(errors.InvalidArgumentError, match="both given"):
        index.query("anything", vector=[0.0] * 1024)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda i: i.query("cat"), "has no embedding model"),
        (lambda i: i.query(), "none given"),
        (lambda i: i.query("cat", vector=[1, 2, 3]), "both given"),
        (lambda i: i.query(vector=[1, 2]), "has 2 numbers; accepted are 3"),
        (lambda i: i.query(vector=[1, 2, float("nan")]), "has nan"),
        (lambda i: i.query(vector="123"), "accepted is a list of numbers"),
        (lambda i: i.query(vector=[1, 2, "x"]), "accepted are numbers"),
        (lambda i: i.query(vector=[1, 2, 3], columns=["nope"]), "'nope' is no column"),
        (lambda i: i.query(vector=[1, 2, 3], columns=[]), "columns"),
        (lambda i: i.query(vector=[1, 2, 3], num_results=0), "num_results: 0"),
        (lambda i: i.query("cat", vector=[1, 2, 3], query_type="HYBRID", num_results=201), "1 to 200"),
        (lambda i: i.query("cat", vector=[1, 2, 3], query_type="FULL_TEXT"), "FULL_TEXT searches words"),
        (lambda i: i.query(vector=[1, 2, 3], query_type="HYBRID"), "text: must be given"),
        (lambda i: i.query(vector=[1, 2, 3], query_type="NEAR"), "query_type"),
        (lambda i: i.query(vector=[1, 2, 3], filters={"nope": 1}), "'nope' is no column"),
        (lambda i: i.query(vector=[1, 2, 3], filters={"id ==": 1}), "operator '=='"),
        (lambda i: i.query(vector=[1, 2, 3], filters={"id OR price": [1]}), "a list of 2 values"),
        (lambda i: i.query(vector=[1, 2, 3], filters={"id": None}), "has None"),
        (lambda i: i.query(vector=[1, 2, 3], filters={"price": float("nan")}), "has nan"),
        (lambda i: i.query(vector=[1, 2, 3], filters=" "), "empty text"),
        (lambda i: i.query(vector=[1, 2, 3], reranker=["nope"]), "'nope' is no column"),
        (lambda i: i.upsert([{"id": 1, "v": [1, 2]}]), "row 0 has 2 numbers"),
        (lambda i: i.upsert([{"id": 0, "v": [1, 2, 3]}, {"id": 1, "v": None}]), "row 1 has no vector"),
        (lambda i: i.upsert([{"id": 1, "v": [1, 2, float("inf")]}]), "row 0 has inf"),
        (lambda i: i.upsert([{"id": 1, "v": [1, None, 3]}]), "row 0 has None"),
        (lambda i: i.upsert([ROWS[0], ROWS[1] | {"price": float("nan")}]), "row 1 has nan in 'price'"),
        (lambda i: i.upsert([{"id": None, "v": [1, 2, 3]}]), "row 0 has no id"),
        (lambda i: i.upsert([{"v": [1, 2, 3]}]), "has no column 'id'"),
        (lambda i: i.upsert([{"id": 1}]), "has no column 'v'"),
        (lambda i: i.upsert([{"id": 1, "v": [1, 2, 3], "nope": 1}]), "'nope' is no column"),
        (lambda i: i.upsert([{"id": "one", "v": [1, 2, 3]}]), "'one'"),
        (lambda i: i.upsert([{"id": 1, "v": [1, 2, 3]}] * 2), "2 rows have the id 1"),
        (lambda i: i.upsert([{"id": 1, "v": [1, 2, 3], "text": "x" * (9 << 20)}]), "the row with the id 1"),
        (lambda i: i.delete("abc"), "accepted is a list of keys"),
        (lambda i: i.delete([None]), "has None"),
        (lambda i: i.scan(page_size=0), "page_size: 0"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_before_anything_is_sent(docs, ask, said):
    """With what was given and what is accepted."""
    with pytest.raises(errors.InvalidArgumentError, match=said) as caught:
        ask(docs)

    assert "not_sent" == caught.value.outcome
    assert [] == list(docs.scan())


def test_an_endpoint_and_an_index_are_ensured(client, place, docs):
    """What is there as it should be is left; what differs is an error with both values."""
    vector = client.vector
    spec = DirectAccessIndex(schema=SCHEMA | {"id": "long"}, primary_key="id", vector="v", dimension=3)
    docs.upsert(ROWS)

    assert docs.name == vector.ensure_index(f"{place}.docs", spec, endpoint=place).name
    assert 6 == docs.describe().status.indexed_row_count
    assert place == vector.endpoints.ensure(place).name == vector.endpoints.wait(place).name
    other = DirectAccessIndex(schema=SCHEMA, primary_key="text", vector="v", dimension=4)
    with pytest.raises(
        errors.IndexDiffersError, match=r"primary_key is 'id' and not 'text'.*'embedding_dimension': 3.*4"
    ):
        vector.ensure_index(f"{place}.docs", other, endpoint=place)
    with pytest.raises(errors.IndexDiffersError, match="STANDARD and not STORAGE_OPTIMIZED"):
        vector.endpoints.ensure(place, "STORAGE_OPTIMIZED")
    with pytest.raises(errors.AlreadyExistsError):
        vector.create_index(f"{place}.docs", spec, endpoint=place)


def test_what_is_gone_may_be_missing(client, place, docs):
    """Indexes and endpoints; an endpoint with an index stays."""
    vector = client.vector
    assert [docs.name] == [index.name for index in vector.indexes(place)]
    assert place in [endpoint.name for endpoint in vector.endpoints.list()]
    with pytest.raises(errors.ApiError, match="1 indexes"):
        vector.endpoints.delete(place)

    vector.delete_index(docs.name)
    vector.delete_index(docs.name, missing_ok=True)
    vector.endpoints.delete("nothing", missing_ok=True)
    for call in (lambda: vector.delete_index(docs.name), docs.describe, lambda: vector.endpoints.delete("nothing")):
        with pytest.raises(errors.NotFoundError):
            call()
    assert [] == list(vector.indexes(place))


def test_a_dropped_schema_takes_its_indexes_along(client, place, docs):
    """As everything else that is in it."""
    client.catalog.schemas.delete(f"main.{place}", cascade=True)

    assert [] == list(client.vector.indexes(place))
    client.catalog.schemas.create(f"main.{place}")


@pytest.mark.parametrize(
    "make",
    [
        lambda: DirectAccessIndex(schema={"id": "bigint"}, primary_key="id", vector="v", dimension=3),
        lambda: DirectAccessIndex(schema=SCHEMA, primary_key="id", vector="v", dimension=4097),
        lambda: DirectAccessIndex(schema={"id": 7, "v": "array<float>"}, primary_key="id", vector="v", dimension=3),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id"),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id", text="text"),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id", vector="v"),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id", vector="v", dimension=3, text="t", model="m"),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id", vector="v", dimension=3, pipeline_type="SOMETIMES"),
        lambda: DeltaSyncIndex(source_table="t", primary_key="id", vector="v", dimension=3, subtype="FULL_TEXT"),
    ],
)  # fmt: skip
def test_what_no_index_is_is_refused_at_once(make):
    """When it is described."""
    with pytest.raises(errors.InvalidArgumentError):
        make()


def test_an_index_needs_privileges(client, place, docs):
    """SELECT to ask it, MODIFY to write it; and the use of what it is in."""
    docs.upsert(ROWS)
    somebody = Somebody(client)
    theirs, grants = somebody.client.vector.index(docs.name), client.catalog.grants
    grants.grant("main", somebody.name, "USE CATALOG")
    grants.grant(f"main.{place}", somebody.name, "USE SCHEMA")

    with pytest.raises(errors.PermissionDeniedError):
        theirs.query(vector=[1, 2, 3])
    grants.grant(docs.name, somebody.name, "SELECT")
    assert [3] == keys(theirs.query(vector=[3, 0, 1], num_results=1))
    with pytest.raises(errors.VectorWriteError) as caught:
        theirs.upsert(ROWS)
    assert isinstance(caught.value.__cause__, errors.PermissionDeniedError)
    assert ("rejected", tuple("012345")) == (caught.value.outcome, caught.value.keys)
    grants.grant(docs.name, somebody.name, "MODIFY")
    assert 6 == theirs.upsert(ROWS)
    with pytest.raises(errors.PermissionDeniedError):
        somebody.client.vector.delete_index(docs.name)
    somebody.client.close()


def test_a_stopped_endpoint_serves_nothing(client, place, docs):
    """Until it is started; waiting for it is an error at once."""
    client.api.vector_search_endpoints.stop_endpoint(place)

    with pytest.raises(errors.ApiError, match="STOPPED"):
        docs.query(vector=[1, 2, 3])
    with pytest.raises(errors.OperationFailedError, match="STOPPED"):
        client.vector.endpoints.wait(place)
    client.api.vector_search_endpoints.start_endpoint(place)
    assert 0 == len(docs.query(vector=[1, 2, 3]))
