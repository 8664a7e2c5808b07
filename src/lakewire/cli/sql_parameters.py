"""
Values of a statement's markers, as they are given on the command line: ``-p name=value``, ``-p day:DATE=2026-01-05``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

__all__ = ["parameters"]

_FORM = "NAME[:TYPE]=VALUE"


def parameters(command: Callable[..., Any]) -> Callable[..., Any]:
    """
    Give a command the option ``-p``, which its function gets as ``parameters``: name to value.
    """
    option = click.option(
        "-p",
        "--parameter",
        "parameters",
        metavar=_FORM,
        multiple=True,
        callback=_values,
        help="Value of the marker :NAME; text unless a type is given, as in -p day:DATE=2026-01-05.",
    )
    return option(command)


def _values(context: click.Context, option: click.Parameter, given: Sequence[str]) -> dict[str, object]:
    del context, option
    return dict(map(_value, given))


def _value(text: str) -> tuple[str, object]:
    named, equals, value = text.partition("=")
    name, colon, type_name = named.partition(":")
    if not (name and equals):
        raise click.BadParameter(f"{text!r} is not of the form {_FORM}.")
    return name, _typed(value, type_name) if colon else value


def _typed(value: str, type_name: str) -> object:
    """Read a value as results in JSON are read."""
    from lakewire.errors import DecodeError, InvalidArgumentError  # here: help needs none of them
    from lakewire.schema.types import OtherType, parse_type
    from lakewire.schema.values import column_to_python

    try:
        wanted = parse_type(type_name)
        if isinstance(wanted, OtherType):
            raise click.BadParameter(f"{type_name} is no type of a parameter.")
        return column_to_python([value], wanted)[0]
    except (DecodeError, InvalidArgumentError) as error:
        raise click.BadParameter(f"{value!r} is no {type_name}: {error.message}") from None
