"""The forms of payments: who pays an amount, a percentage, the rest, by bands, or nothing."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial

from formulas import clauses as c
from funding.money import Pence
from funding.quantities import format_percent
from funding.wording import _
from tui.workspace.sentences.asking import Ask, Outline, Unclear, Values, ask, ask_choice
from tui.workspace.sentences.ground import Ground, how_shared, many, who_pays
from tui.workspace.sentences.spoken import driver_of, number_of, pence_of, points_of

HUNDRED = Decimal(100)


def payment_outlines(ground: Ground) -> tuple[Outline, ...]:
    """The forms of payments, the most usual first."""
    return (_percentage(ground), _amount(ground), _rest(ground), _blend(ground), _bands(ground), _nothing(ground))


def _percentage(ground: Ground) -> Outline:
    of_what = {_("of the costs"): False, _("of what fixed amounts leave"): True}
    return Outline(
        "percentage",
        _("Somebody pays a percentage"),
        _("A part of the costs. What all sentences together leave below 100% is shown as a gap."),
        (
            who_pays(ground),
            ask("percent", _("How much"), _("A percentage such as 60%."), points_of, needed=True),
            ask_choice(
                "base",
                _("Of what"),
                _("Of all the costs, or of what is left once the fixed amounts are paid."),
                of_what,
            ),
            how_shared(ground),
            *_caps(),
        ),
        lambda values: _payment(ground, values, c.Percentage(values["percent"], bool(values["base"]))),
        {"base": _("of the costs")},
    )


def _amount(ground: Ground) -> Outline:
    return Outline(
        "amount",
        _("Somebody pays an amount"),
        _("A fixed sum, which comes before percentages and is not touched by what others cannot pay."),
        (
            who_pays(ground),
            ask("amount", _("How much"), _("An amount of money such as £5,000."), pence_of, needed=True),
            how_shared(ground),
            *_caps(),
        ),
        lambda values: _payment(ground, values, c.FixedAmount(values["amount"])),
    )


def _rest(ground: Ground) -> Outline:
    return Outline(
        "rest",
        _("Somebody pays the rest"),
        _("Whatever the other sentences leave. Only one sentence of a part can say so."),
        (who_pays(ground), how_shared(ground), *_caps()),
        lambda values: _payment(ground, values, c.TheRest()),
    )


def _blend(ground: Ground) -> Outline:
    named = ground.lexicon.named("DRIVER")
    parts = [
        ask(f"by {meaning.value}", _("By {driver}").format(driver=meaning.text), _part_help(), points_of)
        for meaning in named
    ]
    drivers = {f"by {meaning.value}": meaning.value for meaning in named}
    return Outline(
        "blend",
        _("Several share in parts: equally, and by several drivers"),
        _("One part is shared equally, another by a driver. The parts add up to 100%."),
        (
            who_pays(ground, _("Who share")),
            ask("percent", _("How much"), _("A percentage of the costs; blank for the rest."), points_of),
            ask("equally", _("Equally"), _part_help(), points_of),
            *parts,
            *_caps(),
        ),
        lambda values: _blended(ground, values, drivers),
    )


def _part_help() -> str:
    return _("The part shared in this way, such as 40%. Blank for none.")


def _blended(ground: Ground, values: Values, drivers: Mapping[str, str]) -> c.Payment:
    ways: list[tuple[str, c.Equally | c.ByDriver]] = [("equally", c.Equally())]
    ways += [(key, c.ByDriver(driver)) for key, driver in drivers.items()]
    parts = tuple(c.BlendPart(values[key], how) for key, how in ways if values[key] is not None)
    total = sum((part.points for part in parts), Decimal(0))
    if len(parts) < 2:  # noqa: PLR2004 -- a blend is of two at least
        raise Unclear("equally", _("Write two parts or more, such as 40% equally and 60% by a driver."))
    if total != HUNDRED:
        what = _("The parts add up to {total}. Change them so that they add up to 100%.")
        raise Unclear("equally", what.format(total=format_percent(total)))
    pays = c.TheRest() if values["percent"] is None else c.Percentage(values["percent"])
    return _payment(ground, {**values, "shared": c.Blend(parts)}, pays)


def _bands(ground: Ground) -> Outline:
    amount = _("An amount of money such as £500.")
    up_to = _("The largest figure of the driver for which this amount holds, such as 1,000.")
    more = _("Blank when there are fewer bands.")
    return Outline(
        "bands",
        _("An amount that depends on size (bands)"),
        _("Small bodies pay less: an amount for each band of a driver, such as homes."),
        (
            who_pays(ground),
            ask(
                "driver",
                _("Measured by"),
                _("The driver that says how large a payer is."),
                partial(driver_of, lexicon=ground.lexicon),
                choices=ground.drivers,
                needed=True,
            ),
            ask("amount1", _("The smallest pay"), amount, pence_of, needed=True),
            ask("up_to1", _("up to"), up_to, number_of, needed=True),
            ask("amount2", _("The next pay"), f"{amount} {more}", pence_of),
            ask("up_to2", _("up to"), f"{up_to} {more}", number_of),
            ask("amount3", _("The next pay"), f"{amount} {more}", pence_of),
            ask("up_to3", _("up to"), f"{up_to} {more}", number_of),
            ask("above", _("All above pay"), amount, pence_of, needed=True),
        ),
        _banded,
    )


def _banded(values: Values) -> c.Payment:
    bands: list[c.Band] = []
    for number in (1, 2, 3):
        amount, up_to = values[f"amount{number}"], values[f"up_to{number}"]
        if (amount is None) != (up_to is None):
            key = f"amount{number}" if amount is None else f"up_to{number}"
            raise Unclear(key, _("A band needs both its amount and its largest figure."))
        if amount is not None:
            if bands and up_to <= (bands[-1].up_to or 0):
                raise Unclear(f"up_to{number}", _("Each band goes further than the one before."))
            bands.append(c.Band(Decimal(amount), up_to))
    return c.Payment(values["who"], c.AmountByBand(values["driver"], (*bands, c.Band(Decimal(values["above"]), None))))


def _nothing(ground: Ground) -> Outline:
    return Outline(
        "nothing",
        _("Somebody pays nothing"),
        _("Says it in so many words, so that nobody thinks a partner was forgotten."),
        (who_pays(ground, _("Who pays nothing")),),
        lambda values: c.Payment(values["who"], c.Nothing()),
    )


def _caps() -> tuple[Ask, ...]:
    return (
        ask(
            "at_least",
            _("But no less than"),
            _("The least they pay together, such as £1,000."),
            pence_of,
        ),
        ask("at_most", _("But no more than"), _("The most they pay together, such as £5,000."), pence_of),
    )


def _payment(ground: Ground, values: Values, pays: c.Pays) -> c.Payment:
    payers: c.Payers = values["who"]
    shared: c.Sharing | None = values["shared"]
    least: Pence | None = values["at_least"]
    most: Pence | None = values["at_most"]
    if payers.each and isinstance(pays, c.TheRest):
        raise Unclear("who", _("The rest cannot be paid by each. Name them together, and say how they share."))
    if payers.each and shared is not None:
        raise Unclear("shared", _("Each of them pays on its own, so nothing is shared. Leave this blank."))
    if shared is None and many(payers, ground.board):
        raise Unclear("shared", _("Several pay this together. Say how they share it, such as equally."))
    if least is not None and most is not None and most < least:
        raise Unclear("at_most", _("The most must not be below the least."))
    return c.Payment(payers, pays, most, least, shared)
