"""
Writes into Delta tables as tasks.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from lakewire.airflow.sql import StatementOperator

if TYPE_CHECKING:
    from lakewire.client import DatabricksClient
    from lakewire.delta import DeltaTable
    from lakewire.sql.statement import Statement

__all__ = ["LakewireUpsertOperator", "LakewireWriteOperator"]


class TableOperator(StatementOperator):
    """
    Writes a query, a file, or what a function of yours returns, into a table.

    A query, and files that the warehouse reads, are one statement: a retry attaches to it, and it can be deferred.
    Other rows go through the worker.

    Args:
        table: Name of the table. Templated.
        query: SELECT, or the path of a ``.sql`` file with it. Templated.
        parameters: Values of its ``:name`` markers. Templated.
        file: Instead, a local Parquet or CSV file. Templated.
        rows: Instead, a function that returns rows or a frame, in any form that ``DeltaTable.write`` takes.
        rows_kwargs: Its keyword arguments. Templated.
        options: Further arguments of the method of ``DeltaTable``, as ``schema_mode``. Templated.
        kwargs: Those of ``RemoteOperator``, ``ClientOperator`` and ``BaseOperator``.
    """

    template_fields: Sequence[str] = (
        *StatementOperator.template_fields,
        "table",
        "query",
        "parameters",
        "file",
        "rows_kwargs",
        "options",
    )
    template_ext = (".sql",)
    template_fields_renderers: ClassVar[dict[str, str]] = {"query": "sql", "parameters": "json", "options": "json"}

    def __init__(
        self,
        *,
        table: str,
        query: str | None = None,
        parameters: Mapping[str, Any] | None = None,
        file: str | None = None,
        rows: Callable[..., Any] | None = None,
        rows_kwargs: Mapping[str, Any] | None = None,
        options: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.table = table
        self.query = query
        self.parameters = parameters
        self.file = file
        self.rows = rows
        self.rows_kwargs = rows_kwargs
        self.options = options

    @abstractmethod
    def write(self, table: DeltaTable, data: Any, **options: Any) -> Any:
        """
        Write data into the table; with ``dry_run=True`` return the statements that would.
        """

    def act(self, context: Any) -> Any:
        """
        Write; what goes through the worker is canceled by ending the client as well.
        """
        self._check()
        if self.query is not None or self._is_remote():
            return super().act(context)
        client = self.client
        self._cancel = partial(_stop, client)
        result = self.write(client.delta.table(self.table), self._data(), **self.direct_options(context))
        self.facts = _facts_of(result)
        if result.statement_id:  # there is none where there were no rows
            self.show(result.statement_id, client.sql.attach(result.statement_id).url, context)
        self.report(context, self.facts)
        return self.returned(self.facts)

    def statement(self) -> Statement:
        """
        Return the one statement of a query, or of files that the warehouse reads.
        """
        from lakewire.errors import InvalidArgumentError
        from lakewire.sql.statement import Statement

        table = self.client.delta.table(self.table)
        if self._is_remote():
            found = table.copy_into(str(self.file), **dict(self.options or {}), dry_run=True)
        else:
            data = Statement(str(self.query), dict(self.parameters or {}))
            found = self.write(table, data, **dict(self.options or {}), dry_run=True)
        if len(found) != 1:
            raise InvalidArgumentError(f"table {self.table!r}: this takes {len(found)} statements; give rows instead")
        statement: Statement = found[0]
        return statement

    def lineage(self) -> dict[str, Any]:
        """
        Return the query, and the table.
        """
        return {"sql": self.query or "", "tables": (self.table,)}

    def direct_options(self, context: Any) -> dict[str, Any]:
        """
        Return the arguments of a write that goes through the worker.
        """
        del context
        return dict(self.options or {})

    def _is_remote(self) -> bool:
        """Return whether the warehouse reads the file itself."""
        return self.file is not None and ("://" in self.file or self.file.startswith("/Volumes/"))

    def _check(self) -> None:
        from lakewire.airflow.exceptions import NothingRenderedError
        from lakewire.errors import InvalidArgumentError

        given = [name for name in ("query", "file", "rows") if getattr(self, name) is not None]
        if len(given) != 1:
            raise InvalidArgumentError(f"give one of query, file and rows; given are {given}")
        for name in ("table", *given):
            value = getattr(self, name)
            if isinstance(value, str) and not value.strip():
                raise NothingRenderedError(f"task {self.task_id!r}: {name} was rendered to nothing")

    def _data(self) -> Any:
        if self.rows is not None:
            return self.rows(**dict(self.rows_kwargs or {}))
        path = str(self.file)
        if path.endswith(".csv"):
            from pyarrow import csv

            return csv.open_csv(path)
        from pyarrow import parquet

        return parquet.read_table(path)


class LakewireWriteOperator(TableOperator):
    """
    Writes into a table; arguments as for ``TableOperator``, and those of ``DeltaTable.write`` in ``options``.

    A retry appends nothing a second time, if ``rows`` or the file are the same again: they are staged under a name
    that the retry has as well. ``options={"batch_id": None}`` writes them without that.

    Args:
        table: Name of the table.
        mode: ``"append"``, ``"overwrite"``, …, see ``DeltaTable.write``.
        kwargs: Those of ``TableOperator``.
    """

    def __init__(self, *, mode: str = "append", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.mode = mode

    def write(self, table: DeltaTable, data: Any, **options: Any) -> Any:
        """
        Write data.
        """
        return table.write(data, mode=self.mode, **options)  # type: ignore[call-overload]

    def direct_options(self, context: Any) -> dict[str, Any]:
        """
        Return the options, with a name of the batch that a retry has as well.
        """
        from lakewire.airflow.tries import names_of_tries

        named = {"batch_id": names_of_tries(context, self.retries)[0]} if self.mode == "append" else {}
        return {**named, **super().direct_options(context)}


class LakewireUpsertOperator(TableOperator):
    """
    Updates the rows whose key is in the table and inserts the others; a retry changes nothing that is there already.

    Args:
        table: Name of the table.
        on: Key columns, see ``DeltaTable.merge``. Templated.
        kwargs: Those of ``TableOperator``; ``options`` are those of ``DeltaTable.upsert``.
    """

    template_fields = (*TableOperator.template_fields, "on")

    def __init__(self, *, on: str | Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.on = on

    def write(self, table: DeltaTable, data: Any, **options: Any) -> Any:
        """
        Merge data.
        """
        return table.upsert(data, self.on, **options)


def _stop(client: DatabricksClient) -> None:
    """Cancel the statement that is waited for, and send nothing more: between two there is none to cancel."""
    try:
        client.sql.cancel()
    finally:
        client.close()


def _facts_of(result: Any) -> dict[str, Any]:
    """Return what a write or a merge says of itself."""
    import attrs

    facts = attrs.asdict(result)
    return {"rows": facts.get("affected"), **facts}
