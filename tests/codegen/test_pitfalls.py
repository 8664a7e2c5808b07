"""Known pitfalls of the parser, attrs and cattrs, checked on the generated code."""

import ast
import dataclasses
import enum
import importlib
import inspect
from pathlib import Path

import pytest

from codegen.errors import CodegenError
from codegen.generate import generate
from codegen.parse import fields_of, parse, response_of
from codegen.prepare import operation_key, prepare
from codegen.project import Project
from codegen.spec import operations
from codegen.typing_text import TypeText
from lakewire_runtime import NULL, Model, OpenEnum, encode, structure
from tests.codegen.models_under_test import Leaf, Tree
from tests.codegen.specs import changed, golden, small_specs

DOCUMENTS = Project(Path(__file__).parents[2]).read_corrected()
SERVICES = [name for name, document in DOCUMENTS.items() if "x-source" not in document["info"]]


def models_of(service):
    return importlib.import_module(f"lakewire_api.{service}.models")


def classes_of(module):
    return {
        name: item
        for name, item in vars(module).items()
        if isinstance(item, type) and issubclass(item, Model | OpenEnum) and item.__module__ == module.__name__
    }


def get_of(document):
    return document["paths"]["/api/2.0/{name}#ThingsAPI.get"]["get"]


def answer_zip(document):
    get_of(document)["responses"]["200"]["content"] = {"application/zip": {"schema": {"type": "string"}}}


def list_in_header(document):
    schema = {"type": "array", "items": {"type": "string"}}
    add_parameter(document, {"in": "header", "name": "x", "required": False, "schema": schema})


def default_of_another_type(document):
    schema = {"type": "integer", "default": "many"}
    add_parameter(document, {"in": "query", "name": "x", "required": False, "schema": schema})


def add_parameter(document, parameter):
    get_of(document)["parameters"].append(parameter)
    get_of(document)["x-databricks-arguments"] += ["*", "x"]


@pytest.mark.parametrize("change", [answer_zip, list_in_header, default_of_another_type])
def test_a_warning_of_the_parser_is_a_failure(tmp_path, change):
    """What openapi-python-client would drop with a warning and exit status 0 stops the run, with the place."""
    with pytest.raises(CodegenError, match=r"WARNING parsing GET /api/2.0/\{name\}") as refused:
        generate(changed(change), tmp_path / "lakewire_api")

    assert " object at 0x" not in str(refused.value)
    assert not (tmp_path / "lakewire_api").exists()


def test_what_the_parser_has_no_type_for_is_described():
    """Classes of other services are empty and named in their descriptions; mappings are lists: they get no class."""
    schemas = prepare("things", small_specs())["components"]["schemas"]
    fields = schemas["Model"]["properties"]

    assert schemas["ExtComputeClusterSpec"] == {
        "type": "object",
        "description": "compute.json#/components/schemas/ClusterSpec",
    }
    assert {"type": "array", "items": {"type": "string"}, "description": "mapping"} == fields["tags"]
    assert {"type": "array", "items": {}, "description": "mapping"} == fields["free"]
    assert "class ModelTags" not in golden("things/models.py").read_text()


def test_types_come_from_what_was_parsed():
    """Every field of every model, every argument and every response is typed by a property of the parser."""
    service = parse("things", small_specs())
    model, types = service.classes["Model"], TypeText("things", "_m.")
    created = service.endpoints[operation_key("ThingsAPI.create")]

    assert {field.name: field.type for field in types.fields(model)}["compute"] == "_compute.ClusterSpec"
    assert ("_m.Model", "_m.Model | _rt.Fields") == (types.value(response_of(created)), types.argument(model))
    assert {"name": True, "update_mask": False}.items() <= {
        wire: field.required for wire, field in fields_of(created.bodies[0].prop).items()
    }.items()


def test_facts_that_the_parser_drops_reach_the_code():
    """Extensions of operations and parameters, which it forgets, are in the constants and paths."""
    text = golden("things/api/things.py").read_text()

    assert not any(
        key.startswith("x-")
        for item in walk(prepare("things", small_specs()))
        for key in item
        if key not in ("x-enum-varnames", "x-databricks-python-names")  # of schemas, whose extensions it keeps
    )
    for fact in ('token="request_id"', "_rt.segments(", 'initial={"startIndex": 1}', "CREATE_WAITER = "):
        assert fact in text


