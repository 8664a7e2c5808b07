"""Tokens that are good for writing one table only, as streams of rows need them."""

import json
from urllib.parse import parse_qs

from lakewire import DatabricksClient
from lakewire.delta.ingesting.zerobus import sign_in
from lakewire.schema.names import TableName
from tests.support.scripted import answer

TABLE = TableName("main", "sales", "orders")
ENDPOINT = "https://1234.zerobus.us-west-2.cloud.databricks.com"


def test_a_service_principal_asks_for_the_rights_of_the_table(service, server):
    """The token is for the workspace of the endpoint and the table, and is fetched once for all calls."""
    server.script(answer(200, {"access_token": "t", "expires_in": 3600}))
    provider = sign_in(service._transport, TABLE, ENDPOINT)

    assert [[("authorization", "Bearer t")]] * 2 == [provider.get_headers() for _ in range(2)]

    form = parse_qs(server.seen[-1].body.decode())
    assert 1 == len(server.seen)
    assert (["client_credentials"], ["all-apis"]) == (form["grant_type"], form["scope"])
    assert ["api://databricks/workspaces/1234/zerobusDirectWriteApi"] == form["resource"]
    assert [
        ("CATALOG", "main", ["USE CATALOG"]),
        ("SCHEMA", "main.sales", ["USE SCHEMA"]),
        ("TABLE", "main.sales.orders", ["SELECT", "MODIFY"]),
    ] == [
        (right["object_type"], right["object_full_path"], right["privileges"])
        for right in json.loads(form["authorization_details"][0])
    ]


def test_a_token_that_was_refused_is_fetched_again(service, server):
    """The package says that the service refused a token; the next call has another."""
    tokens = [answer(200, {"access_token": name, "expires_in": 3600}) for name in ("one", "two")]
    server.script(*tokens)
    provider = sign_in(service._transport, TABLE, ENDPOINT)

    first = provider.get_headers()
    provider.invalidate()

    assert ([("authorization", "Bearer one")], [("authorization", "Bearer two")]) == (first, provider.get_headers())


def test_other_sign_ins_are_used_as_they_are(server):
    """A personal access token stands for all its rights; the service decides whether it takes it."""
    with DatabricksClient(host=server.host, token="dapi-canary") as client:
        provider = sign_in(client._transport, TABLE, ENDPOINT)

        assert [("authorization", "Bearer dapi-canary")] == provider.get_headers()

    assert [] == server.seen
