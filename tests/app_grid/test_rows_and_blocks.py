"""Copying, pasting and clearing blocks; adding, taking out, copying and moving rows."""

from textual.pilot import Pilot

from tests.app_grid.pressing import MONEY, keys, run
from tests.app_grid.small_table import COMPUTED, LINES, FakeDesktop, Small
from tui.app.widgets.grid.paste_preview import PastePreview


def paste_of(text: str, *before: str, answer: str = "") -> Small:
    """Paste a text after some keys, and answer the question with a key."""
    seen = ["paste", *([answer] if answer else [])]

    async def steps(_app: Small, pilot: Pilot[None]) -> None:
        await pilot.press(*before, "ctrl+v")
        await pilot.pause()
        if len(seen) > 1:
            await pilot.press(answer)

    return run(steps, Small(desktop=FakeDesktop(text)))


def test_a_block_is_copied_with_tabs() -> None:
    """What is copied is what a person would type, so that a spreadsheet counts with it."""
    desktop = FakeDesktop()
    app = keys(*MONEY, "shift+down", "shift+right", "ctrl+c", app=Small(desktop=desktop))

    assert desktop.text == "52000\t53000\n41200\t"
    assert app.notes == ["Copied. It can be pasted here and in other programs."]


def test_without_a_clipboard_copy_and_paste_work_here() -> None:
    """A machine without a clipboard is no error: the text goes from cell to cell, and the message says what works."""
    app = keys("right", "right", "ctrl+c", "down", "ctrl+v", app=Small(desktop=FakeDesktop(broken=True)))

    assert app.lines[1]["basis"] == "NJC grade"
    assert app.notes == ["Copied. Ctrl+V pastes it here. If another program does not get it, export the table instead."]


def test_nothing_to_paste_is_said() -> None:
    """An empty clipboard tells what else to try."""
    (message,) = keys("ctrl+v").refusals

    assert message.startswith("There is nothing to paste.")


def test_cut_copies_and_clears() -> None:
    """Cut is one edit."""
    desktop = FakeDesktop()
    app = keys(*MONEY, "ctrl+x", app=Small(desktop=desktop))

    assert desktop.text == "52000"
    assert app.lines[0]["2026-27"] == ""
    assert app.labels == ["typed"]


def test_delete_clears_the_block_in_one_edit() -> None:
    """Cells that are computed are passed over."""
    app = keys(*MONEY, "shift+right", "shift+right", "shift+down", "delete")

    assert [(line["2026-27"], line["2027-28"]) for line in app.lines[:2]] == [("", ""), ("", "")]
    assert app.labels == ["typed"]


def test_a_computed_cell_cannot_be_cleared() -> None:
    """It says why, and what to do instead."""
    assert keys("end", "delete").refusals == [COMPUTED]


def test_one_accepted_cell_is_pasted_at_once() -> None:
    """A question about one cell would be in the way."""
    app = paste_of("£52k", *MONEY)

    assert app.lines[0]["2026-27"] == "£52k"
    assert app.shown(0, 3) == "£52,000.00"


def test_one_refused_cell_is_shown_with_its_message() -> None:
    """Nothing can be kept, and the preview says why."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press(*MONEY, "ctrl+v")
        await pilot.pause()
        assert isinstance(app.screen, PastePreview)
        assert not app.screen.query("#paste-keep")
        await pilot.press("enter")

    app = run(steps, Small(desktop=FakeDesktop("x")))
    assert app.labels == []


def test_a_block_is_shown_before_it_is_pasted() -> None:
    """Each cell with what it becomes, those that cannot be kept first, and the counts."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("down", "down", "down", *MONEY, "ctrl+v")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, PastePreview)
        assert screen.counts == "3 will be kept, ! 1 cannot be kept, 1 row added."
        assert screen.lines == [
            '! Practice reviews, 2027-28: "x" -> "x" is not money. Write it like £52,000.',
            '  Practice reviews, 2026-27: "1" -> £1.00',
            '  new row 1, 2026-27: "2" -> £2.00',
            '  new row 1, 2027-28: "3" -> £3.00',
        ]

    run(steps, Small(desktop=FakeDesktop("1\tx\n2\t3")))


