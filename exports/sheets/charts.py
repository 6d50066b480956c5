"""The Charts: each partner's share of the total, and its way through the years, above the table they are drawn from."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from exports.sheets.marked_table import HEAD_ROW, Live, TableCell, mark_table, write_cell
from exports.sheets.numbers import Shown, number, width_of
from exports.sheets.page import Paper
from exports.sheets.plan import Plan
from exports.sheets.sheet import Sheet
from exports.sheets.split import OF_TOTAL, SHARE, on_split, year_blocks
from exports.sheets.styles import FONT
from formulas.workings import ASSESSED, GAP, SURPLUS
from funding.wording import _

PARTNER_WIDTH, FIGURE_WIDTH = 34, 17
CHART_WIDTH, ROW_OF_CHART, LEAST_HEIGHT = 640, 48, 260
"""In pixels: how wide a chart is, what each partner adds to its height, and the least it has.

A name may take two lines: LibreOffice leaves out every second name where one does not fit beside its bars.
"""
LARGEST = 3_200
PARTNERS_A_PAGE = 20
"""As many partners as can be read when table and charts are made to fit one page."""
COLOURS = ("#1B4F72", "#B9770E", "#1E8449", "#7D3C98", "#943126")
"""Dark enough to stand out from white, and unlike in brightness, so that they differ on a grey printer too."""
GRID = {"visible": True, "line": {"color": "#D0D0D0", "width": 0.5}}
PATTERNS = (None, "wide_upward_diagonal", "small_grid", "narrow_horizontal", "dotted_diamond")


def write_charts(paper: Paper, plan: Plan) -> None:
    """Write the sheet: the table, and below it the charts."""
    note = _("The figures of the charts stand in the table; both follow the Split.")
    years, size = plan.split.board.years, len(plan.partners)
    money = max(
        FIGURE_WIDTH, *(width_of(Shown.MONEY, [number(v) for v in year.step(ASSESSED).values]) for year in plan.years)
    )
    widths = {0: PARTNER_WIDTH, **dict.fromkeys(range(1, len(years) * 2 + 1), float(money))}
    sheet = paper.sheet(plan.names.charts, _("Charts"), note, widths)
    headings = [
        _("Partner"),
        *(_("Share of the total, {year}, %").format(year=year) for year in years),
        *(_("Assessed share, {year}, £").format(year=year) for year in years),
    ]
    mark_table(sheet, "Charts_table", headings, HEAD_ROW + size)
    for row, cells in enumerate(_rows(plan), start=HEAD_ROW + 1):
        for column, cell in enumerate(cells):
            write_cell(sheet, row, column, cell)
    _insert_charts(paper, sheet, plan)
    if size <= PARTNERS_A_PAGE:
        sheet.raw.fit_to_pages(1, 1)
    sheet.finish()


def _rows(plan: Plan) -> Sequence[list[TableCell]]:
    both = list(zip(plan.years, year_blocks(plan), strict=True))
    rows: list[list[TableCell]] = []
    for place, (name, _group) in enumerate(plan.partners):
        cells: list[TableCell] = [name]
        for year, block in both:
            whole = year.step(ASSESSED).total + year.step(GAP).total - year.step(SURPLUS).total
            part = year.step(ASSESSED).values[place] / whole if whole else Fraction(0)
            cells.append(Live(on_split(plan, OF_TOTAL, block.first + place), part, Shown.PERCENT.value))
        for year, block in both:
            share = year.step(ASSESSED).values[place]
            cells.append(Live(on_split(plan, SHARE, block.first + place), share, Shown.MONEY.value))
        rows.append(cells)
    return rows


def _insert_charts(paper: Paper, sheet: Sheet, plan: Plan) -> None:
    years, size = plan.split.board.years, len(plan.partners)
    below = HEAD_ROW + size + 2
    first_year, last_year = years[0], years[-1]
    titled = _("Share of each partner, {year}").format(year=first_year)
    alt = _("Bars: each partner's share of the total in {year}, as in the table above.")
    share = _chart(paper, sheet, titled, [(first_year, 1)], size, "0%")
    height = min(LARGEST, max(LEAST_HEIGHT, size * ROW_OF_CHART + 90))
    options = {"description": alt.format(year=first_year), "object_position": 3}
    share.set_size({"width": CHART_WIDTH, "height": height})
    sheet.raw.insert_chart(below, 0, share, options)
    if len(years) == 1:
        return
    titled = _("Assessed shares, {first} to {last}").format(first=first_year, last=last_year)
    alt = _("Bars: each partner's assessed share in every year from {first} to {last}, as in the table above.")
    path = _chart(
        paper, sheet, titled, [(year, 1 + len(years) + place) for place, year in enumerate(years)], size, "£#,##0"
    )
    path.set_size({"width": CHART_WIDTH, "height": height})
    options = {"description": alt.format(first=first_year, last=last_year), "x_offset": CHART_WIDTH + 20}
    sheet.raw.insert_chart(below, 0, path, {**options, "object_position": 3})


def _chart(
    paper: Paper, sheet: Sheet, title: str, series: Sequence[tuple[str, int]], size: int, figures: str
) -> Any:  # XlsxWriter ships no types
    """Bars for each partner; a series is a name and the column of its figures."""
    chart = paper.book.add_chart({"type": "bar"})
    font = {"name": FONT["font_name"], "size": FONT["font_size"]}
    first, last = HEAD_ROW + 1, HEAD_ROW + size
    for place, (name, column) in enumerate(series):
        look: dict[str, Any] = {"fill": {"color": COLOURS[place % len(COLOURS)]}}
        pattern = PATTERNS[place % len(PATTERNS)]
        if pattern:
            look = {"pattern": {"pattern": pattern, "fg_color": COLOURS[place % len(COLOURS)], "bg_color": "#FFFFFF"}}
        chart.add_series(
            {
                "name": name,
                "categories": [sheet.name, first, 0, last, 0],
                "values": [sheet.name, first, column, last, column],
                "gap": 60,
                "border": {"color": COLOURS[place % len(COLOURS)]},
                **look,
            }
        )
    chart.set_title({"name": title, "name_font": {**font, "size": 12, "bold": True}, "overlay": False})
    chart.set_x_axis({"num_format": figures, "num_font": font, "major_gridlines": GRID})
    # Every partner is named: a chart that leaves names out is no use to whoever is left out.
    chart.set_y_axis({"reverse": True, "num_font": font, "interval_unit": 1})
    chart.set_legend({"none": True} if len(series) == 1 else {"position": "bottom", "font": font})
    return chart
