"""Privileges on objects of Unity Catalog, granted through the API and through SQL, which must agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import errors

PRIVILEGES = {
    "catalog": ["ALL PRIVILEGES", "BROWSE", "CREATE SCHEMA", "MANAGE", "SELECT", "USE CATALOG", "USE SCHEMA"],
    "schema": ["ALL PRIVILEGES", "CREATE TABLE", "EXECUTE", "MANAGE", "READ VOLUME", "SELECT", "USE SCHEMA"],
    "table": ["ALL PRIVILEGES", "APPLY TAG", "MANAGE", "MODIFY", "SELECT"],
    "volume": ["ALL PRIVILEGES", "MANAGE", "READ VOLUME", "WRITE VOLUME"],
    "function": ["ALL PRIVILEGES", "EXECUTE", "MANAGE"],
}
PRINCIPALS = ["account users", "analysts", "ada@example.com"]


@pytest.fixture(scope="module")
def objects(client):
    """Kind to the full name of an object, one inside of the other."""
    client.api.groups.create(display_name="analysts")
    client.api.users.create(user_name="ada@example.com")
    client.catalog.catalogs.create("acl")
    client.catalog.schemas.create("acl.s")
    client.delta.create_table("acl.s.t", "id BIGINT")
    client.catalog.volumes.create("acl.s.v")
    client.sql.execute("CREATE FUNCTION acl.s.f (x BIGINT) RETURNS BIGINT RETURN x + 1")
    return {"catalog": "acl", "schema": "acl.s", "table": "acl.s.t", "volume": "acl.s.v", "function": "acl.s.f"}


@pytest.fixture
def grants(client, objects):
    """The grants of the client; at first nobody has any."""
    for kind, name in objects.items():
        client.catalog.grants.ensure(name, {}, kind=kind, prune=True)
    return client.catalog.grants


def levels(kind):
    """The kinds that an object inherits from, itself first."""
    return {"catalog": ["catalog"], "schema": ["schema", "catalog"]}.get(kind, [kind, "schema", "catalog"])


def steps():
    kinds = st.sampled_from(sorted(PRIVILEGES))
    return st.lists(
        kinds.flatmap(
            lambda kind: st.tuples(
                st.sampled_from(["grant", "revoke", "GRANT", "REVOKE"]),
                st.just(kind),
                st.sampled_from(PRINCIPALS),
                st.lists(st.sampled_from(PRIVILEGES[kind]), min_size=1, max_size=3, unique=True),
            )
        ),
        max_size=6,
    )


@settings(max_examples=15)
@given(steps=steps())
def test_what_was_granted_is_there_and_inherited(client, objects, grants, steps):
    """Through the API and SQL alike; effective privileges say from which object they come."""
    model = {kind: {} for kind in objects}
    for kind, name in objects.items():
        grants.ensure(name, {}, kind=kind, prune=True)
    for verb, kind, who, privileges in steps:
        held = model[kind].setdefault(who, set())
        if verb.isupper():
            link = "TO" if verb == "GRANT" else "FROM"
            client.sql.execute(f"{verb} {', '.join(privileges)} ON {kind} {objects[kind]} {link} `{who}`")
        else:
            getattr(grants, verb)(objects[kind], who, *privileges, kind=kind)
        (held.update if verb.lower() == "grant" else held.difference_update)(privileges)

    for kind, name in objects.items():
        expected = {who: tuple(sorted(held)) for who, held in model[kind].items() if held}
        assert expected == grants.get(name, kind=kind)
        effective = {
            (who, privilege, level, objects[level], level != kind)
            for level in levels(kind)
            for who, held in model[level].items()
            for privilege in held
        }
        found = grants.effective(name, kind=kind)
        assert effective == {(each.principal, each.privilege, each.kind, each.name, each.inherited) for each in found}
        assert len(effective) == len(found)


@settings(max_examples=15)
@given(
    before=st.dictionaries(st.sampled_from(PRINCIPALS), st.sets(st.sampled_from(PRIVILEGES["table"]))),
    wanted=st.dictionaries(st.sampled_from(PRINCIPALS), st.sets(st.sampled_from(PRIVILEGES["table"]))),
    prune=st.booleans(),
)
def test_ensure_reaches_what_is_wanted(objects, grants, before, wanted, prune):
    """A dry run shows the same changes and makes none; a second run has nothing to do."""
    table = objects["table"]
    grants.ensure(table, before, prune=True)

    planned = grants.ensure(table, wanted, prune=prune, dry_run=True)
    assert {who: tuple(sorted(what)) for who, what in before.items() if what} == grants.get(table)
    made = grants.ensure(table, wanted, prune=prune)

    meant = (wanted if prune else before | wanted).items()
    assert {who: tuple(sorted(what)) for who, what in meant if what} == grants.get(table)
    assert planned == made
    assert not grants.ensure(table, wanted, prune=prune)
    assert bool(made) == (made.granted != {} or made.revoked != {})


def test_changes_are_shown_in_lines(objects, grants):
    """A plus for what is granted, a minus for what is revoked."""
    grants.grant(objects["schema"], "analysts", "SELECT")

    changes = grants.ensure(objects["schema"], {"analysts": "use schema"}, dry_run=True)

    assert "schema acl.s:\n+ analysts: USE SCHEMA\n- analysts: SELECT" == str(changes)
    assert "schema acl.s:\nno change" == str(grants.ensure(objects["schema"], {"analysts": "SELECT"}))


def test_effective_grants_say_where_they_come_from(objects, grants):
    """In a sentence, too; one principal can be asked for."""
    grants.grant(objects["catalog"], "analysts", "SELECT")
    grants.grant(objects["table"], "ada@example.com", "MODIFY")

    (found,) = grants.effective(objects["table"], principal="analysts")

    assert "analysts: SELECT, granted on catalog acl" == str(found)
    assert {"ada@example.com": ("MODIFY",)} == grants.get(objects["table"], principal="ada@example.com")


def test_a_privilege_that_an_object_cannot_have_is_refused(objects, grants):
    """By the server, and nothing is granted."""
    with pytest.raises(errors.BadRequestError, match="EXECUTE is not applicable to a table"):
        grants.grant(objects["table"], "analysts", "SELECT", "EXECUTE")
    assert {} == grants.get(objects["table"])


def test_an_object_that_is_not_there_is_an_error(grants):
    """As everywhere else."""
    with pytest.raises(errors.NotFoundError):
        grants.get("acl.s.nothing")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda g: g.grant("acl.s.t", "a", "SELCT"), "there is no 'SELCT'; did you mean 'SELECT'"),
        (lambda g: g.grant("acl.s.t", "a"), r"privileges: \(\); accepted are some"),
        (lambda g: g.grant("acl.s.t", "a", 7), "there is no 7; accepted are ACCESS"),
        (lambda g: g.grant("acl.s.t", " ", "SELECT"), "principal: ' '"),
        (lambda g: g.ensure("acl", {"": "SELECT"}), "principal: ''"),
        (lambda g: g.get("acl.s.t", kind="tabel"), "kind: 'tabel' is not known; did you mean 'table'"),
        (lambda g: g.get("acl.s", kind="volume"), "'acl.s' has 2 parts; accepted for a volume is 3"),
        (lambda g: g.get("a.b.c.d"), "has 4 parts"),
        (lambda g: g.get("acl", kind=7), "kind: expected text"),
        (lambda g: g.ensure("acl", {}, prune="yes"), "prune"),
    ],
)
def test_what_cannot_be_is_refused_before_it_is_sent(grants, monkeypatch, call, message):
    """With what is accepted, and the nearest name."""
    monkeypatch.setattr("requests.Session.send", None)

    with pytest.raises(errors.InvalidArgumentError, match=message):
        call(grants)
