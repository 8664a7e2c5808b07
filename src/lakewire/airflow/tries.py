"""
Names of what a task starts, which are the same in a retry. Pure.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

__all__ = ["names_of_tries"]


def names_of_tries(context: Any, retries: int, part: int = 0) -> list[str]:
    """
    Return a name of 64 characters for each try since the task was cleared, up to this one, which is the last.

    A retry finds by them what its predecessors started. They differ in the DAG, the run and when it began (a run that
    was deleted may have had the same id), the task, its map index, and the part of the task. A task that a person
    clears is to run again: Airflow gives it as many retries once more, so ``max_tries`` is the tries before and those.
    """
    ti, dag_run = context["ti"], context["dag_run"]
    before = max(int(ti.max_tries) - retries, 0)
    facts = [ti.dag_id, ti.run_id, str(dag_run.start_date), ti.task_id, ti.map_index, before, part]
    tries = max(int(ti.try_number) - before, 1)
    return [hashlib.sha256(json.dumps([*facts, number]).encode()).hexdigest() for number in range(tries)]
