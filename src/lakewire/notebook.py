"""
SQL cells in notebooks: ``%load_ext lakewire.notebook``, then ``%%sql``.

```
%%sql recent <<
SELECT * FROM main.sales.orders WHERE day >= :since
```

``:since`` is bound to the notebook's variable of that name, and ``recent`` becomes the result.

Source: https://ipython.readthedocs.io/en/stable/config/custommagics.html
"""

from __future__ import annotations

import re
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from IPython.core.magic import Magics, line_cell_magic, magics_class

from lakewire.client import DatabricksClient
from lakewire.errors import InvalidArgumentError
from lakewire.sql.script import parts_of
from lakewire.sql.tokens import markers

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from lakewire.sql.result import Result

__all__ = ["SqlMagics", "load_ipython_extension"]

_ASSIGNED = re.compile(r"\s*(?P<name>[^\W\d]\w*)\s*<<\s*(?P<text>.*)", re.DOTALL)


@magics_class
class SqlMagics(Magics):
    """
    The magic ``%sql``, and ``%%sql`` for cells.
    """

    _own: DatabricksClient | None = None

    @line_cell_magic
    def sql(self, line: str, cell: str | None = None) -> Result | None:
        """
        Run SQL and return the result of its last statement; ``%%sql name <<`` stores it instead.

        A marker ``:name`` is bound to the notebook's variable ``name``. The client is the variable ``client``, else
        the only client among the variables, else ``DatabricksClient()`` with the settings of the environment.
        """
        name, text = _assigned(line if cell is None else f"{line}\n{cell}")
        names = {marker.value for marker in markers(text) if marker.kind == "marker"}
        variables = self._variables()
        values = {each: variables[each] for each in names if each in variables}
        results = [
            self._client().sql.execute(
                part.text,
                {each: values[each] for each in part.names if each in values},
                progress=find_spec("rich") is not None,
                **part.options({}),
            )
            for part in parts_of(text, values)
        ]
        if not name:
            return results[-1]
        variables[name] = results[-1]
        return None

    def _variables(self) -> dict[str, Any]:
        """Return the variables of the notebook."""
        return self.shell.user_ns if self.shell is not None else {}

    def _client(self) -> DatabricksClient:
        """Return the client of the notebook."""
        variables = self._variables()
        given = variables.get("client")
        if isinstance(given, DatabricksClient):
            return given
        found = {id(value): value for value in variables.values() if isinstance(value, DatabricksClient)}
        if len(found) > 1:
            raise InvalidArgumentError("several variables are clients; call the one to use client")
        if found:
            return next(iter(found.values()))
        if self._own is None:
            self._own = DatabricksClient()
        return self._own


def load_ipython_extension(shell: InteractiveShell) -> None:
    """
    Add the magics to a notebook; ``%load_ext`` calls it.
    """
    shell.register_magics(SqlMagics)


def _assigned(text: str) -> tuple[str, str]:
    """Return the variable that gets the result, empty where there is none, and the SQL."""
    found = _ASSIGNED.fullmatch(text)
    return (found["name"], found["text"]) if found else ("", text)
