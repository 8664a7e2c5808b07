import json

import pytest

import lakewire_api
from codegen.__main__ import main
from codegen.adopt import adopt
from codegen.errors import CodegenError
from codegen.generate import generate
from lakewire_api.unitycatalog.models import DeltaStructType
from lakewire_runtime import encode, structure

THINGS = """
openapi: 3.1.0
paths:
  /things/{thing-id}:
    parameters:
      - $ref: '#/components/parameters/thing'
    post:
      operationId: changeThing
      summary: Prose that stays out
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Thing'}
      responses:
        200:
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Thing'}
    delete: {operationId: dropThing, responses: {'204': {description: Prose}}}
components:
  parameters:
    thing: {name: thing-id, in: path, required: true, schema: {type: string, description: Prose}}
  schemas:
    Unused: {type: object}
    Base: {properties: {made-at: {type: integer, format: int64}}, required: [made-at]}
    Kind: {type: string, enum: [BIG, small-one]}
    Change: {discriminator: {propertyName: action}, properties: {action: {type: string}}}
    Thing:
      allOf: [{$ref: '#/components/schemas/Base'}]
      description: Prose
      properties:
        kind: {$ref: '#/components/schemas/Kind'}
        color: {type: [string, 'null'], enum: [RED]}
        parts: {type: array, items: {$ref: '#/components/schemas/Thing'}}
        changes: {type: array, items: {$ref: '#/components/schemas/Change'}}
        tags: {type: object, additionalProperties: {type: string}}
"""

ODD = """
openapi: 3.1.0
paths:
  /things/{id}/picture:
    get:
      operationId: picture
      parameters:
        - {name: id, in: path, required: true, schema: {type: [string, integer]}}
        - {name: filter, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}
        - {name: marks, in: query, explode: false, schema: {type: array, items: {type: string}}}
        - {name: json, in: query, content: {application/json: {schema: {type: string}}}}
      responses: {200: {content: {image/png: {schema: {type: string, format: binary}}}}}
  /lines:
    get:
      operationId: lines
      parameters: [{name: tags, in: query, schema: {type: array, items: {type: string}}}]
      responses: {200: {content: {application/x-ndjson: {schema: {type: string}}}}}
  /elsewhere: {$ref: '#/components/pathItems/elsewhere'}
components:
  pathItems:
    elsewhere:
      get:
        operationId: elsewhere
        responses: {200: {content: {application/scim+json: {schema: {$ref: '#/components/schemas/Odd'}}}}}
  schemas:
    Odd:
      properties:
        anything: true
        either: {type: [string, integer, 'null']}
        took: {type: string, format: duration}
"""

USUAL = """
openapi: 3.0.3
info: {title: Things, version: "1.0"}
servers: [{url: /v1}]
paths:
  /things:
    get:
      operationId: listThings
      parameters:
        - {name: pageSize, in: query, schema: {type: integer}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  things: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                  next: {type: string}
        default: {description: error, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
    post:
      operationId: createThing
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/NewThing'}}}
      responses:
        "201": {description: created, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
  /things/{thingId}:
    parameters: [{name: thingId, in: path, required: true, schema: {type: string}}]
    get:
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
    delete:
      operationId: things.delete
      responses: {"204": {description: gone}}
components:
  schemas:
    NewThing:
      type: object
      required: [name]
      properties:
        name: {type: string}
        kind: {type: string, enum: [big, small, extra-large]}
        labels: {type: object, additionalProperties: {type: string}}
        madeAt: {type: string, format: date-time}
        owner: {oneOf: [{type: string}, {$ref: '#/components/schemas/Owner'}]}
    Owner: {type: object, properties: {id: {type: string}}}
    Thing:
      allOf:
        - $ref: '#/components/schemas/NewThing'
        - type: object
          required: [id]
          properties: {id: {type: string}, parent: {nullable: true, allOf: [{$ref: '#/components/schemas/Thing'}]}}
    Error: {type: object, properties: {message: {type: string}}}
"""

