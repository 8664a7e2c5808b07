"""Random calls of every function that the default engine runs, over odd values of every type."""

import functools
import random

from sqlglot import exp

from lakewire_local.errors import LocalError
from lakewire_local.front.aggregates import AGGREGATES
from lakewire_local.front.counts import check_count
from lakewire_local.front.function_names import PROVEN_ON_SAIL
from lakewire_local.front.signatures import ALL, places

_DAYS = ("2024-01-31", "0001-01-01", "", "9999-12-31", "1969-12-31", "2024-02-29")
_MOMENTS = ("2024-01-31 10:20:30.5", "0001-01-01", "", "9999-12-31 23:59:59", "1969-12-31 23:59:59.75", "2024-02-29")
_PAIRS = (("1", "'x'"), ("NULL", "''"), ("", ""), ("4", "NULL"), ("0", "'y'"), ("1", "'x'"))


def _of(kind, texts):
    return tuple(f"{kind}'{text}'" if text else "NULL" for text in texts)


# Type -> the column of it, its type in SQL, and its value in each row.
_COLUMNS = {
    "TINYINT": ("ti", "TINYINT", "1Y", "-128Y", "NULL", "127Y", "0Y", "7Y"),
    "SMALLINT": ("si", "SMALLINT", "2S", "-32768S", "NULL", "32767S", "0S", "-3S"),
    "INT": ("i", "INT", "3", "-2147483648", "NULL", "2147483647", "0", "5"),
    "BIGINT": ("l", "BIGINT", "4L", "-9223372036854775808L", "NULL", "9223372036854775807L", "0L", "-1L"),
    "FLOAT": ("f", "FLOAT", "1.5F", "CAST('NaN' AS FLOAT)", "NULL", "CAST('Infinity' AS FLOAT)", "0.0F", "-0.1F"),
    "DOUBLE": ("x", "DOUBLE", "2.5D", "CAST('NaN' AS DOUBLE)", "NULL", "CAST('Infinity' AS DOUBLE)", "-0.0D", "0.1D"),
    "DECIMAL": ("d", "DECIMAL(10,2)", "10.25", "-99999999.99", "NULL", "99999999.99", "0.00", "-0.01"),
    "STRING": ("s", "STRING", "'abc'", "''", "NULL", "'42'", "'Éa b'", "' -12.5 '"),
    "BINARY": ("bin", "BINARY", "X'616263'", "X''", "NULL", "X'3432'", "X'C389'", "X'2D31322E35'"),
    "BOOLEAN": ("b", "BOOLEAN", "true", "false", "NULL", "true", "false", "true"),
    "DATE": ("dt", "DATE", *_of("DATE", _DAYS)),
    "TIMESTAMP": ("ts", "TIMESTAMP", *_of("TIMESTAMP", _MOMENTS)),
    "TIMESTAMP_NTZ": ("tn", "TIMESTAMP_NTZ", *_of("TIMESTAMP_NTZ", _MOMENTS)),
    "ARRAY": (
        "arr", "ARRAY<INT>", "array(1, 2, 3)", "array()", "NULL", "array(NULL, 3)", "array(0)", "array(3, 1, 2, 1)",
    ),
    "MAP": (
        "m", "MAP<STRING, INT>", "map('a', 1, 'b', 2)", "map()", "NULL", "map('k', NULL)", "map('', 0)", "map('b', 2)",
    ),
    "STRUCT": (
        "st", "STRUCT<a: INT, b: STRING>", *(f"named_struct('a', {a}, 'b', {b})" if a else "NULL" for a, b in _PAIRS),
    ),
}  # fmt: skip
_ROWS = 6
SETUP = (
    f"CREATE TABLE e (id INT, {', '.join(f'{name} {kind}' for name, kind, *_ in _COLUMNS.values())})",
    *(
        f"INSERT INTO e VALUES ({row + 1}, {', '.join(column[2 + row] for column in _COLUMNS.values())})"
        for row in range(_ROWS)
    ),
)
_LITERALS = {
    **{name: [value for value in column[2:] if value != "NULL"] for name, column in _COLUMNS.items()},
    "INT": ["0", "1", "-1", "2", "10", "2147483647"],
    "STRING": [
        "'abc'", "''", "'%a_'", "' x '", "'2024-02-29'", "'yyyy-MM-dd'", "'MONTH'", "'[a-c]+'", "'(b)(c)?'", "','",
        "'UTC'", "'America/New_York'", "'999.99'", "'utf-8'", "'hex'", "'$.a'", "'1'", "'HOUR'", "'%s %d'", "'MON'",
        "'k=v&x=y'", "'http://u:p@h.org:80/p/q?a=1&b=2#f'", "'{\"a\": [1, 2]}'", "'true'",
    ],
}  # fmt: skip
# What differs with each call, or with the order of rows.
_CHANGING = """
aes_encrypt any any_value approx_count_distinct array_agg bitmap_construct_agg collect_list collect_set
count_min_sketch current_catalog current_database current_date current_schema current_timestamp current_timezone
current_user first first_value from_xml hll_sketch_agg last last_value localtimestamp max_by min_by mode
monotonically_increasing_id now rand randn random randstr session_user shuffle spark_partition_id string_agg to_xml
uniform unix_timestamp user uuid version window
"""
# What takes more memory than there is for a large number, in Spark too.
_LARGE = "array_insert array_repeat lpad repeat rpad sequence space"
# Whose last digits depend on the order in which doubles are added.
_SUMMED = """
corr covar_pop covar_samp kurtosis regr_avgx regr_avgy regr_intercept regr_r2 regr_slope regr_sxx regr_sxy regr_syy
skewness std stddev stddev_pop stddev_samp var_pop var_samp variance
"""
# What the grammar reads otherwise than as a call.
_OF_GRAMMAR = """
aggregate array_sort exists explode explode_outer filter forall grouping grouping_id inline inline_outer json_tuple
map_filter percentile_cont percentile_disc posexplode posexplode_outer reduce stack timestampadd timestampdiff
transform variant_explode variant_explode_outer
"""
_OF_WINDOWS = "cume_dist dense_rank lag lead nth_value ntile percent_rank rank row_number"
NAMES = sorted(PROVEN_ON_SAIL - set(f"{_CHANGING} {_LARGE} {_SUMMED} {_OF_GRAMMAR} {_OF_WINDOWS}".split()))


