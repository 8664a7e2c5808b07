"""The generated parts of docs/local-sql.md: ``python -m tests.support.local_tables`` writes them."""

import json
import re
import textwrap
from pathlib import Path

from sqlglot import exp

from lakewire_local.errors import LocalError
from lakewire_local.front.function_names import SPARK, is_right_on_sail
from lakewire_local.front.parsing import parsed
from tests.judge.play import FILES, answers

PAGE = Path(__file__).parents[2] / "docs" / "local-sql.md"
KNOWN = Path(__file__).parents[1] / "judge" / "differences.json"


def functions():
    """Return the functions that the default engine is not given, as a paragraph."""
    names = sorted(name for name in SPARK if is_called(name) and not is_right_on_sail(name))
    return textwrap.fill(", ".join(f"`{name}`" for name in names), 120, break_long_words=False, break_on_hyphens=False)


def is_called(name):
    """Return whether a call of the name is read as that of a function; some have a grammar of their own."""
    try:
        tree = parsed(f"SELECT {name}(a, b)")
    except LocalError:
        return False
    return any(node.name.lower() == name for node in tree.find_all(exp.Anonymous, exp.AnonymousAggFunc))


def differences():
    """Return the statements whose rows differ on the default engine, as a list."""
    verdicts = json.loads(KNOWN.read_text())["sail"]
    statements = [
        question["sql"]
        for name in sorted(FILES)
        for question in answers(name)["queries"]
        if verdicts.get(f"{name} queries", {}).get(question["id"]) == "wrong rows"
    ]
    return "\n".join(f"- `{' '.join(sql.split())}`" for sql in statements)


def page():
    """Return the page with its generated parts as they should be."""
    text = PAGE.read_text()
    for name, made in (("functions", functions()), ("differences", differences())):
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- end -->)",
            lambda match, made=made: f"{match[1]}{made}\n{match[2]}",
            text,
            flags=re.DOTALL,
        )
    return text


if __name__ == "__main__":
    PAGE.write_text(page())
