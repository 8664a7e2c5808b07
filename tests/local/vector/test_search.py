"""Exact search of the local workspace: numpy's brute force and plain Python are the models."""

import json
import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.schema.types import parse_type
from lakewire_local.errors import LocalError
from lakewire_local.vector.bm25 import WordIndex
from lakewire_local.vector.conditions import checked, meets
from lakewire_local.vector.embedding import MODELS, embedded
from lakewire_local.vector.filters import read_object, read_text
from lakewire_local.vector.loaded import LoadedIndex, fused

TYPES = {"id": "bigint", "color": "string", "price": "double", "new": "boolean", "day": "date", "tags": "array<string>"}
COLUMNS = {name: parse_type(text) for name, text in TYPES.items()}
COLORS = ("red", "dark red", "blue", "F-150", "")
DAYS = ("2024-01-31", "2024-02-01", "2025-01-01")
rows = st.lists(
    st.fixed_dictionaries(
        {
            "color": st.none() | st.sampled_from(COLORS),
            "price": st.none() | st.sampled_from([-1.5, 0.0, 1.0, 2.0]),
            "new": st.none() | st.booleans(),
            "day": st.none() | st.sampled_from(DAYS),
            "tags": st.none() | st.lists(st.sampled_from(["a", "b"]), max_size=2),
        }
    ),
    max_size=12,
)


def index_of(values, vectors=None):
    """Return an index with rows, numbered from 0, and vectors."""
    matrix = np.zeros((len(values), 1), np.float32) if vectors is None else vectors
    stored = [
        {"json": json.dumps({"id": place} | row), "vector": matrix[place].tobytes()} for place, row in enumerate(values)
    ]
    return LoadedIndex("", stored, COLUMNS, matrix.shape[1])


def met(condition, values):
    """Return the rows that meet a condition."""
    if not values:
        return []
    found = meets(checked(condition, COLUMNS), index_of(values).column)
    return [place for place, is_met in enumerate(found.to_pylist()) if is_met]


numbers = st.floats(-100, 100, width=32)


@given(data=st.data(), dimension=st.integers(1, 8), count=st.integers(1, 60))
def test_the_nearest_are_those_of_brute_force(data, dimension, count):
    """Each of the ten nearest, in their order, with 1 / (1 + d²); with a filter, of those that meet it."""
    pool = data.draw(st.lists(st.lists(numbers, min_size=dimension, max_size=dimension), min_size=1, max_size=count))
    vectors = np.array([pool[place % len(pool)] for place in range(count)], np.float32)
    query = np.array(data.draw(st.lists(numbers, min_size=dimension, max_size=dimension)), np.float32)
    allowed = data.draw(st.none() | st.lists(st.booleans(), min_size=count, max_size=count).map(np.array))
    distances = ((vectors.astype(float) - query.astype(float)) ** 2).sum(axis=1)
    places = np.arange(count) if allowed is None else np.flatnonzero(allowed)
    expected = places[np.argsort(distances[places], kind="stable")][:10]

    found = index_of([{}] * count, vectors).nearest(query, 10, allowed)

    assert list(expected) == [place for place, _ in found]
    assert [score for _, score in found] == pytest.approx([1 / (1 + distances[place]) for place in expected])


@pytest.mark.parametrize("scale", [1e-20, 1.0, 1e18, 3e38])
def test_the_nearest_are_exact_whatever_the_size_of_numbers(scale):
    """Also where the squares of 32 bits overflow, and where vectors differ in their last bits alone."""
    random = np.random.default_rng(7)
    vectors = (random.normal(size=(5000, 16)) * scale).clip(-3e38, 3e38).astype(np.float32)
    vectors[100:200] = np.nextafter(vectors[0], np.float32(np.inf)) + 0 * vectors[100:200]
    query = vectors[0]
    distances = ((vectors.astype(float) - query.astype(float)) ** 2).sum(axis=1)

    found = index_of([{}] * 5000, vectors).nearest(query, 10, None)

    assert list(np.argsort(distances, kind="stable")[:10]) == [place for place, _ in found]


