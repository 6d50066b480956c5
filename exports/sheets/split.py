"""The Split sheet: who pays what in each year, in one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.instalments import on_instalments
from exports.sheets.marked_table import HEAD_ROW, mark_table
from exports.sheets.numbers import PENCE, Shown, number, width_of
from exports.sheets.page import Paper
from exports.sheets.places import at_row, letter_of, sheet_prefix
from exports.sheets.plan import Plan
from exports.sheets.schedule import Due
from exports.sheets.sheet import Sheet
from exports.sheets.slots import WHOLE_TO_SHARE
from exports.sheets.steps import ALL_ROW, YearSteps
from exports.sheets.styles import Look
from formulas.exact import Vector
from formulas.workings import (
    ASSESSED,
    CASH_DUE,
    COSTS_TO_SHARE,
    GAP,
    IN_KIND_BEYOND,
    IN_KIND_CREDIT,
    LAST_YEAR,
    SURPLUS,
)
from funding.membership import is_partner
from funding.wording import _

YEAR, PARTNER, GROUP, SHARE, OF_TOTAL, BEFORE, CHANGE, CASH, CREDIT, BEYOND = range(10)
"""The columns of the table."""
WIDTHS = {YEAR: 11, PARTNER: 34, GROUP: 24, SHARE: 17, OF_TOTAL: 13, BEFORE: 17, CHANGE: 17, CASH: 17}
WIDTHS |= {CREDIT: 17, BEYOND: 17}

GIVEN = {CASH: CASH_DUE, CREDIT: IN_KIND_CREDIT, BEYOND: IN_KIND_BEYOND}
"""The columns of the workings that a Board with offers in kind shows."""


@dataclass(frozen=True, slots=True)
class YearBlock:
    """The rows of a year, counted from 0: the partners, all of them together, the gap, the surplus, the whole."""

    first: int
    partners: int

    @property
    def last(self) -> int:
        """The last partner's row."""
        return self.first + self.partners - 1

    @property
    def all_partners(self) -> int:
        """The row of all partners together."""
        return self.last + 1

    @property
    def gap(self) -> int:
        """The row of the gap."""
        return self.last + 2

    @property
    def surplus(self) -> int:
        """The row of the surplus, taken off."""
        return self.last + 3

    @property
    def whole(self) -> int:
        """The row of the costs to share."""
        return self.last + 4


def year_blocks(plan: Plan) -> tuple[YearBlock, ...]:
    """Where each year stands."""
    size = len(plan.partners)
    return tuple(YearBlock(HEAD_ROW + 1 + place * (size + 4), size) for place in range(len(plan.years)))


def instalment_column(plan: Plan, place: int) -> int:
    """The column of an instalment, by its place in the schedule: after all others."""
    return (CASH if plan.given is None else BEYOND) + 1 + place


def headings(schedule: Sequence[Due], *, in_kind: bool) -> list[str]:
    """The headings of the table, with units."""
    due = [
        _("Instalment {number}, {day}, £").format(number=number, day=due.told)
        for number, due in enumerate(schedule, start=1)
    ]
    given = [_("In-kind credit used, £"), _("In kind beyond the share, £")] if in_kind else []
    return [
        _("Year"),
        _("Partner"),
        _("Group"),
        _("Assessed share, £"),
        _("Share of the total, %"),
        _("Last year's share, £"),
        _("Change, £"),
        _("Cash due, £"),
        *given,
        *due,
    ]


def write_split(paper: Paper, plan: Plan) -> None:
    """Write the sheet."""
    note = _("What each partner pays in each year under the formula. Every figure comes from the Workings sheets.")
    sheet = paper.sheet(plan.names.split, _("Split"), note, _widths(plan))
    blocks = year_blocks(plan)
    mark_table(sheet, "Split_table", headings(plan.schedule, in_kind=plan.given is not None), blocks[-1].whole)
    for place, (block, year) in enumerate(zip(blocks, plan.years, strict=True)):
        _Writer(sheet, plan, block, year, place).write()
    sheet.finish()


def _widths(plan: Plan) -> dict[int, float]:
    figures = [
        width_of(Shown.MONEY, [number(value) for value in year.step(name).values])
        for year in plan.years
        for name in (ASSESSED, LAST_YEAR, COSTS_TO_SHARE)
    ]
    money = (SHARE, BEFORE, CHANGE, CASH, CREDIT, BEYOND)
    widths = {column: max(width, *figures) if column in money else width for column, width in WIDTHS.items()}
    due = {instalment_column(plan, place): widths[CASH] for place in range(len(plan.schedule))}
    return {**{column: width for column, width in widths.items() if column < min(due)}, **due}


