"""Several principals of one workspace: each sees, reads and writes what was granted, through whatever door."""

import uuid

import pyarrow as pa
import pytest
import requests

from lakewire import errors
from lakewire.errors import RunFailed
from lakewire.jobs import SqlTask
from tests.support.principals import Somebody


@pytest.fixture
def schema(client):
    """A schema with two tables."""
    name = f"main.p{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(name)
    client.sql.execute(f"CREATE TABLE {name}.t AS SELECT 1 AS id, 'a' AS who UNION ALL SELECT 2, 'b'")
    client.sql.execute(f"CREATE TABLE {name}.other AS SELECT 7 AS id")
    yield name
    client.catalog.schemas.delete(name, cascade=True)


def test_a_refusal_says_what_lacks_first(client, schema, somebody):
    """The use of the catalog, of the schema, the privilege: with the class and SQLSTATE of Databricks."""
    query, grants = f"SELECT * FROM {schema}.t", client.catalog.grants
    lacks = [somebody.refused(query)]
    for name, privilege in (("main", "USE CATALOG"), (schema, "USE SCHEMA"), (f"{schema}.t", "MODIFY")):
        grants.grant(name, somebody.name, privilege)
        lacks.append(somebody.refused(query))
    grants.grant(f"{schema}.t", somebody.name, "SELECT")

    assert 2 == len(somebody.rows(query))
    expected = ("USE CATALOG on Catalog 'main'", "USE SCHEMA on Schema", "SELECT on Table", "SELECT on Table")
    for message, lacking in zip(lacks, expected, strict=True):
        assert "[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have " + lacking in message


def test_what_is_not_granted_is_not_listed(client, schema, somebody, allow):
    """Not by the API, SHOW, the information schema, or the suggestions of an error."""
    allow("t", "SELECT")

    assert ["t"] == [table.name for table in somebody.client.catalog.tables.list(schema)]
    assert [("t",)] == [row[1:2] for row in somebody.rows(f"SHOW TABLES IN {schema}")]
    where = f"WHERE table_schema = '{schema.partition('.')[2]}'"
    assert [("t",)] == somebody.rows(f"SELECT table_name FROM main.information_schema.tables {where}")
    assert "other" not in somebody.refused(f"SELECT * FROM {schema}.other").replace(f"{schema}.other", "")
    with pytest.raises(errors.TableNotFoundError) as caught:
        somebody.client.sql.execute(f"SELECT * FROM {schema}.othe")
    assert "other" not in str(caught.value).replace("othe`", "")
    with pytest.raises(errors.PermissionDeniedError):
        somebody.client.catalog.tables.get(f"{schema}.other")


def test_browse_shows_what_cannot_be_read(client, schema, somebody):
    """Names and columns, without the use of anything."""
    client.catalog.grants.grant("main", somebody.name, "BROWSE")

    assert {"other", "t"} == {table.name for table in somebody.client.catalog.tables.list(schema)}
    assert 2 == len(somebody.client.catalog.tables.get(f"{schema}.t").columns)
    somebody.refused(f"SELECT * FROM {schema}.t")
    client.catalog.grants.revoke("main", somebody.name, "BROWSE")


def test_a_view_has_the_rights_of_its_owner(client, schema, somebody, allow):
    """Who may read it need not read its tables; once its owner may not, nobody can."""
    client.sql.execute(f"CREATE VIEW {schema}.v AS SELECT id FROM {schema}.t WHERE who = 'b'")
    client.sql.execute(f"CREATE VIEW {schema}.w AS SELECT id + 1 AS id FROM {schema}.v")
    allow("w", "SELECT")

    assert [(3,)] == somebody.rows(f"SELECT * FROM {schema}.w")
    somebody.refused(f"SELECT * FROM {schema}.v")
    somebody.refused(f"SELECT * FROM {schema}.w, {schema}.t")
    owner = Somebody(client)
    client.sql.execute(f"ALTER VIEW {schema}.v OWNER TO `{owner.name}`")
    assert "USE CATALOG" in somebody.refused(f"SELECT * FROM {schema}.w")
    owner.client.close()


