"""
Arrow Flight as Zerobus speaks it: the two messages of its call ``DoPut``, and the Arrow data in them.

pyarrow's own server of Flight demands a descriptor, which callers of Zerobus do not send.

Source: https://arrow.apache.org/docs/format/Flight.html
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

from lakewire_local.errors import LocalError

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

_FIELD = descriptor_pb2.FieldDescriptorProto
_PACKAGE = "lakewire.flight"
_ALIGNMENT = 8


def _messages(**fields: Mapping[str, int]) -> list[Any]:
    """Make classes of messages that have fields of bytes; others that arrive are left unread."""
    described = descriptor_pb2.FileDescriptorProto(name="lakewire/flight.proto", package=_PACKAGE, syntax="proto3")
    for message, numbers in fields.items():
        made = described.message_type.add(name=message)
        for name, number in numbers.items():
            made.field.add(name=name, number=number, type=_FIELD.TYPE_BYTES, label=_FIELD.LABEL_OPTIONAL)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(described)
    return [message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{_PACKAGE}.{name}")) for name in fields]


FlightData, PutResult = _messages(
    FlightData={"data_header": 2, "app_metadata": 3, "data_body": 1000}, PutResult={"app_metadata": 1}
)


def arrow_message(data: Any) -> pa.Message:
    """Return the Arrow message that a message of Flight carries in two parts."""
    header = data.data_header + bytes(-len(data.data_header) % _ALIGNMENT)
    with _refusing():
        return pa.ipc.read_message(b"\xff\xff\xff\xff" + len(header).to_bytes(4, "little") + header + data.data_body)


def schema_of(data: Any) -> pa.Schema:
    """Return the schema that a message carries."""
    with _refusing():
        return pa.ipc.read_schema(arrow_message(data))


def batch_of(data: Any, schema: pa.Schema) -> pa.RecordBatch:
    """Return the rows that a message carries."""
    with _refusing():
        return pa.ipc.read_record_batch(arrow_message(data), schema)


def offset_of(data: Any) -> int:
    """Return the number that the caller gave a batch."""
    with _refusing():
        return int(json.loads(data.app_metadata)["offset_id"])


@contextmanager
def _refusing() -> Generator[None]:
    try:
        yield
    except (pa.ArrowException, OSError, ValueError, KeyError, TypeError) as error:
        message = f"The message is not one of Zerobus: {error}"
        raise LocalError(400, "INVALID_PARAMETER_VALUE", message) from None


def acknowledgement(offset: int, rows: int) -> Any:
    """Return the response that everything up to an offset is stored; -1 before the first."""
    text = json.dumps({"ack_up_to_offset": offset, "ack_up_to_records": rows})
    return PutResult(app_metadata=text.encode())
