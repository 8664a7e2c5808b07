import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakewire_api.catalog import models as catalog
from lakewire_api.compute import models as compute
from lakewire_api.iam import models as iam
from lakewire_api.jobs import models as jobs
from lakewire_api.sql import models as sql
from lakewire_runtime import OpenEnum, encode, segment, segments, structure
from lakewire_runtime.source import field_types

TEXT = st.text(max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
PLAIN = {
    str: TEXT,
    int: st.integers(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    Any: JSON.filter(lambda value: value is not None),
    datetime: st.just("2026-01-02T03:04:05.123456789Z"),
    timedelta: st.just("1.000000001s"),
}


def values(declared, depth=0):
    """Return JSON values as a server may send them for a type: unknown members, fields and nulls among them."""
    if declared in PLAIN:
        return PLAIN[declared]
    if get_origin(declared) is list:
        return st.lists(values(get_args(declared)[0], depth), max_size=2)
    if get_origin(declared) is dict:
        return st.dictionaries(TEXT, values(get_args(declared)[1], depth), max_size=2)
    if issubclass(declared, OpenEnum):
        return st.sampled_from([member.value for member in declared]) | TEXT
    return objects(declared, depth)


def objects(model, depth=0):
    names = {} if depth > 1 else field_types(model)
    fields = {
        model.__wire__.get(name, name): st.none() | st.deferred(lambda declared=declared: values(declared, depth + 1))
        for name, declared in names.items()
    }
    known = st.fixed_dictionaries({}, optional=fields)
    return st.builds(lambda given, unknown: {**unknown, **given}, known, st.dictionaries(st.just("new field"), JSON))


@pytest.mark.parametrize(
    "model", [jobs.Run, jobs.Task, compute.ClusterSpec, catalog.TableInfo, iam.User, sql.StatementResponse]
)
def test_every_object_survives_a_round_trip(model):
    """Whatever a server sends for a model is sent back unchanged."""

    @settings(max_examples=25)
    @given(objects(model))
    def round_trip(received):
        assert encode(structure(model, received)) == received

    round_trip()


@given(st.text(min_size=1).filter(lambda text: text not in (".", "..")))
def test_no_name_changes_the_path(name):
    """A quoted name holds nothing that ends a segment, a path or a query."""
    assert not set(segment("name", name)) & set("/?#%&\\ \n") - {"%"}


@given(st.lists(st.text(min_size=1).filter(lambda text: "/" not in text and text.strip(".")), min_size=1))
def test_several_segments_stay_as_many(parts):
    """Quoting a path keeps the number of its segments."""
    assert segments("path", "/".join(parts)).count("/") == len(parts) - 1


@pytest.mark.parametrize(
    ("program", "absent"),
    [
        ("import lakewire_api", ["lakewire_runtime", "typing", "attr"]),
        ("import lakewire_runtime", ["cattrs", "requests", "lakewire", "lakewire_api.jobs"]),
        ("import lakewire_api.jobs.api.jobs", ["cattrs", "requests", "lakewire_api.compute.models"]),
        ("from lakewire_api import WorkspaceApi; WorkspaceApi(None)", ["cattrs", "lakewire_api.jobs.models"]),
    ],
)
def test_imports_bring_no_more_than_needed(program, absent):
    """Each part loads what it needs: cattrs with the first conversion, services when they are used."""
    assert f"{set()}\n" == run(
        f"before = set(sys.modules)\n{program}\nprint((set(sys.modules) - before) & {set(absent)})"
    )


def test_unused_classes_stay_plain():
    """Importing a service makes none of its models an attrs class: that happens when one is used."""
    program = "from lakewire_api.tags import models; print('__attrs_attrs__' in vars(models.TagPolicy))"

    assert run(program) == "False\n"


def test_help_knows_the_fields_of_an_unused_class():
    """Consoles and notebooks show what a model takes, also before the first one is made."""
    program = "import inspect; from lakewire_api.tags import models; print(inspect.signature(models.TagPolicy))"

    assert "tag_key: 'str'" in run(program)


def run(program):
    """Return what a fresh interpreter prints, without what site-packages load at its start."""
    paths = f"import sys; sys.path[:0] = {[path for path in sys.path if path]!r}\n"
    done = subprocess.run([sys.executable, "-S", "-c", paths + program], capture_output=True, text=True, check=True)
    return done.stdout
