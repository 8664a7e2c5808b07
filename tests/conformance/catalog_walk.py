"""
Calls of all operations that a Unity Catalog server of others may have, each where it finds what it needs.
"""

from lakewire import DatabricksClient, errors
from lakewire.http import RetryPolicy
from lakewire.observability import Observer
from lakewire_runtime import Model, Pages

BASE = "/api/2.1/unity-catalog"
ALWAYS = ("owner", "metastore_id", "created_at", "created_by", "updated_at", "updated_by", "full_name")
"""Fields that Databricks sends for every securable that has them."""
SCHEMA = "c.s"
COLUMNS = [{"name": "id", "type_name": "LONG", "type_text": "bigint", "type_json": '"long"', "position": 0}]
ROLE = {"role_arn": "arn:aws:iam::123456789012:role/r"}
FIELDS = {"type": "struct", "fields": [{"name": "id", "type": "long", "nullable": True, "metadata": {}}]}
PROTOCOL = {"min-reader-version": 3, "min-writer-version": 7, "reader-features": ["deletionVectors"]}


class Calls(Observer):
    """Notes the method and path of each call."""

    def __init__(self):
        self.names = []

    def ended(self, work):
        if work.is_call:
            self.names.append(f"{work.facts['method']} {work.facts['path'].removeprefix(BASE)}")


class Steps:
    """
    Makes calls one after the other, and notes in which way each was not as lakewire's specs say.

    Attributes:
        found: Differences by method, path and case; none for a call that was served as specified.
    """

    def __init__(self, host):
        self.found = {}
        self._calls = Calls()
        self._known = {}
        self.client = DatabricksClient(host=host, token="none", retry=RetryPolicy(max_attempts=1)).observe(self._calls)

    def __call__(self, call, case="", refused=None):
        """Return what a call returned, None where it failed; *refused* is the error that is expected of it."""
        self._calls.names.clear()
        made = None
        try:
            made = call()
            made = list(made) if isinstance(made, Pages) else made
            differences = {f"accepted, not {refused.__name__}"} if refused else self._differences(made)
        except errors.LakewireError as error:
            is_expected = refused is not None and isinstance(error, refused)
            differences = set() if is_expected and error.error_code else {_shown(error)}
        self.found[f"{self._calls.names[0]} {case}".strip()] = differences
        return made

    def _differences(self, made):
        parts = [*_unknown(made)]
        for item in made if isinstance(made, list) else [made]:
            parts += [f"no {name}" for name in ALWAYS if name in _fields(item) and getattr(item, name) is None]
        if isinstance(made, Model):
            filled = {name for name in _fields(made) if getattr(made, name) is not None}
            before = self._known.setdefault((type(made), getattr(made, "name", None)), filled)
            parts += [f"lost {name}" for name in before - filled]
        return set(parts)


def _fields(value):
    return type(value).__declared__ if isinstance(value, Model) else ()


def _unknown(value, path=""):
    """Yield the fields of a response that the specs do not know, and the nulls that stand for what is not there."""
    if isinstance(value, list):
        for item in value:
            yield from _unknown(item, path)
    elif isinstance(value, Model):
        for name, extra in (value._extra or {}).items():
            yield f"{'null' if extra is None else 'unknown'} {path}{name}"
        for name in _fields(value):
            yield from _unknown(getattr(value, name), f"{path}{name}.")


def _shown(error):
    return f"{type(error).__name__} {getattr(error, 'status', '')} {error.error_code or 'without error_code'}"


def walk(step, storage):
    """Make every call: what is created is read, listed, changed and deleted; what is not there is asked for."""
    api = step.client.api
    places(step, api, storage)
    containers(step, api, storage)
    securables(step, api, storage)
    tables(step, api, storage)
    staging(step, api)
    delta(step, api, storage)
    models(step, api)
    governed(step, api)
    credentials(step, api, storage)
    users(step, api)
    removed(step, api)


def places(step, api, storage):
    """Credentials, and locations that they open."""
    step(lambda: api.credentials.create_credential("role", purpose="STORAGE", aws_iam_role=ROLE))
    step(lambda: api.credentials.get_credential("role"))
    step(api.credentials.list_credentials)
    step(lambda: api.credentials.update_credential("role", comment="two"))
    step(lambda: api.external_locations.create("place", storage, "role"))
    step(lambda: api.external_locations.get("place"))
    step(api.external_locations.list)
    step(lambda: api.external_locations.update("place", comment="two"))


