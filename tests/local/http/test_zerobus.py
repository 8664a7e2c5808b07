"""Zerobus of the local workspace, with Databricks' own package: streams of rows into tables."""

import json
from urllib.parse import urlsplit

import grpc
import pyarrow as pa
import pytest
from zerobus.sdk.shared.arrow import ArrowStreamConfigurationOptions
from zerobus.sdk.sync import HeadersProvider, ZerobusException, ZerobusSdk

from lakewire_local.zerobus.flight import FlightData, PutResult

SCHEMA = pa.schema([("id", pa.int64()), ("text", pa.string())])
OPTIONS = {"recovery_retries": 1, "recovery_backoff_ms": 10}


class Token(HeadersProvider):
    def __init__(self, token):
        self._token = token

    def get_headers(self):
        return [("authorization", f"Bearer {self._token}")]


@pytest.fixture
def table(api, name):
    """An empty table."""
    api.rows(f"CREATE TABLE main.default.{name} (id BIGINT, text STRING)")
    return f"main.default.{name}"


def stream(api, table, *, schema=SCHEMA, token=None):
    sdk = ZerobusSdk(api.workspace.zerobus_endpoint, api.host)
    options = ArrowStreamConfigurationOptions(**OPTIONS)
    return sdk.create_arrow_stream_with_headers_provider(table, schema, Token(token or api.workspace.token), options)


def batch(*ids):
    return pa.record_batch({"id": list(ids), "text": [f"row {each}" for each in ids]}, schema=SCHEMA)


def test_rows_are_stored_in_order_and_acknowledged(api, table):
    """Each batch is in the table once it is acknowledged."""
    opened = stream(api, table)
    offsets = [opened.ingest_batch(batch(at, at + 100)) for at in range(20)]
    opened.wait_for_offset(offsets[-1])

    assert list(range(20)) == offsets
    assert [["40", "20"]] == api.rows(f"SELECT count(*), count_if(id >= 100) FROM {table}")
    opened.close()


def test_a_service_principal_signs_in_by_the_package(api, table, principal):
    """The package's own OAuth works against the workspace."""
    _, client_id, secret = principal
    api.rows(f"GRANT USE CATALOG ON CATALOG main TO `{client_id}`")
    api.rows(f"GRANT USE SCHEMA ON SCHEMA main.default TO `{client_id}`")
    api.rows(f"GRANT SELECT, MODIFY ON {table} TO `{client_id}`")
    opened = ZerobusSdk(api.workspace.zerobus_endpoint, api.host).create_arrow_stream(
        table, SCHEMA, client_id, secret, ArrowStreamConfigurationOptions(**OPTIONS)
    )
    opened.ingest_batch(batch(1))
    opened.flush()
    opened.close()

    assert [["1", "row 1"]] == api.rows(f"SELECT * FROM {table}")


@pytest.mark.parametrize(
    ("schema", "token", "message"),
    [
        (SCHEMA, "wrong", "Invalid access token"),
        (pa.schema([("id", pa.int64())]), None, "are not those of the stream"),
        (pa.schema([("id", pa.int32()), ("text", pa.string())]), None, "are not those of the stream"),
    ],
    ids=["token", "columns", "types"],
)
def test_streams_that_cannot_be_are_refused(api, table, schema, token, message):
    """A wrong token and other columns than the table has end the stream before a row is sent."""
    with pytest.raises(ZerobusException, match=message):
        stream(api, table, schema=schema, token=token)


def test_a_table_that_is_not_there_is_refused(api):
    """The error names it."""
    with pytest.raises(ZerobusException, match="nowhere"):
        stream(api, "main.default.nowhere")


def test_a_view_is_refused(api, table, name):
    """Only managed tables of Delta take streams."""
    api.rows(f"CREATE VIEW main.default.{name}_view AS SELECT * FROM {table}")

    with pytest.raises(ZerobusException, match="accepted is MANAGED"):
        stream(api, f"{table}_view")


def test_what_is_no_arrow_is_refused(api, table):
    """A caller that sends something else gets an error of the protocol, and no stack trace."""
    address = urlsplit(api.workspace.zerobus_endpoint).netloc
    headers = [("authorization", f"Bearer {api.workspace.token}"), ("x-databricks-zerobus-table-name", table)]
    with grpc.insecure_channel(address) as channel:
        put = channel.stream_stream(
            "/arrow.flight.protocol.FlightService/DoPut",
            request_serializer=FlightData.SerializeToString,
            response_deserializer=PutResult.FromString,
        )
        with pytest.raises(grpc.RpcError) as caught:
            list(put(iter([FlightData(data_header=b"nothing")]), metadata=headers, timeout=30))

    assert grpc.StatusCode.INVALID_ARGUMENT == caught.value.code()


def test_the_first_response_says_that_the_stream_is_open(api, table):
    """Before any batch: offset -1, which callers wait for."""
    address = urlsplit(api.workspace.zerobus_endpoint).netloc
    headers = [("authorization", f"Bearer {api.workspace.token}"), ("x-databricks-zerobus-table-name", table)]
    message = pa.ipc.read_message(SCHEMA.serialize())
    with grpc.insecure_channel(address) as channel:
        put = channel.stream_stream(
            "/arrow.flight.protocol.FlightService/DoPut",
            request_serializer=FlightData.SerializeToString,
            response_deserializer=PutResult.FromString,
        )
        sent = iter([FlightData(data_header=message.metadata.to_pybytes())])
        [ready] = put(sent, metadata=headers, timeout=30)

    assert {"ack_up_to_offset": -1, "ack_up_to_records": 0} == json.loads(ready.app_metadata)
