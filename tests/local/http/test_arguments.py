"""Values inside of a body that do not fit are refused by their place, whatever they are."""

import pytest

SCIM = "/api/2.0/preview/scim/v2/Groups"
FUNCTION = {
    "catalog_name": "main",
    "schema_name": "default",
    "name": "f",
    "routine_body": "SQL",
    "full_data_type": "INT",
    "routine_definition": "1",
}
NO_OBJECTS = [[1.5], ["x"], [None], [[]], "x", 7, {"a": 1}]
NO_TEXTS = [[1], [None], [{}], [[]], "x", 7, {"a": 1}]
NO_OBJECT = ["x", 7, [1], [{}], True]


def _nested(name, value):
    """Return a body with *value* at a dotted name."""
    for part in reversed(name.split(".")):
        value = {part: value}
    return value


@pytest.mark.parametrize(
    ("path", "body", "name", "values"),
    [
        ("/api/2.1/unity-catalog/functions", FUNCTION, "input_params", NO_OBJECT),
        ("/api/2.1/unity-catalog/functions", FUNCTION, "input_params.parameters", NO_OBJECTS),
        (
            "/api/2.1/unity-catalog/functions",
            FUNCTION | {"data_type": "TABLE_TYPE"},
            "return_params.parameters",
            NO_OBJECTS,
        ),
        (SCIM, {"displayName": "g"}, "members", NO_OBJECTS),
        ("/api/2.2/jobs/update", {"job_id": 1}, "fields_to_remove", NO_TEXTS),
        ("/api/2.0/sql/statements", {"statement": "SELECT 1"}, "parameters", NO_OBJECTS),
        ("/api/2.0/sql/statements", {"statement": "SELECT 1"}, "query_tags", NO_OBJECTS),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(api, path, body, name, values):
    """The error says where in the body it stands; nothing is made."""
    for value in values:
        response = api.call(
            "POST", path, json={**body, "warehouse_id": api.workspace.warehouse_id, **_nested(name, value)}
        )

        assert (400, True) == (response.status_code, name.partition(".")[0] in response.json()["message"]), value


def test_a_place_is_named_in_a_list(api):
    """Of several objects, the one that does not fit is numbered."""
    members = [{"value": "1"}, {"value": 2}]
    message = api.call("POST", SCIM, json={"displayName": "g", "members": members}).json()["message"]

    assert "members[1].value: '2' is not accepted; accepted is a string" == message


@pytest.mark.parametrize("digits", ["\u00b2", "9" * 19, "9" * 5000, "\u0bf0"])
def test_digits_that_are_no_number_of_64_bits_are_refused(api, digits):
    """A superscript is a digit to some, and no number; neither is what does not fit: no id, and no time."""
    wait = api.call(
        "POST",
        "/api/2.0/sql/statements",
        json={"statement": "SELECT 1", "warehouse_id": api.workspace.warehouse_id, "wait_timeout": f"{digits}s"},
    )
    member = api.call("POST", SCIM, json={"displayName": "g", "members": [{"value": digits}]})
    group = api.call("GET", f"{SCIM}/{digits}")

    assert (400, True) == (wait.status_code, "wait_timeout" in wait.json()["message"])
    assert member.status_code in (400, 404)
    assert 404 == group.status_code


@pytest.mark.parametrize("bound", ["x", [1], "9" * 30])
def test_times_of_the_query_history_are_numbers(api, bound):
    """A bound that is none is named, in a body and in the address."""
    asked = {"filter_by": {"query_start_time_range": {"start_time_ms": bound}}}
    response = api.call("GET", "/api/2.0/sql/history/queries", json=asked)

    assert (400, True) == (response.status_code, "query_start_time_range.start_time_ms" in response.json()["message"])
