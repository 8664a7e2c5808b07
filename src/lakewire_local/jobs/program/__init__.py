"""
What a notebook finds when it runs as a task: its cells, ``dbutils``, ``spark``, ``display``.

Runs in the process of the task, beside the program of the user, and reaches the workspace by HTTP like any program.
"""