def containers(step, api, storage):
    """Catalogs and schemas, and the errors of what is there already or not at all."""
    step(lambda: api.catalogs.create("c", comment="one", properties={"a": "1"}, storage_root=storage))
    step(lambda: api.catalogs.create("c", storage_root=storage), "that is there", errors.AlreadyExistsError)
    step(lambda: api.catalogs.create("rootless"), "without a storage root")
    step(lambda: api.catalogs.get("c"))
    step(lambda: api.catalogs.get("none"), "that is not there", errors.NotFoundError)
    step(api.catalogs.list)
    step(lambda: api.catalogs.update("c", comment="two"))
    step(lambda: api.schemas.create("s", "c", comment="one"))
    step(lambda: api.schemas.create("s", "none"), "in a catalog that is not there", errors.NotFoundError)
    step(lambda: api.schemas.get(SCHEMA))
    step(lambda: api.schemas.get("c.none"), "that is not there", errors.NotFoundError)
    step(lambda: api.schemas.list("c"))
    step(lambda: api.schemas.update(SCHEMA, comment="two"))


def securables(step, api, storage):
    """Volumes and functions."""
    step(lambda: api.volumes.create("c", "s", "v", "EXTERNAL", storage_location=f"{storage}/v"))
    step(lambda: api.volumes.read(f"{SCHEMA}.v"))
    step(lambda: api.volumes.read(f"{SCHEMA}.none"), "that is not there", errors.NotFoundError)
    step(lambda: api.volumes.list("c", "s"))
    step(lambda: api.volumes.update(f"{SCHEMA}.v", comment="two"))
    step(lambda: api.functions.create({
        "name": "f", "catalog_name": "c", "schema_name": "s", "data_type": "INT", "full_data_type": "INT",
        "input_params": {"parameters": []}, "routine_body": "SQL", "routine_definition": "1",
        "routine_dependencies": {}, "parameter_style": "S", "is_deterministic": True, "sql_data_access": "NO_SQL",
        "is_null_call": False, "security_type": "DEFINER", "specific_name": "f", "properties": "{}",
    }))  # fmt: skip
    step(lambda: api.functions.get(f"{SCHEMA}.f"))
    step(lambda: api.functions.list("c", "s"))
    step(lambda: api.functions.update(f"{SCHEMA}.f", owner="me"))


def tables(step, api, storage):
    """An external table, and what is vended for it."""
    step(lambda: api.tables.create("t", "c", "s", "EXTERNAL", "DELTA", f"{storage}/t", columns=COLUMNS))
    found = step(lambda: api.tables.get(f"{SCHEMA}.t"))
    step(lambda: api.tables.get(f"{SCHEMA}.none"), "that is not there", errors.NotFoundError)
    step(lambda: api.tables.list("c", "s"))
    step(lambda: api.tables.list_summaries("c"))
    step(lambda: api.tables.exists(f"{SCHEMA}.t"))
    table = getattr(found, "table_id", None) or "none"
    unity = api.unitycatalog
    step(lambda: unity.get_commits(table, f"{storage}/t", 0))
    info = {"version": 1, "timestamp": 1, "file_name": "a", "file_size": 1, "file_modification_timestamp": 1}
    step(lambda: unity.commit(table, f"{storage}/t", commit_info=info))


def staging(step, api):
    """Places for managed tables that are to be made."""
    step(lambda: api.unitycatalog.create_staging_table("managed", "c", "s"))
    made = step(lambda: api.unitycatalog.delta.create_staging_table("c", "s", "managed_too"))
    table = getattr(made, "table_id", None) or "none"
    step(lambda: api.unitycatalog.delta.get_staging_table_credentials(table))


def delta(step, api, storage):
    """Tables by the API of Delta clients."""
    of = api.unitycatalog.delta
    step(lambda: of.get_config("c", "1.0"))
    step(lambda: of.create_table("c", "s", "d", f"{storage}/d", "EXTERNAL", FIELDS, PROTOCOL, {}, 1))
    step(
        lambda: of.create_table("c", "s", "d", f"{storage}/other", "EXTERNAL", FIELDS, PROTOCOL, {}, 1),
        "that is there",
        errors.AlreadyExistsError,
    )
    found = step(lambda: of.load_table("c", "s", "d"))
    step(lambda: of.load_table("c", "s", "none"), "that is not there", errors.NotFoundError)
    step(lambda: of.table_exists("c", "s", "d"))
    step(lambda: of.table_exists("c", "s", "none"), "that is not there", errors.NotFoundError)
    table = found.metadata.table_uuid if found else "none"
    same, change = {"type": "assert-table-uuid", "uuid": table}, {"action": "set-properties", "updates": {"a": "1"}}
    step(lambda: of.update_table("c", "s", "d", [same], [change]))
    step(lambda: of.report_metrics("c", "s", "d", table, report={"commit-report": {"num-files-added": 1}}))
    step(lambda: of.get_table_credentials("c", "s", "d", "READ"))
    step(lambda: of.get_temporary_path_credentials(f"{storage}/new", "READ"))
    step(lambda: of.rename_table("c", "s", "d", "d2"))
    step(lambda: of.delete_table("c", "s", "d2"))


