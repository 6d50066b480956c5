"""The Charts: native, described in words, their figures in a table on the same sheet."""

import re
import zipfile
from pathlib import Path

import pytest

from exports.workbook import write_workbook
from tests.examples.shipped import example, split_of
from tests.exports.reading import Written


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The workbook of the main example."""
    path = tmp_path_factory.mktemp("charts") / "charts.xlsx"
    write_workbook(split_of(example("north-wales-example.toml")), path)
    return Written(path)


def part(path: Path, name: str) -> str:
    """A part of a workbook file."""
    with zipfile.ZipFile(path) as parts:
        return parts.read(name).decode()


def test_w50_two_native_charts_with_words_for_who_cannot_see_them(written: Written) -> None:
    """The share of each partner and its way through the years, each with a description."""
    described = re.findall(r'descr="([^"]+)"', part(written.path, "xl/drawings/drawing1.xml"))
    assert described == [
        "Bars: each partner's share of the total in 2026-27, as in the table above.",
        "Bars: each partner's assessed share in every year from 2026-27 to 2028-29, as in the table above.",
    ]
    titles = [
        re.findall(r"<a:t>([^<]*)</a:t>", part(written.path, f"xl/charts/chart{number}.xml")) for number in (1, 2)
    ]
    assert titles == [["Share of each partner, 2026-27"], ["Assessed shares, 2026-27 to 2028-29"]]


def test_w50_every_partner_has_room_for_its_name(written: Written) -> None:
    """Names of two or three lines fit beside their bars: LibreOffice leaves out every second one where they do not."""
    drawing = part(written.path, "xl/drawings/drawing1.xml")
    rows = [int(row) for row in re.findall(r"<xdr:row>(\d+)</xdr:row>", drawing)]
    pixels_a_row, lines, line = 20, 3, 14
    for top, bottom in zip(rows[::2], rows[1::2], strict=True):
        assert (bottom - top) * pixels_a_row >= 12 * lines * line


def test_w50_what_is_drawn_stands_in_the_table_beside_it(written: Written) -> None:
    """Every series takes names and figures from cells of the table, each a formula that follows the Split."""
    sheet = written.book["Charts"]
    (table,) = sheet.tables.values()
    assert table.ref == "A5:G17"
    drawn = [re.findall(r"<c:f>([^<]*)</c:f>", part(written.path, f"xl/charts/chart{number}.xml")) for number in (1, 2)]
    names = "Charts!$A$6:$A$17"
    assert drawn[0] == [names, "Charts!$B$6:$B$17"]
    assert drawn[1] == [each for letter in "EFG" for each in (names, f"Charts!${letter}$6:${letter}$17")]
    figures = [cell for row in sheet.iter_rows(min_row=6, max_row=17, min_col=2, max_col=7) for cell in row]
    assert {(cell.data_type, str(cell.value).startswith("=Split!")) for cell in figures} == {("f", True)}


def test_w48_years_differ_in_more_than_colour(written: Written) -> None:
    """Each year's bars have a pattern of their own besides their colour."""
    chart = part(written.path, "xl/charts/chart2.xml")
    looks = re.findall(r"<c:ser>.*?</c:ser>", chart, re.DOTALL)
    patterns = [re.findall(r'pattFill prst="(\w+)"', look) for look in looks]
    assert len({tuple(pattern) for pattern in patterns}) == len(looks) == 3


def test_w50_one_year_has_no_way_through_the_years(tmp_path: Path) -> None:
    """A Board of one year has one chart."""
    board = example("london-flat-fee-2020-21.toml")
    path = tmp_path / "one.xlsx"
    write_workbook(split_of(board, board.formulas[0].name), path)
    with zipfile.ZipFile(path) as parts:
        assert [name for name in parts.namelist() if name.startswith("xl/charts/")] == ["xl/charts/chart1.xml"]
