"""Figures that stand in a sentence of the formula, read from it and written into it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal

from formulas import clauses as c
from funding.board import Board
from funding.quantities import format_percent
from funding.wording import _
from scenarios.clauses import AmountOf, FormulaFigure, MostFall, MostRise, PercentageOf, WeightOf
from scenarios.formula_sentences import added, payers_meant, sentences_of, the_one
from scenarios.plan_figures import whole_pence
from scenarios.refusal import CannotChange
from scenarios.written_formula import Written, with_sentence, written

WHOLE = Decimal(100)
FINEST = Decimal("1e-10")


@dataclass(frozen=True, slots=True)
class _Found:
    """The sentence in which a figure stands, and how to put another value there."""

    number: int
    value: Decimal | None
    with_value: Callable[[Decimal], c.Clause]


def formula_value(board: Board, formula_name: str | None, figure: FormulaFigure) -> Decimal | None:
    """A figure of a formula, in pence or percentage points; None when no sentence, or more than one, states it."""
    try:
        found = _find(board, written(board, formula_name), figure)
    except CannotChange:
        return None
    return None if found is None else found.value


def with_formula_value(board: Board, formula_name: str | None, figure: FormulaFigure, value: Decimal) -> Board:
    """The Board with a figure of a formula at another value; raises `CannotChange`."""
    if value < 0:
        raise CannotChange(_("A figure of the formula cannot be below zero."), _("Write a figure of zero or more."))
    formula = written(board, formula_name)
    found = _find(board, formula, figure)
    if found is not None:
        return with_sentence(board, formula, found.number, found.with_value(value))
    match figure:
        case MostRise(on):
            return added(board, formula, c.ChangeLimit(on, rise=c.Points(value)))
        case MostFall(on):
            return added(board, formula, c.ChangeLimit(on, fall=c.Points(value)))
    raise CannotChange(_not_stated(formula, figure), _("Name the payers as the formula does."))


def _find(board: Board, formula: Written, figure: FormulaFigure) -> _Found | None:
    match figure:
        case PercentageOf(payers, under):
            return _payment(board, formula, payers, under, c.Percentage)
        case AmountOf(payers, under):
            return _payment(board, formula, payers, under, c.FixedAmount)
        case WeightOf(payers, driver, under):
            return _weight(board, formula, payers, driver, under)
        case MostRise(on) | MostFall(on):
            return _moves(formula, on, rise=isinstance(figure, MostRise))


def _payment(
    board: Board,
    formula: Written,
    payers: c.Payers,
    under: c.ForPools | c.ForAllOtherCosts | None,
    kind: type[c.Percentage] | type[c.FixedAmount],
) -> _Found | None:
    fitting = [
        (number, payment)
        for number, payment in sentences_of(formula, c.Payment, under)
        if isinstance(payment.pays, kind)
    ]
    number = the_one(payers_meant(board, fitting, payers), formula)
    if number is None:
        return None
    payment = dict(fitting)[number]
    match payment.pays:
        case c.Percentage(points) as pays:
            return _Found(number, points, lambda value: replace(payment, pays=replace(pays, points=value)))
        case c.FixedAmount(pence):
            return _Found(
                number, Decimal(pence), lambda value: replace(payment, pays=c.FixedAmount(whole_pence(value)))
            )
    return None


def _weight(
    board: Board,
    formula: Written,
    payers: c.Payers,
    driver: str | None,
    under: c.ForPools | c.ForAllOtherCosts | None,
) -> _Found | None:
    how = c.Equally() if driver is None else c.ByDriver(driver)
    fitting = [
        (number, payment)
        for number, payment in sentences_of(formula, c.Payment, under)
        if isinstance(payment.shared, c.Blend) and any(part.how == how for part in payment.shared.parts)
    ]
    number = the_one(payers_meant(board, fitting, payers), formula)
    if number is None:
        return None
    payment = dict(fitting)[number]
    assert isinstance(payment.shared, c.Blend)  # noqa: S101 -- chosen so
    blend = payment.shared
    weight = sum((part.points for part in blend.parts if part.how == how), Decimal(0))
    return _Found(number, weight, lambda value: replace(payment, shared=_reweighted(blend, how, value)))


def _reweighted(blend: c.Blend, how: c.Equally | c.ByDriver, value: Decimal) -> c.Blend:
    """The blend with one part at another weight; the others share what that leaves in proportion, to 100% exactly."""
    if value > WHOLE:
        raise CannotChange(
            _("A weight of {weight} is too much.").format(weight=format_percent(value)),
            _("The weights of a blend total 100%."),
        )
    others = [part for part in blend.parts if part.how != how]
    if not others:
        raise CannotChange(_("The blend has no other part, so its weight is 100%."))
    before, left = sum((part.points for part in others), Decimal(0)), WHOLE - value
    weights: list[Decimal] = []
    for part in others[:-1]:
        share = part.points / before if before else 1 / Decimal(len(others))
        weights.append((left * share).quantize(FINEST, ROUND_HALF_EVEN).normalize() + 0)
    weights.append(left - sum(weights, Decimal(0)))
    new = iter(weights)
    said = [part.how for part in blend.parts].index(how)
    parts = []
    for place, part in enumerate(blend.parts):
        if part.how != how:
            parts.append(replace(part, points=next(new)))
        elif place == said:
            parts.append(replace(part, points=value))
    return c.Blend(tuple(parts))


def _moves(formula: Written, on: c.AllPartners | c.GroupNamed, *, rise: bool) -> _Found | None:
    fitting = [(number, limit) for number, limit in sentences_of(formula, c.ChangeLimit, None) if limit.on == on]
    stating = [number for number, limit in fitting if (limit.rise if rise else limit.fall) is not None]
    number = the_one(stating or [number for number, _limit in fitting], formula)
    if number is None:
        return None
    limit = dict(fitting)[number]
    bound = limit.rise if rise else limit.fall
    value = bound.points if isinstance(bound, c.Points) else None
    if rise:
        return _Found(number, value, lambda value: replace(limit, rise=c.Points(value)))
    return _Found(number, value, lambda value: replace(limit, fall=c.Points(value)))


def _not_stated(formula: Written, figure: FormulaFigure) -> str:
    name = formula.formula.name
    match figure:
        case PercentageOf():
            return _("No sentence of the formula “{name}” asks a percentage of these payers.").format(name=name)
        case AmountOf():
            return _("No sentence of the formula “{name}” asks a fixed amount of these payers.").format(name=name)
    return _("No sentence of the formula “{name}” blends the share of these payers so.").format(name=name)
