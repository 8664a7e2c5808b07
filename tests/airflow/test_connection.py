"""Connections of Airflow's Databricks provider, as settings of a client."""

import json
import os
import subprocess
import sys

import pytest
from airflow.sdk import Connection

from lakewire.airflow import LakewireHook
from lakewire.airflow.connection import settings_of
from lakewire.airflow.exceptions import ConnectionSettingsError

HOST = "dbc-1.cloud.databricks.com"


def made(extra=None, **fields):
    return Connection(conn_id="c", conn_type="databricks", extra=json.dumps(extra or {}), **{"host": HOST, **fields})


@pytest.mark.parametrize(
    ("fields", "host"),
    [
        ({"host": HOST}, f"https://{HOST}"),
        ({"host": f"https://{HOST}/"}, f"https://{HOST}"),
        ({"host": "127.0.0.1", "schema": "http", "port": 8080}, "http://127.0.0.1:8080"),
        ({"host": "127.0.0.1:8080", "schema": "http"}, "http://127.0.0.1:8080"),
        ({"host": "http://127.0.0.1:8080"}, "http://127.0.0.1:8080"),
        ({"host": None, "extra": {"host": HOST}}, f"https://{HOST}"),
    ],
)
def test_each_spelling_of_a_host_is_understood(fields, host):
    """Also a whole URL, whose scheme and port the provider drops."""
    assert host == settings_of(made(password="t", **fields))["host"]


AZURE = {"azure_tenant_id": "t", "azure_resource_id": "/subscriptions/1"}


@pytest.mark.parametrize(
    ("extra", "fields", "settings"),
    [
        ({"token": "t"}, {}, {"token": "t"}),
        ({}, {"password": "t"}, {"token": "t"}),
        ({}, {"login": "u", "password": "p"}, {"username": "u", "password": "p"}),
        (
            {"service_principal_oauth": True},
            {"login": "id", "password": "s"},
            {"client_id": "id", "client_secret": "s"},
        ),
        (
            AZURE,
            {"login": "id", "password": "s"},
            {
                "azure_client_id": "id",
                "azure_client_secret": "s",
                "azure_tenant_id": "t",
                "azure_workspace_resource_id": "/subscriptions/1",
            },
        ),
        (
            {**AZURE, "azure_ad_endpoint": "https://login.microsoftonline.us"},
            {"login": "id", "password": "s"},
            {"azure_environment": "USGOVERNMENT"},
        ),
        (
            {"use_azure_managed_identity": "true", "azure_managed_identity_client_id": "id"},
            {},
            {"azure_use_msi": True, "azure_client_id": "id"},
        ),
        (
            {"federated_k8s": True, "k8s_projected_volume_token_path": "/t", "client_id": "id"},
            {},
            {"auth_type": "kubernetes-oidc", "kubernetes_token_filepath": "/t", "client_id": "id"},
        ),
        ({"client_id": "id", "client_secret": "s"}, {}, {"client_id": "id", "client_secret": "s"}),
        ({"oidc_token_filepath": "/t", "client_id": "id"}, {}, {"oidc_token_filepath": "/t"}),
        ({"google_service_account": "a@b"}, {}, {"google_service_account": "a@b"}),
        ({"http_path": "/sql/1.0/warehouses/abc"}, {"password": "t"}, {"warehouse_id": "abc"}),
        ({"proxies": {"https": "http://p:3128"}}, {"password": "t"}, {"proxy": "http://p:3128"}),
        ({"_tls_trusted_ca_file": "/ca", "use_sea": True}, {"password": "t"}, {"ca_bundle": "/ca"}),
        (
            {"_tls_client_cert_file": "/c", "_tls_client_cert_key_file": "/k"},
            {"password": "t"},
            {"client_certificate": "/c", "client_key": "/k"},
        ),
        ({"catalog": "c", "schema": "s"}, {"password": "t"}, {"catalog": "c", "schema": "s"}),
    ],
)
def test_each_sign_in_of_a_connection_is_one_of_the_client(extra, fields, settings):
    """By the fields of the provider, and by the names of lakewire's settings."""
    found = settings_of(made(extra, **fields))

    assert settings == {name: found.get(name) for name in settings}


@pytest.mark.parametrize(
    ("extra", "fields", "words"),
    [
        ({}, {"host": None, "password": "t"}, "no host"),
        ({"token": "t"}, {"password": "other"}, "several ways of signing in, token and password"),
        ({"use_azure_managed_identity": True}, {"password": "t"}, "use_azure_managed_identity and password"),
        ({"client_id": "i", "client_secret": "s"}, {"password": "t"}, "several ways of signing in"),
        ({"tokne": "t"}, {}, "'tokne', which is not known; did you mean token"),
        ({"use_default_azure_credential": True}, {}, "does not use: give azure_use_msi"),
        ({"federated_aws": True}, {}, "give oidc_token_filepath"),
        ({"federated_k8s": True}, {}, "give k8s_projected_volume_token_path"),
        ({"session_configuration": {"a": "b"}}, {"password": "t"}, "statements of the API have no session"),
        ({"service_principal_oauth": True}, {"login": "id"}, "needs login and password"),
        ({"http_path": "sql/protocolv1/o/0/1-2-abc"}, {"password": "t"}, "no warehouse's"),
        ({"proxies": ["p"]}, {"password": "t"}, "no object of URLs"),
        ({"proxies": {"http": "http://p"}}, {"password": "t"}, "none for https"),
        ({**AZURE, "azure_ad_endpoint": "https://x"}, {"login": "i", "password": "s"}, "accepted are"),
        ({"service_principal_oauth": "perhaps"}, {}, "neither true nor false"),
    ],
)
def test_a_connection_that_cannot_be_used_says_why(extra, fields, words):
    """With its id, and never with its secrets."""
    with pytest.raises((ConnectionSettingsError, ValueError), match=words) as caught:
        settings_of(made(extra, **fields))

    assert "other" not in str(caught.value)


def test_a_hook_reads_nothing_before_its_client_is_asked_for(monkeypatch):
    """A DAG may name a connection that is not there, or is wrong."""
    hook = LakewireHook("wrong")
    monkeypatch.setenv("AIRFLOW_CONN_WRONG", json.dumps({"conn_type": "databricks", "host": "http://example.com"}))

    with pytest.raises(ConnectionSettingsError, match="connection 'wrong': "):
        _ = hook.client


def test_a_hook_gives_one_client_that_works():
    """The same each time; further settings beat those of the connection."""
    hook = LakewireHook(catalog="main", schema="default")

    with hook.client as client:
        assert client is hook.get_conn()
        assert 1 == client.sql.execute("SELECT 1").scalar()
        assert (True, "signed in as") == (hook.test_connection()[0], hook.test_connection()[1][:12])


def test_nothing_heavy_is_loaded_while_a_dag_is_read():
    """Neither the client nor pyarrow; at most 60 ms of CPU above airflow.sdk."""
    code = """
import json, sys, time
import airflow.sdk
from airflow.sdk import Asset, BaseHook, BaseOperator, BaseOperatorLink, BaseSensorOperator
import lakewire.airflow
before, began = set(sys.modules), time.process_time()
from lakewire.airflow import *
spent = time.process_time() - began
LakewireSqlOperator(task_id="a", sql="SELECT 1")
print(json.dumps([sorted(set(sys.modules) - before), spent]))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ)
    modules, spent = json.loads(done.stdout.splitlines()[-1])

    assert [] == [name for name in modules if not name.startswith(("lakewire.airflow", "airflow.sdk"))]
    assert spent <= 0.06
