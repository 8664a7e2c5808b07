"""The exact requests of client.catalog, and what is refused before one is sent."""

import pytest

from lakewire import DatabricksClient
from lakewire.config import Secret
from lakewire.errors import (
    BadRequestError,
    InvalidArgumentError,
    InvalidNameError,
    NotFoundError,
    PermissionDeniedError,
)
from lakewire.schema.policies import Mask, RowFilter
from tests.support.odd_values import Text
from tests.support.scripted import answer

UC = "/api/2.1/unity-catalog"
NOT_FOUND = answer(404, {"error_code": "TABLE_DOES_NOT_EXIST", "message": "there is none"})
CALLS = [
    (lambda c: c.catalogs.get("dev"), "GET", "/catalogs/dev", None),
    (lambda c: c.catalogs.get("`my-cat`"), "GET", "/catalogs/my-cat", None),
    (lambda c: c.catalogs.create("dev", comment="c"), "POST", "/catalogs", {"name": "dev", "comment": "c"}),
    (
        lambda c: c.catalogs.create("dev", properties={}, storage_root="s3://b/p"),
        "POST",
        "/catalogs",
        {"name": "dev", "properties": {}, "storage_root": "s3://b/p"},
    ),
    (lambda c: c.catalogs.update("dev", new_name="new"), "PATCH", "/catalogs/dev", {"new_name": "new"}),
    (lambda c: c.catalogs.update("dev", comment=""), "PATCH", "/catalogs/dev", {"comment": ""}),
    (lambda c: c.catalogs.delete("dev"), "DELETE", "/catalogs/dev", None),
    (lambda c: c.catalogs.delete("dev", cascade=True), "DELETE", "/catalogs/dev?force=true", None),
    (lambda c: c.schemas.get("sales"), "GET", "/schemas/main.sales", None),
    (lambda c: c.schemas.get("dev.sales"), "GET", "/schemas/dev.sales", None),
    (
        lambda c: c.schemas.create("dev.sales", comment="c"),
        "POST",
        "/schemas",
        {"name": "sales", "catalog_name": "dev", "comment": "c"},
    ),
    (lambda c: c.schemas.update("sales", owner="me"), "PATCH", "/schemas/main.sales", {"owner": "me"}),
    (lambda c: c.schemas.delete("sales", cascade=True), "DELETE", "/schemas/main.sales?force=true", None),
    (lambda c: c.grants.get("dev.sales.orders"), "GET", "/permissions/table/dev.sales.orders", None),
    (lambda c: c.grants.get("dev", principal="me"), "GET", "/permissions/catalog/dev?principal=me", None),
    (lambda c: c.grants.effective("a.b.m", kind="model"), "GET", "/effective-permissions/function/a.b.m", None),
    (
        lambda c: c.grants.grant("dev.sales", "me", "use schema", "SELECT"),
        "PATCH",
        "/permissions/schema/dev.sales",
        {"changes": [{"principal": "me", "add": ["USE_SCHEMA", "SELECT"]}]},
    ),
    (
        lambda c: c.grants.revoke("lake", "me", "READ_FILES", kind="external_location"),
        "PATCH",
        "/permissions/external_location/lake",
        {"changes": [{"principal": "me", "remove": ["READ_FILES"]}]},
    ),
    (lambda c: c.tables.get("orders"), "GET", "/tables/main.default.orders", None),
    (lambda c: c.tables.get("sales.orders"), "GET", "/tables/main.sales.orders", None),
    (lambda c: c.tables.get("dev.sales.orders"), "GET", "/tables/dev.sales.orders", None),
    (lambda c: c.tables.get("`a-b`.`c``d`.größe"), "GET", "/tables/a-b.c%60d.gr%C3%B6%C3%9Fe", None),
    (lambda c: c.tables.update("orders", owner="me"), "PATCH", "/tables/main.default.orders", {"owner": "me"}),
    (lambda c: c.tables.delete("orders"), "DELETE", "/tables/main.default.orders", None),
    (lambda c: c.functions.get("f"), "GET", "/functions/main.default.f", None),
    (lambda c: c.functions.update("s.f", owner="me"), "PATCH", "/functions/main.s.f", {"owner": "me"}),
    (lambda c: c.functions.delete("s.f"), "DELETE", "/functions/main.s.f", None),
    (lambda c: c.models.get("m"), "GET", "/models/main.default.m?include_aliases=true", None),
    (
        lambda c: c.models.create("s.m", comment="c", storage_location="s3://b/p"),
        "POST",
        "/models",
        {"catalog_name": "main", "schema_name": "s", "name": "m", "comment": "c", "storage_location": "s3://b/p"},
    ),
    (lambda c: c.models.update("m", new_name="n"), "PATCH", "/models/main.default.m", {"new_name": "n"}),
    (lambda c: c.models.delete("m"), "DELETE", "/models/main.default.m", None),
    (lambda c: c.external_locations.get("lake"), "GET", "/external-locations/lake", None),
    (
        lambda c: c.external_locations.create("lake", "s3://b/p", credential="cred", read_only=True, validate=False),
        "POST",
        "/external-locations",
        {"name": "lake", "url": "s3://b/p", "credential_name": "cred", "read_only": True, "skip_validation": True},
    ),
    (
        lambda c: c.external_locations.update("lake", url="s3://c", credential="x", force=True),
        "PATCH",
        "/external-locations/lake",
        {"url": "s3://c", "credential_name": "x", "force": True},
    ),
    (lambda c: c.external_locations.delete("lake", force=True), "DELETE", "/external-locations/lake?force=true", None),
    (lambda c: c.storage_credentials.get("cred"), "GET", "/storage-credentials/cred", None),
    (
        lambda c: c.storage_credentials.create("cred", {"aws_iam_role": {"role_arn": "arn"}}, comment="c"),
        "POST",
        "/storage-credentials",
        {"name": "cred", "aws_iam_role": {"role_arn": "arn"}, "comment": "c"},
    ),
    (lambda c: c.storage_credentials.update("cred", owner="me"), "PATCH", "/storage-credentials/cred", {"owner": "me"}),
    (lambda c: c.storage_credentials.delete("cred"), "DELETE", "/storage-credentials/cred", None),
    (lambda c: c.connections.get("pg"), "GET", "/connections/pg", None),
    (
        lambda c: c.connections.create("pg", "POSTGRESQL", {"host": "h", "password": Secret("p")}, read_only=True),
        "POST",
        "/connections",
        {"name": "pg", "connection_type": "POSTGRESQL", "options": {"host": "h", "password": "p"}, "read_only": True},
    ),
    (
        lambda c: c.connections.update("pg", {"host": "i"}, new_name="pg2"),
        "PATCH",
        "/connections/pg",
        {"options": {"host": "i"}, "new_name": "pg2"},
    ),
    (lambda c: c.connections.delete("pg"), "DELETE", "/connections/pg", None),
    (
        lambda c: c.bindings.add("dev", 1, 2, read_only=True),
        "PATCH",
        "/bindings/catalog/dev",
        {"add": [{"workspace_id": each, "binding_type": "BINDING_TYPE_READ_ONLY"} for each in (1, 2)]},
    ),
    (lambda c: c.volumes.get("v"), "GET", "/volumes/main.default.v", None),
    (
        lambda c: c.volumes.create("sales.v", comment="c"),
        "POST",
        "/volumes",
        {"catalog_name": "main", "schema_name": "sales", "name": "v", "volume_type": "MANAGED", "comment": "c"},
    ),
    (
        lambda c: c.volumes.create("v", volume_type="EXTERNAL", storage_location="s3://b/p"),
        "POST",
        "/volumes",
        {
            "catalog_name": "main",
            "schema_name": "default",
            "name": "v",
            "volume_type": "EXTERNAL",
            "storage_location": "s3://b/p",
        },
    ),
    (lambda c: c.volumes.update("v", new_name="w"), "PATCH", "/volumes/main.default.v", {"new_name": "w"}),
    (lambda c: c.volumes.delete("v"), "DELETE", "/volumes/main.default.v", None),
]
BAD = ["", "a b", "a/b", "a\nb", "a\0b", "..", ".", "a..b", "x" * 256, "`a", 7, None]
KINDS = [
    "catalogs", "schemas", "tables", "volumes", "models", "functions", "external_locations", "storage_credentials",
    "connections",
]  # fmt: skip


