"""
How a setting is declared: which variables name it, which sign-in it belongs to, how its text is read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import attrs

from lakewire.errors import ConfigError
from lakewire_runtime.text import is_listed, shown

__all__ = ["Declared", "as_count", "as_flag", "as_hosts", "as_scopes", "checked_text", "declared", "setting"]

_FLAGS: dict[str, bool] = {
    **dict.fromkeys(("true", "1", "yes", "on", "t", "y"), True),
    **dict.fromkeys(("false", "0", "no", "off", "f", "n", ""), False),
}


class Declared(NamedTuple):
    """
    A setting as ``Config`` declares it.

    Attributes:
        name: Attribute of ``Config``, key of the profile file, keyword argument.
        variables: Of the environment; the first that is set counts.
        family: The way of signing in that it belongs to. Two families at once are a contradiction.
        secret: Never shown.
        in_header: Sent in a header, so that its characters are restricted.
        is_flag: True or false.
        is_count: A whole number, at least 1.
    """

    name: str
    variables: tuple[str, ...]
    family: str
    secret: bool
    in_header: bool
    is_flag: bool
    is_count: bool


def setting(
    *variables: str,
    family: str = "",
    secret: bool = False,
    in_header: bool = False,
    is_flag: bool = False,
    is_count: bool = False,
    **field: Any,
) -> Any:
    """
    Declare a setting of ``Config``; arguments as for ``Declared`` and ``attrs.field``.
    """
    kind = {"secret": secret, "in_header": in_header, "is_flag": is_flag, "is_count": is_count}
    about = {"variables": variables, "family": family, **kind}
    options: dict[str, Any] = {"default": None, **field}
    return attrs.field(**options, metadata=about)


def declared(owner: type) -> dict[str, Declared]:
    """
    Return the settings that a class declares, by name.
    """
    fields = [field for field in attrs.fields(owner) if "variables" in field.metadata]
    return {field.name: Declared(name=field.name, **field.metadata) for field in fields}


def as_flag(value: bool | str, name: str, source: str) -> bool:  # noqa: FBT001  # a value to convert
    """
    Read true or false.

    Raises:
        ConfigError: It is neither.
    """
    found = value if isinstance(value, bool) else _FLAGS.get(str(value).strip().lower())
    if found is None:
        raise ConfigError(f"{name} ({source}) is neither true nor false")
    return found


def as_count(value: object, name: str, source: str) -> int:
    """
    Read a whole number, at least 1.

    Raises:
        ConfigError: It is none.
    """
    found = int(value) if isinstance(value, str) and value.strip().isdecimal() else value
    if type(found) is not int or found < 1:
        raise ConfigError(f"{name} ({source}) is {shown(value)}: give a whole number >= 1")
    return found


def as_scopes(given: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """
    Read OAuth scopes, separated by commas or blanks if they are one text, each once and in order.
    """
    names = re.split(r"[, ]+", given) if isinstance(given, str) else given or ()
    return tuple(sorted({name for name in names if name})) or None


def as_hosts(given: str | Iterable[str] | None) -> tuple[str, ...] | None:
    """
    Read patterns of hosts, separated by commas if they are one text.
    """
    if given is None:
        return None
    names: Any = given.split(",") if isinstance(given, str) else given  # anything else is refused with its source
    each: Iterable[Any] = names if is_listed(names) else (names,)
    return tuple(name.strip().lower() if isinstance(name, str) else name for name in each)


def checked_text(about: Declared, value: str, source: str) -> str:
    """
    Refuse text that would break a header or a form, without showing it.

    Raises:
        ConfigError: It is empty, or has characters that it cannot have.
    """
    text = value.strip(" ")  # not line breaks: a token that ends in one is refused rather than guessed at
    fits: Callable[[str], bool] = _is_header_text if about.in_header else _is_text
    if not fits(text):
        kind = "white space, control or non-ASCII characters" if about.in_header else "control characters"
        raise ConfigError(f"{about.name} ({source}) is empty or holds {kind}")
    return text


def _is_header_text(text: str) -> bool:
    return bool(text) and text.isprintable() and text.isascii() and " " not in text


def _is_text(text: str) -> bool:
    return bool(text) and all(char.isprintable() or char in "\n\r\t" for char in text)  # Google's JSON has lines
