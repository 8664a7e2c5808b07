"""
``lakewire tables diff``: what differs between two versions of a table, or between two tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import click

from lakewire.cli.output import note, print_record, print_rows, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire import DatabricksClient
    from lakewire.delta import DeltaTable
    from lakewire.schema.table_schema import TableSchema
    from lakewire.sql import Result

__all__ = ["diff"]


@click.command("diff")
@click.argument("table")
@click.argument("other", required=False)
@click.option("--from", "before", type=click.IntRange(min=0), metavar="VERSION", help="The earlier version.")
@click.option(
    "--to", "after", type=click.IntRange(min=0), metavar="VERSION", help="The later one. Default: the latest."
)
@click.option("--on", multiple=True, metavar="COLUMN", help="Key, by which rows of two versions are an update.")
@click.option("--rows", "with_rows", is_flag=True, help="Print the rows that differ instead of their number.")
@prints
@connects
def diff(
    workspace: WorkspaceOptions,
    table: str,
    other: str | None,
    *,
    before: int | None,
    after: int | None,
    on: tuple[str, ...],
    with_rows: bool,
    as_json: bool,
) -> None:
    """
    Compare two versions, or two tables.

    Of versions: columns, and how many rows came, went and changed. Of tables: columns, and how many rows they have.

    \b
    lakewire tables diff main.sales.orders --from 3
    lakewire tables diff main.sales.orders --from 3 --to 5 --on id --rows
    lakewire tables diff main.sales.orders main.dev.orders
    """  # noqa: D301  # click's mark of lines that are kept
    if other is None and before is None:
        raise click.UsageError("What with? Give --from VERSION, or another table.")
    if other is not None and (before, after, on, with_rows) != (None, None, (), False):
        raise click.UsageError("--from, --to, --on and --rows compare versions of one table.")
    with workspace.client() as client:
        one = client.delta.table(table)
        if other is not None:
            _print(*_of_tables(client, one, client.delta.table(other)), as_json=as_json)
            return
        pair = _Versions.of(one, before or 0, after, on)
        if with_rows:
            print_rows((row.to_dict() for row in pair.rows()), as_json=as_json)
        else:
            _print(_columns(*pair.schemas), pair.counts(client), as_json=as_json)


class _Versions(NamedTuple):
    """
    Two versions of a table, their columns, and the key of the rows.
    """

    table: DeltaTable
    before: int
    after: int
    schemas: tuple[TableSchema, TableSchema]
    on: tuple[str, ...]

    @classmethod
    def of(cls, table: DeltaTable, before: int, after: int | None, on: tuple[str, ...]) -> _Versions:
        """
        Ask for the columns, and for the latest version where none is named.
        """
        last = table.version() if after is None else after
        return cls(table, before, last, (table.at(version=before).schema(), table.at(version=last).schema()), on)

    def rows(self) -> Result:
        """
        Return the rows that differ.
        """
        return self.table.diff(self.before, self.after, on=self.on, columns=self._common())

    def counts(self, client: DatabricksClient) -> dict[str, int]:
        """
        Return how many rows differ, and how; they are counted in the warehouse.
        """
        from lakewire.delta.statements.changes import diff_sql
        from lakewire.sql.expressions import func  # here: as all of the client

        changed = diff_sql(self.table.name, self.before, self.after, on=self.on, columns=self._common())
        query = client.sql.select("_change_type", func.count().alias("rows")).from_table(changed)
        found = {row["_change_type"]: row["rows"] for row in query.group_by("_change_type").execute().to_dicts()}
        kinds = {"inserted": "insert", "deleted": "delete"} | ({"updated": "update_postimage"} if self.on else {})
        return {name: found.get(kind, 0) for name, kind in kinds.items()}

    def _common(self) -> list[str] | None:
        """Return the columns by which rows are compared: those that both versions have, None for all."""
        before, after = self.schemas
        if before.names == after.names:
            return None
        note("rows are compared by the columns that both versions have")
        return [name for name in after.names if before.find(name)]


def _of_tables(
    client: DatabricksClient, one: DeltaTable, other: DeltaTable
) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """Return how columns differ, and how many rows each table has."""
    from lakewire.sql.expressions import func  # here: as all of the client

    columns = _columns(one.schema(), other.schema())
    counts = {
        table.name.full_name: client.sql.select(func.count()).from_table(table).execute().scalar()
        for table in (one, other)
    }
    return columns, counts


def _columns(before: TableSchema, after: TableSchema) -> list[dict[str, Any]]:
    """Return each column that one of the two lacks, or has in another type."""
    names = dict.fromkeys(name.lower() for name in (*before.names, *after.names))
    sides = {name: [field and field.type.simple() for field in (before.find(name), after.find(name))] for name in names}
    return [{"column": name, "before": old, "after": new} for name, (old, new) in sides.items() if old != new]


def _print(columns: list[dict[str, Any]], counts: dict[str, int], *, as_json: bool) -> None:
    if as_json:
        print_record({"columns": columns, "rows": counts}, as_json=True)
        return
    print_rows([{"rows": name, "count": count} for name, count in counts.items()], as_json=False)
    if columns:
        click.echo()
        print_rows(columns, as_json=False)
    else:
        note("the columns are the same")
