"""
The state file of a running server, for those who share it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import attrs

from lakewire_local.engine_choice import DEFAULT_ENGINE

if TYPE_CHECKING:
    from lakewire_local.workspace_files import WorkspaceFiles


@attrs.frozen(kw_only=True)
class ServerState:
    """Hold the state of a running server; a *leased* one ends with its last user, a *ca_bundle* means https."""

    pid: int
    host: str
    warehouse_id: str
    leased: bool
    engine: str = DEFAULT_ENGINE
    ca_bundle: str | None = None
    zerobus_endpoint: str | None = None

    @classmethod
    def read(cls, files: WorkspaceFiles) -> ServerState | None:
        """Return the state of the last server; None when there is none."""
        try:
            return cls(**json.loads(files.state.read_text("utf-8")))
        except FileNotFoundError:
            return None
