"""
Runs a notebook: its cells one after the other, in one namespace, each in its language.
"""

from __future__ import annotations

import linecache
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakewire_local.jobs.program.cells import Cell, NotebookError, read_cells
from lakewire_local.jobs.program.dbutils import DbUtils, NotebookExit, PythonRestart

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_SUFFIXES = ("", ".py", ".ipynb", ".sql")
_USES_SPARK = re.compile(r"\b(spark|sqlContext)\b")
_WIDGET = re.compile(r"\$\{(\w+)\}")
_DEEPEST = 20  # notebooks that run each other


def run_notebook(plan: Mapping[str, Any], report: dict[str, Any]) -> None:
    """
    Run the notebook of a plan; its result and the values that it sets go into *report*.

    Args:
        report: Gets ``result`` and ``values``.
        plan: ``file``, ``widgets``, ``values`` of other tasks, ``workspace``: the folder of the workspace's files,
            ``libraries``: where ``%pip`` installs.
    """
    notebook = _Notebook(plan)
    report["values"] = notebook.dbutils.jobs.taskValues.own
    try:
        notebook.run(Path(plan["file"]))
    except NotebookExit as exit_:
        report["result"] = str(exit_)


class _Notebook:
    def __init__(self, plan: Mapping[str, Any]) -> None:
        self._plan = plan
        self._file = Path(plan["file"])
        self._depth = 0
        self.dbutils = DbUtils(plan, lambda path: str(self._find(path)))
        self.namespace: dict[str, Any] = {}
        self._reset()

    def run(self, file: Path) -> None:
        """Run the cells of a notebook; relative paths in them begin at its folder."""
        cells, outer = read_cells(file), self._file
        self._depth += 1
        if self._depth > _DEEPEST:
            raise NotebookError(f"{file.name}: notebooks run each other more than {_DEEPEST} deep.")
        for cell in cells:
            if cell.language not in _LANGUAGES:
                raise NotebookError(
                    f"{file.name}: the local workspace does not run cells of %{cell.language}; "
                    f"it runs {', '.join(f'%{name}' for name in _LANGUAGES)}."
                )
        self._file = file
        for number, cell in enumerate(cells, start=1):
            try:
                _LANGUAGES[cell.language](self, cell, number)
            except PythonRestart:
                self._reset()
        self._file, self._depth = outer, self._depth - 1

    def python(self, cell: Cell, number: int) -> None:
        """Run Python."""
        if _USES_SPARK.search(cell.text):
            self._start_spark()
        code, name = "\n" * cell.line + cell.text, str(self._file)
        if self._file.suffix != ".py" or cell.line == 0:
            name = f"{self._file} (cell {number})"
            linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)
        exec(compile(code, name, "exec"), self.namespace)  # noqa: S102  the user's program is what is asked for

    def sql(self, cell: Cell, _: int) -> None:
        """Run statements of SQL; the rows of the last one are shown, and are ``_sqldf``."""
        from lakewire_local.front.splitting import split_statements

        spark, widgets = self._start_spark(), self.dbutils.widgets.getAll()
        text = _WIDGET.sub(lambda found: widgets.get(found[1], found[0]), cell.text)
        rows = None
        for statement in split_statements(text):
            rows = spark.sql(statement, args=widgets)
        if rows is not None:
            self.namespace["_sqldf"] = rows
            display(rows)

    def text(self, _: Cell, __: int) -> None:
        """Show nothing: it is text."""

    def other(self, cell: Cell, _: int) -> None:
        """Run another notebook in this one."""
        path, *arguments = shlex.split(cell.text)
        named = dict(argument.lstrip("$").split("=", 1) for argument in arguments)
        self.dbutils.widgets.give(named)
        self.run(self._find(path))

    def pip(self, cell: Cell, _: int) -> None:
        """Install packages for this task alone."""
        command, *arguments = shlex.split(cell.text)
        if command != "install":
            raise NotebookError(f"%pip {command}: the local workspace runs %pip install.")
        folder = self._plan["libraries"]
        options = ["--quiet", "--disable-pip-version-check", "--target", folder]
        subprocess.run([sys.executable, "-m", "pip", "install", *options, *arguments], check=True)  # noqa: S603
        if folder not in sys.path:
            sys.path.insert(0, folder)

    def _find(self, path: str) -> Path:
        """Return the file of a notebook: relative to this one, in the workspace, or on the disk."""
        root = Path(self._plan["workspace"])
        inside = path.removeprefix("/Workspace").lstrip("/")
        places: Sequence[Path] = [self._file.parent / path]
        if path.startswith("/"):
            places = [root / inside, Path(path)]
        for place in places:
            for suffix in _SUFFIXES:
                if (found := place.with_name(place.name + suffix)).is_file():
                    return found.resolve()
        raise FileNotFoundError(f"There is no notebook {path}.")

    def _start_spark(self) -> Any:
        """Return the session, which is made where it is needed: importing pyspark takes seconds."""
        if "spark" not in self.namespace:
            from pyspark.sql import SparkSession

            self.namespace["spark"] = self.namespace["sqlContext"] = SparkSession.builder.getOrCreate()
        return self.namespace["spark"]

    def _reset(self) -> None:
        self.namespace.clear()
        self.namespace |= {
            "__name__": "__main__",
            "dbutils": self.dbutils,
            "display": display,
            "displayHTML": print,
            "getArgument": self.dbutils.widgets.getArgument,
        }


def display(value: Any = None, *_: object, **__: object) -> None:
    """Show rows as a table, other values as text."""
    if hasattr(value, "sparkSession") and hasattr(value, "show"):
        value.show()
    else:
        print(value)  # noqa: T201


_LANGUAGES: Mapping[str, Callable[[_Notebook, Cell, int], None]] = {
    "python": _Notebook.python,
    "sql": _Notebook.sql,
    "md": _Notebook.text,
    "md-sandbox": _Notebook.text,
    "run": _Notebook.other,
    "pip": _Notebook.pip,
}
