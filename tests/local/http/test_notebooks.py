"""
Notebooks as tasks: their cells, ``spark`` over the tables of the workspace, ``dbutils``.
"""

from __future__ import annotations

import base64
import json
import zipfile

import pytest

from tests.support.waiting import until

JOBS = "/api/2.2/jobs"
CELL = "\n# COMMAND ----------\n"


@pytest.fixture
def notebook(api, name):
    """Import a notebook of these cells, and return its path."""
    folder = f"/Users/{name}"
    api.post("/api/2.0/workspace/mkdirs", path=folder)

    def store(*cells, title="main", language="PYTHON", **options):
        text = cells[0] if len(cells) == 1 else CELL.join(cells)
        content = base64.b64encode(text.encode()).decode()
        path = f"{folder}/{title}"
        api.post("/api/2.0/workspace/import", path=path, content=content, language=language, overwrite=True, **options)
        return path

    return store


@pytest.fixture
def run(api):
    """Run a notebook; return its result, or raise its error."""

    def finish(path, **parameters):
        task = {"task_key": "main", "notebook_task": {"notebook_path": path, "base_parameters": parameters}}
        found = api.finished(api.submit(task))
        output = api.output(found["run_id"])
        assert "SUCCESS" == found["state"]["result_state"], output
        return output["notebook_output"]["result"]

    return finish


@pytest.fixture
def refused(api):
    """Run a notebook that fails; return its error."""

    def finish(path):
        found = api.finished(api.submit({"task_key": "main", "notebook_task": {"notebook_path": path}}))
        assert "FAILED" == found["state"]["result_state"]
        return api.output(found["run_id"])["error"]

    return finish


def magic(text):
    return "\n".join(f"# MAGIC {line}" for line in text.splitlines())


def test_spark_reads_and_writes_tables_of_the_workspace(api, schema, notebook, run):
    """Names of three parts mean in spark what they mean in SQL, whoever wrote the table."""
    api.rows(f"CREATE TABLE main.{schema}.orders AS SELECT * FROM VALUES (1, 'a', 10.0D), (2, 'b', 20.0D) t(id, k, v)")
    path = notebook(
        f"from pyspark.sql import functions as F\norders = spark.table('main.{schema}.orders')",
        f"totals = orders.filter(F.col('id') > 1).groupBy('k').agg(F.sum('v').alias('v'))\n"
        f"totals.write.mode('overwrite').saveAsTable('main.{schema}.totals')",
        "orders.createOrReplaceTempView('o')\n"
        f"text = 'SELECT o.id FROM o JOIN main.{schema}.totals t ON o.k = t.k WHERE o.id = :id'\n"
        "rows = spark.sql(text, args={'id': 2})",
        "dbutils.notebook.exit(rows.collect())",
    )

    assert "[Row(id=2)]" == run(path)
    assert [["b", "20.0"]] == api.rows(f"SELECT * FROM main.{schema}.totals")


def test_writes_of_a_data_frame_keep_the_rules_of_its_modes(api, schema, notebook, run):
    """Append matches columns by name, mergeSchema adds some, replaceWhere replaces some rows, error refuses."""
    table = f"main.{schema}.t"
    path = notebook(
        f"spark.createDataFrame([(1, 'a')], ['id', 'k']).write.saveAsTable('{table}')\n"
        f"spark.createDataFrame([('b', 2)], ['k', 'id']).write.mode('append').saveAsTable('{table}')\n"
        f"more = spark.createDataFrame([(3, 'c', True)], ['id', 'k', 'new'])\n"
        f"more.write.mode('append').option('mergeSchema', 'true').saveAsTable('{table}')\n"
        f"spark.createDataFrame([(2, 'B', False)], ['id', 'k', 'new']).write.mode('overwrite')"
        f".option('replaceWhere', 'id = 2').saveAsTable('{table}')",
        f"try:\n    more.write.saveAsTable('{table}')\nexcept Exception as error:\n    dbutils.notebook.exit(error)",
    )

    assert run(path).startswith("[TABLE_OR_VIEW_ALREADY_EXISTS]")
    assert [["1", "a", None], ["2", "B", "false"], ["3", "c", "true"]] == api.rows(f"SELECT * FROM {table} ORDER BY id")


