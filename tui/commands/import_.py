"""`cyfran import`: what somebody sends back, into a Board file."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from exports.reading.kinds import FileKind, Looked, kind_of_file, looked_at
from exports.reading.not_read import NotRead
from funding.places import quoted
from funding.wording import _
from tui.commands.language import language_option
from tui.commands.saying import leave
from tui.exits import Exit


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person asked for."""

    path: Path
    """The file or folder to read."""
    file: Looked | None
    """The file, looked at and safe; None for a folder."""
    board: Path
    """The Board file."""
    yes: bool
    """Take everything that is proposed."""
    take: str | None
    """The numbers of what to take, as typed."""
    dry_run: bool
    """Say what would be done, and write nothing."""


def _import_workbook(asked: Asked) -> None:
    # Loaded here because it loads what writes workbooks, to compare with.
    from tui.commands.import_workbook import import_workbook  # noqa: PLC0415

    assert asked.file is not None  # noqa: S101 -- only a file is a workbook
    import_workbook(asked.file, asked.board, yes=asked.yes, take=asked.take, dry_run=asked.dry_run)


TAKERS: dict[FileKind, Callable[[Asked], None]] = {FileKind.OWN_WORKBOOK: _import_workbook}
"""What reads each kind of file."""


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("board", metavar="BOARD.toml", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Take every change that is proposed.")
@click.option("--take", metavar="NUMBERS", help="Take these changes only, like 1,3 or 2-4; none takes none.")
@click.option("--dry-run", is_flag=True, help="List what is proposed, and write nothing.")
@language_option
def import_(path: Path, board: Path, take: str | None, *, yes: bool, dry_run: bool) -> None:
    """Bring what somebody changed in a workbook back into BOARD.toml, each change listed before it is taken."""
    if yes and take is not None:
        leave(Exit.WRONG_USE, _("--yes takes everything and --take takes some of it. Use one of the two."))
    try:
        file = None if path.is_dir() else looked_at(path)
        taker = TAKERS.get(FileKind.FOLDER if file is None else kind_of_file(file))
        if taker is None:
            words = _("{file} is nothing that can be brought into a Board file.")
            leave(Exit.NO_ACCESS, words.format(file=quoted(path.name)))
        taker(Asked(path, file, board, yes, take, dry_run))
    except NotRead as refused:
        leave(Exit.NO_ACCESS, str(refused))
