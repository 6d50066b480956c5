"""Limits: each partner's share brought within bounds, the others taking up the difference in proportion."""

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.draft import Draft
from formulas.compiling.payers import resolve, tell_nobody_there
from formulas.compiling.sharing import HUNDRED
from formulas.compiling.structure import Limits
from formulas.workings import (
    LAST_YEAR,
    Choose,
    Expression,
    Least,
    Minus,
    Most,
    NoLimit,
    Number,
    Plus,
    Ref,
    ShareOut,
    Times,
    Total,
    Unit,
)
from funding.quantities import format_percent
from funding.wording import _


@dataclass(frozen=True, slots=True)
class Limited:
    """Each partner's share within limits, and what it is made of."""

    share: Ref
    least: Ref
    most: Ref
    absorbs: Ref
    """Who may take up a difference."""
    taken: Ref
    """The movable part of the share of those who may."""


def add_limits(
    draft: Draft, key: str, limited: Limits, fixed: Ref, moving: Ref, costs: Ref, excused: set[int]
) -> Limited:
    """Write the columns of a set of limits.

    A partner's share is what it keeps (its fixed amount, cut to its most) and a part of the rest:
    clip(m x moving share, least, most) with one m for all who may take up a difference. Where a
    least and a most of one partner contradict each other, the most holds.
    """
    most = _bound(draft, f"{key}.most", _mosts(draft, limited, costs), Least, NoLimit(), _("No more than"))
    leasts = _leasts(draft, limited, costs, excused)
    least = _bound(draft, f"{key}.least", leasts, Most, Number(0), _("No less than"), most if leasts else None)
    absorbs = _absorbs(draft, key, limited, moving)
    draft.clause = None
    before = draft.each(f"{key}.before", Unit.MONEY, Plus((fixed, moving)), _("Before limits"))
    kept = draft.each(
        f"{key}.kept",
        Unit.MONEY,
        Choose(absorbs, Number(0), Least((fixed, most)), Least((Most((before, least)), most))),
        _("Fixed part, within limits"),
    )
    weight = draft.each(f"{key}.weight", Unit.MONEY, Times((absorbs, moving)), _("Part that may move"))
    room_least = draft.each(
        f"{key}.room_least",
        Unit.MONEY,
        Times((absorbs, Most((Number(0), Minus(least, kept))))),
        _("Least of that part"),
    )
    room_most = draft.each(f"{key}.room_most", Unit.MONEY, Times((absorbs, Minus(most, kept))), _("Most of that part"))
    target = draft.one(f"{key}.target", Unit.MONEY, Minus(Total(before), Total(kept)), _("To be shared within limits"))
    within = draft.each(
        f"{key}.within", Unit.MONEY, ShareOut(weight, room_least, room_most, target), _("Shared within limits")
    )
    share = draft.each(f"{key}.share", Unit.MONEY, Plus((kept, within)), _("Share within limits"))
    return Limited(share, least, most, absorbs, within)


def _bound(
    draft: Draft,
    name: str,
    bounds: list[Ref],
    strictest: type[Least] | type[Most],
    otherwise: Expression,
    label: str,
    capped: Ref | None = None,
) -> Ref:
    made: Expression = otherwise if not bounds else bounds[0] if len(bounds) == 1 else strictest(tuple(bounds))
    draft.clause = None
    return draft.each(name, Unit.MONEY, made if capped is None else Least((made, capped)), label)


def _mosts(draft: Draft, limited: Limits, costs: Ref) -> list[Ref]:
    written: list[Ref] = []
    for number, limit in limited.limits:
        draft.clause = number
        bound: Expression | None = None
        match limit:
            case c.PayLimit(_, at_most=at_most) if at_most is not None:
                bound = _stated(draft, f"c{number}.most", at_most, costs, number)
            case c.ChangeLimit(_, rise=rise) if rise is not None:
                bound = _risen(draft, f"c{number}.rise", rise, number)
        if bound is not None:
            flag = _on(draft, limit, number, against_last_year=_against_last_year(limit, most=True))
            written.append(
                draft.each(
                    f"c{number}.most_each", Unit.MONEY, Choose(flag, Number(0), bound, NoLimit()), _("No more than")
                )
            )
    return written


