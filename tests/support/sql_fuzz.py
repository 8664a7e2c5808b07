"""Random statements of SQL over two tables: expressions by type, queries, and changes of a table."""

import random

SETUP = (
    (
        "CREATE TABLE a (id INT, i INT, l BIGINT, x DOUBLE, d DECIMAL(10,2), s STRING, dt DATE, ts TIMESTAMP, "
        "b BOOLEAN, arr ARRAY<INT>)"
    ),
    (
        "INSERT INTO a VALUES "
        "(1, 5, 5000000000, 1.5D, 10.25, 'abc', DATE'2024-01-31', TIMESTAMP'2024-01-31 10:20:30.5', true, array(1)), "
        "(2, -7, -1, CAST('NaN' AS DOUBLE), -0.01, '', DATE'2024-02-29', TIMESTAMP'2024-02-29 00:00:00', NULL, NULL), "
        "(3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), "
        "(4, 0, 0, -0.5D, 0.00, '42', DATE'1969-12-31', TIMESTAMP'1969-12-31 23:59:59', true, array(NULL, 3)), "
        "(5, 2147483647, 9, 1e10D, 99999999.99, 'Éa b', DATE'2024-12-30', TIMESTAMP'2024-12-30 12:00:00', NULL, NULL), "
        "(6, 5, 7, 1.5D, 10.25, '2024-02-29', DATE'2024-03-01', TIMESTAMP'2024-03-01 00:00:01', false, array(1, 1, 2))"
    ),
    "CREATE TABLE c (k INT, name STRING, n DECIMAL(6,1), at DATE)",
    (
        "INSERT INTO c VALUES (1, 'abc', 1.5, DATE'2024-01-01'), (1, 'x', -2.0, NULL), (4, NULL, NULL, NULL), "
        "(NULL, '42', 0.0, DATE'2020-02-02'), (9, 'Éa b', 7.7, DATE'1999-12-31')"
    ),
)
COLUMNS = {
    "INT": ["id", "i"], "BIGINT": ["l"], "DOUBLE": ["x"], "DECIMAL(10,2)": ["d"], "STRING": ["s"], "DATE": ["dt"],
    "TIMESTAMP": ["ts"], "BOOLEAN": ["b"], "ARRAY<INT>": ["arr"],
}  # fmt: skip
LITERALS = {
    "INT": ["0", "1", "-3", "100", "NULL"],
    "BIGINT": ["1L", "-5000000000", "CAST(NULL AS BIGINT)"],
    "DOUBLE": ["0.5D", "-2e3D", "CAST('NaN' AS DOUBLE)", "1.1D"],
    "DECIMAL(10,2)": ["1.25", "-0.5", "100.0", "CAST(3 AS DECIMAL(10,2))"],
    "STRING": ["'abc'", "''", "'4'", "'a%'", "' x '", "'2024-02-29'", "CAST(NULL AS STRING)"],
    "DATE": ["DATE'2024-02-29'", "DATE'1970-01-01'", "CAST(NULL AS DATE)"],
    "TIMESTAMP": [
        "TIMESTAMP'2024-02-29 12:30:00'",
        "TIMESTAMP'1970-01-01 00:00:00'",
        "TIMESTAMP'1969-12-31 23:59:58.25'",
    ],
    "BOOLEAN": ["true", "false", "CAST(NULL AS BOOLEAN)"],
    "ARRAY<INT>": ["array(1, 2, 3)", "array(CAST(NULL AS INT))", "CAST(NULL AS ARRAY<INT>)"],
}
NUMBERS = ["INT", "BIGINT", "DOUBLE", "DECIMAL(10,2)"]
# What a type is made of: text with {TYPE}s.
FORMS = {
    "INT": [
        "({INT} + {INT})", "({INT} - {INT})", "({INT} * {INT})", "({INT} % {INT})", "({INT} DIV {INT})", "abs({INT})",
        "length({STRING})", "year({DATE})", "month({DATE})", "day({TIMESTAMP})", "hour({TIMESTAMP})", "sign({INT})",
        "datediff({DATE}, {DATE})", "size({ARRAY<INT>})", "instr({STRING}, {STRING})", "CAST({STRING} AS INT)",
        "try_cast({STRING} AS INT)", "CAST({DECIMAL(10,2)} AS INT)", "CAST({BOOLEAN} AS INT)", "-({INT})",
        "element_at({ARRAY<INT>}, 1)", "({INT} & {INT})", "weekday({DATE})", "dayofweek({DATE})", "pmod({INT}, 7)",
        "array_position({ARRAY<INT>}, 1)", "ascii({STRING})", "CAST({DOUBLE} AS INT)", "greatest({INT}, {INT})",
        "int({DOUBLE})", "nullif({INT}, {DECIMAL(10,2)})", "({INT} - -2147483648)", "try_add({INT}, {INT})",
        "try_multiply({INT}, {INT})", "{ARRAY<INT>}[{INT}]",
    ],
    "BIGINT": [
        "({BIGINT} + {INT})", "({BIGINT} - {BIGINT})", "({INT} * {BIGINT})", "CAST({INT} AS BIGINT)", "abs({BIGINT})",
        "CAST({DOUBLE} AS BIGINT)", "unix_seconds({TIMESTAMP})", "ceil({DOUBLE})", "floor({DECIMAL(10,2)})",
        "CAST({TIMESTAMP} AS BIGINT)", "unix_millis({TIMESTAMP})", "nullif({BIGINT}, {DOUBLE})", "bigint({BOOLEAN})",
    ],
    "DOUBLE": [
        "({DOUBLE} + {INT})", "({DOUBLE} * {DOUBLE})", "({INT} / {INT})", "({DOUBLE} / {BIGINT})", "sqrt({DOUBLE})",
        "CAST({DECIMAL(10,2)} AS DOUBLE)", "CAST({STRING} AS DOUBLE)", "round({DOUBLE}, 1)", "power({INT}, 2)",
        "({DOUBLE} - {DECIMAL(10,2)})", "try_cast({STRING} AS DOUBLE)", "nanvl({DOUBLE}, {DOUBLE})",
        "try_divide({DOUBLE}, {INT})", "try_subtract({DOUBLE}, {BIGINT})",
    ],
    "DECIMAL(10,2)": [
        "({DECIMAL(10,2)} + {DECIMAL(10,2)})", "({DECIMAL(10,2)} * {INT})", "({DECIMAL(10,2)} / {DECIMAL(10,2)})",
        "({DECIMAL(10,2)} - {BIGINT})", "round({DECIMAL(10,2)}, 1)", "abs({DECIMAL(10,2)})",
        "CAST({INT} AS DECIMAL(10,2))", "({DECIMAL(10,2)} % {DECIMAL(10,2)})", "CAST({DOUBLE} AS DECIMAL(10,2))",
        "try_cast({STRING} AS DECIMAL(10,2))", "({INT} / {DECIMAL(10,2)})",
        "({DECIMAL(10,2)} * -3)", "({DECIMAL(10,2)} / 7L)", "round({DECIMAL(10,2)}, -1)", "(-2 - {DECIMAL(10,2)})",
    ],
    "STRING": [
        "upper({STRING})", "concat({STRING}, {STRING})", "({STRING} || {STRING})", "trim({STRING})",
        "left({STRING}, 2)",
        "substring({STRING}, {INT}, 2)", "CAST({INT} AS STRING)", "CAST({DOUBLE} AS STRING)", "CAST({DATE} AS STRING)",
        "CAST({DECIMAL(10,2)} AS STRING)", "CAST({TIMESTAMP} AS STRING)", "CAST({BOOLEAN} AS STRING)",
        "lower({STRING})",
        "replace({STRING}, 'a', 'b')", "lpad({STRING}, 5, '*')", "date_format({TIMESTAMP}, 'yyyy-MM-dd')",
        "concat_ws('-', {STRING}, {STRING})", "reverse({STRING})", "repeat({STRING}, 2)", "right({STRING}, 1)",
        "nullif({STRING}, {STRING})", "regexp_replace({STRING}, '[0-9]+', '#')", "split_part({STRING}, 'b', 1)",
        "initcap({STRING})", "array_join({ARRAY<INT>}, ',')", "CAST({ARRAY<INT>} AS STRING)", "hex({INT})",
    ],
    "DATE": [
        "date_add({DATE}, 3)", "date_sub({DATE}, 40)", "last_day({DATE})", "CAST({TIMESTAMP} AS DATE)",
        "add_months({DATE}, 1)", "try_cast({STRING} AS DATE)", "({DATE} + INTERVAL 1 MONTH)", "trunc({DATE}, 'MONTH')",
        "({DATE} - INTERVAL 2 DAYS)", "next_day({DATE}, 'MON')",
    ],
    "TIMESTAMP": [
        "date_trunc('HOUR', {TIMESTAMP})", "CAST({DATE} AS TIMESTAMP)", "({TIMESTAMP} + INTERVAL 90 MINUTES)",
        "date_trunc('MONTH', {TIMESTAMP})", "({TIMESTAMP} - INTERVAL '1 02:00:00' DAY TO SECOND)",
    ],
    "BOOLEAN": [
        "({INT} = {INT})", "({INT} < {BIGINT})", "({DOUBLE} >= {DECIMAL(10,2)})", "({STRING} = {STRING})",
        "({DATE} < {TIMESTAMP})", "({BOOLEAN} AND {BOOLEAN})", "({BOOLEAN} OR {BOOLEAN})", "(NOT {BOOLEAN})",
        "({INT} IS NULL)", "({STRING} LIKE 'a%')", "({INT} IN ({INT}, {INT}))", "({INT} BETWEEN {INT} AND {INT})",
        "({STRING} <=> {STRING})", "({DOUBLE} > {DOUBLE})", "array_contains({ARRAY<INT>}, {INT})", "isnan({DOUBLE})",
        "({INT} IN (SELECT k FROM c))", "({INT} NOT IN (SELECT k FROM c WHERE k IS NOT NULL))",
        "EXISTS (SELECT 1 FROM c WHERE c.k = a.id)", "({DATE} = {DATE})", "({INT} <> {DECIMAL(10,2)})",
        "startswith({STRING}, 'a')", "({STRING} RLIKE '^[a-c]')", "({INT} = {STRING})",
    ],
    "ARRAY<INT>": [
        "array({INT}, {INT})", "sort_array({ARRAY<INT>})", "array_distinct({ARRAY<INT>})", "reverse({ARRAY<INT>})",
        "transform({ARRAY<INT>}, x -> x + 1)", "filter({ARRAY<INT>}, x -> x > 1)", "concat({ARRAY<INT>}, {ARRAY<INT>})",
        "array_compact({ARRAY<INT>})", "slice({ARRAY<INT>}, 1, 2)",
    ],
}  # fmt: skip
ANY = ["CASE WHEN {BOOLEAN} THEN {T} ELSE {T} END", "coalesce({T}, {T})", "if({BOOLEAN}, {T}, {T})", "nvl({T}, {T})"]
AGGREGATES = [
    "count(*)", "count({T})", "min({T})", "max({T})", "sum({N})", "avg({N})", "count(DISTINCT {T})",
    "sum({N}) FILTER (WHERE {BOOLEAN})", "count_if({BOOLEAN})", "bool_or({BOOLEAN})",
    "count_if({BOOLEAN}) FILTER (WHERE {BOOLEAN})", "try_sum({N})",
]  # fmt: skip
WINDOWS = [
    "row_number() OVER (ORDER BY id)", "sum({N}) OVER (PARTITION BY b ORDER BY id)", "lag({T}) OVER (ORDER BY id)",
    "rank() OVER (ORDER BY i NULLS LAST)", "count(*) OVER (PARTITION BY s)", "first_value({T}) OVER (ORDER BY id)",
    "sum({N}) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)", "count({T}) OVER (PARTITION BY {DOUBLE})",
    "avg({N}) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING)", "rank() OVER (ORDER BY {DOUBLE})",
    "size(collect_list({T}) OVER (PARTITION BY b ORDER BY id))", "max({N}) OVER (ORDER BY id ROWS 2 PRECEDING)",
]  # fmt: skip


