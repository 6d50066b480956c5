"""What is done with scenarios as wholes, and what asks first."""

from typing import TYPE_CHECKING

from funding.wording import _
from tui.app.dialogs.ask import Answer as Reply
from tui.app.dialogs.ask import AskDialog
from tui.app.dialogs.form import FormDialog
from tui.app.dialogs.menu import MenuDialog, MenuEntry
from tui.workspace.edits import Edit
from tui.workspace.scenarios.form import scenario_form
from tui.workspace.scenarios.forms import sentence_forms
from tui.workspace.scenarios.listing import duplicated, moved, taken_out
from tui.workspace.scenarios.sought import taken, taken_anew
from tui.workspace.scenarios.writing import sentences_in

if TYPE_CHECKING:
    from tui.app.screens.scenarios.screen import ScenariosScreen


async def deed(screen: "ScenariosScreen", what: str) -> None:
    """Do something with the scenario under the cursor of the list."""
    board, here = screen.workspace.board, screen.here
    if board is None:
        return
    if what == "new":
        await _form(screen, None)
        return
    if here is None:
        screen.cyfran.tell(_("No scenario yet. N in the list adds one."))
        return
    match what:
        case "details":
            await _form(screen, here)
        case "look":
            _look(screen, here)
        case "duplicate":
            edit = duplicated(board, here)
            if screen.make(edit) and isinstance(edit, Edit):
                _go_to(screen, edit.row)
        case "take out":
            screen.make(taken_out(board, here))
        case "up" | "down":
            screen.make(moved(board, here, -1 if what == "up" else 1))


async def _form(screen: "ScenariosScreen", name: str | None) -> None:
    board = screen.workspace.board
    if board is None:
        return
    edit = await screen.app.push_screen_wait(FormDialog(scenario_form(board, name), drafting=screen.workspace.draft))
    screen.workspace.draft("", "")
    if isinstance(edit, Edit):
        # The name first, so that what is written at stays the same scenario under its new name.
        screen.here = edit.row
        screen.make(edit)
        if name is None:
            _go_to(screen, edit.row)
            screen.editor.focus()


def _go_to(screen: "ScenariosScreen", name: str) -> None:
    screen.here = name
    screen.show_board()


def _look(screen: "ScenariosScreen", here: str) -> None:
    wanted = " + ".join(screen.names.marked) or here
    workspace = screen.workspace
    workspace.choose_scenario(None if workspace.scenario == wanted else wanted)
    if workspace.scenario is None:
        screen.cyfran.tell(_("All places show the Board as it stands."))
    else:
        screen.cyfran.tell(_("All places show the Board under “{name}”.").format(name=workspace.scenario))


async def write_sentence(screen: "ScenariosScreen") -> None:
    """Choose a kind of sentence from a menu, and answer its form."""
    board, here, editor = screen.workspace.board, screen.here, screen.editor
    if board is None or here is None:
        screen.cyfran.tell(_("Add a scenario first."))
        return
    screen.suggestions.shut()
    before = editor.text.split("\n")[: editor.cursor_location[0] + 1]
    forms = sentence_forms(board, here, len(sentences_in("\n".join(before))) - 1)
    entries = [MenuEntry(form.id, form.title) for form in forms]
    chosen = await screen.app.push_screen_wait(MenuDialog(_("Add a sentence"), entries))
    if chosen is None:
        return
    form = next(form for form in forms if form.id == chosen)
    edit = await screen.app.push_screen_wait(FormDialog(form))
    if isinstance(edit, Edit) and screen.make(edit):
        editor.focus()
        row = min(int(edit.row), editor.document.line_count - 1)
        editor.move_cursor((row, len(editor.document.get_line(row))))


async def take_answer(screen: "ScenariosScreen") -> None:
    """Write what it takes into the scenario, or into a new one."""
    board, here, answer = screen.workspace.board, screen.answer_of, screen.answer
    known = board is not None and here in [scenario.name for scenario in board.scenarios]
    if board is None or here is None or answer is None or not answer.moves or not known:
        screen.cyfran.tell(_("There is no answer to take yet. Ask what it would take first."))
        return
    replies = (Reply("here", _("Into this one"), _("t")), Reply("new", _("Into a new one"), _("n")))
    question = _("Write the change into “{name}”, or into a new scenario that goes on from it?").format(name=here)
    reply = await screen.app.push_screen_wait(AskDialog(_("Take it"), question, replies))
    if reply == "here":
        screen.make(taken(board, here, answer.moves))
    elif reply == "new":
        edit = taken_anew(board, here, answer.moves)
        if screen.make(edit):
            _go_to(screen, edit.row)
