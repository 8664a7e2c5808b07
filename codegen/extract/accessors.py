"""
Which client attribute leads to which API class.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.errors import CodegenError
from codegen.extract.shapes import text_of

if TYPE_CHECKING:
    from codegen.extract.sources import SdkSource

_CLIENTS = {"WorkspaceClient": "workspace", "AccountClient": "account"}
_NOT_AN_API = {"config", "api_client", "dbutils"}

Accessors = dict[tuple[str, str], list[tuple[str, str]]]
"""``{(service, class): [(level, attribute)]}``."""


def read_accessors(source: SdkSource) -> Accessors:
    """
    Read the properties of the SDK's two clients.

    Classes that the SDK extends by hand lead to the class they extend.
    """
    root = ast.parse(source.root)
    modules = _imports(root)
    bases = _mixin_bases(source)
    accessors: Accessors = {}
    for client in root.body:
        if isinstance(client, ast.ClassDef) and client.name in _CLIENTS:
            for attribute, annotation in _properties(client):
                target = _target(annotation, modules, bases)
                accessors.setdefault(target, []).append((_CLIENTS[client.name], attribute))
    return accessors


def read_children(node: ast.ClassDef) -> dict[str, str]:
    """
    Return the API classes that an API class leads to, by attribute.
    """
    return {name: text_of(annotation) for name, annotation in _properties(node)}


def _properties(node: ast.ClassDef) -> list[tuple[str, ast.expr]]:
    return [
        (item.name, item.returns)
        for item in node.body
        if isinstance(item, ast.FunctionDef)
        and [text_of(decorator) for decorator in item.decorator_list] == ["property"]
        and item.returns is not None
        and item.name not in _NOT_AN_API
    ]


def _target(annotation: ast.expr, modules: dict[str, str], bases: dict[str, tuple[str, str]]) -> tuple[str, str]:
    text = text_of(annotation)
    if text in bases:
        return bases[text]
    module, _, name = text.partition(".")
    if module not in modules:
        raise CodegenError("read accessors", [text])
    return modules[module], name


def _imports(module: ast.Module) -> dict[str, str]:
    """Return ``{alias: service}`` for ``from databricks.sdk.service import x as y``."""
    return {
        alias.asname or alias.name: alias.name
        for item in module.body
        if isinstance(item, ast.ImportFrom) and item.module in ("databricks.sdk.service", "service")
        for alias in item.names
    }


def _mixin_bases(source: SdkSource) -> dict[str, tuple[str, str]]:
    bases: dict[str, tuple[str, str]] = {}
    for module in map(ast.parse, source.mixins.values()):
        classes = {
            alias.name: str(item.module).rpartition(".")[2]
            for item in module.body
            if isinstance(item, ast.ImportFrom) and "service." in f"{item.module}."
            for alias in item.names
        }
        for node in module.body:
            if isinstance(node, ast.ClassDef) and node.name.endswith("Ext"):
                service, _, name = text_of(node.bases[0]).rpartition(".")
                bases[node.name] = (service or classes[name], name)
    return bases
