"""
Which files of a folder are meant: patterns of paths, read much as those of a ``.gitignore``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import translate

import attrs

from lakewire.errors import InvalidArgumentError
from lakewire_runtime.text import shown

__all__ = ["PathPattern", "PathPatterns"]


@attrs.frozen
class PathPattern:
    """
    A pattern with ``*``, ``?`` and ``[…]`` for one name, and ``**`` for any number of folders.

    Without a slash it is for names in every folder, else for paths from the root of the tree.
    """

    _parts: tuple[re.Pattern[str] | None, ...]

    @classmethod
    def parse(cls, argument: str, text: object) -> PathPattern:
        """
        Read the text of a pattern.

        Raises:
            InvalidArgumentError: It is none.
        """
        if not isinstance(text, str) or not text.strip("/"):
            raise InvalidArgumentError(f"{argument}: {shown(text)} is no pattern; accepted are texts as '*.csv'")
        names = text.strip("/").split("/")
        anywhere: list[re.Pattern[str] | None] = [] if "/" in text.rstrip("/") else [None]
        return cls((*anywhere, *(None if name == "**" else re.compile(translate(name)) for name in names)))

    def matches(self, relative: str) -> bool:
        """
        Return whether a path below the root is meant, itself and not what is in it.
        """
        return _match(self._parts, relative.split("/"))

    def leads_on(self, relative: str) -> bool:
        """
        Return whether something in a folder could be meant.
        """
        return _leads_on(self._parts, relative.split("/"))


@attrs.frozen
class PathPatterns:
    """
    What is taken of a tree: what *include* names, or everything, without what *exclude* names.

    A pattern that matches a folder is for everything in it.
    """

    include: tuple[PathPattern, ...] = ()
    exclude: tuple[PathPattern, ...] = ()

    @classmethod
    def of(cls, include: str | Sequence[str] | None, exclude: str | Sequence[str] | None) -> PathPatterns:
        """
        Read the arguments of a call.

        Raises:
            InvalidArgumentError: One of them is neither text nor a list of texts.
        """
        return cls(_parsed("include", include), _parsed("exclude", exclude))

    def excludes(self, relative: str) -> bool:
        """
        Return whether a path is left out, with everything in it; its folders have been asked for before.
        """
        return any(pattern.matches(relative) for pattern in self.exclude)

    def includes(self, relative: str) -> bool:
        """
        Return whether a path is meant if it is not left out.
        """
        parts = relative.split("/")
        above = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
        return not self.include or any(pattern.matches(path) for pattern in self.include for path in above)


def _parsed(argument: str, given: object) -> tuple[PathPattern, ...]:
    if given is None:
        return ()
    texts = [given] if isinstance(given, str) else given
    if not isinstance(texts, list | tuple | set | frozenset):
        raise InvalidArgumentError(f"{argument}: {shown(given)}; accepted are patterns as '*.csv', one or a list")
    return tuple(PathPattern.parse(argument, text) for text in texts)


def _match(parts: Sequence[re.Pattern[str] | None], names: Sequence[str]) -> bool:
    if not parts:
        return not names
    if parts[0] is None:
        return any(_match(parts[1:], names[start:]) for start in range(len(names) + 1))
    return bool(names) and parts[0].match(names[0]) is not None and _match(parts[1:], names[1:])


def _leads_on(parts: Sequence[re.Pattern[str] | None], names: Sequence[str]) -> bool:
    if not parts or parts[0] is None or not names:
        return bool(parts)
    return parts[0].match(names[0]) is not None and _leads_on(parts[1:], names[1:])
