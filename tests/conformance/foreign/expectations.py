"""
Expectations of Great Expectations over the dialect of lakewire: ``python expectations.py URL``, a table ``expected``.

Prints one JSON line for each: its name, whether it succeeded, and the error where there was one. Runs in an
environment of its own, with this checkout on the path.
"""

import json
import sys

import great_expectations
from great_expectations import expectations as ge
from sqlalchemy.dialects import registry

registry.register("databricks.lakewire", "lakewire.sqlalchemy", "LakewireDialect")  # it is not installed here

EXPECTATIONS = (
    ge.ExpectTableRowCountToEqual(value=3),
    ge.ExpectTableColumnsToMatchSet(column_set=["id", "name", "x"]),
    ge.ExpectColumnValuesToNotBeNull(column="id"),
    ge.ExpectColumnValuesToNotBeNull(column="name", mostly=0.6),
    ge.ExpectColumnValuesToBeUnique(column="id"),
    ge.ExpectCompoundColumnsToBeUnique(column_list=["id", "name"]),
    ge.ExpectColumnValuesToBeBetween(column="x", min_value=1, max_value=3),
    ge.ExpectColumnValuesToBeInSet(column="name", value_set=["a", "b"]),
    ge.ExpectColumnDistinctValuesToBeInSet(column="name", value_set=["a", "b"]),
    ge.ExpectColumnValueLengthsToEqual(column="name", value=1),
    ge.ExpectColumnValuesToBeOfType(column="id", type_="INT"),
    ge.ExpectColumnMeanToBeBetween(column="x", min_value=1, max_value=3),
    ge.ExpectColumnMaxToBeBetween(column="id", min_value=3, max_value=3),
    ge.ExpectColumnMedianToBeBetween(column="id", min_value=2, max_value=2),
    ge.ExpectColumnStdevToBeBetween(column="id", min_value=0, max_value=2),
    ge.UnexpectedRowsExpectation(unexpected_rows_query="SELECT * FROM {batch} WHERE id > 5"),
    ge.ExpectColumnValuesToNotBeNull(column="x"),  # one is
    ge.ExpectColumnValuesToMatchRegex(column="name", regex="^[a-z]$"),  # knows a list of dialects
)

context = great_expectations.get_context(mode="ephemeral")
source = context.data_sources.add_sql("local", connection_string=sys.argv[1])
asset = source.add_table_asset("expected", table_name="expected")
batch = asset.add_batch_definition_whole_table("all").get_batch()
for expectation in EXPECTATIONS:
    outcome = batch.validate(expectation)
    facts = json.dumps(outcome.exception_info, default=str)
    error = "" if outcome.success or '"raised_exception": true' not in facts else facts
    print(json.dumps([type(expectation).__name__, outcome.success, error]))
