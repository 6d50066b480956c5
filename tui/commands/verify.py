"""`cyfran verify`: whether a file still says what the program says."""

from pathlib import Path

import click

from exports.reading.not_read import NotRead
from exports.tables import problems_text
from tui.commands.any_console import letters_kept
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit
from tui.workspace.edits import Refused
from tui.workspace.verifying import Unsound, verified


@click.command
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    callback=letters_kept,
    help="How to print it.",
)
@language_option
def verify(file: Path, form: str) -> None:
    """Say whether a workbook still says what the program says, or a Board file what the Board adopted.

    Each cell, adoption and entry of the history that was altered is named. An adoption written by `cyfran decisions`
    as JSON is checked too.
    """
    try:
        found = verified(file)
    except NotRead as refused:
        leave(Exit.NO_ACCESS, str(refused))
    if isinstance(found, Refused):
        leave(Exit.NO_ACCESS, found.message)
    if isinstance(found, Unsound):
        leave(Exit.PROBLEMS, problems_text(found.problems))
    click.echo(found.data() if form == "json" else found.told())
    if not found.holds:
        raise SystemExit(Exit.CHECK_FAILED)
