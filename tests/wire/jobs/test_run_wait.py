"""Waiting for runs: through outages, to every end, and left by Ctrl-C, over a real socket."""

import logging
import threading

import pytest

from lakewire import DatabricksClient, errors
from tests.support.scripted import answer, cut, reset


def run(life_cycle, result=None, **fields):
    return {
        "run_id": 7,
        "run_page_url": "https://x.test/#job/1/run/7",
        "state": {"life_cycle_state": life_cycle, "result_state": result, "state_message": ""},
        **fields,
    }


def task(key, run_id, result, life_cycle="TERMINATED", **fields):
    return {
        "task_key": key,
        "run_id": run_id,
        "state": {"life_cycle_state": life_cycle, "result_state": result},
        **fields,
    }


RUNNING = answer(200, run("RUNNING"))
DONE = answer(200, run("TERMINATED", "SUCCESS", run_duration=1500, tasks=[task("main", 8, "SUCCESS")]))
OUTPUT = answer(
    200,
    {"error": "ZeroDivisionError: division by zero", "error_trace": "Traceback\nboom", "logs": "one\ntwo\n"},
)


def test_a_success_is_a_result(client, server, clock):
    """The result says how long it took and how each task ended; success costs no further request."""
    server.script(RUNNING, DONE)
    result = client.jobs.attach(7).wait()

    assert (7, 1.5, "SUCCESS") == (result.run_id, result.duration_s, result.tasks["main"].result)
    assert ["/api/2.2/jobs/runs/get?run_id=7"] * 2 == [seen.target for seen in server.seen]


def test_a_failure_names_task_and_error(client, server, clock):
    """The failing task's own output is fetched and is part of the error."""
    tasks = [task("a", 8, "SUCCESS"), task("b", 9, "FAILED"), task("c", 10, "UPSTREAM_FAILED")]
    server.script(answer(200, run("TERMINATED", "FAILED", tasks=tasks)), OUTPUT)

    with pytest.raises(errors.RunFailed, match=r"in task 'b'.*division by zero") as caught:
        client.jobs.attach(7).wait()
    assert ("b", "Traceback\nboom", "one\ntwo") == (
        caught.value.task_key,
        caught.value.error_trace,
        caught.value.log_tail,
    )
    assert "/api/2.2/jobs/runs/get-output?run_id=9" == server.seen[1].target


def test_a_failure_is_not_hidden_by_an_output_that_cannot_be_read(client, server, clock):
    """The run has failed; that the server will not show why does not change that."""
    tasks = [task("b", 9, "FAILED")]
    server.script(
        answer(200, run("TERMINATED", "FAILED", tasks=tasks)),
        answer(400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "no output"}),
    )

    with pytest.raises(errors.RunFailed, match="in task 'b'"):
        client.jobs.attach(7).wait()


@pytest.mark.parametrize(
    ("life_cycle", "result", "kind"),
    [
        ("TERMINATED", "TIMEDOUT", errors.RunTimedOut),
        ("TERMINATED", "CANCELED", errors.RunCanceled),
        ("SKIPPED", None, errors.RunSkipped),
        ("INTERNAL_ERROR", None, errors.RunInternalError),
        ("TERMINATED", "SUCCESS_WITH_FAILURES", errors.RunFailed),
        ("TERMINATED", None, errors.RunFailed),
    ],
)
def test_every_bad_end_is_an_error(client, server, clock, life_cycle, result, kind):
    """No end but SUCCESS passes for success."""
    server.script(answer(200, run(life_cycle, result)))

    with pytest.raises(errors.RunError) as caught:
        client.jobs.attach(7).wait()
    assert kind is type(caught.value)
    assert (result or life_cycle) == caught.value.result_state


def test_failures_of_some_tasks_are_accepted_if_asked(client, server, clock):
    """SUCCESS_WITH_FAILURES is a success with allow_failures."""
    server.script(answer(200, run("TERMINATED", "SUCCESS_WITH_FAILURES")))

    assert "SUCCESS_WITH_FAILURES" == client.jobs.attach(7).wait(allow_failures=True).state.result


