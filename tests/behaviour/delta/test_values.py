"""What is written is what was given, or nothing is: every kind of value, into every type, by every way in."""

import datetime as dt
import math
import os
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import attrs
import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError, LakewireError, SchemaMismatchError
from lakewire.sql.parameters import bound
from tests.support.value_kinds import KINDS, MORE, TYPES, is_same, meant, stored

# Each example is one value of a kind, for a column of each type: 16 kinds x 6 x 17 types, or x 75 under stress.
STRESS = bool(os.environ.get("LAKEWIRE_STRESS"))
STORABLE = [type_text for type_text in TYPES if not type_text.startswith("INTERVAL")]
SIZES = [*[1] * 24, *[256, 257, 300] * 5, *[70_000] * STRESS]
NESTINGS = {
    "{}": (lambda value: value, lambda kept: kept),
    "ARRAY<{}>": (lambda value: [value], lambda kept: kept[0]),
    "MAP<STRING, {}>": (lambda value: {"k": value}, lambda kept: dict(kept)["k"]),
    "STRUCT<f: {}>": (lambda value: {"f": value}, lambda kept: kept["f"]),
    "ARRAY<STRUCT<f: MAP<INT, {}>>>": (lambda value: [{"f": {1: value}}], lambda kept: dict(kept[0]["f"])[1]),
}


ONLY_AS_COLUMNS = {"VARCHAR(3)", "VARIANT"}  # the first in the local workspace, the other wherever data is staged


@attrs.frozen(eq=False)
class Cell:
    """One value for one column."""

    at: int
    depth: int
    plain: object

    @property
    def column(self):
        return f"c{self.at}_{self.depth}"

    @property
    def type_text(self):
        return list(NESTINGS)[self.depth].format(STORABLE[self.at])

    @property
    def value(self):
        wrap, _ = list(NESTINGS.values())[self.depth]
        return wrap(self.plain)

    def fits(self):
        """Whether a column of the type takes the value, as docs/values.md has it."""
        try:
            stored([self.value], self.type_text)
        except SchemaMismatchError:
            return False
        return True

    def is_kept_in(self, kept):
        """Whether what was read is what was given."""
        _, unwrap = list(NESTINGS.values())[self.depth]
        return is_same(meant(self.plain), unwrap(kept), STORABLE[self.at])

    def is_missing_in_pandas(self):
        """Whether it is a NaN among objects, which means NULL in pandas."""
        return self.depth == 0 and isinstance(self.plain, float) and math.isnan(self.plain)


def cells_of(value, depths):
    """The value for a column of each type, at the depth that is drawn for it."""
    return [
        Cell(at, 0 if type_text in ONLY_AS_COLUMNS else depth, value)
        for at, (type_text, depth) in enumerate(zip(STORABLE, depths, strict=True))
    ]


def lists_of(cells, size):
    return {"id": list(range(size)), **{cell.column: [cell.value] * size for cell in cells}}


def rows_of(cells, size):
    return [{"id": number, **{cell.column: cell.value for cell in cells}} for number in range(size)]


def frame_of(cells, size):
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in lists_of(cells, size).items()})


def values_of(cells):
    return {cell.column: cell.value for cell in cells}


FORMS = {
    "rows": rows_of,
    "generator": lambda cells, size: iter(rows_of(cells, size)),
    "lists": lists_of,
    "pandas": frame_of,
}


def emptied(table, _):
    table.write([], mode="overwrite")


def with_ids(table, size):
    table.write({"id": list(range(size))}, mode="overwrite")


@attrs.frozen
class Way:
    """A way in: what the table holds before, and what is called with the cells of a row, for each of *size* rows."""

    call: Callable
    prepare: Callable = emptied
    has_form: bool = False


def written(**options):
    return Way(lambda table, cells, size, form: table.write(FORMS[form](cells, size), **options), has_form=True)


