"""The Comparison: the split of this workbook beside others, partner by partner and year by year."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from exports.sheets.marked_table import HEAD_ROW, Live, Stored, TableCell, write_table
from exports.sheets.numbers import PENCE, Shown, number, width_of
from exports.sheets.page import Paper
from exports.sheets.places import letter_of
from exports.sheets.plan import Plan
from exports.sheets.split import CASH, SHARE, on_split, year_blocks
from formulas.split import Split, YearSplit
from funding.wording import _

MONEY = Shown.MONEY.value
FIRST_FIGURE = 2
OWN, EACH = 2, 4
"""Columns of figures for this workbook's own split, and for each other one."""
WIDTHS = {0: 11, 1: 34}
WIDTH = 17
LONGEST_SIDE = 60
"""As much of a name as stands in a heading, which may have 255 characters."""


def side_names(splits: Sequence[Split]) -> tuple[str, ...]:
    """What each side of a comparison is called: its formula and scenario, numbered where several are alike."""
    called = [_side_name(split) for split in splits]
    alike = [[known.casefold() for known in called[:place]].count(name.casefold()) for place, name in enumerate(called)]
    return tuple(f"{name} ({twins + 1})" if twins else name for name, twins in zip(called, alike, strict=True))


def _side_name(split: Split) -> str:
    formula = f"“{_cut(split.formula_name)}”"
    if not split.scenario:
        return formula
    return _("{formula} with {scenario}").format(formula=formula, scenario=f"“{_cut(split.scenario)}”")


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_SIDE else name[:LONGEST_SIDE].rstrip() + "…"


def write_comparison(paper: Paper, plan: Plan, others: Sequence[Split]) -> None:
    """Write the sheet; `others` are splits of the same years, by the same partners as far as they have them."""
    own, *names = side_names((plan.split, *others))
    note = _(
        "The split of this workbook is live; the other sides are figures as exported, which do not follow changes. "
        "Differences are live: the other side less this workbook's."
    )
    last = FIRST_FIGURE + OWN + EACH * len(others)
    money = max(WIDTH, *(width_of(Shown.MONEY, [_pounds(y.costs_to_share)]) for y in plan.split.years))
    widths = {**WIDTHS, **dict.fromkeys(range(FIRST_FIGURE, last), float(money))}
    sheet = paper.sheet(plan.names.comparison, _("Comparison"), note, widths)
    write_table(sheet, "Comparison_table", _headings(own, names), list(_rows(plan, others)))
    sheet.finish()


def _pounds(pence: int) -> float:
    return float(number(Fraction(pence, PENCE)))


def _headings(own: str, names: Sequence[str]) -> list[str]:
    told = [_("Year"), _("Partner"), _("{side}: assessed share, £").format(side=own)]
    told.append(_("{side}: cash due, £").format(side=own))
    for name in names:
        told += [
            text.format(side=name)
            for text in (
                _("{side}: assessed share as exported, £"),
                _("{side}: cash due as exported, £"),
                _("{side}: difference of the assessed share, £"),
                _("{side}: difference of the cash due, £"),
            )
        ]
    return told


def _rows(plan: Plan, others: Sequence[Split]) -> Iterator[list[TableCell]]:
    """A row for each partner, all of them together, and the gap, year by year."""
    at = HEAD_ROW + 2
    for result, block in zip(plan.split.years, year_blocks(plan), strict=True):
        sides = [_year_of(other, result.year) for other in others]
        figures = [
            *((row.partner, row.assessed, row.cash_due) for row in result.partners),
            (_ALL, sum(row.assessed for row in result.partners), sum(row.cash_due for row in result.partners)),
            (_GAP, result.gap, 0),
        ]
        names = [*(name for name, _group in plan.partners), _("All partners"), _("Gap")]
        for place, ((key, assessed, cash), name) in enumerate(zip(figures, names, strict=True)):
            split_row = block.first + place
            has_cash = key != _GAP
            cells: list[TableCell] = [result.year, name, _live(on_split(plan, SHARE, split_row), assessed)]
            cells.append(_live(on_split(plan, CASH, split_row), cash) if has_cash else "")
            for number_, side in enumerate(sides):
                cells += _side(side, key, (assessed, cash), number_, at, has_cash=has_cash)
            yield cells
            at += 1


_ALL, _GAP = "=all", "=gap"
"""Keys of the rows below the partners; no partner's id has such signs."""


def _side(
    side: YearSplit | None, key: str, own: tuple[int, int], place: int, row: int, *, has_cash: bool
) -> list[TableCell]:
    found = _figures(side, key)
    if found is None:
        return ["", "", "", ""]
    first = FIRST_FIGURE + OWN + EACH * place
    shown: list[TableCell] = []
    differences: list[TableCell] = []
    for offset in range(OWN):
        if offset and not has_cash:
            shown.append("")
            differences.append("")
            continue
        this, other = letter_of(FIRST_FIGURE + offset), letter_of(first + offset)
        shown.append(Stored(Fraction(found[offset], PENCE), MONEY))
        differences.append(_live(f"{other}{row}-{this}{row}", found[offset] - own[offset]))
    return [*shown, *differences]


def _figures(side: YearSplit | None, key: str) -> tuple[int, int] | None:
    """Assessed share and cash due in pence; None for a partner that the other side does not have."""
    if side is None:
        return None
    if key == _GAP:
        return side.gap, 0
    rows = [row for row in side.partners if key in (_ALL, row.partner)]
    if not rows:
        return None
    return sum(row.assessed for row in rows), sum(row.cash_due for row in rows)


def _year_of(split: Split, year: str) -> YearSplit | None:
    return next((result for result in split.years if result.year == year), None)


def _live(formula: str, pence: int) -> Live:
    return Live(formula, Fraction(pence, PENCE), MONEY)
