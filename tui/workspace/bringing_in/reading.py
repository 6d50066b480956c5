"""Reading whatever somebody sends back, in the readers' own words where it cannot be read."""

from collections.abc import Callable
from pathlib import Path

from exports.cost_sheets.layout import NoLayout, Wish
from exports.grids.safely import grids_of
from exports.reading.kinds import FileKind, Looked, kind_of_file, looked_at
from exports.reading.not_read import NotRead
from exports.reading.own import own_in
from exports.reading.proposals.proposing import edited
from exports.returns.reading import NotThisForm, is_return
from funding.board import Board
from funding.places import quoted
from funding.wording import _
from tui.workspace.bringing_in.answers import NotLaidOut, SheetAnswers
from tui.workspace.bringing_in.brought import Brought
from tui.workspace.bringing_in.from_returns import brought_from_return, brought_from_returns
from tui.workspace.bringing_in.from_sheet import brought_from_sheet, rows_named
from tui.workspace.bringing_in.from_workbook import brought_from_workbook, is_of_another_board
from tui.workspace.edits import Refused


def bring(path: Path, board: Board, answers: SheetAnswers | None = None) -> Brought | NotLaidOut | Refused:
    """What a file or folder proposes to a Board, or why nothing; changes nothing, and may be called on any thread."""
    name = quoted(path.name or str(path))
    try:
        if path.is_dir():
            return _folder(path, board)
        file = looked_at(path)
        reader = READERS.get(kind_of_file(file))
        if reader is None:
            return Refused(_("{file} is nothing that can be brought into a Board file.").format(file=name))
        return reader(file, board, answers or SheetAnswers())
    except NotRead as slip:
        return Refused(str(slip))
    except NotThisForm as slip:
        return Refused(f"{name}: {slip}")
    except NoLayout as slip:
        # The options of the command are the questions of whoever asks here, under the same names.
        return NotLaidOut(str(slip).replace("--columns ", "").replace("--sheet", _("its name")))
    except OSError as slip:
        words = _("The folder {folder} could not be read: {reason}.")
        return Refused(words.format(folder=quoted(str(path)), reason=slip.strerror or slip))


def _folder(path: Path, board: Board) -> Brought | Refused:
    found = brought_from_returns(path, board)
    if not found.told:
        return Refused(_("There are no returns in {folder}.").format(folder=quoted(str(path))))
    return found


def _workbook(file: Looked, board: Board, _answers: SheetAnswers) -> Brought | Refused:
    found = edited(own_in(file))
    if is_of_another_board(found, board):
        words = _("The workbook is of {board}, and the Board that is open is {other}. Nothing is taken.")
        names = {"board": quoted(found.own.board.board.name), "other": quoted(board.board.name)}
        return Refused(words.format(**names))
    return brought_from_workbook(found, board)


def _sheet(file: Looked, board: Board, answers: SheetAnswers) -> Brought | Refused:
    grids = grids_of(file)
    if is_return(grids):
        return brought_from_return(file.path.name, grids, board)
    header = answers.header.strip()
    if header and not (header.isascii() and header.isdecimal()):
        raise NoLayout(_("The row of headings is a number, like 4; 0 for none: {text}.").format(text=quoted(header)))
    rows = rows_named(answers.lines)
    if isinstance(rows, Refused):
        raise NoLayout(rows.message)
    wish = Wish(answers.sheet.strip() or None, int(header) if header else None, answers.columns.strip() or None)
    return brought_from_sheet(file.path.name, grids, board, wish, rows)


READERS: dict[FileKind, Callable[[Looked, Board, SheetAnswers], Brought | Refused]] = {
    FileKind.OWN_WORKBOOK: _workbook,
    FileKind.WORKBOOK: _sheet,
    FileKind.OPEN_DOCUMENT: _sheet,
    FileKind.TEXT: _sheet,
}
"""What reads each kind of file."""
