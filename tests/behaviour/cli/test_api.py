"""``lakewire api``: any operation by its name, and what a shell completes."""

import json

import pytest

from tests.support.scripted import ScriptedServer, answer


@pytest.fixture
def server():
    made = ScriptedServer()
    yield made
    made.close()


def test_services_and_operations_are_listed(lakewire):
    """The names are those of client.api; without settings as well."""
    services = lakewire("api", DATABRICKS_HOST=None).stdout.split()
    listed = lakewire("api", "jobs", DATABRICKS_HOST=None).stdout.splitlines()

    assert {"jobs", "clusters", "settings"} <= set(services)
    assert ["jobs.list_runs", "GET", "/api/2.2/jobs/runs/list"] in [line.split() for line in listed]
    (account,) = json.loads(lakewire("api", "--account", "workspaces", "--json").stdout)[:1]
    assert "workspaces.create" == account["operation"]


def test_help_of_an_operation(lakewire):
    """Its method and path, its documentation, and an option for each argument."""
    shown = lakewire("api", "jobs.list_runs", "--help", DATABRICKS_HOST=None).stdout

    assert "GET /api/2.2/jobs/runs/list" in shown
    assert "https://docs.databricks.com/api/workspace/jobs/listruns" in shown
    assert "--active-only / --no-active-only" in shown


def test_what_is_sent(lakewire, server):
    """Options have the types of the arguments; a body may come from a file, and options beat it."""
    server.script(answer(200, {"job_id": 7}))
    (lakewire.folder / "job.json").write_text(json.dumps({"name": "from a file", "max_concurrent_runs": 2}))
    options = ["--body", "@job.json", "--name", "é", "--tags", '{"a": "b"}', "--queue", '{"enabled": true}']

    done = lakewire("api", "jobs.create", *options, DATABRICKS_HOST=server.host)

    assert {"job_id": 7} == json.loads(done.stdout)
    sent = {"name": "é", "max_concurrent_runs": 2, "tags": {"a": "b"}, "queue": {"enabled": True}}
    assert ("POST", sent) == (server.seen[0].method, server.seen[0].json())


def test_a_list_is_printed_across_pages(lakewire, server):
    """One array, of as many items as asked for."""
    pages = [{"runs": [{"run_id": 1}, {"run_id": 2}], "next_page_token": "t"}, {"runs": [{"run_id": 3}]}]
    server.script(*(answer(200, page) for page in pages))

    done = lakewire("api", "jobs.list-runs", "--no-active-only", "--limit", "3", DATABRICKS_HOST=server.host)

    assert [{"run_id": 1}, {"run_id": 2}, {"run_id": 3}] == json.loads(done.stdout)
    queries = [seen.path_and_query()[1] for seen in server.seen]
    assert {"active_only": "false", "limit": "3"} == queries[0]
    assert "t" == queries[1]["page_token"]


def test_repeated_options_names_with_underscores_and_parts(lakewire, server):
    """A list of texts is an option given several times; services of a service are named with it."""
    server.script(answer(200, {"run_id": 1}), answer(200, {}))

    lakewire("api", "jobs.run_now", "--job_id=1", "--only", "a", "--only", "b", DATABRICKS_HOST=server.host)
    lakewire("api", "settings.automatic_cluster_update.get", DATABRICKS_HOST=server.host)

    assert (1, ["a", "b"]) == tuple(server.seen[0].json()[name] for name in ("job_id", "only"))
    assert "automatic_cluster_update" in server.seen[1].target


def test_files_go_in_and_out(lakewire, home):
    """Content is read from a file, and written to standard output as it is."""
    volume = home.catalog.volumes.create("bytes")
    path = f"/Volumes/{'/'.join(volume.full_name.split('.'))}/x.bin"
    (lakewire.folder / "x.bin").write_text("a\nb\n")

    done = lakewire("api", "files.upload", "--file-path", path, "--contents", "x.bin", "--overwrite")

    assert ("", "", 0) == (done.stdout, done.stderr, done.returncode)
    assert "a\nb\n" == lakewire("api", "files.download", "--file-path", path).stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["jobs.gett"], "Similar: jobs.get"),
        (["jbos"], "Similar: jobs"),
        (["jobs.get"], "Missing --job-id"),
        (["jobs.get", "--job-id", "x"], "'x' is not a valid integer"),
        (["jobs.create", "--tasks", "[{"], "is not JSON"),
        (["jobs.create", "--tasks", "@none.json"], "is not JSON"),
        (["jobs.create", "--body", "[]"], "is not a JSON object"),
        (["jobs.create", "--body", '{"nmae": "x"}'], "has 'nmae'"),
        (["jobs.create", "--format", "MONO_TASK"], "'SINGLE_TASK'"),
        (["--account", "workspaces.list"], "account_id"),
    ],
)
def test_a_wrong_call_sends_nothing(lakewire, server, words, said):
    """The message says what is wrong with it."""
    done = lakewire("api", *words, DATABRICKS_HOST=server.host)

    assert (2, "") == (done.returncode, done.stdout)
    assert said in done.stderr
    assert [] == server.seen


def test_errors_are_objects_for_programs(lakewire, server):
    """Whatever the server says is on standard error."""
    server.script(answer(404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "Job 5 does not exist."}))

    done = lakewire("api", "jobs.get", "--job-id", "5", "--json", DATABRICKS_HOST=server.host)

    assert (1, "") == (done.returncode, done.stdout)
    assert "Job 5 does not exist." in json.loads(done.stderr)["error"]["message"]


def completed(lakewire, *words):
    """Return what bash offers for the last word."""
    variables = {
        "_LAKEWIRE_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    done = lakewire(DATABRICKS_HOST=None, PYTHONPROFILEIMPORTTIME="1", **variables)
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert set() == {"lakewire_api", "lakewire.client", "requests", "lakewire.errors"} & loaded
    return [line.partition(",")[2] for line in done.stdout.splitlines()]


def test_a_shell_completes(lakewire):
    """Commands, services, operations and their arguments; none of it loads the bindings or the client."""
    assert ["api"] == completed(lakewire, "lakewire", "ap")
    assert {"clusters", "cluster_policies"} <= set(completed(lakewire, "lakewire", "api", "cl"))
    assert ["jobs.list", "jobs.list_runs"] == completed(lakewire, "lakewire", "api", "jobs.li")
    assert "jobs.create" in completed(lakewire, "lakewire", "api", "job")
    assert ["--active-only"] == completed(lakewire, "lakewire", "api", "jobs.list_runs", "--act")
    assert ["workspaces.list"] == completed(lakewire, "lakewire", "api", "--account", "workspaces.l")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(lakewire, shell):
    """It asks the command itself."""
    assert "_LAKEWIRE_COMPLETE" in lakewire("completion", shell, DATABRICKS_HOST=None).stdout
