"""
Statements recognised by their shape.

A shape is a piece of Python in which ``NAME_`` (capitals, trailing underscore) matches anything; a match returns
what stood there. Nothing about the API may be known here.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from codegen.errors import CodegenError

Found = dict[str, Any]
"""What stood for each ``NAME_``: a node, or text where Python's grammar has an identifier."""
Reader = Callable[[Found, Any], object]
"""Takes what was found, and the facts that it shall add to."""

_NOT_COMPARED = {"ctx", "kind", "type_comment", "type_params"}


class Shape:
    """
    A statement or an expression with holes.
    """

    def __init__(self, source: str) -> None:
        tree = ast.parse(source).body[0]
        self._tree: ast.AST = tree.value if isinstance(tree, ast.Expr) else tree

    def match(self, node: ast.AST) -> Found | None:
        """
        Return the content of the holes, or None when *node* has another shape.
        """
        if isinstance(node, ast.Expr):
            node = node.value
        found: Found = {}
        return found if _match(self._tree, node, found) else None


class Rules:
    """
    The shapes of statements in one place, each with a reader.

    Args:
        readers: Reader by the source of its shape; None for a statement without facts about the API.
    """

    def __init__(self, readers: Mapping[str, Reader | None]) -> None:
        self._rules = [(Shape(source), reader) for source, reader in readers.items()]

    def read(self, where: str, statements: Iterable[ast.AST], facts: Any) -> None:
        """
        Read each statement by the first rule that matches.

        Raises:
            CodegenError: No rule matches, or a hole holds something that its reader does not know; nothing is guessed.
        """
        for statement in statements:
            try:
                found, reader = self._first(statement)
                if reader:
                    reader(found, facts)
            except (AttributeError, KeyError, StopIteration) as error:
                raise CodegenError(f"read {where}", [text_of(statement)]) from error

    def _first(self, statement: ast.AST) -> tuple[Found, Reader | None]:
        matches = ((shape.match(statement), reader) for shape, reader in self._rules)
        return next((found, reader) for found, reader in matches if found is not None)


def text_of(node: Any) -> str:
    """
    Return a node as Python text; text stays as it is.
    """
    return node if isinstance(node, str) else ast.unparse(node)


def literal(node: Any) -> Any:
    """
    Return the value of a literal.
    """
    try:
        return ast.literal_eval(node)
    except ValueError as error:
        raise CodegenError("read a literal", [text_of(node)]) from error


def without_docstrings(body: list[ast.stmt]) -> list[ast.stmt]:
    """
    Return the statements that are not bare strings.
    """
    return [item for item in body if not (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant))]


def methods_of(node: ast.ClassDef) -> dict[str, ast.FunctionDef]:
    """
    Return the methods of a class by name.
    """
    return {item.name: item for item in node.body if isinstance(item, ast.FunctionDef)}


def _match(pattern: Any, node: Any, found: Found) -> bool:
    if isinstance(pattern, ast.AST):
        if isinstance(pattern, ast.Name) and _is_hole(pattern.id):
            return _fill(pattern.id, node, found)
        return type(pattern) is type(node) and all(
            _match(getattr(pattern, field, None), getattr(node, field, None), found)
            for field in pattern._fields
            if field not in _NOT_COMPARED
        )
    if isinstance(pattern, list):
        return len(pattern) == len(node) and all(map(_match, pattern, node, [found] * len(pattern)))
    if isinstance(pattern, str) and _is_hole(pattern):
        return _fill(pattern, node, found)
    return bool(pattern == node)


def _is_hole(name: str) -> bool:
    return name.endswith("_") and name.isupper()


def _fill(hole: str, node: Any, found: Found) -> bool:
    if hole in found:
        return text_of(found[hole]) == text_of(node)
    found[hole] = node
    return True
