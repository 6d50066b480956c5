"""A form on the screen: by keyboard alone, by mouse, with its problems, on a small screen."""

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.app_dialogs.showing import LEFT, OPEN, Shower, keys, press, show
from tests.workspace_forms.filling_in import small_board
from tui.app.dialogs.choice import Choice
from tui.app.dialogs.form import FormDialog, place_of_answer
from tui.app.dialogs.question_row import QuestionRow
from tui.workspace.edits import Edit
from tui.workspace.forms.board_rows import driver_form, group_form
from tui.workspace.forms.costs import cost_forms
from tui.workspace.forms.offers import offer_forms

BOARD = small_board()


def manager() -> FormDialog:
    """The forms of the business manager's post."""
    return FormDialog(cost_forms(BOARD, "manager"), title="Business manager", choice="How is it built up?")


def row(app: Shower, label: str) -> QuestionRow:
    """The row of a question."""
    return next(row for row in app.dialog.query(QuestionRow) if row.question.label == label)


def test_typing_shows_what_it_comes_to() -> None:
    """Tab to the salary, type over it, and see the year's cost before it is kept."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        assert "2026-27: £32,853.33 = 1 post x £44,000.00 x 1.28 x 7/12 months" in app.text
        await press(pilot, "tab", "tab", "typed: 40k")
        assert "2026-27: £29,866.67 = 1 post x £40,000.00 x 1.28 x 7/12 months" in app.text
        await press(pilot, "f9")

    edit = show(manager(), steps)
    assert isinstance(edit, Edit)
    staff = edit.board.costs[3].staff
    assert staff is not None
    assert staff.salary == 4_000_000


def test_enter_goes_on_and_keeps_on_the_last_question() -> None:
    """A short form is filled in with Enter alone."""
    pressed = ["typed: churches", "enter", "typed: church", "enter", "enter", "enter"]
    edit = show(FormDialog(group_form(BOARD)), keys(*pressed))
    assert isinstance(edit, Edit)
    assert (edit.board.groups[0].name, edit.board.groups[0].singular) == ("churches", "church")


def test_the_arrows_go_up_and_down() -> None:
    """Down to the next question, up to the one before, over choices as well."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "down", "down")
        assert row(app, "Salary").field.has_focus
        await press(pilot, "up")
        assert row(app, "Full-time posts").field.has_focus
        row(app, "Grows with").field.focus()
        await press(pilot, "down")
        assert row(app, "In prices of").field.has_focus
        await press(pilot, "up", "up")
        assert row(app, "Last month").field.has_focus

    assert show(manager(), steps) == OPEN


def test_the_focused_question_is_explained() -> None:
    """One line of help, with what is known already."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        assert "What the line is called in the plan, like Training officer." in app.text
        row(app, "Pool").field.focus()
        await pilot.pause()
        assert "Known: training, core." in " ".join(app.text.replace("│", " ").split())

    show(manager(), steps)


def test_a_problem_stands_under_its_question() -> None:
    """It has a sign, comes as the answer is typed, and goes when it is mended."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "tab", "typed: one")
        assert row(app, "Full-time posts").problem == "! “one” is not a number. Write it like 20,890 or 0.6."
        assert "! “one” is not a number." in app.text
        await press(pilot, "f9")
        assert app.given == OPEN
        await press(pilot, "backspace", "backspace", "backspace", "2")
        assert row(app, "Full-time posts").problem == ""

    assert show(manager(), steps) == OPEN


def test_what_is_needed_is_told_when_it_is_missed() -> None:
    """An empty form does not shout; keeping it marks what is missing and goes there."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        assert "!" not in app.text
        await press(pilot, "f9")
        assert row(app, "Driver").problem == "! This is needed."
        assert row(app, "Driver").field.has_focus

    assert show(FormDialog(driver_form(BOARD)), steps) == OPEN


def test_what_is_wrong_with_all_answers_stands_at_the_bottom() -> None:
    """A problem of no question in particular is told above the buttons."""
    forms = [form for form in cost_forms(BOARD) if form.title == "Each year"]

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "typed: Chair", "f9")
        assert "! Write the amount of at least one year." in app.text

    assert show(FormDialog(forms), steps) == OPEN


def test_another_form_is_chosen() -> None:
    """From one way to another by keyboard; what was typed and both ask stays."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "typed: Manager", "shift+tab", "enter", "down", "enter")
        await pilot.pause()
        assert "How is it built up?   One amount" in app.text
        assert app.dialog.query(QuestionRow).first().field.has_focus
        assert row(app, "Amount a year").question.needed
        await press(pilot, "tab", "typed: 50k", "f9")

    edit = show(manager(), steps)
    assert isinstance(edit, Edit)
    cost = edit.board.costs[3]
    assert (cost.name, cost.amount, cost.staff) == ("Manager", 5_000_000, None)


