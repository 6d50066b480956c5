"""Adopting: what is missing, the reason when it is adopted all the same, and a last question."""

import asyncio
from typing import TYPE_CHECKING

from formulas.checklist import Item
from funding.board import Board
from funding.wording import _
from tui.app.dialogs.ask import Answer, AskDialog
from tui.app.dialogs.form import FormDialog
from tui.workspace.deciding.adopting import adoption_of, question_before
from tui.workspace.deciding.meeting import Prepared
from tui.workspace.edits import Edit, Refused
from tui.workspace.forms.form import Answers, Form, Question, Told

if TYPE_CHECKING:
    from tui.app.screens.decide.screen import DecideScreen


async def adopt(screen: "DecideScreen") -> None:
    """Adopt what is prepared, after asking."""
    looked, answers = screen.looked, screen.prepared
    if looked is None:
        return
    board = looked.board
    if not answers:
        screen.action_meeting()
        return
    edit = await asyncio.to_thread(adoption_of, board, answers)
    if isinstance(edit, tuple):
        despite = await _reason(screen, board, edit)
        if despite is None:
            return
        edit = await asyncio.to_thread(adoption_of, board, answers, despite)
    if isinstance(edit, Refused):
        screen.cyfran.tell(edit.message, severity="warning")
        screen.prepare(answers)
        return
    if isinstance(edit, Edit):
        ways = (Answer("stay", _("Not yet"), _("n")), Answer("adopt", _("Adopt"), _("a")))
        ask = AskDialog(_("Adopt?"), question_before(board, edit), ways)
        if await screen.app.push_screen_wait(ask) == "adopt":
            screen.adopted(edit, answers)


async def _reason(screen: "DecideScreen", board: Board, left: tuple[Item, ...]) -> str | None:
    """Why it is adopted although something is missing; None to settle that first."""
    words = _("This is missing:\n\n{items}\n\nSettle it first, or adopt all the same for a reason that is recorded.")
    told = words.format(items="\n".join(f"! {item.words}" for item in left))
    ways = (Answer("list", _("Settle it"), _("s")), Answer("despite", _("Adopt despite this"), _("d")))
    answer = await screen.app.push_screen_wait(AskDialog(_("Something is missing"), told, ways))
    if answer == "list":
        await screen.show_list("checklist")
    if answer != "despite":
        return None
    kept = await screen.app.push_screen_wait(FormDialog(_despite(board, left)))
    return kept.answers["despite"] if isinstance(kept, Prepared) else None


def _despite(board: Board, left: tuple[Item, ...]) -> Form:
    lines = tuple(f"! {item.words}" for item in left)

    def take(answers: Answers) -> Edit | Refused:
        if not answers["despite"].strip():
            return Refused(_("Say why it is adopted all the same."))
        return Prepared(board, "", answers=answers)

    return Form(
        "despite",
        _("Adopted although something is missing"),
        _("The reason stands in the minute, with what is missing."),
        (Question("despite", _("Reason"), _("Why it is adopted all the same."), needed=True, long=True),),
        {},
        lambda _answers: Told(lines),
        take,
    )
