"""How figures and pages look: formats, contrast, print."""

import re
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from exports.sheets.numbers import Shown, number_format
from exports.sheets.plan import Plan
from exports.sheets.schedule import schedule_of
from exports.sheets.split import CASH, CHANGE, OF_TOTAL, SHARE, headings, year_blocks
from exports.sheets.styles import Look, looks
from exports.workbook import write_workbook
from tests.exports.boards import AWKWARD, awkward_split, split_of
from tests.exports.reading import Written

MONEY, PERCENT = "£#,##0.00", "0.00%"


def test_w39_money_and_percentages(awkward: Written, plan: Plan) -> None:
    """Money as £#,##0.00, which keeps the minus and shows zero; percentages to two places."""
    sheet = awkward.book["Split"]
    block = year_blocks(plan)[0]
    for row in range(block.first + 1, block.last + 2):
        formats = [sheet.cell(row, column + 1).number_format for column in (SHARE, OF_TOTAL, CHANGE, CASH)]
        assert formats == [MONEY, PERCENT, MONEY, MONEY]


def test_w39_units_stand_in_headings() -> None:
    """Each column of figures says its unit."""
    units = [", £", ", %", ", £", ", £", ", £"]
    due = schedule_of(awkward_split().board)
    assert [heading[-3:] for heading in headings(due, in_kind=False)[3:]] == [*units, *[", £"] * len(due)]
    assert [heading[-3:] for heading in headings(due, in_kind=True)[3:]] == [*units, *[", £"] * (len(due) + 2)]


@pytest.mark.parametrize(
    ("shown", "figure", "expected"),
    [
        (Shown.COUNT, 20890, "#,##0"),
        (Shown.COUNT, 2400.5, "#,##0.0"),
        (Shown.PERCENT, 0.6, "0.00%"),
        (Shown.PERCENT, 0.3333, "0.00%"),
        (Shown.PERCENT, 0.123456, "0.0000%"),
    ],
)
def test_w39_no_digit_that_matters_is_hidden(shown: Shown, figure: float, expected: str) -> None:
    """Counts and percentages show as many decimals as they have, up to six."""
    assert number_format(shown, [figure]) == expected


def test_w39_no_limit_is_said_in_words(awkward: Written) -> None:
    """Where there is no limit the cell says so, and shows no huge figure."""
    formats = {cell.number_format for row in awkward.book["Workings 2026-27"].iter_rows() for cell in row}
    assert '[>=100000000000000]"no limit";£#,##0.00' in formats


def test_w41_one_sans_serif_of_ten_points_or_more(awkward: Written) -> None:
    """Every cell is in Arial, 10 points at least."""
    fonts = {
        (cell.font.name, cell.font.sz >= 10) for sheet in awkward.book for row in sheet.iter_rows() for cell in row
    }
    assert fonts == {("Arial", True)}


def test_w42_no_merged_cells(awkward: Written) -> None:
    """No cells are merged."""
    assert [sheet.title for sheet in awkward.book.worksheets if sheet.merged_cells.ranges] == []


def test_w44_the_split_is_one_marked_table(awkward: Written, plan: Plan) -> None:
    """Title in A1, notes above, and one table with a tagged row of headings that takes in every year."""
    sheet = awkward.book["Split"]
    (table,) = sheet.tables.values()
    last = year_blocks(plan)[-1].whole + 1
    assert (sheet["A1"].value, table.ref, table.headerRowCount in (None, 1)) == ("Split", f"A5:L{last}", True)
    assert [column.name for column in table.tableColumns] == headings(plan.schedule, in_kind=False)
    assert [cell.value for cell in sheet[5]] == headings(plan.schedule, in_kind=False)


