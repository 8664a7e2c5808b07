"""
Statements to ask a judge: read from ``.sql`` files, or from a file of answers.

A ``.sql`` file has sections: ``-- setup``, ``-- queries NAME``, ``-- dml NAME``. A statement ends with a semicolon at
the end of a line. Statements of ``dml`` are run in order; ``{t}`` is a table of their own.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SECTION = re.compile(r"^-- (setup|queries|dml)(?: (\S+))?\s*$", re.MULTILINE)
_END = re.compile(r";\s*$", re.MULTILINE)


@attrs.define
class Questions:
    """Hold statements that make tables, queries by id, and sequences of statements by id."""

    setup: list[str] = attrs.field(factory=list)
    queries: dict[str, str] = attrs.field(factory=dict)
    dml: dict[str, list[str]] = attrs.field(factory=dict)


def read_questions(paths: Sequence[Path]) -> Questions:
    """Return the statements of all files."""
    asked = Questions()
    for path in paths:
        (_read_json if path.suffix == ".json" else _read_sql)(path.read_text("utf-8"), asked)
    return asked


def _read_json(text: str, asked: Questions) -> None:
    given = json.loads(text)
    asked.setup += given.get("setup", [])
    asked.queries |= {query["id"]: query["sql"] for query in given.get("queries", [])}
    asked.dml |= {sequence["id"]: sequence["statements"] for sequence in given.get("dml", [])}


def _read_sql(text: str, asked: Questions) -> None:
    _, *parts = _SECTION.split(text)
    for kind, name, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        statements = [found for part in _END.split(body) if (found := part.strip())]
        if kind == "setup":
            asked.setup += statements
        elif kind == "queries":
            asked.queries |= {f"{name}:{number}": sql for number, sql in enumerate(statements, 1)}
        else:
            asked.dml[f"dml:{name}"] = statements
