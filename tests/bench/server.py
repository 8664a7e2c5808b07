"""
A server of fixed responses, so that only the clients' work differs. Runs in a separate process.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import attrs
import pyarrow as pa
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from lakewire.schema.types import parse_type
from lakewire_local.statements.json_array import rows

CHUNKS, ROWS = 20, 200_000
MIXED_ROWS = 100_000


@attrs.frozen
class Dataset:
    """
    The result of a statement: the same chunk again and again, behind links.
    """

    statement_id: str
    columns: list[tuple[str, str]]
    chunk: pa.Table
    chunks: int
    body: bytes = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        """Encode the chunk once."""
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, self.chunk.schema) as writer:
            writer.write_table(self.chunk, max_chunksize=self.chunk.num_rows)
        object.__setattr__(self, "body", sink.getvalue().to_pybytes())

    def statement(self, base: str) -> dict[str, object]:
        """Return the response to the statement."""
        count, size = self.chunk.num_rows, len(self.body)
        return {
            "statement_id": self.statement_id,
            "status": {"state": "SUCCEEDED"},
            "manifest": {
                "format": "ARROW_STREAM",
                "schema": {
                    "column_count": len(self.columns),
                    "columns": [
                        {"name": name, "type_text": text, "position": n, **type_facts(text)}
                        for n, (name, text) in enumerate(self.columns)
                    ],
                },
                "total_chunk_count": self.chunks,
                "chunks": [
                    {"chunk_index": n, "row_offset": n * count, "row_count": count, "byte_count": size}
                    for n in range(self.chunks)
                ],
                "total_row_count": count * self.chunks,
                "total_byte_count": size * self.chunks,
                "truncated": False,
            },
            "result": {"external_links": [self.link(base, 0)]},
        }

    def inline(self) -> str:
        """Return the response to the statement with its rows, as those who ask for JSON get it."""
        types = [parse_type(text) for _, text in self.columns]
        found = [row for batch in self.chunk.to_batches() for row in rows(batch, types)]
        whole = self.statement("")
        whole["manifest"]["format"] = "JSON_ARRAY"
        place = {"chunk_index": 0, "row_offset": 0, "row_count": len(found)}
        return json.dumps({**whole, "result": {**place, "data_array": found}})

    def link(self, base: str, index: int) -> dict[str, object]:
        """Return the link to one chunk."""
        following = f"/api/2.0/sql/statements/{self.statement_id}/result/chunks/{index + 1}"
        more = {"next_chunk_index": index + 1, "next_chunk_internal_link": following}
        return {
            "chunk_index": index,
            "row_offset": index * self.chunk.num_rows,
            "row_count": self.chunk.num_rows,
            "byte_count": len(self.body),
            "external_link": f"{base}/storage/{self.statement_id}/{index}",
            "expiration": (datetime.now(UTC) + timedelta(minutes=15)).isoformat().replace("+00:00", "Z"),
            **(more if index + 1 < self.chunks else {}),
        }


TYPE_NAMES = {
    "bigint": "LONG",
    "string": "STRING",
    "double": "DOUBLE",
    "timestamp": "TIMESTAMP",
    "int": "INT",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "decimal": "DECIMAL",
    "float": "FLOAT",
}


def type_facts(text: str) -> dict[str, object]:
    """Return what the API says of a type besides its text."""
    name, _, lengths = text.rstrip(")").partition("(")
    precision, scale = map(int, lengths.split(",")) if lengths else (None, None)
    return {"type_name": TYPE_NAMES[name], "type_precision": precision, "type_scale": scale}


def big() -> Dataset:
    chunk = pa.table(
        {
            "id": pa.array(range(ROWS), pa.int64()),
            "name": pa.array([f"customer-{n % 1000:08d}" for n in range(ROWS)], pa.string()),
            "amount": pa.array([n / 7 for n in range(ROWS)], pa.float64()),
            "at": pa.array(range(ROWS), pa.timestamp("us", "UTC")),
            "count": pa.array([n % 1000 for n in range(ROWS)], pa.int32()),
        }
    )
    columns = [("id", "bigint"), ("name", "string"), ("amount", "double"), ("at", "timestamp"), ("count", "int")]
    return Dataset("bench", columns, chunk, CHUNKS)


def mixed_rows() -> pa.Table:
    """Return rows of ten types, one in twenty values NULL."""

    def values(make: Callable[[int], object]) -> list[object]:
        return [None if n % 20 == 0 else make(n) for n in range(MIXED_ROWS)]

    return pa.table(
        {
            "id": pa.array(values(lambda n: n), pa.int64()),
            "count": pa.array(values(lambda n: n % 1000), pa.int32()),
            "amount": pa.array(values(lambda n: n / 7), pa.float64()),
            "paid": pa.array(values(lambda n: n % 2 == 0), pa.bool_()),
            "at": pa.array(values(lambda n: 1_700_000_000_000_000 + n * 1_000_007), pa.timestamp("us", "UTC")),
            "day": pa.array(values(lambda n: n % 20_000), pa.int32()).cast(pa.date32()),
            "name": pa.array(values(lambda n: f"customer-{n:08d}"), pa.string()),
            "note": pa.array(values(lambda n: f"note {n % 100}"), pa.string()),
            "price": pa.array(values(lambda n: Decimal(n) / 100), pa.decimal128(12, 2)),
            "share": pa.array(values(lambda n: n / 4), pa.float32()),
        }
    )


def mixed() -> Dataset:
    types = ["bigint", "int", "double", "boolean", "timestamp", "date", "string", "string", "decimal(12,2)", "float"]
    rows = mixed_rows()
    return Dataset("mixed", list(zip(rows.column_names, types, strict=True)), rows, 1)


def runs_page() -> dict[str, object]:
    """Return a page of runs/list with expand_tasks, for jobs on new clusters: 25 runs x 10 tasks, 390 kB."""
    cluster = {
        "spark_version": "15.4.x-scala2.12",
        "node_type_id": "i3.xlarge",
        "driver_node_type_id": "i3.xlarge",
        "autoscale": {"min_workers": 2, "max_workers": 8},
        "aws_attributes": {
            "first_on_demand": 1,
            "availability": "SPOT_WITH_FALLBACK",
            "zone_id": "eu-central-1a",
            "spot_bid_price_percent": 100,
        },
        "spark_conf": {"spark.speculation": "true", "spark.sql.shuffle.partitions": "200"},
        "spark_env_vars": {"PYSPARK_PYTHON": "/databricks/python3/bin/python3"},
        "custom_tags": {"team": "sales"},
        "enable_elastic_disk": True,
        "data_security_mode": "SINGLE_USER",
        "runtime_engine": "PHOTON",
    }
    task = {
        "run_id": 11,
        "task_key": "load",
        "description": "Loads the orders of a day",
        "notebook_task": {
            "notebook_path": "/Shared/load",
            "base_parameters": {"day": "2026-01-01"},
            "source": "WORKSPACE",
        },
        "new_cluster": cluster,
        "state": {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS", "state_message": ""},
        "status": {
            "state": "TERMINATED",
            "termination_details": {"code": "SUCCESS", "type": "SUCCESS", "message": "The task run succeeded."},
        },
        "run_page_url": "https://example.com/?o=1#job/7/run/11",
        "cluster_instance": {"cluster_id": "0101-120000-abcdefgh", "spark_context_id": "4348585301701786933"},
        "start_time": 1767225600000,
        "setup_duration": 0,
        "execution_duration": 61000,
        "cleanup_duration": 0,
        "end_time": 1767225661000,
        "run_if": "ALL_SUCCESS",
        "timeout_seconds": 0,
        "attempt_number": 0,
        "libraries": [{"pypi": {"package": "requests==2.32.0"}}, {"whl": "/Volumes/main/default/libs/a.whl"}],
        "depends_on": [{"task_key": "extract"}],
    }
    run = {
        "job_id": 7,
        "run_id": 10,
        "creator_user_name": "someone@example.com",
        "number_in_job": 10,
        "state": {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS", "state_message": "", "user_cancelled_or_timedout": False},
        "start_time": 1767225600000,
        "run_name": "nightly",
        "run_page_url": "https://example.com/run/10",
        "run_type": "JOB_RUN",
        "format": "MULTI_TASK",
        "tasks": [{**task, "task_key": f"load_{n}"} for n in range(10)],
    }  # fmt: skip
    return {"runs": [{**run, "run_id": n} for n in range(25)], "has_more": False}


def tables_page() -> dict[str, object]:
    column = {
        "name": "amount",
        "type_text": "decimal(10,2)",
        "type_json": '{"name":"amount","type":"decimal(10,2)","nullable":true,"metadata":{}}',
        "type_name": "DECIMAL",
        "type_precision": 10,
        "type_scale": 2,
        "position": 1,
        "nullable": True,
        "comment": "of the order",
    }
    table = {
        "name": "orders",
        "catalog_name": "main",
        "schema_name": "sales",
        "table_type": "MANAGED",
        "data_source_format": "DELTA",
        "columns": [{**column, "name": f"c{n}", "position": n} for n in range(40)],
        "storage_location": "s3://bucket/path",
        "owner": "someone@example.com",
        "properties": {"delta.lastCommitTimestamp": "1767225600000", "delta.minReaderVersion": "1"},
        "created_at": 1767225600000,
        "updated_at": 1767225600000,
        "table_id": "3f2b1c6e-0000-4000-8000-000000000000",
    }
    return {"tables": [{**table, "name": f"orders_{n}"} for n in range(50)]}


def orders_table() -> dict[str, object]:
    """Return the table that is written."""
    types = {"id": "bigint", "n": "int", "name": "string", "note": "string", "code": "string", "amount": "double",
             "share": "double", "count": "bigint", "day": "date", "at": "timestamp"}  # fmt: skip
    json_types = {"bigint": "long", "int": "integer"}
    columns = [
        {"name": name, "type_name": text.upper(), "type_text": text, "position": n, "nullable": True,
         "type_json": json.dumps({"name": name, "type": json_types.get(text, text), "nullable": True, "metadata": {}})}
        for n, (name, text) in enumerate(types.items())
    ]  # fmt: skip
    return {"name": "orders", "catalog_name": "main", "schema_name": "sales", "table_type": "MANAGED",
            "data_source_format": "DELTA", "columns": columns}  # fmt: skip


def loaded(rows: int) -> dict[str, object]:
    """Return the response to a write of so many rows."""
    return {
        "statement_id": "write",
        "status": {"state": "SUCCEEDED"},
        "manifest": {
            "format": "JSON_ARRAY",
            "schema": {
                "column_count": 2,
                "columns": [
                    {"name": name, "type_name": "LONG", "type_text": "bigint", "position": n}
                    for n, name in enumerate(("num_affected_rows", "num_inserted_rows"))
                ],
            },
            "total_chunk_count": 1,
            "chunks": [{"chunk_index": 0, "row_offset": 0, "row_count": 1}],
            "total_row_count": 1,
            "truncated": False,
        },
        "result": {"chunk_index": 0, "row_offset": 0, "row_count": 1, "data_array": [[str(rows), str(rows)]]},
    }


def application(base: str) -> Starlette:
    runs, tables = json.dumps(runs_page()), json.dumps(tables_page())
    datasets = {dataset.statement_id: dataset for dataset in (big(), mixed())}
    inline = datasets["mixed"].inline()
    me = json.dumps({"id": "1", "userName": "someone@example.com", "active": True, "displayName": "Someone"})

    def canned(text: str) -> Route:
        return lambda _: Response(text, media_type="application/json")  # type: ignore[return-value]

    async def execute(request: Request) -> Response:
        sent = await request.json()
        text = sent["statement"]
        if sent["format"] == "JSON_ARRAY" and "mixed" in text:
            return Response(inline, media_type="application/json")
        writes = text.lstrip().upper().startswith(("INSERT", "COPY", "MERGE"))
        dataset = datasets["mixed" if "mixed" in text else "bench"]
        return JSONResponse(loaded(1_000_000) if writes else dataset.statement(base))

    async def get_statement(request: Request) -> JSONResponse:
        return JSONResponse(datasets[request.path_params["id"]].statement(base))

    async def fetch_chunk(request: Request) -> JSONResponse:
        link = datasets[request.path_params["id"]].link(base, int(request.path_params["n"]))
        return JSONResponse({"external_links": [link]})

    async def storage(request: Request) -> Response:
        return Response(datasets[request.path_params["id"]].body, media_type="application/octet-stream")

    async def upload(request: Request) -> Response:
        async for _ in request.stream():
            pass
        return Response(status_code=204)

    return Starlette(
        routes=[
            Route("/api/2.0/preview/scim/v2/Me", canned(me)),
            Route("/api/2.2/jobs/runs/list", canned(runs)),
            Route("/api/2.1/unity-catalog/tables", canned(tables)),
            Route("/api/2.1/unity-catalog/tables/{name}", lambda _: JSONResponse(orders_table())),
            Route("/api/2.0/sql/statements", execute, methods=["POST"]),
            Route("/api/2.0/sql/statements/", execute, methods=["POST"]),
            Route("/api/2.0/sql/statements/{id}", get_statement),
            Route("/api/2.0/sql/statements/{id}/result/chunks/{n}", fetch_chunk),
            Route("/api/2.0/sql/sessions", lambda _: JSONResponse({"session_id": "s"}), methods=["POST"]),
            Route("/api/2.0/sql/sessions/{id}", lambda _: JSONResponse({}), methods=["DELETE"]),
            Route("/api/2.0/sql/statements/{id}", lambda _: JSONResponse({}), methods=["DELETE"]),
            Route("/api/2.0/fs/files/{path:path}", upload, methods=["PUT"]),
            Route("/api/2.0/fs/files/{path:path}", lambda _: Response(status_code=204), methods=["DELETE"]),
            Route("/api/2.0/fs/directories/{path:path}", lambda _: Response(status_code=204), methods=["DELETE"]),
            Route("/storage/{id}/{n}", storage),
        ]
    )  # fmt: skip


def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    base = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(application(base), log_level="warning")
    print(base, flush=True)
    sys.stdout.flush()
    uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
