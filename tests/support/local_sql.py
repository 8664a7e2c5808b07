"""Running SQL against the local workspace without HTTP."""

import re

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from deltalake import DeltaTable, QueryBuilder

from lakewire_local.errors import LocalError
from lakewire_local.sql import SqlSession, StatementParameter


class Sql:
    """Run statements with one default schema."""

    def __init__(self, runner, metastore, schema, session=None):
        self.runner = runner
        self.metastore = metastore
        self.schema = schema
        self.session = session

    def in_session(self):
        """Return the same in a new session."""
        return Sql(self.runner, self.metastore, self.schema, SqlSession("main", self.schema))

    def __call__(self, statement, *, user=None, operation_id=None, **parameters):
        """Return the rows as tuples; parameters are texts or (text, type)."""
        result = self.run(statement, user=user, operation_id=operation_id, **parameters)
        batches = [[column.to_pylist() for column in batch.columns] for batch in result.batches]
        return [row for columns in batches for row in zip(*columns, strict=True)]

    def run(self, statement, *, user=None, operation_id=None, **parameters):
        given = [
            StatementParameter(name, *(value if isinstance(value, tuple) else (value,)))
            for name, value in parameters.items()
        ]
        place = {"session": self.session} if self.session else {"schema": self.schema}
        return self._runner(user).run(statement, parameters=given, operation_id=operation_id, **place)

    def known(self, *names, kind="User"):
        """Make principals known, in whatever test comes first."""
        for name in names:
            if self.metastore.directory.spelled(name) is None:
                self.metastore.directory.create(kind, name)

    def _runner(self, user):
        """Return a runner for somebody who may do everything here."""
        if user is None:
            return self.runner
        self.metastore.grants.add(self.metastore.catalogs.get("main").id, user, ["ALL PRIVILEGES", "MANAGE"])
        return self.runner.seen_by(user)

    def columns(self, statement, **parameters):
        """Return name and type of the columns of a result."""
        return {column.name: column.type.simple() for column in self.run(statement, **parameters).columns}

    def refused(self, statement, **parameters):
        """Return class and SQLSTATE of the refusal of a statement."""
        with pytest.raises(LocalError) as caught:
            self(statement, **parameters)
        found = re.fullmatch(
            r"\[([A-Z_.]+)\] .+\. SQLSTATE: (\w{5})(?: \(line \d+, pos \d+\)|; line \d+ pos \d+)?",
            caught.value.message,
            re.DOTALL,
        )
        assert found, caught.value.message
        assert caught.value.sql_state == found.group(2)
        return found.groups()

    def folder(self, table):
        """Return the folder of a table."""
        return self.metastore.tables.get("main", self.schema, table).location

    def clustering(self, table):
        """Return the clustering columns of a table."""
        return list(self.metastore.tables.get("main", self.schema, table).cluster_by)

    def delta(self, table):
        """Return the table as deltalake sees it."""
        return DeltaTable(self.folder(table))

    def volume(self, name, **files):
        """Create a volume with Parquet files (name -> columns); return its path."""
        volume = self.metastore.volumes.create("main", self.schema, name)
        for file, columns in files.items():
            pq.write_table(pa.table(columns), volume.location / f"{file}.parquet")
        return f"/Volumes/main/{self.schema}/{name}"


def rows_of(table):
    """Return the rows of a DeltaTable, read by delta-rs, sorted."""
    found = pa.table(QueryBuilder().register("t", table).execute("SELECT * FROM t").read_all())
    return sorted(map(tuple, zip(*(column.to_pylist() for column in found.columns), strict=True)))
