"""The split: who pays what in each year, and the workings behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.compiler import compile_formula
from formulas.exact import YearValues, evaluate
from formulas.given_figures import registers
from formulas.language.lexicon import Lexicon, lexicon_of
from formulas.language.parser import Place, parse
from formulas.workings import (
    ASSESSED,
    BEYOND_USED,
    CASH_DUE,
    COSTS_TO_SHARE,
    GAP,
    GIFTS,
    IN_KIND_BEYOND,
    IN_KIND_CREDIT,
    INCOME_TOTAL,
    LAST_YEAR,
    SURPLUS,
    TRUE_COST,
    Workings,
)
from funding.board import Board, FormulaText, Partner, base_formula
from funding.membership import in_year_before_plan, partners_in
from funding.money import Pence
from funding.names import nearest, same
from funding.problems import Problem
from funding.wording import _


@dataclass(frozen=True, slots=True)
class PartnerShare:
    """A partner's row of a split, in pence."""

    partner: str
    """The partner's id."""
    group: str
    assessed: Pence
    in_kind_value: Pence
    in_kind_credit: Pence
    in_kind_beyond: Pence
    cash_due: Pence
    last_year: Pence | None
    """The assessed share of the year before; None where the file does not say it, which is not nothing."""

    @property
    def change(self) -> Pence | None:
        """What the assessed share is above last year's, or with a minus below it; None where that is unknown."""
        return None if self.last_year is None else self.assessed - self.last_year


@dataclass(frozen=True, slots=True)
class YearSplit:
    """The result for one year: a row per partner, the gap or surplus, and the values behind them; money in pence."""

    year: str
    true_cost: Pence
    income: Pence
    gifts: Pence
    costs_to_share: Pence
    gap: Pence
    surplus: Pence
    beyond_used: Pence
    """In kind beyond shares that lowers the others' cash."""
    partners: tuple[PartnerShare, ...]
    values: YearValues


@dataclass(frozen=True, slots=True)
class Base:
    """What a scenario was put to: the Board before it, and the formula asked for, None for the one in use."""

    board: Board
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """A Board's costs shared under a formula, year by year."""

    board: Board
    formula_name: str
    formula: c.Formula
    lexicon: Lexicon
    workings: Workings
    years: tuple[YearSplit, ...]
    scenario: str | None = None
    base: Base | None = None
    """What its scenario was put to, where that is known."""

    @property
    def base_board(self) -> Board:
        """The Board before any scenario, as far as it is known."""
        return self.board if self.base is None else self.base.board

    def year(self, year: str) -> YearSplit:
        """The result of one year; raises `KeyError`."""
        for split in self.years:
            if split.year == year:
                return split
        raise KeyError(year)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A split, unless problems stop it, and every problem found on the way."""

    split: Split | None
    problems: tuple[Problem, ...]


class DoesNotAddUp(AssertionError):
    """A result broke the law that shares, gap and surplus add up to the costs to share: a fault of the program."""


def find_formula(board: Board, name: str | None) -> FormulaText | Problem:
    """The formula of this name, or the one in use when no name is given."""
    if name is None:
        found = base_formula(board)
        if found is not None:
            return found
        where = _("formulas")
        if not board.formulas:
            return Problem(
                where, _("The Board file has no formula."), _("Add one under [[formulas]], with a name and a text.")
            )
        names = ", ".join(f"“{formula.name}”" for formula in board.formulas)
        return Problem(
            where,
            _("The Board file has several formulas: {names}.").format(names=names),
            _("Say which one to use, or name one as base under [board]."),
        )
    for formula in board.formulas:
        if same(formula.name) == same(name):
            return formula
    close = nearest(name, [formula.name for formula in board.formulas])
    mend = _("Did you mean “{name}”?").format(name=close) if close else ""
    return Problem(_("formulas"), _("There is no formula called “{name}”.").format(name=name), mend)


def split_board(board: Board, formula_name: str | None = None) -> Outcome:
    """Share a Board's costs under one of its formulas, by default the one in use."""
    found = find_formula(board, formula_name)
    if isinstance(found, Problem):
        return Outcome(None, (found,))
    lexicon = lexicon_of(board, found.language)
    parsed = parse(found.text, lexicon)
    if parsed.problems:
        placed = tuple(
            Problem(
                _("formula “{name}”, {where}").format(name=found.name, where=p.where),
                p.what,
                p.mend,
                p.line,
                p.column,
                p.length,
            )
            for p in parsed.problems
        )
        # What reads well is still checked for meaning, so that everything is told at once.
        also = compile_formula(parsed.formula, board, parsed.places, found.name) if parsed.formula.clauses else None
        return Outcome(None, placed + (_meaningful(also.problems) if also else ()))
    return split_formula(board, found.name, parsed.formula, lexicon, parsed.places)