OTHER = """
openapi: 3.0.3
paths:
  /form:
    post:
      operationId: form
      requestBody: {content: {application/x-www-form-urlencoded: {schema: {properties: {f: {type: string}}}}}}
      responses: {"200": {content: {text/csv: {schema: {type: string}}}}}
  /patch:
    patch:
      operationId: patch
      requestBody: {content: {application/merge-patch+json: {schema: {properties: {a: {type: string}}}}}}
      responses: {"204": {}, "200": {content: {application/json; charset=utf-8: {schema: {oneOf: [{}, {}]}}}}}
  /traced:
    get: {operationId: traced, parameters: [{in: query, name: trace, schema: {type: string}}]}
"""


def settings(**part):
    file = {"file": "a.yaml", "base": "/api/1", "class": "ThingsAPI", **part}
    return {"source": "theirs", "version": "7", "files": [file]}


@pytest.fixture
def document(tmp_path):
    (tmp_path / "a.yaml").write_text(THINGS)
    return adopt("things", settings(), tmp_path)


def test_operations_of_others_become_ours(document):
    """Names are Python's, the body's fields are arguments, required ones first, and no prose is taken."""
    change = document["paths"]["/api/1/things/{thing_id}"]["post"]

    assert "ThingsAPI.change_thing" == change["operationId"]
    assert ["thing_id", "made_at", "*", "kind", "color", "parts", "changes", "tags"] == change["x-databricks-arguments"]
    assert {"$ref": "#/components/schemas/Thing"} == change["responses"]["200"]["content"]["application/json"]["schema"]
    assert {"description": "Success"} == document["paths"]["/api/1/things/{thing_id}"]["delete"]["responses"]["200"]
    assert "Prose" not in json.dumps(document)


def test_schemas_that_are_used_are_kept(document):
    """Bases are merged in, enums get names, one of several is a plain mapping, and wire names are remembered."""
    schemas = document["components"]["schemas"]

    assert {"Thing", "Kind", "ThingColor"} == schemas.keys()
    assert {"made_at": "made-at"} == schemas["Thing"]["x-databricks-python-names"]
    assert ["made-at"] == schemas["Thing"]["required"]
    assert ["BIG", "small_one"] == schemas["Kind"]["x-enum-varnames"]
    assert {"type": "array", "items": {"type": "object"}} == schemas["Thing"]["properties"]["changes"]


def test_only_what_is_asked_for_is_kept(tmp_path):
    """A list of operation ids leaves the others and their schemas out."""
    (tmp_path / "a.yaml").write_text(THINGS)
    document = adopt("things", settings(only=["dropThing"]), tmp_path)

    assert ({"delete"}, {}) == ({*document["paths"]["/api/1/things/{thing_id}"]}, document["components"]["schemas"])


