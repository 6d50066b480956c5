"""Going about in a table, choosing blocks, sorting and finding."""

import pytest
from textual.coordinate import Coordinate
from textual.pilot import Pilot

from tests.app_grid.pressing import MONEY, keys, run
from tests.app_grid.small_table import LINES, Small
from tui.app.widgets.grid.block import Block


def names(app: Small) -> list[str]:
    """The first column as it is looked at."""
    return [row.cells[0].text for row in app.editor.grid.view]


@pytest.mark.parametrize(
    ("pressed", "at"),
    [
        (("end",), ("Business manager", "both")),
        (("end", "home"), ("Business manager", "name")),
        (("ctrl+end",), ("Total", "both")),
        (("ctrl+end", "ctrl+home"), ("Business manager", "name")),
        (("pagedown",), ("Total", "name")),
        (("pagedown", "pageup"), ("Business manager", "name")),
        (("tab", "tab", "shift+tab"), ("Business manager", "pool")),
    ],
)
def test_keys_go_about(pressed: tuple[str, ...], at: tuple[str, str]) -> None:
    """Home and End go along the row, with Ctrl to the corners; a page goes down or up; Tab goes along."""
    assert keys(*pressed).at == at


def test_tab_leaves_from_the_last_column() -> None:
    """The table is no trap for somebody who has no mouse."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("end", "tab")
        assert app.focused is app.query_one("#after")
        await pilot.press("shift+tab", "home", "shift+tab")
        assert app.focused is app.query_one("#before")

    run(steps)


def test_the_cursor_is_told() -> None:
    """Whoever shows details beside the table hears where the cursor goes."""
    assert keys("down", "right").places[-2:] == [("1", "name"), ("1", "pool")]


def test_shift_and_arrows_choose_a_block() -> None:
    """The block grows from where one was; the line counts it, so that colour is not the only sign."""
    app = keys("shift+down", "shift+right", "shift+right")

    assert app.editor.grid.block == Block(0, 0, 1, 2)
    assert app.editor.line.said.startswith("Chosen: 2 rows, 3 columns.")


def test_a_move_without_shift_gives_the_block_up() -> None:
    """As in every spreadsheet."""
    assert keys("shift+down", "right").editor.grid.block.single


def test_escape_gives_the_block_up() -> None:
    """Escape chooses the cursor's cell alone."""
    assert keys("shift+down", "shift+down", "escape").editor.grid.block == Block(2, 0, 2, 0)


@pytest.mark.parametrize("key", ["ctrl+space", "ctrl+@"])
def test_a_whole_row_is_chosen(key: str) -> None:
    """Ctrl+Space chooses the rows of the block from end to end; terminals have two names for it."""
    assert keys("right", "shift+down", key).editor.grid.block == Block(0, 0, 1, 5)


def test_a_click_and_a_click_with_shift_choose_a_block() -> None:
    """The mouse does the same."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        grid = app.editor.grid
        await pilot.click(grid, offset=(3, 2))
        assert app.at == ("Training officer", "name")
        await pilot.click(grid, offset=(22, 3), shift=True)
        assert grid.block == Block(1, 0, 2, 1)

    run(steps)


def test_a_double_click_edits() -> None:
    """Two clicks open a cell."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.click(app.editor.grid, offset=(3, 2), times=2)
        await pilot.press("s", "enter")

    assert run(steps).lines[1]["name"] == "Training officers"


def test_a_click_on_the_line_edits() -> None:
    """A click into the line below opens the cell."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.click(app.editor.line.input, offset=(30, 0))
        await pilot.press("s", "enter")

    assert run(steps).lines[0]["name"] == "Business managers"


def test_a_click_elsewhere_keeps_what_is_typed() -> None:
    """As in every spreadsheet."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("X")
        await pilot.click(app.editor.grid, offset=(3, 3))

    app = run(steps)
    assert app.lines[0]["name"] == "X"
    assert app.at == ("Venue hire", "name")


def test_a_click_elsewhere_stays_at_a_text_that_is_refused() -> None:
    """What cannot be kept is not lost by a click."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press(*MONEY, "5", "x")
        await pilot.click(app.editor.grid, offset=(3, 3))

    app = run(steps)
    assert app.editor.line.input.value == "5x"
    assert app.at == ("Business manager", "2026-27")


def test_sorting_is_for_viewing_only() -> None:
    """Ctrl+L goes up, down, as entered; the heading and the line say so; the lines stay as they are."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        grid = app.editor.grid
        await pilot.press(*MONEY, "ctrl+l")
        up = ["Venue hire", "Practice reviews", "Training officer", "Business manager", "Total"]
        assert names(app) == up
        assert "2026-27 ^" in grid.render_line(0).text
        assert "Sorted for viewing only: 2026-27, up." in app.editor.line.said
        assert app.at == ("Business manager", "2026-27")
        await pilot.press("ctrl+l")
        assert names(app) == [*up[3::-1], "Total"]
        assert "2026-27 v" in grid.render_line(0).text
        await pilot.press("ctrl+l")

    app = run(steps)
    assert names(app) == [*(line["name"] for line in LINES), "Total"]
    assert app.lines == list(LINES)
    assert app.labels == []