def test_spark_reads_files_as_spark_does(api, volume, notebook, run):
    """Paths of volumes are found; without an option the columns of a CSV file are text, and have no names."""
    api.put_file(f"{volume}/in.csv", "id;k\n1;'x'\n")
    path = notebook(
        f"plain = spark.read.csv('{volume}/in.csv', sep=';').collect()\n"
        "typed = spark.read.options(header=True, inferSchema=True, quote=chr(39))"
        f".csv('dbfs:{volume}/in.csv', sep=';')\n"
        f"given = spark.read.schema('id INT, k STRING').csv('{volume}/in.csv', sep=';', header=True).collect()\n"
        f"typed.write.parquet('{volume}/out')\n"
        f"dbutils.notebook.exit([plain, given, spark.read.parquet('{volume}/out').collect()])",
    )

    assert "[[Row(_c0='id', _c1='k'), Row(_c0='1', _c1=\"'x'\")], [Row(id=1, k=\"'x'\")], [Row(id=1, k='x')]]" == run(
        path
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("spark.readStream.table('main.s.t').columns", "spark.readStream"),
        ("spark.table('main.default.nothing').count()", "TABLE_OR_VIEW_NOT_FOUND"),
        ("spark.read.csv('/data/in.csv').count()", "reading files outside of volumes (/data/in.csv)"),
        ("spark.read.csv('/Volumes/main/default/x/in.csv').count()", "Volume 'main.default.x' does not exist"),
        ("spark.range(1).write.format('jdbc').saveAsTable('main.default.x')", "tables of the format jdbc"),
        ("spark.conf.set('spark.sql.ansi.enabled', 'false')", "spark.sql.ansi.enabled = false"),
        ("dbutils.credentials.showRoles()", "dbutils.credentials"),
        ("dbutils.fs.mount('s3://a', '/mnt/a')", "dbutils.fs.mount"),
    ],
)
def test_what_spark_here_does_not_do_is_refused_by_name(notebook, refused, code, words):
    """Nothing is silently left out: the error names it."""
    assert words in refused(notebook(code))


def test_cells_of_other_languages_run(notebook, run, schema):
    """SQL cells share temporary views with Python, their rows are _sqldf, and widgets are their parameters."""
    path = notebook(
        "dbutils.widgets.text('least', '2')\nspark.range(5).createOrReplaceTempView('numbers')",
        magic("%md\n# A title"),
        magic(f"%sql\nUSE main.{schema};\nCREATE TABLE big AS SELECT id FROM numbers WHERE id > :least"),
        magic("%sql SELECT count(*) AS n FROM big"),
        magic("%python\nfound = _sqldf.first().n"),
        "dbutils.notebook.exit(found)",
    )

    assert "2" == run(path)


def test_a_notebook_of_sql_runs(api, schema, notebook, run):
    """The cells of a SQL notebook are SQL, unless they say otherwise."""
    cells = [f"CREATE TABLE main.{schema}.made AS SELECT 7 AS x", "-- MAGIC %python\n-- MAGIC y = 1"]

    assert "" == run(notebook("\n-- COMMAND ----------\n".join(cells), language="SQL"))
    assert [["7"]] == api.rows(f"SELECT x FROM main.{schema}.made")


def test_a_notebook_of_jupyter_runs(api, script, run):
    """The code cells of an .ipynb file run in order, magic commands too."""
    cells = [
        {"cell_type": "markdown", "source": ["# text"]},
        {"cell_type": "code", "source": ["a = 20\n", "b = 1"]},
        {"cell_type": "code", "source": "%sql\nSELECT 1 AS one"},
        {"cell_type": "code", "source": ["dbutils.notebook.exit(a + b + _sqldf.first().one)"]},
    ]

    assert "22" == run(script(json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}), "nb.ipynb"))


