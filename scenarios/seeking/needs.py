"""Targets as plain arithmetic: sums of figures of a split that must not be above nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.split import Split
from formulas.workings import ASSESSED, CASH_DUE, COSTS_TO_SHARE, GAP, LAST_YEAR
from funding.board import Board
from funding.membership import is_partner
from funding.problems import Problem
from funding.wording import _
from scenarios.clauses import GapAtMost, Target, TogetherPay
from scenarios.comparing.comparison import Basis
from scenarios.spans import years_of


@dataclass(frozen=True, slots=True)
class Term:
    """A figure of a year's workings, times a factor."""

    column: str
    entry: int
    """The place of the partner; 0 for a column of one value."""
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Need:
    """In one year, terms added up plus a constant must come to nothing or less; in pence."""

    target: int
    """The place of the target that needs it."""
    year: str
    terms: tuple[Term, ...]
    constant: Fraction

    def excess(self, split: Split) -> Fraction:
        """How far above nothing a split is, in pence; below nothing there is room."""
        vectors = split.year(self.year).values.vectors
        return self.constant + sum((term.factor * vectors[term.column][term.entry] for term in self.terms), Fraction(0))


def needs_of(split: Split, targets: Sequence[Target], basis: Basis) -> tuple[Need, ...] | tuple[Problem, ...]:
    """What targets need of a split with these partners and years; problems when one is about nobody."""
    needs: list[Need] = []
    problems: list[Problem] = []
    for number, target in enumerate(targets):
        found = list(_needs(split, number, target, basis))
        needs += found
        if not found:
            what = _("Target {number} is about nobody and no year of this Board.").format(number=number + 1)
            problems.append(Problem(_("target"), what, _("Name partners, groups or years that there are.")))
    return tuple(problems) if problems else tuple(needs)


def _needs(split: Split, number: int, target: Target, basis: Basis) -> Iterator[Need]:
    board = split.board
    for year in years_of(board, target.when):
        places = [place for place, partner in enumerate(board.partners) if is_partner(partner, year)]
        match target.rule:
            case TogetherPay(payers, at_most, at_least):
                column = _paid_column(split, year, basis)
                groups = _groups(board, payers, places)
                for members in groups:
                    terms = [Term(column, place, Fraction(1)) for place in members]
                    yield from _between(number, year, terms, at_most, at_least)
            case c.PayLimit(on, at_most, at_least):
                for place in _members(board, on, places):
                    paid = Term(_pay_column(split, year, basis, at_most, at_least), place, Fraction(1))
                    yield from _pay_limit(number, year, paid, at_most, at_least)
            case c.ChangeLimit(on, rise, fall):
                for place in _members(board, on, places):
                    yield from _change_limit(number, year, place, rise, fall)
            case GapAtMost(pence):
                yield Need(number, year, (Term(GAP, 0, Fraction(1)),), Fraction(-pence))


def _paid_column(split: Split, year: str, basis: Basis) -> str:
    has_cash = CASH_DUE in split.year(year).values.vectors
    return CASH_DUE if basis is Basis.CASH and has_cash else ASSESSED


def _pay_column(split: Split, year: str, basis: Basis, at_most: c.Bound | None, at_least: c.Bound | None) -> str:
    """Limits in pounds may be about cash; those against costs or last year are about assessed shares."""
    in_pounds = all(bound is None or isinstance(bound, c.Sum) for bound in (at_most, at_least))
    return _paid_column(split, year, basis) if in_pounds else ASSESSED


def _between(
    number: int, year: str, terms: Sequence[Term], at_most: int | None, at_least: int | None
) -> Iterator[Need]:
    if at_most is not None:
        yield Need(number, year, tuple(terms), Fraction(-at_most))
    if at_least is not None:
        yield Need(number, year, _negative(terms), Fraction(at_least))


def _negative(terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple(Term(term.column, term.entry, -term.factor) for term in terms)


def _pay_limit(number: int, year: str, paid: Term, at_most: c.Bound | None, at_least: c.Bound | None) -> Iterator[Need]:
    if at_most is not None:
        terms, constant = _bound(at_most, paid.entry, Fraction(-1))
        yield Need(number, year, (paid, *terms), constant)
    if at_least is not None:
        terms, constant = _bound(at_least, paid.entry, Fraction(1))
        yield Need(number, year, (*_negative([paid]), *terms), constant)


def _bound(bound: c.Bound, place: int, sign: Fraction) -> tuple[tuple[Term, ...], Fraction]:
    match bound:
        case c.Sum(pence):
            return (), sign * pence
        case c.Points(points):
            return (Term(COSTS_TO_SHARE, 0, sign * Fraction(points) / 100),), Fraction(0)
        case c.LastYear.SHARE:
            return (Term(LAST_YEAR, place, sign),), Fraction(0)


def _change_limit(
    number: int, year: str, place: int, rise: c.Sum | c.Points | None, fall: c.Sum | c.Points | None
) -> Iterator[Need]:
    for sign, bound in ((Fraction(1), rise), (Fraction(-1), fall)):
        if bound is None:
            continue
        terms = [Term(ASSESSED, place, sign), Term(LAST_YEAR, place, -sign)]
        if isinstance(bound, c.Sum):
            yield Need(number, year, tuple(terms), Fraction(-bound.pence))
        else:
            terms.append(Term(LAST_YEAR, place, -Fraction(bound.points) / 100))
            yield Need(number, year, tuple(terms), Fraction(0))


def _groups(board: Board, payers: c.Payers, places: Sequence[int]) -> list[list[int]]:
    """The partners whose payments are added up; with "each", one by one."""
    members = list(dict.fromkeys(place for payer in payers.named for place in _members(board, payer, places)))
    if payers.each:
        return [[place] for place in members]
    return [members] if members else []


def _members(board: Board, payer: c.Payer, places: Sequence[int]) -> list[int]:
    match payer:
        case c.PartnerNamed(key):
            return [place for place in places if board.partners[place].id == key]
        case c.GroupNamed(group):
            return [place for place in places if board.partners[place].group == group]
        case c.AllPartners():
            return list(places)
    return []
