"""
The parts of a workspace; handlers use them through ``call.workspace``.
"""

from __future__ import annotations

import shutil
import threading
import uuid
from functools import partial
from typing import TYPE_CHECKING

import attrs

from lakewire_local.credentials import Credentials, load_credentials
from lakewire_local.definitions import Definitions
from lakewire_local.engine import Engine
from lakewire_local.engine.connect import EngineError
from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.identity import Identity
from lakewire_local.jobs.clusters import Clusters
from lakewire_local.jobs.executors import Executors
from lakewire_local.jobs.scheduler import Scheduler
from lakewire_local.jobs.store import JobStore
from lakewire_local.jobs.triggers import Triggers
from lakewire_local.metastore import Metastore
from lakewire_local.object_rights import EDITED, ObjectKind, ObjectRights
from lakewire_local.pipelines.pipelines import Pipelines
from lakewire_local.snapshots import Snapshots
from lakewire_local.spark import SparkEndpoint
from lakewire_local.sql import SqlRunner
from lakewire_local.statements.links import Links
from lakewire_local.statements.sessions import Sessions
from lakewire_local.statements.statements import Statements
from lakewire_local.statements.warehouse import Warehouse
from lakewire_local.vector import Vectors
from lakewire_local.workspace_tree import DIRECTORIES, WorkspaceTree
from lakewire_local.zerobus import ZerobusEndpoint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lakewire_local.workspace_files import WorkspaceFiles

_DIGITS = 10**16
_MOST = 2**63
# Paths of kinds that are definitions: name, where they are kept, the field of who made them, levels.
_DEFINED = (
    ("cluster-policies", "cluster-policy", "cluster_policies", "creator_user_name", ("CAN_USE",)),
    ("instance-pools", "instance-pool", "instance_pools", "", ("CAN_ATTACH_TO", "CAN_MANAGE")),
    ("alerts", "alert", "alerts", "owner_user_name", EDITED),
    ("alertsv2", "alertv2", "alerts_v2", "owner_user_name", EDITED),
    ("dashboards", "dashboard", "dashboards", "", EDITED),
    ("queries", "query", "queries", "owner_user_name", EDITED),
    ("repos", "repo", "repos", "creator", EDITED),
)


