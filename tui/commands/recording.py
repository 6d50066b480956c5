"""Changes that commands make to a Board: found, saved with an entry in the history, and said."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from exports.tables import problems_text
from funding.board import Board
from funding.history import NOT_SAID
from funding.problems import errors
from funding.store import Opened, StoreProblem
from tui.commands.saying import leave, say
from tui.exits import Exit
from tui.workspace.folders import folders
from tui.workspace.saving import Saving, write
from tui.workspace.settings import read_settings

Command = TypeVar("Command", bound=Callable[..., Any])


def role_option(command: Command) -> Command:
    """Add --role, for commands that change a Board."""
    words = (
        "The role recorded in the history, such as “business manager”; never a person. The one in settings if left out."
    )
    return click.option("--role", metavar="ROLE", help=words)(command)


def role_or_own(role: str | None) -> str:
    """The role that is asked for, or the one in a person's settings."""
    return role or read_settings(folders().settings, ()).settings.role or NOT_SAID


def sound(opened: Opened) -> Board:
    """The Board of an opened file; its problems end the command."""
    if opened.board is None or errors(opened.problems):
        leave(Exit.PROBLEMS, problems_text(opened.problems))
    return opened.board


def save(opened: Opened, board: Board, role: str | None) -> Opened:
    """Write a changed Board to its file, with an entry in the history; leaves when it cannot be written."""
    try:
        written = write(Saving(opened, board, role=role_or_own(role)))
    except StoreProblem as problem:
        leave(Exit.NO_ACCESS, str(problem))
    if written.problem is not None:
        say(str(written.problem))
    return written.opened
