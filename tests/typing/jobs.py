"""Types of job definitions, as a checker sees them; never run."""

from typing import assert_type

from lakewire import DatabricksClient
from lakewire.jobs import (
    BundleJob,
    ClusterSpec,
    EnsuredJob,
    ForEachTask,
    JobSettings,
    NodeNeeds,
    NotebookTask,
    PipelineTask,
    Run,
    SettingChange,
    Task,
    TaskDependency,
    read_bundle,
)
from lakewire_api.jobs.models import CronSchedule, PauseStatus


def definitions(client: DatabricksClient) -> None:
    daily = CronSchedule(quartz_cron_expression="0 0 6 * * ?", timezone_id="UTC", pause_status=PauseStatus.PAUSED)
    tasks = [
        Task("a", NotebookTask("/n"), depends_on=["b", TaskDependency(task_key="c", outcome="true")]),
        Task("b", PipelineTask(pipeline_id="p")),
        Task("c", ForEachTask([1, 2], Task("d", {"run_job_task": {"job_id": 1}}))),
    ]
    settings = JobSettings(name="n", tasks=tasks, schedule=daily, queue=True, parameters={"day": "1"})
    ensured = client.jobs.ensure(settings, key="k", dry_run=True)

    assert_type(ensured, EnsuredJob)
    assert_type(ensured.changes, tuple[SettingChange, ...])
    assert_type(client.jobs.export(1), JobSettings)
    assert_type(client.jobs.find(name="n"), int)
    assert_type(client.jobs.run_now("n"), Run)
    assert_type(client.jobs.cluster(needs=NodeNeeds(cores=4), workers=(1, 2)), ClusterSpec)
    assert_type(read_bundle("databricks.yml"), dict[str, BundleJob])
    assert_type(JobSettings.from_yaml(""), JobSettings)