def test_a_function_has_the_rights_of_its_owner(client, schema, somebody, allow):
    """A call needs EXECUTE; what the body reads and calls does not."""
    client.sql.execute(f"CREATE FUNCTION {schema}.inner_one() RETURNS INT RETURN (SELECT max(id) FROM {schema}.t)")
    client.sql.execute(f"CREATE FUNCTION {schema}.f(x INT) RETURNS INT RETURN x + {schema}.inner_one()")
    client.sql.execute(f"CREATE FUNCTION {schema}.g() RETURNS TABLE (id INT) RETURN SELECT id FROM {schema}.t")
    assert "EXECUTE on Function" in somebody.refused(f"SELECT {schema}.f(1)")
    allow("f", "EXECUTE", kind="function")

    assert [(12,)] == somebody.rows(f"SELECT {schema}.f(10)")
    somebody.refused(f"SELECT {schema}.inner_one()")
    somebody.refused(f"SELECT * FROM {schema}.g()")
    allow("g", "EXECUTE", kind="function")
    assert [(1,), (2,)] == sorted(somebody.rows(f"SELECT * FROM {schema}.g()"))
    somebody.refused(f"SELECT {schema}.f((SELECT max(id) FROM {schema}.t))")


def test_row_filters_and_masks_are_those_of_the_caller(client, schema, somebody, allow):
    """For reads and writes; nobody needs EXECUTE on their functions, and a group is asked for by name."""
    group = f"hr-{uuid.uuid4().hex[:8]}"
    member = Somebody(client, group)
    me = client.api.current_user.me().user_name
    client.sql.execute(
        f"CREATE FUNCTION {schema}.mine(who STRING) RETURNS BOOLEAN "
        f"RETURN is_account_group_member('{group}') OR who = 'a' OR current_user() = '{me}'"
    )
    client.sql.execute(
        f"CREATE FUNCTION {schema}.hide(x INT) RETURNS INT RETURN CASE WHEN is_member('{group}') THEN x ELSE -1 END"
    )
    client.sql.execute(f"ALTER TABLE {schema}.t SET ROW FILTER {schema}.mine ON (who)")
    client.sql.execute(f"ALTER TABLE {schema}.t ALTER COLUMN id SET MASK {schema}.hide")
    allow("t", "SELECT", "MODIFY")
    for name, privilege in (("main", "USE CATALOG"), (schema, "USE SCHEMA"), (f"{schema}.t", "SELECT")):
        client.catalog.grants.grant(name, group, privilege)

    assert [(-1, "a")] == somebody.rows(f"SELECT * FROM {schema}.t")
    assert [(1, "a"), (2, "b")] == sorted(member.rows(f"SELECT * FROM {schema}.t"))
    somebody.client.sql.execute(f"UPDATE {schema}.t SET who = 'c'")
    assert [(1, "c"), (2, "b")] == sorted(member.rows(f"SELECT * FROM {schema}.t"))
    client.sql.execute(f"UPDATE {schema}.t SET who = 'a'")
    somebody.client.sql.execute(
        f"MERGE INTO {schema}.t USING (SELECT 'a' AS who) s ON t.who = s.who WHEN MATCHED THEN UPDATE SET who = 'd'"
    )
    assert [(1, "d"), (2, "d")] == sorted(member.rows(f"SELECT * FROM {schema}.t"))
    member.client.close()


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO {t} VALUES (3, 'c')",
        "UPDATE {t} SET id = 3",
        "DELETE FROM {t}",
        "MERGE INTO {t} USING (SELECT 1 AS id) s ON {t}.id = s.id WHEN MATCHED THEN DELETE",
        "TRUNCATE TABLE {t}",
        "COPY INTO {t} FROM '/Volumes/main/default/none' FILEFORMAT = PARQUET",
        "OPTIMIZE {t}",
        "VACUUM {t}",
        "RESTORE {t} TO VERSION AS OF 0",
        "ALTER TABLE {t} ADD COLUMN x INT",
        "ALTER TABLE {t} SET TBLPROPERTIES (a = 'b')",
        "ALTER TABLE {t} SET OWNER TO admins",
        "ALTER TABLE {t} RENAME TO {t}2",
        "ALTER TABLE {t} SET TAGS ('a' = 'b')",
        "COMMENT ON TABLE {t} IS 'x'",
        "CREATE OR REPLACE TABLE {t} (a INT)",
        "CREATE TABLE {t}3 (a INT)",
        "CREATE TABLE {t}3 CLONE {t}",
        "CREATE VIEW {t}3 AS SELECT 1 AS a",
        "CREATE FUNCTION {t}3() RETURNS INT RETURN 1",
        "DROP TABLE {t}",
        "GRANT MODIFY ON {t} TO `account users`",
        "CREATE SCHEMA main.never",
        "CREATE CATALOG never",
        "CREATE TABLE {t}3 (a INT) USING DELTA LOCATION '/tmp/never'",
    ],
)
def test_who_may_read_may_not_write(client, schema, somebody, allow, statement):
    """Rows, columns, properties, objects beside it: all stays as it was."""
    allow("t", "SELECT")

    somebody.refused(statement.format(t=f"{schema}.t"))

    assert [(1, "a"), (2, "b")] == sorted(somebody.rows(f"SELECT * FROM {schema}.t"))
    assert {"t", "other"} == {table.name for table in client.catalog.tables.list(schema)}


