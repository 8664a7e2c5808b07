import enum
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from lakewire_api.jobs.api.jobs import JobsAPI
from lakewire_runtime import (
    NULL,
    InvalidArgumentError,
    LakewireError,
    Operation,
    Pages,
    PaginationError,
    Paging,
    account,
    encode,
    encode_query,
    segment,
    segments,
)
from lakewire_runtime.operation import Effect
from tests.codegen.models_under_test import Color, Leaf, Tree


class Listed:
    """A response with the given fields."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


class Scripted:
    """A sender that returns prepared responses in order and records requests."""

    account_id = None

    def __init__(self, *answers):
        self.answers = iter(answers)
        self.asked = []

    def send(self, operation, path, *, query=None, body=None):
        self.asked.append(query if query is not None else body)
        return next(self.answers)


class Failing(Scripted):
    """A sender with prepared responses and errors."""

    def send(self, operation, path, *, query=None, body=None):
        answer = super().send(operation, path, query=query, body=body)
        if isinstance(answer, BaseException):
            raise answer
        return answer


OPERATION = Operation(name="trees.list", method="GET", path="/trees")
TOKEN = Paging(items="trees", request="page_token", response="next_page_token")
SCIM = Paging(
    items="resources", style="offset", request="startIndex", dedupe="name", initial={"startIndex": 1, "count": 2}
)


def pages(sender, paging, **given):
    return Pages(sender, OPERATION, "/trees", paging, **given)


def token_page(trees, token=None):
    return Listed(trees=trees, next_page_token=token)


def test_items_come_across_pages():
    """The token of each response is sent with the next request, beside the caller's arguments."""
    sender = Scripted(token_page([1, 2], "b"), token_page(None, "c"), token_page([3]))

    assert list(pages(sender, TOKEN, query={"filter": "x", "page_token": None})) == [1, 2, 3]
    assert sender.asked == [{"filter": "x"}, {"filter": "x", "page_token": "b"}, {"filter": "x", "page_token": "c"}]


def test_nothing_is_sent_before_the_first_item_and_no_page_too_many():
    """A listing is lazy, and its limit is a limit on items: no request is made for more."""
    sender = Scripted(token_page([1, 2], "b"), token_page([3, 4], "c"))
    listing = pages(sender, TOKEN, limit=3)
    assert sender.asked == []

    assert (next(listing), list(listing), len(sender.asked)) == (1, [2, 3], 2)
    assert (list(pages(sender, TOKEN, limit=0)), len(sender.asked)) == ([], 2)


def test_a_limit_that_a_page_meets_exactly_asks_for_no_more():
    """When the last item wanted ends a page, the next page is not fetched."""
    sender = Scripted(token_page([1, 2], "b"))

    assert list(pages(sender, TOKEN, limit=2).pages()) == [[1, 2]]


def test_a_limit_that_the_api_takes_is_a_limit_as_well():
    """Where the API calls the size of its pages ``limit``, it is sent, and the listing ends there."""
    sender = Scripted(Listed(runs=[1, 2, 3], next_page_token="b"))

    assert [1, 2] == list(JobsAPI(sender).list_runs(limit=2))
    assert [{"limit": 2}] == sender.asked


def test_a_limit_beyond_what_the_api_takes_is_more_pages():
    """The API refuses pages of more than 24 runs; whoever wants 30 gets them in two."""
    first = Listed(runs=[*range(24)], next_page_token="t")
    sender = Scripted(first, Listed(runs=[*range(24, 48)], next_page_token="u"))
    runs = JobsAPI(sender).list_runs(limit=30)

    assert [*range(30)] == list(runs)
    assert [{"limit": 24}, {"limit": 24, "page_token": "t"}] == sender.asked


