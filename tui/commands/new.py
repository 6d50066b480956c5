"""`cyfran new` and `cyfran examples`: Boards to start from."""

import tomllib
from pathlib import Path

import click

from funding.examples_folder import examples_folder
from funding.names import nearest
from funding.store import StoreProblem, create_board
from funding.wording import _
from tui.commands.common import language_option, leave, say
from tui.exits import Exit


def _starts(folder: Path) -> dict[str, Path]:
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


def _copied(source: Path, to: Path) -> None:
    try:
        create_board(to, source.read_text(encoding="utf-8"))
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
    known = _starts(examples_folder() / "templates") | _starts(examples_folder())
    if template not in known:
        close = nearest(template, known)
        mend = (
            _("Did you mean “{name}”?").format(name=close)
            if close
            else _("There are: {names}.").format(names=", ".join(known))
        )
        leave(Exit.WRONG_USE, _("There is no template called “{name}”.").format(name=template) + " " + mend)
    _copied(known[template], file)
    say(_("Written: {path}. Open it in an editor, or try: cyfran split {path}").format(path=file))


@click.command
@click.argument("name", required=False)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@language_option
def examples(name: str | None, file: Path | None) -> None:
    """List the examples, or copy the one called NAME to FILE."""
    known = _starts(examples_folder())
    if name is None:
        for stem, path in known.items():
            click.echo(f"{stem}: {_title(path)}")
        say(_("Copy one with: cyfran examples NAME FILE"))
        return
    if name not in known:
        close = nearest(name, known)
        mend = (
            _("Did you mean “{name}”?").format(name=close)
            if close
            else _("There are: {names}.").format(names=", ".join(known))
        )
        leave(Exit.WRONG_USE, _("There is no example called “{name}”.").format(name=name) + " " + mend)
    to = file or Path(f"{name}.toml")
    _copied(known[name], to)
    say(_("Written: {path}. Try: cyfran split {path}").format(path=to))


def _title(path: Path) -> str:
    """The name of the Board in a file, as listed."""
    return str(tomllib.loads(path.read_text(encoding="utf-8"))["board"]["name"])
