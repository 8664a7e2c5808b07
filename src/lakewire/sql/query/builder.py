"""
The builder of queries. Pure until one of its last methods runs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire.sql.arguments import check_type
from lakewire.sql.expressions import Expression
from lakewire.sql.expressions.expression import Columns, columns_of
from lakewire.sql.expressions.pieces import in_parentheses, joined_by
from lakewire.sql.query.assembling import assembled, own_values
from lakewire.sql.query.common import CommonTable, common_table, with_sql
from lakewire.sql.query.conditions import condition_of
from lakewire.sql.query.relations import TableSource, join_of, query_text, relation_of
from lakewire.sql.query.select import Pieces, Select, SetOperation
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect
from lakewire_runtime.text import shown

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from lakewire.sql.client import SqlClient
    from lakewire.sql.result import Result
    from lakewire.sql.row import Row

__all__ = ["QueryBuilder", "started"]

JoinKind = Literal["inner", "left", "right", "full", "cross", "semi", "anti"]


@attrs.frozen(kw_only=True, eq=False, repr=False)
class QueryBuilder:
    """
    One query; each method returns a new builder. Start it with ``client.sql.select(…)``.

    Conditions are ``col("a") > 1``, or SQL text with ``:name`` markers whose values are given by keyword. Values are
    bound by the server in both.

    Source:
        https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select
    """

    client: SqlClient
    body: Select | SetOperation = attrs.field(factory=Select)
    common_tables: tuple[CommonTable, ...] = ()
    ordering: tuple[Expression, ...] = ()
    row_count: int | None = None
    first_row: int = 0

    def __repr__(self) -> str:
        try:
            return f"QueryBuilder({self.statement})"
        except InvalidArgumentError as error:  # it is not complete yet
            return f"QueryBuilder({error.message})"

    def from_table(self, name: TableSource, alias: str | None = None) -> QueryBuilder:
        """
        Read from a table, a version of one, or a query.

        Args:
            name: A name of one to three parts, completed with the client's catalog and schema, unless it is one of
                ``with_``; a table of ``client.delta``, or ``table.at(…)``; a query: a builder or a ``Statement``.
            alias: Name of the table in this query, as in ``col("o", "amount")``.
        """
        return self._changed("from_table", source=relation_of(name, alias, self.client.config))

    def join(
        self,
        table: TableSource,
        on: str | Expression | None = None,
        *,
        using: Columns | None = None,
        how: JoinKind = "inner",
        alias: str | None = None,
    ) -> QueryBuilder:
        """
        Join another table to those before.

        Args:
            table: As for ``from_table``.
            on: Condition, as in ``col("o", "customer_id") == col("c", "id")``.
            using: Columns of one name in both, instead of *on*.
            how: ``semi`` keeps the rows that have a match, ``anti`` those that have none.
            alias: Name of the table in this query.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-join
        """
        added = join_of(relation_of(table, alias, self.client.config), how, on, using)
        return self._changed("join", joins=(*self._select("join").joins, added))

    def where(self, condition: str | Expression, **values: object) -> QueryBuilder:
        """
        Keep rows for which *condition* holds, as well as every earlier one.

        Args:
            condition: An expression, or SQL text with ``:name`` markers.
            values: The markers' values.
        """
        return self._conditional("where", condition, values)

    def group_by(self, *columns: str | Expression) -> QueryBuilder:
        """
        Make one row of the rows that share these columns; ``ALL`` for every column that is no aggregate.

        ``func.rollup(col("a"), col("b"))``, ``func.cube(…)`` and ``expr("GROUPING SETS ((a), ())")`` make several.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-groupby
        """
        return self._changed("group_by", groups=(*self._select("group_by").groups, *_some(columns)))

    def having(self, condition: str | Expression, **values: object) -> QueryBuilder:
        """
        Keep groups for which *condition* holds; arguments as for ``where``.
        """
        return self._conditional("having", condition, values)

    def qualify(self, condition: str | Expression, **values: object) -> QueryBuilder:
        """
        Keep rows for which *condition* on a window function holds; arguments as for ``where``.

        ``qualify(func.row_number().over(partition_by="id", order_by=col("at").desc()) == 1)`` keeps the newest.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-qualify
        """
        return self._conditional("qualify", condition, values)

    def distinct(self) -> QueryBuilder:
        """
        Return each row once.
        """
        return self._changed("distinct", is_distinct=True)

    def with_(self, name: str, query: QueryBuilder | Statement, *, recursive: bool = False) -> QueryBuilder:
        """
        Define a common table expression: in this query *name*, without catalog and schema, is *query*.

        Args:
            name: One part. Later ones see the earlier ones.
            query: What it is.
            recursive: It reads itself, by its name, on the right of a ``union_all``.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-cte
        """
        added = common_table(name, query, self.common_tables, is_recursive=recursive)
        return attrs.evolve(self, common_tables=(*self.common_tables, added))

    def union(self, query: QueryBuilder | Statement) -> QueryBuilder:
        """
        Add the rows of *query*, by position of the columns, and return each row once.

        Source:
            https://docs.databricks.com/sql/language-manual/sql-ref-syntax-qry-select-setops
        """
        return self._combined("UNION", query)

    def union_all(self, query: QueryBuilder | Statement) -> QueryBuilder:
        """
        Add the rows of *query*, by position of the columns.
        """
        return self._combined("UNION ALL", query)

    def intersect(self, query: QueryBuilder | Statement) -> QueryBuilder:
        """
        Keep rows that are in *query* as well, each once.
        """
        return self._combined("INTERSECT", query)

    def except_(self, query: QueryBuilder | Statement) -> QueryBuilder:
        """
        Keep rows that are not in *query*, each once.
        """
        return self._combined("EXCEPT", query)

    def order_by(self, *columns: str | Expression) -> QueryBuilder:
        """
        Sort by columns, ascending; ``col("amount").desc(nulls="last")`` for anything else.
        """
        return attrs.evolve(self, ordering=(*self.ordering, *_some(columns)))

    def limit(self, count: int) -> QueryBuilder:
        """
        Return at most *count* rows, >= 0.
        """
        return attrs.evolve(self, row_count=_count(count))

    def offset(self, count: int) -> QueryBuilder:
        """
        Skip the first *count* rows, >= 0; which these are is certain with ``order_by`` only.
        """
        return attrs.evolve(self, first_row=_count(count))

    @property
    def statement(self) -> Statement:
        """
        The SQL and its values.

        Raises:
            InvalidArgumentError: A part is missing, or one marker has two values.
        """
        return self.within(frozenset())

    def within(self, names: frozenset[str]) -> Statement:
        """
        Return the SQL and its values where the common table expressions *names*, in lower case, can be seen.
        """
        names, defined = with_sql(self.common_tables, names)
        pieces: Pieces = (*defined, *self.body.sql(names))
        if self.ordering:
            pieces += (" ORDER BY ", *joined_by(", ", (column.pieces for column in self.ordering)))
        if self.row_count is not None:
            pieces += (f" LIMIT {self.row_count}",)
        if self.first_row:
            pieces += (f" OFFSET {self.first_row}",)
        return assembled(pieces, names)

    def execute(self, *, timeout: float | None = 600.0) -> Result:
        """
        Run the query; see ``SqlClient.execute``.
        """
        return self.client.execute(self.statement, timeout=timeout, effect=Effect.READ)

    def rows(self) -> Iterator[Row]:
        """
        Run the query and iterate over its rows.
        """
        return self.execute().rows()

    def scalar(self) -> Any:
        """
        Run the query and return the first value of its first row.
        """
        return self.execute().scalar()

    def to_dicts(self) -> list[dict[str, Any]]:
        """
        Run the query and return its rows as column name to value.
        """
        return self.execute().to_dicts()

    def to_arrow(self) -> pa.Table:
        """
        Run the query and return its rows as one Arrow table.
        """
        return self.execute().to_arrow()

    def to_pandas(self) -> pd.DataFrame:
        """
        Run the query and return its rows as a pandas frame; needs ``pip install "lakewire[pandas]"``.
        """
        return self.execute().to_pandas()

    def to_polars(self) -> pl.DataFrame:
        """
        Run the query and return its rows as a polars frame; needs ``pip install "lakewire[polars]"``.
        """
        return self.execute().to_polars()

    def _select(self, method: str) -> Select:
        if isinstance(self.body, Select):
            return self.body
        raise InvalidArgumentError(
            f"{method}: this is a {self.body.word} of queries; "
            "put it into another, client.sql.select().from_table(query), or call it on one of them before"
        )

    def _changed(self, method: str, **changes: Any) -> QueryBuilder:
        return attrs.evolve(self, body=attrs.evolve(self._select(method), **changes))

    def _conditional(self, clause: str, condition: str | Expression, values: dict[str, object]) -> QueryBuilder:
        select = self._select(clause)
        added = condition_of(condition, "condition", values)
        own_values([*select.marked(), *added.pieces])
        return self._changed(clause, **{clause: (*getattr(select, clause), added)})

    def _combined(self, word: str, query: QueryBuilder | Statement) -> QueryBuilder:
        added = _operand(query)
        if isinstance(self.body, SetOperation) and self.body.word == word and self._is_bare:
            return attrs.evolve(self, body=attrs.evolve(self.body, operands=(*self.body.operands, added)))
        return QueryBuilder(client=self.client, body=SetOperation(word=word, operands=(_operand(self), added)))

    @property
    def _is_bare(self) -> bool:
        return not (self.common_tables or self.ordering or self.row_count is not None or self.first_row)

    def as_operand(self) -> Pieces:
        """
        Return the query as an operand of a UNION and the like.

        Raises:
            InvalidArgumentError: It is sorted, which would have no effect.
        """
        if self.ordering and self.row_count is None and not self.first_row:
            raise InvalidArgumentError("order_by: sorts a part of a union, which has no effect; call it on the union")
        return (self,) if self._is_bare and isinstance(self.body, Select) else in_parentheses([self])


def started(client: SqlClient, columns: tuple[str | Expression, ...]) -> QueryBuilder:
    """
    Return a query of *columns*; of all when there are none.

    Raises:
        InvalidArgumentError: One is neither a name nor an expression.
    """
    is_constant = bool(columns) and all(isinstance(column, Expression) for column in columns)
    return QueryBuilder(client=client, body=Select(columns=columns_of(columns, "columns"), needs_table=not is_constant))


def _operand(query: object) -> Pieces:
    if isinstance(query, QueryBuilder):
        return query.as_operand()
    check_type("query", query, Statement, "client.sql.select(…) and a Statement")
    return ("(", query_text(cast("Statement", query), "query"), ")")


def _some(columns: tuple[str | Expression, ...]) -> tuple[Expression, ...]:
    if not columns:
        raise InvalidArgumentError("columns: there are none; accepted are column names and expressions")
    return columns_of(columns, "columns")


def _count(count: object) -> int:
    if type(count) is not int or count < 0:
        raise InvalidArgumentError(f"count: {shown(count)} is not a count; accepted is an int >= 0")
    return count