@pytest.mark.parametrize(("call", "method", "target", "body"), CALLS)
def test_each_call_is_one_request(client, server, call, method, target, body):
    """Missing name parts are the client's own; only what is given is sent; names are encoded once."""
    server.script(answer(200, {}))
    call(client.catalog)
    (seen,) = server.seen

    assert (method, UC + target) == (seen.method, seen.target)
    assert (body or b"") == (seen.json() if body else seen.body)


def test_an_external_table_is_described_in_full(client, server):
    """Columns go out with every spelling of their types."""
    server.script(answer(200, {}))
    client.catalog.tables.create("orders", "id BIGINT", storage_location="s3://b/p", properties={"a": "b"})
    body = server.seen[0].json()

    assert ["id"] == [column["name"] for column in body.pop("columns")]
    assert {
        "name": "orders",
        "catalog_name": "main",
        "schema_name": "default",
        "table_type": "EXTERNAL",
        "data_source_format": "DELTA",
        "storage_location": "s3://b/p",
        "properties": {"a": "b"},
    } == body


@pytest.mark.parametrize(
    ("call", "target"),
    [
        (lambda c: c.catalogs.list(), "/catalogs"),
        (lambda c: c.schemas.list(), "/schemas?catalog_name=main"),
        (lambda c: c.schemas.list("dev"), "/schemas?catalog_name=dev"),
        (lambda c: c.tables.list(), "/tables?catalog_name=main&schema_name=default"),
        (lambda c: c.tables.list("sales"), "/tables?catalog_name=main&schema_name=sales"),
        (lambda c: c.volumes.list("dev.sales"), "/volumes?catalog_name=dev&schema_name=sales"),
        (lambda c: c.functions.list("sales"), "/functions?catalog_name=main&schema_name=sales"),
        (lambda c: c.models.list("dev.sales"), "/models?catalog_name=dev&schema_name=sales"),
        (lambda c: c.external_locations.list(), "/external-locations"),
        (lambda c: c.storage_credentials.list(), "/storage-credentials"),
        (lambda c: c.connections.list(), "/connections"),
    ],
)
def test_listing_is_lazy_and_bounded_by_its_schema(client, server, call, target):
    """Nothing is sent before the first item is asked for."""
    server.script(answer(200, {}))
    listing = call(client.catalog)
    assert [] == server.seen

    assert [] == list(listing)
    path, _, query = target.partition("?")
    sent_path, _, sent_query = server.seen[0].target.partition("?")
    assert (UC + path, set(query.split("&")) - {""}) == (sent_path, set(sent_query.split("&")) - {"max_results=0", ""})


