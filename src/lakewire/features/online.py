"""
Features for low latency: tables in an online store, specs as functions of Unity Catalog, endpoints that serve them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lakewire.delta.sending.services import Services
from lakewire.errors import InvalidArgumentError
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire.features.spec import FeatureSpec
from lakewire.features.statements import function_sql
from lakewire.features.training import steps_of
from lakewire.schema.names import quote_identifier, quote_string
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import Field, parse_type
from lakewire.sql.statement import Statement
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire_api.catalog.models import FunctionInfo

__all__ = ["create_function", "spec_in"]


def create_function(
    services: Services, spec: FeatureSpec, name: str, *, replace: bool, timeout: float | None
) -> FunctionInfo:
    """
    Create the function that gives the features of one key, with the spec as its comment.

    Raises:
        InvalidArgumentError: The spec has no lookups, or needs a column that it does not have.
    """
    deadline = services.deadline(timeout)
    used = _used(spec)
    inputs = TableSchema(Field(column, parse_type(spec.inputs[column])) for column in used)
    steps, names = steps_of(services, spec.lookups, inputs, deadline, versions=False)
    function = services.table_name(name)
    outputs = [column for column in names if column not in used]
    parameters = ", ".join(f"{quote_identifier(field.name)} {field.type.sql()}" for field in inputs)
    services.sql.execute(
        Statement(
            f"CREATE {'OR REPLACE ' if replace else ''}FUNCTION {function.sql()}({parameters}) RETURNS TABLE "
            f"COMMENT {quote_string(spec.to_json())} RETURN {function_sql(used, steps, outputs)}"
        ),
        timeout=deadline,
    )
    return services.catalog.with_deadline(deadline).functions.get(function.sql())


def spec_in(services: Services, name: str, *, timeout: float | None) -> FeatureSpec:
    """
    Return the spec that a function has as its comment. One request.

    Raises:
        InvalidArgumentError: It is no function of ``create_function``.
        NotFoundError: There is none.
    """
    catalog = services.catalog.with_deadline(services.deadline(timeout))
    comment = catalog.functions.get(services.table_name(name).sql()).comment
    if not comment:
        raise InvalidArgumentError(f"name: the function {shown(name)} has no feature spec as its comment")
    return FeatureSpec.from_json(comment)


def _used(spec: FeatureSpec) -> Sequence[str]:
    """Return the columns that the lookups and functions take from the rows to score."""
    if not any(isinstance(one, FeatureLookup) for one in spec.lookups):
        raise InvalidArgumentError("spec: has no FeatureLookup, so there is nothing to look up")
    wanted = {column.casefold() for one in spec.lookups for column in _taken(one)}
    return [column for column in spec.inputs if column.casefold() in wanted]


def _taken(one: FeatureLookup | FeatureFunction) -> Sequence[str]:
    if isinstance(one, FeatureFunction):
        return list(one.inputs.values())
    return [*one.lookup_key, *([one.timestamp_lookup_key] if one.timestamp_lookup_key else [])]
