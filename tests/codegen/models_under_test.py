"""Models as the templates write them, for tests of the runtime."""

from __future__ import annotations

from datetime import datetime as _datetime
from datetime import timedelta as _timedelta
from typing import Any as _Any

import lakewire_runtime as _rt


class Color(_rt.OpenEnum):
    RED = "RED"
    BLUE = "blue"


class Empty(_rt.Model): ...


class Leaf(_rt.Model):
    __wire__ = {"ref": "$ref", "is_dir": "isDir"}  # noqa: RUF012  # as generated
    ref: str | None = None
    is_dir: bool | None = None
    color: Color | None = None


class Tree(_rt.Model):
    name: str
    size: int | None = None
    share: float | None = None
    leaf: Leaf | None = None
    leaves: list[Leaf] | None = None
    colors: list[Color] | None = None
    tree: Tree | None = None
    trees: list[Tree] | None = None
    by_name: dict[str, Leaf] | None = None
    tags: dict[str, str] | None = None
    words: list[str] | None = None
    table: list[list[int]] | None = None
    free: dict[str, _Any] | None = None
    anything: _Any | None = None
    made: _datetime | None = None
    took: _timedelta | None = None
