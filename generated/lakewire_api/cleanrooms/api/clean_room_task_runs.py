"""Generated from cleanrooms (databricks-sdk 0.162.0, spec faf293a3); do not edit, see docs/regenerating.md."""

from __future__ import annotations

from lakewire_api.cleanrooms import models as _m

import lakewire_runtime as _rt

_op = _rt.operations("clean_room_task_runs")
LIST = _op("list", "GET", "/api/2.0/clean-rooms/{clean_room_name}/runs", _m.ListCleanRoomNotebookTaskRunsResponse)
LIST_PAGING = _rt.Paging(items="runs", request="page_token", response="next_page_token")
LIST_CLEAN_ROOM_TASK_RUNS_HANDLER = _op(
    "list_clean_room_task_runs_handler",
    "GET",
    "/api/2.0/clean-rooms/{clean_room_name}/task-runs",
    _m.ListCleanRoomTaskRunsResponse,
)
LIST_CLEAN_ROOM_TASK_RUNS_HANDLER_PAGING = _rt.Paging(items="runs", request="page_token", response="next_page_token")


class CleanRoomTaskRunsAPI(_rt.Api):
    def list(
        self,
        clean_room_name: str,
        *,
        notebook_name: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> _rt.Pages[_m.CleanRoomNotebookTaskRun]:
        """GET /api/2.0/clean-rooms/{clean_room_name}/runs

        https://docs.databricks.com/api/workspace/cleanroomtaskruns/list
        """
        _query = {"notebook_name": notebook_name, "page_size": page_size, "page_token": page_token}
        return _rt.Pages(
            self._sender,
            LIST,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/runs",
            LIST_PAGING,
            query=_rt.given(CleanRoomTaskRunsAPI.list, _query),
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
        """GET /api/2.0/clean-rooms/{clean_room_name}/task-runs

        https://docs.databricks.com/api/workspace/cleanroomtaskruns/listcleanroomtaskrunshandler
        """
        _query = {"name": name, "page_size": page_size, "page_token": page_token, "task_type": task_type}
        return _rt.Pages(
            self._sender,
            LIST_CLEAN_ROOM_TASK_RUNS_HANDLER,
            f"/api/2.0/clean-rooms/{_rt.segment('clean_room_name', clean_room_name)}/task-runs",
            LIST_CLEAN_ROOM_TASK_RUNS_HANDLER_PAGING,
            query=_rt.given(CleanRoomTaskRunsAPI.list_clean_room_task_runs_handler, _query),
            limit=limit,
        )
