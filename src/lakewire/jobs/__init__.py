"""
Jobs: what tasks run and where, starting and following runs, and what they leave behind.
"""

from lakewire.jobs.client import JobsClient
from lakewire.jobs.runs.output import TaskOutput
from lakewire.jobs.runs.progress import RunProgress
from lakewire.jobs.runs.run import Run, RunResult
from lakewire.jobs.runs.state import RunState
from lakewire.jobs.settings import JobSettings
from lakewire.jobs.task_types import (
    NotebookTask,
    PythonWheelTask,
    SparkJarTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    TaskType,
)
from lakewire.jobs.tasks import Task
from lakewire_api.compute.models import ClusterSpec, Environment

__all__ = [
    "ClusterSpec",
    "Environment",
    "JobSettings",
    "JobsClient",
    "NotebookTask",
    "PythonWheelTask",
    "Run",
    "RunProgress",
    "RunResult",
    "RunState",
    "SparkJarTask",
    "SparkPythonTask",
    "SparkSubmitTask",
    "SqlTask",
    "Task",
    "TaskOutput",
    "TaskType",
]
