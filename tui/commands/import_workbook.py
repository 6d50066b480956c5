"""`cyfran import` of a workbook that this program wrote, edited or not."""

from pathlib import Path

from exports.reading.kinds import Looked
from exports.reading.own import own_in
from exports.reading.proposals.proposing import Edited, edited
from funding.board import Board
from funding.document import write_board
from funding.places import quoted
from funding.store import Opened, StoreProblem, create_board, open_board
from funding.wording import _, plural
from tui.commands.recording import save
from tui.commands.saying import leave, say
from tui.commands.taking import list_changes, list_refused, sound_with, taken
from tui.exits import Exit
from tui.workspace.bringing_in.from_workbook import brought_from_workbook, is_of_another_board


def import_workbook(
    file: Looked, board_file: Path, *, yes: bool, take: str | None, dry_run: bool, role: str | None
) -> None:
    """List what was typed into a workbook, and bring what is taken into a Board file, new or not."""
    found = edited(own_in(file))
    opened = _opened(board_file, found) if board_file.exists() else None
    board = found.own.board if opened is None or opened.board is None else opened.board
    brought = brought_from_workbook(found, board)
    for remark in brought.remarks:
        say(remark)
    list_changes(brought.proposed)
    list_refused(brought.refused)
    chosen = taken(brought.proposed, take, yes=yes)
    if dry_run and (brought.proposed or opened is None):
        say(_("Nothing is written: this was a dry run."))
    elif dry_run:
        say(_("Nothing to take: {path} stays as it is.").format(path=board_file))
    elif chosen is None:
        say(_("Nothing is written yet. Add --yes to take all of them, or --take 1,3 for some, or --take none."))
    else:
        _write(opened, board_file, sound_with(board, chosen), len(chosen), role)


def _opened(path: Path, found: Edited) -> Opened:
    try:
        opened = open_board(path)
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))
    if opened.board is None:
        words = _("{file} has problems. Run `cyfran check` on it and mend them first.")
        leave(Exit.PROBLEMS, words.format(file=path))
    if is_of_another_board(found, opened.board):
        words = _("The workbook is of {board} and {file} is of {other}. Nothing is taken.")
        names = {"board": quoted(found.own.board.board.name), "other": quoted(opened.board.board.name)}
        leave(Exit.WRONG_USE, words.format(file=path, **names))
    return opened


def _write(opened: Opened | None, path: Path, board: Board, count: int, role: str | None) -> None:
    try:
        if opened is None:
            create_board(path, write_board(board))
            say(_("Written: {path}").format(path=path))
        elif not count:
            say(_("Nothing to take: {path} stays as it is.").format(path=path))
        else:
            save(opened, board, role)
            words = plural("Taken: {count} change. Saved: {path}", "Taken: {count} changes. Saved: {path}", count)
            say(words.format(count=count, path=path))
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))
