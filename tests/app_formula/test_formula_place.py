"""The place Formula, driven by keys."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.pilot import Pilot
from textual.widgets import Static

from funding.document import write_board
from funding.store import Opened
from tests.piloting import LARGE, SMALL, drive, press, screen_text, settled
from tests.workspace_sentences.boards import AGREED, board, sentences_of
from tui.app.app import CyfranApp
from tui.app.screens.formula.letter import Letter
from tui.app.screens.formula.screen import FormulaScreen
from tui.workspace.forms.form import Question
from tui.workspace.sentences.forms import sentence_forms
from tui.workspace.workspace import Workspace

SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "120x40"])


def _app(sentences: str = AGREED) -> CyfranApp:
    """An application with the Board of these tests open."""
    workspace = Workspace()
    of = board(sentences)
    workspace.take_up(Opened(Path("board.toml"), write_board(of), of, (), ""))
    return CyfranApp(workspace)


async def _place(app: CyfranApp, pilot: Pilot[None]) -> FormulaScreen:
    """Go to the place Formula, at the end of its first line."""
    app.action_go_place("formula")
    app.workspace.choose_year("2027-28")
    app.workspace.choose_year("2026-27")
    await settled(app, pilot)
    screen = app.screen
    assert isinstance(screen, FormulaScreen)
    app._reckoner.want()
    await settled(app, pilot)
    await press(app, pilot, "end")
    return screen


def _text(app: CyfranApp) -> str:
    of = app.workspace.board
    assert of is not None
    return sentences_of(of)


def _row(app: CyfranApp, name: str) -> str:
    """A partner's line of the table, as it is drawn."""
    return next(line for line in screen_text(app).splitlines() if name in line and "£" in line and "%" in line)


@SIZES
def test_typing_repaints_the_split(size: tuple[int, int]) -> None:
    """A percentage typed over is another share, without a key to ask for it."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.editor.move_cursor((0, len("Local authorities pay 60")))
        assert "£45,000.00" in _row(app, "Wrexham")
        await press(app, pilot, "backspace", "backspace", "5", "0")
        assert "£37,500.00" in _row(app, "Wrexham")
        assert "Gap: £10,000.00 is asked of nobody." in str(screen.query_one("#figures-foot", Static).content)

    drive(_app(), steps, size)


@SIZES
def test_a_slip_shows_under_its_word_and_mends(size: tuple[int, int]) -> None:
    """The word is underlined, the line marked, the message below; the last good split is told to be old."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "left", "x")
        assert "1! Local" in screen_text(app)
        assert "There is no driver called “childrenx”." in screen_text(app)
        assert "! 2026-27, as of the last sentences that read well" in screen_text(app)
        assert "£45,000.00" in _row(app, "Wrexham")
        spans = [span for span in screen.editor.get_line(0).spans if Style.parse(str(span.style)).underline]
        assert [(span.start, span.end) for span in spans] == [(37, 46)]
        await press(app, pilot, "backspace")
        assert "!" not in screen_text(app)
        assert "2026-27, as the sentences stand" in screen_text(app)

    drive(_app(), steps, size)


def test_a_slip_elsewhere_says_where() -> None:
    """Away from the slip its line is named."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        assert "! Something is wrong in line 2." in screen_text(app)
        await press(app, pilot, "down")
        assert "There is no partner or group called “Wrexam”." in screen_text(app)

    drive(_app("Police pay 5%.\nWrexam pays £5.\n"), steps)


@SIZES
def test_a_word_begun_is_completed(size: tuple[int, int]) -> None:
    """The list opens by itself; the arrow goes into it, Enter takes."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "ctrl+end", *"Con")
        assert screen.suggestions.display
        await press(app, pilot, "down", "enter")
        assert (_text(app), screen.suggestions.display) == (AGREED + "Conwy", False)
        await press(app, pilot, "space", *"pays 5%")
        assert _text(app) == AGREED + "Conwy pays 5%"

    drive(_app(), steps, size)


def test_enter_is_a_new_line_until_somebody_goes_into_the_list() -> None:
    """The list is in nobody's way."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "ctrl+end", *"Con", "enter")
        assert _text(app) == AGREED + "Con\n"
        await press(app, pilot, *"Con")
        assert screen.suggestions.display
        await press(app, pilot, "escape")
        assert not screen.suggestions.display

    drive(_app(), steps)


def test_the_list_comes_when_it_is_asked_for() -> None:
    """At the start of an empty formula it says who may pay."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        assert not screen.suggestions.display
        await press(app, pilot, "ctrl+l", "down", "tab")
        assert _text(app) == "Wrexham"

    drive(_app(""), steps)


def test_typing_is_undone_and_done_again() -> None:
    """A run of keys goes back at once, and the editor shows what the Board holds."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "ctrl+end", *"Conwy pays 5%.")
        await press(app, pilot, "ctrl+z")
        assert (_text(app), screen.editor.text) == (AGREED, AGREED)
        await press(app, pilot, "ctrl+y")
        assert (_text(app), screen.editor.text) == (AGREED + "Conwy pays 5%.", AGREED + "Conwy pays 5%.")

    drive(_app(), steps)


def test_each_line_is_undone_by_itself() -> None:
    """Going on to another line ends the run."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        await press(app, pilot, "ctrl+end", *"# a", "enter", *"# b")
        await press(app, pilot, "ctrl+z")
        assert _text(app) == AGREED + "# a"

    drive(_app(), steps)


