"""
Links between the pages, the reference and the repository.
"""

from __future__ import annotations

import inspect
import posixpath
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from docutils import nodes
from public import members, value_of
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.domains.python import PyObject
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.inspect import signature, stringify_signature
from sphinx.util.nodes import make_refnode

from lakewire.forks import lazily

SOURCE = "https://github.com/lakewire/lakewire/blob/main/"
# Files beside docs/ that are pages of the site.
PROJECT = {
    "ARCHITECTURE.md": "project/architecture.md",
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
}
_OUTWARD = re.compile(r"\]\(((?:\.\./)+[^)#\s]+)")
_IN_DOCSTRING = re.compile(r"(?:``)?docs/([\w/-]+)\.md(?:``)?")
_NAMED = re.compile(r"(?<!\[)`docs/([\w/-]+)\.md`")


def _follow(app: Sphinx, docname: str, content: list[str]) -> None:
    """
    Make links of what names a file of the repository: a page, else its place on the web.
    """
    folder = posixpath.dirname(docname)

    def followed(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join("docs", folder, match[1]))
        if path.startswith("docs/"):
            return match[0]
        return f"](/{PROJECT[path]}" if path in PROJECT else f"]({SOURCE}{path}"

    if docname == "index":
        content[0] = re.sub(
            r"^\S+\*$", lambda match: match[0] * any(app.srcdir.glob(match[0] + ".md")), content[0], flags=re.MULTILINE
        )
    if app.env.doc2path(docname).suffix == ".md":
        content[0] = _NAMED.sub(r"[`docs/\1.md`](/\1.md)", _OUTWARD.sub(followed, content[0]))


def _docstrings(app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]) -> None:
    """
    Make links of the pages that a docstring names, and say which client an attribute of the client is.
    """
    del app, name, options
    lines[:] = [_IN_DOCSTRING.sub(r":doc:`/\1`", line) for line in lines]
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # a comment; otherwise napoleon takes what stands before a colon for a type
    if isinstance(value, lazily):
        lines += ["", f":rtype: {value._make.__annotations__['return']}"]


def _signatures(app: Sphinx, what: str, name: str, value: Any, options: Any, shown: str, returns: str) -> Any:
    """
    Leave out how errors are made, and what fields of models are for none but the bindings.

    An operator's signature is that of its ``__init__``; autodoc takes the one of the class that stands for Airflow's.
    """
    del app, options
    if not shown:
        return None
    if what == "exception":
        return "", None
    if what == "class" and name.startswith("lakewire.airflow"):
        shown = stringify_signature(signature(value.__init__, bound_method=True), unqualified_typehints=True)
    return re.sub(r", _extra=\S+?(?=\)|, )", "", shown).replace("NOTHING", "…"), returns


def _resolve(app: Sphinx, env: BuildEnvironment, node: pending_xref, text: nodes.TextElement) -> Any:
    """
    Find the entry of a name by what it means, as a class has one entry and may have several names.

    Types without an entry stay as they are: those of other libraries, and what users never name. Errors have one.
    """
    if node.get("refdomain") != "py":
        return None
    try:
        value = value_of(node["reftarget"])
        entry = env.domains.python_domain.objects[f"{value.__module__}.{value.__qualname__}"]
    except (ImportError, ValueError, AttributeError, KeyError):
        return None if node["reftype"] == "exc" else text
    return make_refnode(app.builder, node["refdoc"], entry.docname, entry.node_id, text)


class CodeLinks(SphinxPostTransform):
    """
    Make links of code that is the name of something public: ``client.sql.execute``, ``RunFailed``, ``Run.wait()``.
    """

    default_priority = 20

    def run(self, **_: Any) -> None:
        """
        Look at each literal that is no link yet.
        """
        domain = self.env.domains.python_domain
        known = _known(frozenset(name for name, entry in domain.objects.items() if not entry.aliased))
        for literal in list(self.document.findall(nodes.literal)):
            name = known.get(literal.astext().partition("(")[0])
            if name and not isinstance(literal.parent, nodes.reference | nodes.title | pending_xref):
                entry = domain.objects[name]
                page = self.env.docname
                literal.replace_self(
                    make_refnode(self.app.builder, page, entry.docname, entry.node_id, literal.deepcopy(), name)
                )


@cache
def _known(entries: frozenset[str]) -> dict[str, str]:
    """
    Return the names of entries by what pages call them: ``Run``, ``Run.wait``, ``client.jobs.get``.

    What several entries are called is not among them.
    """
    short: dict[str, set[str]] = {}
    for name in entries:
        parts = name.split(".")
        start = next((place for place, part in enumerate(parts) if part[0].isupper()), None)
        if start is not None:
            short.setdefault(".".join(parts[start:]), set()).add(name)
    known = {text: names.pop() for text, names in short.items() if len(names) == 1}
    return {**known, **{name: name for name in entries if "." in name}, **dict(_paths("client", known))}


def _paths(path: str, known: dict[str, str], kind: str = "DatabricksClient") -> Iterator[tuple[str, str]]:
    """
    Yield what a client leads to: ``client.catalog.grants.can``, and its entry.
    """
    for name in members(value_of(known[kind])):
        yield f"{path}.{name}", known[f"{kind}.{name}"]
        value = inspect.getattr_static(value_of(known[kind]), name)
        getter = getattr(value, "fget", None) or getattr(value, "_make", None)
        leads_to = getter and getter.__annotations__.get("return")
        if path.count(".") < 2 and leads_to in known:
            yield from _paths(f"{path}.{name}", known, leads_to)


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Listen to the reading of pages and docstrings, and to names that are not found.
    """
    for field in PyObject.doc_field_types:
        if field.name == "variable":
            field.label = "Attributes"
    app.connect("source-read", _follow)
    app.connect("autodoc-process-docstring", _docstrings, priority=400)  # before napoleon
    app.connect("autodoc-process-signature", _signatures)
    app.connect("missing-reference", _resolve)
    app.add_post_transform(CodeLinks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
