import threading

from lakewire_local.errors import LocalError
from tests.support.local_sql import rows_of


def test_concurrent_writers_lose_nothing(sql):
    """Appends and updates of one table from several threads all arrive, and so do the results of readers."""
    sql("CREATE TABLE t (id INT, n INT)")
    sql("INSERT INTO t VALUES (0, 0)")
    failures = []

    def write(number):
        try:
            for step in range(3):
                sql(f"INSERT INTO t VALUES ({number * 10 + step + 1}, 1)")
                sql("UPDATE t SET n = n + 1 WHERE id = 0")
                assert len(sql("SELECT * FROM t")) > 1
        except (LocalError, AssertionError) as error:
            failures.append(error)

    threads = [threading.Thread(target=write, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [] == failures
    assert [(19, 18)] == sql("SELECT count(*), max(n) FROM t")
    assert 19 == len(rows_of(sql.delta("t")))
    assert 37 == sql.delta("t").version()


def test_many_commits_and_checkpoints(sql):
    """After checkpoints the table is still the same to the engine, to the log reader and to delta-rs."""
    sql("CREATE TABLE t (id INT, v STRING)")
    for number in range(12):
        sql(f"INSERT INTO t VALUES ({number}, 'x')")
    sql("CREATE OR REPLACE TABLE t AS SELECT id, id * 2 AS w FROM t WHERE id < 3")

    assert list(sql.folder("t").glob("_delta_log/*.checkpoint.parquet"))
    assert [(0, 0), (1, 2), (2, 4)] == rows_of(sql.delta("t"))
    assert [(12,)] == sql("SELECT count(*) FROM t VERSION AS OF 12")
    sql("RESTORE t TO VERSION AS OF 12")
    assert 12 == len(rows_of(sql.delta("t")))