def test_tables_may_be_listed_without_their_columns(client, server):
    """Whoever wants only names asks for less."""
    server.script(answer(200, {"tables": [{"name": "a"}]}))

    assert ["a"] == [table.name for table in client.catalog.tables.list(columns=False)]
    assert {"omit_columns=true", "omit_properties=true"} <= set(server.seen[0].target.split("?")[1].split("&"))


def test_listing_stops_at_the_limit(client, server):
    """A real limit over pages: nothing is fetched that is not needed."""
    server.script(
        answer(200, {"tables": [{"name": "a"}, {"name": "b"}], "next_page_token": "p2"}),
        answer(200, {"tables": [{"name": "c"}, {"name": "d"}], "next_page_token": "p3"}),
    )

    assert ["a", "b", "c"] == [table.name for table in client.catalog.tables.list(limit=3)]
    assert 2 == len(server.seen)


@pytest.mark.parametrize("kind", KINDS)
def test_exists_asks_and_understands_no(client, server, kind):
    """What is not there is False, whatever code the server gives; what may not be seen is an error."""
    server.script(
        answer(200, {"name": "x"}), NOT_FOUND, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"})
    )
    collection = getattr(client.catalog, kind)

    assert collection.exists("x")
    assert not collection.exists("x")
    with pytest.raises(PermissionDeniedError):
        collection.exists("x")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BAD)
