"""
Values of users in a statement: bound as parameters, never part of the text.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.errors import InvalidArgumentError
from lakewire.schema.literals import literal_sql
from lakewire.schema.names import check_column_name, quote_identifier
from lakewire.schema.types import BINARY
from lakewire.schema.values import to_parameter
from lakewire.sql.arguments import check_type, condition_sql
from lakewire.sql.statement import Expression

__all__ = ["Bindings", "parameters_of"]


class Bindings:
    """
    Collect the parameters of one statement.

    Args:
        given: Values of the markers in SQL text of the user.
    """

    def __init__(self, given: Mapping[str, object] | None = None) -> None:
        self.parameters = parameters_of(given)
        self._next = 0

    def sql(self, value: object, argument: str) -> str:
        """
        Return the SQL for *value*: a parameter marker, or the text of an expression.

        Raises:
            InvalidArgumentError: The value has no scalar SQL type.
        """
        if isinstance(value, Expression):
            return condition_sql(value.text, argument) if "--" in value.text else value.text
        if isinstance(value, bytes | bytearray):
            return literal_sql(value, BINARY)  # the API binds only bytes that are UTF-8
        try:
            to_parameter(value)
        except InvalidArgumentError as error:
            raise InvalidArgumentError(f"{argument}: {error.message}; or expr('…') for a SQL expression") from None
        return f":{self._bind(value)}"

    def assignments(self, values: Mapping[str, object], argument: str) -> dict[str, str]:
        """
        Return quoted column name to SQL for every column of *values*.

        Raises:
            InvalidArgumentError: Empty, or a value has no scalar SQL type.
        """
        check_type(argument, values, Mapping, "{'column': value, …}")
        if not values:
            raise InvalidArgumentError(f"{argument}: {values!r} sets nothing; accepted is {{'column': value, …}}")
        return {
            quote_identifier(check_column_name(name, argument)): self.sql(value, f"{argument}[{name!r}]")
            for name, value in values.items()
        }

    def _bind(self, value: object) -> str:
        name = f"value_{self._next}"
        while name in self.parameters:
            self._next += 1
            name = f"value_{self._next}"
        self.parameters[name] = value
        return name


def parameters_of(given: Mapping[str, object] | None) -> dict[str, object]:
    """
    Return the user's parameters as a new dict.

    Raises:
        InvalidArgumentError: Not a mapping.
    """
    if given is None:
        return {}
    check_type("parameters", given, Mapping, "{'name': value} for the markers :name")
    return dict(given)