def test_usual_documents_are_adopted(tmp_path):
    """Missing names are invented, inline objects and enums get classes, one of several schemas is any value."""
    (tmp_path / "a.yaml").write_text(USUAL)
    generate({"things": adopt("things", settings(), tmp_path)}, tmp_path / "lakewire_api")
    api = (tmp_path / "lakewire_api/things/api/things.py").read_text()
    models = (tmp_path / "lakewire_api/things/models.py").read_text()

    assert "def list_things(self, *, page_size: int | None = None) -> _m.ListThingsResponse:" in api
    assert "def get_things_thing_id(self, thing_id: str) -> _m.Thing:" in api
    assert "def things_delete(self, thing_id: str) -> None:" in api
    assert "f\"/api/1/things/{_rt.segment('thing_id', thing_id)}\"" in api
    assert "kind: _m.NewThingKind | str | None = None" in api
    for line in (
        'extra_large = "extra-large"',
        "owner: _Any | None = None",
        "parent: Thing | None = None",
        "things: list[Thing]",
    ):
        assert line in models


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("name: X-Trace, in: header,", "name: X-Trace, in: header, required: true,"),
            "X-Trace is required and cannot be represented",
        ),
        (
            (
                "{name: pageSize, in: query, schema: {type: integer}}",
                "{name: at, in: query, required: true, schema: {properties: {x: {}}}}",
            ),
            "at is required and cannot be represented",
        ),
        (("schemas/NewThing'", "schemas/Gone'"), "#/components/schemas/Gone does not exist"),
        (("'#/components/schemas/NewThing'", "other.yaml"), "other.yaml does not exist"),
        (
            (
                "application/json: {schema: {$ref: '#/components/schemas/NewThing'",
                "multipart/mixed: {schema: {$ref: '#/components/schemas/NewThing'",
            ),
            "a body of multipart/mixed cannot be represented",
        ),
        (("schema: {type: integer}", "schema: 5"), "adopt list_things: .*something in it has an unknown form"),
    ],
)
def test_what_cannot_be_adopted_is_named(tmp_path, change, said):
    """A form that has no place here stops the run."""
    (tmp_path / "a.yaml").write_text(USUAL.replace(*change))

    with pytest.raises(CodegenError, match=f"(?s){said}"):
        adopt("things", settings(), tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not an OpenAPI 3.0 or 3.1 document"),
        ("[1]", "not an OpenAPI 3.0 or 3.1 document"),
        ("openapi: 3.1.0", "not an OpenAPI 3.0 or 3.1 document"),
        ("openapi: 3.2.0\npaths: {/x: {get: {responses: {}}}}", "not an OpenAPI 3.0 or 3.1 document"),
        ("swagger: '2.0'\npaths: {/x: {get: {responses: {}}}}", "not an OpenAPI 3.0 or 3.1 document"),
        ("a: [b", "flow sequence"),
        (None, "No such file"),
    ],
)
def test_what_is_not_an_openapi_document_is_named(tmp_path, text, said):
    """A file that cannot be read is an error that names it, not a trace."""
    if text is not None:
        (tmp_path / "a.yaml").write_text(text)

    with pytest.raises(CodegenError, match=f"(?s)read a.yaml: .*{said}"):
        adopt("things", settings(), tmp_path)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ({}, "source is missing"),
        ({"source": "s", "version": "1", "files": []}, "files is missing"),
        ({"source": "s", "version": "1", "files": [{"file": "a.yaml"}]}, r"files\[0\].base is missing"),
        (settings(only=["dropThings"]), "only: there is no operation dropThings"),
    ],
)
def test_what_source_json_lacks_is_named(tmp_path, source, said):
    """A missing setting, and an operation that is not in the file, are reported."""
    (tmp_path / "a.yaml").write_text(THINGS)

    with pytest.raises(CodegenError, match=said):
        adopt("things", source, tmp_path)


def test_a_service_without_source_json_is_named(tmp_path, capsys):
    """The command line names the missing file."""
    status = main(["--root", str(tmp_path), "adopt", "things", str(tmp_path)])

    assert (1, True) == (status, "things/SOURCE.json" in capsys.readouterr().err)


def test_what_is_no_json_is_bytes(tmp_path):
    """Other bodies are bytes, other responses streams; JSON of any name is JSON, a response of any form is accepted."""
    (tmp_path / "a.yaml").write_text(OTHER)
    generate({"things": adopt("things", settings(), tmp_path)}, tmp_path / "lakewire_api")
    api = (tmp_path / "lakewire_api/things/api/things.py").read_text()

    assert "def form(self, body: _rt.Content) -> _rt.ByteStream:" in api
    assert "def patch(self, *, a: str | None = None) -> dict[str, _Any]:" in api
    assert '"/api/1/form", accept="text/csv", content="application/x-www-form-urlencoded", stream=True' in api


