"""
The pages of the API's operations, of what the generated bindings say: a page for each service, a table for each API.
"""

from __future__ import annotations

import inspect
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import FunctionType

import attrs
from docutils import nodes
from reference import write
from sphinx.application import Sphinx

import lakewire_api
from lakewire_api import SPEC_VERSION, AccountApi, WorkspaceApi
from lakewire_runtime import Api, Operation

_INDEX = """# Operations of the API

Every operation by the name that users call it by, with its HTTP request and Databricks' own page: {count}, those of
databricks-sdk {release}. [Every operation](../api.md) has examples. Required arguments stand in the brackets, `…` for
optional ones. The effect decides [what is retried](../reliability.md#what-is-retried); a field beside `once` makes a
retry safe.

```{{toctree}}
:maxdepth: 1

{pages}
```
"""
_TABLE = """
## {path}

| call | request, as Databricks documents it | effect |
|---|---|---|
"""


@attrs.frozen
class Call:
    """
    An operation as users call it.

    Args:
        path: As in ``client.api.jobs.list_runs``.
        method: The function that is called.
        operation: What it sends.
    """

    path: str
    method: FunctionType
    operation: Operation

    def row(self) -> str:
        """
        Return its row in the table of its API.
        """
        doc = inspect.cleandoc(self.method.__doc__ or "")
        request = f"`{self.operation.method} {self.operation.path}`"
        if "https://" in doc:
            request = f"[{request}]({doc.splitlines()[-1]})"
        token = self.operation.token
        effect = self.operation.effect.value + (f", `{token}`" if token else "")
        return f"| `{self.path}({self.arguments()})` | {request} | {effect} |\n"

    def arguments(self) -> str:
        """
        Return the required arguments, and whether there are others.
        """
        given = list(inspect.signature(self.method).parameters.values())[1:]
        required = [each.name for each in given if each.default is each.empty]
        return ", ".join(required + ["…"] * (len(required) < len(given)))


def services() -> dict[str, dict[str, list[Call]]]:
    """
    Return the calls of each API, ``client.api.jobs``, by the services that the APIs belong to.
    """
    found: dict[str, dict[str, list[Call]]] = {}
    for client, accessors in (("client.api", WorkspaceApi), ("client.account", AccountApi)):
        for name, (module, kind) in accessors._targets.items():
            for path, api in _apis(f"{client}.{name}", getattr(import_module(module), kind)):
                found.setdefault(module.split(".")[1], {})[path] = list(_calls(path, api))
    for path, api in _unreached(found):
        found.setdefault(path.split(".")[1], {})[path] = list(_calls(path, api))
    return found


def _unreached(found: Mapping[str, Mapping[str, list[Call]]]) -> Iterator[tuple[str, type]]:
    """
    Yield the APIs that the official SDK, and so the client, has no name for.
    """
    reached = {each.method.__module__ for apis in found.values() for calls in apis.values() for each in calls}
    for module in pkgutil.walk_packages(lakewire_api.__path__, "lakewire_api."):
        if ".api." in module.name and module.name not in reached:
            for name, value in vars(import_module(module.name)).items():
                if inspect.isclass(value) and value.__module__ == module.name and issubclass(value, Api):
                    yield f"{module.name}.{name}", value


def _apis(path: str, api: type) -> Iterator[tuple[str, type]]:
    yield path, api
    for name, value in vars(api).items():
        if isinstance(value, property):  # an API that is reached by this one
            kind = sys.modules[api.__module__].__dict__[value.fget.__annotations__["return"]]
            yield from _apis(f"{path}.{name}", kind)


def _calls(path: str, api: type) -> Iterator[Call]:
    operations = {
        value.name.partition(".")[2]: value
        for value in vars(sys.modules[api.__module__]).values()
        if isinstance(value, Operation)
    }
    for name, method in vars(api).items():
        if isinstance(method, FunctionType) and name[0] != "_":
            yield Call(f"{path}.{name}", method, operations[name])


def pages() -> Iterator[tuple[str, str]]:
    """
    Yield names and texts of the pages.
    """
    found = dict(sorted(services().items()))
    count = sum(len(calls) for apis in found.values() for calls in apis.values())
    index = "\n".join(f"operations/{service}" for service in found)
    yield "operations", _INDEX.format(count=count, release=SPEC_VERSION, pages=index)
    for service, apis in found.items():
        tables = (_TABLE.format(path=path) + "".join(map(Call.row, calls)) for path, calls in apis.items() if calls)
        yield f"operations/{service}", f"# {service}\n" + "".join(tables)


def _write_pages(app: Sphinx, _: object) -> None:
    write(Path(app.srcdir) / "reference", pages(), ".md")


def _note_operations(app: Sphinx, page: nodes.document) -> None:
    """
    Make each row an entry of the reference, for the search and for links.
    """
    if app.env.docname.startswith("reference/operations/"):
        for row in page.findall(nodes.row):
            for call in list(row.findall(nodes.literal))[:1]:
                name = call.astext().partition("(")[0]
                row["ids"].append(name)
                app.env.domains.python_domain.note_object(name, "method", name, location=row)


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Write the pages before Sphinx looks for them, and look at them when they are read.
    """
    app.connect("config-inited", _write_pages)
    app.connect("doctree-read", _note_operations)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