def test_an_owner_does_everything(client, schema, somebody, allow):
    """What somebody has made: also the client's calls of Delta tables."""
    client.catalog.grants.grant(schema, somebody.name, "CREATE TABLE", "CREATE VOLUME")
    somebody.client.catalog.volumes.create(f"{schema}.staging")
    table = somebody.client.delta.create_table(f"{schema}.mine", "id BIGINT, n BIGINT")
    table.write(pa.table({"id": [1, 2], "n": [1, 2]}))
    table.upsert(pa.table({"id": [2, 3], "n": [5, 5]}), on="id")
    table.optimize()

    assert 3 == table.read().total_row_count
    assert somebody.name == client.catalog.tables.get(f"{schema}.mine").owner
    table.drop()


def test_volumes_are_read_and_written_with_their_privileges(client, schema, somebody, allow):
    """By the Files API, and as files in SQL."""
    client.catalog.volumes.create(f"{schema}.v")
    path = f"/Volumes/{schema.replace('.', '/')}/v"
    client.files.upload(f"{path}/x.txt", b"one\ntwo\n")
    with pytest.raises(errors.PermissionDeniedError, match="READ VOLUME on Volume"):
        somebody.client.files.download(f"{path}/x.txt")
    allow("v", "WRITE VOLUME", kind="volume")
    somebody.client.files.upload(f"{path}/y.txt", b"y")
    with pytest.raises(errors.PermissionDeniedError, match="READ VOLUME"):
        somebody.client.files.download(f"{path}/x.txt")
    assert "READ VOLUME" in somebody.refused(f"SELECT * FROM text.`{path}/x.txt`")
    allow("v", "READ VOLUME", kind="volume")

    assert [("one",), ("two",)] == somebody.rows(f"SELECT * FROM text.`{path}/x.txt`")
    assert {"x.txt", "y.txt"} == {file.name for file in somebody.client.files.list(path)}


def test_a_job_has_the_rights_of_who_started_it(client, schema, somebody, allow):
    """Statements of its tasks, which read and write nothing more than that principal."""
    query = client.api.queries.create(
        query={
            "display_name": schema,
            "query_text": f"SELECT * FROM {schema}.t",
            "warehouse_id": client.config.warehouse_id,
        }
    )
    task = SqlTask(query_id=query.id)
    with pytest.raises(RunFailed, match="CAN_RUN"):
        somebody.client.jobs.submit(task).wait(timeout=60)
    client.api.permissions.update(
        request_object_type="queries",
        request_object_id=query.id,
        access_control_list=[{"service_principal_name": somebody.name, "permission_level": "CAN_RUN"}],
    )
    run = somebody.client.jobs.submit(task)
    with pytest.raises(RunFailed, match="SELECT on Table"):
        run.wait(timeout=60)
    allow("t", "SELECT")

    assert somebody.client.jobs.submit(task).wait(timeout=60)


