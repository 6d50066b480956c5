"""Clauses made from the grammar's rules: one function a rule, which takes the rule's tokens and what its parts made."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from lark import Token

from formulas import clauses as c
from funding.quantities import format_number, format_percent
from funding.wording import _

Children = list[Any]
Rule = Callable[[Children], Any]

MOST_YEARS = 50


class NotAClause(ValueError):
    """The sentence fits the grammar and still says nothing that can be done; the message says why."""

    def __init__(self, what: str, mend: str = "") -> None:
        """Say what is wrong, and what to do about it."""
        super().__init__(what)
        self.mend = mend


class _Between(tuple[int | None, int | None]):
    """The most and the least of a payment, in pence."""

    __slots__ = ()


def values(children: Children, terminal: str) -> list[Any]:
    """The values of the tokens of a kind."""
    return [child.value for child in children if isinstance(child, Token) and child.type == terminal]


def made(children: Children) -> list[Any]:
    """What the parts of a rule made."""
    return [child for child in children if not isinstance(child, Token)]


def always(thing: object) -> Rule:
    """The same whatever stands there."""
    return lambda _children: thing


def of(kind: Callable[..., Any], terminal: str) -> Rule:
    """What has one token of a kind in it."""
    return lambda children: kind(values(children, terminal)[0])


def listing(kind: Callable[..., Any], terminal: str) -> Rule:
    """What lists tokens of a kind."""
    return lambda children: kind(tuple(values(children, terminal)))


def only(children: Children) -> Any:
    """What the first part made."""
    return made(children)[0]


# Payments


def _payment(children: Children) -> c.Payment:
    payers, pays, *extras = made(children)
    cap = next((extra for extra in extras if isinstance(extra, _Between)), _Between((None, None)))
    shared = next((extra for extra in extras if not isinstance(extra, _Between)), None)
    return c.Payment(payers, pays, cap[0], cap[1], shared)


def _banded(children: Children) -> c.Payment:
    payers, bands = made(children)
    return c.Payment(payers, c.AmountByBand(values(children, "DRIVER")[0], bands))


def _own_limit(children: Children) -> c.PayLimit:
    payers, (most, least) = made(children)
    (partner,) = payers.named  # Sentence.wanted offers these words to one partner alone.
    return c.PayLimit(partner, most, least)


def _each_of_groups(children: Children) -> c.Payers:
    return c.Payers(tuple(c.GroupNamed(name) for name in values(children, "GROUP_ONE")), each=True)


def _at_most(children: Children) -> _Between:
    return _Between((values(children, "MONEY")[0], None))


def _at_least(children: Children) -> _Between:
    return _Between((None, values(children, "MONEY")[0]))


def _between(children: Children) -> _Between:
    least, most = values(children, "MONEY")
    return _Between((most, least))


def _bands(terminal: str) -> Rule:
    """Bands whose values are money or weights: value, upper figure, value, upper figure ... value."""

    def banded(children: Children) -> tuple[c.Band, ...]:
        figures = [child.value for child in children if isinstance(child, Token) and child.type in {terminal, "NUMBER"}]
        values = [Decimal(value) for value in figures[0::2]]
        return tuple(c.Band(value, top) for value, top in zip(values, [*figures[1::2], None], strict=True))

    return banded


PAYMENTS: Mapping[str, Rule] = {
    "payment": _payment,
    "banded": _banded,
    "own_limit": _own_limit,
    "payers": lambda children: c.Payers(tuple(made(children))),
    "each_of_groups": _each_of_groups,
    "each_partner": always(c.Payers((c.AllPartners(),), each=True)),
    "each_other": always(c.Payers((c.AllOtherPartners(),), each=True)),
    "all_partners": always(c.Payers((c.AllPartners(),))),
    "all_others": always(c.Payers((c.AllOtherPartners(),))),
    "partner": of(c.PartnerNamed, "PARTNER"),
    "group": lambda children: c.GroupNamed(children[-1].value),
    "list_and": always(Token("AND", "and")),
    "fixed": of(c.FixedAmount, "MONEY"),
    "percentage": of(c.Percentage, "PERCENT"),
    "of_remainder": lambda children: c.Percentage(children[0].value, of_remainder=True),
    "rest": always(c.TheRest()),
    "nothing": always(c.Nothing()),
    "at_most": _at_most,
    "at_least": _at_least,
    "between": _between,
    "between_turned": lambda children: _Between(values(children, "MONEY")),
    "sharing": only,
    "equally": always(c.Equally()),
    "by_driver": of(c.ByDriver, "DRIVER"),
    "by_bands": lambda children: c.WeightByBand(values(children, "DRIVER")[0], only(children)),
    "blend": lambda children: c.Blend(tuple(made(children))),
    "part_equally": lambda children: c.BlendPart(children[0].value, c.Equally()),
    "part_by": lambda children: c.BlendPart(children[0].value, c.ByDriver(values(children, "DRIVER")[0])),
    "ratio": listing(c.InRatio, "NUMBER"),
    "to": always(Token("TO", "to")),
    "money_bands": _bands("MONEY"),
    "weight_bands": _bands("NUMBER"),
}


# Limits


def _pay_limit(children: Children) -> c.PayLimit:
    on, *bounds = made(children)
    sides = {side: bound for part in bounds for side, bound in part.items()}
    return c.PayLimit(on, sides.get("most"), sides.get("least"))


def _rise_limit(children: Children) -> c.ChangeLimit:
    on, rise, *fall = made(children)
    return c.ChangeLimit(on, rise, fall[0] if fall else None)


def _fall_limit(children: Children) -> c.ChangeLimit:
    on, fall, *rise = made(children)
    return c.ChangeLimit(on, rise[0] if rise else None, fall)


def _own_between(children: Children) -> tuple[c.Bound, c.Bound]:
    least, most = made(children)
    return most, least


def _phasing(children: Children) -> c.MoveFromLastYear:
    years = values(children, "NUMBER")[0]
    if years != int(years) or not 1 <= years <= MOST_YEARS:
        what = _("Shares cannot move over {years} years.").format(years=format_number(years))
        raise NotAClause(what, _("Write a whole number from 1 to {most}.").format(most=MOST_YEARS))
    return c.MoveFromLastYear(int(years))


LIMITS: Mapping[str, Rule] = {
    "pay_limit": _pay_limit,
    "moved": only,
    "every_one": always(c.AllPartners()),
    "more": lambda children: {"most": only(children)},
    "less": lambda children: {"least": only(children)},
    "rise_limit": _rise_limit,
    "fall_limit": _fall_limit,
    "own_most": lambda children: (only(children), None),
    "own_least": lambda children: (None, only(children)),
    "own_between": _own_between,
    "sum": of(c.Sum, "MONEY"),
    "points": of(c.Points, "PERCENT"),
    "last_year": always(c.LastYear.SHARE),
    "falls_on": lambda children: c.FallsOn(only(children)),
    "phasing": _phasing,
}


# Headings, in kind, rounding, year end


def _round_to(children: Children) -> c.RoundTo:
    unit = values(children, "MONEY")[0]
    if unit <= 0:
        raise NotAClause(_("Contributions cannot be rounded to £0."), _("Write an amount such as £1, £10 or £100."))
    return c.RoundTo(unit)


def _overspend_falls(children: Children) -> c.OverspendFalls:
    points, payers = values(children, "PERCENT"), made(children)
    if sum(points) != 100:  # noqa: PLR2004 -- per cent
        what = _("The parts of an overspend add up to {total}.").format(total=format_percent(sum(points)))
        raise NotAClause(what, _("Make them add up to 100%."))
    return c.OverspendFalls(tuple(map(c.OverspendPart, points, payers)))


TERMS: Mapping[str, Rule] = {
    "for_pools": listing(c.ForPools, "POOL"),
    "for_other_costs": always(c.ForAllOtherCosts()),
    "over_whole": always(c.OverTheWhole()),
    "in_full": always(c.InKindInFull()),
    "at_percent": of(c.InKindAtPercent, "PERCENT"),
    "up_to_percent": of(c.InKindUpTo, "PERCENT"),
    "not_at_all": always(c.InKindNotAtAll()),
    "only_kinds": listing(c.OnlyKinds, "KIND"),
    "beyond_gift": always(c.InKindBeyond(c.BeyondShare.GIFT)),
    "beyond_carried": always(c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD)),
    "beyond_repaid": always(c.InKindBeyond(c.BeyondShare.REPAID)),
    "undelivered_paid": always(c.UndeliveredPaid()),
    "undelivered_not_paid": always(c.UndeliveredNotPaid()),
    "round_to": _round_to,
    "underspend_returned": always(c.UnderspendReturned()),
    "underspend_kept": lambda children: c.UnderspendKept(next(iter(values(children, "PERCENT")), None)),
    "overspend_shared": always(c.OverspendShared()),
    "overspend_falls": _overspend_falls,
}

RULES: Mapping[str, Rule] = {"start": only, **PAYMENTS, **LIMITS, **TERMS}
