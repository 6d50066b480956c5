"""What the workbook checks about itself: each check compares two figures that the workbook works out apart."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from exports.sheets.expressions import parts_of
from exports.sheets.inputs_plan import FIRST_FIGURE, LABEL, Kind
from exports.sheets.numbers import Shown
from exports.sheets.places import letter_of, sheet_prefix
from exports.sheets.plan import Plan
from exports.sheets.slots import helper_name
from exports.sheets.split import (
    CASH,
    CREDIT,
    GIVEN,
    OF_TOTAL,
    SHARE,
    YearBlock,
    instalment_column,
    on_split,
    year_blocks,
)
from exports.sheets.steps import YearSteps
from formulas.workings import (
    ASSESSED,
    BEYOND_USED,
    CASH_DUE,
    COSTS_TO_SHARE,
    GAP,
    GIFTS,
    SURPLUS,
    TRUE_COST,
    Expression,
    Given,
    Origin,
    Over,
    Part,
    ShareOut,
    Total,
    WholeUnits,
)
from funding.wording import _

ZERO, ONE = Fraction(0), Fraction(1)
WITHIN = ".within"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two figures that a check compares."""

    formula: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Check:
    """Two figures that must be the same."""

    what: str
    about: str
    """The year, or nothing in particular."""
    expected: Side
    actual: Side
    shown: Shown
    sheet: str
    """Where to look when they differ."""
    cell: str

    @property
    def holds(self) -> bool:
        """Whether they are the same."""
        return self.expected.value == self.actual.value


NOTHING, YES = Side("0", ZERO), Side("1", ONE)


@dataclass(frozen=True, slots=True)
class _Year:
    """A year whose figures are checked."""

    plan: Plan
    place: int
    """The year's place among the years."""
    steps: YearSteps
    block: YearBlock

    @property
    def shared(self) -> Fraction:
        """The shares and the gap, less any surplus."""
        step = self.steps.step
        return step(ASSESSED).total + step(GAP).total - step(SURPLUS).total

    def one(self, name: str) -> Side:
        """A single value of the workings, or a total."""
        return Side(self.steps.at(name).total, self.steps.step(name).total)

    def summed(self, kind: Kind) -> Side:
        """The year's figures of a table of the inputs, added up."""
        table, letter = self.plan.inputs.table(kind), letter_of(FIRST_FIGURE + self.place)
        cells = f"{sheet_prefix(self.plan.inputs.sheet)}{letter}{table.first + 1}:{letter}{table.last + 1}"
        return Side(f"SUM({cells})", sum(table.columns[self.place].values, ZERO))

    def cell(self, name: str) -> str:
        """The cell of the single value or total of a column."""
        where = self.steps.places[name]
        return f"{where.letter}{where.total_row}"

    def checked(self, what: str, expected: Side, actual: Side, name: str, shown: Shown = Shown.MONEY) -> Check:
        """A check whose figures are found at a column of the workings."""
        return Check(what, self.steps.year, expected, actual, shown, self.steps.sheet, self.cell(name))

    def split_checked(self, what: str, expected: Side, actual: Side, row: int, shown: Shown = Shown.MONEY) -> Check:
        """A check whose figures are found on the Split sheet."""
        return Check(
            what, self.steps.year, expected, actual, shown, self.plan.names.split, f"{letter_of(SHARE)}{row + 1}"
        )


def checks_of(plan: Plan) -> tuple[Check, ...]:
    """Every check of the workbook, year by year, then those of the inputs."""
    blocks = year_blocks(plan)
    years = (
        _Year(plan, place, steps, block) for place, (steps, block) in enumerate(zip(plan.years, blocks, strict=True))
    )
    by_year = tuple(check for year in years for find in YEARLY for check in find(year))
    return (*by_year, *_inputs_filled(plan))


def _shares_add_up(year: _Year) -> Iterator[Check]:
    shared = on_split(year.plan, SHARE, year.block.all_partners, year.block.surplus)
    actual = Side(f"SUM({shared})", year.shared)
    what = _("Shares and gap, less any surplus, are the costs to share")
    yield year.split_checked(what, year.one(COSTS_TO_SHARE), actual, year.block.whole)


