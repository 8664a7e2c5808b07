"""
Functions that Sail answers otherwise than Databricks: written in what it answers right, or refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import (
    VOID,
    ArrayType,
    MapType,
    StructType,
    walk,
)
from lakewire_local.errors import sql_error, unsupported_on_sail
from lakewire_local.front.coercion import takes
from lakewire_local.front.functions import COERCED
from lakewire_local.front.nodes import (
    INT,
    INTEGERS,
    STRING,
    call,
    case,
    cast,
    function_name,
    kind,
    null,
    number,
    text,
    type_of,
    typed,
)
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail import arithmetic
from lakewire_local.front.sail.arithmetic import one_zero
from lakewire_local.front.sail.ciphers import CIPHER_RULES
from lakewire_local.front.sail.conditions import comparison, null_if, refuse_texts_beside, same_type
from lakewire_local.front.sail.conversions import CONVERSION_RULES
from lakewire_local.front.sail.elements import ELEMENT_RULES, is_floating, key_of_one_zero
from lakewire_local.front.sail.failing import failing
from lakewire_local.front.sail.floats import FLOAT_RULES
from lakewire_local.front.sail.implicit_casts import elements_as_texts, implicit_cast
from lakewire_local.front.sail.json import JSON_RULES
from lakewire_local.front.sail.laterals import without_maps
from lakewire_local.front.sail.number_formats import NUMBER_FORMAT_RULES
from lakewire_local.front.sail.numbers import NUMBER_RULES
from lakewire_local.front.sail.odd_doubles import ODD_DOUBLE_RULES
from lakewire_local.front.sail.odd_numbers import ODD_NUMBER_RULES, at_place
from lakewire_local.front.sail.odd_values import ODD_VALUE_RULES
from lakewire_local.front.sail.patterns import ascii_classes
from lakewire_local.front.sail.texts import as_text, texts_in_place
from lakewire_local.front.sail.time_patterns import check_time_pattern
from lakewire_local.front.sail.times import TIME_RULES
from lakewire_local.front.sail.tried import TRIED_RULES
from lakewire_local.front.sail.truth import like_call
from lakewire_local.front.sail.window_checks import OF_WINDOWS, refuse_outside_of_windows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]


def call_fix(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return what is called instead of a function."""
    name = function_name(node)
    if name in OF_WINDOWS:
        refuse_outside_of_windows(node)
    if name in ("greatest", "least"):
        refuse_texts_beside(node, ask)
    if name in COERCED and name not in _RULES:
        found = same_type(node.expressions, ask)
        typed(node, ArrayType(found) if found and name == "array" else found or type_of(node))
        return None
    check_time_pattern(node)
    if (new := without_maps(node)) is not None:
        return new
    rule = _RULES.get(name)
    return rule(node, ask) if rule else arithmetic.aggregate(node)


