"""
Repos: clones of Git repositories on this machine, through the client's own typed operations.
"""

from __future__ import annotations

import subprocess

import pytest

from lakewire import errors


class Source:
    """A Git repository with a branch ``main``."""

    def __init__(self, path) -> None:
        self.path = path
        path.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("a.py", "print('first')")

    def git(self, *arguments) -> str:
        who = ["-c", "user.name=me", "-c", "user.email=me@x"]
        done = subprocess.run(["git", *who, *arguments], cwd=self.path, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, name, text) -> str:
        file = self.path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        self.git("add", "--all")
        self.git("commit", "--quiet", "-m", name)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def source(tmp_path):
    return Source(tmp_path / "etl")


def texts(folder):
    """Return the files of a folder and their texts."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def folder(api, name):
    """The folder of the files of the repo of the test."""
    return api.workspace.path / "workspace" / "Repos" / name / "etl"


def test_a_repo_has_the_files_of_its_branch(client, api, source, name, folder):
    """A repo is cloned, follows branches and tags as they are now, and is removed with its files."""
    first = source.git("rev-parse", "HEAD")
    source.git("tag", "v1")
    repos, path = client.api.repos, f"/Repos/{name}/etl"
    made = repos.create(f"file://{source.path}", "gitHub", path=path)
    second = source.commit("lib/b.py", "B = 1")
    source.git("switch", "--quiet", "-c", "dev")
    third = source.commit("a.py", "print('dev')")
    repos.update(made.id, branch="main")
    on_main = repos.get(made.id), texts(folder)
    repos.update(made.id, branch="dev")
    on_dev = repos.get(made.id), texts(folder)
    repos.update(made.id, tag="v1")
    on_tag = repos.get(made.id), texts(folder)
    listed = [repo.id for repo in repos.list(path_prefix=f"/Repos/{name}")]
    shown = [entry["path"] for entry in api.get("/api/2.0/workspace/list", path=path)["objects"]]
    repos.delete(made.id)

    assert ("main", first, path) == (made.branch, made.head_commit_id, made.path)
    assert (second, {"a.py": "print('first')", "lib/b.py": "B = 1"}) == (on_main[0].head_commit_id, on_main[1])
    assert (third, "dev", "print('dev')") == (on_dev[0].head_commit_id, on_dev[0].branch, on_dev[1]["a.py"])
    assert (first, {"a.py": "print('first')"}) == (on_tag[0].head_commit_id, on_tag[1])
    assert ([made.id], [f"{path}/a.py"]) == (listed, shown)
    assert (False, []) == (folder.exists(), list((api.workspace.path / "repositories").glob(f"{made.id}*")))
    with pytest.raises(errors.NotFoundError):
        repos.get(made.id)


def test_a_job_runs_a_file_of_a_repo(api, client, source, name):
    """The files of a repo are files of the workspace."""
    client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/etl")
    task = {"task_key": "t", "spark_python_task": {"python_file": f"/Workspace/Repos/{name}/etl/a.py"}}
    run = api.finished(api.submit(task))

    assert "first\n" == api.output(run["tasks"][0]["run_id"])["logs"]


def test_changed_files_are_not_overwritten(client, source, name, folder):
    """A checkout that would lose a change is refused, unless it is to be discarded."""
    made = client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/etl")
    source.commit("a.py", "print('second')")
    (folder / "a.py").write_text("print('mine')")

    with pytest.raises(errors.ApiError, match=r"a\.py") as caught:
        client.api.repos.update(made.id, branch="main")
    assert ("GIT_CONFLICT", {"a.py": "print('mine')"}) == (caught.value.error_code, texts(folder))
    client.api.repos.update(made.id, branch="main", dangerously_force_discard_all=True)
    assert {"a.py": "print('second')"} == texts(folder)


def test_a_sparse_repo_has_some_folders(client, source, name, folder):
    """Files of folders that are not wanted are not there; others can be chosen later."""
    source.commit("one/b.py", "1")
    source.commit("two/c.py", "2")
    made = client.api.repos.create(
        str(source.path), "gitHub", path=f"/Repos/{name}/etl", sparse_checkout={"patterns": ["one"]}
    )
    first = set(texts(folder))
    client.api.repos.update(made.id, sparse_checkout={"patterns": ["two"]})

    assert [{"a.py", "one/b.py"}, {"a.py", "two/c.py"}] == [first, set(texts(folder))]
    whole = client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/whole")
    with pytest.raises(errors.InvalidParameterError, match="sparse_checkout"):
        client.api.repos.update(whole.id, sparse_checkout={"patterns": ["two"]})


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/a/b.git",
        "ssh://git@github.com/a/b.git",
        "git@github.com:a/b.git",
        "file://elsewhere/a/b.git",
        "ext::sh -c true",
        "--upload-pack=true",
    ],
)
def test_urls_of_the_network_are_refused(client, url):
    """The error names the URL and what is accepted."""
    with pytest.raises(errors.InvalidParameterError, match=r"is not on this machine; .* file:// URLs and folders"):
        client.api.repos.create(url, "gitHub")


def test_what_is_no_repository_is_refused(client, api, tmp_path, name):
    """A folder that is not there, or holds none: nothing is left behind."""
    with pytest.raises(errors.InvalidParameterError, match="there is no folder"):
        client.api.repos.create(str(tmp_path / "nothing"), "gitHub", path=f"/Repos/{name}/etl")
    with pytest.raises(errors.ApiError, match="does not exist") as caught:
        client.api.repos.create(str(tmp_path), "gitHub", path=f"/Repos/{name}/etl")
    assert "GIT_REMOTE_ERROR" == caught.value.error_code
    assert not (api.workspace.path / "workspace" / "Repos" / name / "etl").exists()


def test_branches_tags_and_paths_are_checked(client, source, name, folder):
    """A branch that is not there leaves the files as they are; a path is taken once."""
    made = client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/etl")
    with pytest.raises(errors.ApiError, match="There is no branch or tag 'nowhere'") as caught:
        client.api.repos.update(made.id, branch="nowhere")
    with pytest.raises(errors.InvalidParameterError, match="accepted is one of them"):
        client.api.repos.update(made.id, branch="main", tag="v1")
    with pytest.raises(errors.AlreadyExistsError):
        client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/etl")
    with pytest.raises(errors.InvalidParameterError, match=r"without '\.' and '\.\.'"):
        client.api.repos.create(str(source.path), "gitHub", path="/Repos/../../etl")

    assert ("GIT_UNKNOWN_REF", {"a.py": "print('first')"}) == (caught.value.error_code, texts(folder))


def test_links_in_a_repository_lead_nowhere(client, source, name, folder):
    """A link is a file with the text of its target."""
    (source.path / "link").symlink_to("/etc")
    source.commit("b", "1")
    client.api.repos.create(str(source.path), "gitHub", path=f"/Repos/{name}/etl")

    assert (False, "/etc") == ((folder / "link").is_symlink(), (folder / "link").read_text())


def test_a_repo_goes_with_its_folder(client, api, source, name, folder):
    """Who deletes the folder deletes the repo, and can make it again."""
    repos, path = client.api.repos, f"/Repos/{name}/etl"
    first = repos.create(str(source.path), "gitHub", path=path)
    api.post("/api/2.0/workspace/delete", path=path, recursive=True)
    listed = [repo.id for repo in repos.list(path_prefix=path)]
    assert not list((api.workspace.path / "repositories").glob(f"{first.id}*"))
    second = repos.create(str(source.path), "gitHub", path=path)
    repos.update(second.id, branch="main")
    again = [repo.id for repo in repos.list(path_prefix=path)]
    repos.delete(second.id)

    assert ([], [second.id]) == (listed, again)
    for repo_id in (first.id, second.id):
        with pytest.raises(errors.NotFoundError):
            repos.update(repo_id, branch="main")
    assert not folder.exists()
