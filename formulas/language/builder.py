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


def _values(children: Children, terminal: str) -> list[Any]:
    return [child.value for child in children if isinstance(child, Token) and child.type == terminal]


def _made(children: Children) -> list[Any]:
    return [child for child in children if not isinstance(child, Token)]


def _always(made: object) -> Rule:
    return lambda _children: made


def _of(kind: Callable[..., Any], terminal: str) -> Rule:
    """What has one token of a kind in it."""
    return lambda children: kind(_values(children, terminal)[0])


def _listing(kind: Callable[..., Any], terminal: str) -> Rule:
    """What lists tokens of a kind."""
    return lambda children: kind(tuple(_values(children, terminal)))


def _only(children: Children) -> Any:
    return _made(children)[0]


# Payments


def _payment(children: Children) -> c.Payment:
    payers, pays, *extras = _made(children)
    cap = next((extra for extra in extras if isinstance(extra, _Between)), _Between((None, None)))
    shared = next((extra for extra in extras if not isinstance(extra, _Between)), None)
    return c.Payment(payers, pays, cap[0], cap[1], shared)


def _banded(children: Children) -> c.Payment:
    payers, bands = _made(children)
    return c.Payment(payers, c.AmountByBand(_values(children, "DRIVER")[0], bands))


def _own_limit(children: Children) -> c.PayLimit:
    payers, (most, least) = _made(children)
    (partner,) = payers.named  # Sentence.wanted offers these words to one partner alone.
    return c.PayLimit(partner, most, least)


def _each_of_groups(children: Children) -> c.Payers:
    return c.Payers(tuple(c.GroupNamed(name) for name in _values(children, "GROUP_ONE")), each=True)


def _at_most(children: Children) -> _Between:
    return _Between((_values(children, "MONEY")[0], None))


def _at_least(children: Children) -> _Between:
    return _Between((None, _values(children, "MONEY")[0]))


def _between(children: Children) -> _Between:
    least, most = _values(children, "MONEY")
    return _Between((most, least))


def _bands(terminal: str) -> Rule:
    """Bands whose values are money or weights: value, upper figure, value, upper figure ... value."""

    def made(children: Children) -> tuple[c.Band, ...]:
        figures = [child.value for child in children if isinstance(child, Token) and child.type in {terminal, "NUMBER"}]
        values = [Decimal(value) for value in figures[0::2]]
        return tuple(c.Band(value, top) for value, top in zip(values, [*figures[1::2], None], strict=True))

    return made


PAYMENTS: Mapping[str, Rule] = {
    "payment": _payment,
    "banded": _banded,
    "own_limit": _own_limit,
    "payers": lambda children: c.Payers(tuple(_made(children))),
    "each_of_groups": _each_of_groups,
    "each_partner": _always(c.Payers((c.AllPartners(),), each=True)),
    "each_other": _always(c.Payers((c.AllOtherPartners(),), each=True)),
    "all_partners": _always(c.Payers((c.AllPartners(),))),
    "all_others": _always(c.Payers((c.AllOtherPartners(),))),
    "partner": _of(c.PartnerNamed, "PARTNER"),
    "group": lambda children: c.GroupNamed(children[-1].value),
    "list_and": _always(Token("AND", "and")),
    "fixed": _of(c.FixedAmount, "MONEY"),
    "percentage": _of(c.Percentage, "PERCENT"),
    "of_remainder": lambda children: c.Percentage(children[0].value, of_remainder=True),
    "rest": _always(c.TheRest()),
    "nothing": _always(c.Nothing()),
    "at_most": _at_most,
    "at_least": _at_least,
    "between": _between,
    "between_turned": lambda children: _Between(_values(children, "MONEY")),
    "sharing": _only,
    "equally": _always(c.Equally()),
    "by_driver": _of(c.ByDriver, "DRIVER"),
    "by_bands": lambda children: c.WeightByBand(_values(children, "DRIVER")[0], _only(children)),
    "blend": lambda children: c.Blend(tuple(_made(children))),
    "part_equally": lambda children: c.BlendPart(children[0].value, c.Equally()),
    "part_by": lambda children: c.BlendPart(children[0].value, c.ByDriver(_values(children, "DRIVER")[0])),
    "ratio": _listing(c.InRatio, "NUMBER"),
    "to": _always(Token("TO", "to")),
    "money_bands": _bands("MONEY"),
    "weight_bands": _bands("NUMBER"),
}


