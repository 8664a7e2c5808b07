"""
The Statement Execution API over a socket.
"""

from __future__ import annotations

import base64
import time
from concurrent.futures import ThreadPoolExecutor

import lz4.frame
import pyarrow as pa
import pyarrow.compute as pc
import pytest
import requests

from tests.support.waiting import until

STATEMENTS = "/api/2.0/sql/statements"
EXTERNAL = {"disposition": "EXTERNAL_LINKS", "format": "ARROW_STREAM"}
ENDLESS = "SELECT sum(id % 7) FROM range(1000000000000)"


def fetch(api, response):
    """Follow every chunk by its links and return the chunks' bodies."""
    result, bodies = response["result"], []
    while result.get("external_links"):
        link = result["external_links"][0]
        body = requests.get(link["external_link"], headers=link["http_headers"], timeout=30)
        assert 200 == body.status_code, body.text
        bodies.append(body.content)
        if "next_chunk_internal_link" not in link:
            break
        result = api.get(link["next_chunk_internal_link"])
    return bodies


def table_of(bodies):
    return pa.concat_tables(pa.ipc.open_stream(body).read_all() for body in bodies)


def test_a_small_result_comes_with_the_response(api):
    """One call runs a statement and brings state, manifest and rows."""
    response = api.statement("SELECT 1 AS a, 'x' AS b, CAST(NULL AS DOUBLE) AS c, CAST(1.5 AS DECIMAL(10,2)) AS d")

    assert "SUCCEEDED" == response["status"]["state"]
    assert [["1", "x", None, "1.50"]] == response["result"]["data_array"]
    assert [
        {"name": "a", "position": 0, "type_name": "INT", "type_text": "INT"},
        {"name": "b", "position": 1, "type_name": "STRING", "type_text": "STRING"},
        {"name": "c", "position": 2, "type_name": "DOUBLE", "type_text": "DOUBLE"},
        {
            "name": "d",
            "position": 3,
            "type_name": "DECIMAL",
            "type_text": "DECIMAL(10,2)",
            "type_precision": 10,
            "type_scale": 2,
        },
    ] == response["manifest"]["schema"]["columns"]
    assert (1, 1, False) == tuple(
        response["manifest"][name] for name in ("total_row_count", "total_chunk_count", "truncated")
    )


def test_nested_types_are_written_out(api):
    """The manifest writes nested types as Spark does, and values are JSON text."""
    response = api.statement("SELECT named_struct('a', array(1, 2)) AS s, map('k', 1) AS m")

    assert ['{"a":["1","2"]}', '{"k":"1"}'] == response["result"]["data_array"][0]
    assert "STRUCT<a: ARRAY<INT>" in response["manifest"]["schema"]["columns"][0]["type_text"]
    assert "MAP<STRING, INT>" == response["manifest"]["schema"]["columns"][1]["type_text"]


def test_a_result_without_rows_has_no_chunk(api):
    """No rows: the columns are known, there is no chunk."""
    response = api.statement("SELECT 1 AS a WHERE false")

    assert (0, 0, {}) == (
        response["manifest"]["total_row_count"],
        response["manifest"]["total_chunk_count"],
        response["result"],
    )
    assert "chunks" not in response["manifest"]


def test_parameters_are_bound_by_type(api):
    """Parameters have the given type, STRING by default, and cannot change the statement."""
    parameters = [
        {"name": "n", "value": "7", "type": "INT"},
        {"name": "s", "value": "'; DROP TABLE x; --"},
        {"name": "nothing", "type": "DATE"},
        {"name": "at", "value": "2024-05-06", "type": "DATE"},
    ]
    rows = api.rows("SELECT :n + 1, :s, :nothing, :at + INTERVAL 1 DAY, typeof(:s)", parameters=parameters)

    assert [["8", "'; DROP TABLE x; --", None, "2024-05-07", "string"]] == [
        [row[0], row[1], row[2], row[3][:10], row[4]] for row in rows
    ]