@pytest.mark.parametrize("failure", [reset, cut, answer(502, "bad"), answer(500), answer(200, "<html>login</html>")])
def test_an_outage_while_polling_does_not_end_the_wait(client, server, clock, failure):
    """Thirty-six failures in a row, and the healthy run is still waited for."""
    server.script(RUNNING, *[failure] * 36, RUNNING, DONE)

    assert client.jobs.attach(7).wait().state.succeeded
    assert 39 == len(server.seen)


def test_an_outage_that_lasts_ends_the_wait(client, server, clock):
    """After five minutes the server counts as gone, and its own error is raised."""
    server.script(RUNNING, answer(503, "<html>down</html>"))
    before = clock.now

    with pytest.raises(errors.ServerError, match="run 7 may still be running") as caught:
        client.jobs.attach(7).wait()
    assert (7, "unknown", False) == (caught.value.run_id, caught.value.outcome, caught.value.retryable)
    assert 300 <= clock.now - before < 450


def test_an_outage_is_waited_for_once(server, clock_of):
    """The patience of the transport and that of the wait are the same five minutes, not one after the other."""
    server.script(RUNNING, answer(503, "<html>down</html>"))
    with DatabricksClient(host=server.host, token="t") as client:
        clock = clock_of(client)
        before = clock.now

        with pytest.raises(errors.ServerError, match="run 7 may still be running"):
            client.jobs.attach(7).wait()
    assert 285 <= clock.now - before < 320


def test_an_identity_provider_that_gives_no_token_for_a_while_does_not_end_the_wait(server, service, clock_of):
    """Refused for three minutes, and the healthy run is still waited for."""
    no_token = answer(400, {"error": "temporarily_unavailable"})
    token = answer(200, {"access_token": "t", "token_type": "Bearer", "expires_in": 3600})
    server.script(*[no_token] * 18, token, RUNNING, DONE)
    clock = clock_of(service)
    before = clock.now

    assert service.jobs.attach(7).wait().state.succeeded
    assert 180 <= clock.now - before < 200


def test_a_run_that_is_gone_ends_the_wait_at_once(client, server, clock):
    """A retry cannot help when there is no such run."""
    server.script(RUNNING, answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no run 7"}))

    with pytest.raises(errors.NotFoundError):
        client.jobs.attach(7).wait()
    assert 2 == len(server.seen)


def running_for(seconds, clock):
    """Responds with a run that ends after so many seconds of the clock."""
    end = clock.now + seconds

    def state_now(connection, request):
        state = ("RUNNING",) if clock.now < end else ("TERMINATED", "SUCCESS")
        connection.sendall(answer(200, run(*state), keep=False))

    return state_now


def test_waiting_has_no_hidden_end(client, server, clock):
    """Without a timeout a run of three hours is waited for, with at most 700 polls, and its end is seen soon."""
    began = clock.now
    server.script(running_for(3 * 3600, clock))
    client.jobs.attach(7).wait()

    assert 3 * 3600 <= clock.now - began <= 3 * 3600 + 30
    assert len(server.seen) <= 700


@pytest.mark.parametrize("lasts", [0.1, 1, 10, 60])
def test_the_end_of_a_short_run_is_seen_soon(client, server, clock, lasts):
    """The pauses grow with the time waited: the end is seen late by half of it at most, or by 0.2 seconds."""
    began = clock.now
    server.script(running_for(lasts, clock))
    client.jobs.attach(7).wait()

    assert clock.now - began <= 1.5 * lasts + 0.2


def test_a_timeout_leaves_the_run_alone(client, server, clock):
    """The caller's time is up, the run goes on, and the error says both."""
    server.script(RUNNING)
    before = clock.now

    with pytest.raises(errors.RunTimedOut, match="run 7 has not ended within 30 s; it goes on") as caught:
        client.jobs.attach(7).wait(30)
    assert (30, 7) == (pytest.approx(clock.now - before), caught.value.run_id)
    assert {"GET"} == {seen.method for seen in server.seen}


def test_a_timeout_may_cancel_the_run(client, server, clock):
    """Asked to, the client cancels what it no longer waits for, once."""
    server.script(RUNNING)

    with pytest.raises(errors.RunTimedOut, match="asked to cancel"):
        client.jobs.attach(7).wait(30, on_timeout="cancel")
    posts = [(seen.target, seen.json()) for seen in server.seen if seen.method == "POST"]
    assert [("/api/2.2/jobs/runs/cancel", {"run_id": 7})] == posts


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, GeneratorExit, ValueError])
def test_leaving_the_wait_cancels_the_run(client, server, clock, kind):
    """Ctrl-C, an exit or a failing callback cancels the run and goes on as what it is."""
    server.script(RUNNING, answer(200, {}))

    def leave(_):
        raise kind

    with pytest.raises(kind):
        client.jobs.attach(7).wait(on_progress=leave)
    assert ["/api/2.2/jobs/runs/get?run_id=7", "/api/2.2/jobs/runs/cancel"] == [seen.target for seen in server.seen]


