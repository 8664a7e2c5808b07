"""
Checks of what callers give: an argument that cannot be used is an error of ours before anything is sent.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import UnionType

from lakewire.errors import InvalidArgumentError, listing
from lakewire_runtime.text import is_listed, shown

__all__ = ["check_choice", "check_flags", "check_type", "condition_sql", "names_of"]


def check_type(argument: str, value: object, kinds: type | UnionType, accepted: str) -> None:
    """
    Raise unless *value* is one of *kinds*; the message says what was given and what is *accepted*.

    Raises:
        InvalidArgumentError: It is not.
    """
    if not isinstance(value, kinds):
        raise InvalidArgumentError(
            f"{argument}: {shown(value)} ({type(value).__name__}) cannot be used; accepted is {accepted}"
        )


def check_choice(argument: str, value: object, choices: Iterable[str]) -> None:
    """
    Raise unless *value* is one of the *choices*.
    """
    if not isinstance(value, str) or value not in choices:
        accepted = listing([repr(choice) for choice in choices])
        raise InvalidArgumentError(f"{argument}: {shown(value)} is unknown; accepted are {accepted}")


def check_flags(**flags: object) -> None:
    """
    Raise unless each of the *flags* is True or False.
    """
    for argument, value in flags.items():
        check_type(argument, value, bool, "True or False")


def names_of(given: object, argument: str) -> list[str]:
    """
    Return column names: one name, or those of a list.

    Raises:
        InvalidArgumentError: Neither.
    """
    accepted = "a column name or a list of names"
    if not is_listed(given):
        kind = type(given).__name__
        raise InvalidArgumentError(f"{argument}: {shown(given)} ({kind}) cannot be used; accepted is {accepted}")
    names = [given] if isinstance(given, str) else list(given)
    for name in names:
        check_type(argument, name, str, accepted)
    return names


def condition_sql(text: object, argument: str) -> str:
    """
    Return a condition that the user wrote, in parentheses.

    Raises:
        InvalidArgumentError: Not text, or blank.
    """
    if not isinstance(text, str) or not text.strip():
        raise InvalidArgumentError(f"{argument}: {shown(text)} is not a condition; accepted is SQL such as 'id = :id'")
    ending = "\n" if "--" in text else ""  # a comment at its end must not swallow the parenthesis
    return f"({text}{ending})"
