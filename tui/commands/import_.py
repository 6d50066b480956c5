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
from tui.commands.recording import role_option
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
    role: str | None = None
    """The role of whoever imports, for the history."""
    sheet: str | None = None
    """Of a sheet of costs: its name."""
    header_row: int | None = None
    """The number of its row of headings; 0 when it has none."""
    columns: str | None = None
    """Which of its columns hold what, as typed."""
    lines: str | None = None
    """The numbers of rows that are lines although they look like totals, as typed."""


def _import_workbook(asked: Asked) -> None:
    # Loaded here because it loads what writes workbooks, to compare with.
    from tui.commands.import_workbook import import_workbook  # noqa: PLC0415

    assert asked.file is not None  # noqa: S101 -- only a file is a workbook
    import_workbook(asked.file, asked.board, yes=asked.yes, take=asked.take, dry_run=asked.dry_run, role=asked.role)


def _import_returns(asked: Asked) -> None:
    from tui.commands.import_returns import import_folder  # noqa: PLC0415 -- as above

    import_folder(asked)


def _import_sheet(asked: Asked) -> None:
    from tui.commands.import_sheet import import_sheet  # noqa: PLC0415 -- as above

    import_sheet(asked)


TAKERS: dict[FileKind, Callable[[Asked], None]] = {
    FileKind.OWN_WORKBOOK: _import_workbook,
    FileKind.FOLDER: _import_returns,
    FileKind.WORKBOOK: _import_sheet,
    FileKind.OPEN_DOCUMENT: _import_sheet,
    FileKind.TEXT: _import_sheet,
}
"""What reads each kind of file."""


def refuse_sheet_options(asked: Asked) -> None:
    """Leave when something is said of a sheet of costs, and this is none."""
    if any(said is not None for said in (asked.sheet, asked.header_row, asked.columns, asked.lines)):
        words = _("--sheet, --header-row, --columns and --lines are for sheets of costs, and {file} is none.")
        leave(Exit.WRONG_USE, words.format(file=quoted(asked.path.name)))


@click.command("import")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("board", metavar="BOARD.toml", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Take every change that is proposed.")
@click.option("--take", metavar="NUMBERS", help="Take these changes only, like 1,3 or 2-4; none takes none.")
@click.option("--dry-run", is_flag=True, help="List what is proposed, and write nothing.")
@click.option("--sheet", metavar="NAME", help="Of a sheet of costs: which sheet of the file.")
@click.option("--header-row", metavar="N", type=click.IntRange(min=0), help="The row of its headings; 0 for none.")
@click.option("--columns", metavar="TEXT", help="Which of its columns hold what, like “name=B, amount=D, pool=C”.")
@click.option("--lines", metavar="ROWS", help="Rows to take as lines although they look like totals, like 7,12.")
@role_option
@language_option
def import_(
    path: Path,
    board: Path,
    take: str | None,
    sheet: str | None,
    header_row: int | None,
    columns: str | None,
    lines: str | None,
    role: str | None,
    *,
    yes: bool,
    dry_run: bool,
) -> None:
    """Bring FILE into BOARD.toml, each change listed before it is taken.

    FILE is a workbook that Cyfran wrote, a folder of partners' returns or one of them, or a sheet of costs from
    elsewhere (xlsx, ods or CSV).
    """
    if yes and take is not None:
        leave(Exit.WRONG_USE, _("--yes takes everything and --take takes some of it. Use one of the two."))
    try:
        file = None if path.is_dir() else looked_at(path)
        taker = TAKERS.get(FileKind.FOLDER if file is None else kind_of_file(file))
        if taker is None:
            words = _("{file} is nothing that can be brought into a Board file.")
            leave(Exit.NO_ACCESS, words.format(file=quoted(path.name)))
        asked = Asked(path, file, board, yes, take, dry_run, role, sheet, header_row, columns, lines)
        if taker is not _import_sheet:
            refuse_sheet_options(asked)
        taker(asked)
    except NotRead as refused:
        leave(Exit.NO_ACCESS, str(refused))
