"""
The clock: moved forward, with the runs of schedules on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from lakewire_local.http.addresses import OWN
from lakewire_local.http.call import endpoint, for_admins
from lakewire_local.http.own.waiting import wait_until
from lakewire_local.timestamps import CLOCK, iso_text, now_ms
from lakewire_runtime.deadline import Deadline

if TYPE_CHECKING:
    from lakewire_local.http.call import Call
    from lakewire_local.jobs.records import Run

_PATIENCE_MS = 60_000


def show(_: Call) -> dict[str, str]:
    """Return the time."""
    return {"now": iso_text(now_ms())}


def move(call: Call) -> dict[str, str]:
    """Move it; it stands while a run that a schedule has started on the way is active."""
    passed = call.arguments.integer("milliseconds", 0, low=0) or 0
    deadline = Deadline((call.arguments.integer("wait_milliseconds", _PATIENCE_MS, low=0) or 0) / 1000)

    def settle(run: Run) -> None:
        wait_until(
            lambda: call.workspace.jobs.get_run(run.run_id).status.ended,
            deadline,
            lambda: f"Run {run.run_id} of a schedule has not ended in time; the clock stands at {iso_text(now_ms())}.",
        )

    call.workspace.triggers.pass_time(now_ms() + passed, CLOCK.move_to, settle)
    return show(call)


ROUTES = [
    Route(f"{OWN}clock", endpoint(show), methods=["GET"]),
    Route(f"{OWN}clock", endpoint(for_admins(move)), methods=["POST"]),
]
