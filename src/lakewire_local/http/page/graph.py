"""
The tasks of a run as a drawing: a column for each step, a line for each dependency.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BOX = (170, 44)
_GAP = (60, 18)


@attrs.frozen
class Box:
    """A task, with the place of its upper left corner."""

    task: Mapping[str, Any]
    x: int
    y: int


@attrs.frozen
class Graph:
    """Boxes, lines between them as ``(x1, y1, x2, y2)``, and the size of the whole."""

    boxes: Sequence[Box]
    lines: Sequence[tuple[int, int, int, int]]
    width: int
    height: int


def draw(tasks: Sequence[Mapping[str, Any]]) -> Graph:
    """Place each task to the right of those it depends on."""
    by_key = {task["task_key"]: task for task in tasks}
    boxes: dict[str, Box] = {}
    rows: dict[int, int] = {}
    for key, task in by_key.items():
        column = _column(key, by_key)
        row = rows[column] = rows.get(column, -1) + 1
        boxes[key] = Box(task, column * (BOX[0] + _GAP[0]), row * (BOX[1] + _GAP[1]))
    lines = [
        (boxes[before].x + BOX[0], boxes[before].y + BOX[1] // 2, box.x, box.y + BOX[1] // 2)
        for key, box in boxes.items()
        for before in _needs(by_key[key])
        if before in boxes
    ]
    width = max((box.x for box in boxes.values()), default=0) + BOX[0]
    height = max((box.y for box in boxes.values()), default=0) + BOX[1]
    return Graph(list(boxes.values()), lines, width, height)


def _column(key: str, by_key: Mapping[str, Mapping[str, Any]]) -> int:
    before = [name for name in _needs(by_key[key]) if name in by_key]
    return 1 + max((_column(name, by_key) for name in before), default=-1)


def _needs(task: Mapping[str, Any]) -> list[str]:
    return [dependency["task_key"] for dependency in task.get("depends_on") or ()]
