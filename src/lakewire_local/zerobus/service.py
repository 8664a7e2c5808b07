"""
One stream of rows into one table: what came while a commit was made is the next commit.
"""

from __future__ import annotations

import threading
import uuid
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import grpc
import pyarrow as pa

from lakewire.schema.arrow import to_arrow_schema
from lakewire.schema.names import TableName
from lakewire.schema.table_schema import TableSchema
from lakewire_local.engine.connect import EngineError
from lakewire_local.errors import LocalError
from lakewire_local.spark.commands import insert_rows
from lakewire_local.spark.sessions import SparkSessions
from lakewire_local.zerobus.flight import FlightData, acknowledgement, batch_of, offset_of, schema_of
from lakewire_runtime import InvalidArgumentError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lakewire_local.identity import Identity
    from lakewire_local.metastore import Metastore
    from lakewire_local.sql import SqlRunner

_TABLE = "x-databricks-zerobus-table-name"
_STATUS = {
    401: grpc.StatusCode.UNAUTHENTICATED,
    403: grpc.StatusCode.PERMISSION_DENIED,
    404: grpc.StatusCode.NOT_FOUND,
}


class ZerobusService:
    """
    Take streams of rows.

    Args:
        runner: The SQL of the workspace.
        identity: Knows the callers.

    Attributes:
        open: The streams that are open.
    """

    def __init__(self, runner: SqlRunner, identity: Identity) -> None:
        self._runner = runner
        self._identity = identity
        self.open = set[Any]()

    def put(self, requests: Iterator[Any], context: Any) -> Iterator[Any]:
        """Store the batches of one stream, and acknowledge them by the numbers that the caller gave them."""
        headers = dict(context.invocation_metadata())
        self.open.add(context)
        try:
            runner = self._runner.seen_by(self._identity.caller(headers.get("authorization", "")))
            name = TableName.parse(headers.get(_TABLE, ""), catalog="main", schema="default")
            schema = schema_of(next(requests, FlightData()))
            _check(runner.metastore, name, schema)
            yield acknowledgement(-1, 0)
            yield from _stored(SparkSessions(runner), name, schema, _Arriving(requests))
        except LocalError as error:
            context.abort(_STATUS.get(error.status, grpc.StatusCode.INVALID_ARGUMENT), error.message)
        except InvalidArgumentError as error:  # of the name
            context.abort(grpc.StatusCode.INVALID_ARGUMENT, str(error))
        except EngineError as error:  # it is started again
            context.abort(grpc.StatusCode.UNAVAILABLE, error.text)
        finally:
            self.open.discard(context)


def _check(metastore: Metastore, name: TableName, given: pa.Schema) -> None:
    """Raise unless a stream has the columns of the table, which is a managed one of Delta that the caller may write."""
    table = metastore.tables.get(name.catalog, name.schema, name.name)
    metastore.access.need("MODIFY", table.id)
    if table.table_type != "MANAGED":
        raise LocalError(400, "INVALID_PARAMETER_VALUE", f"{name} is {table.table_type}; accepted is MANAGED.")
    columns = to_arrow_schema(TableSchema(metastore.tables.fields(table)))
    if not given.equals(columns):
        raise LocalError(400, "INVALID_PARAMETER_VALUE", f"The columns of {name} are not those of the stream.")


def _stored(sessions: SparkSessions, name: TableName, schema: pa.Schema, arriving: _Arriving) -> Iterator[Any]:
    """Append what has arrived, in one commit each time, and yield what is acknowledged by it."""
    key, done = str(uuid.uuid4()), 0
    session = sessions.get(key)
    try:
        while batches := arriving.take():
            rows = pa.Table.from_batches([batch_of(batch, schema) for batch in batches])
            insert_rows(session, rows, name.sql())
            done += rows.num_rows
            yield acknowledgement(offset_of(batches[-1]), done)
    finally:
        sessions.end(key)


class _Arriving:
    """What arrives on a stream, read on a thread while commits are made."""

    def __init__(self, requests: Iterator[Any]) -> None:
        self._queue: SimpleQueue[Any] = SimpleQueue()
        self._is_at_end = False
        threading.Thread(target=self._read, args=(requests,), name="zerobus-reading", daemon=True).start()

    def take(self) -> list[Any]:
        """Wait for a batch, and return it with those that have arrived besides; none at the end."""
        taken: list[Any] = []
        while not self._is_at_end and (not taken or not self._queue.empty()):
            request = self._queue.get()
            if request is None:
                self._is_at_end = True
            else:
                taken.append(request)
        return taken

    def _read(self, requests: Iterator[Any]) -> None:
        try:
            for request in requests:
                self._queue.put(request)
        except grpc.RpcError:  # the caller is gone
            pass
        finally:
            self._queue.put(None)
