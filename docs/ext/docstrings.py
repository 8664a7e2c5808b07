"""
What autodoc and napoleon make of docstrings and signatures, put right.
"""

from __future__ import annotations

import re
from typing import Any

from sphinx.application import Sphinx
from sphinx.domains.python import PyObject
from sphinx.util.inspect import signature, stringify_signature

from lakewire.forks import lazily

_NAMED = re.compile(r"(?:``)?docs/([\w/-]+)\.md(?:``)?")
_EXTRA = re.compile(r", _extra=\S+?(?=\)|, )")  # of models: what only the bindings fill


def _docstrings(app: Sphinx, what: str, name: str, value: Any, options: Any, lines: list[str]) -> None:
    """
    Make links of the pages that a docstring names, and say which client an attribute of the client is.
    """
    del app, name, options
    lines[:] = [_NAMED.sub(r":doc:`/\1`", line) for line in lines]
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # a comment; otherwise napoleon takes what stands before a colon for a type
    if isinstance(value, lazily):
        lines += ["", f":rtype: {value._make.__annotations__['return']}"]


def _signatures(app: Sphinx, what: str, name: str, value: Any, options: Any, shown: str, returns: str) -> Any:
    """
    Leave out how errors are made, and defaults that each object gets a new one of.

    An operator's signature is that of its ``__init__``; autodoc takes the one of the class that stands for Airflow's.
    """
    del app, options
    if not shown:
        return None
    if what == "exception":
        return "", None
    if what == "class" and name.startswith("lakewire.airflow"):
        made_by = signature(value.__init__, bound_method=True)
        shown = stringify_signature(made_by, show_return_annotation=False, unqualified_typehints=True)
    return _EXTRA.sub("", shown).replace("NOTHING", "…"), returns


def setup(app: Sphinx) -> dict[str, bool]:
    """
    Listen to autodoc, and call attributes attributes.
    """
    for field in PyObject.doc_field_types:
        if field.name == "variable":
            field.label = "Attributes"
    app.connect("autodoc-process-docstring", _docstrings, priority=400)  # before napoleon
    app.connect("autodoc-process-signature", _signatures)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
