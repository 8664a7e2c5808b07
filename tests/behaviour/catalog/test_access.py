"""What was granted is what can be done: the local workspace, ``can`` and a model of the documentation agree."""

import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire import DatabricksClient, errors

KINDS = ["catalog", "schema", "table", "view", "volume", "function"]
AROUND = {"catalog": [], "schema": ["catalog"]} | {kind: ["schema", "catalog"] for kind in KINDS[2:]}
OF_TABLE = {"ALL PRIVILEGES", "MANAGE", "SELECT", "MODIFY"}
OF_SCHEMA = OF_TABLE | {"USE SCHEMA", "CREATE TABLE", "CREATE VOLUME", "CREATE FUNCTION"}
OF_SCHEMA |= {"READ VOLUME", "WRITE VOLUME", "EXECUTE"}
ON = {
    "catalog": OF_SCHEMA | {"USE CATALOG", "BROWSE", "CREATE SCHEMA"},
    "schema": OF_SCHEMA,
    "table": OF_TABLE,
    "view": OF_TABLE,
    "volume": {"ALL PRIVILEGES", "MANAGE", "READ VOLUME", "WRITE VOLUME"},
    "function": {"ALL PRIVILEGES", "MANAGE", "EXECUTE"},
}
"""Which privileges there are on which kind."""
ASKED = [
    ("catalog", "USE CATALOG"), ("catalog", "CREATE SCHEMA"), ("catalog", "MANAGE"),
    ("schema", "USE SCHEMA"), ("schema", "CREATE TABLE"), ("schema", "CREATE VOLUME"), ("schema", "CREATE FUNCTION"),
    ("schema", "MANAGE"), ("table", "SELECT"), ("table", "MODIFY"), ("table", "MANAGE"), ("view", "SELECT"),
    ("view", "MANAGE"), ("volume", "READ VOLUME"), ("volume", "WRITE VOLUME"), ("volume", "MANAGE"),
    ("function", "EXECUTE"), ("function", "MANAGE"),
]  # fmt: skip
"""What there is something to do with."""


class Model:
    """Owners and grants as they are, and what the documentation says of them."""

    def __init__(self, principals):
        self.principals = principals
        self.owners = dict.fromkeys(KINDS, "somebody else")
        self.grants = {kind: set() for kind in KINDS}

    def allows(self, kind, privilege):
        """Whether the principal may do what a privilege is for."""
        around = AROUND[kind]
        if privilege == "MANAGE" and any(self.owners[each] in self.principals for each in around):
            return True
        used = [kind, *around] if privilege.startswith("CREATE ") else around
        use = [self.has(each, f"USE {each.upper()}") for each in used]
        return all(use) and self.has(kind, privilege) and (privilege != "MODIFY" or self.has(kind, "SELECT"))

    def done(self, kind, privilege):
        """Whether it can be done: a view is read with the rights of its owner."""
        reads = self.owners["view"] not in self.principals or self.allows("table", "SELECT")
        return self.allows(kind, privilege) and ((kind, privilege) != ("view", "SELECT") or reads)

    def has(self, kind, privilege):
        enough = {privilege} | (set() if privilege == "MANAGE" else {"ALL PRIVILEGES"})
        held = (grant for each in [kind, *AROUND[kind]] for grant in self.grants[each])
        return self.owners[kind] in self.principals or any(
            who in self.principals and what in enough for who, what in held
        )


