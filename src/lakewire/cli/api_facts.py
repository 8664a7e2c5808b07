"""
What the bindings offer, read from the text of their modules: importing them takes longer than a person waits for Tab.

The text is generated, so its layout is known; a test compares what is read here with what an import finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Literal, NamedTuple

__all__ = ["ArgumentFacts", "Level", "OperationFacts", "operations", "services"]

Level = Literal["workspace", "account"]

_CLIENTS = {"workspace": "class WorkspaceApi", "account": "class AccountApi"}
_TARGET = re.compile(r'^ {8}"(\w+)": \(\s*"([\w.]+)",\s*"(\w+)"', re.MULTILINE)
_IMPORTED = re.compile(r"^from ([\w.]+) import \(?\s*(\w+) as (\w+)", re.MULTILINE)
_PART = re.compile(r"^ {4}@property\n {4}def (\w+)\(self\) -> (\w+):", re.MULTILINE)
_METHOD = re.compile(
    r'^ {4}def (?P<name>\w+)\((?P<arguments>[^)]*)\) -> (?P<returns>[^:]+):\n {8}"""(?P<text>.*?)"""',
    re.MULTILINE | re.DOTALL,
)
_ARGUMENT = re.compile(r"(\w+): ((?:[^,\[\]=]|\[(?:[^\[\]]|\[[^\[\]]*\])*\])+?)\s*(= None)?\s*(?:,|$)")


class ArgumentFacts(NamedTuple):
    """
    An argument of an operation.

    Attributes:
        name: As in Python.
        type: Its annotation, without ``| None``.
        is_required: Whether it has to be given.
    """

    name: str
    type: str
    is_required: bool


class OperationFacts(NamedTuple):
    """
    An operation.

    Attributes:
        name: As in ``client.api``: ``jobs.list_runs``.
        text: Its method and path, and the address of its documentation.
        returns: The annotation of what it returns.
        arguments: Its arguments.
    """

    name: str
    text: str
    returns: str
    arguments: tuple[ArgumentFacts, ...]


def services(level: Level) -> list[str]:
    """
    Return the names of the services.
    """
    return list(_targets(level))


def operations(level: Level, service: str) -> dict[str, OperationFacts]:
    """
    Return the operations of a service by name; none for a name that is no service.
    """
    target = _targets(level).get(service)
    return {facts.name: facts for facts in _operations(service, *target)} if target else {}


@cache
def _targets(level: Level) -> Mapping[str, tuple[str, str]]:
    """Return the services, each with the module and the class of its operations."""
    text = _text("lakewire_api.clients").partition(_CLIENTS[level])[2].partition("\nclass ")[0]
    return {name: (module, api) for name, module, api in _TARGET.findall(text)}


def _operations(service: str, module: str, api: str) -> Iterator[OperationFacts]:
    text = _text(module)
    body = text.partition(f"\nclass {api}(")[2].partition("\nclass ")[0]
    for found in _METHOD.finditer(body):
        arguments = tuple(
            ArgumentFacts(name, annotation.removesuffix(" | None"), not default)
            for name, annotation, default in _ARGUMENT.findall(" ".join(found["arguments"].split()))
        )
        words = re.sub(r"\s*\n\s*", "\n", found["text"]).strip()
        yield OperationFacts(f"{service}.{found['name']}", words, found["returns"], arguments)
    imported = {alias: (place, name) for place, name, alias in _IMPORTED.findall(text)}
    for part, alias in _PART.findall(body):
        yield from _operations(f"{service}.{part}", *imported[alias])


def _text(module: str) -> str:
    """Return the text of a module of the bindings, which is not imported."""
    package, _, rest = module.partition(".")
    found = find_spec(package)
    assert found is not None and found.origin is not None  # noqa: S101, PT018  # a package of this distribution
    return Path(found.origin).parent.joinpath(f"{rest.replace('.', '/')}.py").read_text("utf-8")
