"""
Statements as tasks.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from lakewire.airflow.operator import RemoteOperator

if TYPE_CHECKING:
    from lakewire.airflow.work import RemoteWork
    from lakewire.sql.statement import Statement

__all__ = ["LakewireSqlOperator", "StatementOperator"]


class StatementOperator(RemoteOperator):
    """
    Runs statements, one after the other.
    """

    kind: ClassVar[str] = "statement"

    @abstractmethod
    def statement(self) -> Statement:
        """
        Return the statement of the present part.
        """

    def begin(self, names: Sequence[str], context: Any) -> RemoteWork:
        """
        Submit the statement; in a retry, find the one of an earlier try, unless it failed.

        Raises:
            OutcomeUnknownError: The response was lost, and the query history does not have the statement.
        """
        from lakewire.airflow.work import RemoteStatement
        from lakewire.errors import OutcomeUnknownError

        *earlier, name = names
        began = context["dag_run"].start_date
        if earlier and (found := self.client.sql.find(earlier, since=began, warehouse_id=self.warehouse_id)):
            work = RemoteStatement(found)
            if work.look() != "failed":
                return work
        try:
            handle = self.client.sql.submit(self.statement(), op_id=name, query_tags=_tags(context["ti"]))
        except OutcomeUnknownError as error:
            handle = error.reconcile()
            if handle is None:
                raise
        return RemoteStatement(handle)

    @property
    def needs_rows(self) -> bool:
        """
        Whether the task returns rows, or writes them.
        """
        return False

    def conclude(self, work: RemoteWork, context: Any) -> Any:
        """
        Return the result; None of a statement that succeeded and that the server no longer holds.
        """
        from lakewire.errors import StatementClosedError

        try:
            return super().conclude(work, context)
        except StatementClosedError:
            if self.needs_rows:
                raise
            self.facts = {"statement_id": work.work_id, "url": work.url, "rows": None}
            return None

    def outcome(self, result: Any) -> Any:
        """
        Return the facts of a result: ids, counts, and where to look.
        """
        from lakewire.sql.many import AFFECTED, affected_rows

        if result is None:
            return self.facts
        changed = affected_rows(result) if AFFECTED in result.schema.names else None
        self.facts = {"statement_id": result.statement_id, "url": result.url, "rows": changed}
        if changed is None:
            self.facts["rows"] = result.total_row_count
        return self.facts


class LakewireSqlOperator(StatementOperator):
    """
    Runs one statement, or several in order, and returns rows, a value, or what was done.

    Args:
        sql: A statement or a list of them; the path of a ``.sql`` file. Templated.
        parameters: Values of the ``:name`` markers, bound by the server; of several statements each gets those it
            has. Templated.
        fetch: ``"none"`` returns ids and counts; ``"rows"`` a list of dicts, ``"value"`` the first value of the first
            row, both as plain JSON with decimals as text.
        max_rows: Most rows of ``"rows"``.
        to: File for the rows instead: a local path, or one of a volume, ``.parquet`` or ``.csv``. Templated.
        kwargs: Those of ``RemoteOperator``, ``ClientOperator`` and ``BaseOperator``.

    Raises:
        NothingRenderedError: A statement was rendered to nothing. It was not sent.
        XComTooLargeError: There are more rows than ``max_rows``, or more bytes than ``max_xcom_bytes``.
    """

    template_fields = (*StatementOperator.template_fields, "sql", "parameters", "to")
    template_ext = (".sql",)
    template_fields_renderers: ClassVar[dict[str, str]] = {"sql": "sql", "parameters": "json"}

    def __init__(
        self,
        *,
        sql: str | Sequence[str],
        parameters: Mapping[str, Any] | None = None,
        fetch: Literal["none", "rows", "value"] = "none",
        max_rows: int = 1000,
        to: str | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.sql = sql
        self.parameters = parameters
        self.fetch = fetch
        self.max_rows = max_rows
        self.to = to

    @property
    def parts(self) -> int:
        """
        How many statements there are.
        """
        return len(self._texts())

    @property
    def needs_rows(self) -> bool:
        """
        Whether the task returns rows, or writes them.
        """
        return self.fetch != "none" or self.to is not None

    def act(self, context: Any) -> Any:
        """
        Run the statements.
        """
        from lakewire.airflow.exceptions import NothingRenderedError
        from lakewire.errors import InvalidArgumentError

        if self.fetch not in ("none", "rows", "value"):
            raise InvalidArgumentError(f"fetch: {self.fetch!r} is unknown; accepted are 'none', 'rows' and 'value'")
        if not self._texts() or not all(str(text).strip() for text in self._texts()):
            raise NothingRenderedError(f"task {self.task_id!r}: a statement of sql was rendered to nothing")
        return super().act(context)

    def lineage(self) -> dict[str, Any]:
        """
        Return the statements.
        """
        return {"sql": ";\n".join(self._texts()), "tables": ()}

    def statement(self) -> Statement:
        """
        Return the present statement with the values that it has markers for.
        """
        from lakewire.sql.statement import Statement
        from lakewire.sql.tokens import markers

        text, given = self._texts()[self._part], dict(self.parameters or {})
        if self.parts > 1:
            names = {marker.value for marker in markers(text) if marker.kind == "marker"}
            given = {name: value for name, value in given.items() if name in names}
        return Statement(text, given)

    def outcome(self, result: Any) -> Any:
        """
        Return what was asked for of a result.
        """
        facts = super().outcome(result)
        if self.to and self._part == self.parts - 1:
            self._write(result, self.to)
            return {**facts, "path": self.to}
        if self.fetch == "value":
            return self.returned(result.scalar(default=None))
        return self.returned(self._rows(result)) if self.fetch == "rows" else facts

    def _texts(self) -> list[str]:
        return [self.sql] if isinstance(self.sql, str) else list(self.sql)

    def _rows(self, result: Any) -> list[dict[str, Any]]:
        from lakewire.airflow.exceptions import XComTooLargeError

        if result.total_row_count > self.max_rows:
            raise XComTooLargeError(
                f"the result has {result.total_row_count:,} rows, and max_rows is {self.max_rows:,}: write it to a "
                "file (to=…), or return nothing of it (fetch='none')"
            )
        rows: list[dict[str, Any]] = result.to_dicts()
        return rows

    def _write(self, result: Any, to: str) -> None:
        """Write the rows to a file here, or by way of one to a volume."""
        import tempfile

        write = result.to_csv if to.endswith(".csv") else result.to_parquet
        if not to.startswith("/Volumes/"):
            write(to)
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, Path(to).name)
            write(path)
            self.client.files.upload(to, path, overwrite=True)


def _tags(ti: Any) -> dict[str, str | None]:
    """Return the tags of a statement, by which the query history knows its task; those of Airflow's own provider."""
    facts = ("dag_id", "task_id", "run_id", "try_number", "map_index")
    return {f"airflow_{name}": str(getattr(ti, name)) for name in facts}
