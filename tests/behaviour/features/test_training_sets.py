"""
Training sets, the batches that are scored as they were trained, and what is kept of them.
"""

import pytest

from lakewire import errors
from lakewire.features import FeatureFunction, FeatureLookup, FeatureSpec
from tests.behaviour.features.conftest import on

ROWS = [(1, True, 30, "?", 60, 2.0), (2, False, 40, "NO", None, None), (7, None, None, "?", None, None)]


def test_tables_and_functions_build_on_each_other(home, shop):
    """Lookups by key and by time, renamed and with defaults, then functions: every label keeps its row."""
    made = home.features.training_set(shop.labels, shop.lookups, label="gone", exclude="seen")

    assert ("who", "gone", "age", "country", "minutes", "per_year") == made.columns
    assert ROWS == sorted(tuple(row) for row in made.read().rows())
    assert "gone" not in made.spec.outputs
    assert {"who": "BIGINT", "seen": "TIMESTAMP"} == made.spec.inputs


def test_a_training_set_is_stored_as_a_table(home, shop):
    """A query stays on the server; the table has the rows that reading gives."""
    home.delta.create_table("labels", {"who": "BIGINT", "seen": "TIMESTAMP", "gone": "BOOLEAN"}).write(shop.labels)

    made = home.features.training_set(home.delta.table("labels"), shop.lookups, label="gone", exclude="seen")
    stored = made.write("training")

    assert ROWS == sorted(tuple(row) for row in stored.read().rows())
    with pytest.raises(errors.TableExistsError):
        made.write("training")
    assert ROWS == sorted(tuple(row) for row in made.write("training", replace=True).read().rows())


def test_a_training_set_stays_as_it_was_made(home, shop):
    """Rows that come later, also those with an earlier time, are not in it; a new one has them."""
    made = home.features.training_set(shop.labels, shop.lookups[:2], label="gone")
    before = sorted(row.to_dict()["minutes"] or 0 for row in made.read().rows())

    shop.usage.write([{"id": 1, "at": on(3), "minutes": 75}])

    assert before == sorted(row.to_dict()["minutes"] or 0 for row in made.read().rows())
    again = home.features.training_set(shop.labels, shop.lookups[:2], label="gone")
    assert 75 in [row.minutes for row in again.read().rows()]
    assert made.spec.versions["main." + shop.usage.delta.name.schema + ".usage"] == 1


def test_the_text_does_not_grow_with_the_rows(home, shop):
    """Many rows are staged; the statement names their folder."""
    lookups = shop.lookups[:2]
    few, many = (
        home.features.training_set([{"who": n % 3, "seen": on(2)} for n in range(count)], lookups)
        for count in (400, 4000)
    )

    assert len(few.statement().text) == len(many.statement().text)
    assert 4000 == len(many.read())


def test_a_batch_is_scored_with_the_features_of_training(home, shop):
    """The model gets the columns that it was trained with, in that order, and the rows keep theirs."""
    spec = home.features.training_set(shop.labels, shop.lookups, label="gone", exclude=["seen", "who"]).spec
    seen = []

    def model(frame):
        seen.append(list(frame.columns))
        return frame["minutes"].fillna(-1)

    batch = [{"who": who, "seen": on(9)} for who in (2, 1, 7)] * 200
    scored = home.features.score_batch(model, batch, spec, output="score")

    assert [2, 1, 7] * 200 == scored["who"].to_pylist()
    assert [-1.0, 90.0, -1.0] * 200 == scored["score"].to_pylist()
    assert [list(spec.outputs)] == seen == [["age", "country", "minutes", "per_year"]]


def test_a_model_gives_one_value_for_each_row(home, shop):
    """Another number of values is refused, and so is what cannot predict."""
    spec = home.features.training_set(shop.labels, shop.lookups, label="gone").spec
    batch = [{"who": 1, "seen": on(9)}]

    with pytest.raises(errors.InvalidArgumentError, match="gave 2 values for 1 rows"):
        home.features.score_batch(lambda _: [1, 2], batch, spec)
    with pytest.raises(errors.InvalidArgumentError, match="no method predict"):
        home.features.score_batch("model", batch, spec)
    with pytest.raises(errors.InvalidArgumentError, match="no column 'seen'"):
        home.features.score_batch(len, [{"who": 1}], spec)


