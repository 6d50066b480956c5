"""A table that is filled anew while it is looked at."""

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
