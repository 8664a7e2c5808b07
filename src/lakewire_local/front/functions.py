"""
The functions: what type each returns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lakewire.schema.types import (
    BIGINT,
    BINARY,
    BOOLEAN,
    DATE,
    DOUBLE,
    INT,
    STRING,
    TIMESTAMP,
    TIMESTAMP_NTZ,
    VARIANT,
    ArrayType,
    DataType,
    DecimalType,
    Field,
    IntervalType,
    MapType,
    StructType,
)
from lakewire_local.front.coercion import common
from lakewire_local.front.nodes import INTEGERS, type_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Types = Sequence[DataType | None]

_FIXED: Mapping[DataType, str] = {
    INT: "array_position ascii bit_count bit_length cardinality char_length character_length day dayofmonth "
    "dayofweek dayofyear dense_rank extract find_in_set hash hour instr json_array_length length levenshtein "
    "locate minute month ntile octet_length position quarter rank row_number second size array_size "
    "unix_date week weekday weekofyear year datediff",
    BIGINT: "bitmap_bit_position bitmap_bucket_number "
    "approx_count_distinct count count_if crc32 date_diff factorial grouping_id monotonically_increasing_id "
    "regr_count timestampdiff to_unix_timestamp unix_micros unix_millis unix_seconds unix_timestamp "
    "xxhash64",
    STRING: "array_join base64 bin btrim char chr concat_ws current_catalog current_database "
    "current_schema current_timezone current_user date_format elt format_number format_string "
    "from_unixtime get_json_object hex initcap lcase left lower ltrim mask md5 monthname dayname "
    "overlay parse_url printf regexp_extract regexp_replace regexp_substr repeat replace right rtrim "
    "session_user sha sha1 sha2 soundex space split_part string substr substring substring_index to_char to_json "
    "to_varchar translate trim typeof ucase upper url_decode url_encode user uuid version string_agg listagg",
    DOUBLE: "acos acosh asin asinh atan atan2 atanh cbrt corr cos cosh cot covar_pop covar_samp csc cume_dist degrees "
    "double e exp expm1 kurtosis ln log log10 log1p log2 months_between percent_rank "
    "pi pow power radians rand randn random regr_avgx regr_avgy regr_intercept regr_r2 regr_slope regr_sxx regr_sxy "
    "regr_syy rint sec sin sinh skewness sqrt std stddev stddev_pop stddev_samp tan tanh var_pop var_samp "
    "variance",
    DATE: "add_months curdate current_date date date_from_unix_date date_sub last_day make_date next_day to_date "
    "trunc try_to_date",
    TIMESTAMP: "current_timestamp from_utc_timestamp make_timestamp_ltz now timestamp timestamp_micros "
    "timestamp_millis timestamp_seconds to_timestamp to_utc_timestamp to_timestamp_ltz try_to_timestamp "
    "make_timestamp",
    TIMESTAMP_NTZ: "localtimestamp to_timestamp_ntz make_timestamp_ntz",
    BOOLEAN: "any array_contains arrays_overlap bool_and bool_or contains endswith equal_null every exists forall "
    "ilike isnan isnotnull isnull like luhn_check map_contains_key regexp regexp_like rlike some startswith "
    "is_variant_null boolean",
    BINARY: "binary encode to_binary unbase64 unhex",
    VARIANT: "parse_json try_parse_json to_variant_object",
    ArrayType(STRING): "regexp_extract_all split json_object_keys",
    MapType(STRING, STRING): "str_to_map",
    IntervalType("DAY", "SECOND"): "make_dt_interval",
    IntervalType("YEAR", "MONTH"): "make_ym_interval",
}
_BY_NAME: dict[str, DataType] = {name: found for found, names in _FIXED.items() for name in names.split()}
_SAME_AS_FIRST = """
abs any_value array_compact array_distinct array_except array_intersect array_remove array_sort bit_and bit_not
bit_or bit_xor filter first first_value lag last last_value lead max min mode negative nth_value nullif
shuffle slice sort_array
"""
_FIRST = frozenset(_SAME_AS_FIRST.split())
COERCED = frozenset(["coalesce", "nvl", "ifnull", "greatest", "least", "array"])


def function_type(name: str, types: Types) -> DataType | None:
    """Return the type of a call; None where the table does not know it."""
    if found := _BY_NAME.get(name):
        return found
    if name in _FIRST:
        return types[0] if types else None
    if name in COERCED:
        found = common(types)
        return ArrayType(found) if found and name == "array" else found
    rule = _RULES.get(name)
    return rule(types) if rule and types else None


def _sum(types: Types) -> DataType | None:
    first = types[0]
    if type_name(first) in INTEGERS:
        return BIGINT
    if isinstance(first, DecimalType):
        return DecimalType(min(38, first.precision + 10), first.scale)
    return DOUBLE if type_name(first) in ("FLOAT", "DOUBLE", "STRING") else None


def _average(types: Types) -> DataType | None:
    first = types[0]
    if isinstance(first, DecimalType):
        return DecimalType(min(38, first.precision + 4), min(37, first.scale + 4))
    return DOUBLE if type_name(first) in {*INTEGERS, "FLOAT", "DOUBLE", "STRING"} else None


def _element(types: Types) -> DataType | None:
    return types[0].element if isinstance(types[0], ArrayType) else None


def _at(types: Types) -> DataType | None:
    return types[0].value if isinstance(types[0], MapType) else _element(types)


def _whole(types: Types) -> DataType | None:
    first = types[0]
    if len(types) > 1:
        return None
    if isinstance(first, DecimalType):
        return DecimalType(min(38, first.precision - first.scale + 1), 0)
    return BIGINT if type_name(first) in {*INTEGERS, "FLOAT", "DOUBLE"} else None


def _moved(types: Types) -> DataType | None:
    return DATE if len(types) == 2 else None


def _entries(types: Types) -> DataType | None:
    if not isinstance(types[0], MapType):
        return None
    return ArrayType(StructType((Field("key", types[0].key), Field("value", types[0].value))))


def _concat(types: Types) -> DataType | None:
    if any(isinstance(found, ArrayType) for found in types):
        return common(types)
    return BINARY if all(found == BINARY for found in types) else None if None in types else STRING


def _flat(types: Types) -> DataType | None:
    return _element(types)


def _sequence(types: Types) -> DataType | None:
    found = common(types[:2])
    return ArrayType(found) if found else None


def _map(types: Types) -> DataType | None:
    keys, values = common(types[::2]), common(types[1::2])
    return MapType(keys, values) if keys and values else None


_RULES: Mapping[str, Callable[[Types], DataType | None]] = {
    "sum": _sum,
    "try_sum": _sum,
    "avg": _average,
    "mean": _average,
    "try_avg": _average,
    "median": lambda types: DOUBLE if type_name(types[0]) in {*INTEGERS, "FLOAT", "DOUBLE", "DECIMAL"} else None,
    "percentile": lambda types: DOUBLE if len(types) > 1 and not isinstance(types[1], ArrayType) else None,
    "collect_list": lambda types: types[0] and ArrayType(types[0]),
    "collect_set": lambda types: types[0] and ArrayType(types[0]),
    "array_agg": lambda types: types[0] and ArrayType(types[0]),
    "max_by": lambda types: types[0],
    "min_by": lambda types: types[0],
    "element_at": _at,
    "try_element_at": _at,
    "get": _element,
    "array_max": _element,
    "array_min": _element,
    "flatten": _flat,
    "ceil": _whole,
    "ceiling": _whole,
    "floor": _whole,
    "date_add": _moved,
    "dateadd": _moved,
    "map": _map,
    "map_keys": lambda types: ArrayType(types[0].key) if isinstance(types[0], MapType) else None,
    "map_values": lambda types: ArrayType(types[0].value) if isinstance(types[0], MapType) else None,
    "map_entries": _entries,
    "concat": _concat,
    "reverse": lambda types: types[0] if isinstance(types[0], ArrayType) else STRING,
    "lpad": lambda types: BINARY if types[0] == BINARY else STRING,
    "rpad": lambda types: BINARY if types[0] == BINARY else STRING,
    "array_append": lambda types: types[0],
    "array_prepend": lambda types: types[0],
    "array_union": common,
    "positive": lambda types: DOUBLE if types[0] == STRING else types[0],
    "nvl2": lambda types: common(types[1:]) if len(types) == 3 else None,
    "if": lambda types: common(types[1:]) if len(types) == 3 else None,
    "sequence": _sequence,
    "variant_get": lambda types: VARIANT if len(types) == 2 else None,
    "signum": lambda types: None if isinstance(types[0], DecimalType) else DOUBLE,
    "sign": lambda types: None if isinstance(types[0], DecimalType) else DOUBLE,
}
