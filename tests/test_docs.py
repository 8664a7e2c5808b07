"""Every example of the documentation runs, on a separate local workspace."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from IPython.core.interactiveshell import InteractiveShell

from lakewire import DatabricksClient
from lakewire.jobs import SparkPythonTask
from lakewire_local import LocalWorkspace
from tests.support.gateway import gateway
from tests.support.markdown import anchors, links

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
UNRUN = re.compile(r"^```py\n(.*?)^```", re.MULTILINE | re.DOTALL)
TEXTS = {path.relative_to(DOCS).with_suffix("").as_posix(): path.read_text() for path in sorted(DOCS.rglob("*.md"))}
ELSEWHERE = {
    *("airflow", "recipes/airflow", "coming-from/airflow-provider"),  # their DAGs run in make airflow
    *("recipes/pytest", "recipes/notebook"),  # run by pytest and IPython, below
}
PAGES = [name for name, text in TEXTS.items() if name not in ELSEWHERE and BLOCK.search(text)]
FOREIGN = [name for name in PAGES if name.startswith("coming-from/")]
# What the README's excerpts assume.
PRELUDE = """
import base64, datetime as dt
from pathlib import Path
from decimal import Decimal
from lakewire import DatabricksClient
from lakewire.jobs import JobSettings, NotebookTask
client = DatabricksClient()
client.sql.execute("DROP SCHEMA IF EXISTS main.sales CASCADE")
client.catalog.schemas.create("main.sales")
client.catalog.volumes.create("main.sales.raw")
Path("orders.csv").write_text("id")
Path("nightly.sql").write_text("SELECT 1; SELECT :day")
day = dt.date(2026, 1, 5)
rows = frame = [{"id": 1, "customer": "Ada", "amount": Decimal("1.50"), "day": day}]
columns = {"id": "BIGINT", "customer": "STRING", "amount": "DECIMAL(10,2)", "day": "DATE"}
client.delta.create_table("main.sales.orders", schema=columns).write(rows)
client.api.workspace.mkdirs("/Shared")
notebook = base64.b64encode(b"# Databricks notebook source").decode()
client.api.workspace.import_("/Shared/load", content=notebook, language="PYTHON")
settings = JobSettings(name="nightly", tasks=NotebookTask("/Shared/load"))
client.jobs.ensure(settings, key="nightly")
Path("nightly.yml").write_text(settings.to_yaml())
"""

pytestmark = pytest.mark.filterwarnings("ignore:.*was not closed:ResourceWarning")  # the examples close no clients


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with LocalWorkspace.start(tmp_path_factory.mktemp("docs")) as started:
        yield started


@pytest.fixture
def environment(workspace, tmp_path, monkeypatch):
    """Settings in the environment, and an empty working directory."""
    monkeypatch.setenv("DATABRICKS_HOST", workspace.host)
    monkeypatch.setenv("DATABRICKS_TOKEN", workspace.token)
    monkeypatch.setenv("DATABRICKS_WAREHOUSE_ID", workspace.warehouse_id)
    monkeypatch.chdir(tmp_path)
    with gateway() as (address, _):
        monkeypatch.setenv("PUSHGATEWAY", address)
        yield


def run(text, name):
    names = {"__name__": "example"}
    exec(compile(text, name, "exec"), names)  # noqa: S102  # our own pages
    for client in [value for value in names.values() if isinstance(value, DatabricksClient)]:
        client.close()  # the examples leave that to the end of the session


def examples(name):
    return "\n".join(BLOCK.findall(TEXTS[name]))


@pytest.mark.parametrize("name", [name for name in PAGES if name not in FOREIGN])
def test_the_examples_of_a_page_run_in_order(environment, workspace, name):
    """A page's examples, run from top to bottom, raise no error."""
    run(examples(name), name)


@pytest.mark.filterwarnings("ignore")  # what packages of others warn about is theirs
@pytest.mark.parametrize("name", FOREIGN)
def test_calls_of_others_and_ours_do_what_the_page_says(environment, workspace, listener, name):
    """Both sides of each comparison run; links in the logs of the other client's requests are not our leak."""
    run(examples(name), name)

    listener.leaks = [leak for leak in listener.leaks if leak.startswith("lakewire")]


def test_the_tutorial_needs_no_settings(tmp_path):
    """Its script, saved as a file, starts a workspace of its own."""
    (tmp_path / "first.py").write_text(examples("tutorial"))
    env = {name: value for name, value in os.environ.items() if not name.startswith("DATABRICKS_")}

    done = subprocess.run(
        [sys.executable, "first.py"], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120, check=False
    )

    assert done.returncode == 0, done.stderr
    assert "main AssertionError: Edsger has only 5.45\nTraceback" in done.stdout


def test_the_tests_of_the_recipe_pass(tmp_path):
    """The function and its tests, as the two files that the page names."""
    for file, text in zip(("totals.py", "test_totals.py"), BLOCK.findall(TEXTS["recipes/pytest"]), strict=True):
        (tmp_path / file).write_text(text)

    done = subprocess.run(
        [sys.executable, "-m", "pytest"], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )

    assert "3 passed" in done.stdout, done.stdout


def test_the_cells_of_the_notebook_run(environment):
    """One after the other, in a shell of IPython."""
    shell = InteractiveShell()

    for cell in BLOCK.findall(TEXTS["recipes/notebook"]):
        shell.run_cell(cell).raise_error()
    assert 990 == shell.user_ns["client"].sql.execute("SELECT max(amount) FROM nb_orders").scalar()
    shell.user_ns["client"].close()
    shell.history_manager.end_session()


