"""``lakewire run``: real processes, asked over real sockets."""

import json
import re
import signal
import socket
import subprocess
import sys
import textwrap
import urllib.error
import urllib.request

import pytest

from tests.support.scripted import answer
from tests.support.waiting import until

SHOW = """
    import json, sys
    print(json.dumps([__name__, sys.argv, sys.path[0], sorted(name for name in globals() if name == "__file__")]))
"""
SLEEPS = """
    import time
    try:
        print("begun", flush=True)
        time.sleep(60)
    finally:
        print("tidied", flush=True)
"""


@pytest.fixture
def script(tmp_path):
    """Writes scripts and returns their paths."""

    def write(text, name="script.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))
        return path

    return write


@pytest.fixture
def start(tmp_path):
    """Starts ``lakewire run`` in the folder of the scripts; what still runs after the test is killed."""
    started = []

    def begin(*arguments, **options):
        command = [sys.executable, "-m", "lakewire", "run", *map(str, arguments)]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        started.append(subprocess.Popen(command, cwd=tmp_path, **streams, **options))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def done(start):
    """Runs ``lakewire run`` to its end; returns exit code, output and errors."""

    def finish(*arguments):
        process = start(*arguments)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    return finish


def port_of(process):
    return int(re.search(r"on port (\d+)$", process.stderr.readline())[1])


def ask(port, path, host="127.0.0.1"):
    """Return status and text of a page."""
    try:
        with urllib.request.urlopen(f"http://{host}:{port}{path}", timeout=20) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


@pytest.mark.parametrize("rest", [["--metrics-port", "0", "a", "-v", "--day=1"], ["a", "-v", "--day=1"]])
def test_a_script_finds_what_python_would_give_it(script, done, rest):
    """Its name, its arguments without the options of the command, and its folder in front of sys.path."""
    path = script(SHOW, "folder/script.py")

    code, out, _ = done("folder/script.py", *rest)

    plain = subprocess.run(
        [sys.executable, "folder/script.py", "a", "-v", "--day=1"],
        cwd=path.parent.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (0, json.loads(plain.stdout)) == (code, json.loads(out))


def test_a_module_finds_what_python_would_give_it(script, done, tmp_path):
    """As with python -m: the full path as its name, the working folder in front of sys.path."""
    script("", "package/__init__.py")
    script(SHOW, "package/__main__.py")

    code, out, _ = done("-m", "package", "a", "--metrics-port", "0")

    plain = subprocess.run(
        [sys.executable, "-m", "package", "a"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert (0, json.loads(plain.stdout)) == (code, json.loads(out))


def test_what_follows_two_dashes_is_the_scripts_alone(script, done):
    """Also what the command itself would understand."""
    script("import sys; print(sys.argv[1:])")

    assert (0, "['a', '--metrics-port', 'x', '--', 'b']\n") == done(
        "script.py", "a", "--", "--metrics-port", "x", "--", "b"
    )[:2]


@pytest.mark.parametrize(
    ("ending", "code", "said"),
    [("pass", 0, ""), ("sys.exit(7)", 7, ""), ("sys.exit('no')", 1, "no\n"), ("sys.exit()", 0, "")],
)
def test_the_exit_code_is_the_scripts(script, done, ending, code, said):
    """Whatever way it ends by."""
    script(f"import sys\n{ending}\n")

    assert (code, "", said) == done("script.py")


def test_an_error_ends_with_the_traceback_of_the_script(script, done, tmp_path):
    """It begins with the script, as if Python had run it, and the exit code is 1."""
    script("def work():\n    1 / 0\nwork()\n")

    code, _, err = done("script.py")

    assert (1, True) == (code, err.startswith("Traceback (most recent call last):\n"))
    assert ["script.py", "script.py"] == re.findall(r'File ".*?([\w.]+)"', err)
    assert err.endswith("ZeroDivisionError: division by zero\n")


def test_a_script_that_is_no_python_says_where(script, done):
    """Without frames of what reads it."""
    script("x = 1\nthis is no python\n")

    code, _, err = done("script.py")

    assert (1, 1) == (code, len(re.findall("File ", err)))
    assert "line 2" in err
    assert "SyntaxError" in err


def test_an_interrupt_ends_it_as_it_ends_python(script, start):
    """A shell sees that SIGINT ended it, after its finally clauses."""
    script(SLEEPS)
    process = start("script.py")
    process.stdout.readline()

    process.send_signal(signal.SIGINT)

    out, err = process.communicate(timeout=60)
    assert (-signal.SIGINT, "tidied\n") == (process.returncode, out)
    assert err.endswith("KeyboardInterrupt\n")


def test_the_pages_say_how_it_stands(script, start):
    """Alive and ready at once; metrics of the registry that Prometheus' client has by default; nothing else."""
    script(f"import prometheus_client\nprometheus_client.Counter('made', 'things').inc(3)\n{textwrap.dedent(SLEEPS)}")
    process = start("script.py", "--metrics-port", "0")
    port = port_of(process)
    process.stdout.readline()

    assert [(200, "alive\n"), (200, "ready\n")] == [ask(port, "/healthz"), ask(port, "/readyz")]
    status, text = ask(port, "/metrics")
    assert (200, True) == (status, "\nmade_total 3.0\n" in text)
    assert (404, "there are /healthz, /readyz and /metrics\n") == ask(port, "/")
    assert (200, "alive\n") == ask(port, "/healthz", "[::1]")


def test_what_a_client_does_is_among_the_metrics(script, start, server):
    """Of a client that is observed, without a word about registries."""
    server.script(answer(200, {}))
    script(f"""
        import time
        from lakewire import DatabricksClient
        from lakewire.metrics import PrometheusMetrics
        with DatabricksClient(host={server.host!r}, token="t").observe(PrometheusMetrics()) as client:
            client.api.current_user.me()
            print("done", flush=True)
            time.sleep(60)
    """)
    process = start("script.py", "--metrics-port", "0")
    port = port_of(process)
    process.stdout.readline()

    _, text = ask(port, "/metrics")
    assert re.search(r"^databricks_api_requests_total\{.*\} 1\.0$", text, re.MULTILINE)


def test_the_metrics_of_several_processes_are_added_up(script, start, tmp_path, monkeypatch):
    """Where PROMETHEUS_MULTIPROC_DIR says where they are."""
    (tmp_path / "metrics").mkdir()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "metrics"))
    script(f"""
        import os, prometheus_client
        made = prometheus_client.Counter("made", "things")
        if os.fork() == 0:
            made.inc(4)
            os._exit(0)
        os.wait()
        made.inc(3)
        {textwrap.dedent(SLEEPS).replace(chr(10), chr(10) + " " * 8)}
    """)
    process = start("script.py", "--metrics-port", "0")
    port = port_of(process)
    process.stdout.readline()

    assert "\nmade_total 7.0\n" in ask(port, "/metrics")[1]


def test_without_the_client_of_prometheus_the_rest_works(script, start, tmp_path):
    """The page says what is to be installed."""
    script("raise ImportError('not here')", "prometheus_client.py")
    script(SLEEPS)
    process = start("script.py", "--metrics-port", "0", env={"PYTHONPATH": str(tmp_path)})
    port = port_of(process)

    assert (200, "alive\n") == ask(port, "/healthz")
    assert (501, 'metrics need prometheus-client: pip install "lakewire[prometheus]"\n') == ask(port, "/metrics")


def test_a_script_says_when_it_is_ready(script, start):
    """With --wait-until-ready it is not before; it may become unready again; each step is waited for here."""
    script("""
        import sys
        from lakewire import worker
        for step in (lambda: None, worker.ready, lambda: worker.not_ready("no warehouse"), worker.ready):
            step()
            print("done", flush=True)
            sys.stdin.readline()
    """)
    process = start("script.py", "--wait-until-ready", "--metrics-port", "0", stdin=subprocess.PIPE)
    port = port_of(process)
    seen = []
    for _ in range(4):
        process.stdout.readline()
        seen.append(ask(port, "/readyz"))
        process.stdin.write("\n")
        process.stdin.flush()

    assert [(503, "starting\n"), (200, "ready\n"), (503, "no warehouse\n"), (200, "ready\n")] == seen
    assert 0 == process.wait(60)


def test_a_script_may_say_so_without_the_command(script, tmp_path):
    """The same script runs under plain Python."""
    path = script("from lakewire import worker; worker.not_ready('x'); worker.ready(); print('fine')")

    done = subprocess.run([sys.executable, path], capture_output=True, text=True, check=True)
    assert "fine\n" == done.stdout


def test_sigterm_ends_the_script_in_order(script, start):
    """Not ready while it ends, whatever it says; a second signal does not interrupt that; exit code 143."""
    script("""
        import sys, time
        from lakewire import worker
        try:
            print("begun", flush=True)
            time.sleep(60)
        finally:
            worker.ready()
            print("ending", flush=True)
            sys.stdin.readline()
            print("tidied", flush=True)
    """)
    process = start("script.py", "--metrics-port", "0", stdin=subprocess.PIPE)
    port = port_of(process)
    process.stdout.readline()
    process.terminate()
    assert "ending\n" == process.stdout.readline()

    assert [(503, "ending\n"), (200, "alive\n")] == [ask(port, "/readyz"), ask(port, "/healthz")]
    process.terminate()
    out, err = process.communicate("\n", timeout=60)
    assert (143, "tidied\n", "") == (process.returncode, out, err)


def test_sigterm_cancels_what_must_not_outlive_the_script(script, start, server):
    """A statement in client.cancel_on_exit is canceled by one request."""
    server.script(answer(200, {}))
    script(f"""
        import time
        from lakewire import DatabricksClient
        client = DatabricksClient(host={server.host!r}, token="t", warehouse_id="w")
        with client, client.cancel_on_exit(client.sql.attach("s1")):
            print("begun", flush=True)
            time.sleep(60)
    """)
    process = start("script.py", "--metrics-port", "0")
    process.stdout.readline()

    process.terminate()

    process.communicate(timeout=60)
    assert 143 == process.returncode
    assert {"/api/2.0/sql/statements/s1/cancel"} == {seen.target for seen in server.seen}


def test_threads_of_the_script_do_not_outlive_a_second_sigterm(script, start):
    """As Python does, it waits for them; SIGTERM then ends it as it ends Python."""
    script("""
        import threading, time
        threading.Thread(target=time.sleep, args=(60,)).start()
        print("begun", flush=True)
    """)
    process = start("script.py", "--metrics-port", "0")
    port = port_of(process)
    process.stdout.readline()
    until(lambda: ask(port, "/readyz")[0] == 503)

    until(lambda: process.terminate() or process.poll() is not None)

    assert -signal.SIGTERM == process.returncode


def test_a_forked_child_does_not_hold_the_port(script, start):
    """Another process can serve there while the child lives."""
    script("""
        import os, time
        if os.fork() == 0:
            print(os.getpid(), flush=True)
            time.sleep(60)
    """)
    process = start("script.py", "--metrics-port", "0")
    port = port_of(process)
    child = int(process.stdout.readline())
    try:
        assert 0 == process.wait(60)
        socket.create_server(("127.0.0.1", port)).close()
    finally:
        subprocess.run(["kill", "-9", str(child)], check=True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.py"], r"there is no script 'none\.py' in '"),
        (["-m", "none"], r"there is no module 'none' that can be run"),
        (["-m", "folder"], r"there is no module 'folder' that can be run"),
        (["-m", "folder.none"], r"there is no module 'folder\.none' that can be run"),
        (["-m", ".none"], r"there is no module '\.none' that can be run"),
        (["script.py", "--metrics-port", "65536"], r"'65536' is no port: give 0 to 65535"),
        (["script.py", "--metrics-port", "x"], r"'x' is no port: give 0 to 65535"),
        (["script.py", "--metrics-port"], r"--metrics-port: expected one argument"),
        (
            ["script.py", "--metrics-port", "0", "--metrics-host", "192.0.2.1"],
            r"port 0 of 192\.0\.2\.1 cannot be served",
        ),
        ([], r"required: program"),
    ],
)
def test_what_cannot_be_run_is_said_before_anything_runs(script, done, arguments, said):
    """One line names what is wrong; nothing of the script ran; exit code 2."""
    script("print('ran')")
    script("", "folder/__init__.py")

    code, out, err = done(*arguments)

    assert (2, "") == (code, out)
    assert re.search(said, err.splitlines()[-1])


def test_a_port_that_is_in_use_is_named(script, done):
    """The script does not run without its health."""
    script("print('ran')")
    with socket.create_server(("", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = done("script.py", "--metrics-port", port)

    assert (2, "") == (code, out)
    assert (
        f"lakewire run: --metrics-port: port {port} of this machine cannot be served: Address already in use\n" == err
    )


def test_a_package_that_misses_another_is_not_called_missing(script, done):
    """What it cannot import is in the traceback."""
    script("import not_installed", "folder/__init__.py")
    script("print('ran')", "folder/program.py")

    code, out, err = done("-m", "folder.program")

    assert (1, "") == (code, out)
    assert "No module named 'not_installed'" in err
