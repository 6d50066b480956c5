"""Workbooks of our own, and single cells of them altered in the file itself, so that all else stays as it was."""

import re
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from zipfile import ZipFile

from openpyxl import load_workbook

from exports.workbook import write_workbook
from formulas.split import Split, split_board
from funding.document import read_board
from tests.reading.made_files import with_parts

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "north-wales-example.toml"


@cache
def example_split() -> Split:
    """The split of the example Board."""
    board = read_board(EXAMPLE.read_text(encoding="utf-8")).board
    assert board is not None
    split = split_board(board).split
    assert split is not None
    return split


@cache
def example_workbook() -> bytes:
    """The example Board's workbook."""
    return written(example_split())


def written(split: Split) -> bytes:
    """A split's workbook."""
    folder = Path(mkdtemp(prefix="tmp-written-"))
    try:
        write_workbook(split, folder / "a.xlsx")
        return (folder / "a.xlsx").read_bytes()
    finally:
        rmtree(folder)


def part_of(content: bytes, sheet: str) -> str:
    """The part that holds a sheet."""
    number = load_workbook(BytesIO(content), read_only=True).sheetnames.index(sheet) + 1
    return f"xl/worksheets/sheet{number}.xml"


def with_cell(content: bytes, sheet: str, cell: str, change: Callable[[str], str]) -> bytes:
    """The workbook with what stands between the tags of one cell changed, and nothing else."""
    part = part_of(content, sheet)
    with ZipFile(BytesIO(content)) as archive:
        text = archive.read(part).decode()
    inside = re.compile(rf'(<c r="{cell}"[^>]*>)(.*?)(</c>)')
    found = inside.search(text)
    assert found is not None, (sheet, cell)
    changed = text[: found.start(2)] + change(found[2]) + text[found.end(2) :]
    assert changed != text
    return with_parts(content, {part: changed})


def with_text(content: bytes, was: str, now: str) -> bytes:
    """The workbook with one of its texts changed."""
    with ZipFile(BytesIO(content)) as archive:
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert was in strings
    return with_parts(content, {"xl/sharedStrings.xml": strings.replace(was, now, 1)})


def resaved(content: bytes, edits: dict[str, str | float | None] | None = None, sheet: str = "Inputs") -> bytes:
    """The workbook as a program saves it that knows no results, with other figures typed into cells."""
    book = load_workbook(BytesIO(content))
    for cell, value in (edits or {}).items():
        book[sheet][cell] = value
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def row_of(content: bytes, label: str, after: int = 1, sheet: str = "Inputs") -> int:
    """The first row from one on that begins with a label."""
    for row in load_workbook(BytesIO(content), read_only=True)[sheet].iter_rows(min_row=after, max_col=1):
        if row and row[0].value == label:
            return int(row[0].row)
    raise AssertionError(label)


def value(new: str) -> Callable[[str], str]:
    """Another value in a cell, its formula as it was."""

    def change(inside: str) -> str:
        before, _tag, _rest = inside.partition("<v>")
        return f"{before}<v>{new}</v>"

    return change


def formula(new: str) -> Callable[[str], str]:
    """Another formula in a cell, its result as it was."""
    return lambda inside: f"<f>{new}</f>{inside[inside.index('<v>') :]}"


def number(new: str) -> Callable[[str], str]:
    """A number in place of a formula."""
    return lambda _inside: f"<v>{new}</v>"