class _Writer:
    def __init__(self, sheet: Sheet, plan: Plan, block: YearBlock, year: YearSteps, place: int) -> None:
        self.sheet = sheet
        self.plan = plan
        self.block = block
        self.year = year
        self.place = place
        self.shares = year.step(ASSESSED).values
        self.before = year.step(LAST_YEAR).values
        (self.gap,) = year.step(GAP).values
        (self.surplus,) = year.step(SURPLUS).values
        self.given = GIVEN if CASH_DUE in year.places else {}
        (self.whole,) = year.step(WHOLE_TO_SHARE).values
        self.due = [[Fraction(amount, PENCE) for amount in amounts] for amounts in plan.due[year.year]]

    def write(self) -> None:
        block = self.block
        down = ALL_ROW - block.first
        share, before = str(self.year.at(ASSESSED)), str(self.year.at(LAST_YEAR))
        for place, (name, group) in enumerate(self.plan.partners):
            row = block.first + place
            there = is_partner(self.plan.split.board.partners[place], self.year.year)
            self.labels(row, name, group if there else _("not a partner in the year"), Look.LABEL)
            self.money(row, SHARE, at_row(share, row + 1 + down), self.shares[place])
            self.of_total(row, self.shares[place])
            self.money(row, BEFORE, at_row(before, row + 1 + down), self.before[place])
            self.money(
                row,
                CHANGE,
                self.cell(SHARE, row) + "-" + self.cell(BEFORE, row),
                self.shares[place] - self.before[place],
            )
            if not self.given:
                self.money(row, CASH, self.cell(SHARE, row), self.shares[place])
            for column, step in self.given.items():
                self.money(row, column, at_row(str(self.year.at(step)), row + 1 + down), self.values(step)[place])
            self.instalments(row, place)
        self.all_partners()
        self.remainder(block.gap, _("Gap"), str(self.year.at(GAP)), self.gap)
        self.remainder(block.surplus, _("Surplus, taken off"), f"-{self.year.at(SURPLUS)}", -self.surplus)
        self.labels(block.whole, _("Costs to share"), "", Look.BOLD)
        self.money(block.whole, SHARE, str(self.year.at(WHOLE_TO_SHARE)), self.whole, Look.TOTAL)
        self.of_total(block.whole, self.whole, Look.TOTAL)
        self.blanks(block.whole)

    def instalments(self, row: int, entry: int) -> None:
        """What is due each time."""
        for at, amount in enumerate(self.due[entry]):
            self.money(row, instalment_column(self.plan, at), on_instalments(self.plan, self.place, entry, at), amount)

    def values(self, name: str) -> Vector:
        return self.year.step(name).values

    def all_partners(self) -> None:
        row = self.block.all_partners
        self.labels(row, _("All partners"), "", Look.BOLD)
        total, before = sum(self.shares, Fraction(0)), sum(self.before, Fraction(0))
        sums = {SHARE: total, BEFORE: before, CHANGE: total - before, CASH: total}
        for column, step in self.given.items():
            sums[column] = sum(self.values(step), Fraction(0))
        for at in range(len(self.plan.schedule)):
            sums[instalment_column(self.plan, at)] = sum((parts[at] for parts in self.due), Fraction(0))
        for column, value in sums.items():
            letter = letter_of(column)
            self.money(
                row, column, f"SUM({letter}{self.block.first + 1}:{letter}{self.block.last + 1})", value, Look.TOTAL
            )
        self.of_total(row, total, Look.TOTAL)

    def remainder(self, row: int, name: str, formula: str, value: Fraction) -> None:
        self.labels(row, name, "", Look.BOLD)
        self.money(row, SHARE, formula, value)
        self.of_total(row, value)
        self.blanks(row)

    def labels(self, row: int, name: str, group: str, look: Look) -> None:
        self.sheet.texts(row, (self.year.year, name, group), look)

    def blanks(self, row: int) -> None:
        for column in range(BEFORE, instalment_column(self.plan, len(self.plan.schedule))):
            self.sheet.text(row, column, "", Look.LABEL)

    def money(self, row: int, column: int, formula: str, value: Fraction, look: Look = Look.FORMULA) -> None:
        self.sheet.formula(row, column, formula, number(value), look, Shown.MONEY.value)

    def of_total(self, row: int, value: Fraction, look: Look = Look.FORMULA) -> None:
        whole = f"{letter_of(SHARE)}${self.block.whole + 1}"
        part = value / self.whole if self.whole else Fraction(0)
        formula = f"IF({whole}=0,0,{self.cell(SHARE, row)}/{whole})"
        self.sheet.formula(row, OF_TOTAL, formula, number(part), look, Shown.PERCENT.value)

    @staticmethod
    def cell(column: int, row: int) -> str:
        return f"{letter_of(column)}{row + 1}"


def on_split(plan: Plan, column: int, first: int, last: int | None = None) -> str:
    """A cell of the Split sheet, or cells one below the other, as other sheets name them; rows are counted from 0."""
    letter = letter_of(column)
    one = f"{sheet_prefix(plan.names.split)}{letter}{first + 1}"
    return one if last is None else f"{one}:{letter}{last + 1}"
