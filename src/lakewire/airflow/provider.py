"""
What Airflow is shown of this package when it looks for providers.

The connection type ``databricks`` is that of Airflow's own provider, and is not registered a second time.
"""

from __future__ import annotations

from typing import Any

__all__ = ["get_provider_info"]


def get_provider_info() -> dict[str, Any]:
    """
    Return the facts that the entry point ``apache_airflow_provider`` asks for.
    """
    return {
        "package-name": "lakewire",
        "name": "lakewire",
        "description": "A thin, synchronous Databricks client in tasks.",
        "integrations": [{"integration-name": "lakewire", "external-doc-url": "https://docs.databricks.com/"}],
        "operators": [
            {
                "integration-name": "lakewire",
                "python-modules": [f"lakewire.airflow.{name}" for name in ("sql", "jobs", "tables", "streams")],
            }
        ],
        "sensors": [{"integration-name": "lakewire", "python-modules": ["lakewire.airflow.sensors"]}],
        "hooks": [{"integration-name": "lakewire", "python-modules": ["lakewire.airflow.hook"]}],
        "triggers": [{"integration-name": "lakewire", "python-modules": ["lakewire.airflow.trigger"]}],
        "asset-uris": [{"schemes": ["databricks"], "handler": "lakewire.airflow.assets.check_uri"}],
        "extra-links": ["lakewire.airflow.links.DatabricksLink"],
    }
