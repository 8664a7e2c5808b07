"""``lakewire grants``: privileges shown, granted, revoked, and made what a file says."""

import json

import pytest


@pytest.fixture
def schema(home):
    """The name of a schema with a table, on which somebody has a privilege."""
    name = f"main.{home.config.schema}"
    home.delta.create_table("orders", "id BIGINT")
    for group in ("analysts", "engineers"):
        if group not in {found.display_name for found in home.api.groups.list()}:
            home.api.groups.create(display_name=group)
    home.catalog.grants.grant(name, "analysts", "USE SCHEMA", "SELECT")
    return name


def test_grants_are_shown(lakewire, schema):
    """Each privilege is a line; --effective also shows those of what the object is in, and where they come from."""
    own = lakewire("grants", "show", schema)
    below = lakewire("grants", "show", f"{schema}.orders", "--effective", "--principal", "analysts", "--json")

    assert ["principal  privilege", "analysts   SELECT", "analysts   USE SCHEMA"] == own.stdout.splitlines()
    assert {"principal": "analysts", "privilege": "SELECT", "granted_on": f"schema {schema}"} in json.loads(
        below.stdout
    )
    assert [] == json.loads(lakewire("grants", "show", f"{schema}.orders", "--json").stdout)


def test_privileges_are_granted_and_revoked(lakewire, home, schema):
    """What the principal has afterwards is printed; what was there stays."""
    added = json.loads(lakewire("grants", "add", schema, "engineers", "use schema", "MODIFY", "--json").stdout)
    removed = json.loads(lakewire("grants", "remove", schema, "engineers", "MODIFY", "--json").stdout)

    assert [("engineers", "MODIFY"), ("engineers", "USE SCHEMA")] == [tuple(each.values()) for each in added]
    assert [("engineers", "USE SCHEMA")] == [tuple(each.values()) for each in removed]
    assert {"analysts": ("SELECT", "USE SCHEMA"), "engineers": ("USE SCHEMA",)} == home.catalog.grants.get(schema)


def test_volumes_are_named_by_their_kind(lakewire, home, schema):
    """Three parts are a table, unless --kind says volume."""
    home.catalog.volumes.create("landing")

    done = lakewire("grants", "add", f"{schema}.landing", "analysts", "READ_VOLUME", "--kind", "volume")

    assert ["analysts", "READ", "VOLUME"] == done.stdout.splitlines()[1].split()


def test_a_file_says_who_may_do_what(lakewire, home, schema, tmp_path):
    """A dry run shows what differs and changes nothing; applied once, nothing differs."""
    (tmp_path / "access.yml").write_text(f"objects:\n  {schema}:\n    grants: {{analysts: [USE SCHEMA]}}\n")

    planned = lakewire("grants", "apply", "access.yml", "--dry-run")
    assert [f"schema {schema}: grants", "  - analysts: SELECT"] == planned.stdout.splitlines()
    assert {"analysts": ("SELECT", "USE SCHEMA")} == home.catalog.grants.get(schema)

    made = json.loads(lakewire("grants", "apply", "access.yml", "--json").stdout)
    change = {"object": f"schema {schema}", "what": "grants", "before": "analysts: SELECT", "after": ""}
    assert {"made": True, "changes": [change]} == made
    assert {"analysts": ("USE SCHEMA",)} == home.catalog.grants.get(schema)
    assert "no change\n" == lakewire("grants", "apply", "access.yml").stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "main.nothing_here"), 1),
        (("show", "a.b.c.d"), 2),
        (("add", "{schema}", "analysts", "SELCT"), 2),
        (("add", "{schema}", "nobody-here", "SELECT"), 1),
        (("add", "{schema}", "analysts"), 2),
        (("remove", "{schema}", "analysts", "SELCT"), 2),
        (("apply", "missing.yml"), 2),
        (("apply", "broken.yml"), 2),
        (("apply", "unknown.yml"), 1),
    ],
)
def test_a_wrong_call_changes_nothing(lakewire, home, schema, tmp_path, words, code):
    """A name, privilege, principal or file that there is not is an error, and the grants stay as they were."""
    (tmp_path / "broken.yml").write_text("objects: [")
    (tmp_path / "unknown.yml").write_text(f"objects:\n  {schema}:\n    grants: {{nobody-here: [SELECT]}}\n")

    done = lakewire("grants", *(word.format(schema=schema) for word in words))

    assert ("", code) == (done.stdout, done.returncode)
    assert done.stderr
    assert {"analysts": ("SELECT", "USE SCHEMA")} == home.catalog.grants.get(schema)
