"""What the page of metrics, traces and logs says is what the code does."""

import ast
import re
from pathlib import Path

import pytest

from lakewire.metrics.instruments import INSTRUMENTS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "observability.md").read_text()
OF_AIRFLOW = {"run_id", "task_id", "dag_id", "ti_id", "map_index", "try_number", "filename", "lineno", "logger"}
LEVELS = {"debug", "info", "warning", "error"}


def lines_of_the_log():
    """Each call of log() in the client: its event, None where it is made of parts, and its keys."""
    for path in (ROOT / "src" / "lakewire").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            function = node.func if isinstance(node, ast.Call) else None
            is_line = isinstance(function, ast.Attribute) and function.attr in LEVELS
            if is_line and ast.unparse(function.value) == "log()":
                event = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
                yield event, {keyword.arg for keyword in node.keywords}


LINES = list(lines_of_the_log())


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.name)
def test_each_metric_is_on_the_page(instrument):
    """With its kind, its labels and what it counts."""
    labels = ", ".join(f"`{label}`" for label in instrument.labels)

    assert f"| `{instrument.name}` | {instrument.kind} | {labels} | {instrument.help} |" in PAGE


@pytest.mark.parametrize("event", sorted({event for event, _ in LINES if event and "sqlalchemy" not in event}))
def test_each_event_of_the_log_is_on_the_page(event):
    """Those of the dialects and of DB-API speak for themselves."""
    listed = "".join(re.findall(r"^\| `.*", PAGE, re.MULTILINE))

    assert event.partition(":")[0] in listed or event.startswith(("Databricks has no", "rollback"))


def test_no_key_of_the_log_is_one_of_airflow():
    """Airflow's own processors set those, and one that collides is lost or breaks the line."""
    assert len(LINES) > 20
    assert not OF_AIRFLOW & set().union(*(keys for _, keys in LINES))