def _costs_less_income(year: _Year) -> Iterator[Check]:
    costs, income = year.summed(Kind.COSTS), year.summed(Kind.INCOME)
    formula, left, what = f"{costs.formula}-{income.formula}", costs.value - income.value, _("Costs less income")
    if GIFTS in year.steps.places:
        gifts = year.one(GIFTS)
        formula, left = f"{formula}-{gifts.formula}", left - gifts.value
        what = _("Costs less income and in-kind gifts")
    expected = Side(f"MAX(0,{formula})", max(ZERO, left))
    yield year.checked(
        _("{what} are the costs to share").format(what=what), expected, year.one(COSTS_TO_SHARE), COSTS_TO_SHARE
    )


def _pools_add_up(year: _Year) -> Iterator[Check]:
    yield year.checked(
        _("The costs of all pools are the true cost"), year.one(TRUE_COST), year.summed(Kind.POOLS), TRUE_COST
    )


def _cash_is_shares(year: _Year) -> Iterator[Check]:
    total = year.steps.step(ASSESSED).total
    row = year.block.all_partners
    expected = Side(on_split(year.plan, SHARE, row), total)
    if CASH_DUE not in year.steps.places:
        actual = Side(on_split(year.plan, CASH, row), total)
        yield year.split_checked(_("Cash due adds up to the assessed shares"), expected, actual, row)
        return
    paid = [Side(on_split(year.plan, column, row), year.steps.step(GIVEN[column]).total) for column in (CASH, CREDIT)]
    paid += [year.one(BEYOND_USED)] if BEYOND_USED in year.steps.places else []
    actual = Side("+".join(side.formula for side in paid), sum((side.value for side in paid), ZERO))
    yield year.split_checked(_("Cash due and in-kind credit add up to the assessed shares"), expected, actual, row)


def _instalments_are_cash(year: _Year) -> Iterator[Check]:
    plan, row = year.plan, year.block.all_partners
    cash = year.steps.step(CASH_DUE if CASH_DUE in year.steps.places else ASSESSED).total
    first, last = (letter_of(instalment_column(plan, place)) for place in (0, len(plan.schedule) - 1))
    cells = f"{sheet_prefix(plan.names.split)}{first}{year.block.first + 1}:{last}{year.block.last + 1}"
    expected, actual = Side(on_split(plan, CASH, row), cash), Side(f"SUM({cells})", cash)
    yield year.split_checked(_("The instalments add up to the cash due"), expected, actual, row)


def _no_line_met_twice(year: _Year) -> Iterator[Check]:
    if "offer_met" in year.steps.places:
        met, lines = year.one("offer_met"), year.one("line_met")
        yield year.checked(_("Offers meet no more than their lines cost"), lines, met, "offer_met")


def _percentages_add_up(year: _Year) -> Iterator[Check]:
    block = year.block
    whole = on_split(year.plan, SHARE, block.whole)
    one = ONE if year.shared else ZERO
    partners = on_split(year.plan, OF_TOTAL, block.first, block.last)
    rest = on_split(year.plan, OF_TOTAL, block.gap, block.surplus)
    actual = Side(f"SUM({partners})+SUM({rest})", one)
    what = _("Shares of the total, with gap and surplus, are 100%")
    yield year.split_checked(what, Side(f"IF({whole}=0,0,1)", one), actual, block.whole, Shown.PERCENT)


def _no_share_below_nothing(year: _Year) -> Iterator[Check]:
    block = year.block
    below = sum(value < 0 for value in year.steps.step(ASSESSED).values)
    actual = Side(f'COUNTIFS({on_split(year.plan, SHARE, block.first, block.last)},"<0")', Fraction(below))
    yield year.split_checked(_("Partners with a share below nothing"), NOTHING, actual, block.first, Shown.COUNT)


def _limits_hold(year: _Year) -> Iterator[Check]:
    for column in year.steps.workings.columns:
        if isinstance(column.made, ShareOut):
            # The compiler names the columns of a set of limits alike.
            share, most, least = (column.name.replace(WITHIN, name) for name in (".share", ".most", ".least"))
            number = year.steps.number(share)
            yield _none_above(
                year, _("Partners above their most, step {number}").format(number=number), share, most, share
            )
            yield _none_above(
                year, _("Partners below their least, step {number}").format(number=number), least, share, share
            )


def _none_above(year: _Year, what: str, one: str, other: str, shown_at: str) -> Check:
    steps = year.steps
    above = sum(a > b for a, b in zip(steps.step(one).values, steps.step(other).values, strict=True))
    formula = f"SUMPRODUCT((ROUND({steps.at(one).every}-{steps.at(other).every},6)>0)*1)"
    return year.checked(what, NOTHING, Side(formula, Fraction(above)), shown_at, Shown.COUNT)