@functools.cache
def _counts(name):
    """Return how many arguments a function takes, up to seven."""
    return [count for count in range(8) if _takes(name, count)]


def _takes(name, count):
    try:
        check_count(exp.Anonymous(this=name, expressions=[exp.Null()] * count))
    except LocalError:
        return False
    return True


class Calls:
    """Make queries with one call each; the same seed makes the same."""

    def __init__(self, seed):
        self._random = random.Random(seed)  # noqa: S311  no secrets

    def next(self):
        """Return a query."""
        name = self._random.choice(NAMES)
        call = f"{name}({', '.join(self._arguments(name))})"
        row = self._random.randint(1, _ROWS)
        if name in AGGREGATES:
            return f"SELECT {call} AS v FROM e WHERE id <> {row}"
        where = f" WHERE id = {row}" if self._random.random() < 0.6 else ""  # one row that fails hides the others
        return f"SELECT id, {call} AS v FROM e{where} ORDER BY id"

    def _arguments(self, name):
        count = self._random.choice(_counts(name))
        known = places(name, count)
        return [self._argument(known[place] if place < len(known) else None) for place in range(count)]

    def _argument(self, place):
        """Return what a place takes for the most part, now and then anything."""
        odd = place is None or self._random.random() < 0.12
        wanted = self._random.choice(sorted(ALL if odd else place.types))
        if self._random.random() < 0.05:
            return "NULL"
        if self._random.random() < 0.6 and not (place and place.is_constant):
            return _COLUMNS[wanted][0]
        return self._random.choice(_LITERALS[wanted])
