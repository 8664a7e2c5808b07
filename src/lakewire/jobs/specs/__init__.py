"""
What a job is, as values: settings, tasks, clusters, schedules; read from files, written to them, compared.

Nothing here sends or waits. Each module imports only from those above it::

    reading                 mappings → models of the API: names and types of fields, the nearest known name
    cron  yaml_text         cron expressions of Quartz, time zones  |  YAML, by way of yaml_door
    kinds  schedules        what a task can run, by the API's field  |  what starts runs by itself
    places                  where a task runs, and what is installed there
    task_types              task values with checks or an easier form than the models
    tasks                   one step of a job
    task_settings           several in their order, as the fields of a job or run
    references              keys by which tasks name clusters and environments of the job
    settings                the whole job
"""
