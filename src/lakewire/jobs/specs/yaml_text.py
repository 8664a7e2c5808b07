"""
YAML as people write it in specs, read and written so that versions 1.1 and 1.2 agree.

PyYAML alone reads 1.1, where ``no`` is False, ``12:30`` is 750 and a name that stands twice is silently the last one.
PyYAML is an extra: this module is imported when YAML is first used, by ``yaml_door.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from lakewire.errors import InvalidArgumentError

__all__ = ["read_yaml", "write_yaml"]

_TAG = "tag:yaml.org,2002:"
# plain scalars of the core schema of YAML 1.2 that are no text, and how they begin
_CORE = (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("merge", r"<<", "<"),
)
_MOST_VALUES = 1_000_000  # aliases of aliases make a short text endless


class _Reader(yaml.SafeLoader):
    """Reads plain scalars by the core schema."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  # declared by the base, which adds to a copy


class _Writer(yaml.SafeDumper):
    """Quotes what either version would not read as text, and writes no anchors."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


for _kind, _pattern, _first in _CORE:
    for _class in (_Reader, _Writer):
        _class.add_implicit_resolver(f"{_TAG}{_kind}", re.compile(f"(?:{_pattern})$"), list(_first))


def _whole_number(reader: _Reader, node: yaml.ScalarNode) -> int:
    text = str(reader.construct_scalar(node))
    return int(text, 0) if text[1:2] in ("o", "x") else int(text)


_Reader.add_constructor(f"{_TAG}int", _whole_number)


def read_yaml(text: str, where: str = "text") -> Any:
    """
    Return the values of one YAML document.

    Raises:
        InvalidArgumentError: It is not YAML, a name stands twice in a mapping, or aliases make it endless.
    """
    reader = _Reader(text)
    try:
        node = reader.get_single_node()
        if node is None:
            return None
        _check_names(node, where)
        value = reader.construct_document(node)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        if isinstance(error, InvalidArgumentError):
            raise
        raise InvalidArgumentError(f"{where}: not YAML: {' '.join(str(error).split())}") from error
    finally:
        reader.dispose()
    if sum(1 for _ in zip(_values(value), range(_MOST_VALUES), strict=False)) == _MOST_VALUES:
        raise InvalidArgumentError(f"{where}: its aliases make more than {_MOST_VALUES:,} values")
    return value


def write_yaml(value: Any) -> str:
    """
    Return JSON values as YAML, names in their order.
    """
    text: str = yaml.dump(value, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=120)
    return text


def _check_names(root: yaml.Node, where: str) -> None:
    """Refuse a mapping in which a name stands twice; one that is merged in may."""
    waiting, seen = [root], {id(root)}
    while waiting:
        node = waiting.pop()
        inner: list[yaml.Node] = []
        if isinstance(node, yaml.MappingNode):
            names: set[str] = set()
            for key, held in node.value:
                inner += [key, held]
                if isinstance(key, yaml.ScalarNode) and key.tag != f"{_TAG}merge":
                    if key.value in names:
                        raise InvalidArgumentError(
                            f"{where}: line {key.start_mark.line + 1}: {key.value!r} stands twice"
                        )
                    names.add(key.value)
        elif isinstance(node, yaml.SequenceNode):
            inner += node.value
        waiting += [each for each in inner if id(each) not in seen]
        seen.update(map(id, inner))


def _values(root: Any) -> Iterator[Any]:
    waiting = [root]
    while waiting:
        value = waiting.pop()
        yield value
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
