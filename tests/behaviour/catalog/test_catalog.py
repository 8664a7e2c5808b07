"""Catalogs, schemas, tables and volumes of the local workspace, with every name that is allowed."""

import uuid

import pytest

from lakewire import errors

ODD = [
    "with-hyphen",
    "back`tick",
    "quo'te",
    'dou"ble',
    "größe",
    "日本",
    "1st",
    "select",
    "a;b",
    "a--b",
    "%41",
    "#",
    "?",
    "😀",
    "x" * 200,
]


@pytest.mark.parametrize("name", ODD)
def test_every_name_works_for_every_kind(client, name):
    """Create, find, list, change and delete a catalog, and a schema, a volume and a table of that name in it."""
    quoted = "`" + name.replace("`", "``") + "`"
    catalog = client.catalog
    catalog.catalogs.create(quoted, comment="c")
    catalog.schemas.create(f"{quoted}.{quoted}")
    full = f"{quoted}.{quoted}.{quoted}"
    catalog.volumes.create(full, comment="v")
    client.sql.execute(f"CREATE TABLE {full} (id BIGINT)")

    assert (name, "c") == ((found := catalog.catalogs.get(quoted)).name, found.comment)
    assert name in [found.name for found in catalog.catalogs.list()]
    assert name in [found.name for found in catalog.schemas.list(name)]
    assert [name] == [found.name for found in catalog.volumes.list(f"{quoted}.{quoted}")]
    assert [name] == [found.name for found in catalog.tables.list(f"{quoted}.{quoted}")]
    assert [("id", "LONG")] == [(column.name, column.type_name) for column in catalog.tables.get(full).columns]
    assert "w" == catalog.volumes.update(full, comment="w").comment
    catalog.tables.delete(full)
    catalog.volumes.delete(full)
    assert not catalog.tables.exists(full)
    assert not catalog.volumes.exists(full)
    catalog.schemas.delete(f"{quoted}.{quoted}")
    catalog.catalogs.delete(quoted, cascade=True)
    assert not catalog.catalogs.exists(quoted)


def test_what_is_there_exists(home):
    """One-part names are in the client's own schema."""
    home.sql.execute("CREATE TABLE orders (id BIGINT)")
    home.catalog.volumes.create("landing")

    assert home.catalog.catalogs.exists("main")
    assert home.catalog.schemas.exists(home.config.schema)
    assert home.catalog.tables.exists("orders")
    assert home.catalog.volumes.exists("landing")
    assert not home.catalog.tables.exists("nowhere")
    assert not home.catalog.tables.exists("no_catalog.no_schema.nowhere")


def test_nothing_is_created_twice(home):
    """The second time is a typed error, and the first stays."""
    home.catalog.volumes.create("twice", comment="first")

    with pytest.raises(errors.AlreadyExistsError):
        home.catalog.volumes.create("twice", comment="second")
    with pytest.raises(errors.AlreadyExistsError):
        home.catalog.schemas.create(home.config.schema)
    with pytest.raises(errors.AlreadyExistsError):
        home.catalog.catalogs.create("main")
    assert "first" == home.catalog.volumes.get("twice").comment


def test_names_and_comments_change(home):
    """What is given changes, the rest stays; a new name is the only name."""
    home.catalog.schemas.create("before", comment="c", properties={"a": "b"})
    changed = home.catalog.schemas.update("before", new_name="after")

    assert ("after", "c", {"a": "b"}) == (changed.name, changed.comment, changed.properties)
    assert not home.catalog.schemas.exists("before")
    home.catalog.schemas.delete("after")


def test_what_is_not_empty_is_kept(home):
    """A schema with a volume in it goes only by force."""
    home.catalog.schemas.create("full")
    home.catalog.volumes.create("full.v")

    with pytest.raises(errors.LakewireError):
        home.catalog.schemas.delete("full")
    assert home.catalog.volumes.exists("full.v")
    home.catalog.schemas.delete("full", cascade=True)
    assert not home.catalog.schemas.exists("full")


def test_listing_stops_at_the_limit(home):
    """A limit is a limit."""
    for number in range(4):
        home.catalog.volumes.create(f"v{number}")

    assert 3 == len(list(home.catalog.volumes.list(limit=3)))
    assert [f"v{number}" for number in range(4)] == sorted(volume.name for volume in home.catalog.volumes.list())


@pytest.mark.parametrize("kind", ["catalogs", "schemas", "tables", "volumes"])
def test_what_does_not_exist_is_not_found(client, kind):
    """Getting, changing and deleting nothing is the same typed error."""
    collection = getattr(client.catalog, kind)

    for call in (collection.get, collection.delete, lambda name: collection.update(name, owner="me")):
        with pytest.raises(errors.NotFoundError):
            call("nowhere")


def test_what_is_there_may_be_created_again(home):
    """With if_not_exists the object that is there is returned, as it is."""
    first = home.catalog.schemas.create("again", comment="first")

    assert first == home.catalog.schemas.create("again", comment="second", if_not_exists=True)
    volume = home.catalog.volumes.create("again.v")
    assert volume == home.catalog.volumes.create("again.v", if_not_exists=True)
    with pytest.raises(errors.AlreadyExistsError):
        home.catalog.volumes.create("again.v")
    assert "main" == home.catalog.catalogs.create("main", if_not_exists=True).name