@pytest.mark.parametrize("service", SERVICES)
def test_names_are_those_of_the_sdk(service):
    """Classes, fields and members are named as in the SDK, though the parser renames builtins and lower-cases."""
    theirs = importlib.import_module(f"databricks.sdk.service.{service}")
    for name, ours in classes_of(models_of(service)).items():
        original = getattr(theirs, name, None)
        if dataclasses.is_dataclass(original):
            fields = {field.name for field in dataclasses.fields(original)}
            assert fields <= {*ours.__declared__}, name
        elif original is not None and issubclass(original, enum.Enum):
            assert {*original.__members__} <= {*ours.__members__}, name


@pytest.mark.parametrize("service", DOCUMENTS)
def test_classes_are_the_schemas(service):
    """Each schema has a class, and there are no others: not for bodies, maps, streams, or other services' models."""
    assert DOCUMENTS[service]["components"]["schemas"].keys() == classes_of(models_of(service)).keys()


def test_streams_have_no_model():
    """Responses that hold an open file in the SDK are streams, not models."""
    assert not hasattr(models_of("files"), "DownloadResponse")
    assert [] == [
        f"{service}.{name}"
        for service, document in DOCUMENTS.items()
        for name, schema in document["components"]["schemas"].items()
        for item in schema.get("properties", {}).values()
        if item.get("format") == "binary"
    ]


def test_operations_that_share_a_path_are_all_there():
    """OpenAPI cannot say that thirteen operations are ``GET /api/2.0/postgres/{name}``; here they are."""
    postgres = [
        item for item in operations({"postgres": DOCUMENTS["postgres"]}) if item.path == "/api/2.0/postgres/{name}"
    ]
    gets = {item.name for item in postgres if item.method == "GET"}
    api = importlib.import_module("lakewire_api.postgres.api.postgres").PostgresAPI

    assert len(gets) >= 13
    assert all(hasattr(api, name) for name in gets)


def test_a_field_called_ref_is_a_field():
    """A property with the name of a reference is read and sent as any other."""
    value = {"$ref": "Users/1", "display": "a", "value": "1"}
    read = structure(models_of("iam").ComplexValue, value)

    assert ("Users/1", value) == (read.ref, encode(read))


def test_public_names_of_generated_modules_are_the_apis():
    """What a generated module imports has a private name: classes, arguments and methods have any other."""
    for path in (Path(inspect.getfile(models_of("jobs"))).parents[1]).glob("*/**/*.py"):
        imported = [
            alias.asname or alias.name
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Import | ast.ImportFrom) and getattr(node, "module", "") != "__future__"
            for alias in node.names
        ]
        assert [] == [name for name in imported if not name.startswith("_")], path


def test_encoding_compares_nothing():
    """A field is left out if it is None, which is checked by identity: comparing would walk whole trees."""

    class Touchy(str):
        __slots__ = ()
        __hash__ = str.__hash__

        def __eq__(self, other):
            raise AssertionError("compared")

    assert {"name": "n"} == encode(Tree(name=Touchy("n")))


def test_types_that_hold_themselves_are_read_to_any_depth():
    """A tree in a tree is no recursion of the converter's making, but only of the value's."""
    value = {"name": "0"}
    for depth in range(1, 60):
        value = {"name": str(depth), "tree": value, "trees": [{"name": "beside"}]}

    assert value == encode(structure(Tree, value))


def test_null_is_no_text():
    """The default converter makes 'None' of a null where text is declared."""
    read = structure(Tree, {"name": None, "words": ["a"], "leaf": {"$ref": None}})

    assert (None, None) == (read.name, read.leaf.ref)
    assert {"name": None, "words": ["a"], "leaf": {"$ref": None}} == encode(read)
    assert {"name": "a", "leaf": {"$ref": None}} == encode(Tree(name="a", leaf=Leaf(ref=NULL)))


def test_a_class_completed_on_first_use_stays_the_same_class():
    """Attrs' own slots would make a second class, that no annotation and no ``isinstance`` knows."""
    namespace = {"__annotations__": {"a": "int | None"}, "a": None, "__module__": Tree.__module__}
    fresh = type(Tree)("Fresh", (Model,), namespace)
    made = fresh(a=1)

    assert (True, False) == (type(made) is fresh, hasattr(made, "__dict__"))


def walk(item):
    """Yield every mapping in a JSON value."""
    if isinstance(item, dict):
        yield item
    for inner in item.values() if isinstance(item, dict) else item if isinstance(item, list) else ():
        yield from walk(inner)
