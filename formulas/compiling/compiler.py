"""Formulas to workings, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass

from formulas import clauses as c
from formulas.compiling.assessing import add_shares
from formulas.compiling.costs import add_costs_to_share, add_lines
from formulas.compiling.draft import Draft
from formulas.compiling.in_kind import add_credit, add_gifts
from formulas.compiling.rounding import add_rounding
from formulas.compiling.slips import Slips
from formulas.compiling.structure import Structure, structure_of
from formulas.language.parser import Place
from formulas.workings import (
    ASSESSED,
    LAST_YEAR,
    Carried,
    Entry,
    Given,
    Origin,
    Part,
    Unit,
    Workings,
    YearWorkings,
)
from funding.board import Board, short_name
from funding.plan import income_lines
from funding.problems import Problem, errors
from funding.wording import _, language


@dataclass(frozen=True, slots=True)
class Compiled:
    """Workings, unless a problem stops them, and every problem found."""

    workings: Workings | None
    problems: tuple[Problem, ...]


def compile_formula(formula: c.Formula, board: Board, places: Sequence[Place] = (), name: str = "") -> Compiled:
    """Write the workings of every year of a Board under a formula."""
    slips = Slips(places, name)
    if not board.partners:
        slips.add(None, _("The Board has no partners, so nobody can pay."), _("Add partners under [[partners]]."))
        return Compiled(None, slips.problems)
    structure = structure_of(formula, slips)
    if not any(section.payments for section in structure.sections):
        slips.add(
            None,
            _("No sentence says who pays."),
            _("Add one, such as “Local authorities pay the rest, shared equally.”"),
        )
    _check_limits(structure, slips)
    years = tuple(_year(structure, board, year, slips) for year in board.years)
    if errors(slips.problems):
        return Compiled(None, slips.problems)
    return Compiled(
        Workings(
            partners=tuple(Entry(partner.id, short_name(partner, language())) for partner in board.partners),
            costs=tuple(Entry(cost.id, cost.name, cost.pool) for cost in board.costs),
            income=tuple(Entry(line.name, line.name, line.pool) for line in income_lines(board, board.years[0])),
            years=years,
            offers=_offers(board),
        ),
        slips.problems,
    )


def _year(structure: Structure, board: Board, year: str, slips: Slips) -> YearWorkings:
    draft = Draft(board, year, slips)
    _add_last_year(draft)
    add_lines(draft)
    gifts = add_gifts(draft, structure) if board.in_kind else None
    draft.part, draft.clause = Part.COSTS, None
    to_share = add_costs_to_share(draft, gifts)
    shares = add_shares(draft, structure, to_share, gifts=gifts is not None)
    add_rounding(draft, structure, shares, to_share)
    if gifts is not None:
        add_credit(draft, structure)
    return YearWorkings(year, tuple(draft.columns))


def _add_last_year(draft: Draft) -> None:
    given = Given(draft.year_before_plan(), Origin.LAST_YEAR, LAST_YEAR)
    first = draft.year == draft.board.years[0]
    draft.each(LAST_YEAR, Unit.MONEY, given if first else Carried(ASSESSED), _("Last year's share"))


def _offers(board: Board) -> tuple[Entry, ...]:
    lines = {cost.id: place for place, cost in enumerate(board.costs)}
    return tuple(
        Entry(
            offer.id,
            offer.what,
            pool=board.costs[lines[offer.meets]].pool if offer.meets in lines else None,
            meets=lines.get(offer.meets) if offer.meets is not None else None,
        )
        for offer in board.in_kind
    )


def _check_limits(structure: Structure, slips: Slips) -> None:
    """Limits against last year are about whole contributions, so they cannot stand under a pool's heading."""
    if not structure.headed:
        return
    for section in structure.sections:
        for number, limit in section.limited.limits:
            bounds = (limit.at_most, limit.at_least) if isinstance(limit, c.PayLimit) else (c.LastYear.SHARE,)
            if c.LastYear.SHARE in bounds:
                slips.add(
                    number,
                    _("Last year's share is known for whole contributions, not for one pool of costs."),
                    _("Move the sentence under “Over the whole contribution:”."),
                )
