"""
``lakewire jobs ensure`` and ``export``: jobs from files, and files from jobs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lakewire.cli.jobs.naming import job_id_of
from lakewire.cli.output import print_record, prints
from lakewire.cli.workspace_options import WorkspaceOptions, connects

if TYPE_CHECKING:
    from lakewire.jobs import JobSettings

__all__ = ["ensure", "export"]


@click.command("ensure")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--key", metavar="KEY", help="Finds the job by this tag, also when it was renamed. Default: by its name.")
@click.option("--no-prune", is_flag=True, help="Keep what the job has and the file does not have.")
@click.option("--dry-run", is_flag=True, help="Say what differs, and change nothing.")
@prints
@connects
def ensure(
    workspace: WorkspaceOptions, file: Path, *, key: str | None, no_prune: bool, dry_run: bool, as_json: bool
) -> None:
    """
    Create the job that a file defines, or change it where it differs.

    The file has the fields of the Jobs API in YAML or, where it ends in .json, in JSON, as export writes it.

    \b
    lakewire jobs ensure nightly.yml --dry-run
    lakewire jobs ensure nightly.yml --key sales/nightly
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        done = client.jobs.ensure(_settings(file), key=key, prune=not no_prune, dry_run=dry_run)
    if as_json:
        changes = [str(change) for change in done.changes]
        facts = {"job_id": done.job_id, "created": done.created, "applied": done.applied}
        print_record({**facts, "changes": changes}, as_json=True)
    else:
        click.echo(str(done))


@click.command("export")
@click.argument("job")
@prints
@connects
def export(workspace: WorkspaceOptions, job: str, *, as_json: bool) -> None:
    """
    Print the settings of a job as YAML.

    With --json they are JSON; ensure reads both.

    \b
    lakewire jobs export nightly > nightly.yml
    """  # noqa: D301  # click's mark of lines that are kept
    with workspace.client() as client:
        settings = client.jobs.export(job_id_of(client.jobs, job))
        click.echo(settings.to_json() if as_json else settings.to_yaml(), nl=False)


def _settings(file: Path) -> JobSettings:
    from lakewire.disk.paths import local_errors
    from lakewire.errors import InvalidArgumentError  # here: as all of the client
    from lakewire.jobs import JobSettings

    with local_errors(file):
        content = file.read_bytes()
    try:
        text = content.decode("utf-8-sig")
        return JobSettings.from_json(text) if file.suffix == ".json" else JobSettings.from_yaml(text)
    except UnicodeDecodeError as error:
        raise InvalidArgumentError(f"{file}: no UTF-8: {error}") from None
    except InvalidArgumentError as error:
        raise InvalidArgumentError(f"{file}: {error.message.removeprefix('text: ')}") from None
