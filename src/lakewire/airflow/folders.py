"""
Folders kept equal as tasks.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from lakewire.airflow.operator import ClientOperator

if TYPE_CHECKING:
    from lakewire.files import FolderProgress
    from lakewire.files.plans import Compare

__all__ = ["LakewireVolumeSyncOperator"]

_HEARTBEAT_S = 60.0


class LakewireVolumeSyncOperator(ClientOperator):
    """
    Makes one folder like another, see ``client.files.sync``: one that the worker sees, and one of the server.

    That is in a volume or the workspace. Files are there whole or not at all, and a retry transfers what its
    predecessor did not. A task that is killed sends nothing more.

    Args:
        source: What is to be there. One of the two begins with ``/Volumes/`` or ``/Workspace/``. Templated.
        target: What is changed. Templated.
        delete: Whether to delete what only *target* has.
        compare: When files are equal: ``"time"``, ``"hash"`` or ``"size"``.
        include: Patterns of the only files that are meant. Templated.
        exclude: Patterns of what is left out. Templated.
        options: Further arguments of ``client.files.sync``, as ``parallel``. Templated.
        kwargs: Those of ``ClientOperator`` and ``BaseOperator``.
    """

    template_fields = (*ClientOperator.template_fields, "source", "target", "include", "exclude", "options")
    template_fields_renderers: ClassVar[dict[str, str]] = {"options": "json"}

    def __init__(
        self,
        *,
        source: str,
        target: str,
        delete: bool = False,
        compare: Compare = "time",
        include: str | Sequence[str] | None = None,
        exclude: str | Sequence[str] | None = None,
        options: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.source = source
        self.target = target
        self.delete = delete
        self.compare: Compare = compare
        self.include = include
        self.exclude = exclude
        self.options = options
        self._reported_at = 0.0

    def act(self, context: Any) -> Any:
        """
        Return how many files and bytes were transferred, how many deleted, and how many were equal.
        """
        del context
        self._check()
        client = self.client
        self._cancel = client.close
        self._reported_at = time.monotonic()
        options: dict[str, Any] = {"on_progress": self._progress, **dict(self.options or {})}
        done = client.files.sync(
            self.source,
            self.target,
            delete=self.delete,
            compare=self.compare,
            include=self.include,
            exclude=self.exclude,
            dry_run=False,
            **options,
        )
        counts = {name: getattr(done, name) for name in ("files", "size_bytes", "deleted", "unchanged")}
        self.log.info("folder synced", target=str(self.target), **counts)
        return self.returned({"source": str(self.source), "target": str(self.target), **counts})

    def _check(self) -> None:
        from lakewire.airflow.exceptions import NothingRenderedError

        for name in ("source", "target"):
            if not str(getattr(self, name) or "").strip():
                raise NothingRenderedError(f"task {self.task_id!r}: {name} was rendered to nothing")

    def _progress(self, progress: FolderProgress) -> None:
        if time.monotonic() - self._reported_at >= _HEARTBEAT_S:
            self._reported_at = time.monotonic()
            self.log.info("syncing", files=f"{progress.files}/{progress.total_files}", size_bytes=progress.size_bytes)
