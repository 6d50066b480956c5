"""What must hold whatever the monkey does."""

from pathlib import Path

from formulas.split import check_adds_up
from funding.document import read_board, write_board
from funding.recovery import left_over, restore
from tests.piloting import screen_text
from tui.app.app import CyfranApp
from tui.workspace.workspace import Workspace


class Broken(AssertionError):
    """A law that did not hold."""


def check(app: CyfranApp) -> None:
    """The application lives, what it holds can be written and read, and every split adds up."""
    if app._exception is not None:
        raise app._exception
    if not app.is_running:
        raise Broken("The application ended.")
    screen_text(app)
    workspace = app.workspace
    board = workspace.board
    if board is None:
        return
    reading = read_board(write_board(board))
    if reading.board != board:
        raise Broken(f"The Board is not read as it is written: {reading.problems}")
    if workspace.year is not None and workspace.year not in board.years:
        raise Broken(f"{workspace.year} is looked at, which is no year of the Board.")
    split = None if workspace.results is None else workspace.results.split
    for year in split.years if split is not None else ():
        check_adds_up(year)
        asked = sum(row.assessed for row in year.partners)
        if asked + year.gap - year.surplus != year.costs_to_share:
            raise Broken(f"{year.year} does not add up.")


def check_undone(workspace: Workspace) -> None:
    """Undoing everything comes back to where it began, and doing all again to where it was."""
    reached = workspace.board
    steps = 0
    while workspace.undo() is not None:
        steps += 1
    for _step in range(steps):
        workspace.redo()
    if workspace.board != reached:
        raise Broken("Doing all again is not where it was.")


def check_kept(workspace: Workspace, unsaved: Path) -> None:
    """What is not saved is kept, whole, for the next start."""
    found = left_over(unsaved)
    if found.problems:
        raise Broken(f"Kept work cannot be read: {found.problems}")
    boards = [restore(kept).board for kept in found.works]
    if workspace.dirty and boards != [workspace.board]:
        raise Broken(f"The changes that are not saved are not kept: {len(boards)} kept.")
    if not workspace.dirty and boards:
        raise Broken("Work is kept that is saved.")
