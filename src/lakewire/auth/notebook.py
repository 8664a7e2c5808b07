"""
The notebook or job that this runs in, by whichever interface its runtime has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

import attrs

from lakewire.auth.token import AUTHORIZATION
from lakewire.errors import NotSignedInError
from lakewire.forks import FORK_WAITS

__all__ = ["Notebook", "notebook"]


@attrs.frozen
class Notebook:
    """
    Where a notebook runs, and its headers at this moment.
    """

    host: str
    headers: Callable[[], Mapping[str, str]]


def notebook() -> Notebook:
    """
    Return the notebook that this runs in.

    Raises:
        NotSignedInError: There is none, or its runtime does not say.
    """
    found = next(_interfaces(), None)
    if found is None:
        raise NotSignedInError("this is not a notebook or a job on Databricks compute")
    return found


def _interfaces() -> Iterator[Notebook]:
    provider = _module("dbruntime.sdk_credential_provider")
    if hasattr(provider, "init_runtime_native_unified"):
        host, _, _, headers = provider.init_runtime_native_unified()
        if host:
            yield Notebook(host, headers)
    if hasattr(provider, "init_runtime_native_auth"):
        host, headers = provider.init_runtime_native_auth()
        if host:
            yield Notebook(host, headers)
    repl = _module("dbruntime.databricks_repl_context")
    context = repl.get_context() if repl else None
    if context is not None and context.workspaceUrl:
        yield Notebook(f"https://{context.workspaceUrl}", lambda: {AUTHORIZATION: f"Bearer {context.apiToken}"})
    yield from _by_dbutils()


def _by_dbutils() -> Iterator[Notebook]:
    """Ask the notebook of older runtimes, whose ``dbutils`` lies among the user's own variables."""
    shell = _module("IPython")
    session = shell.get_ipython() if shell else None
    tools = session.ns_table["user_global"].get("dbutils") if session is not None else None
    context = tools.notebook.entry_point.getDbutils().notebook().getContext() if tools is not None else None
    if context is not None:
        yield Notebook(context.apiUrl().get(), lambda: {AUTHORIZATION: f"Bearer {context.apiToken().get()}"})


def _module(name: str) -> Any:
    try:
        with FORK_WAITS:
            return import_module(name)
    except ImportError:
        return None
