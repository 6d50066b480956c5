"""`cyfran new` and `cyfran examples`: Boards to start from."""

from pathlib import Path

import click

from funding.store import StoreProblem
from funding.wording import _
from tui.commands.language import language_option
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace import starts
from tui.workspace.edits import Refused
from tui.workspace.starts import Start


def _copied(start: Start | Refused, to: Path) -> None:
    if isinstance(start, Refused):
        leave(Exit.WRONG_USE, start.message)
    try:
        starts.copy_start(start, to)
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))


@click.command
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--template",
    metavar="NAME",
    default="blank",
    show_default=True,
    help="What to start from: a template or an example.",
)
@language_option
def new(file: Path, template: str) -> None:
    """Write a new Board file to start from."""
    _copied(starts.find_template(template), file)
    say(_("Written: {path}. Open it in an editor, or try: cyfran split {path}").format(path=file))


@click.command
@click.argument("name", required=False)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@language_option
def examples(name: str | None, file: Path | None) -> None:
    """List the examples, or copy the one called NAME to FILE."""
    if name is None:
        for start in starts.examples():
            click.echo(f"{start.id}: {start.title}")
        say(_("Copy one with: cyfran examples NAME FILE"))
        return
    to = file or Path(f"{name}.toml")
    _copied(starts.find_example(name), to)
    say(_("Written: {path}. Try: cyfran split {path}").format(path=to))
