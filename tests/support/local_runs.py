"""Tasks as the Jobs API takes them, and their results."""


def python(path, *parameters, key="main", **more):
    """Return a task that runs a Python file."""
    return {"task_key": key, "spark_python_task": {"python_file": path, "parameters": list(parameters)}} | more


def results(run):
    """Return the result of each task by its key."""
    return {task["task_key"]: task["state"].get("result_state") for task in run["tasks"]}
