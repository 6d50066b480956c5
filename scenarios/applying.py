"""Changes made to a Board: a new Board, the base untouched."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from formulas.split import find_formula
from funding.board import Board
from funding.checks import check_board
from funding.problems import Problem
from funding.remembering import remembering
from funding.wording import _, language
from scenarios.clauses import (
    EVERY_YEAR,
    Change,
    CostOfLine,
    CostsMove,
    DriverOf,
    Figure,
    IncomeFrom,
    InFormula,
    LineAdded,
    LineEnds,
    NotInFormula,
    OfferBecomes,
    PartnerJoins,
    PartnerLeaves,
    RateOfIndex,
    ReservesUsed,
    Sets,
    UsesFormula,
    When,
)
from scenarios.formula_figures import with_formula_value
from scenarios.formula_sentences import with_formula_sentence, without_formula_sentence
from scenarios.plan_changes import (
    with_costs_moved,
    with_line_added,
    with_line_ended,
    with_offer,
    with_partner_gone,
    with_partner_joined,
)
from scenarios.plan_figures import with_plan_value
from scenarios.refusal import CannotChange
from scenarios.spans import years_of


@dataclass(frozen=True, slots=True)
class Applied:
    """A Board after changes."""

    board: Board
    formula: str | None
    """The formula to split it by; None for the one in use."""
    problems: tuple[Problem, ...] = ()
    """What could not be changed, with `line` its place among the changes, from 1; then what is wrong with the Board."""
    changed: tuple[Change, ...] = ()
    """The changes that made a difference, in order."""


def apply(board: Board, formula_name: str | None, changes: Sequence[Change]) -> Applied:
    """Make changes in order, each to what those before it left; without any, the base itself comes back.

    A change that cannot be made is told as a problem and left out, so that all problems are told at once.
    """
    now, formula = board, formula_name
    problems: list[Problem] = []
    changed: list[Change] = []
    for number, change in enumerate(changes, start=1):
        try:
            after, formula_after = _changed(now, formula, change)
        except CannotChange as refused:
            problems.append(
                Problem(_("change {number}").format(number=number), refused.what, refused.mend, line=number)
            )
            continue
        if (after, formula_after) != (now, formula):
            changed.append(change)
            now, formula = after, formula_after
    if not changed:
        return Applied(board, formula_name, tuple(problems))
    if _checked(now) != _checked(board):
        known = _problems(board)
        problems += [found for found in check_board(now) if found not in known]
    return Applied(now, formula, tuple(problems), tuple(changed))


def with_value(
    board: Board, formula_name: str | None, figure: Figure, value: Decimal, when: When = EVERY_YEAR
) -> Applied:
    """A Board with one figure at another value."""
    return apply(board, formula_name, (Sets(figure, value, when),))


def _rests_on(board: Board) -> object:
    return language(), _checked(board)


@remembering(_rests_on)
def _problems(board: Board) -> frozenset[Problem]:
    """What is wrong with a base already; the same base is changed many times over."""
    return frozenset(check_board(board))


def _checked(board: Board) -> tuple[object, ...]:
    """All that the checks of a Board look at: not the sentences of its formulas."""
    return tuple(getattr(board, key) for key in type(board).model_fields if key not in {"formulas", "scenarios"})


def _changed(board: Board, formula: str | None, change: Change) -> tuple[Board, str | None]:
    match change:
        case UsesFormula(name):
            found = find_formula(board, name)
            if isinstance(found, Problem):
                raise CannotChange(found.what, found.mend)
            in_use = board.board.model_copy(update={"base": found.name})
            return board.model_copy(update={"board": in_use}), found.name
        case InFormula():
            return with_formula_sentence(board, formula, change), formula
        case NotInFormula():
            return without_formula_sentence(board, formula, change), formula
        case OfferBecomes():
            return with_offer(board, change), formula
        case PartnerLeaves():
            _years(board, change.when)
            return with_partner_gone(board, change), formula
        case PartnerJoins():
            _years(board, change.when)
            return with_partner_joined(board, change), formula
        case Sets(figure, value, when):
            years = _years(board, when)
            if isinstance(figure, CostOfLine | RateOfIndex | IncomeFrom | DriverOf | ReservesUsed):
                return with_plan_value(board, figure, value, years), formula
            if len(years) < len(board.years):
                raise CannotChange(_("A formula says the same in every year."), _("Leave the years out."))
            return with_formula_value(board, formula, figure, value), formula
        case CostsMove(when=when):
            return with_costs_moved(board, change, _years(board, when)), formula
        case LineAdded(when=when):
            return with_line_added(board, change, _years(board, when)), formula
        case LineEnds(when=when):
            return with_line_ended(board, change, _years(board, when)), formula


def _years(board: Board, when: When) -> tuple[str, ...]:
    """The years that a change is for, of which there must be one; raises `CannotChange`."""
    for year in (when.first, when.last):
        if year is not None and year not in board.years:
            what = _("{year} is not a year of the plan.").format(year=year)
            raise CannotChange(what, _("The plan has {years}.").format(years=", ".join(board.years)))
    years = years_of(board, when)
    if not years:
        raise CannotChange(
            _("{first} is after {last}.").format(first=when.first, last=when.last), _("Put the earlier year first.")
        )
    return years
