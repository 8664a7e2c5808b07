"""
Functions that look for a value in an ARRAY or MAP, or put several together: of which types they take values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire.schema.types import DOUBLE, VOID, ArrayType, DataType, MapType
from lakewire_local.errors import LocalError, sql_error, unsupported_on_sail
from lakewire_local.front.coercion import common, is_alike, takes
from lakewire_local.front.literals import written_integer
from lakewire_local.front.nodes import (
    BOOLEAN,
    call,
    case,
    cast,
    function_name,
    in_place,
    null,
    number,
    type_name,
    type_of,
    typed,
)
from lakewire_local.front.parsing import filled
from lakewire_local.front.sail.arithmetic import one_zero

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lakewire_local.front.sail.rules import Question

    Rule = Callable[[exp.Expr, Question], exp.Expr | None]

_WITH_DECIMALS = {"array_contains"}


def _mismatch(node: exp.Expr, detail: str, given: DataType | None, wanted: DataType | None) -> LocalError:
    return sql_error(
        f"DATATYPE_MISMATCH.{detail}",
        f'Cannot resolve "{function_name(node)}" due to data type mismatch: the value is of the type '
        f'"{type_name(given)}", where "{type_name(wanted)}" is expected',
        "42K09",
    )


def _types(node: exp.Expr, ask: Question, *places: int) -> list[DataType | None]:
    for place in places:
        ask.kind(node.expressions[place])
    return [type_of(node.expressions[place]) for place in places]


def _with_element(place: int) -> Rule:
    """Return the rule of a function of an array and, at *place*, a value like its elements."""

    def rule(node: exp.Expr, ask: Question) -> exp.Expr | None:
        array, given = _types(node, ask, 0, place)
        decimals = function_name(node) in _WITH_DECIMALS
        if isinstance(array, ArrayType) and given and not is_alike(array.element, given, with_decimals=decimals):
            raise _mismatch(node, "ARRAY_FUNCTION_DIFF_TYPES", given, array.element)
        found = common((array.element, given)) if isinstance(array, ArrayType) and given else None
        if found is not None and found != VOID:
            _retyped(node, found, node.expressions[0])
            in_place(node.expressions[place], found)
        return None

    return rule


def is_floating(data_type: DataType | None) -> bool:
    """Return whether a type has a zero with a sign."""
    return type_name(data_type) in ("FLOAT", "DOUBLE")


def key_of_one_zero(key: exp.Expr, container: DataType | None) -> None:
    """Look a key of a MAP up without the sign of zero, which keys have not."""
    if isinstance(container, MapType) and is_floating(container.key):
        key.replace(cast(one_zero(key.copy()), container.key))


def one_zeros(array: exp.Expr) -> exp.Expr:
    """Return an array of floating numbers as DOUBLEs whose zeros have no sign."""
    return typed(filled("transform(lakewire_operand, v -> CAST(v AS DOUBLE) + 0D)", array), ArrayType(DOUBLE))


def _removed(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return array_remove, for which a zero with a sign is one."""
    _with_element(1)(node, ask)
    array, value = node.expressions
    found = type_of(array)
    if not isinstance(found, ArrayType) or not is_floating(found.element):
        return None
    without = cast(call("array_remove", one_zeros(array.copy()), number(0), data_type=ArrayType(DOUBLE)), found)
    return typed(case([(exp.EQ(this=one_zero(value.copy()), expression=number(0)), without)], node.copy()), found)