def test_a_large_inline_result_comes_in_chunks(api):
    """An inline result is cut into chunks that together are the whole, in order."""
    response = api.statement("SELECT id, repeat('x', 100) AS s FROM range(60000)")
    result, rows = response["result"], list(response["result"]["data_array"])
    while "next_chunk_internal_link" in result:
        result = api.get(result["next_chunk_internal_link"])
        assert len(rows) == result["row_offset"]
        rows += result["data_array"]

    assert response["manifest"]["total_chunk_count"] > 1
    assert [str(number) for number in range(60000)] == [row[0] for row in sorted(rows, key=lambda row: int(row[0]))]


def test_an_inline_result_above_25_mib_fails(api):
    """INLINE refuses what is too large instead of cutting it."""
    response = api.statement("SELECT repeat('x', 1000) AS s FROM range(30000)")

    assert ("FAILED", "BAD_REQUEST") == (response["status"]["state"], response["status"]["error"]["error_code"])
    assert "EXTERNAL_LINKS" in response["status"]["error"]["message"]
    assert "manifest" not in response


def test_arrow_chunks_are_fetched_by_links(api):
    """EXTERNAL_LINKS: chunk after chunk as Arrow streams, their sizes and rows as announced."""
    response = api.statement("SELECT id, CAST(id AS STRING) AS s FROM range(1500000)", **EXTERNAL)
    bodies = fetch(api, response)
    chunks = response["manifest"]["chunks"]

    assert len(chunks) > 1
    assert [len(body) for body in bodies] == [chunk["byte_count"] for chunk in chunks]
    assert [pa.ipc.open_stream(body).read_all().num_rows for body in bodies] == [chunk["row_count"] for chunk in chunks]
    assert sum(range(1500000)) == pc.sum(table_of(bodies)["id"]).as_py()


def test_arrow_chunks_can_be_packed(api):
    """result_compression LZ4_FRAME: fewer bytes of the same stream, whose size is announced."""
    statement = "SELECT id, 'a text that stands in each row' AS s FROM range(500000)"
    response = api.statement(statement, **EXTERNAL, result_compression="LZ4_FRAME")
    bodies, chunks = fetch(api, response), response["manifest"]["chunks"]
    plain = [pa.CompressedInputStream(pa.BufferReader(body), "lz4").read() for body in bodies]

    assert "LZ4_FRAME" == response["manifest"]["result_compression"]
    assert not any(lz4.frame.get_frame_info(body)["block_linked"] for body in bodies)  # which Java cannot read
    assert [len(body) for body in plain] == [chunk["byte_count"] for chunk in chunks]
    assert sum(map(len, bodies)) < sum(map(len, plain)) / 2
    assert sum(range(500000)) == pc.sum(table_of(plain)["id"]).as_py()


def test_chunks_are_not_packed_unless_asked_for(api):
    """NONE is the default, and anything else is refused."""
    assert "NONE" == api.statement("SELECT 1", **EXTERNAL)["manifest"]["result_compression"]

    body = {"statement": "SELECT 1", "warehouse_id": api.workspace.warehouse_id, "result_compression": "ZSTD"}
    assert 400 == api.call("POST", STATEMENTS, json=body).status_code


def test_json_chunks_are_fetched_by_links(api):
    """EXTERNAL_LINKS with JSON_ARRAY: each link holds an array of rows."""
    response = api.statement("SELECT id FROM range(3)", disposition="EXTERNAL_LINKS")

    assert [b'[["0"],["1"],["2"]]'] == fetch(api, response)


def test_csv_has_one_header(api):
    """CSV: a header in the first chunk, NULL is null."""
    response = api.statement("SELECT 1 AS a, CAST(NULL AS STRING) AS b", disposition="EXTERNAL_LINKS", format="CSV")

    assert [b"a,b\r\n1,null\r\n"] == fetch(api, response)


def test_a_small_arrow_result_can_be_attached(api):
    """INLINE_OR_EXTERNAL_LINKS: a small Arrow stream comes with the response."""
    response = api.statement("SELECT 1 AS a", disposition="INLINE_OR_EXTERNAL_LINKS", format="ARROW_STREAM")

    assert {"a": [1]} == table_of([base64.b64decode(response["result"]["attachment"])]).to_pydict()


