"""
Cursors of PEP 249: each runs one statement at a time and reads its rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Self

from lakewire.dbapi.exceptions import STANDARD_ERRORS, InterfaceError, NotSupportedError, ProgrammingError
from lakewire.dbapi.kinds import Description, description_of
from lakewire.dbapi.reading import Reading
from lakewire.http import Deadline
from lakewire.sql.many import AFFECTED, affected_rows
from lakewire.sql.parameters import Parameters
from lakewire.sql.script import session_change
from lakewire.sql.statement import Statement
from lakewire.sql.tokens import first_words

if TYPE_CHECKING:
    import pyarrow as pa

    from lakewire.dbapi.connection import DatabaseConnection
    from lakewire.sql.handle import StatementHandle
    from lakewire.sql.result import Result

__all__ = ["Cursor"]

_CHANGES = {"INSERT", "UPDATE", "DELETE", "MERGE", "COPY"}


class Cursor:
    """
    Run statements and read their rows. Not for several threads, except ``cancel``.

    Attributes:
        connection: What made it.
        description: Of each column: name, type code, None, None, precision, scale, None. None without rows.
        rowcount: Rows of the result, or rows that a change affected; -1 where that is not known.
        arraysize: How many rows ``fetchmany`` returns by default. Default 1.
        result: What the statement gave, with its exact schema and id; None before the first.

    Source:
        https://peps.python.org/pep-0249/#cursor-objects
    """

    def __init__(self, connection: DatabaseConnection) -> None:
        self.connection = connection
        self.description: list[Description] | None = None
        self.rowcount = -1
        self.arraysize = 1
        self.result: Result | None = None
        self._reading: Reading | None = None
        self._running: StatementHandle | None = None
        self._closed = False

    def execute(self, operation: str | Statement, parameters: Parameters | None = None) -> Self:
        """
        Run one statement and wait for it; its rows are fetched when they are read.

        Args:
            operation: One statement.
            parameters: Name to value for ``:name``, or a sequence for ``?``; bound by the server.

        Returns:
            The cursor.

        Raises:
            ProgrammingError: It does not parse, or names what is not there.
            NotSupportedError: It changes a session, such as USE.
            OperationalError: It was canceled, took too long, or could not be sent.
        """
        self._check_open()
        self._forget()
        with STANDARD_ERRORS:
            result = self._run(operation, parameters)
        self.result = result
        self._read(result, str(operation))
        return self

    def executemany(self, operation: str, seq_of_parameters: Iterable[Parameters]) -> Self:
        """
        Run one statement for many rows of values; ``rowcount`` is how many rows it affected in all.

        ``INSERT INTO t (…) VALUES (…)`` writes up to 10,000 rows in one commit, anything else runs once for each row.

        Args:
            operation: One statement with markers.
            seq_of_parameters: A mapping or a sequence for each row.

        Raises:
            OperationalError: A statement failed; those for the ``done`` rows before it took effect.
        """
        self._check_open()
        self._forget()
        connection = self.connection
        connection.changed = True
        with STANDARD_ERRORS:
            self.rowcount = connection.client.sql.execute_many(
                operation, seq_of_parameters, timeout=connection.timeout, **connection.options
            )
        return self

    def fetchone(self) -> tuple[Any, ...] | None:
        """
        Return the next row; None after the last.
        """
        return next(self, None)

    def fetchmany(self, size: int | None = None) -> list[tuple[Any, ...]]:
        """
        Return the next *size* rows, fewer at the end. Default: ``arraysize``.
        """
        with STANDARD_ERRORS:
            return list(islice(self._rows.tuples(), self.arraysize if size is None else size))

    def fetchall(self) -> list[tuple[Any, ...]]:
        """
        Return all rows that are left.
        """
        with STANDARD_ERRORS:
            return list(self._rows.tuples())

    def fetchmany_arrow(self, size: int | None = None) -> pa.Table:
        """
        Return the next *size* rows as one Arrow table, fewer at the end. Default: ``arraysize``.
        """
        with STANDARD_ERRORS:
            return self._rows.table(self.arraysize if size is None else size)

    def fetchall_arrow(self) -> pa.Table:
        """
        Return all rows that are left as one Arrow table.
        """
        with STANDARD_ERRORS:
            return self._rows.table(None)

    def cancel(self) -> None:
        """
        Cancel the statement that runs; from any thread. ``execute`` then raises an ``OperationalError``.
        """
        running = self._running
        if running is not None:
            with STANDARD_ERRORS:
                running.cancel()

    def callproc(self, procname: str, parameters: object = ()) -> NoReturn:  # noqa: ARG002  # as PEP 249 has it
        """
        Raise: procedures are called by ``execute("CALL …")``.
        """
        raise NotSupportedError(f"callproc: {procname!r} is not called this way; use execute('CALL …')")

    def setinputsizes(self, sizes: object) -> None:
        """
        Do nothing: values have the types that they have.
        """

    def setoutputsize(self, size: int, column: int | None = None) -> None:
        """
        Do nothing: values of any size arrive whole.
        """

    def close(self) -> None:
        """
        End the cursor. May be called twice.
        """
        self._forget()
        self._closed = True

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return self

    def __next__(self) -> tuple[Any, ...]:
        with STANDARD_ERRORS:
            return next(self._rows.tuples())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _rows(self) -> Reading:
        self._check_open()
        if self._reading is None:
            raise ProgrammingError(
                "there are no rows: no statement was run, or one without a result", outcome="not_sent"
            )
        return self._reading

    def _check_open(self) -> None:
        self.connection.check_open()
        if self._closed:
            raise InterfaceError("the cursor is closed")

    def _forget(self) -> None:
        if self._reading is not None:
            self._reading.close()
        self._reading = self.result = self.description = None
        self.rowcount = -1

    def _run(self, operation: str | Statement, parameters: Parameters | None) -> Result:
        words = first_words(str(operation))
        if change := "USE" if words[:1] == ("USE",) else session_change(words):
            raise NotSupportedError(
                f"{change}: a connection has no session, so this would have no effect; give catalog, schema and "
                "warehouse_id to connect",
                outcome="not_sent",
            )
        connection = self.connection
        sql = connection.client.sql
        deadline = Deadline.of(connection.timeout, sql.clock)
        self._running = sql.submit(operation, parameters, timeout=deadline, **connection.options)
        try:
            return self._running.wait(deadline)
        finally:
            self._running = None

    def _read(self, result: Result, text: str) -> None:
        fields = result.schema.fields
        is_change = result.schema.names[:1] == (AFFECTED,) and bool(_CHANGES.intersection(first_words(text, 1)))
        if fields and not is_change:
            self.description = description_of(fields)
            self.rowcount = result.total_row_count
            self._reading = Reading(result)
            return
        self.connection.changed = True
        if fields:
            with STANDARD_ERRORS:
                self.rowcount = affected_rows(result)
