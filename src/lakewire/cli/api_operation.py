"""
One operation of the API as a command: its arguments as options, its response as JSON.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from lakewire.cli.api_facts import ArgumentFacts, Level, OperationFacts
from lakewire.cli.output import print_lines, prints
from lakewire.cli.workspace_options import WorkspaceOptions, signs_in

__all__ = ["operation_command"]

_NUMBERS: Mapping[str, type] = {"int": int, "float": float}
_TEXTS = ("str", "str | _Sequence[str]", "_datetime", "_timedelta")
_BODY, _WAIT, _JSON = "body", "wait", "json"


def operation_command(facts: OperationFacts, level: Level) -> click.Command:
    """
    Return the command that sends an operation.

    Args:
        facts: The operation.
        level: Whose it is.
    """
    names = {argument.name for argument in facts.arguments}

    def send(workspace: WorkspaceOptions, *, as_json: bool = False, **given: Any) -> None:
        del as_json  # the response is JSON anyway; errors are with it
        waits = given.pop(_WAIT, False)
        arguments = {} if _BODY in names else _fields(given.pop(_BODY), names)
        arguments |= {name: value for name, value in given.items() if value not in (None, ())}
        missing = [_option(each.name) for each in facts.arguments if each.is_required and each.name not in arguments]
        if missing:
            raise click.UsageError(f"Missing {', '.join(missing)}.")
        with workspace.client() as client:
            api: Any = client.account if level == "account" else client.api
            for part in facts.name.split("."):
                api = getattr(api, part)
            _print(api(**arguments), waits=waits)

    decorated: Callable[..., Any] = signs_in(send)
    if _JSON not in names:
        decorated = prints(decorated)
    if "Started" in facts.returns:
        decorated = click.option("--wait", is_flag=True, help="Wait for the effect, and print the last state.")(
            decorated
        )
    if _BODY not in names:
        help_text = "Arguments as one object: JSON, or @FILE."
        decorated = click.option("--body", callback=_json_value, metavar="JSON", help=help_text)(decorated)
    for argument in reversed(facts.arguments):
        decorated = _argument_option(argument)(decorated)
    settings = {"token_normalize_func": lambda token: token.replace("_", "-")}
    return click.command(facts.name, help=f"\b\n{facts.text}", context_settings=settings)(decorated)


def _option(name: str) -> str:
    return f"--{name.rstrip('_').replace('_', '-')}"


def _argument_option(argument: ArgumentFacts) -> Callable[..., Any]:
    """Return the option for an argument, which takes a value of its type; what is not plain is JSON."""
    option, name, kind = _option(argument.name), argument.name, argument.type
    needed = "Required." if argument.is_required else None
    if kind == "bool":
        return click.option(f"{option}/--no-{option[2:]}", name, default=None, help=needed)
    if kind == "_rt.Content":
        return click.option(option, name, type=click.File("rb"), metavar="FILE", help=needed)
    item = kind.removeprefix("_Sequence[").removesuffix("]")
    is_list = item != kind and kind not in _TEXTS
    if (item if is_list else kind) in _NUMBERS:
        return click.option(option, name, type=_NUMBERS[item], multiple=is_list, default=None, help=needed)
    if kind in _TEXTS or item == "str" or item.endswith(" | str"):
        metavar = "TEXT" if item in _TEXTS else item.removeprefix("_m.").removesuffix(" | str")
        return click.option(option, name, metavar=metavar, multiple=is_list, default=None, help=needed)
    metavar = f"JSON[{item.removeprefix('_m.').removesuffix(' | _rt.Fields')}]" if "_m." in item else "JSON"
    return click.option(option, name, callback=_json_value, metavar=metavar, help=needed)


def _json_value(context: click.Context, option: click.Parameter, text: str | None) -> Any:
    """Read JSON, or the file with it that is named after ``@``."""
    del context, option
    if text is None:
        return None
    try:
        return json.loads(Path(text[1:]).read_text("utf-8-sig") if text.startswith("@") else text)
    except (OSError, ValueError) as error:
        raise click.BadParameter(f"{text:.80} is not JSON: {error}") from None


def _fields(body: Any, names: set[str]) -> dict[str, Any]:
    """Return the fields of a body by the names of the arguments."""
    if body is None:
        return {}
    from lakewire_runtime.accepts import argument_of  # here: help and completion do without the bindings

    if not isinstance(body, dict):
        raise click.UsageError("--body is not a JSON object.")
    fields = {argument_of(name, names): value for name, value in body.items()}
    if unknown := sorted(set(fields) - names):
        raise click.UsageError(f"--body has {unknown[0].rstrip('_')!r}, which is no argument of the operation.")
    return fields


def _print(response: Any, *, waits: bool) -> None:
    from lakewire_runtime import Pages, Started
    from lakewire_runtime.codec import encode

    if isinstance(response, Started):
        response = response.wait(timeout=None) if waits else response.first_response
    if isinstance(response, Pages):
        print_lines(map(encode, response), as_json=True)
    elif hasattr(response, "read"):
        with response:
            shutil.copyfileobj(response, sys.stdout.buffer)
    elif response is not None:
        click.echo(json.dumps(encode(response), ensure_ascii=False, indent=2))