def test_the_programs_of_spark_run_as_a_task(workspace, tmp_path):
    """What the page says of PySpark is one program of a job."""
    (tmp_path / "spark.py").write_text("\n".join(UNRUN.findall(TEXTS["coming-from/pyspark"])))

    with DatabricksClient(host=workspace.host, token=workspace.token, warehouse_id=workspace.warehouse_id) as client:
        client.catalog.volumes.create("main.default.spark_page")
        client.files.upload("/Volumes/main/default/spark_page/spark.py", tmp_path / "spark.py")
        client.jobs.submit(SparkPythonTask("/Volumes/main/default/spark_page/spark.py")).wait(timeout=120)
        totals = client.sql.execute("SELECT name, total FROM main.default.spark_totals ORDER BY name").fetchall()
    assert [("Ada", "19.90"), ("Bob", "7.00"), ("Eve", "1.00")] == [(name, str(total)) for name, total in totals]


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if UNRUN.search(text)])
def test_examples_that_are_not_run_are_python(name):
    """They are for places that are not here, and yet no sketches."""
    for block in UNRUN.findall(TEXTS[name]):
        compile(block, name, "exec")


@pytest.mark.parametrize("name", TEXTS)
def test_links_between_pages_lead_somewhere(name):
    """Each names a file, and where it names a heading that the file has it."""
    page = (DOCS / name).with_suffix(".md")
    for file, anchor in links(TEXTS[name]):
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), file
        assert not anchor or anchor in anchors(target.read_text()), f"{file}#{anchor}"


def test_the_examples_of_the_readme_run(environment):
    """The README's excerpts run one after the other, given the table, the rows and the job that they use."""
    run(PRELUDE + "\n".join(BLOCK.findall((ROOT / "README.md").read_text())), "README.md")


def test_the_demo_shows_each_step(environment):
    """The demo runs against the workspace that the environment names, job included."""
    command = [sys.executable, "-m", "lakewire.demo"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr
    steps = re.findall(r"^== (\w[\w ]*):", done.stdout, re.MULTILINE)
    expected = [
        "Created",
        "Appended",
        "Evolved",
        "Merged",
        "Time travel",
        "Deleted",
        "History",
        "Restored",
        "Job",
        "Job",
    ]
    assert expected == steps
    assert "Grace          199.00" in done.stdout


def test_the_job_of_a_file_is_brought_into_the_workspace_and_runs(environment):
    """The script says what would change, makes the job, runs it by its name, and finds nothing to change afterwards."""
    script = ROOT / "docs" / "examples" / "job_in_git.py"

    def says(*arguments):
        command = [sys.executable, script, *arguments]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "job (new): created (dry run)" in says("--dry-run")
    assert says().endswith("load: loading 2026-01-06\nreport: all is well\n")
    assert re.fullmatch(r"job \d+: as it should be\n", says("--dry-run"))


def test_several_processes_have_one_page_of_metrics(environment, tmp_path, monkeypatch):
    """The script adds up what the processes of its pool have done."""
    script = ROOT / "docs" / "examples" / "several_processes.py"
    (tmp_path / "metrics").mkdir()
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path / "metrics"))

    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr
    assert ["2026-01-05", "2026-01-06", "2026-01-07"] == re.findall(r"^loaded (\S+)$", done.stdout, re.MULTILINE)
    assert re.search(r"^databricks_sql_queries_total\{.*kind=\"SELECT\".*\} 3\.0$", done.stdout, re.MULTILINE)


def test_passages_of_files_answer_a_question(environment):
    """The script cuts, embeds and indexes the files of a volume, and finds what a question asks for; again as well."""
    script = ROOT / "docs" / "examples" / "rag.py"

    for question, name in (("How long is a result kept?", "results"), ("which files does VACUUM delete", "tables")):
        done = subprocess.run(
            [sys.executable, script, question], capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "3 passages of 3 files" in done.stdout
        found = re.findall(r"^\d\.\d\d  /Volumes/main/default/handbook/(\w+)\.txt$", done.stdout, re.MULTILINE)
        assert name == found[0]
        assert done.stdout.endswith(f"\n\n{question}\n")


def test_a_model_is_trained_on_features_as_they_were_known(environment):
    """The script makes feature tables and a training set, fits a model of scikit-learn, and scores with its spec."""
    script = ROOT / "docs" / "examples" / "churn.py"

    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)

    assert done.returncode == 0, done.stderr
    right = int(re.match(r"(\d+) of 20 customers .* minutes, calls, age, minutes_by_call$", done.stdout.strip())[1])
    assert right >= 18


@pytest.mark.parametrize(
    ("folder", "parts"),
    [
        ("recipes", ["**Problem.**", "## When it fails", "## See also"]),
        ("coming-from", ["For ", "## What differs", "## See also"]),
        ("decisions", ["Why ", "## Context", "## Decision", "## Consequences", "## What would change our mind"]),
    ],
)
def test_pages_of_one_kind_have_the_same_parts(folder, parts):
    """In this order, the first right below the title: what the page is for."""
    for name, text in TEXTS.items():
        if name.startswith(f"{folder}/"):
            title, first = text.split("\n\n", 2)[:2]
            assert (True, True) == (title.startswith("# "), first.startswith(parts[0])), name
            assert parts[1:] == [line for line in text.splitlines() if line in parts], name
