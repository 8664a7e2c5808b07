"""Writes whose responses are lost, late or odd: nothing is written twice, no file is left behind or missing."""

import re

import pyarrow as pa
import pytest

from lakewire import errors
from tests.support.scripted import answer, reset
from tests.support.tables import table_info

MANY = pa.table({"id": pa.array(range(300), pa.int64())})
TABLE = answer(200, table_info("id BIGINT"))
CREATED = answer(204, b"")
MISSING = answer(404, {"error_code": "NOT_FOUND", "message": "no such volume"})
BUSY = answer(409, {"error_code": "RESOURCE_ALREADY_EXISTS", "message": "volume exists"})


def done(**counts):
    """A statement that succeeded and returns counts."""
    columns = [{"name": name, "position": at, "type_text": "bigint"} for at, name in enumerate(counts)]
    manifest = {"format": "JSON_ARRAY", "schema": {"columns": columns}, "total_row_count": 1, "total_chunk_count": 1}
    result = {"data_array": [[str(n) for n in counts.values()]], "row_offset": 0, "chunk_index": 0}
    return answer(
        200, {"statement_id": "s-1", "status": {"state": "SUCCEEDED"}, "manifest": manifest, "result": result}
    )


def failed(message, state):
    """A statement that failed."""
    status = {"state": "FAILED", "error": {"message": message}, "sql_state": state}
    return answer(200, {"statement_id": "s-1", "status": status})


NO_TRACE = answer(200, {"res": [], "has_next_page": False})
LOADED = done(num_affected_rows=300, num_inserted_rows=300)
NOT_LOADED = done(num_affected_rows=0, num_inserted_rows=0)


@pytest.fixture
def table(client):
    return client.delta.table("main.default.t")


def methods(server):
    return [seen.method for seen in server.seen]


def statements(server):
    return [seen.json()["statement"] for seen in server.seen if "/sql/statements" in seen.target]


def staged_path(server):
    return next(seen.target for seen in server.seen if seen.method == "PUT").partition("?")[0]


@pytest.mark.parametrize("repeat", [NOT_LOADED, LOADED], ids=["it took effect", "it did not"])
def test_an_append_whose_response_is_lost_takes_effect_once(table, server, repeat):
    """The same COPY INTO is retried; whether or not the first one loaded the file, the rows are there once."""
    server.script(TABLE, CREATED, reset, repeat, CREATED)

    result = table.write(MANY)

    first, second = statements(server)
    assert (300, first, ["GET", "PUT", "POST", "POST", "DELETE"]) == (result.rows, second, methods(server))
    assert re.search(r"FILES = \('[0-9a-f]{12}-[0-9a-f]{32}\.parquet'\)", first)


def test_a_file_that_is_passed_over_is_not_taken_for_loaded(table, server):
    """Zero rows at the first attempt are an error, not a success."""
    server.script(TABLE, CREATED, NOT_LOADED, CREATED)

    with pytest.raises(errors.WriteMismatchError, match="0 of the 300") as caught:
        table.write(MANY)

    assert ("failed", "DELETE") == (caught.value.outcome, methods(server)[-1])


def test_fewer_rows_than_staged_are_an_error(table, server):
    """The error has both counts, and what is known about the outcome."""
    server.script(TABLE, CREATED, done(num_affected_rows=5), CREATED)

    with pytest.raises(errors.WriteMismatchError, match="5 of the 300") as caught:
        table.write(MANY)

    assert "applied" == caught.value.outcome


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.write([{"id": 1}]),
        lambda t: t.update({"id": 1}, where="true"),
        lambda t: t.upsert([{"id": 1}], "id"),
    ],
)
def test_other_writes_are_not_retried(table, server, call, monkeypatch):
    """A statement that must not run twice is sent once; when it cannot be found its outcome is unknown."""
    monkeypatch.setattr("lakewire.delta.sending.retry_rule._SEARCH_S", 0.1)
    server.script(TABLE, reset, NO_TRACE)

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        call(table)

    assert (["GET", "POST", "GET"], "unknown") == (methods(server), caught.value.outcome)


