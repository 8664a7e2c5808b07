"""
Unity Catalog over a socket.
"""

from __future__ import annotations

from urllib.parse import quote

import pytest

UC = "/api/2.1/unity-catalog"
ODD = ["with-hyphen", "back`tick", "quote'\"", "ünïcödé", "表", "percent%41", "hash#question?", "a+b&c=d;e", "UPPER"]


def one(name):
    return quote(name, safe="")


def refused(api, method, path, **options):
    response = api.call(method, UC + path, **options)
    return response.status_code, response.json()["error_code"]


@pytest.fixture
def catalog(api, name):
    api.post(f"{UC}/catalogs", name=name, comment="made", properties={"k": "v"})
    yield name
    api.delete(f"{UC}/catalogs/{name}", force="true")


def test_a_catalog_is_what_it_was_made(api, catalog):
    """A catalog keeps comment and properties and has a schema default."""
    found = api.get(f"{UC}/catalogs/{catalog}")

    assert (catalog, "made", {"k": "v"}, "MANAGED_CATALOG", "local@lakewire") == tuple(
        found[field] for field in ("full_name", "comment", "properties", "catalog_type", "owner")
    )
    assert ["default"] == [schema["name"] for schema in api.get(f"{UC}/schemas", catalog_name=catalog)["schemas"]]


def test_a_catalog_changes_only_what_is_named(api, catalog):
    """PATCH leaves what it does not name, empties what is null, and renames."""
    changed = api.patch(f"{UC}/catalogs/{catalog}", owner="admins", comment=None)
    renamed = api.patch(f"{UC}/catalogs/{catalog}", new_name=f"{catalog}_new")
    api.patch(f"{UC}/catalogs/{catalog}_new", new_name=catalog)

    assert ("admins", {"k": "v"}, f"{catalog}_new") == (changed["owner"], changed["properties"], renamed["name"])
    assert "comment" not in changed


def test_a_catalog_that_is_not_empty_is_kept(api, catalog):
    """Without force only an empty catalog is deleted."""
    api.post(f"{UC}/schemas", catalog_name=catalog, name="s")

    assert 400 == refused(api, "DELETE", f"/catalogs/{catalog}")[0]
    assert catalog == api.get(f"{UC}/catalogs/{catalog}")["name"]


@pytest.mark.parametrize("odd", ODD)
def test_names_of_any_characters_work(api, schema, odd):
    """What Unity Catalog allows in a name works as schema, volume and table, percent-encoded in paths."""
    api.post(f"{UC}/volumes", catalog_name="main", schema_name=schema, name=odd, volume_type="MANAGED")
    columns = [{"name": "id", "type_text": "bigint"}]
    api.post(f"{UC}/tables", catalog_name="main", schema_name=schema, name=odd, table_type="MANAGED", columns=columns)
    full_name = one(f"main.{schema}.{odd}")
    found = [api.get(f"{UC}/{kind}/{full_name}")["name"] for kind in ("volumes", "tables")]
    api.put_file(quote(f"/Volumes/main/{schema}/{odd}/file"), b"x")
    for kind in ("volumes", "tables"):
        api.delete(f"{UC}/{kind}/{full_name}")

    assert [odd, odd] == found
    assert (404, 404) == tuple(
        api.call("GET", f"{UC}/{kind}/{full_name}").status_code for kind in ("volumes", "tables")
    )


@pytest.mark.parametrize("name", ["", "with space", "with.dot", "with/slash", "line\nbreak"])
def test_names_that_are_not_allowed_are_refused(api, name):
    """What Unity Catalog does not allow in a name is refused."""
    assert (400, "INVALID_PARAMETER_VALUE") == refused(
        api, "POST", "/schemas", json={"catalog_name": "main", "name": name}
    )


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/catalogs/nothing", "CATALOG_DOES_NOT_EXIST"),
        ("/schemas/main.nothing", "SCHEMA_DOES_NOT_EXIST"),
        ("/schemas/nothing.nothing", "CATALOG_DOES_NOT_EXIST"),
        ("/tables/main.default.nothing", "TABLE_DOES_NOT_EXIST"),
        ("/volumes/main.default.nothing", "VOLUME_DOES_NOT_EXIST"),
    ],
)
def test_what_is_missing_is_named_by_kind(api, path, code):
    """Each kind has its own error code."""
    assert (404, code) == refused(api, "GET", path)


@pytest.mark.parametrize("path", ["/schemas/main", "/tables/main.default", "/volumes/a.b.c.d", "/tables/a..c"])
def test_an_incomplete_name_is_refused(api, path):
    """A full name has as many parts as its kind needs."""
    assert (400, "INVALID_PARAMETER_VALUE") == refused(api, "GET", path)


def test_a_name_is_taken_once(api, schema):
    """Creating what exists is refused, whatever the case of the name."""
    body = {"catalog_name": "main", "name": schema.upper()}

    assert (400, "SCHEMA_ALREADY_EXISTS") == refused(api, "POST", "/schemas", json=body)


