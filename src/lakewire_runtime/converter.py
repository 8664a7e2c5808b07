"""
The cattrs converter of the bindings. Importing this module loads cattrs.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_origin

import cattrs

from lakewire_runtime.codec import encode
from lakewire_runtime.enums import OpenEnum
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.structuring import Reading, structurer


@cache
def converter(*, owned: bool) -> cattrs.Converter:
    """
    Return the converter for JSON values that may be used up, or for those that stay their owner's.
    """
    made = cattrs.Converter(detailed_validation=False)
    made.register_structure_hook_factory(_is_ours, lambda declared: _structure_hook(declared, owned=owned))
    made.register_unstructure_hook_factory(_is_ours, lambda _: encode)
    return made


def _is_ours(declared: Any) -> bool:
    return (
        isinstance(declared, ModelMeta)
        or get_origin(declared) in (list, dict)
        or (isinstance(declared, type) and issubclass(declared, (OpenEnum, datetime, timedelta)))
    )


def _structure_hook(declared: Any, *, owned: bool) -> Any:
    convert = structurer(declared)
    return lambda value, _: convert(value, Reading(owned=owned))