def test_a_row_limit_truncates(api):
    """row_limit cuts the result; truncated is set when anything was cut."""
    cut = api.statement("SELECT id FROM range(10)", row_limit=3)
    whole = api.statement("SELECT id FROM range(10)", row_limit=10)

    assert [(3, True), (10, False)] == [
        (response["manifest"]["total_row_count"], response["manifest"]["truncated"]) for response in (cut, whole)
    ]


def test_a_byte_limit_truncates(api):
    """byte_limit cuts the result near that size."""
    response = api.statement("SELECT id FROM range(1000000)", byte_limit=100_000, **EXTERNAL)

    assert (True, True) == (response["manifest"]["truncated"], response["manifest"]["total_byte_count"] < 150_000)


def test_a_failed_statement_gives_the_reason(api):
    """A failure is a response with state FAILED, a message with its class, and a SQLSTATE."""
    status = api.statement("SELECT * FROM main.default.no_such_table")["status"]

    assert ("FAILED", "42P01", "BAD_REQUEST") == (status["state"], status["sql_state"], status["error"]["error_code"])
    assert status["error"]["message"].startswith("[TABLE_OR_VIEW_NOT_FOUND]")


def test_a_statement_can_be_polled(api):
    """With wait_timeout 0s the response comes at once; the result is fetched later."""
    response = api.statement("SELECT 42 AS a", wait_timeout="0s")
    later = api.poll(response["statement_id"])

    assert {"statement_id", "status"} == set(response)
    assert ([["42"]], "SUCCEEDED") == (later["result"]["data_array"], later["status"]["state"])


def test_a_running_statement_is_canceled(api):
    """Cancel ends the statement itself; the state says so."""
    statement_id = api.statement(ENDLESS, wait_timeout="0s")["statement_id"]
    until(lambda: "RUNNING" == api.get(f"{STATEMENTS}/{statement_id}")["status"]["state"])
    api.post(f"{STATEMENTS}/{statement_id}/cancel")

    assert {"state": "CANCELED"} == api.poll(statement_id)["status"]


def test_a_statement_is_canceled_when_the_wait_is_over(api):
    """on_wait_timeout CANCEL: after the wait the statement is CANCELED."""
    response = api.statement(ENDLESS, wait_timeout="5s", on_wait_timeout="CANCEL")

    assert "CANCELED" == response["status"]["state"]


ENDLESS_SCRIPTS = [
    "BEGIN DECLARE i INT DEFAULT 0; WHILE true DO SET i = (i + 1) % 7; END WHILE; END",
    "BEGIN LOOP BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN END; SELECT 1/0; END; END LOOP; END",
    f"BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION SELECT 'handled'; {ENDLESS}; SELECT 'after'; END",
    f"BEGIN FOR r AS SELECT 1 AS a DO EXECUTE IMMEDIATE '{ENDLESS}'; END FOR; END",
]


@pytest.mark.parametrize("script", ENDLESS_SCRIPTS)
def test_a_running_script_is_canceled(api, script):
    """Between its statements and inside of them, and no handler takes it for an error; others go on."""
    statement_id = api.statement(script, wait_timeout="0s")["statement_id"]
    until(lambda: "RUNNING" == api.get(f"{STATEMENTS}/{statement_id}")["status"]["state"])
    time.sleep(0.3)
    with ThreadPoolExecutor(1) as threads:
        other = threads.submit(api.rows, "SELECT sum(id) FROM range(1000)")
        began = time.monotonic()
        api.post(f"{STATEMENTS}/{statement_id}/cancel")
        state = api.poll(statement_id)["status"]
        took = time.monotonic() - began

    assert {"state": "CANCELED"} == state
    assert took < 2
    assert [["499500"]] == other.result()


def test_canceling_too_late_changes_nothing(api):
    """A statement that has succeeded stays so; an unknown one is no error."""
    statement_id = api.statement("SELECT 1")["statement_id"]
    api.post(f"{STATEMENTS}/{statement_id}/cancel")
    api.post(f"{STATEMENTS}/00000000-0000-0000-0000-000000000000/cancel")

    assert "SUCCEEDED" == api.get(f"{STATEMENTS}/{statement_id}")["status"]["state"]


