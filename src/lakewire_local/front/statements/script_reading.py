"""
Reads SQL scripts: ``BEGIN … END`` with flow of control.

https://docs.databricks.com/sql/language-manual/sql-ref-scripting.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sqlglot.tokenizer_core import TokenType

from lakewire_local.errors import sql_error, unsupported
from lakewire_local.front.statements.script_declarations import declared, handlers, misplaced, state
from lakewire_local.front.statements.script_tokens import ScriptTokens
from lakewire_local.front.statements.scripts import (
    Block,
    Choice,
    Diagnostics,
    ForEach,
    Jump,
    Loop,
    Node,
    Piece,
    Script,
    Signal,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lakewire_local.front.reader import Reader

_ITEMS = ("CONDITION_IDENTIFIER", "MESSAGE_TEXT", "RETURNED_SQLSTATE")
_BRANCH_ENDS = ("END", "ELSE", "ELSEIF", "WHEN")


def read_script(reader: Reader, text: str) -> Script:
    """
    Read a script, whose statements are not read yet.

    Raises:
        LocalError: It is no script, or has what is not supported.
    """
    if any(token.token_type == TokenType.PLACEHOLDER for token in reader.tokens):
        message = "The feature is not supported: positional parameters in a script; named parameters work"
        raise sql_error("UNSUPPORTED_FEATURE.SQL_SCRIPTING_WITH_POSITIONAL_PARAMETERS", message, "0A000")
    tokens = ScriptTokens(reader)
    reader.expect("BEGIN")
    block = _Flow(tokens).block("")
    return Script(text, block, tokens.pieces)


class _Flow:
    """
    Read blocks and what is in them.
    """

    def __init__(self, tokens: ScriptTokens) -> None:
        self._tokens = tokens
        self._reader = tokens.reader
        self._conditions: list[Mapping[str, str]] = []  # of the blocks around
        self._handled = 0  # handlers around

    def block(self, label: str) -> Block:
        """Read what follows BEGIN, up to END."""
        if word := self._reader.one_of("ATOMIC", "TRANSACTION"):
            raise unsupported(f"BEGIN {word}: several statements are no transaction")
        self._reader.accept("NOT", "ATOMIC")
        variables, conditions = declared(self._tokens)
        self._conditions.append(conditions)
        caught = handlers(self._tokens, self._handler_body)
        body = self._nodes("END")
        self._reader.expect("END")
        self._conditions.pop()
        return Block(label=label, variables=variables, handlers=caught, body=body)

    def _handler_body(self) -> Node:
        self._handled += 1
        found = self.block("") if self._reader.accept("BEGIN") else self._tokens.statement()
        self._handled -= 1
        return found

    def _nodes(self, *ends: str) -> list[Node]:
        """Read statements up to one of the words *ends*, which is not read."""
        found = list[Node]()
        while not self._tokens.sees_one(*ends):
            found.append(self._node())
            self._tokens.end_statement()
        return found

    def _some(self, *ends: str) -> list[Node]:
        """Read statements, at least one."""
        if self._tokens.sees_one(*ends):
            raise self._reader.error("expected a statement")
        return self._nodes(*ends)

    def _node(self) -> Node:
        label = self._tokens.label(self._LABELLED)
        if word := self._reader.one_of(*self._LABELLED):
            self._tokens.labels.append((label.casefold(), word != "BEGIN"))
            found = self._LABELLED[word](self, label)
            self._tokens.labels.pop()
            self._tokens.end_label(label)
            return found
        if word := self._reader.one_of(*self._OTHERS):
            return self._OTHERS[word](self)
        if self._reader.sees("DECLARE"):
            raise misplaced(self._tokens)
        if self._reader.sees("DROP", "TEMPORARY", "VARIABLE"):
            raise _drop_refused()
        return self._tokens.statement()

    def _if(self) -> Node:
        branches = [self._branch()]
        while self._reader.accept("ELSEIF"):
            branches.append(self._branch())
        return self._choice("IF", None, branches)

    def _case(self) -> Node:
        operand = None if self._reader.accept("WHEN") else self._tokens.part("expression", "WHEN")
        branches = [self._branch()]
        while self._reader.accept("WHEN"):
            branches.append(self._branch())
        return self._choice("CASE", operand, branches)

    def _branch(self) -> tuple[Piece, Sequence[Node]]:
        return self._tokens.part("expression", "THEN"), self._some(*_BRANCH_ENDS)

    def _choice(self, word: str, operand: Piece | None, branches: Sequence[tuple[Piece, Sequence[Node]]]) -> Node:
        otherwise = self._some("END") if self._reader.accept("ELSE") else []
        self._reader.expect("END", word)
        return Choice(operand=operand, branches=branches, otherwise=otherwise)

    def _while(self, label: str) -> Node:
        return Loop(label=label, before=self._tokens.part("expression", "DO"), body=self._turn("WHILE"), after=None)

    def _repeat(self, label: str) -> Node:
        body = self._some("UNTIL")
        self._reader.expect("UNTIL")
        condition = self._tokens.part("expression", "END")
        self._reader.expect("REPEAT")
        return Loop(label=label, before=None, body=body, after=condition)

    def _loop(self, label: str) -> Node:
        return Loop(label=label, before=None, body=self._turn("LOOP"), after=None)

    def _turn(self, word: str) -> list[Node]:
        """Read the statements of a loop, and END and its word."""
        body = self._some("END")
        self._reader.expect("END", word)
        return body

    def _for(self, label: str) -> Node:
        name = ""
        if self._tokens.next_is("AS"):
            name = self._reader.identifier()
            self._tokens.refuse_taken(name)
            self._reader.expect("AS")
        query = self._tokens.part("query", "DO")
        self._tokens.labels.append((name.casefold(), False))
        body = self._turn("FOR")
        self._tokens.labels.pop()
        return ForEach(label=label, name=name, query=query, body=body)

    def _leave(self) -> Node:
        return Jump(self._label_around("LEAVE")[0], again=False)

    def _iterate(self) -> Node:
        label, is_loop = self._label_around("ITERATE")
        if not is_loop:
            message = f"ITERATE statement cannot be used with the label `{label}` that belongs to a compound body"
            raise sql_error("INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND", message, "42K0L")
        return Jump(label, again=True)

    def _label_around(self, word: str) -> tuple[str, bool]:
        """Read the label of a block or loop around; return whether it is that of a loop, too."""
        label = self._reader.identifier().casefold()
        found = next((one for one in self._tokens.labels if one[0] == label), None)
        if found is None:
            message = f"Label was used in the {word} statement, but the label `{label}` does not belong to any"
            raise sql_error("INVALID_LABEL_USAGE.DOES_NOT_EXIST", f"{message} surrounding block", "42K0L")
        return found

    def _signal(self) -> Node:
        name = given = ""
        if self._reader.sees("SQLSTATE"):
            given = state(self._reader)
        else:
            name = ".".join(self._reader.name()).upper()
            given = next((known[name] for known in reversed(self._conditions) if name in known), "")
        message = arguments = None
        if self._reader.accept("SET", "MESSAGE_ARGUMENTS", "="):
            arguments = self._tokens.part("expression", "")
        elif self._reader.accept("SET"):
            self._reader.expect("MESSAGE_TEXT", "=")
            message = self._tokens.part("expression", "")
        return Signal(name=name, state=given, message=message, arguments=arguments)

    def _resignal(self) -> Node:
        if not self._handled:
            message = "RESIGNAL can only be used in a handler"
            raise sql_error("RESIGNAL_WHEN_HANDLER_NOT_ACTIVE", message, "0K000")
        return Signal() if self._reader.sees(";") else self._signal()

    def _diagnostics(self) -> Node:
        self._reader.expect("DIAGNOSTICS", "CONDITION")
        if self._reader.number() != 1:
            raise self._reader.error("expected 1", at=self._reader.at - 1)
        if not self._handled:
            raise self._reader.error("GET DIAGNOSTICS can only be used in a handler")
        return Diagnostics(self._reader.separated(self._item))

    def _item(self) -> tuple[tuple[str, ...], str]:
        name = self._reader.name()
        self._reader.expect("=")
        if item := self._reader.one_of(*_ITEMS):
            return name, item
        raise self._reader.refusal("GET DIAGNOSTICS …")

    _LABELLED: ClassVar[Mapping[str, Callable[..., Node]]] = {
        "BEGIN": block,
        "FOR": _for,
        "LOOP": _loop,
        "REPEAT": _repeat,
        "WHILE": _while,
    }
    _OTHERS: ClassVar[Mapping[str, Callable[..., Node]]] = {
        "CASE": _case,
        "GET": _diagnostics,
        "IF": _if,
        "ITERATE": _iterate,
        "LEAVE": _leave,
        "RESIGNAL": _resignal,
        "SIGNAL": _signal,
    }


def _drop_refused() -> Exception:
    message = (
        "The feature is not supported: DROP TEMPORARY VARIABLE within SQL scripts. To bypass this, use EXECUTE "
        "IMMEDIATE 'DROP TEMPORARY VARIABLE …'"
    )
    return sql_error("UNSUPPORTED_FEATURE.SQL_SCRIPTING_DROP_TEMPORARY_VARIABLE", message, "0A000")
