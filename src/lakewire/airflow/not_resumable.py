"""
Stands in for a class of Airflow 3.3 on the versions before it, which keep nothing for a retry.

There a retry finds what its predecessor started by names: of a run, its idempotency token; of a statement, its tag.
"""

from __future__ import annotations

from typing import Any

__all__ = ["ResumableJobMixin"]


class ResumableJobMixin:
    """
    Submits in each try.
    """

    external_id_key = ""

    def __init__(self, *, durable: bool = True, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.durable = durable

    def execute_resumable(self: Any, context: Any) -> Any:
        """
        Submit, wait, and return the result.
        """
        external_id = self.submit_job(context)
        self.poll_until_complete(external_id, context)
        return self.get_job_result(external_id, context)
