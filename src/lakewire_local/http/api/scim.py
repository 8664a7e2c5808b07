"""
SCIM: users, groups and who is in them; service principals have a module beside this one.

Source: https://docs.databricks.com/api/workspace/groups
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.arguments import number_of
from lakewire_local.http.call import for_admins, resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lakewire_local.http.arguments import Arguments
    from lakewire_local.http.call import Call
    from lakewire_local.identity import Directory, Entry
    from lakewire_local.identity.directory import Kind

ROOT = "/api/2.0/preview/scim/v2"
_SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:"
_LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
_FILTER = re.compile(r'\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*', re.IGNORECASE)
_MEMBER = re.compile(r'members\[\s*value\s+eq\s+"([^"]*)"\s*\]', re.IGNORECASE)


def listed(call: Call, found: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return a page of resources, those that ``filter`` asks for."""
    arguments = call.arguments
    fits = _filter(arguments.text("filter"))
    kept = [each for each in found if fits(each)]
    start = max(1, arguments.integer("startIndex", 1) or 1)
    count = arguments.integer("count", len(kept), low=0)
    page = kept[start - 1 :][:count]
    return {
        "schemas": [_LIST],
        "totalResults": len(kept),
        "startIndex": start,
        "itemsPerPage": len(page),
        "Resources": page,
    }


def groups_of(directory: Directory, principal_id: int) -> list[dict[str, str]]:
    """Return the groups that a principal is in directly."""
    return [
        {"display": group.name, "type": "direct", "value": str(group.id)} for group in directory.groups_of(principal_id)
    ]


def user_of(directory: Directory, user: Entry) -> dict[str, Any]:
    """Return a user."""
    return {
        "schemas": [f"{_SCHEMA}User"],
        "id": str(user.id),
        "userName": user.name,
        "displayName": user.name,
        "emails": [{"type": "work", "value": user.name, "primary": True}],
        "active": True,
        "groups": groups_of(directory, user.id),
    }


def forget(call: Call, principal: str) -> None:
    """Take everything away from a principal that is no more: another one may get its name."""
    call.metastore.grants.forget(principal)
    call.workspace.identity.secrets.forget(principal)
    call.workspace.rights.forget_principal(principal)


def id_in(call: Call, key: str) -> int:
    """Return the id in the path of a call."""
    found = number_of(call.path[key])
    if found is None:
        raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no principal {call.path[key]}.")
    return found


@for_admins
def _create_user(call: Call) -> dict[str, Any]:
    return user_of(_directory(call), _directory(call).create("User", call.arguments.need("userName")))


@for_admins
def _create_group(call: Call) -> dict[str, Any]:
    directory = _directory(call)
    members = _ids(call.arguments.objects("members"))
    return _group(directory, directory.create("Group", call.arguments.need("displayName"), members))


@for_admins
def _update_group(call: Call) -> dict[str, Any]:
    """Change who is in a group."""
    directory = _directory(call)
    group = directory.get("Group", id_in(call, "id"))
    for operation in call.arguments.objects("Operations"):
        _operate(directory, group, operation)
    return _group(directory, group)


def _operate(directory: Directory, group: Entry, operation: Arguments) -> None:
    verb, path = operation.need("op").lower(), operation.text("path", "members") or "members"
    if verb == "remove" and (one := _MEMBER.fullmatch(path)):
        directory.remove_members(group.id, [_id(one[1])])
        return
    if path != "members" or verb not in ("add", "remove", "replace"):
        raise invalid_parameter(f"Operations: {verb} {path} is not accepted; accepted are add, remove, replace members")
    members = _ids(_members(operation))
    if verb != "add":
        gone = members if verb == "remove" and members else directory.members(group.id)
        directory.remove_members(group.id, gone)
    if verb != "remove":
        directory.add_members(group.id, members)


def _members(operation: Arguments) -> list[Arguments]:
    """Return the members in the value of an operation: it is a list of them, or an object that has one."""
    if isinstance(operation.values.get("value"), dict):
        return operation.nested("value").objects("members")
    return operation.objects("value")


def _ids(members: Iterable[Arguments]) -> list[int]:
    return [_id(member.need("value")) for member in members]


def _id(text: str) -> int:
    found = number_of(text)
    if found is None:
        raise invalid_parameter(f"members: {text!r} is not the id of a user, group or service principal")
    return found


def _group(directory: Directory, group: Entry) -> dict[str, Any]:
    return {
        "schemas": [f"{_SCHEMA}Group"],
        "id": str(group.id),
        "displayName": group.name,
        "members": [_member(directory, each) for each in directory.members(group.id)],
        "groups": groups_of(directory, group.id),
        "meta": {"resourceType": "WorkspaceGroup"},
    }


def _member(directory: Directory, principal_id: int) -> dict[str, Any]:
    place = f"{directory.kind_of(principal_id)}s/{principal_id}"
    return {"$ref": place, "value": str(principal_id), "display": directory.name_of(principal_id)}


def _routes(kind: Kind, path: str, shown: Callable[[Directory, Entry], dict[str, Any]], **more: Any) -> list[Any]:
    def list_all(call: Call) -> dict[str, Any]:
        return listed(call, [shown(_directory(call), each) for each in _directory(call).list_all(kind)])

    def get(call: Call) -> dict[str, Any]:
        return shown(_directory(call), _directory(call).get(kind, id_in(call, "id")))

    @for_admins
    def delete(call: Call) -> None:
        gone = _directory(call).get(kind, id_in(call, "id"))
        _directory(call).delete(kind, gone.id)
        forget(call, gone.name)

    return resource(ROOT + path, "id", list_all=list_all, get=get, delete=delete, **more)


def _filter(text: str | None) -> Callable[[Mapping[str, Any]], bool]:
    if not text:
        return lambda _: True
    found = _FILTER.fullmatch(text)
    if found is None:
        raise invalid_parameter(f"filter: {text!r} is not accepted; accepted is an attribute, eq and a text in quotes")
    name, wanted = found[1].casefold(), json.loads(found[2]).casefold()
    return lambda each: any(key.casefold() == name and str(value).casefold() == wanted for key, value in each.items())


def _directory(call: Call) -> Directory:
    return call.workspace.identity.directory


ROUTES = [
    *_routes("User", "/Users", user_of, create=_create_user),
    *_routes("Group", "/Groups", _group, create=_create_group, update=_update_group),
]
