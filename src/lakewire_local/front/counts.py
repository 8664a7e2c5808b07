"""
How many arguments functions take.

Asked of Spark 4.0 for each function and zero to ten arguments. Functions that are not listed take any number.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from sqlglot import exp

from lakewire_local.errors import sql_error
from lakewire_local.front.nodes import function_name

if TYPE_CHECKING:
    from collections.abc import Iterator

# Least and most, a plus for no bound, and the functions. Moments move by a unit as well, which Spark's grammar reads.
_LISTED = """
0: cume_dist curdate current_catalog current_database current_date current_schema current_timestamp current_timezone
  current_user e input_file_block_length input_file_block_start input_file_name localtimestamp
  monotonically_increasing_id now pi row_number session_user spark_partition_id user version
0-1: explode explode_outer inline inline_outer ntile posexplode posexplode_outer rand randn random uuid
0-2: make_ym_interval mode unix_timestamp
0-4: count_min_sketch lag lead make_dt_interval
0-5: mask
0-7: make_interval
1: abs acos acosh any array_agg array_compact array_distinct array_max array_min array_size ascii asin asinh atan
  atanh avg base64 bigint bin binary bit_and bit_count bit_length bit_or bit_xor bitmap_bit_position
  bitmap_bucket_number bitmap_construct_agg bitmap_count bitmap_or_agg bool_and bool_or boolean cardinality cbrt char
  char_length character_length chr collation collect_list collect_set cos cosh cot count_if crc32 csc date
  date_from_unix_date day dayname dayofmonth dayofweek dayofyear decimal degrees double every exp expm1 factorial
  flatten float grouping hex hll_sketch_estimate hour initcap int is_valid_utf8 is_variant_null isnan isnotnull isnull
  json_array_length json_object_keys kurtosis last_day lcase len length ln log10 log1p log2 lower luhn_check
  make_valid_utf8 map_entries map_from_entries map_keys map_values max md5 mean median min minute month monthname
  negative nullifzero octet_length parse_json percentile_cont percentile_disc positive quarter radians raise_error
  reverse rint schema_of_variant schema_of_variant_agg sec second sha sha1 sign signum sin sinh size skewness smallint
  some soundex space sqrt std stddev stddev_pop stddev_samp string sum tan tanh timestamp timestamp_micros
  timestamp_millis timestamp_seconds tinyint to_variant_object try_avg try_parse_json try_sum try_url_decode
  try_validate_utf8 typeof ucase unbase64 unhex unix_date unix_micros unix_millis unix_seconds upper url_decode
  url_encode validate_utf8 var_pop var_samp variance weekday weekofyear window_time year zeroifnull
1+: coalesce concat_ws count format_string hash printf xxhash64
1-2: any_value approx_count_distinct array_sort assert_true bround btrim ceil ceiling first first_value floor
  from_unixtime hll_sketch_agg hll_union_agg last last_value listagg log ltrim randstr round rtrim schema_of_avro
  schema_of_csv schema_of_json schema_of_xml shuffle sort_array string_agg to_avro to_binary to_csv to_date to_json
  to_timestamp to_timestamp_ltz to_timestamp_ntz to_unix_timestamp to_xml trim try_to_binary try_to_timestamp
1-3: sentences str_to_map
1-7: try_make_interval
2: add_months array_append array_contains array_except array_intersect array_position array_prepend array_remove
  array_repeat array_union arrays_overlap atan2 bit_get collate contains corr covar_pop covar_samp date_format
  date_part date_sub date_trunc datepart div element_at encode endswith equal_null exists extract filter find_in_set
  forall format_number from_utc_timestamp get get_json_object getbit histogram_numeric hypot ifnull instr left
  map_contains_key map_filter map_from_arrays max_by min_by mod nanvl next_day nullif nvl pmod pow power regexp
  regexp_count regexp_like regexp_substr regr_avgx regr_avgy regr_count regr_intercept regr_r2 regr_slope regr_sxx
  regr_sxy regr_syy repeat right rlike session_window sha2 shiftleft shiftright shiftrightunsigned startswith to_char
  to_number to_utc_timestamp to_varchar transform transform_keys transform_values trunc try_add try_divide
  try_element_at try_mod try_multiply try_subtract try_to_number xpath xpath_boolean xpath_double xpath_float
  xpath_int xpath_long xpath_number xpath_short xpath_string
2+: decode elt greatest java_method json_tuple least reflect stack try_reflect
2-3: approx_percentile array_join convert_timezone date_add date_diff dateadd datediff from_avro from_csv from_json
  from_xml hll_union ilike levenshtein like locate lpad months_between nth_value parse_url percentile
  percentile_approx position regexp_extract regexp_extract_all regexp_instr replace rpad sequence split substr
  substring try_parse_url try_variant_get uniform variant_get
2-4: from_protobuf to_protobuf
2-5: aes_decrypt try_aes_decrypt
2-6: aes_encrypt
3: array_insert conv make_date map_zip_with nvl2 slice split_part substring_index translate zip_with
3-4: aggregate overlay reduce regexp_replace
4: width_bucket
6: make_timestamp_ntz try_make_timestamp_ntz
6-7: make_timestamp make_timestamp_ltz try_make_timestamp try_make_timestamp_ltz
"""
_IN_PAIRS = frozenset({"map", "named_struct"})


def _read() -> Iterator[tuple[str, tuple[float, float]]]:
    for bounds, names in re.findall(r"^(\S+):((?:.|\n )*)", _LISTED, re.MULTILINE):
        least, _, most = bounds.rstrip("+").partition("-")
        last = math.inf if bounds.endswith("+") else float(most or least)
        yield from ((name, (int(least), last)) for name in names.split())


_COUNTS = dict(_read())


def check_count(call: exp.Expr) -> None:
    """
    Check how many arguments a call has.

    Raises:
        LocalError: The function takes fewer or more.
    """
    name, given = function_name(call), call.expressions
    if given and isinstance(given[0], exp.Distinct):
        given = [*given[0].expressions, *given[1:]]
    if any(item.is_star for item in given) or (name == "exists" and given and isinstance(given[0], exp.Query)):
        return  # columns of which nobody knows the number, or the condition EXISTS
    least, most = _COUNTS.get(name, (0, math.inf))
    if least <= len(given) <= most and not (name in _IN_PAIRS and len(given) % 2):
        return
    error_class = "WRONG_NUM_ARGS.WITH_SUGGESTION" if name == "count" else "WRONG_NUM_ARGS.WITHOUT_SUGGESTION"
    wanted = "2n (n > 0)" if name in _IN_PAIRS else _worded(least, most)
    raise sql_error(
        error_class, f"The `{name}` requires {wanted} parameters but the actual number is {len(given)}", "42605"
    )


def _worded(least: float, most: float) -> str:
    if most == math.inf:
        return f"> {least - 1:g}"
    counts = range(int(least), int(most) + 1)
    return str(counts[0]) if len(counts) == 1 else str(list(counts))