def entries(key, value):
    return st.tuples(st.just(key), value)


SCALARS = {
    "color": st.sampled_from(COLORS),
    "price": st.sampled_from([-1.5, 0, 1, 2.0]),
    "new": st.booleans(),
    "day": st.sampled_from(DAYS),
}
tests_of = st.one_of(
    *(entries(name, st.one_of(values, st.lists(values, min_size=1, max_size=2))) for name, values in SCALARS.items()),
    *(
        entries(f"{name} NOT", st.one_of(values, st.lists(values, min_size=1, max_size=2)))
        for name, values in SCALARS.items()
    ),
    *(
        entries(f"{name} {sign}", SCALARS[name])
        for name in ("color", "price", "day")
        for sign in ("<", "<=", ">", ">=")
    ),
    entries("color LIKE", st.sampled_from(["red", "dark red", "F-150", "da"])),
    entries("color LIKE", st.sampled_from(["%red", "d%", "_lue%"])),
    entries("color OR price", st.tuples(SCALARS["color"], SCALARS["price"]).map(list)),
    entries("price < OR new", st.tuples(SCALARS["price"], SCALARS["new"]).map(list)),
    entries("tags", st.sampled_from(["a", "b", ["a", "b"]])),
    entries("tags NOT", st.sampled_from(["a", "b"])),
)
filters = st.lists(tests_of, min_size=1, max_size=3).map(dict)


def holds(row, key, value):
    """Say in plain Python whether a row meets one entry of a filter; None is neither yes nor no."""
    if " OR " in key:
        parts = [holds(row, *pair) for pair in zip(key.split(" OR "), value, strict=True)]
        return True if True in parts else None if None in parts else False
    column, _, sign = key.partition(" ")
    mine = row[column]
    if mine is None:
        return None
    if sign in ("", "NOT"):
        wanted = value if isinstance(value, list) else [value]
        found = any(each in mine for each in wanted) if isinstance(mine, list) else mine in wanted
        return found != (sign == "NOT")
    if sign == "LIKE":
        return like(mine, value)
    return {"<": mine < value, "<=": mine <= value, ">": mine > value, ">=": mine >= value}[sign]


def like(text, pattern):
    if "%" not in pattern:
        words, wanted = text.split(), pattern.split()
        return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))
    if pattern.startswith("%"):
        return text.endswith(pattern[1:])
    if pattern.startswith("_"):
        return text[1:].startswith(pattern[1:-1]) and len(text) > 0
    return text.startswith(pattern[:-1])


@given(values=rows, wanted=filters)
def test_filters_are_those_of_plain_python(values, wanted):
    """All entries count; a column without a value meets neither an entry nor its opposite."""
    condition = read_object(json.dumps(wanted), [*COLUMNS])

    expected = [place for place, row in enumerate(values) if all(holds(row, *pair) is True for pair in wanted.items())]

    assert expected == met(condition, values)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("price < 2", {"price <": 2}),
        ("2 > price", {"price <": 2}),
        ("NOT color = 'red'", {"color NOT": "red"}),
        ("color != 'red'", {"color NOT": "red"}),
        ("color IN ('red', 'blue')", {"color": ["red", "blue"]}),
        ("color LIKE '%red'", {"color LIKE": "%red"}),
        ("price BETWEEN -1.5 AND 1", {"price >=": -1.5, "price <=": 1}),
        ("color = 'red' OR price >= 1.0", {"color OR price >=": ["red", 1.0]}),
        ("new AND price > 0", {"new": True, "price >": 0}),
        ("(day >= DATE '2024-02-01')", {"day >=": "2024-02-01"}),
    ],
)
def test_a_text_means_what_the_object_means(text, same):
    """For endpoints of type STORAGE_OPTIMIZED, filters are texts as after WHERE."""
    values = [
        {"color": color, "price": price, "new": price == 1.0, "day": day, "tags": []}
        for color in (*COLORS, None)
        for price in (-1.5, 1.0, 2.0, None)
        for day in DAYS
    ]

    assert met(read_object(json.dumps(same), [*COLUMNS]), values) == met(read_text(text), values) != []


