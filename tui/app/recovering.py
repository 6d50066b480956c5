"""Work that was left unsaved: offered when the application starts."""

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

from funding.recovery import Kept, Standing, discard, restore, standing
from funding.store import StoreProblem
from funding.wording import _
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.message import MessageDialog

if TYPE_CHECKING:
    from tui.app.app import CyfranApp

BACK, LATER, AWAY = "back", "later", "away"


async def offer(app: "CyfranApp", path: Path | None) -> bool:
    """Offer work that was left over, all or that of one file; whether some was brought back."""
    found = await asyncio.to_thread(app.memory.left_over)
    for problem in found.problems:
        app.tell(str(problem), severity="warning")
    for kept in found.works:
        if (path is None or _is_of(kept, path)) and await _offered(app, kept):
            return True
    return False


def _is_of(kept: Kept, path: Path) -> bool:
    # A file can be named in several ways, through links and with dots.
    return kept.work.path is not None and os.path.realpath(kept.work.path) == os.path.realpath(path)


async def _offered(app: "CyfranApp", kept: Kept) -> bool:
    """Ask whether to bring work back; whether it was."""
    answers = (
        Answer(BACK, _("Bring it back"), "b"),
        Answer(LATER, _("Ask me later"), "l"),
        Answer(AWAY, _("Throw it away"), "t"),
    )
    answer = await app.push_screen_wait(AskDialog(_("Work that was not saved"), _question(kept), answers))
    try:
        if answer == AWAY:
            discard(kept)
        if answer == BACK:
            await bring_back(app, kept)
            return True
    except StoreProblem as problem:
        app.tell(str(problem), severity="error")
    return False


async def bring_back(app: "CyfranApp", kept: Kept) -> None:
    """Take up work where it was left; raises `StoreProblem`."""
    restored = restore(kept)
    app.workspace.restore(restored)
    if app.keep_now():
        discard(kept)
    app.go_home()
    if not restored.drafts:
        return
    told = "\n\n".join(f"{draft.where}:\n{draft.text}" for draft in restored.drafts)
    await app.push_screen_wait(MessageDialog(_("You were typing this, and had not entered it yet"), told))
    for draft in restored.drafts:
        app.workspace.draft(draft.where, "")


def _question(kept: Kept) -> str:
    name = kept.work.path.name if kept.work.path is not None else _("a Board without a file")
    when = f"{kept.work.when.astimezone():%Y-%m-%d %H:%M}"
    told = _("Changes to {name} of {when} were not saved when the window closed.").format(name=name, when=when)
    match standing(kept):
        case Standing.CHANGED:
            told += " " + _("The file was changed since; saving will keep both.")
        case Standing.GONE:
            told += " " + _("The file is no longer where it was.")
    return told
