"""
The loops with which the SDK follows pages, as data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.extract.shapes import Found, literal, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOP = """
while True:
    json = CALL_
    if ITEMS_ in json:
        for v in json[ITEMS_]:
            {each}
    if NEXT_ not in json or not json[NEXT_]:
        return
    {advance}
"""
_PLAIN = "yield TYPE_.from_dict(v)"
_UNSEEN = """i = v[KEY_]
            if i in seen:
                continue
            seen.add(i)
            yield TYPE_.from_dict(v)"""
_STYLES = {
    "token": "TARGET_[REQUEST_] = json[NEXT_]",
    "offset": "TARGET_[REQUEST_] += len(json[NEXT_])",
    "page-number": "TARGET_[REQUEST_] += 1",
    "next-request": "TARGET_ = json[NEXT_]",
}


def loops() -> Iterator[tuple[str, str]]:
    """
    Yield the shape of each kind of loop, and its style of paging.
    """
    for style, advance in _STYLES.items():
        for each in (_PLAIN, _UNSEEN):
            yield _LOOP.format(each=each, advance=advance), style


def read_paging(style: str, found: Found) -> dict[str, Any]:
    """
    Return the facts about paging that a loop states.
    """
    facts: dict[str, Any] = {"style": style, "items": literal(found["ITEMS_"]), "location": text_of(found["TARGET_"])}
    if "REQUEST_" in found:
        facts["request"] = literal(found["REQUEST_"])
    if style in ("token", "next-request"):
        facts["response"] = literal(found["NEXT_"])
    if "KEY_" in found:
        facts["dedupe"] = literal(found["KEY_"])
    return facts
