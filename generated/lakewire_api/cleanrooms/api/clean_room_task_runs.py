# Generated from cleanrooms (databricks-sdk 0.156.0, spec 3d16bb045096f288). Do not edit: see docs/regenerating.md.
# mypy: disable-error-code="no-any-return"
"""The operations of CleanRoomTaskRunsAPI."""

from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING

from lakewire_api import runtime as _rt
from lakewire_api.cleanrooms import models as _m

if _TYPE_CHECKING:
    pass

LIST = _rt.Operation(
    name="clean_room_task_runs.list",
    method="GET",
    path="/api/2.0/clean-rooms/{clean_room_name}/runs",
    returns=_m.ListCleanRoomNotebookTaskRunsResponse,
    effect=_rt.Effect.READ,
)
LIST_PAGING = _rt.Paging(items="runs", style="token", request="page_token", response="next_page_token")
LIST_CLEAN_ROOM_TASK_RUNS_HANDLER = _rt.Operation(
    name="clean_room_task_runs.list_clean_room_task_runs_handler",
    method="GET",
    path="/api/2.0/clean-rooms/{clean_room_name}/task-runs",
    returns=_m.ListCleanRoomTaskRunsResponse,
    effect=_rt.Effect.READ,
)
LIST_CLEAN_ROOM_TASK_RUNS_HANDLER_PAGING = _rt.Paging(
    items="runs", style="token", request="page_token", response="next_page_token"
)


class CleanRoomTaskRunsAPI:
    """The operations of CleanRoomTaskRunsAPI, carried out by a sender."""

    __slots__ = ("_sender",)

    def __init__(self, sender: _rt.Sender) -> None:
        self._sender = sender

    def list(
        self,
        clean_room_name: str,
        *,
        notebook_name: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CleanRoomNotebookTaskRun]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/runs"""
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/runs",
            LIST_PAGING,
            query={"notebook_name": notebook_name, "page_size": page_size, "page_token": page_token},
            limit=limit,
        )

    def list_clean_room_task_runs_handler(
        self,
        clean_room_name: str,
        *,
        name: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        task_type: _m.CleanRoomTaskType | str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CleanRoomTaskRun]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/task-runs"""
        return _rt.Pages(
            self._sender,
            LIST_CLEAN_ROOM_TASK_RUNS_HANDLER,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/task-runs",
            LIST_CLEAN_ROOM_TASK_RUNS_HANDLER_PAGING,
            query={"name": name, "page_size": page_size, "page_token": page_token, "task_type": task_type},
            limit=limit,
        )
