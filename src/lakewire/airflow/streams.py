"""
Streams as tasks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lakewire.airflow.jobs import LakewireJobRunOperator

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient
    from lakewire.jobs import Run
    from lakewire.streaming import StreamingJobBuilder

__all__ = ["LakewireStreamOperator"]


class LakewireStreamOperator(LakewireJobRunOperator):
    """
    Deploys a stream, runs it once, and waits until it has taken what there is.

    Args:
        stream: A function that takes a client and returns ``client.streaming.job(…)…``. Its trigger is
            ``AvailableNow()``, the default: a run of any other one does not end.
        kwargs: Those of ``LakewireJobRunOperator``, except ``job`` and ``tasks``.
    """

    def __init__(self, *, stream: Callable[[DatabricksClient], StreamingJobBuilder], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.stream = stream

    def start(self, token: str) -> Run:
        """
        Deploy the stream and start a run of its job, or return the one that was started with this token.
        """
        deployed = self.stream(self.client).deploy()
        return self.client.jobs.run_now(deployed.job_id, **dict(self.options or {}), idempotency_token=token)
