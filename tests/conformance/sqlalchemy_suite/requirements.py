"""
What Databricks can do, in the terms of SQLAlchemy's suite.

The suite leaves features to a dialect that asks for them: ``CAN``. Others it takes for granted: each of ``CANNOT`` is
a fact about Databricks, with its reason.
"""

from sqlalchemy.testing import exclusions
from sqlalchemy.testing.requirements import SuiteRequirements

CAN = (
    "array_type",
    "check_constraint_reflection",
    "comment_reflection",
    "comment_reflection_full_unicode",
    "computed_columns",
    "computed_columns_default_persisted",
    "computed_columns_reflect_persisted",
    "computed_columns_stored",
    "create_or_replace_view",
    "create_table_as",
    "cross_schema_fk_reflection",
    "ctes",
    "ctes_on_dml",
    "ctes_with_values",
    "date_historic",
    "datetime_historic",
    "datetime_literals",
    "datetime_timezone",
    "except_",
    "expression_server_defaults",
    "fk_names",
    "foreign_key_constraint_name_reflection",
    "identity_columns",
    "infinity_floats",
    "inline_check_constraint_reflection",
    "insert_order_dicts",
    "intersect",
    "precision_numerics_enotation_small",
    "precision_numerics_many_significant_digits",
    "precision_numerics_retains_significant_digits",
    "recursive_ctes",
    "reflects_pk_names",
    "regexp_match",
    "regexp_replace",
    "schema_create_delete",
    "server_defaults",
    "supports_bitwise_and",
    "supports_bitwise_not",
    "supports_bitwise_or",
    "supports_bitwise_shift",
    "supports_bitwise_xor",
    "table_ddl_if_exists",
    "table_value_constructor",
    "timestamp_microseconds",
    "tuple_in",
    "unicode_ddl",
    "views",
    "window_functions",
    "window_range",
    "window_range_numeric",
)
CANNOT = {
    "autoincrement_insert": "an INSERT does not return what the table has generated",
    "autoincrement_without_sequence": "a primary key gets no numbers by itself; Identity() does, on a BIGINT",
    "binary_literals": "the suite writes bytes as text, which BINARY does not take",
    "duplicate_key_raises_integrity_error": "keys are informational",
    "identity_columns_standard": "an identity has a start and a step, no bounds, cycles and caches",
    "implements_get_lastrowid": "an INSERT does not return what the table has generated",
    "index_reflection": "there are no indexes",
    "indexes_with_ascdesc": "there are no indexes",
    "on_update_cascade": "keys are informational",
    "recursive_fk_cascade": "keys are informational",
    "reflect_indexes_with_ascdesc": "there are no indexes",
    "temp_table_reflection": "temporary tables need a session, which statements over REST have not",
    "temporary_tables": "temporary tables need a session",
    "time": "there is no type for a time of day",
    "time_implicit_bound": "there is no type for a time of day",
    "time_microseconds": "there is no type for a time of day",
    "unique_constraint_reflection": "there are no unique constraints",
}


class Requirements(SuiteRequirements):
    """The two lists above."""


for name in CAN:
    setattr(Requirements, name, property(lambda _: exclusions.open()))
for name in CANNOT:
    setattr(Requirements, name, property(lambda _: exclusions.closed()))
