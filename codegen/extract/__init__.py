"""
From the SDK's sources to one OpenAPI document per service.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.errors import each
from codegen.extract.accessors import read_accessors
from codegen.extract.document import build_document, count
from codegen.extract.sources import SdkSource, read_sdk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from codegen.spec import Document

__all__ = ["SdkSource", "count", "extract", "read_sdk"]


def extract(source: SdkSource, *, unhandled: Mapping[str, str]) -> dict[str, Document]:
    """
    Return a document for every service of a release.

    Args:
        source: The sources.
        unhandled: ``service.Class.method`` -> why it cannot be extracted.

    Raises:
        CodegenError: Listing every statement that has no known shape.
    """
    accessors = read_accessors(source)
    documents: dict[str, Document] = {}

    def build(service: str) -> None:
        document = build_document(service, ast.parse(source.services[service]), accessors, {*unhandled})
        document["info"]["version"] = source.version
        documents[service] = document

    each(f"extract {source.version}", source.services, build)
    return documents
