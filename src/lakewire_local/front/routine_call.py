"""
RoutineCall: the node of a call of a function that a user has made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from sqlglot.expressions.core import Expression, Func

from lakewire.schema.names import quote_identifier, split_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlglot import exp


SESSION = ("system", "session")
"""What the full name of a temporary function begins with."""


class RoutineCall(Expression, Func):
    """
    A call of a routine: *this* is its full name as text, its arguments are in the order of the parameters.
    """

    arg_types: ClassVar[Any] = {"this": True, "expressions": False}
    is_var_len_args: ClassVar[Any] = True

    @property
    def parts(self) -> tuple[str, ...]:
        """Return the parts of the full name."""
        return split_name(self.this)

    @property
    def shown(self) -> str:
        """Return the name as names of columns have it: without backticks, of a temporary function its last part."""
        parts = self.parts
        return parts[-1] if parts[:-1] == SESSION else ".".join(parts)


def routine_call(parts: Sequence[str], arguments: Sequence[exp.Expr]) -> RoutineCall:
    """Return the call of a routine."""
    return RoutineCall(this=".".join(map(quote_identifier, parts)), expressions=list(arguments))