def test_a_notebook_runs_another_one_in_itself(notebook, run):
    """%run defines in this notebook what the other one defines; a path may be relative, and set widgets."""
    notebook("def twice(x):\n    return x * 2\nname = dbutils.widgets.get('name')", title="lib")
    path = notebook(magic('%run ./lib $name="me"'), "dbutils.notebook.exit(f'{name} {twice(21)}')")

    assert "me 42" == run(path)


def test_a_notebook_runs_another_one_as_a_run(notebook, run, refused):
    """dbutils.notebook.run returns the result of the other notebook, and raises if it fails."""
    notebook("dbutils.notebook.exit('got ' + dbutils.widgets.get('x'))", title="child")
    notebook("raise ValueError('no luck')", title="bad")

    assert "got 5" == run(notebook("dbutils.notebook.exit(dbutils.notebook.run('./child', 60, {'x': 5}))"))
    assert "no luck" in refused(notebook("dbutils.notebook.run('./bad', 60)"))


def test_an_error_names_the_line_of_the_notebook(api, notebook):
    """The traceback shows the user's line, and no frame of the workspace."""
    path = notebook("x = 1", "def deep():\n    return 1 / 0\n\ndeep()")
    found = api.finished(api.submit({"task_key": "main", "notebook_task": {"notebook_path": path}}))
    trace = api.output(found["run_id"])["error_trace"]

    assert "line 5, in deep\n    return 1 / 0" in trace
    assert "lakewire_local" not in trace


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (magic("%scala\nval x = 1"), "%scala"),
        ("x = 1\n# MAGIC %sql SELECT 1", "is not at the beginning of its cell"),
        ("# MAGIC %sql\n# MAGIC SELECT 1\nx = 1", "in a cell of a magic command"),
    ],
)
def test_cells_that_would_not_run_are_refused(notebook, refused, cell, words):
    """A cell that cannot run fails the notebook before any of its cells runs."""
    assert words in refused(notebook("dbutils.notebook.exit('early')", cell))


