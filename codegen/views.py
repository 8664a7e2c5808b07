"""
What the templates print: names, types and facts of one service, settled.

Templates loop and print; what is printed is decided where the views are made (``view_*``).
"""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class EnumView:
    """
    One enum: its members and what each is on the wire.
    """

    name: str
    members: list[tuple[str, str]]


@attrs.frozen(kw_only=True)
class FieldView:
    """
    One field of a model.
    """

    name: str
    type: str
    required: bool


@attrs.frozen(kw_only=True)
class ModelView:
    """
    One model.
    """

    name: str
    fields: list[FieldView]
    wire: dict[str, str]


@attrs.frozen(kw_only=True)
class ArgumentView:
    """
    One argument of a method; keyword-only when it is not required.
    """

    name: str
    type: str
    required: bool


@attrs.frozen(kw_only=True)
class StartedView:
    """
    What operations return that answer with one model, and whose effect takes longer.
    """

    name: str
    answer: str
    state: str
    fields: list[tuple[str, str]]


@attrs.frozen(kw_only=True)
class OperationView:
    """
    One operation: its constants, and the method that sends it.
    """

    owner: str
    name: str
    constant: str
    method: str
    path: str
    facts: dict[str, str]
    """Arguments of ``Operation`` besides name, method and path, as code."""
    arguments: list[ArgumentView]
    path_code: str
    query: str | None
    body: str | None
    result: str
    paging: dict[str, str] | None
    waiter: dict[str, str] | None
    long_running: dict[str, str] | None
    adds_limit: bool
    started: str | None
    """Class that the answer is wrapped in; None where there is nothing to wait for."""
    bound: list[str]
    """Arguments by which the operation's effect is polled."""

    @property
    def constants(self) -> list[str]:
        """
        The names that it takes in its module.
        """
        optional = {"PAGING": self.paging, "WAITER": self.waiter, "LRO": self.long_running}
        return [self.constant, *(f"{self.constant}_{suffix}" for suffix, facts in optional.items() if facts)]


@attrs.frozen(kw_only=True)
class TagView:
    """
    One API class.
    """

    name: str
    module: str
    children: list[tuple[str, str, str]]
    """Attribute, class and module of each API class that it leads to."""
    accessors: list[tuple[str, str]]
    started: list[StartedView]
    operations: list[OperationView]
    runtime_services: list[str]
    """Other services whose classes its constants name."""
    typing_services: list[str]
    """Other services whose classes only its annotations name."""


@attrs.frozen(kw_only=True)
class ServiceView:
    """
    One service.
    """

    name: str
    enums: dict[str, EnumView]
    models: dict[str, ModelView]
    model_services: list[str]
    tags: dict[str, TagView]
    operations: dict[str, OperationView]
    """By the name that the operation has in the prepared document."""