def _overlapping(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return a comparison of two arrays, in which zero is one value."""
    _arrays(node, ask)
    for array in list(node.expressions):
        found = type_of(array)
        if isinstance(found, ArrayType) and is_floating(found.element):
            array.replace(cast(one_zeros(array.copy()), found))
    return None


def _overlap(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return whether two arrays have a value in common, which an array of nothing never has."""
    _overlapping(node, ask)
    one, other = node.expressions
    nothing = [
        exp.And(this=_is_of(first, 0), expression=exp.Not(this=exp.Is(this=second.copy(), expression=exp.Null())))
        for first, second in ((one, other), (other, one))
    ]
    return typed(case([(exp.or_(*nothing, copy=False), exp.false())], node.copy()), BOOLEAN)


def _is_of(array: exp.Expr, size: int) -> exp.Expr:
    return exp.EQ(this=call("size", array.copy()), expression=number(size))


def _retyped(node: exp.Expr, element: DataType, *arrays: exp.Expr) -> None:
    """Cast arrays to one type of elements; Sail would cast to the first."""
    for array in arrays:
        in_place(array, ArrayType(element))
    if isinstance(type_of(node), ArrayType):
        typed(node, ArrayType(element))


def _array_contains(node: exp.Expr, ask: Question) -> exp.Expr:
    """Return NULL where the value is NULL, or the array has a NULL and not the value."""
    array, value = node.expressions
    if "VOID" in (ask.kind(array), ask.kind(value)):
        raise _null_type(node)
    _with_element(1)(node, ask)
    array, value = node.expressions
    found = type_of(array)
    if isinstance(found, ArrayType) and is_floating(found.element):
        array.replace(one_zeros(array.copy()))
        value.replace(one_zero(value.copy()))
        array, value = node.expressions
    size, compact = call("size", array.copy()), call("size", call("array_compact", array.copy()))
    missing = exp.Is(this=array.copy(), expression=exp.Null())
    whens = [
        (node, exp.true()),
        (exp.LT(this=compact, expression=size), null(BOOLEAN)),
        (missing, null(BOOLEAN)),
        (exp.Is(this=value.copy(), expression=exp.Null()), null(BOOLEAN)),
    ]
    return typed(case(whens, exp.false()), BOOLEAN)


def _null_type(node: exp.Expr) -> LocalError:
    message = f"The value of `{function_name(node)}` is NULL, whose type is not known"
    return sql_error("DATATYPE_MISMATCH.NULL_TYPE", message, "42K09")


def _arrays(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse two arrays of other elements."""
    one, other = _types(node, ask, 0, 1)
    if one and other and not is_alike(one, other):
        raise _mismatch(node, "BINARY_ARRAY_DIFF_TYPES", other, one)
    found = common((one, other))
    if isinstance(found, ArrayType) and found.element != VOID:
        _retyped(node, found.element, *node.expressions[:2])
    return None


def _at(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse a place in an array that is no small integer, and a key that is none of the map."""
    container, given = _types(node, ask, 0, 1)
    if isinstance(container, ArrayType) and type_name(given) not in ("TINYINT", "SMALLINT", "INT", ""):
        raise _mismatch(node, "UNEXPECTED_INPUT_TYPE", given, None)
    _check_key(node, container, given)
    key_of_one_zero(node.expressions[1], type_of(node.expressions[0]))
    return None


def _with_key(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse a key that is none of the map, and a bare NULL."""
    container, given = _types(node, ask, 0, 1)
    if type_name(given) == "VOID":
        raise _null_type(node)
    _check_key(node, container, given)
    key_of_one_zero(node.expressions[1], type_of(node.expressions[0]))
    key = node.expressions[1]
    if isinstance(key, exp.Literal):
        return None
    is_given = exp.Not(this=exp.Is(this=key.copy(), expression=exp.Null()))
    return typed(case([(is_given, node.copy())], None), BOOLEAN)  # in an empty map, Sail looks for a NULL as well


def _check_key(node: exp.Expr, container: DataType | None, given: DataType | None) -> None:
    """Refuse a key of another kind than those of a map; cast both to one type."""
    if not isinstance(container, MapType) or not given:
        return
    if not is_alike(container.key, given, with_digits=function_name(node) == "map_contains_key"):
        raise _mismatch(node, "MAP_FUNCTION_DIFF_TYPES", given, container.key)
    found = common((container.key, given))
    if found is not None and found != VOID:
        in_place(node.expressions[0], MapType(found, container.value))
        in_place(node.expressions[1], found)


def _maps(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse maps of other keys or values; of none, it is an empty one."""
    if not node.expressions:
        return call("map")
    first, *others = _types(node, ask, *range(len(node.expressions)))
    for other in others:
        if isinstance(first, MapType) and isinstance(other, MapType):
            pairs = ((first.key, other.key), (first.value, other.value))
            if not all(is_alike(*pair, with_digits=True) for pair in pairs):
                raise _mismatch(node, "DATA_DIFF_TYPES", other, first)
    return None


def _zipped(node: exp.Expr, ask: Question) -> exp.Expr | None:  # noqa: ARG001
    """Refuse two arrays of one name, of which Sail loses one."""
    names = [operand.name.casefold() for operand in node.expressions if isinstance(operand, exp.Column)]
    if len(set(names)) < len(names):
        raise unsupported_on_sail("arrays_zip of two columns of one name")
    return None


def _folded(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse to fold an array into another type than that of the value it begins with."""
    _, begun = _types(node, ask, 0, 1)
    merged = type_of(node.expressions[2]) if len(node.expressions) > 2 else None
    if begun and merged and begun.simple().casefold() != merged.simple().casefold():
        raise _mismatch(node, "UNEXPECTED_INPUT_TYPE", merged, begun)
    return None


def _neighbour(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Return lag and lead, whose default is cast to the type of the value."""
    if not node.expressions:
        raise unsupported_on_sail(f"{function_name(node)} without a value")
    value, *rest = node.expressions
    if rest and written_integer(rest[0]) is None:
        raise unsupported_on_sail(f"{function_name(node)} by an offset that is no integer literal")
    if len(rest) < 2:
        return None
    wanted, given = _types(node, ask, 0, 2)
    if wanted is None or given is None:
        raise unsupported_on_sail(f"{function_name(node)} with a default of such a type; a CAST works")
    if not takes(wanted, given):
        raise _mismatch(node, "UNEXPECTED_INPUT_TYPE", given, wanted)
    if type_name(given) != "VOID":
        in_place(rest[1], wanted)
    return typed(node, type_of(value)) and None


def _with_condition(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse a condition of elements that is no BOOLEAN; it may be a bare NULL."""
    condition = node.expressions[-1]
    if not isinstance(condition, exp.Lambda):
        return None
    found = ask.kind(condition.this)
    if found == "VOID":
        in_place(condition.this, BOOLEAN)
    elif found not in ("BOOLEAN", ""):
        raise _mismatch(node, "UNEXPECTED_INPUT_TYPE", type_of(condition.this), BOOLEAN)
    return None


def _flattened(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse flatten of what is no ARRAY of ARRAYs."""
    (found,) = _types(node, ask, 0)
    if found is not None and not (isinstance(found, ArrayType) and isinstance(found.element, ArrayType)):
        raise _mismatch(node, "UNEXPECTED_INPUT_TYPE", found, ArrayType(ArrayType(VOID)))
    return None


def _of_an_array(node: exp.Expr, ask: Question) -> exp.Expr | None:
    """Refuse a bare NULL, which Spark takes for an ARRAY of nothing."""
    if ask.kind(node.expressions[0]) == "VOID":
        raise unsupported_on_sail(f"{function_name(node)} of NULL; a CAST to an ARRAY works")
    return None


ELEMENT_RULES: Mapping[str, Rule] = {
    "aggregate": _folded,
    "array_append": _with_element(1),
    "array_compact": _of_an_array,
    "array_contains": _array_contains,
    "array_distinct": _of_an_array,
    "array_except": _arrays,
    "array_insert": _with_element(2),
    "array_intersect": _overlapping,
    "array_position": _with_element(1),
    "array_prepend": _with_element(1),
    "array_remove": _removed,
    "array_union": _arrays,
    "arrays_overlap": _overlap,
    "arrays_zip": _zipped,
    "element_at": _at,
    "exists": _with_condition,
    "filter": _with_condition,
    "flatten": _flattened,
    "forall": _with_condition,
    "lag": _neighbour,
    "lead": _neighbour,
    "map_concat": _maps,
    "map_contains_key": _with_key,
    "map_filter": _with_condition,
    "reduce": _folded,
    "sort_array": _of_an_array,
    "try_element_at": _at,
}