class Statements:
    """Make statements; the same seed makes the same."""

    def __init__(self, seed):
        self._random = random.Random(seed)  # noqa: S311  no secrets

    def next(self):
        """Return one query, or a list of statements that change a table of their own, ``{t}``, and read it."""
        if self._random.random() < 0.15:
            return self._changes()
        return self._random.choice(
            [self._plain, self._plain, self._grouped, self._joined, self._windowed, self._united]
        )()

    def expression(self, wanted, depth=2):
        """Return an expression of a type."""
        chance = self._random.random()
        if depth == 0 or chance < 0.25:
            return self._leaf(wanted)
        if chance < 0.4:
            return self._filled(self._random.choice(ANY), depth, wanted)
        return self._filled(self._random.choice(FORMS[wanted]), depth, wanted)

    def _leaf(self, wanted):
        if self._random.random() < 0.7:
            return self._name(self._random.choice(COLUMNS[wanted]))
        return self._random.choice(LITERALS[wanted])

    def _name(self, column):
        """Return a column as people write it: bare, qualified, in backticks, in another case."""
        return self._random.choice([column, column, f"a.{column}", f"`{column}`", column.upper(), f"A.`{column}`"])

    def _filled(self, form, depth, wanted=None):
        while "{" in form:
            head, _, rest = form.partition("{")
            name, _, tail = rest.partition("}")
            asked = {"T": wanted or self._type(), "N": self._random.choice(NUMBERS)}.get(name, name)
            form = f"{head}{self.expression(asked, depth - 1)}{tail}"
        return form

    def _type(self):
        return self._random.choice(list(FORMS))

    def _condition(self):
        return self.expression("BOOLEAN")

    def _plain(self):
        items = ", ".join(f"{self.expression(self._type())} AS c{place}" for place in range(self._random.randint(1, 3)))
        where = f" WHERE {self._condition()}" if self._random.random() < 0.5 else ""
        return f"SELECT id, {items} FROM a{where} ORDER BY id"

    def _grouped(self):
        key = self.expression(self._random.choice(["INT", "STRING", "BOOLEAN", "DATE"]), 1)
        found = self._filled(self._random.choice(AGGREGATES), 2)
        having = f" HAVING {self._random.choice(['count(*) > 1', 'max(id) < 5', 'min(i) IS NOT NULL'])}"
        tail = having if self._random.random() < 0.3 else ""
        if self._random.random() < 0.2:
            return f"SELECT {found} AS v FROM a"
        return f"SELECT {key} AS g, {found} AS v FROM a GROUP BY {self._random.choice(['1', 'ALL', key])}{tail}"

    def _joined(self):
        kind = self._random.choice(["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "LEFT SEMI JOIN", "LEFT ANTI JOIN"])
        on = self._random.choice(["a.id = c.k", "a.s = c.name", "a.d > c.n", "a.id = c.k AND a.dt < c.at", "a.l = c.k"])
        shown = "a.id, a.s" if "SEMI" in kind or "ANTI" in kind else "a.id, c.k, c.name, a.d + c.n AS v"
        return f"SELECT {shown} FROM a {kind} c ON {on}"

    def _windowed(self):
        item = self._filled(self._random.choice(WINDOWS), 1)
        inner = f"SELECT id, {item} AS w FROM a"
        return self._random.choice([f"{inner} ORDER BY id", f"SELECT max(w), count(*) FROM ({inner}) AS q"])

    def _united(self):
        wanted = [self._type(), self._type()]
        sides = [f"SELECT {', '.join(self.expression(found, 1) for found in wanted)} FROM a" for _ in range(2)]
        word = self._random.choice(["UNION ALL", "UNION", "EXCEPT", "INTERSECT"])
        return f"WITH q AS ({sides[0]} {word} {sides[1]}) SELECT * FROM q"

    def _changes(self):
        column = self._random.choice(["i", "l", "x", "d", "s", "dt", "b"])
        wanted = next(found for found, names in COLUMNS.items() if column in names)
        value, condition = self.expression(wanted), self._condition()
        change = self._random.choice(
            [
                f"UPDATE {{t}} AS a SET {column} = {value} WHERE {condition}",
                f"DELETE FROM {{t}} AS a WHERE {condition}",
                f"INSERT INTO {{t}} (id, {column}) SELECT id + 10, {value} FROM a WHERE {condition}",
                (
                    f"MERGE INTO {{t}} a USING (SELECT k, max(name) AS name FROM c GROUP BY k) c ON a.id = c.k "
                    f"WHEN MATCHED THEN UPDATE SET {column} = {value.replace('c.k', 'a.id')} "
                    f"WHEN NOT MATCHED THEN INSERT (id, s) VALUES (c.k, c.name)"
                ),
            ]
        )
        return ["CREATE TABLE {t} AS SELECT * FROM a", change, "SELECT * FROM {t} ORDER BY id NULLS LAST, l, s"]
