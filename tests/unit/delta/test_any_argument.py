"""Whatever is given as an argument: it works, or there is an error of ours that says what is accepted."""

import contextlib
import datetime as dt
import decimal
from pathlib import Path

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lakewire import DatabricksClient, RetryPolicy
from lakewire.delta import SchemaPlan
from lakewire.errors import InvalidArgumentError, LakewireError
from lakewire.schema.compare import Identical
from lakewire.schema.names import TableName
from lakewire.sql import Statement, expr
from lakewire_runtime import Effect

ROWS = [{"id": 1, "name": "a"}]
NOTHING = SchemaPlan(table=TableName("main", "s", "t"), compatibility=Identical(), statements=())
FRAME = pd.DataFrame({"id": [1, 2]})
ODD = [
    object(),
    object,
    print,
    Path("query.sql"),
    FRAME,
    FRAME["id"],
    pl.DataFrame({"id": [1]}),
    pl.Series("id", [1]),
    pa.table({"id": [1]}),
    pa.array([1]),
    np.array([1, 2]),
    np.int64(3),
    np.float64("nan"),
    ValueError("x"),
    iter([1]),
    range(3),
    {1: 2},
    {"id": object()},
    {"id": [1, "x", {}]},
    [{"id": {1}}],
    [{1: 2}],
    [FRAME],
    [[1]],
    ["id", None],
    ("id", "name"),
    {"a", "b"},
    "\ud800",
    "\0",
    "`",
    "id, name",
    "id = 1 -- x",
    b"\xff",
    bytearray(b"x"),
    memoryview(b"x"),
    10**400,
    float("nan"),
    float("inf"),
    -1,
    True,
    1j,
    decimal.Decimal("NaN"),
    dt.datetime(1, 1, 1, tzinfo=dt.UTC),
    dt.timedelta.max,
    Effect.READ,
    Statement("SELECT 1", {"a": 1}),
    Statement(5, [1]),
    expr("1"),
    lambda: None,
    type("Odd", (), {"__len__": lambda _: -1, "__iter__": None, "__eq__": lambda *_: NotImplemented})(),
    ...,
    NotImplemented,
]
VALUES = st.one_of(
    st.sampled_from(ODD),
    st.none(),
    st.text(),
    st.binary(),
    st.integers(),
    st.floats(),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.datetimes(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.integers(), inner, max_size=3),
        max_leaves=6,
    ),
)


@pytest.fixture(scope="module")
def client():
    """Nobody listens there, and nothing is retried: what is accepted ends with an error of the connection."""
    options = {"retry": RetryPolicy(max_attempts=1), "token": "t", "warehouse_id": "w"}
    with DatabricksClient(host="http://127.0.0.1:9", **options) as made:
        yield made


