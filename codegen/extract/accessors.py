"""
The client attributes of API classes.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.errors import refuse
from codegen.extract.shapes import methods_of, text_of

if TYPE_CHECKING:
    from codegen.extract.sources import SdkSource

_CLIENTS = {"WorkspaceClient": "workspace", "AccountClient": "account"}
_NOT_AN_API = {"config", "api_client", "dbutils"}

Accessors = dict[tuple[str, str], list[tuple[str, str]]]
"""``{(service, class): [(level, attribute)]}``."""


def read_accessors(source: SdkSource) -> Accessors:
    """
    Read the properties of the SDK's two clients.

    A class that the SDK extends by hand counts as the class it extends.
    """
    root = ast.parse(source.root)
    services = {name: service for name, (package, service) in _imported(root).items() if package == "service"}
    bases = _mixin_bases(source)
    accessors: Accessors = {}
    for client in root.body:
        if isinstance(client, ast.ClassDef) and client.name in _CLIENTS:
            for attribute, annotation in _properties(client):
                service, _, name = text_of(annotation).rpartition(".")
                target = bases.get(name) or (services.get(service, ""), name)
                refuse("read accessors", [] if target[0] else [f"{attribute}: {text_of(annotation)}"])
                accessors.setdefault(target, []).append((_CLIENTS[client.name], attribute))
    return accessors


def read_children(node: ast.ClassDef) -> dict[str, str]:
    """
    Return the API classes that are attributes of an API class, by attribute.
    """
    return {name: text_of(annotation) for name, annotation in _properties(node)}


def _properties(node: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    return [
        (name, method.returns)
        for name, method in methods_of(node).items()
        if [text_of(decorator) for decorator in method.decorator_list] == ["property"]
        and method.returns is not None
        and name not in _NOT_AN_API
    ]


def _imported(module: ast.Module) -> dict[str, tuple[str, str]]:
    """Return the last part of the module, and the name there, of every name that is imported from somewhere."""
    return {
        alias.asname or alias.name: (str(item.module).rpartition(".")[2], alias.name)
        for item in module.body
        if isinstance(item, ast.ImportFrom)
        for alias in item.names
    }


def _mixin_bases(source: SdkSource) -> dict[str, tuple[str, str]]:
    bases: dict[str, tuple[str, str]] = {}
    for module in map(ast.parse, source.mixins.values()):
        imported = _imported(module)
        for node in module.body:
            if isinstance(node, ast.ClassDef) and node.name.endswith("Ext"):
                service, _, name = text_of(node.bases[0]).rpartition(".")
                bases[node.name] = (service or imported[name][0], name)
    return bases
