"""Whether text is exactly one statement, by a reader of SQL that is not ours."""

import re

import sqlglot
from sqlglot.errors import ErrorLevel, ParseError
from sqlglot.tokens import TokenType

# Clauses that sqlglot has no grammar for, wherever they stand in a statement that it knows.
_UNKNOWN = re.compile(
    r" MASK | ROW FILTER | TIMESERIES\b| DROP FOREIGN KEY | WITH SCHEMA EVOLUTION | REPLACE (?:ON|USING) "
    r"| WITH \(CREDENTIAL | RENAME TO PARTITION | EXPECT \("
)
# Commands that it does not know.
_COMMANDS = ("CONVERT", "DESCRIBE", "FSCK", "GENERATE", "REORG", "RESTORE", "UNDROP")


def is_one_statement(text):
    """
    Return whether sqlglot reads *text* as one statement of Databricks.

    It keeps statements that it does not know as they are. Of one with a clause that it does not know it reads the
    tokens: none ends the statement.
    """
    tokens = [token.token_type for token in sqlglot.tokenize(text, dialect="databricks")]
    try:
        return len(sqlglot.parse(text, dialect="databricks", error_level=ErrorLevel.RAISE)) == 1
    except ParseError:
        balanced = tokens.count(TokenType.L_PAREN) == tokens.count(TokenType.R_PAREN)
        is_unknown = text.startswith(_COMMANDS) or bool(_UNKNOWN.search(text))
        return is_unknown and TokenType.SEMICOLON not in tokens and balanced
