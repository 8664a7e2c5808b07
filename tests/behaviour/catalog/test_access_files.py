"""Access as code: what a file says is what is there afterwards; and secure views."""

import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors
from tests.support.principals import Somebody

FILE = """
objects:
  {schema}:
    owner: {group}
    grants:
      {group}: [use schema, SELECT]
  {schema}.t:
    row_filter: {{function: {schema}.mine, on: who}}
    masks:
      id: {schema}.hide
  {schema}.v:
    kind: volume
    grants: {{{group}: READ VOLUME}}
"""


@pytest.fixture(scope="module")
def group(client):
    name = f"af{uuid.uuid4().hex[:8]}"
    client.api.groups.create(display_name=name)
    return name


@pytest.fixture
def schema(client):
    """A schema with a table, a volume and functions for policies."""
    name = f"main.a{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(name)
    client.catalog.volumes.create(f"{name}.v")
    client.sql.execute(f"CREATE TABLE {name}.t AS SELECT 1 AS id, 'a' AS who UNION ALL SELECT 2, 'b'")
    client.sql.execute(f"CREATE FUNCTION {name}.mine(who STRING) RETURNS BOOLEAN RETURN who = 'a'")
    client.sql.execute(f"CREATE FUNCTION {name}.hide(x INT) RETURNS INT RETURN -x")
    yield name
    client.catalog.schemas.delete(name, cascade=True)


def test_a_file_is_applied(client, schema, group, tmp_path):
    """A dry run shows what differs; afterwards nothing does."""
    file = tmp_path / "access.yml"
    file.write_text(FILE.format(schema=schema, group=group))
    catalog, me = client.catalog, client.api.current_user.me().user_name

    planned = catalog.apply(file, dry_run=True)
    assert (5, False, {}) == (len(planned), planned.made, catalog.grants.get(schema))
    made = catalog.apply(str(file))

    assert str(planned) == str(made)
    assert ["row filter", "mask of id", "grants", "grants", "owner"] == [change.what for change in made]
    assert [(-1, "a")] == [tuple(row) for row in client.sql.execute(f"SELECT * FROM {schema}.t").rows()]
    assert {group: ("SELECT", "USE SCHEMA")} == catalog.grants.get(schema)
    assert {group: ("READ VOLUME",)} == catalog.grants.get(f"{schema}.v", kind="volume")
    assert group == catalog.schemas.get(schema).owner
    shown = str(made)
    assert f"schema {schema}: grants\n  + {group}: SELECT\n  + {group}: USE SCHEMA\nvolume" in shown
    assert shown.endswith(f"schema {schema}: owner\n  - {me}\n  + {group}")
    again = catalog.apply(file)
    assert (False, "no change") == (bool(again), str(again))


def test_policies_are_dropped_and_changed(client, schema):
    """``null`` drops one; another function takes its place; columns are found without regard to case."""
    table, apply = f"{schema}.t", client.catalog.apply
    client.sql.execute(f"CREATE FUNCTION {schema}.never() RETURNS BOOLEAN RETURN false")
    apply({"objects": {table: {"row_filter": f"{schema}.never", "masks": {"ID": {"function": f"{schema}.hide"}}}}})
    assert 0 == client.delta.table(table).read().total_row_count
    changed = apply({"objects": {table: {"row_filter": {"function": f"{schema}.mine", "on": ["who"]}}}})
    assert ["row filter"] == [change.what for change in changed]
    assert [-1] == [row.id for row in client.delta.table(table).read().rows()]

    apply({"objects": {table: {"row_filter": None, "masks": {"id": None}}}})

    assert [1, 2] == sorted(row.id for row in client.delta.table(table).read().rows())
    assert not apply({"objects": {table: {"row_filter": None, "masks": {"id": None, "who": None}}}})


PRIVILEGES = ["ALL PRIVILEGES", "APPLY TAG", "MANAGE", "MODIFY", "SELECT"]


@settings(max_examples=15)
@given(
    before=st.dictionaries(st.sampled_from(["admins", "users", "account users"]), st.sets(st.sampled_from(PRIVILEGES))),
    wanted=st.dictionaries(st.sampled_from(["admins", "users", "account users"]), st.sets(st.sampled_from(PRIVILEGES))),
    prune=st.booleans(),
)
def test_applying_reaches_what_is_wanted(client, table_of_all, before, wanted, prune):
    """With and without prune; applying again changes nothing."""
    client.catalog.grants.ensure(table_of_all, before, prune=True)
    file = {"prune": prune, "objects": {table_of_all: {"grants": {who: sorted(what) for who, what in wanted.items()}}}}

    made = client.catalog.apply(file)

    expected = wanted if prune else before | wanted
    assert {who: tuple(sorted(what)) for who, what in expected.items() if what} == client.catalog.grants.get(
        table_of_all
    )
    assert bool(made) == (
        {who: what for who, what in expected.items() if what} != {w: p for w, p in before.items() if p}
    )
    assert not client.catalog.apply(file)


@pytest.fixture(scope="module")
def table_of_all(client):
    name = f"main.default.t{uuid.uuid4().hex[:8]}"
    client.delta.create_table(name, "id BIGINT")
    yield name
    client.delta.table(name).drop()


