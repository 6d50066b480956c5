"""Going about in the cells of a table and choosing blocks of them, with keys and with the mouse."""

from collections.abc import Callable
from typing import ClassVar, TypeAlias

from textual import events
from textual.binding import BindingType
from textual.coordinate import Coordinate

from tui.app.actions import bindings
from tui.app.actions.table import CURSOR_ACTIONS
from tui.app.widgets.grid import messages
from tui.app.widgets.grid.block import Block, between
from tui.app.widgets.grid.sheet import Sheet
from tui.workspace.tables.table import Row, RowKind, Table

_MOVES = frozenset(action.id for action in CURSOR_ACTIONS)


class Grid(Sheet, inherit_bindings=False):
    """The cells of a table, with a cursor and a block."""

    BINDINGS: ClassVar[list[BindingType]] = [
        binding for binding in bindings("table") if not isinstance(binding, tuple) and binding.id in _MOVES
    ]

    Edited: TypeAlias = messages.Edited
    Refused: TypeAlias = messages.Refused
    Noted: TypeAlias = messages.Noted
    Drafting: TypeAlias = messages.Drafting
    Moved: TypeAlias = messages.Moved
    OpenForm: TypeAlias = messages.OpenForm

    def __init__(
        self,
        *,
        fixed_columns: int,
        typed: Callable[[events.Key | events.Paste], None],
        moved: Callable[[], None],
        may_leave: Callable[[], bool],
        picked: Callable[[bool], None],
        sort: Callable[[int], None],
    ) -> None:
        self._anchor: Coordinate | None = None
        self._extending = False
        super().__init__(fixed_columns=fixed_columns)
        self._typed = typed
        self._moved = moved
        self._may_leave = may_leave
        """Asked before the mouse moves the cursor away from a cell that is being edited."""
        self._picked = picked
        """Told of a click on a cell, and whether it was a double click."""
        self._sort = sort

    # --- the block -------------------------------------------------------------------------------

    @property
    def block(self) -> Block:
        """The cells that are chosen; the cursor's alone when no others are."""
        return between(self._anchor or self.cursor_coordinate, self.cursor_coordinate)

    def in_block(self, row: int, column: int) -> bool:
        """Whether a cell is one of several that are chosen."""
        return self._anchor is not None and (row, column) in self.block

    @property
    def chosen_rows(self) -> list[Row]:
        """The rows of the block that are entries, in the order they are looked at."""
        return [self.view[place] for place in self.block.rows if self._is_entry(place)]

    def _is_entry(self, place: int) -> bool:
        return place < len(self.view) and self.view[place].kind is RowKind.ENTRY

    def choose(self, anchor: Coordinate, cursor: Coordinate) -> None:
        """Choose the cells between two corners."""
        self._extending = True
        self.cursor_coordinate = cursor
        self._extending = False
        self._anchor = anchor if anchor != self.cursor_coordinate else None
        self._redraw_block()
        self._moved()

    def choose_one(self) -> bool:
        """Choose the cursor's cell alone; whether there was a block."""
        had = self._anchor is not None
        self._anchor = None
        if had:
            self._redraw_block()
            self._moved()
        return had

    def _extend(self, down: int, right: int) -> None:
        cursor = self.cursor_coordinate
        to = Coordinate(
            min(max(cursor.row + down, 0), len(self.view) - 1),
            min(max(cursor.column + right, 0), len(self.columns) - 1),
        )
        if self.view:
            self.choose(self._anchor or cursor, to)

    def _redraw_block(self) -> None:
        self._row_render_cache.clear()
        self._line_cache.clear()
        self.refresh()

    def show(self, table: Table) -> None:
        """Show a table; the block stays where its rows and columns are still there."""
        corner = self._corner_keys()
        super().show(table)
        columns = [column.key for column in table.columns]
        row = self.row_place(corner[0]) if corner is not None else None
        found = corner is not None and row is not None and corner[1] in columns
        self._anchor = Coordinate(row or 0, columns.index(corner[1])) if corner is not None and found else None
        if corner is not None:
            self._redraw_block()

    def _corner_keys(self) -> tuple[str, str] | None:
        if self._anchor is None or self.table is None or self._anchor.row >= len(self.view):
            return None
        return self.view[self._anchor.row].key, self.table.columns[self._anchor.column].key

    # --- the cursor ------------------------------------------------------------------------------

    def watch_cursor_coordinate(self, old_coordinate: Coordinate, new_coordinate: Coordinate) -> None:
        """A move without Shift gives the block up."""
        if self._filling:
            return
        super().watch_cursor_coordinate(old_coordinate, new_coordinate)
        if old_coordinate != new_coordinate and not self._extending:
            if self._anchor is not None:
                self._anchor = None
                self._redraw_block()
            self._moved()

    def action_cursor_left(self) -> None:
        """Go one cell left."""
        self.choose_one()
        self.move_cursor(column=self.cursor_column - 1)

    def action_cursor_right(self) -> None:
        """Go one cell right."""
        self.choose_one()
        self.move_cursor(column=self.cursor_column + 1)

    def action_scroll_top(self) -> None:
        """Go to the first cell."""
        self.move_cursor(row=0, column=0)

    def action_scroll_bottom(self) -> None:
        """Go to the last cell."""
        self.move_cursor(row=len(self.view) - 1, column=len(self.columns) - 1)

    def action_next_cell(self) -> None:
        """Go one cell right, and out of the table from the last."""
        if self.view and self.cursor_column < len(self.columns) - 1:
            self.action_cursor_right()
        else:
            self.screen.focus_next()

    def action_previous_cell(self) -> None:
        """Go one cell left, and out of the table from the first."""
        if self.view and self.cursor_column > 0:
            self.action_cursor_left()
        else:
            self.screen.focus_previous()

    def action_choose_up(self) -> None:
        """Make the block one row taller at the top."""
        self._extend(-1, 0)

    def action_choose_down(self) -> None:
        """Make the block one row taller at the bottom."""
        self._extend(1, 0)

    def action_choose_left(self) -> None:
        """Make the block one column wider at the left."""
        self._extend(0, -1)

    def action_choose_right(self) -> None:
        """Make the block one column wider at the right."""
        self._extend(0, 1)

    def action_choose_row(self) -> None:
        """Choose the whole rows of the block."""
        if self.view:
            rows = between(self._anchor or self.cursor_coordinate, self.cursor_coordinate)
            self.choose(Coordinate(rows.top, len(self.columns) - 1), Coordinate(rows.bottom, 0))

    def action_choose_all(self) -> None:
        """Choose the whole table."""
        if self.view:
            self.choose(Coordinate(len(self.view) - 1, len(self.columns) - 1), Coordinate(0, 0))

    # --- keys and mouse --------------------------------------------------------------------------

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key | events.Paste):
            self._typed(event)
        else:
            super()._forward_event(event)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        meta = event.style.meta
        if "row" not in meta or "column" not in meta or meta.get("out_of_bounds", False) or self.has_gone(event):
            return
        event.stop()
        if not self._may_leave():
            return
        to = Coordinate(meta["row"], meta["column"])
        if to.row < 0:
            self._sort(to.column)
        elif event.shift:
            self.choose(self._anchor or self.cursor_coordinate, to)
        else:
            self.choose_one()
            self.cursor_coordinate = to
            self._picked(event.chain > 1)