def of_tuples(call):
    def with_columns(table, cells, size, _):
        rows = [(number, *(cell.value for cell in cells)) for number in range(size)]
        call(table, rows, columns=["id", *(cell.column for cell in cells)])

    return Way(with_columns)


def merged(table, data, **options):
    table.merge(data, "id", **options).when_matched_update_all().when_not_matched_insert_all().execute()


def by_clauses(table, cells, size, _):
    merge = table.merge({"id": list(range(size))}, "id").when_matched_update(values_of(cells))
    merge.when_not_matched_insert({"id": -1, **values_of(cells)}).execute()


WAYS = {
    "append": written(),
    "overwrite": written(mode="overwrite"),
    "replace": written(mode="overwrite", replace_where="true"),
    "evolve": written(schema_mode="evolve"),
    "append of tuples": of_tuples(lambda table, rows, **options: table.write(rows, **options)),
    "upsert": Way(lambda table, cells, size, form: table.upsert(FORMS[form](cells, size), "id"), has_form=True),
    "merge": Way(lambda table, cells, size, form: merged(table, FORMS[form](cells, size)), with_ids, has_form=True),
    "merge of tuples": of_tuples(merged),
    "update": Way(lambda table, cells, *_: table.update(values_of(cells), where="true"), with_ids),
    "clauses": Way(by_clauses, lambda table, _: with_ids(table, 1)),
}


@pytest.fixture(scope="module")
def table(client):
    client.catalog.schemas.create("every_kind_of_value")
    cells = [cell for depth in range(len(NESTINGS)) for cell in cells_of(None, [depth] * len(STORABLE))]
    columns = {cell.column: cell.type_text for cell in cells}
    return client.delta.create_table("every_kind_of_value.t", {"id": "BIGINT", **columns})


@pytest.mark.parametrize("kind", KINDS)
def test_an_equal_value_is_read_back_or_nothing_is_written(table, kind):
    """Whatever the form, the way in, the depth and the number of rows: an equal value, or a typed error."""

    @settings(max_examples=75 if STRESS else 6, phases=[Phase.generate])
    @given(
        st.sampled_from(KINDS[kind]) | MORE[kind],
        st.tuples(*[st.integers(0, len(NESTINGS) - 1)] * len(STORABLE)),
        st.sampled_from([*WAYS]),
        st.sampled_from([*FORMS]),
        st.sampled_from(SIZES),
    )
    def check(value, depths, way, form, size):
        cells = cells_of(value, depths)
        if form == "pandas" and WAYS[way].has_form:
            cells = [cell for cell in cells if not cell.is_missing_in_pandas()]
        if way == "evolve":  # which adds what a STRUCT lacks
            cells = [cell for cell in cells if not isinstance(value, dict)]
        fitting = {cell: cell.fits() for cell in cells}
        WAYS[way].prepare(table, size)
        nothing_is_written(table, way, form, size, [cell for cell in cells if not fitting[cell]])
        if any(fitting.values()):
            values_are_written(table, way, form, size, [cell for cell in cells if fitting[cell]])

    check()


def nothing_is_written(table, way, form, size, cells):
    """Each of the cells is refused before anything is sent, with its column, its row, and what is accepted."""
    before = table.version()
    for cell in cells:
        with pytest.raises(SchemaMismatchError, match=rf"{cell.column}.*accepted") as caught:
            WAYS[way].call(table, [cell], size, form)
        assert "not_sent" == caught.value.outcome
    assert before == table.version()


def values_are_written(table, way, form, size, cells):
    """All of the cells go in together, and each row has them."""
    WAYS[way].call(table, cells, size, form)
    result = table.read(columns=[cell.column for cell in cells]).to_arrow()
    assert size == result.num_rows
    for cell in cells:
        for kept in {repr(kept): kept for kept in result[cell.column].to_pylist()}.values():
            assert cell.is_kept_in(kept), (way, form, cell.type_text, cell.plain, kept)