@pytest.mark.parametrize("limit", [-1, 1.5, "3", True])
def test_a_limit_that_is_none_is_refused(limit):
    """A limit that is no whole number is refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match="limit"):
        pages(Scripted(), TOKEN, limit=limit)


def test_pages_of_a_search_by_post():
    """Where the token belongs into the body, the body of each request holds it."""
    sender = Scripted(token_page([1], "b"), token_page([2]))
    paging = Paging(items="trees", request="page_token", response="next_page_token", location="body")

    assert list(pages(sender, paging, body={"q": 1})) == [1, 2]
    assert sender.asked == [{"q": 1}, {"q": 1, "page_token": "b"}]


def test_pages_of_which_each_holds_the_next_request():
    """The response contains the next request."""
    sender = Scripted(Listed(events=[1], next_page=Leaf(ref="2")), Listed(events=[2], next_page=None))
    paging = Paging(items="events", style="next-request", response="next_page", location="body")

    assert list(pages(sender, paging, body={"cluster_id": "c"})) == [1, 2]
    assert sender.asked == [{"cluster_id": "c"}, Leaf(ref="2")]


def test_pages_by_offset_leave_out_what_came_before():
    """SCIM counts from one, and lists that shift while they are read repeat items."""
    first, second, third = Tree(name="a"), Tree(name="b"), Tree(name="c")
    sender = Scripted(Listed(resources=[first, second]), Listed(resources=[second, third]), Listed(resources=[]))

    assert list(pages(sender, SCIM, query={"filter": None})) == [first, second, third]
    assert [query["startIndex"] for query in sender.asked] == [1, 3, 5]
    assert sender.asked[0]["count"] == 2


def test_pages_by_number():
    """The number of the page counts up until a page is empty."""
    sender = Scripted(Listed(results=["a"]), Listed(results=["b"]), Listed(results=[]))
    paging = Paging(items="results", style="page-number", request="page", initial={"page": 1})

    assert list(pages(sender, paging)) == ["a", "b"]
    assert [query["page"] for query in sender.asked] == [1, 2, 3]


def test_a_single_page():
    """A listing without pages is one request, and the response may be the list."""
    assert list(pages(Scripted([1, 2]), Paging(items="", style="single"))) == [1, 2]


@pytest.mark.parametrize(
    ("sender", "paging"),
    [
        (Scripted(token_page([1], "a"), token_page([2], "b"), token_page([3], "a")), TOKEN),
        (Scripted(Listed(resources=[Tree(name="a")]), Listed(resources=[Tree(name="a")])), SCIM),
        (
            Scripted(Listed(results=[1]), Listed(results=[1])),
            Paging(items="results", style="page-number", request="page"),
        ),
    ],
    ids=["token", "offset", "number"],
)
def test_pages_that_repeat_are_an_error(sender, paging):
    """A server that sends the same page or token again would be followed for ever."""
    with pytest.raises(PaginationError, match=r"trees\.list: .* twice"):
        list(pages(sender, paging))


def test_who_goes_on_after_an_error_misses_nothing():
    """A page that could not be had is asked for again: an error is not the end of the listing, nor a new start."""
    sender = Failing(token_page(["oak"], "t"), LakewireError("lost"), KeyboardInterrupt(), token_page(["elm", "ash"]))
    listing = pages(sender, TOKEN, limit=2)
    came = []
    while came[-1:] != [None]:
        try:
            came.append(next(listing, None))
        except (LakewireError, KeyboardInterrupt) as error:
            came.append(type(error))

    assert ["oak", LakewireError, KeyboardInterrupt, "elm", None] == came
    assert [None, *[{"page_token": "t"}] * 3] == sender.asked


def test_pages_that_repeat_stay_an_error():
    """Iterating again after repeated pages raises again, without a request."""
    sender = Scripted(token_page(["oak"], "t"), token_page(["elm"], "t"))
    listing = pages(sender, TOKEN)

    assert ["oak", "elm"] == [next(listing), next(listing)]
    for _ in range(2):
        with pytest.raises(PaginationError):
            next(listing)


def test_the_repr_of_a_listing():
    """Looking at a listing in a console asks for nothing."""
    assert "Pages(trees.list, limit=5)" == repr(pages(Scripted(), TOKEN, limit=5))


def test_query_text():
    """None is left out, booleans are lower case, objects are dotted and lists repeat."""
    query = {"a": None, "b": False, "n": 0, "e": "", "c": [Color.RED, "x"], "f": Leaf(is_dir=True), "l": []}

    assert encode_query(query) == [
        ("b", "false"),
        ("n", "0"),
        ("e", ""),
        ("c", "RED"),
        ("c", "x"),
        ("f.isDir", "true"),
    ]
    assert encode_query({"t": datetime(2026, 1, 2, tzinfo=UTC)}) == [("t", "2026-01-02T00:00:00Z")]


@pytest.mark.parametrize(
    ("value", "name"),
    [(NULL, "q"), ({"a": NULL}, "q.a"), ([1, NULL], "q"), (Leaf(is_dir=NULL), "q.isDir"), ({"a": [NULL]}, "q.a")],
)
def test_a_query_has_no_null(value, name):
    """A parameter that shall be null, or a part of it, is refused, not left out."""
    with pytest.raises(InvalidArgumentError, match=f"^{name}: a query has no null"):
        encode_query({"a": 1, "q": value})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2026, 1, 2, 3, 4, 5, 600000, tzinfo=timezone(timedelta(hours=2))), "2026-01-02T01:04:05.600000Z"),
        (timedelta(seconds=90), "90s"),
        (timedelta(milliseconds=3500), "3.5s"),
        (timedelta(milliseconds=-500), "-0.5s"),
        (timedelta(seconds=-2, milliseconds=-250), "-2.25s"),
        (timedelta(days=1, microseconds=1), "86400.000001s"),
    ],
)
def test_times_are_sent_as_the_api_writes_them(value, text):
    """Points in time are UTC with Z, spans are seconds."""
    assert encode({"at": value}) == {"at": text}


def test_values_that_extend_plain_ones_are_sent_as_those():
    """Enums and subclasses of text, numbers, lists and mappings have a JSON form."""

    class Level(enum.IntEnum):
        HIGH = 3

    assert encode([Level.HIGH, Color.BLUE, (1, NULL), {1: {"x": None}}]) == [3, "blue", [1, None], {"1": {"x": None}}]
    assert encode(Tree(name="oak", share=float("-inf"))) == {"name": "oak", "share": "-Infinity"}


def test_a_member_of_an_enum_is_sent_as_its_value_where_it_is_a_key():
    """As where it is a value, in a body and in a query; ``str`` of such a member is ``Side.LEFT``."""

    class Side(str, enum.Enum):  # noqa: UP042  # a StrEnum is written as its value anyway
        LEFT = "left"

    assert {"left": 1, "3": "left"} == encode({Side.LEFT: 1, 3: Side.LEFT})
    assert [("by.left", "1")] == encode_query({"by": {Side.LEFT: 1}})


@pytest.mark.parametrize("value", [{1, 2}, object(), Decimal(1), b"x", datetime(2026, 1, 1)])  # the point
def test_values_without_a_json_form_are_refused(value):
    """What cannot be sent is named before anything is sent."""
    with pytest.raises(InvalidArgumentError, match="cannot send") as refused:
        encode(Tree(name="oak", anything={"deep": [value]}))

    assert refused.value.outcome == "not_sent"


@pytest.mark.parametrize(
    ("value", "quoted"),
    [("a b#c?d%/é", "a%20b%23c%3Fd%25%2F%C3%A9"), (7, "7"), (Color.BLUE, "blue"), ("a..b", "a..b"), ("*", "%2A")],
)
def test_a_path_parameter_is_one_segment(value, quoted):
    """Whatever a name holds, it stays one segment of the path."""
    assert segment("name", value) == quoted


def test_several_segments_keep_their_slashes():
    """Resource names and file paths keep their slashes, and nothing else."""
    assert segments("path", "/Volumes/a b/c#d", rooted=True) == "/Volumes/a%20b/c%23d"


@pytest.mark.parametrize("value", [None, "", ".", "..", 1.5, True, b"x", ["a"]])
def test_a_path_parameter_that_would_change_the_path_is_refused(value):
    """An argument that is missing, empty, or walks the path is named and refused."""
    with pytest.raises(InvalidArgumentError, match="run_id"):
        segment("run_id", value)


@pytest.mark.parametrize("value", ["a/../b", "a/..", "./a", "", "/projects/a", "projects//branches", "projects/a/"])
def test_several_segments_that_walk_are_refused(value):
    """A path that goes up, or stays, is refused, and a resource name that lacks a part."""
    with pytest.raises(InvalidArgumentError, match="path"):
        segments("path", value)


def test_an_account_operation_needs_an_account():
    """Without an account id, an operation of the account level is refused before anything is sent."""
    with pytest.raises(InvalidArgumentError, match="account_id"):
        account(Scripted())


def test_the_http_method_decides_the_effect_of_a_retry():
    """By default the effect of a retry follows from the HTTP method."""
    effects = {
        method: Operation(name="x", method=method, path="/").effect
        for method in ("GET", "HEAD", "PUT", "DELETE", "POST")
    }

    assert effects == {
        "GET": Effect.READ,
        "HEAD": Effect.READ,
        "PUT": Effect.IDEMPOTENT,
        "DELETE": Effect.IDEMPOTENT,
        "POST": Effect.ONCE,
    }
