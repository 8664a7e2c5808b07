"""
A guard against tables whose file statistics the engine would misread: they are refused.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from lakewire_local.delta_log import active_files, commit_times, read_commit, read_snapshot
from lakewire_local.errors import unsupported

if TYPE_CHECKING:
    from pathlib import Path

_NUMBER = re.compile(r"-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?")
# Numbers of at most 15 digits and a small exponent are always read exactly.
_EXACT_DIGITS = 15
_EXACT_EXPONENT = 22


def refuse_misread(folder: Path) -> None:
    """Refuse a table made elsewhere that has statistics of doubles or decimals the engine reads inexactly."""
    snapshot = read_snapshot(folder)
    if not snapshot.no_statistics and _is_misread(folder, snapshot.table_id, snapshot.version):
        raise unsupported(
            "reading a Delta table made elsewhere with file statistics of long decimals or doubles, which its engine "
            "misreads; write it with delta.dataSkippingNumIndexedCols = 0"
        )


def forget_tables() -> None:
    """Forget what was found, as the logs of tables are other ones now."""
    _is_misread.cache_clear()


@lru_cache(maxsize=256)
def _is_misread(folder: Path, table_id: str, version: int) -> bool:  # noqa: ARG001  a key of the cache
    """Check every file of every version that can still be read."""
    adds = [action["add"] for at in commit_times(folder) for action in read_commit(folder, at) if "add" in action]
    return any(_has_inexact(file.get("stats") or "") for file in (*adds, *active_files(folder, version)))


def _has_inexact(stats: str) -> bool:
    found: list[str] = []

    def keep(text: str) -> str:
        found.append(text)
        return text

    json.loads(stats or "{}", parse_float=keep)
    return not all(map(_is_exact, found))


def _is_exact(text: str) -> bool:
    match = _NUMBER.fullmatch(text)
    if match is None:
        return False
    whole, fraction, exponent = match.group(1), match.group(2) or "", int(match.group(3) or 0)
    digits = (whole + fraction).strip("0")
    return len(digits) <= _EXACT_DIGITS and abs(exponent - len(fraction)) <= _EXACT_EXPONENT
