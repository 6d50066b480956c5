"""Bringing in what somebody sends back, and checking a file, each change shown before it is taken."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from funding.board import Board
from funding.differences import sentence
from funding.wording import _, plural
from tui.app.dialogs.checks import ChecksDialog
from tui.app.dialogs.message import MessageDialog
from tui.app.dialogs.path import PathDialog
from tui.app.dialogs.sheet_answers import SheetDialog
from tui.app.in_order import AT_MOST, typed_out
from tui.workspace.bringing_in.answers import NotLaidOut, SheetAnswers
from tui.workspace.bringing_in.brought import Brought, not_taken, taken_edit, to_know
from tui.workspace.edits import Edit, Refused

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

SHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")
CHECKED = (".xlsx", ".toml", ".json")


async def bring_in(app: "CyfranApp") -> None:
    """Choose a file or a folder, see what it proposes, and take what is chosen as one change."""
    await typed_out(app, AT_MOST)
    board = app.workspace.board
    if board is None:
        app.tell(_("Open a Board first."), severity="warning")
        return
    title = _("Bring in: a workbook, a return or a sheet of costs")
    path = await app.push_screen_wait(PathDialog(title, _folder(app), suffix=SHEETS, folders=True))
    answers = SheetAnswers()
    while path is not None:
        app.tell(_("Reading {name}").format(name=path.name))
        found = await asyncio.to_thread(_read, path, board, answers)
        app.clear_notifications()
        if isinstance(found, Refused):
            await app.push_screen_wait(MessageDialog(_("Nothing was brought in"), found.message))
            return
        if isinstance(found, Brought) and await _reviewed(app, board, found, path.name):
            return
        problem = found.message if isinstance(found, NotLaidOut) else ""
        said = await app.push_screen_wait(SheetDialog(path.name, answers, problem))
        if said is None:
            app.tell(_("Nothing was brought in."))
            return
        answers = said


async def _reviewed(app: "CyfranApp", board: Board, found: Brought, name: str) -> bool:
    """Show what is proposed and take what is chosen; False when a person wants to say how the sheet is read."""
    below = _below(found)
    if not found.proposed:
        title = _("{name} proposes no change").format(name=name)
        await app.push_screen_wait(MessageDialog(title, below or _("It says what the Board says already.")))
        # Where lines were refused, the columns may have been taken wrongly.
        return not (found.is_sheet and not_taken(found))
    count = len(found.proposed)
    words = plural("{name} proposes {n} change.", "{name} proposes {n} changes.", count)
    edits: dict[tuple[int, ...], Edit] = {}

    def refuses(chosen: tuple[int, ...]) -> str:
        made = taken_edit(board, found, chosen, name)
        if isinstance(made, Refused):
            return made.message
        edits[chosen] = made
        return ""

    dialog = ChecksDialog(
        _("Bring in"),
        [sentence(change) for change in found.proposed],
        checked=range(count),
        intro=words.format(name=name, n=count),
        below=below,
        take=_("Take the marked (Enter)"),
        other=_("Other columns (C)") if found.is_sheet else "",
        refuses=refuses,
    )
    chosen = await app.push_screen_wait(dialog)
    if chosen is None:
        if dialog.wants_other:
            return False
        app.tell(_("Nothing was brought in."))
    elif app.workspace.board is not board:
        app.tell(_("The Board has changed meanwhile, so nothing was brought in. Try again."), severity="warning")
    else:
        app.workspace.make(edits[chosen])
        app.tell(_("{what}. Undo (Ctrl+Z) takes it back.").format(what=edits[chosen].label))
    return True


def _read(path: Path, board: Board, answers: SheetAnswers) -> Brought | NotLaidOut | Refused:
    # Loaded on the thread that reads: the libraries for spreadsheets take their time.
    from tui.workspace.bringing_in.reading import bring  # noqa: PLC0415

    return bring(path, board, answers)


def _checked(path: Path) -> tuple[bool, str] | Refused:
    from tui.workspace.verifying import check_file  # noqa: PLC0415 -- as above

    return check_file(path)


def _below(found: Brought) -> str:
    refused, besides = not_taken(found), to_know(found)
    told = [_("Not taken:"), *(f"- {words}" for words in refused)] if refused else []
    return "\n".join((*told, *([""] if told and besides else []), *besides))


async def check(app: "CyfranApp") -> None:
    """Choose a file, and say whether it still says what the program says."""
    title = _("Check a workbook: is it still what Cyfran wrote?")
    path = await app.push_screen_wait(PathDialog(title, _folder(app), suffix=CHECKED))
    if path is None:
        return
    app.tell(_("Checking {name}").format(name=path.name))
    found = await asyncio.to_thread(_checked, path)
    app.clear_notifications()
    if isinstance(found, Refused):
        await app.push_screen_wait(MessageDialog(_("The file cannot be checked"), found.message))
        return
    holds, text = found
    heading = _("The file holds") if holds else _("The file was altered")
    await app.push_screen_wait(MessageDialog(heading, text))


def _folder(app: "CyfranApp") -> Path:
    path = app.workspace.path
    return Path.cwd() if path is None else path.parent