def test_a_new_entry_starts_with_what_it_is() -> None:
    """Where there are several forms for something new, the first question is which."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        assert app.dialog.query_one("#which", Choice).has_focus
        await press(pilot, "enter", "g", "enter")
        await pilot.pause()
        assert "Things: quantity x price" in app.text
        await press(pilot, "enter", "w", "enter", "typed: Laptops", "enter", "1", "0", "enter", "enter", "typed: 600")
        assert "2026-27: £6,000.00 = 10 x £600.00" in app.text
        await press(pilot, "f9")

    edit = show(FormDialog(offer_forms(BOARD, None, "2026-27"), title="New offer"), steps)
    assert isinstance(edit, Edit)
    offer = edit.board.in_kind[-1]
    assert (offer.id, offer.partner, offer.kind) == ("laptops", "wrexham", "goods")


def test_a_choice_can_be_left_blank_again() -> None:
    """The first entry of a list of choices is none of them."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        row(app, "Grows with").field.focus()
        await press(pilot, "enter", "home", "enter", "f9")

    edit = show(FormDialog(cost_forms(BOARD, "training-officer")), steps)
    assert isinstance(edit, Edit)
    assert edit.board.costs[0].grows_with is None


def test_several_lines_of_text() -> None:
    """In a long answer Enter starts a new line, and Tab goes on."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        row(app, "Basis").field.focus()
        await press(pilot, "a", "enter", "b", "tab")
        assert isinstance(row(app, "Basis").field, TextArea)
        assert row(app, "Source").field.has_focus
        await press(pilot, "f9")

    edit = show(manager(), steps)
    assert isinstance(edit, Edit)
    assert edit.board.costs[3].basis == "a\nb"


def test_leaving_untouched_asks_nothing() -> None:
    """Escape closes a form in which nothing was typed."""
    assert show(manager(), keys("escape")) == LEFT
    assert show(manager(), keys("x", "backspace", "typed: Business manager", "escape")) == LEFT


@pytest.mark.parametrize(
    ("pressed", "given"), [(["l"], LEFT), (["enter"], OPEN), (["escape"], OPEN), (["right", "enter"], LEFT)]
)
def test_leaving_asks_when_something_was_typed(pressed: list[str], given: str) -> None:
    """The safe answer has the focus."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        await press(pilot, "x", "escape")
        assert "Leave without keeping what you typed?" in app.text
        await press(pilot, *pressed)

    assert show(manager(), steps) == given


def test_escape_closes_an_open_list_first() -> None:
    """Only the list goes; the form stays."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        row(app, "Grows with").field.focus()
        await press(pilot, "enter", "escape")
        assert row(app, "Grows with").field.has_focus

    assert show(manager(), steps) == OPEN


def test_by_mouse() -> None:
    """A click into a field, and on the buttons."""

    async def keep(app: Shower, pilot: Pilot[None]) -> None:
        await pilot.click(row(app, "Salary").field)
        await press(pilot, "end", "ctrl+u", "typed: 30k")
        await pilot.click("#keep")

    async def cancel(_app: Shower, pilot: Pilot[None]) -> None:
        await pilot.click("#cancel")

    edit = show(manager(), keep)
    assert isinstance(edit, Edit)
    staff = edit.board.costs[3].staff
    assert staff is not None
    assert staff.salary == 3_000_000
    assert show(manager(), cancel) == LEFT


def test_drafts_are_told_at_each_key() -> None:
    """The recovery file hears of every answer as it grows, by form and question."""
    heard: list[tuple[str, str]] = []
    forms = cost_forms(BOARD, "manager")
    show(FormDialog(forms, drafting=lambda where, text: heard.append((where, text))), keys("tab", "2", "3"))
    assert heard == [("costs manager staff: staff.fte", "2"), ("costs manager staff: staff.fte", "23")]
    assert place_of_answer(forms[0], "staff.fte") == heard[0][0]


def test_what_was_typed_before_is_there_again() -> None:
    """Answers that a recovery file kept are shown, with what is wrong with them."""

    async def steps(app: Shower, _pilot: Pilot[None]) -> None:
        assert "! “lots” is not an amount of money." in app.text
        assert app.dialog.query(Input)[1].value == "lots"

    show(FormDialog([cost_forms(BOARD)[0]], typed={"amount": "lots"}), steps)


def test_text_is_never_taken_as_markup() -> None:
    """Names with brackets are shown as they are, everywhere."""
    odd = BOARD.model_copy(
        update={
            "indices": (BOARD.indices[0].model_copy(update={"name": "[red]pay[/]"}),),
            "costs": (BOARD.costs[0].model_copy(update={"name": "[b]x", "grows_with": "[red]pay[/]"}),),
        }
    )

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        assert "x 1.03 ([red]pay[/])" in app.text
        assert "[b]x" in app.text.splitlines()[1]
        row(app, "Grows with").field.focus()
        await press(pilot, "enter")
        assert app.text.count("[red]pay[/]") == 3

    show(FormDialog(cost_forms(odd, "training-officer"), title="[b]x"), steps)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (200, 60)])
def test_bottom_and_focus_are_always_in_sight(size: tuple[int, int]) -> None:
    """However small the screen, the question that is answered and the buttons are seen."""

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        for _question in range(len(app.dialog.query(QuestionRow))):
            focused = app.focused
            assert focused is not None
            assert app.dialog.query_one("#questions").region.contains_region(focused.region), focused
            assert "Keep (F9)" in app.text
            await press(pilot, "tab")

    show(manager(), steps, size)


def test_a_slow_form_is_told_when_typing_pauses() -> None:
    """Where an answer takes long to work out, the keys do not wait for it."""
    dialog = manager()

    async def steps(app: Shower, pilot: Pilot[None]) -> None:
        dialog._slow = True
        await pilot.press("tab", "tab", "4")
        assert "£44,000.00" in app.text
        await pilot.pause(0.3)
        assert "£44,000.00" not in app.text
        assert "£4.00" in app.text

    show(dialog, steps)
