"""Typing into the cells of a table."""

from textual.pilot import Pilot

from tests.app_grid.pressing import MONEY, keys, run
from tests.app_grid.small_table import COMPUTED, LINES, Small


def test_what_is_typed_replaces_the_cell() -> None:
    """The first key opens the cell and is its first letter; Enter keeps the text."""
    app = keys("L", "e", "a", "d", "enter")

    assert app.lines[0]["name"] == "Lead"
    assert app.shown(0, 0) == "Lead"


def test_enter_goes_down() -> None:
    """Enter keeps and goes to the cell below."""
    assert keys(*MONEY, "5", "enter").at == ("Training officer", "2026-27")


def test_shift_enter_goes_up() -> None:
    """Shift+Enter keeps and goes to the cell above, where terminals send it."""
    assert keys("down", *MONEY, "5", "shift+enter").at == ("Business manager", "2026-27")


def test_tab_goes_right() -> None:
    """Tab keeps and goes to the cell at the right."""
    app = keys("X", "tab")

    assert app.lines[0]["name"] == "X"
    assert app.at == ("X", "pool")


def test_shift_tab_goes_left() -> None:
    """Shift+Tab keeps and goes to the cell at the left."""
    app = keys("right", "right", "X", "shift+tab")

    assert app.lines[0]["basis"] == "X"
    assert app.at == ("Business manager", "pool")


def test_arrows_keep_a_new_value() -> None:
    """While a new value is typed, the arrows up and down keep it and move on."""
    app = keys("down", *MONEY, "7", "down", "8", "up")

    assert [line["2026-27"] for line in app.lines] == ["52000", "7", "8", "30000"]
    assert app.at == ("Training officer", "2026-27")


def test_left_and_right_move_in_the_text() -> None:
    """While a value is typed, left and right move in it."""
    assert keys(*MONEY, "1", "3", "left", "2", "enter").lines[0]["2026-27"] == "123"


def test_enter_edits_what_is_there() -> None:
    """Enter on a cell starts with what is in it."""
    assert keys("enter", "s", "enter").lines[0]["name"] == "Business managers"


def test_arrows_up_and_down_do_not_leave_what_is_edited() -> None:
    """Somebody who mends a text does not lose the place by an arrow key."""
    app = keys("enter", "s", "down")

    assert app.labels == []
    assert app.editor.line.input.value == "Business managers"


def test_escape_leaves_the_cell_as_it_was() -> None:
    """Escape gives up what was typed."""
    app = keys("X", "Y", "escape")

    assert app.lines == list(LINES)
    assert app.shown(0, 0) == "Business manager"
    assert app.editor.line.input.value == "Business manager"


def test_a_text_that_did_not_change_is_no_edit() -> None:
    """Enter twice goes down and leaves nothing to undo."""
    app = keys("enter", "enter")

    assert app.labels == []
    assert app.at == ("Training officer", "name")


def test_the_parsed_value_is_shown_before_it_is_kept() -> None:
    """What a text will become stands at the right of it."""
    assert keys(*MONEY, *"52k").editor.line.becomes == "= £52,000.00"


def test_a_blank_is_shown_as_blank() -> None:
    """An emptied text becomes a blank, and not a nought."""
    assert keys(*MONEY, "5", "backspace").editor.line.becomes == "= blank"


def test_a_refused_text_stays_with_its_reason() -> None:
    """What cannot be kept stays in the line, with a sign and what to do."""
    app = keys(*MONEY, *"52x", "enter")

    assert app.editor.line.input.value == "52x"
    assert app.editor.line.said == '! "52x" is not money. Write it like £52,000.'
    assert app.editor.line.becomes == "!"
    assert app.lines == list(LINES)


def test_a_refused_text_can_be_mended() -> None:
    """One goes on typing where one was."""
    app = keys(*MONEY, *"52x", "enter", "backspace", "enter")

    assert app.lines[0]["2026-27"] == "52"


def test_a_computed_cell_says_why_it_cannot_be_typed_over() -> None:
    """Such a cell keeps its value and says what to do instead."""
    app = keys("end", "5")

    assert app.refusals == [COMPUTED]
    assert app.editor.line.said == COMPUTED
    assert app.editor.draft is None


