"""
What is public: the packages that users import from, in the order of the reference, and what each has to offer.
"""

from __future__ import annotations

import inspect
import sys
from importlib import import_module
from typing import Any

import attrs
from sphinx.pycode import ModuleAnalyzer

__all__ = ["PACKAGES", "Package", "docstring", "is_ours", "members", "value_of"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@attrs.frozen
class Package:
    """
    A package that users import from.

    Args:
        name: As in ``lakewire.sql``.
        title: Of its page.
        members: Whether users call the methods of its classes; those of operators are Airflow's to call.
        internal: Names of its ``__all__`` that other packages of lakewire use, and nobody else.
        also: Full names of what its names take and return.
    """

    name: str
    title: str
    members: bool = attrs.field(default=True, kw_only=True)
    internal: tuple[str, ...] = attrs.field(default="", converter=_words, kw_only=True)
    also: tuple[str, ...] = attrs.field(default="", converter=_words, kw_only=True)

    def names(self) -> list[str]:
        """
        Return the full names on its page, clients first.
        """
        listed = sorted(import_module(self.name).__all__, key=lambda name: not name.endswith("Client"))
        return [f"{self.name}.{name}" for name in listed if name not in self.internal] + list(self.also)


PACKAGES = [
    Package("lakewire", "lakewire: the client", internal="errors __version__", also="lakewire.exits.Cancelable"),
    Package(
        "lakewire.sql",
        "client.sql: statements and results",
        also="""
            lakewire.sql.progress.StatementProgress
            lakewire.sql.request.StatementOptions
        """,
    ),
    Package(
        "lakewire.delta",
        "client.delta: tables",
        also="""
            lakewire.delta.options.ReadOptions
            lakewire.delta.sending.results.WriteProgress
            lakewire.delta.ingesting.stream.IngestStream
            lakewire.delta.direct.table.OpenTable
            lakewire.delta.transaction.TransactionTable
            lakewire.delta.transaction.TransactionMerge
            lakewire.schema.table_schema.TableSchema
            lakewire.schema.names.TableName
            lakewire.schema.names.SchemaName
            lakewire.schema.compare.Identical
            lakewire.schema.compare.Evolution
            lakewire.schema.compare.Incompatible
            lakewire.schema.compare.NewColumn
            lakewire.schema.compare.WidenedColumn
            lakewire.schema.types.DataType
            lakewire.schema.types.StructType
        """,
    ),
    Package("lakewire.jobs", "client.jobs: jobs and runs"),
    Package(
        "lakewire.catalog",
        "client.catalog: Unity Catalog",
        also="""
            lakewire.catalog.access.Permission
            lakewire.catalog.audit.Audit
            lakewire.catalog.bindings.WorkspaceBindings
            lakewire.catalog.connections.Connections
            lakewire.catalog.lineage.Lineage
            lakewire.catalog.lineage.LineageNode
            lakewire.catalog.lineage.TableLineage
            lakewire.catalog.policies.Policies
            lakewire.catalog.routines.Functions
            lakewire.catalog.routines.Models
            lakewire.catalog.storage.ExternalLocations
            lakewire.catalog.storage.StorageCredentials
            lakewire.catalog.vending.Storage
            lakewire.catalog.vending.StoredFile
            lakewire.schema.names.VolumeName
        """,
    ),
    Package(
        "lakewire.governance",
        "client.catalog: access as code",
        also="lakewire.governance.tagged.TaggedObject",
    ),
    Package(
        "lakewire.files",
        "client.files: volumes and the workspace",
        also="lakewire.files.objects.FileWriter lakewire.schema.names.VolumePath",
    ),
    Package("lakewire.secrets", "client.secrets: scopes and values"),
    Package("lakewire.streaming", "client.streaming: streams"),
    Package("lakewire.features", "client.features: feature tables"),
    Package("lakewire.vector", "client.vector: vector search"),
    Package("lakewire.errors", "Errors", internal="listing masked one_line"),
    Package(
        "lakewire.config",
        "Settings",
        internal="""
            AZURE_CLOUDS AzureCloud CLI_CACHE KINDS KUBERNETES_TOKEN SOCKS Kind check_proxy cli_cache_keys home
            is_loopback reasons serving_token_file
        """,
    ),
    Package("lakewire.auth", "Signing in", internal="Credential Given SignIn Wire"),
    Package(
        "lakewire.http",
        "Patience, pace and time",
        internal="Guards Pool RateLimiter TokenWire Transport Waiting WatchedAttempt",
    ),
    Package(
        "lakewire.observability",
        "Logs and records of calls",
        internal="UNOBSERVED Observed Observers is_heard log",
    ),
    Package("lakewire.metrics", "Metrics"),
    Package("lakewire.traces", "Traces"),
    Package("lakewire.worker", "Services"),
    Package("lakewire.local", "The local workspace"),
    Package("lakewire.local.faults", "Faults"),
    Package("lakewire.testing", "Tests"),
    Package("lakewire.notebook", "Notebooks"),
    Package("lakewire.dbapi", "DB-API"),
    Package("lakewire.sqlalchemy", "SQLAlchemy", members=False),
    Package("lakewire.fs", "fsspec"),
    Package(
        "lakewire.airflow",
        "Airflow",
        members=False,
        also="""
            lakewire.airflow.operator.ClientOperator
            lakewire.airflow.operator.RemoteOperator
            lakewire.airflow.tables.TableOperator
            lakewire.airflow.sensors.LakewireSensor
            lakewire.airflow.exceptions.ConnectionSettingsError
            lakewire.airflow.exceptions.NothingRenderedError
            lakewire.airflow.exceptions.XComTooLargeError
        """,
    ),
    Package(
        "lakewire_runtime",
        "What operations take and return",
        internal="""
            Accessors Api CallFacts Content DeadlineExceededError DecodeError Fields InvalidArgumentError LakewireError
            Operation OperationFailedError Outcome PaginationError Paging ResponseError ResultT Sender Waiter account
            content decode encode_query field_mask given operations segment segments token whole
        """,
    ),
]


def value_of(name: str) -> Any:
    """
    Return what a full name means.
    """
    module, _, last = name.rpartition(".")
    return getattr(import_module(module), last)


def is_ours(value: object) -> bool:
    """
    Return whether *value* is a class or function of lakewire, and no constant and nothing from elsewhere.
    """
    return (inspect.isclass(value) or inspect.isfunction(value)) and value.__module__.startswith("lakewire")


def members(kind: type) -> list[str]:
    """
    Return the names of the documented methods and properties that *kind* has from lakewire.
    """
    found: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        if is_ours(base):
            found |= {name: value for name, value in vars(base).items() if not name.startswith("_")}
    return [name for name, value in found.items() if _is_member(value) and inspect.getdoc(value)]


def _is_member(value: object) -> bool:
    return not inspect.isclass(value) and (callable(value) or hasattr(type(value), "__get__"))


def docstring(name: str) -> str:
    """
    Return what is written of *name* itself, not of a class above it or of the one that it belongs to.
    """
    value = value_of(name)
    if is_ours(value):
        return inspect.cleandoc(vars(value).get("__doc__") or "" if inspect.isclass(value) else value.__doc__ or "")
    last = name.rpartition(".")[2]
    for path, module in list(sys.modules.items()):  # the text below the assignment, wherever that is
        if path.startswith("lakewire") and vars(module).get(last) is value:
            lines = ModuleAnalyzer.for_module(path).find_attr_docs().get(("", last), [])
            if lines:
                return "\n".join(lines).strip()
    return ""