def _nvl(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return nvl and ifnull as coalesce: Sail makes decimals doubles in them."""
    found = same_type(node.expressions, ask)
    return call("coalesce", *node.expressions, data_type=found)


_OTHERWISE_NAMED = {"INTERVAL", "VARIANT"}


def _typeof(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return the name of a type, one row for an aggregate."""
    operand = node.expressions[0]
    if not any(isinstance(inside, exp.AggFunc) for inside in operand.walk()):
        found = type_of(operand)
        if found is None or not any(inside.type_name in _OTHERWISE_NAMED for inside in walk(found)):
            return None
        return text(found.simple())
    if not ask.kind(operand):
        raise unsupported_on_sail("typeof of this aggregate")
    name = text(str(type_of(operand)))
    always = exp.Or(this=exp.Is(this=operand, expression=exp.Null()), expression=exp.true())
    return typed(case([(always, name)], None), STRING)


def _character(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Return the character of a code below 256; Sail knows those beyond as well."""
    code = node.expressions[0]
    rest = exp.Paren(this=exp.Mod(this=code.copy(), expression=number(256)))
    negative = exp.LT(this=code, expression=number(0))
    return typed(case([(negative, text(""))], call("chr", rest)), STRING)


def _nvl2(node: exp.Expr, ask: Question) -> exp.Expr:
    tested, value, other = node.expressions
    found = same_type([value, other], ask)
    tested, value, other = node.expressions
    given = exp.Not(this=exp.Is(this=tested, expression=exp.Null()))
    return typed(case([(given, value)], other), found)


def _if_call(node: exp.Expr, ask: Question) -> exp.Expr:
    tested, value, other = node.expressions
    found = same_type([value, other], ask)
    tested, value, other = node.expressions
    return typed(case([(tested, value)], other), found)


def _decode(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return decode as the CASE that it is; where nothing is said for other values, they are a NULL of STRING."""
    tested, *pairs = node.expressions
    if len(pairs) < 2 or kind(tested) == "BINARY":
        return None
    if len(pairs) % 2 == 0:
        node.append("expressions", null(STRING))
    found = same_type([*node.expressions[2:-1:2], node.expressions[-1]], ask)
    tested, *pairs, default = node.expressions
    tests = [exp.NullSafeEQ(this=tested.copy(), expression=test) for test in pairs[::2]]
    for test in tests:
        comparison(test, ask)
    return typed(case(zip(tests, pairs[1::2], strict=True), default), found)


def _concat(node: exp.Expr, ask: Question) -> exp.Expr | None:
    kinds = {ask.kind(operand) for operand in node.expressions}
    if "ARRAY" in kinds:
        same_type(node.expressions, ask)
    elif kinds != {"BINARY"}:
        texts_in_place(node)
    return None


def _concat_ws(node: exp.Expr, ask: Question) -> exp.Expr | None:
    for operand in list(node.expressions):
        if ask.kind(operand) == "ARRAY":
            elements_as_texts(operand, ask)
        elif kind(operand) not in ("STRING", "VOID", ""):
            parent, key, index = operand.parent, operand.arg_key, operand.index
            if parent is not None and key:
                parent.set(key, as_text(operand), index)
    return None


def _split(node: exp.Expr, ask: Question) -> exp.Expr | None:
    regexp(node, ask)
    pattern = node.expressions[1] if len(node.expressions) > 1 else None
    what = "split by a pattern that matches an empty text"
    if isinstance(pattern, exp.Literal) and _matches_nothing(pattern.name):
        raise unsupported_on_sail(what)
    if pattern is not None and not isinstance(pattern, exp.Literal):
        checked = f"CASE WHEN '' RLIKE v THEN {failing(what, 'STRING')} ELSE v END"
        made = typed(filled(f"transform(array(lakewire_operand), v -> {checked})[0]", pattern.copy()), STRING)
        pattern.replace(made)
    return None


_MANY = 9


def _matches_nothing(pattern: str) -> bool:
    try:
        return re.match(pattern, "\ue000") is not None
    except re.error:
        return False


def regexp(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Write the classes of a literal pattern out."""
    pattern = node.expression if isinstance(node, exp.RegexpLike) else node.expressions[1]
    if isinstance(pattern, exp.Literal) and (new := ascii_classes(pattern.name)) != pattern.name:
        pattern.replace(text(new))
    return None


def _count_of(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return regexp_count, which is an INT."""
    regexp(node, ask)
    return cast(typed(node, None), INT)


def _initcap(node: exp.Expr, ask: Question) -> exp.Expr:  # noqa: ARG001
    """Return a text with a capital behind every space; Sail's also follow other signs, and ß gives two."""
    word = exp.Identifier(this="lakewire_word")
    first = call("replace", call("upper", call("substring", word, number(1), number(1))), text("SS"), text("Ss"))
    body = exp.Lambda(this=call("concat", first, call("substring", word.copy(), number(2))), expressions=[word.copy()])
    words = call("split", call("lower", node.expressions[0]), text(" "))
    return call("array_join", call("transform", words, body), text(" "), data_type=STRING)


def _hash(node: exp.Expr, ask: Question) -> exp.Expr | None:
    for operand in node.expressions:
        if ask.kind(operand) in ("DECIMAL", "VOID"):
            raise unsupported_on_sail(f"{function_name(node)} of a DECIMAL or NULL")
    return None


def _ordered(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse what orders structs and arrays with NULLs inside otherwise."""
    name = function_name(node)
    operand = node.expressions[-1 if name.endswith("_by") else 0]
    ask.kind(operand)
    found = type_of(operand)
    if name.startswith("array_") and isinstance(found, ArrayType):
        found = found.element
    if isinstance(found, StructType) or (isinstance(found, ArrayType) and name not in ("greatest", "least")):
        raise unsupported_on_sail(f"{name} of a STRUCT or ARRAY, whose NULLs it orders otherwise")
    if function_name(node) in ("greatest", "least"):
        same_type(node.expressions, ask)
    return None


def _approximate(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    if len(node.expressions) > 1:
        raise unsupported_on_sail("approx_count_distinct with a deviation; without one works")
    return None


def _replacement(node: exp.Expr, ask: Question) -> exp.Expr | None:
    regexp(node, ask)
    _, pattern, new, *_ = node.expressions
    if isinstance(new, exp.Literal) and "${" in new.name:
        raise unsupported_on_sail("named groups in regexp_replace; $1 works")
    named = max(map(int, re.findall(r"\$(\d)", new.name)), default=0) if isinstance(new, exp.Literal) else 0
    if named and named > _groups(pattern):
        raise sql_error(
            "INVALID_REGEXP_REPLACE", f"There is no group {named} in the pattern of regexp_replace", "22023"
        )
    return None


def _groups(pattern: exp.Expr) -> int:
    """Return how many groups a pattern has."""
    try:
        return re.compile(pattern.name).groups if isinstance(pattern, exp.Literal) else _MANY
    except re.error:
        return _MANY


def _size(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    return null(INT) if isinstance(node.expressions[0], exp.Null) else None


def _map_call(node: exp.Expr, ask: Question) -> exp.Expr | None:
    items = node.expressions
    keys, values = same_type(items[::2], ask), same_type(items[1::2], ask)
    if keys is not None and is_floating(keys):
        for key in node.expressions[::2]:
            key.replace(cast(one_zero(key.copy()), keys))
    typed(node, MapType(keys, values) if keys and values else None)
    return None


def item(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return ``array[i]``, whose index Sail takes as a literal only."""
    index = node.expressions[0]
    container, given = ask.kind(node.this) and type_of(node.this), ask.kind(index) and type_of(index)
    wrong_key = isinstance(container, MapType) and given and not takes(container.key, given)
    if wrong_key or (isinstance(container, ArrayType) and kind(index) not in {*INTEGERS, "VOID", ""}):
        message = f'Cannot take an element of a {kind(node.this)} by a value of the type "{kind(index)}"'
        raise sql_error("DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE", message, "42K09")
    if kind(node.this) not in ("ARRAY", "MAP", "VARIANT", "VOID", ""):
        what = "FIELD" if kind(node.this) == "STRUCT" else "BASE_FIELD"
        message = f'Cannot extract a value from "{kind(node.this)}" by "{kind(index)}"'
        raise sql_error(f"INVALID_EXTRACT_{what}_TYPE", message, "42000")
    if isinstance(container, MapType) and given not in (None, VOID, container.key):
        index.replace(implicit_cast(index.copy(), container.key, ask))
    key_of_one_zero(node.expressions[0], type_of(node.this))
    if ask.kind(node.this) != "ARRAY" or isinstance(index, exp.Literal):
        return None
    return at_place(node.this, index, type_of(node))


_RULES: Mapping[str, Rule] = {
    **CIPHER_RULES,
    **CONVERSION_RULES,
    **ELEMENT_RULES,
    **FLOAT_RULES,
    **JSON_RULES,
    **NUMBER_FORMAT_RULES,
    **NUMBER_RULES,
    **ODD_DOUBLE_RULES,
    **ODD_NUMBER_RULES,
    **ODD_VALUE_RULES,
    **TIME_RULES,
    **TRIED_RULES,
    "approx_count_distinct": _approximate,
    "array_max": _ordered,
    "array_min": _ordered,
    "array_size": _size,
    "char": _character,
    "chr": _character,
    "concat": _concat,
    "concat_ws": _concat_ws,
    "decode": _decode,
    "hash": _hash,
    "ifnull": _nvl,
    "if": _if_call,
    "ilike": like_call,
    "initcap": _initcap,
    "like": like_call,
    "map": _map_call,
    "max_by": _ordered,
    "min_by": _ordered,
    "nullif": null_if,
    "nvl": _nvl,
    "nvl2": _nvl2,
    "regexp": regexp,
    "regexp_count": _count_of,
    "regexp_extract": regexp,
    "regexp_extract_all": regexp,
    "regexp_instr": regexp,
    "regexp_like": regexp,
    "rlike": regexp,
    "regexp_replace": _replacement,
    "size": _size,
    "cardinality": _size,
    "split": _split,
    "typeof": _typeof,
    "xxhash64": _hash,
}
