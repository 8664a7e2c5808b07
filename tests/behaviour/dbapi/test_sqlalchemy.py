"""The dialect of SQLAlchemy over a client. SQLAlchemy's own suite is in tests/conformance."""

import datetime as dt
import logging
from decimal import Decimal

import pandas as pd
import pytest
import sqlalchemy as sa
from sqlalchemy import orm

from lakewire import errors
from lakewire.sqlalchemy import LakewireDialect
from lakewire.sqlalchemy.reflection import OtherSqlType


@pytest.fixture
def engine(home):
    made = sa.create_engine("databricks+lakewire://", connect_args={"client": home})
    yield made
    made.dispose()


ROW = {
    "id": 1,
    "name": "it's \\ :x ?",
    "price": Decimal("1.50"),
    "share": 0.1,
    "raw": b"\x00\xff",
    "day": dt.date(2024, 2, 29),
    "at": dt.datetime(2024, 1, 1, 1, 2, 3, 4),
    "seen": dt.datetime(2024, 1, 1, 1, 2, 3, 4, dt.UTC),
    "good": True,
    "tags": ["a", "b"],
    "odd name": "x",
}


def table_of(metadata):
    return sa.Table(
        "things",
        metadata,
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("name", sa.String(50), comment="it's"),
        sa.Column("price", sa.Numeric(10, 2)),
        sa.Column("share", sa.Float),
        sa.Column("raw", sa.LargeBinary),
        sa.Column("day", sa.Date),
        sa.Column("at", sa.DateTime),
        sa.Column("seen", sa.DateTime(timezone=True)),
        sa.Column("good", sa.Boolean),
        sa.Column("tags", sa.ARRAY(sa.Text)),
        sa.Column("odd name", sa.Text),
        comment="all \\ things",
    )


def test_values_of_every_type_come_back(engine):
    """One row and many, NULL among them."""
    things = table_of(sa.MetaData())
    things.create(engine)
    with engine.begin() as connection:
        connection.execute(things.insert(), ROW)
        connection.execute(things.insert(), [{**ROW, "id": 2}, dict.fromkeys(ROW) | {"id": 3}])
        found = connection.execute(things.select().order_by(things.c.id)).mappings().all()

    assert [ROW, {**ROW, "id": 2}, dict.fromkeys(ROW) | {"id": 3}] == [dict(row) for row in found]


def test_what_is_there_is_reflected(engine, home):
    """Types, keys and comments of tables and views, without a statement."""
    things = table_of(sa.MetaData())
    things.create(engine)
    home.sql.execute(
        "CREATE TABLE parts (id BIGINT NOT NULL, thing BIGINT, s STRUCT<a: INT>, "
        "CONSTRAINT to_things FOREIGN KEY (thing) REFERENCES things (id))"
    )
    home.sql.execute("CREATE VIEW seen AS SELECT id FROM things")
    before = home.sql.definitions
    read = sa.MetaData()
    read.reflect(engine, views=True)
    inspector = sa.inspect(engine)

    assert before == home.sql.definitions
    assert {"things", "parts", "seen"} == set(read.tables)
    found = read.tables["things"]
    assert [column.name for column in things.columns] == [column.name for column in found.columns]
    assert ("it's", "all \\ things", ["id"]) == (
        found.c.name.comment,
        found.comment,
        list(found.primary_key.columns.keys()),
    )
    assert isinstance(found.c.price.type, sa.DECIMAL)
    assert (50, 10, 2) == (found.c.name.type.length, found.c.price.type.precision, found.c.price.type.scale)
    assert (True, False) == (found.c.seen.type.timezone, found.c.at.type.timezone)
    assert isinstance(read.tables["parts"].c.s.type, OtherSqlType)
    (key,) = inspector.get_foreign_keys("parts")
    assert ("things", ["thing"], ["id"], None) == tuple(
        key[name] for name in ("referred_table", "constrained_columns", "referred_columns", "referred_schema")
    )
    assert ["seen"] == inspector.get_view_names()
    assert (True, False, False) == tuple(map(inspector.has_table, ("seen", "nothing", "a b")))
    assert home.config.schema in inspector.get_schema_names()
    with pytest.raises(sa.exc.NoSuchTableError):
        inspector.get_columns("nothing")


