"""Names that a misspelt one may mean."""

from lakewire.schema.given import as_schema
from lakewire.schema.nearest import nearest, unknown_column


def test_close_names_come_first_whatever_their_case():
    """At most three, the closest first, and none that is not similar."""
    known = ["Amount", "amount_eur", "amounts", "amount_usd", "id", "日本"]

    assert ["Amount", "amounts"] == nearest("AMUONT", known)[:2]
    assert [] == nearest("customer", known)
    assert ["日本"] == nearest("日本語", known)


def test_a_column_that_resembles_none_is_answered_with_those_there_are():
    """As many as fit into a message."""
    schema = as_schema({f"c{number}": "INT" for number in range(30)})

    assert "column 'zzz': t has no such column (it has c0, c1, " in unknown_column("zzz", schema, "t")
    assert unknown_column("zzz", schema).endswith("c19, …)")