def test_packages_are_installed_for_one_task(api, volume, notebook, run, tmp_path):
    """%pip install makes a package importable; restartPython forgets the variables."""
    wheel = tmp_path / "tiny_thing-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny_thing.py", "VALUE = 42\n")
        archive.writestr("tiny_thing-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny-thing\nVersion: 1.0\n")
        archive.writestr(
            "tiny_thing-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr("tiny_thing-1.0.dist-info/RECORD", "")
    path = notebook(
        magic(f"%pip install --no-index {wheel}"),
        "left = 1\ndbutils.library.restartPython()",
        "import tiny_thing\ndbutils.notebook.exit([tiny_thing.VALUE, 'left' in globals()])",
    )

    assert "[42, False]" == run(path)


def test_files_of_volumes_are_read_and_written(volume, notebook, run):
    """dbutils.fs lists, writes, copies, moves and removes files and folders."""
    path = notebook(
        f"fs, base = dbutils.fs, '{volume}/d'\n"
        "fs.mkdirs(base)\n"
        "fs.put(base + '/a.txt', 'hello', True)\n"
        "fs.cp(base + '/a.txt', base + '/b.txt')\n"
        "fs.cp(base, base + '2', recurse=True)\n"
        "fs.mv(base + '/b.txt', base + '/c.txt')\n"
        "found = [(f.name, f.size, f.isDir()) for f in fs.ls(base)]\n"
        "found += [f.name for f in fs.ls('dbfs:' + base + '2')]\n"
        "fs.rm(base + '2', True)\n"
        f"found += [f.name for f in fs.ls('{volume}')] + [fs.head(base + '/c.txt', 4), fs.rm(base + '/none')]\n"
        "dbutils.notebook.exit(found)"
    )

    assert "[('a.txt', 5, False), ('c.txt', 5, False), 'a.txt', 'b.txt', 'd/', 'hell', False]" == run(path)


def test_secrets_are_read_by_name(api, name, notebook, run):
    """dbutils.secrets reads what the Secrets API has stored."""
    api.post("/api/2.0/secrets/scopes/create", scope=name)
    api.post("/api/2.0/secrets/put", scope=name, key="password", string_value="hünter2")
    path = notebook(
        "secrets = dbutils.secrets\n"
        f"found = [secrets.get('{name}', 'password'), [s.key for s in secrets.list('{name}')]]\n"
        f"dbutils.notebook.exit(found + ['{name}' in [s.name for s in secrets.listScopes()]])"
    )

    assert "['hünter2', ['password'], True]" == run(path)


def test_values_go_from_task_to_task(api, notebook):
    """TaskValues and {{tasks.x.values.y}} give a task what another has set; default is for what none has set."""
    first = notebook("dbutils.jobs.taskValues.set('n', 3)\ndbutils.jobs.taskValues.set('name', 'x')", title="first")
    second = notebook(
        "values = dbutils.jobs.taskValues\n"
        "got = [values.get('first', 'n'), values.get('first', 'none', default=0, debugValue=9)]\n"
        "dbutils.notebook.exit(got + [dbutils.widgets.get('given')])",
        title="second",
    )
    reference = "{{tasks.first.values.name}} {{tasks.first.values.n}} {{tasks.first.result_state}} {{other.thing}}"
    run_id = api.submit(
        {"task_key": "first", "notebook_task": {"notebook_path": first}},
        {
            "task_key": "second",
            "depends_on": [{"task_key": "first"}],
            "notebook_task": {"notebook_path": second, "base_parameters": {"given": reference}},
        },
    )
    task = api.finished(run_id)["tasks"][1]

    assert "[3, 0, 'x 3 success {{other.thing}}']" == api.output(task["run_id"])["notebook_output"]["result"]


def test_a_reference_without_a_value_fails_the_task(api, notebook, refused):
    """A mistake in a reference is named, with what there is."""
    task = {"notebook_path": notebook("pass"), "base_parameters": {"a": "{{job.naem}}"}}
    found = api.finished(api.submit({"task_key": "main", "notebook_task": task}))

    assert (
        "The reference {{job.naem}} has no value; the nearest that have one are job.name"
        in (found["state"]["state_message"])
    )


def test_a_python_file_finds_the_session(api, schema, script):
    """SparkSession.builder.getOrCreate() of a Python file is the session of the workspace."""
    path = script(
        "from pyspark.sql import SparkSession\nspark = SparkSession.builder.getOrCreate()\n"
        f"spark.range(3).write.saveAsTable('main.{schema}.made')\n"
    )
    api.finished(api.submit({"task_key": "main", "spark_python_task": {"python_file": path}}))

    assert [["3"]] == api.rows(f"SELECT count(*) FROM main.{schema}.made")


def test_cancel_ends_what_spark_computes(api, notebook, run):
    """A canceled run leaves nothing running in the engine, and the next program has a session."""
    endless = notebook(
        "print('begun', flush=True)\nspark.sql('SELECT sum(id % 7) FROM range(1000000000000)').collect()"
    )
    run_id = api.submit({"task_key": "main", "notebook_task": {"notebook_path": endless}})
    task_id = api.get(f"{JOBS}/runs/get", run_id=run_id)["tasks"][0]["run_id"]
    log = api.workspace.path / "runs" / str(task_id) / "log"
    until(lambda: log.exists() and "begun" in log.read_text())
    api.post(f"{JOBS}/runs/cancel", run_id=run_id)

    assert "CANCELED" == api.finished(run_id)["state"]["result_state"]
    assert "3" == run(notebook("dbutils.notebook.exit(spark.range(3).count())", title="next"))
