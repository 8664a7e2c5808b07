"""
What functions of several arguments take in each place, in ANSI mode, and what Spark casts it to.

Asked of Spark 4.0 for each place and a column of each type. A place that is not listed takes everything.

Source: https://spark.apache.org/docs/4.0.0/sql-ref-ansi-compliance.html#type-conversion-in-function-invocation
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from lakewire.schema.types import BIGINT, DATE, DOUBLE, INT, STRING, TIMESTAMP, DecimalType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lakewire.schema.types import DataType

_INTEGERS = "TINYINT SMALLINT INT BIGINT"
_NUMBERS = f"{_INTEGERS} FLOAT DOUBLE DECIMAL"
_TIMES = "DATE TIMESTAMP TIMESTAMP_NTZ"
_ATOMS = f"{_NUMBERS} STRING BINARY BOOLEAN {_TIMES}"
ALL = frozenset(f"{_ATOMS} ARRAY MAP STRUCT".split())


@attrs.frozen
class ArgumentPlace:
    """
    Hold what one place takes.

    Args:
        types: Names of types.
        wanted: What they are cast to; None where they stay.
        of_null: What a NULL without a type is cast to; *wanted* where nothing is said.
        is_null: Whether a bare NULL is taken.
        is_constant: Whether it may not depend on a row.
    """

    types: frozenset[str]
    wanted: DataType | None = None
    of_null: DataType | None = attrs.field(default=attrs.Factory(lambda self: self.wanted, takes_self=True))
    is_null: bool = True
    is_constant: bool = False


def _place(types: str, wanted: DataType | None = None, **others: Any) -> ArgumentPlace:
    return ArgumentPlace(frozenset(types.split()), wanted, **others)


_ANY = ArgumentPlace(ALL)
_KINDS: Mapping[str, ArgumentPlace] = {
    "any": _ANY,
    "constant": ArgumentPlace(ALL, is_constant=True),
    "atom": _place(_ATOMS),
    "text": _place(_ATOMS, STRING),
    "hashed": _place(f"{_ATOMS} ARRAY STRUCT"),
    "ordered": _place(f"{_ATOMS} ARRAY STRUCT"),
    "texts": _place(f"{_ATOMS} ARRAY"),
    "format": _place(_ATOMS, STRING, is_constant=True),
    "plain": _place(f"{_NUMBERS} STRING BOOLEAN {_TIMES}", STRING),
    "words": _place("STRING"),
    "word": _place("STRING", is_constant=True),
    "bytes": _place("BINARY STRING"),
    "integer": _place(f"{_NUMBERS} STRING", INT),
    "scale": _place(f"{_NUMBERS} STRING", INT, of_null=None, is_constant=True),
    "long": _place(f"{_NUMBERS} STRING", BIGINT),
    "number": _place(f"{_NUMBERS} STRING", DOUBLE),
    "numeric": _place(f"{_NUMBERS} STRING"),
    "scaled": _place(f"{_NUMBERS} STRING", of_null=DecimalType(38, 18)),
    "days": _place("TINYINT SMALLINT INT STRING", INT),
    "index": _place(_INTEGERS),
    "small": _place("TINYINT SMALLINT INT", is_null=False),
    "count": _place("INT"),
    "digits": _place("INT STRING"),
    "exact": _place(_NUMBERS),
    "shown": _place(f"{_NUMBERS} STRING BINARY {_TIMES}"),
    "date": _place(f"STRING {_TIMES}", DATE),
    "moment": _place(f"STRING {_TIMES}", TIMESTAMP),
    "time": _place(f"STRING {_TIMES}"),
    "cut": _place(f"STRING {_TIMES}", of_null=TIMESTAMP),
    "truth": _place("BOOLEAN STRING"),
    "condition": _place("BOOLEAN"),
    "array": _place("ARRAY"),
    "elements": _place("ARRAY", is_null=False),
    "map": _place("MAP"),
    "entries": _place("MAP", is_null=False),
    "container": _place("ARRAY MAP", is_null=False),
    "sketched": _place("INT BIGINT STRING BINARY"),
}
# Function, or function/number of arguments, and its places; the last one with … is that of all further arguments.
_SIGNATURES = """
add_months date integer
aes_decrypt bytes bytes
aes_encrypt bytes bytes
aggregate elements any
array_append elements any
array_except elements elements
array_insert elements small any
array_intersect elements elements
array_join array words words
array_position elements any
array_prepend elements any
array_remove elements any
array_repeat any count
array_sort elements
array_union elements elements
arrays_overlap elements elements
arrays_zip array…
assert_true condition text
atan2 number number
bitmap_bit_position long
bitmap_bucket_number long
btrim text text
ceil/2 scaled scale
ceiling/2 scaled scale
char long
chr long
concat texts…
concat_ws text texts…
contains text text
conv text integer integer
convert_timezone/2 text time
convert_timezone/3 text text time
corr number number
covar_pop number number
covar_samp number number
date_add/2 date days
date_add/3 any integer time
date_diff/2 date date
date_diff/3 any time time
date_format moment text
date_from_unix_date integer
date_part any time
date_sub date days
date_trunc text cut
dateadd/2 date days
dateadd/3 any integer time
datediff/2 date date
datediff/3 any time time
datepart any time
day date
dayname date
dayofmonth date
dayofweek date
dayofyear date
decode/2 bytes text
element_at container any
elt integer text…
encode text text
endswith text text
exists elements
filter elements
find_in_set text text
flatten elements
floor/2 scaled scale
forall elements
format_number exact digits
format_string text any
from_unixtime long text
from_utc_timestamp moment text
get elements index
get_json_object words words
getbit index integer
hash hashed…
hll_sketch_agg sketched
hour moment
hypot number number
if condition any any
ilike text text
instr text text
json_tuple words words…
last_day date
left text integer
levenshtein text text integer
like text text
locate text text integer
log/2 number number
lpad text integer text
ltrim text text
make_date integer integer integer
make_dt_interval integer integer integer numeric
make_timestamp integer integer integer integer integer numeric text
make_timestamp_ltz integer integer integer integer integer numeric text
make_timestamp_ntz integer integer integer integer integer numeric
make_ym_interval integer integer
map_concat entries…
map_contains_key entries any
map_filter entries
map_from_arrays array array
mask words word word word
max_by any ordered
min_by any ordered
minute moment
mod numeric numeric
month date
monthname date
months_between moment moment truth
nanvl numeric numeric
next_day date text
overlay text text integer integer
parse_url words words words
percentile number any index
pmod numeric numeric
position text text integer
pow number number
power number number
printf text any
quarter date
raise_error text
reduce elements any
regexp text text
regexp_count text text
regexp_extract text text integer
regexp_extract_all text text integer
regexp_instr text text integer
regexp_like text text
regexp_replace text text text scale
regexp_substr text text
regr_avgx numeric numeric
regr_avgy numeric numeric
regr_count numeric numeric
regr_intercept number number
regr_r2 number number
regr_slope number number
regr_sxx number number
regr_sxy number number
regr_syy number number
repeat text integer
replace text text text
right text integer
rlike text text
round numeric scale
rpad text integer text
rtrim text text
second moment
sentences text text text
sha2 bytes integer
shiftleft numeric integer
shiftright numeric integer
slice array integer integer
sort_array array constant
split text text integer
split_part text text integer
startswith text text
str_to_map words words words
string_agg text
string_agg/2 plain
substr text integer integer
substring text integer integer
substring_index text text integer
timestampadd any integer time
timestampdiff any time time
to_binary text constant
to_char shown text
to_date atom text
to_number text format
to_timestamp atom text
to_timestamp_ltz atom text
to_timestamp_ntz atom text
to_unix_timestamp time words
to_utc_timestamp moment text
to_varchar shown text
transform elements
translate text text text
trim text text
trunc date text
try_divide numeric numeric
try_element_at container any
try_multiply numeric numeric
try_parse_url words words words
try_to_binary text constant
try_to_number text format
try_to_timestamp atom text
unix_timestamp time words
weekday date
weekofyear date
width_bucket number number number long
xpath_string words word
xxhash64 hashed…
year date
"""
# Functions of one argument that is a text, whatever else they take.
_OF_ONE_TEXT = """
ascii bit_length char_length character_length initcap is_valid_utf8 lcase len length lower luhn_check make_valid_utf8
octet_length reverse soundex try_url_decode try_validate_utf8 ucase unbase64 unhex upper url_decode url_encode
validate_utf8
"""
# Functions of one argument whose type is its own -> the type of a NULL without one.
_OF_NULL = {
    "abs": DOUBLE, "avg": DOUBLE, "mean": DOUBLE, "positive": DOUBLE,
    "bit_and": INT, "bit_or": INT, "bit_xor": INT,
    "reverse": STRING,
}  # fmt: skip


def _read(line: str) -> tuple[str, tuple[ArgumentPlace, ...], bool]:
    name, *kinds = line.removesuffix("…").split()
    return name, tuple(_KINDS[kind] for kind in kinds), line.endswith("…")


_TABLE = {name: (places, more) for name, places, more in map(_read, _SIGNATURES.strip().splitlines())}
_TEXT = frozenset(_OF_ONE_TEXT.split())


@lru_cache(maxsize=256)
def places(name: str, count: int) -> tuple[ArgumentPlace, ...]:
    """Return the places of a call of *count* arguments; fewer where the others take everything."""
    if count == 1 and name in _TEXT:
        return (attrs.evolve(_ANY, wanted=STRING, of_null=STRING),)
    if count == 1 and name in _OF_NULL:
        return (attrs.evolve(_ANY, of_null=_OF_NULL[name]),)
    listed, more = _TABLE.get(f"{name}/{count}") or _TABLE.get(name) or ((), False)
    return (listed + listed[-1:] * (count - len(listed)) if more else listed)[:count]