def problems_of(board: Board, formula_name: str | None = None) -> tuple[Problem, ...]:
    """What is wrong with a Board under one of its formulas, by default the one in use; nothing is shared out."""
    found = find_formula(board, formula_name)
    if isinstance(found, Problem):
        return (found,)
    if not board.years:
        return ()
    parsed = parse(found.text, lexicon_of(board, found.language))
    if parsed.problems:
        return split_board(board, formula_name).problems
    return compile_formula(parsed.formula, board, parsed.places, found.name).problems


def split_formula(
    board: Board, name: str, formula: c.Formula, lexicon: Lexicon, places: Sequence[Place] = ()
) -> Outcome:
    """Share a Board's costs under a formula that is already clauses."""
    compiled = compile_formula(formula, board, places, name)
    if compiled.workings is None:
        return Outcome(None, compiled.problems)
    years = tuple(_year_split(board, values) for values in evaluate(compiled.workings))
    return Outcome(Split(board, name, formula, lexicon, compiled.workings, years), compiled.problems)


def _meaningful(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems of a sentence; those of the whole formula may only come from a sentence that was not read."""
    return tuple(problem for problem in problems if problem.line is not None)


def _year_split(board: Board, values: YearValues) -> YearSplit:
    worth = {partner.id: 0 for partner in board.partners}
    there = {partner.id for partner in partners_in(board, values.year)}
    for known in registers(board)[values.year]:
        if known.offer.status == "agreed" and known.offer.partner in there:
            worth[known.offer.partner] += known.value or 0

    def at(name: str, partner: int, otherwise: Pence) -> Pence:
        """A partner's figure; a Board without offers in kind has no columns for them."""
        return _pence(values.vectors[name][partner]) if name in values.vectors else otherwise

    def before(place: int, partner: Partner) -> Pence | None:
        """What a partner was asked for in the year before, if anybody has said it."""
        unknown = values.year == board.years[0] and partner.last_year is None and in_year_before_plan(board, partner)
        return None if unknown else _pence(values.vectors[LAST_YEAR][place])

    rows = []
    for i, partner in enumerate(board.partners):
        assessed = _pence(values.vectors[ASSESSED][i])
        rows.append(
            PartnerShare(
                partner=partner.id,
                group=partner.group,
                assessed=assessed,
                in_kind_value=worth[partner.id],
                in_kind_credit=at(IN_KIND_CREDIT, i, 0),
                in_kind_beyond=at(IN_KIND_BEYOND, i, 0),
                cash_due=at(CASH_DUE, i, assessed),
                last_year=before(i, partner),
            )
        )
    split = YearSplit(
        year=values.year,
        true_cost=_pence(values.one(TRUE_COST)),
        income=_pence(values.one(INCOME_TOTAL)),
        gifts=_pence(values.one(GIFTS)) if GIFTS in values.vectors else 0,
        costs_to_share=_pence(values.one(COSTS_TO_SHARE)),
        gap=_pence(values.one(GAP)),
        surplus=_pence(values.one(SURPLUS)),
        beyond_used=_pence(values.one(BEYOND_USED)) if BEYOND_USED in values.vectors else 0,
        partners=tuple(rows),
        values=values,
    )
    check_adds_up(split)
    return split


def check_adds_up(split: YearSplit) -> None:
    """Hold a result to its laws; raises `DoesNotAddUp`, which no input may bring about."""
    assessed = sum(row.assessed for row in split.partners)
    paid = sum(row.cash_due + row.in_kind_credit for row in split.partners) + split.beyond_used
    laws = (
        split.costs_to_share == split.true_cost - split.income - split.gifts,
        assessed + split.gap - split.surplus == split.costs_to_share,
        paid == assessed,
        all(min(row.assessed, row.cash_due, row.in_kind_credit, row.in_kind_beyond) >= 0 for row in split.partners),
    )
    if not all(laws):
        raise DoesNotAddUp(split.year, laws)


def _pence(value: Fraction) -> Pence:
    if value.denominator != 1:
        raise DoesNotAddUp(value)
    return value.numerator