@pytest.mark.parametrize("kind", KINDS)
def test_a_parameter_comes_back_equal_or_is_refused(client, kind):
    """Alone, in a list and in a dict; what the server gets has the type that the value has by itself."""

    @settings(max_examples=75 if STRESS else 6, phases=[Phase.generate])
    @given(st.sampled_from(KINDS[kind]) | MORE[kind])
    def check(value):
        ways = {"x": value, "l": [value], "s": {"f": value}}
        if kind.startswith(NOT_CAST_IN_LISTS):
            ways = {"x": value}
        taken = {name: given for name, given in ways.items() if is_bound(given)}
        assert len(taken) in {0, len(ways)}
        if taken:
            text = ", ".join(f":{name} AS {name}" for name in taken)
            row = client.sql.execute(f"SELECT {text}", taken).fetchall()[0].to_dict()
            for kept in (row["x"], row.get("l", [row["x"]])[0], row.get("s", {"f": row["x"]})["f"]):
                assert is_same(meant(value), kept, ""), (value, row)

    check()


def is_bound(value):
    """Whether a parameter takes the value; if not, the error says what is accepted."""
    return raised(InvalidArgumentError, lambda: bound("SELECT :x", {"x": value}), "accepted") is None


def raised(kinds, call, said):
    """Return the error that the call raises, after a look at its words."""
    try:
        call()
    except kinds as error:
        return error if said in error.message else pytest.fail(error.message)
    return None


NOT_CAST_IN_LISTS = "`timedelta`"  # by the local workspace
NOT_WRITTEN = (SchemaMismatchError, InvalidArgumentError)
NOT_STORED = ("`None`", "`time`", "`timedelta`", "`set`")


def new_table(home, data, **options):
    return home.delta.write_table("new", data, mode="error_if_exists", **options)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", [1, 257])
def test_a_new_table_has_the_values_that_it_is_made_of(home, kind, size):
    """Its types hold each value; one that is of no type is refused by column."""
    taken = {}
    for at, value in enumerate(KINDS[kind]):
        data = {f"c{at}": [value] * size}
        refused = raised(NOT_WRITTEN, partial(new_table, home, data, dry_run=True), f"c{at}")
        taken |= {} if refused else data
    if taken:
        new_table(home, taken)
        columns = home.delta.table("new").read().to_arrow()
        for name, (value, *_) in taken.items():
            kept = columns[name].to_pylist()
            assert [True] * size == [is_same(meant(value), one, "") for one in kept], (value, kept[0])
    assert bool(taken) != kind.startswith(NOT_STORED)


@pytest.mark.parametrize("size", [1, 257])
@pytest.mark.parametrize("way", ["append", "overwrite", "upsert"])
def test_a_cast_is_that_of_sql_for_few_rows_and_for_many(home, way, size):
    """Text is parsed, decimals are rounded, fractions are cut; what SQL cannot convert is the warehouse's error."""
    table = home.delta.create_table("cast", "id INT, n INT, d DECIMAL(10,2), t STRING, day DATE")
    data = {"id": range(size), "n": [2.9] * size, "d": ["1.239"] * size, "t": [7] * size, "day": ["2024-05-06"] * size}

    def write(values):
        if way == "upsert":
            table.upsert(values, "id", cast=True)
        else:
            table.write(values, mode=way, cast=True)

    write(data)
    with pytest.raises(LakewireError) as caught:
        write({**data, "n": ["two"] * size})

    assert ("failed", size) == (caught.value.outcome, table.read().total_row_count)
    kept = (2, Decimal("1.24"), "7", dt.date(2024, 5, 6))
    assert {kept} == {(row.n, row.d, row.t, row.day) for row in table.read().rows()}


def test_keys_are_not_cast(home):
    """Two keys that SQL would make one are refused, so key columns are never cast."""
    table = home.delta.create_table("cast", "id INT, n INT")

    with pytest.raises(SchemaMismatchError, match="column 'id', row 0: '1'"):
        table.upsert([{"id": "1", "n": "1"}, {"id": "01", "n": "2"}], "id", cast=True)
