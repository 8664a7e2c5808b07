"""
Snapshots: taken and restored while nothing works on the workspace.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.routing import Route

from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint, require_admin
from lakewire_local.http.own.waiting import wait_until
from lakewire_runtime.deadline import Deadline

if TYPE_CHECKING:
    from collections.abc import Callable

    from lakewire_local.http.call import Call

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
    workspace, gate = call.workspace, call.request.app.state.gate

    def at_work() -> str:
        return f"The workspace is at work: {', '.join(workspace.activity())}."

    def when_idle() -> None:
        with workspace.triggers.paused(), workspace.vectors.syncs.paused():
            wait_until(lambda: not workspace.activity(), Deadline(patience), at_work)
            work()

    async with gate.alone(patience):
        await run_in_threadpool(when_idle)


ROUTES = [
    Route(f"{OWN}snapshots", endpoint(list_all), methods=["GET"]),
    Route(f"{OWN}snapshots", endpoint(take), methods=["POST"]),
    Route(f"{OWN}snapshots/{{name}}", endpoint(delete), methods=["DELETE"]),
    Route(f"{OWN}snapshots/{{name}}/restore", endpoint(restore), methods=["POST"]),
]
