import zipfile

import pytest

from codegen.errors import CodegenError
from codegen.extract import extract, read_sdk
from codegen.extract.models import read_unit

MODEL = """
@dataclass
class Thing:
    name: str
    at: Optional[Timestamp] = None
    size: Optional[int] = None
    state: Optional[State] = None
    def as_dict(self) -> dict:
        body = {}
        if self.name is not None: body["name"] = self.name
        if self.at is not None: body["at"] = self.at.ToJsonString()
        if self.size is not None: body["theSize"] = self.size
        if self.state is not None: body["state"] = self.state.value
        return body
    def as_shallow_dict(self) -> dict:
        return {}
    @classmethod
    def from_dict(cls, d):
        return cls(
            name=d.get("name", None),
            at=_timestamp(d, "at"),
            size=_int64(d, "theSize"),
            state=_enum(d, "state", State),
        )

class State(Enum):
    ON = "ON"
    TWO_X = "2X"
"""
METHOD = '''
class ThingsAPI:
    def __init__(self, api_client):
        self._api = api_client
    def get(self, name: str, *, view: Optional[State] = None) -> Thing:
        """Prose that stays out.

        :param name: str
          Format: things/{thing}
        """
        query = {}
        if view is not None: query["view"] = view.value
        headers = {"Accept": "application/json"}
        cfg = self._api._cfg
        if cfg.workspace_id: headers["X-Databricks-Workspace-Id"] = cfg.workspace_id
        res = self._api.do("GET", f"/api/2.0/{name}", query=query, headers=headers)
        return Thing.from_dict(res)
'''
ROOT = """
from databricks.sdk.service import things as pkg_things
from databricks.sdk.mixins.things import ThingsExt
class WorkspaceClient:
    @property
    def things(self) -> ThingsExt:
        return self._things
class AccountClient:
    @property
    def config(self) -> client.Config:
        return self._config
"""
MIXIN = """
from ..service import things
class ThingsExt(things.ThingsAPI):
    pass
"""


def sdk(folder, *, model=MODEL, method=METHOD, root=ROOT):
    """Write a small SDK."""
    package = folder / "databricks" / "sdk"
    for name, text in {
        "__init__.py": root,
        "version.py": '__version__ = "9.8.7"',
        "mixins/things.py": MIXIN,
        "service/_internal.py": "",
        "service/things.py": model + method,
    }.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text)
    return folder


def things(folder, **parts):
    return extract(read_sdk(sdk(folder, **parts)), unhandled={})["things"]


def test_facts_of_a_method_reach_the_document(tmp_path):
    """Path, places, order of arguments, level, resource pattern and response are kept; prose is not."""
    assert things(tmp_path)["paths"]["/api/2.0/{name}"]["get"] == {
        "operationId": "ThingsAPI.get",
        "tags": ["ThingsAPI"],
        "x-databricks-scope": "workspace",
        "x-databricks-arguments": ["name", "*", "view"],
        "parameters": [
            {
                "in": "path",
                "name": "name",
                "required": True,
                "schema": {"type": "string"},
                "x-databricks-multi-segment": True,
                "x-databricks-resource": "things/{thing}",
            },
            {"in": "query", "name": "view", "required": False, "schema": {"$ref": "#/components/schemas/State"}},
        ],
        "responses": {
            "200": {
                "description": "Success",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
            }
        },
    }


def test_facts_of_a_class_reach_the_document(tmp_path):
    """Wire names, formats, required fields and member names come from the converters and annotations."""
    assert things(tmp_path)["components"]["schemas"] == {
        "Thing": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "at": {"type": "string", "format": "date-time"},
                "theSize": {"type": "integer", "format": "int64"},
                "state": {"$ref": "#/components/schemas/State"},
            },
            "x-databricks-python-names": {"size": "theSize"},
        },
        "State": {"type": "string", "enum": ["ON", "2X"], "x-enum-varnames": ["ON", "TWO_X"]},
    }


def test_accessors_of_mixins(tmp_path):
    """A class that the SDK extends by hand is found under the attribute of its extension."""
    assert things(tmp_path)["tags"] == [
        {"name": "ThingsAPI", "x-databricks-accessors": [{"level": "workspace", "name": "things"}]}
    ]