def test_leaving_the_wait_may_leave_the_run(client, server, clock):
    """Whoever opts out finds the run still running."""
    server.script(RUNNING)

    def leave(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        client.jobs.attach(7).wait(on_progress=leave, cancel_on_exit=False)
    assert 1 == len(server.seen)


def test_a_cancel_that_fails_does_not_hide_what_ended_the_wait(client, server, clock):
    """The exception that ends the wait is raised as it was."""
    server.script(RUNNING, answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"}))

    def leave(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        client.jobs.attach(7).wait(on_progress=leave)


def test_a_block_left_by_an_exception_cancels_its_run(client, server):
    """As a context manager the run does not outlive a failing block; a good block lets it run."""
    server.script(answer(200, {}))
    with client.jobs.attach(6):
        pass
    with pytest.raises(ZeroDivisionError), client.jobs.attach(7):
        raise ZeroDivisionError

    assert [{"run_id": 7}] == [seen.json() for seen in server.seen]


def test_a_run_is_canceled_from_another_thread(client, server):
    """A thread that waits is ended by one that cancels."""
    canceled = threading.Event()

    def state_now(connection, request):
        if request.method == "POST":
            canceled.set()
            connection.sendall(answer(200, {}, keep=False))
        elif canceled.is_set():
            connection.sendall(answer(200, run("TERMINATED", "CANCELED"), keep=False))
        else:
            connection.sendall(answer(200, run("RUNNING"), keep=False))

    server.script(state_now)
    handle = client.jobs.attach(7)
    caught = []

    def waiting():
        try:
            handle.wait(on_progress=lambda _: seen.set())
        except errors.RunCanceled as error:
            caught.append(error)

    seen = threading.Event()
    thread = threading.Thread(target=waiting)
    thread.start()
    seen.wait(10)
    handle.cancel()
    thread.join(10)

    assert [7] == [error.run_id for error in caught]


def test_each_state_is_reported_once(client, server, clock):
    """A caller gets the state of the run and of each task when one of them has changed, and none twice."""
    pending = answer(200, run("PENDING", tasks=[task("a", 8, None, "PENDING")]))
    running = answer(200, run("RUNNING", tasks=[task("a", 8, None, "RUNNING"), task("b", 9, None, "BLOCKED")]))
    half = answer(200, run("RUNNING", tasks=[task("a", 8, "SUCCESS"), task("b", 9, None, "RUNNING")]))
    done = answer(200, run("TERMINATED", "SUCCESS", tasks=[task("a", 8, "SUCCESS"), task("b", 9, "SUCCESS")]))
    server.script(pending, pending, running, running, running, half, half, done)
    events = []
    client.jobs.attach(7).wait(on_progress=events.append)

    assert [
        "run 7 PENDING: a PENDING",
        "run 7 RUNNING: a RUNNING, b BLOCKED",
        "run 7 RUNNING: a TERMINATED/SUCCESS, b RUNNING",
        "run 7 TERMINATED/SUCCESS: b TERMINATED/SUCCESS",
    ] == list(map(str, events))
    assert {"a": "TERMINATED/SUCCESS", "b": "RUNNING"} == {key: str(state) for key, state in events[2].tasks.items()}
    assert (7, "https://x.test/#job/1/run/7") == (events[0].run_id, events[0].run_page_url)


def test_progress_knows_all_tasks_of_a_large_run(client, server, clock):
    """The states of tasks on further pages are reported as well."""
    first = answer(200, run("TERMINATED", "SUCCESS", tasks=[task("a", 8, "SUCCESS")], next_page_token="p2"))
    second = answer(200, run("TERMINATED", "SUCCESS", tasks=[task("b", 9, "SUCCESS")]))
    server.script(first, second)
    events = []
    client.jobs.attach(7).wait(on_progress=events.append)

    assert [("a", "b")] == [event.changed for event in events]


def test_progress_is_printed_line_by_line(client, server, clock, capsys):
    """``progress=True`` prints a line for each state, with the page of the run in the first."""
    running = answer(200, run("RUNNING", tasks=[task("a[b]", 8, None, "RUNNING")]))
    done = answer(200, run("TERMINATED", "SUCCESS", tasks=[task("a[b]", 8, "SUCCESS")]))
    server.script(running, running, done)
    client.jobs.attach(7).wait(progress=True)

    lines = [line.split(" ", 1)[1] for line in capsys.readouterr().err.splitlines()]
    assert [
        "run 7 RUNNING https://x.test/#job/1/run/7",
        "  a[b] RUNNING",
        "run 7 TERMINATED/SUCCESS",
        "  a[b] TERMINATED/SUCCESS",
    ] == lines


def test_the_log_has_the_states_of_the_run(client, server, clock, heard):
    """Each state of the run is a line, and one a minute where nothing changes."""
    heard.set_level(logging.INFO, logger="lakewire")
    server.script(running_for(300, clock))
    client.jobs.attach(7).wait()

    lines = [record.getMessage() for record in heard.records if "the run is" in record.getMessage()]
    assert "RUNNING" in lines[0]
    assert "TERMINATED/SUCCESS" in lines[-1]
    assert 4 <= len(lines) <= 8


def test_a_busy_server_is_polled_no_sooner_than_it_said(client, server, clock):
    """A poll that was refused with Retry-After is retried after that time, not after the usual pause."""
    busy = answer(429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "slow"}, {"Retry-After": "90"})
    server.script(busy, DONE)
    before = clock.now
    client.jobs.attach(7).wait()

    assert clock.now - before >= 90


def test_a_wait_of_hours_that_the_server_asks_for_is_kept(client, server, clock):
    """The server knows how long it will be busy; a run of a day is not given up for it."""
    busy = answer(429, {"error_code": "REQUEST_LIMIT_EXCEEDED", "message": "slow"}, {"Retry-After": "7200"})
    server.script(RUNNING, busy, DONE)
    before = clock.now
    client.jobs.attach(7).wait()

    assert 7200 <= clock.now - before < 7300


def test_a_timeout_during_an_outage_is_a_timeout(client, server, clock):
    """The time is up when it is up, not before, and the outage is the cause."""
    server.script(RUNNING, answer(503, "<html>down</html>"))
    before = clock.now

    with pytest.raises(errors.RunTimedOut, match="has not ended within 40 s") as caught:
        client.jobs.attach(7).wait(40)
    assert 40 == pytest.approx(clock.now - before, abs=1)
    assert isinstance(caught.value.__cause__, errors.LakewireError)


def test_a_large_run_is_read_whole(client, server, clock):
    """With 250 tasks on three pages, the one that failed is found on the last."""

    def page(numbers, token=None):
        tasks = [task(f"t{n}", 100 + n, "FAILED" if n == 240 else "SUCCESS") for n in numbers]
        return answer(200, run("TERMINATED", "FAILED", tasks=tasks, next_page_token=token))

    server.script(page(range(100), "p2"), page(range(100, 200), "p3"), page(range(200, 250)), OUTPUT)

    with pytest.raises(errors.RunFailed) as caught:
        client.jobs.attach(7).wait()
    assert "t240" == caught.value.task_key
    assert ("/api/2.2/jobs/runs/get", {"run_id": "7", "page_token": "p3"}) == server.seen[2].path_and_query()


def test_state_is_one_request(client, server):
    """Reading the state does not wait."""
    server.script(answer(200, run("WAITING_FOR_RETRY")))
    state = client.jobs.attach(7).state()

    assert ("WAITING_FOR_RETRY", False) == (state.life_cycle, state.ended)
