"""
In which ways olai-uc-server is not as the specs of Databricks and Unity Catalog say: the reason, what is seen, where.
"""

_UNSAID = {"no created_by", "no updated_by"}
_UNOWNED = _UNSAID | {"no metastore_id", "no owner"}
_MISSING = {"NotFoundError 404 without error_code"}

NAMED = [
    (
        "It has no users and one metastore: whose a thing is, who made and who changed it is not said.",
        _UNOWNED,
        """
        POST /credentials
        GET /credentials/{name_arg}
        GET /credentials
        PATCH /credentials/{name_arg}
        POST /external-locations
        GET /external-locations/{name}
        GET /external-locations
        PATCH /external-locations/{name}
        PATCH /catalogs/{name}
        PATCH /schemas/{full_name}
        PATCH /volumes/{name}
        PATCH /models/{full_name}
        """,
    ),
    (
        "The same; and what was never changed has no time of a change.",
        _UNOWNED | {"no updated_at"},
        """
        POST /catalogs
        GET /catalogs/{name}
        GET /catalogs
        POST /schemas
        GET /schemas/{full_name}
        GET /schemas
        POST /volumes
        POST /volumes for credentials
        GET /volumes/{name}
        GET /volumes
        POST /functions
        GET /functions/{name}
        GET /functions
        POST /tables
        GET /tables/{full_name}
        GET /tables
        POST /models
        GET /models/{full_name}
        GET /models
        """,
    ),
    (
        "The same of what has no owner, or was given one.",
        _UNSAID,
        """
        PATCH /functions/{name}
        POST /models/versions
        GET /models/{full_name}/versions/{version}
        GET /models/{full_name}/versions
        PATCH /models/{full_name}/versions/{version}
        PATCH /models/{full_name}/versions/{version}/finalize
        POST /policies
        GET /policies/{on_securable_type}/{on_securable_fullname}/{name}
        GET /policies/{on_securable_type}/{on_securable_fullname}
        PATCH /policies/{on_securable_type}/{on_securable_fullname}/{name}
        """,
    ),
    (
        "The same of what has no owner, and of its metastore.",
        {"no metastore_id"},
        """
        PATCH /functions/{name}
        GET /models/{full_name}/versions/{version}
        GET /models/{full_name}/versions
        PATCH /models/{full_name}/versions/{version}
        """,
    ),
    (
        "The same of the time of a change.",
        {"no updated_at"},
        """
        POST /models/versions
        GET /models/{full_name}/versions/{version}
        GET /models/{full_name}/versions
        POST /policies
        GET /policies/{on_securable_type}/{on_securable_fullname}/{name}
        GET /policies/{on_securable_type}/{on_securable_fullname}
        """,
    ),
    (
        "Who set a tag is not said.",
        {"no updated_by"},
        """
        POST /entity-tag-assignments
        GET /entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}
        GET /entity-tag-assignments/{entity_type}/{entity_name}/tags
        PATCH /entity-tag-assignments/{entity_type}/{entity_name}/tags/{tag_key}
        """,
    ),
    (
        "A catalog has its name alone.",
        {"no full_name"},
        """
        POST /catalogs
        GET /catalogs/{name}
        GET /catalogs
        PATCH /catalogs/{name}
        """,
    ),
    (
        "A location has an id, which Databricks does not show.",
        {"unknown external_location_id"},
        """
        POST /external-locations
        GET /external-locations/{name}
        GET /external-locations
        PATCH /external-locations/{name}
        """,
    ),
    (
        "It says when a thing was made where Databricks has create_time, and Unity Catalog nothing.",
        {"unknown created_at"},
        """
        POST /staging-tables
        POST /api/2.1/tag-policies
        GET /api/2.1/tag-policies/{tag_key}
        GET /api/2.1/tag-policies
        PATCH /api/2.1/tag-policies/{tag_key}
        """,
    ),
    ("The same of a change.", {"unknown updated_at"}, "PATCH /api/2.1/tag-policies/{tag_key}"),
    (
        "A change of one field drops others: a fault of the server.",
        {"lost storage_location"},
        """
        PATCH /catalogs/{name}
        PATCH /volumes/{name}
        PATCH /models/{full_name}
        """,
    ),
    (
        "The same fault, further fields of a catalog.",
        {"lost catalog_type", "lost properties", "lost storage_root"},
        "PATCH /catalogs/{name}",
    ),
    ("The same fault, further fields of a volume.", {"lost volume_type"}, "PATCH /volumes/{name}"),
    (
        "Its errors have their code as errorCode, where Databricks and Unity Catalog have error_code.",
        _MISSING,
        """
        GET /catalogs/{name} that is not there
        GET /schemas/{full_name} that is not there
        GET /volumes/{name} that is not there
        GET /tables/{full_name} that is not there
        DELETE /tables/{full_name} that is not there
        """,
    ),
    (
        "The same: without a code, what is there already is any conflict.",
        {"ConflictError 409 without error_code"},
        "POST /catalogs that is there",
    ),
    (
        "The response to HEAD has no body, here and by the spec.",
        _MISSING,
        "HEAD /delta/v1/catalogs/{catalog}/schemas/{schema}/tables/{table} that is not there",
    ),
    (
        "Its metastore has no storage of its own, so each managed catalog has to name one.",
        {"BadRequestError 400 without error_code"},
        "POST /catalogs without a storage root",
    ),
    (
        "A version of a model has no storage there, so there is nothing that credentials could be for.",
        {"BadRequestError 400 without error_code"},
        "POST /temporary-model-version-credentials",
    ),
    (
        "It does not look whether there is the catalog: a fault of the server.",
        {"accepted, not NotFoundError"},
        "POST /schemas in a catalog that is not there",
    ),
    (
        "It does not look whether the catalog is empty: a fault of the server.",
        {"accepted, not BadRequestError"},
        "DELETE /catalogs/{name} that has a schema",
    ),
    ("The last call has deleted it already.", _MISSING, "DELETE /catalogs/{name}"),
    (
        "It has no such routes: commits by the preview of the Delta API, and users.",
        _MISSING,
        """
        GET /delta/preview/commits
        POST /delta/preview/commits
        POST /api/1.0/unity-control/scim2/Users
        GET /api/1.0/unity-control/scim2/Me
        GET /api/1.0/unity-control/scim2/Users
        GET /api/1.0/unity-control/scim2/Users/{id}
        PUT /api/1.0/unity-control/scim2/Users/{id}
        DELETE /api/1.0/unity-control/scim2/Users/{id}
        """,
    ),
]
