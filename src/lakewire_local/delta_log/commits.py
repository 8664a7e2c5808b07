"""
Writing to the log of a table: commits of our own, each in one step.
"""

from __future__ import annotations

import json
import os
import uuid
from typing import TYPE_CHECKING, Any

from lakewire_local.delta_log.reading import commit_path
from lakewire_local.timestamps import now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class CommitConflictError(Exception):
    """
    The version to be written exists already; nothing was written.
    """


def remove_actions(files: Sequence[Mapping[str, Any]], *, data_change: bool = True) -> list[dict[str, Any]]:
    """Return the actions that take *files* (contents of ``add``) out of the table."""
    now = now_ms()
    kept = ("path", "partitionValues", "size", "deletionVector")
    return [
        {
            "remove": {name: file[name] for name in kept if file.get(name) is not None}
            | {"deletionTimestamp": now, "dataChange": data_change, "extendedFileMetadata": True}
        }
        for file in files
    ]


def write_commit(
    folder: Path,
    version: int,
    *,
    operation: str,
    parameters: Mapping[str, object],
    user: str,
    actions: Sequence[Mapping[str, Any]] = (),
    metrics: Mapping[str, int] | None = None,
    transaction_id: str | None = None,
) -> None:
    """
    Write commit *version* atomically, with this *transaction_id*, or a new one when None.

    Raises:
        CommitConflictError: Another writer made that version.
    """
    info = {
        "timestamp": now_ms(),
        "userName": user,
        "operation": operation,
        "operationParameters": {name: _parameter(value) for name, value in parameters.items()},
        "isBlindAppend": operation == "WRITE" and not any("remove" in action for action in actions),
        "operationMetrics": {name: str(value) for name, value in (metrics or {}).items()},
        "engineInfo": "lakewire-local",
        "txnId": transaction_id or str(uuid.uuid4()),
    }
    lines = [json.dumps(action, ensure_ascii=False) for action in ({"commitInfo": info}, *actions)]
    target = commit_path(folder, version)
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{uuid.uuid4()}.tmp")
    try:
        draft.write_text("\n".join(lines) + "\n", encoding="utf-8")
        os.link(draft, target)
    except FileExistsError:
        raise CommitConflictError(str(target)) from None
    finally:
        draft.unlink(missing_ok=True)


def _parameter(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
