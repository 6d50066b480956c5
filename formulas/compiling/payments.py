"""Payments: fixed amounts first, then percentages, then the rest."""

from decimal import Decimal
from fractions import Fraction

from formulas import clauses as c
from formulas.compiling.draft import Draft, total_of
from formulas.compiling.payers import payers_of, tell_nobody_there
from formulas.compiling.sharing import HUNDRED, by_band, shared
from formulas.compiling.structure import Section
from formulas.workings import Expression, Least, Minus, Most, Number, Plus, Ref, Times, Total, Unit
from funding.quantities import format_percent
from funding.wording import _

FIRST = (c.FixedAmount, c.AmountByBand)


class Payments:
    """What a section's sentences ask of each partner, before any limit."""

    def __init__(self, fixed: Ref | None, moving: Ref | None, excused: set[int]) -> None:
        """Take the shares that are fixed, those that may move, and the partners told to pay nothing."""
        self.fixed = fixed
        self.moving = moving
        self.excused = excused


def add_payments(draft: Draft, place: int, section: Section, costs: Ref) -> Payments:
    """Write a section's payments in the order in which they are computed."""
    payers = payers_of(section, draft.board, draft.slips)
    _check(draft, section, payers)
    fixed = [_add(draft, n, p, payers[n], costs) for n, p in section.payments if isinstance(p.pays, FIRST)]
    draft.clause = None
    fixed_sum = draft.each(f"s{place}.fixed", Unit.MONEY, total_of(fixed), _("Fixed amounts")) if fixed else None
    remainder = costs
    if fixed_sum is not None and any(not isinstance(p.pays, (*FIRST, c.Nothing)) for _n, p in section.payments):
        made = Most((Number(0), Minus(costs, Total(fixed_sum))))
        remainder = draft.one(f"s{place}.remainder", Unit.MONEY, made, _("Left after fixed amounts"))
    bases = {False: costs, True: remainder}
    moving = [
        _add(draft, n, p, payers[n], bases[p.pays.of_remainder])
        for n, p in section.payments
        if isinstance(p.pays, c.Percentage)
    ]
    for n, p in section.payments:
        if isinstance(p.pays, c.TheRest):
            draft.clause = n
            left: Expression = remainder
            if moving:
                left = Most((Number(0), Minus(remainder, Plus(tuple(Total(ref) for ref in moving)))))
            rest = draft.one(f"c{n}.left", Unit.MONEY, left, _("The rest"))
            moving = [*moving, _add(draft, n, p, payers[n], rest)]
    draft.clause = None
    moving_sum = (
        draft.each(f"s{place}.moving", Unit.MONEY, total_of(moving), _("Percentages and the rest")) if moving else None
    )
    paying = {i for n, p in section.payments if not isinstance(p.pays, c.Nothing) for i in payers[n]}
    excused = {i for n, p in section.payments if isinstance(p.pays, c.Nothing) for i in payers[n]} - paying
    return Payments(fixed_sum, moving_sum, excused)


def _add(draft: Draft, number: int, payment: c.Payment, named: tuple[int, ...], base: Ref) -> Ref:
    """Write one payment and return each partner's share of it."""
    draft.clause = number
    present = draft.members.among(named)
    payers = draft.named(f"c{number}.payers", set(present), _("Named by the sentence"))
    label = _("Share")
    match payment.pays:
        case c.AmountByBand(driver, bands):
            values = [Fraction(band.value) for band in bands]
            banded = by_band(draft, number, driver, present, values, [band.up_to for band in bands], Unit.MONEY)
            return draft.each(f"c{number}.share", Unit.MONEY, Times((payers, banded)), label)
        case c.FixedAmount(pence):
            asked = draft.figure(f"c{number}.fixed", Unit.MONEY, pence, _("Amount"))
        case c.Percentage(points, of_remainder):
            percent = draft.figure(f"c{number}.percent", Unit.RATIO, Fraction(points) / HUNDRED, _("Percentage"))
            told = _("Percentage of the remainder") if of_remainder else _("Percentage of the costs")
            asked = draft.one(f"c{number}.asked", Unit.MONEY, Times((percent, base)), told)
        case _:
            asked = base
    amount = _within(draft, number, payment, asked)
    how = None if payment.payers.each else payment.shared
    return draft.each(f"c{number}.share", Unit.MONEY, shared(draft, number, amount, payers, named, how), label)


