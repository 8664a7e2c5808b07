"""What a call costs: requests on the wire, and frames between the caller and requests."""

import pyarrow as pa
import pytest

ROWS = [{"id": 1, "name": "a"}, {"id": 2, "name": "b"}, {"id": 3, "name": "c"}]
MANY = pa.table({"id": pa.array(range(200_000), pa.int64()), "name": pa.array([f"row {n}" for n in range(200_000)])})


@pytest.fixture
def table(home):
    return home.delta.create_table("t", "id BIGINT, name STRING")


def cost(sent):
    """Requests besides polling."""
    return [f"{request.method} {request.path.split('/')[3]}" for request in sent if not request.is_poll]


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.upsert(ROWS, "id"),
        lambda t: t.write(ROWS),
        lambda t: t.write(ROWS, mode="overwrite"),
        lambda t: t.update({"name": "x"}, where="id = 1"),
    ],
    ids=["upsert", "append", "overwrite", "update"],
)
def test_a_small_write_is_two_requests_at_first_and_one_later(table, sent, call):
    """Three rows travel in the statement; the types of the table are asked for once."""
    sent.clear()
    call(table)
    first = cost(sent)
    sent.clear()
    call(table)

    assert (["GET unity-catalog", "POST sql"], ["POST sql"]) == (first, cost(sent))


def test_a_large_merge_is_six_requests_at_first_and_three_later(table, sent):
    """Upload, statement, delete; the volume is made when the first upload misses it."""
    sent.clear()
    table.upsert(MANY, "id")
    first = cost(sent)
    sent.clear()
    table.upsert(MANY, "id")

    assert ["GET unity-catalog", "PUT fs", "POST unity-catalog", "PUT fs", "POST sql", "DELETE fs"] == first
    assert ["PUT fs", "POST sql", "DELETE fs"] == cost(sent)


def test_a_large_append_is_three_requests(table, sent):
    """The schema of the table is known from before, so that data that does not fit is not uploaded."""
    table.write(MANY)
    sent.clear()

    table.write(MANY)

    assert ["PUT fs", "POST sql", "DELETE fs"] == cost(sent)


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.write(ROWS),
        lambda t: t.upsert(ROWS, "id"),
        lambda t: t.merge(ROWS, "id").when_matched_update_all().execute(),
        lambda t: t.update({"name": "x"}, where="true"),
        lambda t: t.delete(where="true"),
        lambda t: t.read(),
        lambda t: t.at(version=0).read(),
        lambda t: t.history(),
        lambda t: t.detail(),
        lambda t: t.version(),
        lambda t: t.schema(),
        lambda t: t.restore(version=0),
        lambda t: t.diff(0),
        lambda t: t.clone("copy_of_t"),
        lambda t: t.optimize(),
        lambda t: t.vacuum(),
        lambda t: t.cluster_by(None),
        lambda t: t.analyze(),
        lambda t: t.reorg(),
        lambda t: t.advice(),
    ],
    ids=[
        "write",
        "upsert",
        "merge",
        "update",
        "delete",
        "read",
        "at",
        "history",
        "detail",
        "version",
        "schema",
        "restore",
        "diff",
        "clone",
        "optimize",
        "vacuum",
        "cluster_by",
        "analyze",
        "reorg",
        "advice",
    ],
)
def test_at_most_six_frames_stand_before_requests(table, sent, call):
    """From the method a user calls to requests: the method, its statement, the client, the binding, the transport."""
    sent.clear()

    call(table)

    *_, last = (request for request in sent if not request.is_poll)  # before a write, its table may be asked for
    assert len(last.frames) <= 6, last.frames
