"""The privileges that docs/security.md names for each call suffice, and without one of them it is refused."""

import uuid

import pyarrow as pa
import pytest

from lakewire import errors
from tests.support.principals import Somebody

ROWS = pa.table({"id": [1, 2, 3], "n": [1, 1, 1]})
MANY = pa.table({"id": range(20_000), "n": [1] * 20_000, "text": ["x" * 200] * 20_000})


class Ground:
    """A schema with what the calls need, and a principal that may use it and nothing else."""

    def __init__(self, client):
        self.client, self.somebody = client, Somebody(client)
        self.schema = f"main.least{uuid.uuid4().hex[:8]}"
        client.catalog.schemas.create(self.schema)
        client.catalog.volumes.create(f"{self.schema}.landing")
        client.catalog.volumes.create(f"{self.schema}.lakewire_staging")
        client.files.upload(f"{self.folder}/there.txt", b"1")
        for name in ("t", "source"):
            client.delta.create_table(f"{self.schema}.{name}", "id BIGINT, n BIGINT")
            client.delta.table(f"{self.schema}.{name}").write(ROWS)
        client.delta.table(f"{self.schema}.t").set_properties({"delta.enableChangeDataFeed": "true"})
        client.sql.execute(f"CREATE FUNCTION {self.schema}.hide(x BIGINT) RETURNS BIGINT RETURN NULL")
        client.sql.execute(f"CREATE FUNCTION {self.schema}.all_rows() RETURNS BOOLEAN RETURN TRUE")
        grants = client.catalog.grants
        grants.grant("main", self.somebody.name, "USE CATALOG")
        grants.grant(self.schema, self.somebody.name, "USE SCHEMA")

    @property
    def folder(self):
        return f"/Volumes/{self.schema.replace('.', '/')}/landing"

    @property
    def table(self):
        return self.somebody.client.delta.table(f"{self.schema}.t")

    def change(self, verb, grant):
        name, kind, privilege = grant
        full = f"{self.schema}.{name}" if name else self.schema
        getattr(self.client.catalog.grants, verb)(full, self.somebody.name, privilege, kind=kind)

    def name(self):
        return f"{self.schema}.n{uuid.uuid4().hex[:8]}"


@pytest.fixture
def ground(client):
    made = Ground(client)
    yield made
    made.somebody.client.close()
    client.catalog.schemas.delete(made.schema, cascade=True)


READ, CHANGE = ("t", "table", "SELECT"), ("t", "table", "MODIFY")
WRITE = [READ, CHANGE]
STAGED = [*WRITE, *(("lakewire_staging", "volume", privilege) for privilege in ("READ VOLUME", "WRITE VOLUME"))]
CREATE = (None, "schema", "CREATE TABLE")
MANAGE = ("t", "table", "MANAGE")
READ_FILES, WRITE_FILES = (("landing", "volume", privilege) for privilege in ("READ VOLUME", "WRITE VOLUME"))
CALLS = {
    "read": ([READ], lambda g: g.table.read().fetchall()),
    "execute": ([READ], lambda g: g.somebody.client.sql.execute(f"SELECT * FROM {g.schema}.t").fetchall()),
    "changes": ([READ], lambda g: g.table.changes(from_version=2).read().to_arrow()),
    "write": (WRITE, lambda g: g.table.write(ROWS)),
    "update": (WRITE, lambda g: g.table.update(set={"n": 2}, where="id = 1")),
    "delete": (WRITE, lambda g: g.table.delete(where="id = 1")),
    "merge": (WRITE, lambda g: g.table.merge(ROWS, on="id").when_matched_update_all().execute()),
    "upsert": (WRITE, lambda g: g.table.upsert(ROWS, on="id")),
    "write of many rows": (STAGED, lambda g: g.table.write(MANY.select(["id", "n"]), mode="overwrite")),
    "upsert of many rows": (STAGED, lambda g: g.table.upsert(MANY.select(["id", "n"]), on="id")),
    "create_table": ([CREATE], lambda g: g.somebody.client.delta.create_table(g.name(), "id BIGINT")),
    "clone": ([READ, CREATE], lambda g: g.table.clone(g.name())),
    "update_schema": ([CHANGE, READ], lambda g: add_column(g.table)),
    "evolve": (WRITE, lambda g: g.table.write(ROWS.append_column("more", ROWS["n"]), schema_mode="evolve")),
    "optimize": (WRITE, lambda g: g.table.optimize()),
    "analyze": (WRITE, lambda g: g.table.analyze()),
    "vacuum": (WRITE, lambda g: g.table.vacuum()),
    "restore": (WRITE, lambda g: g.table.restore(version=1)),
    "set_tags": ([("t", "table", "APPLY TAG")], lambda g: g.table.set_tags({"a": "b"})),
    "set_owner": ([MANAGE], lambda g: g.table.set_owner("admins")),
    "grant": ([MANAGE], lambda g: g.somebody.client.catalog.grants.grant(f"{g.schema}.t", "users", "SELECT")),
    "download": ([READ_FILES], lambda g: g.somebody.client.files.download(f"{g.folder}/there.txt")),
    "list": ([READ_FILES], lambda g: list(g.somebody.client.files.list(g.folder))),
    "upload": ([WRITE_FILES], lambda g: g.somebody.client.files.upload(f"{g.folder}/{uuid.uuid4().hex}", b"2")),
}  # fmt: skip


def add_column(table):
    with table.update_schema() as change:
        change.add_column(f"c{uuid.uuid4().hex[:8]}", "INT")


@pytest.mark.parametrize("call", CALLS)
def test_the_privileges_of_a_call_suffice_and_each_is_needed(ground, call):
    """What lacks is named."""
    needed, make = CALLS[call]
    for lacking in needed:
        for grant in needed:
            ground.change("revoke" if grant is lacking else "grant", grant)
        with pytest.raises((errors.PermissionDeniedError, errors.InsufficientPrivilegesError)) as caught:
            make(ground)
        assert "User does not have" in str(caught.value)
    for grant in needed:
        ground.change("grant", grant)

    make(ground)
