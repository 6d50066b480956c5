"""A table drawn as cells, quickly, and kept where it was when a newer one is shown."""

from collections.abc import Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.cache import LRUCache
from textual.coordinate import Coordinate
from textual.geometry import Size
from textual.widgets.data_table import RowKey

from tui.app.widgets.cells import Cells
from tui.app.widgets.grid.drawing import fit, heading, widths
from tui.workspace.tables.looking import ordered
from tui.workspace.tables.table import Row, RowKind, Table

Lines = list[list[Segment]]


class Sheet(Cells, inherit_bindings=False):
    """The cells of a table. Textual is pinned: a few of its inner methods are replaced, for speed and for blocks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--locked", "sheet--total", "sheet--block"}

    DEFAULT_CSS = """
    Sheet {
        height: 1fr;
        background: $surface;
        color: $foreground;
        &:focus { background-tint: $foreground 0%; }
        & > .datatable--fixed { background: $panel; color: $foreground; }
        & > .datatable--header { background: $panel; color: $foreground; text-style: bold underline; }
        & > .datatable--hover { background: $panel; color: $foreground; }
        & > .sheet--locked { color: $secondary; }
        & > .sheet--total { text-style: bold; }
        & > .sheet--block { background: $primary-muted; color: $foreground; text-style: underline; }
    }
    """

    def __init__(self, *, fixed_columns: int = 1) -> None:
        # These come first: the watchers of what Textual sets up look at them.
        self._drawn: LRUCache[tuple[object, ...], Lines] = LRUCache(10_000)
        self._filling = False
        super().__init__(show_row_labels=False, fixed_columns=fixed_columns)
        self.table: Table | None = None
        self.view: tuple[Row, ...] = ()
        """The rows as they are looked at."""
        self.sorted_by: tuple[str, bool] | None = None
        """The column by which they are sorted for viewing, and whether downwards."""
        self._widths: tuple[int, ...] = ()

    def show(self, table: Table) -> None:
        """Show a table: what has not changed stays as it is, and so do the cursor's cell and the scroll."""
        at = self.cursor_keys
        before, self.table = self.table, table
        if self.sorted_by is not None and self.sorted_by[0] not in {column.key for column in table.columns}:
            self.sorted_by = None
        old, self.view = self.view, self._viewed(table)
        same_columns = before is not None and _shape(before) == _shape(table)
        if same_columns and [row.key for row in old] == [row.key for row in self.view]:
            self._renew(old)
        else:
            self._fill()
            if at is not None:
                self.go_to(*at)

    def resort(self) -> None:
        """Put the rows in the order that is chosen now."""
        if self.table is not None:
            self.show(self.table)
            self._clear_caches()
            self.refresh()

    @property
    def cursor_keys(self) -> tuple[str, str] | None:
        """The row and the column of the cursor's cell; None when there are no cells."""
        if self.table is None or not self.view or not self.table.columns:
            return None
        return self.view[self.cursor_row].key, self.table.columns[self.cursor_column].key

    def row_place(self, row_key: str) -> int | None:
        """Where a row is looked at."""
        return next((place for place, row in enumerate(self.view) if row.key == row_key), None)

    def go_to(self, row_key: str, column_key: str) -> bool:
        """Bring the cursor to a cell; a row that is not there leaves it in the place it has. Whether it was there."""
        row = self.row_place(row_key)
        columns = self.table.columns if self.table is not None else ()
        column = next((place for place, known in enumerate(columns) if known.key == column_key), None)
        self.move_cursor(row=row, column=column)
        return row is not None

    def _viewed(self, table: Table) -> tuple[Row, ...]:
        if self.sorted_by is None:
            return table.rows
        column, descending = self.sorted_by
        return ordered(table, column, descending=descending)

    def _renew(self, old: tuple[Row, ...]) -> None:
        """Change only the cells that changed."""
        assert self.table is not None  # noqa: S101 -- `show` has just set it
        for before, after in zip(old, self.view, strict=True):
            if before.cells is after.cells or (before.cells == after.cells and before.kind is after.kind):
                continue
            for column, was, now in zip(self.table.columns, before.cells, after.cells, strict=True):
                if was != now:
                    self.update_cell(after.key, column.key, Text(now.text))
        self._update_count += 1
        self._size_columns()
        self.refresh()

    def _fill(self) -> None:
        """Draw everything anew, at the same scroll."""
        assert self.table is not None  # noqa: S101 -- `show` has just set it
        x, y, cursor = self.scroll_x, self.scroll_y, self.cursor_coordinate
        self._filling = True
        self.clear(columns=True)
        for column in self.table.columns:
            self.add_column(Text(column.heading), width=1, key=column.key)
        for row in self.view:
            self.add_row(*(Text(cell.text) for cell in row.cells), key=row.key)
        self._size_columns()
        self._filling = False
        self.scroll_to(x, y, animate=False, force=True, immediate=True)
        self.move_cursor(row=cursor.row, column=cursor.column)

    def _size_columns(self) -> None:
        assert self.table is not None  # noqa: S101 -- only called with a table
        found = widths(self.table)
        for column, width in zip(self.ordered_columns, found, strict=True):
            column.width = width
        if found != self._widths or self._require_update_dimensions:
            self._widths = found
            self._require_update_dimensions = False
            self._new_rows.clear()
            self._clear_caches()
            self._update_dimensions(())

    def _update_dimensions(self, new_rows: Iterable[RowKey]) -> None:  # noqa: ARG002 -- every width is known already
        """Say how large the whole is, without measuring each cell."""
        header = self.header_height if self.show_header else 0
        width = sum(column.get_render_width(self) for column in self.columns.values())
        self.virtual_size = Size(width, len(self.view) + header)

    def in_block(self, row: int, column: int) -> bool:  # noqa: ARG002 -- for those that know blocks
        """Whether a cell is one of several that are chosen."""
        return False

    def _render_cell(
        self,
        row_index: int,
        column_index: int,
        base_style: Style,
        width: int,
        cursor: bool = False,  # noqa: FBT001, FBT002 -- as Textual has it
        hover: bool = False,  # noqa: FBT001, FBT002 -- as Textual has it
    ) -> Lines:
        """Draw a cell; never through markup, and without measuring it again."""
        if self.table is None or column_index < 0 or row_index >= len(self.view):
            return [[Segment(" " * width, base_style)]]
        column = self.table.columns[column_index]
        text, kinds = self._text_and_kinds(row_index, column_index)
        hover = hover and self._show_hover_cursor
        state = (row_index, column_index, text, width, column.right, base_style, cursor, hover, kinds)
        key = (*state, self._pseudo_class_state)
        if key not in self._drawn:
            style = base_style
            for kind in kinds:
                style += Style(underline=True) if kind == "rule" else self.get_component_rich_style(kind, partial=True)
            fixed = row_index >= 0 and column_index < self.fixed_columns
            component, last = self._get_styles_to_render_cell(
                row_index < 0, False, fixed, hover, cursor, self.show_cursor, self._show_hover_cursor, True, False  # noqa: FBT003
            )  # fmt: skip
            style = style + component + last + Style.from_meta({"row": row_index, "column": column_index})
            self._drawn[key] = [[Segment(f" {fit(text, width - 2, right=column.right)} ", style)]]
        return self._drawn[key]

    def is_figure(self, row: int, column: int) -> bool:  # noqa: ARG002 -- a whole column holds figures
        """Whether a cell holds a figure."""
        return self.table is not None and self.table.columns[column].right

    def _text_and_kinds(self, row_index: int, column_index: int) -> tuple[str, tuple[str, ...]]:
        """What stands in a cell, and the styles that it has beside its row's."""
        assert self.table is not None  # noqa: S101 -- only drawn with a table
        if row_index < 0:
            column = self.table.columns[column_index]
            up = None if self.sorted_by is None or self.sorted_by[0] != column.key else not self.sorted_by[1]
            return heading(column, sorted_up=up), ()
        row = self.view[row_index]
        cell = row.cells[column_index]
        kinds = []
        if row.kind is RowKind.TOTAL:
            kinds.append("sheet--total")
        elif cell.why_not:
            kinds.append("sheet--locked")
        if row.kind is RowKind.ENTRY and row_index + 1 < len(self.view):
            kinds += ["rule"] * (self.view[row_index + 1].kind is RowKind.TOTAL)
        if self.in_block(row_index, column_index):
            kinds.append("sheet--block")
        return cell.text, tuple(kinds)

    def _clear_caches(self) -> None:
        super()._clear_caches()
        self._drawn.clear()

    def notify_style_update(self) -> None:
        """Draw everything anew in the new colours."""
        super().notify_style_update()
        self._drawn.clear()

    def _should_highlight(self, cursor: Coordinate, target_cell: Coordinate, type_of_cursor: str) -> bool:
        return type_of_cursor == "cell" and cursor == target_cell


def _shape(table: Table) -> list[tuple[str, str, bool]]:
    return [(column.key, column.heading, column.right) for column in table.columns]
