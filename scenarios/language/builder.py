"""Statements, targets and levers made from the grammar's rules: one function a rule, as in formulas."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from formulas import clauses as c
from formulas.language.builder import RULES as FORMULA_RULES
from formulas.language.builder import Children, NotAClause, Rule, always, made, of, only, values
from funding.quantities import format_percent
from funding.wording import _
from scenarios import clauses as s

HUNDRED = 100
MOST_STEPS = 1_000


class _Chance(Decimal):
    """A probability, in percentage points."""


# Years and probability


def _span(first: str | None, last: str | None) -> s.When:
    if first is not None and last is not None and last < first:
        what = _("{first} is after {last}.").format(first=first, last=last)
        raise NotAClause(what, _("Put the earlier year first."))
    return s.When(first, last)


def _chance(children: Children) -> _Chance:
    points = values(children, "PERCENT")[0]
    if points > HUNDRED:
        what = _("A probability of {points} is more than certain.").format(points=format_percent(points))
        raise NotAClause(what, _("Write a percentage from 0% to 100%."))
    return _Chance(points)


def _change_made(children: Children) -> s.Change | s.Perhaps:
    change, *ending = made(children)
    points, when = ending[0] if ending else (None, None)
    if when is not None:
        if not hasattr(change, "when"):
            raise NotAClause(_("This cannot be for some years only."), _("Leave the years out."))
        change = replace(change, when=when)
    return change if points is None else s.Perhaps(Decimal(points), change)


def _uncertain_in(children: Children) -> s.Uncertain | s.Counted:
    uncertain: s.Uncertain | s.Counted
    uncertain, *when = made(children)
    return replace(uncertain, when=when[0]) if when else uncertain


def _with_both(children: Children) -> tuple[Decimal, s.When]:
    chance = next(child for child in children if isinstance(child, _Chance))
    return chance, next(child for child in children if isinstance(child, s.When))


YEARS: Mapping[str, Rule] = {
    "change_made": _change_made,
    "uncertain_in": _uncertain_in,
    "with_chance": lambda children: (children[0], None),
    "in_years": lambda children: (None, children[0]),
    "with_both": _with_both,
    "chance": _chance,
    "one_year": lambda children: _span(*values(children, "YEAR") * 2),
    "from_year": lambda children: _span(values(children, "YEAR")[0], None),
    "from_year_to": lambda children: _span(*values(children, "YEAR")),
    "until_year": lambda children: _span(None, values(children, "YEAR")[0]),
}


# Changes


def _moved(sign: int) -> Rule:
    def costs_moved(children: Children) -> s.CostsMove:
        points = sign * values(children, "PERCENT")[0]
        if points < -HUNDRED:
            raise NotAClause(_("Costs cannot fall by more than 100%."), _("Write a percentage from 0% to 100%."))
        return s.CostsMove(made(children)[0], points, yearly=bool(values(children, "A_YEAR")))

    return costs_moved


def _line_added(children: Children) -> s.LineAdded:
    name, pool = values(children, "NEW_NAME")[0], made(children)[0]
    return s.LineAdded(_name(name), pool, values(children, "MONEY")[0])


def _name(name: str) -> str:
    if not name:
        raise NotAClause(_("The name in quotes is blank."), _("Write the name of something new there."))
    return name


def _formula_sentence(kind: Callable[..., Any]) -> Rule:
    def said(children: Children) -> Any:
        *under, clause = made(children)
        return kind(clause, under[0] if under else None)

    return said


CHANGES: Mapping[str, Rule] = {
    "sets": lambda children: s.Sets(*made(children)),
    "takes_off": lambda children: s.Sets(made(children)[0], Decimal(-values(children, "MONEY")[0])),
    "uses_reserves": lambda children: s.Sets(s.ReservesUsed(), Decimal(values(children, "MONEY")[0])),
    "costs_rise": _moved(1),
    "costs_fall": _moved(-1),
    "moving": only,
    "all_pools": lambda children: c.ForPools(tuple(only(children))),
    "all_costs": always(c.ForAllOtherCosts()),
    "pools": made,
    "pool": of(str, "POOL"),
    "pool_or_new": only,
    "new_pool": lambda children: _name(values(children, "NEW_NAME")[0]),
    "leaver": of(str, "PARTNER"),
    "joined": of(str, "GROUP"),
    "offered": always("offered"),
    "agreed": always("agreed"),
    "declined": always("declined"),
    "line_added": _line_added,
    "line_ends": lambda children: s.LineEnds(only(children).line),
    "leaves": lambda children: s.PartnerLeaves(only(children), s.EVERY_YEAR),
    "joins": lambda children: s.PartnerJoins(*made(children)),
    "new_joins": lambda children: s.PartnerJoins(_name(values(children, "NEW_NAME")[0]), only(children)),
    "offer_becomes": lambda children: s.OfferBecomes(*made(children)),
    "uses_formula": of(s.UsesFormula, "FORMULA"),
    "in_formula": _formula_sentence(s.InFormula),
    "not_in_formula": _formula_sentence(s.NotInFormula),
    "in_clause": only,
}


# Figures


def _weight_of(children: Children) -> s.WeightOf:
    driver, payers, *under = made(children)
    return s.WeightOf(payers, driver[0], under[0] if under else None)


def _in_formula(kind: Callable[..., Any]) -> Rule:
    return lambda children: kind(*made(children))


def _most(kind: Callable[..., Any]) -> Rule:
    def most(children: Children) -> Any:
        groups = values(children, "GROUP_ONE")
        return kind(c.GroupNamed(groups[0]) if groups else c.AllPartners())

    return most


FIGURES: Mapping[str, Rule] = {
    "line": of(s.CostOfLine, "COST"),
    "index": of(s.RateOfIndex, "INDEX"),
    "income": of(s.IncomeFrom, "INCOME"),
    "offer": of(str, "OFFER"),
    "driver_of": lambda children: s.DriverOf(*made(children)),
    "a_driver": of(str, "DRIVER"),
    "reserves": always(s.ReservesUsed()),
    "percentage_of": _in_formula(s.PercentageOf),
    "amount_of": _in_formula(s.AmountOf),
    "weight_of": _weight_of,
    "weighed_driver": lambda children: (only(children),),
    "weighed_equally": always((None,)),
    "most_rise": _most(s.MostRise),
    "most_fall": _most(s.MostFall),
    "money": of(Decimal, "MONEY"),
    "rate": of(Decimal, "PERCENT"),
    "minus_rate": lambda children: -Decimal(values(children, "PERCENT")[0]),
    "number": of(Decimal, "NUMBER"),
}


# Uncertainty


def _even(children: Children) -> s.Even:
    low, high = made(children)
    _in_order(low, high)
    return s.Even(low, high)


def _peaked(kind: Callable[..., Any]) -> Rule:
    def peaked(children: Children) -> Any:
        low, high, likely = made(children)
        _in_order(low, high)
        if not low <= likely <= high:
            raise NotAClause(
                _("The likeliest figure is not between the lowest and the highest."),
                _("Write the lowest first, then the highest, then one between them."),
            )
        return kind(low, likely, high)

    return peaked


def _in_order(low: Decimal, high: Decimal) -> None:
    if low == high:
        raise NotAClause(_("The lowest and the highest figure are the same, so nothing is uncertain."))
    if low > high:
        raise NotAClause(_("The lowest figure is above the highest."), _("Write the lowest first."))


def _give_or_take(children: Children) -> s.GiveOrTake:
    middle, spread = made(children)
    if spread <= 0:
        raise NotAClause(
            _("What is given or taken must be more than nothing."),
            _("Write the figure without “about” if it is known."),
        )
    return s.GiveOrTake(middle, spread)


def _counted(children: Children) -> s.Counted:
    line, price = made(children)
    return s.Counted(line.line, values(children, "NUMBER")[0], price)


UNCERTAINTY: Mapping[str, Rule] = {
    "uncertain": lambda children: s.Uncertain(*made(children)),
    "counted": _counted,
    "even": _even,
    "triangular": _peaked(s.Triangular),
    "pert": _peaked(s.Pert),
    "give_or_take": _give_or_take,
    "fixed_price": lambda children: int(only(children)),
}


# Targets and levers


def _together_pay(children: Children) -> s.TogetherPay | c.PayLimit:
    payers, (most, least) = made(children)
    if c.AllOtherPartners() in payers.named:
        raise NotAClause(_("Nobody is named before them, so “others” says nothing here."), _("Name the partners."))
    if all(bound is None or isinstance(bound, c.Sum) for bound in (most, least)) and not payers.each:
        return s.TogetherPay(payers, most.pence if most else None, least.pence if least else None)
    if len(payers.named) == 1 and (payers.each or isinstance(payers.named[0], c.PartnerNamed)):
        return c.PayLimit(payers.named[0], most, least)
    raise NotAClause(
        _("What several pay together is held to an amount of money."),
        _("Write an amount such as £5,000, or begin with “No” for each of them on its own."),
    )


def _lever(children: Children) -> s.Lever:
    figure, *rest = made(children)
    when = next((part for part in rest if isinstance(part, s.When)), s.EVERY_YEAR)
    low, high = next((part for part in rest if not isinstance(part, s.When)), (None, None))
    if low is not None and high is not None:
        _in_order(low, high)
    return s.Lever(figure, low, high, when)


def _varied(children: Children) -> s.Varied:
    figure, *when, start, stop, step = made(children)
    _in_order(start, stop)
    if step <= 0:
        raise NotAClause(_("A step of nothing leads nowhere."), _("Write a step above zero."))
    if (stop - start) / step > MOST_STEPS:
        what = _("That would be more than {most} steps.").format(most=f"{MOST_STEPS:,}")
        raise NotAClause(what, _("Take larger steps, or a shorter stretch."))
    return s.Varied(figure, start, stop, step, when[0] if when else s.EVERY_YEAR)


def _target(children: Children) -> s.Target:
    rule, *when = made(children)
    return s.Target(rule, when[0] if when else s.EVERY_YEAR)


SOUGHT: Mapping[str, Rule] = {
    "target": _target,
    "together_pay": _together_pay,
    "keeps_limit": only,
    "no_gap": always(s.GapAtMost(0)),
    "gap_at_most": of(s.GapAtMost, "MONEY"),
    "lever": _lever,
    "varied": _varied,
    "money_figure": only,
    "rate_figure": only,
    "number_figure": only,
    "range_between": lambda children: tuple(made(children)),
    "range_from": lambda children: (only(children), None),
    "range_to": lambda children: (None, only(children)),
}

OWN_RULES: Mapping[str, Rule] = {**YEARS, **CHANGES, **FIGURES, **UNCERTAINTY, **SOUGHT}
RULES: Mapping[str, Rule] = {**FORMULA_RULES, **OWN_RULES}
