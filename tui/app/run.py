"""Starting the application and leaving it: settings, kept work, and whatever way the window may close."""

import sys
from pathlib import Path

from funding.store_problems import StoreProblem
from funding.wording import _
from tui.app.actions import ACTIONS
from tui.app.app import CyfranApp
from tui.app.fault import told
from tui.workspace.folders import folders
from tui.workspace.keeper import Keeper
from tui.workspace.memory import Memory


def run(path: Path | None = None) -> int:
    """Run the application until it is left; the exit code."""
    where = folders()
    app: CyfranApp | None = None

    def trouble(problem: StoreProblem | None) -> None:
        if app is not None:
            app.hear_keeper(problem)

    keeper = Keeper(where.unsaved, trouble)
    try:
        app = CyfranApp(keeper=keeper, path=path, memory=Memory(where, [action.id for action in ACTIONS]))
        app.run()
    finally:
        kept = keeper.close()
    if app.fault is not None:
        sys.stderr.write(told(app.fault, where.settings) + "\n")
    # Whoever leaves is asked about changes, and the Board is closed then: here something else ended the program.
    if app.is_open and app.workspace.dirty:
        words = _("Cyfran had to stop. What you typed is kept in {folder}: start Cyfran again to have it back.")
        if not kept:
            words = _("Cyfran had to stop, and the changes that were not saved could not be kept in {folder}.")
        sys.stderr.write(words.format(folder=where.unsaved) + "\n")
    return app.return_code or 0