def test_what_fills_a_column_is_reflected(engine):
    """Defaults, expressions, numbers and conditions; a table that is made of them is the same."""
    metadata = sa.MetaData()
    sa.Table(
        "filled",
        metadata,
        sa.Column("id", sa.BigInteger, sa.Identity(always=True, start=10, increment=5)),
        sa.Column("n", sa.Integer, sa.CheckConstraint("n > 0", name="positive"), server_default=sa.text("3 + 4")),
        sa.Column("twice", sa.Integer, sa.Computed("n * 2")),
        sa.Column("kind", sa.Enum("a", "b%", name="kind", validate_strings=True), server_default="a"),
        sa.CheckConstraint("n < 100 AND kind <> 'x'", name="few"),
    )
    metadata.create_all(engine)

    found = sa.Table("filled", sa.MetaData(), autoload_with=engine)
    checks = sa.inspect(engine).get_check_constraints("filled")
    again = found.to_metadata(sa.MetaData(), name="again")
    again.create(engine)
    with engine.begin() as connection:
        connection.execute(again.insert().values(n=5))
        connection.execute(again.insert().values(kind="b%"))
        rows = connection.execute(again.select().order_by(again.c.id)).all()
        with pytest.raises(sa.exc.IntegrityError):
            connection.execute(again.insert().values(n=100))
        with pytest.raises(sa.exc.StatementError, match="not among the defined enum values"):
            connection.execute(metadata.tables["filled"].insert(), {"kind": "c"})

    assert (True, 10, 5) == (found.c.id.identity.always, found.c.id.identity.start, found.c.id.identity.increment)
    assert ("3 + 4", "'a'") == tuple(str(found.c[name].server_default.arg) for name in ("n", "kind"))
    assert ("n * 2", True) == (str(found.c.twice.computed.sqltext), found.c.twice.computed.persisted)
    assert {"positive": "n > 0", "few": "n < 100 AND kind <> 'x'"} == {
        check["name"]: check["sqltext"] for check in checks
    }
    assert [(10, 5, 10, "a"), (15, 7, 14, "b%")] == rows


def test_objects_are_stored_and_found(engine):
    """The ORM: insert, update, delete with counts of rows."""

    class Base(orm.DeclarativeBase):
        pass

    class Order(Base):
        __tablename__ = "orders"
        id: orm.Mapped[int] = orm.mapped_column(primary_key=True, autoincrement=False)
        name: orm.Mapped[str] = orm.mapped_column(index=True)

    Base.metadata.create_all(engine)
    Base.metadata.create_all(engine)  # they are there
    with orm.Session(engine) as session:
        session.add_all([Order(id=1, name="a"), Order(id=2, name="b")])
        session.commit()
        session.get(Order, 1).name = "z"
        session.delete(session.get(Order, 2))
        session.commit()
        found = [(order.id, order.name) for order in session.scalars(sa.select(Order))]
        assert 1 == session.execute(sa.update(Order).values(name="y").where(Order.id < 9)).rowcount

    assert [(1, "z")] == found


def test_errors_are_those_of_sqlalchemy(engine):
    """With the error of lakewire inside."""
    with engine.connect() as connection:
        with pytest.raises(sa.exc.ProgrammingError) as caught:
            connection.execute(sa.text("SELECT * FROM nowhere WHERE a = :a"), {"a": 1})
        with pytest.raises(sa.exc.DataError):
            connection.execute(sa.text("SELECT CAST('x' AS INT)"))

    assert isinstance(caught.value.orig, errors.TableNotFoundError)


def test_what_databricks_has_not(engine, caplog):
    """Indexes and unique constraints are left out with a word in the log; times of day are refused."""
    metadata = sa.MetaData()
    sa.Table("t", metadata, sa.Column("a", sa.Integer, index=True, unique=True), sa.UniqueConstraint("a"))
    with caplog.at_level(logging.WARNING):
        metadata.create_all(engine)

    assert "no indexes" in caplog.text
    assert "no unique constraints" in caplog.text
    with pytest.raises(sa.exc.CompileError, match="time of day"):
        sa.Table("u", sa.MetaData(), sa.Column("a", sa.Time)).create(engine)


def test_frames_go_both_ways(engine):
    """pandas: to_sql and read_sql."""
    frame = pd.DataFrame({"a": [1, 2, 3], "b": [1.5, 2.5, float("inf")], "c": ["x", "it's \\ :y", "z"]})

    frame.to_sql("frames", engine, index=False)
    frame.to_sql("frames", engine, index=False, if_exists="append")

    found = pd.read_sql(sa.text("SELECT DISTINCT * FROM frames WHERE a > :a ORDER BY a"), engine, params={"a": 1})
    assert frame[1:].to_dict("list") == found.to_dict("list")
    assert (6, 3) == pd.read_sql_table("frames", engine).shape


@pytest.mark.parametrize(
    ("url", "settings"),
    [
        (
            "databricks+lakewire://token:dapi1@adb-1.azuredatabricks.net/sales?warehouse_id=w&catalog=c",
            {"host": "https://adb-1.azuredatabricks.net", "token": "dapi1", "schema": "sales", "warehouse_id": "w",
             "catalog": "c"},
        ),
        (
            "databricks+lakewire://:t@127.0.0.1:9?http_path=/sql/1.0/warehouses/abc&scheme=http",
            {"host": "http://127.0.0.1:9", "token": "t", "warehouse_id": "abc"},
        ),
        ("databricks+lakewire://?profile=prod", {"profile": "prod"}),
    ],
)  # fmt: skip
def test_a_url_has_the_settings_of_a_client(url, settings):
    """Those that are not in it come from the environment and the profile."""
    assert ([], settings) == LakewireDialect().create_connect_args(sa.make_url(url))


def test_a_url_connects(workspace):
    """Without a client of one's own."""
    host = workspace.host.removeprefix("http://")
    url = f"databricks+lakewire://token:{workspace.token}@{host}?warehouse_id={workspace.warehouse_id}&scheme=http"
    engine = sa.create_engine(url)
    with engine.connect() as connection:
        assert 1 == connection.scalar(sa.text("SELECT 1"))
    engine.dispose()
