"""Three years of one Board with the commands; `three_years/README.md` has every figure worked out by hand."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from funding.board import Board
from funding.document import read_board
from funding.money import parse_money
from funding.plan import cost_of
from tests.command_line.conftest import Run, run

__all__ = ["run"]

FOLDER = Path(__file__).parent / "three_years"
EXPECTED = list(csv.DictReader(io.StringIO((FOLDER / "expected.csv").read_text(encoding="utf-8"))))
PLANS = (("2026-27", "2027-28", "2028-29"), ("2027-28", "2028-29", "2029-30"), ("2028-29", "2029-30", "2030-31"))


class Years:
    """The Board's file, what is typed and edited, and what was printed and stood in the file on the way."""

    def __init__(self, typed: Run, folder: Path) -> None:
        self.typed = typed
        self.path = folder / "board.toml"
        self.path.write_bytes((FOLDER / "board.toml").read_bytes())
        self.boards: list[Board] = [self.board()]
        self.settled: dict[str, Any] = {}
        self.told: list[str] = []

    def board(self) -> Board:
        """The Board as it stands in the file."""
        board = read_board(self.path.read_text(encoding="utf-8")).board
        assert board is not None
        return board

    def edit(self, *changes: tuple[str, str]) -> None:
        """The first such words in the file are others: those of the formula, or of a partner."""
        text = self.path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        self.path.write_text(text, encoding="utf-8")

    def cyfran(self, *words: str) -> str:
        """What a command on the Board prints."""
        result = self.typed(words[0], "board.toml", *words[1:])
        assert result.exit_code == 0, result.output
        return str(result.stdout)

    def adopt(self, date: str, year: str, *words: str) -> None:
        """A decision on one year."""
        said = ("--meeting", "The meeting", "--date", date, "--year", year, "--present", "all")
        self.cyfran("adopt", *words, *said, "--answers", "all others=agrees", "--review", "2029-03-31")

    def close(self, year: str, spent: str, days: str) -> None:
        """A year recorded, settled, and followed by the next plan."""
        self.cyfran("actuals", "cost", "work", spent, "--year", year)
        self.cyfran("actuals", "in-kind", "rooms", "--delivered", days, "--year", year)
        self.settled[year] = json.loads(self.cyfran("settle", "--year", year, "--strict", "--format", "json"))
        self.told.append(self.cyfran("roll-forward"))
        self.boards.append(self.board())


@pytest.fixture
def years(run: Run, tmp_path: Path) -> Years:
    """All three years."""
    lived = Years(run, tmp_path)
    lived.cyfran("propose", "First draft", "--by", "business manager", "--date", "2026-04-20")
    lived.edit(("authorities pay 60%", "authorities pay 65%"), ("boards pay 25%", "boards pay 20%"))
    lived.cyfran("propose", "Health's offer", "--by", "Health", "--answers", "First draft", "--date", "2026-04-27")
    lived.edit(("authorities pay 65%", "authorities pay 63%"), ("boards pay 20%", "boards pay 22%"))
    lived.cyfran("propose", "As amended", "--by", "the Board", "--answers", "Health's offer", "--date", "2026-05-12")
    lived.adopt("2026-05-12", "2026-27", "As amended")
    lived.edit(('group = "probation"\n', 'group = "probation"\nleaves = "2027-28"\n'))
    lived.close("2026-27", "£95,500", "30")
    lived.edit(("Police and probation pay 15%, shared 2 to 1.", "Police pay 15%."))
    lived.adopt("2027-05-11", "2027-28")
    lived.close("2027-28", "£98,900", "40")
    return lived


def test_every_share_is_as_worked_out_by_hand(years: Years) -> None:
    """As adopted in each spring, after all that came later."""
    adopted = [json.loads(years.cyfran("decisions", name, "--format", "json")) for name in _names(years)]
    shares = {(share["year"], share["partner"]): share for one in adopted for share in one["adoption"]["shares"]}
    for row in EXPECTED:
        found = shares[row["year"], row["partner"]]
        assert (found["assessed"], found["cash_due"]) == (_pence(row["assessed"]), _pence(row["cash_due"])), row


def _names(years: Years) -> list[str]:
    return [adoption.name for adoption in years.board().adoptions]


def test_every_settlement_is_as_worked_out_by_hand(years: Years) -> None:
    """By what was adopted; what is paid, less what is kept, is the difference to the penny."""
    found = {
        (year, row["id"]): row["due_pence"] for year, settled in years.settled.items() for row in settled["partners"]
    }
    assert {(row["year"], row["partner"]): _pence(row["settled"]) for row in EXPECTED} == found
    for year, difference, kept in (("2026-27", -500_00, 1_000_00), ("2027-28", 900_00, 0)):
        settled = years.settled[year]
        assert (settled["outturn"]["difference_pence"], settled["kept_pence"]) == (difference, kept)
        assert settled["due_pence"] - settled["kept_pence"] == difference
        assert settled["basis"].startswith("By what was adopted:")


def test_every_plan_follows_from_the_one_before(years: Years) -> None:
    """Years shift, the costs of the years that stay are the same, shares are those adopted, probation goes at last."""
    assert [board.years for board in years.boards] == list(PLANS)
    works = [[cost_of(board, board.costs[0], year) for year in board.years] for board in years.boards]
    assert works == [
        [100_000_00, 102_000_00, 104_040_00],
        [102_000_00, 104_040_00, 106_120_80],
        [104_040_00, 106_120_80, 108_243_22],
    ]
    assert [board.reserves.opening for board in years.boards[1:] if board.reserves] == [1_000_00, 1_000_00]
    for board, year in zip(years.boards[1:], ("2026-27", "2027-28"), strict=True):
        shares = {row["partner"]: _pence(row["assessed"]) for row in EXPECTED if row["year"] == year}
        assert {partner.id: partner.last_year for partner in board.partners} == {
            p.id: shares[p.id] for p in board.partners
        }
    assert [partner.id for partner in years.boards[1].partners][-1] == "probation"
    assert [partner.id for partner in years.boards[2].partners] == ["ashby", "brook", "health", "police"]
    assert "Example Probation has left, and stays in the file, for a sentence names it or its group." in years.told[0]
    assert "Example Probation has left, and is no longer in the file." in years.told[1]


def test_nothing_of_it_was_altered(years: Years) -> None:
    """Both decisions verify, and the history is whole, after two plans have followed."""
    assert years.cyfran("verify").startswith("This Board file is what was recorded: nothing in it was altered.")
    assert years.cyfran("history", "--check").startswith("The history is whole:")
    assert years.typed("check", "board.toml").exit_code == 0


def _pence(pounds: str) -> int:
    return parse_money(pounds)