# Limits


def _pay_limit(children: Children) -> c.PayLimit:
    on, *bounds = _made(children)
    sides = {side: bound for part in bounds for side, bound in part.items()}
    return c.PayLimit(on, sides.get("most"), sides.get("least"))


def _rise_limit(children: Children) -> c.ChangeLimit:
    on, rise, *fall = _made(children)
    return c.ChangeLimit(on, rise, fall[0] if fall else None)


def _fall_limit(children: Children) -> c.ChangeLimit:
    on, fall, *rise = _made(children)
    return c.ChangeLimit(on, rise[0] if rise else None, fall)


def _own_between(children: Children) -> tuple[c.Bound, c.Bound]:
    least, most = _made(children)
    return most, least


def _phasing(children: Children) -> c.MoveFromLastYear:
    years = _values(children, "NUMBER")[0]
    if years != int(years) or not 1 <= years <= MOST_YEARS:
        what = _("Shares cannot move over {years} years.").format(years=format_number(years))
        raise NotAClause(what, _("Write a whole number from 1 to {most}.").format(most=MOST_YEARS))
    return c.MoveFromLastYear(int(years))


LIMITS: Mapping[str, Rule] = {
    "pay_limit": _pay_limit,
    "moved": _only,
    "every_one": _always(c.AllPartners()),
    "more": lambda children: {"most": _only(children)},
    "less": lambda children: {"least": _only(children)},
    "rise_limit": _rise_limit,
    "fall_limit": _fall_limit,
    "own_most": lambda children: (_only(children), None),
    "own_least": lambda children: (None, _only(children)),
    "own_between": _own_between,
    "sum": _of(c.Sum, "MONEY"),
    "points": _of(c.Points, "PERCENT"),
    "last_year": _always(c.LastYear.SHARE),
    "falls_on": lambda children: c.FallsOn(_only(children)),
    "phasing": _phasing,
}


# Headings, in kind, rounding, year end


def _round_to(children: Children) -> c.RoundTo:
    unit = _values(children, "MONEY")[0]
    if unit <= 0:
        raise NotAClause(_("Contributions cannot be rounded to £0."), _("Write an amount such as £1, £10 or £100."))
    return c.RoundTo(unit)


def _overspend_falls(children: Children) -> c.OverspendFalls:
    points, payers = _values(children, "PERCENT"), _made(children)
    if sum(points) != 100:  # noqa: PLR2004 -- per cent
        what = _("The parts of an overspend add up to {total}.").format(total=format_percent(sum(points)))
        raise NotAClause(what, _("Make them add up to 100%."))
    return c.OverspendFalls(tuple(map(c.OverspendPart, points, payers)))


TERMS: Mapping[str, Rule] = {
    "for_pools": _listing(c.ForPools, "POOL"),
    "for_other_costs": _always(c.ForAllOtherCosts()),
    "over_whole": _always(c.OverTheWhole()),
    "in_full": _always(c.InKindInFull()),
    "at_percent": _of(c.InKindAtPercent, "PERCENT"),
    "up_to_percent": _of(c.InKindUpTo, "PERCENT"),
    "not_at_all": _always(c.InKindNotAtAll()),
    "only_kinds": _listing(c.OnlyKinds, "KIND"),
    "beyond_gift": _always(c.InKindBeyond(c.BeyondShare.GIFT)),
    "beyond_carried": _always(c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD)),
    "beyond_repaid": _always(c.InKindBeyond(c.BeyondShare.REPAID)),
    "undelivered_paid": _always(c.UndeliveredPaid()),
    "undelivered_not_paid": _always(c.UndeliveredNotPaid()),
    "round_to": _round_to,
    "underspend_returned": _always(c.UnderspendReturned()),
    "underspend_kept": lambda children: c.UnderspendKept(next(iter(_values(children, "PERCENT")), None)),
    "overspend_shared": _always(c.OverspendShared()),
    "overspend_falls": _overspend_falls,
}

RULES: Mapping[str, Rule] = {"start": _only, **PAYMENTS, **LIMITS, **TERMS}
