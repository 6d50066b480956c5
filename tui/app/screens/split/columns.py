"""The columns of the split's table: which of them there is room for, and what stands in a row."""

from dataclasses import dataclass

from funding.wording import _
from tui.app.looks.signs import signs
from tui.workspace.split_view.across import Across, AcrossRow
from tui.workspace.split_view.bars import bar
from tui.workspace.split_view.drilling import Figure
from tui.workspace.split_view.rows import (
    NONE,
    RowKind,
    SplitRow,
    SplitRows,
    change_percent_text,
    change_text,
    money_text,
    percent_text,
)

PADDING = 2
"""What a column takes beside its text."""
SCROLLBAR = 2
LEAST_NAME, LEAST_BAR = 18, 6
ROOMY_NAME, ROOMY_BAR = 24, 12
LONGEST_BAR = 40

NAME, BAR = "name", "bar"
ALWAYS = (Figure.ASSESSED, Figure.SHARE, Figure.CASH_DUE, Figure.CHANGE)
WHEN_ROOMY = (Figure.CHANGE_PART, Figure.LAST_YEAR, Figure.CREDIT)
"""Shown where there is room, the first first."""
ORDER = (
    Figure.ASSESSED,
    Figure.SHARE,
    Figure.CREDIT,
    Figure.CASH_DUE,
    Figure.LAST_YEAR,
    Figure.CHANGE,
    Figure.CHANGE_PART,
)
OF_ROW = {
    RowKind.GAP: Figure.GAP,
    RowKind.SURPLUS: Figure.SURPLUS,
    RowKind.COSTS: Figure.COSTS_TO_SHARE,
}
"""Rows that are about one figure, whatever the column."""
OF_PARTNERS = frozenset({RowKind.PARTNER, RowKind.TOTAL})
OF_LAST_YEAR = frozenset({Figure.LAST_YEAR, Figure.CHANGE, Figure.CHANGE_PART})
"""Of partners whose share of last year nobody has said, a dash stands there: it is not nothing."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What the cursor is on."""

    year: str
    figure: Figure
    partner: str | None


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column as it is drawn."""

    key: str
    heading: str
    width: int
    right: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row as it is drawn: a text and what it stands for in each column."""

    key: str
    cells: tuple[str, ...]
    spots: tuple[Spot, ...]
    strong: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """The table as it is drawn."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]


def year_view(rows: SplitRows, width: int) -> TableView:
    """A year's table with the columns that a width has room for."""
    figures = _figures_that_fit(rows, width)
    headings = _headings()
    texts = {figure: [_text(row, figure) for row in rows.all] for figure in figures}
    widths = {figure: max(map(len, (headings[figure], *texts[figure]))) for figure in figures}
    left = width - sum(widths.values()) - PADDING * (len(figures) + 2) - SCROLLBAR
    longest = max(len(row.name) for row in rows.all) + 1
    # Where there is no room for names the table is wider than the window, and scrolls.
    name = min(longest, max(left - ROOMY_BAR, min(left - LEAST_BAR, ROOMY_NAME), LEAST_NAME))
    drawn = min(max(left - name, 0), LONGEST_BAR)
    columns = (
        TableColumn(NAME, _("Partner"), name, right=False),
        *(TableColumn(figure.name, headings[figure], widths[figure], right=True) for figure in figures),
        *((TableColumn(BAR, "", drawn, right=False),) if drawn >= LEAST_BAR else ()),
    )
    largest = max((row.assessed for row in rows.partners), default=0)
    return TableView(columns, tuple(_year_row(row, rows.year, columns, largest) for row in rows.all))


def _figures_that_fit(rows: SplitRows, width: int) -> tuple[Figure, ...]:
    chosen = [figure for figure in ALWAYS if rows.counts_in_kind or figure is not Figure.CASH_DUE]
    room = width - SCROLLBAR - ROOMY_NAME - LEAST_BAR - 2 * PADDING - sum(_width(rows, known) for known in chosen)
    for figure in WHEN_ROOMY:
        if figure is Figure.CREDIT and not rows.counts_in_kind:
            continue
        room -= _width(rows, figure)
        if room < 0:
            break
        chosen.append(figure)
    return tuple(figure for figure in ORDER if figure in chosen)


def _width(rows: SplitRows, figure: Figure) -> int:
    return max(len(_headings()[figure]), *(len(_text(row, figure)) for row in rows.all)) + PADDING


def _headings() -> dict[Figure, str]:
    return {
        Figure.ASSESSED: _("Assessed"),
        Figure.SHARE: _("Share"),
        Figure.CREDIT: _("In kind"),
        Figure.CASH_DUE: _("Cash due"),
        Figure.LAST_YEAR: _("Last year"),
        Figure.CHANGE: _("Change"),
        Figure.CHANGE_PART: _("Change %"),
    }


