"""
Query tags of a session: every statement after them has them in the query history.

Source: https://docs.databricks.com/sql/language-manual/sql-ref-syntax-aux-conf-mgmt-set-query-tags
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lakewire_local.sql.result import QueryResult, no_result, text_result
from lakewire_local.sql.session.state import session_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire_local.front.statements.sessions import SetTags
    from lakewire_local.sql.statement import Statement

_KEY, _VALUE = r"((?:\\.|[^\\,:])+)", r"((?:\\.|[^\\,])*)"  # what a backslash comes before does not end them
_TAG = re.compile(f"{_KEY}(?::{_VALUE})?", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SPECIAL = re.compile(r"[\\,:]")


def set_tags(statement: Statement, asked: SetTags) -> QueryResult:
    """Run a SET of single tags; None as the value of a change removes the tag."""
    session = session_of(statement.session, "SET QUERY_TAGS")
    tags = read_tags(session.settings.get("QUERY_TAGS", ""))
    for key, value in asked.changes:
        if value is None:
            tags.pop(key, None)
        else:
            tags[key] = value
    session.settings["QUERY_TAGS"] = write_tags(tags)
    return no_result()


def tags_result(text: str) -> QueryResult:
    """Return the tags as rows."""
    return text_result(["key", "value"], [[key, value or None] for key, value in read_tags(text).items()])


def read_tags(text: str) -> dict[str, str]:
    r"""Return the tags of ``key:value,key``; ``\`` takes the meaning of the character after it."""
    return {_plain(key): _plain(value) for key, value in _TAG.findall(text)}


def write_tags(tags: Mapping[str, str]) -> str:
    """Return the text of tags."""
    return ",".join(":".join(_SPECIAL.sub(r"\\\g<0>", part) for part in tag if part) for tag in tags.items())


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text.strip())
