"""A table that is filled anew while it is looked at, and one that is wider than its window."""

import asyncio

from rich.text import Text
from textual.app import App, ComposeResult

from tui.app.widgets.cells import Cells


class _Small(App[None]):
    def compose(self) -> ComposeResult:
        yield Cells(show_row_labels=False)


def _fill(table: Cells) -> None:
    table.clear(columns=True)
    table.add_column(Text("%"))
    table.add_row(Text("Example Health Board"))


def _drawn(table: Cells) -> str:
    return "\n".join(strip.text for strip in table.render_lines(table.size.region))


def test_a_table_drawn_before_its_columns_are_measured_is_drawn_anew() -> None:
    """The screen may be drawn at any moment, so also between filling the table again and measuring it."""

    async def filled() -> str:
        app = _Small()
        async with app.run_test() as pilot:
            table = app.query_one(Cells)
            _fill(table)
            await pilot.pause()
            _fill(table)
            assert "Example Health Board" not in _drawn(table)
            await pilot.pause()
            return _drawn(table)

    assert "Example Health Board" in asyncio.run(filled())


def test_a_figure_that_is_partly_in_view_is_not_taken_for_another() -> None:
    """What is left of £147,619.00 would read as £147, or as 7,619.00."""

    async def looked_at() -> tuple[str, str]:
        app = _Small()
        async with app.run_test(size=(30, 5)) as pilot:
            table = app.query_one(Cells)
            table.fixed_columns = 1
            table.add_column(Text("Line"))
            for year in ("2026-27", "2027-28"):
                table.add_column(Text(year, justify="right"))
            table.add_row(Text("Training"), Text("£147,619.00", justify="right"), Text("£258,720.00", justify="right"))
            await pilot.pause()
            at_first = _drawn(table)
            table.scroll_to(x=5, animate=False, force=True)
            await pilot.pause()
            return at_first, _drawn(table)

    at_first, scrolled = asyncio.run(looked_at())
    assert "£147,619.00" in at_first
    assert "258" not in at_first
    assert "£258,720.00" in scrolled
    assert "619" not in scrolled
