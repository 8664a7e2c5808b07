"""``lakewire codegen``: hands over to the generator of a checkout, and says where it is when there is none."""

import json
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1.0"},
    "paths": {"/things": {"get": {"operationId": "listThings", "responses": {"200": {"description": "them"}}}}},
}
SOURCE = {
    "source": "things",
    "version": "1.0",
    "files": [{"file": "things.json", "base": "/api/2.0", "class": "ThingsAPI", "only": None}],
}


@pytest.fixture
def checkout(tmp_path):
    """A checkout with the generator, into which a service is to come."""
    (tmp_path / "specs" / "things").mkdir(parents=True)
    (tmp_path / "specs" / "things" / "SOURCE.json").write_text(json.dumps(SOURCE))
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "things.json").write_text(json.dumps(SPEC))
    (tmp_path / "codegen").symlink_to(ROOT / "codegen")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_a_spec_is_adopted_in_a_checkout(lakewire, checkout):
    """Run in a checkout, the command adopts the files, and prints what the generator says."""
    done = lakewire("codegen", "adopt", "things", "files", "--no-generate", "--json")

    (said,) = json.loads(done.stdout)
    assert said.startswith("adopted things")
    assert "ThingsAPI.list_things" in (checkout / "specs" / "things" / "things.json").read_text()


def test_what_the_generator_refuses_is_said(lakewire, checkout):
    """Its words are on standard error, and its exit code is that of the command."""
    (checkout / "files" / "things.json").unlink()

    done = lakewire("codegen", "adopt", "things", "files")

    assert ("", 1) == (done.stdout, done.returncode)
    assert "things.json" in done.stderr


def test_without_a_checkout_it_says_where_the_generator_is(lakewire, tmp_path):
    """An installed package has no generator: the exit code is 2, and standard error says how to get it."""
    shutil.copytree(ROOT / "src" / "lakewire", tmp_path / "lib" / "python" / "site" / "lakewire")

    done = lakewire("codegen", "adopt", "things", ".", PYTHONPATH=str(tmp_path / "lib" / "python" / "site"))

    assert ("", 2) == (done.stdout, done.returncode)
    assert "not part of the installed package" in done.stderr


def test_a_folder_that_is_no_checkout_is_not_used(lakewire, tmp_path):
    """Code of another project is not run, even if it has a folder of the same name."""
    (tmp_path / "codegen").mkdir()
    (tmp_path / "codegen" / "__main__.py").write_text("open('ran', 'w').close()")
    (tmp_path / "specs").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "other"\n')

    done = lakewire("codegen", "adopt", "things", ".", "--checkout", ".")

    assert 2 == done.returncode
    assert not (tmp_path / "ran").exists()