def test_a_closed_statement_has_no_result(api):
    """DELETE discards the result."""
    response = api.statement("SELECT 1", **EXTERNAL)
    api.delete(f"{STATEMENTS}/{response['statement_id']}")
    link = requests.get(response["result"]["external_links"][0]["external_link"], timeout=10)
    chunk = api.call("GET", f"{STATEMENTS}/{response['statement_id']}/result/chunks/0")

    assert ("CLOSED", 404, 404) == (
        api.get(f"{STATEMENTS}/{response['statement_id']}")["status"]["state"],
        link.status_code,
        chunk.status_code,
    )


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/00000000-0000-0000-0000-000000000000", 404, "NOT_FOUND"),
        ("/nonsense", 400, "INVALID_PARAMETER_VALUE"),
        ("/00000000-0000-0000-0000-000000000000/result/chunks/0", 404, "NOT_FOUND"),
    ],
)
def test_an_unknown_statement_is_not_found(api, path, status, code):
    """An unknown statement or chunk is not found."""
    response = api.call("GET", STATEMENTS + path)

    assert (status, code) == (response.status_code, response.json()["error_code"])


def test_a_chunk_out_of_bounds_is_refused(api):
    """A chunk index beyond the last is an invalid parameter."""
    statement_id = api.statement("SELECT 1")["statement_id"]
    response = api.call("GET", f"{STATEMENTS}/{statement_id}/result/chunks/1")

    assert (400, "INVALID_PARAMETER_VALUE") == (response.status_code, response.json()["error_code"])


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"wait_timeout": "3s"}, "wait_timeout"),
        ({"wait_timeout": "51s"}, "wait_timeout"),
        ({"wait_timeout": "10"}, "wait_timeout"),
        ({"on_wait_timeout": "WAIT"}, "on_wait_timeout"),
        ({"format": "ARROW_STREAM"}, "format"),
        ({"disposition": "OUTLINE"}, "disposition"),
        ({"row_limit": 0}, "row_limit"),
        ({"statement": None}, "statement"),
        ({"warehouse_id": "x"}, "warehouse_id"),
        ({"parameters": [{"value": "1"}, {"name": "a"}]}, "parameters"),
        ({"parameters": "a"}, "parameters"),
    ],
)
def test_a_request_that_does_not_fit_names_the_field(api, change, word):
    """Nothing runs; the refusal names the field."""
    body = {"statement": "SELECT 1", "warehouse_id": api.workspace.warehouse_id} | change
    response = api.call("POST", STATEMENTS, json=body)

    assert (400, "INVALID_PARAMETER_VALUE", True) == (
        response.status_code,
        response.json()["error_code"],
        word in response.json()["message"],
    )


def test_a_foreign_warehouse_is_forbidden(api):
    """A well-formed id of no warehouse is refused as one that may not be used."""
    body = {"statement": "SELECT 1", "warehouse_id": "0123456789abcdef"}

    assert 403 == api.call("POST", STATEMENTS, json=body).status_code


def test_a_trailing_slash_is_the_same_endpoint(api):
    """JDBC posts with a trailing slash."""
    body = {"statement": "SELECT 1", "warehouse_id": api.workspace.warehouse_id}

    assert "SUCCEEDED" == api.post(f"{STATEMENTS}/", **body)["status"]["state"]


def test_links_take_no_credentials(api):
    """A link is fetched without a token; with one it is refused, as storage does."""
    response = api.statement("SELECT 1", **EXTERNAL)
    link = response["result"]["external_links"][0]["external_link"]

    assert (400, 200) == (api.session.get(link).status_code, requests.get(link, timeout=10).status_code)


def test_links_cannot_be_changed(api):
    """A link for another chunk, statement or time does not open anything."""
    link = api.statement("SELECT 1", **EXTERNAL)["result"]["external_links"][0]["external_link"]
    changed = (link.replace("/0?", "/1?"), link.replace("expires=1", "expires=2"), link[:-1])

    assert [403, 403, 403] == [requests.get(url, timeout=10).status_code for url in changed]


