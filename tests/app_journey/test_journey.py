"""One script from nothing to the workbook, played twice: without a terminal, and in a real one."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from textual.pilot import Pilot

from formulas.split import Split, split_board
from funding.document import read_board, write_board
from funding.store import open_board
from tests.app_journey.script import SCRIPT
from tests.app_journey.steps import has_left, play, play_in
from tests.piloting import drive, in_haste
from tests.real_terminal import cyfran
from tui.app.app import CyfranApp

SHARES = {"Conwy": 1800530, "Denbighshire": 1624270, "Health": 1427000, "Police": 500000, "Probation": 356200}
"""Of the first year, in pence: 60% of £57,080.00 by children, 25%, £5,000, and the rest."""

Figures = dict[tuple[str, str], tuple[int, int, int]]
"""Assessed share, cash due and in-kind credit in pence, by year and partner."""


def split_in(path: Path) -> Split:
    """The split of a saved Board, which must be without problems."""
    opened = open_board(path)
    assert opened.problems == ()
    assert opened.board is not None
    assert read_board(write_board(opened.board)).board == opened.board
    split = split_board(opened.board).split
    assert split is not None
    return split


def figures_of(split: Split) -> Figures:
    """The split of every year."""
    names = {partner.id: partner.short or partner.name for partner in split.board.partners}
    return {
        (year.year, names[row.partner]): (row.assessed, row.cash_due, row.in_kind_credit)
        for year in split.years
        for row in year.partners
    }


def figures_in(path: Path, years: tuple[str, ...]) -> Figures:
    """The stored results of the workbook's sheet Split, but for its lines of totals."""
    sheet = load_workbook(path, data_only=True)["Split"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    heads = next(row for row in rows if row[0] == "Year")
    wanted = [heads.index(head) for head in ("Assessed share, £", "Cash due, £", "In-kind credit used, £")]
    found: Figures = {}
    for row in rows:
        if row[0] in years and row[heads.index("Group")] is not None:
            assessed, cash, credit = (int(Decimal(str(row[place])) * 100) for place in wanted)
            found[str(row[0]), str(row[1])] = (assessed, cash, credit)
    return found


def holds(home: Path) -> None:
    """The file and the workbook are there and say the same to the penny."""
    split = split_in(home / "north.toml")
    shares = figures_of(split)
    assert {name: shares["2026-27", name][0] for name in SHARES} == SHARES
    assert figures_in(home / "north.xlsx", split.board.years) == shares


def test_by_keyboard_from_nothing_to_a_workbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is on the screen when it should be, the file opens, and the workbook's figures are the split's."""
    monkeypatch.chdir(tmp_path)

    async def steps(app: CyfranApp, pilot: Pilot[None]) -> None:
        await play(app, pilot, SCRIPT, tmp_path)
        await has_left(app)

    with in_haste():
        drive(CyfranApp(), steps, notifications=True)
    holds(tmp_path)


def test_by_keyboard_from_nothing_to_a_workbook_in_a_real_terminal(needs: Callable[[str], str], tmp_path: Path) -> None:
    """The same keys in a real terminal of 80 by 24, on a first day; leaving at the end asks nothing."""
    with cyfran(needs("tmux"), tmp_path, first_time=True) as it:
        it.wait_for("Take the tour")
        it.strike("n")
        play_in(it, SCRIPT, tmp_path)
        it.wait_for_end()
    holds(tmp_path)
