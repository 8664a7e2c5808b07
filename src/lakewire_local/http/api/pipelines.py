"""
Pipelines: ``/api/2.0/pipelines``. What runs is in ``lakewire_local/pipelines``.

Source: https://docs.databricks.com/api/workspace/pipelines
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.call import endpoint, require_admin
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact
from lakewire_local.http.shapes import checked, shape_of
from lakewire_local.pipelines.pipelines import shown_state

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.http.call import Call

_ROOT = "/api/2.0/pipelines"
_ONE = _ROOT + "/{pipeline_id}"
_MODULE = "pipelines.pipelines"
_OF_CALL = {"allow_duplicate_names", "dry_run", "expected_last_modified", "pipeline_id", "run_as"}
_ASKED = ("full_refresh", "full_refresh_selection", "refresh_selection", "validate_only")
_NOT_SERVED = (
    "parameters",
    "reset_checkpoint_selection",
    "rewind_spec",
    "replace_where_overrides",
    "refresh_selection_by_path",
    "full_refresh_selection_by_path",
)
_LATEST = 5
_MOST_PIPELINES, _MOST_UPDATES, _MOST_EVENTS = 100, 100, 250
_NEWEST = 10**15
_LIKE = re.compile(r"\s*name\s+LIKE\s+'((?:[^']|'')*)'\s*", re.IGNORECASE)
_NOTEBOOK = re.compile(r"\s*notebook\s*=\s*'((?:[^']|'')*)'\s*", re.IGNORECASE)
_LEVEL = re.compile(r"\s*level\s*(?:=\s*'(\w+)'|in\s*\(((?:\s*'\w+'\s*,?)+)\))\s*", re.IGNORECASE)
_TIME = re.compile(r"\s*timestamp\s*(>=|<=|>|<|=)\s*'([^']+)'\s*", re.IGNORECASE)
_ID = re.compile(r"\s*id\s*=\s*'([^']+)'\s*", re.IGNORECASE)


def create(call: Call) -> dict[str, Any]:
    """Create a pipeline; its source code is read by its updates."""
    spec = _spec(call, "POST", _ROOT)
    if call.arguments.flag("dry_run"):
        return {"effective_settings": spec}
    allow_twice, run_as = call.arguments.flag("allow_duplicate_names"), _run_as(call) or call.user
    made = call.workspace.pipelines.create(spec, call.user, run_as=run_as, allow_twice=allow_twice)
    return {"pipeline_id": made["pipeline_id"]}


def get(call: Call) -> dict[str, Any]:
    """Return a pipeline with its latest updates."""
    record = call.workspace.pipelines.get(_id(call, "CAN_VIEW"))
    kept = ("pipeline_id", "spec", "creator_user_name", "run_as_user_name", "last_modified")
    return {name: record[name] for name in kept} | _status(call, record)


def list_all(call: Call) -> dict[str, Any]:
    """List the pipelines that the caller may view, by name."""
    fits = _pipeline_filter(call.arguments.text("filter"))
    found = [
        record
        for record in call.workspace.pipelines.list_all()
        if fits(record) and call.may("pipelines", record["pipeline_id"], "CAN_VIEW")
    ]
    is_descending = _is_descending(call, ("name", "id"))
    field = "pipeline_id" if str(call.arguments.values.get("order_by", "")).startswith("id") else "name"
    ordered = sorted(
        found, key=lambda record: str(record["spec"].get(field) or record["pipeline_id"]), reverse=is_descending
    )
    numbered = [(f"{place:09}", record) for place, record in enumerate(ordered)]
    kept, token = page(numbered, call.arguments, key=lambda each: each[0], unset=25, most=_MOST_PIPELINES)
    shown = [
        {
            "pipeline_id": record["pipeline_id"],
            "creator_user_name": record["creator_user_name"],
            "run_as_user_name": record["run_as_user_name"],
        }
        | _status(call, record)
        for _, record in kept
    ]
    return compact(statuses=shown, next_page_token=token)


def edit(call: Call) -> None:
    """Replace the definition of a pipeline."""
    arguments = call.arguments
    call.workspace.pipelines.edit(
        _id(call, "CAN_MANAGE"),
        _spec(call, "PUT", _ONE),
        run_as=_run_as(call),
        allow_twice=arguments.flag("allow_duplicate_names"),
        expected=arguments.integer("expected_last_modified"),
    )


def delete(call: Call) -> None:
    """Delete a pipeline, and with it its tables unless the request says otherwise."""
    call.workspace.pipelines.delete(_id(call, "CAN_MANAGE"), cascade=call.arguments.flag("cascade", default=True))


def start(call: Call) -> dict[str, Any]:
    """Start an update."""
    given = _served(call, "POST", f"{_ONE}/updates")
    asked = {name: given[name] for name in _ASKED if given.get(name)}
    update = call.workspace.pipelines.start(_id(call, "CAN_RUN"), asked, cause=given.get("cause") or "API_CALL")
    return {"update_id": update["update_id"]}


def get_update(call: Call) -> dict[str, Any]:
    """Return an update."""
    return {"update": _update(call.workspace.pipelines.update(_id(call, "CAN_VIEW"), call.path["update_id"]))}


def list_updates(call: Call) -> dict[str, Any]:
    """List the updates of a pipeline, the latest first."""
    found = call.workspace.pipelines.updates(_id(call, "CAN_VIEW"))
    if until := call.arguments.text("until_update_id"):
        place = next((place for place, update in enumerate(found) if update["update_id"] == until), len(found) - 1)
        found = found[: place + 1]
    numbered = [(f"{_NEWEST - update['creation_time']:016}{place:06}", update) for place, update in enumerate(found)]
    kept, token = page(numbered, call.arguments, key=lambda each: each[0], unset=25, most=_MOST_UPDATES)
    return compact(updates=[_update(update) for _, update in kept], next_page_token=token)


def stop(call: Call) -> None:
    """Cancel the update that runs."""
    call.workspace.pipelines.stop(_id(call, "CAN_RUN"))


def events(call: Call) -> dict[str, Any]:
    """List the events of a pipeline, the latest first."""
    fits = _event_filter(call.arguments.text("filter"))
    found = [(number, event) for number, event in call.workspace.pipelines.events(_id(call, "CAN_VIEW")) if fits(event)]
    if _is_descending(call, ("timestamp",), default=True):
        found = [(_NEWEST - number, event) for number, event in reversed(found)]
    kept, token = page(found, call.arguments, key=lambda each: f"{each[0]:016}", unset=25, most=_MOST_EVENTS)
    shown = [
        event | {"sequence": {"data_plane_id": {"instance": "execution", "seq_no": min(number, _NEWEST - number)}}}
        for number, event in kept
    ]
    return compact(events=shown, next_page_token=token)


def _spec(call: Call, method: str, path: str) -> dict[str, Any]:
    given = _served(call, method, path)
    return {name: value for name, value in given.items() if name not in _OF_CALL and value is not None}


def _served(call: Call, method: str, path: str) -> dict[str, Any]:
    """Return the arguments of a call, or refuse one that would have no effect here."""
    given = checked(shape_of(_MODULE, method, path).takes, call.arguments.values)
    if refused := next((name for name in _NOT_SERVED if given.get(name)), None):
        raise invalid_parameter(f"{refused}: not served here")
    return given


def _run_as(call: Call) -> str | None:
    """Return whom a pipeline is to run as, where the call says so; only administrators choose others."""
    given = call.arguments.mapping("run_as") or {}
    name = given.get("user_name") or given.get("service_principal_name")
    if name and name != call.user:
        require_admin(call)
    return call.workspace.identity.directory.principal(name) if name else None


def _id(call: Call, level: str) -> str:
    """Return the id of the pipeline of a call, on which the caller has a level."""
    call.need("pipelines", call.path["pipeline_id"], level)
    return call.path["pipeline_id"]


def _status(call: Call, record: Mapping[str, Any]) -> dict[str, Any]:
    """Return the state of a pipeline, which is that of its latest update."""
    found = call.workspace.pipelines.updates(record["pipeline_id"])
    last = found[0] if found else {"state": "COMPLETED"}
    state = {"COMPLETED": "IDLE", "CANCELED": "IDLE", "FAILED": "FAILED"}.get(last["state"], "RUNNING")
    return compact(
        name=record["spec"].get("name"),
        state=state,
        cause=last.get("error") if state == "FAILED" else None,
        health="UNHEALTHY" if state == "FAILED" else "HEALTHY",
        latest_updates=[shown_state(update) for update in found[:_LATEST]],
    )


def _update(update: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in update.items() if name != "error"}


def _is_descending(call: Call, fields: Sequence[str], *, default: bool = False) -> bool:
    """Return whether a list goes from the last to the first: ``order_by`` is a field, perhaps with a direction."""
    given = call.request.query_params.getlist("order_by")
    if not given:
        return default
    field, _, direction = given[0].strip().partition(" ")
    if field not in fields or direction.strip().lower() not in ("", "asc", "desc"):
        raise invalid_parameter(
            f"order_by: {given[0]!r} is not accepted; accepted are {', '.join(fields)} with asc or desc"
        )
    return direction.strip().lower() == "desc"


def _pipeline_filter(text: str | None) -> Callable[[Mapping[str, Any]], bool]:
    """Return what a filter of pipelines says: of their names, or of a notebook among their libraries."""
    if not text:
        return lambda _: True
    if found := _LIKE.fullmatch(text):
        parts = (re.escape(part) for part in found.group(1).replace("''", "'").split("%"))
        wanted = re.compile(".*".join(parts), re.DOTALL)
        return lambda record: wanted.fullmatch(record["spec"].get("name") or "") is not None
    if found := _NOTEBOOK.fullmatch(text):
        path = found.group(1)
        return lambda record: any(
            (library.get("notebook") or {}).get("path") == path for library in record["spec"]["libraries"]
        )
    raise invalid_parameter(f"filter: {text!r} is not accepted; accepted are name LIKE '…' and notebook='…'")


def _event_filter(text: str | None) -> Callable[[Mapping[str, Any]], bool]:
    """Return what a filter of events says: conditions on level, time or id, with AND between them."""
    checks = [_event_check(part) for part in re.split(r"\s+and\s+", text, flags=re.IGNORECASE)] if text else []
    return lambda event: all(check(event) for check in checks)


def _event_check(text: str) -> Callable[[Mapping[str, Any]], bool]:
    if found := _LEVEL.fullmatch(text):
        levels = {found.group(1)} if found.group(1) else set(re.findall(r"\w+", found.group(2)))
        return lambda event: event["level"] in levels
    if found := _ID.fullmatch(text):
        wanted = found.group(1)
        return lambda event: event["id"] == wanted
    if found := _TIME.fullmatch(text):
        operator, moment = found.groups()
        compare = _COMPARED[operator]
        return lambda event: compare(event["timestamp"], moment)
    raise invalid_parameter(f"filter: {text!r} is not accepted; accepted are conditions on level, timestamp and id")


_COMPARED: Mapping[str, Callable[[str, str], bool]] = {
    "=": lambda one, other: one == other,
    "<": lambda one, other: one < other,
    ">": lambda one, other: one > other,
    "<=": lambda one, other: one <= other,
    ">=": lambda one, other: one >= other,
}
ROUTES = [
    Route(path, endpoint(handler), methods=[method])
    for path, handler, method in (
        (_ROOT, create, "POST"),
        (_ROOT, list_all, "GET"),
        (_ONE, get, "GET"),
        (_ONE, edit, "PUT"),
        (_ONE, delete, "DELETE"),
        (f"{_ONE}/updates", start, "POST"),
        (f"{_ONE}/updates", list_updates, "GET"),
        (f"{_ONE}/updates/{{update_id}}", get_update, "GET"),
        (f"{_ONE}/stop", stop, "POST"),
        (f"{_ONE}/events", events, "GET"),
    )
]
