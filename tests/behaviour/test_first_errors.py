"""The errors that a new user meets first: each says in one line what to do."""

import pytest

from lakewire import DatabricksClient, errors
from lakewire_local import LocalWorkspace
from tests.conftest import connect


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch, tmp_path):
    """The machine of somebody who has set nothing."""
    for name in ("DATABRICKS_HOST", "DATABRICKS_TOKEN", "DATABRICKS_CONFIG_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DATABRICKS_CONFIG_FILE", str(tmp_path / "none"))


def test_without_a_host_the_ways_to_give_one_are_named():
    """The argument, the variable, the profile, and the way that needs no host."""
    with pytest.raises(errors.ConfigError) as caught:
        DatabricksClient()

    assert all(way in str(caught.value) for way in ("host=", "DATABRICKS_HOST", "profile", "DatabricksClient.local"))


def test_without_credentials_each_way_to_sign_in_says_what_it_lacks(workspace):
    """Nobody has to guess which setting is missing."""
    with pytest.raises(errors.ConfigError) as caught:
        DatabricksClient(host=workspace.host)

    assert "pat: token is missing" in str(caught.value)
    assert "client_id is missing" in str(caught.value)


def test_a_wrong_token_leads_to_what_was_used(workspace):
    """The server refuses it; the note names the command that says where the token came from."""
    with (
        DatabricksClient(host=workspace.host, token="dapi-wrong") as client,
        pytest.raises(errors.UnauthenticatedError, match="Invalid access token") as caught,
    ):
        client.sql.execute("SELECT 1")

    assert any("python -m lakewire.auth describe" in note for note in caught.value.__notes__)


def test_without_a_privilege_the_error_names_it_and_its_object(workspace, home):
    """Whoever asks for it knows what to ask for."""
    home.delta.create_table("orders", schema={"id": "INT"})
    somebody = home.api.service_principals.create(display_name="newcomer")
    token = home.api.token_management.create_obo_token(application_id=somebody.application_id).token_value
    with DatabricksClient(host=workspace.host, token=token, schema=home.config.schema) as client:
        table = client.delta.table("orders")
        with pytest.raises(errors.InsufficientPrivilegesError, match="USE CATALOG on Catalog 'main'"):
            table.read()
        with pytest.raises(errors.PermissionDeniedError, match="USE CATALOG on Catalog 'main'"):
            table.write([{"id": 1}])


def test_without_a_warehouse_the_setting_is_named(tmp_path):
    """Somebody who may use no warehouse is not left with an empty list."""
    with LocalWorkspace.start(tmp_path) as workspace, connect(workspace) as administrator:
        somebody = administrator.api.service_principals.create(display_name="newcomer")
        token = administrator.api.token_management.create_obo_token(application_id=somebody.application_id).token_value
        owner = {"user_name": administrator.api.current_user.me().user_name, "permission_level": "IS_OWNER"}
        administrator.api.permissions.set("warehouses", workspace.warehouse_id, access_control_list=[owner])
        with (
            DatabricksClient(host=workspace.host, token=token) as client,
            pytest.raises(errors.ConfigError, match="DATABRICKS_WAREHOUSE_ID"),
        ):
            client.sql.execute("SELECT 1")


def test_a_table_that_is_not_there_is_named_whole(home):
    """With its catalog and its schema, which were completed by the client."""
    with pytest.raises(errors.TableNotFoundError, match=rf"no table main\.{home.config.schema}\.orders\b"):
        home.delta.table("orders").read()