def test_files_of_an_unknown_outcome_are_kept(table, server, monkeypatch):
    """A merge whose response is lost may still be reading its file; the error's notes say where it is."""
    monkeypatch.setattr("lakewire.delta.sending.retry_rule._SEARCH_S", 0.1)
    server.script(TABLE, CREATED, reset, NO_TRACE)

    with pytest.raises(errors.OutcomeUnknownError) as caught:
        table.upsert(MANY, "id")

    file = staged_path(server).removeprefix("/api/2.0/fs/files")
    assert ["GET", "PUT", "POST", "GET"] == methods(server)
    assert any(file in note for note in caught.value.__notes__)


def test_files_of_a_failed_statement_are_deleted(table, server):
    """What failed reads nothing any more."""
    server.script(TABLE, CREATED, failed("[DIVIDE_BY_ZERO] x", "22012"), CREATED)

    with pytest.raises(errors.DataError):
        table.upsert(MANY, "id")

    assert (staged_path(server), ["GET", "PUT", "POST", "DELETE"]) == (server.seen[-1].target, methods(server))


def test_a_conflict_is_retried(table, server):
    """A merge that lost against another commit was rolled back; it is retried with the same file."""
    conflict = failed("[DELTA_CONCURRENT_APPEND.ROW_LEVEL_CHANGES] x. SQLSTATE: 2D521", "2D521")
    server.script(TABLE, CREATED, conflict, done(num_affected_rows=300, num_updated_rows=300), CREATED)

    result = table.upsert(MANY, "id")

    assert ((300, 300, 0), ["GET", "PUT", "POST", "POST", "DELETE"]) == (
        (result.affected, result.updated, result.inserted),
        methods(server),
    )


def test_a_commit_whose_hook_failed_is_a_success_with_a_warning(table, server, caplog):
    """The rows are there: nothing is retried."""
    server.script(TABLE, failed("[DELTA_POST_COMMIT_HOOK] x", "2DKD0"))

    assert 1 == table.write([{"id": 1}]).rows
    assert ["GET", "POST"] == methods(server)
    assert ["WARNING"] == [record.levelname for record in caplog.records]


@pytest.mark.parametrize("call", [lambda t: t.update({"id": 1}, where="true"), lambda t: t.upsert([{"id": 1}], "id")])
def test_counts_that_a_failed_hook_kept_back_are_not_made_up(table, server, call):
    """A call that returns counts fails without them; the error says that the statement was applied."""
    server.script(TABLE, failed("[DELTA_POST_COMMIT_HOOK] x", "2DKD0"))

    with pytest.raises(errors.IncompleteResultError, match="s-1 was committed") as caught:
        call(table)

    assert ("applied", ["GET", "POST"]) == (caught.value.outcome, methods(server))


@pytest.mark.parametrize(
    "created",
    [answer(200, {"name": "lakewire_staging"}), BUSY, reset],
    ids=["made", "made by another", "response lost"],
)
def test_a_missing_volume_is_made_once(table, server, created):
    """The upload that misses the volume is retried after it was created, by us, by another process, or perhaps."""
    server.script(TABLE, MISSING, created, CREATED, done(num_affected_rows=300), CREATED)

    table.upsert(MANY, "id")

    assert ["GET", "PUT", "POST", "PUT", "POST", "DELETE"] == methods(server)
    assert {"catalog_name": "main", "schema_name": "default", "name": "lakewire_staging"}.items() <= server.seen[
        2
    ].json().items()


def test_a_file_that_cannot_be_deleted_does_not_hide_the_result(table, server):
    """Deleting files comes after the outcome and does not change it."""
    server.script(
        TABLE, CREATED, done(num_affected_rows=300), answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"})
    )

    assert 300 == table.upsert(MANY, "id").affected


def test_an_upload_that_is_refused_writes_nothing(table, server):
    """Without its data no statement is sent."""
    server.script(TABLE, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}))

    with pytest.raises(errors.PermissionDeniedError) as caught:
        table.upsert(MANY, "id")

    assert ["GET", "PUT"] == methods(server)
    assert "needs READ VOLUME and WRITE VOLUME on /Volumes/main/default" in caught.value.__notes__[0]


def test_a_volume_that_may_not_be_made_says_what_that_needs(table, server):
    """The privilege, and where another volume is named; no statement is sent."""
    server.script(TABLE, MISSING, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}))

    with pytest.raises(errors.PermissionDeniedError) as caught:
        table.upsert(MANY, "id")

    assert ["GET", "PUT", "POST"] == methods(server)
    assert "CREATE VOLUME" in caught.value.__notes__[0]
