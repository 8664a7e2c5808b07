"""
What makes one folder equal to another: pure, from what both hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import attrs

from lakewire.errors import FolderConflictError
from lakewire.files.trees import FolderEntry, FolderTree

__all__ = ["Compare", "SyncAction", "SyncPlan", "differs", "make_plan", "some_of"]

Compare = Literal["time", "size", "hash"]
ActionKind = Literal["upload", "download", "create", "delete"]
_MS = 1_000_000


@attrs.frozen
class SyncAction:
    """
    One change of the target.

    Attributes:
        kind: ``upload``, ``download``, ``create`` (an empty folder) or ``delete``.
        path: What is changed, relative to the folders, with ``/``.
        reason: ``new``; what differs: ``size``, ``time``, ``hash`` or ``link``; for a delete ``extra``, or
            ``in the way`` of something of another kind.
        size_bytes: Of a file that is transferred; 0 for a notebook, of which it is not known.
        is_dir: Whether it is a folder.
    """

    kind: ActionKind
    path: str
    reason: str
    size_bytes: int = 0
    is_dir: bool = False

    def __str__(self) -> str:
        return f"{self.kind} {self.path}{'/' if self.is_dir else ''} ({self.reason})"


@attrs.frozen
class SyncPlan:
    """
    What a sync does, in its order: what is in the way is deleted, then transferred, then the rest deleted.

    Attributes:
        source: Where files come from.
        target: What is changed.
        actions: The changes; none when both are equal.
        unchanged: How many files stay.
    """

    source: str
    target: str
    actions: tuple[SyncAction, ...]
    unchanged: int

    @property
    def transfers(self) -> tuple[SyncAction, ...]:
        """
        Files that are uploaded or downloaded.
        """
        return tuple(action for action in self.actions if action.kind in {"upload", "download"})

    @property
    def deletes(self) -> tuple[SyncAction, ...]:
        """
        Files and folders that are deleted.
        """
        return tuple(action for action in self.actions if action.kind == "delete")

    @property
    def size_bytes(self) -> int:
        """
        How many bytes are transferred.
        """
        return sum(action.size_bytes for action in self.actions)

    def __str__(self) -> str:
        lines = (f"  {action}" for action in self.actions)
        return "\n".join((f"{self.source} -> {self.target}, {self.unchanged} unchanged", *lines))


def differs(source: FolderEntry, target: FolderEntry, compare: Compare) -> str:
    """
    Return what differs between two files, without reading them; empty for nothing.
    """
    if target.kind == "link":
        return "link"
    known = None not in (source.size_bytes, target.size_bytes)
    if source.size_bytes != target.size_bytes and (known or compare == "size"):
        return "size"
    return "" if compare != "time" or _is_current(source, target) else "time"


def make_plan(
    places: tuple[str, str],
    source: FolderTree,
    target: FolderTree,
    *,
    kind: Literal["upload", "download"],
    delete: bool,
    difference: Callable[[str], str],
) -> SyncPlan:
    """
    Return what to do.

    Args:
        places: Names of the two.
        source: What is to be there.
        target: What is there.
        kind: What a transfer is called.
        delete: Whether what only the target has is deleted.
        difference: Called with the path of a file that both have; returns what differs.

    Raises:
        FolderConflictError: A file of one is a folder, or would replace a notebook, of the other, and *delete* is
            False or it must stay.
    """
    blocked = _blocked(source, target, delete=delete)
    stays = target.entries.keys() - set(blocked)
    actions = [_delete(path, target, "in the way") for path in blocked]
    actions += [SyncAction("create", path, "new", is_dir=True) for path in _leaves(source) if path not in stays]
    unchanged = 0
    for path in sorted(source.files()):
        reason = difference(path) if path in stays else "new"
        unchanged += not reason
        if reason:
            actions.append(SyncAction(kind, path, reason, source.entries[path].size_bytes or 0))
    if delete:
        extra = _innermost_first(stays - source.entries.keys() - target.guarded)
        actions += [_delete(path, target, "extra") for path in extra]
    return SyncPlan(*places, tuple(actions), unchanged)


def some_of(paths: Sequence[str]) -> str:
    """
    Return the first of some paths for a message, and how many more there are.
    """
    return repr(paths[0]) + (f" and {len(paths) - 1} more" if len(paths) > 1 else "")


def _is_current(source: FolderEntry, target: FolderEntry) -> bool:
    """
    Return whether the target has been written since the source got its content, or carries its time.

    A download gives a file the time that the volume has. An upload cannot, so that the file has to be younger than
    any change of the source: what was moved or unpacked here with an old time counts as changed.
    """
    if target.modified_ns is None or source.modified_ns is None:
        return False
    written_later = source.changed_ns is not None and source.changed_ns // _MS < target.modified_ns // _MS
    return written_later or source.modified_ns == target.modified_ns


def _blocked(source: FolderTree, target: FolderTree, *, delete: bool) -> list[str]:
    """Return what is in the way in the target, innermost first, with what is below it."""
    clashes = [
        path
        for path, entry in target.entries.items()
        if path in source.entries and not _can_replace(source.entries[path], entry)
    ]
    kept = [path for path in clashes if not delete or path in target.guarded]
    if kept:
        advice = "it has something that include= or exclude= keep" if delete else "delete=True replaces it"
        raise FolderConflictError(
            f"{some_of(sorted(kept))}: a file here, a folder or notebook there; {advice}", paths=sorted(kept)
        )
    below = [path for path in target.entries if any(path.startswith(f"{clash}/") for clash in clashes)]
    return _innermost_first({*clashes, *below})


def _can_replace(source: FolderEntry, target: FolderEntry) -> bool:
    is_folder = target.kind == "folder"
    return is_folder == (source.kind == "folder") and (is_folder or target.is_plain)


def _delete(path: str, tree: FolderTree, reason: str) -> SyncAction:
    return SyncAction("delete", path, reason, is_dir=tree.entries[path].kind == "folder")


def _leaves(tree: FolderTree) -> Iterator[str]:
    """Iterate over folders with nothing in them; the others come with what is in them."""
    filled = {path.rpartition("/")[0] for path in tree.entries}
    return (path for path, entry in sorted(tree.entries.items()) if entry.kind == "folder" and path not in filled)


def _innermost_first(paths: Iterable[str]) -> list[str]:
    return sorted(paths, key=lambda path: (-path.count("/"), path))
