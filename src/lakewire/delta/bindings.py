"""
Values of users in a statement: bound as parameters, nested ones and bytes as literals.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakewire.errors import InvalidArgumentError, SchemaMismatchError
from lakewire.rows.exact import exactly
from lakewire.rows.inferred import inferred
from lakewire.rows.misfit import MisfitError
from lakewire.schema.literals import literal_sql
from lakewire.schema.names import check_column_name, quote_identifier
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VARIANT
from lakewire.sql.arguments import check_type, condition_sql
from lakewire.sql.statement import Expression

__all__ = ["Bindings", "checked_values", "parameters_of"]


class Bindings:
    """
    Collect the parameters of one statement, each of the type of its column.

    Args:
        given: Values of the markers in SQL text of the user.
        schema: Columns of the table, whose types values are to fit.
    """

    def __init__(self, given: Mapping[str, object] | None = None, schema: TableSchema | None = None) -> None:
        self.parameters = parameters_of(given)
        self._schema = schema
        self._next = 0

    def sql(self, value: object, argument: str, column: str = "") -> str:
        """
        Return the SQL for *value*: a parameter marker, or the text of an expression.

        Raises:
            SchemaMismatchError: The value does not fit the *column* of the table.
        """
        if isinstance(value, Expression):
            return condition_sql(value.text, argument) if "--" in value.text else value.text
        field = self._schema.find(column) if self._schema else None
        try:
            data_type = field.type if field else inferred([value])
            exact = exactly(data_type)(value)
        except MisfitError as error:
            end = f"; the column is {field.type.simple()}" if field else ""
            raise SchemaMismatchError(
                f"{argument}{error.path}: {error.reason}{end}; or expr('…') for a SQL expression"
            ) from None
        if isinstance(exact, bytes | list | dict) or (data_type == VARIANT and exact is not None):
            return literal_sql(exact, data_type)  # the API binds only scalars, and only bytes that are UTF-8
        return f":{self._bind(exact)}"

    def assignments(self, values: Mapping[str, object], argument: str) -> dict[str, str]:
        """
        Return quoted column name to SQL for every column of *values*.

        Raises:
            InvalidArgumentError: Empty.
            SchemaMismatchError: A value does not fit its column.
        """
        return {
            quote_identifier(name): self.sql(value, f"{argument}[{name!r}]", name)
            for name, value in checked_values(values, argument).items()
        }

    def _bind(self, value: object) -> str:
        name = f"value_{self._next}"
        while name in self.parameters:
            self._next += 1
            name = f"value_{self._next}"
        self.parameters[name] = value
        return name


def checked_values(values: Mapping[str, object], argument: str) -> Mapping[str, object]:
    """
    Return *values* when they name columns.

    Raises:
        InvalidArgumentError: Not a mapping, or empty.
        InvalidNameError: Delta cannot store a column of that name.
    """
    check_type(argument, values, Mapping, "{'column': value, …}")
    if not values:
        raise InvalidArgumentError(f"{argument}: {values!r} sets nothing; accepted is {{'column': value, …}}")
    for name in values:
        check_column_name(name, argument)
    return values


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
