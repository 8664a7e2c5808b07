"""
Workspaces that may use a catalog, an external location or a storage credential.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.catalog.collection import one_part
from lakewire.errors import InvalidArgumentError
from lakewire_api.catalog.api.workspace_bindings import WorkspaceBindingsAPI
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.http import Transport

__all__ = ["WorkspaceBindings"]

_KINDS = ("catalog", "external_location", "storage_credential", "credential")
_READ_ONLY, _READ_WRITE = "BINDING_TYPE_READ_ONLY", "BINDING_TYPE_READ_WRITE"


class WorkspaceBindings:
    """
    Workspaces that may use an object whose isolation mode is ``ISOLATED``. Reached as ``client.catalog.bindings``.

    *kind* is ``catalog``, ``external_location``, ``storage_credential`` or ``credential``.

    Source:
        https://docs.databricks.com/api/workspace/workspacebindings
    """

    def __init__(self, sender: Transport) -> None:
        self._api = WorkspaceBindingsAPI(sender)

    def get(self, name: str, *, kind: str = "catalog") -> dict[int, bool]:
        """
        Return the workspaces that may use an object: id to whether it may only read.

        Raises:
            NotFoundError: There is no such object.
        """
        found = self._api.get_bindings(_kind(kind), one_part(name, "name"))
        return {each.workspace_id: str(each.binding_type) == _READ_ONLY for each in found}

    def add(self, name: str, *workspace_ids: int, read_only: bool = False, kind: str = "catalog") -> None:
        """
        Let workspaces use an object. One request.

        Args:
            name: One part.
            workspace_ids: At least one.
            read_only: Whether they may only read.
            kind: Of the object.

        Raises:
            NotFoundError: There is no such object or workspace.
        """
        check("read_only", bool, read_only)
        how = _READ_ONLY if read_only else _READ_WRITE
        added = [{"workspace_id": each, "binding_type": how} for each in _ids(workspace_ids)]
        self._api.update_bindings(_kind(kind), one_part(name, "name"), add=added)

    def remove(self, name: str, *workspace_ids: int, kind: str = "catalog") -> None:
        """
        Let workspaces use an object no more. Two requests.

        Args:
            name: One part.
            workspace_ids: At least one; those that may not use it do not matter.
            kind: Of the object.

        Raises:
            NotFoundError: There is no such object.
        """
        ids, there = _ids(workspace_ids), self.get(name, kind=kind)
        gone = [
            {"workspace_id": each, "binding_type": _READ_ONLY if there[each] else _READ_WRITE}
            for each in ids
            if each in there
        ]
        if gone:
            self._api.update_bindings(_kind(kind), one_part(name, "name"), remove=gone)


def _kind(given: object) -> str:
    if given not in _KINDS:
        raise InvalidArgumentError(f"kind: {shown(given)}; accepted are {', '.join(_KINDS)}")
    return str(given)


def _ids(given: tuple[object, ...]) -> list[int]:
    ids = [each for each in given if type(each) is int and each > 0]
    if not ids or len(ids) < len(given):
        raise InvalidArgumentError(f"workspace_ids: {shown(given)}; accepted are ids of workspaces, whole numbers > 0")
    return ids
