"""The compliance suite of PEP 249, unmodified, against the local workspace."""

import unittest

from lakewire import dbapi


def suite_of(dbapi20, client):
    """The suite with what it asks a driver to give, and the one test that is decided otherwise."""

    class Suite(dbapi20.DatabaseAPI20Test):
        driver = dbapi
        connect_kw_args = {"client": client}  # noqa: RUF012  # as the suite has it
        lower_func = None  # no procedure of the workspace is to be called

        def test_nextset(self):
            """The suite asks for it; there is one result, and no nextset, which PEP 249 leaves to the driver."""
            assert not hasattr(dbapi.Cursor, "nextset")

        def test_setoutputsize(self):
            """The suite asks for it; values of any size arrive whole."""
            with self._connect() as connection:
                connection.cursor().setoutputsize(10)

        def test_non_idempotent_close(self):
            """Closing twice is no error, as a ``with`` block around a connection that is closed inside."""
            connection = self._connect()
            connection.close()
            connection.close()

    return unittest.defaultTestLoader.loadTestsFromTestCase(Suite)


def test_the_suite_passes(dbapi20, client):
    """Every test of it."""
    result = unittest.TestResult()

    suite_of(dbapi20, client).run(result)

    assert [] == [f"{test}: {trace}" for test, trace in result.errors + result.failures]
    assert (36, []) == (result.testsRun, result.skipped)
