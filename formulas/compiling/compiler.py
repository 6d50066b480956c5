"""Formulas to workings, year by year."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.costs import add_costs, add_section_costs
from formulas.compiling.draft import Draft, total_of
from formulas.compiling.limits import add_limits
from formulas.compiling.payments import Payments, add_payments
from formulas.compiling.slips import Slips
from formulas.compiling.structure import Limits, Structure, structure_of
from formulas.language.parser import Place
from formulas.workings import (
    ASSESSED,
    GAP,
    LAST_YEAR,
    SHARE,
    SURPLUS,
    Carried,
    Entry,
    Given,
    Least,
    Minus,
    Most,
    Number,
    Origin,
    Over,
    Part,
    Plus,
    Ref,
    Times,
    Total,
    Unit,
    WholeUnits,
    Workings,
    YearWorkings,
)
from funding.board import Board, short_name
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
            income=tuple(Entry(source.name, source.name, source.pool) for source in board.income),
            years=years,
        ),
        slips.problems,
    )


def _year(structure: Structure, board: Board, year: str, slips: Slips) -> YearWorkings:
    draft = Draft(board, year, slips)
    _add_last_year(draft)
    to_share = add_costs(draft)
    costs = add_section_costs(draft, structure.sections, to_share)
    fixed: list[Ref] = []
    shares: list[Ref] = []
    excused: list[set[int]] = []
    for place, (section, section_costs) in enumerate(zip(structure.sections, costs, strict=True)):
        draft.part = Part.SECTION
        payments = add_payments(draft, place, section, section_costs)
        excused.append(payments.excused)
        share = _limited(draft, f"s{place}", section.limited, payments, section_costs)
        if share is not None:
            shares.append(share)
            fixed += _fixed_within(draft, place, payments, share, limited=bool(section.limited.limits))
    draft.clause = None
    share = _whole(draft, structure, shares, fixed, to_share, set.intersection(*excused) if excused else set())
    _add_rounding(draft, structure, _phased(draft, structure, share, to_share), to_share)
    return YearWorkings(year, tuple(draft.columns))


def _add_last_year(draft: Draft) -> None:
    typed = tuple(Fraction(partner.last_year or 0) for partner in draft.board.partners)
    given = Given(typed, Origin.LAST_YEAR, LAST_YEAR)
    first = draft.year == draft.board.years[0]
    draft.each(LAST_YEAR, Unit.MONEY, given if first else Carried(ASSESSED), _("Last year's share"))


def _nothing(draft: Draft, name: str, label: str) -> Ref:
    return draft.each(name, Unit.MONEY, Number(0), label)


def _limited(draft: Draft, key: str, limited: Limits, payments: Payments, costs: Ref) -> Ref | None:
    """A section's shares, within its own limits."""
    written = [ref for ref in (payments.fixed, payments.moving) if ref is not None]
    if not limited.limits:
        if not written:
            return None
        return (
            draft.each(f"{key}.share", Unit.MONEY, total_of(written), _("Share of the section"))
            if len(written) > 1
            else written[0]
        )
    draft.part = Part.LIMITS
    fixed = payments.fixed or _nothing(draft, f"{key}.no_fixed", _("Fixed amounts"))
    moving = payments.moving or _nothing(draft, f"{key}.no_moving", _("Percentages and the rest"))
    return add_limits(draft, key, limited, fixed, moving, costs, payments.excused)


def _fixed_within(draft: Draft, place: int, payments: Payments, share: Ref, *, limited: bool) -> list[Ref]:
    """The part of a section's shares that never takes up anybody's excess."""
    if payments.fixed is None:
        return []
    if not limited:
        return [payments.fixed]
    made = Least((payments.fixed, share))
    return [draft.each(f"s{place}.fixed_within", Unit.MONEY, made, _("Fixed amounts, within limits"))]