def test_a_schema_changes(api, schema):
    """Comment, properties and name of a schema change; what is not named stays."""
    api.patch(f"{UC}/schemas/main.{schema}", comment="c", properties={"a": "1"})
    api.patch(f"{UC}/schemas/main.{schema}", new_name=f"{schema}_x")
    found = api.get(f"{UC}/schemas/main.{schema}_x")
    api.patch(f"{UC}/schemas/main.{schema}_x", new_name=schema)

    assert ("c", {"a": "1"}) == (found["comment"], found["properties"])


def test_a_table_shows_its_columns(api, schema):
    """Columns come with types in every spelling, nullability, comments and partitions, read from the log."""
    api.rows(
        f"CREATE TABLE main.{schema}.t (id BIGINT NOT NULL COMMENT 'key', d DECIMAL(10,2), "
        "s STRUCT<a: ARRAY<INT>>, day DATE) USING DELTA PARTITIONED BY (day) COMMENT 'about'"
    )
    table = api.get(f"{UC}/tables/main.{schema}.t")
    fields = ("name", "type_name", "type_text", "nullable", "position")

    assert [
        ("id", "LONG", "bigint", False, 0),
        ("d", "DECIMAL", "decimal(10,2)", True, 1),
        ("s", "STRUCT", "struct<a:array<int>>", True, 2),
        ("day", "DATE", "date", True, 3),
    ] == [tuple(column[field] for field in fields) for column in table["columns"]]
    assert ("key", 10, 2, 0) == (
        table["columns"][0]["comment"],
        table["columns"][1]["type_precision"],
        table["columns"][1]["type_scale"],
        table["columns"][3]["partition_index"],
    )
    assert ("MANAGED", "DELTA", "about", True) == (
        table["table_type"],
        table["data_source_format"],
        table["comment"],
        table["storage_location"].startswith("file:///"),
    )


def test_a_view_shows_its_definition(api, schema):
    """A view is a table without a location."""
    api.rows(f"CREATE VIEW main.{schema}.v AS SELECT 1 AS a")
    view = api.get(f"{UC}/tables/main.{schema}.v")

    assert ("VIEW", ["a"], True) == (
        view["table_type"],
        [column["name"] for column in view["columns"]],
        "SELECT 1" in view["view_definition"],
    )
    assert "storage_location" not in view


def test_an_external_table_is_made_over_its_folder(api, schema, tmp_path):
    """A folder that holds a Delta table becomes a table; deleting it leaves the files."""
    api.rows(f"CREATE TABLE main.{schema}.first USING DELTA LOCATION '{tmp_path}/t' AS SELECT 7 AS a")
    api.delete(f"{UC}/tables/main.{schema}.first")
    made = api.post(
        f"{UC}/tables",
        catalog_name="main",
        schema_name=schema,
        name="second",
        table_type="EXTERNAL",
        data_source_format="DELTA",
        storage_location=f"file://{tmp_path}/t",
    )

    assert ("EXTERNAL", ["a"]) == (made["table_type"], [column["name"] for column in made["columns"]])
    assert [["7"]] == api.rows(f"SELECT * FROM main.{schema}.second")


def test_a_table_changes(api, schema):
    """Owner, comment, properties and name of a table change; its rows stay."""
    api.rows(f"CREATE TABLE main.{schema}.t AS SELECT 1 AS a")
    api.patch(f"{UC}/tables/main.{schema}.t", owner="admins", comment="it's", properties={"k": "v"})
    api.patch(f"{UC}/tables/main.{schema}.t", new_name="u")
    found = api.get(f"{UC}/tables/main.{schema}.u")

    assert ("admins", "it's", "v") == (found["owner"], found["comment"], found["properties"]["k"])
    assert [["1"]] == api.rows(f"SELECT * FROM main.{schema}.u")


def test_a_table_exists_or_not(api, schema):
    """Asking whether a table exists is no error either way."""
    api.rows(f"CREATE TABLE main.{schema}.t (a INT)")

    assert (True, False) == tuple(
        api.get(f"{UC}/tables/main.{schema}.{name}/exists")["table_exists"] for name in ("t", "u")
    )


def test_lists_come_in_pages(api, schema):
    """Pages hold every object once; objects made meanwhile do not shift them."""
    for number in range(5):
        api.post(f"{UC}/volumes", catalog_name="main", schema_name=schema, name=f"v{number}", volume_type="MANAGED")
    where = {"catalog_name": "main", "schema_name": schema, "max_results": 2}
    first = api.get(f"{UC}/volumes", **where)
    api.post(f"{UC}/volumes", catalog_name="main", schema_name=schema, name="a0", volume_type="MANAGED")
    second = api.get(f"{UC}/volumes", **where, page_token=first["next_page_token"])
    third = api.get(f"{UC}/volumes", **where, page_token=second["next_page_token"])

    assert [["v0", "v1"], ["v2", "v3"], ["v4"]] == [
        [volume["name"] for volume in page["volumes"]] for page in (first, second, third)
    ]
    assert "next_page_token" not in third


