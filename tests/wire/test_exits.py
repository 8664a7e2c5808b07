"""Runs and statements that end with a block of the program, over a real socket."""

import signal
import threading
from contextlib import suppress

import pytest

from lakewire import errors
from tests.support.scripted import answer

CANCELED = ["/api/2.2/jobs/runs/cancel", "/api/2.0/sql/statements/s1/cancel"]


@pytest.fixture
def work(client, server):
    """A run and a statement that go on."""
    server.script(answer(200, {}))
    return client.jobs.attach(7), client.sql.attach("s1")


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, ValueError, errors.DeadlineExceededError])
def test_what_goes_on_is_canceled_with_the_block(client, server, work, kind):
    """Whatever ends the block goes on as it is, after a request for each."""
    with pytest.raises(kind), client.cancel_on_exit(*work):
        raise kind("it")

    assert CANCELED == [seen.target for seen in server.seen]


def test_a_good_end_cancels_nothing(client, server, work):
    """The work may outlive a block that ended well."""
    with client.cancel_on_exit(*work):
        pass

    assert [] == server.seen


def test_one_that_cannot_be_canceled_does_not_save_the_other(client, server, work):
    """A refused cancel is logged; the next one is sent, and the exception is the block's."""
    server.script(answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}), answer(200, {}))

    with pytest.raises(ZeroDivisionError), client.cancel_on_exit(*work):
        raise ZeroDivisionError
    assert CANCELED == [seen.target for seen in server.seen]


def test_sigterm_ends_the_block_where_nobody_handles_it(client, server, work):
    """It becomes an exit with the code that a shell reports; a second one does not interrupt the cancel."""
    with pytest.raises(SystemExit) as caught, client.cancel_on_exit(*work):
        signal.raise_signal(signal.SIGTERM)

    assert 143 == caught.value.code
    assert CANCELED == [seen.target for seen in server.seen]
    assert signal.SIG_DFL is signal.getsignal(signal.SIGTERM)


def test_a_handler_of_somebody_else_is_called_after_the_cancel(client, server, work):
    """Airflow and service managers have their own, which decides how it goes on; it is there again after the block."""
    heard = []

    def own(*_):
        heard.append(len(server.seen))

    before = signal.signal(signal.SIGTERM, own)
    try:
        with client.cancel_on_exit(*work):
            signal.raise_signal(signal.SIGTERM)
            assert [2] == heard
        assert own is signal.getsignal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)

    assert CANCELED == [seen.target for seen in server.seen]


def test_an_ignored_signal_stays_ignored(client, server, work):
    """As in a child of nohup."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with client.cancel_on_exit(*work):
            signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)

    assert [] == server.seen


def test_other_threads_set_no_handler(client, server, work):
    """Python lets the main thread alone do it; exceptions cancel all the same."""
    ended = []

    def block():
        with suppress(ZeroDivisionError), client.cancel_on_exit(*work):
            ended.append(signal.getsignal(signal.SIGTERM))
            raise ZeroDivisionError

    thread = threading.Thread(target=block)
    thread.start()
    thread.join(10)

    assert [signal.SIG_DFL] == ended
    assert CANCELED == [seen.target for seen in server.seen]


def test_what_cannot_be_canceled_is_refused(client, server):
    """Before the block begins."""
    with pytest.raises(errors.InvalidArgumentError, match="accepted are runs and statements"), client.cancel_on_exit(7):
        pytest.fail("the block began")
