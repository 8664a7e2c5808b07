"""
The loops with which the SDK follows pages, as data.
"""

from __future__ import annotations

import ast
from typing import Any

from codegen.errors import CodegenError
from codegen.extract.shapes import Found, Shape, literal, text_of

_FIRST = """
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
_LOOPS = [
    (style, Shape(_FIRST.format(each=each, advance=advance)))
    for style, advance in _STYLES.items()
    for each in (_PLAIN, _UNSEEN)
]


def read_loop(where: str, loop: ast.While) -> tuple[ast.Call, dict[str, Any], ast.expr]:
    """
    Read a paging loop.

    Returns:
        The call that fetches one page, the facts about paging, and the class of the items.
    """
    for style, shape in _LOOPS:
        if found := shape.match(loop):
            return found["CALL_"], _facts(style, found), found["TYPE_"]
    raise CodegenError(f"read {where}", [text_of(loop)])


def _facts(style: str, found: Found) -> dict[str, Any]:
    facts: dict[str, Any] = {"style": style, "items": literal(found["ITEMS_"]), "location": text_of(found["TARGET_"])}
    if "REQUEST_" in found:
        facts["request"] = literal(found["REQUEST_"])
    if style in ("token", "next-request"):
        facts["response"] = literal(found["NEXT_"])
    if "KEY_" in found:
        facts["dedupe"] = literal(found["KEY_"])
    return facts
