"""
How far the flows of a streaming table have read.

What they have read is one file beside the log, written before the commit of the rows; a ``txn`` action of that commit
says which file counts. So a crash at any point neither loses nor duplicates rows.
"""

from __future__ import annotations

import json
import uuid
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.delta_log import last_transaction
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "_flows"  # no reader of Delta takes a folder of such a name for data
_APP = "lakewire.flows"

Position = dict[str, Any]
"""
By source: of a table its id and the version that is read; of files their paths and the columns that were found.
"""


@attrs.frozen
class Positions:
    """
    Hold what the flows of a table have read.

    Attributes:
        number: Of the file.
        flows: By name.
    """

    number: int = -1
    flows: Mapping[str, Position] = attrs.field(factory=dict)


def read_positions(folder: Path) -> Positions:
    """Return what the rows of the table in *folder* were made from."""
    number = last_transaction(folder, _APP)
    return Positions(number, json.loads(_file(folder, number).read_text("utf-8"))) if number >= 0 else Positions()


def keep_positions(folder: Path, positions: Positions) -> dict[str, Any]:
    """Write the file; return the action of the commit with which it counts."""
    target = _file(folder, positions.number)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{uuid.uuid4()}.tmp")
    draft.write_text(json.dumps(positions.flows), "utf-8")
    draft.replace(target)
    return {"txn": {"appId": _APP, "version": positions.number, "lastUpdated": now_ms()}}


def forget_positions(folder: Path, positions: Positions) -> None:
    """Delete the file of what no longer counts, once the commit after it is made."""
    with suppress(FileNotFoundError):
        _file(folder, positions.number).unlink()


def _file(folder: Path, number: int) -> Path:
    return folder / FOLDER / f"{number}.json"
