"""The Instalments sheet: each partner's cash due cut by largest remainder into parts of whole pence."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from exports.sheets.marked_table import HEAD_ROW, Live, TableCell, write_table
from exports.sheets.numbers import PENCE, Shown, number, width_of
from exports.sheets.page import Paper
from exports.sheets.places import at_row, letter_of, sheet_prefix
from exports.sheets.plan import Plan
from exports.sheets.steps import YearSteps
from formulas.workings import ASSESSED, CASH_DUE
from funding.wording import _

CASH, IN_PENCE, FIRST_WHOLE = 2, 3, 4
"""The columns of the cash due and of the same in pence, and the first one of whole pence."""
WIDTHS = {0: 11, 1: 34, CASH: 17, IN_PENCE: 17}
WIDTH = 17
FINE = 10**6
"""Remainders are compared to a millionth of a penny."""


def cash_step(plan: Plan) -> str:
    """The step of the workings that says what cash is due."""
    return CASH_DUE if plan.given is not None else ASSESSED


def on_instalments(plan: Plan, place: int, entry: int, number_: int) -> str:
    """The cell of an instalment as other sheets name it: the year's place, the partner's, the instalment's."""
    column = letter_of(_amounts(len(plan.schedule)) + number_)
    return f"{sheet_prefix(plan.names.instalments)}{column}{_row(plan, place, entry)}"


def write_instalments(paper: Paper, plan: Plan) -> None:
    """Write the sheet: a row for each partner and year."""
    note = _(
        "Each part of the cash due is cut to whole pence; odd pennies go to the largest remainders, then the earlier."
    )
    last = _amounts(len(plan.schedule)) + len(plan.schedule)
    largest = max((value for year in plan.years for value in year.step(cash_step(plan)).values), default=Fraction(0))
    wide = max(WIDTH, width_of(Shown.PENCE, [number(largest * PENCE)]))
    widths = {**dict.fromkeys(range(CASH, last), float(wide)), 0: WIDTHS[0], 1: WIDTHS[1]}
    sheet = paper.sheet(plan.names.instalments, _("Instalments"), note, widths)
    sheet.raw.freeze_panes(HEAD_ROW + 1, 2)
    write_table(sheet, "Instalments_table", _headings(plan), list(_rows(plan)))
    sheet.finish()


def _amounts(count: int) -> int:
    """The column of the first instalment: after whole pence, remainders and odd pennies."""
    return FIRST_WHOLE + 2 * count + 1


def _row(plan: Plan, place: int, entry: int) -> int:
    return HEAD_ROW + 2 + place * len(plan.partners) + entry


def _headings(plan: Plan) -> list[str]:
    days = [due.told for due in plan.schedule]
    return [
        _("Year"),
        _("Partner"),
        _("Cash due, £"),
        _("Cash due, in pence"),
        *(_("{day}: whole pence").format(day=day) for day in days),
        *(_("{day}: remainder, in pence").format(day=day) for day in days),
        _("Odd pennies"),
        *(_("{day}: instalment, £").format(day=day) for day in days),
    ]


def _rows(plan: Plan) -> Iterator[Sequence[TableCell]]:
    for place, year in enumerate(plan.years):
        where = year.at(cash_step(plan))
        for entry, (name, _group) in enumerate(plan.partners):
            row = _row(plan, place, entry)
            formula = at_row(str(where), where.first + entry)
            yield [year.year, name, *_figures(plan, year, entry, formula, row)]


def _figures(plan: Plan, year: YearSteps, entry: int, cash: str, row: int) -> Iterator[TableCell]:
    count = len(plan.schedule)
    due = year.step(cash_step(plan)).values[entry]
    exact = [due * PENCE * part.part for part in plan.schedule]
    whole = [Fraction(int(amount)) for amount in exact]
    left = [Fraction(round((amount - cut) * FINE), FINE) for amount, cut in zip(exact, whole, strict=True)]
    pence = f"{letter_of(IN_PENCE)}{row}"
    yield Live(cash, due, Shown.MONEY.value)
    yield Live(f"ROUND({letter_of(CASH)}{row}*100,0)", due * PENCE, Shown.COUNT.value)
    for part, cut in zip(plan.inputs.parts, whole, strict=True):
        yield Live(f"ROUNDDOWN(ROUND({pence}*{part},6),0)", cut, Shown.COUNT.value)
    for place, (part, remainder) in enumerate(zip(plan.inputs.parts, left, strict=True)):
        formula = f"ROUND({pence}*{part}-{letter_of(FIRST_WHOLE + place)}{row},6)"
        yield Live(formula, remainder, Shown.PENCE.value)
    cuts = f"{letter_of(FIRST_WHOLE)}{row}:{letter_of(FIRST_WHOLE + count - 1)}{row}"
    yield Live(f"{pence}-SUM({cuts})", due * PENCE - sum(whole, Fraction(0)), Shown.COUNT.value)
    for place, amount in enumerate(plan.due[year.year][entry]):
        yield Live(_amount_formula(count, place, row), Fraction(amount, PENCE), Shown.MONEY.value)


def _amount_formula(count: int, place: int, row: int) -> str:
    """Whole pence, and an odd penny when few enough have a larger remainder, or the same on an earlier day."""
    first = FIRST_WHOLE + count
    own, odd = f"{letter_of(first + place)}{row}", f"{letter_of(first + count)}{row}"
    before = f"SUMPRODUCT(({letter_of(first)}{row}:{letter_of(first + count - 1)}{row}>{own})*1)"
    if place:
        before += f"+SUMPRODUCT(({letter_of(first)}{row}:{letter_of(first + place - 1)}{row}={own})*1)"
    return f"({letter_of(FIRST_WHOLE + place)}{row}+IF({before}<{odd},1,0))/100"
