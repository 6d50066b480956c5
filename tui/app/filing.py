"""Opening, saving and leaving, with the questions that must be asked: only where something would be lost."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from funding.problems import Problem
from funding.store import Opened, StoreKind, StoreProblem, open_board, stamp_of
from funding.wording import _
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.message import MessageDialog
from tui.app.dialogs.path import PathDialog
from tui.app.in_order import AT_MOST, typed_out
from tui.app.watching import changed_outside
from tui.workspace.edits import Refused
from tui.workspace.saving import Saving, write

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

SAVE, LEAVE, STAY = "save", "leave", "stay"
WORKBOOK = ".xlsx"


async def save(app: "CyfranApp") -> bool:
    """Save the Board, asking where if it has no file yet; whether it stands in a file now."""
    await typed_out(app, AT_MOST)
    saving = app.workspace.saving()
    if not isinstance(saving, Refused):
        return await _written(app, saving)
    if app.workspace.board is None:
        app.tell(saving.message, severity="warning")
        return False
    return await save_as(app)


async def save_as(app: "CyfranApp") -> bool:
    """Save the Board in a file that the person names, and go on with that one."""
    await typed_out(app, AT_MOST)
    if app.workspace.board is None:
        app.tell(_("There is nothing to save. Open a Board first."), severity="warning")
        return False
    start = app.workspace.proposed_path
    chosen = await app.push_screen_wait(PathDialog(_("Save the Board as"), start, saving=True))
    if chosen is None:
        return False
    saving = app.workspace.saving_as(chosen)
    if isinstance(saving, Refused):
        app.tell(saving.message, severity="warning")
        return False
    return await _written(app, saving)


async def open_file(app: "CyfranApp", path: Path) -> bool:
    """Open a Board file, or the Board in a workbook, after asking about changes not saved; whether it is open."""
    if path.suffix.lower() == WORKBOOK:
        return await _opened_workbook(app, path)
    return await _opened(app, path)


async def open_copy(app: "CyfranApp", path: Path, name: str) -> bool:
    """Open an example or a template as a Board that has no file of its own yet."""
    return await _opened(app, path, name)


async def _opened(app: "CyfranApp", path: Path, name: str = "") -> bool:
    if not await may_leave(app):
        return False
    try:
        opened = await asyncio.to_thread(open_board, path)
    except StoreProblem as problem:
        app.tell(str(problem), severity="error")
        return False
    if opened.board is None:
        # What cannot be read as a Board does not take the place of one that can.
        title = _("{file} cannot be read as a Board. Mend it in an editor, then open it again.")
        text = "\n\n".join(f"{_line(problem)}{problem}" for problem in opened.problems)
        await app.push_screen_wait(MessageDialog(title.format(file=path.name), text))
        return False
    if name:
        app.workspace.take_up(replace(opened, path=Path(name)), named=False)
    else:
        app.workspace.take_up(opened)
        app.remember(path)
    app.go_home()
    return True


async def _opened_workbook(app: "CyfranApp", path: Path) -> bool:
    if not await may_leave(app):
        return False
    opened = await asyncio.to_thread(_board_of_workbook, path)
    if isinstance(opened, Refused):
        title = _("{file} cannot be opened").format(file=path.name)
        await app.push_screen_wait(MessageDialog(title, opened.message))
        return False
    app.workspace.take_up(opened, named=False)
    app.go_home()
    words = _(
        "This is the Board that {file} was made from. Save it (Ctrl+S) to have it in a file of its own. What was typed "
        "into the workbook since comes with “Bring in”, in Commands (Ctrl+P)."
    )
    app.tell(words.format(file=path.name))
    return True


def _board_of_workbook(path: Path) -> Opened | Refused:
    # Loaded on the thread that reads: the libraries for spreadsheets take their time.
    from tui.workspace.bringing_in.opened_workbook import board_of_workbook  # noqa: PLC0415

    return board_of_workbook(path)


def _line(problem: Problem) -> str:
    return _("Line {line}. ").format(line=problem.line) if problem.line is not None else ""


async def leave(app: "CyfranApp") -> None:
    """Leave the application, after asking about changes that are not saved."""
    if await may_leave(app):
        app.workspace.close()
        app.exit()


async def may_leave(app: "CyfranApp") -> bool:
    """Ask what to do with changes that are not saved; whether the Board may be left."""
    await typed_out(app, AT_MOST)
    workspace = app.workspace
    if not workspace.dirty:
        return True
    question = _("{name} has changes that are not saved.").format(name=workspace.name)
    if workspace.drafts:
        where = "; ".join(f"{place}: {text}" for place, text in workspace.drafts)
        question += " " + _("Something is typed and not entered yet ({where}).").format(where=where)
    answers = (
        Answer(STAY, _("Stay here"), "t"),
        Answer(SAVE, _("Save, then leave"), "s"),
        Answer(LEAVE, _("Leave without saving"), "l"),
    )
    answer = await app.push_screen_wait(AskDialog(_("Leave this Board?"), question, answers))
    if answer == SAVE:
        return await save(app)
    return answer == LEAVE


async def _written(app: "CyfranApp", saving: Saving) -> bool:
    # On another thread: a network drive may take its time, and somebody else may be saving just now.
    try:
        written = await asyncio.to_thread(write, saving)
    except StoreProblem as problem:
        # On another thread: it waits until the work is written, or is known not to be.
        kept = await asyncio.to_thread(app.keep_now)
        app.tell(_not_saved(app, problem, kept=kept), severity="error")
        return False
    app.workspace.stands_in(written.opened)
    app.remember(written.opened.path)
    if written.problem is not None:
        told = _("From now on you are working in {file}.").format(file=written.opened.path.name)
        app.tell(f"{written.problem} {told}", severity="warning")
    elif saving.path is None and await asyncio.to_thread(stamp_of, written.opened.path) != written.opened.stamp:
        # There was nothing of ours to write, and what stands in the file is not what is shown here.
        app.tell(changed_outside(written.opened.path, dirty=False), severity="warning")
    else:
        app.tell(_("Saved: {path}").format(path=written.opened.path))
    return True


def _not_saved(app: "CyfranApp", problem: StoreProblem, *, kept: bool) -> str:
    """Why it was not saved, and where the work is meanwhile."""
    if problem.kind is StoreKind.CHANGED:
        return str(problem)
    if kept and app.safe_folder is not None:
        words = _("Nothing is lost: your changes are in this window, and kept in {folder}.")
        return f"{problem} {words.format(folder=app.safe_folder)}"
    words = _(
        "Nothing is lost yet, but your changes are in this window only. Do not close it; save elsewhere with F12."
    )
    return f"{problem} {words}"
