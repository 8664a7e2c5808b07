"""
Rows that were made here, as relations and as responses of the protocol.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from lakewire_local.engine.stubs import base_pb2, relations_pb2

if TYPE_CHECKING:
    from lakewire_local.sql import QueryResult

_NO_COLUMNS = json.dumps({"type": "struct", "fields": []})


def relation_of(result: QueryResult) -> Any:
    """Return the rows of a statement as a relation."""
    if not result.columns:
        for _ in result.batches:
            pass
        return relations_pb2.Relation(local_relation=relations_pb2.LocalRelation(schema=_NO_COLUMNS))
    return rows_relation(pa.Table.from_batches(result.batches, result.arrow_schema))


def rows_relation(rows: pa.Table) -> Any:
    """Return rows as a relation."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, rows.schema) as writer:
        writer.write_table(rows)
    return relations_pb2.Relation(local_relation=relations_pb2.LocalRelation(data=sink.getvalue().to_pybytes()))


def command_result(relation: Any) -> Any:
    """Return the response that has the relation of a SQL command."""
    result = base_pb2.ExecutePlanResponse.SqlCommandResult(relation=relation)
    return base_pb2.ExecutePlanResponse(sql_command_result=result)


def complete() -> Any:
    """Return the response that ends a result."""
    return base_pb2.ExecutePlanResponse(result_complete=base_pb2.ExecutePlanResponse.ResultComplete())
