"""
What a job is, as values: settings, tasks, clusters, schedules; read from files, written to them, compared.

Nothing here sends or waits. Each module imports only from those above it::

    reading                   mappings → models of the API: names and types of fields, the nearest known name
    cron  yaml_text           cron expressions of Quartz, time zones  |  YAML, by way of yaml_door
    kinds  schedules          what a task can run, by the API's field  |  what starts runs by itself
    places  clusters          where a task runs, and what is installed there  |  clusters from what is needed
    task_types                task values with checks or an easier form than the models
    tasks                     one step of a job
    task_settings             several in their order, as the fields of a job or run
    references                keys by which tasks name clusters and environments of the job
    settings                  the whole job
    diff  server_values       two settings compared  |  what a server fills in, which is no difference
    bundle                    jobs of bundle files, by way of bundle_references and bundle_paths
"""
