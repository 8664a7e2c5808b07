"""
Families of operations that are state and nothing more: what is created is remembered and returned, nothing runs.

A family is one declaration; what its operations take and return is read from ``lakewire_api``.
"""

from __future__ import annotations

import functools
import secrets
import uuid
from typing import TYPE_CHECKING, Any, get_args

import attrs

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.call import StateRoute, endpoint
from lakewire_local.http.pages import page
from lakewire_local.http.responses import compact, json_response
from lakewire_local.http.secret_fields import without_secrets
from lakewire_local.http.shapes import Shape, checked, fields_of, is_model, need, required_of, shape_of
from lakewire_local.http.stamps import STAMPED, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from starlette.routing import Route

    from lakewire_local.http.call import Call

    Amend = Callable[[dict[str, Any], dict[str, Any]], None]

REST = {"create": "POST", "list": "GET", "get": "GET {one}", "update": "PATCH {one}", "delete": "DELETE {one}"}
RPC = {
    "create": "POST /create",
    "list": "GET /list",
    "get": "GET /get",
    "replace": "POST /edit",
    "delete": "POST /delete",
}
_LARGEST_ID = 10**15


@attrs.frozen
class Family:
    """
    Serve the operations on one kind of object.

    Args:
        kind: Where the objects are kept, such as ``alerts``, or ``dashboards/{dashboard_id}/schedules``.
        module: Of the bindings, ``compute.instance_pools``.
        path: What the paths of all operations begin with, as in the bindings.
        key: Field that identifies an object; made here, unless it is *name* as well.
        parameter: What the key is called in paths.
        verbs: HTTP method and rest of the path of each operation, by what it does.
        parts: HTTP methods that set one field of an object, by the field.
        name: Field whose value no two objects may have; empty when they may.
        inside: Argument that holds the fields of an object; empty when they are the arguments themselves.
        always: Fields that every object begins with.
        trashed: The ``lifecycle_state`` of a deleted object, which can still be read; empty when it is gone.
        amend: Applies what an update has besides fields of the object, and removes it from the update.
        rights: Path of the kind of object on which levels are granted; empty where none are enforced.
        route: What serves it; a plain ``Route`` where something here works with what is kept.
    """

    kind: str
    module: str
    path: str
    key: str = attrs.field(kw_only=True)
    parameter: str = attrs.field(default=attrs.Factory(lambda self: self.key, takes_self=True), kw_only=True)
    verbs: Mapping[str, str] = attrs.field(default=REST, kw_only=True)
    parts: Mapping[str, str] = attrs.field(factory=dict, kw_only=True)
    name: str = attrs.field(default="", kw_only=True)
    inside: str = attrs.field(default="", kw_only=True)
    always: Mapping[str, Any] = attrs.field(factory=dict, kw_only=True)
    trashed: str = attrs.field(default="", kw_only=True)
    amend: Amend | None = attrs.field(default=None, kw_only=True)
    rights: str = attrs.field(default="", kw_only=True)
    route: type[Route] = attrs.field(default=StateRoute, kw_only=True)

    def routes(self) -> list[Route]:
        """Return the routes of the operations."""
        return [self._route(getattr(self, verb), place) for verb, place in self.verbs.items()] + [
            self._route(functools.partial(self.set_part, field), f"{method} {{one}}/{field.replace('_', '-')}")
            for field, method in self.parts.items()
        ]

    def create(self, call: Call, shape: Shape) -> dict[str, Any]:
        """Keep a new object."""
        outer = {name: text for name, text in call.path.items() if name in self._model}
        active = {"lifecycle_state": "ACTIVE"} if self.trashed else {}
        value = {**active, **self.always, **self._given(call, shape, is_complete=True), **outer}
        if self.key == self.name:
            need(value, [self.key])
        else:
            value[self.key] = secrets.randbelow(_LARGEST_ID) if self._model[self.key] is int else str(uuid.uuid4())
        if "id" in self._model:
            value.setdefault("id", uuid.uuid4().hex)
        stamp(call, self._model, value, is_new=True)
        with call.workspace.definitions.transaction():
            self._check_parent(call)
            call.workspace.definitions.add(self._kind(call), str(value[self.key]), value, name=value.get(self.name))
        return _shown(shape.returns, value)

    def get(self, call: Call, shape: Shape) -> dict[str, Any]:
        """Return an object."""
        found = self._find(call)
        self._need(call, "CAN_READ")
        return _shown(shape.returns, found)

    def list(self, call: Call, shape: Shape) -> Any:
        """List the objects, oldest first."""
        self._check_parent(call)
        found = call.workspace.definitions.list_all(self._kind(call))
        if self.rights:
            found = [each for each in found if call.may(self.rights, each[1][self.key], "CAN_READ")]
        if self.trashed and not call.arguments.flag("show_trashed"):
            found = [(number, value) for number, value in found if value["lifecycle_state"] != self.trashed]
        kept, token = page(found, call.arguments, key=lambda each: f"{each[0]:016}", size_field=shape.size_field)
        items, item = shape.paging.items if shape.paging else "", _item(shape)
        shown = [_shown(item, value) for _, value in kept]
        return compact(**{items: shown, "next_page_token": token}) if items else json_response(shown)

    def update(self, call: Call, shape: Shape) -> dict[str, Any]:
        """Change the fields that are given, or those that ``update_mask`` names."""
        given = self._given(call, shape, is_complete=False)
        mask = self._mask(call)

        def change(value: dict[str, Any]) -> None:
            if self.amend:
                self.amend(value, given)
            for path in mask:
                _set(value, given, path)
            value |= {} if mask else given

        return _shown(shape.returns, self._change(call, change))

    def replace(self, call: Call, shape: Shape) -> dict[str, Any]:
        """Replace all fields that the operation takes."""
        given = self._given(call, shape, is_complete=True)
        known = (fields_of(shape.body) if shape.body else shape.takes).keys() - self._fixed

        def change(value: dict[str, Any]) -> None:
            for name in known:
                value.pop(name, None)
            value |= given

        return _shown(shape.returns, self._change(call, change))

    def set_part(self, field: str, call: Call, shape: Shape) -> dict[str, Any]:
        """Replace one field by the arguments."""
        given = without_secrets(shape.takes, shape.given(call.arguments.values, but=call.path))
        value = self._change(call, lambda value: value.update({field: given}))
        return _shown(shape.returns, value | given)

    def delete(self, call: Call, _: Shape) -> None:
        """Delete an object, or mark it as deleted."""
        self._need(call, "CAN_MANAGE")
        if self.trashed and not call.arguments.flag("purge"):
            self._change(call, lambda value: value.update(lifecycle_state=self.trashed))
        else:
            call.workspace.definitions.remove(self._kind(call), self._id(call))

    def _route(self, handler: Callable[[Call, Shape], Any], place: str) -> Route:
        method, path = self._place(place)

        def handle(call: Call) -> Any:
            return handler(call, shape_of(self.module, method, path))

        return self.route(path, endpoint(handle), methods=[method])

    def _place(self, place: str) -> tuple[str, str]:
        """Return the HTTP method and the path of an operation."""
        method, _, rest = place.partition(" ")
        return method, self.path + rest.replace("{one}", f"/{{{self.parameter}}}")

    @functools.cached_property
    def _model(self) -> dict[str, Any]:
        """Return the fields of an object and their types."""
        verb = next(verb for verb in ("get", "list", "create") if verb in self.verbs)
        shape = shape_of(self.module, *self._place(self.verbs[verb]))
        return fields_of(_item(shape) if verb == "list" else _inner(shape.returns) or shape.returns)

    @functools.cached_property
    def _fixed(self) -> frozenset[str]:
        """Return the fields that no update changes."""
        return STAMPED | {self.key, "lifecycle_state"}

    def _given(self, call: Call, shape: Shape, *, is_complete: bool) -> dict[str, Any]:
        """Return the fields of an object that a call gives; a *complete* one has all that are required."""
        values, fields = call.arguments.values, shape.takes
        given = shape.given(values, but=call.path)
        inner = shape.body or shape.takes.get(self.inside)
        if inner:
            values, fields = values if shape.body else given.get(self.inside) or {}, fields_of(inner)
            need(values, required_of(inner) if is_complete else ())
            given = checked(fields, values, at=f"{self.inside}." if self.inside else "")
        fixed = self._fixed - ({self.name} if is_complete else set()) | {"update_mask"}
        return without_secrets(fields, {name: value for name, value in given.items() if name not in fixed})

    def _mask(self, call: Call) -> Sequence[str]:
        """Return the fields that ``update_mask`` names; none where all that are given are changed."""
        mask = call.arguments.text("update_mask")
        paths = [path.strip().removeprefix(f"{self.inside}.") for path in mask.split(",")] if mask else []
        if paths == ["*"]:
            return []
        for path in paths:
            parts = path.split(".")
            if not all(parts) or parts[0] not in self._model.keys() - self._fixed:
                raise invalid_parameter(f"update_mask: {path!r} is no field that can be changed")
        return paths

    def _change(self, call: Call, change: Callable[[dict[str, Any]], None]) -> dict[str, Any]:
        kept, kind, key = call.workspace.definitions, self._kind(call), self._id(call)
        self._need(call, "CAN_EDIT")
        with kept.transaction():
            value = kept.get(kind, key)
            _check_etag(value, call.arguments.text("etag"))
            change(value)
            new_name = value.pop("new_name", None)
            if new_name:
                value[self.name] = new_name
            stamp(call, self._model, value, is_new=False)
            kept.change(kind, key, value, new_key=str(value[self.key]), name=value.get(self.name))
        return value

    def _need(self, call: Call, level: str) -> None:
        if self.rights:
            call.need(self.rights, self._id(call), level)

    def _find(self, call: Call) -> dict[str, Any]:
        return call.workspace.definitions.get(self._kind(call), self._id(call))

    def _id(self, call: Call) -> str:
        return call.path.get(self.parameter) or call.arguments.need(self.key)

    def _kind(self, call: Call) -> str:
        return self.kind.format(**call.path)

    def _check_parent(self, call: Call) -> None:
        """Refuse what is inside of an object that is not there."""
        if "/" in self.kind:
            kind, _, key = self._kind(call).rpartition("/")[0].rpartition("/")
            call.workspace.definitions.get(kind, key)