def test_secrets_have_permissions(client, somebody):
    """READ, WRITE and MANAGE, each with those below it; other scopes are not listed."""
    scope = f"s{uuid.uuid4().hex[:8]}"
    client.secrets.create_scope(scope)
    client.secrets.put(scope, "k", "v")
    theirs = somebody.client.secrets
    with pytest.raises(errors.PermissionDeniedError, match=f"READ permission on scope {scope}"):
        theirs.get(scope, "k")
    client.secrets.grant(scope, somebody.name, "READ")
    assert "v" == theirs.get(scope, "k").reveal()
    with pytest.raises(errors.PermissionDeniedError):
        theirs.put(scope, "k", "w")
    client.secrets.grant(scope, somebody.name, "WRITE")
    theirs.put(scope, "k", "w")
    with pytest.raises(errors.PermissionDeniedError):
        theirs.permissions(scope)
    client.secrets.grant(scope, somebody.name, "MANAGE")

    assert somebody.name in str(theirs.permissions(scope))
    theirs.delete_scope(scope)


def test_a_principal_that_is_gone_leaves_no_grants(client, schema):
    """Another one of the same name begins with nothing."""
    group = f"g{uuid.uuid4().hex[:8]}"
    made = client.api.groups.create(display_name=group)
    client.catalog.grants.grant(schema, group, "SELECT")
    client.api.groups.delete(made.id)
    client.api.groups.create(display_name=group)

    assert {} == client.catalog.grants.get(schema, principal=group)


def test_groups_change(client, schema, somebody, allow):
    """Who comes into a group may what it may, and no longer when it has left; also a group in a group."""
    outer, inner = (f"{name}{uuid.uuid4().hex[:8]}" for name in ("outer", "inner"))
    nested = client.api.groups.create(display_name=inner)
    client.api.groups.create(display_name=outer, members=[{"value": nested.id}])
    client.catalog.grants.grant(f"{schema}.t", outer, "SELECT")
    query, member = f"SELECT count(*) FROM {schema}.t", {"value": somebody.made.id}
    somebody.refused(query)
    client.api.groups.patch(nested.id, operations=[{"op": "add", "path": "members", "value": [member]}])
    assert [(2,)] == somebody.rows(query)
    assert client.catalog.grants.can(somebody.name, "SELECT", f"{schema}.t")
    client.api.groups.patch(nested.id, operations=[{"op": "remove", "path": f'members[value eq "{somebody.made.id}"]'}])

    somebody.refused(query)
    found = client.catalog.grants.can(somebody.name, "SELECT", f"{schema}.t")
    assert (f"SELECT on table {schema}.t",) == found.lacking
    assert f"{somebody.name} may not SELECT on table {schema}.t\n  lacks SELECT on" in str(found)


def test_only_an_administrator_changes_principals(client, somebody):
    """Not users, groups, service principals, their secrets or tokens."""
    api = somebody.client.api
    for call in (
        lambda: api.groups.create(display_name="never"),
        lambda: api.users.create(user_name="never@example.com"),
        lambda: api.service_principals.create(display_name="never"),
        lambda: api.service_principals.delete(somebody.made.id),
        lambda: api.token_management.create_obo_token(application_id=somebody.name),
    ):
        with pytest.raises(errors.PermissionDeniedError, match="is not an administrator"):
            call()
    secrets = f"{client.config.host}/api/2.0/accounts/servicePrincipals/{somebody.made.id}/credentials/secrets"
    sent = requests.post(secrets, headers={"Authorization": f"Bearer {somebody.token}"}, timeout=30)
    assert (403, "PERMISSION_DENIED") == (sent.status_code, sent.json()["error_code"])


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda c, s: c.catalog.grants.grant(s, "nobody@example.com", "SELECT"),
            "Could not find principal with name nobody",
        ),
        (lambda c, s: c.catalog.grants.ensure(s, {"users": "SELECT", "nobody": "SELECT"}), "Could not find principal"),
        (lambda c, s: c.catalog.schemas.update(s, owner="nobody"), "Could not find principal"),
        (
            lambda c, s: c.catalog.grants.can("nobody", "SELECT", s),
            "principal: 'nobody'; accepted is the name of a user",
        ),
        (lambda c, s: c.catalog.grants.can("a@b.c", "SELCT", s), "did you mean 'SELECT'"),
        (lambda c, _: c.api.groups.create(display_name="ADMINS"), "already exists"),
        (lambda c, _: c.api.groups.create(display_name="gg", members=[{"value": "999"}]), "service principal 999"),
        (lambda c, _: list(c.api.groups.list(filter="displayName co x")), "accepted is an attribute, eq"),
    ],
)
def test_bad_input_changes_nothing(client, schema, call, message):
    """Principals that are not there are named, and nothing is granted to those that are."""
    with pytest.raises(errors.LakewireError, match=message):
        call(client, schema)

    assert {} == client.catalog.grants.get(schema)
    assert "gg" not in {group.display_name for group in client.api.groups.list()}


