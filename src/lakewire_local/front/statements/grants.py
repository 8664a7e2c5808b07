"""
GRANT, REVOKE and SHOW GRANTS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from lakewire_local.errors import unsupported
from lakewire_local.front.statements.objects import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lakewire_local.front.reader import Name, Reader

_KINDS = KINDS | {"TABLE": "TABLE", "VIEW": "TABLE", "FUNCTION": "FUNCTION"}
_OTHERS = ("METASTORE", "EXTERNAL", "STORAGE", "CONNECTION", "SHARE", "SERVER", "ANY", "PROCEDURE", "MODEL")


@attrs.frozen(kw_only=True)
class Grant:
    """GRANT, or REVOKE where *take* is set; a view is a ``TABLE``."""

    take: bool
    privileges: Sequence[str]
    kind: str
    name: Name
    principal: str


@attrs.frozen(kw_only=True)
class ShowGrants:
    """SHOW GRANTS; *principal* is None for all."""

    principal: str | None
    kind: str
    name: Name


def grant(reader: Reader) -> Grant:
    """Read what follows GRANT."""
    return _grant(reader, take=False)


def revoke(reader: Reader) -> Grant:
    """Read what follows REVOKE."""
    return _grant(reader, take=True)


def show_grants(reader: Reader) -> ShowGrants:
    """Read what follows SHOW GRANTS."""
    principal = None if reader.sees("ON") or reader.done else reader.identifier()
    if reader.done:
        raise unsupported("SHOW GRANTS without ON")
    kind, name = _securable(reader)
    return ShowGrants(principal=principal, kind=kind, name=name)


def _grant(reader: Reader, *, take: bool) -> Grant:
    privileges = reader.separated(lambda: _privilege(reader))
    kind, name = _securable(reader)
    reader.expect("FROM" if take else "TO")
    return Grant(take=take, privileges=privileges, kind=kind, name=name, principal=reader.identifier())


def _privilege(reader: Reader) -> str:
    words: list[str] = []
    while not (reader.done or reader.sees(",") or reader.sees("ON")):
        words.append(reader.word())
        reader.at += 1
    if not words:
        raise reader.error("expected a privilege")
    return " ".join(words)


def _securable(reader: Reader) -> tuple[str, Name]:
    reader.expect("ON")
    if any(reader.sees(word) for word in _OTHERS):
        raise reader.refusal("privileges on")
    kind = _KINDS[reader.one_of(*_KINDS) or "TABLE"]
    return kind, reader.name()