def test_what_is_not_there_may_be_deleted(home):
    """With missing_ok; without it that is an error, for each kind."""
    home.catalog.catalogs.delete("nowhere", missing_ok=True)
    home.catalog.schemas.delete("nowhere", cascade=True, missing_ok=True)
    for kind in (home.catalog.tables, home.catalog.volumes):
        kind.delete("nowhere", missing_ok=True)
        with pytest.raises(errors.NotFoundError):
            kind.delete("nowhere")


def test_force_is_the_old_name_of_cascade(home):
    """It still works, and warns."""
    home.catalog.schemas.create("old")
    home.catalog.volumes.create("old.v")

    with pytest.warns(DeprecationWarning, match="cascade"):
        home.catalog.schemas.delete("old", force=True)
    assert not home.catalog.schemas.exists("old")


def test_a_walk_visits_each_object_before_what_is_in_it(home):
    """Schemas, tables, views, volumes, functions, of odd names as well; a schema alone, or everything."""
    home.catalog.catalogs.create("`a-b`")
    home.catalog.schemas.create("`a-b`.`c d`".replace(" ", "_"))
    schema = "`a-b`.`c_d`"
    home.delta.create_table(f"{schema}.t", "id BIGINT")
    home.catalog.volumes.create(f"{schema}.v")
    home.sql.execute(f"CREATE VIEW {schema}.w AS SELECT 1 AS x")
    home.sql.execute(f"CREATE FUNCTION {schema}.f () RETURNS INT RETURN 1")

    inside = ["schema a-b.c_d", "table a-b.c_d.t", "view a-b.c_d.w", "volume a-b.c_d.v", "function a-b.c_d.f"]
    assert inside == [str(each) for each in home.catalog.walk(schema)]
    whole = [str(each) for each in home.catalog.walk("`a-b`")]
    assert ["catalog a-b", "schema a-b.c_d"] == [text for text in whole if text != "schema a-b.default"][:2]
    assert {*whole, "catalog main"} <= {str(each) for each in home.catalog.walk()}
    home.catalog.catalogs.delete("`a-b`", cascade=True)


def test_a_walk_through_nothing_is_an_error(home):
    """When it begins."""
    with pytest.raises(errors.NotFoundError):
        list(home.catalog.walk("nowhere"))


def test_objects_are_found_by_pattern_and_kind(client):
    """Without regard to case; one catalog is walked where the pattern begins with its name."""
    schema = f"main.find{uuid.uuid4().hex[:6]}"
    client.catalog.schemas.create(schema)
    client.delta.create_table(f"{schema}.Orders_2026", "id BIGINT")
    client.delta.create_table(f"{schema}.returns", "id BIGINT")
    client.sql.execute(f"CREATE VIEW {schema}.orders_view AS SELECT 1 AS a")
    client.catalog.volumes.create(f"{schema}.orders_files")

    def found(pattern, **asked):
        return [entry.full_name.removeprefix(f"{schema}.") for entry in client.catalog.search(pattern, **asked)]

    assert ["Orders_2026", "orders_view", "orders_files"] == found(f"{schema}.orders*")
    assert ["Orders_2026"] == found(f"*{schema.partition('.')[2]}.*ORDERS*", kinds="table")
    assert ["orders_view", "orders_files"] == found(f"{schema}.*", kinds=["view", "volume"])[-2:]
    for wrong in ({"pattern": ""}, {"pattern": "*", "kinds": "tables"}, {"pattern": 7}):
        with pytest.raises(errors.InvalidArgumentError):
            client.catalog.search(**wrong)
    client.catalog.schemas.delete(schema, cascade=True)


def test_objects_are_found_by_tag(client):
    """Tables, views and columns, with the value of the tag or with any."""
    schema, tag = f"main.tag{uuid.uuid4().hex[:6]}", f"pii{uuid.uuid4().hex[:6]}"
    client.catalog.schemas.create(schema)
    table = client.delta.create_table(f"{schema}.t", "id BIGINT, mail STRING")
    client.sql.execute(f"CREATE VIEW {schema}.v AS SELECT 1 AS a")
    table.set_tags({tag: "no"})
    table.set_tags({tag: "yes"}, column="mail")
    client.sql.execute(f"ALTER VIEW {schema}.v SET TAGS ('{tag}' = 'no')")

    found = [(each.kind, each.full_name, each.column, each.value) for each in client.catalog.tagged(tag)]
    expected = [("column", f"{schema}.t", "mail", "yes"), ("table", f"{schema}.t", None, "no")]
    assert [*expected, ("table", f"{schema}.v", None, "no")] == found
    assert ["column"] == [each.kind for each in client.catalog.tagged(tag, "yes", catalog="main")]
    assert [] == client.catalog.tagged("o'clock")
    with pytest.raises(errors.InvalidArgumentError, match="tag: 7"):
        client.catalog.tagged(7)
    client.catalog.schemas.delete(schema, cascade=True)


def test_workspaces_are_bound_to_a_catalog(client):
    """Added, changed and removed; those that are not there do not matter."""
    name, bindings = f"bound{uuid.uuid4().hex[:6]}", client.catalog.bindings
    client.catalog.catalogs.create(name)
    assert {} == bindings.get(name)
    bindings.add(name, 7, 8)
    bindings.add(name, 8, 9, read_only=True)
    assert {7: False, 8: True, 9: True} == bindings.get(name)
    bindings.remove(name, 7, 8, 5)
    assert {9: True} == bindings.get(name)
    client.catalog.catalogs.delete(name, cascade=True)
    with pytest.raises(errors.NotFoundError):
        bindings.get(name)
