"""
Typed bindings of the Databricks API.

Generated from 45 services (databricks-sdk 0.162.0); do not edit, see docs/regenerating.md.

``WorkspaceApi(sender)`` and ``AccountApi(sender)`` lead to every operation; each part is imported when it is used.
"""

from __future__ import annotations

# not from typing, whose import takes longer than all else here
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from lakewire_api.clients import AccountApi as AccountApi, WorkspaceApi as WorkspaceApi

SPEC_VERSION = "0.162.0"

__all__ = ["SPEC_VERSION", "AccountApi", "WorkspaceApi"]


def __getattr__(name: str) -> Any:
    if name not in ("AccountApi", "WorkspaceApi"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lakewire_api import clients

    return getattr(clients, name)
