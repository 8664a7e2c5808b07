"""
Unity Catalog: SQL functions.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lakewire.schema.delta_json import to_delta_json
from lakewire.schema.names import quote_identifier
from lakewire.schema.types import Field, StructType
from lakewire_local.errors import invalid_parameter
from lakewire_local.http.api.unity_catalog import ROOT, by_name, described, name_parts
from lakewire_local.http.arguments import Arguments
from lakewire_local.http.call import resource
from lakewire_local.http.column_info import type_details
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lakewire_local.front.routines import Parameter
    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Function


def create(call: Call) -> dict[str, Any]:
    """Create a SQL function."""
    given = call.arguments.nested("function_info")
    given = given if given.values else call.arguments
    parts = [given.need(name) for name in ("catalog_name", "schema_name", "name")]
    if given.need("routine_body") != "SQL":
        raise invalid_parameter("routine_body: the local workspace has functions in SQL only")
    for _ in call.workspace.runner.seen_by(call.user).run(_create_sql(given, parts)).batches:
        pass
    return _info(call, call.metastore.functions.get(*parts))


def get(call: Call) -> dict[str, Any]:
    """Return a function."""
    return _info(call, call.metastore.functions.get(*_name(call)))


def list_all(call: Call) -> dict[str, Any]:
    """List the functions of a schema, by name."""
    arguments = call.arguments
    found = call.metastore.functions.list(arguments.need("catalog_name"), arguments.need("schema_name"))
    kept, token = page(found, arguments, key=by_name)
    return compact(functions=[_info(call, function) for function in kept], next_page_token=token)


def update(call: Call) -> dict[str, Any]:
    """Change the owner of a function."""
    functions = call.metastore.functions
    return _info(call, functions.update(functions.get(*_name(call)), owner=call.arguments.need("owner")))


def delete(call: Call) -> None:
    """Delete a function."""
    call.metastore.functions.delete(*_name(call))


def _name(call: Call) -> tuple[str, str, str]:
    catalog, schema, name = name_parts(call.path["full_name"], 3)
    return catalog, schema, name


def _create_sql(given: Arguments, parts: Sequence[str]) -> str:
    inside = ", ".join(map(_parameter_sql, given.nested("input_params").objects("parameters")))
    deterministic = "DETERMINISTIC" if given.flag("is_deterministic") else "NOT DETERMINISTIC"
    returns = f"RETURNS {given.need('full_data_type')}"
    if given.text("data_type") == "TABLE_TYPE":
        listed = ", ".join(map(_parameter_sql, given.nested("return_params").objects("parameters")))
        returns = f"RETURNS TABLE ({listed})" if listed else "RETURNS TABLE"
    name = ".".join(map(quote_identifier, parts))
    return f"CREATE FUNCTION {name} ({inside}) {returns} {deterministic} RETURN {given.need('routine_definition')}"


def _parameter_sql(given: Arguments) -> str:
    default = given.text("parameter_default")
    text = f"{quote_identifier(given.need('name'))} {given.need('type_text')}"
    return text if default is None else f"{text} DEFAULT {default}"


def _info(call: Call, function: Function) -> dict[str, Any]:
    routine = function.routine
    returns = routine.returns
    shown = "TABLE_TYPE" if returns is None else returns.type_name
    return described(call, function) | compact(
        catalog_name=function.catalog_name,
        schema_name=function.schema_name,
        function_id=function.id,
        input_params={"parameters": [*_parameters(routine.parameters)]},
        return_params=None if returns else {"parameters": [*_columns(routine.columns)]},
        data_type=shown,
        full_data_type=shown if returns is None else returns.simple().upper(),
        routine_body="SQL",
        routine_definition=routine.definition,
        is_deterministic=routine.is_deterministic,
        is_null_call=False,
        parameter_style="S",
        security_type="DEFINER",
        specific_name=function.name,
        sql_data_access=routine.data_access.replace(" ", "_"),
    )


def _parameters(parameters: Sequence[Parameter]) -> Iterator[dict[str, Any]]:
    for position, item in enumerate(parameters):
        kept = _typed(Field(item.name, item.type, True, item.comment), position, "PARAM")  # noqa: FBT003
        yield kept | compact(parameter_default=item.default)


def _columns(columns: Sequence[Field]) -> Iterator[dict[str, Any]]:
    for position, column in enumerate(columns):
        yield _typed(column, position, "COLUMN")


def _typed(field: Field, position: int, kind: str) -> dict[str, Any]:
    type_json = to_delta_json(StructType((field,)))["fields"][0]
    shown = compact(
        name=field.name,
        position=position,
        type_name=field.type.type_name,
        type_text=field.type.simple(),
        type_json=json.dumps(type_json, separators=(",", ":")),
        parameter_mode="IN",
        parameter_type=kind,
        comment=field.comment,
    )
    return shown | type_details(field.type)


ROUTES = resource(
    ROOT + "/functions", "full_name", create=create, list_all=list_all, get=get, update=update, delete=delete
)
