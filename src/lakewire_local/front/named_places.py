"""
The place of a name in the text of a statement whose parts are read again from texts made here, as those of UPDATE.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from lakewire.schema.names import split_name
from lakewire_local.errors import LocalError
from lakewire_local.front.places import at_place, is_unresolved
from lakewire_local.front.tokens import is_name, position_of, tokens_of

_NAME = re.compile(r" (?:name|view|routine|resolve) (`(?:[^`]|``)*`(?:\.`(?:[^`]|``)*`)*)")


@contextmanager
def named_in(text: str) -> Generator[None]:
    """Name the place of a name that stands for nothing, if the text has it once: of two it may be the other one."""
    try:
        yield
    except LocalError as error:
        found = _NAME.search(error.message) if is_unresolved(error) else None
        places = _places(text, split_name(found.group(1))) if found else []
        if len(places) != 1:
            raise
        raise at_place(error, position_of(text, places[0])) from None


def _places(text: str, name: Sequence[str]) -> list[int]:
    """Return where a name begins; errors name tables in full, so with fewer parts where it is not there with all."""
    tokens = tokens_of(text)
    names = [token.text.casefold() if is_name(token) or token.text == "." else "" for token in tokens]
    for first in range(len(name)):
        parts = [part for each in name[first:] for part in (each.casefold(), ".")][:-1]
        found = [
            tokens[at].start
            for at in range(len(names))
            if names[at : at + len(parts)] == parts and names[at - 1 : at] != ["."]
        ]
        if found:
            return found
    return []
