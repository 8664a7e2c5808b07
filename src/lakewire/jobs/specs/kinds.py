"""
What a task of the API can run: one field for each kind, as the bindings have them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lakewire.jobs.specs.reading import field_types
from lakewire_api.jobs import models
from lakewire_runtime.model import ModelMeta

__all__ = ["ON_COMPUTE", "kind_of_model", "kinds"]

# those that run on a cluster or with an environment; each other kind brings its own place: a warehouse, a pipeline
ON_COMPUTE = frozenset({
    "dbt_task",
    "notebook_task",
    "python_operator_task",
    "python_wheel_task",
    "spark_jar_task",
    "spark_python_task",
    "spark_submit_task",
})  # fmt: skip


@cache
def kinds() -> Mapping[str, ModelMeta]:
    """
    Return the fields of the API's task that say what it runs, and the model of each.
    """
    return {name: model for name, model in field_types(models.Task).items() if name.endswith("_task")}


def kind_of_model(value: object) -> str | None:
    """
    Return the field of a task that holds *value*, such as a ``PipelineTask``; None for a value of something else.
    """
    return next((name for name, model in kinds().items() if isinstance(value, model)), None)
