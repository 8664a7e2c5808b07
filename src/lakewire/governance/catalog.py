"""
Unity Catalog with what needs more than its API: access from a file, and secure views.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakewire.catalog import CatalogClient
from lakewire.catalog.collection import one_part
from lakewire.catalog.owners import info_of, set_owner
from lakewire.errors import InvalidArgumentError, LakewireError, PartlyAppliedError
from lakewire.governance.plan import AccessChange, AccessPlan, Tools, changes_of
from lakewire.governance.wanted import read_access, wanted_of
from lakewire.schema.names import TableName
from lakewire_runtime.accepts import check
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    from lakewire.delta import DeltaClient
    from lakewire.governance.tagged import TaggedObject
    from lakewire.sql import SqlClient
    from lakewire.sql.statement import Statement

__all__ = ["GovernedCatalog"]


class GovernedCatalog(CatalogClient):
    """
    ``client.catalog``: what ``CatalogClient`` has, and access as code.
    """

    def apply(self, file: str | Path | Mapping[str, Any], *, dry_run: bool = False) -> AccessPlan:
        """
        Make owners, grants, row filters and masks what a file says; what it does not name stays as it is.

        The file is a YAML mapping of objects by their full names (``lakewire[yaml]``)::

            prune: false                  # true: principals that are not named have nothing
            objects:
              main.sales:
                owner: data-team
                grants: {analysts: [USE SCHEMA, SELECT]}
              main.sales.orders:
                row_filter: {function: main.sales.own_region, on: [region]}
                masks: {card: main.sales.hide_card}
              main.sales.landing:
                kind: volume
                grants: {loaders: [READ VOLUME, WRITE VOLUME]}

        All of it is read and compared before the first change. What hides rows and values comes first, then grants,
        then owners. A row filter or mask that is ``null`` is dropped. Costs
        one or two requests for each object, and one for each change.

        Args:
            file: Path of the file, or the mapping.
            dry_run: Compare only.

        Returns:
            What was changed, or would be; False if nothing.

        Raises:
            InvalidArgumentError: The file does not fit; the place in it is named. Nothing was sent.
            NotFoundError: There is no such object or principal. Nothing was changed, unless it is the cause of the
                next one.
            PartlyAppliedError: A change was refused after others had been made; it says which.
        """
        check("dry_run", bool, dry_run)
        tools = Tools(
            grants=self.grants,
            info=partial(info_of, self._sender),
            own=partial(set_owner, self._sender),
            table=lambda name: self._delta().table(name),
        )
        found = [change for each in wanted_of(read_access(file)) for change in changes_of(each, tools)]
        changes = tuple(sorted(found, key=attrgetter("turn")))
        if not dry_run:
            _make(changes)
        return AccessPlan(changes=changes, made=not dry_run)

    def tagged(self, tag: str, value: str | None = None, *, catalog: str | None = None) -> list[TaggedObject]:
        """
        Return the catalogs, schemas, tables, columns and volumes that have a tag. One statement.

        Args:
            tag: Name of the tag.
            value: Its value. Default: any.
            catalog: Only in this catalog. Default: all that the caller may see.

        Raises:
            InvalidArgumentError: No name of a tag. Nothing was sent.
            SqlError: There is no such catalog.

        Source:
            https://docs.databricks.com/sql/language-manual/information-schema/table_tags
        """
        from lakewire.governance.tagged import tagged

        return [*tagged(self._sql(), tag, value, "system" if catalog is None else one_part(catalog, "catalog"))]

    def secure_view(
        self,
        view: str | TableName,
        table: str | TableName,
        *,
        mask: Mapping[str, str | None] | None = None,
        where: str | None = None,
        visible_to: str | Sequence[str] = (),
        comment: str | None = None,
        replace: bool = False,
        dry_run: bool = False,
    ) -> list[Statement]:
        """
        Make a view of a table that hides values and rows from all but the members of some groups.

        Whoever may read the view needs no privilege on the table. Costs a request for the columns of the table, and
        one statement.

        Args:
            view: Its name, one to three parts.
            table: The table, or a view.
            mask: Column to the SQL expression that is shown instead, in the type of the column; None for NULL.
            where: SQL condition of the rows that everybody sees. Default: all.
            visible_to: Groups of the account whose members see all rows and values. Default: nobody does.
            comment: Of the view.
            replace: Whether to put it in the place of a view of that name.
            dry_run: Return the statement instead of running it.

        Returns:
            The statement that was run, or would be.

        Raises:
            InvalidArgumentError: It hides nothing, or a column that is not there. No view was made.
            TableNotFoundError: There is no such table.
            TableExistsError: There is something of that name, and *replace* is False.

        Source:
            https://docs.databricks.com/views/dynamic
        """
        from lakewire.governance.secure_views import secure_view_sql  # here: it loads the room of Delta tables

        check("dry_run", bool, dry_run)
        if not isinstance(mask or {}, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"mask: {shown(mask)}; accepted is {{'column': 'expression'}}")
        delta = self._delta()
        source = delta.table(table)
        statement = secure_view_sql(
            delta.table(view).name,
            source.name,
            source.schema(),
            mask=mask or {},
            where=where,
            visible_to=visible_to,
            comment=comment,
            replace=replace,
        )
        if not dry_run:
            self._sql().execute(statement)
        return [statement]

    def _sql(self) -> SqlClient:
        """Make what runs statements when it is needed: it is a large room, and so is the next one."""
        from lakewire.sql import SqlClient

        return SqlClient(self._sender, self._config)

    def _delta(self) -> DeltaClient:
        from lakewire.delta import DeltaClient
        from lakewire.files import FilesClient

        catalog = CatalogClient(self._sender, self._config)
        return DeltaClient(self._sender, self._sql(), FilesClient(self._sender), catalog)


def _make(changes: tuple[AccessChange, ...]) -> None:
    for count, change in enumerate(changes):
        try:
            change.make()
        except LakewireError as error:
            if not count:
                raise
            refused = f"{change.securable}: {change.what} was refused: {error.message}"
            raise PartlyAppliedError(
                f"{count} of {len(changes)} changes were made; {refused}", done=changes[:count], left=changes[count:]
            ) from error
