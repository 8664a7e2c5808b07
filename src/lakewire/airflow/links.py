"""
Buttons of a task: to its run, or its statement.
"""

from __future__ import annotations

from typing import Any

from airflow.sdk import BaseOperatorLink

__all__ = ["DatabricksLink"]


class DatabricksLink(BaseOperatorLink):
    """
    Opens the run or the statement at Databricks; the statement with its query profile.
    """

    name = "Databricks"

    def get_link(self, operator: Any, *, ti_key: Any) -> str:
        """
        Return the URL; operators keep it as soon as it is known, also while they run.
        """
        del ti_key
        return getattr(operator, "databricks_url", "")
