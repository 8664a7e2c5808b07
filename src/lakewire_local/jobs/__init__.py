"""
Jobs of the local workspace: what is kept of them, and the processes that run their tasks.

HTTP is not here: ``local/api/jobs.py`` and ``local/api/runs.py`` speak it.
"""
