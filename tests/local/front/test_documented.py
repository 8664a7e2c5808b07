from tests.support.local_tables import PAGE, page


def test_the_page_lists_what_the_default_engine_is_not_given():
    """The generated parts of docs/local-sql.md are those of the code: python -m tests.support.local_tables."""
    assert PAGE.read_text() == page()
