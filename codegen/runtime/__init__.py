"""
What the generated bindings stand on.

Copied from ``codegen/runtime``: edit it there. Imports the standard library and attrs; cattrs on the first
conversion.
"""

from lakewire_api.runtime.errors import (
    DecodeError,
    InvalidArgumentError,
    LakewireError,
    Outcome,
    PaginationError,
    ResponseError,
)
from lakewire_api.runtime.null import NULL
from lakewire_api.runtime.operation import ByteStream, Effect, Operation, Sender

__all__ = [
    "NULL",
    "ByteStream",
    "DecodeError",
    "Effect",
    "InvalidArgumentError",
    "LakewireError",
    "Operation",
    "Outcome",
    "PaginationError",
    "ResponseError",
    "Sender",
]