def _text(row: SplitRow, figure: Figure) -> str:
    if row.last_year is None and row.kind in OF_PARTNERS and figure in OF_LAST_YEAR:
        return NONE
    match figure:
        case Figure.SHARE:
            return percent_text(row.share)
        case Figure.CREDIT:
            return money_text(row.credit)
        case Figure.CASH_DUE:
            return money_text(row.cash_due)
        case Figure.LAST_YEAR:
            return money_text(row.last_year)
        case Figure.CHANGE:
            return change_text(row.change)
        case Figure.CHANGE_PART:
            return change_percent_text(row)
        case _:
            return money_text(row.assessed)


def _year_row(row: SplitRow, year: str, columns: tuple[TableColumn, ...], largest: int) -> TableRow:
    cells: list[str] = []
    spots: list[Spot] = []
    for column in columns:
        figure = Figure[column.key] if column.key in Figure.__members__ else Figure.ASSESSED
        spots.append(Spot(year, OF_ROW.get(row.kind, figure), row.partner or None))
        if column.key == NAME:
            cells.append(fitted(row.name, column.width))
        elif column.key == BAR:
            bare = row.kind is not RowKind.PARTNER
            cells.append("" if bare else bar(row.assessed, largest, column.width, plain=signs().plain))
        else:
            cells.append(_text(row, figure))
    return TableRow(row.partner or row.kind.value, tuple(cells), tuple(spots), row.kind is not RowKind.PARTNER)


def across_view(across: Across, width: int) -> TableView:
    """All years side by side: the assessed share of each, and the cash due beside it where there is room."""
    in_kind = any(year.cash_due not in (None, year.assessed) for row in across.rows for year in row.years)
    told = [(year, figure) for year in range(len(across.years)) for figure in (Figure.ASSESSED, Figure.CASH_DUE)]
    money = [len(money_text(year.assessed)) + PADDING for row in across.rows for year in row.years]
    if not in_kind or width - SCROLLBAR - LEAST_NAME - PADDING < len(told) * max(*money, 10):
        told = [(year, figure) for year, figure in told if figure is Figure.ASSESSED]
    columns = [
        TableColumn(NAME, _("Partner"), min(max(len(row.name) for row in across.rows) + 1, ROOMY_NAME), right=False)
    ]
    for year, figure in told:
        heading = across.years[year] if figure is Figure.ASSESSED else _("cash due")
        texts = [_across_text(row, year, figure) for row in across.rows]
        columns.append(
            TableColumn(f"{figure.name} {across.years[year]}", heading, max(map(len, (heading, *texts))), right=True)
        )
    rows = tuple(_across_row(row, across, told, columns[0].width) for row in across.rows)
    return TableView(tuple(columns), rows)


def _across_row(row: AcrossRow, across: Across, told: list[tuple[int, Figure]], width: int) -> TableRow:
    partner = row.partner or None
    first = Spot(across.years[0], OF_ROW.get(row.kind, Figure.ASSESSED), partner)
    spots = [Spot(across.years[year], OF_ROW.get(row.kind, figure), partner) for year, figure in told]
    cells = [_across_text(row, year, figure) for year, figure in told]
    strong = row.kind is not RowKind.PARTNER
    return TableRow(row.partner or row.kind.value, (fitted(row.name, width), *cells), (first, *spots), strong)


def _across_text(row: AcrossRow, year: int, figure: Figure) -> str:
    figures = row.years[year]
    return money_text(figures.assessed if figure is Figure.ASSESSED else figures.cash_due)


def fitted(name: str, width: int) -> str:
    """A name with room for a mark before it, cut where it is too long."""
    room = width - 1
    return name if len(name) <= room else name[: max(room - len(signs().more), 0)] + signs().more


def as_text(rows: SplitRows) -> str:
    """The whole table of a year with tabs between, as spreadsheets take it; every column, no bars."""
    headings = _headings()
    lines = [[_("Partner"), *(headings[figure] for figure in ORDER)]]
    lines += [[row.name, *(_text(row, figure) for figure in ORDER)] for row in rows.all]
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)


def across_as_text(across: Across) -> str:
    """All years with tabs between: the assessed share and the cash due of each."""
    lines = [[_("Partner"), *(f"{year} {words}" for year in across.years for words in (_("Assessed"), _("Cash due")))]]
    for row in across.rows:
        figures = [money_text(amount) for year in row.years for amount in (year.assessed, year.cash_due)]
        lines.append([row.name, *figures])
    return "\n".join("\t".join(cell.replace("\t", " ") for cell in line) for line in lines)
