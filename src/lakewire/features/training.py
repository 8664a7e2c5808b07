"""
Training sets: labels with the features that were known at the time of each.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from lakewire.delta import DeltaClient, DeltaTable
from lakewire.delta.sending.services import Services
from lakewire.errors import DuplicateKeyError, InvalidArgumentError
from lakewire.features.labels import Labels, labels_of
from lakewire.features.lookups import FeatureFunction, FeatureLookup
from lakewire.features.planning import called, facts_of, found_of, outputs_of
from lakewire.features.spec import FeatureSpec
from lakewire.features.statements import ROW, Found, FunctionCall, Step, joined_sql, repeated_keys_sql
from lakewire.http import Deadline
from lakewire.schema.table_schema import TableSchema
from lakewire.schema.types import BIGINT, Field
from lakewire.sql.arguments import check_flags, names_of
from lakewire.sql.result import Result
from lakewire.sql.statement import Statement
from lakewire_runtime import Effect
from lakewire_runtime.text import shown

__all__ = ["FeatureJoin", "TrainingSet", "planned", "steps_of"]


@attrs.frozen
class FeatureJoin:
    """
    Labels, and what is taken for them.
    """

    labels: Labels
    steps: Sequence[Step]
    outputs: Sequence[str]
    services: Services = attrs.field(repr=False)

    def statement(self, source: Statement, *, ordered: bool = False) -> Statement:
        """
        Return the query of the labels in *source* with their features.
        """
        columns = (*self.labels.schema, *([Field(ROW, BIGINT)] if ordered else []))
        text = joined_sql(source.text, columns, self.steps, self.outputs, ordered=ordered)
        return Statement(text, source.parameters)

    def read(self, deadline: Deadline, *, ordered: bool = False) -> Result:
        """
        Run it; *ordered* returns rows of the caller in their order.
        """
        ordered = ordered and self.labels.count is not None
        with self.labels.sent(deadline, numbered=ordered) as source:
            statement = self.statement(source, ordered=ordered)
            return self.services.sql.execute(statement, timeout=deadline, effect=Effect.READ)

    def check_keys(self, deadline: Deadline) -> None:
        """
        Check that no table has two rows of one key. One statement for each table.

        Raises:
            DuplicateKeyError: One has, and which it would be joined with is chance.
        """
        for found in self.steps:
            if isinstance(found, Found):
                statement = Statement(repeated_keys_sql(found))
                rows = self.services.sql.execute(statement, timeout=deadline, result="json", effect=Effect.READ)
                if (row := rows.fetchone()) is not None:
                    raise DuplicateKeyError(
                        f"{found.table} has several rows of the key {row.to_dict()}; with check_keys=False one of "
                        "them is taken by time, and by key a label gets a row for each"
                    )


@attrs.frozen
class TrainingSet:
    """
    Labels with features, as one query of fixed table versions; made by ``client.features.training_set``.

    Attributes:
        spec: How the features come about; ``spec.save(…)`` keeps it beside the model.
    """

    spec: FeatureSpec
    _join: FeatureJoin = attrs.field(repr=False)
    _delta: DeltaClient = attrs.field(repr=False)

    @property
    def columns(self) -> tuple[str, ...]:
        """
        Return the names of its columns, in order.
        """
        return tuple(self._join.outputs)

    def read(self, *, timeout: float | None = 600.0) -> Result:
        """
        Return the rows, in any order: ``.to_pandas()``, ``.to_arrow()``, ….

        One statement; rows of the caller that are too many for its text are staged first, as for ``write``.

        Args:
            timeout: Seconds for everything, > 0; None for no bound. Default 600.
        """
        return self._join.read(self._join.services.deadline(timeout))

    def write(self, name: str, *, replace: bool = False, timeout: float | None = 600.0) -> DeltaTable:
        """
        Store the rows as a new table.

        Args:
            name: One to three parts.
            replace: Put the table in the place of one of that name.
            timeout: Seconds for everything, > 0; None for no bound. Default 600.

        Raises:
            TableExistsError: The table exists, and *replace* is False. Nothing was written.
        """
        check_flags(replace=replace)
        deadline = self._join.services.deadline(timeout)
        with self._join.labels.sent(deadline) as source:
            statement = self._join.statement(source)
            return self._delta.create_table(name, statement, replace=replace, timeout=deadline.remaining())

    def statement(self) -> Statement:
        """
        Return the query; of rows that would be staged, with an example of a file's name. Sends nothing.
        """
        with self._join.labels.sent(self._join.services.deadline(None), dry_run=True) as source:
            return self._join.statement(source)


def planned(
    services: Services,
    data: Any,
    lookups: Sequence[FeatureLookup | FeatureFunction],
    deadline: Deadline,
    *,
    label: str | None,
    exclude: str | Sequence[str],
    versions: bool,
) -> tuple[FeatureSpec, FeatureJoin]:
    """
    Hold lookups against tables and labels; return the spec and the join.

    Raises:
        InvalidArgumentError: They do not go together.
        TableNotFoundError: A feature table is not there.
    """
    wanted = _checked(lookups)
    excluded = tuple(names_of(exclude, "exclude")) if exclude else ()
    labels = labels_of(services, data, deadline)
    if label is not None and labels.schema.find(label) is None:
        raise InvalidArgumentError(f"label: the labels have no column {shown(label)}")
    steps, _ = steps_of(services, wanted, labels.schema, deadline, versions=versions)
    outputs = outputs_of(labels.schema.names, steps, excluded)
    spec = FeatureSpec(
        lookups=_completed(wanted, steps),
        inputs={field.name: field.type.sql() for field in labels.schema if field.name != label},
        outputs=tuple(name for name in outputs if name != label),
        label=label,
        versions=_versions(steps),
    )
    return spec, FeatureJoin(labels, steps, outputs, services)


def _versions(steps: Sequence[Step]) -> dict[str, int]:
    found = [step for step in steps if isinstance(step, Found)]
    return {str(step.table): step.version for step in found if step.version is not None}


def _completed(
    lookups: Sequence[FeatureLookup | FeatureFunction], steps: Sequence[Step]
) -> list[FeatureLookup | FeatureFunction]:
    """Return lookups that mean the same for other clients: with full names, and the columns that they need."""
    made: list[FeatureLookup | FeatureFunction] = []
    for one, step in zip(lookups, steps, strict=True):
        if isinstance(one, FeatureLookup) and isinstance(step, Found):
            keys = [column for column, _ in step.keys]
            made.append(attrs.evolve(one, table=step.table.sql(), lookup_key=keys))
        elif isinstance(one, FeatureFunction) and isinstance(step, FunctionCall):
            made.append(attrs.evolve(one, udf=step.function))
    return made


def _checked(lookups: Sequence[FeatureLookup | FeatureFunction]) -> tuple[FeatureLookup | FeatureFunction, ...]:
    given = tuple(lookups) if isinstance(lookups, Sequence) else (lookups,)  # pyright: ignore[reportUnnecessaryIsInstance]
    for one in given:
        if not isinstance(one, FeatureLookup | FeatureFunction):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidArgumentError(f"lookups: {shown(one)} is no FeatureLookup and no FeatureFunction")
    return tuple(one for one in given if isinstance(one, FeatureLookup)) + tuple(
        one for one in given if isinstance(one, FeatureFunction)
    )


def steps_of(
    services: Services,
    lookups: Sequence[FeatureLookup | FeatureFunction],
    labels: TableSchema,
    deadline: Deadline,
    *,
    versions: bool,
) -> tuple[list[Step], list[str]]:
    """
    Return the steps, and the columns that there are after them.
    """
    steps: list[Step] = []
    columns = list(labels.names)
    numbers: dict[str, int] = {}
    for one in lookups:
        if isinstance(one, FeatureFunction):
            call = called(services, one, columns, deadline)
            steps.append(call)
            columns.append(call.output)
            continue
        facts = facts_of(services, services.table_name(one.table), deadline)
        if versions and str(facts.name) not in numbers:
            numbers[str(facts.name)] = DeltaTable(facts.name, services).version(timeout=deadline.remaining())
        found = found_of(one, facts, labels, numbers.get(str(facts.name)))
        steps.append(found)
        columns += [feature.name for feature in found.features]
    return steps, columns
