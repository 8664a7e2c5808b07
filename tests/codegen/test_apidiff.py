import copy

import pytest

from codegen.apidiff import breaking_lines, compare_specs, to_markdown
from tests.codegen.specs import small_specs


def compared(change):
    """Return the report of *change* in ``things``."""
    new = small_specs()
    change(new["things"])
    return [(item.kind, item.text) for item in compare_specs(small_specs(), new)]


def operation(document, name):
    return next(item for path in document["paths"].values() for item in path.values() if item["operationId"] == name)


def model(document):
    return document["components"]["schemas"]["Model"]


def rename_argument(document):
    get = operation(document, "ThingsAPI.get")
    get["parameters"][0]["name"] = "full_name"
    get["x-databricks-arguments"] = ["full_name", *get["x-databricks-arguments"][1:]]


def move(document):
    document["paths"]["/api/3.0/settings"] = document["paths"].pop("/api/2.0/settings")


def take_path(document):
    document["paths"].pop("/api/2.0/settings")


@pytest.mark.parametrize(
    ("change", "reported"),
    [
        (lambda _: None, []),
        (rename_argument, [
            ("breaking", "operation `things.ThingsAPI.get`: argument `full_name` added, required"),
            ("breaking", "operation `things.ThingsAPI.get`: argument `name` removed"),
        ]),
        (move, [
            ("moved", "operation `things.ThingSettingsAPI.list`: `GET /api/2.0/settings` -> `GET /api/3.0/settings`"),
        ]),
        (take_path, [
            ("breaking", "operation `things.ThingSettingsAPI.list` removed"),
            ("removed", "operation `things.ThingSettingsAPI.list`"),
        ]),
        (lambda d: d["components"]["schemas"].update({"New": {"type": "object"}}), [("added", "schema `things.New`")]),
        (lambda d: model(d)["properties"].update(new={}), [("added", "schema `things.Model`: field `new`")]),
        (lambda d: model(d)["properties"].update(name={"type": "integer"}), [
            ("breaking", "schema `things.Model`: field `name`: `string` -> `integer`"),
        ]),
        (lambda d: operation(d, "ThingsAPI.list").pop("x-databricks-pagination"), [
            ("breaking", "operation `things.ThingsAPI.list`: is a listing no more"),
            ("changed", "operation `things.ThingsAPI.list`: pagination"),
        ]),
        (lambda d: operation(d, "ThingsAPI.create").pop("x-databricks-wait"), [
            ("breaking", "operation `things.ThingsAPI.create`: wait removed"),
        ]),
        (lambda d: model(d).update(required=[]), [("changed", "schema `things.Model`: field `name` is optional now")]),
    ],
    ids=["nothing", "argument", "moved", "gone", "schema", "field", "type", "listing", "wait", "optional"],
)  # fmt: skip
def test_each_difference_is_reported_in_one_line(change, reported):
    """What was added, removed, moved or changed is one line, and what breaks callers is called breaking."""
    assert reported == compared(change)


def test_the_report_begins_with_what_breaks():
    """Counts first, then the breaking lines."""
    new = copy.deepcopy(small_specs())
    rename_argument(new["things"])
    model(new["things"])["properties"]["new"] = {"type": "string"}
    changes = compare_specs(small_specs(), new)

    assert to_markdown("1 -> 2", changes).startswith(
        "# 1 -> 2\n\n2 breaking, 1 added, 0 removed, 0 moved, 0 changed.\n\n## Breaking\n\n- operation"
    )
    assert 2 == len(breaking_lines(changes))
