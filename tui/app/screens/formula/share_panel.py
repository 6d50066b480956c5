"""Who pays what in the year in view, beside the sentences."""

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import DataTable, Static

from funding.wording import _
from tui.app.widgets.cells import Cells
from tui.workspace.sentences.showing import ShareRow, ShareTable

_LEAST_NAME = 12
_COLUMNS = ("partner", "pays", "change", "share")


class SharePanel(Vertical):
    """The table of partners with the total in words; the selected partner is the one that is explained."""

    class PartnerChosen(Message):
        """Another partner is selected."""

        def __init__(self, partner: str) -> None:
            super().__init__()
            self.partner = partner

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- as Textual
        super().__init__(id=id)
        self._shown: ShareTable | None = None
        self._drawn: dict[str, tuple[str, ...]] = {}
        """What stands in each partner's row."""
        self._frame: tuple[str, ...] = ()
        """The heading and the widths of the columns of figures."""
        self.partner: str | None = None

    def compose(self) -> ComposeResult:
        """What the figures are of, the table, the total in words."""
        yield Static("", id="figures-head", markup=False)
        table = Cells(id="shares", cursor_type="row", zebra_stripes=False, show_row_labels=False)
        yield table
        yield Static("", id="figures-foot", markup=False)

    @property
    def table(self) -> Cells:
        """The table of partners."""
        return self.query_one("#shares", Cells)

    def show(self, shown: ShareTable | None, head: str, *, stale: bool) -> None:
        """Show a year's figures under a heading; `stale` when they are not of the sentences as they stand."""
        self.set_class(stale, "-stale")
        self.query_one("#figures-head", Static).update(head, layout=False)
        self._shown = shown
        self.query_one("#figures-foot", Static).update(" ".join(shown.words) if shown is not None else "", layout=False)
        self._fill()

    def on_resize(self, event: events.Resize) -> None:
        """Give the names the room that the figures leave."""
        del event
        self._drawn.clear()
        self._fill()

    def _fill(self) -> None:
        shown, table = self._shown, self.table
        if shown is None or not self.size.width:
            table.clear(columns=True)
            self._drawn.clear()
            return
        keys = [row.partner for row in shown.rows]
        frame = (shown.pays_heading, *map(str, _widths(shown, self._frame)))
        if list(self._drawn) != keys or self._frame != frame:
            self._build(shown, keys, tuple(map(int, frame[1:])))
            self._frame, self._drawn = frame, dict.fromkeys(keys, ())
        for row in shown.rows:
            cells = self._cells(row)
            if self._drawn[row.partner] != cells:
                for column, cell in zip(_COLUMNS, cells, strict=True):
                    table.update_cell(row.partner, column, _cell(column, cell))
                self._drawn[row.partner] = cells

    def _build(self, shown: ShareTable, keys: list[str], widths: tuple[int, ...]) -> None:
        table = self.table
        name_width = max(self.size.width - sum(widths) - 2 * len(_COLUMNS) - 2, _LEAST_NAME)
        with self.prevent(DataTable.RowHighlighted):
            table.clear(columns=True)
            for key, heading, width in zip(_COLUMNS, _headings(shown), (name_width, *widths), strict=True):
                table.add_column(_cell(key, heading), key=key, width=width)
            for key in keys:
                table.add_row(*(Text("") for _column in _COLUMNS), key=key)
            if self.partner not in keys:
                self.partner = keys[0] if keys else None
            if self.partner is not None:
                table.move_cursor(row=keys.index(self.partner), animate=False)

    def _cells(self, row: ShareRow) -> tuple[str, ...]:
        mark = ">" if row.partner == self.partner else " "
        return (f"{mark}{row.name}", row.pays, row.change, row.share)

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Select a partner."""
        event.stop()
        # The row may be gone by now, and then Textual says None, whatever its types say.
        partner = getattr(event.row_key, "value", None)
        if partner is None or partner == self.partner or partner not in self._drawn:
            return
        self.partner = partner
        self._fill()
        self.post_message(self.PartnerChosen(partner))


def _headings(shown: ShareTable) -> tuple[str, ...]:
    return (_("Partner"), shown.pays_heading, _("Change"), _("Share"))


def _widths(shown: ShareTable, before: tuple[str, ...]) -> tuple[int, ...]:
    """How wide the figures are; never narrower than before, so that the columns stand still while somebody types."""
    rows = [(row.pays, row.change, row.share) for row in shown.rows]
    columns = zip(_headings(shown)[1:], *rows, strict=True)
    known = tuple(map(int, before[1:])) or (0, 0, 0)
    return tuple(max(least, *map(len, column)) for least, column in zip(known, columns, strict=True))


def _cell(column: str, text: str) -> Text:
    return Text(text, justify="left" if column == "partner" else "right", no_wrap=True, overflow="ellipsis")