def test_what_was_made_before_a_refusal_is_said(client, schema):
    """And what is left."""
    file = {"objects": {schema: {"grants": {"users": "SELECT"}}, f"{schema}.t": {"owner": "nobody"}}}

    with pytest.raises(errors.PartlyAppliedError, match=r"1 of 2 changes were made; table .*: owner was") as caught:
        client.catalog.apply(file)

    assert (["grants"], ["owner"]) == tuple(
        [change.what for change in part] for part in (caught.value.done, caught.value.left)
    )
    assert {"users": ("SELECT",)} == client.catalog.grants.get(schema)
    with pytest.raises(errors.NotFoundError):
        client.catalog.apply({"objects": {f"{schema}.t": {"owner": "nobody"}}})


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ({"object": {}}, r"object: is not known; did you mean 'objects'\?"),
        ({"objects": []}, r"objects: \[\]; accepted is a mapping"),
        ({"objects": {"main.s": {"grant": {}}}}, r"objects.main.s.grant: is not known; did you mean 'grants'"),
        ({"objects": {"main.s": {"grants": {"a": "SELCT"}}}}, r"objects.main.s.grants.a: .*did you mean 'SELECT'"),
        ({"objects": {"main.s": {"grants": {7: "SELECT"}}}}, "objects.main.s.grants: 7; accepted is a name"),
        ({"objects": {"main.s": {"owner": ""}}}, "objects.main.s.owner: ''; accepted is a name"),
        ({"objects": {"main.s": {"row_filter": "a.b.c"}}}, "a schema has no row_filter"),
        ({"objects": {"a.b.c": {"row_filter": {"on": "x"}}}}, "objects.a.b.c.row_filter.function: None"),
        ({"objects": {"a.b.c": {"row_filter": "mine"}}}, "accepted is a full name"),
        ({"objects": {"a.b.c": {"masks": {"x": {"function": "a.b.c", "use": 1}}}}}, "masks.x.use: is not known"),
        ({"objects": {"a.b": {"kind": "tabel"}}}, "objects.a.b: kind: 'tabel' is not known"),
        ({"objects": {"main.s": {}}, "prune": "yes"}, "prune: 'yes'; accepted is true or false"),
        (7, "file: 7; accepted is the path of a YAML file, or a mapping"),
        ("/nowhere/access.yml", "file: '/nowhere/access.yml' cannot be read"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(client, file, message):
    """With the place in it, before anything is sent."""
    with pytest.raises(errors.InvalidArgumentError, match=message):
        client.catalog.apply(file)


def test_a_mask_of_no_column_is_refused_before_the_first_change(client, schema):
    """The objects before it stay as they are."""
    file = {"objects": {schema: {"grants": {"users": "SELECT"}}, f"{schema}.t": {"masks": {"idd": f"{schema}.hide"}}}}

    with pytest.raises(errors.InvalidArgumentError, match=r"masks.idd: table .* has no such column; did you mean 'id'"):
        client.catalog.apply(file)

    assert {} == client.catalog.grants.get(schema)


def test_a_secure_view_hides_values_and_rows(client, schema, group):
    """From all but the members of a group, who need no privilege on the table."""
    view = f"{schema}.safe"
    client.catalog.secure_view(
        view,
        f"{schema}.t",
        mask={"ID": "-1", "who": "concat(substr(who, 1, 0), '*')"},
        where="id = 1",
        visible_to=group,
    )
    anybody, member = Somebody(client), Somebody(client, f"{group}-in")
    inner = next(each for each in client.api.groups.list() if each.display_name == f"{group}-in")
    outer = next(each for each in client.api.groups.list() if each.display_name == group)
    client.api.groups.patch(outer.id, operations=[{"op": "add", "path": "members", "value": [{"value": inner.id}]}])
    for who in (anybody.name, member.name):
        client.catalog.grants.grant("main", who, "USE CATALOG")
        client.catalog.grants.grant(schema, who, "USE SCHEMA")
        client.catalog.grants.grant(view, who, "SELECT")

    assert [(-1, "*")] == anybody.rows(f"SELECT * FROM {view}")
    assert [(1, "a"), (2, "b")] == sorted(member.rows(f"SELECT * FROM {view}"))
    anybody.refused(f"SELECT * FROM {schema}.t")
    assert ["INT", "STRING"] == [column.type_text.upper() for column in client.catalog.tables.get(view).columns]
    for each in (anybody, member):
        each.client.close()


def test_a_secure_view_without_groups_hides_from_all(client, schema):
    """NULL where the mask is None; a dry run makes none; replace takes the place of one."""
    view, of = f"{schema}.w", f"{schema}.t"
    planned = client.catalog.secure_view(view, of, mask={"who": None}, dry_run=True)
    assert not client.catalog.tables.exists(view)
    assert planned == client.catalog.secure_view(view, of, mask={"who": None})
    assert [(1, None), (2, None)] == sorted(tuple(row) for row in client.sql.execute(f"SELECT * FROM {view}").rows())

    with pytest.raises(errors.TableExistsError):
        client.catalog.secure_view(view, of, where="id > 1")
    client.catalog.secure_view(view, of, where="id > 1 -- only", replace=True, comment="it's")

    assert [(2, "b")] == [tuple(row) for row in client.sql.execute(f"SELECT * FROM {view}").rows()]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, "mask and where: neither is given"),
        ({"mask": {"idd": "1"}}, r"mask: column 'idd': .* \(did you mean 'id'"),
        ({"mask": "id"}, "mask: 'id'; accepted is"),
        ({"mask": {"id": 7}}, "mask of id: 7 is not an expression"),
        ({"where": " "}, "where: ' ' is not a condition"),
        ({"where": "true", "visible_to": [7]}, r"visible_to: \[7\]; accepted are names of groups"),
    ],
)
def test_a_secure_view_that_hides_nothing_is_refused(client, schema, given, message):
    """As is one of a column that is not there; none is made."""
    with pytest.raises(errors.InvalidArgumentError, match=message):
        client.catalog.secure_view(f"{schema}.never", f"{schema}.t", **given)
    assert not client.catalog.tables.exists(f"{schema}.never")
