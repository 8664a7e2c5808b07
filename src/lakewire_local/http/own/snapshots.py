"""
Snapshots: taken and restored while nothing works on the workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.call import endpoint, require_admin
from lakewire_local.http.gate import Gate
from lakewire_local.http.latest_requests import OWN
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_local.http.call import Call
    from lakewire_local.workspace import Workspace

_PATIENCE_MS = 10_000


def list_all(call: Call) -> dict[str, Any]:
    """Return the names of the snapshots."""
    return {"snapshots": [{"name": name} for name in call.workspace.snapshots.names()]}


async def take(call: Call) -> None:
    """Take one."""
    await _alone(call, lambda: call.workspace.snapshots.take(call.arguments.need("name")))


async def restore(call: Call) -> None:
    """Let the workspace be as it was."""
    await _alone(call, lambda: call.workspace.restore(call.path["name"]))


async def delete(call: Call) -> None:
    """Delete one."""
    await _alone(call, lambda: call.workspace.snapshots.delete(call.path["name"]))


async def _alone(call: Call, work: Callable[[], None]) -> None:
    """Work while no request is inside, and nothing that earlier ones have started."""
    require_admin(call)
    patience = (call.arguments.integer("wait_milliseconds", _PATIENCE_MS, low=0) or 0) / 1000
    gate: Gate = call.request.app.state.gate

    def when_idle() -> None:
        with call.workspace.triggers.paused():
            _wait_idle(call.workspace, patience)
            work()

    async with gate.alone(patience):
        await run_in_threadpool(when_idle)


def _wait_idle(workspace: Workspace, patience: float) -> None:
    try:
        poll(workspace.activity, lambda found: not found, Deadline(patience), pace=poll_pace(0.01, 0.2), what="idle")
    except DeadlineExceededError:
        running = ", ".join(workspace.activity())
        raise LocalError(409, "RESOURCE_CONFLICT", f"The workspace is at work: {running}.") from None


ROUTES = [
    Route(f"{OWN}snapshots", endpoint(list_all), methods=["GET"]),
    Route(f"{OWN}snapshots", endpoint(take), methods=["POST"]),
    Route(f"{OWN}snapshots/{{name}}", endpoint(delete), methods=["DELETE"]),
    Route(f"{OWN}snapshots/{{name}}/restore", endpoint(restore), methods=["POST"]),
]