def test_odd_but_legal_forms_are_taken(tmp_path):
    """
    Nothing is sent or read in another form than the file says: what has one here is taken, the rest left out.
    """
    (tmp_path / "a.yaml").write_text(ODD)
    generate({"things": adopt("things", settings(), tmp_path)}, tmp_path / "lakewire_api")
    api = (tmp_path / "lakewire_api/things/api/things.py").read_text()
    models = (tmp_path / "lakewire_api/things/models.py").read_text()

    assert "def picture(self, id: _Any) -> _rt.ByteStream:" in api
    assert "def lines(self, *, tags: _Sequence[str] | None = None) -> _rt.ByteStream:" in api
    assert "def elsewhere(self) -> _m.Odd:" in api
    assert '"/api/1/elsewhere", _m.Odd, accept="application/scim+json"' in api
    for line in ("anything: _Any | None = None", "either: _Any | None = None", "took: str | None = None"):
        assert line in models


def test_a_file_without_operations_is_refused(tmp_path):
    """There is nothing to make a class of."""
    (tmp_path / "a.yaml").write_text("openapi: 3.1.0\npaths: {/x: {trace: {responses: {}}}}")

    with pytest.raises(CodegenError, match="there is no operation"):
        adopt("things", settings(), tmp_path)


def test_two_arguments_of_one_name_are_refused(tmp_path):
    """Both have the same Python name."""
    (tmp_path / "a.yaml").write_text(OTHER.replace("name: trace", "name: self"))

    with pytest.raises(CodegenError, match="self is used 2 times"):
        generate({"things": adopt("things", settings(), tmp_path)}, tmp_path / "lakewire_api")


def test_another_file_than_was_pinned_is_refused(tmp_path):
    """If the source pins a hash, a file with another hash is not read."""
    (tmp_path / "a.yaml").write_text(USUAL)

    with pytest.raises(CodegenError, match=r"read a.yaml: .*\n.* SOURCE.json says 00"):
        adopt("things", settings(sha256="00"), tmp_path)


def test_two_schemas_of_one_name_are_refused(tmp_path):
    """Files that mean different things by one name cannot be one service."""
    (tmp_path / "a.yaml").write_text(THINGS)
    (tmp_path / "b.yaml").write_text(THINGS.replace("BIG", "HUGE"))
    both = settings()
    both["files"].append({"file": "b.yaml", "base": "/api/2", "class": "OthersAPI", "attribute": "others"})

    with pytest.raises(CodegenError, match="Kind is defined differently in another file"):
        adopt("things", both, tmp_path)


def test_types_of_columns_are_text_or_objects():
    """As servers send them: text for primitive ones, an object for others; metadata is any mapping."""
    array = {"type": "array", "elementType": "long", "containsNull": True}
    columns = [
        {
            "name": "a",
            "type": "decimal(10,2)",
            "nullable": True,
            "metadata": {"comment": "x", "delta.columnMapping.id": 1},
        },
        {"name": "b", "type": array, "nullable": False, "metadata": {}},
    ]
    read = structure(DeltaStructType, {"type": "struct", "fields": columns})

    assert ["decimal(10,2)", array] == [field.type for field in read.fields]
    assert {"type": "struct", "fields": columns} == encode(read)


def test_unity_catalog_is_reached_beside_databricks():
    """What only Unity Catalog has is under ``client.api.unitycatalog``, and its fields are in the shared models."""
    sent = []

    class Recorder:
        account_id = None

        def send(self, operation, path, *, query=None, body=None):
            sent.append((operation.method, path, query, body))

    api = lakewire_api.WorkspaceApi(Recorder())
    api.unitycatalog.create_staging_table("t", "c", "s")
    api.unitycatalog.delta.load_table("c", "s", "t")
    api.registered_models.delete("c.s.m", force=True)

    assert sent == [
        ("POST", "/api/2.1/unity-catalog/staging-tables", None, {"name": "t", "catalog_name": "c", "schema_name": "s"}),
        ("GET", "/api/2.1/unity-catalog/delta/v1/catalogs/c/schemas/s/tables/t", None, None),
        ("DELETE", "/api/2.1/unity-catalog/models/c.s.m", {"force": True}, None),
    ]
