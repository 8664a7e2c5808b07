"""Reading a statement with a parser that is not ours."""

import logging

import sqlglot
from sqlglot.errors import ParseError
from sqlglot.tokens import TokenType

# Commands that sqlglot does not know: their tokens have to do.
_UNKNOWN = ("CONVERT", "DESCRIBE", "FSCK", "GENERATE", "REORG", "RESTORE", "UNDROP")


def is_one_statement(text):
    """Return whether sqlglot reads *text* as exactly one statement of Databricks."""
    logging.getLogger("sqlglot").setLevel(logging.ERROR)  # it says of each command that it keeps it as it is
    if text.startswith(_UNKNOWN):
        kinds = [token.token_type for token in sqlglot.tokenize(text, read="databricks")]
        balanced = kinds.count(TokenType.L_PAREN) == kinds.count(TokenType.R_PAREN)
        return balanced and TokenType.SEMICOLON not in kinds
    try:
        return [True] == [tree is not None for tree in sqlglot.parse(text, read="databricks")]
    except ParseError:
        return False
