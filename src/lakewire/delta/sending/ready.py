"""
A statement that is ready to be sent, and the one place that sends it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Literal, TypeVar, overload

import attrs

from lakewire.delta.sending.hints import explaining
from lakewire.delta.sending.results import noted
from lakewire.delta.sending.retry_rule import WriteRetryRule
from lakewire.delta.sending.services import Services
from lakewire.http import Deadline
from lakewire.observability import UNOBSERVED, Work
from lakewire.schema.names import TableName
from lakewire.sql.arguments import check_flags
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement
from lakewire.sql.tokens import first_words
from lakewire_runtime import Effect
from lakewire_runtime.retrying import retrying

__all__ = ["Nothing", "Ready"]

_OPERATIONS = {"select": "read", "with": "read", "desc": "describe", "copy": "copy_into", "begin": "transaction"}

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Ready(Generic[T]):
    """
    One statement about a table, and what belongs to sending it.

    Attributes:
        services: Send it.
        table: What it is about; None when that is several tables.
        statement: What is sent.
        finish: Turns its result into what the caller returns.
        deadline: Bounds everything.
        rule: Decides about retries.
        effect: What running it twice does.
        form: How its rows are fetched.
        columns: Columns that it names, without those in SQL text of the user.
        writes: It writes data.
        of_data: It writes data and names no columns but those of the data.
        is_part: It is a part of what observers know as one operation.
    """

    services: Services
    table: TableName | None
    statement: Statement
    finish: Callable[[Result], T]
    deadline: Deadline
    rule: WriteRetryRule = attrs.field(
        default=attrs.Factory(lambda self: WriteRetryRule(self.deadline), takes_self=True)
    )
    effect: Effect = Effect.ONCE
    form: Literal["arrow", "json"] = "json"
    columns: Sequence[str] = ()
    writes: bool = False
    of_data: bool = False
    is_part: bool = False

    @overload
    def run(self) -> T: ...

    @overload
    def run(self, *, dry_run: bool) -> T | list[Statement]: ...

    def run(self, *, dry_run: bool = False) -> T | list[Statement]:
        """
        Send the statement, retry it where that is safe, and return its result; with *dry_run* return the statement.
        """
        check_flags(dry_run=dry_run)
        if dry_run:
            return [self.statement]
        with (
            self._work() as work,
            explaining(
                self.services, self.table, self.deadline, columns=self.columns, writes=self.writes, of_data=self.of_data
            ),
        ):
            for attempt in retrying(self.deadline, self.rule):
                with attempt:
                    if lost := self.rule.found():
                        return self.finish(lost.wait(self.deadline))
                    result = self.services.sql.execute(
                        self.statement, timeout=self.deadline, result=self.form, effect=self.effect
                    )
                    return noted(work, self.finish(result))
        raise AssertionError  # retrying ends with a return or an error

    def _work(self) -> Work:
        if self.is_part or not self.services.sender.observers:
            return UNOBSERVED
        word = next(iter(first_words(self.statement.text, 1)), "").lower()
        return self.services.work(_OPERATIONS.get(word, word), self.table)


@attrs.frozen
class Nothing(Generic[T]):
    """
    No statement: there is nothing to do, and the caller gets *result*.
    """

    result: T

    def run(self, *, dry_run: bool = False) -> T | list[Statement]:
        """
        Return the result; with *dry_run* no statement.
        """
        return [] if dry_run else self.result
