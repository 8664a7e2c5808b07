"""
What the generated bindings stand on: operations, models, conversion, pages, waiters, the root of all errors.

Imports the standard library and attrs; cattrs on the first conversion.
"""

from lakewire_runtime.accepts import given, whole
from lakewire_runtime.accessors import Accessors, Api
from lakewire_runtime.arguments import account, content, field_mask, segment, segments, token
from lakewire_runtime.codec import decode, encode, encode_query, structure
from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.errors import (
    CallFacts,
    DeadlineExceededError,
    DecodeError,
    InvalidArgumentError,
    LakewireError,
    OperationFailedError,
    Outcome,
    PaginationError,
    ResponseError,
)
from lakewire_runtime.model import Model
from lakewire_runtime.null import NULL
from lakewire_runtime.operation import ByteStream, Content, Effect, Fields, Operation, Sender, operations
from lakewire_runtime.pages import Pages, Paging
from lakewire_runtime.times import Duration, Timestamp
from lakewire_runtime.waiters import LongRunning, ResultT, Started, Waiter

__all__ = [
    "NULL",
    "Accessors",
    "Api",
    "ByteStream",
    "CallFacts",
    "Content",
    "DeadlineExceededError",
    "DecodeError",
    "Duration",
    "Effect",
    "Fields",
    "InvalidArgumentError",
    "LakewireError",
    "LongRunning",
    "Model",
    "OpenEnum",
    "Operation",
    "OperationFailedError",
    "Outcome",
    "Pages",
    "PaginationError",
    "Paging",
    "ResponseError",
    "ResultT",
    "Sender",
    "Started",
    "Timestamp",
    "Waiter",
    "account",
    "content",
    "decode",
    "encode",
    "encode_query",
    "field_mask",
    "given",
    "operations",
    "segment",
    "segments",
    "structure",
    "token",
    "whole",
]
