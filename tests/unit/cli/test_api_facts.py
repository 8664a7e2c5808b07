"""What is read from the text of the bindings is what an import of them finds."""

import inspect
from importlib import import_module

import pytest

from lakewire.cli.api_facts import operations, services
from lakewire_api.clients import AccountApi, WorkspaceApi


def methods(api, name):
    """Yield the operations of an API class, and of the classes that it leads to."""
    for part, member in vars(api).items():
        if isinstance(member, property):
            yield from methods(
                getattr(import_module(api.__module__), inspect.signature(member.fget).return_annotation),
                f"{name}.{part}",
            )
        elif inspect.isfunction(member) and not part.startswith("_"):
            yield f"{name}.{part}", member


@pytest.mark.parametrize(("level", "api"), [("workspace", WorkspaceApi), ("account", AccountApi)])
def test_operations_are_read_as_they_are(level, api):
    """Names, arguments with types, what is returned, and the text for a person, of every operation."""
    read = {name: facts for service in services(level) for name, facts in operations(level, service).items()}
    imported = {
        name: method
        for service, (module, kind) in api._targets.items()
        for name, method in methods(getattr(import_module(module), kind), service)
    }

    assert set(imported) == set(read)
    for name, method in imported.items():
        signature = inspect.signature(method)
        arguments = [
            (argument.name, argument.annotation.removesuffix(" | None"), argument.default is inspect.Parameter.empty)
            for argument in [*signature.parameters.values()][1:]
        ]
        assert arguments == [*map(tuple, read[name].arguments)], name
        assert signature.return_annotation == read[name].returns
        assert inspect.getdoc(method).split() == read[name].text.split()