def test_null_is_found_by_its_name_alone():
    """IS NULL finds it, and IS NOT NULL the others."""
    values = [{"color": None}, {"color": "red"}]

    assert ([0], [1]) == (met(read_text("color IS NULL"), values), met(read_text("color IS NOT NULL"), values))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("price <", "not a condition"),
        ("lower(color) = 'red'", "not accepted"),
        ("color = price", "not accepted"),
        ("price < (SELECT 1)", "not accepted"),
        ("nope = 1", "'nope' is no column"),
        ("price = 'cheap'", "'price': 'cheap' is not double"),
        ("day = '2024-13-01'", "'day'"),
        ("price LIKE '1%'", "LIKE needs text"),
        ("tags < 'a'", "does not compare"),
    ],
)
def test_what_is_no_filter_is_refused(text, said):
    """With what is accepted instead."""
    with pytest.raises(LocalError, match=said):
        checked(read_text(text), COLUMNS)


@pytest.mark.parametrize(
    "wanted", [{"price ==": 1}, {"nope": 1}, {"color OR price": ["red"]}, {"price <": [1]}, {"color": None}, 7]
)
def test_an_object_that_is_no_filter_is_refused(wanted):
    """An operator that there is not, a column that there is not, and values that do not fit the key."""
    with pytest.raises(LocalError):
        checked(read_object(json.dumps(wanted), [*COLUMNS]), COLUMNS)


words = st.lists(st.sampled_from(["cat", "dog", "Bird!", "fox-trot"]), max_size=6).map(" ".join)


@given(texts=st.lists(words, min_size=1, max_size=8), query=words)
def test_words_are_scored_as_bm25_says(texts, query):
    """Okapi BM25 in plain Python, with k1 = 1.2 and b = 0.75; words in any case, without punctuation."""
    split = [text.lower().replace("!", "").replace("-", " ").split() for text in texts]
    asked = set(query.lower().replace("!", "").replace("-", " ").split())
    average = max(sum(map(len, split)) / len(split), 1)

    def score(mine):
        counts, total = Counter(mine), 0.0
        for word in asked:
            known = sum(word in each for each in split)
            rarity = math.log(1 + (len(split) - known + 0.5) / (known + 0.5))
            weight = 1.2 * (1 - 0.75 + 0.75 * len(mine) / average)
            total += rarity * counts[word] * 2.2 / (counts[word] + weight) if counts[word] else 0
        return total

    assert list(WordIndex(texts).scores(query)) == pytest.approx([score(mine) for mine in split])


def test_what_is_first_twice_has_the_score_one():
    """Reciprocal ranks with 60, from 0, of the most that there can be."""
    assert [(7, 1.0), (8, pytest.approx(60 / 61 / 2)), (9, pytest.approx(60 / 61 / 2))] == fused(
        [[(7, 0.9), (8, 0.1)], [(7, 5.0), (9, 4.0)]]
    )


def test_embeddings_are_the_same_everywhere():
    """They are made of the words alone, and have the length 1; a text without words is 0."""
    for model, dimension in MODELS.items():
        found = embedded(model, ["The cat", "the CAT!", "dog", ""])
        assert (4, dimension) == found.shape
        assert found[0].tolist() == found[1].tolist() != found[2].tolist()
        assert np.linalg.norm(found, axis=1) == pytest.approx([1, 1, 1, 0])


def test_an_unknown_model_is_refused():
    """With the names of those that there are."""
    with pytest.raises(LocalError, match="lakewire-hashing-256"):
        embedded("gpt", ["a"])
