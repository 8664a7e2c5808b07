import copy
import importlib
import pickle
import subprocess
import sys
import threading

import attrs
import pytest

from lakewire_api.catalog.models import AwsCredentials, ListTablesResponse
from lakewire_api.settings.models import CreateTokenResponse
from lakewire_api.sql.models import ExternalLink
from lakewire_api.workspace.models import GetSecretResponse
from lakewire_runtime import NULL, DecodeError, Operation, decode, encode, structure
from tests.codegen.models_under_test import Color, Empty, Leaf, Tree

WHOLE = {
    "name": "oak",
    "size": 12,
    "share": 0.5,
    "leaf": {"$ref": "#/x", "isDir": True, "color": "RED"},
    "leaves": [{"color": "blue"}, {}],
    "colors": ["RED", "blue"],
    "tree": {"name": "inner", "tree": {"name": "innermost"}},
    "trees": [{"name": "side"}],
    "by_name": {"one": {"isDir": False}},
    "tags": {"a": "b"},
    "words": ["x", ""],
    "table": [[1], []],
    "free": {"deep": [{"er": None}]},
    "anything": {"any": [1, None]},
    "made": "2026-01-02T03:04:05.123456789Z",
    "took": "3.500000001s",
}


def test_what_is_received_is_what_is_sent_back():
    """Reading and writing a whole object changes nothing, down to nanoseconds."""
    assert encode(structure(Tree, WHOLE)) == WHOLE


def test_fields_have_their_declared_types():
    """Nested objects, enums, times and wire names become what the class declares."""
    tree = structure(Tree, WHOLE)

    assert tree.leaf == Leaf(ref="#/x", is_dir=True, color=Color.RED)
    assert (tree.colors, tree.by_name["one"].is_dir) == ([Color.RED, Color.BLUE], False)
    assert (tree.made.isoformat(), tree.took.total_seconds()) == ("2026-01-02T03:04:05.123456+00:00", 3.5)


def test_unknown_fields_and_nulls_survive():
    """Get, change, send back: what this release does not know, and nulls, are still there."""
    received = {"name": "oak", "invented": {"x": [1]}, "leaf": {"isDir": None, "new": 1}, "words": None}
    tree = structure(Tree, received)
    tree.size = 3
    tree = attrs.evolve(copy.deepcopy(pickle.loads(pickle.dumps(tree))), share=1.0)  # our own bytes

    assert encode(tree) == {**received, "size": 3, "share": 1.0}


def test_a_value_replaces_a_null_that_was_received():
    """Setting a field that came as null sends the value."""
    tree = structure(Tree, {"name": "oak", "words": None})
    tree.words = ["new"]

    assert encode(tree) == {"name": "oak", "words": ["new"]}


def test_absent_null_and_empty_are_three_things():
    """None leaves a field out, NULL sends null, and empty values are sent as they are."""
    assert encode(Tree(name="", words=[], tags={}, leaf=None)) == {"name": "", "words": [], "tags": {}}
    assert encode(Tree(name=NULL, size=NULL, leaf=NULL, leaves=NULL, colors=NULL, made=NULL)) == dict.fromkeys(
        ("name", "size", "leaf", "leaves", "colors", "made")
    )


def test_required_fields_may_be_missing_in_a_response():
    """A server that leaves a required field out, or sends null for text, gives None and not 'None'."""
    assert structure(Tree, {}).name is None
    assert structure(Tree, {"name": None, "words": None, "leaf": None}).name is None


def test_required_fields_are_asked_of_a_caller():
    """A model cannot be made without what the API requires, nor with what it does not know."""
    with pytest.raises(TypeError, match="name"):
        Tree()
    with pytest.raises(TypeError, match="nam"):
        Tree(name="oak", nam="typo")


def test_a_misspelt_field_cannot_be_set():
    """Assigning a field that does not exist is an error."""
    with pytest.raises(AttributeError, match="tgas"):
        Tree(name="oak").tgas = {}