def test_what_is_no_name_is_refused(client, server, kind, name):
    """Whatever the operation, a name that Unity Catalog does not take is not sent."""
    collection = getattr(client.catalog, kind)
    arguments = {
        "tables": {"columns": "a INT", "storage_location": "s3://b"},
        "external_locations": {"url": "s3://b", "credential": "c"},
        "storage_credentials": {"identity": {"aws_iam_role": {}}},
        "connections": {"connection_type": "MYSQL", "options": {}},
    }.get(kind, {})

    for call in (collection.get, collection.exists, collection.delete):
        with pytest.raises(InvalidNameError):
            call(name)
    if kind != "functions":  # SQL makes them
        with pytest.raises(InvalidNameError):
            collection.create(name, **arguments)
    assert [] == server.seen


@pytest.mark.parametrize(
    "call",
    [
        lambda c: c.catalogs.get("a.b"),
        lambda c: c.schemas.get("a.b.c"),
        lambda c: c.tables.get("a.b.c.d"),
        lambda c: c.catalogs.update("a", new_name="b.c"),
        lambda c: c.schemas.update("a", new_name="b.c"),
        lambda c: c.volumes.update("a", new_name="b/c"),
        lambda c: c.schemas.list("a/b"),
        lambda c: c.tables.list("a.b.c"),
        lambda c: c.volumes.create("v", volume_type="LOST"),
        lambda c: c.volumes.create("v", volume_type="EXTERNAL"),
        lambda c: c.volumes.create("v", storage_location="s3://b"),
        lambda c: c.tables.create("t", "id NONSENSE(", storage_location="s3://b"),
        lambda c: c.tables.create("t", 5, storage_location="s3://b"),
        lambda c: c.catalogs.list(limit=-1),
        lambda c: c.schemas.delete("a", cascade="no"),
        lambda c: c.tables.list(columns="no"),
        lambda c: c.external_locations.get("a.b"),
        lambda c: c.external_locations.delete("a", force="no"),
        lambda c: c.external_locations.create("a", "s3://b", credential="c", validate="no"),
        lambda c: c.storage_credentials.create("a", {}),
        lambda c: c.storage_credentials.create("a", {"aws_iam_role": {}, "azure_managed_identity": {}}),
        lambda c: c.storage_credentials.create("a", {"aws_role": {}}),
        lambda c: c.storage_credentials.create("a", "arn:aws:iam"),
        lambda c: c.connections.update("a", {}, new_name="b.c"),
        lambda c: c.models.update("a", new_name="b/c"),
        lambda c: c.bindings.get("a", kind="table"),
        lambda c: c.bindings.add("a"),
        lambda c: c.bindings.add("a", 0),
        lambda c: c.bindings.remove("a", "1"),
    ],
)
def test_what_cannot_be_meant_is_refused(client, server, call):
    """Too many parts, a new name with several, contradicting arguments."""
    with pytest.raises(InvalidArgumentError):
        call(client.catalog)
    assert [] == server.seen


def test_the_clients_own_catalog_and_schema_complete_names(server):
    """Another default catalog and schema lead elsewhere."""
    server.script(answer(200, {}))
    with DatabricksClient(host=server.host, token="t", catalog="dev", schema="sales") as client:
        client.catalog.tables.get("orders")

    assert f"{UC}/tables/dev.sales.orders" == server.seen[0].target


