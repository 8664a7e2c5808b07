import subprocess
import sys

import pytest

from codegen.errors import CodegenError
from codegen.generate import generate
from tests.codegen.specs import WRITTEN, changed, golden, small_specs


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The package generated from the small spec."""
    target = tmp_path_factory.mktemp("generated") / "lakewire_api"
    generate(small_specs(), target)
    return target


@pytest.mark.parametrize("name", WRITTEN)
def test_templates_write_the_golden_record(package, name):
    """What is generated from the small spec is the golden record; ``specs.py`` writes it."""
    assert golden(name).read_text() == (package / name).read_text()


def test_generated_twice_is_the_same_bytes(package, tmp_path):
    """Generating again gives every file byte for byte."""
    generate(small_specs(), tmp_path / "lakewire_api")

    assert files_of(package) == files_of(tmp_path / "lakewire_api")


def test_generating_replaces_what_was_there(tmp_path):
    """Files of services that are gone do not stay."""
    stale = tmp_path / "lakewire_api" / "gone" / "models.py"
    stale.parent.mkdir(parents=True)
    stale.write_text("")
    generate(small_specs(), tmp_path / "lakewire_api")

    assert not stale.exists()


def test_no_machine_path_is_written(package):
    """Generated files contain no paths of the machine."""
    assert [] == [name for name, content in files_of(package).items() if str(package.parent).encode() in content]


def add_schema(name, schema):
    return lambda document: document["components"]["schemas"].update({name: schema})


def second_operation(method, operation_id):
    def change(document):
        document["paths"]["/api/2.0/second"] = {
            method: {**document["paths"]["/api/2.0/settings"]["get"], "operationId": operation_id}
        }

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (add_schema("Case", {"type": "string", "enum": ["Active", "ACTIVE"]}), "ACTIVE is used 2 times"),
        (add_schema("Digit", {"type": "string", "enum": ["1X"]}), "'1X' is not a Python name"),
        (add_schema("list_things", {"type": "object", "properties": {}}), "duplicate models"),
        (
            add_schema("Lost", {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/No"}}}),
            "schemas/No does not exist",
        ),
        (
            add_schema("Lost", {"type": "object", "properties": {"a": {"$ref": "no.json#/components/schemas/A"}}}),
            "no.json",
        ),
        (add_schema("Odd", {"type": "object", "properties": {"a b": {}}}), "'a b' is not a Python name"),
        (add_schema("Odd", {"type": "object", "properties": {"class": {}, "class_": {}}}), "class_ is used 2"),
        (second_operation("get", "ThingSettingsAPI.list"), "ThingSettingsAPI.list is used 2 times"),
        (lambda document: document["tags"].append({"name": "Things"}), "things is used 2 times"),
        (second_operation("get", "ThingSettingsAPI.list_paging"), "LIST_PAGING is used 2 times"),
    ],
    ids=[
        "enum-case",
        "digit",
        "class-name",
        "dangling",
        "other service",
        "field",
        "keyword",
        "operation",
        "module",
        "constant",
    ],
)
def test_a_clash_or_a_loss_is_refused_and_named(tmp_path, change, said):
    """A name that is used twice or invalid, or anything that the parser drops, stops the run."""
    with pytest.raises(CodegenError) as refused:
        generate(changed(change), tmp_path / "lakewire_api")

    assert said in str(refused.value)


def test_generated_code_imports_and_sends(package, import_package):
    """The generated package works as it is: names of builtins and of its own modules do not get in the way."""
    api = import_package(package.parent)
    sent = []

    class Recorder:
        account_id = "acc/1"

        def send(self, operation, path, *, query=None, body=None):
            sent.append((operation.name, path, query, body))

    things = api.WorkspaceApi(Recorder()).things
    things.get("things/a b")
    things.stat("a/b")
    with pytest.deprecated_call(match="things.rename is deprecated: call update"):
        things.rename("a/b", "c", force=True)
    things.create("n", "READY", update_mask=["a", "b.c"], request_id="r", path={"x": "y"})
    api.AccountApi(Recorder()).things.update({"name": "n"})

    assert sent == [
        ("things.get", "/api/2.0/things/a%20b", None, None),
        ("things.stat", "/api/2.0/a%2Fb", None, None),
        ("things.rename", "/api/2.0/a/b/rename", None, {"new_name": "c", "force": True}),
        (
            "things.create",
            "/api/2.0/things",
            None,
            {"name": "n", "@type": "READY", "path": {"x": "y"}, "request_id": "r", "update_mask": "a,b.c"},
        ),
        ("account_things_v2.update", "/api/2.0/accounts/acc%2F1/things", None, {"name": "n"}),
    ]


def test_a_package_of_any_name_stands_alone(tmp_path):
    """Bindings generated under another name import only themselves and the runtime, other services' types included."""
    generate(small_specs(), tmp_path / "my_bindings")
    program = """
import sys
from my_bindings import WorkspaceApi
from lakewire_runtime import encode, structure
from my_bindings.things.models import Model
class Sender:
    account_id = None
    def send(self, operation, path, *, query=None, body=None):
        return structure(operation.returns, {"name": "n", "compute": {"num_workers": 2}})
thing = WorkspaceApi(Sender()).things.create("n", "READY", compute={"num_workers": 2}).first_response
print(type(thing.compute).__module__, encode(thing), [name for name in sys.modules if name.startswith("lakewire_api")])
"""
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)

    assert "my_bindings.compute.models {'name': 'n', 'compute': {'num_workers': 2}} []" == found.stdout.strip()


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