def _within(draft: Draft, number: int, payment: c.Payment, asked: Ref) -> Ref:
    """The amount asked, brought within the payment's own least and most."""
    made: Expression = asked
    if payment.at_least is not None:
        made = Most((made, draft.figure(f"c{number}.at_least", Unit.MONEY, payment.at_least, _("No less than"))))
    if payment.at_most is not None:
        made = Least((made, draft.figure(f"c{number}.at_most", Unit.MONEY, payment.at_most, _("No more than"))))
    return asked if made is asked else draft.one(f"c{number}.amount", Unit.MONEY, made, _("Amount within its limits"))


def _check(draft: Draft, section: Section, payers: dict[int, tuple[int, ...]]) -> None:
    points = sum(
        (p.pays.points * _times(draft, p, payers[n]) for n, p in section.payments if isinstance(p.pays, c.Percentage)),
        Decimal(0),
    )
    if points > HUNDRED:
        number = [n for n, p in section.payments if isinstance(p.pays, c.Percentage)][-1]
        draft.slips.add(
            number,
            _("The percentages add up to {total}, which is more than 100%.").format(total=format_percent(points)),
            _("Lower them until they add up to 100% or less."),
        )
    rests = [n for n, p in section.payments if isinstance(p.pays, c.TheRest)]
    if len(rests) > 1:
        what = _("The rest is claimed twice: line {line} claims it already.").format(line=draft.slips.line(rests[0]))
        draft.slips.add(rests[1], what, _("Name all who pay the rest in one sentence, and say how they share it."))
    rest_paid = any(draft.members.among(payers[n]) for n in rests)
    # What fixed amounts do not take is in the remainder; and all of the costs need nothing beside it.
    by_percent = points >= HUNDRED or any(
        isinstance(p.pays, c.Percentage) and p.pays.of_remainder and draft.members.among(payers[n])
        for n, p in section.payments
    )
    for number, payment in section.payments:
        _check_payment(draft, number, payment, payers[number], rest_paid=rest_paid, shared_by_percent=by_percent)


def _times(draft: Draft, payment: c.Payment, named: tuple[int, ...]) -> int:
    present = len(draft.members.among(named))
    return present if payment.payers.each else min(present, 1)


def _check_payment(
    draft: Draft, number: int, payment: c.Payment, named: tuple[int, ...], *, rest_paid: bool, shared_by_percent: bool
) -> None:
    present = draft.members.among(named)
    if named and not present and not isinstance(payment.pays, c.Nothing):
        left = _("Nobody pays what this sentence asks: it is a gap.")
        if rest_paid:
            left = _("Nobody pays what this sentence asks: it is part of the rest.")
        elif isinstance(payment.pays, FIRST) and shared_by_percent:
            left = _("Nobody pays what this sentence asks: the percentages of the others share it.")
        tell_nobody_there(draft, number, named, left)
    alone = payment.payers.each or isinstance(payment.pays, c.Nothing | c.AmountByBand)
    if alone and payment.shared is not None:
        draft.slips.add(
            number, _("There is nothing to share here: each of them pays on its own."), _("Leave out “shared ...”.")
        )
    if not alone and payment.shared is None and len(present) > 1:
        draft.slips.add(
            number,
            _("The sentence names {count} payers and does not say how they share.").format(count=len(present)),
            _("Add “, shared equally”, or begin the sentence with “Each” if each of them pays that much."),
        )
    if payment.payers.each and isinstance(payment.pays, c.TheRest):
        draft.slips.add(
            number, _("The rest cannot be paid by each."), _("Name the payers together and add “, shared equally”.")
        )
    if isinstance(payment.shared, c.InRatio):
        _check_ratio(draft, number, payment, payment.shared, named)
    if payment.at_most is not None and payment.at_least is not None and payment.at_most < payment.at_least:
        draft.slips.add(
            number, _("The least this sentence allows is above the most."), _("Make the first amount the smaller one.")
        )


def _check_ratio(draft: Draft, number: int, payment: c.Payment, ratio: c.InRatio, named: tuple[int, ...]) -> None:
    if len(named) > len(payment.payers.named):
        # The order in which a group's partners are listed must not decide who pays more.
        draft.slips.add(
            number,
            _("A ratio needs a payer for each number, and the sentence names several partners by one word."),
            _("Name the partners one by one, in the order of the numbers."),
        )
    elif len(ratio.numbers) != len(named):
        draft.slips.add(
            number,
            _("The ratio has {numbers} numbers for {payers} payers.").format(
                numbers=len(ratio.numbers), payers=len(named)
            ),
            _("Give one number for each payer, in the order in which they are named."),
        )
    elif not any(ratio.numbers):
        draft.slips.add(
            number, _("Every number of the ratio is nothing."), _("Give at least one payer a number above nothing.")
        )
