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
from lakewire.schema.names import check_column_name, quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import VARIANT, Field, StructType
from lakewire.sql.arguments import check_type, condition_sql
from lakewire.sql.parameters import renamed
from lakewire.sql.query.assembling import assembled
from lakewire.sql.statement import Expression

__all__ = ["Bindings", "checked_values", "field_path", "parameters_of"]


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
            return self._expression(value, argument)
        path = field_path(column, self._schema)
        field = path[-1] if path else None
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
        Return quoted column name to SQL for every column of *values*, or field of a struct: ```address`.`city```.

        Raises:
            InvalidArgumentError: Empty.
            SchemaMismatchError: A value does not fit its column.
        """
        return {
            self._quoted(name): self.sql(value, f"{argument}[{name!r}]", name)
            for name, value in checked_values(values, argument).items()
        }

    def whole(self, values: Mapping[str, object], argument: str) -> dict[str, str]:
        """
        Return quoted column name to SQL for an INSERT, which takes whole structs: fields not named are NULL.

        Raises:
            InvalidArgumentError: Empty, DEFAULT for a field, or a struct that is given together with its fields.
            SchemaMismatchError: A value does not fit its column.
        """
        given: dict[str, str] = {}
        structs: dict[str, tuple[Field, dict[tuple[str, ...], str]]] = {}
        for name, value in checked_values(values, argument).items():
            path = field_path(name, self._schema)
            sql = self.sql(value, f"{argument}[{name!r}]", name)
            if len(path) < 2:
                given[self._quoted(name)] = sql
                continue
            if sql.strip().upper() == "DEFAULT":
                raise InvalidArgumentError(f"{argument}[{name!r}]: DEFAULT is that of a whole column")
            _, fields = structs.setdefault(path[0].name, (path[0], {}))
            fields[tuple(field.name for field in path[1:])] = sql
        for name, (field, fields) in structs.items():
            if quote_identifier(name) in given:
                raise InvalidArgumentError(f"{argument}: {name!r} is given together with fields of it")
            given[quote_identifier(name)] = _struct_sql(field, fields)
        return given

    def _expression(self, value: Expression, argument: str) -> str:
        """Return the SQL of an expression; its values become parameters with names of their own."""
        if value.form == "item":
            raise InvalidArgumentError(f"{argument}: {value!r} has an alias or a direction; accepted is an expression")
        made = assembled(value.pieces)
        names = {name: self._bind(bound) for name, bound in made.parameters.items()}
        text = renamed(made.text, names)
        return condition_sql(text, argument) if "--" in text else text

    def _quoted(self, name: str) -> str:
        path = field_path(name, self._schema)
        return ".".join(quote_identifier(field.name) for field in path) if path else quote_identifier(name)

    def _bind(self, value: object) -> str:
        name = f"value_{self._next}"
        while name in self.parameters:
            self._next += 1
            name = f"value_{self._next}"
        self.parameters[name] = value
        return name


def field_path(name: str, schema: TableSchema | None) -> list[Field]:
    """
    Return the column of this name, or the fields that lead to ``address.city``; none where the schema lacks it.
    """
    if schema is None:
        return []
    if field := schema.find(name):
        return [field]
    path: list[Field] = []
    fields = schema
    for part in name.split("."):
        found = fields.find(part)
        if found is None:
            return []
        path.append(found)
        fields = TableSchema(found.type.fields if isinstance(found.type, StructType) else ())
    return path


def _struct_sql(field: Field, given: Mapping[tuple[str, ...], str]) -> str:
    """Return a struct with the *given* fields, by path, and NULL in the others."""
    if () in given:
        if len(given) > 1:
            raise InvalidArgumentError(f"values: {field.name!r} is given together with fields of it")
        return given[()]
    if not given or not isinstance(field.type, StructType):
        return f"CAST(NULL AS {field.type.sql()})"
    parts: list[str] = []
    for inner in field.type.fields:
        below = {path[1:]: sql for path, sql in given.items() if path[0] == inner.name}
        parts += [quote_string(inner.name), _struct_sql(inner, below)]
    return f"named_struct({', '.join(parts)})"


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
