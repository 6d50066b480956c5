"""Shares as the sentences assess them: sections added up, limits over the whole, phasing."""

from dataclasses import dataclass
from fractions import Fraction

from formulas.compiling.costs import add_section_costs
from formulas.compiling.draft import Draft, total_of
from formulas.compiling.limits import Limited, add_limits
from formulas.compiling.members import members_of
from formulas.compiling.payments import Payments, add_payments
from formulas.compiling.structure import Section, Structure
from formulas.workings import (
    LAST_YEAR,
    Choose,
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
)
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Shares:
    """Each partner's share, and the limits that it still has to keep when it is rounded."""

    share: Ref
    least: Ref | None = None
    most: Ref | None = None


@dataclass(frozen=True, slots=True)
class _Assessed:
    """A section's shares, and of what they are made: the part that never takes up anybody's excess, and the rest."""

    shares: Shares
    fixed: Ref | None
    moving: Ref | None


def add_shares(draft: Draft, structure: Structure, to_share: Ref, *, gifts: bool) -> Shares:
    """Write what the sentences ask of each partner, up to but without rounding."""
    draft.part = Part.COSTS
    costs = add_section_costs(draft, structure.sections, to_share, gifts=gifts)
    assessed: list[_Assessed] = []
    excused: list[set[int]] = []
    for place, (section, section_costs) in enumerate(zip(structure.sections, costs, strict=True)):
        draft.part = Part.SECTION
        payments = add_payments(draft, place, section, section_costs)
        excused.append(payments.excused)
        written = _section(draft, place, section, payments, section_costs)
        if written is not None:
            assessed.append(written)
    draft.clause = None
    shares = _whole(draft, structure, assessed, to_share, set.intersection(*excused))
    return _phased(draft, structure, shares, to_share)


def _nothing(draft: Draft, name: str, label: str) -> Ref:
    return draft.each(name, Unit.MONEY, Number(0), label)


def _section(draft: Draft, place: int, section: Section, payments: Payments, costs: Ref) -> _Assessed | None:
    """A section's shares, within its own limits; None where nobody pays."""
    key = f"s{place}"
    written = [ref for ref in (payments.fixed, payments.moving) if ref is not None]
    if section.limited.limits:
        draft.part = Part.LIMITS
        fixed = payments.fixed or _nothing(draft, f"{key}.no_fixed", _("Fixed amounts"))
        moving = payments.moving or _nothing(draft, f"{key}.no_moving", _("Percentages and the rest"))
        limited = add_limits(draft, key, section.limited, fixed, moving, costs, payments.excused)
        return _Assessed(_within(limited), *_parts(draft, key, fixed, moving, limited))
    if not written:
        return None
    share = written[0]
    if len(written) > 1:
        share = draft.each(f"{key}.share", Unit.MONEY, total_of(written), _("Share of the section"))
    return _Assessed(Shares(share), payments.fixed, payments.moving)


def _parts(draft: Draft, key: str, fixed: Ref, moving: Ref, limited: Limited) -> tuple[Ref, Ref]:
    """The fixed and the movable part of a share within limits.

    The movable part is not found as what the fixed part leaves of the share: a spreadsheet would lose the pennies of a
    part that is small beside the fixed one.
    """
    kept = Least((fixed, limited.share))
    moved = Least((Most((moving, Minus(limited.least, fixed))), Most((Number(0), Minus(limited.most, fixed)))))
    return (
        draft.each(f"{key}.fixed_within", Unit.MONEY, kept, _("Fixed amounts, within limits")),
        draft.each(
            f"{key}.moving_within",
            Unit.MONEY,
            Choose(limited.absorbs, Number(0), limited.taken, moved),
            _("Percentages and the rest, within limits"),
        ),
    )


def _whole(draft: Draft, structure: Structure, sections: list[_Assessed], to_share: Ref, excused: set[int]) -> Shares:
    """Sections added up, and limits over the whole contribution."""
    if not sections:
        return Shares(_nothing(draft, "whole", _("Share before rounding")))
    shares = [section.shares.share for section in sections]
    whole = shares[0] if len(shares) == 1 else draft.each("whole", Unit.MONEY, total_of(shares), _("Sections added up"))
    if not structure.whole.limits:
        return sections[0].shares if len(shares) == 1 else Shares(whole)
    draft.part = Part.LIMITS
    fixed = [section.fixed for section in sections if section.fixed is not None]
    fixed_part = draft.each("whole.fixed", Unit.MONEY, total_of(fixed) if fixed else Number(0), _("Fixed amounts"))
    movable = [section.moving for section in sections if section.moving is not None]
    moving = draft.each(
        "whole.moving", Unit.MONEY, total_of(movable) if movable else Number(0), _("Part that may move")
    )
    return _within(add_limits(draft, "whole", structure.whole, fixed_part, moving, to_share, excused))


def _within(limited: Limited) -> Shares:
    return Shares(limited.share, limited.least, limited.most)


def _phased(draft: Draft, structure: Structure, shares: Shares, to_share: Ref) -> Shares:
    """Shares on their way from last year's: k/n of the formula in year k, the rest in last year's proportions."""
    if structure.phasing is None:
        return shares
    number, phasing = structure.phasing
    draft.part, draft.clause = Part.PHASING, number
    board, k = draft.board, draft.board.years.index(draft.year) + 1
    unknown = [p.name for place, p in enumerate(board.partners) if place in _needed(draft) and p.last_year is None]
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
        return shares
    base = _base(draft, number)
    step = draft.figure(
        f"c{number}.step",
        Unit.RATIO,
        Fraction(k, phasing.years),
        _("Part under the formula, year {k} of {n}").format(k=k, n=phasing.years),
    )
    old = draft.each(
        "phasing.old", Unit.MONEY, Over(Times((to_share, base)), Total(base)), _("In last year's proportions")
    )
    made = Plus((Times((step, shares.share)), Times((Minus(Number(1), step), old))))
    return Shares(draft.each("phasing.share", Unit.MONEY, made, _("Share on the way")))


def _base(draft: Draft, number: int) -> Ref:
    """Shares of the year before the plan, of those alone that are partners in the year."""
    base = Ref(LAST_YEAR)
    typed = draft.year_before_plan()
    if draft.year != draft.board.years[0]:
        base = draft.each(
            "base_year", Unit.MONEY, Given(typed, Origin.LAST_YEAR, LAST_YEAR), _("Share in the base year")
        )
    gone = [place for place, share in enumerate(typed) if share and place not in draft.members.now]
    if not gone:
        return base
    if not any(typed[place] for place in draft.members.now):
        what = _("Nobody who is a partner in {year} paid anything last year, so there is nothing to move from.")
        draft.slips.add(number, what.format(year=draft.year), _("Take the sentence out."))
    made = Times((base, draft.partners_of_the_year()))
    return draft.each("base_of_partners", Unit.MONEY, made, _("Share in the base year, partners of the year only"))


def _needed(draft: Draft) -> frozenset[int]:
    """Those whose share of the year before the plan is needed: partners then and in its first year."""
    first = members_of(draft.board, draft.board.years[0])
    return first.now & first.before
