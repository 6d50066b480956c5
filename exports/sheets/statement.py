"""A partner's statement: its share, how it was built, what changed and why, and what it rests on, in live figures."""

from exports.sheets.marked_table import HEAD_ROW, Told, write_table
from exports.sheets.numbers import Shown, number, width_of
from exports.sheets.page import Paper
from exports.sheets.plan import Plan
from exports.sheets.statement_lines import Bridged, lines_of
from exports.sheets.styles import Look
from formulas.workings import COSTS_TO_SHARE
from funding.board import Partner
from funding.board_names import partner_name
from funding.wording import _

WIDTHS = {0: 21, 1: 38, 2: 10, 3: 50}
FIRST_YEAR = len(WIDTHS)
YEAR_WIDTH = 16
ROWS_A_PAGE = 50
"""As many rows as can be read when they are made to fit one page."""


def write_statement(paper: Paper, plan: Plan, partner: Partner, bridged: Bridged) -> None:
    """Write a partner's sheet: one table, with a column for each year."""
    entry = plan.split.board.partners.index(partner)
    note = _("What this partner pays, and why. “As exported” marks figures that do not follow changes to the inputs.")
    widths: dict[int, float] = dict(WIDTHS)
    for column, year in enumerate(plan.years, start=FIRST_YEAR):
        (whole,) = year.step(COSTS_TO_SHARE).values
        widths[column] = max(YEAR_WIDTH, width_of(Shown.MONEY, [number(whole)]))
    title = _("Statement for {partner}").format(partner=partner_name(partner))
    sheet = paper.sheet(plan.names.statements[partner.id], title, note, widths)
    headings = (_("Part"), _("Figure"), _("Unit"), _("Where it comes from"), *plan.split.board.years)
    lines = lines_of(plan, entry, bridged, first_row=HEAD_ROW + 2, column=FIRST_YEAR)
    parts = [None, *(line.part for line in lines)]
    rows = [
        (
            Told(line.part, Look.LABEL if line.part == above else Look.BOLD),
            line.figure,
            line.unit,
            line.source,
            *line.cells,
        )
        for line, above in zip(lines, parts, strict=False)
    ]
    write_table(sheet, f"Statement_{entry + 1}", headings, rows)
    if len(rows) <= ROWS_A_PAGE:
        sheet.raw.fit_to_pages(1, 1)
    sheet.finish()
