"""Writing the agreed-split workbook, against XlsxWriter writing as many plain cells.

`python -m benchmarks.workbook`. The two are timed in turn in one run, the least of each is kept, and what counts is
their ratio. How fast a machine is cancels out.
"""

import re
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from xlsxwriter import Workbook

from benchmarks.boards import LIMITED, made_up_board
from exports.workbook import write_workbook
from formulas.split import Split, split_board

PARTNERS, LINES, YEARS = 60, 300, 10
ROUNDS = 7
AIM = 3.0
COLUMNS = 100
_CELL = re.compile(rb"<c r=")


def main() -> None:
    """Print the two times, their ratio, and the size of the file."""
    split = split_board(made_up_board(PARTNERS, LINES, YEARS, LIMITED)).split
    if split is None:
        raise SystemExit("the made-up Board has no split")
    with tempfile.TemporaryDirectory() as folder:
        workbook, plain = Path(folder, "workbook.xlsx"), Path(folder, "plain.xlsx")
        write_workbook(split, workbook)
        cells = cells_of(workbook)
        times = timed_in_turn(lambda: write_workbook(split, workbook), lambda: write_plain(cells, plain))
        sizes = [path.stat().st_size / 1000 for path in (workbook, plain)]
    told(split, cells, times, sizes)


def told(split: Split, cells: int, times: tuple[float, float], sizes: list[float]) -> None:
    """Print what was measured."""
    ours, plain = times
    print(f"{PARTNERS} partners, {LINES} cost lines, {len(split.years)} years: {cells:,} cells")
    print(f"  the workbook        {ours:6.2f} s  {sizes[0]:8,.0f} kB")
    print(f"  as many plain cells {plain:6.2f} s  {sizes[1]:8,.0f} kB")
    print(f"  ratio               {ours / plain:6.2f}    (aim: at most {AIM:g})")


def timed_in_turn(one: Callable[[], None], other: Callable[[], None]) -> tuple[float, float]:
    """The least time that each took, in seconds."""
    least = [float("inf"), float("inf")]
    for _round in range(ROUNDS):
        for place, work in enumerate((one, other)):
            start = time.perf_counter()
            work()
            least[place] = min(least[place], time.perf_counter() - start)
    return least[0], least[1]


def cells_of(path: Path) -> int:
    """How many cells a workbook holds."""
    with zipfile.ZipFile(path) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        return sum(len(_CELL.findall(parts.read(name))) for name in sheets)


def write_plain(cells: int, path: Path) -> None:
    """Write so many numbers, row by row."""
    book = Workbook(str(path), {"in_memory": True})
    sheet = book.add_worksheet()
    for cell in range(cells):
        row, column = divmod(cell, COLUMNS)
        sheet.write_number(row, column, cell * 1.01)
    book.close()


if __name__ == "__main__":
    main()
