"""Job specs in the shapes of public projects come back as they are; generated ones too."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import lakewire.jobs
from lakewire.errors import InvalidArgumentError
from lakewire.jobs import JobSettings, Task, TaskType
from lakewire.jobs.specs.kinds import ON_COMPUTE, kinds
from lakewire_api.jobs import models
from lakewire_runtime import OpenEnum
from lakewire_runtime.model import ModelMeta
from lakewire_runtime.source import field_types
from tests.support.job_specs import NAMES, spec_of, text_of


def test_there_are_thirty():
    """The bar: thirty and more."""
    assert 30 <= len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_real_spec_comes_back_without_loss(name):
    """By way of values, of JSON, of YAML, and from its own text."""
    spec = spec_of(name)
    settings = JobSettings.from_dict(spec)
    read = JobSettings.from_json if name.endswith(".json") else JobSettings.from_yaml

    assert spec == settings.to_dict() == read(text_of(name)).to_dict()
    assert spec == JobSettings.from_json(settings.to_json()).to_dict()
    assert spec == JobSettings.from_yaml(settings.to_yaml()).to_dict()
    assert settings == JobSettings.from_dict(spec)


def test_each_kind_of_task_has_a_value():
    """Each field of the API's task that says what it runs: a class of ours, or the model of the bindings."""
    offered = [getattr(lakewire.jobs, name) for name in lakewire.jobs.__all__]
    ours = {
        each.api_field
        for each in offered
        if isinstance(each, type) and issubclass(each, TaskType) and hasattr(each, "api_field")
    }
    theirs = {name for name, model in kinds().items() if model in offered}

    assert set(kinds()) == ours | theirs
    assert set() == ours & theirs
    assert set(kinds()) >= ON_COMPUTE


def test_each_field_of_the_api_is_an_argument():
    """Of a job and of a task; some have another name."""
    job = {field.name for field in attrs.fields(JobSettings)}
    task = {field.name for field in attrs.fields(Task)}
    renamed = {"task_key", "new_cluster", *kinds()}

    assert set() == field_types(models.JobSettings).keys() - job
    assert set() == field_types(models.Task).keys() - task - renamed


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)


def values(declared, depth):
    """Any JSON values of a type that the API declares."""
    if isinstance(declared, ModelMeta):
        return objects(declared, depth - 1)
    if isinstance(declared, type) and issubclass(declared, OpenEnum):
        return st.sampled_from([member.value for member in declared])
    origin, arguments = getattr(declared, "__origin__", None), getattr(declared, "__args__", ())
    if origin is list:
        return st.lists(values(arguments[0], depth), max_size=2)
    if origin is dict:
        return st.dictionaries(TEXTS, values(arguments[1], depth), max_size=2)
    plain = {
        str: TEXTS,
        int: st.integers(-(2**63), 2**63),
        bool: st.booleans(),
        float: st.floats(allow_nan=False, allow_infinity=False),
    }
    return plain.get(declared, st.just("2026-01-01T00:00:00Z"))


def objects(model, depth):
    """Any JSON objects with fields of a model; the required ones are there."""
    types = field_types(model)
    required = {name for name, default in model.__declared__.items() if default is not None}
    optional = set() if depth <= 0 else types.keys() - required
    return st.fixed_dictionaries(
        {name: st.deferred(lambda kind=types[name]: values(kind, depth)) for name in sorted(required)},
        optional={name: st.deferred(lambda kind=types[name]: values(kind, depth)) for name in sorted(optional)},
    )


@st.composite
def tasks(draw):
    """Tasks that wait for earlier ones, of any kind, with any fields that do not exclude each other."""
    count = draw(st.integers(0, 3))
    made = []
    for number in range(count):
        kind = draw(st.sampled_from(sorted(kinds().keys() - {"for_each_task"})))
        fields = {name: each for name, each in field_types(models.Task).items() if name in OPTIONS}
        options = draw(st.fixed_dictionaries({}, optional={name: values(each, 2) for name, each in fields.items()}))
        waits = draw(st.lists(st.sampled_from(range(number)), unique=True)) if number else []
        task = {"task_key": f"t{number}", kind: draw(objects(kinds()[kind], 2)), **options}
        if waits:
            task["depends_on"] = [{"task_key": f"t{earlier}"} for earlier in waits]
        made.append(task)
    return made


OPTIONS = {
    "description",
    "disabled",
    "email_notifications",
    "webhook_notifications",
    "notification_settings",
    "health",
    "max_retries",
    "min_retry_interval_millis",
    "retry_on_timeout",
    "run_if",
    "timeout_seconds",
}
REST = field_types(models.JobSettings).keys() - {"tasks", "schedule", "trigger", "triggers", "continuous"}
UNIQUE = {"job_clusters", "environments", "environment_variables", "parameters"}


@st.composite
def jobs(draw):
    """Any settings that are sound: keys are there once, and runs start in one way."""
    fields = {name: values(field_types(models.JobSettings)[name], 3) for name in sorted(REST - UNIQUE)}
    settings = draw(st.fixed_dictionaries({}, optional=fields))
    settings["parameters"] = [{"name": name, "default": draw(TEXTS)} for name in draw(st.sets(TEXTS, max_size=3))]
    settings["job_clusters"] = [
        {"job_cluster_key": key, "new_cluster": draw(objects(field_types(models.JobCluster)["new_cluster"], 3))}
        for key in draw(st.sets(TEXTS, max_size=2))
    ]
    return {**settings, "tasks": draw(tasks())}


@given(jobs())
def test_any_settings_come_back_without_loss(spec):
    """Whatever the fields, at any depth; by way of JSON and YAML too."""
    settings = JobSettings.from_dict(spec)

    assert spec == settings.to_dict()
    assert spec == JobSettings.from_json(settings.to_json()).to_dict()
    assert spec == JobSettings.from_yaml(settings.to_yaml()).to_dict()


def misspelt(value, path=()):
    """Each mapping in a spec with one of its names misspelt, and where."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield {("zz" + each if each == name else each): held for each, held in value.items()}, name
            for changed, where in misspelt(inner, (*path, name)):
                yield {**value, name: changed}, where
    if isinstance(value, list):
        for index, inner in enumerate(value):
            for changed, where in misspelt(inner, path):
                yield [*value[:index], changed, *value[index + 1 :]], where


FREE = {"tags", "spark_conf", "spark_env_vars", "base_parameters", "named_parameters", "custom_tags", "parameters",
        "notebook_params", "notebook_base_parameters", "job_parameters", "variables", "filters"}  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_misspelt_name_is_refused_wherever_it_stands(name):
    """The whole of each spec, name by name; but for mappings whose names are the user's."""
    spec = spec_of(name)
    free = set(free_names(spec))

    for changed, where in misspelt(spec):
        if where not in free:
            with pytest.raises(InvalidArgumentError):
                JobSettings.from_dict(changed)


def free_names(value):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from inner if name in FREE and isinstance(inner, dict) else free_names(inner)
    for item in value if isinstance(value, list) else ():
        yield from free_names(item)
