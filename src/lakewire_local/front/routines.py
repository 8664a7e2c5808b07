"""
Functions that users have made, as values, and the arguments of their calls.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-function-invocation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from sqlglot import exp

from lakewire.schema.names import quote_identifier
from lakewire_local.errors import LocalError, sql_error
from lakewire_local.front.parsing import expression_of
from lakewire_local.front.routine_call import SESSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire.schema.types import DataType, Field


@attrs.frozen(kw_only=True)
class Parameter:
    """
    Hold a parameter of a routine; *default* is an expression as text, None without one.
    """

    name: str
    type: DataType
    default: str | None = None
    comment: str | None = None


@attrs.frozen(kw_only=True)
class Routine:
    """
    Hold a function.

    Attributes:
        name: Full name; that of a temporary one begins with ``SESSION``.
        returns: Type of the value; None for a function that returns a table.
        columns: Of the table that it returns; none for one that returns a value.
        body: An expression, or the query of a table, with full names.
        definition: The body as it was given.
        is_deterministic: As it was declared; nothing depends on it.
        data_access: ``CONTAINS SQL`` or ``READS SQL DATA``.
        definer: Who owns it: the body has the rights of its owner; None for one of a session.
    """

    name: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    returns: DataType | None
    columns: tuple[Field, ...]
    body: str
    definition: str
    comment: str | None = None
    is_deterministic: bool = True
    data_access: str = "CONTAINS SQL"
    definer: str | None = None

    @property
    def is_temporary(self) -> bool:
        """Return whether it is one of a session."""
        return self.name[:-1] == SESSION

    @property
    def shown(self) -> str:
        """Return its name in messages."""
        return ".".join(map(quote_identifier, self.name[-1:] if self.is_temporary else self.name))


def arranged(routine: Routine, given: Sequence[exp.Expr]) -> list[exp.Expr]:
    """
    Return the arguments of a call in the order of the parameters; with named ones among them, with the defaults.

    Raises:
        LocalError: Too many, too few or unknown arguments.
    """
    named = [item for item in given if isinstance(item, exp.Kwarg)]
    if not named:
        return _counted(routine, given)
    positional = [item for item in given if not isinstance(item, exp.Kwarg)]
    if list(given[: len(positional)]) != positional:
        raise sql_error(
            "UNEXPECTED_POSITIONAL_ARGUMENT",
            f"Cannot invoke routine {routine.shown} because it contains positional argument(s) following the named "
            f"argument assigned to {quote_identifier(named[0].this.name)}",
            "4274K",
        )
    _counted(routine, positional, least=0)
    by_name = _by_name(routine, named, len(positional))
    return positional + [
        by_name.get(parameter.name.casefold()) or _default(routine, parameter, index)
        for index, parameter in enumerate(routine.parameters[len(positional) :], len(positional))
    ]


def defaults(routine: Routine, count: int) -> list[exp.Expr]:
    """Return the defaults of the parameters behind the first *count*."""
    return [_default(routine, routine.parameters[index], index) for index in range(count, len(routine.parameters))]


def not_a_table(shown: str) -> LocalError:
    """Return the error of a name in FROM that is no table function."""
    return sql_error(
        "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
        f"Could not resolve {shown} to a table-valued function. Please make sure that {shown} is defined as a "
        "table-valued function and that all required parameters are provided correctly",
        "42883",
    )


def _counted(routine: Routine, given: Sequence[exp.Expr], least: int | None = None) -> list[exp.Expr]:
    most = len(routine.parameters)
    fewest = sum(parameter.default is None for parameter in routine.parameters) if least is None else least
    if not fewest <= len(given) <= most:
        expected = str(most) if fewest == most else f"[{', '.join(map(str, range(fewest, most + 1)))}]"
        raise sql_error(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            f"The {routine.shown} requires {expected} parameters but the actual number is {len(given)}",
            "42605",
        )
    return list(given)


def _by_name(routine: Routine, named: Sequence[exp.Expr], positional: int) -> dict[str, exp.Expr]:
    known = [parameter.name.casefold() for parameter in routine.parameters]
    found: dict[str, exp.Expr] = {}
    for item in named:
        name = item.this.name
        if (key := name.casefold()) not in known:
            proposal = ", ".join(quote_identifier(parameter.name) for parameter in routine.parameters)
            raise sql_error(
                "UNRECOGNIZED_PARAMETER_NAME",
                f"Cannot invoke routine {routine.shown} because the routine call included a named argument reference "
                f"for the argument named {quote_identifier(name)}, but this routine does not include any signature "
                f"containing an argument with this name. Did you mean one of the following? [{proposal}]",
                "4274K",
            )
        if key in found or key in known[:positional]:
            raise _assigned_twice(routine, name, "DOUBLE_NAMED_ARGUMENT_REFERENCE" if key in found else "")
        found[key] = item.expression
    return found


def _assigned_twice(routine: Routine, name: str, kind: str) -> LocalError:
    return sql_error(
        f"DUPLICATE_ROUTINE_PARAMETER_ASSIGNMENT.{kind or 'BOTH_POSITIONAL_AND_NAMED'}",
        f"Call to routine {routine.shown} is invalid because it includes multiple argument assignments to the same "
        f"parameter name {quote_identifier(name)}",
        "4274K",
    )


def _default(routine: Routine, parameter: Parameter, index: int) -> exp.Expr:
    if parameter.default is None:
        raise sql_error(
            "REQUIRED_PARAMETER_NOT_FOUND",
            f"Cannot invoke routine {routine.shown} because the parameter named {quote_identifier(parameter.name)} is "
            "required, but the routine call did not supply a value. Please update the routine call to supply an "
            f"argument value (either positionally at index {index} or by name) and retry the query again",
            "4274K",
        )
    return expression_of(parameter.default)
