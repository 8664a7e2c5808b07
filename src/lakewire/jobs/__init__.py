"""
Jobs: what tasks run and where, starting and following runs, and what they leave behind.
"""

from lakewire.jobs.client import JobsClient
from lakewire.jobs.defining import EnsuredJob
from lakewire.jobs.runs.output import TaskOutput
from lakewire.jobs.runs.progress import RunProgress
from lakewire.jobs.runs.run import Run, RunResult
from lakewire.jobs.runs.state import RunState
from lakewire.jobs.specs.bundle import BundleJob, read_bundle
from lakewire.jobs.specs.clusters import NodeNeeds, cluster_spec
from lakewire.jobs.specs.diff import SettingChange
from lakewire.jobs.specs.settings import JobSettings
from lakewire.jobs.specs.task_settings import ForEachTask
from lakewire.jobs.specs.task_types import (
    NotebookTask,
    PythonWheelTask,
    SparkJarTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    TaskType,
)
from lakewire.jobs.specs.tasks import Task
from lakewire_api.compute.models import ClusterSpec, Environment, Library
from lakewire_api.jobs.models import (
    AiFunctionTask,
    AiRuntimeTask,
    AlertTask,
    CleanRoomsNotebookTask,
    ConditionTask,
    Continuous,
    CronSchedule,
    DashboardTask,
    DbtCloudTask,
    DbtPlatformTask,
    DbtTask,
    FileArrivalTriggerConfiguration,
    GenAiComputeTask,
    GitSource,
    JobCluster,
    JobEmailNotifications,
    JobEnvironment,
    JobNotificationSettings,
    JobParameterDefinition,
    JobRunAs,
    JobsHealthRule,
    PeriodicTriggerConfiguration,
    PipelineTask,
    PowerBiTask,
    PythonOperatorTask,
    QueueSettings,
    RunJobTask,
    TableUpdateTriggerConfiguration,
    TaskDependency,
    TaskEmailNotifications,
    TaskNotificationSettings,
    TriggerSettings,
    Webhook,
    WebhookNotifications,
)

__all__ = [
    "AiFunctionTask",
    "AiRuntimeTask",
    "AlertTask",
    "BundleJob",
    "CleanRoomsNotebookTask",
    "ClusterSpec",
    "ConditionTask",
    "Continuous",
    "CronSchedule",
    "DashboardTask",
    "DbtCloudTask",
    "DbtPlatformTask",
    "DbtTask",
    "EnsuredJob",
    "Environment",
    "FileArrivalTriggerConfiguration",
    "ForEachTask",
    "GenAiComputeTask",
    "GitSource",
    "JobCluster",
    "JobEmailNotifications",
    "JobEnvironment",
    "JobNotificationSettings",
    "JobParameterDefinition",
    "JobRunAs",
    "JobSettings",
    "JobsClient",
    "JobsHealthRule",
    "Library",
    "NodeNeeds",
    "NotebookTask",
    "PeriodicTriggerConfiguration",
    "PipelineTask",
    "PowerBiTask",
    "PythonOperatorTask",
    "PythonWheelTask",
    "QueueSettings",
    "Run",
    "RunJobTask",
    "RunProgress",
    "RunResult",
    "RunState",
    "SettingChange",
    "SparkJarTask",
    "SparkPythonTask",
    "SparkSubmitTask",
    "SqlTask",
    "TableUpdateTriggerConfiguration",
    "Task",
    "TaskDependency",
    "TaskEmailNotifications",
    "TaskNotificationSettings",
    "TaskOutput",
    "TaskType",
    "TriggerSettings",
    "Webhook",
    "WebhookNotifications",
    "cluster_spec",
    "read_bundle",
]
