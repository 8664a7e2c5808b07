"""
Paths of the files of a local workspace.

The metastore owns ``tables/``, ``volumes/`` and ``metastore.sqlite`` beside these; nothing here reads or writes files.
"""

from __future__ import annotations

from pathlib import Path

import attrs


def _resolved(path: Path | str) -> Path:
    return Path(path).expanduser().resolve()


@attrs.frozen
class WorkspaceFiles:
    """Hold the paths of the server's files below the folder of a workspace."""

    root: Path = attrs.field(converter=_resolved)

    @property
    def server(self) -> Path:
        """Return the folder of the server process: credentials, state, locks, log."""
        return self.root / ".server"

    @property
    def credentials(self) -> Path:
        """Return the file with every secret of the workspace, mode 0600."""
        return self.server / "credentials.json"

    @property
    def identity(self) -> Path:
        """Return the file with service principals and the hashes of secrets and tokens."""
        return self.server / "identity.sqlite"

    @property
    def token(self) -> Path:
        """Return the file with the access token alone, mode 0600."""
        return self.server / "token"

    @property
    def state(self) -> Path:
        """Return the file with the address of a running server."""
        return self.server / "state.json"

    @property
    def log(self) -> Path:
        """Return the log of a server that ``LocalWorkspace`` started."""
        return self.server / "server.log"

    @property
    def engine_log(self) -> Path:
        """Return the log of an engine that writes one."""
        return self.server / "engine.log"

    @property
    def start_lock(self) -> Path:
        """Return the lock that is held while a server is started."""
        return self.server / "start.lock"

    @property
    def server_lock(self) -> Path:
        """Return the lock that is held as long as a server lives."""
        return self.server / "server.lock"

    @property
    def lease_lock(self) -> Path:
        """Return the lock that everyone who uses the server holds, shared."""
        return self.server / "lease.lock"

    @property
    def results(self) -> Path:
        """Return the folder of result chunks; emptied when a server starts."""
        return self.root / "results"

    @property
    def uploads(self) -> Path:
        """Return the folder of parts of uploads that are not complete; emptied with the results."""
        return self.results / "uploads"

    @property
    def jobs(self) -> Path:
        """Return the SQLite file of jobs and runs."""
        return self.root / "jobs.sqlite"

    @property
    def definitions(self) -> Path:
        """Return the SQLite file of clusters, saved queries, and what is remembered and returned."""
        return self.root / "definitions.sqlite"

    @property
    def vectors(self) -> Path:
        """Return the SQLite file of the rows of vector search indexes."""
        return self.root / "vectors.sqlite"

    @property
    def repositories(self) -> Path:
        """Return the folder of the clones of repos; their files are in ``workspace``."""
        return self.root / "repositories"

    @property
    def runs(self) -> Path:
        """Return the folder of the output of task processes."""
        return self.root / "runs"

    @property
    def workspace(self) -> Path:
        """Return the folder behind the paths of the Workspace API."""
        return self.root / "workspace"

    @property
    def snapshots(self) -> Path:
        """Return the folder of snapshots."""
        return self.root / "snapshots"

    @property
    def restoring(self) -> Path:
        """Return the file with the name of the snapshot that is being restored."""
        return self.server / "restoring"

    @property
    def scratch(self) -> Path:
        """Return the folder of what nobody needs later; emptied when a server starts."""
        return self.root / "scratch"

    def databases(self) -> list[Path]:
        """Return the SQLite files that are there."""
        return sorted([*self.root.glob("*.sqlite"), *self.server.glob("*.sqlite")])

    def make(self) -> None:
        """Make the folders that are not there; ``.server`` is for the owner only."""
        self.server.mkdir(parents=True, exist_ok=True, mode=0o700)
        for folder in (self.results, self.runs, self.repositories, self.workspace, self.scratch):
            folder.mkdir(exist_ok=True)