def test_an_audit_shows_who_can_do_what(client, schema, somebody):
    """Members of groups by themselves, owners, what a missing use makes useless, and the policies of a table."""
    group = f"au{uuid.uuid4().hex[:8]}"
    member = Somebody(client, group)
    member.client.close()
    me, grants = client.api.current_user.me().user_name, client.catalog.grants
    grants.grant(f"{schema}.t", group, "SELECT")
    grants.grant(schema, somebody.name, "MODIFY")
    client.sql.execute(f"CREATE FUNCTION {schema}.hide(x INT) RETURNS INT RETURN NULL")
    client.sql.execute(f"ALTER TABLE {schema}.t ALTER COLUMN id SET MASK {schema}.hide")

    found = grants.audit(f"{schema}.t")

    held = {(each.principal, each.privilege): each for each in found}
    assert (me, {"id": f"{schema}.hide"}, None) == (found.owner, found.masks, found.row_filter)
    assert held[me, "MODIFY"]
    select, modify = held[member.name, "SELECT"], held[somebody.name, "MODIFY"]
    assert ("USE CATALOG on catalog main", f"USE SCHEMA on schema {schema}") == select.lacking
    assert f"SELECT on table {schema}.t" in modify.lacking
    assert (member.name, "MODIFY") not in held
    assert [f"{group}: SELECT, granted on table {schema}.t"] == [*map(str, select.because)]
    grants.grant("main", group, "USE CATALOG")
    grants.grant(schema, group, "USE SCHEMA")
    by_group = {
        each["principal"]: each for each in grants.audit(f"{schema}.t", members=False).to_dicts() if each["allowed"]
    }
    assert {me, group} == set(by_group)
    lines = str(grants.audit(f"{schema}.t")).splitlines()
    assert [f"table {schema}.t, owned by {me}", f"masked: id by {schema}.hide"] == lines[:2]
    assert ["principal", "privilege", "allowed", "because", "lacking"] == lines[2].split()
    assert any(line.split()[:3] == [member.name, "SELECT", "yes"] for line in lines)
    grants.revoke("main", group, "USE CATALOG")


def test_statements_of_others_are_not_reached(client, schema, somebody, allow):
    """Neither their results, nor in the history, nor to be canceled; an administrator reaches all."""
    mine = client.sql.submit(f"SELECT * FROM {schema}.t")
    mine.wait()
    for call in (
        lambda: somebody.client.sql.attach(mine.statement_id).wait(),
        lambda: somebody.client.api.statement_execution.cancel_execution(mine.statement_id),
    ):
        with pytest.raises(errors.PermissionDeniedError, match="is not an administrator"):
            call()
    theirs = somebody.client.sql.execute("SELECT 7").statement_id
    seen = {each.query_id for each in somebody.client.api.query_history.list(max_results=100).res or ()}

    assert theirs in seen
    assert mine.statement_id not in seen
    assert 7 == client.sql.attach(theirs).wait().scalar()
