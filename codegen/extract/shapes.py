"""
Statements recognised by their shape.

A shape is a piece of Python in which ``NAME_`` (capitals, trailing underscore) stands for anything; a match gives
what stood there. Nothing about the API may be known here.
"""

from __future__ import annotations

import ast
import re
from typing import Any

from codegen.errors import CodegenError

Found = dict[str, Any]
"""What stood for each ``NAME_``: a node, or text where Python's grammar has an identifier."""

_HOLE = re.compile(r"[A-Z][A-Z_]*_$")
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
        Return what stands in the holes, or None when *node* has another shape.
        """
        if isinstance(node, ast.Expr):
            node = node.value
        found: Found = {}
        return found if _match(self._tree, node, found) else None


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


def _match(pattern: Any, node: Any, found: Found) -> bool:
    if isinstance(pattern, ast.Name) and _HOLE.match(pattern.id):
        return _fill(pattern.id, node, found)
    if isinstance(pattern, str) and _HOLE.match(pattern):
        return _fill(pattern, node, found)
    if isinstance(pattern, ast.AST):
        return type(pattern) is type(node) and all(
            _match(getattr(pattern, field, None), getattr(node, field, None), found)
            for field in pattern._fields
            if field not in _NOT_COMPARED
        )
    if isinstance(pattern, list):
        return len(pattern) == len(node) and all(map(_match, pattern, node, [found] * len(pattern)))
    return bool(pattern == node)


def _fill(hole: str, node: Any, found: Found) -> bool:
    if hole in found:
        return text_of(found[hole]) == text_of(node)
    found[hole] = node
    return True
