"""
Which values functions take, in ANSI mode: Spark casts those of some types and refuses the others.

Asked of Spark 4.0 for each function of one argument and a column of each type; ``signatures`` has those of several.
Functions that are not listed take all of them.

Source: https://spark.apache.org/docs/4.0.0/sql-ref-ansi-compliance.html#type-conversion-in-function-invocation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.nodes import function_name, type_name, type_of
from lakewire_local.front.signatures import ALL, ArgumentPlace, places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_INTEGERS = "TINYINT SMALLINT INT BIGINT"
_NUMBERS = f"{_INTEGERS} FLOAT DOUBLE DECIMAL"
_ATOMS = f"{_NUMBERS} STRING BINARY BOOLEAN DATE TIMESTAMP TIMESTAMP_NTZ"
_TAKEN: Mapping[str, str] = {
    f"{_NUMBERS} STRING": """
abs acos acosh asin asinh atan atanh bin bitmap_bit_position bitmap_bucket_number bitmap_construct_agg cbrt ceil
ceiling char chr cos cosh cot csc date_from_unix_date degrees exp expm1 factorial floor from_unixtime isnan kurtosis ln
log log10 log1p log2 make_dt_interval make_ym_interval median negative nullifzero positive radians round sec sign
signum sin sinh skewness space sqrt std stddev stddev_pop stddev_samp tan tanh var_pop var_samp variance zeroifnull
""",
    _ATOMS: """
ascii bit_length btrim char_length character_length concat_ws format_string hex initcap is_valid_utf8 lcase len length
lower ltrim luhn_check make_valid_utf8 octet_length printf rtrim sentences string_agg to_binary to_date to_timestamp
to_timestamp_ltz to_timestamp_ntz try_to_binary try_to_timestamp try_url_decode try_validate_utf8 ucase unbase64 unhex
upper url_decode url_encode validate_utf8
""",
    "DATE STRING TIMESTAMP TIMESTAMP_NTZ": """
day dayname dayofmonth dayofweek dayofyear hour last_day minute month monthname quarter second to_unix_timestamp
unix_timestamp weekday weekofyear year
""",
    "ARRAY": "array_compact array_distinct array_max array_min array_size array_sort arrays_zip shuffle sort_array",
    "STRING": "json_array_length json_object_keys mask parse_json soundex str_to_map try_parse_json",
    "BOOLEAN STRING": "any bool_and bool_or count_if every some",
    f"{_NUMBERS} STRING TIMESTAMP": "avg mean sum try_avg try_sum",
    "BINARY STRING": "base64 crc32 md5 sha sha1",
    _INTEGERS: "bit_and bit_or bit_xor timestamp_micros timestamp_millis",
    f"{_ATOMS} ARRAY STRUCT": "collect_set hash max min xxhash64",
    "MAP": "map_concat map_entries map_keys map_values",
    "TIMESTAMP": "unix_micros unix_millis unix_seconds",
    "BINARY": "bitmap_count hll_sketch_estimate",
    "ARRAY MAP": "cardinality size",
    f"{_ATOMS} ARRAY": "concat reverse",
    "ARRAY MAP STRUCT": "to_json to_variant_object",
    "BOOLEAN": "assert_true",
    f"{_INTEGERS} BOOLEAN": "bit_count",
    _NUMBERS: "timestamp_seconds",
    "DATE": "unix_date",
}
_ROUNDED = {"ceil", "ceiling", "floor"}
_TYPES = {name: frozenset(taken.split()) for taken, names in _TAKEN.items() for name in names.split()}
# Forms that the grammar reads -> the function, and its arguments in order.
_FORMS: Mapping[type[exp.Expr], tuple[str, tuple[str, ...]]] = {
    exp.DPipe: ("concat", ("this", "expression")),
    exp.If: ("if", ("this",)),
    exp.ILike: ("ilike", ("this", "expression")),
    exp.Like: ("like", ("this", "expression")),
    exp.Overlay: ("overlay", ("this", "expression", "from_", "for_")),
    exp.RegexpLike: ("rlike", ("this", "expression")),
    exp.StrPosition: ("position", ("substr", "this", "position")),
    exp.Substring: ("substring", ("this", "start", "length")),
    exp.Trim: ("trim", ("expression", "this")),
}


def arguments(node: exp.Expr) -> Iterator[tuple[ArgumentPlace, exp.Expr]]:
    """Yield the arguments of a call, each with what its place takes."""
    if isinstance(node, exp.If) and isinstance(node.parent, exp.Case):
        return
    name, keys = _FORMS.get(type(node), (function_name(node), ()))
    operands = [node.args.get(key) for key in keys] if keys else given(node)
    if name == "exists" and operands and isinstance(operands[0], exp.Query):
        return  # the condition, not the function over arrays
    for place, operand in zip(places(name, len(operands)), operands, strict=False):
        if operand is not None and not isinstance(operand, (exp.All, exp.Any, exp.Lambda, exp.Var)):
            yield place, operand


def given(node: exp.Expr) -> list[exp.Expr]:
    """Return the arguments of a call, those behind DISTINCT as well."""
    found: list[exp.Expr] = node.expressions
    return found[0].expressions if found and isinstance(found[0], exp.Distinct) else found


def check_arguments(node: exp.Expr, kind: Callable[[exp.Expr], str]) -> None:
    """
    Check the types of the arguments of a function; *kind* says the type of each.

    Raises:
        LocalError: Spark does not take one of them.
    """
    name = function_name(node)
    for position, (place, operand) in enumerate(arguments(node)):
        if position and name in _ROUNDED and (kind(operand) != "INT" or operand.find(exp.Column)):
            message = (
                f"The function `{name}` requires the parameter `scale` to be a foldable expression of the type INT"
            )
            raise sql_error("NON_FOLDABLE_ARGUMENT", message, "42K08")
        if place.types != ALL:
            given = kind(operand)
            if given in ALL - place.types or (given == "VOID" and not place.is_null):
                raise _unexpected(node, given, place.types)
        if place.is_constant and operand.find(exp.Column):
            message = f"the input of `{name}` should be foldable, and depends on a column"
            raise sql_error("DATATYPE_MISMATCH.NON_FOLDABLE_INPUT", message, "42K09")
    _check_argument(node)


def _check_argument(node: exp.Expr) -> None:
    """Check the type of the argument of a function that has one."""
    name, operands = function_name(node), given(node)
    taken = _TYPES.get(name)
    found = type_name(type_of(operands[0])) if taken and len(operands) == 1 else ""
    if taken and found in ALL - taken:
        raise _unexpected(node, found, taken)


def _unexpected(node: exp.Expr, given: str, taken: frozenset[str]) -> Exception:
    return sql_error(
        "DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE",
        f'Cannot resolve "{function_name(node) or node.key}" due to data type mismatch: its parameter has the type '
        f'"{given}", and it takes {", ".join(sorted(taken))}',
        "42K09",
    )