def test_tables_come_in_pages_of_fifty(api, schema):
    """max_results 0 leaves the size to the server; omit_columns leaves columns out."""
    for number in range(3):
        api.rows(f"CREATE VIEW main.{schema}.v{number} AS SELECT {number} AS a")
    where = {"catalog_name": "main", "schema_name": schema}
    every = api.get(f"{UC}/tables", **where, max_results=0, omit_columns="true")["tables"]

    assert (["v0", "v1", "v2"], False) == ([table["name"] for table in every], "columns" in every[0])


@pytest.mark.parametrize(("field", "value"), [("max_results", "-1"), ("max_results", "x"), ("page_token", "%")])
def test_a_page_that_does_not_fit_is_refused(api, field, value):
    """Page sizes below zero and foreign tokens are refused."""
    assert (400, "INVALID_PARAMETER_VALUE") == refused(api, "GET", "/catalogs", params={field: value})


def test_summaries_fit_patterns(api, schema):
    """Table summaries take LIKE patterns."""
    for table in ("apple", "apply", "banana"):
        api.rows(f"CREATE VIEW main.{schema}.{table} AS SELECT 1 AS a")
    found = api.get(
        f"{UC}/table-summaries", catalog_name="main", schema_name_pattern=schema, table_name_pattern="appl_"
    )

    assert [(f"main.{schema}.apple", "VIEW"), (f"main.{schema}.apply", "VIEW")] == [
        (table["full_name"], table["table_type"]) for table in found["tables"]
    ]


def test_a_volume_changes_and_takes_its_files_along(api, schema, volume):
    """A renamed volume has the files it had; a deleted one has none."""
    api.put_file(f"{volume}/file", b"x")
    api.patch(f"{UC}/volumes/main.{schema}.files", new_name="renamed", comment="c")
    moved = api.call("GET", f"/api/2.0/fs/files/Volumes/main/{schema}/renamed/file").content
    api.delete(f"{UC}/volumes/main.{schema}.renamed")

    assert (b"x", 404) == (moved, api.call("GET", f"/api/2.0/fs/files/Volumes/main/{schema}/renamed/file").status_code)


def test_external_volumes_are_refused(api, schema):
    """The local workspace says that it has managed volumes only."""
    body = {"catalog_name": "main", "schema_name": schema, "name": "v", "volume_type": "EXTERNAL"}

    assert (400, "INVALID_PARAMETER_VALUE") == refused(api, "POST", "/volumes", json=body)


def test_a_function_of_the_api_is_one_of_sql(api, schema):
    """A function that the API makes is what SQL says of it, and the other way round."""
    place, full = {"catalog_name": "main", "schema_name": schema}, f"main.{schema}.f"
    parameter = {"name": "x", "type_name": "INT", "type_text": "int", "position": 0, "parameter_default": "1"}
    made = api.post(
        f"{UC}/functions",
        function_info=place
        | {
            "name": "f",
            "input_params": {"parameters": [parameter]},
            "data_type": "LONG",
            "full_data_type": "BIGINT",
            "routine_body": "SQL",
            "routine_definition": "x + 1",
            "is_deterministic": True,
        },
    )
    listed = api.get(f"{UC}/functions", **place)["functions"]

    assert made == api.get(f"{UC}/functions/{full}") == listed[0]
    assert ("LONG", "BIGINT", "x + 1", "CONTAINS_SQL") == tuple(
        made[field] for field in ("data_type", "full_data_type", "routine_definition", "sql_data_access")
    )
    assert ("x", "INT", "int", "1") == tuple(
        made["input_params"]["parameters"][0][field]
        for field in ("name", "type_name", "type_text", "parameter_default")
    )
    assert "admins" == api.patch(f"{UC}/functions/{full}", owner="admins")["owner"]
    api.delete(f"{UC}/functions/{full}")
    assert (404, "FUNCTION_DOES_NOT_EXIST") == refused(api, "GET", f"/functions/{full}")


def test_a_table_shows_its_policies(api, schema, workspace):
    """The row filter and the masks of a table are in its description; they are made in SQL."""
    full, warehouse = f"main.{schema}", workspace.warehouse_id

    def run(statement):
        path = "/api/2.0/sql/statements"
        done = api.post(path, statement=statement, warehouse_id=warehouse, wait_timeout="50s")
        assert "SUCCEEDED" == done["status"]["state"], done

    run(f"CREATE FUNCTION {full}.see(a INT) RETURNS BOOLEAN RETURN a > 0")
    run(f"CREATE FUNCTION {full}.hide(s STRING, a INT) RETURNS STRING RETURN '***'")
    run(f"CREATE TABLE {full}.t (a INT, s STRING MASK {full}.hide USING COLUMNS (a)) WITH ROW FILTER {full}.see ON (a)")
    found = api.get(f"{UC}/tables/{full}.t")

    assert {"function_name": f"{full}.see", "input_column_names": ["a"]} == found["row_filter"]
    assert {"function_name": f"{full}.hide", "using_column_names": ["a"]} == found["columns"][1]["mask"]
    assert "mask" not in found["columns"][0]
    assert (400, "INVALID_PARAMETER_VALUE") == refused(
        api,
        "POST",
        "/tables",
        json={"catalog_name": "main", "schema_name": schema, "name": "u", "row_filter": found["row_filter"]},
    )
