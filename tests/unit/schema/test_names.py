"""Names of Unity Catalog objects, columns and volume paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.errors import InvalidArgumentError, InvalidNameError, InvalidPathError
from lakewire.schema.names import (
    SchemaName,
    TableName,
    VolumeName,
    VolumePath,
    check_column_name,
    needs_column_mapping,
    quote_identifier,
    quote_string,
    split_name,
    unquote_string,
)

OBJECT_NAMES = st.text(
    st.characters(min_codepoint=0x21, exclude_characters="./\x7f", exclude_categories=["Cs"]), min_size=1, max_size=255
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("orders", ("main", "default", "orders")),
        ("sales.orders", ("main", "sales", "orders")),
        ("prod.sales.orders", ("prod", "sales", "orders")),
        ("prod.`sales`.`my``orders`", ("prod", "sales", "my`orders")),
        ("a-b.select.1x", ("a-b", "select", "1x")),
        ("日本.it's.a`b", ("日本", "it's", "a`b")),
    ],
)
def test_missing_parts_of_a_name_are_the_clients_own(text, parts):
    """A name has one to three parts; a part is quoted only when it begins with a backtick."""
    assert TableName(*parts) == TableName.parse(text, catalog="main", schema="default")


@pytest.mark.parametrize(
    "text",
    ["", ".", "a.", ".a", "a..b", "a.b.c.d", "`a", "`a`b", "``", "a b", "a/b", "a\tb", "a\x7fb", "`a.b`", "x" * 256],
)
def test_names_unity_catalog_does_not_take_are_refused(text):
    """Periods, spaces, slashes, control characters, empty and overlong parts are refused by name."""
    with pytest.raises(InvalidNameError, match=r"accepted|hold"):
        TableName.parse(text)


@given(OBJECT_NAMES, OBJECT_NAMES, OBJECT_NAMES)
def test_a_quoted_name_is_read_back_as_it_was(catalog, schema, name):
    """Whatever Unity Catalog allows, the quoted form says the same three parts."""
    table = TableName(catalog, schema, name)

    assert table == TableName.parse(table.sql())


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=255))
def test_no_identifier_ends_before_its_closing_backtick(text):
    """Between the outer backticks of a quoted identifier, backticks come in pairs."""
    quoted = quote_identifier(text)

    assert text == quoted[1:-1].replace("``", "`")
    assert "`" not in quoted[1:-1].replace("``", "")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_a_quoted_string_holds_nothing_that_could_end_it(text):
    """Quotes, backslashes, control characters and $ never stand in a string literal as themselves."""
    body = quote_string(text)[1:-1]

    assert not set("'\"$\n\r\t") & set(body)
    assert body.count("\\") == body.count("\\u")
    assert text == unquote_string(body)


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_no_statement_can_carry_is_refused(text):
    """NUL and lone surrogates are refused in literals and identifiers."""
    with pytest.raises(InvalidArgumentError):
        quote_string(text)
    with pytest.raises(InvalidNameError):
        quote_identifier(text)


@pytest.mark.parametrize("name", [None, 5, b"x", ""])
def test_what_is_no_text_is_no_name(name):
    """A name that is not text, or empty, is refused with the argument's name."""
    with pytest.raises(InvalidNameError, match="column"):
        check_column_name(name)


@pytest.mark.parametrize("name", ["a b", "a,b", "a;b", "a{b}", "a(b)", "a\nb", "a\tb", "a=b"])
def test_delta_stores_some_column_names_only_with_column_mapping(name):
    """Space , ; { } ( ) = tab and newline need column mapping, other characters do not."""
    assert needs_column_mapping(name)
    assert not needs_column_mapping("a.b-c`d'é$")


def test_schema_names_have_one_or_two_parts():
    """A schema name is completed with the catalog; a third part is refused."""
    assert SchemaName("main", "s") == SchemaName.parse("s", catalog="main")
    assert "`c`.`s`" == SchemaName.parse("c.s").sql()
    assert "c.s" == str(SchemaName.parse(SchemaName("c", "s")))
    with pytest.raises(InvalidNameError, match="3 parts"):
        SchemaName.parse("a.b.c")


def test_names_print_dotted_and_know_their_schema():
    """``str`` and ``full_name`` are the dotted form of the REST API."""
    name = VolumeName("c", "s", "v")

    assert ("c.s.v", "c.s.v", SchemaName("c", "s")) == (str(name), name.full_name, name.schema_name)


def test_a_volume_path_knows_volume_and_file():
    """Volume, relative path and last segment are separate; one trailing slash is dropped."""
    path = VolumePath.parse("/Volumes/c/s/v/dir/a b%.txt")

    assert (VolumeName("c", "s", "v"), "dir/a b%.txt", "a b%.txt") == (path.volume, path.relative, path.name)
    assert (
        path == VolumePath.parse(str(path)) == VolumePath.parse(path) == VolumeName("c", "s", "v").path("dir/a b%.txt")
    )
    assert "/Volumes/c/s/v" == str(VolumePath.parse("/Volumes/c/s/v/"))
    assert "/Volumes/c/s/v/dir/x" == str(VolumePath.parse("/Volumes/c/s/v/dir").child("x"))


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "/Volumes", "/Volumes/c/s", "/etc/x", "Volumes/c/s/v/x", None, 5,
        "/Volumes/c/s/v/../x", "/Volumes/c/s/v/./x", "/Volumes/c/s/v//x", "/Volumes/c/../v/x/y",
        "/Volumes/c/s/v/%2e%2e/x", "/Volumes/c/s/v/a%2F..%2Fb", "/Volumes/c/s/v/a\\b", "/Volumes/c/s/v/a\nb",
        "/Volumes/c/s/v/a%00b", "/Volumes/c d/s/v/x",
    ],
)  # fmt: skip
def test_paths_that_leave_their_volume_or_name_none_are_refused(text):
    """Empty, dot and dot-dot segments, backslashes and control characters are refused, percent-escaped as well."""
    with pytest.raises(InvalidPathError, match="path"):
        VolumePath.parse(text)


def test_a_name_that_cannot_be_split_says_where():
    """The message gives the place at which the name stops to be one."""
    with pytest.raises(InvalidNameError, match="at character 3"):
        split_name("`a`b")
