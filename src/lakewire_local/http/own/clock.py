"""
The clock: moved forward, with the runs of schedules on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.routing import Route

from lakewire_local.errors import LocalError
from lakewire_local.http.call import endpoint, for_admins
from lakewire_local.http.latest_requests import OWN
from lakewire_local.timestamps import CLOCK, iso_text, now_ms
from lakewire_runtime import DeadlineExceededError
from lakewire_runtime.deadline import Deadline
from lakewire_runtime.pace import poll_pace
from lakewire_runtime.polling import poll

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
    jobs = call.workspace.jobs

    def settle(run: Run) -> None:
        try:
            poll(
                lambda: jobs.get_run(run.run_id).status.ended,
                bool,
                deadline,
                pace=poll_pace(0.01, 0.2),
                what="settling",
            )
        except DeadlineExceededError:
            text = f"Run {run.run_id} of a schedule has not ended in time; the clock stands at {iso_text(now_ms())}."
            raise LocalError(409, "RESOURCE_CONFLICT", text) from None

    call.workspace.triggers.pass_time(now_ms() + passed, CLOCK.move_to, settle)
    return show(call)


ROUTES = [
    Route(f"{OWN}clock", endpoint(show), methods=["GET"]),
    Route(f"{OWN}clock", endpoint(for_admins(move)), methods=["POST"]),
]
