"""
The pages of the reference: one for each public package, and one for each of its large classes. Autodoc does the rest.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import indent

from public import PACKAGES, Package, docstring, is_ours, members, value_of
from sphinx.application import Sphinx
from sphinx.ext.autodoc.mock import mock

_LARGE = 10  # members of a class that has a page for itself
_TABLE = ".. list-table::\n   :widths: auto\n\n{rows}\n"
_TREE = ".. toctree::\n   :hidden:\n\n{names}\n"


def pages() -> Iterator[tuple[str, str]]:
    """
    Yield names and texts of the pages.
    """
    yield "index", _index()
    has_entry: set[int] = set()
    for package in PACKAGES:
        names = package.names()
        values = {name: value_of(name) for name in names}
        # what several packages offer has its entry with the first of them
        entries = [name for name, value in values.items() if id(value) not in has_entry]
        has_entry |= {id(value) for value in values.values() if is_ours(value)}
        large = [name for name in entries if package.members and is_large(values[name])]
        yield package.name, _package_page(package, names, entries, large)
        for name in large:
            yield name, _heading(name.rpartition(".")[2]) + directive(name)


def directive(name: str, *, with_members: bool = True) -> str:
    """
    Return the directive that documents *name* and its members.
    """
    value = value_of(name)
    if not is_ours(value):
        module, _, last = name.rpartition(".")
        return f".. py:data:: {last}\n   :module: {module}\n\n{indent(docstring(name), '   ')}\n\n"
    if inspect.isfunction(value):
        return f".. autofunction:: {name}\n\n"
    listed = members(value) if with_members else []
    if not issubclass(value, BaseException):
        return f".. autoclass:: {name}\n{_members(listed)}\n"
    own = [member for member in listed if member in vars(value)]  # the error above it has the others
    return f".. autoexception:: {name}\n   :show-inheritance:\n{_members(own)}\n"


def is_large(value: object) -> bool:
    """
    Return whether *value* has a page for itself.
    """
    return inspect.isclass(value) and not issubclass(value, BaseException) and len(members(value)) >= _LARGE


def _members(names: list[str]) -> str:
    return f"   :members: {', '.join(names)}\n" if names else ""


def _index() -> str:
    rows = [f"   * - :doc:`{package.name}`\n     - ``{package.name}``\n" for package in PACKAGES]
    text = "Every public name with its signature, what it costs, and the errors that it raises.\n\n"
    return _heading("Python reference") + text + _TABLE.format(rows="".join(rows)) + _tree(p.name for p in PACKAGES)


def _package_page(package: Package, names: list[str], entries: list[str], large: list[str]) -> str:
    rows = [f"   * - :py:obj:`~{name}`\n     - {_summary(name)}\n" for name in names]
    text = f"{_heading(package.title)}.. automodule:: {package.name}\n   :no-members:\n\n"
    small = [directive(name, with_members=package.members) for name in entries if name not in large]
    return text + _TABLE.format(rows="".join(rows)) + _tree(large) + "".join(small)


def _heading(title: str) -> str:
    return f"{title}\n{'=' * len(title)}\n\n"


def _tree(names: Iterable[str]) -> str:
    return _TREE.format(names="".join(f"   {name}\n" for name in names))


def _summary(name: str) -> str:
    """
    Return the first paragraph of what is written of *name*, in one line.
    """
    value = value_of(name)
    if is_ours(value) and value.__module__.startswith("lakewire_api"):
        return "A model of the API."
    return docstring(name).partition("\n\n")[0].replace("\n", " ")


def write(folder: Path, texts: Iterator[tuple[str, str]], suffix: str) -> None:
    """
    Write pages into *folder*, those that changed, and delete what is no longer one.
    """
    left = set(folder.rglob(f"*{suffix}"))
    for name, text in texts:
        path = folder / (name + suffix)
        left.discard(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
    for path in left:
        path.unlink()


def _write_pages(app: Sphinx, _: object) -> None:
    with mock(app.config.autodoc_mock_imports):
        write(Path(app.srcdir) / "reference", pages(), ".rst")


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Write the pages before Sphinx looks for them.
    """
    app.connect("config-inited", _write_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
