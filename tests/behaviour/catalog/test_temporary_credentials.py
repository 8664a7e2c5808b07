"""Access to the files of tables and volumes, as Unity Catalog vends it."""

import time
import uuid

import pytest

from lakewire import errors


@pytest.fixture
def schema(client):
    """A schema with a table and a volume."""
    name = f"main.c{uuid.uuid4().hex[:8]}"
    client.catalog.schemas.create(name)
    client.sql.execute(f"CREATE TABLE {name}.t AS SELECT 1 AS id, 'a' AS who")
    client.catalog.volumes.create(f"{name}.v")
    yield name
    client.catalog.schemas.delete(name, cascade=True)


def of_table(client, table_id, operation="READ"):
    api = client.api.temporary_table_credentials
    return api.generate_temporary_table_credentials(operation=operation, table_id=table_id)


def of_volume(client, volume_id, operation="READ_VOLUME"):
    api = client.api.temporary_volume_credentials
    return api.generate_temporary_volume_credentials(operation=operation, volume_id=volume_id)


def of_path(client, url, operation="PATH_READ"):
    return client.api.temporary_path_credentials.generate_temporary_path_credentials(url, operation)


def refused(call, *arguments):
    with pytest.raises(errors.PermissionDeniedError) as caught:
        call(*arguments)
    return str(caught.value)


def test_a_table_is_at_its_storage_location(client, schema):
    """What is vended says where the files are, and ends within the hours to come."""
    info = client.catalog.tables.get(f"{schema}.t")
    vended = of_table(client, info.table_id)

    assert info.storage_location == vended.url
    assert time.time() + 60 < vended.expiration_time / 1000 < time.time() + 86_400


def test_files_of_a_table_are_for_who_may_read_it_outside(client, schema, somebody, allow):
    """SELECT is not enough without EXTERNAL USE SCHEMA, which ALL PRIVILEGES has not; writing needs MODIFY."""
    table_id = client.catalog.tables.get(f"{schema}.t").table_id
    allow("t", "ALL PRIVILEGES")
    allow("", "ALL PRIVILEGES")
    lacking = refused(of_table, somebody.client, table_id)
    client.catalog.grants.revoke(f"{schema}.t", somebody.name, "ALL PRIVILEGES")
    client.catalog.grants.revoke(schema, somebody.name, "ALL PRIVILEGES")
    allow("", "USE SCHEMA", "EXTERNAL USE SCHEMA")
    refused(of_table, somebody.client, table_id)
    allow("t", "SELECT")
    read = of_table(somebody.client, table_id)
    refused(of_table, somebody.client, table_id, "READ_WRITE")
    allow("t", "MODIFY")

    assert "EXTERNAL USE SCHEMA on Schema" in lacking
    assert read.url == of_table(somebody.client, table_id, "READ_WRITE").url


def test_files_of_a_volume_are_for_who_may_read_it_outside(client, schema, somebody, allow):
    """READ VOLUME and EXTERNAL USE SCHEMA; writing needs WRITE VOLUME."""
    volume = client.catalog.volumes.get(f"{schema}.v")
    allow("v", "READ VOLUME", kind="volume")
    refused(of_volume, somebody.client, volume.volume_id)
    allow("", "EXTERNAL USE SCHEMA")
    read = of_volume(somebody.client, volume.volume_id)
    refused(of_volume, somebody.client, volume.volume_id, "WRITE_VOLUME")
    allow("v", "WRITE VOLUME", kind="volume")

    assert volume.storage_location == read.url == of_volume(somebody.client, volume.volume_id, "WRITE_VOLUME").url


def test_protected_tables_and_views_have_no_files_for_anybody(client, schema):
    """What a row filter or a mask hides is in the files, and a view has none."""
    client.sql.execute(f"CREATE VIEW {schema}.seen AS SELECT id FROM {schema}.t")
    client.sql.execute(f"CREATE FUNCTION {schema}.all(who STRING) RETURNS BOOLEAN RETURN TRUE")
    client.sql.execute(f"CREATE FUNCTION {schema}.same(x INT) RETURNS INT RETURN x")
    ids = {name: client.catalog.tables.get(f"{schema}.{name}").table_id for name in ("t", "seen")}
    messages = [refused(of_table, client, ids["seen"])]
    client.sql.execute(f"ALTER TABLE {schema}.t SET ROW FILTER {schema}.all ON (who)")
    messages.append(refused(of_table, client, ids["t"]))
    client.sql.execute(f"ALTER TABLE {schema}.t DROP ROW FILTER")
    client.sql.execute(f"ALTER TABLE {schema}.t ALTER COLUMN id SET MASK {schema}.same")
    messages.append(refused(of_table, client, ids["t"]))

    assert ["view" in messages[0], "row filter" in messages[1], "masks" in messages[2]] == [True] * 3


def test_paths_outside_of_the_workspace_are_vended(client, schema, somebody, allow, tmp_path):
    """To administrators; a path of an external table as the table itself is, and no path of managed ones."""
    client.sql.execute(f"CREATE TABLE {schema}.x (id INT) LOCATION '{tmp_path}/x'")
    refused(of_path, somebody.client, f"file://{tmp_path}/other")
    refused(of_path, somebody.client, f"file://{tmp_path}/x")
    allow("", "EXTERNAL USE SCHEMA")
    allow("x", "SELECT")
    managed = client.catalog.tables.get(f"{schema}.t").storage_location

    assert (tmp_path / "x").as_uri() == of_path(somebody.client, f"file://{tmp_path}/x").url
    assert (tmp_path / "other").as_uri() == of_path(client, f"file://{tmp_path}/other", "PATH_READ_WRITE").url
    for wrong in (managed, "s3://bucket/path", "x"):
        with pytest.raises(errors.InvalidParameterError):
            of_path(client, wrong)


@pytest.mark.parametrize("call", [of_table, of_volume])
def test_an_id_that_is_none_is_not_found(client, schema, call):
    """Also one of another kind."""
    volume_id = client.catalog.volumes.get(f"{schema}.v").volume_id
    for wrong in ("00000000-0000-0000-0000-000000000000", volume_id if call is of_table else schema):
        with pytest.raises(errors.NotFoundError):
            call(client, wrong)