def models(step, api):
    """Registered models and their versions."""
    step(lambda: api.registered_models.create(name="m", catalog_name="c", schema_name="s"))
    step(lambda: api.registered_models.get(f"{SCHEMA}.m"))
    step(api.registered_models.list)
    step(lambda: api.registered_models.update(f"{SCHEMA}.m", comment="two"))
    made = step(lambda: api.unitycatalog.create_model_version("m", "c", "s", "dbfs:/m"))
    version = getattr(made, "version", None) or 1
    step(lambda: api.model_versions.get(f"{SCHEMA}.m", version))
    step(lambda: api.model_versions.list(f"{SCHEMA}.m"))
    step(lambda: api.model_versions.update(f"{SCHEMA}.m", version, comment="two"))
    whole = {"full_name": f"{SCHEMA}.m", "version": version}
    step(lambda: api.unitycatalog.finalize_model_version(f"{SCHEMA}.m", version, whole))
    unity = api.unitycatalog
    step(lambda: unity.generate_temporary_model_version_credentials("c", "s", "m", version, "READ_MODEL_VERSION"))
    step(lambda: api.model_versions.delete(f"{SCHEMA}.m", version))
    step(lambda: api.registered_models.delete(f"{SCHEMA}.m"))


def governed(step, api):
    """Tags, their policies, and policies of rows."""
    step(lambda: api.tag_policies.create_tag_policy({"tag_key": "k", "values": [{"name": "x"}, {"name": "y"}]}))
    step(lambda: api.tag_policies.get_tag_policy("k"))
    step(api.tag_policies.list_tag_policies)
    step(lambda: api.tag_policies.update_tag_policy("k", {"tag_key": "k", "description": "two"}, "description"))
    tag = {"entity_type": "tables", "entity_name": f"{SCHEMA}.t", "tag_key": "k", "tag_value": "x"}
    of = api.entity_tag_assignments
    step(lambda: of.create(tag))
    step(lambda: of.get("tables", f"{SCHEMA}.t", "k"))
    step(lambda: of.list("tables", f"{SCHEMA}.t"))
    step(lambda: of.update("tables", f"{SCHEMA}.t", "k", tag | {"tag_value": "y"}, "tag_value"))
    step(lambda: of.delete("tables", f"{SCHEMA}.t", "k"))
    policy = {
        "name": "p", "on_securable_type": "SCHEMA", "on_securable_fullname": SCHEMA, "for_securable_type": "TABLE",
        "policy_type": "POLICY_TYPE_ROW_FILTER", "to_principals": ["account users"],
        "row_filter": {"function_name": f"{SCHEMA}.f", "using": []},
    }  # fmt: skip
    step(lambda: api.policies.create_policy(policy))
    step(lambda: api.policies.get_policy("SCHEMA", SCHEMA, "p"))
    step(lambda: api.policies.list_policies("SCHEMA", SCHEMA))
    step(lambda: api.policies.update_policy("SCHEMA", SCHEMA, "p", policy | {"comment": "two"}, update_mask="comment"))
    step(lambda: api.policies.delete_policy("SCHEMA", SCHEMA, "p"))
    step(lambda: api.tag_policies.delete_tag_policy("k"))


def credentials(step, api, storage):
    """What is vended for tables, volumes and paths."""
    table = step(lambda: api.tables.get(f"{SCHEMA}.t"))
    volume = step(
        lambda: api.volumes.create("c", "s", "w", "EXTERNAL", storage_location=f"{storage}/w"), "for credentials"
    )
    unity = api.unitycatalog
    step(lambda: unity.generate_temporary_table_credentials(table.table_id, "READ"))
    step(lambda: unity.generate_temporary_volume_credentials(volume.volume_id, "READ_VOLUME"))
    step(lambda: unity.generate_temporary_path_credentials(f"{storage}/x", "PATH_READ"))


def users(step, api):
    """Users of the server itself."""
    of = api.unitycatalog.users
    made = step(lambda: of.create_user(display_name="u", emails=[{"value": "u@example.com", "primary": True}]))
    user = getattr(made, "id", None) or "none"
    step(of.get_self)
    step(of.list_users)
    step(lambda: of.get_user(user))
    step(lambda: of.update_user(user, {"display_name": "w"}))
    step(lambda: of.delete_user(user))


def removed(step, api):
    """Everything goes, innermost first, and nothing twice."""
    step(lambda: api.functions.delete(f"{SCHEMA}.f"))
    step(lambda: api.volumes.delete(f"{SCHEMA}.v"))
    step(lambda: api.volumes.delete(f"{SCHEMA}.w"))
    step(lambda: api.tables.delete(f"{SCHEMA}.t"))
    step(lambda: api.tables.delete(f"{SCHEMA}.t"), "that is not there", errors.NotFoundError)
    step(lambda: api.catalogs.delete("c"), "that has a schema", errors.BadRequestError)
    step(lambda: api.schemas.delete(SCHEMA, force=True))
    step(lambda: api.external_locations.delete("place"))
    step(lambda: api.credentials.delete_credential("role"))
    step(lambda: api.catalogs.delete("c", force=True))
