"""
Loads sqlglot from its Python sources, also where its compiled form is installed.

``sqlglotc`` puts C extensions into the package; the classes in them refuse subclasses in Python, which the dialect is
made of. This finder stands in front of the others and knows sources only.
"""

from __future__ import annotations

import sys
from importlib.machinery import FileFinder, ModuleSpec, SourceFileLoader
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

_PACKAGE = "sqlglot"


class _Sources:
    """
    Find modules of sqlglot as sources.
    """

    @classmethod
    def find_spec(
        cls, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return the source of a module of sqlglot; None for every other module."""
        if fullname.partition(".")[0] != _PACKAGE:
            return None
        folders = sys.path if path is None else path
        found = (FileFinder(folder, (SourceFileLoader, [".py"])).find_spec(fullname, target) for folder in folders)
        return next(filter(None, found), None)


def load_sources() -> None:
    """
    Make every later import of sqlglot one of its sources.

    Raises:
        ImportError: Another module has loaded the compiled form already.
    """
    if any(finder is _Sources for finder in sys.meta_path):
        return
    if compiled := [name for name, module in sys.modules.items() if _is_compiled(name, module)]:
        raise ImportError(f"sqlglot is loaded in its compiled form ({compiled[0]}); the local workspace needs sources")
    sys.meta_path.insert(0, _Sources)


def _is_compiled(name: str, module: ModuleType) -> bool:
    file = getattr(module, "__file__", None) or ""
    return name.partition(".")[0] == _PACKAGE and file.endswith((".so", ".pyd"))
