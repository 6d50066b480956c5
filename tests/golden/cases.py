"""Golden cases as data: where each stands, and the figures in its tables."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from formulas.split import Split
from funding.board import Board, partner_named, short_name
from funding.examples_folder import examples_folder
from funding.money import Pence, format_money, parse_money
from tests.examples.shipped import read

Place = tuple[str, str]
"""A row's label and a year."""
Figures = Mapping[Place, Pence]

FOLDER = Path(__file__).parent
TOTALS = ("costs to share", "gap", "surplus")


@dataclass(frozen=True, slots=True)
class Case:
    """A folder with a Board and what its split must come to."""

    name: str

    @property
    def folder(self) -> Path:
        """Where the case stands."""
        return FOLDER / self.name

    @property
    def board(self) -> Board:
        """The case's own Board, or the example of the same name."""
        own = self.folder / "board.toml"
        return read(own if own.exists() else examples_folder() / f"{self.name}.toml")

    @property
    def expected(self) -> Mapping[str, Figures]:
        """The expected figures of each formula."""
        rows = _rows(self.folder / "expected.csv")
        names = dict.fromkeys(row["formula"] for row in rows)
        return {
            name: _figures((row for row in rows if row["formula"] == name), ("formula", "partner")) for name in names
        }

    @property
    def published(self) -> Figures | None:
        """The figures as they were published; None where none were."""
        path = self.folder / "published.csv"
        return _figures(_rows(path), ("partner",)) if path.exists() else None

    @property
    def slips(self) -> Mapping[Place, tuple[Pence, Pence]]:
        """Where the published table differs: what it prints, and what is expected."""
        path = self.folder / "slips.csv"
        rows = _rows(path) if path.exists() else []
        return {
            (row["partner"], row["year"]): (parse_money(row["published"]), parse_money(row["expected"])) for row in rows
        }

    def notices(self, formula: str) -> list[str]:
        """What is told of a formula although it can be computed."""
        path = self.folder / "notices.csv"
        return [row["notice"] for row in _rows(path) if row["formula"] == formula] if path.exists() else []

    @property
    def explanations(self) -> Iterable[tuple[str, str, str]]:
        """The partner's id, the year and the text of each expected explanation."""
        for path in sorted(self.folder.glob("explanation-*.txt")):
            partner, year = path.stem.removeprefix("explanation-")[:-8], path.stem[-7:]
            yield partner, year, path.read_text(encoding="utf-8")


CASES = tuple(Case(path.name) for path in sorted(FOLDER.iterdir()) if path.is_dir() and path.name != "__pycache__")


def figures_of(split: Split) -> Figures:
    """A split as rows by the partners' short names, and its totals."""
    found: dict[Place, Pence] = {}
    for result in split.years:
        for row in result.partners:
            found[short_name(partner_named(split.board, row.partner)), result.year] = row.assessed
        for label, amount in zip(TOTALS, (result.costs_to_share, result.gap, result.surplus), strict=True):
            found[label, result.year] = amount
    return found


def disagreements(expected: Figures, actual: Figures) -> list[str]:
    """Every place where two tables differ, in sentences that a finance officer can read."""
    told = []
    for row, year in dict.fromkeys([*expected, *actual]):
        one, other = expected.get((row, year)), actual.get((row, year))
        where = f"{row}, {year}:"
        if one is None or other is None:
            told.append(f"{where} only in the {'split' if one is None else 'expected table'}.")
        elif one != other:
            much = format_money(abs(other - one)) + (" more" if other > one else " less")
            told.append(f"{where} expected {format_money(one)}, the split says {format_money(other)}, {much}.")
    return told


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _figures(rows: Iterable[Mapping[str, str]], labels: tuple[str, ...]) -> Figures:
    found: dict[Place, Pence] = {}
    for row in rows:
        for year in row.keys() - set(labels):
            assert (row["partner"], year) not in found, f"{row['partner']} stands twice in the table"
            found[row["partner"], year] = parse_money(row[year])
    return found