class World:
    """A catalog with one object of each kind, a service principal in a group, and one beside it."""

    def __init__(self, client):
        self.client, self.owners = client, {}
        self.user = client.api.current_user.me().user_name
        self.key = key = uuid.uuid4().hex[:8]
        made = client.api.service_principals.create(display_name=key)
        self.principal, self.group = made.application_id, f"team-{key}"
        inner = client.api.groups.create(display_name=f"inner-{key}", members=[{"value": made.id}])
        client.api.groups.create(display_name=self.group, members=[{"value": inner.id}])
        token = client.api.token_management.create_obo_token(application_id=self.principal).token_value
        config = client.config
        self.as_principal = DatabricksClient(host=config.host, token=token, warehouse_id=config.warehouse_id)
        self.names = dict(
            zip(KINDS, [f"c{key}", *(f"c{key}.s{rest}" for rest in ("", ".t", ".w", ".v", ".f"))], strict=True)
        )
        self.build()

    def build(self):
        names, client = self.names, self.client
        client.catalog.catalogs.create(names["catalog"])
        client.catalog.schemas.create(names["schema"])
        client.sql.execute(f"CREATE TABLE {names['table']} (a INT)")
        client.sql.execute(f"CREATE VIEW {names['view']} AS SELECT a FROM {names['table']}")
        client.catalog.volumes.create(names["volume"])
        client.sql.execute(f"CREATE FUNCTION {names['function']} (x INT) RETURNS INT RETURN x + 1")
        client.files.upload(f"{self.folder}/there", b"x")

    def model(self, *, used=True):
        """A model in which the principal may use the catalog and the schema, or has nothing."""
        made = Model({self.principal, self.group, f"inner-{self.key}", "account users"})
        if used:
            made.grants["catalog"].add((self.principal, "USE CATALOG"))
            made.grants["schema"].add((self.principal, "USE SCHEMA"))
        return made

    def can(self, kind, privilege):
        return self.client.catalog.grants.can(self.principal, privilege, self.names[kind], kind=kind)

    @property
    def folder(self):
        return "/Volumes/" + self.names["volume"].replace(".", "/")

    def set(self, model):
        """Make grants and owners those of a model."""
        for kind, name in self.names.items():
            wanted = {who: [each for whom, each in model.grants[kind] if whom == who] for who, _ in model.grants[kind]}
            self.client.catalog.grants.ensure(name, wanted, kind=kind if kind != "view" else None, prune=True)
            if self.owners.get(kind) != model.owners[kind]:
                self.own(kind, name, self.user if model.owners[kind] == "somebody else" else model.owners[kind])
        self.owners = dict(model.owners)

    def own(self, kind, name, owner):
        if kind == "function":
            self.client.api.functions.update(name, owner=owner)
        else:
            word = {"table": "TABLE", "view": "VIEW"}.get(kind, kind.upper())
            self.client.sql.execute(f"ALTER {word} {name} SET OWNER TO `{owner}`")

    def does(self, kind, privilege):
        """Do what a privilege is for; return whether that was allowed."""
        name, mine = self.names[kind], self.as_principal
        new = f"{name}.n{uuid.uuid4().hex[:8]}"
        run = mine.sql.execute
        deeds = {
            "USE CATALOG": lambda: run(f"USE CATALOG {name}"),
            "USE SCHEMA": lambda: run(f"USE SCHEMA {name}"),
            "CREATE SCHEMA": lambda: mine.catalog.schemas.create(new),
            "CREATE TABLE": lambda: run(f"CREATE TABLE {new} AS SELECT 1 AS a"),
            "CREATE VOLUME": lambda: mine.catalog.volumes.create(new),
            "CREATE FUNCTION": lambda: run(f"CREATE FUNCTION {new}() RETURNS INT RETURN 1"),
            "SELECT": lambda: run(f"SELECT * FROM {name}"),
            "MODIFY": lambda: run(f"DELETE FROM {name} WHERE a = 7"),
            "MANAGE": lambda: mine.catalog.grants.grant(name, self.principal, "MANAGE", kind=kind),
            "READ VOLUME": lambda: mine.files.download(f"{self.folder}/there"),
            "WRITE VOLUME": lambda: mine.files.upload(f"{self.folder}/{uuid.uuid4().hex}", b"y"),
            "EXECUTE": lambda: run(f"SELECT {name}(1)"),
        }
        try:
            deeds[privilege]()
        except (errors.PermissionDeniedError, errors.InsufficientPrivilegesError):
            return False
        return True


@pytest.fixture(scope="module")
def world(client):
    made = World(client)
    yield made
    made.as_principal.close()
    client.catalog.catalogs.delete(made.names["catalog"], cascade=True)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("holder", ["direct", "inherited", "owner", "group", "none"])
def test_a_privilege_is_what_the_documentation_says(world, kind, holder):
    """Each of twelve privileges, on each kind of object, held in five ways: in what is done and what ``can`` says."""
    for privilege in sorted({asked for _, asked in ASKED}):
        model = world.model()
        on = (AROUND[kind] or [kind])[0] if holder == "inherited" else kind
        if holder == "owner":
            model.owners[kind] = world.principal
        elif holder != "none" and privilege in ON[on]:
            model.grants[on].add((world.group if holder == "group" else world.principal, privilege))
        world.set(model)
        for of, asked in ASKED:
            if asked == privilege and kind in (of, *AROUND[of]):
                assert model.done(of, asked) == world.does(of, asked), (of, asked)
                assert model.allows(of, asked) == bool(world.can(of, asked)), (of, asked)


def grants_of_two():
    """Sets of grants on all objects, to the principal, its groups and everybody."""
    pairs = [(kind, privilege) for kind in KINDS for privilege in sorted(ON[kind])]
    who = st.sampled_from(["principal", "group", "inner", "account users"])
    return st.sets(st.tuples(st.sampled_from(pairs), who), max_size=8)


@settings(max_examples=12)
@given(held=grants_of_two(), owned=st.sets(st.sampled_from(KINDS), max_size=2), used=st.booleans())
def test_any_grants_together_are_what_the_documentation_says(world, held, owned, used):
    """Also where the use of a catalog or schema is missing, and with several owners."""
    names = {"principal": world.principal, "group": world.group, "inner": f"inner-{world.key}"}
    model = world.model(used=used)
    for (kind, privilege), who in held:
        model.grants[kind].add((names.get(who, who), privilege))
    model.owners |= dict.fromkeys(owned, world.principal)
    world.set(model)

    assert {each: model.allows(*each) for each in ASKED} == {each: bool(world.can(*each)) for each in ASKED}
    tried = [each for each in ASKED if each[1] != "MANAGE"]  # that grants, which would change the others
    assert {each: model.done(*each) for each in tried} == {each: world.does(*each) for each in tried}