def test_members_of_an_enum_of_texts_count_as_their_text(client, server):
    """Whole names and parts of them, as programs keep them in enums."""
    server.script(answer(200, {}))
    client.catalog.tables.get(Text.NAME)
    client.catalog.schemas.update(Text.NAME, new_name=Text.NAME)
    get, update = server.seen

    assert f"{UC}/tables/main.default.name" == get.target
    assert (f"{UC}/schemas/main.name", {"new_name": "name"}) == (update.target, update.json())


def test_a_missing_object_is_named_by_the_server(client, server):
    """The server's words arrive in the error."""
    server.script(NOT_FOUND)

    with pytest.raises(NotFoundError, match="there is none"):
        client.catalog.tables.get("orders")


def test_bindings_are_read_and_removed_as_they_are(client, server):
    """Only those that are there are removed, each with its own kind; none is no request."""
    bound = {"bindings": [{"workspace_id": 1, "binding_type": "BINDING_TYPE_READ_ONLY"}, {"workspace_id": 2}]}
    server.script(*[answer(200, bound)] * 2, answer(200, {}), answer(200, bound))

    assert {1: True, 2: False} == client.catalog.bindings.get("lake", kind="external_location")
    client.catalog.bindings.remove("lake", 1, 7, kind="external_location")
    client.catalog.bindings.remove("lake", 7)

    assert ["GET", "GET", "PATCH", "GET"] == [seen.method for seen in server.seen]
    assert {"remove": [{"workspace_id": 1, "binding_type": "BINDING_TYPE_READ_ONLY"}]} == server.seen[2].json()


def test_a_password_of_a_connection_is_shown_nowhere(client, server):
    """Not in the error of a refused call."""
    server.script(answer(400, {"error_code": "BAD_REQUEST", "message": "it is wrong"}))

    with pytest.raises(BadRequestError) as caught:
        client.catalog.connections.create("pg", "POSTGRESQL", {"password": Secret("s3cr3t-password")})

    assert "s3cr3t-password" not in f"{caught.value!r} {caught.value}"


def test_a_policy_is_described_in_full(client, server):
    """A mask and a row filter, with what they match and whom they hold for."""
    server.script(*[answer(200, {})] * 2)
    client.catalog.policies.create(
        "hide-pii",
        "main.sales",
        Mask("main.sales.hide", using="region"),
        mask="pii",
        match={"pii": "has_tag('pii')", "region": "has_tag_value('kind', 'region')"},
        to="account users",
        unless=["hr"],
        when="has_tag('customers')",
        comment="c",
    )
    client.catalog.policies.create("own", "main", RowFilter("main.sales.own"), to=["a", "b"])

    assert ["POST", "POST"] == [seen.method for seen in server.seen]
    assert {
        "name": "hide-pii",
        "on_securable_type": "SCHEMA",
        "on_securable_fullname": "main.sales",
        "for_securable_type": "TABLE",
        "policy_type": "POLICY_TYPE_COLUMN_MASK",
        "to_principals": ["account users"],
        "except_principals": ["hr"],
        "match_columns": [
            {"alias": "pii", "condition": "has_tag('pii')"},
            {"alias": "region", "condition": "has_tag_value('kind', 'region')"},
        ],
        "column_mask": {"function_name": "main.sales.hide", "on_column": "pii", "using": [{"alias": "region"}]},
        "when_condition": "has_tag('customers')",
        "comment": "c",
    } == server.seen[0].json()
    assert {
        "name": "own",
        "on_securable_type": "CATALOG",
        "on_securable_fullname": "main",
        "for_securable_type": "TABLE",
        "policy_type": "POLICY_TYPE_ROW_FILTER",
        "to_principals": ["a", "b"],
        "row_filter": {"function_name": "main.sales.own"},
    } == server.seen[1].json()