def _whole(
    draft: Draft, structure: Structure, shares: list[Ref], fixed: list[Ref], to_share: Ref, excused: set[int]
) -> Ref:
    """Sections added up, and limits over the whole contribution."""
    if not shares:
        return _nothing(draft, "whole", _("Share before rounding"))
    whole = shares[0] if len(shares) == 1 else draft.each("whole", Unit.MONEY, total_of(shares), _("Sections added up"))
    if not structure.whole.limits:
        return whole
    draft.part = Part.LIMITS
    fixed_part = draft.each("whole.fixed", Unit.MONEY, total_of(fixed) if fixed else Number(0), _("Fixed amounts"))
    moving = draft.each("whole.moving", Unit.MONEY, Minus(whole, fixed_part), _("Part that may move"))
    return add_limits(draft, "whole", structure.whole, fixed_part, moving, to_share, excused)


def _phased(draft: Draft, structure: Structure, share: Ref, to_share: Ref) -> Ref:
    """Shares on their way from last year's: k/n of the formula in year k, the rest in last year's proportions."""
    if structure.phasing is None:
        return share
    number, phasing = structure.phasing
    draft.part, draft.clause = Part.PHASING, number
    board, k = draft.board, draft.board.years.index(draft.year) + 1
    unknown = [partner.name for partner in board.partners if partner.last_year is None]
    if unknown:
        draft.slips.add(
            number,
            _("Last year's share is not known for {partners}.").format(partners=", ".join(unknown)),
            _('Add last_year to the partner in the Board file; write "£0" if it paid nothing.'),
        )
    elif not any(partner.last_year for partner in board.partners):
        draft.slips.add(
            number, _("Nobody paid anything last year, so there is nothing to move from."), _("Take the sentence out.")
        )
    if k >= phasing.years:
        return share
    typed = tuple(Fraction(partner.last_year or 0) for partner in board.partners)
    base = Ref(LAST_YEAR)
    if draft.year != board.years[0]:
        base = draft.each(
            "base_year", Unit.MONEY, Given(typed, Origin.LAST_YEAR, LAST_YEAR), _("Share in the base year")
        )
    step = draft.figure(
        f"c{number}.step",
        Unit.RATIO,
        Fraction(k, phasing.years),
        _("Part under the formula, year {k} of {n}").format(k=k, n=phasing.years),
    )
    old = draft.each(
        "phasing.old", Unit.MONEY, Over(Times((to_share, base)), Total(base)), _("In last year's proportions")
    )
    made = Plus((Times((step, share)), Times((Minus(Number(1), step), old))))
    return draft.each("phasing.share", Unit.MONEY, made, _("Share on the way"))


def _add_rounding(draft: Draft, structure: Structure, share: Ref, to_share: Ref) -> None:
    """The one place where shares are rounded; what is left is the gap, or a surplus."""
    draft.part, draft.clause = Part.ROUNDING, None
    share = draft.each(SHARE, Unit.MONEY, share, _("Share before rounding"))
    gap = draft.one(
        "gap_before_rounding", Unit.MONEY, Most((Number(0), Minus(to_share, Total(share)))), _("Gap before rounding")
    )
    number, unit = structure.terms.get(c.RoundTo, (None, None))
    draft.clause = number
    pence = unit.pence if isinstance(unit, c.RoundTo) else 1
    to = draft.one(
        "rounding_unit", Unit.MONEY, Given((Fraction(pence),), Origin.SENTENCE, "rounding_unit"), _("Rounded to")
    )
    draft.clause = None
    ids = sorted(partner.id for partner in draft.board.partners)
    places = tuple(Fraction(ids.index(partner.id) + 1) for partner in draft.board.partners)
    order = draft.each("order", Unit.COUNT, Given(places, Origin.NAMED, "order"), _("Place in order of id"))
    assessed = draft.each(ASSESSED, Unit.MONEY, WholeUnits(share, gap, to, order), _("Assessed share"))
    draft.one(GAP, Unit.MONEY, Most((Number(0), Minus(to_share, Total(assessed)))), _("Gap"))
    draft.one(SURPLUS, Unit.MONEY, Most((Number(0), Minus(Total(assessed), to_share))), _("Surplus"))


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
