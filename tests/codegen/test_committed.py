import ast
import importlib
import json
import pkgutil
import re
from pathlib import Path

import pytest

import lakewire_api
from codegen.__main__ import UNHANDLED, main
from codegen.check import compare
from codegen.errors import CodegenError
from codegen.extract import count, extract, read_sdk
from codegen.overlay import Action, apply_overlay
from codegen.project import Project
from lakewire_runtime import Api, Model, Operation, Paging, Waiter
from lakewire_runtime.source import field_types
from tests.codegen.specs import small_specs

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def modules():
    """Every generated module."""
    found = pkgutil.walk_packages(lakewire_api.__path__, "lakewire_api.")
    return [importlib.import_module(item.name) for item in found if not item.name.startswith("lakewire_runtime")]


def test_generated_code_is_what_the_specs_give(capsys):
    """``python -m codegen check`` passes: what is committed is what the committed specs give."""
    status = main(["check"])

    assert (0, "") == (status, capsys.readouterr().err)


def test_specs_are_what_the_sdk_gives():
    """Extracting the pinned release again gives the committed specs."""
    import databricks

    source = read_sdk(Path(next(iter(databricks.__path__))).parent)

    assert Project(ROOT).read_specs() == json.loads(json.dumps(extract(source, unhandled=UNHANDLED)))


def test_all_but_the_named_operations_are_extracted():
    """At least 99.9 % of the operations are there, and what is missing is named with its reason."""
    recorded = Project(ROOT).read_provenance()
    operations = recorded["total"]["operations"]

    assert operations / (operations + len(recorded["unhandled"])) >= 0.999
    assert UNHANDLED == recorded["unhandled"]


def test_specs_hold_no_prose():
    """No text of the SDK's documentation is in the specs: descriptions are our one word."""
    found = set()
    project = Project(ROOT)
    for document in (project.read_specs() | project.read_adopted()).values():
        found |= {text for key, text in walk(document) if key in ("description", "summary", "title")}

    assert found - project.read_specs().keys() - project.read_adopted().keys() == {"Success"}


def walk(value):
    if isinstance(value, dict):
        for key, item in value.items():
            # a property may be called "description": its schema is a mapping, not text
            yield from [(key, item)] if isinstance(item, str) else walk(item)
    elif isinstance(value, list):
        for item in value:
            yield from walk(item)


def test_every_field_has_a_type(modules):
    """Every annotation of every model can be read, across services too, and no field is lost."""
    classes = [item for module in modules for item in vars(module).values() if is_model(item, module)]
    fields = sum(len(field_types(item)) for item in classes)

    counts = [count(document) for document in Project(ROOT).read_corrected().values()]
    assert (sum(item["models"] for item in counts), sum(item["fields"] for item in counts)) == (len(classes), fields)


def is_model(item, module):
    return isinstance(item, type) and issubclass(item, Model) and item.__module__ == module.__name__


def test_every_accessor_returns_its_class():
    """Each attribute of the two clients gives an API class, the same one every time."""
    for client in (lakewire_api.WorkspaceApi(None), lakewire_api.AccountApi(None)):
        for name, (module, cls) in type(client)._targets.items():
            assert getattr(client, name) is getattr(client, name)
            assert (module, cls) == (type(getattr(client, name)).__module__, type(getattr(client, name)).__name__)


def test_what_pages_and_waiters_name_is_there(modules):
    """Paging names fields of the response, and waiters name methods of the class they belong to."""
    wrong = []
    for module in modules:
        apis = [item for item in vars(module).values() if isinstance(item, type) and issubclass(item, Api)]
        for name, item in vars(module).items():
            if isinstance(item, Paging):
                operation = getattr(module, name.removesuffix("_PAGING"))
                fields = {item.items, item.response} - {""}
                wrong += [name for field in fields if field not in operation.returns.__declared__]
            if isinstance(item, Waiter) and not hasattr(apis[0], item.poll):
                wrong.append(name)

    assert [] == wrong


def methods(modules):
    """Yield each method that sends, and the name of its module."""
    for module in modules:
        for node in ast.walk(ast.parse(Path(module.__file__).read_text())):
            if isinstance(node, ast.ClassDef) and node.name.endswith("API"):
                for method in node.body:
                    if isinstance(method, ast.FunctionDef) and not method.decorator_list:
                        yield module.__name__, method


def test_a_method_calls_send_itself(modules):
    """Between a caller and ``send`` is one frame: each method sends once, or makes pages, and calls no other method."""
    odd = []
    for module, method in methods(modules):
        called = [ast.unparse(node.func) for node in ast.walk(method) if isinstance(node, ast.Call)]
        sent = [name for name in called if name in ("self._sender.send", "_rt.Pages")]
        others = [name for name in called if name.startswith("self.") and name != "self._sender.send"]
        odd += [f"{module}.{method.name}"] if len(sent) != 1 or others else []

    assert [] == odd


