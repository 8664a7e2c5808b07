"""
aes_encrypt and aes_decrypt on Sail: GCM alone, whose data and keys have lengths that Sail does not look at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import BINARY
from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.nodes import call, case, cast, function_name, number, typed
from lakewire_local.front.parsing import expression_of
from lakewire_local.front.sail.failing import raised

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_KEYS = (16, 24, 32)
_LEAST = 28  # bytes: what GCM begins with, and the tag at its end


def _ciphered(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return a call that fails for a key of another length, and for data that is too short: Sail panics there."""
    name = function_name(node)
    if len(node.expressions) > 2:
        raise unsupported_on_sail(f"{name} with a mode; without one it is GCM, which works")
    data, key = node.expressions
    fits = exp.In(this=call("octet_length", key.copy()), expressions=list(map(number, _KEYS)))
    short = exp.And(this=exp.LT(this=call("octet_length", data.copy()), expression=number(_LEAST)), expression=fits)
    if name == "aes_decrypt":
        failed = _failed("AES_CRYPTO_ERROR", "The data is too short for AES-GCM")
        data.replace(typed(case([(short, failed)], cast(data.copy(), BINARY)), BINARY))
    given = exp.Not(this=exp.Is(this=data.copy(), expression=exp.Null()))
    wrong = exp.And(this=exp.Not(this=exp.Paren(this=fits.copy())), expression=given)
    failed = _failed("AES_KEY_LENGTH", "The key of AES has 16, 24 or 32 bytes")
    key.replace(typed(case([(wrong, failed)], cast(key.copy(), BINARY)), BINARY))
    return None


def _failed(error_class: str, message: str) -> exp.Expr:
    return expression_of(raised(f"INVALID_PARAMETER_VALUE.{error_class}", message, "BINARY"))


CIPHER_RULES: Mapping[str, Rule] = {"aes_decrypt": _ciphered, "aes_encrypt": _ciphered}