CALLS = {
    "execute": lambda c, **given: c.sql.execute(**{"statement": "SELECT 1", **given}),
    "submit": lambda c, **given: c.sql.submit(**{"statement": "SELECT 1", **given}),
    "attach": lambda c, **given: c.sql.attach(**given),
    "select": lambda c, **given: c.sql.select(given["columns"]).from_table("t").statement,
    "from_table": lambda c, **given: c.sql.select().from_table(**given).statement,
    "where": lambda c, **given: c.sql.select().from_table("t").where(**{"condition": "a = :a", **given}).execute(),
    "order_by": lambda c, **given: c.sql.select().from_table("t").order_by(given["columns"]).statement,
    "limit": lambda c, **given: c.sql.select().from_table("t").limit(**given).statement,
    "table": lambda c, **given: c.delta.table(**given),
    "read": lambda c, **given: c.delta.table("t").read(**given),
    "at": lambda c, **given: c.delta.table("t").at(**given),
    "history": lambda c, **given: c.delta.table("t").history(**given),
    "write": lambda c, **given: c.delta.table("t").write(**{"data": ROWS, "dry_run": True, **given}),
    "replace": lambda c, **given: c.delta.table("t").write(ROWS, mode="overwrite", dry_run=True, **given),
    "upsert": lambda c, **given: c.delta.table("t").upsert(**{"data": ROWS, "on": "id", "dry_run": True, **given}),
    "merge": lambda c, **given: c.delta.table("t").merge(**{"data": ROWS, "on": "id", **given})
    .when_matched_update_all().execute(dry_run=True),
    "merge_scd2": lambda c, **given: c.delta.table("t").merge_scd2(
        **{"data": ROWS, "on": "id", "effective_at": "name", "dry_run": True, **given}
    ),
    "copy_into": lambda c, **given: c.delta.table("t").copy_into(
        **{"path": "/Volumes/a/b/c", "file_format": "csv", "dry_run": True, **given}
    ),
    "validate_files": lambda c, **given: c.delta.table("t").validate_files(
        **{"path": "/Volumes/a/b/c", "file_format": "csv", "dry_run": True, **given}
    ),
    "insert": lambda c, **given: c.delta.table("t").insert(**{"values": {"id": 1}, "dry_run": True, **given}),
    "short": lambda c, **given: c.delta.table("t").at(**given).sql(short=True),
    "set_location": lambda c, **given: c.delta.table("t").set_location(
        **{"location": "s3://b", "dry_run": True, **given}
    ),
    "set_collation": lambda c, **given: c.delta.table("t").set_collation(dry_run=True, **given),
    "set_managed": lambda c, **given: c.delta.table("t").set_managed(**{"dry_run": True, **given}),
    "truncate": lambda c, **given: c.delta.table("t").truncate(**{"dry_run": True, **given}),
    "transaction": lambda c, **given: c.delta.transaction(**given),
    "matched": lambda c, **given: c.delta.table("t").merge(ROWS, "id")
    .when_matched_update(**{"set": {"name": "x"}, **given}).execute(dry_run=True),
    "inserted": lambda c, **given: c.delta.table("t").merge(ROWS, "id")
    .when_not_matched_insert(**{"values": {"name": "x"}, **given}).execute(dry_run=True),
    "merge.execute": lambda c, **given: c.delta.table("t").merge(ROWS, "id").when_matched_delete().execute(**given),
    "update": lambda c, **given: c.delta.table("t").update(
        **{"set": {"name": "x"}, "where": "true", "dry_run": True, **given}
    ),
    "delete": lambda c, **given: c.delta.table("t").delete(**{"where": "true", "dry_run": True, **given}),
    "optimize": lambda c, **given: c.delta.table("t").optimize(**{"dry_run": True, **given}),
    "vacuum": lambda c, **given: c.delta.table("t").vacuum(**{"dry_run": True, **given}),
    "restore": lambda c, **given: c.delta.table("t").restore(**{"dry_run": True, **given}),
    "cluster_by": lambda c, **given: c.delta.table("t").cluster_by(**{"columns": "id", "dry_run": True, **given}),
    "analyze": lambda c, **given: c.delta.table("t").analyze(**{"dry_run": True, **given}),
    "reorg": lambda c, **given: c.delta.table("t").reorg(**{"dry_run": True, **given}),
    "predictive_optimization": lambda c, **given: c.delta.table("t").predictive_optimization(
        **{"setting": "enable", "dry_run": True, **given}
    ),
    "advice": lambda c, **given: c.delta.table("t").advice(**given),
    "open_direct": lambda c, **given: c.delta.table("t").open_direct(**given),
    "changes": lambda c, **given: c.delta.table("t").changes(**{"from_version": 1, **given}),
    "checkpoint": lambda c, **given: c.delta.table("t").changes(**{"checkpoint": "c", **given}),
    "diff": lambda c, **given: c.delta.table("t").diff(**{"before": 1, **given}),
    "clone": lambda c, **given: c.delta.table("t").clone(**{"target": "c", "dry_run": True, **given}),
    "wait_for_version": lambda c, **given: c.delta.table("t").wait_for_version(**{"version": 1, **given}),
    "create_table": lambda c, **given: c.delta.create_table(
        **{"name": "t", "schema": "id INT", "dry_run": True, **given}
    ),
    "create_like": lambda c, **given: c.delta.create_table(**{"name": "t", "like": "u", "dry_run": True, **given}),
    "set_mask": lambda c, **given: c.delta.table("t").set_mask(
        **{"column": "a", "function": "f", "dry_run": True, **given}
    ),
    "set_row_filter": lambda c, **given: c.delta.table("t").set_row_filter(
        **{"function": "f", "dry_run": True, **given}
    ),
    "set_tags": lambda c, **given: c.delta.table("t").set_tags(**{"tags": {"k": "v"}, "dry_run": True, **given}),
    "unset_tags": lambda c, **given: c.delta.table("t").unset_tags(**{"names": "k", "dry_run": True, **given}),
    "unset_properties": lambda c, **given: c.delta.table("t").unset_properties(dry_run=True, **given),
    "set_owner": lambda c, **given: c.delta.table("t").set_owner(dry_run=True, **given),
    "drop_feature": lambda c, **given: c.delta.table("t").drop_feature(**{"feature": "f", "dry_run": True, **given}),
    "add_column": lambda c, **given: c.delta.table("t").update_schema().add_column(
        **{"column": "a", "type": "INT", **given}
    ),
    "set_comment": lambda c, **given: c.delta.table("t").update_schema().set_comment(
        **{"column": "a", "comment": "c", **given}
    ),
    "set_default": lambda c, **given: c.delta.table("t").update_schema().set_default(
        **{"column": "a", "default": "1", **given}
    ),
    "add_check": lambda c, **given: c.delta.table("t").update_schema().add_check(
        **{"name": "c", "condition": "a > 0", **given}
    ),
    "add_primary_key": lambda c, **given: c.delta.table("t").update_schema().add_primary_key(
        **{"columns": "a", **given}
    ),
    "add_foreign_key": lambda c, **given: c.delta.table("t").update_schema().add_foreign_key(
        **{"columns": "a", "references": "p", **given}
    ),
    "drop_constraint": lambda c, **given: c.delta.table("t").update_schema().drop_constraint(
        **{"name": "c", **given}
    ),
    "change.cluster_by": lambda c, **given: c.delta.table("t").update_schema().cluster_by(**given),
    "apply": lambda c, **given: c.delta.schemas.apply(**{"plan": NOTHING, **given}),
}  # fmt: skip
STATEMENT = ["statement", "parameters", "catalog", "schema", "warehouse_id", "row_limit", "result"]
ARGUMENTS = {
    "execute": [*STATEMENT, "timeout", "effect"],
    "submit": STATEMENT,
    "attach": ["statement_id"],
    "select": ["columns"],
    "from_table": ["name"],
    "where": ["condition", "a"],
    "order_by": ["columns"],
    "limit": ["count"],
    "table": ["name"],
    "read": ["columns", "where", "parameters", "version", "timestamp", "limit", "timeout"],
    "at": ["version", "timestamp"],
    "history": ["limit", "timeout"],
    "write": ["data", "mode", "schema_mode", "replace_where", "partition", "parameters", "timeout", "dry_run"],
    "replace": ["replace_where", "replace_using", "replace_on", "parameters"],
    "upsert": ["data", "on", "schema_mode", "delete_missing", "deduplicate", "timeout", "dry_run"],
    "merge": ["data", "on", "parameters", "deduplicate"],
    "merge_scd2": [
        "data", "on", "effective_at", "changes", "keep_repeats", "valid_from", "valid_to", "is_current", "timeout",
        "dry_run",
    ],
    "copy_into": [
        "path", "file_format", "select", "files", "pattern", "options", "schema_mode", "force", "timeout", "dry_run",
        "columns", "by_position", "credential", "encryption",
    ],
    "validate_files": ["path", "file_format", "rows", "options", "credential", "schema_mode", "timeout", "dry_run"],
    "insert": ["values", "parameters", "timeout", "dry_run"],
    "short": ["version", "timestamp"],
    "set_location": ["location", "timeout", "dry_run"],
    "set_collation": ["collation"],
    "set_managed": ["how", "timeout", "dry_run"],
    "truncate": ["timeout", "dry_run"],
    "transaction": ["timeout"],
    "matched": ["set", "condition"],
    "inserted": ["values", "condition"],
    "merge.execute": ["timeout", "dry_run"],
    "update": ["set", "where", "parameters", "timeout", "dry_run"],
    "delete": ["where", "parameters", "timeout", "dry_run"],
    "optimize": ["where", "zorder_by", "full", "timeout", "dry_run"],
    "vacuum": ["retain_hours", "mode", "list_only", "allow_short_retention", "timeout", "dry_run"],
    "restore": ["version", "timestamp", "timeout", "dry_run"],
    "cluster_by": ["columns", "timeout", "dry_run"],
    "analyze": ["columns", "all_columns", "delta", "size_only", "timeout", "dry_run"],
    "reorg": ["where", "iceberg", "timeout", "dry_run"],
    "predictive_optimization": ["setting", "timeout", "dry_run"],
    "advice": ["timeout"],
    "open_direct": ["columns", "version", "timestamp", "fallback", "storage_options", "timeout"],
    "changes": ["from_version", "from_timestamp", "to_version", "to_timestamp", "columns", "where", "parameters"],
    "checkpoint": ["checkpoint", "checkpoint_table", "from_version", "columns", "where", "parameters", "timeout"],
    "diff": ["before", "after", "on", "columns", "where", "parameters", "timeout"],
    "clone": [
        "target", "shallow", "version", "timestamp", "replace", "if_not_exists", "properties", "location", "timeout",
    ],
    "wait_for_version": ["version", "timeout"],
    "create_table": [
        "name", "schema", "partitioned_by", "cluster_by", "properties", "comment", "if_not_exists", "timeout",
        "constraints", "location", "row_filter", "collation", "replace", "credential",
    ],
    "create_like": ["like", "location", "properties"],
    "set_mask": ["column", "function", "using", "timeout", "dry_run"],
    "set_row_filter": ["function", "on", "timeout", "dry_run"],
    "set_tags": ["tags", "column"],
    "unset_tags": ["names", "column"],
    "unset_properties": ["names"],
    "set_owner": ["principal"],
    "drop_feature": ["feature", "truncate_history"],
    "add_column": ["column", "type", "comment", "default", "mask", "first", "after"],
    "set_comment": ["column", "comment"],
    "set_default": ["column", "default"],
    "add_check": ["name", "condition"],
    "add_primary_key": ["columns", "name", "timeseries", "rely"],
    "add_foreign_key": ["columns", "references", "parent_columns", "name", "rely"],
    "drop_constraint": ["name", "if_exists", "cascade"],
    "change.cluster_by": ["columns"],
    "apply": ["plan", "timeout", "dry_run"],
}  # fmt: skip
PLACES = [(call, argument) for call, arguments in ARGUMENTS.items() for argument in arguments]


