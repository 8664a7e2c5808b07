"""
Names in generated code, made from the SDK's names and checked.
"""

from __future__ import annotations

import keyword
import re
from collections import Counter

from codegen.errors import CodegenError, refuse


def identifier(name: str) -> str:
    """
    Return *name* if it is a valid identifier; a keyword gets a trailing underscore.
    """
    if not name.isidentifier():
        raise CodegenError("name things", [f"{name!r} is not a Python name"])
    return f"{name}_" if keyword.iskeyword(name) else name


def module_name(class_name: str) -> str:
    """
    Return the module of an API class: ``StatementExecutionAPI`` -> ``statement_execution``.
    """
    name = identifier(class_name).removesuffix("API")
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def snake_case(wire: str) -> str:
    """
    Return a wire name in lower case with underscores: ``startIndex`` -> ``start_index``.
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", re.sub(r"\W+", "_", wire).strip("_")).lower()


def refuse_duplicates(what: str, names: list[str]) -> None:
    """
    Fail if a name occurs twice.
    """
    counts = Counter(names)
    refuse(f"name {what}", [f"{name} is used {counts[name]} times" for name in sorted(counts) if counts[name] > 1])
