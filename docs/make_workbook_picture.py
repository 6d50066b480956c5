"""Makes the picture of the workbook's Split sheet: the real sheet, printed by LibreOffice, as PNG.

`python -m docs.make_workbook_picture` writes docs/pictures/workbook-split.png. It needs LibreOffice and poppler, and
what it draws depends a little on their versions, so it is made anew only when the sheet looks different.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from exports.workbook import write_workbook
from formulas.split import split_board
from funding.examples_folder import examples_folder
from funding.store import open_board

PICTURE = Path(__file__).parent / "pictures" / "workbook-split.png"
EXAMPLE = "north-wales-example.toml"
SHEET = "Split"
RESOLUTION = 120
"""Dots an inch."""
CROP = (50, 55, 1310, 304)
"""In dots, from the left and the top, wide and high: the title, the headings and the first year."""


def main() -> None:
    """Write the picture."""
    missing = [program for program in ("soffice", "pdftotext", "pdftoppm") if shutil.which(program) is None]
    if missing:
        sys.exit(f"This needs {', '.join(missing)}: install LibreOffice and poppler-utils.")
    board = open_board(examples_folder() / EXAMPLE).board
    split = split_board(board).split if board is not None else None
    if split is None:
        sys.exit("The example has no split.")
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "workbook.xlsx"
        write_workbook(split, made)
        printed = _printed(made)
        page = _page_of(printed)
        left, top, width, height = map(str, CROP)
        where = ["-f", page, "-l", page, "-r", str(RESOLUTION), "-x", left, "-y", top, "-W", width, "-H", height]
        _run("pdftoppm", "-png", "-singlefile", *where, str(printed), str(PICTURE.with_suffix("")))


def _printed(workbook: Path) -> Path:
    """The workbook as LibreOffice prints it."""
    profile = f"-env:UserInstallation={(workbook.parent / 'profile').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(workbook.parent), str(workbook))
    return workbook.with_suffix(".pdf")


def _page_of(printed: Path) -> str:
    """The number of the first page that the sheet is printed on."""
    pages = _run("pdftotext", "-layout", str(printed), "-").split("\f")
    return str(next(number for number, page in enumerate(pages, start=1) if page.lstrip().startswith(f"{SHEET}\n")))


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout  # noqa: S603 -- programs named above


if __name__ == "__main__":
    main()