@SIZES
def test_brackets_are_shown_as_they_are_typed(size: tuple[int, int]) -> None:
    """Text that looks like markup is text: in the sentences, in messages and in names."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        await press(app, pilot, *"# [bold]x[/]", "enter", *"[b] pays 5%.")
        seen = screen_text(app)
        assert "# [bold]x[/]" in seen
        assert "“[b]”" in seen
        assert "Example Health [board]" in seen

    drive(_app("\n" + AGREED), steps, size)


@SIZES
def test_the_selected_partner_is_explained(size: tuple[int, int]) -> None:
    """The arrow in the table chooses whose figure is told; on a small screen Ctrl+E shows the letter."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        screen.panel.table.focus()
        await press(app, pilot, "down")
        assert ">Conwy" in _row(app, "Conwy")
        if size == SMALL:
            await press(app, pilot, "ctrl+e")
        await pilot.pause(0.3)
        assert "Why Conwy council (example) pays £15,000.00 in 2026-27" in screen_text(app)

    drive(_app(), steps, size)


def test_the_lower_part_goes_from_split_to_letter_and_back() -> None:
    """There is room for one of them at 80x24."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        seen = [(screen.panel.display, screen.query_one(Letter).display)]
        for _turn in range(2):
            await press(app, pilot, "ctrl+e")
            seen.append((screen.panel.display, screen.query_one(Letter).display))
        assert seen == [(True, False), (False, True), (True, False)]

    drive(_app(), steps)


def test_on_a_wide_screen_the_same_key_goes_from_pane_to_pane() -> None:
    """From the sentences to the table, to the letter, and back."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        seen = []
        for _turn in range(3):
            await press(app, pilot, "ctrl+e")
            seen.append(app.focused.id if app.focused is not None else None)
        assert seen == ["shares", "why", "sentences"]

    drive(_app(), steps, LARGE)


def test_another_formula_and_another_year_are_shown() -> None:
    """The head says which formula it is and whether it is the one in use."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await _place(app, pilot)
        assert "Formula “agreed” (in use)" in screen_text(app)
        app.workspace.choose_year("2027-28")
        await settled(app, pilot)
        assert "2027-28, as the sentences stand" in screen_text(app)

    drive(_app(), steps)


ANSWERS: dict[str, dict[str, str]] = {
    "percentage": {"who": "Police", "percent": "1"},
    "amount": {"who": "Police", "amount": "5"},
    "rest": {"who": "Police"},
    "blend": {"who": "All partners", "equally": "40", "by children": "60"},
    "bands": {"who": "Police", "driver": "children", "amount1": "5", "up_to1": "9", "above": "7"},
    "nothing": {"who": "Police"},
    "pay-limit": {"who": "Each partner", "at_most": "40%"},
    "change-limit": {"who": "Each partner", "rise": "5%"},
    "falls-on": {"who": "Police"},
    "phasing": {"years": "3"},
    "in-kind": {"how": "in full"},
    "kinds": {"kinds": "staff"},
    "beyond": {"becomes": "is a gift to all"},
    "rounding": {"unit": "£10"},
    "underspend": {"how": "is kept in reserve"},
    "overspend": {"how": "is shared in the same shares"},
    "undelivered": {"how": "are paid in cash"},
    "pools": {"pools": "training"},
    "note": {"text": "Why"},
}
"""What is typed into the form of each entry of the menu; the others have what their questions begin with."""


def test_every_entry_of_the_menu_writes_its_sentence() -> None:
    """From the menu by its arrow keys, the form, and F9: the sentence stands below the cursor's line."""
    forms = sentence_forms(board(), "agreed", 0)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        for place, form in enumerate(forms):
            answers = ANSWERS.get(form.id.removeprefix("sentence "), {})
            sentence = form.tell({**form.start, **answers}).lines[0]
            screen.editor.move_cursor((0, 0))
            await press(app, pilot, "end", "ctrl+n")
            await press(app, pilot, *["down"] * place, "enter")
            for question in form.questions:
                await press(app, pilot, *_answer(question, answers.get(question.key, "")))
            await press(app, pilot, "f9")
            assert app.screen is screen, form.id
            assert sentence in _text(app).split("\n"), form.id
            row = screen.editor.cursor_location[0]
            assert screen.editor.document.get_line(row) == sentence, form.id
            await press(app, pilot, "ctrl+z")
            assert _text(app) == AGREED, form.id

    assert {f"sentence {entry}" for entry in ANSWERS} <= {form.id for form in forms}
    drive(_app(), steps, LARGE)


def _answer(question: Question, text: str) -> list[str]:
    """The keys that answer a question, and go on to the next."""
    if text and question.only_choices:
        return ["enter", *["down"] * (question.choices.index(text) + 1), "enter"]
    return [*text, "tab"]


def test_leaving_the_menu_changes_nothing() -> None:
    """Escape goes back to the sentences."""

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        screen = await _place(app, pilot)
        await press(app, pilot, "ctrl+n", "escape")
        assert (app.screen is screen, _text(app), app.workspace.can_undo) == (True, AGREED, False)

    drive(_app(), steps)


def test_a_board_without_a_formula_says_where_to_add_one() -> None:
    """There is nothing to type in."""
    workspace = Workspace()
    of = board().model_copy(update={"formulas": (), "board": board().board.model_copy(update={"base": None})})
    workspace.take_up(Opened(Path("board.toml"), write_board(of), of, (), ""))

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        app.action_go_place("formula")
        await press(app, pilot, *"abc", "ctrl+n", "ctrl+l")
        assert "The Board has no formula yet. Add one in Board (F2)." in screen_text(app)
        assert app.workspace.board == of

    drive(CyfranApp(workspace), steps)
