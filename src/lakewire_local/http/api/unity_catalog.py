"""
Shared by the families of Unity Catalog: description, names and changes of objects.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from lakewire_local.errors import invalid_parameter
from lakewire_local.http.responses import compact

if TYPE_CHECKING:
    from lakewire_local.http.arguments import Arguments
    from lakewire_local.http.call import Call
    from lakewire_local.metastore.securables import Securable

ROOT = "/api/2.1/unity-catalog"
_CHANGEABLE = ("comment", "owner", "properties")


def described(call: Call, found: Securable) -> dict[str, Any]:
    """Return the fields that every object has."""
    return compact(
        name=found.name,
        full_name=found.full_name,
        owner=found.owner,
        comment=found.comment,
        metastore_id=call.workspace.metastore_id,
        created_at=found.created_at,
        created_by=found.created_by,
        updated_at=found.updated_at,
        updated_by=found.updated_by,
    )


def name_parts(full_name: str, count: int) -> list[str]:
    """Return the parts of a full name; no part can contain a dot."""
    parts = full_name.split(".")
    if len(parts) != count or not all(parts):
        example = ".".join(("catalog", "schema", "name")[:count])
        raise invalid_parameter(f"full_name: {full_name!r} is not a name like {example}")
    return parts


def changes(arguments: Arguments) -> dict[str, Any]:
    """Return what a PATCH changes: fields that are not given stay, null empties."""
    named = {name: arguments.values[name] for name in _CHANGEABLE if name in arguments.values}
    if named.get("owner", "") is None:
        del named["owner"]
    if "properties" in named:
        named["properties"] = arguments.mapping("properties") or {}
    new_name = arguments.text("new_name")
    return named | {"new_name": new_name} if new_name else named


def fits_pattern(name: str, pattern: str | None) -> bool:
    """Return whether a name matches a SQL LIKE pattern, whatever its case; without a pattern all match."""
    if not pattern:
        return True
    wanted = re.escape(pattern).replace("%", ".*").replace("_", ".")
    return re.fullmatch(wanted, name, re.IGNORECASE | re.DOTALL) is not None


def local_path(arguments: Arguments, name: str) -> Path:
    """Return the folder that an argument gives, as ``file:///path`` or ``/path``."""
    given = arguments.need(name)
    parts = urlsplit(given)
    path = Path(unquote(parts.path) if parts.scheme == "file" else given)
    if (parts.scheme and parts.scheme != "file") or not path.is_absolute():
        raise invalid_parameter(f"{name}: {given!r} is not accepted; accepted is file:///path or /path")
    return path


def by_name(found: Securable) -> str:
    """Order objects as the metastore lists them."""
    return found.name.casefold()