def test_the_rest_is_kept() -> None:
    """What can be kept is kept in one edit; the refused cell stays as it was."""
    app = paste_of("1\tx\n2\t3", *MONEY, answer="enter")

    assert [(line["2026-27"], line["2027-28"]) for line in app.lines[:2]] == [("1", "53000"), ("2", "3")]
    assert app.labels == ["typed"]


def test_pasting_can_be_given_up() -> None:
    """Escape keeps nothing."""
    assert paste_of("1\t2", *MONEY, answer="escape").lines == list(LINES)


def test_pasting_while_sorted_follows_what_is_seen() -> None:
    """The second line goes to the row below on the screen."""
    app = paste_of("a\nb", "ctrl+l", "right", "right", answer="enter")

    assert [line["basis"] for line in app.lines] == ["a", "illustrative", "", "b"]


def test_a_paste_of_the_terminal_does_the_same() -> None:
    """Terminals that keep Ctrl+V to themselves send the text; into a cell that is edited it goes as typed."""
    from textual.events import Paste  # noqa: PLC0415 -- only this test pastes as a terminal does

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("right", "right")
        app.post_message(Paste("pasted"))
        await pilot.pause()
        await pilot.press("down", "X")
        app.post_message(Paste("two\nlines"))
        await pilot.pause()
        await pilot.press("enter")

    assert [line["basis"] for line in run(steps).lines[:2]] == ["pasted", "Xtwo lines"]


def test_a_part_of_a_text_is_copied_and_pasted() -> None:
    """While a cell is edited, the clipboard keys work on its text."""
    desktop = FakeDesktop()
    app = keys("enter", "shift+home", "ctrl+x", "a", "ctrl+v", "enter", app=Small(desktop=desktop))

    assert desktop.text == "Business manager"
    assert app.lines[0]["name"] == "aBusiness manager"


def test_a_new_row_comes_below_and_the_cursor_goes_there() -> None:
    """In the first column, ready to be named."""
    app = keys("right", "right", "ctrl+n")

    assert [line["name"] for line in app.lines][:2] == ["Business manager", "New line 5"]
    assert app.at == ("New line 5", "name")


def test_the_insert_key_adds_a_row_too() -> None:
    """Two keys, because not every keyboard has Insert."""
    assert keys("insert").labels == ["new"]


def test_rows_are_taken_out_without_a_question() -> None:
    """Undo brings them back."""
    app = keys("down", "shift+down", "ctrl+k")

    assert [line["name"] for line in app.lines] == ["Business manager", "Practice reviews"]
    assert app.at == ("Practice reviews", "name")


def test_the_total_cannot_be_taken_out() -> None:
    """It follows from the rows above, and says so."""
    app = keys("ctrl+end", "ctrl+k")

    assert app.refusals == ["This row is a total. It follows from the rows above."]
    assert app.lines == list(LINES)


def test_a_row_is_copied_below_itself() -> None:
    """The cursor goes to the copy."""
    app = keys("ctrl+d")

    assert app.at == ("Business manager 2", "name")
    assert len(app.lines) == 5


def test_rows_move_and_the_cursor_goes_with_them() -> None:
    """Two keys for each way, because some consoles do not pass on the first."""
    app = keys("ctrl+down", "alt+down", "ctrl+up")

    assert [line["name"] for line in app.lines][:2] == ["Training officer", "Business manager"]
    assert app.at == ("Business manager", "name")


def test_rows_do_not_move_while_sorted() -> None:
    """Where they would go could not be seen."""
    app = keys("ctrl+l", "ctrl+down")

    assert app.refusals == [
        "Rows cannot be moved while they are sorted for viewing. Press Ctrl+L until they stand as entered."
    ]
    assert app.lines == list(LINES)


def test_a_table_without_a_verb_says_so() -> None:
    """Where rows are fixed, the keys for rows say it."""
    app = keys("ctrl+n", "ctrl+k", "ctrl+d", "ctrl+down", app=Small(fixed=True))

    assert app.refusals == [
        "Rows cannot be added to this table.",
        "Rows cannot be taken out of this table.",
        "Rows of this table cannot be duplicated.",
        "Rows of this table cannot be moved.",
    ]


def test_the_details_of_a_row_are_asked_for() -> None:
    """Ctrl+E tells which row."""
    assert keys("down", "ctrl+e").forms == ["1"]