def test_a_click_on_a_heading_sorts() -> None:
    """The mouse sorts too."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.click(app.editor.grid, offset=(3, 0))

    app = run(steps)
    assert names(app) == ["Business manager", "Practice reviews", "Training officer", "Venue hire", "Total"]


def test_a_cell_typed_while_sorted_is_the_one_that_is_seen() -> None:
    """A sorted view puts texts where they are seen to go."""
    app = keys("ctrl+l", "down", "right", "right", "X", "enter")

    assert app.lines[3]["basis"] == "X"


def test_find_goes_from_one_to_the_next() -> None:
    """Enter goes on, and round; Escape closes and leaves the cursor there."""

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+f", *"training", "enter")
        assert app.at == ("Training officer", "name")
        await pilot.press("enter")
        assert app.at == ("Training officer", "pool")
        await pilot.press("enter", "enter")
        assert app.at == ("Training officer", "name")
        await pilot.press("escape")
        assert app.focused is app.editor.grid
        assert not app.editor.find_line.has_class("-open")

    run(steps)


def test_find_says_when_there_is_nothing() -> None:
    """Nothing found is said, with a sign."""
    app = keys("ctrl+f", *"zzz", "enter")

    assert app.editor.find_line.said == "! Not found in this table."
    assert app.at == ("Business manager", "name")


def test_keys_of_the_table_rest_while_one_looks_for_a_text() -> None:
    """Delete in the line to find by deletes a letter, not a cell."""
    app = keys("ctrl+f", "a", "delete", "backspace", "ctrl+k", "ctrl+n")

    assert app.labels == []


def test_figures_stand_at_the_right_and_blanks_are_blank() -> None:
    """Figures end in one column; a blank is no nought."""

    async def steps(app: Small, _pilot: Pilot[None]) -> None:
        first, third = (app.editor.grid.render_line(line).text for line in (1, 3))
        assert first.index("£52,000.00") + len("£52,000.00") == third.index("£2,040.00") + len("£2,040.00")
        assert app.shown(1, 4) == ""

    run(steps)


def test_a_total_has_a_rule_above_and_is_bold() -> None:
    """It is set apart by more than colour."""

    async def steps(app: Small, _pilot: Pilot[None]) -> None:
        grid = app.editor.grid
        above = [segment.style for segment in grid.render_line(4) if segment.text.startswith(" two a year")]
        total = [segment.style for segment in grid.render_line(5) if segment.text.startswith(" Total")]
        assert [style.underline for style in above if style] == [True]
        assert [style.bold for style in total if style] == [True]

    run(steps)


def test_show_keeps_cursor_scroll_and_block() -> None:
    """A newer table of the same rows leaves everything where it is, and one with a row less does too."""
    many = [LINES[0] | {"name": f"Line {number}"} for number in range(60)]

    async def steps(app: Small, pilot: Pilot[None]) -> None:
        grid = app.editor.grid
        grid.move_cursor(row=40, column=2)
        await pilot.press("shift+down", "shift+right")
        await pilot.pause()
        scroll = grid.scroll_offset
        assert scroll.y > 0
        app.lines[41]["basis"] = "changed"
        app.show()
        await pilot.pause()
        assert (grid.scroll_offset, grid.block) == (scroll, Block(40, 2, 41, 3))
        assert app.shown(41, 2) == "changed"
        app.lines.pop()
        app.show()
        await pilot.pause()
        assert (grid.scroll_offset, grid.block) == (scroll, Block(40, 2, 41, 3))
        assert grid.cursor_coordinate == Coordinate(41, 3)

    run(steps, Small(many))


def test_ten_rows_are_seen_on_a_small_screen() -> None:
    """At 80 by 24, with two buttons beside it, the table still shows more than ten rows."""
    many = [LINES[0] | {"name": f"Line {number}"} for number in range(60)]

    async def steps(app: Small, _pilot: Pilot[None]) -> None:
        assert app.editor.grid.scrollable_content_region.height > 10

    run(steps, Small(many))
