"""
Data files that several tables refer to.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path


def bring_file(given: Path, target: Path, *, shallow: bool) -> None:
    """Link or copy a file to *target*, unless it is there."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    if shallow:
        with suppress(OSError):  # on another disk there are no links
            os.link(given, target)
            return
    shutil.copyfile(given, target)