@attrs.frozen(kw_only=True)
class Workspace:
    """Hold the stores and runners of one workspace."""

    files: WorkspaceFiles
    credentials: Credentials
    identity: Identity
    metastore: Metastore
    engine: Engine
    runner: SqlRunner
    statements: Statements
    sessions: Sessions
    links: Links
    warehouse: Warehouse
    jobs: JobStore
    definitions: Definitions
    clusters: Clusters
    pipelines: Pipelines
    rights: ObjectRights
    tree: WorkspaceTree
    executors: Executors
    spark: SparkEndpoint
    zerobus: ZerobusEndpoint
    scheduler: Scheduler
    triggers: Triggers
    vectors: Vectors
    snapshots: Snapshots

    @classmethod
    def open(
        cls,
        files: WorkspaceFiles,
        *,
        host: str,
        token: str | None = None,
        link_seconds: float = 900.0,
        engine: str = "sail",
        token_seconds: float = 3600.0,
        authority: Path | None = None,
    ) -> Workspace:
        """
        Open the workspace in a folder; one process at a time.

        Args:
            files: The folder; made when it is not there.
            host: Where the server listens, for the processes of tasks.
            token: Access token to take from now on.
            link_seconds: How long links to results are valid.
            engine: ``sail``, ``spark`` or ``sc://host:port``.
            token_seconds: How long OAuth access tokens are valid.
            authority: File with the authority of the server's certificate, for the processes of tasks.
        """
        shutil.rmtree(files.scratch, ignore_errors=True)  # of a process that was killed
        files.make()
        snapshots = Snapshots(files)  # first: it may have to finish a restore
        credentials = load_credentials(files, token=token)
        identity = Identity.open(files.identity, credentials, user=Metastore.user, token_seconds=token_seconds)
        metastore = Metastore(files.root, identity.directory)
        runner = SqlRunner(metastore, Engine.start(engine, log=files.engine_log))
        statements = Statements(runner, files.results)
        jobs, definitions = JobStore(files.jobs), Definitions(files.definitions)
        clusters = Clusters(definitions, runner.engine)
        rights = ObjectRights(definitions, identity.directory)
        tree = WorkspaceTree(files, definitions, rights, Metastore.user)
        pipelines = Pipelines(files, runner, definitions, tree)
        spark = SparkEndpoint(runner, credentials.token)
        executors = Executors(
            files=files,
            spark=spark,
            metastore=metastore,
            tokens=identity.tokens,
            statements=statements,
            definitions=definitions,
            clusters=clusters,
            pipelines=pipelines,
            rights=rights,
            tree=tree,
            credentials=credentials,
            host=host,
            authority=authority,
        )
        scheduler = Scheduler(jobs, executors)
        opened = cls(
            files=files,
            credentials=credentials,
            identity=identity,
            metastore=metastore,
            engine=runner.engine,
            runner=runner,
            statements=statements,
            sessions=Sessions(),
            links=Links(credentials=credentials, seconds=link_seconds),
            warehouse=Warehouse(credentials.warehouse_id),
            jobs=jobs,
            definitions=definitions,
            clusters=clusters,
            pipelines=pipelines,
            rights=rights,
            tree=tree,
            executors=executors,
            spark=spark,
            zerobus=ZerobusEndpoint(runner, identity),
            scheduler=scheduler,
            triggers=Triggers(jobs, metastore, scheduler.start, warehouse_id=credentials.warehouse_id),
            vectors=Vectors(files.vectors, definitions, runner),
            snapshots=snapshots,
        )
        rights.know(*opened._object_kinds())
        return opened

    @property
    def id(self) -> str:
        """Return the workspace id: digits, the same for the life of the workspace."""
        return str(int(self.credentials.warehouse_id, 16) % _DIGITS)

    @property
    def metastore_id(self) -> str:
        """Return the id of the Unity Catalog metastore."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, self.credentials.warehouse_id))

    def check_engine(self) -> None:
        """
        Check that the engine runs and reads and writes the folder of the workspace, where that is not certain.

        Raises:
            EngineStartError: It does not; the message says why and what to do.
        """
        self.runner.check_engine()

    def warm_up(self) -> None:
        """Start the engine in the background, so that the first statement waits less."""
        threading.Thread(target=self._warm_up, daemon=True, name="warm-up").start()

    def activity(self) -> list[str]:
        """Return what is running, each by its kind and id."""
        statements = [statement.id for statement in self.statements.latest() if not statement.ended.done()]
        runs = [run.run_id for run in self.jobs.list_runs(active=True)]
        streams = [f"{self.zerobus.streams} streams of rows"] if self.zerobus.streams else []
        updates = [f"update of pipeline {key}" for key in self.pipelines.active()]
        syncs = [f"sync of {name}" for name in self.vectors.syncs.running()]
        begun = [*(f"statement {key}" for key in statements), *(f"run {key}" for key in runs)]
        return [*begun, *updates, *streams, *syncs]

    def restore(self, snapshot: str) -> None:
        """Let all that is kept be as it was, while nothing runs."""
        try:
            self.runner.forget_tables()
        except EngineError as error:
            raise LocalError(501, "NOT_IMPLEMENTED", f"No snapshot is restored here: {error.text}.") from None
        self.snapshots.restore(snapshot)

    def stop_work(self) -> None:
        """End runs and statements; calls that wait for them get their responses."""
        self.triggers.stop()
        self.scheduler.stop()
        self.vectors.syncs.stop()
        self.pipelines.close()
        self.statements.stop()

    def close(self) -> None:
        """Stop what runs and close the stores."""
        self.stop_work()
        self.zerobus.close()
        self.spark.close()
        self.engine.close()
        self.statements.clear()
        for store in (self.vectors, self.jobs, self.definitions, self.metastore, self.identity):
            store.close()

    def _object_kinds(self) -> Iterator[ObjectKind]:
        """Yield the kinds of objects on which levels are granted."""
        jobs, clusters, tree = self.jobs, self.clusters, self.tree
        running = ("CAN_MANAGE", "IS_OWNER")
        yield ObjectKind(
            "jobs", "job", ("CAN_VIEW", "CAN_MANAGE_RUN", *running), lambda key: jobs.get_job(_number(key)).creator
        )
        yield ObjectKind(
            "pipelines",
            "pipelines",
            ("CAN_VIEW", "CAN_RUN", *running),
            lambda key: str(self.pipelines.get(key)["creator_user_name"]),
        )
        yield ObjectKind(
            "clusters",
            "cluster",
            ("CAN_ATTACH_TO", "CAN_RESTART", "CAN_MANAGE"),
            lambda key: str(clusters.get(key)["creator_user_name"]),
        )
        for path in ("warehouses", "sql/warehouses"):
            yield ObjectKind(
                path,
                "warehouses",
                ("CAN_VIEW", "CAN_USE", "CAN_MONITOR", *running),
                self._owner_of_warehouse,
                kept_as="warehouses",
                granted=lambda _: {"group_name:users": "CAN_USE"},
            )
        for path, name in (("directories", "directory"), ("notebooks", "notebook"), ("files", "file")):
            yield ObjectKind(
                path, name, EDITED, tree.maker, kept_as=DIRECTORIES, granted=tree.granted, around=tree.around
            )
        for path, name, kind, field, levels in _DEFINED:
            yield ObjectKind(path, name, levels, partial(self._maker, kind, field))
        yield ObjectKind(
            "serving-endpoints", "serving-endpoint", ("CAN_VIEW", "CAN_QUERY", "CAN_MANAGE"), self._owner_of_endpoint
        )
        yield ObjectKind(
            "vector-search-endpoints", "vector-search-endpoint", ("CAN_USE", "CAN_MANAGE"), self._owner_of_vectors
        )

    def _maker(self, kind: str, field: str, key: str) -> str:
        """Return who made a definition, which *field* names; the user of the workspace where none does."""
        return str(self.definitions.get(kind, key).get(field, self.metastore.user))

    def _owner_of_warehouse(self, key: str) -> str:
        return self.metastore.user if key == self.warehouse.id else _missing("warehouse", key)

    def _owner_of_endpoint(self, key: str) -> str:
        """Return who made a serving endpoint, whose permissions go by its id; everything else goes by its name."""
        found = [each for _, each in self.definitions.list_all("serving_endpoints") if each["id"] == key]
        return str(found[0]["creator"]) if found else _missing("serving endpoint", key)

    def _owner_of_vectors(self, key: str) -> str:
        """Return who made an endpoint of vector search, by its id as well."""
        found = [each for each in self.vectors.endpoints.list_all() if each["id"] == key]
        return str(found[0]["creator"]) if found else _missing("vector search endpoint", key)

    def _warm_up(self) -> None:
        with self.engine.session():
            pass


def _number(key: str) -> int:
    if not key.isdecimal() or int(key) >= _MOST:
        raise invalid_parameter(f"job_id: {key!r} is not accepted; accepted is an integer of 64 bits")
    return int(key)


def _missing(kind: str, key: str) -> str:
    raise LocalError(404, "RESOURCE_DOES_NOT_EXIST", f"There is no {kind} with the id {key!r}.")
