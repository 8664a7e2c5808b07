"""Input that cannot succeed: a typed error that says what is wrong, and nothing is written."""

import pyarrow as pa
import pytest

from lakewire import errors
from lakewire.sql import expr

ROW = {"id": 1, "name": "a"}
MANY = pa.table({"id": pa.array(range(300), pa.int64()), "name": pa.array(["a"] * 300)})


@pytest.fixture
def table(home):
    """A table with one row and a constraint."""
    made = home.delta.create_table("t", "id BIGINT NOT NULL, name STRING, n INT")
    made.write([ROW])
    return made


CALLS = {
    "a column too many": (lambda t: t.write([{**ROW, "x": 1}]), errors.SchemaMismatchError),
    "a column too many, staged": (lambda t: t.write(MANY.append_column("x", MANY["id"])), errors.SchemaMismatchError),
    "a column too many, merged": (lambda t: t.upsert([{**ROW, "x": 1}], "id"), errors.SchemaMismatchError),
    "a column too many, merged and staged": (
        lambda t: t.upsert(MANY.append_column("x", MANY["id"]), "id"), errors.SchemaMismatchError,
    ),
    "text in a number": (lambda t: t.write([{"id": "one"}]), errors.SchemaMismatchError),
    "text in a number, staged": (lambda t: t.write([{"id": f"n{n}"} for n in range(300)]), errors.SchemaMismatchError),
    "a number too large": (lambda t: t.write([{"id": 1, "n": 2**40}]), errors.SchemaMismatchError),
    "a struct in a text": (lambda t: t.write([{"id": 1, "name": {"a": 1}}]), errors.SchemaMismatchError),
    "NULL where it may not be": (lambda t: t.write([{"id": None}]), errors.ConstraintError),
    "NULL where it may not be, merged": (lambda t: t.upsert([{"id": None, "name": "x"}], "id"), errors.ConstraintError),
    "a key that is there twice": (lambda t: t.upsert([ROW, ROW], "id"), errors.DuplicateKeyError),
    "a key the data lacks": (lambda t: t.upsert([ROW], "key"), errors.InvalidArgumentError),
    "a key the table lacks": (lambda t: t.upsert([{"key": 1}], "key"), errors.SchemaMismatchError),
    "several rows for one": (
        lambda t: t.merge([ROW, ROW], "t.id = s.id").when_matched_update({"name": expr("s.name")}).execute(),
        errors.MergeKeyError,
    ),
    "an unknown column to set": (lambda t: t.update({"x": 1}, where="true"), errors.SyntaxOrAccessError),
    "an unknown column to filter by": (lambda t: t.read(where="x = 1").fetchall(), errors.ColumnNotFoundError),
    "an unknown column to read": (lambda t: t.read(columns=["x"]).fetchall(), errors.ColumnNotFoundError),
    "SQL that does not parse": (lambda t: t.delete(where="id ="), errors.SyntaxOrAccessError),
    "two statements": (lambda t: t.delete(where="true); DROP TABLE t; --"), errors.SyntaxOrAccessError),
    "a parameter that is not bound": (lambda t: t.delete(where="id = :id"), errors.SyntaxOrAccessError),
    "a version to come": (lambda t: t.read(version=99).fetchall(), errors.SqlError),
    "a restore to a version to come": (lambda t: t.restore(version=99), errors.SqlError),
    "no rows, and all others deleted": (
        lambda t: t.upsert(MANY.slice(0, 0), "id", delete_missing=True), errors.InvalidArgumentError,
    ),
    "no rows, and all others changed": (
        lambda t: t.merge([], "id").when_not_matched_by_source_update({"name": "x"}).execute(),
        errors.InvalidArgumentError,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CALLS)
def test_what_cannot_succeed_is_refused_and_writes_nothing(table, case):
    """The error has its own type, and the table is unchanged."""
    call, kind = CALLS[case]

    with pytest.raises(kind) as caught:
        call(table)

    assert caught.value.outcome in {"not_sent", "rejected", "failed"}
    assert ([(1, "a", None)], 1) == (list(map(tuple, table.read().rows())), table.version())


@pytest.mark.parametrize(
    "call",
    [
        lambda t: t.read().fetchall(),
        lambda t: t.write([ROW]),
        lambda t: t.write([ROW], schema_mode="evolve"),
        lambda t: t.write(MANY),
        lambda t: t.write([{"id": 1, "s": {"a": 1}}]),
        lambda t: t.upsert([ROW], "id"),
        lambda t: t.upsert(MANY, "id"),
        lambda t: t.update({"name": "x"}, where="true"),
        lambda t: t.delete(where="true"),
        lambda t: t.schema(),
        lambda t: t.history(),
        lambda t: t.detail(),
        lambda t: t.version(),
        lambda t: t.restore(version=0),
        lambda t: t.optimize(),
        lambda t: t.vacuum(),
    ],
)
def test_a_missing_table_has_its_own_error(home, call):
    """Whatever is asked of it, the error is that there is no such table."""
    with pytest.raises(errors.TableNotFoundError):
        call(home.delta.table("missing"))


def test_a_missing_schema_has_its_own_condition(home):
    """A table cannot be made in a schema that does not exist."""
    with pytest.raises(errors.SqlError, match="SCHEMA_NOT_FOUND"):
        home.delta.create_table("missing_schema.t", "id INT")