def test_the_history_knows_statements_by_id_and_tags(api):
    """A statement is found by id with its text, state and tags, also with a body in the GET."""
    tags = [{"key": "team", "value": "eng"}, {"key": "alone"}]
    statement_id = api.statement("SELECT 'history'", query_tags=tags)["statement_id"]
    path = "/api/2.0/sql/history/queries"
    by_query = api.get(path, **{"filter_by.statement_ids": statement_id})["res"]
    by_body = api.call("GET", path, json={"filter_by": {"statement_ids": [statement_id]}}).json()["res"]

    assert by_query == by_body
    assert [(statement_id, "SELECT 'history'", "FINISHED", tags, "SELECT")] == [
        (query["query_id"], query["query_text"], query["status"], query["query_tags"], query["statement_type"])
        for query in by_query
    ]


def test_the_history_has_what_was_measured(api):
    """Metrics come where they are asked for: times and rows, and nothing that nobody measures."""
    statement_id = api.statement("SELECT id FROM range(3)")["statement_id"]
    asked = {"filter_by.statement_ids": statement_id}
    (plain,) = api.get("/api/2.0/sql/history/queries", **asked)["res"]
    (found,) = api.get("/api/2.0/sql/history/queries", include_metrics="true", **asked)["res"]
    metrics = found.pop("metrics")

    assert plain == found
    assert {"total_time_ms", "execution_time_ms", "rows_produced_count", "result_from_cache"} == metrics.keys()
    assert (3, plain["duration"]) == (metrics["rows_produced_count"], metrics["total_time_ms"])
    assert 0 <= metrics["execution_time_ms"] <= metrics["total_time_ms"]


def test_the_history_comes_in_pages(api):
    """Pages of the history hold each statement once."""
    for number in range(3):
        api.statement(f"SELECT {number}")
    seen, token = [], None
    while token != "":
        page = api.get("/api/2.0/sql/history/queries", max_results=2, **({"page_token": token} if token else {}))
        seen += [query["query_id"] for query in page["res"]]
        token = page.get("next_page_token", "")

    assert len(seen) == len(set(seen)) >= 3


def test_the_warehouse_runs_again_with_the_next_statement(api):
    """A stopped warehouse starts by itself."""
    path = f"/api/2.0/sql/warehouses/{api.workspace.warehouse_id}"
    api.post(f"{path}/stop")
    stopped = api.get(path)["state"]
    api.statement("SELECT 1")

    assert ("STOPPED", "RUNNING") == (stopped, api.get("/api/2.0/sql/warehouses")["warehouses"][0]["state"])


def test_an_unknown_warehouse_does_not_exist(api):
    """Asking for another warehouse is not found."""
    response = api.call("GET", "/api/2.0/sql/warehouses/0123456789abcdef")

    assert (404, "RESOURCE_DOES_NOT_EXIST") == (response.status_code, response.json()["error_code"])


@pytest.mark.parametrize("path", ["/api/2.0/sql/sessions", "/api/2.0/sql/warehouses/{}/sessions"])
def test_sessions_open_and_close(api, path):
    """Connectors open a session first and close it at the end."""
    opened = api.post(path.format(api.workspace.warehouse_id), warehouse_id=api.workspace.warehouse_id)

    assert {} == api.delete(f"/api/2.0/sql/sessions/{opened['session_id']}")


@pytest.mark.parametrize("rows", [1, 511, 512, 513, 10_000])
@pytest.mark.parametrize("pieces", [1, 3])
def test_results_of_any_size_are_whole(api, rows, pieces):
    """In memory or on the disk, in one piece or several: every form has each row once, by each way to fetch it."""
    text = " UNION ALL ".join(f"SELECT {piece * rows} + id AS id FROM range({rows})" for piece in range(pieces))
    wanted = list(range(rows * pieces))

    assert wanted == sorted(int(row[0]) for row in api.rows(text))
    for packing in ({}, {"result_compression": "LZ4_FRAME"}):
        bodies = fetch(api, api.statement(text, **EXTERNAL, **packing))
        plain = [lz4.frame.decompress(body) for body in bodies] if packing else bodies
        assert wanted == sorted(table_of(plain).column("id").to_pylist())
    (lines,) = fetch(api, api.statement(text, disposition="EXTERNAL_LINKS", format="CSV"))
    assert ["id", *map(str, wanted)] == sorted(
        lines.decode().split(), key=lambda word: int(word) if word != "id" else -1
    )
