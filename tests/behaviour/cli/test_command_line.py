"""The command line as a program: what it prints where, and how it ends."""

import json
import signal
import subprocess
import sys

SEEN = """
import json, os, signal, sys
os.environ.pop("FRESH", None)
print(json.dumps([sys.argv, sys.path, os.getcwd(), dict(os.environ), os.listdir("/dev/fd"), sys.stdin.read()]))
form = ("mode", "encoding", "errors", "line_buffering")
print([[getattr(stream, name) for name in form] for stream in (sys.stdin, sys.stdout, sys.stderr)])
handlers = map(signal.getsignal, sorted(signal.valid_signals()))
print([getattr(handler, "__name__", handler) for handler in handlers], file=sys.stderr)
sys.stdout.flush()
os.kill(os.getpid(), signal.SIGKILL) if sys.argv[1:] else sys.exit(7)
"""


def test_rows_are_printed_as_a_table(lakewire):
    """A statement's rows are aligned columns on standard output, and nothing is on standard error."""
    done = lakewire("sql", "SELECT 1 AS a, 'x' AS long_name UNION ALL SELECT 200, NULL ORDER BY a")

    assert ["a    long_name", "1    x", "200"] == done.stdout.splitlines()
    assert "" == done.stderr
    assert 0 == done.returncode


def test_rows_are_printed_as_json(lakewire):
    """With --json the rows are one array of objects."""
    done = lakewire("sql", "SELECT 1 AS a UNION ALL SELECT NULL ORDER BY a NULLS LAST", "--json")

    assert [{"a": 1}, {"a": None}] == json.loads(done.stdout)


def test_no_rows_are_an_empty_array(lakewire):
    """A program that reads the rows gets an array also where there are none."""
    assert [] == json.loads(lakewire("sql", "SELECT 1 WHERE false", "--json").stdout)


def test_an_error_is_said_on_standard_error(lakewire):
    """A failed statement prints nothing on standard output, the error and its place beside it, and ends with 1."""
    done = lakewire("sql", "SELECT missing")

    assert ("", 1) == (done.stdout, done.returncode)
    assert "UNRESOLVED_COLUMN" in done.stderr
    assert "^ line 1, column 8" in done.stderr


def test_an_error_is_an_object_for_programs(lakewire):
    """With --json standard error has the error's type and its message as one object."""
    error = json.loads(lakewire("sql", "SELECT missing", "--json").stderr)["error"]

    assert "ColumnNotFoundError" == error["type"]
    assert "missing" in error["message"]


def test_nothing_is_tried_without_settings(lakewire):
    """Without a host the exit code is 2, and standard error says which settings there are."""
    done = lakewire("sql", "SELECT 1", DATABRICKS_HOST=None)

    assert 2 == done.returncode
    assert "DATABRICKS_HOST" in done.stderr


def test_a_wrong_word_is_a_wrong_call(lakewire):
    """A command that does not exist ends with 2, and the help is named."""
    done = lakewire("squeel")

    assert 2 == done.returncode
    assert "lakewire --help" in done.stderr


def test_running_a_script_needs_no_extra(tmp_path):
    """Without click, ``run`` works, and any other command says what to install."""
    (tmp_path / "script.py").write_text("print('ran')")
    program = (
        "import sys; sys.modules['click'] = None; from lakewire.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )

    def run(*words):
        command = [sys.executable, "-c", program, *words]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)

    ran, refused = run("run", "script.py"), run("sql", "SELECT 1")
    assert (0, "ran\n") == (ran.returncode, ran.stdout)
    assert (2, True) == (refused.returncode, 'pip install "lakewire[cli]"' in refused.stderr)


def test_forked_commands_are_as_fresh_ones(lakewire):
    """What these tests fork has the same arguments, folder, environment, streams, signals and end."""
    (lakewire.folder / "script.py").write_text(SEEN)

    for words, code in (((), 7), (("and", "ends"), -signal.SIGKILL)):
        forked = lakewire("run", "script.py", *words, given="typed\n")
        fresh = lakewire("run", "script.py", *words, given="typed\n", FRESH="1")

        assert (fresh.returncode, fresh.stdout, fresh.stderr) == (forked.returncode, forked.stdout, forked.stderr)
        assert (code, True, True) == (fresh.returncode, "typed" in fresh.stdout, "default_int" in fresh.stderr)
