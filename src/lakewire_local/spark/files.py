"""
Files of text as ``spark.read`` reads them: a query of ``read_files`` with the defaults of Spark.
"""

from __future__ import annotations

import json
from typing import Any

from lakewire.schema.delta_json import from_delta_json
from lakewire.schema.names import quote_identifier, quote_string
from lakewire_local.errors import unsupported

# Where Spark differs from read_files.
_DEFAULTS = {"rescuedDataColumn": "", "recursiveFileLookup": "false"}


def files_query(source: Any) -> str:
    """Return the query of the files that a data source of a plan names."""
    options = dict(source.options)
    named = [options.pop(key) for key in list(options) if key.casefold() == "path"]
    paths = [*source.paths, *named]
    if len(paths) != 1:
        raise unsupported(f"spark.read of {len(paths)} paths at once; one path works, with * for many files")
    file_format = source.format.casefold()
    given = {name.casefold() for name in options}
    defaults = _DEFAULTS | ({"inferSchema": "false"} if file_format == "csv" else {})
    if file_format == "text":
        defaults.pop("rescuedDataColumn")
    options |= {name: value for name, value in defaults.items() if name.casefold() not in given}
    if source.schema:
        options["schema"] = _columns(source.schema)
    listed = "".join(f", {name} => {quote_string(value)}" for name, value in options.items())
    return f"SELECT * FROM read_files({quote_string(paths[0])}, format => {quote_string(file_format)}{listed})"


def _columns(schema: str) -> str:
    """Return ``a INT, b STRING`` of a schema in this form or in JSON."""
    if not schema.lstrip().startswith("{"):
        return schema
    fields = json.loads(schema)["fields"]
    return ", ".join(f"{quote_identifier(field['name'])} {from_delta_json(field['type']).sql()}" for field in fields)
