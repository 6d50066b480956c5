"""Payments in words: who pays, what, within which amounts, shared how."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from formulas import clauses as c
from formulas.language.forms import pay_form
from formulas.language.speech import Said, Speech, fixed
from funding.money import format_money_short
from funding.quantities import format_number, format_percent


def payment_words(payment: c.Payment, speech: Speech) -> Iterator[str]:
    """The words of a payment, in order."""
    named = payment.payers.named
    many = not payment.payers.each and (len(named) > 1 or not isinstance(named[0], c.PartnerNamed))
    yield from payers_words(payment.payers, speech)
    yield speech.form("PAY", pay_form(many=many))
    yield from _pays(payment.pays, speech)
    if payment.at_least is not None:
        yield from [",", *speech.say("BUT", "NO_LESS"), format_money_short(payment.at_least)]
    if payment.at_most is not None:
        yield from [",", *speech.say("BUT")] if payment.at_least is None else speech.say("AND")
        yield from [*speech.say("NO_MORE"), format_money_short(payment.at_most)]
    if payment.shared is not None:
        yield from [",", *speech.say("SHARED"), *_how(payment.shared, speech)]


def payers_words(payers: c.Payers, speech: Speech, before: str = "") -> list[str]:
    """Who pays; `before` is what the words before do to the first."""
    if payers.each:
        ones = [partial(one_of, payer, speech) for payer in payers.named]
        return [speech.form("EACH", before), *speech.listed(ones)]
    return speech.listed([payer_said(payer, speech) for payer in payers.named], before)


def payer_said(payer: c.Payer, speech: Speech) -> Said:
    """A payer, who sounds differently after some words."""
    match payer:
        case c.PartnerNamed(key):
            return partial(speech.name, "PARTNER", key)
        case c.GroupNamed(name):
            return partial(speech.group, name)
        case c.AllPartners():
            return fixed(speech.form("ALL_PARTNERS", ""))
        case c.AllOtherPartners():
            return fixed(speech.form("ALL_OTHERS", ""))


def one_of(payer: c.Payer, speech: Speech, before: str = "") -> str:
    """One of the payers, as in "no local authority" or "each partner"."""
    match payer:
        case c.GroupNamed(name):
            return speech.name("GROUP_ONE", name, before)
        case c.AllOtherPartners():
            return speech.form("OTHER_PARTNER", before)
    return speech.form("ONE_PARTNER", before)


def _pays(pays: c.Pays, speech: Speech) -> list[str]:
    match pays:
        case c.FixedAmount(pence):
            return [format_money_short(pence)]
        case c.Percentage(points, of_remainder):
            return [format_percent(points), *(speech.say("OF_REMAINDER") if of_remainder else [])]
        case c.TheRest():
            return speech.say("REST")
        case c.Nothing():
            return speech.say("NOTHING")
        case c.AmountByBand(driver, bands):
            told = [(format_money_short(int(band.value)), band.up_to) for band in bands]
            return [*speech.say("BY"), speech.name("DRIVER", driver), ":", *_bands(told, speech)]


def _how(how: c.Sharing, speech: Speech) -> list[str]:
    match how:
        case c.Equally():
            return speech.say("EQUALLY")
        case c.ByDriver(driver):
            return [*speech.say("BY"), speech.name("DRIVER", driver)]
        case c.WeightByBand(driver, bands):
            told = [(format_number(band.value), band.up_to) for band in bands]
            return [*speech.say("BY", "BANDS_OF"), speech.name("DRIVER", driver), ":", *_bands(told, speech)]
        case c.Blend(parts):
            return speech.listed(
                [fixed(" ".join([format_percent(part.points), *_how(part.how, speech)])) for part in parts]
            )
        case c.InRatio(numbers):
            between = f" {speech.form('TO', '')} "
            return [between.join(format_number(number) for number in numbers)]


def _bands(bands: list[tuple[str, Decimal | None]], speech: Speech) -> Iterator[str]:
    for value, up_to in bands[:-1]:
        yield from [value, *speech.say("UP_TO"), format_number(up_to if up_to is not None else 0), ","]
    yield from [bands[-1][0], *speech.say("ABOVE")]
