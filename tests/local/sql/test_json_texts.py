"""Objects in JSON that ``from_json`` gives as STRING."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire_local.errors import LocalError
from tests.support.local_sql import Sql

NAMES = st.sampled_from("pqr")
VALUES = st.recursive(
    st.integers(0, 9) | st.sampled_from(["", "x:y", "{", '"p":1,"p":2']),
    lambda inner: st.lists(inner, max_size=3) | st.lists(st.tuples(NAMES, inner), max_size=3).map(tuple),
    max_leaves=8,
)
SCHEMAS = {  # the path of the text
    "a STRING": "a",
    "a STRING, b INT": "a",
    "s STRUCT<a: STRING>": "s.a",
    "l ARRAY<STRING>": "l[0]",
    "m MAP<STRING, STRING>": "m['k']",
}
DOCUMENTS = {"s": '{{"s":{{"a":{}}}}}', "l": '{{"l":[{}]}}', "m": '{{"m":{{"k":{}}}}}', "a": '{{"a":{}}}'}


def written(value):
    """JSON of a value, without blanks, as Spark writes it; an object is a tuple of its fields, also of those twice."""
    match value:
        case tuple():
            return f"{{{','.join(f'{json.dumps(name)}:{written(item)}' for name, item in value)}}}"
        case list():
            return f"[{','.join(map(written, value))}]"
        case _:
            return json.dumps(value)


def has_a_name_twice(value):
    """Whether an object in a value has two fields of one name."""
    match value:
        case tuple():
            names = [name for name, _ in value]
            return len(set(names)) < len(names) or any(has_a_name_twice(item) for _, item in value)
        case list():
            return any(map(has_a_name_twice, value))
        case _:
            return False


@pytest.mark.parametrize("schema", SCHEMAS)
@settings(max_examples=40)
@given(value=VALUES)
def test_an_object_is_its_whole_text_or_it_is_refused(runner, metastore, schema, value):
    """A name that stands twice is in the text of Spark twice; the default engine gives that text or says it cannot."""
    document = DOCUMENTS[schema[0]].format(written(value)).replace("\\", "\\\\")
    query = f"SELECT from_json(d, '{schema}').{SCHEMAS[schema]} FROM VALUES ('{document}') AS t(d)"
    try:
        found = Sql(runner, metastore, "default")(query)[0][0]
    except LocalError as error:
        found = str(error)

    whole = value if isinstance(value, str) else written(value)
    assert found == whole or ("JSON of this form" in found and has_a_name_twice(value))
