"""
Objects of the metastore as frozen values: catalogs, schemas, tables and views, volumes.

No I/O. Times are milliseconds since the epoch, ids are uuid texts, names keep their original spelling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from lakewire.schema.types import Field
    from lakewire_local.front.routines import Routine

TableType = Literal["MANAGED", "EXTERNAL", "VIEW", "VECTOR_INDEX", "STREAMING_TABLE", "MATERIALIZED_VIEW"]
IN_FOLDERS = frozenset(
    {"MANAGED", "STREAMING_TABLE", "MATERIALIZED_VIEW"}
)  # the workspace chooses where their files are


@attrs.frozen(kw_only=True)
class Securable:
    """Hold the fields that every object of the metastore has."""

    id: str
    name: str
    full_name: str
    owner: str
    comment: str | None
    properties: Mapping[str, str]
    created_at: int
    created_by: str
    updated_at: int
    updated_by: str


@attrs.frozen(kw_only=True)
class Catalog(Securable):
    """Hold one catalog."""


@attrs.frozen(kw_only=True)
class Schema(Securable):
    """Hold one schema."""

    catalog_name: str


@attrs.frozen(kw_only=True)
class Volume(Securable):
    """Hold one managed volume; *location* is its local folder."""

    catalog_name: str
    schema_name: str
    location: Path
    volume_type: Literal["MANAGED"] = "MANAGED"


@attrs.frozen(kw_only=True)
class TableKey:
    """
    Hold a PRIMARY KEY, or a FOREIGN KEY that refers to the table *parent*, a full name. Nothing enforces them.
    """

    name: str
    columns: tuple[str, ...]
    parent: tuple[str, ...] = ()
    parent_columns: tuple[str, ...] = ()
    timeseries: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Policy:
    """
    Hold a row filter or a column mask: a function, and the columns that it gets; a mask gets its own one before them.
    """

    function: tuple[str, str, str]
    columns: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Table(Securable):
    """
    Hold one table, view or index of vector search.

    Comment, properties and columns of a Delta table are in its log (``delta_log.read_snapshot(table.location)``);
    *comment*, *properties* and *view_columns* here are those of a view.

    Attributes:
        location: Folder of the Delta table; None for a view or an index.
        view_definition: Query of a view, names qualified; of a streaming table or materialized view as it was written;
            None for a table.
        view_columns: Columns of a view or an index at its creation.
        cluster_by: Clustering columns; stored here because the local engine cannot write the Delta feature.
        keys: PRIMARY and FOREIGN KEY.
        tags: Name to value, by column; those of the table itself under an empty name.
        row_filter: Which rows a caller sees; None for all.
        masks: By column, what a caller sees of it.
        pipeline_id: Of the pipeline that makes it; None for none.
        is_active: That pipeline still defines it.
        made_by: The statement that made a streaming table or materialized view outside of pipelines, and its catalog
            and schema.
    """

    catalog_name: str
    schema_name: str
    table_type: TableType
    location: Path | None
    view_definition: str | None = None
    view_columns: tuple[Field, ...] = ()
    cluster_by: tuple[str, ...] = ()
    keys: tuple[TableKey, ...] = ()
    tags: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)
    row_filter: Policy | None = None
    masks: Mapping[str, Policy] = attrs.field(factory=dict)
    pipeline_id: str | None = None
    is_active: bool = True
    made_by: tuple[str, str, str] | None = None

    @property
    def is_view(self) -> bool:
        """Return whether this is a view."""
        return self.table_type == "VIEW"

    @property
    def is_protected(self) -> bool:
        """Return whether a caller may see other than what is stored."""
        return self.row_filter is not None or bool(self.masks)


@attrs.frozen(kw_only=True)
class Function(Securable):
    """Hold one SQL function."""

    catalog_name: str
    schema_name: str
    routine: Routine


@attrs.frozen
class LoadedFile:
    """
    Hold one file that COPY INTO loaded: it counts once commit *version* carries *transaction_id*.
    """

    path: str
    version: int
    transaction_id: str