def test_an_expression_is_text():
    """It becomes part of a statement, so anything else is refused where it is made."""
    with pytest.raises(InvalidArgumentError, match=r"^expression: 5 \(int\)"):
        expr(5)


def attempt(client, call, argument, value):
    with contextlib.suppress(LakewireError):
        CALLS[call](client, **{argument: value})


@pytest.mark.parametrize("value", ODD, ids=lambda value: type(value).__name__)
def test_odd_values_are_no_crash_anywhere(client, value):
    """Each odd value in each place."""
    for call, argument in PLACES:
        attempt(client, call, argument, value)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(PLACES), VALUES)
def test_any_value_is_no_crash_anywhere(client, place, value):
    """Any value in any place."""
    attempt(client, *place, value)


@pytest.mark.parametrize(
    ("call", "given", "says"),
    [
        ("execute", {"parameters": [1]}, r"^parameters: 1 values for 0 markers '\?'.*\{'name': value\}"),
        ("execute", {"statement": Path("q.sql")}, r"^statement: .*PosixPath.*Path\(…\)\.read_text\(\)"),
        ("execute", {"statement": None}, r"^statement: None \(NoneType\) cannot be used; accepted is SQL text"),
        ("execute", {"row_limit": "5"}, r"^row_limit: '5' is not a count"),
        ("execute", {"effect": "read"}, r"^effect: 'read' .*Effect\.READ"),
        ("execute", {"result": "csv"}, r"^result: 'csv' is unknown; accepted are 'arrow' or 'json'"),
        ("execute", {"timeout": "5"}, r"^timeout is '5': give seconds > 0, or None"),
        ("submit", {"catalog": 5}, r"^catalog: 5 \(int\)"),
        ("write", {"data": FRAME["id"]}, r"^data: Series is not tabular.*rows \(dicts"),
        ("write", {"data": pl.Series("id", [1])}, r"^data: Series is not tabular"),
        ("write", {"data": 5}, r"^data: int is not tabular"),
        ("write", {"dry_run": "no"}, r"^dry_run: 'no' \(str\).*True or False"),
        ("read", {"columns": "id"}, r"^columns: 'id' is not a list of names; accepted is \['id', 'amount'\]"),
        ("read", {"where": 5}, r"^where: 5 is not a condition"),
        ("update", {"set": [1]}, r"^set: \[1\] \(list\).*\{'column': value, …\}"),
        ("merge", {"on": 5}, r"^on: 5 \(int\).*column name"),
        ("select", {"columns": 5}, r"^columns: 5 \(int\).*expr"),
        ("attach", {"statement_id": None}, r"^statement_id: None"),
    ],
)
def test_what_newcomers_try_gets_an_error_that_says_what_is_accepted(client, call, given, says):
    """The argument, what was given and what is accepted; nothing was sent."""
    with pytest.raises(InvalidArgumentError, match=says) as caught:
        CALLS[call](client, **given)
    assert "not_sent" == caught.value.outcome
