"""Tables that people send, as grids: what each kind of file keeps, and what is told of what cannot be read."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from subprocess import run
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from xlsxwriter import Workbook as Written

from exports.grids.grid import Cell, Grid, NoGrid
from exports.grids.reading import read_grids
from exports.grids.values import day_of, exact_money, money_of, number_of, text_of

NUMBERS = st.integers(-(10**12), 10**12).map(lambda pence: Decimal(pence) / 100)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda text: "_x" not in text and not text.startswith("#")
)


def workbook(rows: list[list[object]]) -> bytes:
    """A workbook with these rows."""
    made = BytesIO()
    book = Written(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    sheet = book.add_worksheet("Costs")
    for at, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(at, column, float(value))
            elif isinstance(value, date):
                sheet.write_datetime(at, column, value, book.add_format({"num_format": "dd/mm/yyyy"}))
            elif value is not None:
                sheet.write_string(at, column, str(value))
    book.close()
    return made.getvalue()


def values(grid: Grid) -> list[list[object]]:
    """What the cells hold."""
    return [[cell.value for cell in row] for row in grid.rows]


CELLS = NUMBERS | TEXTS | st.dates(date(1950, 1, 1), date(2100, 1, 1))


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_a_workbook_gives_back_what_was_written(rows: list[list[object]]) -> None:
    """Numbers to the penny, days as days, text as text."""
    (grid,) = read_grids(workbook(rows))
    assert values(grid) == rows


@given(
    st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=2, max_size=5), st.sampled_from([",", ";", "\t", "|"])
)
def test_a_text_file_gives_back_what_was_written(rows: list[list[str]], separator: str) -> None:
    """Whatever separates the values, when none holds a separator or a quotation mark."""
    plain = [["".join(sign for sign in text if sign not in ',;|"') or "x" for text in row] for row in rows]
    text = "\n".join(separator.join(row) for row in plain)
    (grid,) = read_grids(text.encode())
    assert values(grid) == plain


@pytest.mark.parametrize(
    ("letters", "said"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")]
)
def test_letters_of_text_files(letters: str, said: str) -> None:
    """The letters are found out, and told."""
    (grid,) = read_grids("Item;£\nCaffé;5".encode(letters))
    assert values(grid) == [["Item", "£"], ["Caffé", "5"]]
    assert said in grid.read_as


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_saved_by_libreoffice(tmp_path: Path, needs: Callable[[str], str], ending: str) -> None:
    """A workbook that LibreOffice saved gives the same values in the same places, results of formulas among them."""
    book = Written(tmp_path / "book.xlsx")
    sheet = book.add_worksheet("Costs")
    sheet.write(2, 1, "Item")
    sheet.write(3, 2, 1234.56)
    sheet.write_formula(4, 2, "=C4*2", value=0)
    book.close()
    where = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = [needs("soffice"), where, "--headless", "--convert-to", ending, "--outdir", str(tmp_path / "out")]
    run([*convert, str(tmp_path / "book.xlsx")], check=True, capture_output=True, timeout=120)
    (grid,) = read_grids((tmp_path / "out" / f"book.{ending}").read_bytes())
    assert [grid.cell(2, 1).value, grid.cell(3, 2).value, grid.place(4, 2)] == [
        "Item",
        Decimal("1234.56"),
        "sheet “Costs”, cell C5",
    ]


def test_a_formula_without_a_result_is_told(tmp_path: Path) -> None:
    """What was never worked out is no blank cell."""
    book = Workbook()
    book.active["B3"] = "=1+1"  # type: ignore[index]  # a new workbook has a sheet
    book.save(tmp_path / "book.xlsx")
    (grid,) = read_grids((tmp_path / "book.xlsx").read_bytes())
    assert "a formula without a stored result" in grid.cell(2, 1).fault
    assert not grid.cell(2, 1).blank


def test_a_formula_without_a_result_in_an_open_document() -> None:
    """The same in an OpenDocument spreadsheet, after rows and columns that are repeated."""
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    content = f"""<?xml version="1.0"?>
    <office:document-content{names} office:version="1.2"><office:body>
    <office:spreadsheet><table:table table:name="Costs">
    <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>a</text:p>
    </table:table-cell></table:table-row>
    <table:table-row><table:table-cell table:number-columns-repeated="3"/><table:table-cell table:formula="of:=1+1"/>
    <table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>
    </table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "".join(line.strip() for line in content.splitlines()))
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    (grid,) = read_grids(made.getvalue())
    assert "a formula without a stored result" in grid.cell(2, 3).fault
    assert grid.cell(2, 4).value == Decimal(5)


UNREADABLE = {
    "empty": (b"  \n", "The file is empty."),
    "a PDF": (b"%PDF-1.7", "This is a PDF"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old or a locked Excel file"),
    "half a workbook": (b"PK\x03\x04 and no more", "The workbook is damaged"),
    "nothing but zeros": (b"\x00\x00\x00\x00", "not a text file"),
}


@pytest.mark.parametrize(("content", "words"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_what_is_no_table(content: bytes, words: str) -> None:
    """A file that holds no table is refused with what to do."""
    with pytest.raises(NoGrid, match=words):
        read_grids(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_are_refused(content: bytes) -> None:
    """Nothing makes the reader stumble."""
    for start in (b"", b"PK\x03\x04", b"\xff\xfe"):
        with suppress(NoGrid):
            assert read_grids(start + content)


@given(st.integers(0, 10**12), st.integers(1, 10**4))
def test_sums_of_floats_are_what_a_spreadsheet_shows(pence: int, parts: int) -> None:
    """What a float holds beyond fifteen figures never becomes a fraction of a penny."""
    noisy = pence / 100 / parts * parts
    (grid,) = read_grids(workbook([[Decimal(noisy)]]))
    amount, _rounded = exact_money(Cell(grid.cell(0, 0).value, formula="=A1"))
    assert amount == pence


@pytest.mark.parametrize(
    ("value", "pence"), [("£1,200.50", 120_050), ("(500)", -50_000), ("52k", 5_200_000), (Decimal("0.1"), 10)]
)
def test_money(value: str | Decimal, pence: int) -> None:
    """Money as text and as numbers."""
    assert money_of(Cell(value)) == pence


@pytest.mark.parametrize("value", ["31/02/2025", "2025", "soon", True, Decimal("45838.5"), "1/2/3/4"])
def test_no_days(value: str | Decimal | bool) -> None:  # noqa: FBT001
    """What is no day is told as none."""
    with pytest.raises(ValueError, match="is not a date"):
        day_of(Cell(value))


def test_days_beyond_the_month_come_first() -> None:
    """03/04/2025 is the third of April, as it is written here."""
    assert day_of(Cell("03/04/2025")) == date(2025, 4, 3)


def test_numbers_and_text() -> None:
    """Numbers with commas; text of every kind of cell."""
    assert number_of(Cell("20,890")) == 20890
    told = [text_of(Cell(value)) for value in ("a", Decimal("1200.5"), date(2025, 6, 30), None)]
    assert told == ["a", "1200.5", "30 June 2025", ""]
