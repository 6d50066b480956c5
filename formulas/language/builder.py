"""Clauses made from the grammar's rules, one small method a rule."""

from decimal import Decimal
from typing import Any

from lark import Token, Transformer

from formulas import clauses as c
from funding.wording import _


class NotAClause(ValueError):
    """The sentence fits the grammar and still says nothing that can be done; the message says why."""


def _values(children: list[Any], terminal: str) -> list[Any]:
    return [child.value for child in children if isinstance(child, Token) and child.type == terminal]


def _made(children: list[Any]) -> list[Any]:
    return [child for child in children if not isinstance(child, Token)]


def _bands(children: list[Any], terminal: str) -> tuple[c.Band, ...]:
    values = [Decimal(value) for value in _values(children, terminal)]
    tops: list[Decimal | None] = [*([] if terminal == "NUMBER" else _values(children, "NUMBER"))]
    if terminal == "NUMBER":
        values, tops = values[0:-1:2] + values[-1:], list(values[1:-1:2])
    return tuple(c.Band(value, top) for value, top in zip(values, [*tops, None], strict=True))


class _Between(tuple[int | None, int | None]):
    """The most and the least of a payment, in pence."""

    __slots__ = ()


class Builder(Transformer[Token, c.Clause]):
    """Turns the rules of formula.lark into clauses."""

    def start(self, children: list[Any]) -> c.Clause:
        """A sentence is one clause."""
        clause: c.Clause = children[0]
        return clause

    heading = limit = terms = start

    # Payments

    def payment(self, children: list[Any]) -> c.Payment:
        """Payers, what they pay, its limits, and how it is shared."""
        payers, pays, *extras = _made(children)
        cap = next((extra for extra in extras if isinstance(extra, _Between)), _Between((None, None)))
        shared = next((extra for extra in extras if not isinstance(extra, _Between)), None)
        return c.Payment(payers, pays, cap[0], cap[1], shared)

    def banded(self, children: list[Any]) -> c.Payment:
        """Payers pay an amount by bands of a driver."""
        payers, bands = _made(children)
        return c.Payment(payers, c.AmountByBand(_values(children, "DRIVER")[0], bands))

    def own_limit(self, children: list[Any]) -> c.PayLimit:
        """One partner's own limit."""
        payers, (most, least) = _made(children)
        match payers.named:
            case (c.PartnerNamed() as partner,):
                return c.PayLimit(partner, most, least)
        raise NotAClause(_("A limit like this is for one partner. For several, write “No local authority pays more than ...”."))

    def payers(self, children: list[Any]) -> c.Payers:
        """Partners and groups by name."""
        return c.Payers(tuple(_made(children)))

    def each(self, children: list[Any]) -> c.Payers:
        """Each partner of some groups."""
        named = tuple(_made(children))
        if len(named) > 1 and any(not isinstance(payer, c.GroupNamed) for payer in named):
            raise NotAClause(_("“Each partner” and “each other partner” stand alone, without other payers."))
        return c.Payers(named, each=True)

    def all_partners(self, children: list[Any]) -> c.Payers:
        """Everybody."""
        return c.Payers((c.AllPartners(),))

    def all_others(self, children: list[Any]) -> c.Payers:
        """Everybody not named before."""
        return c.Payers((c.AllOtherPartners(),))

    def partner(self, children: list[Any]) -> c.PartnerNamed:
        """A partner by name."""
        return c.PartnerNamed(children[0].value)

    def group(self, children: list[Any]) -> c.GroupNamed:
        """A group by name."""
        return c.GroupNamed(children[0].value)

    def all_partner(self, children: list[Any]) -> c.AllPartners:
        """The one form of all partners."""
        return c.AllPartners()

    every_one = all_partner

    def other_partner(self, children: list[Any]) -> c.AllOtherPartners:
        """The one form of all other partners."""
        return c.AllOtherPartners()

    def fixed(self, children: list[Any]) -> c.FixedAmount:
        """An amount of money."""
        return c.FixedAmount(children[0].value)

    def percentage(self, children: list[Any]) -> c.Percentage:
        """A percentage of the costs."""
        return c.Percentage(children[0].value)

    def of_remainder(self, children: list[Any]) -> c.Percentage:
        """A percentage of the remainder."""
        return c.Percentage(children[0].value, of_remainder=True)

    def rest(self, children: list[Any]) -> c.TheRest:
        """The rest."""
        return c.TheRest()

    def nothing(self, children: list[Any]) -> c.Nothing:
        """Nothing."""
        return c.Nothing()

    def at_most(self, children: list[Any]) -> _Between:
        """But no more than an amount."""
        return _Between((_values(children, "MONEY")[0], None))

    def at_least(self, children: list[Any]) -> _Between:
        """But no less than an amount."""
        return _Between((None, _values(children, "MONEY")[0]))

    def between(self, children: list[Any]) -> _Between:
        """Least first, then most."""
        least, most = _values(children, "MONEY")
        return _Between((most, least))

    def between_turned(self, children: list[Any]) -> _Between:
        """Most first, then least."""
        most, least = _values(children, "MONEY")
        return _Between((most, least))

    # Sharing

    def sharing(self, children: list[Any]) -> c.Sharing:
        """How several payers share."""
        how: c.Sharing = _made(children)[0]
        return how

    def equally(self, children: list[Any]) -> c.Equally:
        """The same for each."""
        return c.Equally()

    def by_driver(self, children: list[Any]) -> c.ByDriver:
        """In proportion to a driver."""
        return c.ByDriver(_values(children, "DRIVER")[0])

    def by_bands(self, children: list[Any]) -> c.WeightByBand:
        """In proportion to a weight that depends on a band."""
        return c.WeightByBand(_values(children, "DRIVER")[0], _made(children)[0])

    def blend(self, children: list[Any]) -> c.Blend:
        """Several ways at once."""
        return c.Blend(tuple(_made(children)))

    def part_equally(self, children: list[Any]) -> c.BlendPart:
        """A part shared equally."""
        return c.BlendPart(children[0].value, c.Equally())

    def part_by(self, children: list[Any]) -> c.BlendPart:
        """A part shared by a driver."""
        return c.BlendPart(children[0].value, c.ByDriver(_values(children, "DRIVER")[0]))

    def ratio(self, children: list[Any]) -> c.InRatio:
        """Number to number."""
        return c.InRatio(tuple(_values(children, "NUMBER")))

    def money_bands(self, children: list[Any]) -> tuple[c.Band, ...]:
        """Amounts by band."""
        return _bands(children, "MONEY")

    def weight_bands(self, children: list[Any]) -> tuple[c.Band, ...]:
        """Weights by band."""
        return _bands(children, "NUMBER")

    def list_and(self, children: list[Any]) -> Token:
        """A comma or an "and" between things named."""
        return Token("AND", "and")

    # Headings

    def for_pools(self, children: list[Any]) -> c.ForPools:
        """The section of some pools."""
        return c.ForPools(tuple(_values(children, "POOL")))

    def for_other_costs(self, children: list[Any]) -> c.ForAllOtherCosts:
        """The section of all other costs."""
        return c.ForAllOtherCosts()

    def over_whole(self, children: list[Any]) -> c.OverTheWhole:
        """What limits whole contributions."""
        return c.OverTheWhole()

    # Limits

    def pay_limit(self, children: list[Any]) -> c.PayLimit:
        """No partner pays more or less than a bound."""
        on, *bounds = _made(children)
        if len(bounds) > 1 and bounds[0].keys() == bounds[1].keys():
            raise NotAClause(_("The sentence sets the same limit twice."))
        sides = {side: bound for part in bounds for side, bound in part.items()}
        return c.PayLimit(on, sides.get("most"), sides.get("least"))

    def more_than(self, children: list[Any]) -> dict[str, c.Bound]:
        """The most."""
        return {"most": _made(children)[0]}

    def less_than(self, children: list[Any]) -> dict[str, c.Bound]:
        """The least."""
        return {"least": _made(children)[0]}

    def rise_limit(self, children: list[Any]) -> c.ChangeLimit:
        """No contribution rises, or falls, by more than so much."""
        on, rise, *fall = _made(children)
        return c.ChangeLimit(on, rise, fall[0] if fall else None)

    def fall_limit(self, children: list[Any]) -> c.ChangeLimit:
        """No contribution falls, or rises, by more than so much."""
        on, fall, *rise = _made(children)
        return c.ChangeLimit(on, rise[0] if rise else None, fall)

    def own_most(self, children: list[Any]) -> tuple[c.Bound | None, c.Bound | None]:
        """A partner's most."""
        return _made(children)[0], None

    def own_least(self, children: list[Any]) -> tuple[c.Bound | None, c.Bound | None]:
        """A partner's least."""
        return None, _made(children)[0]

    def own_between(self, children: list[Any]) -> tuple[c.Bound | None, c.Bound | None]:
        """A partner's least and most."""
        least, most = _made(children)
        return most, least

    def sum(self, children: list[Any]) -> c.Sum:
        """An amount as a limit."""
        return c.Sum(children[0].value)

    def points(self, children: list[Any]) -> c.Points:
        """A percentage as a limit."""
        return c.Points(children[0].value)

    def last_year(self, children: list[Any]) -> c.LastYear:
        """Last year's share as a limit."""
        return c.LastYear.SHARE

    def falls_on(self, children: list[Any]) -> c.FallsOn:
        """Who makes good what limits take off."""
        return c.FallsOn(_made(children)[0])

    def phasing(self, children: list[Any]) -> c.MoveFromLastYear:
        """A move over some years."""
        years = _values(children, "NUMBER")[0]
        if years != int(years) or not 1 <= years <= 50:  # noqa: PLR2004 -- nobody plans a move over fifty years
            raise NotAClause(_("Shares move over a whole number of years, from 1 to 50."))
        return c.MoveFromLastYear(int(years))

    # In kind, rounding, year end

    def in_full(self, children: list[Any]) -> c.InKindInFull:
        """In kind counts in full."""
        return c.InKindInFull()

    def at_percent(self, children: list[Any]) -> c.InKindAtPercent:
        """In kind counts at a percentage of its value."""
        return c.InKindAtPercent(_values(children, "PERCENT")[0])

    def up_to_percent(self, children: list[Any]) -> c.InKindUpTo:
        """In kind counts up to a percentage of the share."""
        return c.InKindUpTo(_values(children, "PERCENT")[0])

    def not_at_all(self, children: list[Any]) -> c.InKindNotAtAll:
        """In kind does not count."""
        return c.InKindNotAtAll()

    def only_kinds(self, children: list[Any]) -> c.OnlyKinds:
        """Only some kinds count."""
        return c.OnlyKinds(tuple(_values(children, "KIND")))

    def beyond_gift(self, children: list[Any]) -> c.InKindBeyond:
        """Beyond a share, a gift."""
        return c.InKindBeyond(c.BeyondShare.GIFT)

    def beyond_carried(self, children: list[Any]) -> c.InKindBeyond:
        """Beyond a share, carried forward."""
        return c.InKindBeyond(c.BeyondShare.CARRIED_FORWARD)

    def beyond_repaid(self, children: list[Any]) -> c.InKindBeyond:
        """Beyond a share, repaid."""
        return c.InKindBeyond(c.BeyondShare.REPAID)

    def round_to(self, children: list[Any]) -> c.RoundTo:
        """Round each contribution."""
        unit = _values(children, "MONEY")[0]
        if unit <= 0:
            raise NotAClause(_("Contributions are rounded to an amount above nothing, such as £1, £10 or £100."))
        return c.RoundTo(unit)

    def underspend_returned(self, children: list[Any]) -> c.UnderspendReturned:
        """An underspend goes back."""
        return c.UnderspendReturned()

    def underspend_kept(self, children: list[Any]) -> c.UnderspendKept:
        """An underspend is kept."""
        return c.UnderspendKept(next(iter(_values(children, "PERCENT")), None))

    def overspend_shared(self, children: list[Any]) -> c.OverspendShared:
        """An overspend is shared."""
        return c.OverspendShared()

    def overspend_falls(self, children: list[Any]) -> c.OverspendFalls:
        """An overspend falls in parts."""
        points, payers = _values(children, "PERCENT"), _made(children)
        if sum(points) != 100:  # noqa: PLR2004 -- per cent
            raise NotAClause(_("The parts of an overspend must add up to 100%; these add up to {total}%.").format(total=sum(points)))
        return c.OverspendFalls(tuple(map(c.OverspendPart, points, payers)))