def _brightness(colour: str) -> float:
    """Relative luminance of a colour such as `#1A2B3C`, as the accessibility guidelines reckon it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("look", list(Look))
def test_w48_text_stands_out(look: Look) -> None:
    """Text and fill contrast at least 4.5 to 1."""
    properties = looks()[look]
    dark = _brightness(properties.get("font_color", "#000000"))
    pale = _brightness(properties.get("bg_color", "#FFFFFF"))
    assert (pale + 0.05) / (dark + 0.05) >= 4.5


def test_w48_a_check_that_fails_says_so_in_words(awkward: Written) -> None:
    """The colour of a failing check comes on top of the word, which is in the cell."""
    states = {cell.value for cell in awkward.results["Checks"]["F"][5:]}
    assert states == {"OK"}


def test_w51_pages(awkward: Written) -> None:
    """A4, one page wide, heading rows repeated, page x of y; statements and charts are one page, Workings wider."""
    statements = {"Charts"} | {awkward.book.sheetnames[place] for place in range(10, 16)}
    for sheet in awkward.book.worksheets:
        setup, fit, footer = sheet.page_setup, sheet.sheet_properties.pageSetUpPr, sheet.oddFooter
        assert fit is not None
        assert footer is not None
        assert (setup.paperSize, fit.fitToPage) == (9, True), sheet.title
        high = (None, 1) if sheet.title in statements else (0,)
        assert setup.fitToWidth in (None, 1) or sheet.title.startswith("Workings"), sheet.title
        assert setup.fitToHeight in high, sheet.title
        assert re.search(r"Page &P of &N|Page &\[Page\] of &N", str(footer.right.text)), sheet.title
    for name in ("Workings 2026-27", "Split", "Checks", "Contents", "Assumptions", "Log", *statements):
        assert awkward.book[name].print_title_rows, name


def test_working_sheets_alone_are_frozen(awkward: Written) -> None:
    """Headings stay in sight on working sheets; the Cover and the Split scroll freely."""
    frozen = {sheet.title for sheet in awkward.book.worksheets if sheet.freeze_panes}
    assert frozen == {"Inputs", "Workings 2026-27", "Workings 2027-28", "Workings 2028-29", "Instalments", "Checks"}


def test_few_names_are_defined(awkward: Written) -> None:
    """Names are for the cells that every sheet uses."""
    assert set(awkward.book.defined_names) == {"All_checks", "No_limit"}


def test_w43_columns_are_wide_enough_for_the_largest_figures(written: Path) -> None:
    """With amounts of ten billion pounds, no figure is longer than its column is wide."""
    enormous = AWKWARD.replace("£41,234.56", "£10,000,000,000").replace('"£162,345.67"', '"£9,999,999,999.99"')
    write_workbook(split_of(enormous), written)
    results = Written(written).results
    too_long = [
        (sheet.title, cell.coordinate, told)
        for sheet in results.worksheets
        for widths in [widths_of(sheet)]
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, int | float)
        if len(told := as_shown(cell.value, cell.number_format)) > widths[cell.column]
    ]
    assert too_long == []


def widths_of(sheet: Worksheet) -> dict[int, float]:
    """The width of each column; neighbours of one width stand together in the file."""
    return {
        column: dimension.width
        for dimension in sheet.column_dimensions.values()
        for column in range(dimension.min or 0, (dimension.max or 0) + 1)
    }


def as_shown(figure: float, number_format: str) -> str:
    """A figure as its format shows it."""
    if "no limit" in number_format and figure >= 1e14:
        return "no limit"
    decimals = len(number_format.rpartition(";")[2].rstrip("%").partition(".")[2])
    return f"{'£' * ('£' in number_format)}{figure * (100 if '%' in number_format else 1):,.{decimals}f}"


def test_rows_are_as_high_as_their_text_needs(awkward: Written) -> None:
    """A sentence that takes two lines has a row of two lines."""
    sheet = awkward.book["Inputs"]
    text = "Local authorities and Health pay 100%, shared 40% equally and 60% by children aged 0-17."
    rows = {cell.row for cell in sheet["C"] if cell.value == text}
    assert rows
    assert {sheet.row_dimensions[row].height > 25 for row in rows} == {True}
