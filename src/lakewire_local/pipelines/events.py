"""
The event log of a pipeline, as the API shows it.

Source: https://docs.databricks.com/aws/en/ldp/monitor-event-log-schema
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

import attrs

from lakewire_local.errors import LocalError
from lakewire_local.timestamps import iso_text, now_ms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.definitions import Definitions
    from lakewire_local.sql.datasets.expectations import Counts
    from lakewire_local.sql.datasets.tables import Dataset


@attrs.frozen(kw_only=True)
class EventLog:
    """
    Write the events of one update.

    Args:
        definitions: Where they are kept.
        origin: What all of them have: ids and names of pipeline and update.
    """

    definitions: Definitions
    origin: Mapping[str, Any]

    def update(self, state: str, error: LocalError | None = None) -> None:
        """Log that the update has reached a state."""
        message = f"Update {str(self.origin['update_id'])[:6]} is {state}."
        if error:
            message = f"Update {str(self.origin['update_id'])[:6]} has FAILED: {error.message}"
        self._add("update_progress", message, {"update_progress": {"state": state}}, error=error)

    def created(self, update: Mapping[str, Any]) -> None:
        """Log that the update was asked for."""
        kept = ("full_refresh", "validate_only", "refresh_selection", "full_refresh_selection", "cause")
        details = {name: update[name] for name in kept if name in update}
        message = f"Update {update['update_id'][:6]} started by {update['cause']}."
        self._add("create_update", message, {"create_update": details})

    def defined(self, dataset: Dataset, flow: str) -> None:
        """Log what a flow is."""
        kind = dataset.asked.kind
        details = {"output_dataset": ".".join(dataset.name), "flow_type": _FLOW_TYPES[kind]}
        self._add(
            "flow_definition", f"Flow '{flow}' defined as {kind}.", {"flow_definition": details}, of=(dataset, flow)
        )

    def flow(
        self,
        dataset: Dataset,
        flow: str,
        status: str,
        *,
        counts: Counts | None = None,
        error: LocalError | None = None,
    ) -> None:
        """Log that a flow has reached a status, and what it has done with which rows."""
        progress = {"status": status} | (_measured(dataset, counts) if counts else {})
        message = f"Flow '{flow}' is {status}." if status in ("QUEUED", "RUNNING") else f"Flow '{flow}' has {status}."
        if error:
            message = f"{message} {error.message}"
        self._add("flow_progress", message, {"flow_progress": progress}, of=(dataset, flow), error=error)

    def _add(
        self,
        event_type: str,
        message: str,
        details: Mapping[str, Any],
        *,
        of: tuple[Dataset, str] | None = None,
        error: LocalError | None = None,
    ) -> None:
        of_flow = {"dataset_name": ".".join(of[0].name), "flow_name": of[1]} if of else {}
        event = {
            "id": str(uuid.uuid4()),
            "origin": {**self.origin, **of_flow},
            "timestamp": iso_text(now_ms()),
            "message": message,
            "level": "ERROR" if error else "INFO",
            "maturity_level": "STABLE",
            "event_type": event_type,
            "details": details,
        }
        if error:
            event["error"] = {"exceptions": [{"class_name": _class_of(error), "message": error.message}], "fatal": True}
        self.definitions.add(f"pipelines/{self.origin['pipeline_id']}/events", str(event["id"]), event)


def _measured(dataset: Dataset, counts: Counts) -> dict[str, Any]:
    expectations = [
        {
            "name": met.name,
            "dataset": ".".join(dataset.name),
            "passed_records": met.passed,
            "failed_records": met.failed,
        }
        for met in counts.expectations
    ]
    quality = {"dropped_records": counts.dropped, "expectations": expectations}
    return {"metrics": {"num_output_rows": counts.written}, "data_quality": quality}


_FLOW_TYPES = {"STREAMING_TABLE": "APPEND", "MATERIALIZED_VIEW": "COMPLETE"}


def _class_of(error: LocalError) -> str:
    """Return the class of an error of SQL, or its code."""
    if error.message.startswith("["):
        return error.message[1:].partition("]")[0]
    return error.error_code
