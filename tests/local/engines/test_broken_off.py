"""A result that breaks off in the middle is an error, never fewer rows."""

import uuid

import pytest

from lakewire_local.engine.connect import ConnectClient, EngineError
from lakewire_local.engine.sail import SailProcess

BREAKS = "SELECT lpad('x', CAST(if(id > {}, -1, 2) AS INT), '*') FROM range({})"  # the engine gives up at a row


@pytest.fixture(scope="module")
def session():
    process = SailProcess()
    client = ConnectClient(process.address()[0])
    name = str(uuid.uuid4())
    yield lambda text: [*client.execute(name, text, ends_marked=True).batches]
    client.close()
    process.close()


@pytest.mark.parametrize(("good", "rows"), [(0, 2), (1_500_000, 2_000_000)])
def test_an_engine_that_gives_up_is_noticed(session, good, rows):
    """Before the first row, and after a million."""
    with pytest.raises(EngineError, match="broke off"):
        session(BREAKS.format(good, rows))


def test_a_result_without_rows_is_whole(session):
    """It ends with the mark as well."""
    assert sum(batch.num_rows for batch in session("SELECT 1 AS a WHERE false")) == 0
    assert sum(batch.num_rows for batch in session("SELECT id FROM range(100000)")) == 100_000
