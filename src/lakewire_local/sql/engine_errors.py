"""
Failures of the engine as errors of Databricks, in the names of the user.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.engine.errors import local_error
from lakewire_local.sql.relations.placing import tables_of
from lakewire_local.sql.statement import quoted

if TYPE_CHECKING:
    from lakewire_local.engine.connect import EngineError
    from lakewire_local.errors import LocalError
    from lakewire_local.sql.statement import Statement

_PLACE = re.compile(r"(?:`?spark_catalog`?\.)?`?delta`?\.`(?:file:(?://)?)?([^`]*)`")


def error_of(statement: Statement, error: EngineError) -> LocalError:
    """Return the error of a statement for a failure of the engine."""
    profile = statement.resources.engine.profile
    found = local_error(error, profile)
    return found.with_message(_named(statement, found.message)) if profile.tables_by_path else found


def _named(statement: Statement, text: str) -> str:
    """Return a message of the engine with the names of tables for their paths."""
    names = {path.as_posix(): quoted(*name) for name, path in tables_of(statement)}
    return _PLACE.sub(lambda match: names.get(match.group(1), match.group(0)), text)
