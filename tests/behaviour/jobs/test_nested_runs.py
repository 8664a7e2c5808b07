"""Loops, conditions and runs of other jobs: what their tasks leave, however deep."""

import json

import pytest

from lakewire import errors

WAIT_S = 120


def test_outputs_reach_into_loops_and_runs_of_other_jobs(client, scripts):
    """A loop has the outputs of its iterations, a run-job task those of the run that it has started."""
    path = scripts("nested.py", "import sys\nprint(sys.argv[1])\nassert sys.argv[1] != 'bad', 'no luck'\n")
    echo = {"task_key": "echo", "spark_python_task": {"python_file": path, "parameters": ["{{input}}"]}}
    inner = {"python_file": path, "parameters": ["{{job.parameters.word}}"]}
    job = client.api.jobs.create(
        name="inner",
        parameters=[{"name": "word", "default": "none"}],
        tasks=[{"task_key": "say", "spark_python_task": inner}],
    )
    sent = client.api.jobs.submit(
        tasks=[
            {"task_key": "loop", "for_each_task": {"inputs": json.dumps(["a", "b"]), "task": echo}},
            {"task_key": "call", "run_job_task": {"job_id": job.job_id, "job_parameters": {"word": "called"}}},
        ]
    )
    run = client.jobs.attach(sent.run_id)
    run.wait(WAIT_S)
    outputs = {output.task_key: output for output in run.outputs()}

    assert ["a\n", "b\n"] == [output.logs for output in outputs["loop"].tasks]
    assert [("say", "called\n")] == [(output.task_key, output.logs) for output in outputs["call"].tasks]


def test_a_failure_is_named_where_it_happened(client, scripts):
    """The error of a run names the iteration of a loop that failed."""
    path = scripts("fails_at_b.py", "import sys\nassert sys.argv[1] != 'b', 'no luck'\n")
    echo = {"task_key": "echo", "spark_python_task": {"python_file": path, "parameters": ["{{input}}"]}}
    sent = client.api.jobs.submit(
        tasks=[{"task_key": "loop", "for_each_task": {"inputs": json.dumps(["a", "b"]), "task": echo}}]
    )

    run = client.jobs.attach(sent.run_id)

    with pytest.raises(errors.RunFailed, match=r"loop/echo.*no luck"):
        run.wait(WAIT_S)