def test_plain_values_stand_for_models_and_enums():
    """A mapping is taken where a model is expected and text where an enum is; keys are as on the wire."""
    tree = Tree(
        name="oak",
        leaf={"isDir": True, "x": None},
        leaves=({"color": "RED"},),
        colors=["RED", Color.BLUE, Color("new")],
    )

    assert encode(tree) == {
        "name": "oak",
        "leaf": {"isDir": True, "x": None},
        "leaves": [{"color": "RED"}],
        "colors": ["RED", "blue", "new"],
    }


def test_numbers_that_arrive_as_text_become_numbers():
    """int64 travels as text at times."""
    assert structure(Tree, {"size": "9007199254740993", "share": 1}).size == 9007199254740993
    assert type(structure(Tree, {"share": 1}).share) is float


def test_unknown_members_keep_their_text():
    """A member that this release does not know compares, hashes, copies, pickles and is sent as its text."""
    color = structure(Tree, {"colors": ["GREEN"]}).colors[0]
    again = pickle.loads(pickle.dumps(copy.deepcopy(color)))  # our own bytes

    assert (again, {again: 1}["GREEN"], str(again), again.known) == ("GREEN", 1, "GREEN", False)
    assert encode([color]) == ["GREEN"]
    assert (Color("RED") is Color.RED, Color.RED.known, Color.RED != "RED") == (True, True, False)
    assert "GREEN" not in Color.__members__
    with pytest.raises(ValueError, match="5"):
        Color(5)


def test_models_are_attrs_classes():
    """Attrs sees the fields of a class nobody used before, and instances print what is set."""
    assert [field.name for field in attrs.fields(Leaf)] == ["ref", "is_dir", "color", "_extra"]
    assert repr(Tree(name="oak", leaf=Leaf(is_dir=False))) == "Tree(name='oak', leaf=Leaf(is_dir=False))"
    assert Leaf(ref="a") == Leaf(ref="a") != Leaf(ref="b")
    assert (Empty() == Empty(), encode(structure(Empty, {"new": 1}))) == (True, {"new": 1})


@pytest.mark.parametrize(
    ("model", "shown"),
    [
        (CreateTokenResponse(token_value="dapi-canary"), "CreateTokenResponse(token_value=***)"),
        (GetSecretResponse(key="k", value="canary"), "GetSecretResponse(key='k', value=***)"),
        (AwsCredentials(access_key_id="A", secret_access_key="canary"), "secret_access_key=***"),
        (ExternalLink(external_link="https://s/?sig=canary", chunk_index=1), "external_link=***"),
        (ListTablesResponse(tables=[], next_page_token="next"), "next_page_token='next'"),
    ],
)
def test_a_models_repr_shows_no_secret(model, shown):
    """Fields that hold tokens, passwords, keys or signed links are stars; others are as they are."""
    fields = [field.name for field in attrs.fields(type(model)) if field.repr]  # what tools print by themselves

    assert shown in repr(model)
    assert "canary" not in f"{model!r}{[getattr(model, field) for field in fields]}"


def test_models_cannot_be_extended():
    """A subclass would have fields that the API has not."""
    with pytest.raises(TypeError, match="Mine"):
        type(Tree)("Mine", (Tree,), {})


OPERATION = Operation(name="trees.get", method="GET", path="/", returns=Tree)