def test_a_docstring_has_the_request_line_and_the_documentation_url(modules):
    """The HTTP line comes first, then the page of Databricks' documentation, where Databricks has one."""
    odd = []
    for module, method in methods(modules):
        request, _, page = ast.get_docstring(method).partition("\n\n")
        is_documented = re.fullmatch(r"https://docs.databricks.com/api/(workspace|account)/[a-z0-9]+/[a-z0-9]+", page)
        if not re.match(r"(GET|HEAD|POST|PUT|PATCH|DELETE) /", request) or bool(is_documented) == (
            ".unitycatalog." in module
        ):
            odd.append(f"{module}.{method.name}")

    assert [] == odd


def test_generated_text_fits_a_screen(modules):
    """No line has more than 120 columns, and no method more than 32 lines below its signature."""
    lines = [line for module in modules for line in Path(module.__file__).read_text().splitlines()]
    bodies = [method.end_lineno - method.body[0].lineno + 1 for _, method in methods(modules)]

    assert max(map(len, lines)) <= 120
    assert max(bodies) <= 32


@pytest.mark.parametrize(
    ("service", "api", "constant", "effect", "token"),
    [
        ("sql", "statement_execution", "EXECUTE_STATEMENT", "once", None),
        ("sql", "statement_execution", "GET_STATEMENT", "read", None),
        ("sql", "statement_execution", "CANCEL_EXECUTION", "idempotent", None),
        ("jobs", "jobs", "SUBMIT", "once", "idempotency_token"),
        ("jobs", "jobs", "RUN_NOW", "once", "idempotency_token"),
        ("jobs", "jobs", "CANCEL_RUN", "idempotent", None),
        ("jobs", "jobs", "REPAIR_RUN", "once", None),
        ("files", "files", "UPLOAD", "idempotent", None),
        ("catalog", "tables", "DELETE", "idempotent", None),
        ("catalog", "tables", "CREATE", "once", None),
        ("compute", "clusters", "EVENTS", "read", None),
    ],
)
def test_operations_declare_the_effect_of_a_retry(service, api, constant, effect, token):
    """It follows from the HTTP method, and overlays correct it."""
    operation: Operation = getattr(importlib.import_module(f"lakewire_api.{service}.api.{api}"), constant)

    assert (effect, token) == (operation.effect.value, operation.token)


def action(target, value):
    return Action(targets=[target], value=value, reason="r", evidence="e")


def test_overlays_correct_and_leave_the_rest():
    """An action merges its value into the target; null takes a key away; the original document is not changed."""
    before = small_specs()["things"]
    after = apply_overlay(
        before,
        [action("operations.ThingsAPI.get", {"x-databricks-idempotency": {"effect": "once"}, "parameters": None})],
    )

    operation = after["paths"]["/api/2.0/{name}#ThingsAPI.get"]["get"]
    assert operation["x-databricks-idempotency"] == {"effect": "once"}
    assert "parameters" not in operation
    assert before == small_specs()["things"]


def test_overlays_append_and_add_operations():
    """``key+`` appends to a list, and an operation that is not there starts as a copy of another."""
    added = Action(
        targets=["paths./api/2.0/more"],
        copy="operations.ThingsAPI.get",
        value={"operationId": "ThingsAPI.more", "x-databricks-arguments+": ["x"]},
        reason="r",
        evidence="e",
    )
    after = apply_overlay(small_specs()["things"], [added])
    original = after["paths"]["/api/2.0/{name}#ThingsAPI.get"]["get"]

    made = after["paths"]["/api/2.0/more"]["get"]
    assert {**original, "operationId": "ThingsAPI.more"} == {
        **made,
        "x-databricks-arguments": original["x-databricks-arguments"],
    }
    assert [*original["x-databricks-arguments"], "x"] == made["x-databricks-arguments"]


@pytest.mark.parametrize(
    ("target", "value", "said"),
    [
        ("operations.ThingsAPI.gone", {"a": 1}, "operations.ThingsAPI.gone is not in the spec"),
        ("schemas.Gone", {"a": 1}, "schemas.Gone is not in the spec"),
        ("paths.x", {"a": 1}, "paths.x is not in the spec"),
        ("schemas.Empty", {"type": "object"}, "schemas.Empty already has the corrected value"),
    ],
)
def test_overlays_that_do_not_match_are_refused(target, value, said):
    """A correction whose target is gone, or that corrects nothing any more, stops the run."""
    with pytest.raises(CodegenError) as refused:
        apply_overlay(small_specs()["things"], [action(target, value)])

    assert said in str(refused.value)


def test_differences_are_named(tmp_path):
    """``check`` names files that are missing, left over or different."""
    for folder, names in (("old", "ab"), ("new", "bc")):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / name).write_text(folder)

    assert ["c is missing", "a is left over", "b differs"] == compare(tmp_path / "old", tmp_path / "new")
