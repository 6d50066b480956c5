"""The workbook printed by LibreOffice: every figure can be read, nothing is cut off, as many pages as expected."""

import re
import subprocess
from collections import Counter
from datetime import date

import pytest

from exports.workbook import write_workbook
from formulas.split import split_board
from tests.examples.shipped import example, split_of
from tests.exports.reading import Written
from tests.programs import require_program

FOOTER = re.compile(r"(?:^| {2,})(?P<sheet>\S(?:\S| (?! ))*) {2,}Page (?P<page>\d+) of (?P<pages>\d+)\s*$")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """The workbook of the main example, with two other formulas beside it."""
    path = tmp_path_factory.mktemp("printed") / "printed.xlsx"
    board = example("north-wales-example.toml")
    others = [split for name in ("by pool", "equal shares") if (split := split_board(board, name).split)]
    write_workbook(split_of(board), path, comparisons=others, dated=date(2026, 11, 26))
    return Written(path)


@pytest.fixture(scope="module")
def pages(written: Written) -> list[str]:
    """The text of each printed page."""
    folder = written.path.parent
    soffice, reader = require_program("soffice"), require_program("pdftotext")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(written.path)]
    subprocess.run(convert, capture_output=True, timeout=300, check=True)
    told = subprocess.run(
        [reader, "-layout", str(written.path.with_suffix(".pdf")), "-"], capture_output=True, timeout=120, check=True
    )
    return told.stdout.decode().split("\f")[:-1]


def sheet_of(page: str) -> str:
    """The sheet that a page's footer names."""
    (line,) = [match for line in page.splitlines() if (match := FOOTER.search(line))]
    return line["sheet"]


def test_w43_no_figure_is_too_wide_for_its_column(pages: list[str]) -> None:
    """Nowhere does a printed page show ### instead of a figure."""
    assert [number for number, page in enumerate(pages, start=1) if "##" in page] == []


def test_w52_every_sheet_prints_on_as_many_pages_as_expected(pages: list[str], written: Written) -> None:
    """One page for a statement and for what a Board looks at together; no page without content."""
    count = Counter(map(sheet_of, pages))
    assert list(count) == written.book.sheetnames
    statements = written.book.sheetnames[10:22]
    single = ["Cover", "Contents", "Instalments", "Split", "Charts", *statements, "Comparison", "Log"]
    assert [(name, count[name]) for name in single if count[name] != 1] == []
    assert [page for page in pages if len(page.split()) < 20] == []


def test_w52_no_column_is_cut(pages: list[str], written: Written) -> None:
    """Every heading of the sheets that print one page wide stands on one and the same page with the first."""
    first_pages = {sheet_of(page): page for page in reversed(pages)}
    for name in ("Split", "Charts", "Comparison", "Checks", "Wrexham", "Assumptions"):
        text = re.sub(r"\s+", " ", first_pages[name])
        words = {word for cell in written.book[name][5] if cell.value for word in str(cell.value).split()}
        assert {word for word in words if word not in text} == set(), name
