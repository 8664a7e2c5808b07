"""
A script or a module of the user, run in this process as Python runs it.
"""

from __future__ import annotations

import importlib.util
import runpy
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import attrs

from lakewire.errors import InvalidArgumentError

__all__ = ["Program"]


@attrs.frozen
class Program:
    """
    What is run, with its arguments.

    Attributes:
        name: Path of a script, of a folder or archive with a ``__main__.py``, or the name of a module.
        arguments: What it finds in ``sys.argv``.
        is_module: Whether *name* is that of a module.
    """

    name: str
    arguments: Sequence[str] = ()
    is_module: bool = False

    def prepare(self) -> None:
        """
        Set ``sys.path`` and ``sys.argv`` as Python sets them, and look for the program.

        Raises:
            InvalidArgumentError: There is none of this name. Nothing of it ran, except for the packages around a
                module, which have to be imported to find it.
        """
        if not sys.flags.safe_path:
            sys.path[:1] = [str(Path.cwd() if self.is_module else Path(self.name).resolve().parent)]
        sys.argv = [self.name, *self.arguments]
        if self.is_module:
            self._check_module()
        elif not Path(self.name).exists():
            raise InvalidArgumentError(f"there is no script {self.name!r} in {str(Path.cwd())!r}")

    def run(self) -> None:
        """
        Run it as ``__main__``. What it raises is raised; its traceback begins with its own code.
        """
        report = sys.excepthook

        def reported(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            own = _of_program(trace)
            report(kind, error.with_traceback(own), own)

        sys.excepthook = reported
        if self.is_module:
            runpy.run_module(self.name, run_name="__main__", alter_sys=True)
        else:
            runpy.run_path(self.name, run_name="__main__")

    def _check_module(self) -> None:
        try:
            found = None if self.name.startswith(".") else importlib.util.find_spec(self.name)
            if found is not None and found.submodule_search_locations is not None:
                found = importlib.util.find_spec(f"{self.name}.__main__")
        except ModuleNotFoundError as error:
            if not f"{self.name}.".startswith(f"{error.name}."):
                raise  # a package around it was found, and misses one that it imports
            found = None
        if found is None:
            raise InvalidArgumentError(f"there is no module {self.name!r} that can be run: it is on none of sys.path")


def _of_program(trace: TracebackType | None) -> TracebackType | None:
    """Leave out what lies between Python and the program; None for one that could not be compiled."""
    at = trace
    while at is not None and at.tb_frame.f_code is not Program.run.__code__:
        at = at.tb_next
    if at is None:
        return trace
    at = at.tb_next
    while at is not None and at.tb_frame.f_globals.get("__name__") == runpy.__name__:
        at = at.tb_next
    return at