def _leasts(draft: Draft, limited: Limits, costs: Ref, excused: set[int]) -> list[Ref]:
    written: list[Ref] = []
    for number, limit in limited.limits:
        draft.clause = number
        bound: Expression | None = None
        match limit:
            case c.PayLimit(_, at_least=at_least) if at_least is not None:
                bound = _stated(draft, f"c{number}.least", at_least, costs, number)
            case c.ChangeLimit(_, fall=fall) if fall is not None:
                bound = _fallen(draft, f"c{number}.fall", fall, number)
        if bound is not None:
            against = _against_last_year(limit, most=False)
            flag = _on(draft, limit, number, excused, against_last_year=against)
            written.append(draft.each(f"c{number}.least_each", Unit.MONEY, Times((flag, bound)), _("No less than")))
    return written


def _against_last_year(limit: c.Limit, *, most: bool) -> bool:
    """Whether the most or the least of a limit is measured by last year's share."""
    if isinstance(limit, c.ChangeLimit):
        return True
    return (limit.at_most if most else limit.at_least) is c.LastYear.SHARE


def _on(draft: Draft, limit: c.Limit, number: int, excused: Collection[int] = (), *, against_last_year: bool) -> Ref:
    """Who a limit is on.

    A partner told to pay nothing is excused from paying at least something; one that was no partner the year before,
    from limits against last year's share, for it has none.
    """
    on = resolve(c.Payers((limit.on,)), draft.board, set(), number, draft.slips)
    members = set(draft.members.among(on)).difference(excused)
    name = f"c{number}.not_excused" if excused else f"c{number}.limited"
    if against_last_year and draft.members.some_join:
        name, members = f"{name}_before", members & draft.members.before
    return draft.known(name) or draft.named(name, members, _("Named by the limit"))


def _stated(draft: Draft, name: str, bound: c.Bound, costs: Ref, number: int) -> Expression:
    match bound:
        case c.Sum(pence):
            return draft.figure(name, Unit.MONEY, pence, _("Limit"))
        case c.Points(points):
            return Times((draft.figure(name, Unit.RATIO, Fraction(points) / HUNDRED, _("Limit")), costs))
        case c.LastYear.SHARE:
            return _last_year(draft, number)


def _risen(draft: Draft, name: str, rise: c.Sum | c.Points, number: int) -> Expression:
    before = _last_year(draft, number)
    if isinstance(rise, c.Sum):
        return Plus((before, draft.figure(name, Unit.MONEY, rise.pence, _("Most it may rise"))))
    return Times(
        (
            Plus((Number(1), draft.figure(name, Unit.RATIO, Fraction(rise.points) / HUNDRED, _("Most it may rise")))),
            before,
        )
    )


def _fallen(draft: Draft, name: str, fall: c.Sum | c.Points, number: int) -> Expression:
    before = _last_year(draft, number)
    if isinstance(fall, c.Sum):
        return Most((Number(0), Minus(before, draft.figure(name, Unit.MONEY, fall.pence, _("Most it may fall")))))
    if fall.points > HUNDRED:
        draft.slips.add(
            number,
            _("A contribution cannot fall by more than 100%; the sentence says {points}.").format(
                points=format_percent(fall.points)
            ),
            _("Give a percentage of 100% or less."),
        )
    part = draft.figure(name, Unit.RATIO, Fraction(fall.points) / HUNDRED, _("Most it may fall"))
    return Times((Minus(Number(1), part), before))


def _last_year(draft: Draft, number: int) -> Ref:
    """Last year's shares; a partner for whom the Board file has none, in the first year, goes to the slips."""
    needed = draft.members.now & draft.members.before
    limit_on = [p.name for place, p in enumerate(draft.board.partners) if place in needed and p.last_year is None]
    if draft.year == draft.board.years[0] and limit_on:
        draft.slips.add(
            number,
            _("Last year's share is not known for {partners}.").format(partners=", ".join(limit_on)),
            _('Add last_year to the partner in the Board file; write "£0" if it paid nothing.'),
        )
    return Ref(LAST_YEAR)


def _absorbs(draft: Draft, key: str, limited: Limits, moving: Ref) -> Ref:
    """Who may take up what limits take off: whoever has a part that may move and, if the formula says so, is named."""
    if limited.falls_on is None:
        made: Expression = Choose(moving, Number(0), Number(1), Number(0))
    else:
        number, clause = limited.falls_on
        draft.clause = number
        on = resolve(clause.payers, draft.board, set(), number, draft.slips)
        members = set(draft.members.among(on))
        if on and not members:
            tell_nobody_there(draft, number, on, _("What limits take off goes to the gap."))
        named = draft.named(f"c{number}.payers", members, _("Takes up what limits take off"))
        made = Choose(moving, Number(0), named, Number(0))
    return draft.each(f"{key}.absorbs", Unit.FLAG, made, _("May take up a difference"))
