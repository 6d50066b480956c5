"""`cyfran history`: what was changed in a Board, when, and under which role."""

from pathlib import Path

import click

from exports.history_tables import faults_text, history_csv, history_json, history_text
from exports.tables import problems_text
from funding.history import history_faults, history_of
from tui.commands.common import FILE, format_option, opened
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit


@click.command
@FILE
@click.option("--check", is_flag=True, help="Say whether an entry was altered or taken out; exit code 3 if so.")
@format_option
@language_option
def history(file: Path, form: str, *, check: bool) -> None:
    """Print every change that the program saved in FILE, the oldest first."""
    read = opened(file)
    if read.board is None:
        leave(Exit.PROBLEMS, problems_text(read.problems))
    entries, faults = history_of(read.board), history_faults(read.board)
    if check:
        click.echo(faults_text(faults, len(entries)))
        raise SystemExit(Exit.CHECK_FAILED if faults else Exit.DONE)
    click.echo({"text": history_text, "json": history_json, "csv": history_csv}[form](entries))
    if faults:
        say(faults_text(faults, len(entries)))