def _shown(returns: Any, value: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an object that a response has; some have the object in one field."""
    if returns is None:
        return {}
    inner = _inner(returns)
    if inner:
        (field,) = fields_of(returns)
        return {field: _shown(inner, value)}
    return {field: value[field] for field in fields_of(returns) if field in value}


def _inner(returns: Any) -> Any:
    """Return the model of the one field of a response that has an object inside; None for other responses."""
    kinds = [*fields_of(returns).values()]
    return kinds[0] if len(kinds) == 1 and is_model(kinds[0]) else None


def _item(shape: Shape) -> Any:
    """Return the model of the objects of a list."""
    items = shape.paging.items if shape.paging else ""
    return get_args(fields_of(shape.returns)[items] if items else shape.returns)[0]


def _set(value: dict[str, Any], given: Mapping[str, Any], path: str) -> None:
    """Set a field, or one inside of it, to what is given; remove it where nothing is."""
    field, _, rest = path.partition(".")
    if not rest:
        value.pop(field, None)
        value |= {field: given[field]} if field in given else {}
        return
    inner, new = value.get(field) or {}, given.get(field) or {}
    if not (isinstance(inner, dict) and isinstance(new, dict)):
        raise invalid_parameter(f"update_mask: {field} has no field {rest!r}")
    _set(inner, new, rest)
    if inner:
        value[field] = inner


def _check_etag(value: Mapping[str, Any], etag: str | None) -> None:
    if etag and etag != value.get("etag"):
        raise LocalError(409, "ABORTED", f"etag: {etag!r} is not that of the object, which somebody has changed.")