def _rounding_is_small(year: _Year) -> Iterator[Check]:
    steps = year.steps
    for column in steps.workings.columns:
        if isinstance(column.made, WholeUnits):
            residue, unit = (helper_name(column.name, name) for name in ("residue", "unit_pence"))
            moved = sum(abs(value) * 100 >= steps.step(unit).total for value in steps.step(residue).values)
            formula = f"SUMPRODUCT((ABS({steps.at(residue).every})*100>={steps.at(unit).total})*1)"
            what = _("Shares that rounding moves by a whole unit or more")
            yield year.checked(what, NOTHING, Side(formula, Fraction(moved)), residue, Shown.COUNT)


def _something_to_share_by(year: _Year) -> Iterator[Check]:
    steps = year.steps
    divisors = {
        part.bottom.of.name: None
        for column in steps.workings.columns
        if isinstance(column.made, Expression)
        for part in parts_of(column.made)
        if column.part is not Part.CREDIT and isinstance(part, Over) and isinstance(part.bottom, Total)
    }
    for name in divisors:
        step = steps.step(name)
        actual = Side(f"IF({steps.at(name).total}>0,1,0)", Fraction(step.total > 0))
        what = _("There is something to share by, step {number}: {label}").format(
            number=steps.number(name), label=step.label
        )
        yield year.checked(what, YES, actual, name, Shown.FLAG)


def _driver_totals(year: _Year) -> Iterator[Check]:
    """Each driver comes to the same on the Workings as where it is typed."""
    steps, inputs = year.steps, year.plan.inputs
    for column in steps.workings.columns:
        made = column.made
        if isinstance(made, Given) and made.origin is Origin.DRIVER and column.name == made.key:
            step, where = steps.step(column.name), inputs.places[steps.year, column.name]
            typed = Side(f"SUM({where.every})", step.total)
            actual = Side(f"SUM({steps.at(column.name).every})", step.total)
            what = _("The driver's total is that of the inputs, step {number}: {label}").format(
                number=steps.number(column.name), label=step.label
            )
            yield year.checked(what, typed, actual, column.name, step.shown)


def _inputs_filled(plan: Plan) -> Iterator[Check]:
    """Every figure that should be there is a number, 0 or more."""
    inputs = plan.inputs
    prefix = sheet_prefix(inputs.sheet)
    label, figure = letter_of(LABEL), letter_of(FIRST_FIGURE)
    if inputs.figures:
        first, last = inputs.first_figure + 1, inputs.first_figure + len(inputs.figures)
        expected = f'SUMPRODUCT(({prefix}{label}{first}:{label}{last}<>"")*1)'
        actual = f'COUNTIFS({prefix}{figure}{first}:{figure}{last},">=0")'
        yield _filled(
            inputs.sheet, _("Figures in the sentences"), f"{figure}{first}", expected, actual, len(inputs.figures)
        )
    for table in inputs.tables:
        if table.rows and table.columns and table.kind is not Kind.POOLS:
            first, last = table.first + 1, table.last + 1
            right = letter_of(FIRST_FIGURE + len(table.columns) - 1)
            rows, columns = (
                f"{prefix}{label}{first}:{label}{last}",
                f"{prefix}{figure}{table.head + 1}:{right}{table.head + 1}",
            )
            expected = f'SUMPRODUCT(({rows}<>"")*({columns}<>""))'
            cells = f"{prefix}{figure}{first}:{right}{last}"
            actual = f'COUNTIFS({cells},">=0")'
            if table.may_be_below_zero:
                actual += f'+COUNTIFS({cells},"<0")'
            yield _filled(
                inputs.sheet, table.title, f"{figure}{first}", expected, actual, len(table.rows) * len(table.columns)
            )


def _filled(sheet: str, block: str, cell: str, expected: str, actual: str, count: int) -> Check:
    what = _("Inputs filled in with a number, 0 or more: {block}").format(block=block)
    value = Fraction(count)
    return Check(what, "", Side(expected, value), Side(actual, value), Shown.COUNT, sheet, cell)


YEARLY: tuple[Callable[[_Year], Iterator[Check]], ...] = (
    _shares_add_up,
    _costs_less_income,
    _pools_add_up,
    _cash_is_shares,
    _instalments_are_cash,
    _no_line_met_twice,
    _percentages_add_up,
    _no_share_below_nothing,
    _limits_hold,
    _rounding_is_small,
    _something_to_share_by,
    _driver_totals,
)
"""The checks of a year, each a function that finds as many as there are to make."""
