"""
Whether an engine can be used: a process of ours starts, and a server of somebody else shares the folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import STRING, Field
from lakewire_local.delta_log import Protocol, TableSpec
from lakewire_local.engine.connect import EngineError, EngineGoneError
from lakewire_local.engine.process import EngineStartError
from lakewire_local.errors import LocalError
from lakewire_local.sql.columns.definitions import raw_fields
from lakewire_local.sql.rows.evolution import row_count
from lakewire_local.sql.staging import stage
from lakewire_local.sql.statement import Statement, quoted

if TYPE_CHECKING:
    from lakewire_local.sql.statement import Resources

_ROW = "SELECT 'lakewire' AS token"


def check_engine(resources: Resources) -> None:
    """
    Start a process of ours; let a server of somebody else write a table in the folder and read it.

    Raises:
        EngineStartError: It does not start, is not there, or has another folder at that path.
    """
    engine = resources.engine
    if not engine.url:
        engine.begin()
        return
    try:
        with engine.session():
            pass
    except EngineError as error:
        raise EngineStartError(f"no Spark Connect server responds at {engine.url}: {_reason(error)}") from None
    try:
        shares = _shares_folder(resources)
    except LocalError as error:
        raise _not_shared(resources, error.message) from None
    except (OSError, ValueError) as error:  # no commit is where the server should have written it
        raise _not_shared(resources, str(error)) from None
    if not shares:
        raise _not_shared(resources, "it reads no row of what it wrote")


def _shares_folder(resources: Resources) -> bool:
    spec = TableSpec(
        raw_fields=raw_fields([Field("token", STRING)]), partition_columns=(), properties={}, protocol=Protocol()
    )
    statement = Statement(
        text=_ROW,
        parameters={},
        catalog="main",
        schema="default",
        metastore=resources.metastore,
        operation_id=None,
        resources=resources,
    )
    with stage(statement, _ROW, spec) as rows:
        arrived = all((rows.folder / add["add"]["path"]).is_file() for add in rows.adds)
        return arrived and row_count(statement, f"SELECT token FROM {quoted(*rows.name)}") == 1


def _not_shared(resources: Resources, reason: str) -> EngineStartError:
    return EngineStartError(
        f"the server at {resources.engine.url} cannot write and read tables in {resources.metastore.root}: the folder "
        f"must be at the same path for it and for this process, and it needs Delta Lake ({reason})"
    )


def _reason(error: EngineError) -> str:
    return "the connection was refused or lost" if isinstance(error, EngineGoneError) else error.text
