"""
Secrets inside of definitions: nothing here uses them, so they are not kept, and no response has them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, get_args, get_origin

from lakewire_local.http.shapes import fields_of, is_model

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECRET = re.compile(
    r"(?:^|_)(?:secrets?|password|token|plaintext|secret_access_key|private_key|integration_key|account_key_json)$",
    re.IGNORECASE,
)
_REFERENCE = "{{secrets/"  # names a secret and is none


def without_secrets(fields: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return an object without its secrets, with ``password_set`` for a ``password`` where the API has that.

    Args:
        fields: The fields of the object and their types.
        value: The object.
    """
    kept: dict[str, Any] = {}
    for name, inner in value.items():
        if _SECRET.search(name) and not str(inner).startswith(_REFERENCE):
            kept |= {f"{name}_set": True} if f"{name}_set" in fields else {}
        else:
            kept[name] = _inside(fields.get(name), inner)
    return kept


def _inside(declared: Any, value: Any) -> Any:
    if isinstance(value, dict):
        return without_secrets(fields_of(declared) if is_model(declared) else {}, value)
    if isinstance(value, list):
        item = (get_args(declared) or (None,))[0] if get_origin(declared) is list else None
        return [_inside(item, each) for each in value]
    return value
