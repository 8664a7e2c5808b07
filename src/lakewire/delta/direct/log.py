"""
The log of a table, from a storage into a folder, where deltalake reads it.

Itself it takes no token of Google's, and no credentials that are renewed.

Source: https://github.com/delta-io/delta/blob/master/PROTOCOL.md#delta-log-entries
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lakewire.catalog.vending import Storage, StoredFile

__all__ = ["copy_log"]

_COMMIT = re.compile(r"_delta_log/(\d{20})\.json")
_CHECKPOINT = re.compile(r"_delta_log/(\d{20})\.checkpoint(?:\.(\d{10})\.(\d{10}))?\.parquet")
_AT_A_TIME = 16


def copy_log(storage: Storage, folder: Path, *, version: int | None, whole: bool) -> None:
    """
    Copy what describes a version: the newest checkpoint up to it, and the commits after that.

    Args:
        storage: Of the table.
        folder: Where ``_delta_log`` is made.
        version: Number of a commit; None for the newest.
        whole: Copy all commits, by whose times one is found.
    """
    (folder / "_delta_log").mkdir()
    found = list(storage.list("_delta_log"))
    base = -1 if whole else _base(found, version)

    def copy(file: StoredFile) -> None:
        local = folder / file.path
        local.write_bytes(storage.read(file.path))
        moment = file.modified_at.timestamp()
        os.utime(local, (moment, moment))  # by which deltalake finds a version by its time

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        list(pool.map(copy, _described(found, base)))


def _described(found: Iterable[StoredFile], base: int) -> list[StoredFile]:
    """Return the commits since a checkpoint, and its parts; without one all of both."""
    commits = [(file, match) for file in found if (match := _COMMIT.fullmatch(file.path))]
    checkpoints = [(file, match) for file in found if (match := _CHECKPOINT.fullmatch(file.path))]
    return [
        *(file for file, match in commits if int(match[1]) >= base),
        *(file for file, match in checkpoints if int(match[1]) == base or base < 0),
    ]


def _base(found: Iterable[StoredFile], version: int | None) -> int:
    """Return the version of the newest checkpoint, up to a version, of which there is every part; -1 for none."""
    parts: dict[tuple[int, int], int] = defaultdict(int)
    for match in filter(None, (_CHECKPOINT.fullmatch(file.path) for file in found)):
        parts[int(match[1]), int(match[3] or 1)] += 1
    whole = [at for (at, expected), count in parts.items() if count >= expected]
    return max((at for at in whole if version is None or at <= version), default=-1)