def test_a_spec_is_kept_beside_a_model(client, home, shop, tmp_path):
    """It is read back equal, and scores for a client with other defaults; a file that is none is said to be so."""
    spec = home.features.training_set(shop.labels, shop.lookups, label="gone").spec

    spec.save(tmp_path / "spec.json")

    assert spec == FeatureSpec.load(tmp_path / "spec.json")
    elsewhere = client.features.score_batch(lambda _: [0], [{"who": 1, "seen": on(9)}], spec)
    assert [90] == elsewhere["minutes"].to_pylist()
    (tmp_path / "other.json").write_text('{"lakewire_feature_spec": 99}')
    with pytest.raises(errors.InvalidArgumentError, match="99"):
        FeatureSpec.load(tmp_path / "other.json")


def test_a_spec_is_a_function_of_unity_catalog(home, shop):
    """It gives the features of one key, one row whatever is found, and has the spec as its comment."""
    spec = home.features.training_set(shop.labels, shop.lookups, label="gone").spec

    made = home.features.create_function(spec, "gone_features")

    assert ["who", "seen"] == [one.name for one in made.input_params.parameters]
    query = "SELECT * FROM gone_features(:who, TIMESTAMP'2024-01-05 00:00:00')"
    found = [home.sql.execute(query, {"who": who}).to_dicts() for who in (1, 99)]
    assert [[{"age": 30, "country": "?", "minutes": 90, "per_year": 3.0}]] == found[:1]
    assert [{"age": None, "country": "?", "minutes": None, "per_year": None}] == found[1]
    assert spec == home.features.spec_of("gone_features")
    home.features.create_function(spec, "gone_features", replace=True)


@pytest.mark.parametrize(
    ("lookups", "options", "said"),
    [
        ([FeatureLookup("usage", lookup_key="who")], {}, "those of later days"),
        ([FeatureLookup("people", lookup_key="who", timestamp_lookup_key="seen")], {}, "no time series key"),
        ([FeatureLookup("people")], {}, "no column 'id'"),
        ([FeatureLookup("people", lookup_key=["who", "seen"])], {}, "2 columns are given"),
        ([FeatureLookup("people", lookup_key="seen")], {}, "cast one"),
        ([FeatureLookup("usage", lookup_key="who", timestamp_lookup_key="gone")], {}, "BOOLEAN"),
        ([FeatureLookup("people", rename={"land": "gone"}, lookup_key="who")], {}, "'gone' is a column of the labels"),
        ([FeatureLookup("people", lookup_key="who")] * 2, {}, "another name"),
        ([FeatureLookup("people", "nope", lookup_key="who")], {}, "'nope'"),
        ([FeatureLookup("people", lookup_key="who", default={"size": 1})], {}, "'size' is none of the features"),
        ([FeatureLookup("people", lookup_key="who", default={"age": "old"})], {}, "'old'"),
        ([FeatureFunction("per_year", {"age": "age"})], {}, "takes the parameters"),
        ([FeatureFunction("per_year", {"age": "who", "minutes": "nope"})], {}, "'nope', which is not there"),
        ([FeatureFunction("nope", {})], {}, "no function"),
        (["people"], {}, "no FeatureLookup"),
        ([FeatureLookup("people", lookup_key="who")], {"label": "nope"}, "no column 'nope'"),
        ([FeatureLookup("people", lookup_key="who")], {"exclude": "nope"}, "no column 'nope'"),
    ],
)
def test_what_does_not_go_together_is_said_before_a_join(home, shop, lookups, options, said):
    """Keys, times, names and types are held against the tables, and nothing is joined."""
    with pytest.raises(
        (errors.InvalidArgumentError, errors.ColumnNotFoundError, errors.SchemaMismatchError), match=said
    ):
        home.features.training_set(shop.labels, lookups, **options)


def test_rows_of_one_key_are_named_before_a_join(home, shop):
    """Which of them a label would get is chance; by time one is taken where the caller says so."""
    shop.usage.delta.write([{"id": 1, "at": on(5), "minutes": 1}])

    with pytest.raises(errors.DuplicateKeyError, match="several rows of the key"):
        home.features.training_set(shop.labels, shop.lookups[1:2])
    assert 3 == len(home.features.training_set(shop.labels, shop.lookups[1:2], check_keys=False).read())


def test_a_table_without_a_key_is_no_feature_table(home, shop):
    """It is named, and so is one that is not there."""
    home.delta.create_table("plain", {"id": "BIGINT"})

    with pytest.raises(errors.InvalidArgumentError, match="no primary key"):
        home.features.training_set(shop.labels, [FeatureLookup("plain")])
    with pytest.raises(errors.TableNotFoundError):
        home.features.training_set(shop.labels, [FeatureLookup("missing")])
