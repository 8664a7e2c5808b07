"""
What the server adds to an object that it keeps: times, names of people, etags, under the names that the API uses.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from lakewire_local.timestamps import iso_text, now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.http.call import Call

_CREATED = ("created_at", "create_time", "created_at_timestamp", "creation_timestamp")
_UPDATED = ("updated_at", "update_time", "last_updated_timestamp")
_CREATOR = ("created_by", "creator", "creator_user_name")
_UPDATER = ("updated_by", "last_updated_user")
_OWNER = ("owner", "owner_user_name")
STAMPED = frozenset((*_CREATED, *_UPDATED, *_CREATOR, *_UPDATER, "metastore_id", "etag"))
"""Fields that a caller cannot set."""


def stamp(call: Call, model: Mapping[str, Any], value: dict[str, Any], *, is_new: bool) -> None:
    """
    Set the fields of *value* that only the server sets.

    Args:
        call: What creates or changes the object.
        model: The fields that such objects have, and their types.
        value: The object.
        is_new: It is created.
    """
    now = now_ms()
    times = (*_CREATED, *_UPDATED) if is_new else _UPDATED
    people = (*_CREATOR, *_UPDATER) if is_new else _UPDATER
    person_id = call.workspace.identity.directory.id_of(call.user)
    value |= {name: now if model[name] is int else iso_text(now) for name in times if name in model}
    value |= {name: person_id if model[name] is int else call.user for name in people if name in model}
    if is_new:
        value |= {name: call.user for name in _OWNER if name in model and name not in value}
    if "metastore_id" in model:
        value["metastore_id"] = call.workspace.metastore_id
    if "etag" in model:
        value["etag"] = secrets.token_hex(8)
