"""
The cattrs converter of the bindings. Importing this module loads cattrs.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, get_origin

import cattrs

from lakewire_api.runtime.codec import encode
from lakewire_api.runtime.enums import OpenEnum
from lakewire_api.runtime.model import ModelMeta
from lakewire_api.runtime.structuring import structurer

CONVERTER = cattrs.Converter(detailed_validation=False)


def _is_ours(declared: Any) -> bool:
    return (
        isinstance(declared, ModelMeta)
        or get_origin(declared) in (list, dict)
        or (isinstance(declared, type) and issubclass(declared, (OpenEnum, datetime, timedelta)))
    )


def _structure_hook(declared: Any) -> Any:
    convert = structurer(declared)
    return lambda value, _: convert(value, {}.setdefault)


CONVERTER.register_structure_hook_factory(_is_ours, _structure_hook)
CONVERTER.register_unstructure_hook_factory(_is_ours, lambda _: encode)
