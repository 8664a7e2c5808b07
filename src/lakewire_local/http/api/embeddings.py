"""
Serving endpoints that embed texts: they are there from the start, and nothing else runs behind one here.

Source: https://docs.databricks.com/api/workspace/servingendpoints/query
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from lakewire_local.errors import LocalError, invalid_parameter
from lakewire_local.http.api.definitions import FAMILIES
from lakewire_local.http.call import endpoint
from lakewire_local.http.shapes import shape_of
from lakewire_local.vector.embedding import MODELS, embedded, words_of

if TYPE_CHECKING:
    from lakewire_local.http.call import Call


_KIND, _PATH = "serving_endpoints", "/api/2.0/serving-endpoints/{name}"
_FAMILY = next(family for family in FAMILIES if family.kind == _KIND)


def get(call: Call) -> dict[str, Any]:
    """Return an endpoint: one that embeds texts, or one that was created."""
    name = call.path["name"]
    if name in MODELS and call.workspace.definitions.find(_KIND, name) is None:
        state = {"ready": "READY", "config_update": "NOT_UPDATING"}
        return {"id": name, "name": name, "task": "llm/v1/embeddings", "state": state}
    return _FAMILY.get(call, shape_of(_FAMILY.module, "GET", _PATH))


def query(call: Call) -> dict[str, Any]:
    """Return the embeddings of texts."""
    name = call.path["name"]
    if name not in MODELS:
        raise LocalError(
            501,
            "ENDPOINT_NOT_SERVED_LOCALLY",
            f"The local workspace does not serve POST /serving-endpoints/{name}/invocations (API serving_endpoints); "
            f"a Databricks workspace does. Endpoints that embed texts here: {', '.join(MODELS)}.",
        )
    texts = call.arguments.values.get("input")
    texts = [texts] if isinstance(texts, str) else texts
    if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
        raise invalid_parameter("input: accepted is a text, or a list of texts")
    data = [
        {"index": index, "object": "embedding", "embedding": [float(number) for number in vector]}
        for index, vector in enumerate(embedded(name, texts))
    ]
    count = sum(len(words_of(text)) for text in texts)
    usage = {"prompt_tokens": count, "total_tokens": count}
    return {"object": "list", "model": name, "data": data, "usage": usage}


ROUTES = [
    Route(_PATH, endpoint(get), methods=["GET"]),
    Route("/serving-endpoints/{name}/invocations", endpoint(query), methods=["POST"]),
]
