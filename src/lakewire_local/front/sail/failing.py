"""
Values that Sail would get wrong: the statement fails at the row that has one, and says what runs it.
"""

from __future__ import annotations

from lakewire_local.errors import unsupported_on_sail
from lakewire_local.front.dialect import Lake
from lakewire_local.front.nodes import text


def raised(error_class: str, message: str, type_name: str) -> str:
    """Return SQL of a type that fails with an error of Spark where it is reached."""
    return f"CAST(raise_error({text(f'[{error_class}] {message}').sql(Lake)}) AS {type_name})"


def failing(what: str, type_name: str) -> str:
    """Return SQL of a type that refuses *what* where it is reached."""
    return f"CAST(raise_error({text(unsupported_on_sail(what).message).sql(Lake)}) AS {type_name})"