def test_each_key_is_told_for_the_recovery_file() -> None:
    """What is typed and not kept yet is told at each key, and that nothing is left at the end."""
    app = keys(*MONEY, "5", "2", "enter")

    where = "2026-27, Business manager"
    assert app.drafts == [(where, "5"), (where, "52"), (where, "")]


def test_the_line_shows_the_cell_in_full_and_what_belongs_there() -> None:
    """A text that is cut in its column can be read in the line."""
    text = "a long reason " * 5
    app = keys("right", "right", app=Small([LINES[0] | {"basis": text}]))

    assert app.editor.line.input.value == text
    assert app.editor.line.where == "Basis, Business manager"
    assert app.editor.line.said == "Where the figure comes from."


def test_keys_that_come_all_at_once_are_taken_in_order() -> None:
    """Four values from a fast typist or a script land in their cells, each an edit of the table before it."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        from textual.events import Key  # noqa: PLC0415 -- only this test sends keys past the pilot

        for key in ("right", "right", "right", *"11", "enter", *"22", "enter", *"33", "enter", *"44", "enter"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        for _again in range(10):
            await pilot.pause()

    assert [line["2026-27"] for line in run(steps).lines] == ["11", "22", "33", "44"]


def test_choices_are_offered_as_one_types() -> None:
    """A column with choices shows those that fit; the down arrow chooses, with a marker beside it."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("right", "r")
        choices = app.editor.line.choices
        assert [str(option.prompt) for option in choices.options] == ["  core", "  training", "  practice reviews"]
        await pilot.press("e", "v", "down")
        assert [str(option.prompt) for option in choices.options] == ["> practice reviews"]
        assert app.editor.line.becomes == "= practice reviews"
        await pilot.press("enter")

    app = run(steps)
    assert app.lines[0]["pool"] == "practice reviews"


def test_choices_open_with_the_cell() -> None:
    """Enter on a cell with choices shows them all, above the line."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("right", "enter", "down", "down")
        await pilot.pause()
        choices = app.editor.line.choices
        assert choices.option_count == 3
        assert choices.region.bottom <= app.editor.line.input.region.y
        await pilot.press("tab")

    assert run(steps).lines[0]["pool"] == "training"


def test_a_choice_can_be_clicked() -> None:
    """A click on a choice takes it as the text."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("right", "enter")
        await pilot.pause()
        await pilot.click(app.editor.line.choices, offset=(4, 2))
        await pilot.press("enter")

    assert run(steps).lines[0]["pool"] == "training"


def test_what_is_no_choice_can_be_typed() -> None:
    """The choices help; whether anything else is taken is for the table to say."""
    assert keys("right", *"cars", "enter").lines[0]["pool"] == "cars"


def test_text_is_never_taken_as_markup() -> None:
    """Brackets and tabs in a name are shown as they are, on one line."""
    app = keys("right", "left", app=Small([LINES[0] | {"name": "[red]A[/red]\n[b"}]))

    assert app.editor.line.where == "Line, [red]A[/red] [b"
    assert app.editor.line.input.value == "[red]A[/red] [b"


def test_a_key_of_the_table_keeps_the_text_first() -> None:
    """Ctrl+N in the middle of typing keeps what is typed and adds the row."""
    app = keys("X", "ctrl+n")

    assert [line["name"] for line in app.lines][:2] == ["X", "New line 5"]


def test_a_key_of_the_table_waits_for_a_text_that_is_refused() -> None:
    """What cannot be kept is not lost by another key."""
    app = keys(*MONEY, *"5x", "ctrl+n")

    assert app.labels == []
    assert app.editor.line.input.value == "5x"


def test_an_empty_table_says_what_to_do() -> None:
    """With no rows there is a sentence; typing adds the first row."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        assert app.editor.has_class("-empty")
        await pilot.press("C", "o", "enter")
        await pilot.pause()

    app = run(steps, Small([]))
    assert [line["name"] for line in app.lines] == ["Co"]
    assert not app.editor.has_class("-empty")


def test_a_draft_outlives_a_new_table() -> None:
    """A change from elsewhere while one types takes nothing away."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("X", "Y")
        app.lines[1]["basis"] = "changed"
        app.show()
        await pilot.press("Z", "enter")

    app = run(steps)
    assert (app.lines[0]["name"], app.lines[1]["basis"]) == ("XYZ", "changed")
