"""
From the SDK's sources to one OpenAPI document per service.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from codegen.errors import CodegenError
from codegen.extract.accessors import read_accessors
from codegen.extract.document import Document, build_document, count
from codegen.extract.sources import SdkSource, read_sdk

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Document", "SdkSource", "count", "extract", "read_sdk"]


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
    problems: list[str] = []
    for service, text in source.services.items():
        try:
            documents[service] = build_document(
                service, ast.parse(text), version=source.version, accessors=accessors, unhandled=set(unhandled)
            )
        except CodegenError as error:
            problems.append(str(error))
    if problems:
        raise CodegenError(f"extract {source.version}", problems)
    return documents