@pytest.mark.parametrize(
    ("part", "known", "unknown"),
    [
        ("method", 'headers = {"Accept": "application/json"}', "headers = new_helper()"),
        ("method", "query = {}", "query = self._defaults()"),
        ("method", 'query["view"] = view.value', 'query["view"] = view.upper()'),
        ("method", "return Thing.from_dict(res)", "return Thing.parse(res)"),
        ("method", "query=query, headers=headers", "query=query, headers=headers, retries=3"),
        ("method", '"X-Databricks-Workspace-Id"', '"X-Other"'),
        ("method", "{name}", "{name.lower()}"),
        ("method", "-> Thing:", ":"),
        ("method", "Optional[State] = None", "State = State.ON"),
        ("method", "if view is not None", "if view"),
        ("method", "name: str", "name: Set[str]"),
        ("model", '_int64(d, "theSize")', '_int128(d, "theSize")'),
        ("model", '_timestamp(d, "at")', '_duration(d, "at")'),
        ("model", "self.at.ToJsonString()", "self.at.text()"),
        ("model", 'd.get("name", None)', 'd["name"]'),
        ("model", "return body", "return clean(body)"),
        ("model", "def as_shallow_dict", "def as_other_dict"),
        ("model", '    ON = "ON"', "    ON = auto()"),
        ("root", "-> ThingsExt", "-> other.Thing"),
    ],
)
def test_an_unknown_shape_is_refused(tmp_path, part, known, unknown):
    """A statement of a shape nobody looked at stops the extraction, and nothing is guessed."""
    text = {"method": METHOD, "model": MODEL, "root": ROOT}[part]
    assert known in text

    with pytest.raises(CodegenError):
        things(tmp_path, **{part: text.replace(known, unknown)})


def test_every_unknown_shape_is_listed(tmp_path):
    """All problems are named in one run, each with its place and its statement."""
    method = METHOD.replace("query = {}", "query = first()") + METHOD.replace("ThingsAPI", "OthersAPI").replace(
        "query = {}", "query = second()"
    )

    with pytest.raises(CodegenError) as refused:
        things(tmp_path, method=method)

    assert "read ThingsAPI.get: 1 problem(s)\n  query = first()" in str(refused.value)
    assert "read OthersAPI.get: 1 problem(s)\n  query = second()" in str(refused.value)


def test_what_is_named_as_unhandled_is_left_out(tmp_path):
    """A method that cannot be extracted does not stop the run when it is named."""
    source = read_sdk(sdk(tmp_path, method=METHOD.replace("query = {}", "query = odd()")))

    assert {} == extract(source, unhandled={"things.ThingsAPI.get": "odd"})["things"]["paths"]


def test_a_wheel_gives_what_its_folder_gives(tmp_path):
    """The sources are read from a wheel as from a folder, with the wheel's hash."""
    folder = sdk(tmp_path / "site")
    with zipfile.ZipFile(tmp_path / "sdk.whl", "w") as wheel:
        for path in folder.rglob("*.py"):
            wheel.write(path, path.relative_to(folder))
    from_wheel, from_folder = read_sdk(tmp_path / "sdk.whl"), read_sdk(folder)

    assert extract(from_wheel, unhandled={}) == extract(from_folder, unhandled={})
    assert ("9.8.7", 64, None) == (from_wheel.version, len(from_wheel.sha256), from_folder.sha256)


def test_a_folder_without_the_sdk_is_refused(tmp_path):
    """Reading something other than the SDK is an error."""
    with pytest.raises(CodegenError, match="contains no databricks/sdk"):
        read_sdk(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "unit"),
    [
        ("created_at", "Time at which this table was created, in epoch milliseconds.", "epoch milliseconds"),
        ("timestamp", "stored as the number of milliseconds since the Unix\nepoch.", "epoch milliseconds"),
        ("start_timestamp", "The timestamp (in millisecond) when the node is launched.", "epoch milliseconds"),
        ("created", "The timestamp in seconds when the query was created in Unix time.", "epoch seconds"),
        ("run_duration", "Duration of the task run, in milliseconds.", "milliseconds"),
        ("rearm", "Number of seconds after being triggered.", "seconds"),
        ("start_time_ms", "The time in epoch milliseconds.", None),
        ("throughput", "The maximum tokens per second.", None),
        ("position", "1 is the second script to run.", None),
        ("created_at", "When it was created.", None),
    ],
)
def test_a_number_gets_its_documented_unit(name, text, unit):
    """A unit that the docstring states is kept as a fact, unless the name states it."""
    assert unit == read_unit(name, text)
