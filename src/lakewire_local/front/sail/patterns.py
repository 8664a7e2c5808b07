r"""
Regular expressions of Java for an engine whose classes take every script: ``\d`` is ``[0-9]`` in Java.
"""

from __future__ import annotations

from lakewire_local.errors import unsupported_on_sail

_INSIDE = {"d": "0-9", "w": "0-9A-Za-z_", "s": " \\t\\n\\x0B\\f\\r"}


def ascii_classes(pattern: str) -> str:
    """
    Return *pattern* with its classes written out.

    Raises:
        LocalError: It has a class that Java reads otherwise.
    """
    parts: list[str] = []
    inside, at = False, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\" and at + 1 < len(pattern):
            parts.append(_escaped(pattern[at + 1], inside=inside))
            at += 2
            continue
        if pattern.startswith("[:", at) and inside:
            raise unsupported_on_sail("POSIX classes in regular expressions; [0-9] works")
        inside = sign == "[" or (inside and sign != "]")
        parts.append(sign)
        at += 1
    return "".join(parts)


def _escaped(letter: str, *, inside: bool) -> str:
    listed = _INSIDE.get(letter.lower())
    if listed is None:
        return f"\\{letter}"
    if letter.islower():
        return listed if inside else f"[{listed}]"
    if inside:
        raise unsupported_on_sail(f"\\{letter} inside of brackets in a regular expression")
    return f"[^{listed}]"
