"""`cyfran import` of a workbook that this program wrote, edited or not."""

from pathlib import Path

from exports.reading.kinds import Looked
from exports.reading.own import own_in
from exports.reading.proposals.proposing import Edited, edited
from funding.board import Board
from funding.differences import Difference, already, fits, sentence
from funding.document import write_board
from funding.names import same
from funding.places import quoted
from funding.store import Opened, StoreProblem, create_board, open_board
from funding.wording import _, plural
from tui.commands.recording import save
from tui.commands.saying import leave, say
from tui.commands.taking import list_changes, list_refused, sound_with, taken
from tui.exits import Exit


def import_workbook(
    file: Looked, board_file: Path, *, yes: bool, take: str | None, dry_run: bool, role: str | None
) -> None:
    """List what was typed into a workbook, and bring what is taken into a Board file, new or not."""
    found = edited(own_in(file))
    opened = _opened(board_file, found) if board_file.exists() else None
    board = found.own.board if opened is None or opened.board is None else opened.board
    proposed, refused = _proposed(found, board)
    if found.own.scenario is not None:
        words = (
            _("The workbook was made under the scenario {scenario}: what the scenario changes stays in the scenario.")
            if found.own.base is not None
            else _(
                "The workbook was made under the scenario {scenario}: the Board in it is as the scenario changes it."
            )
        )
        say(words.format(scenario=quoted(found.own.scenario)))
    list_changes(proposed)
    list_refused(refused)
    chosen = taken(proposed, take, yes=yes)
    if dry_run:
        say(_("Nothing is written: this was a dry run."))
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
    if same(opened.board.board.name) != same(found.own.board.board.name):
        words = _("The workbook is of {board} and {file} is of {other}. Nothing is taken.")
        names = {"board": quoted(found.own.board.board.name), "other": quoted(opened.board.board.name)}
        leave(Exit.WRONG_USE, words.format(file=path, **names))
    return opened


def _proposed(found: Edited, board: Board) -> tuple[list[Difference], list[str]]:
    """What can be taken into a Board as it is now, and what cannot, with the reason."""
    proposed, refused = [], list(found.refused)
    for difference in found.proposed:
        if already(board, difference):
            refused.append(_("{change} The Board file says so already.").format(change=sentence(difference)))
        elif fits(board, difference):
            proposed.append(difference)
        else:
            words = (
                _("{change} The Board file has changed there since the workbook was made; decide by hand.")
                if found.own.base is None or fits(found.own.board, difference)
                else _("{change} The scenario says what this is; change the scenario in the Board file.")
            )
            refused.append(words.format(change=sentence(difference)))
    return proposed, refused


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
