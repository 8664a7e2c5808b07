"""
What starts runs by itself, at a time that the tests set.
"""

from __future__ import annotations

import pytest

from lakewire_local.jobs.store import JobStore
from lakewire_local.jobs.triggers import Triggers
from tests.support.metastores import OwnMetastore

HOUR = 3_600_000
TASK = {"task_key": "main", "condition_task": {"left": "1", "op": "EQUAL_TO", "right": "1"}}


class World:
    """Jobs, a clock, and what the triggers have started."""

    def __init__(self, folder) -> None:
        self.metastore = OwnMetastore(folder)
        self.store = JobStore(folder / "jobs.sqlite")
        self.now = 1_796_040_000_000  # 2026-11-30T12:00:00Z
        self.runs = []
        self.triggers = Triggers(self.store, self.metastore, self.runs.append, warehouse_id="w", clock=lambda: self.now)

    def job(self, **settings):
        job = self.store.create_job({"name": "j", "tasks": [TASK], **settings}, "me")
        self.triggers.tick()
        return job

    def after(self, seconds):
        """Return the triggers of the runs that start when so much time has gone by."""
        self.now += int(seconds * 1000)
        self.runs.clear()
        self.triggers.tick()
        return [run.trigger for run in self.runs]


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    yield made
    made.store.close()
    made.metastore.close()


def daily(**more):
    return {"quartz_cron_expression": "0 0 6 * * ?", "timezone_id": "UTC", **more}


def test_a_schedule_starts_a_run_at_each_time(world):
    """Times that have gone by together make one run."""
    world.job(schedule=daily())

    assert [[], ["PERIODIC"], [], ["PERIODIC"]] == [
        world.after(17 * 3600),
        world.after(3600),
        world.after(3600),
        world.after(3 * 24 * 3600),
    ]


def test_time_that_passes_starts_every_run(world):
    """Each is started at its time, and has ended before the clock goes on."""
    world.job(schedule=daily())
    world.job(trigger={"periodic": {"interval": 2, "unit": "DAYS"}})
    settled, start = [], world.now

    def move_to(moment):
        world.now = moment

    world.triggers.pass_time(start + 96 * HOUR, move_to, lambda run: settled.append((run.job_id, world.now - start)))
    first, second = sorted({job_id for job_id, _ in settled})

    assert [18, 42, 66, 90] == [since // HOUR for job_id, since in settled if job_id == first]
    assert [48, 96] == [since // HOUR for job_id, since in settled if job_id == second]
    assert start + 96 * HOUR == world.now


def test_a_paused_schedule_starts_nothing(world):
    """PAUSED stops a schedule; a changed one begins where it is changed."""
    job = world.job(schedule=daily(pause_status="PAUSED"))
    paused = world.after(48 * 3600)
    world.store.change_job(job.job_id, lambda settings: {**settings, "schedule": daily(pause_status="UNPAUSED")})

    assert ([], [], ["PERIODIC"]) == (paused, world.after(0), world.after(24 * 3600))


def test_a_period_starts_runs(world):
    """A period begins when the trigger is first seen."""
    world.job(trigger={"periodic": {"interval": 2, "unit": "HOURS"}})

    assert ([], ["PERIODIC"], []) == (world.after(7199), world.after(1), world.after(10))


def test_files_that_arrive_start_a_run(world):
    """New files do; files that were there, or that go, do not. The waits of the trigger are kept."""
    world.metastore.schemas.create("main", "s")
    world.metastore.volumes.create("main", "s", "v", comment=None)
    folder = world.metastore.volumes.path("/Volumes/main/s/v/in")
    folder.mkdir(parents=True)
    (folder / "old").touch()
    waits = {"min_time_between_triggers_seconds": 600, "wait_after_last_change_seconds": 60}
    world.job(trigger={"file_arrival": {"url": "/Volumes/main/s/v/in/", **waits}})
    before = world.after(3600)
    (folder / "new").touch()
    found = [world.after(1), world.after(30), world.after(30)]
    (folder / "more").touch()
    soon = [world.after(1), world.after(60), world.after(540)]
    (folder / "old").unlink()

    assert ([], [[], [], ["FILE_ARRIVAL"]], [[], [], ["FILE_ARRIVAL"]], []) == (before, found, soon, world.after(3600))


def test_a_job_that_cannot_run_does_not_stop_the_others(world):
    """A trigger that fails is logged; the triggers of other jobs go on."""
    world.job(schedule=daily(), tasks=[{"task_key": "p", "dbt_task": {"commands": ["dbt run"]}}])
    world.job(schedule=daily())

    assert ["PERIODIC"] == world.after(18 * 3600)


def test_a_deleted_job_starts_nothing(world):
    """The trigger goes with its job."""
    job = world.job(schedule=daily())
    world.store.delete_job(job.job_id)

    assert [] == world.after(48 * 3600)
