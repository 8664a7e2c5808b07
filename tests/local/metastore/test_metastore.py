import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakewire.schema.types import BIGINT, STRING, Field
from lakewire_local.errors import LocalError
from lakewire_local.metastore.folders import folder_name
from tests.support.metastores import OwnMetastore

OBJECT_NAMES = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zs"], exclude_characters="./"), min_size=1, max_size=40
)


@pytest.fixture
def metastore(tmp_path):
    opened = OwnMetastore(tmp_path)
    yield opened
    opened.close()


def refused(action, *arguments, **options):
    with pytest.raises(LocalError) as caught:
        action(*arguments, **options)
    return caught.value.status, caught.value.error_code


def test_a_new_workspace_has_main_and_default(metastore):
    """A new workspace has the catalog main with the schema default."""
    assert ["main"] == [catalog.name for catalog in metastore.catalogs.list()]
    assert ["main.default"] == [schema.full_name for schema in metastore.schemas.list("main")]


def test_names_ignore_case_and_keep_spelling(metastore):
    """Names are found whatever their case, and shown as they were created."""
    metastore.schemas.create("MAIN", "Säles")

    assert "main.Säles" == metastore.schemas.get("Main", "säLES").full_name
    assert (400, "SCHEMA_ALREADY_EXISTS") == refused(metastore.schemas.create, "main", "SÄLES")


@pytest.mark.parametrize(
    ("kind", "arguments", "code"),
    [
        ("catalogs", ("x",), "CATALOG_DOES_NOT_EXIST"),
        ("schemas", ("main", "x"), "SCHEMA_DOES_NOT_EXIST"),
        ("schemas", ("x", "x"), "CATALOG_DOES_NOT_EXIST"),
        ("tables", ("main", "default", "x"), "TABLE_DOES_NOT_EXIST"),
        ("volumes", ("main", "default", "x"), "VOLUME_DOES_NOT_EXIST"),
    ],
)
def test_what_does_not_exist_is_named(metastore, kind, arguments, code):
    """A missing object is refused with 404 and the code of its kind."""
    assert (404, code) == refused(getattr(metastore, kind).get, *arguments)


@pytest.mark.parametrize("name", ["", "a.b", "a b", "a/b", "a\x00b", "x" * 256])
def test_bad_names_are_refused(metastore, name):
    """Names that Unity Catalog refuses are refused before anything is made."""
    assert (400, "INVALID_PARAMETER_VALUE") == refused(metastore.schemas.create, "main", name)


def test_full_schemas_are_kept(metastore):
    """A schema with something in it is deleted only by force."""
    metastore.volumes.create("main", "default", "v")

    assert (400, "INVALID_STATE") == refused(metastore.schemas.delete, "main", "default")
    metastore.schemas.delete("main", "default", force=True)
    assert [] == metastore.schemas.list("main")


def test_a_renamed_schema_takes_its_folders_along(metastore):
    """Files of volumes and tables are found under the new name of their schema."""
    metastore.volumes.create("main", "default", "v")
    metastore.volumes.path("/Volumes/main/default/v/f").write_text("x")

    metastore.schemas.update("main", "default", new_name="other")

    assert "x" == metastore.volumes.path("/Volumes/main/other/v/f").read_text()


def test_changes_are_kept(metastore):
    """Comment, owner and properties can be changed, and the change has a time and a user."""
    before = metastore.catalogs.get("main")

    after = metastore.catalogs.update("main", comment="c", owner="ADMINS", properties={"k": "v"})

    assert ("c", "admins", {"k": "v"}) == (after.comment, after.owner, after.properties)
    assert after.updated_at >= before.updated_at
    assert before.id == after.id


def test_everything_survives_a_restart(tmp_path):
    """A metastore opened again on the same folder has the objects of the first one."""
    first = OwnMetastore(tmp_path)
    columns = (Field("a", BIGINT), Field("b`c", STRING, nullable=False, comment="x"))
    first.tables.create("main", "default", "v", table_type="VIEW", view_definition="SELECT 1", view_columns=columns)
    expected = first.tables.get("main", "default", "v")
    first.close()

    second = OwnMetastore(tmp_path)

    assert expected == second.tables.get("main", "default", "V")
    assert first.id == second.id
    second.close()


@pytest.mark.parametrize("path", ["/Volumes/main/default/v/../x", "/Volumes/main/default", "/etc/passwd", "a\\b"])
def test_paths_outside_of_volumes_are_refused(metastore, path):
    """A path that names no file of a volume is refused."""
    metastore.volumes.create("main", "default", "v")

    assert (400, "INVALID_PARAMETER_VALUE") == refused(metastore.volumes.path, path)


def test_links_out_of_a_volume_are_refused(metastore, tmp_path):
    """A symbolic link does not lead out of its volume."""
    metastore.volumes.create("main", "default", "v")
    metastore.volumes.path("/Volumes/main/default/v/link").symlink_to(tmp_path)

    assert (400, "INVALID_PARAMETER_VALUE") == refused(metastore.volumes.path, "/Volumes/main/default/v/link/x")


def test_threads_create_each_object_once(metastore):
    """Of threads that create the same schema one succeeds and all others get the error that it exists."""
    outcomes = []

    def create():
        try:
            outcomes.append(metastore.schemas.create("main", "race").name)
        except LocalError as error:
            outcomes.append(error.error_code)

    threads = [threading.Thread(target=create) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ["SCHEMA_ALREADY_EXISTS"] * 7 + ["race"] == sorted(outcomes)


@given(OBJECT_NAMES, OBJECT_NAMES)
def test_folder_names_are_safe_and_differ(first, second):
    """A folder name has no special characters, and different names have different folders."""
    folder = folder_name(first)

    assert not set(folder) & set("%/\\ *?[]{}'\"`<>|:#&")
    assert len(folder.encode()) <= 250
    assert (folder == folder_name(second)) == (folder_name(first) == folder_name(second))
