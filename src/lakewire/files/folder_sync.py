"""
One transfer of a folder: look at both sides, plan, and carry the plan out on several threads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from lakewire.errors import FileChangedError, FolderConflictError, InvalidArgumentError, LakewireError
from lakewire.files.parallel import in_parallel
from lakewire.files.patterns import PathPatterns
from lakewire.files.plans import Compare, SyncAction, SyncPlan, differs, make_plan, some_of
from lakewire.files.sides import LocalSide, RemoteSide, Side, check_local_names, equal_content
from lakewire.files.trees import FolderTree, check_sizes, local_source, local_target, remote_tree

if TYPE_CHECKING:
    from lakewire.files.places import RemotePlace
    from lakewire.http import Transport

__all__ = ["FolderProgress", "FolderSync", "SyncOptions", "SyncResult"]


@attrs.frozen(kw_only=True)
class FolderProgress:
    """
    How far the transfer of a folder has come.

    Attributes:
        files: How many have arrived.
        total_files: How many are transferred in all.
        size_bytes: How many bytes have been sent or received, also of files that are under way.
        total_bytes: How many are transferred in all.
        path: The file that arrived last, relative to the folder; empty before the first.
    """

    files: int
    total_files: int
    size_bytes: int
    total_bytes: int
    path: str = ""


@attrs.frozen(kw_only=True)
class SyncResult:
    """
    What a transfer of a folder has done.

    Attributes:
        files: How many files were transferred.
        size_bytes: How many bytes they have.
        deleted: How many files and folders were deleted in the target.
        unchanged: How many files were equal before.
        plan: Each change.
    """

    files: int
    size_bytes: int
    deleted: int
    unchanged: int
    plan: SyncPlan = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class SyncOptions:
    """
    Arguments of a transfer, checked.
    """

    patterns: PathPatterns
    compare: Compare = "time"
    delete: bool = False
    allow_empty: bool = False
    overwrite: bool = True
    at_once: int = 16
    on_progress: Callable[[FolderProgress], object] | None = None


class FolderSync:
    """
    Make one folder like another.

    Args:
        sender: Knows who observes the work.
        local: A folder of this machine.
        remote: A folder of a server.
        upload: Whether *remote* is changed; else *local* is.
        options: What is transferred, and how.
    """

    def __init__(
        self, sender: Transport, local: Path, remote: RemotePlace, *, upload: bool, options: SyncOptions
    ) -> None:
        self._sender = sender
        self._local = local
        self._remote = remote
        self._upload = upload
        self._options = options
        self._ended = threading.Event()

    def plan(self) -> SyncPlan:
        """
        Return what would be done.
        """
        return self._planned(*self._trees())

    def run(self) -> SyncResult:
        """
        Do it. What arrives is whole; when it ends early, the same call again does the rest.
        """
        with self._sender.work("databricks.files.sync") as work:
            source, target = self._trees()
            plan = self._planned(source, target)
            side = self._side()
            work["direction"] = side.kind
            self._delete(side, [action for action in plan.deletes if action.reason != "extra"])
            side.prepare(source, target)
            list(self._all(side.create, [action for action in plan.actions if action.kind == "create"]))
            self._transfer(side, plan)
            self._delete(side, [action for action in plan.deletes if action.reason == "extra"])
            work["files"], work["bytes"] = len(plan.transfers), plan.size_bytes
        return SyncResult(
            files=len(plan.transfers),
            size_bytes=plan.size_bytes,
            deleted=len(plan.deletes),
            unchanged=plan.unchanged,
            plan=plan,
        )

    def _side(self) -> Side:
        if self._upload:
            overwrite = self._options.overwrite
            return RemoteSide(self._local, self._remote, ended=self._ended, overwrite=overwrite)
        return LocalSide(self._remote, self._local, ended=self._ended)

    def _trees(self) -> tuple[FolderTree, FolderTree]:
        """Return what source and target hold, once it is clear that the target can hold what the source does."""
        patterns, at_once = self._options.patterns, self._options.at_once
        if self._upload:
            source = local_source(self._local, patterns)
            for path in source.entries:
                self._remote.child(path)  # refuses names that the target cannot have
            check_sizes(source, self._remote)
            target = remote_tree(self._remote, patterns, at_once)
            if not target.exists:
                self._remote.check_root()
            return source, target
        source = remote_tree(self._remote, patterns, at_once)
        if not source.exists:
            self._remote.check_folder()  # NotFoundError
        check_local_names(source.entries)
        return source, local_target(self._local, patterns)

    def _planned(self, source: FolderTree, target: FolderTree) -> SyncPlan:
        options = self._options
        if options.delete and not options.allow_empty and target.files() and not source.files():
            raise InvalidArgumentError(
                "delete=True would delete every file, as the source has none; allow_empty=True does that"
            )
        places = str(self._local), str(self._remote)
        plan = make_plan(
            places if self._upload else (places[1], places[0]),
            source,
            target,
            kind="upload" if self._upload else "download",
            delete=options.delete,
            difference=self._differences(source, target).__getitem__,
        )
        other = [action.path for action in plan.transfers if action.reason != "new"]
        if other and not options.overwrite:
            raise FolderConflictError(f"{some_of(other)}: there and different; overwrite=True replaces it", paths=other)
        return plan

    def _differences(self, source: FolderTree, target: FolderTree) -> dict[str, str]:
        """Return what differs, by the path of each file that both have."""
        both = [path for path in source.files() if path in target.entries and target.entries[path].kind != "folder"]
        found = {path: differs(source.entries[path], target.entries[path], self._options.compare) for path in both}
        if self._options.compare == "hash":
            same = [path for path in both if not found[path]]
            for path, is_equal in in_parallel(self._compared, same, self._options.at_once):
                found[path] = "" if is_equal else "hash"
        return found

    def _compared(self, path: str) -> tuple[str, bool]:
        return path, equal_content(self._remote.child(path), self._local / path)

    def _transfer(self, side: Side, plan: SyncPlan) -> None:
        files = plan.transfers
        done: list[SyncAction] = []
        arrived = 0

        def report() -> None:
            if self._options.on_progress:
                self._options.on_progress(
                    FolderProgress(
                        files=len(done),
                        total_files=len(files),
                        size_bytes=min(arrived + side.bytes_under_way(), plan.size_bytes),
                        total_bytes=plan.size_bytes,
                        path=done[-1].path if done else "",
                    )
                )

        try:
            for action in self._all(partial(_twice, side.transfer), files, on_wait=report):
                done.append(action)
                arrived += action.size_bytes
                report()
        except LakewireError as error:
            error.add_note(f"{len(done)} of {len(files)} files were transferred; the same call again does the rest")
            raise

    def _all(
        self,
        run: Callable[[SyncAction], SyncAction],
        actions: Sequence[SyncAction],
        on_wait: Callable[[], object] | None = None,
    ) -> Iterator[SyncAction]:
        return in_parallel(run, actions, self._options.at_once, ended=self._ended, on_wait=on_wait)

    def _delete(self, side: Side, actions: Iterable[SyncAction]) -> None:
        """Delete what is in folders before the folders, which is the order of the plan."""
        for _, same_depth in groupby(actions, key=lambda action: action.path.count("/")):
            list(self._all(side.delete, list(same_depth)))


def _twice(transfer: Callable[[SyncAction], SyncAction], action: SyncAction) -> SyncAction:
    """Transfer a file, again if it changed meanwhile; where that happens twice, it may be written to all the time."""
    try:
        return transfer(action)
    except FileChangedError:
        return transfer(action)