def test_policies_are_listed_replaced_and_dropped(client, server):
    """Each by the object that it is on."""
    taken = answer(409, {"error_code": "RESOURCE_ALREADY_EXISTS", "message": "there is one"})
    listed = answer(200, {"policies": [{"name": "p"}]})
    server.script(listed, answer(200, {}), taken, answer(200, {}), NOT_FOUND)
    policies = client.catalog.policies

    assert ["p"] == [each.name for each in policies.list("main.sales", inherited=True)]
    policies.get("p", "main.sales.orders")
    policies.create("p", "main.sales", RowFilter("a.b.c"), to="x", replace=True)
    policies.delete("p", "main", missing_ok=True)

    assert [
        ("GET", "/policies/schema/main.sales"),
        ("GET", "/policies/table/main.sales.orders/p"),
        ("POST", "/policies"),
        ("PATCH", "/policies/schema/main.sales/p"),
        ("DELETE", "/policies/catalog/main/p"),
    ] == [(seen.method, seen.target.removeprefix(UC).partition("?")[0]) for seen in server.seen]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"to": []}, r"to: \[\]; accepted are names"),
        ({"to": "x", "unless": [7]}, r"unless: \[7\]; accepted are names"),
        ({"to": "x", "policy": "a.b.c"}, "policy: 'a.b.c'; accepted is a RowFilter or a Mask"),
        ({"to": "x", "policy": RowFilter("own")}, "policy: 'own'; accepted is a full name"),
        ({"to": "x", "policy": RowFilter("a.b.c", on="region")}, "match: 'region' is not in it; it has nothing"),
        ({"to": "x", "policy": Mask("a.b.c")}, "mask: it is missing"),
        ({"to": "x", "policy": Mask("a.b.c"), "mask": "p", "match": {"q": "x"}}, "match: 'p' is not in it; it has q"),
        ({"to": "x", "mask": "p", "match": {"p": "x"}}, "mask: a RowFilter masks no columns"),
        ({"to": "x", "match": {"p": 7}}, "match: .* accepted is"),
        ({"to": "x", "on": "a.b.c.d"}, "has 4 parts"),
    ],
)
def test_a_policy_that_cannot_be_meant_is_refused(client, server, given, message):
    """Before anything is sent, with what is accepted."""
    call = {"on": "main.sales", "policy": RowFilter("a.b.c")} | given
    with pytest.raises(InvalidArgumentError, match=message):
        client.catalog.policies.create("p", **call)
    assert [] == server.seen


def test_lineage_is_read_as_databricks_has_it(client, server):
    """Tables, paths and columns; entities that are no tables are left out."""
    info = {"name": "t", "catalog_name": "c", "schema_name": "s", "table_type": "TABLE"}
    tables = [{"tableInfo": info}, {"fileInfo": {"path": "s3://b/p"}}, {"notebookInfos": [{"notebook_id": 7}]}]
    column = {"name": "x", "catalog_name": "c", "schema_name": "s", "table_name": "t"}
    server.script(answer(200, {"upstreams": tables}), answer(200, {"downstream_cols": [column]}), answer(200, {}))
    lineage = client.catalog.lineage

    found = lineage.table("sales.orders")
    assert ([("c.s.t", "TABLE"), ("s3://b/p", "PATH")], ()) == (
        [(node.name, node.kind) for node in found.upstream],
        found.downstream,
    )
    assert ["c.s.t.x"] == [str(node) for node in lineage.column("orders", "id").downstream]
    assert () == lineage.table("orders").upstream
    root = "/api/2.0/lineage-tracking"
    assert [
        f"{root}/table-lineage?table_name=main.sales.orders&include_entity_lineage=true",
        f"{root}/column-lineage?table_name=main.default.orders&column_name=id",
        f"{root}/table-lineage?table_name=main.default.orders&include_entity_lineage=true",
    ] == [seen.target for seen in server.seen]