@pytest.mark.parametrize(
    ("body", "path", "said"),
    [
        (b'{"size": "many"}', "$.size", "expected a whole number, got str 'many'"),
        (b'{"size": "1_0"}', "$.size", "expected a whole number"),
        (b'{"name": 5}', "$.name", "expected text, got int 5"),
        (b'{"leaf": "x"}', "$.leaf", "expected an object, got str 'x'"),
        (b'{"leaf": {"isDir": "yes"}}', "$.leaf.isDir", "expected true or false"),
        (b'{"trees": [{}, {"trees": [{"leaf": {"color": 1}}]}]}', "$.trees[1].trees[0].leaf.color", "expected text"),
        (b'{"trees": [{"leaves": [{}]}, {"leaves": [{}], "words": [7]}]}', "$.trees[1].words[0]", "expected text"),
        (b'{"leaves": {}}', "$.leaves", "expected a list"),
        (b'{"table": [[1], [1, "x"]]}', "$.table[1][1]", "x"),
        (b'{"by_name": {"a": {"$ref": 1}}}', "$.by_name.a.$ref", "expected text"),
        (b'{"tags": {"a": 1}}', "$.tags.a", "expected text"),
        (b'{"made": "soon"}', "$.made", "expected a time such as '2026-01-02T03:04:05Z', got 'soon'"),
        (b'{"took": "5 minutes"}', "$.took", "5 minutes"),
        (b'{"share": "half"}', "$.share", "expected a number"),
        (b"[]", "$", "expected an object, got list"),
        (b"<html>", "$", "expected JSON"),
        (b'{"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "$", "expected JSON"),
    ],
)
def test_the_error_names_the_place_that_does_not_fit(body, path, said):
    """A value of the wrong type is an error with operation and JSON path; never a bare KeyError."""
    with pytest.raises(DecodeError) as refused:
        decode(OPERATION, body, {})

    assert ("trees.get", path, "applied") == (refused.value.operation, refused.value.where, refused.value.outcome)
    assert said in str(refused.value)
    assert str(refused.value).startswith(f"trees.get {path}: ")
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # our own bytes


def test_structuring_leaves_the_json_value_alone():
    """The JSON of a response is consumed as it is read; a caller's value is not."""
    value = copy.deepcopy(WHOLE)
    structure(Tree, value)

    assert WHOLE == value


def test_responses_may_be_lists_maps_or_empty():
    """An operation returns what it promises; an empty body is an empty object."""

    def answer(returns, body):
        return decode(Operation(name="x", method="GET", path="/", returns=returns), body, {})

    assert answer(list[Leaf], b'[{"$ref": "a"}]') == [Leaf(ref="a")]
    assert answer(dict[str, str], b'{"a": "b"}') == {"a": "b"}
    assert answer(Empty, b"  ") == Empty()
    assert answer(None, b'{"ignored": true}') is None


def test_fields_that_arrive_as_headers():
    """Headers named by the operation fill fields of the response, whatever their case."""
    models = importlib.import_module("lakewire_api.files.models")
    operation = importlib.import_module("lakewire_api.files.api.files").GET_METADATA
    answer = decode(operation, b"", {"Content-Length": "42", "CONTENT-TYPE": "text/plain", "Other": "x"})

    assert answer == models.GetMetadataResponse(content_length=42, content_type="text/plain")


def test_first_use_from_many_threads():
    """Twelve threads that use classes for the first time, at once, all get right values."""
    program = """
import threading, json
from lakewire_runtime import structure, encode
from lakewire_api.jobs import models
task = {"task_key": "t", "new_cluster": {"num_workers": 2, "spark_conf": {"a": "b"}},
        "state": {"life_cycle_state": "NEW"}, "for_each_task": {"inputs": "[]", "concurrency": 1}}
page = {"runs": [{"run_id": 1, "tasks": [task]}], "has_more": False}
barrier, failed = threading.Barrier(12), []
def work():
    barrier.wait()
    try:
        assert encode(structure(models.ListRunsResponse, page)) == page
        models.Run(run_id=1, tasks=[models.RunTask(task_key="a")])
    except BaseException as error:
        failed.append(repr(error))
threads = [threading.Thread(target=work) for _ in range(12)]
[thread.start() for thread in threads]; [thread.join() for thread in threads]
print(failed)
"""
    runs = [subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) for _ in range(20)]

    assert ["[]\n"] * 20 == [run.communicate()[0] for run in runs]


def test_first_use_of_one_class_is_done_once():
    """Threads that meet in the same class share the hook that the first one made."""
    leaf = type("Fresh", (Leaf.__bases__[0],), {"__annotations__": {"a": "int"}, "a": None, "__module__": __name__})
    got, barrier = [], threading.Barrier(8)

    def work():
        barrier.wait()
        got.append(structure(leaf, {"a": 1}).a)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [1] * 8 == got
